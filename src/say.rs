//! Sentences made from answers: the same numbers that a picture or a row shows, said in words.

pub mod brief;
pub mod compare;
pub mod evidence;
pub mod filters;
pub mod map;
pub mod table;
pub mod target;
pub mod trend;

use crate::dataset::{Dataset, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::words::overview as words;

/// A value of an indicator without its unit, with the indicator's digits; with more, where these would show nothing of it.
pub fn figure(indicator: &Indicator, value: f64, lang: Lang) -> String {
    const LONGEST: f64 = 1e13;
    const SMALLEST: f64 = 1e-6;
    let size = value.abs();
    let shows = size * 10f64.powi(indicator.decimals as i32) >= 0.5 || size == 0.0;
    match size {
        _ if size >= LONGEST || size < SMALLEST && size > 0.0 => format::scientific(value, 1),
        _ if shows => format::number(value, indicator.decimals, lang),
        _ => format::short(value, 8, lang),
    }
}

/// A value of an indicator with its unit.
pub fn value(indicator: &Indicator, value: f64, lang: Lang) -> String {
    let number = figure(indicator, value, lang);
    if indicator.is_rank() {
        return crate::words::fill(words::as_rank(lang), &[("rank", &number)]);
    }
    format::with_unit(&number, indicator.unit.get(lang))
}

/// A yearly change of an indicator, signed: percentages change by points, ranks by places.
pub fn change(indicator: &Indicator, change: f64, lang: Lang) -> String {
    // A change is often smaller than the last digit shown of a value.
    let decimals = if change.abs() >= 10.0 || indicator.is_rank() { 1 } else { (indicator.decimals + 1).min(2).max(indicator.decimals) };
    with_change_unit(indicator, &format::signed(change, decimals, lang), lang)
}

/// The number of a change with what it is counted in: points for percentages, places for ranks.
fn with_change_unit(indicator: &Indicator, number: &str, lang: Lang) -> String {
    let unit = match indicator.unit.get(lang) {
        _ if indicator.is_rank() => words::places(lang),
        unit if unit.starts_with('%') => words::points(lang),
        unit => unit,
    };
    format::with_unit(number, unit)
}

/// The name of a place, in the language.
pub fn place(dataset: &Dataset, place: usize, lang: Lang) -> &str {
    dataset.localities[place].name.get(lang)
}
