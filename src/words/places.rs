//! What a place is called, told apart from another of the same name.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::words::texts;

texts! {
    until_2025: "đến 30/6/2025", "until 30 June 2025";
    since_2025: "từ 01/7/2025", "since 1 July 2025";
}

/// A place's name, with its time where another place has the same one.
pub fn name(dataset: &Dataset, at: usize, lang: Lang) -> String {
    let place = &dataset.localities[at];
    let name = place.name.get(lang);
    let twin = dataset.localities.iter().enumerate().any(|(other, twin)| !dataset.same_place(other, at) && twin.name.get(lang) == name);
    match (twin, &place.valid_to, &place.valid_from) {
        (true, Some(_), _) => format!("{name} ({})", until_2025(lang)),
        (true, None, Some(_)) => format!("{name} ({})", since_2025(lang)),
        _ => name.to_owned(),
    }
}
