//! Pictures as text: a change of a drawing is a change of a stored picture, to be looked at.

#[path = "gallery/bump.rs"]
mod bump;
#[path = "gallery/front.rs"]
mod front;
#[path = "gallery/lines.rs"]
mod lines;
#[path = "gallery/matrix.rs"]
mod matrix;
#[path = "gallery/papers.rs"]
mod papers;
#[path = "gallery/places.rs"]
mod places;
#[path = "gallery/position.rs"]
mod position;
#[path = "gallery/sample.rs"]
mod sample;
#[path = "gallery/small.rs"]
mod small;
#[path = "gallery/sound.rs"]
mod sound;
#[path = "gallery/squares.rs"]
mod squares;
#[path = "gallery/whatever.rs"]
mod whatever;

use sample::{Sample, draw, figures};
use serde_json::json;
use tiendo::chart::Picture;
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::view::{View, Years};

const NARROW: u32 = 328;
const WIDE: u32 = 720;

fn bundled() -> Dataset {
    Dataset::read(&std::fs::read("public/data/dataset.json").expect("the bundle")).expect("a bundle that keeps the rules")
}

/// Compares a picture with the one of this name in `tests/gallery`, if it is fit to hang.
fn hang(name: &str, picture: &Picture) {
    sound::assert_sound(picture);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("gallery");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_binary_snapshot!(&format!("{name}.svg"), picture.svg.clone().into_bytes()));
}

fn hang_both(name: &str, sample: &Sample) {
    hang(&format!("{name}-narrow"), &sample.trend(NARROW, Lang::Vi));
    hang(&format!("{name}-wide"), &sample.trend(WIDE, Lang::Vi));
}

#[test]
fn the_digital_economy_in_both_languages() {
    let dataset = bundled();
    for (lang, name) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
            let view = View { indicator: Some("digital-economy-share-gso".to_owned()), places: vec!["vn".to_owned()], lang, ..View::default() };
            hang(&format!("trend-digital-economy-{name}-{size}"), &draw(&dataset, view, width));
        }
    }
}

#[test]
fn growth_with_a_break_and_several_targets() {
    let dataset = bundled();
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let view = View { indicator: Some("labour-productivity-growth-gso".to_owned()), places: vec!["vn".to_owned()], ..View::default() };
        hang(&format!("trend-growth-{size}"), &draw(&dataset, view, width));
    }
}

#[test]
fn what_statements_give_in_place_of_a_contested_figure_is_a_cross() {
    let dataset = bundled();
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let view = View { indicator: Some("digital-signature-adults".to_owned()), places: vec!["vn".to_owned()], ..View::default() };
        let picture = draw(&dataset, view, width);
        let rivals = picture.spots.iter().filter(|spot| spot.row > 0).collect::<Vec<_>>();
        assert!(!rivals.is_empty() && rivals.iter().all(|spot| spot.label.contains("28,42")), "{rivals:?}");
        hang(&format!("trend-rivals-{size}"), &picture);
    }
}

#[test]
fn a_merged_place_with_what_follows_from_the_former_ones() {
    let dataset = bundled();
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let places = ["da-nang-2025", "quang-nam", "da-nang"].map(str::to_owned).to_vec();
        let picture = draw(&dataset, View { indicator: Some("fdi-stock-capital".to_owned()), places, ..View::default() }, width);
        let in_year = |row: usize, year: &str| picture.spots.iter().find(|spot| spot.row == row && spot.label.contains(year)).map(|spot| &spot.label);
        // Its own figure, the two former provinces it follows from, and the other two lines.
        let label = in_year(0, "2023").expect("a point of 2023");
        assert!(label.contains("tổng hợp từ ") && label.matches("Quảng Nam").count() == 2, "{label}");
        assert_eq!(label.lines().count(), 3, "{label}");
        hang(&format!("trend-merged-{size}"), &picture);
    }
}

#[test]
fn places_with_long_names_beside_the_country() {
    let sample = Sample::share()
        .country(&figures(2017, &[36.5, 37.0, 37.6, 38.1, 38.3, 38.5, 37.2, 37.6]))
        .place("Bà Rịa - Vũng Tàu", "Ba Ria - Vung Tau", &figures(2017, &[61.2, 60.8, 60.1, 58.0, 57.2, 56.0, 55.1, 54.0]))
        .place("Thành phố Hồ Chí Minh", "Ho Chi Minh City", &figures(2017, &[38.5, 38.3, 38.0, 37.4, 36.2, 37.0, 36.6, 37.9]))
        .place("Thừa Thiên Huế", "Thua Thien Hue", &figures(2017, &[31.0, 31.3, 31.9, 32.2, 32.5, 33.4, 33.0, 32.8]))
        .at_least(40.0, 2030);
    hang_both("trend-places", &sample);
}

#[test]
fn ten_places() {
    let names = ["Hà Nội", "Hải Phòng", "Quảng Ninh", "Bắc Ninh", "Đà Nẵng", "Quảng Nam", "Bình Dương", "Đồng Nai", "Bà Rịa - Vũng Tàu", "Cần Thơ"];
    let sample = names.into_iter().enumerate().fold(Sample::share(), |sample, (at, name)| {
        let values: Vec<f64> = (0..8).map(|year| 40.0 + at as f64 * 1.5 + f64::from(year * ((at as i32 * 7) % 5 - 2)) * 0.6).collect();
        sample.place(name, name, &figures(2017, &values))
    });
    hang_both("trend-ten-places", &sample);
}

#[test]
fn ranks_have_the_first_on_top() {
    let sample = Sample::new(("hạng", "rank"), 0, "lower").country(&figures(2014, &[71.0, 52.0, 59.0, 47.0, 45.0, 42.0, 42.0, 44.0, 48.0, 46.0, 44.0])).target(
        0,
        "rank",
        "top",
        40.0,
        2030,
        json!({}),
    );
    hang_both("trend-ranks", &sample);
    let near =
        Sample::new(("hạng", "rank"), 0, "lower").country(&figures(2018, &[4.0, 3.0, 3.0, 4.0, 4.0, 3.0])).target(0, "rank", "top", 3.0, 2025, json!({}));
    hang("trend-ranks-few", &near.trend(NARROW, Lang::En));
}

#[test]
fn unsure_figures_missing_years_and_a_range() {
    let sample = Sample::new(("% lao động", "% of workers"), 1, "higher")
        .country(&[(2015, 19.9), (2016, 20.6), (2017, 21.4), (2019, 22.8), (2020, 24.1), (2021, 26.1), (2022, 26.2), (2023, 27.0), (2024, 28.3)])
        .unsure(2022, 0, true)
        .unsure(2023, 1, false)
        .unsure(2024, 2, true)
        .target(0, "level", "about", 35.0, 2030, json!({ "value_max": 40 }));
    hang_both("trend-unsure", &sample);
}

#[test]
fn several_targets_for_one_place() {
    let sample = Sample::share()
        .country(&figures(2019, &[11.9, 12.0, 12.7, 14.3, 16.5, 18.3]))
        .target(0, "level", "about", 20.0, 2025, json!({}))
        .at_least(20.0, 2025)
        .at_least(30.0, 2030)
        .at_least(28.5, 2030)
        .at_least(50.0, 2045);
    hang_both("trend-targets", &sample);
}

#[test]
fn less_is_better() {
    let sample = Sample::new(("% GDP", "% of GDP"), 1, "lower").country(&figures(2015, &[44.0, 41.6, 40.0, 37.6, 34.5, 33.1, 29.1, 27.5, 26.9, 26.5])).target(
        0,
        "level",
        "at-most",
        20.0,
        2030,
        json!({}),
    );
    hang_both("trend-less", &sample);
}

#[test]
fn values_below_zero() {
    let growth = Sample::new(("%/năm", "% per year"), 2, "higher");
    let sample = growth
        .place("Quảng Nam", "Quang Nam", &figures(2016, &[14.7, 5.0, 8.1, 3.8, -6.9, 5.0, 11.2, -8.3, 7.1]))
        .target(0, "growth", "at-least", 10.0, 2020, json!({ "from_year": 2016 }))
        .target(0, "growth", "about", 7.5, 2025, json!({ "from_year": 2021, "value_max": 8 }));
    hang_both("trend-below-zero", &sample);
}

#[test]
fn one_value_equal_values_and_none() {
    hang_both("trend-one-value", &Sample::share().country(&[(2024, 18.3)]).at_least(30.0, 2030));
    hang_both("trend-one-value-only", &Sample::share().country(&[(2024, 18.3)]));
    hang_both("trend-equal", &Sample::share().country(&figures(2018, &[50.0; 6])));
    hang_both("trend-no-values", &Sample::share().country(&[]).at_least(30.0, 2030));
    hang_both("trend-nothing", &Sample::share().country(&[]));
}

#[test]
fn very_small_and_very_large_values() {
    hang("trend-small", &Sample::new(("lần GDP", "times GDP"), 4, "higher").country(&figures(2018, &[0.0001, 0.0002, 0.0004])).trend(NARROW, Lang::Vi));
    hang("trend-large", &Sample::new(("đồng", "dong"), 0, "higher").country(&figures(2018, &[4e8, 7e8, 1.1e9])).trend(NARROW, Lang::Vi));
    hang("trend-huge", &Sample::new(("đồng", "dong"), 0, "higher").country(&figures(2018, &[4e18, 7e18, 1.1e19])).trend(NARROW, Lang::En));
}

#[test]
fn years_cut_by_the_reader_cut_the_way_to_the_target() {
    let dataset = bundled();
    let years = Some(Years { first: 2021, last: 2025 });
    let view = View { indicator: Some("nso-industry-gdp-share".to_owned()), places: vec!["vn".to_owned()], years, ..View::default() };
    hang("trend-cut", &draw(&dataset, view, NARROW));
}

#[test]
fn names_are_text_and_never_markup() {
    let name = "<img src=x onerror=alert(1)>";
    let sample = Sample::new(("<b>%</b>", "\"&'"), 1, "higher").place(name, name, &figures(2018, &[10.0, 12.0, 13.0])).place(
        "\" opacity=\"0.9\" onload=\"x",
        "</text></svg>",
        &figures(2018, &[14.0, 12.0, 11.0]),
    );
    let picture = sample.trend(WIDE, Lang::Vi);
    assert!(!picture.svg.contains("<img") && !picture.svg.contains("<b>"));
    assert!(picture.spots[0].label.starts_with(name));
    hang("trend-hostile", &picture);
}
