//! Links to sources and documents: they open elsewhere, and only where an address is safe to open.

use crate::dataset::{Dataset, Source};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::words::{fill, page as words, status as status_words};

/// A text that leads to a source, or the text alone where the source has no address.
pub fn to_source(source: Option<&Source>, said: impl AsRef<str>, lang: Lang) -> El {
    match source.and_then(|source| Some((source, source.link()?))) {
        Some((source, address)) => text("a", "out", said)
            .attr("href", address)
            .attr("rel", "noopener")
            .attr("target", "_blank")
            .attr("title", described(source, lang))
            .child(text("span", "hidden", format!(" ({})", words::opens_elsewhere(lang)))),
        None => text("span", "", said),
    }
}

/// Title, publisher, date and tier of a source.
pub fn described(source: &Source, lang: Lang) -> String {
    let date = source.date.as_deref().map(|date| format::date(date, lang));
    [Some(source.title.clone()), source.publisher.clone(), date, Some(status_words::tier(source.tier, lang).to_owned())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The publishers of sources, each source once, with how close it is to the figure's own publisher.
pub fn publishers(dataset: &Dataset, sources: &[usize], lang: Lang) -> El {
    let links = once(dataset, sources).into_iter().map(|at| &dataset.sources[at]).enumerate();
    links.fold(el("span"), |cell, (nth, source)| {
        let link = el("span").child(to_source(Some(source), source.publisher_or_title(), lang)).text(format!(" ({})", status_words::tier(source.tier, lang)));
        if nth == 0 { cell.child(link) } else { cell.text("; ").child(link) }
    })
}

/// What there is of sources, in their order, each once.
fn once(dataset: &Dataset, sources: &[usize]) -> Vec<usize> {
    let mut seen = Vec::new();
    for source in sources {
        if *source < dataset.sources.len() && !seen.contains(source) {
            seen.push(*source);
        }
    }
    seen
}

/// How many sources a chart names in sight.
const IN_SIGHT: usize = 3;

/// Sources below a chart, each once; where they are many, the first stand there and the others unfold.
pub fn source_list(dataset: &Dataset, sources: &[usize], lang: Lang) -> El {
    let seen = once(dataset, sources);
    let row = |at: &usize| el("li").child(to_source(dataset.sources.get(*at), described(&dataset.sources[*at], lang), lang));
    let (first, others) = seen.split_at(seen.len().min(IN_SIGHT));
    let list = |sources: &[usize]| el("ul").class("sources").children(sources.iter().map(row));
    let more = (!others.is_empty()).then(|| {
        let said = fill(words::more_sources(lang), &[("count", &format::count(others.len(), lang))]);
        el("details").child(text("summary", "", said)).child(list(others))
    });
    el("div").child(text("p", "sources-head", words::source(lang))).child(list(first)).maybe(more)
}
