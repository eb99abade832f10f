//! What was reported: sessions, the grid of sectors and kinds, where words and figures disagree and where nobody said anything.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use proptest::prelude::*;
use serde_json::json;
use tiendo::answer::claims::Outcome;
use tiendo::answer::counts;
use tiendo::answer::evidence::{Evidence, contested, contrast, contrasts, evidence, gaps, same_session};
use tiendo::dataset::StatementKind;
use tiendo::status::board::bit;
use tiendo::status::{Method, Status};
use tiendo::view::{Page, View, Years};

fn shown(view: View) -> Evidence {
    evidence(bundled().question(&View { page: Page::Evidence, ..view }))
}

fn ids(statements: &[usize]) -> Vec<&str> {
    statements.iter().map(|at| bundled().dataset.statements[*at].id.as_str()).collect()
}

#[test]
fn every_statement_stands_in_one_session_and_the_newest_comes_first() {
    let found = shown(View::default());
    let dataset = &bundled().dataset;
    let mut all: Vec<usize> = found.sessions.iter().flat_map(|session| session.statements.clone()).collect();
    let dates: Vec<Option<&str>> = found.sessions.iter().map(|session| dataset.statements[session.first].date.as_deref()).collect();
    assert!(dates.windows(2).all(|pair| pair[0] >= pair[1]), "{dates:?}");
    for session in &found.sessions {
        assert!(session.statements.iter().all(|at| same_session(dataset, session.first).contains(at)));
        assert_eq!(session.statements.len(), same_session(dataset, session.first).len());
    }
    all.sort_unstable();
    assert_eq!(all, (0..dataset.statements.len()).collect::<Vec<_>>());
    assert_eq!(found.total(), dataset.statements.len());
}

#[test]
fn the_working_session_of_quang_nam_holds_what_two_sources_said_of_it() {
    let found = shown(View { places: vec!["quang-nam".to_owned()], years: Some(Years::one(2024)), ..View::default() });
    let largest = found.sessions.iter().max_by_key(|session| session.statements.len()).expect("a session");
    let dataset = &bundled().dataset;
    assert_eq!(dataset.statements[largest.first].date.as_deref(), Some("2024-06-26"));
    assert_eq!(largest.statements.len(), 18);
    let said = ids(&largest.statements);
    assert!(said.contains(&"qn-s004") && said.contains(&"qn-s007"), "18 zones, and 14: both are there");
    let (named, others) = contested(dataset, &largest.statements, dataset.locality("quang-nam").expect("a place"));
    let zones = dataset.indicator("zones-established").expect("an indicator");
    assert!(named.iter().any(|figure| figure.indicator == zones && figure.year == 2023 && figure.value == 14.0));
    assert!(named.iter().chain(&others).all(|figure| figure.contested()));
    assert!(!others.is_empty());
}

#[test]
fn a_session_is_known_by_the_same_statement_whatever_the_filters_leave_of_it() {
    let of = |view: View| shown(view).sessions.iter().map(|session| session.first).collect::<Vec<usize>>();
    let all = of(View::default());
    for kind in StatementKind::ALL {
        assert!(of(View { kinds: [*kind].into(), ..View::default() }).iter().all(|first| all.contains(first)));
    }
}

#[test]
fn a_field_of_the_grid_gives_what_it_counts() {
    let dataset = &bundled().dataset;
    for narrowed in [View::default(), View { places: vec!["quang-nam".to_owned()], kinds: [StatementKind::Proposal].into(), ..View::default() }] {
        for row in &shown(narrowed.clone()).grid.rows {
            for kind in StatementKind::ALL {
                let view = View { page: Page::Evidence, sectors: [dataset.sectors[row.sector].id.clone()].into(), kinds: [*kind].into(), ..narrowed.clone() };
                assert_eq!(row.counts[*kind as usize], counts(bundled().question(&view)).total);
            }
        }
    }
}

#[test]
fn chosen_fields_are_those_of_the_view() {
    let marked = |view: View| shown(view).grid.rows.iter().map(|row| row.chosen.iter().filter(|chosen| **chosen).count()).sum::<usize>();
    let (sectors, kinds) = (bundled().dataset.sectors.len(), StatementKind::ALL.len());
    assert_eq!(marked(View::default()), 0);
    assert_eq!(marked(View { sectors: ["zones".to_owned()].into(), ..View::default() }), kinds);
    assert_eq!(marked(View { kinds: [StatementKind::Difficulty].into(), ..View::default() }), sectors);
    assert_eq!(marked(View { sectors: ["zones".to_owned()].into(), kinds: [StatementKind::Difficulty].into(), ..View::default() }), 1);
}

fn statuses() -> impl Strategy<Value = u16> {
    0..1_u16 << Status::ALL.len()
}

fn kinds() -> impl Strategy<Value = StatementKind> {
    proptest::sample::select(StatementKind::ALL.to_vec())
}

proptest! {
    #[test]
    fn no_statuses_stand_otherwise_than_both_a_difficulty_and_an_achievement(statuses in statuses()) {
        prop_assert!(!(contrasts(statuses, StatementKind::Difficulty) && contrasts(statuses, StatementKind::Achievement)));
    }

    #[test]
    fn what_is_to_come_is_held_against_nothing(statuses in statuses()) {
        prop_assert!(!contrasts(statuses, StatementKind::Proposal) && !contrasts(statuses, StatementKind::Commitment));
    }

    #[test]
    fn what_speaks_for_neither_side_changes_nothing(statuses in statuses(), kind in kinds()) {
        for neither in [Status::NeedsAcceleration, Status::TooLittleData, Status::NotMeasured, Status::NoLonger, Status::NoTarget] {
            prop_assert_eq!(contrasts(statuses | bit(neither), kind), contrasts(statuses, kind));
            prop_assert!(!contrasts(bit(neither), kind));
        }
    }

    #[test]
    fn one_status_on_the_speakers_side_is_enough(statuses in statuses()) {
        for behind in [Status::OffTrack, Status::MovingAway, Status::Missed] {
            prop_assert!(!contrasts(statuses | bit(behind), StatementKind::Difficulty));
        }
        for well in [Status::Met, Status::OnTrack] {
            prop_assert!(!contrasts(statuses | bit(well), StatementKind::Achievement));
        }
    }
}

#[test]
fn target_met_says_met_and_not_merely_on_track() {
    for (status, difficulty, achievement) in [
        (Status::Met, true, false),
        (Status::OnTrack, false, false),
        (Status::NeedsAcceleration, false, false),
        (Status::OffTrack, false, true),
        (Status::MovingAway, false, true),
        (Status::Missed, false, true),
    ] {
        assert_eq!(contrasts(bit(status), StatementKind::Difficulty), difficulty, "{}", status.id());
        assert_eq!(contrasts(bit(status), StatementKind::Achievement), achievement, "{}", status.id());
    }
}

/// The small dataset with a target for the share in Old North and one statement on it: how many targets stand otherwise.
fn said(kind: &str, date: &str, aim: f64, by_year: i32, named: bool) -> usize {
    let mut json = small();
    let target = json!({ "id": "north-share", "indicator": "share", "resolution": "52", "locality": "old-north", "sector": "digital", "shape": "level",
        "comparator": "at-least", "value": aim, "from_year": 2020, "by_year": by_year, "text": { "vi": "Đạt" } });
    json["targets"].as_array_mut().expect("targets").push(target);
    let mut statement = json!({ "id": "said", "locality": "old-north", "resolutions": ["52"], "sector": "digital", "kind": kind, "text": { "vi": "Nói" } });
    if !date.is_empty() {
        statement["date"] = json!(date);
    }
    if named {
        statement["indicators"] = json!(["share"]);
    }
    json["statements"] = json!([statement]);
    let loaded = Loaded::new(read(&json).expect("a dataset that keeps the rules"));
    contrast(loaded.question(&View::default()), 0).len()
}

#[test]
fn a_statement_is_held_against_the_targets_that_ran_when_it_was_made() {
    // 5 in 2020 and 6 in 2024: past an aim of 4, far behind one of 60.
    assert_eq!(said("difficulty", "2024-06-26", 4.0, 2030, true), 1);
    assert_eq!(said("achievement", "2024-06-26", 4.0, 2030, true), 0);
    assert_eq!(said("achievement", "2024", 60.0, 2030, true), 1);
    assert_eq!(said("difficulty", "2024", 60.0, 2030, true), 0);
    assert_eq!(said("commitment", "2024", 60.0, 2030, true), 0);
    assert_eq!(said("achievement", "2019-12-31", 60.0, 2030, true), 0, "the target was not set yet");
    assert_eq!(said("achievement", "2026", 60.0, 2025, true), 0, "its deadline had passed");
    assert_eq!(said("achievement", "", 60.0, 2025, true), 1, "without a date every target counts");
}

#[test]
fn a_statement_that_names_no_indicator_is_not_held_against_its_sector() {
    assert_eq!(said("achievement", "2024", 60.0, 2030, false), 0);
    assert_eq!(said("difficulty", "2024", 4.0, 2030, false), 0);
}

#[test]
fn every_statement_listed_in_the_bundle_follows_the_rule_under_each_method() {
    let Loaded { dataset, board } = bundled();
    for method in Method::ALL {
        let view = View { page: Page::Evidence, method: *method, ..View::default() };
        let found = evidence(bundled().question(&view));
        for at in 0..dataset.statements.len() {
            let (targets, said) = (contrast(bundled().question(&view), at), &dataset.statements[at]);
            assert_eq!(found.not_met.contains(&at), !targets.is_empty() && said.kind == StatementKind::Achievement, "{}", said.id);
            assert_eq!(found.met.contains(&at), !targets.is_empty() && said.kind == StatementKind::Difficulty, "{}", said.id);
            for judged in targets.iter().map(|judged| &board.judged[*judged]) {
                let target = &dataset.targets[judged.target];
                assert!(dataset.same_place(target.locality, said.locality));
                assert!(target.indicator.is_some_and(|indicator| said.indicators.contains(&indicator)), "{}", said.id);
                assert_eq!(judged.status(*method) == Status::Met, said.kind == StatementKind::Difficulty, "{}", said.id);
            }
        }
    }
}

#[test]
fn numbers_that_differ_from_the_figures_come_first_by_how_far_they_are_apart() {
    let claims = shown(View::default()).claims;
    let differ: Vec<&str> = claims.iter().take_while(|(_, mark)| mark.apart().is_some()).map(|(at, _)| bundled().dataset.statements[*at].id.as_str()).collect();
    assert_eq!(differ, ["vn-s009", "qn-s004", "vn-t2-s003"], "64 of 90, 4 of 14, 6.76 of 35.18");
    assert!(claims[3..].is_sorted_by_key(|(_, mark)| mark.outcome() != Outcome::Agrees), "then those that agree");
    let here = bundled().dataset.locality("quang-nam");
    let place = shown(View { places: vec!["quang-nam".to_owned()], ..View::default() }).claims;
    assert!(place.iter().all(|(at, _)| Some(bundled().dataset.statements[*at].locality) == here));
    assert_eq!(place.iter().filter(|(_, mark)| mark.apart().is_some()).count(), 1);
}

#[test]
fn a_gap_is_a_sector_and_place_with_targets_or_figures_and_no_statement() {
    let Loaded { dataset, .. } = bundled();
    let all = gaps(bundled().question(&View::default()));
    for gap in &all {
        for place in gap.targeted.iter().chain(&gap.measured) {
            assert!(dataset.statements.iter().all(|said| (said.sector, said.locality) != (gap.sector, *place)));
            let figures = dataset
                .observations
                .all_series()
                .any(|series| dataset.same_place(series.locality, *place) && dataset.indicators[series.indicator].sector == gap.sector);
            let target = dataset.targets.iter().any(|target| target.sector == gap.sector && dataset.same_place(target.locality, *place));
            assert_eq!(gap.targeted.contains(place), target);
            assert!(target || figures);
        }
    }
    let innovation = dataset.sector("innovation").expect("a sector");
    let silent = all.iter().find(|gap| gap.sector == innovation).expect("nobody spoke of innovation");
    assert!(silent.targeted.contains(&dataset.country().expect("the country")));
    let here = gaps(bundled().question(&View { places: vec!["quang-nam".to_owned()], ..View::default() }));
    let place = dataset.locality("quang-nam").expect("a place");
    assert!(here.iter().all(|gap| gap.targeted.iter().chain(&gap.measured).all(|other| *other == place)));
}

#[test]
#[ignore = "prints the two lists for a reader"]
fn what_stands_in_the_two_lists() {
    let Loaded { dataset, board } = bundled();
    let view = View { page: Page::Evidence, ..View::default() };
    let found = evidence(bundled().question(&view));
    for at in found.not_met.iter().chain(&found.met) {
        let said = &dataset.statements[*at];
        println!("{} {} {:?}: {}", said.id, said.kind.id(), said.date, said.text.vi);
        for judged in contrast(bundled().question(&view), *at).iter().map(|judged| &board.judged[*judged]) {
            println!("    {} {}", judged.status(view.method).id(), dataset.targets[judged.target].text.vi);
        }
    }
}
