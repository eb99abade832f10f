//! A made-up series for each particular of the method, judged by the same code as every target: the small pictures beside the rules.

use crate::answer::rank::nearly_all;
use crate::closed_set::closed_set;
use crate::dataset::Comparator;
use crate::status::{Goal, GoalShape, Method, Status, Verdict, judge, nearer_end, of_ratio};
use crate::view::Geography;

closed_set! {
    /// A rule that is shown at work.
    Particular {
        /// Which figure the road begins at.
        Base = "base",
        /// Figures before a new definition are not compared.
        Break = "break",
        /// The mean of yearly rates, and the mean still needed.
        Growth = "growth",
        /// The least number is the best.
        Rank = "rank",
        /// The nearer end counts.
        Range = "range",
        /// Another verdict without the latest figure.
        Fragile = "fragile",
    }
}

/// A rule at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    /// The rule.
    pub of: Particular,
    /// Years ascending.
    pub series: Vec<(i32, f64)>,
    /// What is asked for.
    pub goal: Goal,
    /// The two ends of a range, the lower one first.
    pub range: Option<(f64, f64)>,
    /// What the code makes of it.
    pub verdict: Verdict,
    /// The status without the latest figure.
    pub without_latest: Status,
}

/// The values of an example, what they are held against and since when.
struct Given {
    series: &'static [(i32, f64)],
    breaks: &'static [i32],
    shape: GoalShape,
    ends: (f64, f64),
    comparator: Comparator,
    direction: f64,
    start_year: i32,
}

/// The deadline of every example.
pub const DEADLINE: i32 = 2030;

const PLAIN: Given =
    Given { series: &[], breaks: &[], shape: GoalShape::Level, ends: (0.0, 0.0), comparator: Comparator::AtLeast, direction: 1.0, start_year: 2018 };

fn given(of: Particular) -> Given {
    match of {
        Particular::Base => {
            Given { series: &[(2014, 20.0), (2017, 26.0), (2020, 30.0), (2022, 36.0), (2024, 44.0)], ends: (60.0, 60.0), start_year: 2019, ..PLAIN }
        }
        Particular::Break => Given {
            series: &[(2018, 52.0), (2019, 55.0), (2020, 57.0), (2021, 40.0), (2022, 44.0), (2023, 49.0), (2024, 52.0)],
            breaks: &[2021],
            ends: (70.0, 70.0),
            ..PLAIN
        },
        Particular::Growth => {
            Given { series: &[(2021, 6.0), (2022, 9.0), (2023, 5.0), (2024, 8.0)], shape: GoalShape::Growth, ends: (8.5, 8.5), start_year: 2021, ..PLAIN }
        }
        Particular::Rank => Given {
            series: &[(2019, 12.0), (2021, 10.0), (2022, 11.0), (2023, 9.0), (2024, 8.0)],
            ends: (5.0, 5.0),
            comparator: Comparator::Top,
            direction: -1.0,
            start_year: 2019,
            ..PLAIN
        },
        Particular::Range => Given {
            series: &[(2019, 22.0), (2021, 24.0), (2022, 25.0), (2024, 28.0)],
            ends: (32.0, 36.0),
            comparator: Comparator::Between,
            start_year: 2019,
            ..PLAIN
        },
        Particular::Fragile => Given { series: &[(2020, 60.0), (2022, 67.0), (2023, 69.0), (2024, 78.0)], ends: (100.0, 100.0), start_year: 2020, ..PLAIN },
    }
}

/// A rule at work, by the straight line where it is one of pace.
pub fn worked(of: Particular) -> Worked {
    let Given { series, breaks, shape, ends: (low, high), comparator, direction, start_year } = given(of);
    let value = nearer_end(low, high, direction);
    let goal = Goal { shape, value, comparator, direction, start_year: Some(start_year), by_year: DEADLINE };
    let latest = series.last().map_or(start_year, |(year, _)| *year);
    let judged = |series: &[(i32, f64)]| judge(series, breaks, &goal, Method::Line, latest + 1);
    let (verdict, without) = (judged(series), judged(&series[..series.len().saturating_sub(1)]));
    Worked { of, series: series.to_vec(), goal, range: (low < high).then_some((low, high)), verdict, without_latest: without.status }
}

/// The ratios of pace that are shown, in hundredths.
pub const FROM: i32 = -40;
/// See [`FROM`].
pub const TO: i32 = 140;

/// The stretches of the ratio of pace, in hundredths, each with its status.
pub fn stretches() -> Vec<(i32, i32, Status)> {
    let mut found: Vec<(i32, i32, Status)> = Vec::new();
    for at in FROM..TO {
        let status = of_ratio(f64::from(at) / 100.0);
        match found.last_mut().filter(|(_, _, before)| *before == status) {
            Some((_, end, _)) => *end = at + 1,
            None => found.push((at, at + 1, status)),
        }
    }
    found
}

/// Of how many provinces there must at least be figures, so that a rank is worked out.
pub fn least_ranked(map: Geography) -> usize {
    (1..=map.count()).find(|known| nearly_all(*known, map.count())).unwrap_or(map.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_example_shows_what_its_rule_says() {
        let verdict = |of: Particular| worked(of).verdict;
        assert_eq!(verdict(Particular::Base).base, Some((2017, 26.0)), "the last figure before the document");
        assert_eq!((verdict(Particular::Break).base, verdict(Particular::Break).cut_by_break), (Some((2021, 40.0)), Some(2021)));
        let growth = verdict(Particular::Growth).growth.expect("a mean");
        assert!(growth.mean < 8.5 && growth.needed.is_some_and(|needed| needed > 8.5), "{growth:?}");
        assert_eq!(verdict(Particular::Rank).status, Status::OnTrack);
        assert_eq!((worked(Particular::Range).goal.value, worked(Particular::Range).range), (32.0, Some((32.0, 36.0))));
        let fragile = worked(Particular::Fragile);
        assert_eq!((fragile.verdict.status, fragile.verdict.fragile, fragile.without_latest), (Status::OnTrack, true, Status::NeedsAcceleration));
    }

    #[test]
    fn the_bounds_shown_are_those_of_the_rules() {
        use Status::{MovingAway, NeedsAcceleration, OffTrack, OnTrack};
        assert_eq!(stretches(), [(FROM, 0, MovingAway), (0, 60, OffTrack), (60, 95, NeedsAcceleration), (95, TO, OnTrack)]);
    }

    #[test]
    fn a_rank_needs_nine_tenths_of_the_provinces() {
        assert_eq!(Geography::ALL.iter().map(|map| least_ranked(*map)).collect::<Vec<_>>(), [57, 31]);
    }
}
