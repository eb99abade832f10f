//! What a target asks, when it is met, and the words of a verdict. SPEC section 4.

use super::growth::{Mean, growth};
use super::level::level;

pub const METHODS: [&str; 3] = ["line", "compound", "remaining"];

/// "A ratio within 1e-9 of a threshold is on it."
pub const NEAR: f64 = 1e-9;

#[derive(Clone, Debug)]
pub struct Goal {
    pub shape: String,
    pub comparator: String,
    /// T; of a range its nearer end.
    pub value: f64,
    /// d: +1 higher is better, −1 lower is better.
    pub direction: f64,
    /// The year from which it counts.
    pub start: Option<i64>,
    pub from_year: Option<i64>,
    pub by_year: i64,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    pub status: &'static str,
    /// Of a growth target its first rate.
    pub base: Option<(i64, f64)>,
    /// Of a growth target the mean, in the year of its newest rate.
    pub latest: Option<(i64, f64)>,
    /// The rule applied, which is `line` where `compound` cannot be.
    pub rule: Option<&'static str>,
    /// R, or the gap of `remaining`.
    pub figure: Option<f64>,
    /// Change needed per year from now on, and the years that are left for it.
    pub needed: Option<(f64, i64)>,
    pub arrival: Option<f64>,
    pub mean: Option<Mean>,
    pub fragile: bool,
    /// "Met or missed, the year of the value is named": after the deadline, also where it is the deadline's own.
    pub judged_on: Option<i64>,
}

impl Goal {
    /// "Met: `d·(y − T) ≥ 0` (`at-least`, `at-most`, and `reach`), strictly greater where the document says … (`above`, `below`);
    /// for `about`, within 2.5 % of `T` or beyond it; for `between`, its nearer end."
    pub fn met_by(&self, y: f64) -> bool {
        let mut ahead = self.direction * (y - self.value);
        if ahead.abs() <= NEAR * self.value.abs() {
            ahead = 0.0;
        }
        match self.comparator.as_str() {
            "above" | "below" => ahead > 0.0,
            "about" => ahead >= -(0.025 + NEAR) * self.value.abs(),
            _ => ahead >= 0.0,
        }
    }

    /// "Deadline past (`tT` before the edition's year)."
    pub fn past(&self, edition: i64) -> bool {
        self.by_year < edition
    }
}

/// "R ≥ 0.95 on track; ≥ 0.60 needs acceleration; ≥ 0 off track; < 0 moving away."
pub fn by_ratio(r: f64) -> &'static str {
    match r {
        r if r >= 0.95 - NEAR => "on-track",
        r if r >= 0.60 - NEAR => "needs-acceleration",
        r if r >= -NEAR => "off-track",
        _ => "moving-away",
    }
}

/// A verdict with a pace, and its end not yet come.
pub fn is_open(status: &str) -> bool {
    ["on-track", "needs-acceleration", "off-track", "moving-away"].contains(&status)
}

/// The verdict on a series, whoever's it is.
pub fn judge(series: &[(i64, f64)], breaks: &[i64], goal: &Goal, method: &str, edition: i64) -> Verdict {
    let mut verdict = match goal.shape.as_str() {
        "growth" => growth(series, breaks, goal, edition),
        _ => level(series, breaks, goal, method, edition),
    };
    if ["met", "missed"].contains(&verdict.status) && goal.past(edition) {
        verdict.judged_on = verdict.latest.map(|(year, _)| year);
    }
    verdict
}
