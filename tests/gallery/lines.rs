//! The trend at its limits: long names, breaks of the series, many places, few values.

use super::sample::{Sample, draw, figures};
use super::{NARROW, WIDE, bundled, hang, hang_both};
use serde_json::json;
use tiendo::lang::Lang;
use tiendo::view::View;

const LONG: [&str; 5] = [
    "Thành phố Thừa Thiên Huế trực thuộc Trung ương",
    "Thành phố Bà Rịa - Vũng Tàu và Côn Đảo",
    "Phan Rang - Tháp Chàm",
    "Đặc khu kinh tế Vân Đồn - Quảng Ninh",
    "Thành phố Hồ Chí Minh mở rộng",
];

#[test]
fn very_long_names_at_the_ends_of_lines_and_beside_targets() {
    let values = [[31.0, 33.4, 35.1, 36.0], [30.2, 33.9, 35.0, 36.4], [52.0, 50.4, 49.1, 51.3], [12.0, 13.5, 18.0, 36.2], [44.0, 45.2, 41.8, 40.9]];
    let sample = LONG.into_iter().zip(values).fold(Sample::share(), |sample, (name, values)| sample.place(name, name, &figures(2020, &values)));
    hang_both("trend-names", &sample.target(1, "level", "at-least", 60.0, 2030, json!({})));
    // No line says whose targets these are.
    let nameless = Sample::share().place("Hà Nội", "Hanoi", &figures(2019, &[21.0, 23.0, 22.5, 24.0, 26.1]));
    let nameless = LONG.into_iter().fold(nameless, |sample, name| sample.place(name, name, &[]));
    let nameless = nameless.target(1, "level", "at-least", 30.0, 2025, json!({})).target(2, "level", "about", 35.0, 2030, json!({ "value_max": 40 }));
    hang_both("trend-names-of-targets", &nameless);
}

#[test]
fn a_break_cuts_the_line_and_stands_between_the_years() {
    let mut one = Sample::share().country(&figures(2013, &[30.1, 30.9, 32.2, 33.0, 25.1, 26.0, 26.4, 27.9, 28.3, 29.9])).at_least(40.0, 2030);
    one.breaks.push(2017);
    hang_both("trend-broken", &one);
    let mut many = Sample::share()
        .country(&figures(2014, &[36.5, 37.0, 37.6, 42.1, 42.3, 42.5, 39.2, 39.6]))
        .place("Bà Rịa - Vũng Tàu", "Ba Ria - Vung Tau", &[(2014, 61.2), (2016, 60.1), (2017, 66.0), (2020, 58.2), (2021, 57.0)])
        .place("Quảng Nam", "Quang Nam", &[(2019, 48.0)]);
    // Neighbouring ones, one where figures are missing, one before the first figure.
    many.breaks.extend([2014, 2017, 2018, 2020]);
    hang_both("trend-broken-often", &many);
}

#[test]
fn the_63_provinces() {
    let dataset = bundled();
    let indicator = dataset.indicators.iter().position(|indicator| indicator.id == "papi-services").expect("an indicator of the bundle");
    let with_values = |at: &usize| dataset.observations.series(indicator, *at).is_some();
    let places: Vec<String> = (0..dataset.localities.len()).filter(with_values).map(|at| dataset.localities[at].id.clone()).collect();
    assert!(places.len() >= 60, "{} places", places.len());
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let view = View { indicator: Some("papi-services".to_owned()), places: places.clone(), ..View::default() };
        let picture = draw(&dataset, view, width);
        assert_eq!(picture.spots.iter().map(|spot| spot.row).max(), Some(places.len() - 1));
        hang(&format!("trend-63-{size}"), &picture);
    }
}

#[test]
fn places_with_the_same_values_have_a_label_each() {
    let same = figures(2018, &[40.0, 41.5, 43.0, 43.0]);
    let sample = ["Hà Nội", "Bà Rịa - Vũng Tàu", "Huế"].into_iter().fold(Sample::share(), |sample, name| sample.place(name, name, &same));
    hang_both("trend-same", &sample);
}

#[test]
fn only_values_below_zero_and_only_zero() {
    let growth = Sample::new(("%/năm", "% per year"), 2, "higher");
    let growth = growth.place("Quảng Nam", "Quang Nam", &figures(2018, &[-1.2, -6.9, -2.5, -8.25])).place("Bắc Ninh", "Bac Ninh", &[(2023, -9.28)]);
    hang_both("trend-all-below-zero", &growth);
    hang_both("trend-zero", &Sample::share().country(&figures(2018, &[0.0; 5])).at_least(0.0, 2030));
}

#[test]
fn doubts_in_a_crowd() {
    let names = ["Hà Nội", "Hải Phòng", "Quảng Ninh", "Bắc Ninh"];
    let sample = names.into_iter().enumerate().fold(Sample::share(), |sample, (at, name)| {
        sample.place(name, name, &figures(2018, &[30.0, 30.5, 31.0, 30.2, 31.4].map(|value| value + 0.3 * at as f64)))
    });
    hang_both("trend-doubts", &sample.unsure(2020, 2, true).unsure(2022, 1, true).at_least(32.0, 2025));
    hang("trend-doubts-english", &Sample::share().country(&[(2024, 18.3)]).unsure(2024, 2, true).at_least(19.0, 2025).trend(NARROW, Lang::En));
}
