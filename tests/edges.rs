//! Years, addresses and digits exactly at their bounds, where they are used outside the rules of status.

mod fixture;

use fixture::{Loaded, read, small};
use serde_json::{Value, json};
use tiendo::answer::claims::{Outcome, marks};
use tiendo::answer::evidence::{contrast, gaps};
use tiendo::answer::{Figure, counts, map, ranking, trend};
use tiendo::dataset::StatementKind;
use tiendo::format::number;
use tiendo::lang::Lang;
use tiendo::view::{Page, View, Years};

fn loaded(change: impl FnOnce(&mut Value)) -> Loaded {
    let mut json = small();
    change(&mut json);
    Loaded::new(read(&json).expect("a dataset that keeps the rules"))
}

/// The small dataset with one target for the country's share due in each of these years, known by them.
fn due(years: &[i32]) -> Loaded {
    loaded(|json| {
        let target = |year: &i32| {
            json!({ "id": year.to_string(), "indicator": "share", "resolution": "52", "locality": "vn", "sector": "digital", "shape": "level",
                "comparator": "at-least", "value": 90, "by_year": year, "text": { "vi": "Đạt 90%" } })
        };
        json["targets"] = years.iter().map(target).collect();
    })
}

#[test]
fn a_goal_due_in_the_very_year_shown_is_the_next_one() {
    let shown = |years: &[i32]| {
        let loaded = due(years);
        let view = View { indicator: Some("share".to_owned()), years: Some(Years::one(2024)), ..View::default() };
        let compared = ranking::compare(loaded.question(&View { page: Page::Compare, ..view.clone() })).and_then(|found| found.goal).expect("a goal").1;
        let mapped = map::map(loaded.question(&View { page: Page::Map, ..view })).and_then(|found| found.aim).expect("an aim").0;
        assert_eq!(compared, mapped);
        years[mapped]
    };
    assert_eq!(shown(&[2022, 2023, 2024, 2025]), 2024);
    assert_eq!(shown(&[2023, 2027]), 2027, "one that is past stands behind, though nearer");
    assert_eq!(shown(&[2021, 2023, 2022]), 2023, "of those past the last");
}

#[test]
fn a_trend_names_the_goal_due_in_the_editions_own_year() {
    let said = |years: &[i32]| {
        let loaded = due(years);
        let view = View { page: Page::Trend, indicator: Some("share".to_owned()), lang: Lang::En, ..View::default() };
        let found = trend(loaded.question(&view)).expect("a trend");
        tiendo::say::trend::sentence(&loaded.dataset, &loaded.board, &found, Lang::En)
    };
    assert!(said(&[2025, 2026, 2027]).contains("2026"), "{}", said(&[2025, 2026, 2027]));
    assert!(said(&[2025, 2028]).contains("2028") && !said(&[2025, 2028]).contains("2025"), "{}", said(&[2025, 2028]));
}

#[test]
fn a_statement_of_the_year_in_which_a_target_is_set_or_due_is_held_against_it() {
    let held = |date: &str| {
        let loaded = loaded(|json| {
            json["targets"] = json!([{ "id": "aim", "indicator": "share", "resolution": "52", "locality": "old-north", "sector": "digital", "shape": "level",
                "comparator": "at-least", "value": 60, "from_year": 2021, "by_year": 2025, "text": { "vi": "Đạt 60%" } }]);
            json["statements"] = json!([{ "id": "said", "locality": "old-north", "date": date, "resolutions": ["52"], "sector": "digital",
                "kind": "achievement", "indicators": ["share"], "text": { "vi": "Nói" } }]);
        });
        contrast(loaded.question(&View::default()), 0).len()
    };
    let dates = ["2020-12-31", "2021-01-01", "2021", "2025", "2025-12-31", "2026-01-01"];
    assert_eq!(dates.map(held), [0, 1, 1, 1, 1, 0]);
}

#[test]
fn an_address_with_a_control_sign_or_of_another_scheme_is_none_that_the_page_opens() {
    let opens = |url: &str| loaded(|json| json["sources"][0]["url"] = json!(url)).dataset.sources[0].link().is_some();
    for url in ["https://a.vn/", "http://a.vn/", "HTTPS://a.vn/", "https://đà-nẵng.vn/tin tức"] {
        assert!(opens(url), "{url}");
    }
    for sign in ['\0', '\t', '\n', '\r', '\u{1f}', '\u{7f}', '\u{85}', '\u{9f}'] {
        assert!(!opens(&format!("https://a.vn/{sign}")) && !opens(&format!("java{sign}script:alert(1)")), "{sign:?}");
    }
    for url in ["javascript:alert(1)", "data:text/html,x", "https:/a.vn", "http:a.vn", "//a.vn", " https://a.vn", "ftp://a.vn", "https", "đđđđhttps://"] {
        assert!(!opens(url), "{url}");
    }
}

#[test]
fn more_decimals_than_figures_have_are_cut_to_six_and_none_below_zero() {
    let decimals = |given: i32| loaded(|json| json["indicators"][1]["decimals"] = json!(given)).dataset.indicators[1].decimals;
    assert_eq!([-1, 0, 1, 5, 6, 7, 60, 32_767].map(decimals), [0, 0, 1, 5, 6, 6, 6, 6]);
    assert_eq!(number(-1_440.5, 60, Lang::Vi), format!("−1.440,5{}", "0".repeat(59)), "and sixty do no harm where they are written");
    assert_eq!(number(0.1, 60, Lang::En), format!("0.1{}", "0".repeat(59)));
}

#[test]
fn the_years_of_the_data_reach_as_far_as_values_deadlines_statements_and_documents() {
    let years = |change: &dyn Fn(&mut Value)| loaded(change).dataset.years();
    let bare = |json: &mut Value| {
        for table in ["targets", "statements"] {
            json[table] = json!([]);
        }
        for document in json["documents"].as_array_mut().expect("documents") {
            document.as_object_mut().expect("a document").remove("issued");
        }
    };
    assert_eq!(years(&bare), (2018, 2024), "of the values alone");
    let with = |table: &'static str| {
        move |json: &mut Value| {
            let rows = json[table].clone();
            bare(json);
            json[table] = rows;
            if table == "documents" {
                json[table][0]["issued"] = json!("2017-12-31");
            }
        }
    };
    assert_eq!(years(&with("targets")), (2018, 2030));
    assert_eq!(years(&with("documents")), (2017, 2024));
    let said = |date: &'static str| {
        move |json: &mut Value| {
            let mut statement = json["statements"][1].clone();
            statement["date"] = json!(date);
            bare(json);
            json["statements"] = json!([statement]);
        }
    };
    assert_eq!(years(&said("2016-06")), (2016, 2024));
    assert_eq!(years(&said("2026")), (2018, 2026));
}

#[test]
fn a_claim_of_about_agrees_to_two_and_a_half_per_cent_and_no_further() {
    // The figure is 6.
    let outcome = |value: f64| {
        let loaded = loaded(|json| {
            json["claims"] = json!([{ "statement": "said-1", "claim": 1, "indicator": "share", "locality": "old-north", "year": 2024, "kind": "figure",
                "comparator": "about", "value": value }]);
        });
        marks(&loaded.dataset, 0)[0].outcome()
    };
    // 2.5 % of what is said: 6 = 0.975 · 6.153… and 1.025 · 5.853….
    let (most, least) = (6.0 / 0.975, 6.0 / 1.025);
    assert_eq!([most - 1e-6, most, least, least + 1e-6].map(outcome), [Outcome::Agrees; 4]);
    assert!([most + 1e-6, least - 1e-6].map(outcome).iter().all(|outcome| matches!(outcome, Outcome::Differs(_))));
}

#[test]
fn under_a_trend_stand_the_statements_on_its_indicator_then_those_on_its_sector() {
    let statement = |id: &str, place: &str, sector: &str, kind: &str, indicators: &[&str]| json!({ "id": id, "locality": place, "resolutions": ["52"], "sector": sector, "kind": kind, "indicators": indicators, "text": { "vi": "Nói" } });
    let loaded = loaded(|json| {
        json["statements"] = json!([
            statement("of-the-sector", "vn", "digital", "achievement", &[]),
            statement("of-another", "vn", "structure", "achievement", &["growth"]),
            statement("on-it", "vn", "structure", "difficulty", &["share"]),
            statement("elsewhere", "old-north", "digital", "difficulty", &["share"]),
            statement("where-nothing-is-measured", "old-east", "digital", "difficulty", &[]),
        ]);
    });
    let found = |places: &[&str], kinds: &[StatementKind]| {
        let places = places.iter().map(|id| (*id).to_owned()).collect();
        let view = View { page: Page::Trend, indicator: Some("share".to_owned()), places, kinds: kinds.iter().copied().collect(), ..View::default() };
        let shown = trend(loaded.question(&view)).expect("a trend");
        trend::statements_on(&loaded.dataset, &view, &shown).into_iter().map(|at| loaded.dataset.statements[at].id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found(&["vn"], &[]), ["on-it", "of-the-sector"]);
    assert_eq!(found(&["vn"], &[StatementKind::Difficulty]), ["on-it"]);
    assert_eq!(found(&["vn", "old-north"], &[]), ["on-it", "elsewhere", "of-the-sector"]);
    assert_eq!(found(&["old-east"], &[]), ["where-nothing-is-measured"], "a place without figures is asked for, too");
}

#[test]
fn nobody_spoke_where_a_place_has_targets_or_figures_in_a_sector_and_no_statement() {
    let loaded = loaded(|json| json["statements"][0]["locality"] = json!("old-east"));
    let silent = |view: View| {
        let id = |places: &[usize]| places.iter().map(|at| loaded.dataset.localities[*at].id.as_str()).collect::<Vec<_>>().join(" ");
        let told = |gap: &tiendo::answer::evidence::Gap| format!("{}: {} | {}", loaded.dataset.sectors[gap.sector].id, id(&gap.targeted), id(&gap.measured));
        gaps(loaded.question(&view)).iter().map(told).collect::<Vec<_>>()
    };
    let (structure, digital) = ("structure: vn old-north | ", "digital:  | old-north");
    assert_eq!(silent(View::default()), [structure, digital]);
    assert_eq!(silent(View { resolutions: ["52".to_owned()].into(), ..View::default() }), [digital]);
    assert_eq!(silent(View { sectors: ["structure".to_owned()].into(), ..View::default() }), [structure]);
    assert_eq!(silent(View { places: vec!["vn".to_owned()], ..View::default() }), ["structure: vn | "]);
    assert_eq!(
        silent(View { kinds: [StatementKind::Proposal].into(), years: Some(Years::one(2000)), ..View::default() }),
        [structure, digital],
        "whenever, whatever"
    );
}

#[test]
fn a_figure_finds_what_is_said_beside_it() {
    let loaded = loaded(|_| {});
    let share = loaded.dataset.observations.series(1, 0).expect("the country's share");
    let noted: Vec<(i32, bool)> =
        share.observations().filter_map(|one| Figure::from(one).note(&loaded.dataset).map(|note| (one.year, note.contested))).collect();
    assert_eq!(noted, [(2024, true)]);
}

#[test]
fn years_without_results_are_not_counted_and_each_other_by_its_values() {
    let loaded = loaded(|_| {});
    let years = |view: View| counts(loaded.question(&View { page: Page::Table, ..view })).years();
    assert_eq!(years(View::default()), [(2018, 1), (2019, 2), (2020, 2), (2021, 1), (2024, 3)]);
    assert_eq!(years(View { sectors: ["structure".to_owned()].into(), ..View::default() }), [(2018, 1), (2019, 1), (2020, 1)]);
}

#[test]
fn a_dataset_has_no_figures_or_a_series_has_at_least_one() {
    let none = loaded(|json| {
        for column in ["indicator", "locality", "year", "value", "status", "source"] {
            json["observations"][column] = json!([]);
        }
        json["observations"]["notes"] = json!({});
    });
    assert!(none.dataset.observations.is_empty());
    let some = loaded(|_| {});
    assert!(!some.dataset.observations.is_empty() && some.dataset.observations.all_series().all(|series| !series.is_empty()));
}
