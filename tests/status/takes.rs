//! What it takes: the change needed from now on, and the year of arrival.

use super::{goal, pace_of, verdict};
use tiendo::dataset::Comparator::Above;
use tiendo::status::{Arrival, Goal, Method, Need, Status, judge};

fn need(series: &[(i32, f64)], goal: &Goal) -> Option<Need> {
    verdict(series, goal, Method::Line).need
}

#[test]
fn what_is_needed_counts_from_now_on_and_not_from_an_old_value() {
    let target = Goal { start_year: Some(2024), comparator: Above, ..goal(55.0, 1.0) };
    let found = verdict(&[(2019, 46.1)], &target, Method::Line);
    assert_eq!(found.status, Status::TooLittleData, "and it is shown of too little data, too");
    let need = found.need.expect("a need");
    assert!((need.per_year() - 1.78).abs() < 1e-9, "{} a year, not 0.81", need.per_year());
    assert_eq!((need.years, need.from_older), (5, Some(2019)));
}

#[test]
fn the_years_left_run_from_the_editions_last_or_a_newer_value() {
    let years =
        |latest: i32, by_year: i32| need(&[(2015, 1.0), (latest, 10.0)], &Goal { by_year, ..goal(40.0, 1.0) }).map(|need| (need.years, need.from_older));
    assert_eq!(years(2023, 2030), Some((5, Some(2023))));
    assert_eq!(years(2024, 2030), Some((5, Some(2024))));
    assert_eq!(years(2025, 2030), Some((5, None)), "the year before the edition's is not old");
    assert_eq!(years(2026, 2030), Some((4, None)));
    assert_eq!(years(2024, 2026), Some((1, Some(2024))), "due this year");
    assert_eq!(years(2026, 2026), None, "no year is left");
    assert_eq!(years(2024, 2025), None, "after the deadline nothing is needed any more");
    assert_eq!(years(2023, 2025), None, "nor of too little data");
}

#[test]
fn what_is_needed_is_the_whole_change_over_the_years_left() {
    let found = need(&[(2020, 10.0), (2025, 40.0)], &goal(100.0, 1.0)).expect("a need");
    assert_eq!((found.change, found.per_year()), (60.0, 12.0));
    let rank = need(&[(2020, 9.0), (2025, 7.0)], &goal(3.0, -1.0)).expect("a need");
    assert_eq!((rank.change, rank.years, rank.per_year()), (-4.0, 5, -0.8));
    assert_eq!(need(&[(2020, 10.0), (2025, 100.0)], &goal(100.0, 1.0)), None, "of what is met nothing");
    assert_eq!(need(&[(2020, 110.0), (2025, 90.0)], &goal(100.0, 1.0)).map(|need| need.change), Some(10.0), "also of what was met once");
}

#[test]
fn arrival_follows_the_rule_and_is_rounded_up() {
    let arrival = |series: &[(i32, f64)], goal: &Goal, method| pace_of(series, goal, method).arrival;
    let series = [(2020, 10.0), (2024, 40.0)];
    assert_eq!(arrival(&series, &goal(100.0, 1.0), Method::Line), Some(Arrival::Year(2032)), "exactly eight years");
    assert_eq!(arrival(&series, &goal(100.1, 1.0), Method::Line), Some(Arrival::Year(2033)));
    assert_eq!(arrival(&series, &goal(99.9, 1.0), Method::Line), Some(Arrival::Year(2032)));
    assert_eq!(arrival(&series, &goal(160.0, 1.0), Method::Compound), Some(Arrival::Year(2028)), "fourfold in four years, fourfold again");
    assert_eq!(arrival(&series, &goal(161.0, 1.0), Method::Compound), Some(Arrival::Year(2029)));
    let slower = [(2020, 10.0), (2021, 30.0), (2024, 40.0)];
    assert_eq!(arrival(&slower, &goal(100.0, 1.0), Method::Remaining), Some(Arrival::Year(2032)));
    let early = [(2019, 0.0), (2020, 10.0), (2024, 20.0)];
    assert_eq!(arrival(&early, &goal(100.0, 1.0), Method::Line), Some(Arrival::Year(2056)));
    assert_eq!(arrival(&early, &goal(100.0, 1.0), Method::Remaining), Some(Arrival::Year(2044)));
    assert_eq!(arrival(&[(2020, 40.0), (2024, 30.0)], &goal(10.0, -1.0), Method::Line), Some(Arrival::Year(2032)));
    assert_eq!(arrival(&[(2020, 0.1), (2023, 0.4)], &goal(0.7, 1.0), Method::Line), Some(Arrival::Year(2026)), "no year for a rounding error");
}

#[test]
fn from_2150_on_no_year_is_named_and_never_means_never() {
    // One a year from 0 in 2024.
    let at = |target| pace_of(&[(2020, -4.0), (2024, 0.0)], &goal(target, 1.0), Method::Line).arrival;
    assert_eq!(at(125.0), Some(Arrival::Year(2149)));
    assert_eq!(at(125.1), Some(Arrival::NotBefore2150));
    assert_eq!(at(126.0), Some(Arrival::NotBefore2150));
    assert_eq!(at(1e300), Some(Arrival::NotBefore2150));
    for (latest, method) in [(40.0, Method::Line), (39.0, Method::Line), (40.0, Method::Compound), (39.0, Method::Compound), (40.0, Method::Remaining)] {
        assert_eq!(pace_of(&[(2020, 40.0), (2024, latest)], &goal(50.0, 1.0), method).arrival, Some(Arrival::Never));
    }
}

#[test]
fn a_target_to_be_passed_is_not_reached_in_the_year_that_stands_at_it() {
    let above = Goal { comparator: Above, ..goal(40.0, 1.0) };
    for method in Method::ALL {
        assert_eq!(pace_of(&[(2020, 20.0), (2024, 40.0)], &above, *method).arrival, Some(Arrival::Year(2025)));
    }
}

#[test]
fn after_the_deadline_there_is_no_pace() {
    let past = judge(&[(2020, 10.0), (2024, 20.0)], &[], &Goal { by_year: 2025, ..goal(40.0, 1.0) }, Method::Line, 2026);
    assert_eq!((past.pace, past.need), (None, None));
}
