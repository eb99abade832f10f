//! A point of the trend as it is read out: its own figure first, then those of the other places in that year, a line each.

use crate::answer::trend::Rival;
use crate::answer::{Figure, Trend};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::say::{place, rank, spot};
use crate::words::{compare, fill, trend as words};

/// How many other places are read.
const READ: usize = 6;

/// A point of a line: "Quảng Nam, 2024: 37,6% (ước tính)", and below it what the other lines have in that year, in their order.
pub fn point(dataset: &Dataset, trend: &Trend, row: usize, point: &Figure, lang: Lang) -> String {
    let line = &trend.lines[row];
    let mut said = spot::point(dataset, line.place, point, lang);
    if let Some(derived) = line.derived_in(point.year) {
        let places: Vec<String> = derived.from.iter().map(|part| place(dataset, part.locality, lang)).collect();
        said.push_str(&format!("; {}", fill(compare::derived(lang), &[("places", &places.join(", "))])));
    }
    let others = trend.lines.iter().enumerate().filter(|(at, _)| *at != row);
    let others: Vec<_> = others.filter_map(|(_, line)| line.points.iter().find(|other| other.year == point.year)).collect();
    for other in others.iter().take(READ) {
        said.push_str(&format!("\n{}: {}", place(dataset, other.locality, lang), rank::figure(dataset, other.indicator, other.locality, other.value, lang)));
    }
    if others.len() > READ {
        said.push_str(&format!("\n{}", fill(words::more_places(lang), &[("count", &(others.len() - READ).to_string())])));
    }
    said
}

/// Who gives a figure that contradicts the table's, by their publisher.
pub fn rival_source(dataset: &Dataset, rival: &Rival, lang: Lang) -> String {
    let source = dataset.statements[rival.statement].source.and_then(|at| dataset.sources.get(at));
    source.map_or_else(|| words::rival_unnamed(lang).to_owned(), |source| source.publisher.clone().unwrap_or_else(|| source.title.clone()))
}

/// A figure that contradicts the table's: "Quảng Nam, 2023: 18 khu theo Báo Tin tức, khác với số trong bảng".
pub fn rival(dataset: &Dataset, trend: &Trend, rival: &Rival, lang: Lang) -> String {
    let name = place(dataset, trend.lines[rival.line].place, lang);
    let parts = [
        ("place", name.as_str()),
        ("year", &rival.year.to_string()),
        ("value", &rank::figure(dataset, trend.indicator, trend.lines[rival.line].place, rival.value, lang)),
        ("source", &rival_source(dataset, rival, lang)),
    ];
    fill(words::rival(lang), &parts)
}
