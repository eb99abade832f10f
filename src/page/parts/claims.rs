//! The numbers of a statement, each with what the figures say of it.

use crate::answer::claims::{ClaimedNumber, Outcome, figures, marks};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain::{Topic, explains};
use crate::page::parts::sources::publishers;
use crate::say;

/// The numbers that a statement gives; nothing where it gives none.
pub fn claims(dataset: &Dataset, statement: usize, lang: Lang) -> Option<El> {
    let marks = marks(dataset, statement);
    let rows = marks.iter().map(|mark| el("li").class("claim").attr("data-claim", mark.outcome().id()).children(parts(dataset, mark, lang)));
    (!marks.is_empty()).then(|| el("ul").class("claims").children(rows))
}

/// A number beside its figure: what is said, how they compare, who says so, what else is to be known.
pub fn parts(dataset: &Dataset, mark: &ClaimedNumber, lang: Lang) -> Vec<El> {
    let topic = match mark.outcome() {
        Outcome::Agrees => Topic::Agrees,
        Outcome::Differs(_) => Topic::Differs,
        Outcome::Unknown => Topic::Unknown,
    };
    let outcome = explains(topic).class("plain-mark told").child(text("strong", "outcome", say::claims::outcome(dataset, &mark.decided, lang)));
    let head = el("p").text(say::claims::compared(dataset, mark, lang)).text(": ").child(outcome);
    let mut sources: Vec<usize> = figures(dataset, &dataset.claims[mark.decided.claim]).iter().flatten().map(|figure| figure.source).collect();
    sources.dedup();
    let from = mark.apart().filter(|_| !sources.is_empty()).map(|_| el("p").class("meta").child(publishers(dataset, &sources, lang)));
    let others = say::claims::alternatives(dataset, mark, lang).into_iter().map(|said| text("p", "meta", said));
    let notes = say::claims::notes(dataset, mark, lang).into_iter().map(|note| text("p", "meta", note));
    [head].into_iter().chain(from).chain(others).chain(notes).collect()
}
