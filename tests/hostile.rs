//! Damaged and hostile files: whatever stands in one, it is read or refused, and what was read can be asked every question.

mod fixture;

use fixture::{FOLDER, Loaded, read, small};
use proptest::prelude::*;
use serde_json::{Value, json};
use tiendo::answer::{counts, overview, trend};
use tiendo::chart;
use tiendo::chart::{Frame, Spark};
use tiendo::dataset::{Dataset, Refusal};
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::status::{Method, Status};
use tiendo::view::{Page, View, Years, known};
use tiendo::words::refusal::lines;

/// Asks a dataset everything the pages ask; returns how many results there were, so that nothing is left out as unused.
fn ask_everything(dataset: Dataset) -> usize {
    let loaded = Loaded::new(dataset);
    let last = |ids: Vec<String>| ids.into_iter().next_back();
    let place = last(loaded.dataset.localities.iter().map(|place| place.id.clone()).collect());
    let indicator = last(loaded.dataset.indicators.iter().map(|indicator| indicator.id.clone()).collect());
    let mut results = 0;
    for page in Page::ALL {
        for method in Method::ALL {
            let bare = View { method: *method, ..View::default().on(*page) };
            let narrow =
                View { places: place.iter().cloned().collect(), indicator: indicator.clone(), years: Some(Years { first: 2019, last: 2024 }), ..bare.clone() };
            let sought = View { query: "bắc 30%".to_owned(), statuses: Status::ALL.iter().copied().skip(2).collect(), ..bare.clone() };
            for view in [bare, narrow, sought] {
                let question = loaded.question(&view);
                results += counts(question).total + overview(question).targets();
                if let Some(trend) = trend(question) {
                    results += say::trend::sentence(&loaded.dataset, &loaded.board, &trend, Lang::Vi).len();
                    let drawn = chart::trend(&loaded.dataset, &loaded.board, &trend, Frame { width: 328, lang: Lang::En });
                    assert!(!drawn.svg.contains("NaN") && !drawn.svg.contains("inf\""), "{}", drawn.svg);
                }
            }
        }
    }
    for judged in &loaded.board.judged {
        results += Spark::of(&loaded.dataset, judged, judged.verdict(Method::Line)).map_or(0, |spark| spark.draw().svg.len());
        results += say::target::takes(&loaded.dataset, judged, Method::Line, Lang::En).len();
        results += say::target::spark(&loaded.dataset, judged, judged.verdict(Method::Line), Lang::Vi).map_or(0, |sentence| sentence.len());
    }
    results + known::read("?l=vn&i=share&y=1950", &loaded.dataset).1.len()
}

/// Reads a file as the page does: shown, or refused in sentences.
fn open(text: &[u8]) -> Result<usize, Refusal> {
    let read = Dataset::read(text);
    if let Err(refusal) = &read {
        for lang in Lang::ALL {
            let said = lines(refusal, *lang);
            assert!(!said.is_empty() && said.iter().all(|line| !line.is_empty() && line.chars().count() < 400), "{said:?}");
        }
    }
    read.map(ask_everything)
}

/// All places in a JSON tree, as pointers.
fn pointers(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| pointers(value, format!("{at}/{name}"), all)),
        Value::Array(items) => items.iter().enumerate().for_each(|(row, value)| pointers(value, format!("{at}/{row}"), all)),
        _ => {}
    }
    all.push(at);
}

fn remove(json: &mut Value, at: &str) {
    let Some((parent, name)) = at.rsplit_once('/') else { return };
    match json.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.remove(name)),
        Some(Value::Array(items)) => {
            if let Some(row) = name.parse().ok().filter(|row: &usize| *row < items.len()) {
                items.remove(row);
            }
        }
        _ => {}
    }
}

fn odd() -> impl Strategy<Value = Value> {
    let all = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(3),
        json!(2.5),
        json!(65_536),
        json!(2020),
        json!(2100),
        json!(1900),
        json!(1e308),
        json!(-1e308),
        json!(5e-324),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(""),
        json!("vn"),
        json!("share"),
        json!("23"),
        json!("rank"),
        json!("share-again"),
        json!("<img src=x onerror=alert(1)>"),
        json!("a~b"),
        json!("2024-02-29"),
        json!("x".repeat(10_000)),
        json!([]),
        json!({}),
        json!([["23"]]),
        json!({ "vi": "" }),
        json!({ "vi": "Tên", "en": null }),
        json!([2020, 2021]),
        json!("growth"),
        json!("lower"),
        json!("about"),
    ];
    proptest::sample::select(all.to_vec())
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        -1e3..1e3,
        any::<f64>().prop_filter("finite", |figure| figure.is_finite()),
        proptest::sample::select(vec![0.0, -0.0, 1e308, -1e308, 5e-324, -100.0])
    ]
}

fn shape() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["level", "growth", "rank", "status"])
}

fn comparator() -> impl Strategy<Value = Option<&'static str>> {
    proptest::sample::select(vec![None, Some("at-least"), Some("at-most"), Some("about"), Some("top")])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_parts_replaced_or_missing_is_shown_or_refused(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), proptest::option::of(odd())), 1..3),
    ) {
        let mut json = small();
        for (which, change) in changes {
            let mut all = Vec::new();
            pointers(&json, String::new(), &mut all);
            let at = which.get(&all);
            match change {
                Some(value) => *json.pointer_mut(at).expect("it is there") = value,
                None => remove(&mut json, at),
            }
        }
        let _ = open(json.to_string().as_bytes());
    }

    #[test]
    fn odd_figures_that_break_no_rule_are_judged_drawn_and_said(
        values in proptest::collection::vec(figure(), 9),
        goals in proptest::collection::vec((figure(), proptest::option::of(figure()), shape(), comparator(), 1900..=2100i32, proptest::option::of(1900..=2100i32)), 4),
        directions in proptest::collection::vec(proptest::sample::select(vec!["higher", "lower", "none"]), 3),
        broken in 1900..=2100i32, edition in 1900..=2100i32,
    ) {
        let mut json = small();
        json["observations"]["value"] = json!(values);
        json["edition"] = json!(format!("{edition}-01-31"));
        json["breaks"][0]["year"] = json!(broken);
        directions.iter().enumerate().for_each(|(at, direction)| json["indicators"][at]["direction"] = json!(direction));
        for (at, (value, value_max, shape, comparator, by_year, from_year)) in goals.into_iter().enumerate() {
            let target = &mut json["targets"][at];
            (target["value"], target["value_max"], target["shape"], target["comparator"]) = (json!(value), json!(value_max), json!(shape), json!(comparator));
            (target["by_year"], target["from_year"]) = (json!(by_year), json!(from_year));
        }
        prop_assert_eq!(open(json.to_string().as_bytes()).map(|_| ()), Ok(()));
    }

    #[test]
    fn a_file_with_bytes_changed_cut_or_doubled_is_shown_or_refused(
        flips in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..4),
        cut in any::<proptest::sample::Index>(), kept in any::<proptest::sample::Index>(), how in 0..4u8,
    ) {
        let mut bytes = small().to_string().into_bytes();
        flips.iter().for_each(|(at, byte)| { let at = at.index(bytes.len()); bytes[at] = *byte; });
        let at = cut.index(bytes.len());
        match how {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..at + kept.index(bytes.len() - at))),
            2 => bytes.extend_from_within(at..),
            _ => {}
        }
        let _ = open(&bytes);
    }

    #[test]
    fn no_bytes_at_all_make_reading_fail(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "[\\[\\]{}\",:0-9a-zN\\\\ \\-.]{0,80}") {
        let _ = open(&bytes);
        let _ = open(text.as_bytes());
    }
}

#[test]
fn the_small_dataset_itself_can_be_asked_everything() {
    assert!(open(small().to_string().as_bytes()).is_ok_and(|results| results > 0));
    let bundle = std::fs::read(format!("{FOLDER}/dataset.json")).expect("the bundle");
    assert!(open(&bundle).is_ok_and(|results| results > 0));
}

#[test]
fn rings_of_restatements_mandates_and_successors_end() {
    for ring in [
        &[("/targets/0/restates", "share-again")][..],
        &[("/targets/0/restates", "share-2030")],
        &[("/documents/0/implements", "plan")],
        &[("/documents/0/implements", "decree")],
        &[("/localities/2/successor", "old-north")],
        &[("/localities/2/successor", "north")],
        &[
            ("/targets/0/restates", "share-again"),
            ("/targets/2/restates", "share-2030"),
            ("/documents/0/implements", "plan"),
            ("/localities/0/successor", "vn"),
        ],
    ] {
        let mut json = small();
        for (at, id) in ring {
            let (row, field) = at.rsplit_once('/').expect("a field");
            json.pointer_mut(row).expect("a row")[field] = json!(id);
        }
        let dataset = read(&json).unwrap_or_else(|refusal| panic!("{ring:?}: {refusal:?}"));
        let targets = dataset.targets.len();
        let loaded = Loaded::new(dataset);
        let shown: usize = loaded.board.judged.iter().map(|judged| 1 + judged.restated_by.len()).sum();
        assert_eq!(shown, targets, "{ring:?}: every target is shown once");
        ask_everything(loaded.dataset);
    }
}

#[test]
fn rings_and_chains_as_long_as_tables_may_be_end_too() {
    const ROWS: usize = 65_536;
    let mut json = small();
    json["documents"] =
        (0..ROWS).map(|at| json!({ "id": format!("d{at}"), "title": { "vi": "Văn bản" }, "implements": format!("d{}", (at + 1) % ROWS) })).collect();
    let target = json["targets"][2].clone();
    json["targets"] = (0..ROWS)
        .map(|at| {
            let mut target = target.clone();
            target["id"] = json!(format!("t{at}"));
            target["restates"] = if at == 0 { json!(null) } else { json!(format!("t{}", at - 1)) };
            target
        })
        .collect();
    let loaded = read(&json).map(Loaded::new).unwrap_or_else(|refusal| panic!("{:?}", lines(&refusal, Lang::En)));
    assert_eq!(loaded.board.judged.len(), 1, "all restate the first");
    assert_eq!(counts(loaded.question(&View::default().on(Page::Documents))).total, ROWS);
}

#[test]
fn the_largest_numbers_are_judged_and_said_without_failing() {
    for values in [[1e308, -1e308, 1e308], [5e-324, 0.0, -5e-324], [-1e308, 0.0, 1e308]] {
        let mut json = small();
        for (at, value) in values.iter().enumerate() {
            json["observations"]["value"][at] = json!(value);
            json["observations"]["value"][at + 3] = json!(value);
        }
        for target in [1e308, -1e308, 0.0, 5e-324] {
            json["targets"][0]["value"] = json!(target);
            json["targets"][2]["value"] = json!(target);
            assert!(open(json.to_string().as_bytes()).is_ok(), "{values:?} against {target}");
        }
    }
}

#[test]
fn texts_from_files_stay_texts() {
    let markup = "<img src=x onerror=\"alert(1)\">&amp;{vi}";
    let mut json = small();
    json["indicators"][1]["name"] = json!({ "vi": markup, "en": markup });
    json["targets"][0]["id"] = json!(markup);
    json["targets"][1]["restates"] = json!(markup);
    json["targets"][2]["indicator"] = json!(markup);
    let Err(refusal) = read(&json) else { panic!("there is no such indicator") };
    assert!(lines(&refusal, Lang::En)[0].contains(markup), "named as it stands: {:?}", lines(&refusal, Lang::En));
    json["targets"][2]["indicator"] = json!("growth");
    let loaded = read(&json).map(Loaded::new).expect("valid");
    let said = say::target::spark(&loaded.dataset, &loaded.board.judged[0], loaded.board.judged[0].verdict(Method::Line), Lang::Vi).expect("a sentence");
    assert!(said.starts_with(markup), "{said}");
}
