//! The map in words: the same numbers that its squares show.

use crate::answer::map::{Class, Map, Side};
use crate::answer::rank::of_figure;
use crate::answer::year::SINCE;
use crate::answer::{Figure, Known, PlaceValue, Why};
use crate::dataset::{Dataset, Indicator, Merge, ObservationStatus};
use crate::decimal::less;
use crate::format;
use crate::lang::Lang;
use crate::say::apart::told_apart;
use crate::say::compare::moved;
use crate::say::rank::{names, parts, value as shown, with_rank};
use crate::say::{figure, place, target, value};
use crate::view::Geography;
use crate::words::{compare, fill, map as words, places, plural, status};

/// "Năm 2023, cao nhất là … (…), thấp nhất là … (…); cả 63 tỉnh, thành phố đều có số liệu; cả nước: ….".
pub fn sentence(dataset: &Dataset, map: &Map, lang: Lang) -> String {
    let indicator = &dataset.indicators[map.values.indicator];
    let known: Vec<&PlaceValue> = map.values.places.iter().filter(|place| place.value().is_some()).collect();
    let (figures, all) = (map.values.figures, map.values.places.len());
    let low = known.iter().filter_map(|place| place.value()).fold(f64::INFINITY, f64::min);
    let high = known.iter().filter_map(|place| place.value()).fold(f64::NEG_INFINITY, f64::max);
    let indicator = &*told_apart(indicator, &[low, high]);
    let at = |wanted: f64| known.iter().filter(|place| place.value() == Some(wanted)).map(|place| place.place).collect::<Vec<usize>>();
    let said = |wanted: f64| {
        let rank = known.iter().find(|place| place.value() == Some(wanted)).and_then(|place| place.rank());
        shown(dataset, indicator, wanted, rank, lang)
    };
    let [count, every] = [figures, all].map(|count| format::count(count, lang));
    let (lowest, highest) = (at(low), at(high));
    let parts = [
        ("year", map.values.year.to_string()),
        ("shown", format::count(known.len(), lang)),
        ("place", names(dataset, &lowest, lang)),
        ("value", said(low)),
        ("low", names(dataset, &lowest, lang)),
        ("low_value", said(low)),
        // The unit stands behind the end of a span.
        ("from", if indicator.is_rank() { said(low) } else { figure(indicator, low, lang) }),
        ("high", names(dataset, &highest, lang)),
        ("high_value", said(high)),
        ("count", count),
        ("all", every),
    ];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, said)| (*name, said.as_str())).collect();
    // Of ranks, somebody without a figure may be the first or the last.
    let are_ends = !indicator.is_rank() || low <= 1.0 && high + highest.len() as f64 > all as f64;
    let are_published = known.iter().any(|place| place.rank().is_some_and(|rank| rank.published.is_some()));
    let are_few = known.len() == figures && figures > 1 && low < high && !map.values.are_nearly_all();
    let text = match known.len() {
        0 if figures == 0 => compare::says_no_place(lang),
        0 => words::says_none(lang),
        _ if known.len() < figures => words::says_shown(lang),
        1 => words::says_one(lang),
        _ if low == high => words::says_equal(lang),
        _ if are_few && are_published => words::says_few_published(lang),
        _ if are_few => words::says_few(lang),
        _ if !are_ends => words::says_span(lang),
        _ if indicator.is_rank() => words::says_ranks(lang),
        _ => words::says_range(lang),
    };
    let mut sentence = vec![fill(text, &parts)];
    let missing = all - figures;
    let counts = [("count", missing.to_string()), ("all", all.to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    match missing {
        _ if known.is_empty() || known.len() < figures || are_few => {}
        0 => sentence.push(fill(words::says_all(lang), &counts)),
        _ => sentence.push(fill(plural(missing, lang, words::says_missing_one(lang), words::says_missing(lang)), &counts)),
    }
    if let Some((country, value)) = map.values.country.as_ref().and_then(|country| Some((country, country.value()?))) {
        sentence.push(fill(words::says_country(lang), &[("value", &with_rank(dataset, indicator, value, country.rank(), lang))]));
    }
    format!("{}.", sentence.join("; "))
}

/// Whether the goal is reached.
pub fn at_goal(meets: bool, lang: Lang) -> &'static str {
    if meets { words::meets(lang) } else { words::short(lang) }
}

/// By how much a place has changed since the figure before, and what that was: "tăng 3 bậc so với năm 2022 (hạng 12/63)". `None` where nothing
/// compares.
pub fn change(dataset: &Dataset, map: &Map, at: &PlaceValue, lang: Lang) -> Option<String> {
    let (before, now) = (map.before(dataset, at)?, at.value()?);
    let indicator = &*told_apart(&dataset.indicators[map.values.indicator], &[before.value, now]);
    let change = match less(now, before.value) {
        0.0 => words::unchanged(lang).to_owned(),
        change => moved(indicator, change, lang),
    };
    let was = shown(dataset, indicator, before.value, of_figure(dataset, before.indicator, before.locality, before.value), lang);
    Some(fill(words::since(lang), &[("change", &change), ("year", &before.year.to_string()), ("was", &was)]))
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
    add(any(ObservationStatus::Preliminary), status::preliminary(lang));
    add(any(ObservationStatus::Estimate), status::estimate(lang));
    add(figures.iter().any(|figure| figure.contested), status::contested(lang));
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
    Some(worked_out(dataset, indicator, from, lang))
}

/// What a value was worked out from, by the indicator's rule: "Tổng của Quảng Nam: 14; Đà Nẵng: 6."
pub fn worked_out(dataset: &Dataset, indicator: &Indicator, from: &[Figure], lang: Lang) -> String {
    let part = |from: &Figure| fill(places::part(lang), &[("place", &place(dataset, from.locality, lang)), ("value", &value(indicator, from.value, lang))]);
    let parts: Vec<String> = from.iter().map(part).collect();
    let text = if indicator.merge == Merge::Mean { words::derived_mean(lang) } else { words::derived_sum(lang) };
    fill(text, &[("parts", &parts.join("; "))])
}

/// The own figures of the former provinces, where those that a value was worked out from do not say it already.
pub fn former(dataset: &Dataset, shown: &PlaceValue, lang: Lang) -> Option<String> {
    let said = !shown.parts.is_empty() && !matches!(shown.known, Known::Derived { .. });
    said.then(|| fill(places::parts(lang), &[("parts", &parts(dataset, &shown.parts, lang))]))
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

/// A threshold between two classes, without digits that its place has no room for.
pub fn threshold(indicator: &Indicator, value: f64, lang: Lang) -> String {
    const LONG: f64 = 1e4;
    if (LONG..1e13).contains(&value.abs()) { format::number(value, 0, lang) } else { figure(indicator, value, lang) }
}

/// How the classes were cut; `None` where there is nothing to say of it.
pub fn cut(dataset: &Dataset, map: &Map, lang: Lang) -> Option<String> {
    let goal = map.aim.map(|(target, _)| target::goal_by(dataset, &dataset.targets[target], lang));
    let goal = goal.as_deref();
    if map.classes.is_empty() {
        return None;
    }
    if map.is_thin {
        let counts = [("count", format::count(map.values.figures, lang)), ("all", format::count(map.values.places.len(), lang))];
        let thin = fill(words::thin(lang), &counts.each_ref().map(|(name, count)| (*name, count.as_str())));
        let bold = goal.map(|goal| fill(words::bold_meets(lang), &[("goal", goal)]));
        return Some([Some(thin), bold].into_iter().flatten().collect::<Vec<String>>().join(" "));
    }
    match goal {
        Some(goal) => Some(fill(words::cut_at_goal(lang), &[("goal", goal)])),
        None => (map.classes.len() > 1).then(|| words::cut_evenly(lang).to_owned()),
    }
}

/// "12 địa phương"
pub fn counted(count: usize, lang: Lang) -> String {
    fill(plural(count, lang, words::place_in(lang), words::places_in(lang)), &[("count", &format::count(count, lang))])
}
