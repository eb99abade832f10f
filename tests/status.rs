//! Statuses against targets: the golden cases of the specification, every rule at its edges, and what must never change a status.

use proptest::prelude::*;
use tiendo::status::{Goal, GoalShape, Method, Rule, Status, Verdict, judge};

const EDITION: i32 = 2026;

fn goal(value: f64, direction: f64) -> Goal {
    Goal { shape: GoalShape::Level, value, about: false, direction, start_year: Some(2020), by_year: 2030 }
}

fn growth(value: f64, from: i32, by: i32) -> Goal {
    Goal { shape: GoalShape::Growth, value, about: false, direction: 1.0, start_year: Some(from), by_year: by }
}

fn verdict(series: &[(i32, f64)], goal: &Goal, method: Method) -> Verdict {
    judge(series, &[], goal, method, EDITION)
}

fn status(series: &[(i32, f64)], goal: &Goal) -> Status {
    verdict(series, goal, Method::Line).status
}

#[test]
fn the_golden_cases_hold_under_line_and_compound() {
    use Status::*;
    let cases = [
        (60.0, 75.0, 100.0, 1.0, 0.94, NeedsAcceleration, 1.095, OnTrack),
        (10.0, 7.0, 4.0, -1.0, 1.25, OnTrack, 0.974, OnTrack),
        (20.0, 18.0, 30.0, 1.0, -0.50, MovingAway, -0.63, MovingAway),
        (1.0, 4.0, 20.0, 1.0, 0.39, OffTrack, 1.19, OnTrack),
        (90.0, 97.0, 100.0, 1.0, 1.75, OnTrack, 1.79, OnTrack),
        (40.0, 40.0, 50.0, 1.0, 0.0, OffTrack, 0.0, OffTrack),
    ];
    for (base, latest, target, direction, line, line_status, compound, compound_status) in cases {
        let series = [(2020, base), (2024, latest)];
        for (method, figure, status) in [(Method::Line, line, line_status), (Method::Compound, compound, compound_status)] {
            let found = verdict(&series, &goal(target, direction), method);
            let pace = found.pace.expect("a pace");
            assert_eq!(found.status, status, "{base} → {latest} of {target} under {method:?}");
            assert!((pace.figure - figure).abs() < 0.006, "{base} → {latest} of {target} under {method:?}: R = {}", pace.figure);
        }
    }
    assert_eq!(status(&[(2020, 50.0), (2024, 82.0)], &goal(80.0, 1.0)), Status::Met);
}

#[test]
fn met_needs_one_observation_only_and_beats_a_bad_trend() {
    assert_eq!(status(&[(2019, 41.0)], &goal(40.0, 1.0)), Status::Met);
    assert_eq!(status(&[(2020, 60.0), (2024, 45.0)], &goal(40.0, 1.0)), Status::Met);
    assert_eq!(status(&[(2024, 3.0)], &goal(3.0, -1.0)), Status::Met);
}

#[test]
fn about_is_met_within_two_and_a_half_per_cent_and_beyond() {
    let about = |value| Goal { about: true, ..goal(value, 1.0) };
    assert_eq!(status(&[(2024, 39.0)], &about(40.0)), Status::Met);
    assert_ne!(status(&[(2020, 20.0), (2024, 38.9)], &about(40.0)), Status::Met);
    assert_eq!(status(&[(2024, 55.0)], &about(40.0)), Status::Met);
    let falling = Goal { about: true, ..goal(20.0, -1.0) };
    assert_eq!(status(&[(2024, 20.5)], &falling), Status::Met);
    assert_ne!(status(&[(2020, 30.0), (2024, 20.6)], &falling), Status::Met);
}

#[test]
fn the_thresholds_belong_to_the_better_side() {
    let at = |latest| status(&[(2020, 0.0), (2025, latest)], &goal(200.0, 1.0));
    assert_eq!(at(95.0), Status::OnTrack);
    assert_eq!(at(94.9), Status::NeedsAcceleration);
    assert_eq!(at(60.0), Status::NeedsAcceleration);
    assert_eq!(at(59.9), Status::OffTrack);
    assert_eq!(at(0.0), Status::OffTrack);
    assert_eq!(at(-0.1), Status::MovingAway);
}

#[test]
fn one_year_of_data_or_none_after_the_base_is_too_little() {
    assert_eq!(status(&[], &goal(40.0, 1.0)), Status::TooLittleData);
    assert_eq!(status(&[(2024, 30.0)], &goal(40.0, 1.0)), Status::TooLittleData);
    assert_eq!(status(&[(2016, 20.0), (2018, 25.0)], &goal(40.0, 1.0)), Status::TooLittleData, "both before the target's document");
}

#[test]
fn the_base_is_nearest_at_or_before_the_document_else_the_first_after() {
    let base = |series: &[(i32, f64)]| verdict(series, &goal(40.0, 1.0), Method::Line).base.map(|(year, _)| year);
    assert_eq!(base(&[(2015, 1.0), (2019, 2.0), (2021, 3.0), (2024, 4.0)]), Some(2019));
    assert_eq!(base(&[(2015, 1.0), (2020, 2.0), (2024, 4.0)]), Some(2020));
    assert_eq!(base(&[(2022, 2.0), (2024, 4.0)]), Some(2022));
}

#[test]
fn a_deadline_that_is_past_is_met_missed_or_unknown() {
    let due = Goal { by_year: 2025, ..goal(40.0, 1.0) };
    assert_eq!(status(&[(2020, 20.0), (2025, 41.0)], &due), Status::Met);
    assert_eq!(status(&[(2020, 20.0), (2024, 39.0)], &due), Status::Missed);
    assert_eq!(status(&[(2020, 20.0), (2023, 39.0)], &due), Status::TooLittleData);
    assert_eq!(status(&[(2020, 20.0), (2024, 39.0), (2026, 45.0)], &due), Status::Missed, "what came after the deadline does not count");
    let this_year = Goal { by_year: EDITION, ..goal(40.0, 1.0) };
    assert_ne!(status(&[(2020, 20.0), (2025, 39.0)], &this_year), Status::Missed, "a deadline in the edition's year is not past");
}

#[test]
fn a_base_that_had_met_the_target_and_lost_it_is_moving_away() {
    for method in Method::ALL {
        assert_eq!(verdict(&[(2020, 45.0), (2024, 38.0)], &goal(40.0, 1.0), *method).status, Status::MovingAway);
    }
}

#[test]
fn levels_compare_only_on_the_latest_side_of_a_break() {
    let series = [(2018, 80.0), (2019, 82.0), (2021, 30.0), (2024, 36.0)];
    let found = judge(&series, &[2021], &goal(40.0, 1.0), Method::Line, EDITION);
    assert_eq!(found.base, Some((2021, 30.0)));
    assert_eq!(found.cut_by_break, Some(2021));
    assert_eq!(judge(&series[..3], &[2021], &goal(40.0, 1.0), Method::Line, EDITION).status, Status::TooLittleData);
    assert_eq!(judge(&series, &[2027], &goal(40.0, 1.0), Method::Line, EDITION).cut_by_break, None, "a break to come cuts nothing");
}

#[test]
fn compound_needs_positive_values_and_otherwise_says_that_it_is_line() {
    let found = verdict(&[(2020, -5.0), (2024, 2.0)], &goal(10.0, 1.0), Method::Compound);
    let line = verdict(&[(2020, -5.0), (2024, 2.0)], &goal(10.0, 1.0), Method::Line);
    assert_eq!(found.pace.map(|pace| pace.rule), Some(Rule::Line));
    assert_eq!(found, line);
}

#[test]
fn remaining_carries_the_last_five_yearly_changes_to_the_deadline() {
    let target = goal(100.0, 1.0);
    let series = [(2015, 0.0), (2019, 40.0), (2020, 50.0), (2022, 60.0), (2024, 70.0)];
    // Changes: 10 a year to 2020, then 5 a year; the last five are 10, 5, 5, 5, 5.
    let pace = verdict(&series, &target, Method::Remaining).pace.expect("a pace");
    assert!((pace.per_year - 6.0).abs() < 1e-9);
    // 70 + 6·6 = 106: beyond the target, gap = (100 − 106)/30.
    assert!((pace.figure + 0.2).abs() < 1e-9);
    assert_eq!(pace.status, Status::OnTrack);
    let at = |latest: f64| verdict(&[(2020, 0.0), (2025, latest)], &target, Method::Remaining);
    // latest 48: c = 9.6, p = 96, gap = 4/52.
    assert_eq!(at(48.0).status, Status::NeedsAcceleration);
    assert_eq!(at(40.0).status, Status::OffTrack);
    assert_eq!(at(0.0).status, Status::OffTrack, "no change at all");
    assert_eq!(at(-1.0).status, Status::MovingAway);
}

#[test]
fn growth_is_the_geometric_mean_against_the_rate_asked_for() {
    let target = growth(8.0, 2019, 2030);
    let found = verdict(&[(2018, 50.0), (2019, 10.0), (2020, 0.0), (2024, 8.0)], &target, Method::Line);
    let mean = ((1.1f64 * 1.0 * 1.08).powf(1.0 / 3.0) - 1.0) * 100.0;
    let growth_mean = found.growth.expect("a mean");
    assert!((growth_mean.mean - mean).abs() < 1e-9, "rates before from_year do not count");
    assert_eq!(growth_mean.count, 3);
    assert_eq!(found.status, Status::NeedsAcceleration);
    for method in Method::ALL {
        assert_eq!(verdict(&[(2019, 10.0), (2020, 0.0), (2024, 8.0)], &target, *method).status, found.status, "R = m/T for every rule");
    }
    let needed = growth_mean.needed.expect("years are left");
    let whole = (1.0f64 + mean / 100.0).powi(3) * (1.0 + needed / 100.0).powi(6);
    assert!((whole - 1.08f64.powi(9)).abs() < 1e-9, "the mean still needed closes the gap");
}

#[test]
fn growth_before_the_deadline_is_never_met_and_one_rate_is_too_little() {
    assert_eq!(status(&[(2021, 12.0), (2022, 14.0)], &growth(8.0, 2021, 2030)), Status::OnTrack);
    assert_eq!(status(&[(2024, 12.0)], &growth(8.0, 2024, 2030)), Status::TooLittleData);
    assert_eq!(status(&[(2021, -3.0), (2022, -2.0)], &growth(8.0, 2021, 2030)), Status::MovingAway);
}

#[test]
fn growth_after_the_deadline_is_met_or_missed() {
    let due = growth(6.5, 2021, 2025);
    assert_eq!(status(&[(2021, 7.0), (2022, 8.0), (2025, 6.0)], &due), Status::Met);
    assert_eq!(status(&[(2021, 2.0), (2022, 8.0), (2024, 6.0)], &due), Status::Missed);
    assert_eq!(status(&[(2021, 2.0), (2022, 8.0)], &due), Status::TooLittleData, "the last two years are not known");
}

#[test]
fn growth_crosses_a_break_and_says_so() {
    let found = judge(&[(2019, 6.0), (2020, 5.0), (2021, 4.0)], &[2021], &growth(7.0, 2019, 2030), Method::Line, EDITION);
    assert_eq!(found.growth.and_then(|growth| growth.crosses_break), Some(2021));
    assert_eq!(found.growth.map(|growth| growth.count), Some(3));
}

#[test]
fn a_status_that_hangs_on_one_observation_is_fragile() {
    let firm = [(2019, 0.0), (2020, 10.0), (2021, 20.0), (2022, 30.0), (2023, 40.0), (2024, 50.0)];
    assert!(!verdict(&firm, &goal(100.0, 1.0), Method::Line).fragile);
    let mut lucky = firm;
    lucky[5].1 = 41.0;
    lucky[4].1 = 10.0;
    assert!(verdict(&lucky, &goal(100.0, 1.0), Method::Line).fragile, "without 2024 it is off track");
    assert!(verdict(&[(2020, 10.0), (2024, 50.0)], &goal(100.0, 1.0), Method::Line).fragile, "without 2024 there is too little data");
}

#[test]
fn what_it_takes_is_the_change_a_year_from_the_latest_value() {
    let found = verdict(&[(2020, 10.0), (2024, 40.0)], &goal(100.0, 1.0), Method::Line);
    assert_eq!(found.needed_per_year, Some(10.0));
    assert_eq!(found.pace.and_then(|pace| pace.arrival), Some(2032.0));
    assert_eq!(verdict(&[(2020, 40.0), (2024, 40.0)], &goal(100.0, 1.0), Method::Line).pace.and_then(|pace| pace.arrival), None);
    let compound = verdict(&[(2020, 10.0), (2024, 40.0)], &goal(160.0, 1.0), Method::Compound);
    assert!(compound.pace.and_then(|pace| pace.arrival).is_some_and(|year| (year - 2028.0).abs() < 1e-9), "fourfold in four years, fourfold again");
}

/// A series of two to eight years with values, a target and a direction. Values keep clear of the rounding at thresholds.
fn cases() -> impl Strategy<Value = (Vec<(i32, f64)>, Goal)> {
    (proptest::collection::btree_map(2010..2031i32, 1..10_000i32, 1..8), 1..10_000i32, any::<bool>(), any::<bool>(), 2010..2025i32, 2022..2040i32).prop_map(
        |(values, target, about, higher, start, by)| {
            let series = values.into_iter().map(|(year, value)| (year, f64::from(value) / 16.0)).collect();
            let direction = if higher { 1.0 } else { -1.0 };
            (series, Goal { shape: GoalShape::Level, value: f64::from(target) / 16.0, about, direction, start_year: Some(start), by_year: by })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scaling_values_and_target_changes_no_status((series, goal) in cases(), power in -6i32..7) {
        let factor = 2f64.powi(power) * 3.0;
        let scaled: Vec<_> = series.iter().map(|(year, value)| (*year, value * factor)).collect();
        for method in Method::ALL {
            let (one, other) = (judge(&series, &[], &goal, *method, EDITION), judge(&scaled, &[], &Goal { value: goal.value * factor, ..goal }, *method, EDITION));
            prop_assert_eq!((one.status, one.fragile), (other.status, other.fragile), "{:?} under {:?}", series, method);
        }
    }

    #[test]
    fn reflecting_values_target_and_direction_changes_no_status((series, goal) in cases()) {
        let mirrored: Vec<_> = series.iter().map(|(year, value)| (*year, -value)).collect();
        let mirror = Goal { value: -goal.value, direction: -goal.direction, ..goal };
        for method in [Method::Line, Method::Remaining] {
            prop_assert_eq!(judge(&series, &[], &goal, method, EDITION).status, judge(&mirrored, &[], &mirror, method, EDITION).status);
        }
    }

    #[test]
    fn moving_all_years_changes_no_status((series, goal) in cases(), shift in -50i32..50, broken in proptest::option::of(2012..2030i32)) {
        let moved: Vec<_> = series.iter().map(|(year, value)| (year + shift, *value)).collect();
        let later = Goal { start_year: goal.start_year.map(|year| year + shift), by_year: goal.by_year + shift, ..goal };
        let (breaks, moved_breaks): (Vec<i32>, Vec<i32>) = (broken.into_iter().collect(), broken.map(|year| year + shift).into_iter().collect());
        for method in Method::ALL {
            let one = judge(&series, &breaks, &goal, *method, EDITION);
            let other = judge(&moved, &moved_breaks, &later, *method, EDITION + shift);
            prop_assert_eq!((one.status, one.fragile), (other.status, other.fragile));
        }
    }

    #[test]
    fn no_series_makes_a_rule_fail((series, goal) in cases(), edition in 2015..2040i32) {
        for method in Method::ALL {
            let found = judge(&series, &[2018], &goal, *method, edition);
            if let Some(pace) = found.pace {
                prop_assert!(pace.figure.is_finite() && pace.per_year.is_finite(), "{:?}", found);
            }
            let rates = judge(&series, &[2018], &Goal { shape: GoalShape::Growth, ..goal }, *method, edition);
            prop_assert!(!(edition <= goal.by_year && rates.status == Status::Met), "a growth target is met before its deadline");
        }
    }
}
