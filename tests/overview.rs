//! The overview says of every count of targets where they are set, and of every value as of when: real cases of the bundle.

mod fixture;

use fixture::{Loaded, bundled, read, small};
use serde_json::json;
use std::collections::HashSet;
use tiendo::answer::overview::{Overview, newest, overview, statements_beside};
use tiendo::answer::trend;
use tiendo::chart::Spark;
use tiendo::lang::Lang;
use tiendo::say;
use tiendo::status::{Judged, Method, Scope, Status};
use tiendo::view::{Page, View};

fn shown(view: &View) -> Overview {
    overview(bundled().question(view))
}

fn lead(view: &View, lang: Lang) -> String {
    let loaded = bundled();
    say::overview::summary(&loaded.dataset, &loaded.board, &shown(view), !view.is_filtered(), lang)
}

fn others(view: &View, lang: Lang) -> String {
    say::overview::others(&shown(view), lang).unwrap_or_default()
}

fn judged(id: &str) -> &'static Judged {
    let loaded = bundled();
    let target = loaded.dataset.target(id).unwrap_or_else(|| panic!("no target {id}"));
    loaded.board.judged.iter().find(|judged| judged.target == target).unwrap_or_else(|| panic!("{id} repeats another"))
}

fn takes(id: &str, lang: Lang) -> String {
    say::target::takes(&bundled().dataset, judged(id), Method::Line, lang).join("; ").replace('\u{a0}', " ")
}

fn setter(id: &str, lang: Lang) -> &'static str {
    let dataset = &bundled().dataset;
    say::documents::of_target(dataset, &dataset.targets[judged(id).target], lang)
}

fn sentence(indicator: &str, place: &str, lang: Lang) -> String {
    let loaded = bundled();
    let view = View { page: Page::Trend, indicator: Some(indicator.to_owned()), places: vec![place.to_owned()], lang, ..View::default() };
    let found = trend(loaded.question(&view)).unwrap_or_else(|| panic!("no trend of {indicator}"));
    say::trend::sentence(&loaded.dataset, &loaded.board, &found, lang)
}

#[test]
fn a_resolution_bears_the_targets_that_it_sets_and_no_others() {
    let found = shown(&View::default());
    assert_eq!(Scope::ALL.iter().map(|scope| found.of_scope(*scope)).collect::<Vec<_>>(), [28, 50, 34, 55]);
    let of = |at: usize| found.resolutions[at];
    assert_eq!((of(0).iter().sum::<usize>(), of(1).iter().sum::<usize>()), (12, 16));
    assert_eq!(of(0)[Status::Missed as usize], 0, "none of 23-NQ/TW is overdue");
    assert_eq!(found.scopes[Scope::Resolution as usize][Status::Missed as usize], found.missed.len());
    assert_eq!(found.tally.iter().sum::<usize>(), found.scopes.iter().flatten().sum::<usize>());
}

#[test]
fn the_overview_leads_with_the_targets_of_the_resolutions_themselves() {
    assert_eq!(
        lead(&View::default(), Lang::Vi),
        "Nghị quyết số 23-NQ/TW và 52-NQ/TW đặt ra 28 mục tiêu: 2 đã đạt, 8 cần đẩy nhanh, chậm tiến độ hoặc xa dần mục tiêu, \
         3 đã hết thời hạn mà không đạt (Kinh tế số/GDP đến năm 2025; Tăng năng suất lao động 2019–2025; Thứ hạng EGDI Đông Nam Á đến năm 2025) \
         và 15 chưa đánh giá được vì thiếu số liệu hoặc chưa có chỉ số theo dõi."
    );
    assert_eq!(
        others(&View::default(), Lang::Vi),
        "Tính riêng: 50 mục tiêu của văn bản Trung ương triển khai, 34 mục tiêu của văn bản Trung ương khác và 55 mục tiêu của địa phương."
    );
    let english = lead(&View::default(), Lang::En);
    assert!(english.starts_with("Resolutions 23-NQ/TW and 52-NQ/TW set 28 targets: 2 met, 8 behind"), "{english}");
    assert_eq!(
        others(&View::default(), Lang::En),
        "Counted apart: 50 targets of central documents that carry them out, 34 targets of other central documents and 55 targets of provinces."
    );
    assert_eq!(others(&View { scopes: [Scope::Local].into(), ..View::default() }, Lang::En), "");
}

#[test]
fn under_filters_the_sentence_is_of_what_is_shown() {
    let of_one = lead(&View { resolutions: ["23".to_owned()].into(), ..View::default() }, Lang::Vi);
    assert!(of_one.starts_with("Đang hiển thị 12 mục tiêu do Nghị quyết số 23-NQ/TW đặt ra: 1 đã đạt"), "{of_one}");
    assert!(!of_one.contains("hết thời hạn mà không đạt"), "{of_one}");
    let local = lead(&View { scopes: [Scope::Local].into(), ..View::default() }, Lang::En);
    assert_eq!(
        local,
        "Shown: 55 targets of provinces: 5 met, 6 past the deadline and not met, 28 no longer applicable and 16 cannot be judged yet: too little data, or no indicator."
    );
    assert_eq!(lead(&View { query: "không có gì như thế".to_owned(), ..View::default() }, Lang::Vi), "");
}

#[test]
fn that_none_is_met_is_said() {
    let said = lead(&View { resolutions: ["23".to_owned()].into(), statuses: [Status::OffTrack].into(), ..View::default() }, Lang::En);
    assert!(said.contains(": 0 met and "), "{said}");
}

#[test]
fn the_targets_of_a_sector_stand_by_where_they_are_set() {
    let board = &bundled().board;
    for sector in shown(&View::default()).sectors {
        assert!(sector.targets.is_sorted_by_key(|at| (board.judged[*at].scope as u8, *at)), "sector {}", sector.sector);
    }
}

#[test]
fn a_target_without_a_known_document_never_bears_the_number_of_a_resolution() {
    let dataset = &bundled().dataset;
    let unknown: Vec<_> = dataset.targets.iter().filter(|target| target.document.is_none()).collect();
    assert!(!unknown.is_empty());
    for target in unknown {
        for lang in [Lang::Vi, Lang::En] {
            let said = say::documents::of_target(dataset, target, lang);
            assert!(!said.is_empty() && dataset.resolutions.iter().all(|resolution| resolution.number != said), "{}: {said}", target.id);
        }
    }
    assert_eq!(setter("qn-dti-2023", Lang::Vi), "Lãnh đạo Ủy ban nhân dân tỉnh Quảng Nam (phát biểu, tháng 4/2023)");
    let loaded = Loaded::new(read(&small()).unwrap_or_else(|refusal| panic!("{refusal:?}")));
    let target = loaded.dataset.target("spoken").map(|at| &loaded.dataset.targets[at]).expect("a target");
    assert_eq!(say::documents::of_target(&loaded.dataset, target, Lang::Vi), "Chưa rõ văn bản");
}

#[test]
fn base_and_latest_both_stand_with_their_years() {
    let dataset = &bundled().dataset;
    let said = |id: &str| {
        let judged = judged(id);
        let indicator = &dataset.indicators[dataset.targets[judged.target].indicator.expect("an indicator")];
        let verdict = judged.verdict(Method::Line);
        let base = say::target::base(verdict).map(|base| say::target::point(indicator, base, Lang::Vi));
        (base, say::target::latest(indicator, verdict, Lang::Vi))
    };
    assert_eq!(said("52-gii-world-2030"), (Some("hạng 42 (2019)".to_owned()), "hạng 44 (2025)".to_owned()));
    assert_eq!(said("52-digital-economy-2030"), (Some("12,66% (2020)".to_owned()), "14,02% (2025)".to_owned()));
    assert_eq!(said("23-industry-growth-2030"), (None, "bình quân 2018–2025: 6,68%; 8,80% (2025)".to_owned()), "a mean has no base beside it");
    assert_eq!(said("57-tfp-2030").0, None, "one value is no road");
    assert_eq!(said("qn-plan2022-grdp-growth").1, "11,20% (2022)", "one rate is its own mean");
}

#[test]
fn what_is_met_or_missed_names_the_year_of_the_value() {
    assert_eq!(takes("52-egdi-asean-2025", Lang::Vi), "còn cách mục tiêu 1 bậc; theo số liệu 2024; chưa có số liệu 2025");
    assert!(!takes("52-egdi-asean-2025", Lang::En).contains("short in 2025"), "nothing is known of 2025");
    assert!(takes("749-gii-2025", Lang::Vi).starts_with("năm 2025 còn cách mục tiêu 9 bậc"));
    assert!(!takes("749-gii-2025", Lang::Vi).contains("theo số liệu"), "the gap names the year");
    assert_eq!(takes("411-ecommerce-2025", Lang::En), "by the figure of 2025");
}

#[test]
fn a_mean_says_when_it_crosses_a_break() {
    assert!(takes("23-industry-growth-2030", Lang::Vi).contains("thay đổi cách tính năm"), "{}", takes("23-industry-growth-2030", Lang::Vi));
    assert!(!takes("29-gdp-growth-2030", Lang::Vi).contains("thay đổi cách tính năm"), "no break between its years");
}

#[test]
fn what_it_takes_counts_from_now_on() {
    assert!(takes("57-tfp-2030", Lang::Vi).starts_with("cần tăng 1,78 điểm phần trăm/năm (tính từ số liệu năm 2019)"), "{}", takes("57-tfp-2030", Lang::Vi));
    assert!(takes("52-gii-world-2030", Lang::Vi).starts_with("cần tăng 4 bậc trong 5 năm"), "{}", takes("52-gii-world-2030", Lang::Vi));
}

#[test]
fn a_rank_is_aimed_at_among_someone() {
    let dataset = &bundled().dataset;
    let goal = |id: &str, lang| say::target::goal(dataset, &dataset.targets[judged(id).target], lang).unwrap_or_default();
    assert_eq!(goal("52-gii-asean-2025", Lang::Vi), "nhóm 3 (ASEAN)");
    assert_eq!(goal("52-gii-world-2030", Lang::En), "top 40 (world)");
    assert_eq!(goal("749-online-files-province-2025", Lang::Vi), "90% hồ sơ công việc", "what nothing measures has its own unit");
}

#[test]
fn small_lines_and_sentences_keep_to_one_side_of_a_break() {
    let loaded = bundled();
    let mut cut = 0;
    for judged in &loaded.board.judged {
        let target = &loaded.dataset.targets[judged.target];
        let verdict = judged.verdict(Method::Line);
        let (Some(spark), Some((latest, _)), None) = (Spark::of(&loaded.dataset, judged, verdict), verdict.latest, verdict.growth) else { continue };
        let sides: HashSet<usize> = spark.points.iter().map(|(year, _)| spark.breaks.iter().filter(|first| *first <= year).count()).collect();
        assert_eq!(sides.len(), 1, "{}", target.id);
        assert!(spark.points.iter().any(|(year, _)| *year == latest), "{}", target.id);
        cut += usize::from(verdict.cut_by_break.is_some());
    }
    assert!(cut > 0, "no series of a target has a break");
    let mut crossed = 0;
    for (at, indicator) in loaded.dataset.indicators.iter().enumerate().filter(|(_, indicator)| !indicator.breaks.is_empty()) {
        for series in loaded.dataset.observations.of_indicator(at) {
            let (Some(first), Some(last)) = (series.observations().next(), series.latest()) else { continue };
            let Some(broken) = indicator.breaks.iter().map(|broken| broken.year).rfind(|year| *year <= last.year) else { continue };
            if first.year >= broken {
                continue;
            }
            let said = sentence(&indicator.id, &loaded.dataset.localities[series.locality].id, Lang::En);
            assert!(!said.contains(&format!(" in {}, ", first.year)), "{}: {said}", indicator.id);
            crossed += 1;
        }
    }
    assert!(crossed > 500, "{crossed}");
}

#[test]
fn the_goal_named_is_the_next_that_is_open() {
    let said = sentence("digital-economy-share-gso", "vn", Lang::Vi);
    assert!(said.ends_with("mục tiêu trên 30% đến năm 2030."), "{said}");
    assert!(said.contains("năm 2025 là 14,02% ("), "the kind of a figure that is not final: {said}");
}

#[test]
fn an_indicator_without_values_keeps_its_targets_definition_and_statements() {
    let loaded = bundled();
    let empty = |judged: &&Judged| {
        let target = &loaded.dataset.targets[judged.target];
        target.indicator.is_some_and(|at| loaded.dataset.observations.series(at, target.locality).is_none()) && judged.goal.is_some()
    };
    let silent: Vec<&Judged> = loaded.board.judged.iter().filter(empty).collect();
    assert!(!silent.is_empty());
    for judged in silent {
        let target = &loaded.dataset.targets[judged.target];
        let indicator = &loaded.dataset.indicators[target.indicator.expect("an indicator")].id;
        let view = View::default().trend_of(indicator, &loaded.dataset.localities[target.locality].id);
        let found = trend(loaded.question(&view)).expect("a trend");
        assert!(found.lines.is_empty() && found.aims.iter().any(|aim| loaded.board.judged[aim.judged].target == judged.target), "{}", target.id);
    }
}

#[test]
fn what_nothing_measures_has_figures_and_statements_beside_it_and_no_status_from_them() {
    let loaded = bundled();
    let dataset = &loaded.dataset;
    let own: Vec<&Judged> =
        loaded.board.judged.iter().filter(|one| one.scope == Scope::Resolution && one.status(Method::Line) == Status::NotMeasured).collect();
    assert_eq!(own.len(), 15);
    let target = &dataset.targets[judged("52-5g-2030").target];
    let figures: Vec<_> = target.related_indicators.iter().map(|at| newest(dataset, *at, &[target.locality]).expect("a figure")).collect();
    assert_eq!(
        figures.iter().map(|seen| dataset.indicators[seen.indicator].id.as_str()).collect::<Vec<_>>(),
        ["coverage-5g", "bts-5g-stations", "coverage-4g"]
    );
    let said = statements_beside(dataset, target);
    assert!(!said.is_empty() && said.is_sorted_by_key(|at| std::cmp::Reverse(dataset.statements[*at].date.clone())));
    let mut data = small();
    data["targets"][3]["related_indicators"] = json!(["share", "rank"]);
    let loaded = Loaded::new(read(&data).unwrap_or_else(|refusal| panic!("{refusal:?}")));
    let spoken = loaded.board.judged.iter().find(|judged| loaded.dataset.targets[judged.target].id == "spoken").expect("a target");
    assert_eq!(spoken.status(Method::Line), Status::NotMeasured);
    assert_eq!(statements_beside(&loaded.dataset, &loaded.dataset.targets[spoken.target]).len(), 1);
}
