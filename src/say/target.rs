//! One target in words: its goal, where it stands, what it takes.

use crate::dataset::{Comparator, Dataset, Indicator, Shape, Target};
use crate::format;
use crate::lang::Lang;
use crate::say::{change, figure as figure_of, risen, value};
use crate::status::{Arrival, GrowthMean, Judged, Latest, Level, Method, Need, Pace, Rule, Status, Verdict};
use crate::words::{fill, overview as words, plural, trend as trend_words};

/// The figure of a target without its deadline: "tối thiểu 40%", "15–20%", "nhóm 3 (ASEAN)". `None` where it has no figure.
pub fn goal(dataset: &Dataset, target: &Target, lang: Lang) -> Option<String> {
    let figure = figure(target, lang)?;
    if target.shape == Shape::Rank {
        return Some(match &target.among {
            Some(among) => format!("{figure} ({})", among.get(lang)),
            None => figure,
        });
    }
    // What nothing measures has no unit but the target's own.
    let measured = target.indicator.map(|at| &dataset.indicators[at].unit_short);
    Some(format::with_unit(&figure, measured.or(target.unit.as_ref()).map_or("", |unit| unit.get(lang))))
}

/// The same without its unit, for an axis that names it: "tối thiểu 40", "15–20", "nhóm 3".
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
    let text = match (target.comparator, target.value_max) {
        (Some(Comparator::Above), _) => words::above(lang),
        (Some(Comparator::AtLeast), _) => words::at_least(lang),
        (Some(Comparator::Below), _) => words::below(lang),
        (Some(Comparator::AtMost), _) => words::at_most(lang),
        (Some(Comparator::About), None) => words::about(lang),
        (Some(Comparator::About), Some(_)) | (Some(Comparator::Reach | Comparator::Between | Comparator::Top) | None, _) => return Some(figure),
    };
    Some(fill(text, &[("figure", &figure)]))
}

/// The deadline, and for growth the years it runs: "đến năm 2030", "2018–2030".
pub fn deadline(target: &Target, lang: Lang) -> String {
    match (target.shape, target.from_year) {
        (Shape::Growth, Some(first)) if first < target.by_year => {
            fill(words::growth_years(lang), &[("first", &first.to_string()), ("last", &target.by_year.to_string())])
        }
        (Shape::Growth, Some(year)) => year.to_string(),
        _ => fill(words::by_year(lang), &[("year", &target.by_year.to_string())]),
    }
}

/// The goal with its deadline: "trên 40% đến năm 2030", "trên 8,5%, 2018–2030".
pub fn goal_by(dataset: &Dataset, target: &Target, lang: Lang) -> String {
    let deadline = deadline(target, lang);
    match goal(dataset, target, lang) {
        Some(goal) if target.shape == Shape::Growth => format!("{goal}, {deadline}"),
        Some(goal) => format!("{goal} {deadline}"),
        None => deadline,
    }
}

/// What it takes, in short phrases; empty where nothing can be said.
pub fn takes(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> Vec<String> {
    let target = &dataset.targets[judged.target];
    let (Some(indicator), Some(goal)) = (target.indicator.map(|at| &dataset.indicators[at]), &judged.goal) else { return Vec::new() };
    let verdict = judged.verdict(method);
    let mut said = Vec::new();
    if let Some(growth) = verdict.growth {
        said.extend(growth.crosses_break.map(|year| fill(words::mean_crosses(lang), &[("year", &year.to_string())])));
        said.extend(growth.needed.map(|needed| fill(words::takes_growth(lang), &[("needed", &rate(indicator, needed, lang))])));
        said.extend(judged_by(verdict, target.by_year, lang));
        return said;
    }
    said.extend(verdict.need.and_then(|need| needed(indicator, &need, lang)));
    if verdict.status == Status::Missed
        && let Some((_, latest)) = verdict.latest
    {
        let gap = format::number((goal.value - latest).abs(), gap_decimals(indicator), lang);
        let unit = if indicator.is_rank() {
            if gap == "1" { words::place(lang) } else { words::places(lang) }
        } else if indicator.is_percent() {
            words::points(lang)
        } else {
            indicator.unit_short.get(lang)
        };
        // How things stood at the deadline is known only from the figure of that year.
        let text = if verdict.judged_on == Some(target.by_year) { words::missed_by(lang) } else { words::short_by(lang) };
        said.push(fill(text, &[("gap", &format::with_unit(&gap, unit)), ("year", &target.by_year.to_string())]));
    }
    said.extend(judged_by(verdict, target.by_year, lang));
    if let Some(pace) = verdict.pace {
        let percent = || format::with_unit(&format::number(pace.per_year.abs() * 100.0, 1, lang), "%");
        let now = match pace.rule {
            Rule::Compound => (pace.per_year != 0.0).then(|| risen(indicator, pace.per_year, &percent(), lang)),
            Rule::Line | Rule::Remaining | Rule::Growth => change(indicator, pace.per_year, lang),
        };
        // A place's number in a list does not grow by percent in any way that can be said.
        if pace.rule != Rule::Compound || !indicator.is_rank() || now.is_none() {
            said.push(now.map_or_else(|| words::unchanged(lang).to_owned(), |pace| fill(words::takes_now(lang), &[("pace", &pace)])));
        }
        said.extend(pace.arrival.map(|arrival| arrives(arrival, target.by_year, lang)));
    }
    said
}

/// What is needed from now on: of ranks as places and years ("cần tăng 4 bậc trong 4 năm"), of everything else a year. `None` for no change.
fn needed(indicator: &Indicator, need: &Need, lang: Lang) -> Option<String> {
    let said = if indicator.is_rank() { climb(need, lang) } else { fill(words::takes_level(lang), &[("needed", &change(indicator, need.per_year(), lang)?)]) };
    Some(match need.from_older {
        Some(year) => format!("{said} ({})", fill(words::from_older(lang), &[("year", &year.to_string())])),
        None => said,
    })
}

fn climb(need: &Need, lang: Lang) -> String {
    let counted = |count: usize, one: &'static str, many: &'static str| fill(plural(count, lang, one, many), &[("count", &format::count(count, lang))]);
    let places = counted(need.change.abs().round() as usize, words::place_count(lang), words::places_count(lang));
    let years = counted(need.years.max(0) as usize, words::year(lang), words::years(lang));
    fill(words::climb(lang), &[("places", &places), ("years", &years)])
}

/// The share of the way beside the share of time.
pub fn level(level: Level, lang: Lang) -> String {
    let parts = [("road", format::percent(level.road, lang)), ("time", format::percent(level.time, lang))];
    let text = if level.road < 0.0 { words::road_back(lang) } else { words::road(lang) };
    fill(text, &[("road", &parts[0].1), ("time", &parts[1].1)])
}

/// A rate of growth. "/năm" and "a year" stand in the texts around it.
fn rate(indicator: &Indicator, rate: f64, lang: Lang) -> String {
    format::with_unit(&figure_of(indicator, rate, lang), "%")
}

/// By the figure of which year a past deadline was judged, and of an earlier one that the figure of its own year is not there. Of a level
/// that was missed the gap names its year itself.
fn judged_by(verdict: &Verdict, due: i32, lang: Lang) -> Option<String> {
    let said = |year: &i32| *year == due && verdict.status == Status::Missed && verdict.growth.is_none();
    let year = verdict.judged_on.filter(|year| !said(year))?;
    let text = if year < due { words::judged_earlier(lang) } else { words::judged_by(lang) };
    Some(fill(text, &[("year", &year.to_string()), ("due", &due.to_string())]))
}

/// The mean of a growth target so far, which stands as its latest value.
pub fn mean(indicator: &Indicator, growth: &GrowthMean, lang: Lang) -> String {
    let years = [growth.first_year.to_string(), growth.last_year.to_string()];
    // Years without a rate are no part of the mean.
    let is_whole = growth.last_year - growth.first_year < growth.count as i32;
    let text = if is_whole { words::growth_so_far(lang) } else { words::growth_of_some(lang) };
    let parts = [("mean", &*rate(indicator, growth.mean, lang)), ("first", &years[0]), ("last", &years[1]), ("count", &growth.count.to_string())];
    fill(text, &parts)
}

/// Where the road to a level begins, where that is not the latest value itself. Of growth it is a mean that is judged, from a year to a year.
pub fn base(verdict: &Verdict) -> Option<(i32, f64)> {
    let (latest, _) = verdict.latest?;
    verdict.base.filter(|(year, _)| verdict.growth.is_none() && *year < latest)
}

/// A value with its year: "34,2% (2024)".
pub fn point(indicator: &Indicator, (year, at): (i32, f64), lang: Lang) -> String {
    format!("{} ({year})", value(indicator, at, lang))
}

/// The value that was judged: "34,2% (2024)"; of growth the mean, with the newest rate beside it. Empty where there is none.
pub fn latest(indicator: &Indicator, verdict: &Verdict, lang: Lang) -> String {
    let point = |year: i32, at: f64| point(indicator, (year, at), lang);
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

/// The sentence of a row's small line: of the values that were judged, which lie on one side of every break.
pub fn spark(dataset: &Dataset, judged: &Judged, verdict: &Verdict, lang: Lang) -> Option<String> {
    let target = &dataset.targets[judged.target];
    let indicator = &dataset.indicators[target.indicator?];
    let goal = goal_by(dataset, target, lang);
    let (name, latest_said) = (indicator.name.get(lang), latest(indicator, verdict, lang));
    let base = base(verdict).map(|base| point(indicator, base, lang));
    let text = if base.is_some() { words::spark_label(lang) } else { words::spark_label_one(lang) };
    let parts = [("name", name), ("base", base.as_deref().unwrap_or_default()), ("latest", &latest_said), ("goal", &goal)];
    verdict.latest.map(|_| fill(text, &parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Bilingual;

    fn target(comparator: Option<Comparator>, value: f64, value_max: Option<f64>) -> Target {
        let shape = if comparator == Some(Comparator::Top) { Shape::Rank } else { Shape::Level };
        Target {
            id: String::new(),
            indicator: None,
            resolution: 0,
            document: None,
            locality: 0,
            sector: 0,
            shape,
            comparator,
            value: Some(value),
            value_max,
            related_indicators: Vec::new(),
            unit: None,
            among: None,
            from_year: None,
            by_year: 2030,
            text: Bilingual::default(),
            quote: None,
            section: None,
            set_by: None,
            no_longer: false,
            note: None,
            restates: None,
            source: None,
        }
    }

    #[test]
    fn a_target_is_worded_as_its_document_words_it() {
        let said = |comparator, value_max, lang| figure(&target(comparator, 40.5, value_max), lang).expect("a figure");
        assert_eq!(said(Some(Comparator::AtLeast), None, Lang::Vi), "tối thiểu 40,5");
        assert_eq!(said(Some(Comparator::AtLeast), None, Lang::En), "at least 40.5");
        assert_eq!(said(Some(Comparator::AtMost), None, Lang::Vi), "tối đa 40,5");
        assert_eq!(said(Some(Comparator::About), None, Lang::Vi), "khoảng 40,5");
        assert_eq!(said(Some(Comparator::About), Some(45.0), Lang::Vi), "40,5–45");
        assert_eq!(said(Some(Comparator::Above), None, Lang::Vi), "trên 40,5");
        assert_eq!(said(Some(Comparator::Below), None, Lang::En), "below 40.5");
        assert_eq!(said(Some(Comparator::Reach), None, Lang::Vi), "40,5");
        assert_eq!(said(Some(Comparator::Between), Some(45.0), Lang::En), "40.5–45");
        assert_eq!(said(None, None, Lang::En), "40.5");
        assert_eq!(figure(&target(Some(Comparator::Top), 3.0, None), Lang::Vi).as_deref(), Some("nhóm 3"));
        assert_eq!(figure(&target(Some(Comparator::Top), 3.0, None), Lang::En).as_deref(), Some("top 3"));
    }

    #[test]
    fn a_rank_takes_whole_places_in_whole_years() {
        let need = |change, years| Need { change, years, from_older: None };
        assert_eq!(climb(&need(-4.0, 4), Lang::Vi), "cần tăng 4 bậc trong 4 năm");
        assert_eq!(climb(&need(-1.0, 3), Lang::En), "1 place to climb in 3 years");
        assert_eq!(climb(&need(-2.0, 1), Lang::En), "2 places to climb in 1 year");
    }

    #[test]
    fn a_far_arrival_is_not_called_never() {
        assert_eq!(arrives(Arrival::Year(2030), 2030, Lang::Vi), "với tốc độ hiện nay sẽ đạt năm 2030");
        assert_eq!(arrives(Arrival::Year(2031), 2030, Lang::Vi), "với tốc độ hiện nay, đến năm 2031 mới đạt");
        assert_eq!(arrives(Arrival::NotBefore2150, 2030, Lang::En), "at this pace, not before 2150");
        assert_eq!(arrives(Arrival::Never, 2030, Lang::En), "at this pace, never reached");
    }

    #[test]
    fn what_fell_behind_the_base_is_said_in_words() {
        let said = |road| level(Level { road, time: 0.4 }, Lang::Vi);
        assert_eq!(said(0.25), "đã đạt 25% mức thay đổi cần thiết, đã qua 40% thời gian");
        assert_eq!(said(-0.25), "lùi so với mốc xuất phát, đã qua 40% thời gian");
    }
}
