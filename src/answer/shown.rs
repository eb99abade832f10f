//! How many results the page shows. Where no indicator is chosen, three of its views show one all the same.

use crate::answer::{Counts, Question, trend, year};
use crate::view::{Facet, Page};

/// The results of a view's filters, counted as [`counts`](crate::answer::counts) does; of a view that shows one indicator, the values of that one.
pub fn shown(question: Question, counts: &Counts) -> usize {
    let indicator = match question.view.page {
        _ if question.view.indicator.is_some() => None,
        Page::Trend => trend::indicator(question),
        Page::Compare | Page::Map => year::indicator(question),
        Page::Overview | Page::Place | Page::Table | Page::Evidence | Page::Documents | Page::Method => None,
    };
    indicator.map_or(counts.total, |at| counts.of_facet(Facet::Indicator)[at])
}
