//! Growth targets: "at least 8.5 % a year, 2018–2030". The mean of the yearly rates against the rate asked for.

use crate::status::judge::Terms;
use crate::status::pace::{Pace, Rule, of_ratio};
use crate::status::{Goal, Status, Verdict};

/// The rates of a growth target so far; all rates in per cent a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthMean {
    /// Geometric mean of the observed rates: what a quantity that grew by them would have grown by every year.
    pub mean: f64,
    /// How many rates it is made of.
    pub count: usize,
    /// The year of the first rate.
    pub first_year: i32,
    /// The year of the newest rate.
    pub last_year: i32,
    /// The mean that the remaining years need so that the whole period reaches the target. `None` past the deadline.
    pub needed: Option<f64>,
    /// The first year of a new definition between the rates: the mean crosses a break.
    pub crosses_break: Option<i32>,
}

/// Judges rates up to the deadline. `base_shift` takes one rate more or one less at the beginning; `None` where there is none.
pub(super) fn judge(series: &[(i32, f64)], terms: &Terms, base_shift: isize) -> Option<Verdict> {
    let goal = terms.goal;
    let first = series.partition_point(|(year, _)| goal.start_year.is_some_and(|start| *year < start));
    let rates = series.get(first.checked_add_signed(base_shift)?..)?;
    let (base, latest) = (*rates.first()?, *rates.last()?);
    let found = Verdict { base: Some(base), latest: Some(latest), ..Verdict::of(Status::TooLittleData) };
    let past = terms.is_past();
    let Some(mean) = geometric_mean(rates) else { return Some(found) };
    let growth = GrowthMean {
        mean,
        count: rates.len(),
        first_year: base.0,
        last_year: latest.0,
        needed: needed(mean, rates.len(), goal, latest.0).filter(|_| !past),
        crosses_break: terms.breaks.iter().copied().find(|year| base.0 < *year && *year <= latest.0),
    };
    let found = Verdict { growth: Some(growth), ..found };
    let whole_period = goal.start_year == Some(goal.by_year);
    // One rate is no mean, unless it is the whole period; an old one does not tell how the period ended.
    if (rates.len() < 2 && !whole_period) || (past && terms.is_too_old(latest.0)) {
        return Some(found);
    }
    if past {
        let status = if is_kept(mean, goal) { Status::Met } else { Status::Missed };
        return Some(Verdict { status, judged_on: Some(latest.0), ..found });
    }
    let (figure, status) = ratio(mean, goal);
    Some(Verdict { status, pace: Some(Pace { rule: Rule::Growth, figure, status, per_year: mean, arrival: None }), ..found })
}

/// R = m/T. Where a rate is to stay below its target, R = T/m; where the quotient makes no sense, the rate is kept or it isn't.
fn ratio(mean: f64, goal: &Goal) -> (Option<f64>, Status) {
    let (over, under) = if goal.direction.is_sign_positive() { (mean, goal.value) } else { (goal.value, mean) };
    if goal.value <= 0.0 || under <= 0.0 {
        return (None, if is_kept(mean, goal) { Status::OnTrack } else { Status::OffTrack });
    }
    (Some(over / under), of_ratio(over / under))
}

/// Whether a mean meets the target. A mean is computed: this near to the target it is the target.
fn is_kept(mean: f64, goal: &Goal) -> bool {
    let same = (mean - goal.value).abs() <= 1e-9 * goal.value.abs();
    goal.is_met_by(if same { goal.value } else { mean })
}

/// The geometric mean of rates in per cent; `None` where a rate is −100 % or less.
fn geometric_mean(rates: &[(i32, f64)]) -> Option<f64> {
    let logs = rates.iter().map(|(_, rate)| if *rate > -100.0 { Some((rate / 100.0).ln_1p()) } else { None }).sum::<Option<f64>>()?;
    (!rates.is_empty()).then(|| (logs / rates.len() as f64).exp_m1() * 100.0)
}

/// With k rates of mean m seen and n years from the newest to the deadline: ((1+T)^(k+n) / (1+m)^k)^(1/n) − 1.
fn needed(mean: f64, seen: usize, goal: &Goal, latest: i32) -> Option<f64> {
    let left = goal.by_year - latest;
    if left <= 0 || goal.value <= -100.0 {
        return None;
    }
    let whole = (seen as f64 + f64::from(left)) * (goal.value / 100.0).ln_1p();
    Some(((whole - seen as f64 * (mean / 100.0).ln_1p()) / f64::from(left)).exp_m1() * 100.0)
}
