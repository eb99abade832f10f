//! What a text is found in, whatever the page shows: indicators, places, documents and statements alike.

use crate::answer::text::{Sought, alone, names, of_document, of_indicator, of_place, of_statement};
use crate::dataset::Dataset;
use crate::lang::Bilingual;
use crate::status::scope::resolutions_above;
use std::cmp::Reverse;

/// How many hits of each kind are named; the rest is counted.
pub const NAMED: usize = 4;

/// Positions in the dataset's tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many there are, those not named included.
    pub count: usize,
    /// The best ones: those whose own name has the text as it stands come first, then those whose name has its words, then those that have
    /// it as it stands elsewhere, then the dataset's order.
    pub first: Vec<usize>,
}

/// What a search finds, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Indicators.
    pub indicators: Hits,
    /// Places, one for each that continues.
    pub places: Hits,
    /// Documents.
    pub documents: Hits,
    /// Statements.
    pub statements: Hits,
}

/// Everything that has what a text says. A text without a word finds nothing.
pub fn search(dataset: &Dataset, text: &str) -> Found {
    let sought = Sought::of(text);
    if sought.is_empty() {
        return Found::default();
    }
    let find = |length: usize, text: &dyn Fn(usize) -> String, name: &dyn Fn(usize) -> String| {
        let rank = |at: usize| {
            let (text, name) = (text(at), name(at));
            sought.is_in(&text).then(|| Reverse((sought.stands_in(&name), sought.is_in(&name), sought.stands_in(&text))))
        };
        let mut found: Vec<_> = (0..length).filter_map(|at| Some((rank(at)?, at))).collect();
        found.sort();
        Hits { count: found.len(), first: found.into_iter().take(NAMED).map(|(_, at)| at).collect() }
    };
    let (indicators, places) = (&dataset.indicators, &dataset.localities);
    let (documents, statements, above) = (&dataset.documents, &dataset.statements, resolutions_above(dataset));
    Found {
        indicators: find(indicators.len(), &|at| of_indicator(dataset, &indicators[at]), &|at| both(&indicators[at].name)),
        places: find(places.len(), &|at| if places[at].continues.is_none() { of_place(dataset, &places[at]) } else { String::new() }, &|at| names(&places[at])),
        documents: find(documents.len(), &|at| of_document(dataset, &documents[at], above[at].as_slice()), &|at| {
            alone(documents[at].number.as_deref().unwrap_or_default())
        }),
        statements: find(statements.len(), &|at| of_statement(dataset, &statements[at]), &|at| both(&statements[at].text)),
    }
}

fn both(name: &Bilingual) -> String {
    alone(&name.vi) + &alone(&name.en)
}
