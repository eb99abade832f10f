//! Another pace than today's: "if it rose by so much a year, it would arrive in …". From the latest value on and by the rule that judged,
//! so that today's pace arrives when the verdict says it does.

use crate::sorted::InOrder;
use crate::status::pace::arrival;
use crate::status::{Arrival, Goal, Pace, Rule, Verdict};

/// A way that can be walked at any pace. Paces are values per year, under `compound` yearly factors less one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supposed {
    /// Year and value that it starts from.
    pub latest: (i32, f64),
    /// Today's pace, and the rule that it was measured by.
    pub now: Pace,
    /// The pace that the time left asks for, counted from now on.
    pub needed: f64,
    /// T, in the indicator's unit.
    target: f64,
    direction: f64,
}

/// About how many stops a slider has.
const STOPS: f64 = 40.0;
/// A round stop closer than this share of a step to one that means something is left out.
const CLOSE: f64 = 0.3;

impl Supposed {
    /// `None` where nothing is to be reached any more, no pace is known, or a rate is to be held rather than a level reached.
    pub fn of(verdict: &Verdict, goal: &Goal) -> Option<Supposed> {
        let (latest, now, need) = (verdict.latest?, verdict.pace?, verdict.need?);
        now.arrival?;
        let needed = match now.rule {
            Rule::Compound => ((goal.value / latest.1).ln() / f64::from(need.years)).exp_m1(),
            Rule::Line | Rule::Remaining | Rule::Growth => need.per_year(),
        };
        let supposed = Supposed { latest, now, needed, target: goal.value, direction: goal.direction };
        let toward = supposed.toward(needed);
        (toward.is_finite() && toward > 0.0 && now.per_year.is_finite()).then_some(supposed)
    }

    /// When it would arrive at a pace.
    pub fn arrival(&self, per_year: f64) -> Arrival {
        let (year, value) = self.latest;
        let years = match self.now.rule {
            Rule::Compound => (self.target / value).ln() / per_year.ln_1p(),
            Rule::Line | Rule::Remaining | Rule::Growth => (self.target - value) / per_year,
        };
        arrival(year, self.toward(per_year), years)
    }

    /// The paces that a slider stops at, from the slowest to the fastest: round ones, standing still, today's and the one needed.
    pub fn stops(&self) -> Vec<f64> {
        let (now, needed) = (self.toward(self.now.per_year), self.toward(self.needed));
        let (least, most) = (now.min(0.0), (2.0 * needed).max(1.25 * now));
        let step = round_step((most - least) / STOPS);
        let (first, last) = ((least / step).ceil() as i64, (most / step).floor() as i64);
        let close = |round: &f64| [now, needed].iter().any(|pace| (round - pace).abs() < CLOSE * step);
        let mut stops: Vec<f64> = (first..=last).map(|at| at as f64 * step).filter(|round| !close(round)).chain([now, needed]).collect();
        // A factor less one is never −1 or less.
        stops.retain(|pace| self.now.rule != Rule::Compound || self.direction * pace > -1.0);
        stops.order_by(f64::total_cmp);
        stops.dedup();
        stops.into_iter().map(|toward| self.direction * toward).collect()
    }

    fn toward(&self, per_year: f64) -> f64 {
        self.direction * per_year
    }
}

/// The next of 1, 2, 5, 10 … that is not smaller.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powi(least.log10().floor() as i32);
    [1.0, 2.0, 5.0].map(|digit| digit * power).into_iter().find(|step| *step >= least).unwrap_or(10.0 * power)
}
