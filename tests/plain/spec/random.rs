//! Random datasets in the format of SPEC section 1, small but mean, and random links to ask of them. The same seed makes the same bytes.

pub use super::chance::Chance;
use super::made::{cells, documents, ids, indicators, localities, named, observations};
use super::raw::table;
use super::said::{statements, targets};
use serde_json::{Value, json};

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

/// Words, their beginnings and what stands inside them; names of places with and without what kind of unit they are.
const QUERIES: [&str; 24] = [
    "quyet%20dinh",
    "c%C5%A9",
    "tinh%20cu%201A",
    "chi%20so%20sc",
    "23-NQ",
    "52-nq/tw",
    "bao%20cao",
    "target",
    "ang%20truong",
    "dai%20hoi",
    "tp%20cu%203A",
    "thanh%20pho%20cu%203",
    "thanh%20pho",
    "tinh",
    "cu%202B%20province",
    "1A%20city",
    "city",
    "tinh%201A",
    "moi2",
    "ca%20nuoc",
    "Muc%20tieu%201",
    "van%20ban",
    "so%20chi",
    "cong%20nghiep",
];

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
        ("i", of("indicators"), 15),
        ("l", of("localities"), 25),
        ("rg", of("regions"), 15),
        ("y", (2014..=2045).map(|year| if year % 3 == 0 { format!("{year}..{}", year + 8) } else { year.to_string() }).collect(), 20),
        ("st", fixed(&statuses), 25),
        ("k", fixed(&["achievement", "difficulty", "proposal", "commitment"]), 20),
        ("q", fixed(&QUERIES), 25),
    ];
    for (key, choices, per_cent) in lists {
        if !chance.happens(per_cent) || choices.is_empty() {
            continue;
        }
        let mut chosen: Vec<String> = (0..if ["i", "y", "q"].contains(&key) { 1 } else { chance.within(1, 2) }).map(|_| chance.id(&choices)).collect();
        chosen.dedup();
        pairs.push(format!("{key}={}", chosen.join("~")));
    }
    if chance.happens(30) {
        pairs.push(format!("m={}", chance.of(&["compound", "remaining"])));
    }
    pairs.join("&")
}
