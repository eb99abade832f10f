//! What sentences say of real figures: of what, among how many, since when, by whose word. Each was said otherwise once.

mod fixture;

use fixture::{Loaded, bundled, file, read, small};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tiendo::answer::evidence::evidence;
use tiendo::answer::map::map;
use tiendo::answer::results::statements;
use tiendo::answer::{claims, trend};
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::status::{Method, Status};
use tiendo::view::{View, known};

fn view(link: &str) -> View {
    known::read(link, &bundled().dataset).0
}

fn trend_of(link: &str, lang: Lang) -> String {
    let (view, Loaded { dataset, board }) = (view(link), bundled());
    say::trend::sentence(dataset, board, &trend(bundled().question(&view)).expect("a trend"), lang)
}

#[test]
fn a_rank_in_a_sentence_says_among_how_many() {
    let said = trend_of("?v=trend&i=dti-rank&l=quang-nam~hue-2025", Lang::Vi);
    assert!(said.contains("hạng 57/63") && said.contains("hạng 2/34"), "{said}");
    assert!(trend_of("?v=trend&i=egdi-rank-sea", Lang::En).contains("among 11 countries of South-East Asia"));
    let held = (0..bundled().dataset.statements.len()).flat_map(|at| claims::marks(&bundled().dataset, at));
    let ranks: Vec<String> = held
        .filter(|mark| {
            let claim = &bundled().dataset.claims[mark.decided.claim];
            bundled().dataset.indicators[claim.indicator].id == "dti-rank"
                && mark.decided.held.is_some()
                && claim.kind.id() == "figure"
                && claim.since.is_none()
        })
        .map(|mark| say::claims::compared(&bundled().dataset, &mark, Lang::Vi))
        .collect();
    assert!(ranks.len() >= 3 && ranks.iter().all(|said| said.contains("/63") || said.contains("/34")), "{ranks:?}");
}

#[test]
fn a_series_since_a_break_names_the_year_of_the_break_and_not_of_its_first_figure() {
    // IIP is defined anew in 2017; the first figure of Quảng Nam after that is of 2021.
    let said = trend_of("?v=trend&i=iip-growth&l=quang-nam", Lang::Vi);
    assert!(said.contains("(theo cách tính từ năm 2017)"), "{said}");
    // PCI of Quảng Ngãi ends in 2019, before the way of 2021: it is not the present one.
    let said = trend_of("?v=trend&i=pci-score&l=quang-ngai", Lang::Vi);
    assert!(said.contains("(theo cách tính từ năm 2017)") && !said.contains("hiện hành"), "{said}");
}

#[test]
fn a_trend_with_a_growth_target_says_the_mean_that_is_judged() {
    let said = trend_of("?v=trend&i=industry-value-added-growth", Lang::Vi);
    assert!(said.contains("mục tiêu trên 8,5%, 2018–2030, bình quân 2018–2025: 6,68%"), "{said}");
}

#[test]
fn a_note_that_names_a_row_of_the_tables_is_read_by_its_name() {
    let Loaded { dataset, .. } = bundled();
    let readable = |note: &str| say::named::readable(dataset, note, Lang::Vi);
    assert_eq!(readable("Mục tiêu chưa có dòng trong targets.csv."), "Mục tiêu chưa có dòng trong bảng mục tiêu.");
    let of_indicator = readable("đang gắn với dossiers-fully-online (hồ sơ), 37%...");
    let short = dataset.indicators[dataset.indicator("dossiers-fully-online").expect("an indicator")].short_name.vi.clone();
    assert_eq!(of_indicator, format!("đang gắn với “{short}” (hồ sơ), 37%..."));
    for plain in ["Năm 2020 – 2.100 trạm, 8.3; GDP.", "digital-economy activity", "", "…"] {
        assert_eq!(readable(plain), plain);
    }
    // Over all notes that claims have: no reader meets an id.
    let json: Value = serde_json::from_slice(&file("dataset.json")).expect("JSON");
    let rows = |table: &str| json[table].as_array().expect("a table").clone();
    let ids: BTreeSet<String> =
        ["indicators", "targets"].iter().flat_map(|table| rows(table)).filter_map(|row| row["id"].as_str().map(str::to_owned)).collect();
    let notes = rows("claims").into_iter().filter_map(|claim| claim.get("note").cloned());
    let words = |text: &str| {
        text.split(|sign: char| sign.is_whitespace() || ",;()".contains(sign)).map(|word| word.trim_end_matches('.').to_owned()).collect::<Vec<_>>()
    };
    let mut named = 0;
    for note in notes.filter_map(|note| note["vi"].as_str().map(str::to_owned)) {
        named += words(&note).iter().filter(|word| word.contains('-') && ids.contains(*word)).count();
        let said = readable(&note);
        assert!(words(&said).iter().all(|word| !word.contains('-') || !ids.contains(word)) && !said.contains(".csv"), "{said}");
    }
    assert!(named > 5, "{named}");
}

#[test]
fn statements_of_the_country_are_not_counted_as_those_of_a_place() {
    let view = view("?v=evidence");
    let found = evidence(bundled().question(&view));
    assert!(found.of_country);
    let Loaded { dataset, .. } = bundled();
    let mut provinces: BTreeMap<usize, usize> = BTreeMap::new();
    statements(bundled().question(&view), &mut |at, _, _| *provinces.entry(dataset.place_of(dataset.statements[at].locality)).or_default() += 1);
    provinces.retain(|place, _| Some(*place) != dataset.country());
    assert_eq!(found.places, provinces.len());
    let said = say::evidence::sentence(dataset, &found, Lang::Vi);
    assert!(said.contains(&format!("của cả nước và {} địa phương", provinces.len())), "{said}");
}

#[test]
fn a_statement_of_a_place_that_continues_has_the_statuses_of_its_rank_targets_under_either_id() {
    // The north alone continues: "old-north" is "north".
    let mut json = small();
    json["localities"].as_array_mut().expect("places").retain(|place| place["id"] != "old-east");
    for (at, place) in [(0, "old-north"), (1, "north")] {
        json["targets"][3] = json!({ "id": "spoken", "indicator": "rank", "resolution": "52", "locality": place, "sector": "digital", "shape": "rank",
            "comparator": "top", "value": 3, "by_year": 2024, "no_longer": true, "text": { "vi": "Nhóm 3" } });
        let loaded = Loaded::new(read(&json).expect("a dataset"));
        let view = View::default();
        let mut found = None;
        statements(loaded.question(&view), &mut |at, traits, _| {
            if at == 0 {
                found = Some(traits.statuses)
            }
        });
        let has = found.expect("the statement") & tiendo::status::board::bit(Status::NoLonger);
        assert_ne!(has, 0, "the target is set for {place} ({at})");
    }
}

#[test]
fn the_map_says_by_how_much_a_chosen_place_has_changed_where_two_figures_compare() {
    let Loaded { dataset, .. } = bundled();
    let change = |link: &str, place: &str, lang: Lang| {
        let view = view(link);
        let map = map(bundled().question(&view)).expect("a map");
        let shown = map.values.places.iter().find(|shown| dataset.localities[shown.place].id == place).expect("the place");
        say::map::change(dataset, &map, shown, lang)
    };
    // 25 of 63 in 2021, 31 in 2022.
    assert_eq!(change("?v=map&i=dti-rank&y=2022&g=63", "quang-nam", Lang::Vi).as_deref(), Some("giảm 6 bậc so với năm 2021 (hạng 25/63)"));
    assert_eq!(change("?v=map&i=dti-rank&y=2022&g=63", "quang-nam", Lang::En).as_deref(), Some("down 6 places from 2021 (rank 25 of 63)"));
    // PAPI is defined anew in 2021; a value that was worked out has none before it.
    assert_eq!(change("?v=map&i=papi-total&y=2021&g=63", "quang-nam", Lang::Vi), None);
    assert_eq!(change("?v=map&i=fdi-stock-capital&y=2023&g=34", "da-nang-2025", Lang::Vi), None);
}

#[test]
fn a_rank_is_not_said_to_grow_by_percent() {
    let Loaded { dataset, board } = bundled();
    for judged in board.judged.iter().filter(|judged| dataset.targets[judged.target].indicator.is_some_and(|at| dataset.indicators[at].is_rank())) {
        let said = say::target::takes(dataset, judged, Method::Compound, Lang::Vi).join("; ");
        assert!(!said.contains('%'), "{said}");
    }
}

#[test]
fn a_place_short_by_one_is_short_by_one_place() {
    let Loaded { dataset, board } = bundled();
    let all: Vec<String> = board.judged.iter().flat_map(|judged| say::target::takes(dataset, judged, Method::Line, Lang::En)).collect();
    assert!(all.iter().any(|said| said.contains("1\u{a0}place short")) && all.iter().all(|said| !said.starts_with("1\u{a0}places")), "{all:?}");
}

#[test]
fn the_method_counts_what_is_measured_nearly_everywhere_from_the_data() {
    let json: Value = serde_json::from_slice(&file("dataset.json")).expect("JSON");
    let (rows, places) = (&json["observations"], json["localities"].as_array().expect("places"));
    let column = |name: &str| rows[name].as_array().expect("a column").iter().map(|cell| cell.as_i64().expect("a number")).collect::<Vec<i64>>();
    let (indicators, localities, years) = (column("indicator"), column("locality"), column("year"));
    let mut wide: BTreeMap<(i64, i64), BTreeSet<i64>> = BTreeMap::new();
    for at in 0..years.len() {
        let place = &places[localities[at] as usize];
        if place["level"] == "province" && years[at] < 2025 && place.get("valid_to").is_some() {
            wide.entry((indicators[at], years[at])).or_default().insert(localities[at]);
        }
    }
    let counted: BTreeSet<i64> = wide.iter().filter(|(_, places)| places.len() * 10 >= 63 * 9).map(|((indicator, _), _)| *indicator).collect();
    let said = say::method::coverage(&bundled().dataset, Lang::En);
    assert!(said.contains(&format!(", {} have published figures of some year", counted.len())), "{said}; {}", counted.len());
}

#[test]
fn a_mean_with_a_gap_says_of_how_many_years_it_is() {
    // Labour productivity has no rate of 2020.
    let Loaded { dataset, board } = bundled();
    let judged = board.judged.iter().find(|judged| dataset.targets[judged.target].id == "52-productivity-growth-2030").expect("the target");
    let indicator = &dataset.indicators[dataset.targets[judged.target].indicator.expect("an indicator")];
    let said = |lang| say::target::latest(indicator, judged.verdict(Method::Line), lang);
    assert!(said(Lang::Vi).starts_with("bình quân 5 năm có số liệu trong 2019–2024: 5,04%"), "{}", said(Lang::Vi));
    assert!(said(Lang::En).starts_with("mean 5.04% (of the 5 years with a figure in 2019–2024)"), "{}", said(Lang::En));
}
