//! From rows to goals, and every target judged.

use super::fixture::{Loaded, read, small};
use super::{goal, rate, verdict};
use serde_json::{Value, json};
use tiendo::dataset::{Comparator, Dataset, Direction, Shape, Target};
use tiendo::status::{Goal, GoalShape, Judged, Method, Status};

fn dataset() -> Dataset {
    read(&small()).expect("the small dataset")
}

/// The goal of the first small target with its shape, comparator and direction replaced.
fn goal_of(shape: Shape, comparator: Option<Comparator>, direction: Direction, max: Option<f64>) -> Option<Goal> {
    let dataset = dataset();
    let target = Target { shape, comparator, value_max: max, ..dataset.targets[0].clone() };
    Goal::of(&target, direction, &dataset)
}

#[test]
fn an_indicator_without_a_better_way_takes_it_from_the_comparator() {
    let way = |comparator, direction| goal_of(Shape::Level, Some(comparator), direction, None).map(|goal| goal.direction);
    for comparator in Comparator::ALL {
        let lower = matches!(comparator, Comparator::Below | Comparator::AtMost | Comparator::Top);
        assert_eq!(way(*comparator, Direction::Neither), Some(if lower { -1.0 } else { 1.0 }), "{comparator:?}");
        assert_eq!(way(*comparator, Direction::Higher), Some(1.0));
        assert_eq!(way(*comparator, Direction::Lower), Some(-1.0));
    }
}

#[test]
fn a_rank_is_better_lower_and_a_target_without_a_figure_has_no_goal() {
    for direction in Direction::ALL {
        let rank = goal_of(Shape::Rank, Some(Comparator::Top), *direction, None).expect("a goal");
        assert_eq!((rank.direction, rank.shape, rank.value), (-1.0, GoalShape::Level, 30.0));
    }
    assert_eq!(goal_of(Shape::Status, None, Direction::Higher, None), None);
    let dataset = dataset();
    assert_eq!(Goal::of(&Target { value: None, ..dataset.targets[0].clone() }, Direction::Higher, &dataset), None);
    assert_eq!(goal_of(Shape::Growth, None, Direction::Higher, None).map(|goal| (goal.shape, goal.comparator)), Some((GoalShape::Growth, Comparator::Reach)));
}

#[test]
fn a_range_counts_to_its_nearer_end() {
    let end = |direction, max| goal_of(Shape::Level, Some(Comparator::Between), direction, max).map(|goal| goal.value);
    assert_eq!(end(Direction::Higher, Some(35.0)), Some(30.0));
    assert_eq!(end(Direction::Lower, Some(35.0)), Some(35.0));
    assert_eq!(end(Direction::Higher, Some(25.0)), Some(25.0), "in whichever order it is written");
    assert_eq!(end(Direction::Lower, None), Some(30.0));
}

#[test]
fn a_target_counts_from_the_year_it_names_else_its_document_else_its_resolution() {
    let dataset = dataset();
    let start = |target: &Target| Goal::of(target, Direction::Higher, &dataset).and_then(|goal| goal.start_year);
    let target = &dataset.targets[0];
    assert_eq!(start(target), Some(2019), "the decree's");
    assert_eq!(start(&Target { from_year: Some(2022), ..target.clone() }), Some(2022));
    assert_eq!(start(&Target { document: None, ..target.clone() }), Some(2019), "resolution 52's");
    assert_eq!(start(&Target { document: None, resolution: 0, ..target.clone() }), Some(2018), "resolution 23's");
    let mut undated = small();
    undated["documents"][0].as_object_mut().expect("a document").remove("issued");
    undated["targets"][0]["resolution"] = json!("23");
    let undated = read(&undated).expect("a dataset");
    assert_eq!(Goal::of(&undated.targets[0], Direction::Higher, &undated).and_then(|goal| goal.start_year), Some(2018), "a document without a date");
}

/// The small dataset with a target of share in old-north (5 in 2020, 6 in 2024).
fn with(target: Value) -> Loaded {
    let mut json = small();
    let mut whole = json!({ "id": "added", "indicator": "share", "resolution": "52", "locality": "old-north", "sector": "digital", "shape": "level",
        "comparator": "at-least", "value": 30, "by_year": 2030, "text": { "vi": "Thêm" } });
    for (field, value) in target.as_object().into_iter().flatten() {
        whole[field] = value.clone();
    }
    json["targets"].as_array_mut().expect("targets").push(whole);
    Loaded::new(read(&json).expect("a dataset"))
}

fn added(loaded: &Loaded) -> &Judged {
    loaded.board.judged.last().expect("a target")
}

#[test]
fn a_target_whose_object_has_ceased_is_no_longer_applicable_and_keeps_its_figures() {
    let ceased = with(json!({ "no_longer": true }));
    for method in Method::ALL {
        let found = added(&ceased).verdict(*method);
        assert_eq!((found.status, found.base, found.latest), (Status::NoLonger, Some((2020, 5.0)), Some((2024, 6.0))));
        assert_eq!((found.pace, found.need, found.fragile, found.level.is_some()), (None, None, false, true), "nothing is asked of it any more");
    }
    assert!(!added(&ceased).rules_disagree());
    assert_eq!(added(&with(json!({}))).status(Method::Line), Status::OffTrack);
    assert_eq!(added(&with(json!({ "no_longer": false }))).status(Method::Line), Status::OffTrack);
    let missed = with(json!({ "no_longer": true, "by_year": 2025 }));
    assert_eq!((added(&missed).status(Method::Line), added(&missed).verdict(Method::Line).judged_on), (Status::NoLonger, None));
    for target in [json!({ "no_longer": true, "indicator": null }), json!({ "no_longer": true, "shape": "status", "value": null })] {
        let mut target = target;
        target.as_object_mut().expect("fields").retain(|_, value| !value.is_null());
        let mut loaded = with(target.clone());
        loaded.dataset.targets.last_mut().expect("a target").indicator = None;
        assert_eq!(added(&Loaded::new(loaded.dataset)).status(Method::Line), Status::NoLonger, "{target} would not be measured");
    }
}

#[test]
fn one_that_was_met_before_stays_met_and_growth_only_after_its_deadline() {
    let met = with(json!({ "no_longer": true, "value": 6 }));
    assert_eq!(added(&met).status(Method::Line), Status::Met);
    let late = with(json!({ "no_longer": true, "value": 6, "by_year": 2024 }));
    assert_eq!((added(&late).status(Method::Line), added(&late).verdict(Method::Line).judged_on), (Status::Met, Some(2024)));
    let growth = |by: i32| verdict(&[(2021, 9.0), (2022, 9.0), (2024, 9.0)], &rate(8.0, 2021, by), Method::Line).ceased();
    assert_eq!((growth(2025).status, growth(2025).judged_on), (Status::Met, Some(2024)));
    assert_eq!(growth(2030).status, Status::NoLonger);
    let kept = growth(2030).growth.expect("its mean");
    assert!((kept.mean - 9.0).abs() < 1e-9 && kept.needed.is_none(), "the mean is kept, and nothing is needed");
    assert_eq!(verdict(&[(2020, 10.0)], &goal(40.0, 1.0), Method::Line).ceased().need, None);
}

#[test]
fn what_nothing_measures_is_not_measured_and_what_has_no_figure_too() {
    let loaded = Loaded::new(dataset());
    let of = |id: &str| loaded.board.judged.iter().find(|judged| loaded.dataset.targets[judged.target].id == id).expect("a target");
    assert_eq!((of("spoken").status(Method::Line), of("spoken").goal), (Status::NotMeasured, None));
    assert_eq!(of("share-2030").restated_by, [1], "a target that repeats another stands under it");
    assert!(loaded.board.judged.iter().all(|judged| judged.target != 1), "and is not judged again");
    // The small dataset breaks the share in 2020: 14.5 in 2021, 20 in 2024 of 30.
    assert_eq!(of("share-2030").verdict(Method::Line).base, Some((2021, 14.5)));
    assert_eq!(of("share-2030").verdict(Method::Line).cut_by_break, Some(2020));
    assert_eq!(of("growth-2030").verdict(Method::Line).growth.map(|growth| growth.count), Some(3));
}

#[test]
fn a_board_tells_which_places_have_targets_for_an_indicator() {
    let loaded = with(json!({ "value": 6 }));
    let Loaded { dataset, board } = &loaded;
    let (share, rank) = (dataset.indicator("share").expect("share"), dataset.indicator("rank").expect("rank"));
    let (vn, old) = (dataset.locality("vn").expect("vn"), dataset.locality("old-north").expect("old-north"));
    // Written out: every status has a bit of its own, in the order of the legend.
    let bit = |status: Status| 1 << Status::ALL.iter().position(|one| *one == status).expect("a status");
    assert!(Status::ALL.iter().all(|status| tiendo::status::board::bit(*status) == bit(*status)));
    assert_eq!(board.statuses(share, old, Method::Line), bit(Status::Met));
    assert_eq!(board.statuses(rank, vn, Method::Line), bit(Status::NoTarget));
    assert_eq!(board.of_indicator(share).iter().map(|(place, _)| *place).collect::<Vec<_>>(), [vn, old]);
    assert_eq!((board.is_targeted(share), board.is_targeted(rank)), (true, false));
    assert_eq!(board.of_series(dataset, share, old).map(|judged| judged.target).collect::<Vec<_>>(), [4]);
    assert_eq!(board.of_series(dataset, rank, old).count(), 0);
    let both = with(json!({ "locality": "vn", "value": 6 }));
    let shown = both.board.statuses(share, vn, Method::Line);
    assert_eq!(shown, bit(Status::Met) | bit(both.board.judged[0].status(Method::Line)), "two targets of one place, each with its status");
}

#[test]
fn rules_disagree_where_any_two_do() {
    // 5 in 2020 and 6 in 2024, to 30: off track under every rule.
    assert!(!added(&with(json!({}))).rules_disagree());
    let disputed = with(json!({ "value": 9 }));
    let statuses: Vec<Status> = Method::ALL.iter().map(|method| added(&disputed).status(*method)).collect();
    assert_eq!(statuses, [Status::NeedsAcceleration, Status::NeedsAcceleration, Status::OffTrack], "the last alone differs");
    assert!(added(&disputed).rules_disagree());
}
