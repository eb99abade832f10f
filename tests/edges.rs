//! Years, addresses and digits exactly at their bounds, where they are used outside the rules of status.

mod fixture;

use fixture::{Loaded, read, small};
use serde_json::{Value, json};
use tiendo::answer::claims::{Outcome, marks};
use tiendo::answer::evidence::contrast;
use tiendo::answer::{map, ranking, trend};
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
