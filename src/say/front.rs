//! The front page in words: its title, the picture of all targets, the cards.

use crate::answer::Overview;
use crate::answer::overview::attention::{Attention, multiple};
use crate::answer::overview::order::Order;
use crate::answer::overview::picture::{Deadlines, Filed, Picture};
use crate::dataset::{Dataset, Indicator};
use crate::date::Years;
use crate::format;
use crate::lang::Lang;
use crate::say::{documents, overview, target, value};
use crate::status::{Board, GoalShape, Judged, Method, Scope, Status};
use crate::words::{fill, front as words, overview as overview_words, status as status_words};

/// "Việt Nam thực hiện Nghị quyết số 23-NQ/TW và Nghị quyết số 52-NQ/TW": the country and both resolutions.
pub fn title(dataset: &Dataset, lang: Lang) -> String {
    let country = dataset.country().map(|at| dataset.localities[at].name.get(lang));
    let (Some(country), false) = (country, dataset.resolutions.is_empty()) else { return dataset.title.get(lang).to_owned() };
    let named = |at: usize, number: &str| {
        let text = match at {
            0 if dataset.resolutions.len() == 1 => words::resolution(lang),
            0 => words::first_resolution(lang),
            _ => words::next_resolution(lang),
        };
        fill(text, &[("number", number)])
    };
    let numbers: Vec<String> = dataset.resolutions.iter().enumerate().map(|(at, resolution)| named(at, &resolution.number)).collect();
    fill(words::title(lang), &[("country", country), ("resolutions", &overview::listed(numbers, lang))])
}

/// A column's deadlines: "Đã hết thời hạn", "Đến năm 2030".
pub fn due(column: &Deadlines, lang: Lang) -> String {
    match column.past {
        true => words::past(lang).to_owned(),
        false if column.first == column.last => fill(words::due(lang), &[("year", &column.last.to_string())]),
        false => fill(words::due_years(lang), &[("years", &due_short(column, lang))]),
    }
}

/// The same for a narrow place: "Đã qua", "2030".
pub fn due_short(column: &Deadlines, lang: Lang) -> String {
    if column.past { words::past_short(lang).to_owned() } else { format::years(Years { first: column.first, last: column.last }) }
}

/// How many targets a row has, or that it only repeats some.
pub fn counted(row: &Filed, lang: Lang) -> String {
    if row.count() > 0 {
        return overview::targets(row.count(), lang);
    }
    let text = if row.repeats_resolution { words::repeats_resolution(lang) } else { words::repeats_other(lang) };
    fill(text, &[("count", &format::count(row.repeating, lang))])
}

/// What the picture shows: how many targets are due when.
pub fn picture(board: &Board, shown: &Picture, method: Method, lang: Lang) -> String {
    if shown.count() == 0 {
        return words::said_none(lang).to_owned();
    }
    let missed = |column: usize| {
        let all = shown.rows.iter().flat_map(|row| &row.cells[column]);
        all.filter(|at| board.judged[**at].status(method) == Status::Missed).count()
    };
    let part = |(at, column): (usize, &Deadlines)| {
        let missed = missed(at);
        let text = match (column.past, missed) {
            (true, 0) => words::said_past(lang),
            (true, _) => words::said_past_missed(lang),
            (false, _) => words::said_due(lang),
        };
        let parts = [("count", format::count(shown.in_column(at), lang)), ("missed", format::count(missed, lang)), ("year", due_short(column, lang))];
        fill(text, &parts.each_ref().map(|(name, said)| (*name, said.as_str())))
    };
    let parts = shown.columns.iter().enumerate().map(part);
    fill(words::said(lang), &[("parts", &parts.collect::<Vec<String>>().join("; "))])
}

/// A square of the picture: the target, its status, its latest value, its goal, who set it.
pub fn tile(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> String {
    let target = &dataset.targets[judged.target];
    let verdict = judged.verdict(method);
    let latest = target.indicator.map(|at| target::latest(&dataset.indicators[at], verdict, lang)).filter(|said| !said.is_empty());
    let latest = latest.map(|latest| format!(". {}", fill(words::tile_latest(lang), &[("latest", &latest)]))).unwrap_or_default();
    let text = target.text.get(lang).trim_end_matches('.');
    let parts = [
        ("text", format!("{text}.")),
        ("status", format!("{}{latest}", status_words::status(verdict.status, lang))),
        ("goal", target::goal_by(dataset, target, lang)),
        ("document", documents::of_target(dataset, target, lang).to_owned()),
        ("scope", status_words::scope(judged.scope, lang).to_owned()),
    ];
    fill(words::tile(lang), &parts.each_ref().map(|(name, said)| (*name, said.as_str())))
}

/// By which rule the cards are picked, and among whose targets.
pub fn rule(found: &Overview, attention: &Attention, lang: Lang) -> String {
    let count = found.of_scope(attention.scope);
    fill(words::attention_rule(lang), &[("targets", &overview::of_scope(attention.scope, count, lang))])
}

/// Where a steady course from base to target would have a level in the year of its latest value; `None` past the deadline, for what is met
/// and for growth.
pub fn expected(judged: &Judged, method: Method, edition_year: i32) -> Option<(i32, f64)> {
    let (goal, verdict) = (judged.goal?, judged.verdict(method));
    let ((base_year, base), (year, _)) = (verdict.base?, verdict.latest?);
    let open = goal.shape == GoalShape::Level && goal.by_year >= edition_year && base_year < year && verdict.status != Status::Met && !goal.is_met_by(base);
    open.then(|| (year, base + (goal.value - base) * f64::from(year - base_year) / f64::from(goal.by_year - base_year)))
}

/// "đi đều thì năm 2024 cần 38,2%".
pub fn asked(indicator: &Indicator, year: i32, at: f64, lang: Lang) -> String {
    fill(words::expected(lang), &[("year", &year.to_string()), ("value", &value(indicator, at, lang))])
}

/// The same for the picture, where the year stands beside the latest value: "đi đều: 38,2%".
pub fn on_course(indicator: &Indicator, at: f64, lang: Lang) -> String {
    // A course through ranks is rarely at a whole one.
    let said = if indicator.is_rank() { fill(overview_words::as_rank(lang), &[("rank", &format::short(at, 1, lang))]) } else { value(indicator, at, lang) };
    fill(words::on_course(lang), &[("value", &said)])
}

/// "gấp 12 lần tốc độ hiện nay"; `None` where the pace leads nowhere, or is enough.
pub fn times(judged: &Judged, method: Method, lang: Lang) -> Option<String> {
    let times = multiple(judged.verdict(method)).filter(|times| times.is_finite() && *times >= 1.05)?;
    let digits = if times >= 10.0 { 0 } else { 1 };
    Some(fill(words::multiple(lang), &[("times", &format::number(times, digits, lang))]))
}

/// What a card is about: "Kinh tế số/GDP: 14,02% (2025), mục tiêu 20% đến năm 2025".
pub fn card(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> String {
    let target = &dataset.targets[judged.target];
    let Some(indicator) = target.indicator.map(|at| &dataset.indicators[at]) else { return target.text.get(lang).to_owned() };
    let latest = target::latest(indicator, judged.verdict(method), lang);
    let goal = fill(words::bullet_target(lang), &[("goal", &target::goal_by(dataset, target, lang))]);
    format!("{}: {latest}; {goal}", indicator.short_name.get(lang))
}

/// The name of an order.
pub fn order(order: Order, lang: Lang) -> &'static str {
    match order {
        Order::Document => words::by_document(lang),
        Order::Deadline => words::by_deadline(lang),
        Order::Status => words::by_what_status(lang),
        Order::Takes => words::by_takes(lang),
    }
}

/// "Chưa có chỉ số theo dõi: 3 mục tiêu của hai nghị quyết, …": counted by who set them.
pub fn unmeasured(board: &Board, targets: &[usize], lang: Lang) -> String {
    let of = |scope: &Scope| targets.iter().filter(|at| board.judged[**at].scope == *scope).count();
    let scopes = Scope::ALL.iter().filter(|scope| of(scope) > 0).map(|scope| overview::of_scope(*scope, of(scope), lang));
    fill(words::unmeasured(lang), &[("targets", &overview::listed(scopes.collect::<Vec<String>>(), lang))])
}

/// A later target that repeats one, in its own words: "749/QĐ-TTg: …".
pub fn repeats(dataset: &Dataset, target: usize, lang: Lang) -> String {
    let target = &dataset.targets[target];
    let document = documents::of_target(dataset, target, lang);
    fill(words::repeats(lang), &[("document", document), ("text", target.text.get(lang))])
}
