//! The plain oracle held to SPEC's own examples, so that what it says of random datasets can be believed.

#[path = "plain/spec/mod.rs"]
mod oracle;

use oracle::facets::ask;
use oracle::items::results;
use oracle::random::{Chance, dataset, link};
use oracle::raw::{list, table, text};
use oracle::{Among, Goal, METHODS, Outcome, View, claims, default_year, judge, ranks, scope, verdicts};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tiendo::answer::{Question, year_values};
use tiendo::dataset::Dataset;
use tiendo::status::Board;
use tiendo::view::Geography;

const EDITION: i64 = 2026;

fn goal(value: f64, direction: f64, by_year: i64) -> Goal {
    Goal { shape: "level".into(), comparator: "reach".into(), value, direction, start: Some(2020), from_year: None, by_year }
}

fn status(series: &[(i64, f64)], goal: &Goal, method: &str) -> &'static str {
    judge(series, &[], goal, method, EDITION).status
}

#[test]
fn the_golden_cases_of_the_specification_hold() {
    let cases = [
        (60.0, 75.0, 100.0, 1.0, 0.94, "needs-acceleration", 1.095, "on-track"),
        (10.0, 7.0, 4.0, -1.0, 1.25, "on-track", 0.974, "on-track"),
        (20.0, 18.0, 30.0, 1.0, -0.50, "moving-away", -0.63, "moving-away"),
        (1.0, 4.0, 20.0, 1.0, 0.39, "off-track", 1.19, "on-track"),
        (90.0, 97.0, 100.0, 1.0, 1.75, "on-track", 1.78, "on-track"),
        (40.0, 40.0, 50.0, 1.0, 0.0, "off-track", 0.0, "off-track"),
    ];
    for (base, latest, target, direction, line, of_line, compound, of_compound) in cases {
        for (method, r, wanted) in [("line", line, of_line), ("compound", compound, of_compound)] {
            let found = judge(&[(2020, base), (2024, latest)], &[], &goal(target, direction, 2030), method, EDITION);
            assert_eq!(found.status, wanted, "{base} → {latest} of {target} by {method}");
            assert!((found.figure.unwrap() - r).abs() < 0.006, "{base} → {latest} of {target} by {method}: {:?}", found.figure);
        }
    }
    assert_eq!(status(&[(2020, 50.0), (2024, 82.0)], &goal(80.0, 1.0, 2030), "line"), "met");
}

#[test]
fn thresholds_belong_to_the_better_side_and_a_ratio_next_to_one_is_on_it() {
    let at = |latest: f64| status(&[(2020, 0.0), (2025, latest)], &goal(200.0, 1.0, 2030), "line");
    for (latest, wanted) in [
        (95.0, "on-track"),
        (95.0 - 5e-8, "on-track"),
        (94.99, "needs-acceleration"),
        (60.0, "needs-acceleration"),
        (59.99, "off-track"),
        (0.0, "off-track"),
        (-0.01, "moving-away"),
    ] {
        assert_eq!(at(latest), wanted, "{latest}");
    }
    // c = a fifth of the latest: gap = (100 − 2·latest)/(100 − latest).
    let gap = |latest: f64| status(&[(2020, 0.0), (2025, latest)], &goal(100.0, 1.0, 2030), "remaining");
    let latest_of = |gap: f64| (100.0 - 100.0 * gap) / (2.0 - gap);
    assert_eq!(gap(latest_of(0.05)), "needs-acceleration");
    assert_eq!(gap(latest_of(0.0499)), "on-track");
    assert_eq!(gap(latest_of(0.20)), "needs-acceleration");
    assert_eq!(gap(latest_of(0.2001)), "off-track");
}

#[test]
fn a_deadline_that_is_past_is_met_missed_or_unknown() {
    let due = goal(40.0, 1.0, 2025);
    assert_eq!(status(&[(2017, 41.0)], &due, "line"), "met", "however old");
    assert_eq!(status(&[(2025, 39.0)], &due, "line"), "missed", "one value is enough");
    assert_eq!(status(&[(2020, 20.0), (2023, 39.0)], &due, "line"), "too-little-data");
    let judged = judge(&[(2020, 20.0), (2024, 39.0), (2026, 45.0)], &[], &due, "line", EDITION);
    assert_eq!((judged.status, judged.judged_on), ("missed", Some(2024)));
    assert!(judged.needed.is_none() && !judged.fragile);
}

#[test]
fn what_it_takes_counts_from_now_on() {
    let found = judge(&[(2019, 42.0), (2023, 44.0)], &[], &goal(55.0, 1.0, 2030), "line", EDITION);
    assert_eq!(found.needed, Some((11.0 / 5.0, 5)), "from 2025, not from 2023");
    assert_eq!(found.arrival, Some(2045.0));
    let thin = judge(&[(2023, 44.0)], &[], &goal(55.0, 1.0, 2030), "line", EDITION);
    assert_eq!((thin.status, thin.needed), ("too-little-data", Some((11.0 / 5.0, 5))), "shown for too little data as well");
}

#[test]
fn breaks_cut_levels_and_are_crossed_by_growth() {
    let series = [(2018, 80.0), (2019, 82.0), (2021, 30.0), (2024, 36.0)];
    assert_eq!(judge(&series, &[2021], &goal(40.0, 1.0, 2030), "line", EDITION).base, Some((2021, 30.0)));
    let growth = Goal { shape: "growth".into(), from_year: Some(2019), ..goal(7.0, 1.0, 2030) };
    let mean = judge(&[(2018, 50.0), (2019, 6.0), (2020, 5.0), (2021, 4.0)], &[2021], &growth, "line", EDITION).mean.unwrap();
    assert!(mean.crosses_break && mean.count == 3);
    let closed = 1.07f64.powi(12) / (1.06 * 1.05 * 1.04);
    assert!((1.0 + mean.still_needed.unwrap() / 100.0 - closed.powf(1.0 / 9.0)).abs() < 1e-12);
}

#[test]
fn every_comparator_is_met_as_it_is_worded() {
    let met = |comparator: &str, value: f64, direction: f64, y: f64| Goal { comparator: comparator.into(), ..goal(value, direction, 2030) }.met_by(y);
    assert!(met("at-least", 40.0, 1.0, 40.0) && met("reach", 40.0, 1.0, 40.0) && !met("above", 40.0, 1.0, 40.0) && met("above", 40.0, 1.0, 40.1));
    assert!(met("at-most", 40.0, -1.0, 40.0) && !met("below", 40.0, -1.0, 40.0) && met("top", 3.0, -1.0, 3.0) && !met("top", 3.0, -1.0, 4.0));
    assert!(met("about", 40.0, 1.0, 39.0) && !met("about", 40.0, 1.0, 38.99) && met("about", 40.0, 1.0, 60.0) && met("about", 20.0, -1.0, 20.5));
}

#[test]
fn numbers_are_rounded_as_they_are_written() {
    use oracle::decimal::half_up;
    for (value, places, wanted) in [(8.495, 2, 8.5), (1.115, 2, 1.12), (-8.365, 2, -8.37), (99.96, 1, 100.0), (0.04, 1, 0.0), (7.0, 1, 7.0), (0.95, 0, 1.0)] {
        assert_eq!(half_up(value, places), wanted, "{value} at {places}");
    }
}

#[test]
fn a_search_finds_words_and_their_beginnings() {
    let found = |query: &str, text: &str| oracle::search::found(query, &oracle::search::words(text), &[]);
    assert_eq!(found("phu yen", "Chính phủ … chuyển đổi"), None);
    assert_eq!(found("phú y", "tỉnh Phú Yên"), Some(0));
    assert_eq!(found("yên phú", "tỉnh Phú Yên"), Some(1));
    assert_eq!(found("DA NANG", "Thành phố Đa\u{300} Na\u{306}\u{303}ng"), Some(0));
    assert_eq!(found("BR-VT", "Bà Rịa - Vũng Tàu\nBR-VT"), Some(0));
    let json = json!({ "localities": [{ "id": "a", "level": "province", "name": "Quảng Cũ", "successor": "b" }, { "id": "c", "level": "province", "name": "Núi", "successor": "b" },
        { "id": "b", "level": "province", "name": { "vi": "Sông Mới" }, "aliases": ["S-M"] }] });
    for query in ["tỉnh Quảng Cũ", "quang cu province", "Song Moi", "tp s-m"] {
        assert_eq!(found_place(&json, query, "a"), Some(0), "{query}");
    }
    assert_eq!(found_place(&json, "nui", "a"), None, "the other part of the same merged province");
    for query in ["tỉnh", "thành phố", "tỉnh Cũ", "Thanh Sông"] {
        assert_eq!(found_place(&json, query, "a"), None, "{query}: a word for a kind of unit goes with a name");
    }
}

fn found_place(json: &Value, query: &str, place: &str) -> Option<usize> {
    let names = oracle::search::of_place(json, place);
    oracle::search::found(query, &oracle::search::words(&names.join("\n")), &names)
}

/// A country of three provinces of before, of which two were merged and one continues.
fn small() -> Value {
    json!({
        "edition": "2026-11-27",
        "resolutions": [{ "id": "23", "document": "text", "number": "23-NQ/TW", "issued": "2018-03-22" }],
        "documents": [
            { "id": "text", "level": "party", "issued": "2018-03-22" }, { "id": "plan", "level": "government", "implements": "23" },
            { "id": "below", "level": "ministry", "implements": "plan" }, { "id": "ring", "level": "government", "implements": "round" },
            { "id": "round", "level": "government", "implements": "ring" },
        ],
        "localities": [
            { "id": "vn", "level": "country" },
            { "id": "a", "level": "province", "valid_to": "2025-06-30", "successor": "ab" }, { "id": "b", "level": "province", "valid_to": "2025-06-30", "successor": "ab" },
            { "id": "c", "level": "province", "valid_to": "2025-06-30", "successor": "c-now" },
            { "id": "ab", "level": "province", "valid_from": "2025-07-01" }, { "id": "c-now", "level": "province", "valid_from": "2025-07-01" },
        ],
        "indicators": [
            { "id": "score", "measure": "score", "direction": "higher", "merge": "mean" }, { "id": "rank", "measure": "rank", "direction": "lower", "rank_of": "score" },
        ],
        "targets": [
            { "id": "own", "locality": "vn", "document": "text", "resolution": "23", "shape": "status", "by_year": 2030 },
            { "id": "again", "locality": "vn", "document": "ring", "resolution": "23", "shape": "status", "by_year": 2030, "restates": "own" },
            { "id": "carried", "locality": "vn", "document": "below", "resolution": "23", "shape": "status", "by_year": 2030 },
            { "id": "other", "locality": "vn", "document": "round", "resolution": "23", "shape": "status", "by_year": 2030 },
            { "id": "none", "locality": "vn", "resolution": "23", "shape": "status", "by_year": 2030 },
            { "id": "of-a", "locality": "a", "document": "text", "resolution": "23", "shape": "status", "by_year": 2030 },
        ],
        "observations": {
            "indicator": [0, 0, 0, 0, 0, 0, 1, 1], "locality": [1, 2, 3, 5, 3, 5, 3, 5], "year": [2024, 2024, 2024, 2024, 2025, 2025, 2025, 2025],
            "value": [10, 20, 15, 99, 98, 17, 50, 20], "status": [0, 0, 0, 0, 0, 0, 0, 0], "source": [0, 0, 0, 0, 0, 0, 0, 0], "notes": { "5": { "contested": true } },
        },
        "claims": [
            { "statement": "s", "claim": 1, "indicator": "score", "locality": "c", "year": 2025, "kind": "figure", "comparator": "equals", "value": 17 },
            { "statement": "s", "claim": 2, "indicator": "rank", "locality": "c", "year": 2025, "kind": "figure", "comparator": "equals", "value": 17 },
            { "statement": "s", "claim": 3, "indicator": "score", "locality": "c", "since": 2024, "year": 2025, "kind": "figure", "comparator": "change", "value": 5 },
            { "statement": "s", "claim": 4, "indicator": "score", "locality": "ab", "year": 2024, "kind": "figure", "comparator": "equals", "value": 15 },
        ],
    })
}

#[test]
fn scope_follows_place_then_document_and_a_restatement_is_the_first() {
    let scopes = scope(&small());
    let wanted = [("own", "resolution"), ("again", "resolution"), ("carried", "programme"), ("other", "related"), ("none", "related"), ("of-a", "local")];
    for (target, wanted) in wanted {
        assert_eq!(scopes[target], wanted, "{target}");
    }
}

#[test]
fn a_place_that_continues_is_one_series_and_its_ranks_are_two() {
    let json = small();
    let of_34 = ranks(&json, "score", 2025, "34");
    assert_eq!(of_34["c-now"].value, Some(17.0), "the id valid on 31 December counts");
    assert_eq!(
        of_34["c-now"].published.iter().map(|one| (one.rank, one.among.clone())).collect::<Vec<_>>(),
        [(20.0, Among::Provinces("34")), (50.0, Among::Provinces("63"))]
    );
    let of_63 = ranks(&json, "score", 2025, "63");
    assert_eq!((of_63["c"].value, of_63["c"].published[0].rank), (Some(17.0), 50.0));
    assert_eq!(ranks(&json, "score", 2024, "63")["c"].value, Some(15.0));
    let derived = ranks(&json, "score", 2024, "34");
    assert_eq!((derived["ab"].value, derived["ab"].computed), (Some(15.0), Some(1)), "derived values count, and equal ones share a rank");
    assert_eq!(derived["c-now"].computed, Some(1));
    assert_eq!(ranks(&json, "score", 2025, "34")["c-now"].computed, None, "one of two places");
    assert_eq!((default_year(&json, "score", "34"), default_year(&json, "score", "63")), (Some(2024), Some(2024)));
}

#[test]
fn claims_are_compared_at_their_precision_and_alternatives_settle_each_other() {
    let found = claims(&small());
    assert_eq!(found[0].outcome, Outcome::Agrees);
    assert!(found[0].contested);
    assert_eq!((found[1].outcome, found[1].mark, &found[1].alternatives[..]), (Outcome::Differs(-33.0), Outcome::Agrees, &[1][..]));
    assert_eq!((found[2].outcome, found[2].held), (Outcome::Differs(3.0), Some(2.0)));
    assert_eq!(found[3].outcome, Outcome::Unknown, "a derived value is no observation");
}

/// "Ids unique, references resolve, columns equally long, values finite, years 1900–2100, at most one value per indicator, place and year."
#[test]
fn random_datasets_keep_the_rules_of_the_format() {
    for seed in 0..200 {
        let json = dataset(seed);
        for name in ["resolutions", "documents", "sectors", "regions", "localities", "indicators", "targets", "statements", "sources"] {
            let ids: BTreeSet<&str> = table(&json, name).iter().map(|row| text(row, "id")).collect();
            assert_eq!(ids.len(), table(&json, name).len(), "{name} of {seed}");
        }
        let known = |name: &str, id: &str| id.is_empty() || table(&json, name).iter().any(|row| text(row, "id") == id);
        for target in table(&json, "targets") {
            for (field, name) in
                [("indicator", "indicators"), ("document", "documents"), ("locality", "localities"), ("restates", "targets"), ("sector", "sectors")]
            {
                assert!(known(name, text(target, field)), "{field} of {target} of {seed}");
            }
        }
        for document in table(&json, "documents") {
            assert!(known("documents", text(document, "implements")) || known("resolutions", text(document, "implements")), "{document} of {seed}");
        }
        for (name, row) in ["statements", "claims"].iter().flat_map(|name| table(&json, name).iter().map(move |row| (*name, row))) {
            assert!(known("localities", text(row, "locality")) && known("indicators", text(row, "indicator")), "{name} of {seed}");
            assert!(known("statements", text(row, "statement")) && list(row, "indicators").iter().all(|id| known("indicators", id)), "{name} of {seed}");
        }
        let rows = oracle::raw::rows(&json);
        let cells: BTreeSet<(&str, &str, i64)> = rows.iter().map(|row| (row.indicator.as_str(), row.locality.as_str(), row.year)).collect();
        assert_eq!(cells.len(), rows.len(), "a value twice in {seed}");
        assert!(rows.iter().all(|row| row.value.is_finite() && (1900..=2100).contains(&row.year)), "{seed}");
    }
}

#[test]
fn random_datasets_reach_every_answer() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for seed in 0..150 {
        let json = dataset(seed);
        for target in table(&json, "targets") {
            let (shape, comparator) = (text(target, "shape"), text(target, "comparator"));
            seen.insert(format!("{shape} {comparator}"));
        }
        for (id, of) in verdicts(&json) {
            for method in METHODS {
                seen.insert(format!("{method} {}", of[method].status));
                seen.insert(format!("fragile {}", of[method].fragile));
            }
            let statuses: BTreeSet<&str> = of.values().map(|verdict| verdict.status).collect();
            seen.insert(if statuses.len() > 1 { "methods disagree".into() } else { format!("{} of {id}", "one status") });
        }
        seen.extend(scope(&json).into_values().map(str::to_owned));
        for claim in claims(&json) {
            seen.insert(match claim.outcome {
                Outcome::Agrees => "agrees".into(),
                Outcome::Differs(_) => "differs".into(),
                Outcome::Unknown => "unknown".into(),
            });
            if claim.outcome != claim.mark {
                seen.insert("settled by an alternative".into());
            }
        }
        if seed % 6 != 0 {
            for (indicator, geography) in [("score", "63"), ("score", "34"), ("burden", "63")] {
                for standing in (2018..=2025).flat_map(|year| ranks(&json, indicator, year, geography).into_values()) {
                    seen.insert(format!("{indicator} {geography} computed {}", standing.computed.is_some()));
                    seen.insert(format!("{geography} published {}", standing.published.len()));
                }
            }
        }
    }
    let mut wanted: Vec<String> = Vec::new();
    for method in METHODS {
        for status in ["met", "on-track", "needs-acceleration", "off-track", "moving-away", "missed", "too-little-data", "not-measured", "no-longer"] {
            wanted.push(format!("{method} {status}"));
        }
    }
    for shape in ["level", "growth"] {
        wanted.extend(["above", "at-least", "reach", "below", "at-most", "about", "between"].map(|comparator| format!("{shape} {comparator}")));
    }
    wanted.extend(
        ["fragile true", "fragile false", "methods disagree", "resolution", "programme", "related", "local", "agrees", "differs", "unknown"].map(str::to_owned),
    );
    wanted.extend(["rank top", "status ", "settled by an alternative", "34 published 2", "63 published 2", "63 published 0"].map(str::to_owned));
    for computed in ["score 63", "score 34", "burden 63"] {
        wanted.extend([true, false].map(|there| format!("{computed} computed {there}")));
    }
    for wanted in wanted {
        assert!(seen.contains(&wanted), "no dataset has “{wanted}”");
    }
}

/// What a place of a map has: value, published ranks with among whom, computed rank.
type Stands = (Option<f64>, Vec<(f64, Among)>, Option<usize>);

#[test]
fn the_crate_ranks_and_opens_as_the_oracle_does() {
    let mut ranked = [0; 3];
    for seed in 0..48 {
        let mut json = dataset(seed);
        for target in json["targets"].as_array_mut().unwrap() {
            if target.get("no_longer").is_some() {
                target["no_longer"] = json!(true);
            }
        }
        let dataset = Dataset::read(json.to_string().as_bytes()).unwrap_or_else(|refusal| panic!("{seed}: {refusal:?}"));
        let board = Board::of(&dataset);
        for (name, map) in [("63", Geography::Provinces63), ("34", Geography::Provinces34)] {
            for (indicator, row) in dataset.indicators.iter().enumerate() {
                let view = tiendo::view::View { geography: Some(map), indicator: Some(row.id.clone()), ..tiendo::view::View::default() };
                let question = Question { dataset: &dataset, board: &board, view: &view };
                let opened = year_values(question, indicator, None);
                // Without a value of any province it opens on the country's newest.
                if let Some(year) = default_year(&json, &row.id, name) {
                    assert_eq!(i64::from(opened.year), year, "{} of {name} in {seed}", row.id);
                }
                for year in [2018 + (seed % 9) as i32, 2024, 2025] {
                    let found = year_values(question, indicator, Some(year));
                    let wanted = ranks(&json, &row.id, i64::from(year), name);
                    assert_eq!(found.places.len(), wanted.len());
                    for place in &found.places {
                        let id = &dataset.localities[place.place].id;
                        let among = |among| match among {
                            tiendo::answer::Among::Provinces(Geography::Provinces63) => Among::Provinces("63"),
                            tiendo::answer::Among::Provinces(Geography::Provinces34) => Among::Provinces("34"),
                            tiendo::answer::Among::Named(at) => {
                                let said = dataset.indicators[at].ranked_among.as_ref().unwrap();
                                Among::Said(format!("{}\n{}", said.vi, said.en))
                            }
                            _ => Among::Nothing,
                        };
                        let published = place.standing.published.iter().map(|rank| (rank.value, among(rank.among))).collect();
                        let computed = place.standing.computed.map(|rank| rank.value as usize);
                        let said: Stands = (place.value(), published, computed);
                        let of = &wanted[id];
                        let wanted: Stands = (of.value, of.published.iter().map(|one| (one.rank, one.among.clone())).collect(), of.computed);
                        assert_eq!(said, wanted, "{} of {id} in {year} among {name}, seed {seed}", row.id);
                        ranked[0] += usize::from(said.2.is_some());
                        ranked[1] += usize::from(!said.1.is_empty());
                        ranked[2] += usize::from(said.1.len() > 1);
                    }
                }
            }
        }
    }
    assert!(ranked.iter().all(|count| *count > 50), "{ranked:?}");
}

#[test]
fn each_choice_counts_what_choosing_it_alone_shows() {
    for seed in (0..60).filter(|seed| seed % 6 != 0) {
        let (json, mut chance) = (dataset(seed), Chance(seed));
        let link = link(&mut chance, &json);
        let view = View::parse(&link);
        let results = results(&json, &view.method);
        let found = ask(&json, &results, &view);
        for ((kind, facet, choice), count) in found.counts.iter().filter(|((_, facet, _), _)| ["sc", "s", "l", "y"].contains(facet)) {
            let others: Vec<&str> = link.split('&').filter(|pair| !pair.starts_with(&format!("{facet}="))).collect();
            let alone = ask(&json, &results, &View::parse(&format!("{}&{facet}={choice}", others.join("&"))));
            let shown = match *kind {
                "target" => alone.targets.len() + alone.indicators.len(),
                "statement" => alone.statements.len(),
                "value" => alone.values.len(),
                _ => alone.documents.len(),
            };
            assert_eq!(*count, shown, "{kind} {facet}={choice} under {link} of {seed}");
        }
    }
}

/// The README of the facts: "Three conflicts are expected today …; beside them two revisions, which agree with the province's own series."
#[test]
fn the_facts_hold_three_conflicts_and_the_published_ranks() {
    let json = facts();
    let marks: BTreeSet<(String, i64)> =
        claims(&json).into_iter().filter(|claim| matches!(claim.mark, Outcome::Differs(_))).map(|claim| (claim.statement, claim.number)).collect();
    assert_eq!(marks, [("qn-s004".to_owned(), 2), ("vn-s009".to_owned(), 1), ("vn-t2-s003".to_owned(), 1)].into());
    let settled: Vec<String> = claims(&json).into_iter().filter(|claim| claim.outcome != claim.mark).map(|claim| claim.statement).collect();
    assert_eq!(settled, ["qn-s026", "qn-s026"]);
    let published = |indicator: &str, year: i64, geography: &str, place: &str| {
        let of = &ranks(&json, indicator, year, geography)[place];
        (of.published[0].rank, of.published[0].among.clone(), of.computed)
    };
    assert_eq!(published("dti-score", 2024, "34", "da-nang-2025"), (17.0, Among::Provinces("34"), None));
    assert_eq!(published("dti-score", 2024, "63", "quang-nam"), (57.0, Among::Provinces("63"), None));
    assert_eq!(published("par-index-score", 2017, "63", "quang-nam"), (52.0, Among::Provinces("63"), None));
    assert_eq!(published("pci-score", 2019, "63", "quang-nam"), (6.0, Among::Provinces("63"), Some(6)));
    let spellings = [
        ("TP.HCM", "ho-chi-minh-city"),
        ("TPHCM", "ho-chi-minh-city-2025"),
        ("tp hcm", "ho-chi-minh-city"),
        ("Sài Gòn", "ho-chi-minh-city"),
        ("BR-VT", "ba-ria-vung-tau"),
        ("TT-Huế", "hue-2025"),
        ("TT Huế", "thua-thien-hue"),
        ("Thừa Thiên - Huế", "thua-thien-hue"),
        ("Đăk Lăk", "dak-lak"),
        ("Dak Lak", "dak-lak-2025"),
        ("da nang", "da-nang"),
    ];
    for (query, place) in spellings {
        assert_eq!(found_place(&json, query, place), Some(0), "{query} for {place}");
    }
}

fn facts() -> Value {
    let path = std::env::var("DATASET").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/dataset.json").to_owned());
    serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()
}

#[test]
#[ignore = "prints what the oracle finds, for reading; DATASET names another file than the bundle"]
fn what_the_oracle_finds() {
    println!("{}", oracle::report::report(&facts()));
}
