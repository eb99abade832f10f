//! What the search text is found in besides the results: links to indicators, places, documents and statements.

use super::el::{El, el, text};
use super::link::to_source;
use super::site::{Site, href};
use crate::answer::search::{Hits, search};
use crate::format;
use crate::view::{Lang, Page, View};
use crate::words::{fill, filters as words};

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
            link(&View { places: vec![place.id.clone()], ..free.on(Page::Compare) }, place.name.get(lang))
        };
        let document = |at: usize| {
            let document = &dataset.documents[at];
            let name = format!("{} {}", document.kind.get(lang), document.number.as_deref().unwrap_or_else(|| document.title.get(lang)));
            // To the targets that it sets; to the text itself where it sets none.
            match document.number.as_ref().filter(|_| dataset.targets.iter().any(|target| target.document == Some(at))) {
                Some(number) => link(&View { query: number.clone(), ..View { lang, method: view.method, ..View::default() } }, name),
                None => to_source(document.source.and_then(|source| dataset.sources.get(source)), name, lang),
            }
        };
        // Where statements stand today: below the trend of what they speak of, or of any indicator of their sector.
        let statement = |at: usize| {
            let statement = &dataset.statements[at];
            let place = vec![dataset.localities[statement.locality].id.clone()];
            let indicator = statement.indicators.first().map(|at| dataset.indicators[*at].id.clone());
            let sector = &dataset.sectors[statement.sector].id;
            let sectors = if indicator.is_some() { Default::default() } else { [sector.clone()].into() };
            link(&View { indicator, places: place, sectors, ..free.on(Page::Trend) }, shortened(statement.text.get(lang)))
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

fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
