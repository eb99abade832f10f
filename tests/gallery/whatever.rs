//! Whatever the figures, a picture is drawn and sound.

use super::sample::{Figure, Sample};
use super::sound::assert_sound;
use super::{bundled, matrix, places};
use proptest::prelude::*;
use serde_json::json;
use std::sync::OnceLock;
use tiendo::answer::evidence::{Grid, GridRow};
use tiendo::chart::{Frame, Spark};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::{Board, Method};
use tiendo::view::{View, Years};

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -100.0..100.0, 2 => (0..50_i32).prop_map(f64::from), 1 => any::<f64>().prop_filter("finite", |value| value.is_finite())]
}

const NAMES: [&str; 7] = [
    "Việt Nam",
    "Thành phố Hồ Chí Minh",
    "Huế",
    "Thành phố Thừa Thiên Huế trực thuộc Trung ương, mở rộng đến Bà Rịa - Vũng Tàu và Côn Đảo",
    "Đâylàmộttêntỉnhrấtdàikhôngcódấucách",
    "<b>&\"'</b>",
    "Bà Rịa - Vũng Tàu",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_figures_a_picture_is_sound(
        lines in prop::collection::vec(prop::collection::btree_map(1990..2060_i32, (figure(), 0..3_u8, any::<bool>()), 0..9), 0..16),
        targets in prop::collection::vec((0..11_usize, 0..5_usize, figure(), 1990..2100_i32, prop::option::of(figure())), 0..6),
        breaks in prop::collection::btree_set(1990..2060_i32, 0..4),
        (rank, lower, decimals, names) in (any::<bool>(), any::<bool>(), 0..7_usize, 0..NAMES.len()),
        width in 240..1200_u32,
    ) {
        const KINDS: [(&str, &str); 5] = [("level", "at-least"), ("level", "about"), ("level", "at-most"), ("growth", "at-least"), ("rank", "top")];
        let mut sample = Sample::new(if rank { ("hạng", "rank") } else { ("%", "%") }, decimals, if lower { "lower" } else { "higher" });
        for (place, line) in lines.iter().enumerate() {
            let name = NAMES[(place + names) % NAMES.len()];
            sample = sample.place(name, name, &[]);
            sample.values.extend(line.iter().map(|(year, (value, status, contested))| Figure { place, year: *year, value: *value, status: *status, contested: *contested }));
        }
        sample.breaks.extend(breaks);
        for (place, kind, value, by_year, far) in targets.into_iter().filter(|target| target.0 < lines.len()) {
            sample = sample.target(place, KINDS[kind].0, KINDS[kind].1, value, by_year, json!({ "value_max": far }));
        }
        assert_sound(&sample.trend(width, Lang::Vi));
        let dataset = sample.dataset();
        for judged in &Board::of(&dataset).judged {
            let picture = Spark::of(&dataset, judged, judged.verdict(Method::Line)).expect("an indicator").draw();
            assert_sound(&picture);
            prop_assert!(picture.svg.len() < 1200, "{} bytes", picture.svg.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_figures_places_beside_each_other_are_sound(
        values in prop::collection::vec((prop::option::of(figure()), prop::option::of(figure()), any::<bool>()), 0..40),
        target in prop::option::of((figure(), 0..3_usize)),
        broken in any::<bool>(),
        (rank, lower, decimals, names) in (any::<bool>(), any::<bool>(), 0..7_usize, 0..NAMES.len()),
        width in 240..1200_u32,
    ) {
        let unit = if rank { ("hạng", "rank") } else { ("% lao động đang làm việc trong nền kinh tế đã qua đào tạo", "%") };
        let mut sample = Sample::new(unit, decimals, if lower { "lower" } else { "higher" });
        for (place, (before, after, contested)) in values.iter().enumerate() {
            // Only the first can be the country.
            let name = NAMES[if place == 0 { names } else { 1 + (place + names) % (NAMES.len() - 1) }];
            sample = sample.place(name, name, &[]);
            let years = [(2022, before), (2023, after)].into_iter().filter_map(|(year, value)| Some((year, (*value)?)));
            sample.values.extend(years.map(|(year, value)| Figure { place, year, value, status: 0, contested: *contested }));
        }
        if let Some((value, comparator)) = target.filter(|_| !values.is_empty()) {
            sample = sample.target(0, "level", ["at-least", "about", "at-most"][comparator], value, 2030, json!({}));
        }
        sample.breaks.extend(broken.then_some(2023));
        let dataset = sample.dataset();
        let places: Vec<String> = (0..values.len()).step_by(5).map(|at| format!("place-{at}")).collect();
        for years in [Years::one(2023), Years { first: 2022, last: 2023 }] {
            assert_sound(&places::draw(&dataset, View { years: Some(years), places: places.clone(), ..View::default() }, width));
        }
    }

    #[test]
    fn whatever_was_reported_the_grid_is_sound(
        rows in prop::collection::vec((prop::array::uniform4(prop_oneof![2 => 0..30_usize, 1 => 0..2_000_000_usize]), prop::array::uniform4(any::<bool>())), 0..12),
        (narrowed, english, names) in (any::<bool>(), any::<bool>(), 0..NAMES.len()),
        width in 264..1200_u32,
    ) {
        static NAMED: OnceLock<Vec<Dataset>> = OnceLock::new();
        let dataset = &NAMED.get_or_init(|| (0..NAMES.len()).map(|first| {
            let mut dataset = bundled();
            dataset.sectors.iter_mut().enumerate().for_each(|(at, sector)| sector.name.vi = NAMES[(at + first) % NAMES.len()].to_owned());
            dataset
        }).collect())[names];
        let rows = rows.into_iter().enumerate().map(|(sector, (counts, chosen))| GridRow { sector, counts, chosen }).collect();
        matrix::drawn(dataset, &Grid { rows, narrowed }, Frame { width, lang: if english { Lang::En } else { Lang::Vi } });
    }
}

#[test]
fn where_two_years_have_no_room_beside_each_other_only_the_one_shown_is_written() {
    let mut sample = Sample::new(("hạng", "rank"), 0, "higher").place("one", "Một", &[]).place("two", "Hai", &[]);
    let figure = |place, year, value| Figure { place, year, value, status: 0, contested: false };
    sample.values.extend([figure(0, 2023, -12_466_003.4), figure(1, 2022, 0.0)]);
    let view = View { years: Some(Years::one(2023)), places: vec!["place-0".to_owned()], ..View::default() };
    assert_sound(&places::draw(&sample.dataset(), view, 240));
}
