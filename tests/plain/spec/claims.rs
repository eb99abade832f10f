//! What statements say in numbers against the figures. SPEC section 4, "Claims".

use super::decimal::{clean, half_up, places};
use super::growth::geometric;
use super::places::today;
use super::raw::{number, table, text, whole};
use super::series::Figures;
use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    Agrees,
    /// The claim less what the tables hold.
    Differs(f64),
    Unknown,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    pub statement: String,
    pub number: i64,
    pub outcome: Outcome,
    /// What the tables hold, where it was compared.
    pub held: Option<f64>,
    /// One of the figures compared is contested: "the other one named".
    pub contested: bool,
    /// "Claims of one statement with the same number (same value, year and place) are alternatives": the numbers of the others.
    pub alternatives: Vec<i64>,
    /// What the mark of this number says: "one that agrees settles it".
    pub mark: Outcome,
}

/// "At the statement's precision (`about`: within 2.5 %)."
fn compare(claim: &Value, held: f64) -> Outcome {
    let Some(said) = number(claim, "value") else { return Outcome::Unknown };
    let most = number(claim, "value_max").unwrap_or(said);
    let rounded = half_up(clean(held), places(said).max(places(most)));
    let agrees = match text(claim, "comparator") {
        "about" => held >= said - (0.025 + 1e-9) * said.abs() && held <= most + (0.025 + 1e-9) * most.abs(),
        "at-least" => rounded >= said,
        "at-most" => rounded <= said,
        _ => said <= rounded && rounded <= most,
    };
    let nearest = if held > most { most } else { said };
    if agrees { Outcome::Agrees } else { Outcome::Differs(clean(nearest - held)) }
}

fn outcome(figures: &Figures, claim: &Value) -> (Outcome, Option<f64>, bool) {
    let unknown = (Outcome::Unknown, None, false);
    let (indicator, place) = (text(claim, "indicator"), text(claim, "locality"));
    let Some(year) = whole(claim, "year") else { return unknown };
    let rows = figures.counting(indicator, place);
    let row = |year: i64| rows.iter().find(|row| row.year == year);
    match (text(claim, "kind"), text(claim, "comparator")) {
        // "`change`: value(year) − value(since)"; values on two sides of a break do not compare.
        ("figure", "change") => {
            let Some(since) = whole(claim, "since") else { return unknown };
            let (Some(from), Some(to)) = (row(since), row(year)) else { return unknown };
            if figures.breaks(indicator).iter().any(|first| since < *first && *first <= year) {
                return unknown;
            }
            let change = clean(to.value - from.value);
            (compare(claim, change), Some(change), from.contested || to.contested)
        }
        ("figure", _) => row(year).map_or(unknown, |row| (compare(claim, row.value), Some(row.value), row.contested)),
        // "`mean`: geometric over its years, only where all are there."
        ("mean", _) => {
            let Some(since) = whole(claim, "since") else { return unknown };
            let wanted: Vec<_> = (since..=year).map(row).collect();
            let Some(of_years) = wanted.into_iter().collect::<Option<Vec<_>>>() else { return unknown };
            let mean = clean(geometric(&of_years.iter().map(|row| row.value).collect::<Vec<f64>>()));
            (compare(claim, mean), Some(mean), of_years.iter().any(|row| row.contested))
        }
        // A change asked for is not the level that a target sets.
        ("target", "change") => unknown,
        ("target", _) => against_targets(figures.json, claim, year),
        // "Part-year, forecast, ratio and other are unknown."
        _ => unknown,
    }
}

/// "Claims of kind `target` are held against the targets of that indicator, place and year": one with the number said is enough,
/// the end of a range included; else the nearest is what it differs from.
fn against_targets(json: &Value, claim: &Value, year: i64) -> (Outcome, Option<f64>, bool) {
    let Some(said) = number(claim, "value") else { return (Outcome::Unknown, None, false) };
    let mut ends = Vec::new();
    for target in table(json, "targets") {
        let same_place = today(json, text(target, "locality")) == today(json, text(claim, "locality"));
        if text(target, "indicator") == text(claim, "indicator") && same_place && whole(target, "by_year") == Some(year) {
            ends.extend(number(target, "value"));
            ends.extend(number(target, "value_max"));
        }
    }
    ends.sort_by(|one, other| (one - said).abs().total_cmp(&(other - said).abs()));
    let Some(nearest) = ends.first().copied() else { return (Outcome::Unknown, None, false) };
    let precision = places(said);
    let agrees = if text(claim, "comparator") == "about" { (nearest - said).abs() <= (0.025 + 1e-9) * said.abs() } else { half_up(nearest, precision) == said };
    (if agrees { Outcome::Agrees } else { Outcome::Differs(clean(said - nearest)) }, Some(nearest), false)
}

pub fn claims(json: &Value) -> Vec<Claim> {
    let figures = Figures::of(json);
    let rows = table(json, "claims");
    let outcomes: Vec<_> = rows.iter().map(|claim| outcome(&figures, claim)).collect();
    let mut all = Vec::new();
    for (claim, (outcome, held, contested)) in rows.iter().zip(&outcomes) {
        let same = |other: &Value| {
            text(other, "statement") == text(claim, "statement")
                && number(other, "value") == number(claim, "value")
                && whole(other, "year") == whole(claim, "year")
                && today(json, text(other, "locality")) == today(json, text(claim, "locality"))
        };
        let group: Vec<(i64, Outcome)> = rows
            .iter()
            .zip(&outcomes)
            .filter(|(other, _)| same(other))
            .map(|(other, (outcome, _, _))| (whole(other, "claim").expect("its number"), *outcome))
            .collect();
        let number = whole(claim, "claim").expect("its number");
        let differs = group.iter().map(|(_, outcome)| *outcome).filter(|outcome| matches!(outcome, Outcome::Differs(_)));
        let mark = if group.iter().any(|(_, outcome)| *outcome == Outcome::Agrees) {
            Outcome::Agrees
        } else {
            differs.min_by(|one, other| size(one).total_cmp(&size(other))).unwrap_or(Outcome::Unknown)
        };
        let alternatives = group.iter().map(|(other, _)| *other).filter(|other| *other != number).collect();
        all.push(Claim { statement: text(claim, "statement").to_owned(), number, outcome: *outcome, held: *held, contested: *contested, alternatives, mark });
    }
    all
}

/// How far a claim is from what is held.
fn size(outcome: &Outcome) -> f64 {
    if let Outcome::Differs(by) = outcome { by.abs() } else { 0.0 }
}
