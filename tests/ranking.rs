//! Ranks and the comparison of places.

mod fixture;

use fixture::bundled;
use proptest::prelude::*;
use tiendo::answer::rank::ranks;
use tiendo::answer::ranking::{Comparison, Form, Look, compare};
use tiendo::dataset::{Direction, Measure};
use tiendo::view::{Geography, Page, View, Years};

const DIRECTIONS: [Direction; 3] = [Direction::Higher, Direction::Lower, Direction::Neither];

/// Few different values, so that many are equal.
fn values() -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec((-20..20i32).prop_map(|value| f64::from(value) / 4.0), 0..64)
}

fn shown(view: View) -> Comparison {
    compare(bundled().question(&View { page: Page::Compare, ..view })).expect("an indicator")
}

fn of(indicator: &str, years: Option<Years>) -> View {
    View { indicator: Some(indicator.to_owned()), years, ..View::default() }
}

#[test]
fn equal_values_share_a_rank_and_the_next_is_skipped() {
    assert_eq!(ranks(&[3.0, 5.0, 5.0, 1.0, -2.0], Direction::Higher), [3, 1, 1, 4, 5]);
    assert_eq!(ranks(&[3.0, 5.0, 5.0, 1.0, -2.0], Direction::Lower), [3, 4, 4, 2, 1]);
    assert_eq!(ranks(&[0.0, -0.0, 1.0], Direction::Neither), [2, 2, 1]);
    assert_eq!(ranks(&[], Direction::Higher), [0_usize; 0]);
}

proptest! {
    #[test]
    fn a_rank_is_one_more_than_there_are_better_values(values in values(), direction in proptest::sample::select(DIRECTIONS.to_vec())) {
        for (value, rank) in values.iter().zip(ranks(&values, direction)) {
            let better = values.iter().filter(|other| if direction == Direction::Lower { *other < value } else { *other > value }).count();
            prop_assert_eq!(rank, better + 1);
        }
    }

    #[test]
    fn the_order_in_which_places_come_changes_no_rank(pairs in values().prop_flat_map(|values| {
        let numbered: Vec<(usize, f64)> = values.into_iter().enumerate().collect();
        (Just(numbered.clone()), Just(numbered).prop_shuffle())
    }), direction in proptest::sample::select(DIRECTIONS.to_vec())) {
        let (given, shuffled) = pairs;
        let by_place = |list: &[(usize, f64)]| {
            let ranks = ranks(&list.iter().map(|(_, value)| *value).collect::<Vec<f64>>(), direction);
            let mut all: Vec<(usize, usize)> = list.iter().map(|(place, _)| *place).zip(ranks).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(by_place(&given), by_place(&shuffled));
    }

    #[test]
    fn the_other_direction_turns_the_order_around(values in values()) {
        let (up, down) = (ranks(&values, Direction::Higher), ranks(&values, Direction::Lower));
        for one in 0..values.len() {
            for other in 0..values.len() {
                prop_assert_eq!(up[one].cmp(&up[other]), down[other].cmp(&down[one]));
            }
        }
    }
}

#[test]
fn every_indicator_is_ranked_best_first_and_no_place_is_lost() {
    for indicator in &bundled().dataset.indicators {
        for years in [None, Some(Years { first: 2018, last: 2023 })] {
            let found = shown(of(&indicator.id, years));
            let ranks: Vec<f64> = found.rows.iter().filter_map(|row| row.rank).filter(|rank| rank.published.is_none()).map(|rank| rank.value).collect();
            assert!(ranks.is_sorted(), "{}: {ranks:?}", indicator.id);
            assert!(found.rows.len() + found.without.len() >= 34, "{}", indicator.id);
            assert!(found.rows.iter().all(|row| row.before.is_some() == found.since.is_some()));
            assert!(found.rows.iter().all(|row| row.value.is_finite()));
            assert!(found.without.iter().all(|lacks| found.rows.iter().all(|row| row.place != lacks.place)));
        }
    }
}

#[test]
fn chosen_places_are_marked_and_narrow_nothing() {
    let all = shown(of("papi-services", Some(Years::one(2022))));
    let places = vec!["quang-nam".to_owned(), "da-nang".to_owned()];
    let marked = shown(View { places, ..of("papi-services", Some(Years::one(2022))) });
    assert_eq!(marked.rows.len(), all.rows.len());
    assert_eq!(marked.figures, 63);
    let (listed, pinned) = marked.listed();
    let dataset = &bundled().dataset;
    let ids: Vec<&str> = listed[..pinned].iter().map(|row| dataset.localities[row.place].id.as_str()).collect();
    assert!(ids.ends_with(&["quang-nam", "da-nang"]), "{ids:?}");
    assert_eq!(listed.len(), pinned + 63);
}

#[test]
fn a_search_hides_places_and_changes_no_rank() {
    let all = shown(of("papi-services", Some(Years::one(2022))));
    let found = shown(View { query: "ca mau".to_owned(), ..of("papi-services", Some(Years::one(2022))) });
    assert!(!found.rows.is_empty() && found.rows.len() < 4);
    for row in &found.rows {
        let same = all.rows.iter().find(|other| other.place == row.place).expect("the same place");
        assert_eq!(row.rank, same.rank);
    }
    assert_eq!(found.figures, all.figures);
}

#[test]
fn a_year_without_values_shows_the_one_before() {
    let found = shown(of("sipas-score", Some(Years::one(2019))));
    assert!(found.years.contains(&2017) && !found.years.contains(&2019));
    assert!(found.year < 2019 && found.years.contains(&found.year));
    assert_eq!(Some(found.stops().towards(found.year + 1)), found.stops().next());
}

#[test]
fn two_years_are_the_first_and_the_last_with_values_that_the_range_has() {
    let found = shown(of("papi-services", Some(Years { first: 2010, last: 2023 })));
    assert_eq!((found.since, found.year), (Some(2015), 2023));
    let row = &found.rows[0];
    let (before, _) = row.before.expect("a value of 2015");
    assert_eq!(row.change(), Some(row.value - before));
}

#[test]
fn derived_values_of_merged_provinces_say_what_they_come_from() {
    let found = shown(View { geography: Some(Geography::Provinces34), ..of("fdi-stock-projects", Some(Years::one(2023))) });
    assert_eq!(found.rows.len(), 34);
    let merged = found.rows.iter().filter(|row| !row.from.is_empty()).count();
    assert_eq!(merged, 23, "provinces that were formed from several");
    let none = shown(View { geography: Some(Geography::Provinces34), ..of("papi-services", Some(Years::one(2023))) });
    assert!(none.rows.iter().all(|row| row.from.is_empty()));
    assert!(!none.without.is_empty());
}

fn said(view: &View) -> String {
    let dataset = &bundled().dataset;
    tiendo::say::compare::sentence(dataset, &compare(bundled().question(view)).expect("an indicator"), view.lang)
}

fn at(indicator: &str, year: i32, places: &[&str]) -> View {
    View { places: places.iter().map(|id| (*id).to_owned()).collect(), ..of(indicator, Some(Years::one(year))) }
}

fn rank_of(view: View, place: &str) -> Option<(f64, Option<usize>)> {
    let row = bundled().dataset.row(place).expect(place);
    shown(view).rows.iter().find(|found| found.place == row).and_then(|row| row.rank).map(|rank| (rank.value, rank.of()))
}

#[test]
fn a_published_rank_is_shown_with_its_denominator_whoever_else_has_a_value() {
    for (indicator, year, place, rank) in [
        ("par-index-score", 2017, "quang-nam", (52.0, Some(63))),
        ("dti-score", 2024, "quang-nam", (57.0, Some(63))),
        ("dti-score", 2024, "da-nang", (2.0, Some(63))),
        ("dti-score", 2024, "da-nang-2025", (17.0, Some(34))),
        ("dti-rank", 2024, "da-nang-2025", (17.0, Some(34))),
        ("pci-score", 2020, "quang-nam", (13.0, Some(63))),
        ("papi-total", 2024, "quang-ninh", (1.0, Some(61))),
    ] {
        assert_eq!(rank_of(at(indicator, year, &[place]), place), Some(rank), "{indicator} {year} {place}");
    }
    assert_eq!(rank_of(at("digital-economy-share-grdp", 2022, &["quang-ngai"]), "quang-ngai"), None, "one of 14 of 63");
}

#[test]
fn among_few_nobody_is_first_or_last_and_the_sentence_says_of_how_many_there_are_figures() {
    let sentence = said(&at("dti-score", 2024, &["da-nang-2025"]));
    assert!(sentence.contains("6/34") && sentence.contains("hạng 17/34") && !sentence.contains("đứng"), "{sentence}");
    let sentence = said(&at("par-index-score", 2017, &["quang-nam"]));
    assert!(sentence.contains("2/63") && sentence.contains("hạng 52/63") && !sentence.contains("đứng"), "{sentence}");
    let sentence = said(&at("digital-economy-share-grdp", 2022, &[]));
    assert!(sentence.contains("Mới có số liệu của 14/63 địa phương; không xếp hạng."), "{sentence}");
    let between = View { lang: tiendo::lang::Lang::En, ..of("digital-economy-share-grdp", Some(Years { first: 2021, last: 2022 })) };
    assert!(!said(&between).contains("most"), "{}", said(&between));
}

#[test]
fn whoever_ties_is_named() {
    let lowest = said(&View { geography: Some(Geography::Provinces34), ..at("fdi-stock-projects", 2023, &["lai-chau"]) });
    assert!(lowest.contains("Lai Châu, Điện Biên đứng cuối (1\u{a0}dự án)"), "{lowest}");
    assert!(lowest.contains("hạng 33/34, cùng Điện Biên"), "{lowest}");
}

#[test]
fn the_same_name_twice_is_told_apart() {
    let sentence = said(&View { geography: Some(Geography::Provinces34), ..at("dti-score", 2024, &["da-nang-2025"]) });
    assert!(sentence.contains("Đà Nẵng (từ 01/7/2025)"), "{sentence}");
    let sentence = said(&at("dti-score", 2024, &["da-nang"]));
    assert!(sentence.contains("Đà Nẵng (đến 30/6/2025)"), "{sentence}");
}

#[test]
fn chosen_places_never_vanish() {
    let dataset = &bundled().dataset;
    let row = |id: &str| dataset.row(id).expect(id);
    let lacking = shown(at("sipas-score", 2024, &["quang-nam"]));
    let listed = lacking.without.first().expect("the chosen first");
    assert_eq!((listed.place, listed.is_chosen), (row("quang-nam"), true));
    // On the other map, and behind a filter.
    let other = shown(View { geography: Some(Geography::Provinces34), ..at("pci-score", 2019, &["quang-nam"]) });
    assert_eq!(other.elsewhere, [row("quang-nam")]);
    let hidden = shown(View { query: "ca mau".to_owned(), ..at("papi-total", 2023, &["quang-nam"]) });
    assert!(hidden.without.iter().any(|lacks| lacks.place == row("quang-nam") && lacks.why == tiendo::answer::Why::Filtered));
}

#[test]
fn where_only_the_country_has_a_figure_it_is_said() {
    let view = of("digital-economy-share-gso", None);
    let found = shown(view.clone());
    assert!(found.rows.is_empty() && found.country.is_some());
    let sentence = said(&view);
    assert!(sentence.contains("14,02") && sentence.contains("không tỉnh, thành phố nào có số liệu"), "{sentence}");
}

#[test]
fn two_years_of_ranks_are_compared_on_the_map_that_has_both() {
    let found = shown(of("dti-rank", Some(Years { first: 2021, last: 2024 })));
    assert_eq!((found.geography, found.since, found.year), (Geography::Provinces63, Some(2021), 2024));
    assert!(found.figures > 0 && found.rows.iter().all(|row| row.before.is_some()));
    let asked = shown(View { geography: Some(Geography::Provinces34), ..of("dti-rank", Some(Years { first: 2021, last: 2024 })) });
    assert_eq!((asked.geography, asked.since), (Geography::Provinces34, None), "what is asked for is kept: it has one of the years");
}

#[test]
fn ranks_worked_out_for_two_years_are_among_the_same_places() {
    let found = shown(of("papi-services", Some(Years { first: 2018, last: 2023 })));
    assert!(found.figures < 63 && found.is_of_nearly_all(), "{}", found.figures);
    for row in &found.rows {
        let (_, before) = row.before.expect("a value of 2018");
        assert_eq!((row.rank.and_then(|rank| rank.of()), before.and_then(|rank| rank.of())), (Some(found.figures), Some(found.figures)));
    }
    let worst = |rank: &dyn Fn(&tiendo::answer::ranking::Placing) -> f64| found.rows.iter().map(rank).fold(0.0, f64::max);
    assert!(worst(&|row| row.before.and_then(|(_, rank)| rank).map_or(0.0, |rank| rank.value)) <= found.figures as f64);
}

#[test]
fn neighbours_are_of_the_same_region_and_change_no_rank() {
    let view = View { places: vec!["can-tho".to_owned()], ..of("papi-services", Some(Years::one(2023))) };
    let all = shown(View { geography: Some(Geography::Provinces63), ..view });
    let dataset = &bundled().dataset;
    let region = |row: &tiendo::answer::ranking::Placing| dataset.localities[row.place].region;
    let chosen = all.rows.iter().find(|row| row.chosen.is_some()).expect("the place chosen");
    for row in &all.rows {
        assert_eq!(row.is_kin, row.chosen.is_none() && region(row) == region(chosen));
    }
    let near = Comparison { look: Look { near: true, ..Look::default() }, ..all.clone() };
    assert!(near.in_sight().count() < all.in_sight().count());
    assert!(near.in_sight().all(|row| row.is_kin || row.chosen.is_some()));
    assert!(
        Comparison { look: Look { near: true, ..Look::default() }, ..shown(of("papi-services", None)) }.in_sight().count() > 30,
        "with nobody chosen all stay"
    );
}

#[test]
fn the_form_of_a_picture_follows_from_what_the_columns_say() {
    let form = |id: &str, years| shown(of(id, years)).form;
    let both = Some(Years { first: 2018, last: 2019 });
    for indicator in &bundled().dataset.indicators {
        let expected = match indicator.measure {
            Measure::Amount | Measure::Ratio | Measure::Share | Measure::Rate => Form::Bars,
            Measure::Score => Form::Dots,
            Measure::Rank => Form::Bump,
        };
        assert_eq!(form(&indicator.id, None), expected, "{}", indicator.id);
    }
    assert_eq!(form("pci-rank", both), Form::Dumbbell);
}

#[test]
fn the_default_year_is_the_newest_of_four_fifths_of_the_fullest_and_a_thinner_one_is_named() {
    let found = shown(of("pci-rank", None));
    assert_eq!((found.year, found.figures, found.newer), (2019, 63, Some((2024, 15))));
    assert!(found.courses.iter().all(|course| course.points.iter().all(|(year, rank)| *year <= 2019 && rank.published.is_some())));
}
