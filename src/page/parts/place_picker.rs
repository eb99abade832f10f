//! The picker of one place: a field that searches the country and the provinces of both maps by every name they have or had.

use crate::answer::search::places_by_map;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::combobox::{Combobox, Offer, Offers, combobox};
use crate::page::site::{Site, href};
use crate::say;
use crate::view::View;
use crate::words::{fill, front, place as words, places};
use leptos::prelude::*;
use std::sync::Arc;

/// A picker and where it leads.
pub struct PlacePicker {
    /// Whose links the places are.
    pub site: Site,
    /// Of its texts.
    pub lang: Lang,
    /// The ids of its parts begin with it: one of a kind on the page.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// The place that the page shows now, by its position; `None` where it shows none.
    pub now: fn(Site) -> Option<usize>,
    /// The view of a place, given the view that is shown and the place's id.
    pub to: fn(&View, String) -> View,
}

impl PlacePicker {
    /// The field below its label.
    pub fn whole(self) -> El {
        let PlacePicker { site, lang, id, label, now, to } = self;
        let name = move || now(site).map(|at| say::place(&site.loaded().dataset, at, lang)).unwrap_or_default();
        let picker = Combobox {
            site,
            lang,
            id,
            label,
            text: Arc::new(name),
            offers: Arc::new(move |text| offers(site, text, untrack(|| now(site)), to, lang)),
            typed: None,
        };
        let field = combobox(el("input").attr("placeholder", front::place_hint(lang)), picker);
        el("div").class("pick").child(text("span", "", label).attr("aria-hidden", "true")).child(field)
    }
}

/// The places that have a text, by map, each with what it is part of now.
fn offers(site: Site, text: &str, shown: Option<usize>, to: fn(&View, String) -> View, lang: Lang) -> Vec<Offers> {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let offer = |view: &View, at: usize| {
        let now = dataset.localities[at].successor.filter(|now| !dataset.same_place(*now, at));
        Offer {
            name: say::place(dataset, at, lang),
            hint: now.map(|now| fill(places::part_of(lang), &[("now", &say::place(dataset, now, lang))])).unwrap_or_default(),
            to: href(&to(view, dataset.localities[at].id.clone())),
            is_now: shown.is_some_and(|shown| dataset.same_place(shown, at)),
        }
    };
    site.view.with_untracked(|view| {
        let of_map = |(map, found): (_, Vec<usize>)| {
            let title = match map {
                Some(map) => say::map_of(map, lang),
                None if found.iter().all(|at| dataset.country() == Some(*at)) => words::country_group(lang),
                None => words::other_places(lang),
            };
            Offers { title: title.to_owned(), shown: found.len(), all: found.into_iter().map(|at| offer(view, at)).collect(), all_at: None }
        };
        places_by_map(dataset, text, lang).into_iter().map(of_map).collect()
    })
}
