//! Pace: will it arrive? Three published rules. `y0` in `t0` is the base, `y` in `t` the latest value, `T` in `tT` the target,
//! `d` +1 where higher is better and −1 where lower is.

use crate::status::{Method, Status};

/// The rule that was in fact applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Line,
    Compound,
    Remaining,
    /// The mean growth rate against the rate asked for.
    Growth,
}

/// A pace, with what follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    pub rule: Rule,
    /// R of the rules `line`, `compound` and growth; for `remaining` the gap at the deadline as a share of the road left.
    pub figure: f64,
    pub status: Status,
    /// The value per year, or the yearly factor less one under `compound`, that the series has been moving by.
    pub per_year: f64,
    /// The year in which the target is reached at this pace, fraction included. `None` if it never is.
    pub arrival: Option<f64>,
}

/// A base, a latest value and a target, with the base before the latest and the target not yet met.
#[derive(Clone, Copy, Debug)]
pub struct Road<'a> {
    pub base: (i32, f64),
    pub latest: (i32, f64),
    pub target: (i32, f64),
    /// +1 or −1.
    pub direction: f64,
    /// The series up to the deadline on the latest value's side of every break, years ascending.
    pub series: &'a [(i32, f64)],
}

/// Slack for thresholds, so that 0.95 computed as 0.949 999 999 9 counts as 0.95.
const SLACK: f64 = 1e-9;

/// SPEC section 4: R ≥ 0.95 on track, ≥ 0.60 needs acceleration, ≥ 0 off track, below moving away.
pub fn of_ratio(ratio: f64) -> Status {
    if ratio >= 0.95 - SLACK {
        Status::OnTrack
    } else if ratio >= 0.60 - SLACK {
        Status::NeedsAcceleration
    } else if ratio >= -SLACK {
        Status::OffTrack
    } else {
        Status::MovingAway
    }
}

impl Road<'_> {
    /// The pace under a method. `compound` needs positive values; elsewhere its rule is `line`.
    pub fn pace(&self, method: Method) -> Pace {
        match method {
            Method::Line => self.line(),
            Method::Compound => self.compound().unwrap_or_else(|| self.line()),
            Method::Remaining => self.remaining(),
        }
    }

    /// R = ((y − y0)/(t − t0)) / ((T − y0)/(tT − t0)).
    fn line(&self) -> Pace {
        let (t0, y0) = self.base;
        let (t, y) = self.latest;
        let (deadline, target) = self.target;
        let per_year = (y - y0) / f64::from(t - t0);
        let figure = per_year / ((target - y0) / f64::from(deadline - t0));
        let arrival = (self.direction * per_year > 0.0).then(|| f64::from(t) + (target - y) / per_year);
        Pace { rule: Rule::Line, figure, status: of_ratio(figure), per_year, arrival }
    }

    /// R = g/g* with g = (y/y0)^(1/(t−t0)) − 1 and g* = (T/y0)^(1/(tT−t0)) − 1; `None` unless y0, y and T are positive.
    /// Eurostat, "Sustainable development in the European Union", annex on the assessment of trends; Open SDG uses the same.
    fn compound(&self) -> Option<Pace> {
        let (t0, y0) = self.base;
        let (t, y) = self.latest;
        let (deadline, target) = self.target;
        if !(y0 > 0.0 && y > 0.0 && target > 0.0) {
            return None;
        }
        // e^(ln x / n) − 1 rather than a power: exact for small rates.
        let rate = |to: f64, years: i32| ((to / y0).ln() / f64::from(years)).exp_m1();
        let per_year = rate(y, t - t0);
        let figure = per_year / rate(target, deadline - t0);
        let arrival = (self.direction * per_year > 0.0).then(|| f64::from(t) + (target / y).ln() / per_year.ln_1p());
        Some(Pace { rule: Rule::Compound, figure, status: of_ratio(figure), per_year, arrival })
    }

    /// c = mean of the last five yearly changes, p = y + c·(tT − t), gap = d·(T − p)/|T − y|.
    /// German Federal Statistical Office, indicator report on the sustainable development strategy.
    fn remaining(&self) -> Pace {
        let (t, y) = self.latest;
        let (deadline, target) = self.target;
        let per_year = mean_of_last_changes(self.series);
        let projected = y + per_year * f64::from(deadline - t);
        let figure = self.direction * (target - projected) / (target - y).abs();
        let toward = self.direction * per_year;
        let status = if toward < 0.0 {
            Status::MovingAway
        } else if toward == 0.0 {
            Status::OffTrack
        } else if figure < 0.05 - SLACK {
            Status::OnTrack
        } else if figure <= 0.20 + SLACK {
            Status::NeedsAcceleration
        } else {
            Status::OffTrack
        };
        let arrival = (toward > 0.0).then(|| f64::from(t) + (target - y) / per_year);
        Pace { rule: Rule::Remaining, figure, status, per_year, arrival }
    }
}

/// The mean of the last five yearly changes; a gap of n years counts as n equal changes.
fn mean_of_last_changes(series: &[(i32, f64)]) -> f64 {
    const MOST: i32 = 5;
    let (mut years, mut sum) = (0, 0.0);
    for pair in series.windows(2).rev() {
        let (span, change) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let counted = span.min(MOST - years);
        sum += change * f64::from(counted) / f64::from(span);
        years += counted;
        if years == MOST {
            break;
        }
    }
    let largest = series.iter().fold(0.0, |most: f64, (_, value)| most.max(value.abs()));
    // Changes that cancel out leave a rounding error, which is no movement.
    if years == 0 || sum.abs() <= 1e-12 * largest { 0.0 } else { sum / f64::from(years) }
}
