//! Statuses against targets: the golden cases of the specification, every rule at its edges, what must never change a status, and all
//! of it beside a second reading of the specification.

mod always;
mod board;
#[path = "../fixture/mod.rs"]
mod fixture;
mod fragile;
mod growth;
mod levels;
mod pace;
#[path = "../plain/status.rs"]
mod plain;
mod second;
mod supposed;
mod takes;

use tiendo::dataset::Comparator;
use tiendo::status::{Goal, GoalShape, Method, Pace, Status, Verdict, judge};

const EDITION: i32 = 2026;

fn goal(value: f64, direction: f64) -> Goal {
    Goal { shape: GoalShape::Level, value, comparator: Comparator::Reach, direction, start_year: Some(2020), by_year: 2030 }
}

fn rate(value: f64, from: i32, by: i32) -> Goal {
    Goal { shape: GoalShape::Growth, start_year: Some(from), by_year: by, ..goal(value, 1.0) }
}

fn verdict(series: &[(i32, f64)], goal: &Goal, method: Method) -> Verdict {
    judge(series, &[], goal, method, EDITION)
}

fn status(series: &[(i32, f64)], goal: &Goal) -> Status {
    verdict(series, goal, Method::Line).status
}

fn pace_of(series: &[(i32, f64)], goal: &Goal, method: Method) -> Pace {
    verdict(series, goal, method).pace.unwrap_or_else(|| panic!("{series:?} has no pace"))
}

#[test]
fn the_golden_cases_hold_under_line_and_compound() {
    use Status::*;
    let cases = [
        (60.0, 75.0, 100.0, 1.0, 0.94, NeedsAcceleration, 1.095, OnTrack),
        (10.0, 7.0, 4.0, -1.0, 1.25, OnTrack, 0.974, OnTrack),
        (20.0, 18.0, 30.0, 1.0, -0.50, MovingAway, -0.63, MovingAway),
        (1.0, 4.0, 20.0, 1.0, 0.39, OffTrack, 1.19, OnTrack),
        (90.0, 97.0, 100.0, 1.0, 1.75, OnTrack, 1.78, OnTrack),
        (40.0, 40.0, 50.0, 1.0, 0.0, OffTrack, 0.0, OffTrack),
    ];
    for (base, latest, target, direction, line, line_status, compound, compound_status) in cases {
        let series = [(2020, base), (2024, latest)];
        for (method, figure, status) in [(Method::Line, line, line_status), (Method::Compound, compound, compound_status)] {
            let found = pace_of(&series, &goal(target, direction), method);
            assert_eq!(found.status, status, "{base} → {latest} of {target} under {method:?}");
            assert!(found.figure.is_some_and(|ratio| (ratio - figure).abs() < 0.006), "{base} → {latest} of {target} under {method:?}: {:?}", found.figure);
        }
    }
    assert_eq!(status(&[(2020, 50.0), (2024, 82.0)], &goal(80.0, 1.0)), Status::Met);
}
