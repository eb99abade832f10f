//! Sentences made from answers: the same numbers that a picture or a row shows, said in words.

pub mod brief;
pub mod compare;
pub mod documents;
pub mod evidence;
pub mod filters;
pub mod map;
pub mod overview;
pub mod spot;
pub mod table;
pub mod target;
pub mod trend;

use crate::dataset::{Dataset, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::view::Page;
use crate::words::{fill, overview as words, page as names};

pub use crate::words::places::name as told_apart;

/// A value of an indicator without its unit, with the indicator's digits; with more, where these would show nothing of it.
pub fn figure(indicator: &Indicator, value: f64, lang: Lang) -> String {
    const LONGEST: f64 = 1e13;
    const SMALLEST: f64 = 1e-6;
    let size = value.abs();
    let shows = size * 10f64.powi(indicator.decimals as i32) >= 0.5 || size == 0.0;
    match size {
        _ if size >= LONGEST || size < SMALLEST && size > 0.0 => format::powered(value, 1, lang),
        _ if shows => format::number(value, indicator.decimals, lang),
        _ => format::short(value, 8, lang),
    }
}

/// A value of an indicator with its unit.
pub fn value(indicator: &Indicator, value: f64, lang: Lang) -> String {
    let number = figure(indicator, value, lang);
    if indicator.is_rank() {
        return fill(words::as_rank(lang), &[("rank", &number)]);
    }
    format::with_unit(&number, indicator.unit.get(lang))
}

/// A yearly change of an indicator in words, "tăng 0,39 điểm phần trăm": percentages change by points, ranks by places. `None` for no change.
pub fn change(indicator: &Indicator, change: f64, lang: Lang) -> Option<String> {
    // A change is often smaller than the last digit shown of a value.
    let decimals = if change.abs() >= 10.0 || indicator.is_rank() { 1 } else { (indicator.decimals + 1).min(2).max(indicator.decimals) };
    let shows = change.abs() * 10f64.powi(decimals as i32) >= 0.5;
    let amount = if shows { format::number(change.abs(), decimals, lang) } else { format::short(change.abs(), 8, lang) };
    (change != 0.0).then(|| risen(indicator, change, &with_change_unit(indicator, &amount, lang), lang))
}

/// Which way an amount goes. A rank that falls is a place that climbs.
fn risen(indicator: &Indicator, change: f64, amount: &str, lang: Lang) -> String {
    let rises = (change > 0.0) != indicator.is_rank();
    fill(if rises { words::rise(lang) } else { words::fall(lang) }, &[("amount", amount)])
}

/// The number of a change with what it is counted in: points for percentages, places for ranks.
fn with_change_unit(indicator: &Indicator, number: &str, lang: Lang) -> String {
    let unit = match indicator.unit.get(lang) {
        _ if indicator.is_rank() => words::places(lang),
        _ if indicator.is_percent() => words::points(lang),
        unit => unit,
    };
    format::with_unit(number, unit)
}

/// The name of a place, in the language.
pub fn place(dataset: &Dataset, place: usize, lang: Lang) -> &str {
    dataset.localities[place].name.get(lang)
}

/// The name of a view.
pub fn page(page: Page, lang: Lang) -> &'static str {
    match page {
        Page::Overview => names::overview(lang),
        Page::Trend => names::trend(lang),
        Page::Compare => names::compare(lang),
        Page::Map => names::map(lang),
        Page::Table => names::table(lang),
        Page::Evidence => names::evidence(lang),
        Page::Brief => names::brief(lang),
        Page::Documents => names::documents(lang),
        Page::Method => names::method(lang),
    }
}
