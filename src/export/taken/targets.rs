//! The targets that a view shows, one row each: where they come from, where they stand, by which figures.

use crate::answer::Question;
use crate::answer::results;
use crate::export::table::{Cell, ColumnKind};
use crate::export::taken::figures::{at_place, shown_documents};
use crate::export::taken::{Figures, Sheet, Sources, columns, number, text};
use crate::lang::Lang;
use crate::say;
use crate::status::Latest;
use crate::view::Page;
use crate::words::{overview, status, take as words};

/// Those that a view shows, as positions in the board: of an indicator's views, those of the series shown.
pub(super) fn judged(question: Question) -> Vec<usize> {
    let Question { dataset, board, view } = question;
    let of = |passes: &dyn Fn(usize) -> bool| (0..board.judged.len()).filter(|at| passes(board.judged[*at].target)).collect();
    match view.page {
        Page::Overview | Page::Method => results::judged(question),
        Page::Place => results::judged(Question { view: &at_place(question), ..question }),
        Page::Trend | Page::Compare | Page::Map | Page::Table => {
            let shown = Figures::of(question);
            of(&|at| dataset.targets[at].indicator.is_some_and(|indicator| shown.has(indicator, dataset.targets[at].locality)))
        }
        Page::Documents => {
            let shown = shown_documents(question);
            of(&|at| dataset.targets[at].document.is_some_and(|document| shown.contains(&document)))
        }
        Page::Evidence => Vec::new(),
    }
}

pub(super) fn sheet(question: Question, lang: Lang, sources: &mut Sources) -> Sheet {
    let heads = columns(&[
        (overview::column_target(lang), ColumnKind::Text),
        (words::measured_by(lang), ColumnKind::Text),
        (crate::words::table::place(lang), ColumnKind::Text),
        (words::set_by(lang), ColumnKind::Text),
        (words::document(lang), ColumnKind::Text),
        (words::sector(lang), ColumnKind::Text),
        (words::base_year(lang), ColumnKind::Year),
        (words::base_value(lang), ColumnKind::Number),
        (words::latest_year(lang), ColumnKind::Text),
        (words::latest_value(lang), ColumnKind::Number),
        (words::target_value(lang), ColumnKind::Number),
        (words::target_other_end(lang), ColumnKind::Number),
        (words::by_year(lang), ColumnKind::Year),
        (words::unit(lang), ColumnKind::Text),
        (overview::column_status(lang), ColumnKind::Text),
        (words::rule(lang), ColumnKind::Text),
        (overview::column_takes(lang), ColumnKind::Text),
        (words::source_of_latest(lang), ColumnKind::Text),
        (crate::words::table::tier(lang), ColumnKind::Text),
        (words::address(lang), ColumnKind::Text),
    ]);
    let rows = judged(question).into_iter().map(|at| row(question, at, lang, sources)).collect();
    Sheet { name: words::sheet_targets(lang), columns: heads, rows }
}

fn row(question: Question, at: usize, lang: Lang, sources: &mut Sources) -> Vec<Cell> {
    let Question { dataset, board, view } = question;
    let judged = &board.judged[at];
    let target = &dataset.targets[judged.target];
    let verdict = judged.verdict(view.method);
    let indicator = target.indicator.map(|at| &dataset.indicators[at]);
    let decimals = indicator.map_or(2, |indicator| indicator.decimals);
    let base = say::target::base(verdict);
    // Of growth the mean is judged, so the mean stands here, with its years.
    let (years, latest) = match verdict.shown_latest() {
        Some(Latest::Value { year, value }) => (Cell::Year(year), Some(value)),
        Some(Latest::Mean { growth, .. }) => (Cell::Text(format!("{}–{}", growth.first_year, growth.last_year)), Some(growth.mean)),
        None => (Cell::Empty, None),
    };
    // A goal keeps the digits that its document gives it.
    let goal = |value: Option<f64>| number(value, value.map_or(0, digits));
    let unit = indicator.map(|indicator| say::unit(indicator, lang)).or_else(|| target.unit.as_ref().map(|unit| unit.get(lang).to_owned()));
    let [source, tier, address] = sources.cells(newest_source(question, at));
    if let Some(at) = target.source {
        sources.place(at);
    }
    vec![
        text(target.text.get(lang)),
        text(indicator.map_or("", |indicator| indicator.name.get(lang))),
        text(say::place(dataset, target.locality, lang)),
        text(status::scope(judged.scope, lang)),
        text(say::documents::of_target(dataset, target, lang)),
        text(dataset.sectors[target.sector].name.get(lang)),
        base.map_or(Cell::Empty, |(year, _)| Cell::Year(year)),
        number(base.map(|(_, value)| value), decimals),
        years,
        number(latest, decimals),
        goal(target.value),
        goal(target.value_max),
        Cell::Year(target.by_year),
        text(unit.unwrap_or_default()),
        text(status::status(verdict.status, lang)),
        text(status::method(view.method, lang)),
        text(say::target::takes(dataset, judged, view.method, lang).join("; ")),
        source,
        tier,
        address,
    ]
}

/// Digits behind the mark that a number is written with.
fn digits(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, behind)| behind.len())
}

/// The source of the figure that a target is judged by.
pub(super) fn newest_source(question: Question, at: usize) -> Option<usize> {
    let Question { dataset, board, view } = question;
    let judged = &board.judged[at];
    let target = &dataset.targets[judged.target];
    let (year, _) = judged.verdict(view.method).latest?;
    Some(dataset.observations.series(target.indicator?, target.locality)?.in_year(year)?.source)
}
