//! The tables of a random dataset that say what there is: places, indicators, documents, and values.

use super::chance::Chance;
use super::raw::text;
use serde_json::{Map, Value, json};

pub(super) fn ids(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| text(row, "id").to_owned()).collect()
}

pub(super) fn named(vi: &str, en: &str) -> Value {
    json!({ "vi": vi, "en": en })
}

/// The country, provinces that continue, and provinces of two and three parts, of which one bears the name of a part.
pub(super) fn localities(chance: &mut Chance, continuing: usize, pairs: usize, threes: usize) -> Vec<Value> {
    let mut all = vec![json!({ "id": "vn", "level": "country", "name": named("Việt Nam", "Viet Nam"), "aliases": ["cả nước"] })];
    let mut number = 0;
    for parts in [vec![1; continuing], vec![2; pairs], vec![3; threes]].concat() {
        number += 1;
        let today = format!("p{number}-2025");
        let named_after = chance.within(0, parts - 1);
        for part in 0..parts {
            // One in three says itself what kind of unit it is.
            let name = format!("{}Cũ {number}{}", if number % 3 == 0 { "Thành phố " } else { "" }, ["A", "B", "C"][part as usize]);
            all.push(json!({ "id": format!("p{number}{}", ["", "-b", "-c"][part as usize]), "level": "province", "name": named(&name, &name),
                "region": chance.of(&["north", "south"]), "valid_to": "2025-06-30", "successor": today }));
            if part == named_after {
                all.push(json!({ "id": today, "level": "province", "name": named(&name, &name), "region": chance.of(&["north-2025", "south-2025"]), "valid_from": "2025-07-01", "aliases": [format!("Mới{number}")] }));
            }
        }
    }
    all
}

pub(super) fn indicators() -> Vec<Value> {
    let row = |id: &str, measure: &str, direction: &str, merge: &str, resolutions: &[&str], sector: &str| {
        json!({ "id": id, "measure": measure, "direction": direction, "merge": merge, "resolutions": resolutions, "sector": sector,
            "name": named(&format!("Chỉ số {id}"), &format!("Indicator {id}")), "unit": named("đơn vị", "unit"), "decimals": 1 })
    };
    let mut all = vec![
        row("count", "amount", "higher", "sum", &["23"], "structure"),
        row("score", "score", "higher", "mean", &["52"], "digital"),
        row("share", "share", "higher", "none", &["23", "52"], "digital"),
        row("burden", "ratio", "lower", "mean", &["23"], "structure"),
        row("rate", "rate", "higher", "none", &["23"], "growth"),
        row("price-rate", "rate", "lower", "none", &["23"], "growth"),
        row("undirected", "amount", "none", "sum", &["52"], "structure"),
        row("score-rank", "rank", "lower", "none", &["52"], "digital"),
        row("world-rank", "rank", "lower", "none", &["52"], "digital"),
        row("untargeted", "amount", "higher", "sum", &["52"], "growth"),
    ];
    all[7]["rank_of"] = json!("score");
    all[8]["ranked_among"] = named("141 nền kinh tế", "141 economies");
    all
}

/// Dates of every length, some missing; chains of every length, some that come back to themselves.
pub(super) fn documents(chance: &mut Chance, provinces: &[String]) -> Vec<Value> {
    let document = |id: &str, number: &str, level: &str| json!({ "id": id, "number": number, "level": level, "type": named("Văn bản", "Document"), "title": named(&format!("Về {id}"), &format!("On {id}")) });
    let mut all = vec![document("23-text", "23-NQ/TW", "party"), document("52-text", "52-NQ/TW", "party")];
    all[0]["issued"] = json!("2018-03-22");
    all[1]["issued"] = json!("2019-09-27");
    let count = chance.within(0, 8);
    let names: Vec<String> = (0..count).map(|at| format!("d{at}")).collect();
    for (at, id) in names.iter().enumerate() {
        let of_province = chance.happens(30);
        let mut row =
            document(id, &format!("{at}/QĐ"), if of_province { "province" } else { chance.of(&["party", "national-assembly", "government", "ministry"]) });
        if of_province {
            row["locality"] = json!(chance.id(provinces));
        }
        if chance.happens(80) {
            let year = chance.within(2012, 2026);
            row["issued"] = json!([format!("{year}"), format!("{year}-05"), format!("{year}-05-17")][chance.within(0, 2) as usize]);
        }
        match chance.within(0, 5) {
            0 => row["implements"] = json!(chance.of(&["23", "52"])),
            1 => row["implements"] = json!(chance.of(&["23-text", "52-text"])),
            2 | 3 => row["implements"] = json!(chance.id(&names)),
            _ => {}
        }
        all.push(row);
    }
    all
}

/// Values on a coarse grid, so that equal ones and values just at a target are common.
pub(super) fn value(chance: &mut Chance, measure: &str) -> f64 {
    match measure {
        "rank" => chance.within(1, 12) as f64,
        "rate" => chance.within(-16, 96) as f64 / 8.0,
        _ if chance.happens(5) => [0.0, -2.5, 97.5, 102.5, 38.9][chance.within(0, 4) as usize],
        _ => chance.within(1, 48) as f64 * 2.5,
    }
}

/// The value of an indicator in a place and year, as its row holds it.
pub(super) type Cell = (usize, usize, i64, f64);

pub(super) fn cells(chance: &mut Chance, localities: &[Value], indicators: &[Value]) -> Vec<Cell> {
    let mut all: Vec<Cell> = Vec::new();
    for (at, indicator) in indicators.iter().enumerate() {
        let measure = text(indicator, "measure");
        // A year in which all places but a few have a value: just enough for a rank, or one short of it.
        let old = localities.iter().filter(|place| text(place, "valid_to") == "2025-06-30").count() as i64;
        let (full, spared) = (chance.within(2018, 2024), chance.within(0, old / 8 + 1));
        let mut spare = spared;
        for (place_at, place) in localities.iter().enumerate() {
            let country = text(place, "level") == "country";
            let today = !text(place, "valid_from").is_empty();
            let likely = if text(indicator, "id") == "world-rank" {
                if country { 100 } else { 0 }
            } else if country {
                90
            } else {
                45
            };
            if !chance.happens(likely) {
                continue;
            }
            let density = [15, 40, 85][chance.within(0, 2) as usize];
            // Both ids of a place may have values for a year.
            let years = if today { chance.within(2021, 2025)..=2027 } else { 2013..=chance.within(2022, 2026) };
            for year in years {
                if chance.happens(density) {
                    all.push((at, place_at, year, value(chance, measure)));
                }
            }
        }
        for (place_at, place) in localities.iter().enumerate().filter(|(_, place)| text(place, "valid_to") == "2025-06-30") {
            let there = all.iter().any(|(other, of, year, _)| (*other, *of, *year) == (at, place_at, full));
            if text(indicator, "id") == "world-rank" || there {
                continue;
            }
            if spare > 0 && chance.happens(50) {
                spare -= 1;
                continue;
            }
            // Sometimes a place that continues has the year under its later id alone.
            let later = localities.iter().position(|other| text(other, "id") == text(place, "successor")).filter(|_| chance.happens(10));
            let taken = later.is_some_and(|later| all.iter().any(|(other, of, year, _)| (*other, *of, *year) == (at, later, full)));
            let of = if taken { place_at } else { later.unwrap_or(place_at) };
            all.push((at, of, full, value(chance, measure)));
        }
    }
    all.sort_by_key(|(indicator, place, year, _)| (*indicator, *place, *year));
    all
}

pub(super) fn observations(chance: &mut Chance, cells: &[Cell]) -> Value {
    let mut notes = Map::new();
    for at in 0..cells.len() {
        if chance.happens(4) {
            notes.insert(at.to_string(), json!({ "vi": "Nguồn khác ghi khác.", "en": "Another source has another figure.", "contested": true }));
        }
    }
    let status: Vec<i64> = cells.iter().map(|_| chance.within(0, 2)).collect();
    json!({
        "indicator": cells.iter().map(|cell| cell.0).collect::<Vec<usize>>(),
        "locality": cells.iter().map(|cell| cell.1).collect::<Vec<usize>>(),
        "year": cells.iter().map(|cell| cell.2).collect::<Vec<i64>>(),
        "value": cells.iter().map(|cell| cell.3).collect::<Vec<f64>>(),
        "status": status, "source": vec![0; cells.len()], "notes": notes,
    })
}
