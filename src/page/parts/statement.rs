//! A statement as it stands in every list, with its numbers beside the figures.

use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::claims::claims;
use crate::page::parts::sources::to_source;
use crate::say;
use crate::words::status as status_words;

/// One statement: kind, place and date, what was said, source. Among statements of one place and day, its sector stands in for these.
pub fn statement(dataset: &Dataset, at: usize, sector: Option<&str>, lang: Lang) -> El {
    let statement = &dataset.statements[at];
    let source = statement.source.map(|at| &dataset.sources[at]);
    let date = statement.date.as_deref().map(|date| format!(" · {}", format::date(date, lang))).unwrap_or_default();
    let about = sector.map_or_else(|| format!("{}{date}", say::place(dataset, statement.locality, lang)), str::to_owned);
    let from = source.map(|source| to_source(Some(source), source.publisher_or_title(), lang));
    let head = el("p").class("meta").child(text("strong", "", status_words::kind(statement.kind, lang)));
    el("li")
        .class(format!("statement {}", statement.kind.id()))
        .attr("data-statement", &statement.id)
        .child(from.into_iter().fold(head.text(format!(" · {about}")), |head, from| head.text(" · ").child(from)))
        .child(text("p", "", statement.text.get(lang)))
        .maybe(claims(dataset, at, lang))
}
