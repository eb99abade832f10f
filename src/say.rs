//! Sentences made from answers: the same numbers that a picture or a row shows, said in words.

mod apart;
pub mod claims;
pub mod compare;
pub mod documents;
pub mod evidence;
pub mod filters;
pub mod front;
pub mod map;
pub mod method;
pub mod named;
pub mod news;
pub mod overview;
pub mod pace;
pub mod place;
pub mod rank;
pub mod reading;
pub mod spot;
pub mod table;
pub mod target;
pub mod title;
pub mod trend;

use crate::dataset::{Indicator, Note};
use crate::format;
use crate::lang::Lang;
use crate::view::entries::Entry;
use crate::view::{Geography, Page};
use crate::words::{fill, overview as words, page as names, places, status};

pub use crate::words::places::name as place;

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

/// What an indicator counts, for an axis or a head, which bear it once: the whole unit; of a score its scale.
pub fn unit(indicator: &Indicator, lang: Lang) -> String {
    let short = indicator.unit_short.get(lang);
    match &indicator.scale {
        Some(scale) => [short, scale.get(lang)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        None => indicator.unit.get(lang).to_owned(),
    }
}

/// A value of an indicator with what stands behind it: "72,95 điểm", "31,5%", "hạng 44".
pub fn value(indicator: &Indicator, value: f64, lang: Lang) -> String {
    with_its_unit(indicator, &figure(indicator, value, lang), lang)
}

/// The number of a value, however many digits it has, with the indicator's unit.
fn with_its_unit(indicator: &Indicator, number: &str, lang: Lang) -> String {
    if indicator.is_rank() {
        return fill(words::as_rank(lang), &[("rank", number)]);
    }
    format::with_unit(number, indicator.unit_short.get(lang))
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
    let unit = match indicator.unit_short.get(lang) {
        _ if indicator.is_rank() => words::places(lang),
        _ if indicator.is_percent() => words::points(lang),
        unit => unit,
    };
    format::with_unit(number, unit)
}

/// "các nguồn đưa số liệu khác nhau: Bài khác ghi …": that sources disagree, with the other figure where a note names it.
pub fn contested(note: Option<&Note>, lang: Lang) -> String {
    let other = note.and_then(|note| note.text.as_ref()).map(|text| text.get(lang)).filter(|text| !text.is_empty());
    let said = status::contested(lang);
    other.map_or_else(|| said.to_owned(), |other| format!("{said}: {other}"))
}

/// What a map of the provinces is called.
pub const fn map_of(map: Geography, lang: Lang) -> &'static str {
    match map {
        Geography::Provinces63 => places::of_63(lang),
        Geography::Provinces34 => places::of_34(lang),
    }
}

/// The name of an entry of the page's head.
pub fn entry(entry: Entry, lang: Lang) -> &'static str {
    match entry {
        Entry::Indicators => names::indicators(lang),
        Entry::Overview | Entry::Places | Entry::Reports | Entry::Documents | Entry::Method => page(entry.page(), lang),
    }
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
        Page::Place => names::place(lang),
        Page::Documents => names::documents(lang),
        Page::Method => names::method(lang),
    }
}
