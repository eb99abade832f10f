//! What needs attention: up to three targets, picked by a rule that the page states.

use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::status::{Board, Method, Pace, Rule, Scope, Status, Verdict};
use std::cmp::Reverse;

/// How many are picked.
const PICKED: usize = 3;

/// Targets that need attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Attention {
    /// Among whose targets they are: the resolutions' own, else those of the first scope that is shown.
    pub scope: Scope,
    /// Positions in the board, the most pressing first.
    pub picked: Vec<usize>,
}

/// Why a target needs attention, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    /// Its deadline has passed.
    Missed,
    MovingAway,
    /// On its way, too slowly.
    Behind,
}

/// The rule: of each kind (missed, moving away, behind) the first; where a kind has none, the next of the others in that order. Of what is
/// missed the newest deadline comes first, of what moves away the nearest, of what is behind that which needs the largest multiple of its
/// pace; then the order of the dataset.
pub fn attention(dataset: &Dataset, board: &Board, method: Method, shown: &[usize]) -> Option<Attention> {
    let scope = shown.iter().map(|at| board.judged[*at].scope).min()?;
    let mut found: Vec<(Why, usize)> =
        shown.iter().filter(|at| board.judged[**at].scope == scope).filter_map(|at| Some((why(board.judged[*at].status(method))?, *at))).collect();
    let due = |at: usize| dataset.targets[board.judged[at].target].by_year;
    let times = |at: usize| multiple(board.judged[at].verdict(method)).unwrap_or(0.0);
    found.order_by(|(why, one), (other_why, other)| {
        let within = match why {
            Why::Missed => due(*other).cmp(&due(*one)),
            Why::MovingAway => due(*one).cmp(&due(*other)),
            Why::Behind => times(*other).total_cmp(&times(*one)),
        };
        why.cmp(other_why).then(within).then(one.cmp(other))
    });
    // The first of each kind before the second of any.
    let mut ranked: Vec<(usize, Why, usize)> = Vec::with_capacity(found.len());
    for (why, at) in found {
        ranked.push((ranked.iter().filter(|(_, other, _)| *other == why).count(), why, at));
    }
    ranked.order_by_key(|(turn, why, _)| (Reverse(*turn == 0), *why, *turn));
    ranked.truncate(PICKED);
    ranked.order_by_key(|(turn, why, _)| (*why, *turn));
    let picked: Vec<usize> = ranked.into_iter().map(|(.., at)| at).collect();
    (!picked.is_empty()).then_some(Attention { scope, picked })
}

fn why(status: Status) -> Option<Why> {
    match status {
        Status::Missed => Some(Why::Missed),
        Status::MovingAway => Some(Why::MovingAway),
        Status::OffTrack | Status::NeedsAcceleration => Some(Why::Behind),
        Status::Met | Status::OnTrack | Status::TooLittleData | Status::NotMeasured | Status::NoLonger | Status::NoTarget => None,
    }
}

/// How many times its pace of today a target needs from now on, by the rule that judged it; without end where it stands still or moves away.
/// `None` where nothing is needed or no pace is known.
pub fn multiple(verdict: &Verdict) -> Option<f64> {
    let times = |needed: f64, pace: f64| if needed * pace > 0.0 { needed / pace } else { f64::INFINITY };
    if let Some(growth) = verdict.growth {
        return Some(times(growth.needed?, growth.mean));
    }
    let (need, Pace { rule, per_year, .. }) = (verdict.need?, verdict.pace?);
    let needed = match (rule, verdict.latest) {
        (Rule::Compound, Some((_, latest))) => (((latest + need.change) / latest).ln() / f64::from(need.years)).exp_m1(),
        (Rule::Compound | Rule::Line | Rule::Remaining | Rule::Growth, _) => need.per_year(),
    };
    Some(times(needed, per_year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Comparator;
    use crate::status::{Goal, GoalShape, judge};

    /// By 2030, from two values of 2020 and 2024.
    fn times(from: f64, to: f64, value: f64, method: Method) -> Option<f64> {
        let direction = if value < from { -1.0 } else { 1.0 };
        let comparator = if direction > 0.0 { Comparator::AtLeast } else { Comparator::AtMost };
        let goal = Goal { shape: GoalShape::Level, value, comparator, direction, start_year: Some(2020), by_year: 2030 };
        multiple(&judge(&[(2020, from), (2024, to)], &[], &goal, method, 2025))
    }

    fn near(found: Option<f64>, expected: f64) {
        assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9), "{found:?} is not {expected}");
    }

    #[test]
    fn what_a_target_needs_is_told_in_paces_of_today_by_the_rule_that_judges() {
        near(times(60.0, 64.0, 100.0, Method::Line), 6.0);
        near(times(10.0, 9.5, 4.0, Method::Line), (5.5 / 6.0) / (0.5 / 4.0));
        // From 2 to 20 within six years, at a pace that took 1 to 2 within four.
        near(times(1.0, 2.0, 20.0, Method::Compound), (10f64.powf(1.0 / 6.0) - 1.0) / (2f64.powf(0.25) - 1.0));
    }

    #[test]
    fn no_pace_that_stands_still_or_goes_the_other_way_arrives_however_often_it_is_taken() {
        assert_eq!(times(60.0, 60.0, 100.0, Method::Line), Some(f64::INFINITY));
        assert_eq!(times(60.0, 58.0, 100.0, Method::Line), Some(f64::INFINITY));
    }
}
