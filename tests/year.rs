//! One indicator in one year: published before derived, all parts or nothing, and what is missing says why.

mod fixture;

use fixture::{Loaded, bundled, read};
use serde_json::{Value, json};
use tiendo::answer::year::indicator;
use tiendo::answer::{Known, YearValues, year_values};
use tiendo::status::Status;
use tiendo::view::{Geography, View, Years};

/// Two provinces became one, a third was left alone, a fourth is new. Values by place and year.
fn merged(merge: &str, values: &[(usize, i32, f64)]) -> Loaded {
    let place = |id: &str, more: Value| {
        let mut place = json!({ "id": id, "level": "province", "name": { "vi": id } });
        if let (Some(place), Value::Object(more)) = (place.as_object_mut(), more) {
            place.extend(more);
        }
        place
    };
    let old = |id: &str, successor: &str| place(id, json!({ "valid_to": "2025-06-30", "successor": successor }));
    let new = |id: &str| place(id, json!({ "valid_from": "2025-07-01" }));
    let column = |part: &dyn Fn(&(usize, i32, f64)) -> Value| values.iter().map(part).collect::<Vec<Value>>();
    let dataset = json!({
        "format": "tiendo/1", "edition": "2026-11-23", "title": { "vi": "Bộ nhỏ" }, "licence": "CC BY 4.0",
        "resolutions": [{ "id": "52", "number": "52-NQ/TW", "issued": "2019-09-27" }],
        "documents": [], "regions": [], "statements": [], "targets": [], "breaks": [],
        "sectors": [{ "id": "sector", "resolutions": ["52"], "name": { "vi": "Lĩnh vực" } }],
        "localities": [
            { "id": "vn", "level": "country", "name": { "vi": "Việt Nam" } },
            old("a", "ab"), old("b", "ab"), old("c", "c-2025"), new("ab"), new("c-2025"),
        ],
        "indicators": [{ "id": "measure", "sector": "sector", "resolutions": ["52"], "name": { "vi": "Chỉ tiêu" }, "unit": { "vi": "dự án" }, "direction": "higher", "merge": merge }],
        "sources": [{ "id": "source", "title": "Nguồn" }],
        "observations": {
            "indicator": column(&|_| json!(0)), "locality": column(&|value| json!(value.0)), "year": column(&|value| json!(value.1)),
            "value": column(&|value| json!(value.2)), "status": column(&|_| json!(0)), "source": column(&|_| json!(0)), "notes": {},
        },
    });
    Loaded::new(read(&dataset).expect("a dataset that keeps the rules"))
}

const A: usize = 1;
const B: usize = 2;
const C: usize = 3;
const AB: usize = 4;
const C_2025: usize = 5;

fn on(geography: Option<Geography>) -> View {
    View { geography, ..View::default() }
}

/// "12", "(12)" for a derived one, the reason for a missing one; in the order of the places.
fn said(values: &YearValues) -> Vec<String> {
    let one = |known: &Known| match known {
        Known::Published(observation) => format!("{}", observation.value),
        Known::Derived { value, .. } => format!("({value})"),
        Known::Missing(why) => format!("{why:?}"),
    };
    values.places.iter().map(|place| one(&place.known)).collect()
}

#[test]
fn values_of_merged_provinces_follow_the_rule_of_the_indicator() {
    let values = [(A, 2023, 10.0), (B, 2023, 4.0), (C, 2023, 7.0)];
    for (merge, derived) in [("sum", "(14)"), ("mean", "(7)"), ("none", "NotDerivable")] {
        let loaded = merged(merge, &values);
        let view = on(Some(Geography::Provinces34));
        assert_eq!(said(&year_values(loaded.question(&view), 0, None)), [derived, "7"], "{merge}");
    }
}

#[test]
fn all_parts_must_have_a_value() {
    let loaded = merged("sum", &[(A, 2023, 10.0), (C, 2023, 7.0)]);
    assert_eq!(said(&year_values(loaded.question(&on(Some(Geography::Provinces34))), 0, None)), ["Incomplete", "7"]);
    assert_eq!(said(&year_values(loaded.question(&on(Some(Geography::Provinces63))), 0, None)), ["10", "NotPublished", "7"]);
}

#[test]
fn a_published_value_stands_before_a_derived_one() {
    let loaded = merged("sum", &[(A, 2023, 10.0), (B, 2023, 4.0), (AB, 2023, 15.0)]);
    assert_eq!(said(&year_values(loaded.question(&on(Some(Geography::Provinces34))), 0, None)), ["15", "NotPublished"]);
}

#[test]
fn a_province_that_the_merger_left_alone_has_its_value_under_either_id() {
    let loaded = merged("none", &[(C_2025, 2025, 3.0)]);
    assert_eq!(said(&year_values(loaded.question(&on(Some(Geography::Provinces63))), 0, None)), ["NotPublished", "NotPublished", "3"]);
    assert_eq!(said(&year_values(loaded.question(&on(Some(Geography::Provinces34))), 0, None)), ["NotPublished", "3"]);
}

#[test]
fn unasked_the_map_is_the_one_that_the_years_figures_are_about() {
    let loaded = merged("sum", &[(A, 2023, 1.0), (B, 2023, 2.0), (C, 2023, 3.0), (AB, 2025, 4.0), (C_2025, 2025, 5.0)]);
    let map = |year| year_values(loaded.question(&View::default()), 0, year).geography;
    assert_eq!(map(Some(2023)), Geography::Provinces63);
    assert_eq!(map(Some(2025)), Geography::Provinces34);
}

/// Ten provinces of before, of which so many have a value in each year.
fn ten(years: &[(i32, usize)]) -> Loaded {
    let mut json = fixture::small();
    let vn = json["localities"][0].clone();
    let place = |at: usize| json!({ "id": format!("p{at}"), "level": "province", "name": { "vi": format!("Tỉnh {at}") }, "valid_to": "2025-06-30" });
    json["localities"] = std::iter::once(vn).chain((0..10).map(place)).collect();
    for table in ["targets", "statements", "breaks"] {
        json[table] = json!([]);
    }
    let values: Vec<(usize, i32)> = years.iter().flat_map(|(year, count)| (1..=*count).map(|place| (place, *year))).collect();
    let column = |part: &dyn Fn(&(usize, i32)) -> Value| values.iter().map(part).collect::<Vec<Value>>();
    json["observations"] = json!({
        "indicator": column(&|_| json!(1)), "locality": column(&|value| json!(value.0)), "year": column(&|value| json!(value.1)),
        "value": column(&|value| json!(value.0)), "status": column(&|_| json!(0)), "source": column(&|_| json!(0)),
    });
    Loaded::new(read(&json).expect("a dataset that keeps the rules"))
}

#[test]
fn the_year_is_the_newest_with_eight_in_ten_of_the_fullest_and_a_thinner_one_is_named() {
    for (years, opened, newer) in [
        (vec![(2020, 10), (2021, 8)], 2021, None),
        (vec![(2020, 10), (2021, 7)], 2020, Some((2021, 7))),
        (vec![(2020, 10), (2021, 8), (2022, 7), (2023, 1)], 2021, Some((2023, 1))),
        // Eight in ten of the fullest year, which is not of all places.
        (vec![(2020, 5), (2021, 4)], 2021, None),
        (vec![(2020, 5), (2021, 3)], 2020, Some((2021, 3))),
    ] {
        for geography in [None, Some(Geography::Provinces63)] {
            let loaded = ten(&years);
            let found = year_values(loaded.question(&on(geography)), 1, None);
            assert_eq!((found.year, found.newer), (opened, newer), "{years:?}");
        }
        let loaded = ten(&years);
        let view = View { years: Some(Years::one(2020)), ..View::default() };
        assert_eq!(year_values(loaded.question(&view), 1, None).newer, None, "nobody is sent elsewhere from the year asked for");
    }
}

#[test]
fn a_rank_is_worked_out_where_nine_in_ten_have_a_value_and_not_just_below() {
    let ranks = |count: usize| {
        let loaded = ten(&[(2020, count)]);
        let view = View::default();
        let found = year_values(loaded.question(&view), 1, None);
        assert_eq!((found.figures, found.are_nearly_all()), (count, count >= 9));
        found.places.iter().filter_map(|place| place.rank()).map(|rank| (rank.value as usize, rank.of())).collect::<Vec<_>>()
    };
    assert_eq!(ranks(9), (1..=9).rev().map(|rank| (rank, Some(9))).collect::<Vec<_>>());
    assert_eq!(ranks(8), []);
}

#[test]
fn places_chosen_decide_between_the_maps() {
    let loaded = merged("sum", &[(A, 2023, 1.0), (B, 2023, 2.0), (C, 2023, 3.0), (AB, 2025, 4.0), (C_2025, 2025, 5.0)]);
    let shown = |places: &[&str], geography, year| {
        let view = View { places: places.iter().map(|id| (*id).to_owned()).collect(), ..on(geography) };
        let found = year_values(loaded.question(&view), 0, Some(year));
        (found.geography, found.elsewhere)
    };
    let (former, today) = (Geography::Provinces63, Geography::Provinces34);
    assert_eq!(shown(&["a"], None, 2025), (former, vec![]));
    assert_eq!(shown(&["ab"], None, 2023), (today, vec![]));
    assert_eq!(shown(&["c-2025"], None, 2023), (former, vec![]), "one of both decides nothing");
    assert_eq!(shown(&["a", "ab"], None, 2023), (former, vec![AB]), "of both maps: that of the year, and the other is offered");
    assert_eq!(shown(&["a", "c-2025"], Some(today), 2023), (today, vec![A]));
}

#[test]
fn a_merged_province_has_the_figures_of_its_parts_beside_it() {
    let loaded = merged("none", &[(A, 2023, 10.0), (B, 2023, 4.0), (C, 2023, 7.0)]);
    let view = on(Some(Geography::Provinces34));
    let found = year_values(loaded.question(&view), 0, None);
    let parts: Vec<(usize, f64)> = found.places[0].parts.iter().map(|part| (part.figure.locality, part.figure.value)).collect();
    assert_eq!(parts, [(A, 10.0), (B, 4.0)]);
    assert!(found.places[1].parts.is_empty(), "one that continues has no parts");
}

#[test]
fn a_range_of_years_gives_its_last_year_with_data() {
    let loaded = merged("sum", &[(A, 2021, 1.0), (A, 2024, 1.0)]);
    let year = |first, last| year_values(loaded.question(&View { years: Some(Years { first, last }), ..View::default() }), 0, None).year;
    assert_eq!(year(2018, 2023), 2021);
    assert_eq!(year(2018, 2030), 2024);
    assert_eq!(year(2022, 2023), 2023, "nothing within: the range's end, where all are missing");
}

#[test]
fn what_the_filters_leave_out_is_not_called_unpublished() {
    let loaded = merged("sum", &[(A, 2023, 1.0), (B, 2023, 2.0)]);
    let view = View { statuses: [Status::Met].into(), ..on(Some(Geography::Provinces63)) };
    assert_eq!(said(&year_values(loaded.question(&view), 0, Some(2023))), ["Filtered", "Filtered", "NotPublished"]);
    assert_eq!(year_values(loaded.question(&view), 0, None).year, 2023, "the year is not taken away with the values");
    let merged = View { statuses: [Status::Met].into(), ..on(Some(Geography::Provinces34)) };
    assert_eq!(said(&year_values(loaded.question(&merged), 0, Some(2023))), ["Filtered", "NotPublished"]);
}

#[test]
fn chosen_places_are_marked_by_the_views_and_take_no_other_away() {
    let loaded = merged("sum", &[(A, 2023, 1.0), (B, 2023, 2.0)]);
    let view = View { places: vec!["a".to_owned()], ..View::default() };
    assert_eq!(said(&year_values(loaded.question(&view), 0, None)), ["1", "2", "NotPublished"]);
}

#[test]
fn the_bundle_has_63_and_34_provinces_and_their_sums_agree() {
    let dataset = &bundled().dataset;
    let at = dataset.indicator("fdi-stock-projects").expect("an indicator of the bundle");
    let total = |geography, provinces| {
        let view = on(Some(geography));
        let values = year_values(bundled().question(&view), at, Some(2023));
        assert_eq!(values.places.len(), provinces);
        values.places.iter().map(|place| place.value().expect("a value")).sum::<f64>()
    };
    assert_eq!(total(Geography::Provinces63, 63), total(Geography::Provinces34, 34));
}

#[test]
fn the_first_indicator_is_known_for_every_province_of_its_newest_full_year() {
    let view = View::default();
    let first = indicator(bundled().question(&view)).expect("an indicator");
    let values = year_values(bundled().question(&view), first, None);
    assert_eq!((values.geography, values.places.len()), (Geography::Provinces34, 34), "of {}", values.year);
    assert_eq!(values.figures, values.places.len(), "of {}", values.year);
    let digital = View { sectors: ["digital-economy".to_owned()].into(), ..View::default() };
    let first = indicator(bundled().question(&digital)).expect("an indicator");
    let sector = &bundled().dataset.sectors[bundled().dataset.indicators[first].sector];
    assert_eq!(sector.id, "digital-economy");
}

#[test]
fn the_years_of_the_data_are_there_without_statements_documents_or_targets() {
    assert_eq!(merged("sum", &[(A, 2021, 1.0), (B, 2024, 1.0)]).dataset.years(), (2021, 2024));
    assert_eq!(merged("sum", &[]).dataset.years(), (1900, 2100), "nothing is spoken of: any year");
}

#[test]
fn the_map_names_a_highest_only_where_nearly_all_have_a_figure() {
    let said = |indicator: &str, year: i32| {
        let view = View { indicator: Some(indicator.to_owned()), years: Some(Years::one(year)), ..View::default() };
        let map = tiendo::answer::map::map(bundled().question(&view)).expect("a map");
        tiendo::say::map::sentence(&bundled().dataset, &map, view.lang)
    };
    assert!(said("grdp-growth-nso", 2024).contains("cao nhất là Bắc Giang"), "{}", said("grdp-growth-nso", 2024));
    let few = said("dti-score", 2024);
    assert!(few.contains("6/34 địa phương") && !few.contains("nhất"), "{few}");
}
