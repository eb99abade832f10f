//! The search that goes beyond the page's own results.

mod fixture;

use fixture::bundled;
use tiendo::answer::search::{Found, Hits, NAMED, search};

fn first(hits: &Hits, id: &dyn Fn(usize) -> String) -> Vec<String> {
    hits.first.iter().map(|at| id(*at)).collect()
}

fn found(text: &str) -> Found {
    search(&bundled().dataset, text)
}

#[test]
fn a_place_is_found_by_any_spelling_and_by_its_old_name() {
    let dataset = &bundled().dataset;
    for spelling in ["Quảng Nam", "quang nam", "QUANG NAM", "quảng  nam"] {
        let places = first(&found(spelling).places, &|at| dataset.localities[at].id.clone());
        assert_eq!(places.first().map(String::as_str), Some("quang-nam"), "{spelling}");
        assert!(places.iter().any(|id| id == "da-nang-2025"), "{spelling}: the new unit that took it in, among {places:?}");
    }
}

#[test]
fn a_document_is_found_by_its_number() {
    let dataset = &bundled().dataset;
    let numbers = first(&found("5050/KH-UBND").documents, &|at| dataset.documents[at].number.clone().unwrap_or_default());
    assert_eq!(numbers, ["5050/KH-UBND"]);
}

#[test]
fn indicators_and_statements_are_found_by_what_they_speak_of() {
    let found = found("khu công nghiệp");
    assert!(found.indicators.count > 0, "no indicator");
    assert!(found.statements.count > 0, "no statement");
    let dataset = &bundled().dataset;
    let name = |at: usize| tiendo::fold::fold(&dataset.indicators[at].name.vi);
    assert!(name(found.indicators.first[0]).contains("khu cong nghiep"), "the best hit has the text in its name");
}

#[test]
fn few_are_named_and_all_are_counted() {
    let found = found("a");
    assert_eq!(found.statements.first.len(), NAMED);
    assert!(found.statements.count > NAMED);
}

#[test]
fn a_text_without_words_and_one_that_is_nowhere_find_nothing() {
    for text in ["", "  ", "?!", "“ ”", "không có ở đâu cả xyz"] {
        assert_eq!(found(text), Found::default(), "{text}");
    }
}
