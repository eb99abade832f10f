//! Another pace than today's in a sentence that can be quoted.

use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::say::{change, place, risen, target};
use crate::status::{Arrival, Judged, Rule, Supposed};
use crate::words::{fill, pace as words};

/// A pace in words: "tăng 0,39 điểm phần trăm mỗi năm"; standing still is said as such.
pub fn speed(dataset: &Dataset, judged: &Judged, supposed: &Supposed, per_year: f64, lang: Lang) -> String {
    let said = dataset.targets[judged.target].indicator.and_then(|at| {
        let indicator = &dataset.indicators[at];
        let percent = || format::with_unit(&format::number(per_year.abs() * 100.0, 2, lang), "%");
        match supposed.now.rule {
            Rule::Compound => (per_year != 0.0).then(|| risen(indicator, per_year, &percent(), lang)),
            Rule::Line | Rule::Remaining | Rule::Growth => change(indicator, per_year, lang),
        }
    });
    said.map_or_else(|| words::still(lang).to_owned(), |change| fill(words::a_year(lang), &[("change", &change)]))
}

/// When it would arrive, short enough to be spoken at every step: "năm 2034".
pub fn arrival(arrival: Arrival, lang: Lang) -> String {
    match arrival {
        Arrival::Year(year) => fill(words::in_year(lang), &[("year", &year.to_string())]),
        Arrival::NotBefore2150 => words::far(lang).to_owned(),
        Arrival::Never => words::never(lang).to_owned(),
    }
}

/// "Kinh tế số trong GDP, Việt Nam: nếu từ số liệu năm 2025 (14,02%) mỗi năm tăng 2 điểm phần trăm thì đạt mục tiêu trên 30% đến năm 2030 vào
/// năm 2033." A supposition, and worded as one.
pub fn sentence(dataset: &Dataset, judged: &Judged, supposed: &Supposed, per_year: f64, lang: Lang) -> String {
    let goal = &dataset.targets[judged.target];
    let Some(indicator) = goal.indicator.map(|at| &dataset.indicators[at]) else { return String::new() };
    let reached = supposed.arrival(per_year);
    let text = match reached {
        Arrival::Year(year) if year <= goal.by_year => words::supposed_in_time(lang),
        Arrival::Year(_) | Arrival::NotBefore2150 => words::supposed_late(lang),
        Arrival::Never => words::supposed_never(lang),
    };
    let parts = [
        ("name", indicator.name.get(lang).to_owned()),
        ("place", place(dataset, goal.locality, lang)),
        ("latest", target::point(indicator, supposed.latest, lang)),
        ("speed", speed(dataset, judged, supposed, per_year, lang)),
        ("goal", target::goal_by(dataset, goal, lang)),
        ("arrival", arrival(reached, lang)),
    ];
    fill(text, &parts.each_ref().map(|(name, value)| (*name, value.as_str())))
}
