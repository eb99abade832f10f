//! One series against one target: what is read of it, and whether the status hangs on one observation.

use crate::status::{Goal, GoalShape, Method, Status, Verdict, growth, level};

/// What decides beside series and goal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms<'a> {
    pub goal: &'a Goal,
    /// First years of new definitions, ascending.
    pub breaks: &'a [i32],
    pub method: Method,
    pub edition_year: i32,
}

impl Terms<'_> {
    /// Whether the deadline is before the edition's year.
    pub(super) fn is_past(&self) -> bool {
        self.goal.by_year < self.edition_year
    }

    /// Whether an observation is too old to tell how a period ended.
    pub(super) fn is_too_old(&self, year: i32) -> bool {
        year < self.goal.by_year - 1
    }

    /// `base_shift` moves the base by one observation; `None` where there is none to move to.
    fn assess(&self, series: &[(i32, f64)], base_shift: isize) -> Option<Verdict> {
        match self.goal.shape {
            GoalShape::Level => level::judge(series, self, base_shift),
            GoalShape::Growth => growth::judge(series, self, base_shift),
        }
    }
}

/// Judges a series (years ascending, values finite) against a goal.
///
/// `breaks` are the first years of new definitions, ascending; `edition_year` decides whether the deadline is past.
pub fn judge(series: &[(i32, f64)], breaks: &[i32], goal: &Goal, method: Method, edition_year: i32) -> Verdict {
    let terms = Terms { goal, breaks, method, edition_year };
    let series = &series[..series.partition_point(|(year, _)| *year <= goal.by_year)];
    let Some(mut verdict) = terms.assess(series, 0) else { return Verdict::of(Status::TooLittleData) };
    verdict.fragile = verdict.is_open() && hangs_on_one(series, &terms, verdict.status);
    verdict
}

/// Whether the status changes when the base moves by one observation either way or the latest is dropped. Leaving too little data
/// is a change.
fn hangs_on_one(series: &[(i32, f64)], terms: &Terms, status: Status) -> bool {
    let without_latest = series.split_last().map_or(&[][..], |(_, earlier)| earlier);
    let nothing_left = Verdict::of(Status::TooLittleData);
    let moved = [terms.assess(series, -1), terms.assess(series, 1), Some(terms.assess(without_latest, 0).unwrap_or(nothing_left))];
    moved.into_iter().flatten().any(|moved| moved.status != status)
}
