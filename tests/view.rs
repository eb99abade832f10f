//! What a view can be narrowed by: the two maps, and each facet's choices, offered, meant by a link and had by a result.

mod fixture;

use fixture::{read, small};
use serde_json::json;
use tiendo::dataset::{Dataset, StatementKind};
use tiendo::lang::Lang;
use tiendo::status::{Scope, Status};
use tiendo::view::facets::{Choices, Traits, year_at, year_position};
use tiendo::view::{Chosen, FACETS, Facet, Geography, View, Years, known};

const FORMER: Geography = Geography::Provinces63;
const TODAY: Geography = Geography::Provinces34;

/// The small dataset with a province that is of both maps.
fn dataset() -> Dataset {
    let mut json = small();
    json["localities"].as_array_mut().expect("rows").push(json!({ "id": "always", "level": "province", "name": { "vi": "Mãi" } }));
    json["regions"] = json!([
        { "id": "south", "name": { "vi": "Nam" }, "order": 3, "valid_from": "2025-07-01" },
        { "id": "north", "name": { "vi": "Bắc" }, "order": 2, "valid_from": "2025-07-01" },
        { "id": "old", "name": { "vi": "Cũ" }, "order": 1, "valid_to": "2025-06-30" },
    ]);
    read(&json).expect("a dataset that keeps the rules")
}

fn choices(facet: Facet) -> &'static Choices {
    facet.row().choices.as_ref().expect("choices")
}

fn offered(facet: Facet, dataset: &Dataset, view: &View) -> Vec<String> {
    (choices(facet).offered)(dataset, view).into_iter().map(|at| (choices(facet).id)(dataset, at)).collect()
}

#[test]
fn a_map_has_its_provinces_and_the_country_and_a_province_of_one_map_says_which() {
    let dataset = dataset();
    let place = |id: &str| &dataset.localities[dataset.row(id).expect(id)];
    let has = |id: &str| (FORMER.has(place(id)), TODAY.has(place(id)), Geography::of(place(id)));
    assert_eq!(has("vn"), (true, true, None), "the country is on both, and no province");
    assert_eq!(has("old-north"), (true, false, Some(FORMER)));
    assert_eq!(has("north"), (false, true, Some(TODAY)));
    assert_eq!(has("always"), (true, true, None), "one of both says neither");
    assert_eq!([FORMER, TODAY].map(Geography::count), [63, 34]);
    assert_eq!([FORMER, TODAY].map(Geography::other), [TODAY, FORMER]);
    assert_eq!([FORMER, TODAY].map(Geography::day), ["2025-06-30", "2025-07-01"]);
}

#[test]
fn a_country_that_is_not_always_valid_is_still_on_both_maps() {
    let mut json = small();
    json["localities"][0]["valid_to"] = json!("2000-01-01");
    let dataset = read(&json).expect("valid");
    assert!(Geography::ALL.iter().all(|map| map.has(&dataset.localities[0])));
}

#[test]
fn what_is_chosen_stands_in_order_and_once() {
    let mut chosen: Chosen<i32> = [3, 1, 3, 2, 1].into_iter().collect();
    chosen.insert(2);
    chosen.insert(0);
    assert_eq!(chosen.iter().copied().collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!((&chosen).into_iter().count(), 4);
    chosen.retain(|one| *one > 1);
    assert_eq!(chosen, Chosen::from([2, 3]));
    chosen.clear();
    assert!(chosen.is_empty() && chosen == Chosen::default());
}

#[test]
fn every_choice_is_meant_by_its_own_id_and_has_a_name() {
    let dataset = dataset();
    for row in FACETS {
        let Some(choices) = &row.choices else { continue };
        let count = (choices.count)(&dataset);
        assert!(count > 1, "{}", row.facet.id());
        for at in 0..count {
            let id = (choices.id)(&dataset, at);
            let within = row.facet != Facet::Years || (2018..=2030).contains(&year_at(at));
            assert_eq!((choices.meant)(&dataset, &id), if within { at..at + 1 } else { 0..0 }, "{}={id}", row.facet.id());
            assert!(Lang::ALL.iter().all(|lang| !(choices.name)(&dataset, at, *lang).is_empty()), "{}={id}", row.facet.id());
        }
        assert!((choices.meant)(&dataset, "nothing-of-this-name").is_empty(), "{}", row.facet.id());
    }
}

#[test]
fn a_facet_is_asked_until_it_is_taken_back() {
    for row in FACETS {
        let Some(choices) = &row.choices else { continue };
        let (dataset, mut view) = (dataset(), View::default());
        let at = if row.facet == Facet::Years { year_position(2020).expect("a year") } else { 0 };
        let id = (choices.id)(&dataset, at);
        assert!(!row.is_asked(&view), "{}", row.facet.id());
        row.toggle(&mut view, &id);
        assert!(row.is_asked(&view), "{}", row.facet.id());
        assert_eq!((row.asked)(&view), [id.as_str()], "{}", row.facet.id());
        row.toggle(&mut view, &id);
        assert!(!row.is_asked(&view), "{}", row.facet.id());
        row.toggle(&mut view, &id);
        row.clear(&mut view);
        assert_eq!(view, View::default(), "{}", row.facet.id());
    }
    let blank = View { query: " \t ".to_owned(), ..View::default() };
    assert!(!Facet::Search.row().is_asked(&blank), "nothing but spaces asks for nothing");
}

#[test]
fn a_result_has_exactly_the_scopes_statuses_and_kind_that_it_has() {
    let dataset = dataset();
    let had = |facet: Facet, traits: &Traits| (choices(facet).had)(&dataset, traits).map(|found| found.to_vec());
    for (at, _) in Scope::ALL.iter().enumerate() {
        assert_eq!(had(Facet::Scope, &Traits { scopes: Some(1 << at), ..Traits::default() }), Some(vec![at]));
    }
    assert_eq!(had(Facet::Scope, &Traits { scopes: Some(0b1010), ..Traits::default() }), Some(vec![1, 3]));
    assert_eq!(had(Facet::Scope, &Traits::default()), None, "what has none is not asked for it");
    for (at, _) in Status::ALL.iter().enumerate() {
        assert_eq!(had(Facet::Status, &Traits { statuses: 1 << at, ..Traits::default() }), Some(vec![at]));
    }
    assert_eq!(had(Facet::Status, &Traits { statuses: 0b10_0000_0101, ..Traits::default() }), Some(vec![0, 2, 9]));
    assert_eq!(had(Facet::Status, &Traits::default()), Some(vec![]));
    for (at, kind) in StatementKind::ALL.iter().enumerate() {
        assert_eq!(had(Facet::Kind, &Traits { kind: Some(*kind), ..Traits::default() }), Some(vec![at]));
    }
    let years = |year| had(Facet::Years, &Traits { year, ..Traits::default() });
    assert_eq!([None, Some(1899), Some(2101)].map(years), [Some(vec![]), Some(vec![]), Some(vec![])]);
    assert_eq!([Some(1900), Some(2020), Some(2100)].map(years), [Some(vec![0]), Some(vec![120]), Some(vec![200])]);
    assert_eq!(had(Facet::Indicator, &Traits { indicator: Some(2), ..Traits::default() }), Some(vec![2]));
    let old_north = dataset.row("old-north").expect("a row");
    assert_eq!(had(Facet::Place, &Traits { places: &[old_north, 0, old_north], ..Traits::default() }), Some(vec![0, old_north]), "each once");
}

#[test]
fn years_are_known_where_they_touch_those_of_the_data() {
    // From 2018, the first value, to 2030, the last deadline.
    let dataset = dataset();
    assert_eq!(dataset.years(), (2018, 2030));
    let read = |link: &str| known::read(link, &dataset).0.years;
    assert_eq!(read("?y=2010..2018"), Some(Years::between(2010, 2018)));
    assert_eq!(read("?y=2010..2017"), None);
    assert_eq!(read("?y=2030..2040"), Some(Years::between(2030, 2040)));
    assert_eq!(read("?y=2031..2040"), None);
    assert_eq!(read("?y=2030"), Some(Years::one(2030)));
    assert_eq!(read("?y=1900..2100"), Some(Years::between(1900, 2100)), "all that may be spoken of");
    assert_eq!(offered(Facet::Years, &dataset, &View::default()), (2018..=2030).map(|year: i32| year.to_string()).collect::<Vec<_>>());
    assert_eq!([1899, 1900, 2100, 2101].map(year_position), [None, Some(0), Some(200), None]);
    assert_eq!([0, 200].map(year_at), [1900, 2100]);
}

#[test]
fn places_and_regions_are_offered_of_the_map_asked_for_and_whatever_is_chosen() {
    let dataset = dataset();
    let on = |geography| View { geography, ..View::default() };
    let places = |view: &View| offered(Facet::Place, &dataset, view).join(" ");
    assert_eq!(places(&on(None)), "vn old-north north old-east always");
    assert_eq!(places(&on(Some(FORMER))), "vn old-north old-east always");
    assert_eq!(places(&on(Some(TODAY))), "vn north always");
    assert_eq!(places(&View { places: vec!["old-east".to_owned()], ..on(Some(TODAY)) }), "vn north old-east always");
    let regions = |view: &View| offered(Facet::Region, &dataset, view).join(" ");
    assert_eq!(regions(&on(None)), "north south", "today's, in their order");
    assert_eq!(regions(&on(Some(FORMER))), "old");
    assert_eq!(regions(&View { regions: ["south".to_owned()].into(), ..on(Some(FORMER)) }), "old south", "and what is chosen");
    assert_eq!(regions(&View { places: vec!["old-north".to_owned()], ..on(None) }), "old", "of the map that a place means");
}

#[test]
fn the_map_meant_is_the_one_named_else_that_of_places_on_one_map_only() {
    let dataset = dataset();
    let meant =
        |geography, places: &[&str]| View { geography, places: places.iter().map(|id| (*id).to_owned()).collect(), ..View::default() }.map_meant(&dataset);
    assert_eq!(meant(None, &[]), None);
    assert_eq!(meant(None, &["old-north"]), Some(FORMER));
    assert_eq!(meant(None, &["north"]), Some(TODAY));
    assert_eq!(meant(None, &["north", "old-north"]), None, "two that do not agree");
    assert_eq!(meant(None, &["always", "vn", "nowhere"]), None, "none that says anything");
    assert_eq!(meant(None, &["always", "north"]), Some(TODAY));
    assert_eq!(meant(Some(FORMER), &["north"]), Some(FORMER), "what is named stands first");
}

#[test]
fn another_page_and_fewer_filters_keep_the_rest() {
    let view = View { places: vec!["vn".to_owned()], query: "x".to_owned(), ..View::default() };
    assert!(view.is_filtered() && !View::default().is_filtered());
    let on = view.on(tiendo::view::Page::Map);
    assert_eq!((on.page, &on.places, on.query.as_str()), (tiendo::view::Page::Map, &view.places, "x"));
    let mut looser = view.clone();
    looser.loosen(Facet::Place);
    assert_eq!(looser, View { places: Vec::new(), ..view });
}
