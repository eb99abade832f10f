//! The way to one's own place: a field that finds provinces of today and of before, and links to a few.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::place_picker::PlacePicker;
use crate::page::site::{Site, href};
use crate::say;
use crate::sorted::InOrder;
use crate::status::{Board, Scope};
use crate::view::{Page, View};
use crate::words::{fill, front as words, places};
use leptos::prelude::*;

/// How many stand there before anything is sought.
const FEW: usize = 3;

pub fn place(site: Site, lang: Lang) -> El {
    let chosen = |site: Site| {
        let loaded = site.loaded();
        site.view.with(|view| view.places.iter().find_map(|id| loaded.dataset.locality(id)))
    };
    let picker = PlacePicker { site, lang, id: "own-place", label: words::choose_place(lang), now: chosen, to: page_of };
    let links = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        let chosen = view.places.iter().filter_map(|id| loaded.dataset.locality(id));
        let few: Vec<usize> = chosen.take(FEW).collect();
        let places = if few.is_empty() { known(&loaded.dataset, &loaded.board) } else { few };
        let every = text("a", "", words::every_place(lang)).attr("href", href(&View { places: Vec::new(), ..view.unfiltered().on(Page::Place) }));
        let links = places.into_iter().map(|at| el("li").child(link(&loaded.dataset, &view, at, lang)));
        Some(el("ul").class("places-few").children(links).child(el("li").child(every)))
    };
    el("section").class("own-place").child(picker.whole()).live(links)
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

fn page_of(view: &View, place: String) -> View {
    View { places: vec![place], ..view.unfiltered().on(Page::Place) }
}

/// A place, with what it is part of now.
fn link(dataset: &Dataset, view: &View, at: usize, lang: Lang) -> El {
    let name = say::place(dataset, at, lang);
    let now = dataset.localities[at].successor.filter(|now| !dataset.same_place(at, *now));
    let said = match now {
        Some(now) => fill(places::now_in(lang), &[("place", &name), ("now", dataset.localities[now].name.get(lang))]),
        None => name,
    };
    text("a", "", said).attr("href", href(&page_of(view, dataset.localities[at].id.clone())))
}
