//! Places that continue: a province that no other was merged with is one place, whichever of its ids is used.

mod fixture;

use fixture::{Loaded, bundled, claimed, read, small};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tiendo::answer::{counts, year_values};
use tiendo::dataset::{Dataset, Observation};
use tiendo::view::{Geography, Page, View, known};

/// Indicator, place, year, value.
type Entry = (&'static str, &'static str, i32, f64);

/// The small dataset in which `north` has no other part than `old-north`, with values of both rows:
/// (indicator, place, year, value).
fn with(values: &[Entry]) -> Value {
    let mut json = claimed();
    let gone = json["localities"].as_array().expect("rows").iter().position(|place| place["id"] == "old-east").expect("a second part");
    json["localities"].as_array_mut().expect("rows").remove(gone);
    let at = |table: &str, id: &str| json[table].as_array().expect("rows").iter().position(|row| row["id"] == id).expect("known");
    let column = |each: &dyn Fn(&Entry) -> Value| Value::Array(values.iter().map(each).collect());
    json["observations"] = json!({
        "indicator": column(&|value| json!(at("indicators", value.0))),
        "locality": column(&|value| json!(at("localities", value.1))),
        "year": column(&|value| json!(value.2)),
        "value": column(&|value| json!(value.3)),
        "status": column(&|_| json!(0)),
        "source": column(&|_| json!(0)),
    });
    json
}

fn dataset(values: &[Entry]) -> Dataset {
    read(&with(values)).expect("valid")
}

fn points(dataset: &Dataset, indicator: &str, row: usize) -> Vec<(i32, f64)> {
    let series = dataset.observations.series(dataset.indicator(indicator).expect(indicator), row);
    series.into_iter().flat_map(|series| series.observations().map(|point| (point.year, point.value)).collect::<Vec<_>>()).collect()
}

#[test]
fn a_province_that_continues_is_one_place_with_one_series() {
    let dataset = dataset(&[("share", "old-north", 2020, 5.0), ("share", "old-north", 2024, 6.0), ("share", "north", 2025, 7.0)]);
    let (then, now) = (dataset.row("old-north").expect("a row"), dataset.row("north").expect("a row"));
    assert_eq!((dataset.locality("old-north"), dataset.locality("north")), (Some(now), Some(now)));
    assert_eq!((dataset.localities[then].continues, dataset.localities[now].earlier_self), (Some(now), Some(then)));
    assert!(dataset.same_place(then, now) && !dataset.same_place(then, 0));
    assert_eq!(dataset.rows_of(then).collect::<Vec<_>>(), [now, then]);
    assert_eq!(dataset.places().collect::<Vec<_>>(), [0, now], "once in a list");
    assert_eq!(points(&dataset, "share", now), [(2020, 5.0), (2024, 6.0), (2025, 7.0)]);
    assert_eq!(points(&dataset, "share", then), []);
    assert_eq!(dataset.row_on(now, "2025-06-30"), Some(then));
    assert_eq!(dataset.row_on(then, "2025-07-01"), Some(now));
}

#[test]
fn a_merged_province_and_its_parts_are_places_of_their_own() {
    let dataset = read(&small()).expect("valid");
    assert!(dataset.localities.iter().all(|place| place.continues.is_none() && place.earlier_self.is_none()));
    assert_eq!(dataset.locality("old-north"), dataset.row("old-north"));
    assert_eq!(dataset.places().count(), dataset.localities.len());
}

#[test]
fn where_both_rows_have_a_value_the_one_valid_at_the_end_of_the_year_counts() {
    let both = [("share", "old-north", 2024, 1.0), ("share", "old-north", 2025, 2.0), ("share", "north", 2024, 3.0), ("share", "north", 2025, 4.0)];
    let dataset = dataset(&both);
    assert_eq!(points(&dataset, "share", dataset.locality("north").expect("a place")), [(2024, 1.0), (2025, 4.0)]);
}

#[test]
fn ranks_stay_with_the_row_of_their_time() {
    let dataset = dataset(&[("rank", "old-north", 2024, 57.0), ("rank", "north", 2025, 12.0)]);
    let (then, now, rank) = (dataset.row("old-north").expect("a row"), dataset.row("north").expect("a row"), dataset.indicator("rank").expect("rank"));
    assert_eq!((points(&dataset, "rank", then), points(&dataset, "rank", now)), (vec![(2024, 57.0)], vec![(2025, 12.0)]));
    assert_eq!(dataset.rows_with(rank, then), [now, then]);
    let loaded = Loaded::new(dataset);
    #[allow(clippy::let_and_return, reason = "the view lives as long as the answer")]
    let value = |geography, year| {
        let view = View { geography: Some(geography), ..View::default() };
        let found = year_values(loaded.question(&view), rank, Some(year)).places.iter().map(|place| place.value()).collect::<Vec<_>>();
        found
    };
    assert_eq!(value(Geography::Provinces63, 2024), [Some(57.0)]);
    assert_eq!(value(Geography::Provinces34, 2024), [None], "a rank among 63 is none among 34");
    assert_eq!(value(Geography::Provinces34, 2025), [Some(12.0)]);
    // The filter of the place asks for both series.
    let view = View { places: vec!["north".to_owned()], indicator: Some("rank".to_owned()), ..View::default() }.on(Page::Table);
    assert_eq!(counts(loaded.question(&view)).total, 2);
    let view = view.on(Page::Trend);
    let trend = tiendo::answer::trend(loaded.question(&view));
    let lines: Vec<usize> = trend.expect("a trend").lines.iter().map(|line| line.place).collect();
    assert_eq!(lines, [now, then], "two lines, never one");
}

#[test]
fn targets_statements_and_documents_stand_under_todays_row_but_targets_of_ranks_under_their_own() {
    let mut json = with(&[("share", "old-north", 2020, 5.0), ("rank", "old-north", 2024, 57.0)]);
    let aim = |id: &str, indicator: &str, shape: &str| {
        json!({ "id": id, "indicator": indicator, "resolution": "52", "locality": "old-north", "sector": "digital", "shape": shape,
                "comparator": if shape == "rank" { "top" } else { "reach" }, "value": 10, "by_year": 2030, "text": { "vi": "Đạt" } })
    };
    json["targets"].as_array_mut().expect("rows").extend([aim("own-share", "share", "level"), aim("own-rank", "rank", "rank")]);
    json["documents"][1]["locality"] = json!("old-north");
    let dataset = read(&json).expect("valid");
    let (then, now) = (dataset.row("old-north").expect("a row"), dataset.row("north").expect("a row"));
    let of = |id: &str| dataset.targets[dataset.target(id).expect(id)].locality;
    assert_eq!((of("own-share"), of("spoken"), of("own-rank")), (now, now, then));
    assert_eq!((dataset.statements[0].locality, dataset.claims[0].locality), (now, now));
    assert_eq!(dataset.documents[1].issued_in, [now]);
    // Asked for by its place, the target of a rank is there, and judged by the series of its own row.
    let loaded = Loaded::new(dataset);
    let view = View { places: vec!["north".to_owned()], ..View::default() };
    assert_eq!(counts(loaded.question(&view)).total, 3);
    let judged = loaded.board.judged.iter().find(|judged| loaded.dataset.targets[judged.target].id == "own-rank").expect("judged");
    assert_eq!(judged.verdicts[0].latest, Some((2024, 57.0)));
}

#[test]
fn a_place_belongs_to_its_region_of_either_set() {
    let mut json = with(&[]);
    json["regions"].as_array_mut().expect("rows").push(json!({ "id": "north-2025", "name": { "vi": "Bắc" }, "valid_from": "2025-07-01" }));
    json["localities"][2]["region"] = json!("north-2025");
    let dataset = read(&json).expect("valid");
    let place = dataset.locality("old-north").expect("a place");
    let ids: Vec<&str> = dataset.regions_of(place).map(|at| dataset.regions[at].id.as_str()).collect();
    assert_eq!(ids, ["north-2025", "north"]);
}

#[test]
fn a_chain_of_rows_is_one_place_and_a_ring_of_rows_harms_nobody() {
    let mut json = with(&[("share", "old-north", 2020, 5.0)]);
    json["localities"]
        .as_array_mut()
        .expect("rows")
        .push(json!({ "id": "older", "level": "province", "name": { "vi": "Cũ" }, "valid_to": "1999-12-31", "successor": "old-north" }));
    let dataset = read(&json).expect("valid");
    let rows = ["north", "old-north", "older"].map(|id| dataset.row(id).expect(id));
    assert_eq!(dataset.rows_of(rows[2]).collect::<Vec<_>>(), rows);
    json["localities"][2]["successor"] = json!("older");
    let dataset = read(&json).expect("valid");
    assert!(dataset.places().count() == dataset.localities.len(), "each stands for itself");
    json["localities"][0]["successor"] = json!("vn");
    assert!(read(&json).is_ok());
}

#[test]
fn a_link_reads_both_ids_and_writes_todays() {
    let dataset = &bundled().dataset;
    for (query, written) in [("l=hanoi", "hanoi-2025"), ("l=hanoi-2025", "hanoi-2025"), ("l=hanoi~hanoi-2025", "hanoi-2025"), ("l=thua-thien-hue", "hue-2025")]
    {
        let (view, dropped) = known::read(query, dataset);
        assert_eq!((view.places, dropped.len()), (vec![written.to_owned()], 0), "{query}");
    }
    let (view, _) = known::read("l=quang-nam~da-nang~da-nang-2025", dataset);
    assert_eq!(view.places, ["quang-nam", "da-nang", "da-nang-2025"], "a merged province is another place");
}

#[test]
fn the_eleven_provinces_that_were_not_merged_continue() {
    let dataset = &bundled().dataset;
    let continuing: Vec<&str> = dataset.localities.iter().filter(|place| place.earlier_self.is_some()).map(|place| place.id.as_str()).collect();
    let wanted = [
        "hanoi-2025",
        "cao-bang-2025",
        "dien-bien-2025",
        "lai-chau-2025",
        "son-la-2025",
        "lang-son-2025",
        "quang-ninh-2025",
        "thanh-hoa-2025",
        "nghe-an-2025",
        "ha-tinh-2025",
        "hue-2025",
    ];
    assert_eq!((continuing.len(), wanted.iter().all(|id| continuing.contains(id))), (11, true));
    assert_eq!(dataset.places().count(), 98 - 11);
    let row = |id: &str| dataset.row(id).expect(id);
    assert!(points(dataset, "grdp-growth-nso", row("lai-chau-2025")).len() == 8, "its figures are not under the id of before");
    assert!(!points(dataset, "pci-rank", row("lai-chau")).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands under which id: every value is found once, under the row that SPEC names, with its note.
    #[test]
    fn no_value_is_lost_or_told_twice(values in proptest::collection::btree_map((0..3_usize, 0..3_usize, 2018..2028_i32), (-400..400_i32).prop_map(|quarters| f64::from(quarters) / 4.0), 0..40)) {
        let (indicators, places) = (["growth", "share", "rank"], ["vn", "old-north", "north"]);
        let rows: Vec<Entry> = values.iter().map(|((indicator, place, year), value)| (indicators[*indicator], places[*place], *year, *value)).collect();
        let mut json = with(&rows);
        let notes: serde_json::Map<String, Value> = rows.iter().enumerate().map(|(at, row)| (at.to_string(), json!({ "vi": row.3.to_string() }))).collect();
        json["observations"]["notes"] = Value::Object(notes);
        let dataset = read(&json).expect("valid");
        let mut wanted: BTreeMap<(&str, &str, i32), f64> = BTreeMap::new();
        for (indicator, place, year, value) in &rows {
            let moved = *place == "old-north" && *indicator != "rank";
            let beaten = |other: &str| rows.iter().any(|row| (row.0, row.1, row.2) == (*indicator, other, *year));
            let loses = *indicator != "rank" && match *place {
                "old-north" => *year >= 2025 && beaten("north"),
                "north" => *year < 2025 && beaten("old-north"),
                _ => false,
            };
            if !loses {
                wanted.insert((*indicator, if moved { "north" } else { *place }, *year), *value);
            }
        }
        let all: Vec<Observation> = dataset.observations.all_series().flat_map(|series| series.observations().collect::<Vec<_>>()).collect();
        let found: BTreeMap<(&str, &str, i32), f64> =
            all.iter().map(|one| ((dataset.indicators[one.indicator].id.as_str(), dataset.localities[one.locality].id.as_str(), one.year), one.value)).collect();
        prop_assert_eq!(all.len(), found.len());
        prop_assert_eq!(found, wanted);
        for one in &all {
            let note = one.note.and_then(|note| note.text.as_ref()).map(|text| text.vi.clone());
            prop_assert_eq!(note, Some(one.value.to_string()));
        }
        for at in 0..all.len() as u32 {
            prop_assert_eq!(dataset.observations.get(at).map(|one| (one.locality, one.year, one.value)), Some((all[at as usize].locality, all[at as usize].year, all[at as usize].value)));
        }
    }
}
