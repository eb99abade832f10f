//! Pace: will it arrive? Three published rules. `y0` in `t0` is the base, `y` in `t` the latest value, `T` in `tT` the target,
//! `d` +1 where higher is better and −1 where lower is.

use crate::status::{Goal, Method, Status};

/// The rule that was in fact applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A straight way from base to target.
    Line,
    /// The same yearly factor all the way.
    Compound,
    /// The mean of the last yearly changes, carried on to the deadline.
    Remaining,
    /// The mean growth rate against the rate asked for.
    Growth,
}

/// When the target is reached at the present pace. The value of a year stands at its end, so a fraction counts up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// At the latest in the course of that year.
    Year(i32),
    /// In 2150 or later: too far for a year to mean anything.
    NotBefore2150,
    /// It stands still or moves away.
    Never,
}

/// A pace, with what follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The rule that was in fact applied, which need not be the one asked for.
    pub rule: Rule,
    /// R of the rules `line`, `compound` and growth; for `remaining` the gap at the deadline as a share of the road left.
    /// `None` where the quotient makes no sense.
    pub figure: Option<f64>,
    /// What the rule makes of it.
    pub status: Status,
    /// The value per year, or the yearly factor less one under `compound`, that the series has been moving by.
    pub per_year: f64,
    /// `None` for growth: a rate is held, not reached.
    pub arrival: Option<Arrival>,
}

/// A base, a latest value and a goal, with the base before the latest and neither meeting the goal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Road<'a> {
    pub base: (i32, f64),
    pub latest: (i32, f64),
    pub goal: &'a Goal,
    /// The series up to the deadline on the latest value's side of every break, years ascending.
    pub series: &'a [(i32, f64)],
}

/// A ratio this near to a threshold is on it.
const SLACK: f64 = 1e-9;

/// SPEC section 4: R ≥ 0.95 on track, ≥ 0.60 needs acceleration, ≥ 0 off track, below moving away. The bounds are those of Eurostat,
/// "Sustainable development in the European Union", and of Open SDG for indicators with a target.
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

/// Where no quotient tells: still is off track, away is moving away, toward is on track.
fn of_movement(toward: f64) -> Status {
    if toward > 0.0 {
        Status::OnTrack
    } else if toward < 0.0 {
        Status::MovingAway
    } else {
        Status::OffTrack
    }
}

impl Road<'_> {
    /// The pace under a method. `compound` needs positive values; elsewhere its rule is `line`.
    pub(super) fn pace(&self, method: Method) -> Pace {
        match method {
            Method::Line => self.line(),
            Method::Compound => self.compound().unwrap_or_else(|| self.line()),
            Method::Remaining => self.remaining(),
        }
    }

    /// R = ((y − y0)/(t − t0)) / ((T − y0)/(tT − t0)): the speed so far against that of a straight line to the target.
    /// Sustainable Development Report (Sachs et al.), linear annual rates of the trend dashboards.
    fn line(&self) -> Pace {
        let (t0, y0) = self.base;
        let (t, y) = self.latest;
        let per_year = (y - y0) / f64::from(t - t0);
        let asked = (self.goal.value - y0) / f64::from(self.goal.by_year - t0);
        self.of_speed(Rule::Line, per_year, asked, (self.goal.value - y) / per_year)
    }

    /// R = g/g* with g = (y/y0)^(1/(t−t0)) − 1 and g* = (T/y0)^(1/(tT−t0)) − 1; `None` unless y0, y and T are positive.
    /// Eurostat, "Sustainable development in the European Union", annex on the assessment of trends; Open SDG uses the same.
    fn compound(&self) -> Option<Pace> {
        let (t0, y0) = self.base;
        let (t, y) = self.latest;
        let target = self.goal.value;
        if !(y0 > 0.0 && y > 0.0 && target > 0.0) {
            return None;
        }
        // e^(ln x / n) − 1 rather than a power: exact for small rates.
        let rate = |to: f64, years: i32| ((to / y0).ln() / f64::from(years)).exp_m1();
        let per_year = rate(y, t - t0);
        Some(self.of_speed(Rule::Compound, per_year, rate(target, self.goal.by_year - t0), (target / y).ln() / per_year.ln_1p()))
    }

    /// The pace that a speed is against the one asked for, both in the unit of the rule. No speed is asked for where the base stands at
    /// a target that is to be passed.
    fn of_speed(&self, rule: Rule, per_year: f64, asked: f64, years_left: f64) -> Pace {
        let toward = self.goal.direction * per_year;
        let figure = (!self.goal.is_at(self.base.1)).then_some(per_year / asked);
        let status = figure.map_or(of_movement(toward), of_ratio);
        Pace { rule, figure, status, per_year, arrival: Some(self.arrival(toward, years_left)) }
    }

    /// c = mean of the last five yearly changes, p = y + c·(tT − t), gap = d·(T − p)/|T − y|. The series counts before the base, too.
    /// German Federal Statistical Office, indicator report on the sustainable development strategy.
    fn remaining(&self) -> Pace {
        let (t, y) = self.latest;
        let target = self.goal.value;
        let per_year = mean_of_last_changes(self.series);
        let toward = self.goal.direction * per_year;
        let projected = y + per_year * f64::from(self.goal.by_year - t);
        let figure = (!self.goal.is_at(y)).then_some(self.goal.direction * (target - projected) / (target - y).abs());
        let status = match figure {
            Some(gap) if toward >= 0.0 => of_gap(gap),
            Some(_) | None => of_movement(toward),
        };
        Pace { rule: Rule::Remaining, figure, status, per_year, arrival: Some(self.arrival(toward, (target - y) / per_year)) }
    }

    fn arrival(&self, toward: f64, years: f64) -> Arrival {
        arrival(self.latest.0, toward, years)
    }
}

/// `years` from the year of the latest value on. A target that is to be passed is not reached in a year that stands at it.
pub(super) fn arrival(latest: i32, toward: f64, years: f64) -> Arrival {
    if toward <= 0.0 {
        return Arrival::Never;
    }
    let year = f64::from(latest) + (years - SLACK).ceil().max(1.0);
    if year >= 2150.0 { Arrival::NotBefore2150 } else { Arrival::Year(year as i32) }
}

/// Of a series that does not move away from its target: a gap below 0.05 of the road left is on track, up to 0.20 needs acceleration.
/// Standing still leaves the whole road.
fn of_gap(gap: f64) -> Status {
    if (0.05 - SLACK..=0.20 + SLACK).contains(&gap) {
        Status::NeedsAcceleration
    } else if gap <= 0.05 {
        Status::OnTrack
    } else {
        Status::OffTrack
    }
}

/// The mean of the last five yearly changes, of fewer where there are fewer. A gap of n years counts as n equal changes, so that a
/// window which begins within it takes as many of them as it needs.
fn mean_of_last_changes(series: &[(i32, f64)]) -> f64 {
    const MOST: i32 = 5;
    let (mut years, mut sum) = (0, 0.0);
    for pair in series.windows(2).rev() {
        let (span, change) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let counted = span.min(MOST - years);
        sum += change * f64::from(counted) / f64::from(span);
        years += counted;
    }
    let largest = series.iter().fold(0.0, |most: f64, (_, value)| most.max(value.abs()));
    // Changes that cancel out leave a rounding error, which is no movement.
    if years == 0 || sum.abs() <= 1e-12 * largest { 0.0 } else { sum / f64::from(years) }
}
