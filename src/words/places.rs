//! What a place is called, told apart from another of the same name, and where it stands.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::words::texts;

texts! {
    until_2025: "đến 30/6/2025", "until 30 June 2025";
    part_of: "nay thuộc {now}", "now part of {now}";
    now_in: "{place}, nay thuộc {now}", "{place}, now part of {now}";
    since_2025: "từ 01/7/2025", "since 1 July 2025";
    of_63: "63 tỉnh, thành phố (đến 30/6/2025)", "63 provinces (until 30 June 2025)";
    of_34: "34 tỉnh, thành phố (từ 01/7/2025)", "34 provinces (since 1 July 2025)";
    rank_of: "{rank}/{of}", "{rank} of {of}";
    rank_among: "{rank} trong {among}", "{rank} among {among}";
    level_with: "cùng {places}", "level with {places}";
    and_more: "và {count} địa phương khác", "and {count} more";
    part: "{place}: {value}", "{place}: {value}";
    parts: "Số liệu của các tỉnh, thành phố trước sắp xếp: {parts}.", "The former provinces’ own figures: {parts}.";
    not_among: "Không thuộc {map}: {places}.", "Not among the {map}: {places}.";
    show_map: "Xem {map}", "Show the {map}";
    newer: "Năm {year} mới có số liệu của {count}/{all} địa phương.", "For {year} only {count} of {all} places have figures yet.";
    show_year: "Xem năm {year}", "Show {year}";
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
