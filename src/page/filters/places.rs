//! The picker of places: a list that a search narrows, old and new provinces by name.

use crate::answer::items::place_text;
use crate::dataset::{Dataset, Level};
use crate::fold::{matches, words as searched_words};
use crate::lang::Lang;
use crate::page::filters::form::{Choice, choice, geography, group};
use crate::page::kit::el::{El, Key, el, text};
use crate::page::kit::held::{Slot, held};
use crate::page::site::Site;
use crate::view::View;
use crate::words::{fill, filters as words};
use leptos::prelude::event_target_value;

/// How many places the list shows at once; the search finds the rest.
const SHOWN: usize = 120;

/// A place's name, with its time where another place has the same one.
pub fn name(dataset: &Dataset, at: usize, lang: Lang) -> String {
    let place = &dataset.localities[at];
    let name = place.name.get(lang);
    let twin = dataset.localities.iter().enumerate().any(|(other, twin)| !dataset.same_place(other, at) && twin.name.get(lang) == name);
    match (twin, &place.valid_to, &place.valid_from) {
        (true, Some(_), _) => format!("{name} ({})", words::until_2025(lang)),
        (true, None, Some(_)) => format!("{name} ({})", words::since_2025(lang)),
        _ => name.to_owned(),
    }
}

/// The places that the list offers: those of the provinces' date chosen, the country, and whatever is chosen.
fn offered(dataset: &Dataset, view: &View, sought: &[String]) -> Vec<usize> {
    dataset
        .places()
        .filter(|at| {
            let place = &dataset.localities[*at];
            let chosen = view.places.contains(&place.id);
            let in_time = view.geography.is_none_or(|geography| place.level == Level::Country || dataset.row_on(*at, geography.day()).is_some());
            chosen && sought.is_empty() || in_time && (sought.is_empty() || matches(&place_text(dataset, place), sought))
        })
        .collect()
}

pub fn places(site: Site, lang: Lang) -> El {
    let sought = Slot::new(String::new());
    let found = held(move || {
        let loaded = site.loaded();
        let sought = sought.with(|sought| searched_words(sought));
        site.view.with(|view| offered(&loaded.dataset, view, &sought))
    });
    let one = move |(at, _): Key| {
        let loaded = site.loaded();
        let id = loaded.dataset.localities[at].id.clone();
        let (held, toggled) = (id.clone(), id.clone());
        let label = text("span", "", name(&loaded.dataset, at, lang));
        let checked = Box::new(move |view: &View| view.places.contains(&held));
        let toggle = Box::new(move |view: &mut View| view.toggle_place(&toggled));
        choice(site, lang, Choice { name: "l", value: id, label, checked, count: |counts, at| counts.places[at], at, toggle })
    };
    let rest = move || {
        let said = match found.with(Vec::len) {
            0 => words::no_place(lang).to_owned(),
            all if all > SHOWN => fill(words::more_places(lang), &[("count", &(all - SHOWN).to_string())]),
            _ => return None,
        };
        Some(text("p", "hint", said))
    };
    let search = el("input")
        .attr("type", "search")
        .attr("placeholder", words::find_place(lang))
        .attr("autocomplete", "off")
        .on("input", move |event| sought.set(event_target_value(&event)));
    let list = el("div").class("places").attr("tabindex", "0").attr("role", "group").attr("aria-label", words::place(lang));
    group(words::place(lang))
        .child(geography(site, lang))
        .child(el("label").class("search").child(text("span", "hidden", words::find_place(lang))).child(search))
        .child(list.keyed(move || found.get().into_iter().take(SHOWN).map(|at| (at, 0)).collect(), one).live(rest))
}
