//! What is new from one edition to the next: of the whole, and of what a view shows.

mod fixture;

use fixture::bundled;
use std::collections::BTreeMap;
use tiendo::answer::Question;
use tiendo::answer::edition::Edition;
use tiendo::answer::news::{News, Turn, news};
use tiendo::export::taken::news::of_view;
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::status::{Method, Status};
use tiendo::view::keys;

fn before() -> Edition {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/editions/2026-11-23.json");
    Edition::read(&std::fs::read(file).expect("the edition before")).expect("an edition")
}

fn now() -> Edition {
    Edition::of(&bundled().dataset, &bundled().board)
}

fn against(older: &Edition) -> News {
    news(older, &now(), Method::Line)
}

/// The news of a view, by its link.
fn shown(older: &Edition, query: &str) -> News {
    let (view, dropped) = keys::decode(query);
    assert_eq!(dropped, []);
    let question = Question { dataset: &bundled().dataset, board: &bundled().board, view: &view };
    of_view(question, news(older, &now(), view.method))
}

type Values = BTreeMap<(String, String, i32), f64>;

fn values(edition: &Edition) -> Values {
    let all = edition
        .values
        .iter()
        .flat_map(|(indicator, place, points)| points.iter().map(move |(year, value)| ((indicator.clone(), place.clone(), *year), *value)));
    all.collect()
}

#[test]
fn a_plain_count_finds_the_same_news() {
    let (was, is) = (values(&before()), values(&now()));
    let gone = was.keys().filter(|key| !is.contains_key(*key)).count();
    let new = is.keys().filter(|key| !was.contains_key(*key)).count();
    let changed = was.iter().filter(|(key, value)| is.get(key).is_some_and(|is| is != *value)).count();
    assert!(changed > 0 && gone > 0 && new > 0);
    let found = against(&before());
    assert_eq!(found.values_by_turn(), [new, gone, changed]);
    let (old, current) = (before(), now());
    let status = |edition: &Edition, id: &str| edition.targets.iter().find(|target| target.id == id).map(|target| target.statuses[0]);
    let judged = old.targets.iter().filter(|target| status(&current, &target.id).is_some_and(|is| is != target.statuses[0])).count();
    assert_eq!(found.targets.iter().filter(|target| target.judged_anew().is_some()).count(), judged);
    assert_eq!(found.targets_by_turn()[0], current.targets.iter().filter(|target| status(&old, &target.id).is_none()).count());
}

#[test]
fn an_edition_against_itself_has_nothing_new() {
    let none = against(&now());
    assert!(none.is_empty());
    assert_eq!(say::news::counts(&none, Lang::En), "nothing has changed");
    assert_eq!(say::news::chapters(&bundled().dataset, &none, Lang::Vi), []);
}

#[test]
fn a_value_and_a_target_that_went_and_one_that_changed_are_named_with_both_numbers() {
    let mut older = now();
    let at = older.values.iter().position(|series| series.0 == "digital-economy-share-gso" && series.1 == "vn").expect("a series");
    let last = older.values[at].2.len() - 1;
    let (year, value) = older.values[at].2[last];
    older.values[at].2[last].1 = value + 1.25;
    older.values[at].2.push((year + 1, 99.0));
    older.values.push(("retired".to_owned(), "vn".to_owned(), vec![(2020, 7.5)]));
    older.values.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    let mut gone = older.targets[0].clone();
    gone.id = "zz-retired".to_owned();
    older.targets.push(gone);
    older.targets[0].by_year += 5;
    older.targets[1].statuses = [Status::Missed; 3];
    let is = now().targets[1].statuses[0];
    assert_ne!(is, Status::Missed);
    let found = against(&older);
    assert_eq!((found.values_by_turn(), found.targets_by_turn()), ([0, 2, 1], [0, 1, 1]));
    let lines: Vec<String> = say::news::chapters(&bundled().dataset, &found, Lang::En).into_iter().flat_map(|chapter| chapter.lines).collect();
    let told = |text: &str| assert!(lines.iter().any(|line| line.contains(text)), "{text} in {lines:#?}");
    told("id retired, Viet Nam, 2020: was 7.5");
    told("id zz-retired: gone");
    told("missed → ");
    assert!(lines.iter().any(|line| line.contains(&format!("Viet Nam, {year}: ")) && line.contains(" → ")), "{lines:#?}");
}

#[test]
fn a_view_is_told_of_its_own_figures_and_targets_alone() {
    let whole = against(&before());
    let one = shown(&before(), "v=trend&i=digital-economy-share-gso&l=vn");
    assert!(one.values.iter().all(|series| series.indicator == "digital-economy-share-gso" && series.place == "vn"));
    let place = shown(&before(), "v=place&l=quang-ninh");
    assert!(!place.is_empty() && place.values.iter().all(|series| bundled().dataset.locality(&series.place) == bundled().dataset.locality("quang-ninh")));
    let table = shown(&before(), "v=table");
    assert_eq!(table.values_by_turn(), whole.values_by_turn());
    let years = shown(&before(), "v=table&y=2020..2021");
    assert!(!years.is_empty() && years.values.iter().flat_map(|series| &series.years).all(|(year, _)| (2020..=2021).contains(year)));
}

#[test]
fn what_has_left_a_view_is_news_of_it() {
    // A target that was missed and no longer is has left the list of the missed.
    let mut older = now();
    let front = shown(&older, "st=missed");
    assert!(front.is_empty());
    let at = older.targets.iter().position(|target| target.statuses[0] == Status::Met).expect("a target that is met");
    older.targets[at].statuses = [Status::Missed; 3];
    assert_eq!(shown(&older, "st=missed").targets.iter().map(|target| target.id.clone()).collect::<Vec<_>>(), [older.targets[at].id.clone()]);
    assert!(shown(&older, "st=off-track").targets.is_empty());
    // So has a series of the place that nobody gives any more.
    let dataset = &bundled().dataset;
    let country = dataset.country().expect("the country");
    let mut without = (0..dataset.indicators.len()).filter(|at| dataset.observations.series(*at, country).is_none());
    let without = without.next().expect("an indicator without a figure of the country");
    let id = dataset.indicators[without].id.clone();
    older.values.push((id.clone(), "vn".to_owned(), vec![(2019, 3.0)]));
    older.values.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    for query in ["v=place&l=vn".to_owned(), format!("v=map&i={id}"), format!("v=table&i={id}")] {
        let gone = shown(&older, &query);
        assert_eq!(gone.values.first().map(|series| series.years.clone()), Some(vec![(2019, Turn::Gone(3.0))]), "{query}");
    }
    assert!(shown(&older, "v=table&l=quang-ninh").is_empty());
}
