//! A place: what goes on the page of a place, and what is counted instead.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use serde_json::json;
use tiendo::answer::place::{Profile, Whose, profile};
use tiendo::dataset::{Mandate, StatementKind};
use tiendo::lang::Lang;
use tiendo::status::Status;
use tiendo::view::{Page, View};

fn at(place: &str) -> View {
    View { page: Page::Place, places: vec![place.to_owned()], ..View::default() }
}

fn shown(loaded: &Loaded, view: &View) -> Profile {
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
fn whose_targets_a_page_has_is_its_own_else_the_former_provinces_else_the_resolutions() {
    let loaded = Loaded::new(read(&small()).expect("the small dataset"));
    let (own, merged, none) = (at("old-north"), at("north"), at("old-east"));
    let (own, merged, none) = (shown(&loaded, &own), shown(&loaded, &merged), shown(&loaded, &none));
    assert_eq!((own.aims.whose, own.aims.targets.len()), (Whose::Own, 1));
    assert_eq!(own.standing.total[Status::NotMeasured as usize], 1);
    // Nobody's targets are counted as another's.
    assert_eq!((merged.aims.whose, merged.aims.targets.clone()), (Whose::Former, own.aims.targets));
    assert_eq!(merged.standing.total.iter().sum::<usize>(), 0);
    assert_eq!(none.aims.whose, Whose::Country);
    assert!(merged.figures.is_empty() && merged.statements.is_empty() && merged.chains.is_empty());
    assert_eq!((merged.coverage.here, merged.coverage.of, merged.coverage.is_thin()), (0, 1, true));
}

#[test]
fn figures_with_a_target_come_first_then_those_with_a_rank_then_the_newest() {
    let loaded = bundled();
    let view = at("quang-nam");
    let profile = shown(loaded, &view);
    let worth: Vec<_> = profile.figures.iter().map(|figure| (figure.target.is_some(), figure.rank.is_some(), figure.newest.year)).collect();
    assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]), "{worth:?}");
    assert_eq!(profile.figures.len() + profile.figures_left.len(), profile.coverage.here);
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
    assert_eq!(profile.statements.len() + profile.statements_left.len(), all.len());
    // Kinds take turns: none stands twice on paper before all that there are stand once or are too long for it.
    let kind = |at: &usize| loaded.dataset.statements[*at].kind;
    let first_left: Vec<_> = profile.statements_left.iter().map(kind).take(StatementKind::ALL.len()).collect();
    for of in StatementKind::ALL.iter().filter(|of| all.iter().any(|statement| statement.kind == **of)) {
        assert!(profile.statements.iter().any(|at| kind(at) == *of) || first_left.contains(of), "{}", of.id());
        let dates: Vec<_> = profile.statements.iter().filter(|at| kind(at) == *of).map(|at| &loaded.dataset.statements[*at].date).collect();
        assert!(dates.windows(2).all(|pair| pair[0] >= pair[1]));
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
            let items = profile.as_if.len().min(3) + profile.former.rows.len().min(7) + profile.figures.len() + profile.statements.len() + profile.chains.len();
            assert!(items <= 15, "{}: {items}", place.id);
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
    assert_eq!((profile.statements.len(), profile.statements_left.len()), (0, 1));
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
        let figure = profile.figures.iter().chain(&profile.figures_left).find(|figure| loaded.dataset.indicators[figure.newest.indicator].id == indicator);
        figure.map(|figure| (figure.newest.year, figure.rank.map(|rank| (rank.value, rank.of()))))
    };
    assert_eq!(rank("quang-nam", "dti-rank"), Some((2024, Some((57.0, Some(63))))));
    assert_eq!(rank("da-nang-2025", "dti-score"), Some((2024, Some((17.0, Some(34))))));
}

#[test]
fn a_page_stands_a_place_only_where_a_rank_may_be_said() {
    let loaded = bundled();
    for place in loaded.dataset.places() {
        let view = at(&loaded.dataset.localities[place].id);
        let profile = shown(loaded, &view);
        for strip in &profile.strips {
            let own = strip.known.iter().find(|(other, _)| loaded.dataset.same_place(*other, place)).map(|(_, rank)| *rank);
            assert_eq!((own, strip.rank.of()), (Some(strip.rank.value), Some(strip.of)), "{} {}", view.places[0], strip.year);
            assert!(strip.rank.published.is_some() || strip.known.len() * 10 >= 34 * 9, "a rank among a handful");
            assert!(strip.known.iter().all(|(_, rank)| *rank >= 1.0 && *rank <= strip.of as f64));
            assert!(strip.year >= loaded.dataset.edition_year() - 5);
        }
    }
}

#[test]
fn every_place_has_headlines_and_of_a_sector_two_at_most() {
    let loaded = bundled();
    for place in loaded.dataset.places() {
        let view = at(&loaded.dataset.localities[place].id);
        let profile = shown(loaded, &view);
        let country = loaded.dataset.country() == Some(place);
        assert!(!profile.headlines.is_empty(), "{}", view.places[0]);
        for headline in &profile.headlines {
            let indicator = &loaded.dataset.indicators[headline.indicator];
            assert!(if country { indicator.headline_country } else { indicator.headline_province }, "{}", indicator.id);
            assert!(headline.own.is_empty() != headline.former.is_empty(), "own values or the parts', never both: {}", indicator.id);
            let in_sector = profile.headlines.iter().filter(|other| loaded.dataset.indicators[other.indicator].sector == indicator.sector).count();
            assert!(in_sector <= 2);
        }
    }
}

#[test]
fn no_amount_and_no_rank_of_the_country_is_held_against_a_place() {
    let loaded = bundled();
    let country = loaded.dataset.country();
    let mut held = 0;
    for place in loaded.dataset.places() {
        let view = at(&loaded.dataset.localities[place].id);
        let profile = shown(loaded, &view);
        assert!(country != Some(place) || profile.as_if.is_empty());
        for one in &profile.as_if {
            held += 1;
            let target = &loaded.dataset.targets[loaded.board.judged[one.judged].target];
            let indicator = &loaded.dataset.indicators[target.indicator.expect("measured")];
            assert!(Some(target.locality) == country && !indicator.is_rank() && indicator.merge != tiendo::dataset::Merge::Sum, "{}", target.id);
            assert!(one.verdict.latest.is_some());
        }
    }
    assert!(held > 60, "{held}");
}

#[test]
fn a_merged_province_stands_beside_all_that_it_was_formed_from_and_one_that_continues_beside_none() {
    let loaded = bundled();
    let former = |id: &str| {
        let view = at(id);
        shown(loaded, &view).former.places.iter().map(|place| loaded.dataset.localities[*place].id.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!((former("da-nang-2025").as_str(), former("lai-chau-2025").as_str(), former("quang-nam").as_str()), ("da-nang quang-nam", "", ""));
}

#[test]
fn the_lead_says_rank_growth_and_targets_in_both_languages() {
    let loaded = bundled();
    let lead = |place: &str, lang: Lang| {
        let view = View { lang, ..at(place) };
        tiendo::say::place::lead(&loaded.dataset, &loaded.board, &shown(loaded, &view), view.method, lang)
    };
    assert_eq!(
        lead("da-nang-2025", Lang::Vi),
        "Tăng trưởng GRDP năm 2025: 9,18%, hạng 9/34 (cả nước 8,02%); DTI năm 2024: 0,7069, hạng 17/34 (cả nước 0,6961). Trong 7 mục tiêu riêng của địa phương: 4 chưa đủ số liệu, 3 chưa có chỉ số theo dõi."
    );
    assert!(lead("vn", Lang::En).contains("Of the 28 targets that the two resolutions set themselves: 2 met, "), "{}", lead("vn", Lang::En));
    // A rank of ten years ago is no news.
    assert!(!lead("lai-chau-2025", Lang::Vi).contains("2016"), "{}", lead("lai-chau-2025", Lang::Vi));
    for place in loaded.dataset.places() {
        for lang in [Lang::Vi, Lang::En] {
            let said = lead(&loaded.dataset.localities[place].id, lang);
            assert!(said.ends_with('.') && !said.contains(['{', '}']) && !said.contains("NaN"), "{said}");
        }
    }
}
