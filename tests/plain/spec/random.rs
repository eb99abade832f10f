//! Random datasets in the format of SPEC section 1, small but mean, and random links to ask of them. The same seed makes the same bytes.

use super::raw::{table, text};
use serde_json::{Map, Value, json};

/// SplitMix64: a test that fails names its seed.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1) as u64) as i64
    }

    /// So many times out of a hundred.
    pub fn happens(&mut self, per_cent: u64) -> bool {
        self.next() % 100 < per_cent
    }

    pub fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[(self.next() % choices.len() as u64) as usize]
    }

    pub fn id(&mut self, ids: &[String]) -> String {
        ids[(self.next() % ids.len() as u64) as usize].clone()
    }
}

fn ids(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| text(row, "id").to_owned()).collect()
}

fn named(vi: &str, en: &str) -> Value {
    json!({ "vi": vi, "en": en })
}

/// The country, provinces that continue, and provinces of two and three parts, of which one bears the name of a part.
fn localities(chance: &mut Chance, continuing: usize, pairs: usize, threes: usize) -> Vec<Value> {
    let mut all = vec![json!({ "id": "vn", "level": "country", "name": named("Việt Nam", "Viet Nam"), "aliases": ["cả nước"] })];
    let mut number = 0;
    for parts in [vec![1; continuing], vec![2; pairs], vec![3; threes]].concat() {
        number += 1;
        let today = format!("p{number}-2025");
        let named_after = chance.within(0, parts - 1);
        for part in 0..parts {
            let name = format!("Tỉnh Cũ {number}{}", ["A", "B", "C"][part as usize]);
            all.push(json!({ "id": format!("p{number}{}", ["", "-b", "-c"][part as usize]), "level": "province", "name": named(&name, &name),
                "region": chance.of(&["north", "south"]), "valid_to": "2025-06-30", "successor": today }));
            if part == named_after {
                all.push(json!({ "id": today, "level": "province", "name": named(&name, &name), "region": chance.of(&["north-2025", "south-2025"]), "valid_from": "2025-07-01" }));
            }
        }
    }
    all
}

fn indicators() -> Vec<Value> {
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
fn documents(chance: &mut Chance, provinces: &[String]) -> Vec<Value> {
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
fn value(chance: &mut Chance, measure: &str) -> f64 {
    match measure {
        "rank" => chance.within(1, 12) as f64,
        "rate" => chance.within(-16, 96) as f64 / 8.0,
        _ if chance.happens(5) => [0.0, -2.5, 97.5, 102.5, 38.9][chance.within(0, 4) as usize],
        _ => chance.within(1, 48) as f64 * 2.5,
    }
}

/// The value of an indicator in a place and year, as its row holds it.
type Cell = (usize, usize, i64, f64);

fn cells(chance: &mut Chance, localities: &[Value], indicators: &[Value]) -> Vec<Cell> {
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

fn observations(chance: &mut Chance, cells: &[Cell]) -> Value {
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

/// Every shape and comparator, near a value that is there; some that repeat another, some of them in a ring.
fn targets(chance: &mut Chance, json: &Value) -> Vec<Value> {
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
            row["no_longer"] = json!(1);
            row["note"] = named("Đã thôi.", "It has ceased.");
        }
        all.push(row);
    }
    for at in 0..all.len() {
        if chance.happens(20) {
            let first = all[chance.within(0, all.len() as i64 - 1) as usize].clone();
            if text(&first, "id") != text(&all[at], "id") {
                // The same measure, figure, deadline and place; the document is its own.
                for field in ["indicator", "locality", "shape", "comparator", "value", "value_max", "from_year", "by_year", "sector", "no_longer"] {
                    all[at][field] = first[field].clone();
                }
                all[at]["restates"] = first["id"].clone();
                let document = all[at]["document"].as_str().and_then(|id| super::raw::find(json, "documents", id));
                if text(&all[at], "locality") == "vn" && document.is_some_and(|document| text(document, "level") == "province") {
                    all[at]["document"] = Value::Null;
                }
            }
        }
    }
    for row in &mut all {
        row.as_object_mut().expect("a row").retain(|_, value| !value.is_null());
    }
    all
}

/// Reports with numbers near what the tables hold, at every precision, of every kind.
fn statements(chance: &mut Chance, json: &Value, cells: &[Cell]) -> (Vec<Value>, Vec<Value>) {
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

/// A dataset. One in six has the 63 and the 34 provinces of the country, the others a handful; any part may be empty.
pub fn dataset(seed: u64) -> Value {
    let mut chance = Chance(seed);
    let localities = match seed % 6 {
        0 => localities(&mut chance, 11, 17, 6),
        1 => localities(&mut chance, 0, 1, 0),
        _ => {
            let (continuing, pairs, threes) = (chance.within(1, 3) as usize, chance.within(1, 2) as usize, chance.within(0, 1) as usize);
            localities(&mut chance, continuing, pairs, threes)
        }
    };
    let provinces: Vec<String> = ids(&localities).into_iter().filter(|id| id != "vn").collect();
    let indicators = indicators();
    let documents = if chance.happens(90) { documents(&mut chance, &provinces) } else { Vec::new() };
    let mut breaks = Vec::new();
    for indicator in &indicators {
        let mut years: Vec<i64> = (0..chance.within(0, 3) - 1).map(|_| chance.within(2015, 2027)).collect();
        years.sort_unstable();
        years.dedup();
        breaks.extend(years.iter().map(|year| json!({ "indicator": indicator["id"], "year": year, "note": named("Cách tính mới", "New method") })));
    }
    let cells = if chance.happens(95) { cells(&mut chance, &localities, &indicators) } else { Vec::new() };
    let mut resolutions = vec![
        json!({ "id": "23", "number": "23-NQ/TW", "issued": "2018-03-22", "title": named("Công nghiệp", "Industry"), "horizon": [2030, 2045] }),
        json!({ "id": "52", "number": "52-NQ/TW", "issued": "2019-09-27", "title": named("Chuyển đổi số", "Digital"), "horizon": [2025, 2030, 2045] }),
    ];
    if !documents.is_empty() {
        resolutions[0]["document"] = json!("23-text");
        resolutions[1]["document"] = json!("52-text");
    }
    let region = |id: &str, from: &str, to: &str, order: i64| {
        let mut row = json!({ "id": id, "order": order, "name": named(&format!("Vùng {id}"), &format!("Region {id}")) });
        for (field, day) in [("valid_from", from), ("valid_to", to)] {
            if !day.is_empty() {
                row[field] = json!(day);
            }
        }
        row
    };
    let mut json = json!({
        "format": "tiendo/1", "edition": "2026-11-27", "title": named("Bộ ngẫu nhiên", "Random set"), "licence": "CC BY 4.0",
        "resolutions": resolutions, "documents": documents, "indicators": indicators, "breaks": breaks, "localities": localities,
        "sectors": [
            { "id": "structure", "resolutions": ["23"], "order": 1, "name": named("Cơ cấu", "Structure") },
            { "id": "growth", "resolutions": ["23"], "order": 2, "name": named("Tăng trưởng", "Growth") },
            { "id": "digital", "resolutions": ["23", "52"], "order": 3, "name": named("Số", "Digital") },
        ],
        "regions": [region("north", "", "2025-06-30", 1), region("south", "", "2025-06-30", 2), region("north-2025", "2025-07-01", "", 1), region("south-2025", "2025-07-01", "", 2)],
        "sources": [{ "id": "source", "title": "Báo cáo tổng kết", "publisher": "Bộ", "url": "https://example.org/", "date": "2024", "tier": "primary" }],
        "observations": observations(&mut chance, &cells),
    });
    json["targets"] = json!(targets(&mut chance, &json));
    let (statements, claims) = statements(&mut chance, &json, &cells);
    json["statements"] = json!(statements);
    json["claims"] = json!(claims);
    json
}

/// A link whose choices are of this dataset, in the order of SPEC section 2.
pub fn link(chance: &mut Chance, json: &Value) -> String {
    let mut pairs: Vec<String> = vec![format!("v={}", chance.of(&["overview", "table", "evidence", "documents"]))];
    let of = |name: &str| ids(table(json, name));
    let fixed = |choices: &[&str]| choices.iter().map(|one| (*one).to_owned()).collect::<Vec<String>>();
    let statuses = ["met", "on-track", "needs-acceleration", "off-track", "moving-away", "missed", "too-little-data", "not-measured", "no-longer", "no-target"];
    let lists = [
        ("r", of("resolutions"), 25),
        ("sc", fixed(&["resolution", "programme", "related", "local"]), 25),
        ("s", of("sectors"), 25),
        ("l", of("localities"), 25),
        ("rg", of("regions"), 15),
        ("y", (2014..=2045).map(|year| if year % 3 == 0 { format!("{year}..{}", year + 8) } else { year.to_string() }).collect(), 20),
        ("st", fixed(&statuses), 25),
        ("k", fixed(&["achievement", "difficulty", "proposal", "commitment"]), 20),
        ("q", fixed(&["quyet%20dinh", "c%C5%A9", "tinh%20cu%201A", "chi%20so%20sc", "23-NQ", "bao%20cao", "target", "ang%20truong", "dai%20hoi"]), 25),
    ];
    for (key, choices, per_cent) in lists {
        if !chance.happens(per_cent) || choices.is_empty() {
            continue;
        }
        let mut chosen: Vec<String> = (0..if ["y", "q"].contains(&key) { 1 } else { chance.within(1, 2) }).map(|_| chance.id(&choices)).collect();
        chosen.dedup();
        pairs.push(format!("{key}={}", chosen.join("~")));
    }
    if chance.happens(30) {
        pairs.push(format!("m={}", chance.of(&["compound", "remaining"])));
    }
    pairs.join("&")
}
