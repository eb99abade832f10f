//! The three rules of pace, each published threshold at, just below and just above.

use super::{EDITION, goal, pace_of, status, verdict};
use tiendo::dataset::Comparator::{Above, Below};
use tiendo::status::{Goal, Method, Rule, Status, judge};

#[test]
fn the_thresholds_of_line_belong_to_the_better_side() {
    // From 0 in 2020 to 100 in 2025 would be the straight line to 200 in 2030.
    let at = |latest| status(&[(2020, 0.0), (2025, latest)], &goal(200.0, 1.0));
    let mirrored = |latest: f64| status(&[(2020, 0.0), (2025, -latest)], &goal(-200.0, -1.0));
    let cases = [
        (95.01, Status::OnTrack),
        (95.0, Status::OnTrack),
        (94.99, Status::NeedsAcceleration),
        (60.01, Status::NeedsAcceleration),
        (60.0, Status::NeedsAcceleration),
        (59.99, Status::OffTrack),
        (0.01, Status::OffTrack),
        (0.0, Status::OffTrack),
        (-0.01, Status::MovingAway),
    ];
    for (latest, expected) in cases {
        assert_eq!((at(latest), mirrored(latest)), (expected, expected), "R = {}", latest / 100.0);
    }
}

#[test]
fn a_ratio_within_a_billionth_of_a_threshold_is_on_it() {
    let at = |ratio: f64| status(&[(2020, 0.0), (2025, 100.0 * ratio)], &goal(200.0, 1.0));
    for (threshold, on, below) in
        [(0.95, Status::OnTrack, Status::NeedsAcceleration), (0.60, Status::NeedsAcceleration, Status::OffTrack), (0.0, Status::OffTrack, Status::MovingAway)]
    {
        assert_eq!((at(threshold - 5e-10), at(threshold - 2e-9)), (on, below), "{threshold}");
    }
}

#[test]
fn the_thresholds_of_compound_are_the_same() {
    // Asked for: ten per cent a year.
    let target = goal(100.0 * 1.1f64.powi(10), 1.0);
    let at = |ratio: f64| verdict(&[(2020, 100.0), (2025, 100.0 * (1.0 + 0.1 * ratio).powi(5))], &target, Method::Compound).status;
    assert_eq!([0.951, 0.95, 0.949].map(at), [Status::OnTrack, Status::OnTrack, Status::NeedsAcceleration]);
    assert_eq!([0.601, 0.60, 0.599].map(at), [Status::NeedsAcceleration, Status::NeedsAcceleration, Status::OffTrack]);
    assert_eq!([0.001, 0.0, -0.001].map(at), [Status::OffTrack, Status::OffTrack, Status::MovingAway]);
    let found = pace_of(&[(2020, 100.0), (2025, 100.0 * 1.05f64.powi(5))], &target, Method::Compound);
    assert!((found.per_year - 0.05).abs() < 1e-12 && found.figure.is_some_and(|ratio| (ratio - 0.5).abs() < 1e-12));
}

#[test]
fn compound_needs_every_value_positive_and_otherwise_says_that_it_is_line() {
    let rule = |base, latest, target, direction| pace_of(&[(2020, base), (2024, latest)], &goal(target, direction), Method::Compound).rule;
    assert_eq!(rule(5.0, 6.0, 10.0, 1.0), Rule::Compound);
    assert_eq!(rule(0.0, 6.0, 10.0, 1.0), Rule::Line);
    assert_eq!(rule(5.0, 0.0, 10.0, 1.0), Rule::Line);
    assert_eq!(rule(5.0, 4.0, 0.0, -1.0), Rule::Line);
    assert_eq!(rule(5.0, 4.0, 0.01, -1.0), Rule::Compound);
    let series = [(2020, -5.0), (2024, 2.0)];
    assert_eq!(verdict(&series, &goal(10.0, 1.0), Method::Compound), verdict(&series, &goal(10.0, 1.0), Method::Line));
}

#[test]
fn the_thresholds_of_remaining_are_a_twentieth_and_a_fifth_of_the_road_left() {
    // Ten a year; at T = 100 + 60/(1 − gap) the projection of 160 falls short by that gap.
    let at = |gap: f64| {
        let found = pace_of(&[(2019, 50.0), (2024, 100.0)], &goal(100.0 + 60.0 / (1.0 - gap), 1.0), Method::Remaining);
        assert!(found.figure.is_some_and(|figure| (figure - gap).abs() < 1e-9));
        found.status
    };
    assert_eq!([0.049, 0.05, 0.051].map(at), [Status::OnTrack, Status::NeedsAcceleration, Status::NeedsAcceleration]);
    assert_eq!([0.199, 0.20, 0.201].map(at), [Status::NeedsAcceleration, Status::NeedsAcceleration, Status::OffTrack]);
    assert_eq!([0.05 - 5e-10, 0.05 - 2e-9].map(at), [Status::NeedsAcceleration, Status::OnTrack], "within a billionth it is on it");
    assert_eq!([0.20 + 5e-10, 0.20 + 2e-9].map(at), [Status::NeedsAcceleration, Status::OffTrack]);
    assert_eq!(at(-0.5), Status::OnTrack, "beyond the target");
}

#[test]
fn remaining_stands_still_at_no_change_and_moves_away_below_it() {
    for direction in [1.0, -1.0] {
        let at = |change: f64| {
            let series = [(2020, 0.0), (2025, direction * change)];
            verdict(&series, &goal(direction * 100.0, direction), Method::Remaining).status
        };
        assert_eq!([0.01, 0.0, -0.01].map(at), [Status::OffTrack, Status::OffTrack, Status::MovingAway]);
    }
    let cancelled = [(2020, 0.3), (2021, 0.1), (2022, 0.4), (2023, 0.3)];
    assert_eq!(pace_of(&cancelled, &goal(1.0, 1.0), Method::Remaining).per_year, 0.0, "changes that cancel out are no change");
    let large = cancelled.map(|(year, value)| (year, value * 1_000_000.1));
    assert_eq!(pace_of(&large, &goal(1e9, 1.0), Method::Remaining).per_year, 0.0, "of large figures, too");
    let slow = [(2020, 1_000_000.0), (2024, 1_000_000.1)];
    assert!(pace_of(&slow, &goal(1e9, 1.0), Method::Remaining).per_year > 0.0, "a small one is one");
}

#[test]
fn remaining_takes_the_mean_of_the_last_five_yearly_changes() {
    let mean = |series: &[(i32, f64)]| pace_of(series, &goal(1000.0, 1.0), Method::Remaining).per_year;
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found}, not {expected}");
    near(mean(&[(2022, 1.0), (2023, 2.0), (2024, 5.0)]), 2.0);
    // Exactly five, and a sixth that does not count.
    near(mean(&[(2019, 0.0), (2020, 1.0), (2021, 2.0), (2022, 3.0), (2023, 4.0), (2024, 10.0)]), 2.0);
    near(mean(&[(2018, -90.0), (2019, 0.0), (2020, 1.0), (2021, 2.0), (2022, 3.0), (2023, 4.0), (2024, 10.0)]), 2.0);
    // A gap of n years counts as n equal changes: 10 a year to 2020, then 5 a year; the last five are 10, 5, 5, 5, 5.
    near(mean(&[(2015, 0.0), (2019, 40.0), (2020, 50.0), (2022, 60.0), (2024, 70.0)]), 6.0);
    // The window begins within a gap of eight years of 10 each: one of them, two of 2 and two of 1.
    near(mean(&[(2012, 0.0), (2020, 80.0), (2022, 84.0), (2024, 86.0)]), 16.0 / 5.0);
    // And within one longer than the window.
    near(mean(&[(2012, 0.0), (2024, 120.0)]), 10.0);
}

#[test]
fn remaining_reads_the_latest_side_of_every_break_also_before_the_base() {
    let series = [(2016, 0.0), (2018, 20.0), (2020, 40.0), (2022, 44.0), (2023, 46.0)];
    let mean = |breaks: &[i32]| judge(&series, breaks, &goal(100.0, 1.0), Method::Remaining, EDITION).pace.map(|pace| pace.per_year);
    assert_eq!(mean(&[]), Some((10.0 + 10.0 + 2.0 + 2.0 + 2.0) / 5.0));
    assert_eq!(mean(&[2018]), mean(&[]), "a break before the window");
    assert_eq!(mean(&[2019]), Some(2.0));
    assert_eq!(mean(&[2019, 2021]), Some(2.0));
    assert_eq!(mean(&[2024]), mean(&[]), "one to come");
}

#[test]
fn where_no_quotient_tells_still_is_off_track_and_away_is_moving_away() {
    for (comparator, direction) in [(Above, 1.0), (Below, -1.0)] {
        let goal = Goal { comparator, ..goal(40.0, direction) };
        for method in Method::ALL {
            let found = |base: f64, latest: f64| {
                let pace = pace_of(&[(2020, 40.0 - direction * base), (2024, 40.0 - direction * latest)], &goal, *method);
                (pace.status, pace.figure.is_some())
            };
            let known = *method == Method::Remaining;
            assert_eq!(found(0.0, 0.0), (Status::OffTrack, false), "T = y0 = y, still");
            assert_eq!(found(0.0, 1.0), (Status::MovingAway, known), "T = y0, away");
            assert_eq!(found(1.0, 0.0), (Status::OnTrack, !known), "T = y, toward");
        }
    }
    let above = Goal { comparator: Above, ..goal(40.0, 1.0) };
    let fell = [(2019, 50.0), (2020, 39.0), (2024, 40.0)];
    assert_eq!(pace_of(&fell, &above, Method::Remaining).status, Status::MovingAway, "T = y, and the changes are away");
    assert_eq!(pace_of(&fell, &above, Method::Line).status, Status::OnTrack);
}
