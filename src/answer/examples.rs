//! One made-up series for each rule of pace, judged by the same code as every target: what the small pictures of the method page show.

use crate::dataset::Comparator;
use crate::status::{Goal, GoalShape, Method, Verdict, judge};

/// The values of the example, in points of 100: years ascending. All three rules are shown on it, so that they can be compared.
pub const SERIES: [(i32, f64); 5] = [(2020, 60.0), (2021, 66.0), (2022, 68.0), (2023, 70.0), (2024, 75.0)];
/// What is to be reached, and when.
pub const TARGET: f64 = 100.0;
/// See [`TARGET`].
pub const DEADLINE: i32 = 2030;

/// A rule at work on the example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The rule.
    pub method: Method,
    /// What it makes of the series.
    pub verdict: Verdict,
    /// Where the series comes to at the present pace, year by year from its last value to the deadline.
    pub ahead: Vec<(i32, f64)>,
    /// The way that the rule asks for, year by year from the base; empty for a rule that asks for none.
    pub way: Vec<(i32, f64)>,
}

impl Example {
    /// The value at the deadline.
    pub fn arrives_at(&self) -> Option<f64> {
        self.ahead.last().map(|(_, value)| *value)
    }
}

/// The example under a rule.
pub fn example(method: Method) -> Example {
    let goal =
        Goal { shape: GoalShape::Level, value: TARGET, comparator: Comparator::AtLeast, direction: 1.0, start_year: Some(SERIES[0].0), by_year: DEADLINE };
    let (base, latest) = (SERIES[0], SERIES[SERIES.len() - 1]);
    let verdict = judge(&SERIES, &[], &goal, method, latest.0 + 1);
    let per_year = verdict.pace.map_or(0.0, |pace| pace.per_year);
    let onward = |from: (i32, f64), step: f64, year: i32| match method {
        Method::Line | Method::Remaining => from.1 + step * f64::from(year - from.0),
        Method::Compound => from.1 * (1.0 + step).powi(year - from.0),
    };
    let asked = match method {
        Method::Line => Some((TARGET - base.1) / f64::from(DEADLINE - base.0)),
        Method::Compound => Some((TARGET / base.1).powf(1.0 / f64::from(DEADLINE - base.0)) - 1.0),
        Method::Remaining => None,
    };
    let ahead = (latest.0..=DEADLINE).map(|year| (year, onward(latest, per_year, year))).collect();
    let way = asked.map(|step| (base.0..=DEADLINE).map(|year| (year, onward(base, step, year))).collect()).unwrap_or_default();
    Example { method, verdict, ahead, way }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Status;

    #[test]
    fn each_rule_carries_the_example_on_in_its_own_way() {
        let found = Method::ALL.iter().map(|method| example(*method)).map(|one| (one.method, one.arrives_at().map(f64::round), one.verdict.status));
        // 75 + 3.75 · 6; 75 · (75/60)^(6/4); the mean of the four changes is 3.75 again.
        let asked = [
            (Method::Line, Some(98.0), Status::NeedsAcceleration),
            (Method::Compound, Some(105.0), Status::OnTrack),
            (Method::Remaining, Some(98.0), Status::NeedsAcceleration),
        ];
        assert_eq!(found.collect::<Vec<_>>(), asked);
    }

    #[test]
    fn the_way_that_a_rule_asks_for_ends_at_the_target() {
        for method in [Method::Line, Method::Compound] {
            let way = example(method).way;
            assert!(way.last().is_some_and(|(year, value)| *year == DEADLINE && (value - TARGET).abs() < 1e-9), "{way:?}");
        }
        assert!(example(Method::Remaining).way.is_empty());
    }
}
