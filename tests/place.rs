//! A place: what goes on the page of a place, and what is counted instead.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use serde_json::json;
use tiendo::answer::place::{Profile, profile};
use tiendo::dataset::{Mandate, StatementKind};
use tiendo::lang::Lang;
use tiendo::status::Status;
use tiendo::view::{Page, View};

fn at(place: &str) -> View {
    View { page: Page::Place, places: vec![place.to_owned()], ..View::default() }
}

fn shown<'a>(loaded: &'a Loaded, view: &'a View) -> Profile<'a> {
    profile(loaded.question(view)).expect("a dataset with places")
}

fn numbers(loaded: &Loaded, steps: &[Mandate]) -> Vec<String> {
    let number = |step: &Mandate| match step {
        Mandate::Resolution(at) => loaded.dataset.resolutions[*at].number.clone(),
        Mandate::Document(at) => loaded.dataset.documents[*at].number.clone().unwrap_or_default(),
    };
    steps.iter().map(number).collect()
}

#[test]
fn without_a_place_the_page_is_the_countrys_and_with_several_the_firsts() {
    let loaded = Loaded::new(read(&small()).expect("the small dataset"));
    assert_eq!(Some(shown(&loaded, &View::default()).place), loaded.dataset.country());
    let view = View { places: vec!["north".to_owned(), "vn".to_owned()], ..View::default() };
    let profile = shown(&loaded, &view);
    assert_eq!((Some(profile.place), profile.others), (loaded.dataset.locality("north"), vec![0]));
}

#[test]
fn a_place_without_targets_shows_the_countrys() {
    let loaded = Loaded::new(read(&small()).expect("the small dataset"));
    let (own, none) = (at("old-north"), at("north"));
    let (own, none) = (shown(&loaded, &own), shown(&loaded, &none));
    assert_eq!(own.standing.of, own.place);
    assert_eq!(own.standing.total[Status::NotMeasured as usize], 1);
    assert_eq!(Some(none.standing.of), loaded.dataset.country());
    assert_eq!(none.standing.total.iter().sum::<usize>(), 2);
    assert!(none.figures.is_empty() && none.statements.is_empty() && none.chains.is_empty());
    assert_eq!((none.coverage.here, none.coverage.of, none.coverage.is_thin()), (0, 1, true));
}

#[test]
fn figures_with_a_target_come_first_then_those_with_a_rank_then_the_newest() {
    let loaded = bundled();
    let view = at("quang-nam");
    let profile = shown(loaded, &view);
    let worth: Vec<_> = profile.figures.iter().map(|figure| (figure.target.is_some(), figure.rank.is_some(), figure.newest.year)).collect();
    assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]), "{worth:?}");
    assert_eq!(profile.figures.len() + profile.figures_left, profile.coverage.here);
    for figure in &profile.figures {
        assert!(figure.country.is_none_or(|country| country.year == figure.newest.year && country.indicator == figure.newest.indicator));
        let computed = figure.rank.filter(|rank| rank.published.is_none());
        assert!(computed.is_none() || !loaded.dataset.indicators[figure.newest.indicator].is_rank(), "a rank of ranks");
        assert!(computed.is_none_or(|rank| rank.of().is_some_and(|of| of * 10 >= 63 * 9)), "a rank among a handful: {computed:?}");
    }
}

#[test]
fn statements_are_of_every_kind_in_turn_and_what_is_left_is_counted() {
    let loaded = bundled();
    let view = at("quang-nam");
    let profile = shown(loaded, &view);
    let all: Vec<_> = loaded.dataset.statements.iter().filter(|statement| statement.locality == profile.place).collect();
    assert_eq!(profile.statements.len() + profile.statements_left, all.len());
    for kind in StatementKind::ALL {
        let of_kind: Vec<_> = profile.statements.iter().map(|at| &loaded.dataset.statements[*at]).filter(|statement| statement.kind == *kind).collect();
        assert_eq!(of_kind.is_empty(), all.iter().all(|statement| statement.kind != *kind), "{}", kind.id());
        assert!(of_kind.windows(2).all(|pair| pair[0].date >= pair[1].date));
    }
}

#[test]
fn the_documents_lead_from_the_resolution_to_the_provincial_plan() {
    let loaded = bundled();
    let view = at("quang-nam");
    let profile = shown(loaded, &view);
    assert_eq!(numbers(loaded, &profile.chains[0].steps), ["23-NQ/TW", "16-CTr/TU", "5050/KH-UBND"]);
    assert!(profile.chains.iter().all(|chain| chain.steps.len() > 1 || chain.targets > 0 || matches!(chain.steps[0], Mandate::Document(_))));
}

#[test]
fn documents_that_carry_out_one_another_in_a_ring_are_walked_once() {
    let mut json = small();
    json["documents"][0]["implements"] = json!("plan");
    let loaded = Loaded::new(read(&json).expect("a ring is no fault"));
    let view = View::default();
    let chains = shown(&loaded, &view).chains;
    assert!(!chains.is_empty() && chains.iter().all(|chain| chain.steps.len() == 2));
}

#[test]
fn a_name_is_the_end_of_the_issuers_and_the_date_tells_the_old_province_from_the_new() {
    let loaded = bundled();
    let (old, new) = (at("da-nang"), at("da-nang-2025"));
    let all = |view: &View| shown(loaded, view).chains.iter().flat_map(|chain| numbers(loaded, &chain.steps)).collect::<Vec<_>>();
    let (old, new) = (all(&old), all(&new));
    assert!(old.contains(&"05-NQ/TU".to_owned()) && !new.contains(&"05-NQ/TU".to_owned()), "{old:?} {new:?}");
    assert!(new.contains(&"80/KH-UBND".to_owned()) && !old.contains(&"80/KH-UBND".to_owned()), "{old:?} {new:?}");
}

#[test]
fn every_place_keeps_to_the_sheets_lines_and_names_each_source_once() {
    let loaded = bundled();
    for place in &loaded.dataset.localities {
        for lang in [Lang::Vi, Lang::En] {
            let view = View { lang, ..at(&place.id) };
            let profile = shown(loaded, &view);
            let items = profile.standing.sectors.len() + profile.figures.len() + profile.statements.len() + profile.chains.len();
            assert!(items <= 40, "{}: {items}", place.id);
            let mut once = profile.sources.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), profile.sources.len());
        }
    }
}

#[test]
fn a_text_too_long_for_the_sheet_is_counted_and_not_shown() {
    let mut json = small();
    json["statements"][1]["text"] = json!({ "vi": "dài ".repeat(3000) });
    let loaded = Loaded::new(read(&json).expect("long texts are no fault"));
    let view = View::default();
    let profile = shown(&loaded, &view);
    assert_eq!((profile.statements.len(), profile.statements_left), (0, 1));
}

#[test]
fn filters_narrow_the_page() {
    let loaded = bundled();
    let view = View { resolutions: ["52".to_owned()].into_iter().collect(), kinds: [StatementKind::Difficulty].into_iter().collect(), ..at("quang-nam") };
    let profile = shown(loaded, &view);
    assert_eq!(profile.standing.total.iter().sum::<usize>(), 4);
    assert!(profile.statements.iter().all(|at| loaded.dataset.statements[*at].kind == StatementKind::Difficulty));
}

#[test]
fn beside_a_figure_stands_the_target_next_due_at_its_time_else_the_last_past() {
    let target = |years: &[i32]| {
        let mut json = small();
        let one = |year: i32| {
            let mut target = json!(null);
            target.clone_from(&small()["targets"][0]);
            target["id"] = json!(format!("by-{year}"));
            target["by_year"] = json!(year);
            target
        };
        json["targets"] = years.iter().map(|year| one(*year)).collect();
        let loaded = Loaded::new(read(&json).expect("valid"));
        let view = at("vn");
        let profile = shown(&loaded, &view);
        let figure = profile.figures.iter().find(|figure| loaded.dataset.indicators[figure.newest.indicator].id == "share").expect("a figure of 2024");
        figure.target.map(|at| loaded.dataset.targets[at].by_year)
    };
    assert_eq!(target(&[2045, 2030, 2025, 2020]), Some(2025));
    assert_eq!(target(&[2045, 2024, 2030]), Some(2024));
    assert_eq!(target(&[2020, 2022]), Some(2022));
}

#[test]
fn the_page_shows_published_ranks_with_their_denominators() {
    let loaded = bundled();
    let rank = |place: &str, indicator: &str| {
        let view = at(place);
        let profile = shown(loaded, &view);
        let figure = profile.figures.iter().find(|figure| loaded.dataset.indicators[figure.newest.indicator].id == indicator);
        figure.map(|figure| (figure.newest.year, figure.rank.map(|rank| (rank.value, rank.of()))))
    };
    assert_eq!(rank("quang-nam", "dti-rank"), Some((2024, Some((57.0, Some(63))))));
    assert_eq!(rank("da-nang-2025", "dti-score"), Some((2024, Some((17.0, Some(34))))));
}
