//! The tables of a random dataset that say what was asked and reported: targets, statements and their numbers.

use super::chance::Chance;
use super::made::{Cell, ids, named};
use super::raw::{find, table, text};
use serde_json::{Value, json};

/// Every shape and comparator, near a value that is there; some that repeat another, some of them in a ring.
pub(super) fn targets(chance: &mut Chance, json: &Value) -> Vec<Value> {
    let places = ids(table(json, "localities"));
    let documents = table(json, "documents");
    let mut all: Vec<Value> = Vec::new();
    for at in 0..chance.within(0, 16) {
        let place = if chance.happens(55) { "vn".to_owned() } else { chance.id(&places) };
        let by_year = [2020, 2024, 2025, 2026, 2027, 2030, 2030, 2045][chance.within(0, 7) as usize];
        let mut row = json!({ "id": format!("t{at}"), "resolution": chance.of(&["23", "52"]), "locality": place, "by_year": by_year,
            "sector": chance.of(&["structure", "growth", "digital"]), "text": named(&format!("Mục tiêu {at}"), &format!("Target {at}")) });
        let of_place = |document: &&Value| place != "vn" || text(document, "level") != "province";
        let central: Vec<String> = documents.iter().filter(of_place).map(|document| text(document, "id").to_owned()).collect();
        if !central.is_empty() && chance.happens(80) {
            row["document"] = json!(chance.id(&central));
        } else if chance.happens(50) {
            row["set_by"] = named("Đại hội", "Congress");
        }
        let indicator = chance.of(&["count", "score", "share", "burden", "rate", "price-rate", "undirected", "score-rank", "world-rank", ""]);
        let (shape, comparators): (&str, &[&str]) = match indicator {
            "" => (chance.of(&["status", "level", "growth", "rank"]), &["at-least", "reach"]),
            "rate" | "price-rate" => ("growth", &["above", "at-least", "reach", "below", "at-most", "about", "between"]),
            "score-rank" | "world-rank" => (chance.of(&["rank", "level"]), &["top", "top", "at-most"]),
            _ => ("level", &["above", "at-least", "reach", "below", "at-most", "about", "between"]),
        };
        row["shape"] = json!(shape);
        if shape != "status" {
            let comparator = chance.of(comparators);
            let number = match shape {
                "growth" => chance.within(-8, 80) as f64 / 8.0,
                "rank" => chance.within(1, 10) as f64,
                _ if indicator.ends_with("rank") => chance.within(1, 10) as f64,
                _ => chance.within(1, 48) as f64 * 2.5,
            };
            row["comparator"] = json!(comparator);
            row["value"] = json!(number);
            if comparator == "between" {
                row["value_max"] = json!(number + 2.5);
            }
            if shape == "growth" && chance.happens(85) {
                row["from_year"] = json!(if chance.happens(15) { by_year } else { chance.within(2013, by_year.min(2024)) });
            }
        }
        if !indicator.is_empty() {
            row["indicator"] = json!(indicator);
        } else if chance.happens(50) {
            row["related_indicators"] = json!(["share", "untargeted"]);
        }
        if chance.happens(15) {
            row["no_longer"] = json!(true);
            row["note"] = named("Đã thôi.", "It has ceased.");
        }
        all.push(row);
    }
    const SHARED: [&str; 10] = ["indicator", "locality", "shape", "comparator", "value", "value_max", "from_year", "by_year", "sector", "no_longer"];
    for at in 0..all.len() {
        if chance.happens(20) {
            let first = all[chance.within(0, all.len() as i64 - 1) as usize].clone();
            if text(&first, "id") != text(&all[at], "id") {
                // The same measure, figure, deadline and place; the document is its own.
                for field in SHARED {
                    all[at][field] = first[field].clone();
                }
                all[at]["restates"] = first["id"].clone();
                let document = all[at]["document"].as_str().and_then(|id| find(json, "documents", id));
                if text(&all[at], "locality") == "vn" && document.is_some_and(|document| text(document, "level") == "province") {
                    all[at]["document"] = Value::Null;
                }
            }
        }
    }
    // What was copied from one that came to restate another itself follows that one, except in a ring.
    for _ in 0..all.len() {
        for at in 0..all.len() {
            let above = all.iter().position(|row| row["id"] == all[at]["restates"]);
            for field in above.into_iter().flat_map(|above| SHARED.map(|field| (above, field))) {
                all[at][field.1] = all[field.0][field.1].clone();
            }
        }
    }
    for row in &mut all {
        row.as_object_mut().expect("a row").retain(|_, value| !value.is_null());
    }
    all
}

/// Reports with numbers near what the tables hold, at every precision, of every kind.
pub(super) fn statements(chance: &mut Chance, json: &Value, cells: &[Cell]) -> (Vec<Value>, Vec<Value>) {
    let (places, indicators) = (ids(table(json, "localities")), ids(table(json, "indicators")));
    let (mut statements, mut claims) = (Vec::new(), Vec::new());
    for at in 0..chance.within(0, 8) {
        let id = format!("s{at}");
        let mut named_indicators: Vec<String> = (0..chance.within(0, 2)).map(|_| chance.id(&indicators)).collect();
        named_indicators.dedup();
        let mut row = json!({ "id": id, "locality": chance.id(&places), "resolutions": [chance.of(&["23", "52"])], "sector": chance.of(&["structure", "growth", "digital"]),
            "kind": chance.of(&["achievement", "difficulty", "proposal", "commitment"]), "text": named(&format!("Đã nói {at}"), &format!("Said {at}")), "source": "source" });
        if !named_indicators.is_empty() {
            row["indicators"] = json!(named_indicators);
        }
        if chance.happens(85) {
            row["date"] = json!(format!("{}-06-26", chance.within(2018, 2026)));
        }
        statements.push(row);
        let mut last: Option<(i64, f64, String)> = None;
        for number in 1..=chance.within(0, 4) {
            let kind = chance.of(&["figure", "figure", "figure", "figure", "mean", "target", "part-year", "forecast", "ratio", "other"]);
            let Some(cell) = (!cells.is_empty()).then(|| cells[chance.within(0, cells.len() as i64 - 1) as usize]) else { continue };
            let mut comparator = chance.of(&["equals", "equals", "about", "at-least", "at-most", "change"]);
            let mut said = (cell.3 + [0.0, 0.0, 0.04, -0.05, 0.5, 7.0][chance.within(0, 5) as usize]) * [1.0, 1.0, 1.025, 0.97][chance.within(0, 3) as usize];
            said = (said * 10.0).round() / 10.0;
            let (mut year, mut place) = (cell.2, places[cell.1].clone());
            let mut claim = json!({ "statement": id, "claim": number, "indicator": indicators[cell.0], "kind": kind });
            match (&last, chance.happens(25)) {
                // The same number again: an alternative, of another indicator.
                (Some((of_year, of_value, of_place)), true) => (year, said, place) = (*of_year, *of_value, of_place.clone()),
                _ if kind == "target" => {
                    comparator = chance.of(&["equals", "about", "at-least"]);
                    let measured: Vec<&Value> = table(json, "targets").iter().filter(|target| !text(target, "indicator").is_empty()).collect();
                    if !measured.is_empty() {
                        let target = chance.of(&measured);
                        claim["indicator"] = target["indicator"].clone();
                        place = text(target, "locality").to_owned();
                        year = target["by_year"].as_i64().expect("a deadline");
                        said = target["value"].as_f64().expect("a value") + [0.0, 0.0, 2.5][chance.within(0, 2) as usize];
                    }
                }
                _ => {}
            }
            if kind == "mean" {
                comparator = "equals";
            }
            if comparator == "change" || kind == "mean" {
                claim["since"] = json!(year - chance.within(1, 3));
            }
            claim["locality"] = json!(place);
            claim["comparator"] = json!(comparator);
            claim["value"] = json!(said);
            if chance.happens(95) {
                claim["year"] = json!(year);
            }
            last = Some((year, said, place));
            claims.push(claim);
        }
    }
    (statements, claims)
}
