//! The search that goes beyond the page's own results, and what the pickers offer.

mod fixture;

use fixture::bundled;
use tiendo::answer::search::{Matches, indicators_by_sector, places_by_map, search};
use tiendo::answer::{Question, counts};
use tiendo::lang::Lang;
use tiendo::view::{Geography, Page, View};

fn found(text: &str) -> Matches {
    let bundled = bundled();
    search(&bundled.dataset, &bundled.board, text)
}

#[test]
fn a_place_is_found_by_any_spelling_and_by_its_old_name() {
    let dataset = &bundled().dataset;
    for spelling in ["Quảng Nam", "quang nam", "QUANG NAM", "quảng  nam"] {
        let places: Vec<&str> = found(spelling).places.iter().map(|at| dataset.localities[*at].id.as_str()).collect();
        assert_eq!(places.first(), Some(&"quang-nam"), "{spelling}");
        assert!(places.contains(&"da-nang-2025"), "{spelling}: the new unit that took it in, among {places:?}");
    }
}

#[test]
fn a_document_is_found_by_its_number() {
    let dataset = &bundled().dataset;
    let numbers: Vec<_> = found("5050/KH-UBND").documents.iter().map(|at| dataset.documents[*at].number.clone().unwrap_or_default()).collect();
    assert_eq!(numbers, ["5050/KH-UBND"]);
}

#[test]
fn indicators_targets_and_statements_are_found_by_what_they_speak_of() {
    let found = found("khu công nghiệp");
    assert!(!found.indicators.is_empty() && !found.targets.is_empty() && !found.statements.is_empty(), "{found:?}");
    let dataset = &bundled().dataset;
    let name = |at: usize| tiendo::fold::fold(&dataset.indicators[at].name.vi);
    assert!(name(found.indicators[0]).contains("khu cong nghiep"), "the best hit has the text in its name");
}

#[test]
fn a_group_leads_on_to_as_many_results_as_it_counts() {
    let bundled = bundled();
    for text in ["công nghiệp", "kinh te so", "quang nam", "52-NQ/TW", "5G", "hội nhâp", "tỉnh", "a"] {
        let found = found(text);
        for (page, hits) in [(Page::Overview, &found.targets), (Page::Documents, &found.documents), (Page::Evidence, &found.statements)] {
            let view = View { query: text.to_owned(), ..View::default().on(page) };
            let total = counts(Question { dataset: &bundled.dataset, board: &bundled.board, view: &view }).total;
            assert_eq!(hits.len(), total, "{text} on {}", page.id());
        }
    }
}

#[test]
fn a_text_without_words_and_one_that_is_nowhere_find_nothing() {
    for text in ["", "  ", "?!", "“ ”", "không có ở đâu cả xyz"] {
        assert_eq!(found(text), Matches::default(), "{text}");
    }
}

#[test]
fn the_picker_of_indicators_offers_every_one_once_by_sector_and_finds_any_spelling() {
    let dataset = &bundled().dataset;
    let all = indicators_by_sector(dataset, "");
    assert_eq!(all.iter().map(|(_, found)| found.len()).sum::<usize>(), dataset.indicators.len());
    assert!(all.iter().all(|(sector, found)| found.iter().all(|at| dataset.indicators[*at].sector == *sector)));
    for (text, id) in [("grdp binh quan", "grdp-per-capita"), ("Provincial Competitiveness", "pci"), ("papi services", "papi-services")] {
        let ids: Vec<&str> = indicators_by_sector(dataset, text).iter().flat_map(|(_, found)| found).map(|at| dataset.indicators[*at].id.as_str()).collect();
        assert!(ids.iter().any(|found| found.contains(id)), "{text}: {ids:?}");
        assert!(ids.len() < 40, "{text} finds {}", ids.len());
    }
    assert_eq!(indicators_by_sector(dataset, "zzzz"), []);
}

#[test]
fn the_picker_of_places_offers_each_place_once_under_its_newest_map_and_the_best_first() {
    let dataset = &bundled().dataset;
    let all = places_by_map(dataset, "", Lang::Vi);
    let counts: Vec<_> = all.iter().map(|(map, found)| (*map, found.len())).collect();
    let former = dataset.places().count() - 1 - 34;
    assert_eq!(counts, [(None, 1), (Some(Geography::Provinces34), 34), (Some(Geography::Provinces63), former)]);
    let mut once: Vec<usize> = all.into_iter().flat_map(|(_, found)| found).collect();
    once.sort_unstable();
    assert_eq!(once, dataset.places().collect::<Vec<_>>());
    let first = |text: &str| places_by_map(dataset, text, Lang::Vi).into_iter().map(|(_, found)| dataset.localities[found[0]].id.clone()).collect::<Vec<_>>();
    assert_eq!(first("TP HCM").first().map(String::as_str), Some("ho-chi-minh-city-2025"));
    assert_eq!(first("quang nam"), ["quang-nam", "da-nang-2025"], "its own name before those that it is part of");
    assert_eq!(first("BR-VT").first().map(String::as_str), Some("ba-ria-vung-tau"));
}

#[test]
fn among_equals_the_place_of_today_and_the_indicator_that_says_little_else_come_first() {
    let dataset = &bundled().dataset;
    let places: Vec<&str> = found("đà nẵng").places.iter().map(|at| dataset.localities[*at].id.as_str()).collect();
    assert_eq!(places.first(), Some(&"da-nang-2025"), "{places:?}");
    let indicators: Vec<&str> = found("DTI").indicators.iter().map(|at| dataset.indicators[*at].id.as_str()).collect();
    assert_eq!(indicators.first(), Some(&"dti-rank"), "{indicators:?}");
}
