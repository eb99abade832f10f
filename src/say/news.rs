//! What is new from one edition to the next, in words: how much of it, then each piece.

use crate::answer::news::{Demand, News, SeriesNews, TargetNews, Turn};
use crate::dataset::{Dataset, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::view::Years;
use crate::words::{fill, news as words, plural, status};

/// Pieces of news of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What they are.
    pub head: String,
    /// One each.
    pub lines: Vec<String>,
}

/// "12 giá trị mới, 3 mục tiêu đổi trạng thái"; that nothing has changed where there is nothing.
pub fn counts(news: &News, lang: Lang) -> String {
    let [new, gone, changed] = news.values_by_turn();
    let [new_targets, gone_targets, changed_targets] = news.targets_by_turn();
    let judged = news.targets.iter().filter(|target| target.judged_anew().is_some()).count();
    let said = [
        (new, words::value_new(lang), words::values_new(lang)),
        (gone, words::value_gone(lang), words::values_gone(lang)),
        (changed, words::value_changed(lang), words::values_changed(lang)),
        (new_targets, words::target_new(lang), words::targets_new(lang)),
        (gone_targets, words::target_gone(lang), words::targets_gone(lang)),
        (changed_targets, words::target_changed(lang), words::targets_changed(lang)),
        (judged, words::status_changed(lang), words::statuses_changed(lang)),
    ];
    let said = said.into_iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| counted(count, one, many, lang)).collect::<Vec<_>>();
    if said.is_empty() { words::nothing(lang).to_owned() } else { said.join(", ") }
}

/// A sentence with the dates of both editions and how much is new: `text` says of what.
pub fn sentence(text: &str, news: &News, lang: Lang) -> String {
    fill(text, &[("from", &format::date(&news.from, lang)), ("to", &format::date(&news.to, lang)), ("counts", &counts(news, lang))])
}

/// Each piece in a line, those first that change what is said of a target; kinds without any are left out.
pub fn chapters(dataset: &Dataset, news: &News, lang: Lang) -> Vec<Chapter> {
    let statuses = news.targets.iter().filter_map(|target| judged_anew(dataset, target, lang)).collect();
    let targets = news.targets.iter().filter_map(|target| aim_anew(dataset, target, lang)).collect();
    let each = |wanted: fn(&Turn<f64>) -> bool| {
        news.values.iter().flat_map(move |series| series.years.iter().filter(move |(_, turn)| wanted(turn)).map(move |one| (series, one)))
    };
    let changed = each(|turn| matches!(turn, Turn::Changed { .. })).map(|(series, one)| value_anew(dataset, series, *one, lang)).collect();
    let gone = each(|turn| matches!(turn, Turn::Gone(_))).map(|(series, one)| value_anew(dataset, series, *one, lang)).collect();
    let new = news.values.chunk_by(|one, other| one.indicator == other.indicator).filter_map(|of| new_values(dataset, of, lang)).collect();
    let head = fill(words::head_statuses(lang), &[("method", &status::method(news.method, lang).to_lowercase())]);
    let chapters: [(&str, Vec<String>); 5] = [
        (&head, statuses),
        (words::head_targets(lang), targets),
        (words::head_changed(lang), changed),
        (words::head_gone(lang), gone),
        (words::head_new(lang), new),
    ];
    let kept = chapters.into_iter().filter(|(_, lines)| !lines.is_empty());
    kept.map(|(head, lines)| Chapter { head: head.to_owned(), lines }).collect()
}

fn counted(count: usize, one: &'static str, many: &'static str, lang: Lang) -> String {
    fill(plural(count, lang, one, many), &[("count", &format::count(count, lang))])
}

/// What a target is called; one that is gone has its id only.
fn target(dataset: &Dataset, id: &str, lang: Lang) -> String {
    let Some(target) = dataset.target(id).map(|at| &dataset.targets[at]) else { return fill(words::unknown(lang), &[("id", id)]) };
    let who = say::documents::of_target(dataset, target, lang);
    format!("{} ({}; {who})", target.text.get(lang).trim_end_matches('.'), say::place(dataset, target.locality, lang))
}

fn judged_anew(dataset: &Dataset, news: &TargetNews, lang: Lang) -> Option<String> {
    let (was, is) = news.judged_anew()?;
    let word = |one| status::status(one, lang).to_lowercase();
    Some(fill(words::from_to(lang), &[("what", &target(dataset, &news.id, lang)), ("from", &word(was)), ("to", &word(is))]))
}

fn aim_anew(dataset: &Dataset, news: &TargetNews, lang: Lang) -> Option<String> {
    let what = target(dataset, &news.id, lang);
    let indicator = dataset.target(&news.id).and_then(|at| dataset.targets[at].indicator).map(|at| &dataset.indicators[at]);
    let said = |aim: &Demand| aimed(indicator, aim, lang);
    Some(match news.aim.as_ref()? {
        Turn::New(_) => match news.is {
            Some(is) => fill(words::new_judged(lang), &[("what", &what), ("status", &status::status(is, lang).to_lowercase())]),
            None => fill(words::new(lang), &[("what", &what)]),
        },
        Turn::Gone(aim) => format!("{} ({})", fill(words::gone(lang), &[("what", &what)]), said(aim)),
        Turn::Changed { from, to } => fill(words::from_to(lang), &[("what", &what), ("from", &said(from)), ("to", &said(to))]),
    })
}

/// "20% đến 2025".
fn aimed(indicator: Option<&Indicator>, aim: &Demand, lang: Lang) -> String {
    let one = |value: f64| format::short(value, 4, lang);
    let number = match (aim.value, aim.value_max) {
        (Some(low), Some(high)) => fill(words::between(lang), &[("low", &one(low)), ("high", &one(high))]),
        (Some(value), None) | (None, Some(value)) => one(value),
        (None, None) => words::no_value(lang).to_owned(),
    };
    let unit = indicator.filter(|_| aim.value.or(aim.value_max).is_some()).map_or("", |indicator| indicator.unit_short.get(lang));
    fill(words::by(lang), &[("value", &format::with_unit(&number, unit)), ("year", &aim.by_year.to_string())])
}

/// What an indicator is called; one that is gone has its id only.
fn indicator(dataset: &Dataset, id: &str, lang: Lang) -> String {
    dataset.indicator(id).map_or_else(|| fill(words::unknown(lang), &[("id", id)]), |at| dataset.indicators[at].name.get(lang).to_owned())
}

fn value_anew(dataset: &Dataset, series: &SeriesNews, (year, turn): (i32, Turn<f64>), lang: Lang) -> String {
    let place = dataset.row(&series.place).map_or_else(|| fill(words::unknown(lang), &[("id", &series.place)]), |at| say::place(dataset, at, lang));
    let parts: [(&str, &str); 3] = [("indicator", &indicator(dataset, &series.indicator, lang)), ("place", &place), ("year", &year.to_string())];
    let what = fill(words::at(lang), &parts);
    let known = dataset.indicator(&series.indicator).map(|at| &dataset.indicators[at]);
    // What was corrected may stand behind the digits that are shown elsewhere.
    let said =
        |value: f64| known.map_or_else(|| format::short(value, 6, lang), |known| format::with_unit(&format::short(value, 6, lang), known.unit_short.get(lang)));
    match turn {
        Turn::New(value) => format!("{what}: {}", said(value)),
        Turn::Gone(value) => fill(words::was(lang), &[("what", &what), ("value", &said(value))]),
        Turn::Changed { from, to } => fill(words::from_to(lang), &[("what", &what), ("from", &said(from)), ("to", &said(to))]),
    }
}

/// The new values of an indicator: how many, of how many places, of which years; one alone with its place and number.
fn new_values(dataset: &Dataset, of: &[SeriesNews], lang: Lang) -> Option<String> {
    let new = |series: &SeriesNews| series.years.iter().filter(|(_, turn)| matches!(turn, Turn::New(_))).copied().collect::<Vec<_>>();
    let with = of.iter().map(|series| (series, new(series))).filter(|(_, years)| !years.is_empty()).collect::<Vec<_>>();
    if let [(series, years)] = &with[..]
        && let [one] = years[..]
    {
        return Some(value_anew(dataset, series, one, lang));
    }
    let years = || with.iter().flat_map(|(_, years)| years).map(|(year, _)| *year);
    let span = Years { first: years().min()?, last: years().max()? };
    let places = match &with[..] {
        [(series, _)] => dataset.row(&series.place).map_or_else(|| fill(words::unknown(lang), &[("id", &series.place)]), |at| say::place(dataset, at, lang)),
        several => counted(several.len(), words::place_one(lang), words::places(lang), lang),
    };
    let parts: [(&str, &str); 4] = [
        ("indicator", &indicator(dataset, &with.first()?.0.indicator, lang)),
        ("count", &counted(years().count(), words::value_new(lang), words::values_new(lang), lang)),
        ("places", &places),
        ("years", &format::years(span)),
    ];
    Some(fill(words::in_series(lang), &parts))
}
