//! Small lines of the overview.

use super::{bundled, hang};
use tiendo::chart::Spark;
use tiendo::status::{Board, Goal, GoalShape, Method};

fn level(value: f64, by_year: i32) -> Option<Goal> {
    let board = bundled();
    let board = Board::of(&board);
    let goal = board.judged.iter().filter_map(|judged| judged.goal).find(|goal| goal.shape == GoalShape::Level).expect("a goal of the bundle");
    Some(Goal { value, by_year, start_year: None, ..goal })
}

fn small(name: &str, points: &[(i32, f64)], breaks: &[i32], goal: Option<Goal>) {
    hang(&format!("spark-{name}"), &Spark { points: points.to_vec(), breaks: breaks.to_vec(), goal, ranked: false }.draw());
}

#[test]
fn small_lines_of_targets() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    for id in ["52-digital-economy-2025", "52-digital-economy-2030", "29-agriculture-labour-2030", "52-gii-world-2030", "23-industry-growth-2030"] {
        let judged = board.judged.iter().find(|judged| dataset.targets[judged.target].id == id).expect("a target of the bundle");
        hang(&format!("spark-{id}"), &Spark::of(&dataset, judged, judged.verdict(Method::Line)).expect("an indicator").draw());
    }
    for (name, points) in [("none", vec![]), ("one", vec![(2022, 12.0)]), ("equal", vec![(2020, 5.0), (2023, 5.0)])] {
        let goal = Spark::of(&dataset, &board.judged[0], board.judged[0].verdict(Method::Line)).and_then(|spark| spark.goal);
        small(name, &points, &[], goal);
    }
}

#[test]
fn no_target_and_nothing_at_all() {
    small("no-target", &[(2019, 11.9), (2020, 12.7), (2021, 12.0), (2024, 18.3)], &[], None);
    small("nothing", &[], &[], None);
    small("one-only", &[(2022, 12.0)], &[], None);
}

#[test]
fn equal_to_the_target_and_only_zero() {
    small("equal-to-target", &[(2020, 5.0), (2021, 5.0), (2023, 5.0)], &[], level(5.0, 2030));
    small("zero", &[(2020, 0.0), (2023, 0.0)], &[], level(0.0, 2025));
}

#[test]
fn values_below_zero() {
    small("below-zero", &[(2018, 8.1), (2019, 3.8), (2020, -6.9), (2021, 5.0), (2022, 11.2), (2023, -8.3)], &[], level(7.5, 2025));
    small("all-below-zero", &[(2018, -1.2), (2019, -6.9), (2020, -2.5), (2023, -8.25)], &[], level(-0.5, 2030));
}

#[test]
fn a_break_cuts_the_line() {
    let values: Vec<(i32, f64)> = (2012..).zip([30.1, 30.9, 32.2, 33.0, 25.1, 26.0, 26.4, 27.9]).collect();
    small("broken", &values, &[2016], level(35.0, 2030));
    small("broken-everywhere", &values, &[2013, 2014, 2015, 2016, 2017, 2018, 2019], level(35.0, 2030));
    small("broken-after", &values, &[2022], level(35.0, 2030));
}

#[test]
fn many_years_and_a_deadline_long_past() {
    let values: Vec<(i32, f64)> = (1986..2025).map(|year| (year, 38.0 - f64::from(year - 1986) * 0.7 + f64::from((year * 7) % 5))).collect();
    small("long", &values, &[], level(5.0, 2045));
    small("past", &values, &[], level(30.0, 2000));
    small("huge", &[(2018, 4e18), (2020, 7e18), (2024, 1.1e19)], &[], level(2e19, 2030));
}
