//! Links to sources and documents: they open elsewhere, and only where an address is safe to open.

use super::el::{El, el, text};
use crate::dataset::{Dataset, Source};
use crate::format;
use crate::view::Lang;
use crate::words::page as words;

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

/// Title, publisher and date of a source.
pub fn described(source: &Source, lang: Lang) -> String {
    let date = source.date.as_deref().map(|date| format::date(date, lang));
    [Some(source.title.clone()), source.publisher.clone(), date].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Sources as a list, each once.
pub fn source_list(dataset: &Dataset, sources: &[usize], lang: Lang) -> El {
    let mut seen = Vec::new();
    for source in sources {
        if !seen.contains(source) {
            seen.push(*source);
        }
    }
    let rows = seen.iter().filter_map(|at| dataset.sources.get(*at)).map(|source| el("li").child(to_source(Some(source), described(source, lang), lang)));
    el("div")
        .child(text("p", "sources-head", words::source(lang)))
        .child(el("ul").class("sources").attr("tabindex", "0").attr("aria-label", words::source(lang)).children(rows))
}
