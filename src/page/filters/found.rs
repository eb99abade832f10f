//! What the search text is found in besides the results: links to indicators, places, documents and statements.

use crate::answer::search::{Hits, search};
use crate::date::year_of;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Site, href};
use crate::view::{Page, View, Years};
use crate::words::{fill, filters as words};
use leptos::prelude::With;

/// How much of a statement is quoted, in characters.
const QUOTED: usize = 70;

/// Nothing while the search is empty or finds nothing.
pub fn found(site: Site, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    site.view.with(|view| {
        let found = search(dataset, &view.query);
        let free = View { query: String::new(), ..view.clone() };
        let indicator = |at: usize| {
            let indicator = &dataset.indicators[at];
            link(&View { indicator: Some(indicator.id.clone()), ..free.on(Page::Trend) }, indicator.name.get(lang))
        };
        let place = |at: usize| {
            let place = &dataset.localities[at];
            link(&View { places: vec![place.id.clone()], ..free.on(Page::Place) }, place.name.get(lang))
        };
        let document = |at: usize| {
            let document = &dataset.documents[at];
            let name = format!("{} {}", document.kind.get(lang), document.number.as_deref().unwrap_or_else(|| document.title.get(lang)));
            let number = document.number.clone().unwrap_or_else(|| document.title.vi.clone());
            link(&View { query: number, ..view.unfiltered().on(Page::Documents) }, name)
        };
        let statement = |at: usize| {
            let statement = &dataset.statements[at];
            let places = vec![dataset.localities[statement.locality].id.clone()];
            let years = statement.date.as_deref().and_then(year_of).map(Years::one);
            let sectors = [dataset.sectors[statement.sector].id.clone()].into();
            link(
                &View { places, years, sectors, kinds: [statement.kind].into(), ..view.unfiltered().on(Page::Evidence) },
                format::beginning(statement.text.get(lang), QUOTED),
            )
        };
        let groups = [
            group(words::found_indicators(lang), &found.indicators, &indicator, lang),
            group(words::found_places(lang), &found.places, &place, lang),
            group(words::found_documents(lang), &found.documents, &document, lang),
            group(words::found_statements(lang), &found.statements, &statement, lang),
        ];
        let groups: Vec<El> = groups.into_iter().flatten().collect();
        (!groups.is_empty()).then(|| el("nav").class("found").attr("aria-label", words::found(lang)).children(groups))
    })
}

fn link(to: &View, name: impl AsRef<str>) -> El {
    text("a", "", name).attr("href", href(to))
}

fn group(title: &str, hits: &Hits, link: &dyn Fn(usize) -> El, lang: Lang) -> Option<El> {
    let links = hits.first.iter().map(|at| el("li").child(link(*at)));
    let more = hits.count - hits.first.len();
    let more = (more > 0).then(|| text("li", "meta", fill(words::found_more(lang), &[("count", &format::count(more, lang))])));
    (hits.count > 0).then(|| el("div").child(text("h3", "", title)).child(el("ul").children(links).maybe(more)))
}
