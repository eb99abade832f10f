//! Levels, shares and ranks: the order of the rules of SPEC section 4.

use crate::status::judge::Terms;
use crate::status::pace::Road;
use crate::status::verdict::{Level, Need};
use crate::status::{Status, Verdict};

/// Judges the observations up to the deadline. `base_shift` moves the base by one; `None` where there is nothing to judge, or none to
/// move to.
pub(super) fn judge(series: &[(i32, f64)], terms: &Terms, base_shift: isize) -> Option<Verdict> {
    let goal = terms.goal;
    let latest = *series.last()?;
    let broken = terms.breaks.iter().copied().rfind(|year| *year <= latest.0);
    let side = &series[series.partition_point(|(year, _)| broken.is_some_and(|first| *year < first))..];
    let base = base(side, goal.start_year, base_shift)?;
    let moved = base.0 < latest.0;
    let had_met = goal.is_met_by(base.1);
    let road = goal.value - base.1;
    let level = (moved && !had_met && !goal.is_at(base.1))
        .then(|| Level { road: (latest.1 - base.1) / road, time: f64::from(latest.0 - base.0) / f64::from(goal.by_year - base.0) });
    let found = Verdict {
        base: Some(base),
        latest: Some(latest),
        level,
        cut_by_break: broken.filter(|_| side.len() < series.len()),
        ..Verdict::of(Status::TooLittleData)
    };
    let met = goal.is_met_by(latest.1);
    if terms.is_past() {
        let status = if met {
            Status::Met
        } else if terms.is_too_old(latest.0) {
            return Some(found);
        } else {
            Status::Missed
        };
        return Some(Verdict { status, judged_on: Some(latest.0), ..found });
    }
    if met {
        return Some(Verdict { status: Status::Met, ..found });
    }
    let found = Verdict { need: Need::of(goal, latest, terms.edition_year), ..found };
    if !moved {
        return Some(found);
    }
    if had_met {
        return Some(Verdict { status: Status::MovingAway, ..found });
    }
    let pace = Road { base, latest, goal, series: side }.pace(terms.method);
    Some(Verdict { status: pace.status, pace: Some(pace), ..found })
}

/// The observation nearest to the start year: at or before it if there is one, else the first after.
fn base(side: &[(i32, f64)], start_year: Option<i32>, shift: isize) -> Option<(i32, f64)> {
    let before = side.partition_point(|(year, _)| start_year.is_some_and(|start| *year <= start));
    side.get(before.saturating_sub(1).checked_add_signed(shift)?).copied()
}
