//! One target in words: its goal, where it stands, what it takes.

use crate::dataset::{Comparator, Dataset, Indicator, Shape, Target};
use crate::format;
use crate::lang::Lang;
use crate::say::{change, value};
use crate::status::Judged;
use crate::status::{Method, Pace, Rule, Status};
use crate::words::{fill, overview as words, trend as trend_words};

/// The figure of a target without its deadline: "≥ 40% GDP", "15–20%", "top 3". `None` where it has no figure.
pub fn goal(dataset: &Dataset, target: &Target, lang: Lang) -> Option<String> {
    let figure = figure(target, lang)?;
    let unit = target.indicator.filter(|_| target.shape != Shape::Rank).map_or("", |at| dataset.indicators[at].unit.get(lang));
    Some(format::with_unit(&figure, unit))
}

/// The same without its unit, for an axis that names it: "≥ 40", "15–20", "top 3".
pub fn figure(target: &Target, lang: Lang) -> Option<String> {
    let number = |value: f64| format::short(value, 4, lang);
    let low = number(target.value?);
    if target.shape == Shape::Rank {
        return Some(fill(words::top(lang), &[("rank", &low)]));
    }
    let figure = match target.value_max {
        Some(high) => format!("{low}–{}", number(high)),
        None => low,
    };
    let sign = match (target.comparator, target.value_max) {
        (Some(Comparator::AtLeast), _) => "≥\u{a0}",
        (Some(Comparator::AtMost), _) => "≤\u{a0}",
        (Some(Comparator::About), None) => "≈\u{a0}",
        _ => "",
    };
    Some(format!("{sign}{figure}"))
}

/// The deadline, and for growth the years it runs: "đến 2030", "2018–2030".
pub fn deadline(target: &Target, lang: Lang) -> String {
    match (target.shape, target.from_year) {
        (Shape::Growth, Some(first)) if first < target.by_year => {
            fill(words::growth_years(lang), &[("first", &first.to_string()), ("last", &target.by_year.to_string())])
        }
        (Shape::Growth, Some(year)) => year.to_string(),
        _ => fill(words::by_year(lang), &[("year", &target.by_year.to_string())]),
    }
}

/// The goal with its deadline: "≥ 40% GDP đến 2030".
pub fn goal_by(dataset: &Dataset, target: &Target, lang: Lang) -> String {
    format!("{} {}", goal(dataset, target, lang).unwrap_or_default(), deadline(target, lang)).trim().to_owned()
}

/// What it takes, in short phrases; empty where nothing can be said.
pub fn takes(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> Vec<String> {
    let target = &dataset.targets[judged.target];
    let (Some(indicator), Some(goal)) = (target.indicator.map(|at| &dataset.indicators[at]), &judged.goal) else { return Vec::new() };
    let verdict = judged.verdict(method);
    let mut said = Vec::new();
    if let Some(growth) = verdict.growth {
        let rate = |rate: f64| value(indicator, rate, lang);
        let years = [("first", growth.first_year.to_string()), ("last", growth.last_year.to_string())];
        said.push(fill(words::growth_so_far(lang), &[("mean", &rate(growth.mean)), ("first", &years[0].1), ("last", &years[1].1)]));
        said.extend(
            growth.needed.filter(|_| verdict.status != Status::TooLittleData).map(|needed| fill(words::takes_growth(lang), &[("needed", &rate(needed))])),
        );
        return said;
    }
    if let Some(needed) = verdict.needed_per_year.filter(|_| verdict.status != Status::Met) {
        said.push(fill(words::takes_level(lang), &[("needed", &change(indicator, needed, lang))]));
    }
    if verdict.status == Status::Missed
        && let Some((_, latest)) = verdict.latest
    {
        let gap = format::number((goal.value - latest).abs(), gap_decimals(indicator), lang);
        let unit = if indicator.is_rank() {
            words::places(lang)
        } else if indicator.unit.vi.starts_with('%') {
            words::points(lang)
        } else {
            indicator.unit.get(lang)
        };
        said.push(fill(words::missed_by(lang), &[("gap", &format::with_unit(&gap, unit))]));
    }
    if let Some(pace) = verdict.pace {
        if pace.rule != Rule::Compound {
            said.push(fill(words::takes_now(lang), &[("pace", &change(indicator, pace.per_year, lang))]));
        } else {
            said.push(fill(words::takes_now(lang), &[("pace", &format::with_unit(&format::signed(pace.per_year * 100.0, 1, lang), "%"))]));
        }
        said.push(arrival(pace.arrival, target.by_year, lang));
    }
    said
}

fn gap_decimals(indicator: &Indicator) -> usize {
    if indicator.is_rank() { 0 } else { indicator.decimals }
}

/// The year of arrival at the present pace. The value of a year stands at its end, so a fraction counts up.
fn arrival(year: Option<f64>, deadline: i32, lang: Lang) -> String {
    const BEYOND_WORDS: f64 = 2150.0;
    match year.map(|year| (year - 1e-6).ceil()) {
        Some(year) if year <= f64::from(deadline) => fill(words::arrives(lang), &[("year", &format!("{year}"))]),
        Some(year) if year <= BEYOND_WORDS => fill(words::arrives_late(lang), &[("year", &format!("{year}"))]),
        _ => words::never(lang).to_owned(),
    }
}

/// The figure of a pace under a method, in words.
pub fn pace(pace: &Pace, method: Method, lang: Lang) -> String {
    let (figure, share) = (format::number(pace.figure, 2, lang), format::percent(pace.figure, lang));
    match pace.rule {
        Rule::Line if method == Method::Compound => format!("{}; {}", fill(trend_words::rule_line(lang), &[("figure", &figure)]), trend_words::fell_back(lang)),
        Rule::Line | Rule::Compound => fill(trend_words::rule_line(lang), &[("figure", &figure)]),
        Rule::Remaining if pace.figure <= 0.0 => trend_words::rule_ahead(lang).to_owned(),
        Rule::Remaining => fill(trend_words::rule_remaining(lang), &[("figure", &share)]),
        Rule::Growth => fill(trend_words::rule_growth(lang), &[("figure", &share)]),
    }
}

/// The sentence of a row's small line.
pub fn spark(dataset: &Dataset, judged: &Judged, lang: Lang) -> Option<String> {
    let target = &dataset.targets[judged.target];
    let indicator = &dataset.indicators[target.indicator?];
    let series = dataset.observations.series(target.indicator?, target.locality)?;
    let (first, latest) = (series.observations().next()?, series.latest()?);
    let goal = goal_by(dataset, target, lang);
    let text = if first.year < latest.year { words::spark_label(lang) } else { words::spark_label_one(lang) };
    Some(fill(
        text,
        &[
            ("name", indicator.name.get(lang)),
            ("base", &value(indicator, first.value, lang)),
            ("base_year", &first.year.to_string()),
            ("latest", &value(indicator, latest.value, lang)),
            ("latest_year", &latest.year.to_string()),
            ("goal", &goal),
        ],
    ))
}
