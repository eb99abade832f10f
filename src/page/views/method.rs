//! How statuses are worked out, with the golden cases computed live.

use crate::answer::examples as answer;
use crate::answer::worked::{Particular, least_ranked, worked};
use crate::chart::{self, Frame, Picture};
use crate::dataset::{Comparator, Dataset, Tier};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::badge::badge;
use crate::page::parts::explain::{PLACE, lead_to_rule};
use crate::page::parts::head::title;
use crate::page::site::Site;
use crate::say;
use crate::status::{Goal, GoalShape, Method, Status, judge};
use crate::view::Geography;
use crate::words::{fill, method as words, status as status_words};
use leptos::prelude::AnyView;

/// 2020 → 2024 of a target for 2030: base, latest, target, direction.
const GOLDEN: &[(f64, f64, f64, f64)] = &[
    (60.0, 75.0, 100.0, 1.0),
    (10.0, 7.0, 4.0, -1.0),
    (20.0, 18.0, 30.0, 1.0),
    (1.0, 4.0, 20.0, 1.0),
    (90.0, 97.0, 100.0, 1.0),
    (50.0, 82.0, 80.0, 1.0),
    (40.0, 40.0, 50.0, 1.0),
];
/// CSS pixels that a rule's picture is drawn for; the style scales it.
const WIDTH: u32 = 320;
const BASE_YEAR: i32 = 2020;
const LATEST_YEAR: i32 = 2024;
const DEADLINE: i32 = 2030;

/// Shows the view.
pub fn method(site: Site, lang: Lang) -> AnyView {
    let statuses = Status::ALL
        .iter()
        .map(|status| el("div").child(place(el("dt"), status.id()).child(badge(*status, lang))).child(text("dd", "", meaning(*status, lang))));
    let page = Handle::new();
    lead_to_rule(site, page);
    el("article")
        .class("prose")
        .handle(page)
        .child(title(site, words::title(lang)))
        .child(text("p", "lead", words::lead(lang)))
        .child(text("h2", "", words::statuses(lang)))
        .child(el("dl").class("meanings").children(statuses))
        .child(place(text("h2", "", words::rules(lang)), "rules"))
        .child(text("p", "", words::rules_lead(lang)))
        .child(drawn(chart::thresholds(frame(lang)), &say::method::thresholds(lang), None))
        .child(site.turns.draw(move || rules(lang)))
        .child(text("p", "hint", format!("{} {}", words::example_key(lang), words::symbols(lang))))
        .child(text("h2", "", words::golden(lang)))
        .child(text("p", "", words::golden_lead(lang)))
        .child(
            el("div")
                .class("scrolling")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", words::golden(lang))
                .child(site.turns.draw(move || cases(lang))),
        )
        .child(text("h2", "", words::particulars(lang)))
        .child(site.turns.draw(move || particulars(lang)))
        .child(place(text("h2", "", words::data(lang)), "data"))
        .child(text("p", "", words::data_text(lang)))
        .child(text("h3", "", words::tiers(lang)))
        .child(text("p", "", words::tiers_how(lang)))
        .child(tiers(&site.loaded().dataset, lang))
        .child(text("p", "", say::method::coverage(&site.loaded().dataset, lang)))
        .child(text("h2", "", words::correct(lang)))
        .child(text("p", "", words::correct_text(lang)))
        .into()
}

/// The three rules, each with its example.
fn rules(lang: Lang) -> AnyView {
    let rules = [
        (Method::Line, words::line_means(lang), words::line_formula(lang)),
        (Method::Compound, words::compound_means(lang), words::compound_formula(lang)),
        (Method::Remaining, words::remaining_means(lang), words::remaining_formula(lang)),
    ]
    .map(|(method, means, formula)| {
        let head = el("section").child(text("h3", "", status_words::method(method, lang))).child(text("p", "", means));
        head.child(text("p", "formula", formula)).child(example(method, lang))
    });
    all(rules.map(AnyView::from))
}

/// What the rules do in particular.
fn particulars(lang: Lang) -> El {
    let particulars = [
        ("", words::base_rule(lang), Some(at_work(Particular::Base, lang))),
        ("", words::break_rule(lang), Some(at_work(Particular::Break, lang))),
        ("", words::growth_rule(lang), Some(at_work(Particular::Growth, lang))),
        ("", words::rank_rule(lang), Some(at_work(Particular::Rank, lang))),
        ("", words::range_rule(lang), Some(at_work(Particular::Range, lang))),
        ("fragile", words::fragile_rule(lang), Some(at_work(Particular::Fragile, lang))),
        ("", words::restate_rule(lang), None),
        ("", words::ranks_rule(lang), Some(enough(lang))),
        ("places", words::places_rule(lang), None),
        ("claims", words::claims_rule(lang), None),
    ]
    .map(|(name, said, picture)| if name.is_empty() { el("li") } else { place(el("li"), name) }.child(text("p", "", said)).maybe(picture));
    el("ul").class("particulars").children(particulars)
}

/// The cases that every program that judges targets has to agree on.
fn cases(lang: Lang) -> El {
    let head = el("tr")
        .child(text("th", "", words::case(lang)).attr("scope", "col"))
        .children(Method::ALL.iter().map(|method| text("th", "", status_words::method(*method, lang)).attr("scope", "col")));
    el("table").class("data golden").child(el("thead").child(head)).child(el("tbody").children(GOLDEN.iter().map(|case| golden(*case, lang))))
}

/// A rule at work on the example, as a picture and in words.
fn example(method: Method, lang: Lang) -> El {
    let example = answer::example(method);
    let said = say::method::example(&example, lang);
    drawn(chart::rule(&example, frame(lang)), &said, Some((example.verdict.status, lang)))
}

/// A particular at work.
fn at_work(of: Particular, lang: Lang) -> El {
    let worked = worked(of);
    drawn(chart::worked(&worked, frame(lang)), &say::method::worked(&worked, lang), Some((worked.verdict.status, lang)))
}

/// How many provinces make a rank.
fn enough(lang: Lang) -> El {
    let map = Geography::Provinces63;
    drawn(chart::enough((least_ranked(map), map.count()), frame(lang)), &say::method::ranked(lang), None)
}

fn frame(lang: Lang) -> Frame {
    Frame { width: WIDTH, lang }
}

/// A picture, what it says in words, and the status that it ends in.
fn drawn(picture: Picture, said: &str, status: Option<(Status, Lang)>) -> El {
    let drawn = el("div").class("drawn").attr("role", "img").attr("aria-label", said).markup(picture.svg);
    let status = status.map(|(status, lang)| el("p").child(badge(status, lang)));
    el("figure").class("example").attr("data-chart", "spark").child(drawn).child(text("figcaption", "", said)).maybe(status)
}

/// How many of the figures, and of the sources, are of which tier.
fn tiers(dataset: &Dataset, lang: Lang) -> El {
    let (values, sources) = (dataset.values_by_tier(), dataset.sources_by_tier());
    let cell = |counts: &[usize], at: usize| text("td", "number", say::method::share(counts, at, lang));
    let tiers = Tier::ALL.iter().map(|tier| Some(*tier)).chain([None]).enumerate();
    let rows = tiers.filter(|(at, _)| values[*at] + sources[*at] > 0).map(|(at, tier)| {
        let name = text("th", "", status_words::tier(tier, lang)).attr("scope", "row");
        el("tr").child(name).child(cell(&values, at)).child(cell(&sources, at))
    });
    let head = |class: &'static str, said: &str| text("th", class, said).attr("scope", "col");
    let heads = el("tr").child(head("", words::tier(lang))).child(head("number", words::tier_values(lang))).child(head("number", words::tier_sources(lang)));
    el("table").class("data tiers").attr("aria-label", words::tiers(lang)).child(el("thead").child(heads)).child(el("tbody").children(rows))
}

/// One golden case under each rule, judged by the same code as every target.
fn golden((base, latest, target, direction): (f64, f64, f64, f64), lang: Lang) -> El {
    let goal = Goal { shape: GoalShape::Level, value: target, comparator: Comparator::AtLeast, direction, start_year: Some(BASE_YEAR), by_year: DEADLINE };
    let number = |value: f64| format::short(value, 2, lang);
    let name = fill(words::case_text(lang), &[("base", &number(base)), ("latest", &number(latest)), ("goal", &number(target))]);
    let name = if direction < 0.0 { name + " " + words::lower_better(lang) } else { name };
    let cells = Method::ALL.iter().map(|method| {
        let verdict = judge(&[(BASE_YEAR, base), (LATEST_YEAR, latest)], &[], &goal, *method, LATEST_YEAR + 1);
        let figure = verdict.pace.and_then(|pace| pace.figure).map(|figure| text("span", "figure", format!("{} ", format::number(figure, 2, lang))));
        el("td").maybe(figure).child(badge(verdict.status, lang))
    });
    el("tr").child(text("th", "", name).attr("scope", "row")).children(cells)
}

/// A place that explanations elsewhere lead to.
fn place(element: El, name: &str) -> El {
    element.attr("id", format!("{PLACE}{name}")).attr("tabindex", "-1")
}

fn meaning(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => words::met_means(lang),
        Status::OnTrack => words::on_track_means(lang),
        Status::NeedsAcceleration => words::needs_acceleration_means(lang),
        Status::OffTrack => words::off_track_means(lang),
        Status::MovingAway => words::moving_away_means(lang),
        Status::Missed => words::missed_means(lang),
        Status::TooLittleData => words::too_little_data_means(lang),
        Status::NotMeasured => words::not_measured_means(lang),
        Status::NoLonger => words::no_longer_means(lang),
        Status::NoTarget => words::no_target_means(lang),
    }
}
