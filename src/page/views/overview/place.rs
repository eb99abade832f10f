//! The way to one's own place: a field that finds provinces of today and of before, and links to a few.

use crate::answer::text::{Sought, of_place};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Site, href};
use crate::say;
use crate::sorted::InOrder;
use crate::status::{Board, Scope};
use crate::view::{Page, View};
use crate::words::{fill, front as words, places, plural};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How many of the places found stand below the field.
const FOUND: usize = 8;
/// How many stand there before anything is sought.
const FEW: usize = 3;

pub fn place(site: Site, lang: Lang) -> El {
    let sought = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let loaded = site.loaded();
        sought.with(|sought| find(&loaded.dataset, &Sought::of(sought)))
    });
    let enter = move |event: web_sys::Event| {
        let pressed = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Enter");
        if let (true, Some(first)) = (pressed, found.with(|found| found.first().copied())) {
            event.prevent_default();
            site.follow(&href(&of_place_page(&site.loaded().dataset, &site.view.get_untracked(), first)));
        }
    };
    let field = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("placeholder", words::place_hint(lang))
        .on("input", move |event| sought.set(event_target_value(&event)))
        .on("keydown", enter);
    let links = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        let places = if sought.with(|sought| Sought::of(sought).is_empty()) {
            let chosen = view.places.iter().filter_map(|id| loaded.dataset.locality(id));
            let few: Vec<usize> = chosen.take(FEW).collect();
            if few.is_empty() { known(&loaded.dataset, &loaded.board) } else { few }
        } else {
            found.with(|found| found.iter().copied().take(FOUND).collect())
        };
        let every = text("a", "", words::every_place(lang)).attr("href", href(&View { places: Vec::new(), ..view.unfiltered().on(Page::Place) }));
        let links = places.into_iter().map(|at| el("li").child(link(&loaded.dataset, &view, at, lang)));
        Some(el("ul").class("places-few").children(links).child(el("li").child(every)))
    };
    let said = move || {
        let count = found.with(Vec::len);
        let asked = sought.with(|sought| !Sought::of(sought).is_empty());
        if asked {
            fill(plural(count, lang, words::place_found(lang), words::places_found(lang)), &[("count", &format::count(count, lang))])
        } else {
            String::new()
        }
    };
    el("section")
        .class("own-place")
        .child(el("label").child(text("span", "", words::choose_place(lang))).child(field))
        .child(el("p").class("hidden").attr("role", "status").live_text(said))
        .live(links)
}

/// Places that have what is sought, those whose name begins with it first.
fn find(dataset: &Dataset, sought: &Sought) -> Vec<usize> {
    if sought.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<usize> = dataset.places().filter(|at| sought.is_in(&of_place(dataset, &dataset.localities[*at]))).collect();
    // A province's own name before that of what it became part of.
    found.order_by_key(|at| !Lang::ALL.iter().any(|lang| sought.stands_in(&of_name(dataset.localities[*at].name.get(*lang)))));
    found
}

/// A name as a search looks into it.
fn of_name(name: &str) -> String {
    crate::fold::words(name).iter().map(|word| format!(" {word}")).collect()
}

/// The places of which the most targets of their own are known, the country beside them left out.
fn known(dataset: &Dataset, board: &Board) -> Vec<usize> {
    let mut counts = vec![0usize; dataset.localities.len()];
    board.judged.iter().filter(|judged| judged.scope == Scope::Local).for_each(|judged| counts[dataset.targets[judged.target].locality] += 1);
    let mut places: Vec<usize> = dataset.places().filter(|at| counts[*at] > 0).collect();
    places.order_by_key(|at| (usize::MAX - counts[*at], *at));
    places.truncate(FEW);
    places
}

fn of_place_page(dataset: &Dataset, view: &View, at: usize) -> View {
    View { places: vec![dataset.localities[at].id.clone()], ..view.unfiltered().on(Page::Place) }
}

/// A place, with what it is part of now.
fn link(dataset: &Dataset, view: &View, at: usize, lang: Lang) -> El {
    let name = say::place(dataset, at, lang);
    let now = dataset.localities[at].successor.filter(|now| !dataset.same_place(at, *now));
    let said = match now {
        Some(now) => fill(places::now_in(lang), &[("place", &name), ("now", dataset.localities[now].name.get(lang))]),
        None => name,
    };
    text("a", "", said).attr("href", href(&of_place_page(dataset, view, at)))
}
