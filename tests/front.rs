//! The front page's picture of all targets, the cards and the order of its list: real cases of the bundle, and every rule with its edge.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tiendo::answer::overview::attention::multiple;
use tiendo::answer::overview::order::{Order, sort};
use tiendo::answer::overview::{Overview, overview};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::status::{Method, Scope, Status};
use tiendo::view::View;

fn shown(view: &View) -> Overview {
    overview(bundled().question(view))
}

fn id(at: usize) -> &'static str {
    let loaded = bundled();
    &loaded.dataset.targets[loaded.board.judged[at].target].id
}

fn picked(loaded: &Loaded, view: &View) -> Vec<String> {
    let found = overview(loaded.question(view));
    let attention = found.attention.map(|attention| attention.picked).unwrap_or_default();
    attention.into_iter().map(|at| loaded.dataset.targets[loaded.board.judged[at].target].id.clone()).collect()
}

#[test]
fn every_target_shown_has_one_square_where_it_is_set_and_due() {
    let loaded = bundled();
    for view in [View::default(), View { resolutions: ["52".to_owned()].into(), ..View::default() }, View { query: "internet".to_owned(), ..View::default() }] {
        let found = shown(&view);
        let mut seen = BTreeSet::new();
        for row in &found.picture.rows {
            for (column, cell) in found.picture.columns.iter().zip(&row.cells) {
                for at in cell {
                    let judged = &loaded.board.judged[*at];
                    let target = &loaded.dataset.targets[judged.target];
                    assert_eq!((row.scope, row.resolution), (judged.scope, target.resolution));
                    assert!((column.first..=column.last).contains(&target.by_year) && column.past == (target.by_year < 2026), "{}", target.id);
                    assert!(seen.insert(*at), "{} has two squares", target.id);
                }
            }
        }
        assert_eq!((seen.len(), found.picture.count()), (found.targets(), found.targets()));
        assert!(found.picture.rows.is_sorted_by_key(|row| (row.scope as u8, row.resolution)));
    }
}

#[test]
fn columns_are_the_deadlines_that_occur() {
    let columns: Vec<(i32, i32, bool)> = shown(&View::default()).picture.columns.iter().map(|column| (column.first, column.last, column.past)).collect();
    assert_eq!(columns, [(2020, 2025, true), (2027, 2027, false), (2030, 2030, false), (2035, 2035, false), (2045, 2045, false)]);
    let own: Vec<i32> = shown(&View { scopes: [Scope::Resolution].into(), ..View::default() }).picture.columns.iter().map(|column| column.last).collect();
    assert_eq!(own, [2025, 2030, 2045]);
}

#[test]
fn a_scope_that_only_repeats_targets_says_whose() {
    let found = shown(&View::default());
    let row = found.picture.rows.iter().find(|row| row.scope == Scope::Programme && row.resolution == 0).expect("the programmes of 23-NQ/TW");
    assert_eq!((row.count(), row.repeating, row.repeats_resolution), (0, 8, true));
    assert_eq!(say::front::counted(row, Lang::Vi), "Không có mục tiêu riêng: cả 8 mục tiêu nêu lại mục tiêu của chính nghị quyết");
    assert_eq!(say::front::counted(row, Lang::En), "None of its own: all 8 repeat targets of the resolution itself");
    let other = found.picture.rows.iter().find(|row| row.scope == Scope::Related && row.resolution == 0).expect("related targets of 23-NQ/TW");
    assert_eq!((other.count(), other.repeating, other.repeats_resolution), (11, 12, false), "some repeat a target that another document set");
}

#[test]
fn the_sentence_of_the_picture_counts_by_deadline_and_says_of_whom() {
    let found = shown(&View::default());
    let board = &bundled().board;
    assert_eq!(
        say::front::picture(board, &found.picture, Method::Line, Lang::Vi),
        "Mỗi ô là một mục tiêu, xếp theo cấp đặt mục tiêu, nghị quyết và thời hạn. Ở mọi cấp: 84 mục tiêu đã hết thời hạn, trong đó 17 không đạt; \
         6 đến năm 2027; 70 đến năm 2030; 3 đến năm 2035; 4 đến năm 2045."
    );
    assert_eq!(found.tally[Status::Missed as usize], 17, "what is missed is past");
    let none = shown(&View { query: "zzz".to_owned(), ..View::default() });
    assert_eq!(say::front::picture(board, &none.picture, Method::Line, Lang::En), "No targets.");
}

#[test]
fn the_title_names_the_country_and_both_resolutions() {
    let dataset = &bundled().dataset;
    assert_eq!(say::front::title(dataset, Lang::Vi), "Việt Nam thực hiện Nghị quyết số 23-NQ/TW và Nghị quyết số 52-NQ/TW");
    assert_eq!(say::front::title(dataset, Lang::En), "Viet Nam’s progress on Resolutions 23-NQ/TW and 52-NQ/TW");
    let mut one = small();
    one["resolutions"].as_array_mut().expect("a list").truncate(2);
    let read = |json: &Value| read(json).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert!(say::front::title(&read(&one), Lang::En).contains("23-NQ/TW and 52-NQ/TW"));
}

#[test]
fn a_square_says_its_target_status_value_goal_and_who_set_it() {
    let loaded = bundled();
    let of = |id: &str| {
        let target = loaded.dataset.target(id).expect("a target");
        let judged = loaded.board.judged.iter().find(|judged| judged.target == target).expect("judged");
        say::front::tile(&loaded.dataset, judged, Method::Line, Lang::Vi)
    };
    let missed = of("52-digital-economy-2025");
    assert!(missed.contains("Không đạt. Mới nhất: 14,02% (2025). Mục tiêu: ") && missed.ends_with("(52-NQ/TW, Hai nghị quyết)"), "{missed}");
    let unmeasured = of("52-5g-2030");
    assert!(unmeasured.contains("Chưa có chỉ số theo dõi. Mục tiêu: ") && !unmeasured.contains("Mới nhất"), "{unmeasured}");
}

#[test]
fn three_need_attention_one_of_each_kind_among_the_resolutions_own() {
    let loaded = bundled();
    assert_eq!(picked(loaded, &View::default()), ["52-digital-economy-2025", "52-gii-world-2030", "23-cip-asean-2030"]);
    let found = shown(&View::default());
    let rule = say::front::rule(&found, found.attention.as_ref().expect("some"), Lang::Vi);
    assert!(rule.starts_with("Trong 28 mục tiêu của hai nghị quyết đang xem"), "{rule}");
    // None of 23-NQ/TW is missed or moves away: the three that need the largest multiple of their pace.
    let own = View { resolutions: ["23".to_owned()].into(), ..View::default() };
    let of_23 = picked(loaded, &own);
    assert_eq!(of_23.len(), 3);
    let times = |id: &str| {
        let target = loaded.dataset.target(id).expect("a target");
        multiple(loaded.board.judged.iter().find(|judged| judged.target == target).expect("judged").verdict(Method::Line)).expect("a multiple")
    };
    assert!(of_23.is_sorted_by(|one, other| times(one) >= times(other)), "{of_23:?}");
    let shown = shown(&own);
    for at in shown.sectors.iter().flat_map(|sector| &sector.targets) {
        let judged = &loaded.board.judged[*at];
        let behind = judged.scope == Scope::Resolution && matches!(judged.status(Method::Line), Status::OffTrack | Status::NeedsAcceleration);
        assert!(!behind || of_23.iter().any(|one| one == id(*at)) || times(id(*at)) <= times(&of_23[2]), "{}", id(*at));
    }
}

#[test]
fn where_the_resolutions_own_are_not_shown_attention_goes_to_the_next_scope_and_where_none_is_judged_to_none() {
    let loaded = bundled();
    let local = View { scopes: [Scope::Local].into(), ..View::default() };
    let found = shown(&local);
    assert_eq!(found.attention.as_ref().map(|attention| attention.scope), Some(Scope::Local));
    assert!(picked(loaded, &local).iter().all(|id| loaded.dataset.target(id).is_some_and(|at| loaded.dataset.targets[at].locality != 0)));
    assert_eq!(shown(&View { statuses: [Status::NotMeasured].into(), ..View::default() }).attention, None);
}

/// Targets of a made-up series from 10 in 2019 to 20 in 2024, of which each asks for something else.
fn made(targets: &[(&str, f64, i32)]) -> Loaded {
    let mut json = small();
    json["breaks"] = json!([]);
    json["targets"] = targets
        .iter()
        .map(|(id, value, by_year)| {
            json!({ "id": id, "indicator": "share", "resolution": "52", "locality": "vn", "sector": "digital", "shape": "level", "comparator": "at-least",
                    "value": value, "by_year": by_year, "from_year": 2019, "text": { "vi": id } })
        })
        .collect();
    let dataset: Dataset = read(&json).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Loaded::new(dataset)
}

#[test]
fn of_the_missed_the_newest_deadline_comes_first_and_ties_keep_the_order_of_the_dataset() {
    // Two of the three are missed, both in 2025; the older one is not picked before what is behind.
    let loaded = made(&[("older", 25.0, 2024), ("first", 30.0, 2025), ("second", 40.0, 2025), ("behind", 90.0, 2030)]);
    assert_eq!(picked(&loaded, &View::default()), ["first", "second", "behind"]);
}

#[test]
fn behind_is_measured_by_the_multiple_of_the_pace() {
    // The pace is 2 a year; from 2025 on (the edition's year less one) 5 years are left until 2030.
    let loaded = made(&[("far", 70.0, 2030), ("near", 40.0, 2030), ("met", 15.0, 2030)]);
    let times: Vec<Option<f64>> = loaded.board.judged.iter().map(|judged| multiple(judged.verdict(Method::Line))).collect();
    assert_eq!(times, [Some(5.0), Some(2.0), None]);
    let said = say::front::times(&loaded.board.judged[0], Method::Line, Lang::Vi);
    assert_eq!(said.as_deref(), Some("gấp 5,0 lần tốc độ hiện nay"));
    assert_eq!(picked(&loaded, &View::default()), ["far", "near"]);
}

#[test]
fn a_steady_course_is_said_of_open_levels_only() {
    let loaded = made(&[("open", 40.0, 2029), ("past", 40.0, 2025), ("met", 15.0, 2029)]);
    let expected: Vec<Option<(i32, f64)>> = loaded.board.judged.iter().map(|judged| say::front::expected(judged, Method::Line, 2026)).collect();
    assert_eq!(expected, [Some((2024, 25.0)), None, None]);
}

#[test]
fn a_list_keeps_its_scopes_whatever_it_is_sorted_by() {
    let loaded = bundled();
    let sorted = |order: Order| {
        let mut all: Vec<usize> = (0..loaded.board.judged.len()).collect();
        sort(&loaded.dataset, &loaded.board, Method::Line, order, &mut all);
        assert!(all.is_sorted_by_key(|at| loaded.board.judged[*at].scope as u8), "{}", order.id());
        all.retain(|at| loaded.board.judged[*at].scope == Scope::Resolution);
        all
    };
    let target = |at: &usize| &loaded.dataset.targets[loaded.board.judged[*at].target];
    assert!(sorted(Order::Document).is_sorted_by_key(|at| (target(at).document, *at)));
    assert!(sorted(Order::Deadline).is_sorted_by_key(|at| (target(at).by_year, *at)));
    let status = |at: &usize| loaded.board.judged[*at].status(Method::Line);
    let by_status: Vec<Status> = sorted(Order::Status).iter().map(status).collect();
    assert_eq!((by_status[0], by_status[3], by_status.last()), (Status::Missed, Status::MovingAway, Some(&Status::NotMeasured)));
    let times: Vec<f64> = sorted(Order::Takes).iter().map(|at| multiple(loaded.board.judged[*at].verdict(Method::Line)).unwrap_or(0.0)).collect();
    assert!(times.is_sorted_by(|one, other| one >= other) && times[0] == f64::INFINITY, "{times:?}");
}

#[test]
fn what_nothing_measures_is_counted_by_who_set_it() {
    let loaded = bundled();
    let all: Vec<usize> = (0..loaded.board.judged.len()).filter(|at| loaded.board.judged[*at].status(Method::Line) == Status::NotMeasured).collect();
    let said = say::front::unmeasured(&loaded.board, &all, Lang::Vi);
    assert!(said.starts_with("Chưa có chỉ số theo dõi: 15 mục tiêu của hai nghị quyết, "), "{said}");
}
