//! The verdict on every target of a dataset under the three methods. SPEC section 4.

use super::judge::{Goal, METHODS, Verdict, judge};
use super::raw::{edition_year, find, number, table, text, whole, year, yes};
use super::scope::first;
use super::series::Figures;
use serde_json::Value;
use std::collections::BTreeMap;

/// What a target asks; nothing of one that no figure can decide.
pub fn goal(json: &Value, target: &Value) -> Option<Goal> {
    let (shape, comparator) = (text(target, "shape"), text(target, "comparator"));
    let value = number(target, "value")?;
    let indicator = find(json, "indicators", text(target, "indicator"))?;
    if shape == "status" {
        return None;
    }
    let direction = match text(indicator, "direction") {
        // "Rank targets ("top 3"): lower is better, T = N."
        _ if shape == "rank" => -1.0,
        "higher" => 1.0,
        "lower" => -1.0,
        // "An indicator of direction none takes its target's direction from the comparator."
        _ if ["below", "at-most", "top"].contains(&comparator) => -1.0,
        _ => 1.0,
    };
    // "For `between`, its nearer end": the lower one where higher is better.
    let other = number(target, "value_max").filter(|_| comparator == "between").unwrap_or(value);
    let nearer = if direction > 0.0 { value.min(other) } else { value.max(other) };
    // "A target without a document, or whose document has no date, counts from its resolution; where it names `from_year`, from that year."
    let issued = |name: &str, id: &str| find(json, name, id).and_then(|row| year(text(row, "issued")));
    let start =
        whole(target, "from_year").or_else(|| issued("documents", text(target, "document"))).or_else(|| issued("resolutions", text(target, "resolution")));
    Some(Goal {
        shape: shape.to_owned(),
        comparator: comparator.to_owned(),
        value: nearer,
        direction,
        start,
        from_year: whole(target, "from_year"),
        by_year: whole(target, "by_year").expect("a deadline"),
    })
}

/// The series that decides: "a rank target of a place that continues reads the series of its own id".
fn series(figures: &Figures, target: &Value) -> Vec<(i64, f64)> {
    let (indicator, id) = (text(target, "indicator"), text(target, "locality"));
    if text(target, "shape") == "rank" {
        let mut own: Vec<(i64, f64)> =
            figures.rows.iter().filter(|(row, _)| row.indicator == indicator && row.locality == id).map(|(row, _)| (row.year, row.value)).collect();
        own.sort_by_key(|(year, _)| *year);
        return own;
    }
    figures.series(indicator, id)
}

fn verdict(figures: &Figures, target: &Value, method: &str) -> Verdict {
    let json = figures.json;
    let mut verdict = match goal(json, target) {
        None => Verdict { status: "not-measured", ..Verdict::default() },
        Some(goal) => judge(&series(figures, target), &figures.breaks(text(target, "indicator")), &goal, method, edition_year(json)),
    };
    // "`no-longer` gives way to met where the rules give met, for growth only after its deadline" (a growth target is never met before).
    if yes(target, "no_longer") && verdict.status != "met" {
        let mean = verdict.mean.map(|mean| super::growth::Mean { still_needed: None, ..mean });
        verdict = Verdict { status: "no-longer", rule: None, figure: None, needed: None, arrival: None, fragile: false, judged_on: None, mean, ..verdict };
    }
    verdict
}

/// By target and method; a target that restates another has the verdict of the first.
pub fn verdicts(json: &Value) -> BTreeMap<String, BTreeMap<&'static str, Verdict>> {
    let figures = Figures::of(json);
    let of = |target: &Value| {
        let first = first(json, text(target, "id"));
        let judged = find(json, "targets", &first).expect("the first");
        (text(target, "id").to_owned(), METHODS.iter().map(|method| (*method, verdict(&figures, judged, method))).collect())
    };
    table(json, "targets").iter().map(of).collect()
}
