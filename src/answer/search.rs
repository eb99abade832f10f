//! What a text is found in, whatever the page shows: indicators, places, documents and statements alike.

use crate::answer::items::{document_text, indicator_text, place_text, statement_text};
use crate::dataset::Dataset;
use crate::fold::{fold, matches, words};
use crate::order::order;

/// How many hits of each kind are named; the rest is counted.
pub const NAMED: usize = 4;

/// Positions in the dataset's tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    pub count: usize,
    /// The best ones: those whose own name has the text as it stands come first, then those whose name has its words, then the
    /// dataset's order.
    pub first: Vec<usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub indicators: Hits,
    pub places: Hits,
    pub documents: Hits,
    pub statements: Hits,
}

/// Everything that has every word of a text in it. A text without a word finds nothing.
pub fn search(dataset: &Dataset, text: &str) -> Found {
    let words = words(text);
    if words.is_empty() {
        return Found::default();
    }
    let phrase = words.join(" ");
    let find = |length: usize, text: &dyn Fn(usize) -> String, name: &dyn Fn(usize) -> String| {
        let found: Vec<usize> = (0..length).filter(|at| matches(&text(*at), &words)).collect();
        let rank = |name: String| usize::from(matches(&name, &words)) + usize::from(name.contains(&phrase));
        let named: Vec<usize> = found.iter().map(|at| rank(fold(&name(*at)))).collect();
        let best = order(found.len(), &|one, other| named[other].cmp(&named[one]));
        Hits { count: found.len(), first: best.into_iter().take(NAMED).map(|at| found[at]).collect() }
    };
    let (indicators, places) = (&dataset.indicators, &dataset.localities);
    let (documents, statements) = (&dataset.documents, &dataset.statements);
    Found {
        indicators: find(indicators.len(), &|at| indicator_text(dataset, &indicators[at]), &|at| both(&indicators[at].name)),
        places: find(places.len(), &|at| if places[at].continues.is_none() { place_text(dataset, &places[at]) } else { String::new() }, &|at| {
            both(&places[at].name)
        }),
        documents: find(documents.len(), &|at| document_text(&documents[at]), &|at| documents[at].number.clone().unwrap_or_default()),
        statements: find(statements.len(), &|at| statement_text(dataset, &statements[at]), &|at| both(&statements[at].text)),
    }
}

fn both(name: &crate::lang::Bilingual) -> String {
    format!("{}\n{}", name.vi, name.en)
}
