//! The map in words: the same numbers that its squares show.

use crate::answer::map::{Class, Map, Side};
use crate::answer::year::SINCE;
use crate::answer::{Known, PlaceValue, Why};
use crate::dataset::{Dataset, Indicator, Merge, ObservationStatus};
use crate::format;
use crate::lang::Lang;
use crate::say::{figure, place, value};
use crate::view::Geography;
use crate::words::{chart, fill, map as words, plural};

/// "Năm 2023, cao nhất là … (…), thấp nhất là … (…); cả 63 tỉnh, thành phố đều có số liệu; cả nước: ….".
pub fn sentence(dataset: &Dataset, map: &Map, lang: Lang) -> String {
    let indicator = &dataset.indicators[map.values.indicator];
    let places = &map.values.places;
    let year = map.values.year.to_string();
    let known: Vec<(usize, f64)> = places.iter().filter_map(|place| Some((place.place, place.value()?))).collect();
    let extreme = |wanted: f64| {
        let mut at = known.iter().filter(|(_, value)| *value == wanted).map(|(at, _)| *at);
        let name = at.next().map_or("", |at| place(dataset, at, lang));
        match at.count() {
            0 => name.to_owned(),
            more => fill(words::and_others(lang), &[("place", name), ("count", &more.to_string())]),
        }
    };
    let low = known.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    let high = known.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    let mut parts = Vec::new();
    match known[..] {
        [] => parts.push(fill(words::says_none(lang), &[("year", &year)])),
        [(at, only)] => {
            parts.push(fill(words::says_one(lang), &[("year", &year), ("place", place(dataset, at, lang)), ("value", &value(indicator, only, lang))]))
        }
        _ if low == high => {
            parts.push(fill(words::says_equal(lang), &[("year", &year), ("count", &known.len().to_string()), ("value", &value(indicator, low, lang))]));
        }
        _ => parts.push(fill(
            if indicator.is_rank() { words::says_ranks(lang) } else { words::says_range(lang) },
            &[
                ("year", &year),
                ("high", &extreme(high)),
                ("high_value", &value(indicator, high, lang)),
                ("low", &extreme(low)),
                ("low_value", &value(indicator, low, lang)),
            ],
        )),
    }
    let missing = places.len() - known.len();
    let counts = [("count", missing.to_string()), ("all", places.len().to_string())];
    let counts = [("count", counts[0].1.as_str()), ("all", counts[1].1.as_str())];
    match missing {
        _ if known.is_empty() => {}
        0 => parts.push(fill(words::says_all(lang), &counts)),
        _ => parts.push(fill(plural(missing, lang, words::says_missing_one(lang), words::says_missing(lang)), &counts)),
    }
    if let Some(country) = map.values.country.as_ref().and_then(PlaceValue::value) {
        parts.push(fill(words::says_country(lang), &[("value", &value(indicator, country, lang))]));
    }
    format!("{}.", parts.join("; "))
}

/// Whether the goal is reached.
pub fn at_goal(meets: bool, lang: Lang) -> &'static str {
    if meets { words::meets(lang) } else { words::short(lang) }
}

/// What weakens a value: that it is derived, preliminary, contested.
pub fn notes(shown: &PlaceValue, lang: Lang) -> Vec<&'static str> {
    let figures = shown.figures();
    let any = |status: ObservationStatus| figures.iter().any(|figure| figure.status == status);
    let mut notes = Vec::new();
    let mut add = |there: bool, note: &'static str| {
        if there {
            notes.push(note);
        }
    };
    add(matches!(shown.known, Known::Derived { .. }), words::derived(lang));
    add(any(ObservationStatus::Preliminary), chart::preliminary(lang));
    add(any(ObservationStatus::Estimate), chart::estimate(lang));
    add(figures.iter().any(|figure| figure.contested), chart::contested(lang));
    notes
}

/// Why there is no value.
pub fn why(why: Why, lang: Lang) -> &'static str {
    match why {
        Why::NotPublished => words::not_published(lang),
        Why::Incomplete => words::incomplete(lang),
        Why::NotDerivable => words::not_derivable(lang),
        Why::Filtered => words::filtered(lang),
    }
}

/// What was done with merged provinces; `None` where it does not matter.
pub fn merged(dataset: &Dataset, map: &Map, lang: Lang) -> Option<&'static str> {
    match (map.values.geography, dataset.indicators[map.values.indicator].merge) {
        (Geography::Provinces63, _) => (map.values.year >= SINCE).then(|| words::no_split(lang)),
        (Geography::Provinces34, Merge::Sum) => Some(words::merge_sum(lang)),
        (Geography::Provinces34, Merge::Mean) => Some(words::merge_mean(lang)),
        (Geography::Provinces34, Merge::Neither) => Some(words::merge_none(lang)),
    }
}

/// From what a derived value was worked out, or under which other id it was published.
pub fn origin(dataset: &Dataset, map: &Map, shown: &PlaceValue, lang: Lang) -> Option<String> {
    let indicator = &dataset.indicators[map.values.indicator];
    let Known::Derived { from, .. } = &shown.known else { return None };
    let part = |place: &str, said: &str| fill(words::part(lang), &[("place", place), ("value", said)]);
    let parts: Vec<String> = from.iter().map(|from| part(place(dataset, from.locality, lang), &value(indicator, from.value, lang))).collect();
    let text = if indicator.merge == Merge::Mean { words::derived_mean(lang) } else { words::derived_sum(lang) };
    Some(fill(text, &[("parts", &parts.join(", "))]))
}

/// What the figures on the squares were divided by; `None` for 1.
pub fn divided(indicator: &Indicator, divisor: f64, lang: Lang) -> Option<String> {
    let power = match divisor {
        1e3 => words::thousand(lang),
        1e6 => words::million(lang),
        1e9 => words::billion(lang),
        _ => return None,
    };
    Some(fill(words::on_squares(lang), &[("power", power), ("unit", indicator.unit.get(lang))]))
}

/// The values of a class: "12,5 – 18,0"; beside a target, on which side of it.
pub fn class(dataset: &Dataset, map: &Map, class: &Class, lang: Lang) -> String {
    let indicator = &dataset.indicators[map.values.indicator];
    let (low, high) = (figure(indicator, class.low, lang), figure(indicator, class.high, lang));
    let range = if low == high { low } else { format!("{low} – {high}") };
    match class.side {
        Side::Whole => range,
        Side::Met => fill(words::class_meets(lang), &[("range", &range)]),
        Side::Short => fill(words::class_short(lang), &[("range", &range)]),
    }
}

/// "12 địa phương"
pub fn counted(count: usize, lang: Lang) -> String {
    fill(plural(count, lang, words::place_in(lang), words::places_in(lang)), &[("count", &format::count(count, lang))])
}
