//! Another pace than today's: what a slider of paces may say.

use super::EDITION;
use super::always::cases;
use proptest::prelude::*;
use tiendo::dataset::Comparator;
use tiendo::status::{Arrival, Goal, GoalShape, Method, Supposed, judge};

/// The year of an arrival; what never arrives is later than all.
fn year(arrival: Arrival) -> i32 {
    match arrival {
        Arrival::Year(year) => year,
        Arrival::NotBefore2150 => 2150,
        Arrival::Never => i32::MAX,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn todays_pace_arrives_as_judged_the_pace_needed_in_time_and_a_faster_one_no_later((series, goal) in cases()) {
        for method in Method::ALL {
            let verdict = judge(&series, &[], &goal, *method, EDITION);
            let Some(supposed) = Supposed::of(&verdict, &goal) else { continue };
            prop_assert_eq!(Some(supposed.arrival(supposed.now.per_year)), verdict.pace.and_then(|pace| pace.arrival));
            prop_assert!(year(supposed.arrival(supposed.needed)) <= goal.by_year, "{:?}", supposed);
            let stops = supposed.stops();
            prop_assert!(stops.contains(&supposed.needed) && stops.contains(&supposed.now.per_year), "{:?}", stops);
            prop_assert!((2..=60).contains(&stops.len()), "{} stops", stops.len());
            prop_assert!(stops.windows(2).all(|pair| goal.direction * pair[0] < goal.direction * pair[1]));
            prop_assert!(stops.windows(2).all(|pair| year(supposed.arrival(pair[0])) >= year(supposed.arrival(pair[1]))), "{:?}", stops);
            prop_assert!(stops.iter().filter(|pace| goal.direction * **pace <= 0.0).all(|pace| supposed.arrival(*pace) == Arrival::Never));
        }
    }
}

#[test]
fn nothing_is_supposed_of_what_is_met_or_past() {
    let series = [(2020, 60.0), (2024, 75.0)];
    let goal =
        |value: f64, by_year: i32| Goal { shape: GoalShape::Level, value, comparator: Comparator::AtLeast, direction: 1.0, start_year: Some(2020), by_year };
    let supposed = |value, by_year| Supposed::of(&judge(&series, &[], &goal(value, by_year), Method::Line, EDITION), &goal(value, by_year));
    assert!(supposed(100.0, 2030).is_some());
    assert_eq!((supposed(70.0, 2030), supposed(100.0, 2025)), (None, None));
}
