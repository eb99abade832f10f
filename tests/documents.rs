//! The tree of documents: who carries out whom, what each bears, and what the filters leave of it.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use proptest::prelude::*;
use serde_json::json;
use tiendo::answer::counts;
use tiendo::answer::documents::pruned;
use tiendo::answer::documents::statements::statements_on;
use tiendo::answer::documents::tree::{Tree, chain};
use tiendo::dataset::{DocumentLevel, Mandate};
use tiendo::status::{Scope, Status};
use tiendo::view::{Page, View};

fn document(id: &str) -> usize {
    bundled().dataset.document(id).expect(id)
}

/// Every document that a tree shows, in the order of reading.
fn all(tree: &Tree) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open: Vec<usize> =
        tree.itself.iter().flatten().chain(tree.of_resolution.iter().flatten()).chain(&tree.related).chain(&tree.local).copied().collect();
    while let Some(at) = open.pop() {
        found.push(at);
        open.extend(&tree.below[at]);
    }
    found
}

#[test]
fn every_document_stands_once_in_the_tree() {
    let tree = Tree::of(&bundled().dataset);
    let mut found = all(&tree);
    found.sort_unstable();
    assert_eq!(found, (0..bundled().dataset.documents.len()).collect::<Vec<_>>());
}

#[test]
fn the_way_leads_from_the_resolution_to_the_provincial_plan() {
    let dataset = &bundled().dataset;
    let tree = Tree::of(dataset);
    let (programme, plan) = (document("qn-16-ctr-tu-2018"), document("qn-5050-kh-ubnd-2018"));
    let resolution = dataset.resolution("23").expect("a resolution");
    assert_eq!(tree.itself[resolution], Some(document("23-nq-tw-2018")));
    assert!(tree.of_resolution[resolution].contains(&programme));
    assert_eq!(tree.below[programme], [plan]);
    assert_eq!(chain(dataset, plan), [Mandate::Resolution(resolution), Mandate::Document(programme)]);
    assert_eq!(chain(dataset, document("23-nq-tw-2018")), []);
}

#[test]
fn statements_are_on_the_documents_that_they_name() {
    let dataset = &bundled().dataset;
    let found = statements_on(dataset);
    let on = |id: &str| found[document(id)].iter().map(|at| dataset.statements[*at].id.as_str()).collect::<Vec<&str>>();
    assert_eq!(on("qn-16-ctr-tu-2018"), ["qn-s001", "qn-s009"], "by its type and the head of its number, and by the whole number");
    assert_eq!(on("qn-5050-kh-ubnd-2018"), ["qn-s001"]);
    assert!(on("da-nang-80-kh-ubnd-2025").contains(&"qn-s038"));
    assert!(on("23-nq-tw-2018").contains(&"qn-s005"));
    assert!(on("qn-1757-qd-ubnd-2020").contains(&"qn-s052"), "on an indicator that it sets a target for in that place");
}

#[test]
fn a_short_name_that_two_documents_share_names_neither() {
    let with = |second: Option<&str>, said: &str| {
        let mut json = small();
        json["documents"][1] = json!({ "id": "plan", "number": "16-KH/A", "type": { "vi": "Kế hoạch" }, "title": { "vi": "Một" }, "implements": "decree" });
        if let Some(number) = second {
            let other = json!({ "id": "other", "number": number, "type": { "vi": "Kế hoạch" }, "title": { "vi": "Hai" } });
            json["documents"].as_array_mut().expect("documents").push(other);
        }
        json["statements"] =
            json!([{ "id": "said", "locality": "old-north", "resolutions": ["23"], "sector": "structure", "kind": "difficulty", "text": { "vi": said } }]);
        statements_on(&read(&json).expect("a dataset"))[1].len()
    };
    assert_eq!(with(None, "Theo Kế hoạch 16, tỉnh…"), 1);
    assert_eq!(with(None, "Theo Kế hoạch số 16."), 1);
    assert_eq!(with(None, "Có 16 kế hoạch, Chương trình 16"), 0);
    assert_eq!(with(Some("16/KH-B"), "Theo Kế hoạch 16, tỉnh…"), 0);
    assert_eq!(with(Some("16/KH-B"), "Theo Kế hoạch 16-KH/A (2018)"), 1);
}

/// How many documents a web has.
const ABOVE: usize = 16;

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_web_of_mandates_becomes_a_tree_with_every_document_once(above in proptest::collection::vec(proptest::option::weighted(0.9, 0..100_usize), ABOVE)) {
        let mut json = small();
        let carried_out = |above: usize| if above.is_multiple_of(5) { "23".to_owned() } else { format!("d{}", above % ABOVE) };
        json["documents"] = (0..ABOVE).map(|at| {
            let mut row = json!({ "id": format!("d{at}"), "number": format!("{at}/X"), "type": { "vi": "Văn bản" }, "title": { "vi": "Tên" } });
            if let Some(above) = above[at] {
                row["implements"] = json!(carried_out(above));
            }
            row
        }).collect();
        json["targets"] = json!([]);
        json["statements"] = json!([]);
        let dataset = read(&json).expect("rings are no fault");
        let tree = Tree::of(&dataset);
        let mut found = all(&tree);
        found.sort_unstable();
        prop_assert_eq!(found, (0..ABOVE).collect::<Vec<_>>());
        for at in 0..ABOVE {
            prop_assert!(chain(&dataset, at).len() <= 16);
        }
    }
}

#[test]
fn a_long_chain_nests_no_deeper_than_the_page_can_bear() {
    let mut json = small();
    let row = |at: usize| {
        let mut row = json!({ "id": format!("d{at}"), "number": format!("{at}/X"), "type": { "vi": "Văn bản" }, "title": { "vi": "Tên" } });
        row["implements"] = if at == 0 { json!("23") } else { json!(format!("d{}", at - 1)) };
        row
    };
    json["documents"] = (0..5000).map(row).collect();
    json["targets"] = json!([]);
    let dataset = read(&json).expect("a dataset");
    let tree = Tree::of(&dataset);
    assert_eq!(all(&tree).len(), 5000);
    let mut deepest = 0;
    let mut open: Vec<(usize, usize)> = tree.of_resolution[0].iter().map(|at| (*at, 0)).collect();
    while let Some((at, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(tree.below[at].iter().map(|below| (*below, depth + 1)));
    }
    assert!((4..12).contains(&deepest), "{deepest}");
}

#[test]
fn a_document_stays_when_it_or_something_below_it_matches() {
    let Loaded { dataset, .. } = bundled();
    let tree = Tree::of(dataset);
    for view in [
        View { query: "5050".to_owned(), ..View::default() },
        View { sectors: ["digital-economy".to_owned()].into(), ..View::default() },
        View { places: vec!["quang-nam".to_owned()], ..View::default() },
        View { query: "zzz".to_owned(), ..View::default() },
    ] {
        let view = view.on(Page::Documents);
        let found = pruned(bundled().question(&view), &tree);
        assert_eq!(found.matching.iter().filter(|matches| **matches).count(), counts(bundled().question(&view)).total);
        fn below(tree: &Tree, at: usize, matching: &[bool]) -> bool {
            matching[at] || tree.below[at].iter().any(|at| below(tree, *at, matching))
        }
        for at in 0..dataset.documents.len() {
            assert_eq!(found.shown[at], below(&tree, at, &found.matching), "{}", dataset.documents[at].id);
        }
    }
    let view = View { query: "5050".to_owned(), ..View::default() }.on(Page::Documents);
    let found = pruned(bundled().question(&view), &tree);
    assert!(!found.matching[document("qn-16-ctr-tu-2018")] && found.shown[document("qn-16-ctr-tu-2018")]);
}

#[test]
fn a_plan_belongs_to_the_place_whose_authorities_issued_it() {
    let dataset = &bundled().dataset;
    let places = |id: &str| dataset.documents[document(id)].issued_in.iter().map(|at| dataset.localities[*at].id.as_str()).collect::<Vec<&str>>();
    assert_eq!(places("qn-5050-kh-ubnd-2018"), ["quang-nam"]);
    assert_eq!(places("qn-04-nq-tu-2021"), ["quang-nam"]);
    assert_eq!(places("da-nang-05-nq-tu-2021"), ["da-nang"], "the city of its time");
    assert_eq!(places("da-nang-80-kh-ubnd-2025"), ["da-nang-2025"]);
    assert_eq!(places("124-nq-cp-2020"), [""; 0]);
    let view = View { places: vec!["quang-nam".to_owned()], ..View::default() }.on(Page::Documents);
    let found = pruned(bundled().question(&view), &Tree::of(dataset));
    assert!(found.matching[document("qn-5050-kh-ubnd-2018")] && found.matching[document("553-qd-ttg-2018")]);
}

#[test]
fn a_repeated_target_stands_with_the_one_it_repeats() {
    let Loaded { dataset, board } = bundled();
    let found = pruned(bundled().question(&View::default().on(Page::Documents)), &Tree::of(dataset));
    let roots = dataset.roots();
    for (at, judged) in found.judged.iter().enumerate() {
        assert_eq!(judged.map(|judged| board.judged[judged].target), Some(roots[at]));
    }
    assert!(found.targets.iter().all(|passes| *passes));
}

#[test]
fn central_documents_outside_the_two_resolutions_stand_apart_from_local_ones_without_a_known_parent() {
    let dataset = &bundled().dataset;
    let tree = Tree::of(dataset);
    let local = |at: &usize| {
        let document = &dataset.documents[*at];
        document.level == Some(DocumentLevel::Province) || !document.issued_in.is_empty()
    };
    for id in ["29-nq-tw-2022", "57-nq-tw-2024", "16-2021-qh15", "165-qd-ttg-2023", "922-qd-btttt-2022", "553-qd-ttg-2018"] {
        assert!(tree.related.contains(&document(id)), "{id}");
    }
    for id in ["qn-04-nq-tu-2021", "qn-3924-qd-ubnd", "da-nang-80-kh-ubnd-2025", "quang-ngai-13-nq-tu-2023"] {
        assert!(tree.local.contains(&document(id)), "{id}: also a resolution of a province's Party committee");
    }
    let below: Vec<&str> = tree.below[document("29-nq-tw-2022")].iter().map(|at| dataset.documents[*at].id.as_str()).collect();
    assert_eq!(below, ["hung-yen-34-ctr-tu-2023", "111-nq-cp-2024", "dong-nai-2902-qd-ubnd-2024", "qn-28-ctr-tu"], "what carries a related one out");
    assert!(tree.local.iter().all(local) && !tree.related.iter().any(local));
    assert!(tree.related.iter().chain(&tree.local).all(|at| dataset.documents[*at].implements.is_none()), "nothing that carries something out");
}

#[test]
fn documents_and_overview_count_the_same_targets_of_each_scope() {
    let Loaded { dataset, board } = bundled();
    let tree = Tree::of(dataset);
    for view in [
        View::default(),
        View { places: vec!["quang-nam".to_owned()], ..View::default() },
        View { sectors: ["digital-economy".to_owned()].into(), ..View::default() },
        View { resolutions: ["23".to_owned()].into(), ..View::default() },
        View { statuses: [Status::Missed].into(), ..View::default() },
    ] {
        let found = pruned(bundled().question(&view.clone().on(Page::Documents)), &tree);
        for scope in Scope::ALL {
            let overview = counts(bundled().question(&View { scopes: [*scope].into(), ..view.clone() })).total;
            assert_eq!(found.by_scope[*scope as usize], overview, "{} {view:?}", scope.id());
        }
        // What the documents and the targets without one bear adds up to it; what is repeated is counted with the first.
        let all: Vec<_> = tree.targets.iter().chain([&tree.loose]).map(|targets| found.borne(board, targets)).collect();
        for scope in Scope::ALL {
            assert_eq!(all.iter().map(|borne| borne.first[*scope as usize]).sum::<usize>(), found.by_scope[*scope as usize], "{}", scope.id());
        }
    }
    let all = pruned(bundled().question(&View::default().on(Page::Documents)), &tree);
    assert_eq!(all.by_scope, [28, 50, 34, 55], "resolution, programme, related, local");
}
