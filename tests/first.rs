//! The excerpt for the first screen: it is fresh, and it shows what the whole shows.

mod fixture;

use fixture::bundled;
use tiendo::answer::{Board, Question, scoreboard};
use tiendo::dataset::{Dataset, first};
use tiendo::status::Method;
use tiendo::view::View;

const BUNDLE: &str = include_str!("../public/data/dataset.json");
const EXCERPT: &str = include_str!("../public/data/first.json");

#[test]
fn the_committed_excerpt_is_made_from_the_committed_bundle() {
    assert!(first::excerpt(BUNDLE).expect("JSON") == EXCERPT, "run `cargo run --bin bundle`");
}

#[test]
fn every_target_stands_where_it_stands_in_the_whole_under_every_rule() {
    let (whole, excerpt) = (&bundled().dataset, Dataset::read(EXCERPT.as_bytes()).expect("a dataset"));
    let (of_whole, of_excerpt) = (Board::of(whole), Board::of(&excerpt));
    assert_eq!(of_whole.judged.len(), of_excerpt.judged.len());
    for (one, other) in of_whole.judged.iter().zip(&of_excerpt.judged) {
        let id = &whole.targets[one.target].id;
        assert_eq!(*id, excerpt.targets[other.target].id);
        assert_eq!(one.verdicts, other.verdicts, "{id}");
        assert_eq!(one.restated_by.len(), other.restated_by.len(), "{id}");
    }
    for method in Method::ALL {
        let view = View { method: *method, ..View::default() };
        let asked = scoreboard(Question { dataset: whole, board: &of_whole, view: &view });
        let first = scoreboard(Question { dataset: &excerpt, board: &of_excerpt, view: &view });
        assert_eq!((asked.tally, asked.resolutions), (first.tally, first.resolutions));
    }
}

#[test]
fn the_excerpt_is_a_small_part_of_the_whole() {
    assert!(EXCERPT.len() * 4 < BUNDLE.len(), "{} of {} bytes", EXCERPT.len(), BUNDLE.len());
}
