//! Numbers in statements against the figures: as a second reading of the rules has it, and in the bundle.

mod fixture;
#[path = "plain/spec/mod.rs"]
mod oracle;

use fixture::{bundled, claimed, file, read};
use serde_json::{Value, json};
use tiendo::answer::claims::{ClaimedNumber, Outcome, marks};
use tiendo::dataset::Dataset;

/// Each claim by its statement and number: what is said of it, what it was held against, what its mark says, and its alternatives.
type Said = Vec<((String, i64), Outcome, Option<f64>, Outcome, Vec<i64>)>;

fn said(dataset: &Dataset) -> Said {
    let mut all = Said::new();
    for at in 0..dataset.statements.len() {
        for ClaimedNumber { decided, others } in marks(dataset, at) {
            let group: Vec<_> = others.iter().chain([&decided]).collect();
            for one in &group {
                let number = |claim: usize| i64::from(dataset.claims[claim].number);
                let mut alternatives: Vec<i64> = group.iter().filter(|other| other.claim != one.claim).map(|other| number(other.claim)).collect();
                alternatives.sort_unstable();
                all.push(((dataset.statements[at].id.clone(), number(one.claim)), one.outcome, one.held, decided.outcome, alternatives));
            }
        }
    }
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

fn plainly(json: &Value) -> Said {
    let of = |outcome: oracle::Outcome| match outcome {
        oracle::Outcome::Agrees => Outcome::Agrees,
        oracle::Outcome::Differs(by) => Outcome::Differs(by),
        oracle::Outcome::Unknown => Outcome::Unknown,
    };
    let mut all: Said = oracle::claims(json)
        .into_iter()
        .map(|claim| ((claim.statement, claim.number), of(claim.outcome), claim.held, of(claim.mark), claim.alternatives))
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

fn alike(one: Outcome, other: Outcome) -> bool {
    match (one, other) {
        (Outcome::Differs(one), Outcome::Differs(other)) => near(one, other),
        (one, other) => one == other,
    }
}

fn agree(json: &Value, dataset: &Dataset, which: &str) -> usize {
    let (found, wanted) = (said(dataset), plainly(json));
    assert_eq!(found.len(), wanted.len(), "{which}");
    for (one, other) in found.iter().zip(&wanted) {
        let same = one.0 == other.0 && alike(one.1, other.1) && alike(one.3, other.3) && one.4 == other.4;
        let held = match (one.2, other.2) {
            (Some(one), Some(other)) => near(one, other),
            (one, other) => one == other,
        };
        assert!(same && held, "{which}: {one:?}, plainly {other:?}");
    }
    found.len()
}

#[test]
fn a_second_reading_of_the_rules_says_the_same_of_random_datasets() {
    let mut compared = 0;
    for seed in 0..1_200 {
        let mut json = oracle::random::dataset(seed);
        // The format writes what is yes or no as such.
        for target in json["targets"].as_array_mut().into_iter().flatten().filter(|target| target["no_longer"] == 1) {
            target["no_longer"] = json!(true);
        }
        let dataset = read(&json).unwrap_or_else(|refusal| panic!("seed {seed}: {refusal:?}"));
        compared += agree(&json, &dataset, &format!("seed {seed}"));
    }
    assert!(compared > 5_000, "{compared} claims");
}

#[test]
fn a_second_reading_says_the_same_of_the_bundle() {
    let json: Value = serde_json::from_slice(&file("dataset.json")).expect("the bundle");
    assert_eq!(agree(&json, &bundled().dataset, "the bundle"), bundled().dataset.claims.len());
}

/// The marks of the bundle with an outcome, by statement and the number of the claim that decides.
fn of_bundle(outcome: &str) -> Vec<(&'static str, i32, ClaimedNumber)> {
    let dataset = &bundled().dataset;
    let all = (0..dataset.statements.len()).flat_map(|at| marks(dataset, at).into_iter().map(move |mark| (at, mark)));
    let asked = all.filter(|(_, mark)| mark.outcome().id() == outcome);
    asked.map(|(at, mark)| (dataset.statements[at].id.as_str(), dataset.claims[mark.decided.claim].number, mark)).collect()
}

#[test]
fn exactly_three_numbers_of_the_bundle_differ_from_the_figures() {
    let found: Vec<(&str, i32, Option<f64>, Outcome)> =
        of_bundle("differs").into_iter().map(|(id, number, mark)| (id, number, mark.decided.held, mark.outcome())).collect();
    let wanted = [
        ("qn-s004", 2, Some(14.0), Outcome::Differs(4.0)),
        ("vn-s009", 1, Some(90.0), Outcome::Differs(-64.0)),
        ("vn-t2-s003", 1, Some(35.18), Outcome::Differs(-6.76)),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn two_first_estimates_are_settled_by_the_province_s_own_series() {
    let found: Vec<(&str, i32, Vec<Outcome>)> = of_bundle("agrees")
        .into_iter()
        .filter(|(.., mark)| !mark.others.is_empty())
        .map(|(id, number, mark)| (id, number, mark.others.iter().map(|other| other.outcome).collect()))
        .collect();
    assert_eq!(found, [("qn-s026", 2, vec![Outcome::Differs(-0.54)]), ("qn-s026", 3, vec![Outcome::Differs(-0.16)])]);
}

/// What becomes of one claim of the small dataset: the share of Old North is 5 in 2020 and 6 in 2024, that of the country 10, 14.5 and 20.
fn one(change: &Value) -> Outcome {
    let mut json = claimed();
    let claim = json["claims"][0].as_object_mut().expect("a claim");
    claim.extend(change.as_object().expect("changes").clone());
    claim.retain(|_, value| !value.is_null());
    let dataset = read(&json).unwrap_or_else(|refusal| panic!("{change}: {refusal:?}"));
    marks(&dataset, 0)[0].outcome()
}

#[test]
fn a_number_is_held_against_the_figure_at_the_precision_it_is_said_with() {
    let country = |comparator: &str, value: f64| one(&json!({ "locality": "vn", "year": 2021, "comparator": comparator, "value": value }));
    for (comparator, value, wanted) in [
        ("equals", 14.5, Outcome::Agrees),
        ("equals", 15.0, Outcome::Agrees),
        ("equals", 14.0, Outcome::Differs(-0.5)),
        ("equals", 14.4, Outcome::Differs(-0.1)),
        ("about", 14.8, Outcome::Agrees),
        ("about", 14.9, Outcome::Differs(0.4)),
        ("at-least", 15.0, Outcome::Agrees),
        ("at-least", 14.6, Outcome::Differs(0.1)),
        ("at-most", 14.0, Outcome::Differs(-0.5)),
        ("at-most", 14.5, Outcome::Agrees),
    ] {
        assert_eq!(country(comparator, value), wanted, "{comparator} {value}");
    }
    assert_eq!(one(&json!({ "locality": "vn", "year": 2021, "comparator": "equals", "value": 12, "value_max": 14 })), Outcome::Differs(-0.5), "a range");
    assert_eq!(one(&json!({ "year": 2023 })), Outcome::Unknown, "no figure of that year");
    assert_eq!(one(&json!({ "year": null })), Outcome::Unknown);
}

#[test]
fn a_change_asks_for_both_years_and_does_not_cross_a_break() {
    let change = |place: &str, since: i32, value: f64| one(&json!({ "locality": place, "since": since, "year": 2024, "comparator": "change", "value": value }));
    assert_eq!(change("old-north", 2020, 1.0), Outcome::Agrees);
    assert_eq!(change("old-north", 2020, 2.0), Outcome::Differs(1.0));
    assert_eq!(change("vn", 2021, 5.5), Outcome::Agrees);
    assert_eq!(change("vn", 2022, 5.5), Outcome::Unknown, "no figure of the first year");
    assert_eq!(change("vn", 2019, 10.0), Outcome::Unknown, "the share is defined anew in 2020");
}

#[test]
fn a_mean_is_geometric_and_asks_for_all_of_its_years() {
    let mean = |since: i32, value: f64| {
        one(&json!({ "indicator": "growth", "locality": "vn", "since": since, "year": 2020, "kind": "mean", "comparator": "equals", "value": value }))
    };
    // 8.5, 7.25 and −1 per cent: a third of the way of 1.085 × 1.0725 × 0.99.
    assert_eq!(mean(2018, 4.83), Outcome::Agrees);
    assert_eq!(mean(2017, 4.83), Outcome::Unknown);
    assert_eq!(mean(2018, 4.92).id(), "differs", "the plain mean is another number");
}

#[test]
fn what_is_aimed_at_is_held_against_targets_and_the_rest_against_nothing() {
    let kind = |kind: &str, year: i32, value: f64| one(&json!({ "locality": "vn", "year": year, "kind": kind, "comparator": "equals", "value": value }));
    assert_eq!(kind("target", 2030, 30.0), Outcome::Agrees);
    assert_eq!(kind("target", 2030, 35.0), Outcome::Differs(5.0));
    assert_eq!(kind("target", 2024, 20.0), Outcome::Unknown, "the figure of that year is no target");
    for other in ["part-year", "forecast", "ratio", "other"] {
        assert_eq!(kind(other, 2024, 20.0), Outcome::Unknown, "{other}");
    }
}

#[test]
#[ignore = "prints every sentence for a reader"]
fn what_is_said_of_every_number() {
    use tiendo::lang::Lang;
    let dataset = &bundled().dataset;
    for at in 0..dataset.statements.len() {
        for mark in marks(dataset, at) {
            for lang in Lang::ALL {
                println!(
                    "{}: {} – {}",
                    dataset.statements[at].id,
                    tiendo::say::claims::compared(dataset, &mark, *lang),
                    tiendo::say::claims::outcome(dataset, &mark.decided, *lang)
                );
                println!(
                    "   {} | {:?} {:?}",
                    tiendo::say::claims::short(dataset, &mark, *lang),
                    tiendo::say::claims::alternatives(dataset, &mark, *lang),
                    tiendo::say::claims::notes(dataset, &mark, *lang)
                );
            }
        }
    }
}
