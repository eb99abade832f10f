//! Levels, shares and ranks against a target. SPEC section 4.

use super::judge::{Goal, NEAR, Verdict, by_ratio, is_open};

/// "Breaks: levels, shares and ranks are compared only among observations on the latest one's side of every series break."
/// "Latest: the newest observation not after `tT`."
fn side(series: &[(i64, f64)], breaks: &[i64], goal: &Goal) -> Vec<(i64, f64)> {
    let known: Vec<(i64, f64)> = series.iter().copied().filter(|(year, _)| *year <= goal.by_year).collect();
    let Some((latest, _)) = known.last().copied() else { return known };
    known.into_iter().filter(|(year, _)| !breaks.iter().any(|first| year < first && *first <= latest)).collect()
}

/// "Base: the observation nearest to the year the target's document was issued, at or before it if there is one, else the first after."
fn base(side: &[(i64, f64)], start: Option<i64>) -> usize {
    side.iter().rposition(|(year, _)| start.is_some_and(|start| *year <= start)).unwrap_or(0)
}

#[derive(Clone, Copy, Default)]
struct Pace {
    rule: &'static str,
    figure: Option<f64>,
    status: &'static str,
    arrival: Option<f64>,
}

/// "At the edges: where T = y0 or T = y under `above`/`below`: still is off track, away moving away, toward on track."
fn by_way(change: f64) -> &'static str {
    match change {
        change if change > 0.0 => "on-track",
        change if change < 0.0 => "moving-away",
        _ => "off-track",
    }
}

/// "R = ((y − y0)/(t − t0)) / ((T − y0)/(tT − t0))."
fn line(from: (i64, f64), to: (i64, f64), goal: &Goal) -> Pace {
    let ((t0, y0), (t, y), target) = (from, to, goal.value);
    let a_year = (y - y0) / (t - t0) as f64;
    let arrival = (goal.direction * a_year > 0.0).then(|| t as f64 + (target - y) / a_year);
    if target == y0 {
        return Pace { rule: "line", figure: None, status: by_way(goal.direction * a_year), arrival };
    }
    let r = a_year / ((target - y0) / (goal.by_year - t0) as f64);
    Pace { rule: "line", figure: Some(r), status: by_ratio(r), arrival }
}

/// "R = g/g* with g = (y/y0)^(1/(t−t0)) − 1, g* = (T/y0)^(1/(tT−t0)) − 1; only where y0, y, T > 0; elsewhere the rule is `line`."
fn compound(from: (i64, f64), to: (i64, f64), goal: &Goal) -> Pace {
    let ((t0, y0), (t, y), target) = (from, to, goal.value);
    if y0 <= 0.0 || y <= 0.0 || target <= 0.0 {
        return line(from, to, goal);
    }
    let arrival = (goal.direction * (y - y0) > 0.0).then(|| t as f64 + (target / y).ln() / (y / y0).ln() * (t - t0) as f64);
    if target == y0 {
        return Pace { rule: "compound", figure: None, status: by_way(goal.direction * (y - y0)), arrival };
    }
    let g = (y / y0).powf(1.0 / (t - t0) as f64) - 1.0;
    let wanted = (target / y0).powf(1.0 / (goal.by_year - t0) as f64) - 1.0;
    Pace { rule: "compound", figure: Some(g / wanted), status: by_ratio(g / wanted), arrival }
}

/// "c = mean of the last five yearly changes of the series up to `tT` (fewer where there are fewer; a gap of n years counts as n
/// equal changes), p = y + c·(tT − t), gap = d·(T − p)/|T − y|"; it "reads the latest's side of every break, also before the base".
fn remaining(side: &[(i64, f64)], goal: &Goal) -> Pace {
    let mut changes = Vec::new();
    for two in side.windows(2) {
        let years = two[1].0 - two[0].0;
        for _ in 0..years {
            changes.push((two[1].1 - two[0].1) / years as f64);
        }
    }
    let last: Vec<f64> = changes.iter().rev().take(5).copied().collect();
    let mut c = last.iter().sum::<f64>() / last.len() as f64;
    let largest = side.iter().map(|(_, y)| y.abs()).fold(0.0, f64::max);
    if c.abs() <= NEAR * largest {
        c = 0.0;
    }
    let (t, y) = side[side.len() - 1];
    let arrival = (goal.direction * c > 0.0).then(|| t as f64 + (goal.value - y) / c);
    if goal.value == y {
        return Pace { rule: "remaining", figure: None, status: by_way(goal.direction * c), arrival };
    }
    let gap = goal.direction * (goal.value - (y + c * (goal.by_year - t) as f64)) / (goal.value - y).abs();
    // "gap < 0.05, ≤ 0.20, larger; c not toward the target is moving away (zero change is off track)."
    let status = match gap {
        _ if goal.direction * c <= 0.0 => by_way(goal.direction * c),
        gap if gap < 0.05 - NEAR => "on-track",
        gap if gap <= 0.20 + NEAR => "needs-acceleration",
        _ => "off-track",
    };
    Pace { rule: "remaining", figure: Some(gap), status, arrival }
}

/// The status of a side with its base, and the pace where there is one.
fn decide(side: &[(i64, f64)], base: usize, goal: &Goal, method: &str, edition: i64) -> (&'static str, Option<Pace>) {
    let Some((t, y)) = side.last().copied() else { return ("too-little-data", None) };
    // "Met beats any trend and needs one observation only."
    if goal.met_by(y) {
        return ("met", None);
    }
    // "Met if the latest value meets it, however old, else missed (one value is enough, after the base or not); if the latest
    // observation is older than `tT − 1`, too little data."
    if goal.past(edition) {
        return (if t < goal.by_year - 1 { "too-little-data" } else { "missed" }, None);
    }
    // "Too little data: not met, and fewer than two observations in different years or none after the base."
    if base + 1 >= side.len() {
        return ("too-little-data", None);
    }
    // "A base that had already met a target no longer met is moving away": whatever the rule, so it has no pace and no arrival.
    if goal.met_by(side[base].1) {
        return ("moving-away", None);
    }
    let pace = match method {
        "line" => line(side[base], (t, y), goal),
        "compound" => compound(side[base], (t, y), goal),
        _ => remaining(side, goal),
    };
    (pace.status, Some(pace))
}

pub fn level(series: &[(i64, f64)], breaks: &[i64], goal: &Goal, method: &str, edition: i64) -> Verdict {
    let side = side(series, breaks, goal);
    let Some((t, y)) = side.last().copied() else { return Verdict { status: "too-little-data", ..Verdict::default() } };
    let base_at = base(&side, goal.start);
    let (status, pace) = decide(&side, base_at, goal, method, edition);

    // "Fragile if the status changes when the base moves by one observation either way or the latest is dropped (leaving too little
    // data is a change). Said only of verdicts that are still open."
    let mut fragile = false;
    if is_open(status) {
        let shorter: Vec<(i64, f64)> = series.iter().copied().filter(|(year, _)| *year < t).collect();
        fragile |= level_status(&shorter, breaks, goal, method, edition) != status;
        fragile |= base_at > 0 && decide(&side, base_at - 1, goal, method, edition).0 != status;
        fragile |= decide(&side, base_at + 1, goal, method, edition).0 != status;
    }

    // "Change needed per year from now on: (T − y) / (tT − max(t, edition's year − 1)) … shown for too little data as well."
    let years = goal.by_year - t.max(edition - 1);
    let needed = ((is_open(status) || status == "too-little-data") && years > 0).then(|| ((goal.value - y) / years as f64, years));
    Verdict {
        status,
        base: Some(side[base_at]),
        latest: Some((t, y)),
        rule: pace.map(|pace| pace.rule),
        figure: pace.and_then(|pace| pace.figure),
        needed,
        // "Rounded up to a whole year"; one whose value stands at a target that is to be passed has not met it.
        arrival: pace.and_then(|pace| pace.arrival).map(|year| (year - NEAR).ceil().max(t as f64 + 1.0)),
        fragile,
        ..Verdict::default()
    }
}

fn level_status(series: &[(i64, f64)], breaks: &[i64], goal: &Goal, method: &str, edition: i64) -> &'static str {
    let side = side(series, breaks, goal);
    decide(&side, base(&side, goal.start), goal, method, edition).0
}
