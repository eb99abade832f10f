//! One place on one page, which prints on one sheet of paper.

mod cards;
mod former;
mod held;
mod position;
mod sheet;
mod tables;

use crate::answer::place::profile;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::head::title;
use crate::page::parts::place_picker::PlacePicker;
use crate::page::site::{History, Site};
use crate::page::views::place::sheet::Sheet;
use crate::view::View;
use crate::words::{page as page_words, place as words};
use leptos::prelude::{AnyView, With, event_target_value};

/// Shows the view.
pub fn place(site: Site, lang: Lang) -> AnyView {
    let shown = site.answer(profile);
    let part = move |part: fn(&Sheet) -> Option<El>| {
        let draw = move || {
            let loaded = site.loaded();
            shown.with(|profile| site.view.with(|view| part(&Sheet { site, loaded: &loaded, view, profile: profile.as_ref()?, lang })))
        };
        site.turns.draw(move || live(draw))
    };
    let none = move || {
        let said = || title(site, page_words::place(lang)).child(text("p", "", words::no_place(lang)).attr("role", "status"));
        shown.with(Option::is_none).then(said)
    };
    let (strips, due) = (site.turns.draw(move || position::strips(site, shown, lang)), site.turns.draw(move || position::due(site, shown, lang)));
    let beside = el("div").class("position").child(strips).child(due);
    let sheet = el("article")
        .class("sheet")
        .live(none)
        .child(part(|sheet| Some(sheet.head())))
        .child(part(|sheet| sheet.cards()))
        .child(beside)
        .children(Sheet::BELOW.map(part));
    all([el("div").class("place-tools").child(picker(site, lang)).into(), sheet.into()])
}

/// The places to choose from. What the link says of them stands in a control of its own, which scripts and forms can read and set.
fn picker(site: Site, lang: Lang) -> El {
    let shown = move || now(site).map(|at| site.loaded().dataset.localities[at].id.clone()).unwrap_or_default();
    let set = move |event: web_sys::Event| {
        let id = event_target_value(&event);
        site.update(History::Push, |view| view.places = vec![id]);
    };
    let control = el("input").attr("name", "l").class("hidden").attr("tabindex", "-1").attr("aria-hidden", "true").value(shown).on("change", set);
    let to = |view: &View, id: String| View { places: vec![id], ..view.clone() };
    PlacePicker { site, lang, id: "pick-place", label: words::choose(lang), now, to }.whole().child(control)
}

/// The place that the page is about.
fn now(site: Site) -> Option<usize> {
    let loaded = site.loaded();
    site.view.with(|view| view.places.iter().find_map(|id| loaded.dataset.locality(id))).or(loaded.dataset.country())
}
