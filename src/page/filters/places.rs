//! The picker of places: a list that a search narrows, old and new provinces by name.

use crate::answer::text::{Sought, of_place};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::filters::choices::{boxes, group};
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{History, Site};
use crate::say::map_of;
use crate::view::{Facet, Geography, View};
use crate::words::{fill, filters as words};
use leptos::prelude::{Get, Memo, RwSignal, Set, With, WithUntracked, event_target_value};
use wasm_bindgen::JsCast;

/// How many places the list shows at once; the search finds the rest.
const SHOWN: usize = 120;

/// The places that the list offers: the facet's, or those of its time that have what is sought.
fn offered(dataset: &Dataset, view: &View, sought: &Sought) -> Vec<usize> {
    let Some(choices) = &Facet::Place.row().choices else { return Vec::new() };
    if sought.is_empty() {
        return (choices.offered)(dataset, view);
    }
    let unchosen = View { places: Vec::new(), ..view.clone() };
    (choices.offered)(dataset, &unchosen).into_iter().filter(|at| sought.is_in(&of_place(dataset, &dataset.localities[*at]))).collect()
}

/// The picker of places: the chosen ones, and those that a search in it finds.
pub fn places(site: Site, lang: Lang) -> El {
    let sought = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let loaded = site.loaded();
        let sought = sought.with(|sought| Sought::of(sought));
        site.view.with(|view| offered(&loaded.dataset, view, &sought))
    });
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
        .value(move || sought.get())
        .on("input", move |event| sought.set(event_target_value(&event)))
        .on("keydown", move |event| choose_first(site, &event, sought, found));
    let shown = boxes(site, lang, Facet::Place, move || found.with(|found| found.iter().copied().take(SHOWN).collect()));
    let list = el("div").class("places").attr("tabindex", "0").attr("role", "group").attr("aria-label", words::place(lang));
    group(words::place(lang))
        .child(geography(site, lang))
        .child(el("label").class("search").child(text("span", "hidden", words::find_place(lang))).child(search))
        .child(list.child(shown).live(rest))
}

/// Enter in the search chooses the first place found.
fn choose_first(site: Site, event: &web_sys::Event, sought: RwSignal<String>, found: Memo<Vec<usize>>) {
    if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Enter" && !event.is_composing()) {
        event.prevent_default();
        let first = found.with_untracked(|found| found.first().copied()).filter(|_| sought.with_untracked(|text| !text.trim().is_empty()));
        if let Some(place) = first {
            let id = site.loaded().dataset.localities[place].id.clone();
            site.update(History::Push, |view| {
                if !view.places.contains(&id) {
                    view.toggle_place(&id)
                }
            });
            sought.set(String::new());
        }
    }
}

/// Which provinces are offered and drawn.
fn geography(site: Site, lang: Lang) -> El {
    let choose = move |event: web_sys::Event| {
        let chosen = selected(&event).and_then(|id| Geography::from_id(&id));
        site.update(History::Push, |view| view.geography = chosen);
    };
    let names = [
        (None, words::provinces_auto(lang)),
        (Some(Geography::Provinces63), map_of(Geography::Provinces63, lang)),
        (Some(Geography::Provinces34), map_of(Geography::Provinces34, lang)),
    ];
    let options = names.map(|(geography, name)| {
        let option = text("option", "", name).attr("value", geography.map_or("", Geography::id));
        option.on_off("selected", move || site.view.with(|view| view.geography == geography))
    });
    let select = el("select").attr("name", "g").on("change", choose).children(options);
    el("label").class("pick").child(text("span", "", words::provinces(lang))).child(select)
}
