//! What must never change a status, whatever the figures.

use super::EDITION;
use proptest::prelude::*;
use tiendo::dataset::Comparator;
use tiendo::status::{Goal, GoalShape, Method, Status, judge};

/// A series of one to eight years with values, a target and a direction. Values are coarse, so that they often meet one another.
pub fn cases() -> impl Strategy<Value = (Vec<(i32, f64)>, Goal)> {
    let series = proptest::collection::btree_map(2010..2031i32, -40..200i32, 1..8);
    let comparator = proptest::sample::select(Comparator::ALL);
    (series, -40..200i32, comparator, any::<bool>(), proptest::option::of(2010..2025i32), 2022..2040i32).prop_map(
        |(values, target, comparator, higher, start_year, by_year)| {
            let series = values.into_iter().map(|(year, value)| (year, f64::from(value) / 4.0)).collect();
            let direction = if higher { 1.0 } else { -1.0 };
            (series, Goal { shape: GoalShape::Level, value: f64::from(target) / 4.0, comparator, direction, start_year, by_year })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scaling_values_and_target_changes_no_status((series, goal) in cases(), power in -6i32..7) {
        let factor = 2f64.powi(power);
        let scaled: Vec<_> = series.iter().map(|(year, value)| (*year, value * factor)).collect();
        for method in Method::ALL {
            let (one, other) = (judge(&series, &[], &goal, *method, EDITION), judge(&scaled, &[], &Goal { value: goal.value * factor, ..goal }, *method, EDITION));
            prop_assert_eq!((one.status, one.fragile), (other.status, other.fragile), "{:?} under {:?}", series, method);
        }
    }

    #[test]
    fn shifting_values_and_target_changes_no_status_of_line((series, goal) in cases(), shift in -400i32..400) {
        // "About" is a share of its target, which a shift changes.
        prop_assume!(goal.comparator != Comparator::About);
        let shift = f64::from(shift) / 4.0;
        let shifted: Vec<_> = series.iter().map(|(year, value)| (*year, value + shift)).collect();
        for method in [Method::Line, Method::Remaining] {
            let (one, other) = (judge(&series, &[], &goal, method, EDITION), judge(&shifted, &[], &Goal { value: goal.value + shift, ..goal }, method, EDITION));
            prop_assert_eq!((one.status, one.fragile), (other.status, other.fragile), "{:?} under {:?}", series, method);
        }
    }

    #[test]
    fn reflecting_values_target_and_direction_changes_no_status((series, goal) in cases()) {
        let mirrored: Vec<_> = series.iter().map(|(year, value)| (*year, -value)).collect();
        let mirror = Goal { value: -goal.value, direction: -goal.direction, ..goal };
        for method in [Method::Line, Method::Remaining] {
            let (one, other) = (judge(&series, &[], &goal, method, EDITION), judge(&mirrored, &[], &mirror, method, EDITION));
            prop_assert_eq!((one.status, one.fragile, one.judged_on), (other.status, other.fragile, other.judged_on));
            prop_assert_eq!(one.pace.and_then(|pace| pace.arrival), other.pace.and_then(|pace| pace.arrival));
            prop_assert_eq!(one.need.map(|need| need.per_year()), other.need.map(|need| -need.per_year()));
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
    fn a_better_latest_value_never_gives_a_worse_status_under_line((series, goal) in cases(), better in 0..80i32) {
        let place = |status: Status| match status {
            Status::Met => Some(0),
            Status::OnTrack => Some(1),
            Status::NeedsAcceleration => Some(2),
            Status::OffTrack => Some(3),
            Status::MovingAway => Some(4),
            Status::Missed => Some(5),
            Status::TooLittleData | Status::NotMeasured | Status::NoLonger | Status::NoTarget => None,
        };
        let mut improved = series.clone();
        let until = series.partition_point(|(year, _)| *year <= goal.by_year);
        prop_assume!(until > 0);
        improved[until - 1].1 += goal.direction * f64::from(better) / 4.0;
        let (before, after) = (judge(&series, &[], &goal, Method::Line, EDITION), judge(&improved, &[], &goal, Method::Line, EDITION));
        match (place(before.status), place(after.status)) {
            (Some(before), Some(after)) => prop_assert!(after <= before),
            (None, after) => prop_assert!(after.is_none_or(|place| place == 0), "more than too little data by a better value alone"),
            (Some(_), None) => prop_assert!(false, "less than a status by a better value"),
        }
    }

    #[test]
    fn fragile_is_what_its_definition_says((series, goal) in cases(), start in 2010..2025i32) {
        // The base moves with the year that the road begins in: to the observation before or after the one in use.
        let goal = Goal { start_year: Some(start), ..goal };
        for method in Method::ALL {
            let at = |series: &[(i32, f64)], start: i32| judge(series, &[], &Goal { start_year: Some(start), ..goal }, *method, EDITION);
            let found = at(&series, start);
            let seen: Vec<_> = series.iter().copied().filter(|(year, _)| *year <= goal.by_year).collect();
            let base = seen.iter().position(|point| Some(*point) == found.base);
            let others = base.into_iter().flat_map(|base| [base.checked_sub(1), Some(base + 1)]).flatten().filter_map(|at| seen.get(at));
            let moved = others.map(|(year, _)| at(&series, *year).status).any(|status| status != found.status);
            let dropped = at(&seen[..seen.len().saturating_sub(1)], start).status != found.status;
            let open = !matches!(found.status, Status::Met | Status::Missed | Status::TooLittleData);
            prop_assert_eq!(found.fragile, open && (moved || dropped), "{:?} of {:?} under {:?}", seen, goal, method);
        }
    }

    #[test]
    fn no_series_makes_a_rule_fail((series, goal) in cases(), edition in 2015..2040i32) {
        for method in Method::ALL {
            let found = judge(&series, &[2018], &goal, *method, edition);
            if let Some(pace) = found.pace {
                prop_assert!(pace.figure.is_none_or(f64::is_finite) && pace.per_year.is_finite(), "{:?}", found);
            }
            let rates = judge(&series, &[2018], &Goal { shape: GoalShape::Growth, ..goal }, *method, edition);
            prop_assert!(!(edition <= goal.by_year && rates.status == Status::Met), "a growth target is met before its deadline");
            prop_assert_eq!(rates.level.map(|_| ()).or(rates.need.map(|_| ())), None, "a rate has no road");
        }
    }
}
