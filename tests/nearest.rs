//! What a search narrows begins with what has its phrase, in every view's own list; and the count of a view is of what it shows.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use serde_json::json;
use tiendo::answer::documents::pruned;
use tiendo::answer::documents::tree::Tree;
use tiendo::answer::evidence::evidence;
use tiendo::answer::{counts, map, overview, shown, table, trend};
use tiendo::view::{Page, View};

fn searching(page: Page, query: &str) -> View {
    View { page, query: query.to_owned(), ..View::default() }
}

#[test]
fn targets_with_the_phrase_come_before_those_with_its_words_apart() {
    let mut json = small();
    json["targets"][0]["text"] = json!({ "vi": "Xanh là trời, biển cũng xanh" });
    let twin = json!({ "id": "twin", "resolution": "52", "document": "decree", "locality": "vn", "sector": "digital", "shape": "status", "by_year": 2030,
        "text": { "vi": "Biển xanh" } });
    json["targets"].as_array_mut().expect("targets").push(twin);
    let loaded = Loaded::new(read(&json).expect("a dataset"));
    let ids = |query: &str| -> Vec<String> {
        let found = overview(loaded.question(&searching(Page::Overview, query)));
        found.sectors.iter().flat_map(|sector| &sector.targets).map(|at| loaded.dataset.targets[loaded.board.judged[*at].target].id.clone()).collect()
    };
    assert_eq!(ids("biển xanh"), ["twin", "share-2030"]);
    assert_eq!(ids("xanh biển"), ["share-2030", "twin"], "scattered in both: the order of the dataset");
}

#[test]
fn statements_with_the_phrase_come_before_newer_ones_with_its_words_apart() {
    let mut json = small();
    json["statements"][0]["text"] = json!({ "vi": "Xanh như biển" });
    json["statements"][1]["text"] = json!({ "vi": "Biển xanh" });
    json["statements"][1]["date"] = json!("2020-01-01");
    let loaded = Loaded::new(read(&json).expect("a dataset"));
    let ids = |query: &str| -> Vec<String> {
        let found = evidence(loaded.question(&searching(Page::Evidence, query)));
        found.sessions.iter().flat_map(|session| &session.statements).map(|at| loaded.dataset.statements[*at].id.clone()).collect()
    };
    assert_eq!(ids("biển xanh"), ["said-2", "said-1"]);
    assert_eq!(ids("biển"), ["said-1", "said-2"], "as near as one another: the newest first");
    let found = evidence(loaded.question(&searching(Page::Evidence, "biển xanh")));
    assert!(tiendo::say::evidence::sentence(&loaded.dataset, &found, tiendo::lang::Lang::Vi).contains("26/6/2024"), "the newest is still the newest");
}

#[test]
fn documents_with_the_phrase_come_before_earlier_ones_with_its_words_apart() {
    let mut json = small();
    json["documents"][0]["title"] = json!({ "vi": "Xanh như biển" });
    json["documents"][1]["title"] = json!({ "vi": "Biển xanh" });
    json["documents"][1]["implements"] = json!("23");
    let loaded = Loaded::new(read(&json).expect("a dataset"));
    let tree = Tree::of(&loaded.dataset);
    let ids = |query: &str| -> Vec<String> {
        let found = pruned(loaded.question(&searching(Page::Documents, query)), &tree);
        found.passing(&tree.of_resolution[0]).into_iter().map(|at| loaded.dataset.documents[at].id.clone()).collect()
    };
    assert_eq!(ids("biển xanh"), ["plan", "decree"]);
    assert_eq!(ids(""), ["decree", "plan"], "by their dates");
}

#[test]
fn a_document_stands_as_near_as_the_nearest_below_it() {
    let mut json = small();
    json["documents"][1]["title"] = json!({ "vi": "Biển xanh" });
    json["documents"].as_array_mut().expect("documents").push(json!({ "id": "early", "issued": "2018", "title": { "vi": "Xanh như biển" }, "implements": "23",
        "type": { "vi": "Kế hoạch" } }));
    let loaded = Loaded::new(read(&json).expect("a dataset"));
    let tree = Tree::of(&loaded.dataset);
    let found = pruned(loaded.question(&searching(Page::Documents, "biển xanh")), &tree);
    let ids: Vec<&str> = found.passing(&tree.of_resolution[0]).into_iter().map(|at| loaded.dataset.documents[at].id.as_str()).collect();
    assert_eq!(ids, ["decree", "early"]);
}

#[test]
fn values_with_the_phrase_come_before_those_with_its_words_apart_until_a_column_is_chosen() {
    let mut json = small();
    json["indicators"][0]["name"] = json!({ "vi": "Xanh như biển" });
    json["indicators"][1]["name"] = json!({ "vi": "Biển xanh" });
    let loaded = Loaded::new(read(&json).expect("a dataset"));
    let indicators = |query: &str, sort| -> Vec<usize> {
        let rows = table::rows(loaded.question(&searching(Page::Table, query)));
        let mut met: Vec<usize> = table::sorted(&loaded.dataset, &rows, sort, tiendo::lang::Lang::Vi)
            .into_iter()
            .filter_map(|at| loaded.dataset.observations.get(at))
            .map(|value| value.indicator)
            .collect();
        met.dedup();
        met
    };
    assert_eq!(indicators("biển xanh", None), [1, 0]);
    assert_eq!(indicators("biển", None), [0, 1]);
    assert_eq!(indicators("", None), [0, 1, 2]);
    let by_name = table::Sort { by: table::Heading::Indicator, descending: true };
    assert_eq!(indicators("biển xanh", Some(by_name)), [0, 1], "the order that the reader chose");
}

#[test]
fn the_count_of_a_view_of_one_indicator_is_of_that_one() {
    let Loaded { dataset, .. } = bundled();
    for query in ["", "công nghiệp", "đà nẵng"] {
        for (page, indicator) in [
            (Page::Trend, trend(bundled().question(&searching(Page::Trend, query))).map(|trend| trend.indicator)),
            (Page::Compare, tiendo::answer::year::indicator(bundled().question(&searching(Page::Compare, query)))),
            (Page::Map, map::map(bundled().question(&searching(Page::Map, query))).map(|map| map.values.indicator)),
        ] {
            let view = searching(page, query);
            let chosen = View { indicator: indicator.map(|at| dataset.indicators[at].id.clone()), ..view.clone() };
            let count = |view: &View| shown(bundled().question(view), &counts(bundled().question(view)));
            let values = table::rows(bundled().question(&View { page: Page::Table, ..chosen.clone() })).at.len();
            assert_eq!((count(&view), count(&chosen)), (values, values), "{} with “{query}”", page.id());
            assert!(values > 0 && values < counts(bundled().question(&view)).total, "{} with “{query}”: {values}", page.id());
        }
    }
}
