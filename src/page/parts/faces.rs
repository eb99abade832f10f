//! The head of an indicator, the same on its four faces: one title, one picker that searches, one switch.

use crate::answer::search::indicators_by_sector;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::combobox::{Combobox, Offer, Offers, combobox};
use crate::page::parts::head::Head;
use crate::page::site::{History, Site, href};
use crate::say;
use crate::view::{Page, View};
use crate::words::{page as page_words, trend as words};
use leptos::prelude::*;
use std::sync::Arc;

/// Title, switch and picker of the indicator that a view shows; the browser's title follows it.
pub fn faces(head: Head) -> El {
    let Head { site, indicator, lang, .. } = head;
    Effect::new(move |_: Option<()>| {
        let (loaded, shown) = (site.loaded(), indicator.get());
        site.view.with(|view| document().set_title(&say::title::title(&loaded.dataset, view, shown, lang)));
    });
    el("div").class("faces").child(head.title()).child(el("div").class("faces-tools").child(switch(head)).child(picker(head)))
}

/// The four faces. Each is asked for the indicator shown, with places, years and filters as they are.
fn switch(head: Head) -> El {
    let Head { site, indicator, lang, .. } = head;
    let link = |page: &Page| {
        let page = *page;
        let to = move || {
            let loaded = site.loaded();
            let shown = indicator.get().map(|at| loaded.dataset.indicators[at].id.clone());
            site.view.with(|view| Some(href(&View { indicator: shown.or_else(|| view.indicator.clone()), ..view.on(page) })))
        };
        let is_shown = move || site.view.with(|view| view.page == page);
        let link = text("a", "", say::page(page, lang)).live_attr("href", to).live_attr("aria-current", move || is_shown().then(|| "page".to_owned()));
        let is_shown = site.view.with_untracked(|view| view.page == page);
        el("li").child(if is_shown { link.handle(site.landmarks.face) } else { link })
    };
    el("nav").class("switch").attr("aria-label", page_words::faces(lang)).child(el("ul").children(Page::FACES.iter().map(link)))
}

/// The indicators by sector. What the link says of them stands in a control of its own, which scripts and forms can read and set.
fn picker(head: Head) -> El {
    let Head { site, indicator, lang, .. } = head;
    let shown = move || indicator.get().map(|at| site.loaded().dataset.indicators[at].id.clone()).unwrap_or_default();
    let set = move |event: web_sys::Event| {
        let id = event_target_value(&event);
        site.update(History::Push, |view| view.indicator = Some(id).filter(|id| !id.is_empty()));
    };
    let control = el("input").attr("name", "i").class("hidden").attr("tabindex", "-1").attr("aria-hidden", "true").value(shown).on("change", set);
    let name = head.name_or(words::all_indicators(lang));
    let picker = Combobox {
        site,
        lang,
        id: "pick-indicator",
        label: words::choose(lang),
        text: name,
        offers: Arc::new(move |text| offers(site, indicator, text, lang)),
        typed: None,
    };
    let field = combobox(el("input").attr("placeholder", words::find(lang)), picker);
    el("div").class("pick wide").child(text("span", "", words::choose(lang)).attr("aria-hidden", "true")).child(field).child(control)
}

/// The indicators that have a text, by sector; on the table also all of them at once.
fn offers(site: Site, indicator: Memo<Option<usize>>, text: &str, lang: Lang) -> Vec<Offers> {
    let loaded = site.loaded();
    let (dataset, shown) = (&loaded.dataset, indicator.get_untracked());
    site.view.with_untracked(|view| {
        let offer = |at: &usize| Offer {
            name: dataset.indicators[*at].name.get(lang).to_owned(),
            hint: String::new(),
            to: href(&View { indicator: Some(dataset.indicators[*at].id.clone()), ..view.clone() }),
            is_now: shown == Some(*at),
        };
        let every = (view.page == Page::Table && text.is_empty()).then(|| {
            let every = Offer {
                name: words::all_indicators(lang).to_owned(),
                hint: String::new(),
                to: href(&View { indicator: None, ..view.clone() }),
                is_now: shown.is_none(),
            };
            Offers { title: String::new(), all: vec![every], shown: 1, all_at: None }
        });
        let of_sector = |(sector, found): (usize, Vec<usize>)| Offers {
            title: dataset.sectors[sector].name.get(lang).to_owned(),
            shown: found.len(),
            all: found.iter().map(offer).collect(),
            all_at: None,
        };
        every.into_iter().chain(indicators_by_sector(dataset, text).into_iter().map(of_sector)).collect()
    })
}
