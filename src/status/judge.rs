//! One series against one target: the order of the rules of SPEC section 4.

use crate::dataset::{Comparator, Dataset, Direction, Shape, Target};
use crate::status::growth;
use crate::status::growth::GrowthMean;
use crate::status::pace::{Pace, Road};
use crate::status::{Method, Status};

/// What the target is about; targets without a figure have no goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalShape {
    /// A level, a share or a rank: the newest value counts.
    Level,
    /// A yearly rate to hold on average from one year to another.
    Growth,
}

/// A target as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    pub shape: GoalShape,
    /// T; of a range, the end nearer to where the series comes from.
    pub value: f64,
    /// Met within 2.5 % of `value`.
    pub about: bool,
    /// +1 higher is better, −1 lower is better.
    pub direction: f64,
    /// The year that the road begins in: the document's, or the one the target names.
    pub start_year: Option<i32>,
    pub by_year: i32,
}

/// How far and how long: both as shares of the whole, 1 at the target and at the deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    pub road: f64,
    pub time: f64,
}

/// What the rules say of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    pub status: Status,
    pub base: Option<(i32, f64)>,
    /// The newest observation up to the deadline.
    pub latest: Option<(i32, f64)>,
    pub level: Option<Level>,
    pub pace: Option<Pace>,
    /// For growth targets: the mean so far and the mean still needed.
    pub growth: Option<GrowthMean>,
    /// The change needed each year from the latest value to the deadline.
    pub needed_per_year: Option<f64>,
    /// The status would be another one with the base moved by one observation or without the latest one.
    pub fragile: bool,
    /// The latest break before the latest value: nothing from before that year was compared.
    pub cut_by_break: Option<i32>,
}

impl Verdict {
    /// A verdict without any figure.
    pub fn of(status: Status) -> Verdict {
        Verdict { status, base: None, latest: None, level: None, pace: None, growth: None, needed_per_year: None, fragile: false, cut_by_break: None }
    }
}

impl Goal {
    /// The goal of a target whose indicator says which way is better. `None` where the target has no figure.
    pub fn of(target: &Target, direction: Direction, dataset: &Dataset) -> Option<Goal> {
        let value = target.value?;
        let direction = match (target.shape, direction, target.comparator) {
            (Shape::Rank, _, _) | (_, Direction::Lower, _) | (_, Direction::Neither, Some(Comparator::AtMost | Comparator::Below)) => -1.0,
            _ => 1.0,
        };
        let other_end = target.value_max.unwrap_or(value);
        let shape = match target.shape {
            Shape::Level | Shape::Rank => GoalShape::Level,
            Shape::Growth => GoalShape::Growth,
            Shape::Status => return None,
        };
        Some(Goal {
            shape,
            value: if direction > 0.0 { value.min(other_end) } else { value.max(other_end) },
            about: target.comparator == Some(Comparator::About),
            direction,
            start_year: target.start_year(dataset),
            by_year: target.by_year,
        })
    }

    /// d·(y − T) ≥ 0; for `about`, within 2.5 % of T or beyond it.
    pub fn is_met_by(&self, value: f64) -> bool {
        let tolerance = if self.about { 0.025 * self.value.abs() } else { 0.0 };
        self.direction * (value - self.value) >= -tolerance - 1e-12 * self.value.abs()
    }
}

/// Judges a series (years ascending, values finite) against a goal.
///
/// `breaks` are the first years of new definitions, ascending; `edition_year` decides whether the deadline is past.
pub fn judge(series: &[(i32, f64)], breaks: &[i32], goal: &Goal, method: Method, edition_year: i32) -> Verdict {
    let until = series.partition_point(|(year, _)| *year <= goal.by_year);
    let series = &series[..until];
    let assess = |series: &[(i32, f64)], base_shift: isize| match goal.shape {
        GoalShape::Level => level(series, breaks, goal, method, edition_year, base_shift),
        GoalShape::Growth => growth::judge(series, breaks, goal, edition_year, base_shift),
    };
    let Some(mut verdict) = assess(series, 0) else { return Verdict::of(Status::TooLittleData) };
    let status = verdict.status;
    let without_latest = series.split_last().map_or(&[][..], |(_, earlier)| earlier);
    let variants = [assess(series, -1), assess(series, 1), assess(without_latest, 0).or(Some(Verdict::of(Status::TooLittleData)))];
    verdict.fragile = status != Status::TooLittleData && variants.into_iter().flatten().any(|variant| variant.status != status);
    verdict
}

/// Levels, shares and ranks. `base_shift` moves the base by one observation; `None` where there is none to move to.
fn level(series: &[(i32, f64)], breaks: &[i32], goal: &Goal, method: Method, edition_year: i32, base_shift: isize) -> Option<Verdict> {
    let latest = *series.last()?;
    let cut_by_break = breaks.iter().copied().rfind(|year| *year <= latest.0);
    let side = &series[series.partition_point(|(year, _)| cut_by_break.is_some_and(|first| *year < first))..];
    let cut_by_break = cut_by_break.filter(|_| side.len() < series.len());
    let base = base(side, goal.start_year, base_shift)?;
    let found = Verdict { latest: Some(latest), base: Some(base), cut_by_break, ..Verdict::of(Status::TooLittleData) };
    let moved = base.0 < latest.0;
    let road = goal.value - base.1;
    let level = (moved && goal.by_year > base.0 && road != 0.0)
        .then(|| Level { road: (latest.1 - base.1) / road, time: f64::from(latest.0 - base.0) / f64::from(goal.by_year - base.0) });
    if goal.is_met_by(latest.1) {
        return Some(Verdict { status: Status::Met, level: level.filter(|_| !goal.is_met_by(base.1)), ..found });
    }
    let needed_per_year = (goal.by_year > latest.0 && goal.by_year >= edition_year).then(|| (goal.value - latest.1) / f64::from(goal.by_year - latest.0));
    let found = Verdict { needed_per_year, ..found };
    if goal.by_year < edition_year {
        let status = if latest.0 < goal.by_year - 1 { Status::TooLittleData } else { Status::Missed };
        return Some(Verdict { status, level: level.filter(|_| !goal.is_met_by(base.1)), ..found });
    }
    if !moved {
        return Some(found);
    }
    if goal.is_met_by(base.1) {
        return Some(Verdict { status: Status::MovingAway, ..found });
    }
    let pace = Road { base, latest, target: (goal.by_year, goal.value), direction: goal.direction, series: side }.pace(method);
    Some(Verdict { status: pace.status, level, pace: Some(pace), ..found })
}

/// The observation nearest to the start year: at or before it if there is one, else the first after.
fn base(side: &[(i32, f64)], start_year: Option<i32>, shift: isize) -> Option<(i32, f64)> {
    let before = side.partition_point(|(year, _)| start_year.is_some_and(|start| *year <= start));
    let at = before.saturating_sub(1);
    let shifted = at.checked_add_signed(shift)?;
    let last = side.len().checked_sub(1)?;
    // Moved onto the latest observation it would no longer be a base.
    (shift == 0 || shifted < last).then(|| side[shifted])
}
