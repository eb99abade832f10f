//! Ranks over the years: lines that cross, tie, end early and begin late.

use super::places::draw;
use super::sample::{Sample, figures};
use super::sound::assert_sound;
use super::{NARROW, WIDE, bundled, hang};
use proptest::prelude::*;
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::view::{Geography, View, Years};

fn both(name: &str, dataset: &Dataset, view: &View) {
    hang(&format!("bump-{name}-narrow"), &draw(dataset, view.clone(), NARROW));
    hang(&format!("bump-{name}-wide"), &draw(dataset, view.clone(), WIDE));
}

fn of(indicator: &str, year: Option<i32>, places: &[&str]) -> View {
    View { indicator: Some(indicator.to_owned()), years: year.map(Years::one), places: places.iter().map(|id| (*id).to_owned()).collect(), ..View::default() }
}

fn ranks() -> Sample {
    Sample::new(("hạng", "rank"), 0, "lower")
}

#[test]
fn the_63_provinces_and_three_that_are_chosen() {
    both("63", &bundled(), &of("pci-rank", None, &["quang-nam", "da-nang", "ba-ria-vung-tau"]));
    hang("bump-63-nobody", &draw(&bundled(), of("pci-rank", None, &[]), WIDE));
    hang("bump-63-narrowest", &draw(&bundled(), View { lang: Lang::En, ..of("pci-rank", None, &["quang-nam"]) }, 264));
}

#[test]
fn a_year_with_few_ranks_names_a_chosen_line_where_it_ends() {
    let picture = draw(&bundled(), of("pci-rank", Some(2024), &["quang-nam", "lai-chau"]), WIDE);
    assert!(picture.svg.contains("Lai Châu 63 (20"), "the place that has no rank of 2024 says of which year its last is");
    hang("bump-thin", &picture);
}

#[test]
fn ranks_of_the_34_are_never_joined_to_those_of_the_63() {
    let dataset = bundled();
    let view = |map| View { geography: Some(map), lang: Lang::En, ..of("dti-rank", Some(2024), &["hanoi-2025"]) };
    let years = |map| {
        let picture = draw(&dataset, view(map), WIDE);
        let years = picture.spots.iter().map(|spot| match spot.stands {
            tiendo::chart::Stands::Value { year, .. } => year,
            tiendo::chart::Stands::Field { .. } | tiendo::chart::Stands::Target(_) | tiendo::chart::Stands::Document(_) => unreachable!("a line is of values"),
        });
        (years.min(), picture)
    };
    let (first, today) = years(Geography::Provinces34);
    assert_eq!(first, Some(2024), "no rank among 34 is older");
    assert!(today.spots.iter().all(|spot| !spot.label.contains("63")), "{:?}", today.spots);
    hang("bump-34", &today);
    let (first, former) = years(Geography::Provinces63);
    assert_eq!(first, Some(2020));
    assert!(former.spots.iter().all(|spot| !spot.label.contains("of 34")));
}

#[test]
fn equal_ranks_gaps_and_a_break() {
    let mut sample = ranks()
        .place("Hà Nội", "Hanoi", &figures(2018, &[1.0, 1.0, 2.0, 2.0, 2.0]))
        .place("Thành phố Hồ Chí Minh", "Ho Chi Minh City", &figures(2018, &[2.0, 3.0, 2.0, 2.0, 2.0]))
        .place("Thành phố Thừa Thiên Huế trực thuộc Trung ương", "Hue", &[(2018, 3.0), (2020, 1.0), (2022, 1.0)])
        .place("Quảng Nam", "Quang Nam", &[(2019, 2.0), (2020, 4.0)])
        .place("Lai Châu", "Lai Chau", &[(2022, 4.0)]);
    sample.breaks.push(2020);
    let view = View { places: vec!["place-2".to_owned(), "place-3".to_owned()], ..View::default() };
    both("edges", &sample.dataset(), &view);
}

#[test]
fn one_line_one_point_all_equal_and_none() {
    let country = ranks().country(&figures(2018, &[45.0, 42.0, 42.0, 44.0, 48.0, 46.0, 44.0])).dataset();
    both("country", &country, &View::default());
    both("point", &ranks().place("Huế", "Hue", &[(2024, 17.0)]).dataset(), &View::default());
    let equal = ["Huế", "Hà Nội", "Cần Thơ"].into_iter().fold(ranks(), |sample, name| sample.place(name, name, &figures(2020, &[1.0, 1.0, 1.0])));
    both("equal", &equal.dataset(), &View::default());
    both("none", &ranks().place("Huế", "Hue", &[]).dataset(), &View::default());
}

#[test]
fn a_chosen_place_says_how_far_it_moved_only_on_its_side_of_a_break() {
    let dataset = bundled();
    let said = |year| {
        let board = tiendo::status::Board::of(&dataset);
        let view = View { page: tiendo::view::Page::Compare, lang: Lang::En, ..of("pci-rank", Some(year), &["quang-nam"]) };
        let answer = tiendo::answer::ranking::compare(tiendo::answer::Question { dataset: &dataset, board: &board, view: &view }).expect("an indicator");
        tiendo::say::compare::sentence(&dataset, &answer, Lang::En)
    };
    assert!(said(2019).contains("Quảng Nam: rank 6 of 63, up 1 place since 2017"), "{}", said(2019));
    assert!(said(2015).contains("since 2013"), "{}", said(2015));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_ranks_the_lines_are_sound(
        lines in prop::collection::vec(prop::collection::btree_map(2005..2026_i32, prop_oneof![9 => (1..99_u32).prop_map(f64::from), 1 => (1..100_000_u32).prop_map(f64::from)], 0..12), 0..98),
        breaks in prop::collection::btree_set(2000..2030_i32, 0..3),
        chosen in prop::collection::vec(0..98_usize, 0..5),
        width in 264..1200_u32,
    ) {
        let names = ["Huế", "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Đâylàmộttêntỉnhrấtdàikhôngcódấucách", "<b>&\"'</b>"];
        let mut sample = ranks();
        for (at, line) in lines.iter().enumerate() {
            let points: Vec<(i32, f64)> = line.iter().map(|(year, rank)| (*year, *rank)).collect();
            sample = sample.place(names[at % names.len()], names[at % names.len()], &points);
        }
        sample.breaks.extend(breaks);
        let mut places: Vec<String> = chosen.iter().filter(|at| **at < lines.len()).map(|at| format!("place-{at}")).collect();
        places.dedup();
        assert_sound(&draw(&sample.dataset(), View { places, ..View::default() }, width));
    }
}
