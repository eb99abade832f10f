//! Places beside each other in one year and in two.

use super::sample::{Sample, figures};
use super::sound::assert_sound;
use super::{NARROW, WIDE, bundled, hang};
use serde_json::json;
use tiendo::answer::Question;
use tiendo::answer::ranking::{Comparison, Look, compare};
use tiendo::chart;
use tiendo::chart::{Frame, Picture};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::Board;
use tiendo::view::{Geography, Page, View, Years};

pub fn draw(dataset: &Dataset, view: View, width: u32) -> Picture {
    let board = Board::of(dataset);
    let view = View { page: Page::Compare, ..view };
    let answer = compare(Question { dataset, board: &board, view: &view }).expect("an indicator");
    look(dataset, &answer, width, view.lang)
}

fn look(dataset: &Dataset, answer: &Comparison, width: u32, lang: Lang) -> Picture {
    let picture = chart::comparison(dataset, answer, Frame { width, lang });
    assert_sound(&picture);
    picture
}

fn of(indicator: &str, years: Option<Years>, places: &[&str]) -> View {
    View { indicator: Some(indicator.to_owned()), years, places: places.iter().map(|id| (*id).to_owned()).collect(), ..View::default() }
}

fn both(name: &str, dataset: &Dataset, view: &View) {
    hang(&format!("{name}-narrow"), &draw(dataset, view.clone(), NARROW));
    hang(&format!("{name}-wide"), &draw(dataset, view.clone(), WIDE));
}

const CHOSEN: [&str; 3] = ["quang-nam", "da-nang", "ba-ria-vung-tau"];

#[test]
fn the_63_provinces_of_one_year() {
    both("rank-63", &bundled(), &of("grdp-growth-nso", Some(Years::one(2024)), &CHOSEN));
    both("dots-63", &bundled(), &of("papi-services", Some(Years::one(2023)), &CHOSEN));
}

#[test]
fn the_63_provinces_of_two_years() {
    both("dumbbell-63", &bundled(), &of("papi-services", Some(Years { first: 2018, last: 2023 }), &CHOSEN));
}

#[test]
fn merged_provinces_whose_values_are_worked_out() {
    let view = View { geography: Some(Geography::Provinces34), lang: Lang::En, ..of("fdi-stock-capital", Some(Years::one(2023)), &["da-nang-2025"]) };
    both("rank-34", &bundled(), &view);
    both("dumbbell-34", &bundled(), &View { years: Some(Years { first: 2018, last: 2023 }), ..view });
}

#[test]
fn ranks_of_two_years() {
    hang("dumbbell-of-ranks", &draw(&bundled(), of("pci-rank", Some(Years { first: 2019, last: 2021 }), &["quang-nam"]), WIDE));
}

fn some(values: &[(&'static str, [f64; 2])]) -> Sample {
    values.iter().fold(Sample::new(("%/năm", "% per year"), 2, "higher"), |sample, (name, both)| sample.place(name, name, &figures(2022, both)))
}

fn pair(name: &str, sample: &Sample, places: &[&str]) {
    let dataset = sample.dataset();
    let view = |years| View { years: Some(years), places: places.iter().map(|id| (*id).to_owned()).collect(), ..View::default() };
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        hang(&format!("rank-{name}-{size}"), &draw(&dataset, view(Years::one(2023)), width));
        hang(&format!("dumbbell-{name}-{size}"), &draw(&dataset, view(Years { first: 2022, last: 2023 }), width));
    }
}

#[test]
fn long_names_beside_the_country_and_its_target() {
    let sample = some(&[
        ("Việt Nam", [6.1, 8.2]),
        ("Thành phố Hồ Chí Minh", [9.2, 5.8]),
        ("Bà Rịa - Vũng Tàu", [5.2, 4.6]),
        ("Thành phố Thừa Thiên Huế trực thuộc Trung ương", [7.4, 7.03]),
        ("Phan Rang - Tháp Chàm", [11.2, 9.4]),
    ])
    .target(0, "level", "at-least", 8.5, 2030, json!({}));
    pair("names", &sample, &["place-2"]);
}

#[test]
fn values_on_both_sides_of_zero() {
    pair("below-zero", &some(&[("Quảng Nam", [11.2, -8.25]), ("Bắc Ninh", [7.4, -9.28]), ("Hà Nội", [8.9, 6.27]), ("Bắc Giang", [-2.5, 13.5])]), &["place-0"]);
    pair("all-below-zero", &some(&[("Quảng Nam", [-1.2, -8.25]), ("Bắc Ninh", [-7.4, -9.28])]), &[]);
}

#[test]
fn one_value_equal_values_and_none() {
    pair("one", &some(&[("Quảng Nam", [4.5, 4.75])]), &["place-0"]);
    pair("equal", &some(&[("Quảng Nam", [5.0, 5.0]), ("Hà Nội", [5.0, 5.0]), ("Huế", [5.0, 5.0])]), &[]);
    pair("zero", &some(&[("Quảng Nam", [0.0, 0.0]), ("Hà Nội", [0.0, 0.0])]), &[]);
    let none = some(&[]).place("Huế", "Hue", &[]).dataset();
    both("rank-none", &none, &View::default());
}

#[test]
fn no_place_has_both_years() {
    let apart = some(&[]).place("Huế", "Hue", &figures(2022, &[4.0])).place("Quảng Nam", "Quang Nam", &figures(2023, &[5.0])).dataset();
    both("dumbbell-none", &apart, &View { years: Some(Years { first: 2022, last: 2023 }), ..View::default() });
    let one = some(&[("Hà Nội", [4.0, 5.0])]).place("Quảng Nam", "Quang Nam", &figures(2023, &[5.5])).dataset();
    both("dumbbell-of-one", &one, &View { years: Some(Years { first: 2022, last: 2023 }), ..View::default() });
}

#[test]
fn very_large_and_very_small_values() {
    pair("huge", &some(&[("Quảng Nam", [1.2e15, 4.5e18]), ("Hà Nội", [8e12, 9_876_543_210_123.4])]), &[]);
    pair("tiny", &some(&[("Quảng Nam", [1e-9, 2e-12]), ("Hà Nội", [0.0, 3e-7])]), &[]);
}

#[test]
fn a_break_between_two_years_is_not_joined() {
    let mut sample = some(&[("Quảng Nam", [4.5, 4.75]), ("Hà Nội", [6.0, 3.0])]);
    sample.breaks.push(2023);
    pair("broken", &sample, &[]);
}

#[test]
fn only_the_chosen_and_their_neighbours() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    for (indicator, name) in [("grdp-growth-nso", "rank"), ("papi-services", "dots"), ("pci-rank", "bump")] {
        let view = View { page: Page::Compare, lang: Lang::En, ..of(indicator, None, &["quang-nam", "can-tho"]) };
        let answer = compare(Question { dataset: &dataset, board: &board, view: &view }).expect("an indicator");
        let near = Comparison { look: Look { near: true, ..Look::default() }, ..answer };
        hang(&format!("{name}-near"), &look(&dataset, &near, NARROW, Lang::En));
    }
}

#[test]
fn shares_of_the_country() {
    let mut sample = Sample::new(("dự án", "projects"), 0, "higher")
        .country(&[(2023, 39_140.0)])
        .place("Hà Nội", "Hanoi", &[(2023, 7_363.0)])
        .place("Quảng Nam", "Quang Nam", &[(2023, 200.0)])
        .place("Lai Châu", "Lai Chau", &[(2023, 1.0)]);
    sample.merge = "sum";
    let dataset = sample.dataset();
    let board = Board::of(&dataset);
    let view = View { page: Page::Compare, places: vec!["place-2".to_owned()], ..View::default() };
    let answer = compare(Question { dataset: &dataset, board: &board, view: &view }).expect("an indicator");
    assert_eq!(answer.total(&dataset.indicators[0]), Some(39_140.0));
    let shares = Comparison { look: Look { shares: true, ..Look::default() }, ..answer };
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let picture = look(&dataset, &shares, width, Lang::Vi);
        assert!(picture.svg.contains(">18,8<") && picture.svg.contains("% cả nước"), "{}", picture.svg);
        hang(&format!("rank-shares-{size}"), &picture);
    }
}

#[test]
fn names_of_places_are_text_and_never_markup() {
    let picture = draw(&some(&[("<img src=x onerror=alert(1)>", [1.0, 2.0])]).dataset(), View::default(), WIDE);
    assert!(!picture.svg.contains("<img"));
    assert!(picture.spots[0].label.starts_with("<img src=x onerror=alert(1)>"));
}
