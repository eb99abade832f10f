//! Facets of the bundled figures: every count is what choosing shows; an empty result says what to loosen. tests/second_reading holds every
//! count of datasets at random against a plain one.

mod fixture;

use fixture::{Loaded, bundled};
use proptest::prelude::*;
use tiendo::answer::{Counts, counts as count, overview};
use tiendo::status::{Method, Scope, Status};
use tiendo::view::facets::{Control, FACETS, Facet, FacetRow};
use tiendo::view::{Page, View};

fn counts(view: &View) -> Counts {
    count(bundled().question(view))
}

/// What a link could ask of a facet, mostly a few of its choices.
fn asked(row: &'static FacetRow) -> BoxedStrategy<Vec<String>> {
    let dataset = &bundled().dataset;
    let ids = |row: &FacetRow| row.choices.as_ref().map_or(Vec::new(), |choices| (0..(choices.count)(dataset)).map(|at| (choices.id)(dataset, at)).collect());
    let one = match row.control {
        Control::Text => {
            const QUERIES: &[&str] = &[
                "kinh tế",
                "da nang",
                "Quảng Nam",
                "rank",
                "nghi quyet 23",
                "NQ52",
                "52NQ/TW",
                "GDP công nghiệp",
                "zzz",
                "%",
                "du an",
                "2030",
                "tỉnh Quảng Nam",
                "TP Đà Nẵng số",
                "quang nam province",
                "Thanh Hóa",
                "thành phố thông minh",
                "1.440",
                "hội nhâp",
                "y",
            ];
            return prop_oneof![3 => Just(Vec::new()), 2 => proptest::sample::select(QUERIES).prop_map(|text| vec![text.to_owned()])].boxed();
        }
        Control::Years => (2008..2047i32, 2008..2047i32).prop_map(|(one, other)| format!("{one}..{other}")).boxed(),
        Control::Places => {
            let known = proptest::sample::select(vec!["vn", "quang-nam", "da-nang", "da-nang-2025", "quang-ngai", "hanoi"]).prop_map(str::to_owned);
            prop_oneof![3 => known, 1 => proptest::sample::select(ids(row))].boxed()
        }
        Control::Boxes | Control::InView => proptest::sample::select(ids(row)).boxed(),
    };
    let most = if row.choices.as_ref().is_some_and(|choices| choices.one) { 1 } else { 3 };
    prop_oneof![3 => Just(Vec::new()), 2 => proptest::collection::vec(one, 1..=most)].boxed()
}

prop_compose! {
    /// Any mixture of all facets.
    fn views()(
        page in proptest::sample::select(Page::ALL),
        method in proptest::sample::select(Method::ALL),
        asked in FACETS.iter().map(asked).collect::<Vec<_>>(),
    ) -> View {
        let mut view = View { page, method, ..View::default() };
        FACETS.iter().zip(asked).for_each(|(row, asked)| (row.ask)(&mut view, asked));
        view
    }
}

/// Every choice of every facet that a page has, with its count: what the view is when exactly it is chosen.
fn choices(view: &View, counts: &Counts) -> Vec<(String, usize, View)> {
    let dataset = &bundled().dataset;
    let mut all = Vec::new();
    for row in FACETS.iter().filter(|row| row.offered_on.contains(&view.page)) {
        let Some(choices) = &row.choices else { continue };
        for at in (choices.offered)(dataset, view) {
            let (id, mut chosen) = ((choices.id)(dataset, at), view.clone());
            (row.ask)(&mut chosen, vec![id.clone()]);
            all.push((format!("{}={id}", row.facet.id()), counts.of_facet(row.facet)[at], chosen));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_choice_shows_how_many_results_choosing_it_gives(view in views(), picks in proptest::collection::vec(any::<proptest::sample::Index>(), 12)) {
        let all = choices(&view, &counts(&view));
        for pick in picks {
            let (name, count, chosen) = pick.get(&all);
            prop_assert_eq!(counts(chosen).total, *count, "{} on {}", name, view.page.id());
        }
    }

    #[test]
    fn every_choice_is_listed_even_with_no_result(view in views()) {
        let (counts, dataset) = (counts(&View { query: "zzz".to_owned(), ..view }), &bundled().dataset);
        prop_assert_eq!(counts.total, 0);
        for row in FACETS {
            let offered = row.choices.as_ref().map_or(0, |choices| (choices.count)(dataset));
            prop_assert_eq!(counts.of_facet(row.facet), vec![0; offered], "{}", row.facet.id());
        }
    }

    #[test]
    fn an_empty_result_says_which_one_filter_to_loosen(view in views()) {
        let counts_now = counts(&view);
        let loosened = |facet: Facet| {
            let mut looser = view.clone();
            looser.loosen(facet);
            counts(&looser).total
        };
        match counts_now.to_loosen() {
            Some((facet, results)) => {
                prop_assert_eq!(counts_now.total, 0);
                prop_assert!(results > 0);
                prop_assert_eq!(loosened(facet), results, "without {}", facet.id());
                let others = Facet::ALL.iter().filter(|other| **other != Facet::Indicator);
                prop_assert!(others.clone().all(|other| loosened(*other) <= results), "another facet would give more than {}", facet.id());
                prop_assert!(facet != Facet::Indicator || others.clone().all(|other| loosened(*other) == 0), "what is looked at is given up last");
            }
            None if counts_now.total > 0 => {}
            None => prop_assert!(Facet::ALL.iter().all(|facet| loosened(*facet) == 0), "one filter alone stands in the way"),
        }
    }

    #[test]
    fn the_overview_shows_as_many_targets_as_are_counted(view in views()) {
        let view = view.on(Page::Overview);
        let (board, total) = (overview(bundled().question(&view)), counts(&view).total);
        let untargeted: usize = board.sectors.iter().map(|sector| sector.untargeted.len()).sum();
        let asked = view.statuses.contains(&Status::NoTarget);
        prop_assert_eq!(board.targets() + if asked { untargeted } else { 0 }, total);
        prop_assert_eq!(board.scopes.iter().flatten().sum::<usize>(), board.targets());
        prop_assert_eq!(board.resolutions.iter().flatten().sum::<usize>(), board.of_scope(Scope::Resolution), "of those that a resolution sets itself");
        prop_assert_eq!(board.sectors.iter().flat_map(|sector| sector.tally).sum::<usize>(), board.targets());
        prop_assert_eq!(board.sectors.iter().map(|sector| sector.targets.len()).sum::<usize>(), board.targets());
        if view.statuses.is_empty() || asked {
            let shown = counts(&View { statuses: [Status::NoTarget].into(), ..view });
            prop_assert_eq!(untargeted, shown.total, "indicators without a target are never left out");
        }
    }
}

#[test]
fn every_choice_of_the_bare_pages_gives_what_it_says() {
    for page in Page::ALL {
        let view = View::default().on(*page);
        for (name, count, chosen) in choices(&view, &counts(&view)) {
            assert_eq!(counts(&chosen).total, count, "{name} on {}", page.id());
        }
    }
}

#[test]
fn targets_are_counted_once_and_restatements_stand_with_the_first() {
    let Loaded { dataset, board } = bundled();
    let first = dataset.targets.iter().filter(|target| target.restates.is_none()).count();
    assert_eq!(first, 167, "this edition's targets");
    assert_eq!(counts(&View::default()).total, first);
    assert_eq!(overview(bundled().question(&View::default())).targets(), first);
    let repeated: usize = board.judged.iter().map(|judged| judged.restated_by.len()).sum();
    assert_eq!(first + repeated, dataset.targets.len(), "none is lost");
}

#[test]
fn within_a_facet_choices_add_up_and_across_facets_they_narrow() {
    let both = View { sectors: ["growth".to_owned(), "structure".to_owned()].into(), ..View::default() };
    let one = |id: &str| counts(&View { sectors: [id.to_owned()].into(), ..View::default() }).total;
    assert_eq!(counts(&both).total, one("growth") + one("structure"));
    let narrower = View { resolutions: ["52".to_owned()].into(), ..both.clone() };
    assert!(counts(&narrower).total < counts(&both).total);
}

#[test]
fn case_marks_and_ways_of_typing_make_no_difference_to_a_search() {
    for page in [Page::Overview, Page::Table, Page::Evidence] {
        let found = |query: &str| counts(&View { query: query.to_owned(), ..View::default().on(page) });
        let wanted = found("da nang");
        assert!(wanted.total > 0, "{}", page.id());
        for spelling in
            ["Da Nang", "DA NANG", "đà nẵng", "Đà Nẵng", "ĐÀ NẴNG", "Đa\u{300} Na\u{306}\u{303}ng", "nẵng đà", "  da,nang! ", "\u{d0}à N\u{1eb5}ng", "ða nang"]
        {
            assert_eq!(found(spelling), wanted, "{spelling} on {}", page.id());
        }
    }
}

#[test]
fn a_search_knows_old_and_new_names_of_provinces() {
    let dataset = &bundled().dataset;
    let found = |query: &str, place: &str| {
        let view = View { query: query.to_owned(), ..View::default().on(Page::Table) };
        counts(&view).of_facet(Facet::Place)[dataset.locality(place).expect(place)]
    };
    let values = |place: &str| counts(&View::default().on(Page::Table)).of_facet(Facet::Place)[dataset.locality(place).expect(place)];
    let mut merged = 0;
    for old in dataset.localities.iter().filter(|place| place.successor.is_some()) {
        let new = &dataset.localities[old.successor.expect("a successor")];
        for (query, place) in [(&new.name.vi, old), (&old.name.vi, new), (&new.name.en, old), (&old.name.en, new)] {
            assert_eq!(found(query, &place.id), values(&place.id), "“{query}” finds all of {}", place.id);
        }
        merged += usize::from(old.name != new.name);
    }
    assert!(merged >= 25, "many names changed in 2025");
    assert!(found("quang nam", "da-nang-2025") > 0, "Quảng Nam became a part of Đà Nẵng");
}

#[test]
fn a_region_has_the_results_of_its_places_and_the_country_is_in_none() {
    let dataset = &bundled().dataset;
    let of = |view: View| counts(&view.on(Page::Table)).total;
    for (at, region) in dataset.regions.iter().enumerate() {
        let within = dataset.localities.iter().filter(|place| place.region == Some(at)).map(|place| place.id.clone()).collect();
        let regions = [region.id.clone()].into();
        let both = View { regions, places: vec!["vn".to_owned()], ..View::default() };
        let region_alone = View { places: Vec::new(), ..both.clone() };
        assert_eq!(of(region_alone), of(View { places: within, ..View::default() }), "{}", region.id);
        assert_eq!(of(both), 0, "{}", region.id);
    }
}

#[test]
fn the_regions_offered_are_those_of_the_map_that_the_chosen_places_mean() {
    let dataset = &fixture::bundled().dataset;
    let offered = |places: &[&str]| {
        let view = View { places: places.iter().map(|id| (*id).to_owned()).collect(), ..View::default() };
        let choices = Facet::Region.row().choices.as_ref().expect("choices");
        (choices.offered)(dataset, &view).into_iter().map(|at| dataset.regions[at].valid_on("2025-07-01")).collect::<Vec<bool>>()
    };
    assert_eq!(offered(&[]), [true; 6]);
    assert_eq!(offered(&["quang-nam"]), [false; 6]);
    assert_eq!(offered(&["da-nang-2025"]), [true; 6]);
    assert_eq!(offered(&["hanoi"]), [true; 6], "a place of both maps means neither");
    assert_eq!(offered(&["quang-nam", "da-nang-2025"]), [true; 6]);
}
