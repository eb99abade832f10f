//! The rules beside a second reading of the specification: on figures at random they say the same.

use super::plain::{Asked, Said, said};
use proptest::prelude::*;
use tiendo::dataset::Comparator;
use tiendo::status::{Arrival, Goal, GoalShape, Method, Verdict, judge};

fn asked() -> impl Strategy<Value = Asked> {
    // Coarse values meet one another and the target often, fine ones are what figures look like; both signs.
    let value = prop_oneof![
        (-6..30i32).prop_map(f64::from),
        (-200..2000i32).prop_map(|value| f64::from(value) / 10.0),
        (1..400i32).prop_map(|value| f64::from(value) / 4.0)
    ];
    let series = proptest::collection::btree_map(2008..2034i32, value.clone(), 0..9);
    let breaks = proptest::collection::btree_set(2010..2032i32, 0..3);
    let kind = (any::<bool>(), proptest::sample::select(Comparator::ALL), any::<bool>(), proptest::sample::select(Method::ALL), proptest::bool::weighted(0.1));
    (series, breaks, kind, value, 2008..2030i32, 0..18i32, 2014..2036i32).prop_map(
        |(series, breaks, (growth, comparator, higher, method, no_longer), target, start, length, edition)| Asked {
            points: series.into_iter().collect(),
            breaks: breaks.into_iter().collect(),
            growth,
            comparator: comparator.id(),
            higher,
            target,
            start,
            deadline: start + length,
            method: method.id(),
            edition,
            no_longer,
        },
    )
}

fn found(asked: &Asked) -> Verdict {
    let goal = Goal {
        shape: if asked.growth { GoalShape::Growth } else { GoalShape::Level },
        value: asked.target,
        comparator: Comparator::from_id(asked.comparator).expect("a comparator"),
        direction: if asked.higher { 1.0 } else { -1.0 },
        start_year: Some(asked.start),
        by_year: asked.deadline,
    };
    let found = judge(&asked.points, &asked.breaks, &goal, Method::from_id(asked.method).expect("a method"), asked.edition);
    if asked.no_longer { found.ceased() } else { found }
}

/// The verdict as the second reading puts it.
fn as_said(found: &Verdict) -> Said {
    Said {
        status: found.status.id(),
        fragile: found.fragile,
        base: found.base,
        latest: found.latest,
        level: found.level.map(|level| (level.road, level.time)),
        ratio: found.pace.and_then(|pace| pace.figure),
        needed: found.need.map(|need| need.per_year()),
        arrival: found.pace.and_then(|pace| pace.arrival).map(|arrival| match arrival {
            Arrival::Year(year) => year.to_string(),
            Arrival::NotBefore2150 => "not before 2150".to_owned(),
            Arrival::Never => "never".to_owned(),
        }),
        mean: found.growth.map(|growth| growth.mean),
        mean_needed: found.growth.and_then(|growth| growth.needed),
    }
}

/// The same but for rounding.
fn alike(one: &Said, other: &Said) -> bool {
    let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-6 * one.abs().max(1.0),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    let split = |level: Option<(f64, f64)>| level.unzip();
    let (one_level, other_level) = (split(one.level), split(other.level));
    (one.status, one.fragile, one.base, one.latest, &one.arrival) == (other.status, other.fragile, other.base, other.latest, &other.arrival)
        && near(one.ratio, other.ratio)
        && near(one.needed, other.needed)
        && near(one.mean, other.mean)
        && near(one.mean_needed, other.mean_needed)
        && near(one_level.0, other_level.0)
        && near(one_level.1, other_level.1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readings_of_the_specification_agree(asked in asked()) {
        let (found, said) = (as_said(&found(&asked)), said(&asked));
        prop_assert!(alike(&found, &said), "{:?}\nthe rules:      {:?}\nsecond reading: {:?}", asked, found, said);
    }
}

#[test]
fn the_figures_at_random_reach_every_status() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeMap::new();
    for _ in 0..20_000 {
        let asked = asked().new_tree(&mut runner).expect("a case").current();
        *seen.entry((asked.growth, said(&asked).status)).or_insert(0) += 1;
    }
    let mut counted = 0;
    for status in ["met", "on-track", "needs-acceleration", "off-track", "moving-away", "missed", "too-little-data", "no-longer"] {
        for growth in [false, true] {
            let count = seen.get(&(growth, status)).copied().unwrap_or(0);
            assert!(count >= 5, "{status} (growth: {growth}): {count} of 20,000");
            counted += count;
        }
    }
    assert_eq!(counted, 20_000);
}
