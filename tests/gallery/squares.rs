//! The map: squares for the provinces of the bundle, with values made up for each picture.

use super::{NARROW, WIDE, hang};
use proptest::prelude::*;
use serde_json::{Value, json};
use tiendo::answer::Question;
use tiendo::answer::map::map;
use tiendo::chart::{Frame, Picture, tiles};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::Board;
use tiendo::view::{Geography, View};

/// From here on the south stands beside the north.
const WIDEST: u32 = 912;

/// The bundle's places with one indicator; values by a function of the place's position among the former provinces.
struct Country {
    json: Value,
    values: Vec<(usize, f64)>,
}

impl Country {
    fn new(decimals: usize, direction: &str, merge: &str, unit: (&str, &str), value: &dyn Fn(usize) -> Option<f64>) -> Country {
        let mut json: Value = serde_json::from_slice(&std::fs::read("public/data/dataset.json").expect("the bundle")).expect("JSON");
        let indicator = json!({
            "id": "measure", "sector": json["sectors"][0]["id"], "resolutions": ["23"], "name": { "vi": "Chỉ tiêu", "en": "Measure" },
            "unit": { "vi": unit.0, "en": unit.1 }, "decimals": decimals, "direction": direction, "merge": merge,
        });
        json["indicators"] = json!([indicator]);
        for table in ["breaks", "targets", "statements", "claims"] {
            json[table] = json!([]);
        }
        let values = (1..64).filter_map(|place| Some((place, value(place - 1)?))).collect();
        Country { json, values }
    }

    fn target(mut self, comparator: &str, value: f64) -> Country {
        self.json["targets"] = json!([{
            "id": "goal", "indicator": "measure", "resolution": "23", "locality": "vn", "sector": self.json["sectors"][0]["id"], "shape": "level",
            "comparator": comparator, "value": value, "by_year": 2030, "text": { "vi": "Đích", "en": "Goal" },
        }]);
        self
    }

    fn names(mut self, name: &str) -> Country {
        self.json["localities"].as_array_mut().expect("places").iter_mut().skip(1).for_each(|place| place["name"] = json!({ "vi": name }));
        self
    }

    fn dataset(&self) -> Dataset {
        let column = |part: &dyn Fn(&(usize, f64)) -> Value| self.values.iter().map(part).collect::<Vec<Value>>();
        let mut json = self.json.clone();
        json["observations"] = json!({
            "indicator": column(&|_| json!(0)), "locality": column(&|(place, _)| json!(place)), "year": column(&|_| json!(2023)),
            "value": column(&|(_, value)| json!(value)), "status": column(&|_| json!(0)), "source": column(&|_| json!(0)), "notes": {},
        });
        Dataset::read(json.to_string().as_bytes()).expect("a country that keeps the rules")
    }

    fn draw(&self, geography: Geography, chosen: &[&str], width: u32, lang: Lang) -> Picture {
        let dataset = self.dataset();
        let board = Board::of(&dataset);
        let view = View { geography: Some(geography), places: chosen.iter().map(|id| (*id).to_owned()).collect(), lang, ..View::default() };
        let question = Question { dataset: &dataset, board: &board, view: &view };
        tiles(&dataset, &map(question).expect("an indicator"), Frame { width, lang })
    }

    fn hang(&self, name: &str, geography: Geography, chosen: &[&str]) {
        hang(&format!("tiles-{name}-narrow"), &self.draw(geography, chosen, NARROW, Lang::Vi));
        hang(&format!("tiles-{name}-wide"), &self.draw(geography, chosen, WIDE, Lang::Vi));
        hang(&format!("tiles-{name}-widest"), &self.draw(geography, chosen, WIDEST, Lang::Vi));
    }
}

/// Unevenly spread, each its own.
fn spread(at: usize) -> f64 {
    f64::from((at as u32 * 37 + 11) % 64) * 1.3 + 8.4
}

#[test]
fn the_63_provinces_some_without_figures() {
    let country = Country::new(1, "higher", "sum", ("%", "%"), &|at| (at % 9 != 4).then(|| spread(at)));
    country.hang("63", Geography::Provinces63, &["hanoi", "quang-nam"]);
    hang("tiles-63-english", &country.draw(Geography::Provinces63, &[], NARROW, Lang::En));
    hang("tiles-63-smallest", &country.draw(Geography::Provinces63, &[], 264, Lang::Vi));
}

#[test]
fn the_34_provinces_with_derived_values() {
    let country = Country::new(1, "higher", "sum", ("%", "%"), &|at| (at % 9 != 4).then(|| spread(at)));
    country.hang("34", Geography::Provinces34, &["da-nang-2025"]);
}

#[test]
fn few_values_share_one_tint() {
    let country = Country::new(1, "higher", "none", ("%", "%"), &|at| (at % 3 == 0).then(|| spread(at))).target("at-least", 60.0);
    country.hang("thin", Geography::Provinces63, &[]);
}

#[test]
fn one_value_none_and_equal_ones() {
    let country = |value: &dyn Fn(usize) -> Option<f64>| Country::new(1, "higher", "none", ("%", "%"), value);
    country(&|at| (at == 0).then_some(12.5)).hang("one", Geography::Provinces63, &[]);
    country(&|_| None).hang("none", Geography::Provinces34, &[]);
    country(&|_| Some(50.0)).hang("equal", Geography::Provinces34, &[]);
}

#[test]
fn values_below_zero() {
    Country::new(2, "higher", "none", ("%/năm", "% a year"), &|at| Some(spread(at) - 50.0)).hang("below-zero", Geography::Provinces63, &[]);
}

#[test]
fn a_target_cuts_the_classes() {
    Country::new(1, "higher", "none", ("%", "%"), &|at| Some(spread(at))).target("at-least", 60.0).hang("target", Geography::Provinces63, &[]);
    let less = Country::new(1, "lower", "mean", ("%", "%"), &|at| Some(spread(at))).target("at-most", 40.0);
    hang("tiles-target-less", &less.draw(Geography::Provinces34, &[], NARROW, Lang::Vi));
}

#[test]
fn ranks_have_the_first_strongest() {
    let ranks = Country::new(0, "lower", "none", ("hạng", "rank"), &|at| Some(((at * 37) % 63 + 1) as f64));
    hang("tiles-ranks", &ranks.draw(Geography::Provinces63, &[], NARROW, Lang::Vi));
}

#[test]
fn long_figures_are_divided_and_the_picture_says_so() {
    let large = Country::new(0, "higher", "sum", ("tỷ đồng", "billion dong"), &|at| Some(spread(at).powi(2) * 5432.1));
    large.hang("large", Geography::Provinces63, &[]);
    let small = Country::new(4, "higher", "mean", ("điểm 0–1", "score 0–1"), &|at| Some(spread(at) / 100.0));
    hang("tiles-small", &small.draw(Geography::Provinces63, &[], NARROW, Lang::Vi));
}

#[test]
fn long_names_and_names_that_are_no_names() {
    let country = Country::new(1, "higher", "none", ("%", "%"), &|at| Some(spread(at)));
    country.names("Thành phố Bà Rịa - Vũng Tàu và Côn Đảo").hang("long-names", Geography::Provinces63, &[]);
    let hostile = Country::new(1, "higher", "none", ("%", "%"), &|at| Some(spread(at))).names("<img src=x onerror=alert(1)>");
    let picture = hostile.draw(Geography::Provinces34, &[], WIDE, Lang::Vi);
    assert!(!picture.svg.contains("<img"));
}

#[test]
fn places_without_a_square_of_their_own_get_one_below() {
    let mut country = Country::new(1, "higher", "none", ("%", "%"), &|at| Some(spread(at)));
    for (at, place) in country.json["localities"].as_array_mut().expect("places").iter_mut().enumerate().skip(1) {
        match at % 4 {
            0 => (place["tile_col"], place["tile_row"]) = (json!(0), json!(0)),
            1 => (place["tile_col"], place["tile_row"]) = (json!(99), json!(50)),
            _ => (place["tile_col"], place["tile_row"]) = (Value::Null, Value::Null),
        }
        if at % 4 > 1 {
            let place = place.as_object_mut().expect("a place");
            place.remove("tile_col");
            place.remove("tile_row");
        }
    }
    let picture = country.draw(Geography::Provinces63, &[], NARROW, Lang::Vi);
    assert_eq!(picture.spots.len(), 63);
    let apart = |one: usize, other: usize| (picture.spots[one].x - picture.spots[other].x).hypot(picture.spots[one].y - picture.spots[other].y);
    assert!((0..63).all(|one| (0..one).all(|other| apart(one, other) > 20.0)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_figures_the_squares_are_sound(
        values in prop::collection::vec(prop::option::of(prop_oneof![3 => -1e4..1e7, 1 => any::<f64>().prop_filter("finite", |value| value.is_finite())]), 63),
        target in prop::option::of(-100.0..100.0),
        (rank, lower, decimals, merge) in (any::<bool>(), any::<bool>(), 0..7_usize, 0..3_usize),
        width in 120..1200_u32,
    ) {
        let unit = if rank { ("hạng", "rank") } else { ("%", "%") };
        let direction = if lower { "lower" } else { "higher" };
        let mut country = Country::new(decimals, direction, ["sum", "mean", "none"][merge], unit, &|at| values[at]);
        if let Some(target) = target {
            country = country.target(if lower { "at-most" } else { "at-least" }, target);
        }
        for geography in [Geography::Provinces63, Geography::Provinces34] {
            let picture = country.draw(geography, &["hanoi"], width, Lang::Vi);
            super::sound::assert_sound(&picture);
            prop_assert_eq!(picture.spots.len(), if geography == Geography::Provinces63 { 63 } else { 34 });
        }
    }
}
