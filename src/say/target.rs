//! One target in words: its goal, where it stands, what it takes.

use crate::dataset::{Comparator, Dataset, Indicator, Shape, Target};
use crate::format;
use crate::lang::Lang;
use crate::say::{change, value};
use crate::status::{Arrival, GrowthMean, Judged, Latest, Method, Need, Pace, Rule, Status, Verdict};
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
        (Some(Comparator::Above), _) => ">\u{a0}",
        (Some(Comparator::AtLeast), _) => "≥\u{a0}",
        (Some(Comparator::Below), _) => "<\u{a0}",
        (Some(Comparator::AtMost), _) => "≤\u{a0}",
        (Some(Comparator::About), None) => "≈\u{a0}",
        (Some(Comparator::About | Comparator::Reach | Comparator::Between | Comparator::Top) | None, _) => "",
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

/// What it takes, in short phrases; empty where nothing can be said.
pub fn takes(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> Vec<String> {
    let target = &dataset.targets[judged.target];
    let (Some(indicator), Some(goal)) = (target.indicator.map(|at| &dataset.indicators[at]), &judged.goal) else { return Vec::new() };
    let verdict = judged.verdict(method);
    let mut said = Vec::new();
    if let Some(growth) = verdict.growth {
        let rate = |rate: f64| value(indicator, rate, lang);
        said.extend(growth.needed.map(|needed| fill(words::takes_growth(lang), &[("needed", &rate(needed))])));
        said.extend(judged_earlier(verdict, target.by_year, lang));
        return said;
    }
    said.extend(verdict.need.map(|need| needed(indicator, &need, lang)));
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
        // How things stood at the deadline is known only from the figure of that year.
        let text = if verdict.judged_on == Some(target.by_year) { words::missed_by(lang) } else { words::short_by(lang) };
        said.push(fill(text, &[("gap", &format::with_unit(&gap, unit))]));
    }
    said.extend(judged_earlier(verdict, target.by_year, lang));
    if let Some(pace) = verdict.pace {
        if pace.rule != Rule::Compound {
            said.push(fill(words::takes_now(lang), &[("pace", &change(indicator, pace.per_year, lang))]));
        } else {
            said.push(fill(words::takes_now(lang), &[("pace", &format::with_unit(&format::signed(pace.per_year * 100.0, 1, lang), "%"))]));
        }
        said.extend(pace.arrival.map(|arrival| arrives(arrival, target.by_year, lang)));
    }
    said
}

/// What is needed from now on: of ranks as places and years, of everything else a year.
fn needed(indicator: &Indicator, need: &Need, lang: Lang) -> String {
    let said = if indicator.is_rank() {
        let (count, years) = (format::number(need.change.abs(), 0, lang), need.years.to_string());
        fill(words::takes_rank(lang), &[("count", &count), ("years", &years)])
    } else {
        fill(words::takes_level(lang), &[("needed", &change(indicator, need.per_year(), lang))])
    };
    match need.from_older {
        Some(year) => format!("{said} ({})", fill(words::from_older(lang), &[("year", &year.to_string())])),
        None => said,
    }
}

/// Of a deadline judged by the figure of an earlier year: which, and that the one of its own year is not there.
fn judged_earlier(verdict: &Verdict, due: i32, lang: Lang) -> Option<String> {
    let year = verdict.judged_on.filter(|year| *year < due)?;
    Some(fill(words::judged_earlier(lang), &[("year", &year.to_string()), ("due", &due.to_string())]))
}

/// The mean of a growth target so far, which stands as its latest value.
pub fn mean(indicator: &Indicator, growth: &GrowthMean, lang: Lang) -> String {
    let years = [growth.first_year.to_string(), growth.last_year.to_string()];
    fill(words::growth_so_far(lang), &[("mean", &value(indicator, growth.mean, lang)), ("first", &years[0]), ("last", &years[1])])
}

/// The value that was judged: "34,2 % (2024)"; of growth the mean, with the newest rate beside it. Empty where there is none.
pub fn latest(indicator: &Indicator, verdict: &Verdict, lang: Lang) -> String {
    let point = |year: i32, at: f64| format!("{} ({year})", value(indicator, at, lang));
    match verdict.shown_latest() {
        Some(Latest::Value { year, value }) => point(year, value),
        Some(Latest::Mean { growth, newest: (year, rate) }) => format!("{}; {}", mean(indicator, &growth, lang), point(year, rate)),
        None => String::new(),
    }
}

fn gap_decimals(indicator: &Indicator) -> usize {
    if indicator.is_rank() { 0 } else { indicator.decimals }
}

/// When it arrives at the present pace.
fn arrives(arrival: Arrival, deadline: i32, lang: Lang) -> String {
    match arrival {
        Arrival::Year(year) => fill(if year <= deadline { words::arrives(lang) } else { words::arrives_late(lang) }, &[("year", &year.to_string())]),
        Arrival::NotBefore2150 => words::arrives_far(lang).to_owned(),
        Arrival::Never => words::never(lang).to_owned(),
    }
}

/// The figure of a pace under a method, in words; empty where there is none.
pub fn pace(pace: &Pace, method: Method, lang: Lang) -> String {
    let Some(ratio) = pace.figure else { return String::new() };
    let (figure, share) = (format::number(ratio, 2, lang), format::percent(ratio, lang));
    match pace.rule {
        Rule::Line if method == Method::Compound => format!("{}; {}", fill(trend_words::rule_line(lang), &[("figure", &figure)]), trend_words::fell_back(lang)),
        Rule::Line | Rule::Compound => fill(trend_words::rule_line(lang), &[("figure", &figure)]),
        Rule::Remaining if ratio <= 0.0 => trend_words::rule_ahead(lang).to_owned(),
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
    let goal = format!("{} {}", goal(dataset, target, lang).unwrap_or_default(), deadline(target, lang));
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
