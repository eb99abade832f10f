//! Growth targets: the mean of the rates, what stands in its place, its edges.

use super::{EDITION, goal, pace_of, rate, status, verdict};
use tiendo::dataset::Comparator::{About, Above, AtLeast, Below};
use tiendo::status::{Goal, GoalShape, GrowthMean, Latest, Method, Rule, Status, judge};

fn mean_of(series: &[(i32, f64)], goal: &Goal) -> GrowthMean {
    verdict(series, goal, Method::Line).growth.unwrap_or_else(|| panic!("{series:?} has no mean"))
}

/// A rate that is to stay below its target.
fn held(value: f64, from: i32, by: i32) -> Goal {
    Goal { direction: -1.0, ..rate(value, from, by) }
}

#[test]
fn growth_is_the_geometric_mean_of_the_rates_from_the_first_year_on() {
    let target = rate(8.0, 2019, 2030);
    let series = [(2018, 50.0), (2019, 10.0), (2020, 0.0), (2024, 8.0)];
    let found = mean_of(&series, &target);
    let mean = ((1.1f64 * 1.0 * 1.08).powf(1.0 / 3.0) - 1.0) * 100.0;
    assert!((found.mean - mean).abs() < 1e-9, "rates before from_year do not count");
    assert_eq!((found.count, found.first_year, found.last_year), (3, 2019, 2024));
    for method in Method::ALL {
        let pace = pace_of(&series, &target, *method);
        assert_eq!((pace.rule, pace.status, pace.arrival), (Rule::Growth, Status::NeedsAcceleration, None), "R = m/T for every rule");
        assert!(pace.figure.is_some_and(|ratio| (ratio - mean / 8.0).abs() < 1e-12));
    }
    assert_eq!(mean_of(&series, &Goal { start_year: None, ..target }).count, 4);
    assert_eq!(status(&[(2016, 9.0), (2017, 9.0)], &target), Status::TooLittleData, "no rate since");
}

#[test]
fn the_mean_is_what_is_judged_and_so_what_is_shown() {
    let found = verdict(&[(2021, 4.0), (2022, 4.0), (2023, 10.0)], &rate(8.0, 2021, 2030), Method::Line);
    let growth = found.growth.expect("a mean");
    assert_eq!(found.shown_latest(), Some(Latest::Mean { growth, newest: (2023, 10.0) }));
    assert!(growth.mean < 6.0, "though the newest rate is above the target");
    assert_eq!(found.status, Status::NeedsAcceleration);
    let alone = verdict(&[(2026, 12.0)], &rate(8.0, 2026, 2026), Method::Line);
    assert_eq!(alone.shown_latest(), Some(Latest::Value { year: 2026, value: 12.0 }), "one rate is its own mean");
    let level = verdict(&[(2021, 4.0), (2022, 5.0)], &goal(8.0, 1.0), Method::Line);
    assert_eq!(level.shown_latest(), Some(Latest::Value { year: 2022, value: 5.0 }));
    assert_eq!(verdict(&[], &goal(8.0, 1.0), Method::Line).shown_latest(), None);
}

#[test]
fn the_mean_still_needed_closes_the_gap_over_the_years_left() {
    let found = mean_of(&[(2019, 10.0), (2020, 0.0), (2024, 8.0)], &rate(8.0, 2019, 2030));
    let needed = found.needed.expect("years are left");
    let whole = (1.0 + found.mean / 100.0).powi(3) * (1.0 + needed / 100.0).powi(6);
    assert!((whole - 1.08f64.powi(9)).abs() < 1e-9, "three rates seen, six years from the newest to the deadline");
    assert!(mean_of(&[(2024, 6.0)], &rate(8.0, 2024, 2030)).needed.is_some(), "also of a single rate, which is too little data");
    let due = |last: i32, by: i32| mean_of(&[(2021, 6.0), (last, 6.0)], &rate(8.0, 2021, by)).needed.is_some();
    assert!(due(2025, 2026));
    assert!(!due(2026, 2026), "no year is left");
    assert!(!due(2024, 2025), "the deadline is past");
    let impossible = mean_of(&[(2021, 6.0), (2022, 6.0)], &held(-100.0, 2021, 2030));
    assert_eq!(impossible.needed, None);
    assert!(mean_of(&[(2021, 6.0), (2022, 6.0)], &held(-99.0, 2021, 2030)).needed.is_some());
}

#[test]
fn before_the_deadline_the_best_is_on_track_and_the_thresholds_are_those_of_line() {
    let at = |ratio: f64| status(&[(2021, 10.0 * ratio), (2022, 10.0 * ratio)], &rate(10.0, 2021, 2030));
    assert_eq!([2.0, 1.0, 0.951, 0.95, 0.949].map(at), [Status::OnTrack, Status::OnTrack, Status::OnTrack, Status::OnTrack, Status::NeedsAcceleration]);
    assert_eq!([0.601, 0.60, 0.599].map(at), [Status::NeedsAcceleration, Status::NeedsAcceleration, Status::OffTrack]);
    assert_eq!([0.001, 0.0, -0.001].map(at), [Status::OffTrack, Status::OffTrack, Status::MovingAway]);
}

#[test]
fn a_mean_within_a_billionth_of_its_target_is_at_it() {
    let at = |comparator, share: f64| {
        let rates = [2021, 2022, 2023, 2024, 2025].map(|year| (year, 8.0 * share));
        status(&rates, &Goal { comparator, ..rate(8.0, 2021, 2025) })
    };
    assert_eq!([1.0 - 2e-9, 1.0 - 5e-10, 1.0].map(|share| at(AtLeast, share)), [Status::Missed, Status::Met, Status::Met]);
    assert_eq!([1.0, 1.0 + 5e-10, 1.0 + 2e-9].map(|share| at(Above, share)), [Status::Missed, Status::Missed, Status::Met]);
}

#[test]
fn where_lower_is_better_the_quotient_is_turned_round() {
    let at = |mean: f64| {
        let pace = pace_of(&[(2021, mean), (2022, mean)], &held(3.8, 2021, 2030), Method::Line);
        (pace.status, pace.figure.map(|ratio| (ratio * 1000.0).round() / 1000.0))
    };
    assert_eq!(at(3.8), (Status::OnTrack, Some(1.0)));
    assert_eq!(at(4.0), (Status::OnTrack, Some(0.95)));
    assert_eq!(at(4.01).0, Status::NeedsAcceleration);
    assert_eq!(at(1.9), (Status::OnTrack, Some(2.0)));
    assert_eq!(at(19.0), (Status::OffTrack, Some(0.2)));
    assert_eq!(at(0.01), (Status::OnTrack, Some(380.0)));
    assert_eq!(at(0.0), (Status::OnTrack, None), "a rate of nothing, kept");
    assert_eq!(at(-2.0), (Status::OnTrack, None), "a rate below zero, kept");
}

#[test]
fn where_the_quotient_makes_no_sense_kept_or_not_kept_decides() {
    let at = |goal: Goal, mean: f64| {
        let pace = pace_of(&[(2021, mean), (2022, mean)], &goal, Method::Line);
        (pace.status, pace.figure.is_some())
    };
    let (on, off) = ((Status::OnTrack, false), (Status::OffTrack, false));
    assert_eq!([-0.1, 0.0, 0.1].map(|mean| at(rate(0.0, 2021, 2030), mean)), [off, on, on]);
    assert_eq!([-2.1, -2.0, -1.9].map(|mean| at(rate(-2.0, 2021, 2030), mean)), [off, on, on]);
    assert_eq!([-2.1, -2.0, -1.9, 1.0].map(|mean| at(held(-2.0, 2021, 2030), mean)), [on, on, off, off]);
    assert_eq!([-0.1, 0.0, 0.1].map(|mean| at(held(0.0, 2021, 2030), mean)), [on, on, off]);
    assert_eq!(at(Goal { comparator: Above, ..rate(-2.0, 2021, 2030) }, -2.0), off, "at it is not above it");
    assert_eq!(at(Goal { comparator: Below, ..held(-2.0, 2021, 2030) }, -2.0), off);
    assert_eq!(at(rate(0.1, 2021, 2030), 0.1), (Status::OnTrack, true));
}

#[test]
fn one_rate_is_too_little_unless_the_period_is_that_year() {
    assert_eq!(status(&[(2024, 12.0)], &rate(8.0, 2024, 2030)), Status::TooLittleData);
    assert_eq!(status(&[(2025, 12.0)], &rate(8.0, 2021, 2025)), Status::TooLittleData, "also after the deadline");
    assert_eq!(status(&[(2026, 12.0)], &rate(8.0, 2026, 2026)), Status::OnTrack, "due this year");
    assert_eq!(status(&[(2026, 3.0)], &rate(8.0, 2026, 2026)), Status::OffTrack);
    assert_eq!(status(&[(2025, 12.0)], &rate(8.0, 2025, 2025)), Status::Met);
    assert_eq!(status(&[(2025, 7.9)], &rate(8.0, 2025, 2025)), Status::Missed);
    assert_eq!(status(&[(2024, 12.0)], &rate(8.0, 2025, 2025)), Status::TooLittleData, "not of that year");
    assert_eq!(status(&[(2021, 12.0), (2022, 14.0)], &rate(8.0, 2021, 2030)), Status::OnTrack);
}

#[test]
fn growth_after_the_deadline_is_met_or_missed_by_its_mean() {
    let due = rate(6.5, 2021, 2025);
    let found = |series: &[(i32, f64)], goal: &Goal| {
        let found = verdict(series, goal, Method::Line);
        (found.status, found.judged_on)
    };
    assert_eq!(found(&[(2021, 7.0), (2022, 8.0), (2025, 6.0)], &due), (Status::Met, Some(2025)));
    assert_eq!(found(&[(2021, 2.0), (2022, 8.0), (2024, 6.0)], &due), (Status::Missed, Some(2024)));
    assert_eq!(found(&[(2021, 2.0), (2023, 8.0)], &due), (Status::TooLittleData, None), "the last two years are not known");
    assert_eq!(found(&[(2021, 9.0), (2023, 9.0)], &due), (Status::TooLittleData, None), "even where it would be met");
    // A mean of equal rates is that rate, however it is computed.
    let equal = |value: f64| [(2021, value), (2022, value), (2023, value), (2024, value), (2025, value)];
    for value in [6.5, 0.1, 8.3, 33.3, 7.7] {
        let at = |comparator, of: f64| status(&equal(of), &Goal { comparator, ..rate(value, 2021, 2025) });
        assert_eq!([0.999_999, 1.0, 1.000_001].map(|share| at(AtLeast, share * value)), [Status::Missed, Status::Met, Status::Met]);
        assert_eq!([0.999_999, 1.0, 1.000_001].map(|share| at(Above, share * value)), [Status::Missed, Status::Missed, Status::Met]);
        assert_eq!([0.974, 0.975, 0.976].map(|share| at(About, share * value)), [Status::Missed, Status::Met, Status::Met]);
    }
}

#[test]
fn a_rate_that_leaves_nothing_has_no_mean() {
    let found = verdict(&[(2021, 5.0), (2022, -100.0)], &rate(8.0, 2021, 2030), Method::Line);
    assert_eq!((found.status, found.growth), (Status::TooLittleData, None));
    assert!(verdict(&[(2021, 5.0), (2022, -99.9)], &rate(8.0, 2021, 2030), Method::Line).growth.is_some());
}

#[test]
fn growth_crosses_a_break_and_says_so() {
    let series = [(2018, 9.0), (2019, 6.0), (2020, 5.0), (2021, 4.0)];
    let crossed = |breaks: &[i32]| {
        let growth = judge(&series, breaks, &rate(7.0, 2019, 2030), Method::Line, EDITION).growth.expect("a mean");
        assert_eq!(growth.count, 3, "no rate is left out");
        growth.crosses_break
    };
    assert_eq!(crossed(&[2020]), Some(2020));
    assert_eq!(crossed(&[2019]), None, "a break at its own first year is not crossed");
    assert_eq!(crossed(&[2021]), Some(2021), "one at its last year is");
    assert_eq!(crossed(&[2022]), None);
    assert_eq!(crossed(&[2018, 2020, 2021]), Some(2020));
}

#[test]
fn a_growth_target_is_of_its_own_shape() {
    assert_eq!(rate(8.0, 2021, 2030).shape, GoalShape::Growth);
    assert_eq!(status(&[(2021, 9.0)], &rate(8.0, 2021, 2030)), Status::TooLittleData, "a level of 9 would be met");
}
