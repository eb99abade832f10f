//! Growth targets. SPEC section 4: "m = geometric mean of the yearly rates observed from `from_year` on; R = m/T for every rule,
//! T/m where lower is better; before the deadline the best status is on track, never met; one rate is too little data, unless
//! `from_year` = `by_year`; past its deadline a mean whose newest rate is older than `tT − 1` is too little data."

use super::judge::{Goal, Verdict, by_ratio, is_open};

#[derive(Clone, Debug, PartialEq)]
pub struct Mean {
    /// m, in per cent.
    pub rate: f64,
    pub count: usize,
    pub newest: (i64, f64),
    /// "The mean still needed, ((1+T)^(k+n) / (1+m)^k)^(1/n) − 1 with k rates seen and n years from the newest rate to the deadline."
    pub still_needed: Option<f64>,
    /// "Growth rates are averaged across a break, and the page says that they cross one."
    pub crosses_break: bool,
}

pub fn geometric(rates: &[f64]) -> f64 {
    let mut product = 1.0;
    for rate in rates {
        product *= 1.0 + rate / 100.0;
    }
    (product.powf(1.0 / rates.len() as f64) - 1.0) * 100.0
}

fn decide(rates: &[(i64, f64)], goal: &Goal, edition: i64) -> (&'static str, Option<f64>) {
    let Some((newest, _)) = rates.last().copied() else { return ("too-little-data", None) };
    if rates.len() == 1 && goal.from_year != Some(goal.by_year) {
        return ("too-little-data", None);
    }
    let m = geometric(&rates.iter().map(|(_, rate)| *rate).collect::<Vec<f64>>());
    if goal.past(edition) {
        let status = if newest < goal.by_year - 1 {
            "too-little-data"
        } else if goal.met_by(m) {
            "met"
        } else {
            "missed"
        };
        return (status, None);
    }
    // "Growth where the quotient makes no sense (T ≤ 0; m ≤ 0 where lower is better): kept is on track, not kept off track."
    if goal.value <= 0.0 || goal.direction < 0.0 && m <= 0.0 {
        return (if goal.met_by(m) { "on-track" } else { "off-track" }, None);
    }
    let r = if goal.direction < 0.0 { goal.value / m } else { m / goal.value };
    (by_ratio(r), Some(r))
}

pub fn growth(series: &[(i64, f64)], breaks: &[i64], goal: &Goal, edition: i64) -> Verdict {
    let known: Vec<(i64, f64)> = series.iter().copied().filter(|(year, _)| *year <= goal.by_year).collect();
    let from = goal.from_year.or(goal.start).unwrap_or(i64::MIN);
    let first = known.iter().position(|(year, _)| *year >= from).unwrap_or(known.len());
    let rates = &known[first..];
    let (status, figure) = decide(rates, goal, edition);
    let (Some(base), Some(newest)) = (rates.first().copied(), rates.last().copied()) else { return Verdict { status, ..Verdict::default() } };

    // "The base of a growth target is its first rate": moved later it is the second, moved earlier the one before.
    let mut fragile = false;
    if is_open(status) {
        fragile |= decide(&rates[..rates.len() - 1], goal, edition).0 != status;
        fragile |= decide(&rates[1..], goal, edition).0 != status;
        fragile |= first > 0 && decide(&known[first - 1..], goal, edition).0 != status;
    }

    let (k, n) = (rates.len() as f64, (goal.by_year - newest.0) as f64);
    let rate = geometric(&rates.iter().map(|(_, rate)| *rate).collect::<Vec<f64>>());
    let still_needed = (!goal.past(edition) && n > 0.0).then(|| {
        let whole = (1.0 + goal.value / 100.0).powf(k + n) / (1.0 + rate / 100.0).powf(k);
        (whole.powf(1.0 / n) - 1.0) * 100.0
    });
    let crosses_break = breaks.iter().any(|year| base.0 < *year && *year <= newest.0);
    Verdict {
        status,
        base: Some(base),
        // "The mean is what is judged, so the mean is what is shown as the latest value, with the newest rate beside it."
        latest: Some((newest.0, rate)),
        figure,
        mean: Some(Mean { rate, count: rates.len(), newest, still_needed, crosses_break }),
        fragile,
        ..Verdict::default()
    }
}
