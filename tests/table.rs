//! The table: what it collects is what the filters show, and sorting loses nothing, orders everything and keeps ties.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::fmt::Write;
use tiendo::answer::counts;
use tiendo::answer::pivot::pivot;
use tiendo::answer::table::{Heading, Sort, Values, rows, sorted};
use tiendo::collate::compare;
use tiendo::dataset::{Dataset, Observation};
use tiendo::lang::Lang;
use tiendo::view::{Page, View, Years};

fn table(view: View) -> View {
    View { page: Page::Table, ..view }
}

/// What a row shows in a column, compared the plain way.
fn plainly(dataset: &Dataset, by: Heading, lang: Lang, one: &Observation, other: &Observation) -> Ordering {
    let text = |make: &dyn Fn(&Observation) -> String| compare(&make(one), &make(other));
    let noted = |value: &Observation| if value.contested() { 0 } else { 1 + i32::from(value.note.is_none()) };
    let tier = |value: &Observation| dataset.sources[value.source].tier.map_or(9, |tier| tier as u8);
    match by {
        Heading::Indicator => text(&|value| dataset.indicators[value.indicator].name.get(lang).to_owned()),
        Heading::Place => text(&|value| dataset.localities[value.locality].name.get(lang).to_owned()),
        Heading::Source => text(&|value| dataset.sources[value.source].title.clone()),
        Heading::Year => one.year.cmp(&other.year),
        Heading::Value => one.value.partial_cmp(&other.value).expect("finite"),
        Heading::Kind => (one.status as u8).cmp(&(other.status as u8)),
        Heading::Note => noted(one).cmp(&noted(other)),
        Heading::Tier => tier(one).cmp(&tier(other)),
    }
}

fn check(dataset: &Dataset, rows: &Values, sort: Sort, lang: Lang) {
    let found = sorted(dataset, rows, Some(sort), lang);
    let mut again = found.clone();
    again.sort_unstable();
    assert_eq!(again, rows.at, "the same rows");
    let values: Vec<Observation> = found.iter().map(|at| dataset.observations.get(*at).expect("a value")).collect();
    for (pair, at) in values.windows(2).zip(found.windows(2)) {
        let order = plainly(dataset, sort.by, lang, &pair[0], &pair[1]);
        let order = if sort.descending { order.reverse() } else { order };
        assert!(order == Ordering::Less || order == Ordering::Equal && at[0] < at[1], "{sort:?}: {:?} before {:?}", pair[0], pair[1]);
    }
}

fn views() -> impl Strategy<Value = View> {
    let query = proptest::sample::select(vec!["", "", "đà nẵng", "kinh tế số", "zzz"]);
    let places = proptest::sample::subsequence(vec!["vn", "hanoi", "da-nang", "quang-nam"], 0..3);
    let years = proptest::option::of((2008..2027, 2008..2027).prop_map(|(one, other)| Years::between(one, other)));
    let sector = proptest::option::of(proptest::sample::select(bundled().dataset.sectors.iter().map(|sector| sector.id.clone()).collect::<Vec<_>>()));
    (query, places, years, sector).prop_map(|(query, places, years, sector)| {
        table(View {
            query: query.to_owned(),
            places: places.into_iter().map(str::to_owned).collect(),
            years,
            sectors: sector.into_iter().collect(),
            ..View::default()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sorting_keeps_every_row_orders_them_and_leaves_ties_as_they_were(
        view in views(),
        by in proptest::sample::select(Heading::ALL),
        descending in any::<bool>(),
        lang in proptest::sample::select(Lang::ALL),
    ) {
        let loaded = bundled();
        let rows = rows(loaded.question(&view));
        prop_assert_eq!(rows.at.len(), counts(loaded.question(&view)).total);
        // What a search finds begins with what is nearest to it (tests/nearest.rs).
        let mut unsorted = sorted(&loaded.dataset, &rows, None, lang);
        if !view.query.is_empty() {
            unsorted.sort_unstable();
        }
        prop_assert_eq!(&unsorted, &rows.at);
        check(&loaded.dataset, &rows, Sort { by, descending }, lang);
    }

    #[test]
    fn any_numbers_are_ordered(values in proptest::collection::vec(prop_oneof![any::<f64>().prop_filter("finite", |value| value.is_finite()), Just(0.0), Just(-0.0), -3.0..3.0], 1..80)) {
        let mut data = small();
        let count = values.len();
        data["observations"] = json!({
            "indicator": vec![0; count], "locality": vec![0; count], "year": (1950..).take(count).collect::<Vec<_>>(),
            "value": values, "status": vec![0; count], "source": vec![0; count], "notes": {},
        });
        let loaded = Loaded::new(read(&data).expect("a dataset"));
        let rows = rows(loaded.question(&table(View::default())));
        prop_assert_eq!(rows.at.len(), count);
        for descending in [false, true] {
            check(&loaded.dataset, &rows, Sort { by: Heading::Value, descending }, Lang::Vi);
        }
    }
}

#[test]
fn the_rows_are_counted_by_indicator_place_and_year() {
    let loaded = Loaded::new(read(&small()).expect("a dataset"));
    let all = rows(loaded.question(&table(View::default())));
    assert_eq!((all.at.len(), all.indicators, all.places, all.years), (9, 3, 2, Some((2018, 2024))));
    let few = rows(loaded.question(&table(View { years: Some(Years::one(2024)), indicator: Some("share".to_owned()), ..View::default() })));
    assert_eq!((few.at.len(), few.indicators, few.places, few.years), (2, 1, 2, Some((2024, 2024))));
    let none = rows(loaded.question(&table(View { query: "zzz".to_owned(), ..View::default() })));
    assert_eq!((none.at.len(), none.years), (0, None));
    assert!(sorted(&loaded.dataset, &none, Some(Sort { by: Heading::Value, descending: true }), Lang::Vi).is_empty());
}

#[test]
fn a_column_goes_up_then_down_then_back_to_the_order_of_the_dataset() {
    let up = Sort::next(None, Heading::Year);
    assert_eq!(up, Some(Sort { by: Heading::Year, descending: false }));
    let down = Sort::next(up, Heading::Year);
    assert_eq!(down, Some(Sort { by: Heading::Year, descending: true }));
    assert_eq!(Sort::next(down, Heading::Year), None);
    assert_eq!(Sort::next(down, Heading::Place), Some(Sort { by: Heading::Place, descending: false }));
}

#[test]
fn most_figures_are_copies_of_the_publisher_s_data_and_few_are_the_publisher_s_own() {
    let dataset = &bundled().dataset;
    let per_cent = |counts: &[usize]| counts.iter().map(|count| (100.0 * *count as f64 / counts.iter().sum::<usize>() as f64).round()).collect::<Vec<f64>>();
    assert_eq!(per_cent(&dataset.values_by_tier())[..3], [3.0, 91.0, 6.0], "by value: primary, copies, press");
    assert_eq!(per_cent(&dataset.sources_by_tier())[2], 66.0, "by source two thirds are press");
    assert_eq!(dataset.values_by_tier().iter().sum::<usize>(), dataset.observations.len());
}

/// Every commune: 3,321 places, 40 indicators, 8 years.
fn every_commune() -> Value {
    const PLACES: usize = 3_321;
    let both = |text: String| json!({ "vi": text, "en": text });
    let mut data = small();
    data["targets"] = json!([]);
    data["statements"] = json!([]);
    data["breaks"] = json!([]);
    data["localities"] =
        (0..PLACES).map(|at| json!({ "id": format!("c{at}"), "level": "commune", "name": both(format!("Xã {}", at * 7919 % PLACES)) })).collect();
    let indicator = |at: usize| json!({ "id": format!("i{at}"), "sector": "structure", "resolutions": ["23"], "name": both(format!("Chỉ tiêu {}", at % 37)), "unit": { "vi": "%" }, "direction": "higher" });
    data["indicators"] = (0..40).map(indicator).collect();
    data
}

fn million() -> Loaded {
    let mut columns = [const { String::new() }; 6];
    let mut seed = 1u32;
    for (indicator, locality) in (0..40).flat_map(|indicator| (0..3_321).map(move |locality| (indicator, locality))) {
        for year in 2018..2026 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            for (column, cell) in columns.iter_mut().zip([indicator, locality, year, (seed >> 12) as i32 - 400_000, (seed >> 30) as i32 % 3, seed as i32 & 1]) {
                write!(column, "{cell},").expect("a string");
            }
        }
    }
    let [indicator, locality, year, value, status, source] = columns.map(|column| column.trim_end_matches(',').to_owned());
    let observations = format!(
        r#"{{"indicator":[{indicator}],"locality":[{locality}],"year":[{year}],"value":[{value}],"status":[{status}],"source":[{source}],"notes":{{"5":{{"vi":"x"}}}}}}"#
    );
    let mut data = every_commune();
    data["observations"] = json!("HERE");
    Loaded::new(Dataset::read(data.to_string().replace("\"HERE\"", &observations).as_bytes()).expect("a dataset"))
}

#[test]
fn a_million_values_are_sorted_by_every_column_both_ways() {
    let loaded = million();
    let rows = rows(loaded.question(&table(View::default())));
    assert_eq!((rows.at.len(), rows.indicators, rows.places), (1_062_720, 40, 3_321));
    for by in Heading::ALL {
        let ways = [false, true].map(|descending| sorted(&loaded.dataset, &rows, Some(Sort { by: *by, descending }), Lang::Vi));
        for (way, descending) in ways.iter().zip([false, true]) {
            let mut seen = vec![false; rows.at.len()];
            way.iter().for_each(|at| seen[*at as usize] = true);
            assert!(seen.into_iter().all(|seen| seen), "{by:?}");
            // Texts are compared at a thousand places: folding two million names would take longer than all else.
            let step = if matches!(by, Heading::Indicator | Heading::Place | Heading::Source) { 1009 } else { 1 };
            for at in (1..way.len()).step_by(step) {
                let [one, other] = [at - 1, at].map(|row| loaded.dataset.observations.get(way[row]).expect("a value"));
                let order = plainly(&loaded.dataset, *by, Lang::Vi, &one, &other);
                let order = if descending { order.reverse() } else { order };
                assert!(order == Ordering::Less || order == Ordering::Equal && way[at - 1] < way[at], "{by:?}, {descending}, row {at}");
            }
        }
    }
}

#[test]
fn turned_into_years_and_places_every_value_of_the_list_stands_once() {
    let loaded = bundled();
    let of = |view: &View| (rows(loaded.question(view)), pivot(loaded.question(view)));
    assert_eq!(of(&table(View::default())).1, None);
    for (indicator, years) in [("grdp-growth-nso", None), ("papi-services", Some(Years { first: 2018, last: 2020 })), ("pci-score", None)] {
        let (list, turned) = of(&table(View { indicator: Some(indicator.to_owned()), years, ..View::default() }));
        let turned = turned.expect("an indicator");
        let mut values: Vec<(usize, i32, f64)> = Vec::new();
        for row in &turned.rows {
            assert_eq!(row.values.len(), turned.years.len());
            for (year, value) in turned.years.iter().zip(&row.values) {
                values.extend(value.iter().map(|value| (row.place, *year, value.value)));
                assert!(value.is_none_or(|value| value.year == *year && value.locality == row.place));
            }
        }
        let listed = list.at.iter().filter_map(|at| loaded.dataset.observations.get(*at)).map(|value| (value.locality, value.year, value.value));
        assert_eq!(values, listed.collect::<Vec<_>>(), "{indicator}");
        assert_eq!((turned.rows.len(), turned.places), (list.places, list.places));
    }
}

#[test]
fn an_order_is_read_again_as_it_was_kept() {
    for by in Heading::ALL {
        for descending in [false, true] {
            let sort = Sort { by: *by, descending };
            assert_eq!(Sort::from_id(&sort.id()), Some(sort));
        }
    }
    assert_eq!((Sort::from_id("nothing"), Sort::from_id("--value"), Sort::from_id("")), (None, None, None));
}
