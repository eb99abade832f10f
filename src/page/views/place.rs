//! One place on one page, which prints on one sheet of paper.

mod cards;
mod former;
mod held;
mod position;
mod sheet;
mod tables;

use crate::answer::place::profile;
use crate::collate::compare;
use crate::dataset::{Dataset, Level};
use crate::lang::Lang;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::head::title;
use crate::page::site::{History, Site};
use crate::page::views::place::sheet::Sheet;
use crate::sorted::InOrder;
use crate::view::Geography;
use crate::words::{page as page_words, place as words, places};
use leptos::prelude::{AnyView, Get, With, window};

/// Shows the view.
pub fn place(site: Site, lang: Lang) -> AnyView {
    let sheet = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        match profile(loaded.question(&view)) {
            Some(profile) => Some(Sheet { site, loaded: &loaded, view: &view, profile: &profile, lang }.whole()),
            None => Some(title(site, page_words::place(lang)).child(text("p", "", words::no_place(lang)).attr("role", "status"))),
        }
    };
    let print = text("button", "main-action", words::print(lang)).attr("type", "button").on("click", |_| drop(window().print()));
    all([el("div").class("place-tools").child(picker(site, lang)).child(print).into(), live(sheet)])
}

/// The country, then the provinces of each map by name.
fn picker(site: Site, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let name = |at: usize| dataset.localities[at].name.get(lang);
    let mut sorted: Vec<usize> = (0..dataset.localities.len()).collect();
    sorted.order_by(|one, other| compare(name(*one), name(*other)));
    let group = |label: &str, takes: &dyn Fn(usize) -> bool| {
        let options: Vec<El> =
            sorted.iter().copied().filter(|at| dataset.localities[*at].continues.is_none() && takes(*at)).map(|at| option(site, dataset, at, lang)).collect();
        (!options.is_empty()).then(|| el("optgroup").attr("label", label).children(options))
    };
    let of_map = |at: usize, map: Geography| dataset.localities[at].level != Level::Country && dataset.localities[at].valid_on(map.day());
    let now = |at: usize| of_map(at, Geography::Provinces34);
    let then = |at: usize| of_map(at, Geography::Provinces63) && !now(at);
    let country = |at: usize| dataset.localities[at].level == Level::Country;
    let choose = move |event: web_sys::Event| {
        if let Some(id) = selected(&event) {
            site.update(History::Push, |view| view.places = vec![id]);
        }
    };
    let select = el("select")
        .attr("name", "l")
        .on("change", choose)
        .maybe(group(words::country_group(lang), &country))
        .maybe(group(places::of_34(lang), &now))
        .maybe(group(places::of_63(lang), &then))
        .maybe(group(words::other_places(lang), &|at| !country(at) && !now(at) && !then(at)));
    el("label").class("pick").child(text("span", "", words::choose(lang))).child(select)
}

fn option(site: Site, dataset: &Dataset, at: usize, lang: Lang) -> El {
    let place = &dataset.localities[at];
    let (id, country) = (place.id.clone(), dataset.country() == Some(at));
    text("option", "", place.name.get(lang))
        .attr("value", &place.id)
        .on_off("selected", move || site.view.with(|view| view.places.first().map_or(country, |first| *first == id)))
}
