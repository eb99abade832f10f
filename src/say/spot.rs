//! The points of all pictures as they are read out and shown beside them: what a point stands for, its figure, what weakens that.

use crate::answer::evidence::GridRow;
use crate::answer::map::Map;
use crate::answer::ranking::{Comparison, Placing};
use crate::answer::{Figure, Known, PlaceValue, Rank};
use crate::dataset::{Dataset, ObservationStatus, StatementKind};
use crate::lang::Lang;
use crate::say::apart::told_apart;
use crate::say::compare::{moved, shared};
use crate::say::rank::{ranked, short, value as shown_value};
use crate::say::{map, place, rank};
use crate::words::{chart, compare, evidence, fill, status as status_words};

/// A point of a line: "Việt Nam, 2024: 37,6% GDP (ước tính; các nguồn không thống nhất)".
pub fn point(dataset: &Dataset, at: usize, figure: &Figure, lang: Lang) -> String {
    let said = rank::figure(dataset, figure.indicator, figure.locality, figure.value, lang);
    let notes = [doubts(figure.status, figure.contested, lang), tiers(dataset, &[figure.source], lang)].concat();
    in_year(&place(dataset, at, lang), figure.year, &said, &notes.join("; "), lang)
}

/// A point of a line of ranks: "Quảng Nam, 2019: hạng 6/63 (bản sao dữ liệu của cơ quan công bố)".
pub fn placing(dataset: &Dataset, at: usize, year: i32, rank: Rank, lang: Lang) -> String {
    let figure = rank.published.as_ref();
    let notes = figure.map(|figure| [doubts(figure.status, figure.contested, lang), tiers(dataset, &[figure.source], lang)].concat());
    in_year(&place(dataset, at, lang), year, &ranked(dataset, rank, lang), &notes.unwrap_or_default().join("; "), lang)
}

/// A province's square of the map.
pub fn square(dataset: &Dataset, shown: &Map, at: &PlaceValue, lang: Lang) -> String {
    let indicator = &dataset.indicators[shown.values.indicator];
    let said = match &at.known {
        Known::Missing(why) => map::why(*why, lang).to_owned(),
        _ => shown_value(dataset, indicator, at.value().unwrap_or_default(), at.rank(), lang),
    };
    let rank = at.rank().filter(|_| !indicator.is_rank()).map(|rank| ranked(dataset, rank, lang));
    let meets = at.value().and_then(|value| shown.meets(value)).map(|meets| map::at_goal(meets, lang));
    let sources: Vec<usize> = at.figures().iter().map(|figure| figure.source).collect();
    let notes: Vec<&str> = rank.as_deref().into_iter().chain(map::notes(at, lang)).chain(meets).chain(tiers(dataset, &sources, lang)).collect();
    in_year(&place(dataset, at.place, lang), shown.values.year, &said, &notes.join(", "), lang)
}

/// A row of one year or of two: "Quảng Nam, hạng 12, 34,3%".
pub fn row(dataset: &Dataset, comparison: &Comparison, row: &Placing, lang: Lang) -> String {
    let before = row.before.map_or(row.value, |(before, _)| before);
    let indicator = &*told_apart(&dataset.indicators[comparison.indicator], &[before, row.value]);
    let said = shown_value(dataset, indicator, row.value, row.rank, lang);
    // A rank that is the value itself is said once.
    let own_rank = row.rank.filter(|_| !indicator.is_rank());
    let rank = own_rank.map(|rank| short(dataset, rank, lang)).unwrap_or_default();
    let name = place(dataset, row.place, lang);
    let parts = [("place", name.as_str()), ("rank", rank.as_str()), ("value", &said), ("to", &said)];
    let mut spoken = match (comparison.since, row.before) {
        (Some(since), Some((before, rank))) => {
            let text = match (own_rank, comparison.broken) {
                (Some(_), None) => compare::point_change(lang),
                (Some(_), Some(_)) => compare::point_both(lang),
                (None, None) => compare::point_alone_change(lang),
                (None, Some(_)) => compare::point_alone_both(lang),
            };
            let (since, year, change) = (since.to_string(), comparison.year.to_string(), moved(indicator, row.value - before, lang));
            let more = [("since", since.as_str()), ("year", &year), ("change", &change), ("from", &shown_value(dataset, indicator, before, rank, lang))];
            fill(text, &[parts.as_slice(), &more].concat())
        }
        _ if own_rank.is_some() => fill(compare::point(lang), &parts),
        _ => fill(compare::point_alone(lang), &parts),
    };
    if let Some(total) = comparison.shared_total(indicator) {
        spoken.push_str(&format!(", {}", shared(row.value, total, lang)));
    }
    let from: Vec<String> = row.from.iter().map(|at| place(dataset, *at, lang)).collect();
    let derived = (!from.is_empty()).then(|| fill(compare::derived(lang), &[("places", &from.join(", "))]));
    let known = doubts(row.status, row.contested, lang).into_iter().chain(tiers(dataset, &row.sources, lang));
    let notes: Vec<String> = derived.into_iter().chain(known.map(str::to_owned)).collect();
    if !notes.is_empty() {
        spoken.push_str(&format!(" ({})", notes.join("; ")));
    }
    spoken
}

/// A field of the grid of evidence: "Kinh tế số – Khó khăn, hạn chế: 3 ghi nhận".
pub fn field(dataset: &Dataset, row: &GridRow, kind: StatementKind, lang: Lang) -> String {
    let said = match row.counts[kind as usize] {
        0 => evidence::nobody_reported(lang).to_owned(),
        count => crate::say::evidence::statements(count, lang),
    };
    format!("{} – {}: {said}", dataset.sectors[row.sector].name.get(lang), status_words::kind(kind, lang))
}

fn in_year(place: &str, year: i32, said: &str, notes: &str, lang: Lang) -> String {
    let text = if notes.is_empty() { chart::point(lang) } else { chart::point_with_notes(lang) };
    fill(text, &[("place", place), ("year", &year.to_string()), ("value", said), ("notes", notes)])
}

/// How sure a figure is, where it is not quite.
fn doubts(status: ObservationStatus, contested: bool, lang: Lang) -> Vec<&'static str> {
    let status = match status {
        ObservationStatus::Actual => None,
        ObservationStatus::Preliminary => Some(status_words::preliminary(lang)),
        ObservationStatus::Estimate => Some(status_words::estimate(lang)),
    };
    status.into_iter().chain(contested.then(|| status_words::contested(lang))).collect()
}

/// How close the sources of a value are to its publisher, each kind once.
fn tiers(dataset: &Dataset, sources: &[usize], lang: Lang) -> Vec<&'static str> {
    let mut said: Vec<&'static str> = Vec::new();
    for source in sources.iter().filter_map(|at| dataset.sources.get(*at)) {
        let tier = status_words::tier(source.tier, lang);
        if !said.contains(&tier) {
            said.push(tier);
        }
    }
    said
}

/// A point of a target's road: "Mốc xuất phát: 31,5% (2019)". What says itself what it is has no role.
pub fn mark(role: Option<&str>, said: &str) -> String {
    role.map_or_else(|| said.to_owned(), |role| format!("{role}: {said}"))
}
