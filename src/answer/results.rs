//! What each page lists and counts as its results, with what they are filtered by.

use crate::answer::filter::Filter;
use crate::answer::{Question, text};
use crate::dataset::{Statement, Target};
use crate::date::year_of;
use crate::status::board::bit;
use crate::status::scope::resolutions_above;
use crate::status::{Judged, Status};
use crate::view::facets::{Facet, Traits};
use std::slice::from_ref;

/// What the overview lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A position in the board.
    Judged(usize),
    /// An indicator that no target is set for; a result only when asked for by its status.
    Untargeted(usize),
}

/// Every target, and every indicator without one, with the facets that keep it out.
pub fn targets(question: Question, each: &mut dyn FnMut(Listed, &Traits, u32)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    for (at, judged) in board.judged.iter().enumerate() {
        let target = &dataset.targets[judged.target];
        let text = filter.text(|| text::of_target(dataset, target, &judged.restated_by));
        let traits = of_target(question, target, judged, &text);
        each(Listed::Judged(at), &traits, filter.failing(&traits));
    }
    for (at, indicator) in dataset.indicators.iter().enumerate().filter(|(at, _)| !board.is_targeted(*at)) {
        let places: Vec<usize> = dataset.observations.of_indicator(at).map(|series| series.locality).collect();
        let text = filter.text(|| text::of_indicator(dataset, indicator));
        let traits = Traits {
            resolutions: &indicator.resolutions,
            sectors: from_ref(&indicator.sector),
            places: &places,
            statuses: bit(Status::NoTarget),
            scopes: Some(0),
            text: &text,
            ..Traits::default()
        };
        // Not a result of "everything": only the status itself asks for it.
        let failing = filter.failing(&traits) | if filter.asks_for(Facet::Status, Status::NoTarget as usize) { 0 } else { Facet::Status.bit() };
        each(Listed::Untargeted(at), &traits, failing);
    }
}

/// The targets that the filters leave, as positions on the board.
pub fn judged(question: Question) -> Vec<usize> {
    let mut found = Vec::new();
    targets(question, &mut |listed, _, failing| match listed {
        Listed::Judged(at) if failing == 0 => found.push(at),
        Listed::Judged(_) | Listed::Untargeted(_) => {}
    });
    found
}

/// A target, or a later one that repeats it and is judged as it is.
pub fn of_target<'a>(question: Question<'a>, target: &'a Target, judged: &Judged, text: &'a str) -> Traits<'a> {
    Traits {
        resolutions: from_ref(&target.resolution),
        sectors: from_ref(&target.sector),
        places: from_ref(&target.locality),
        year: Some(target.by_year),
        scopes: Some(1 << judged.scope as u8),
        statuses: bit(judged.status(question.view.method)),
        text,
        ..Traits::default()
    }
}

/// Every statement with the facets that keep it out.
pub fn statements(question: Question, each: &mut dyn FnMut(usize, &Traits, u32)) {
    let Question { dataset, view, .. } = question;
    let filter = Filter::of(dataset, view);
    for (at, statement) in dataset.statements.iter().enumerate() {
        let text = filter.text(|| text::of_statement(dataset, statement));
        let traits = of_statement(question, statement, &text);
        each(at, &traits, filter.failing(&traits));
    }
}

/// What a statement is filtered by; `text` is what a search looks into.
pub fn of_statement<'a>(question: Question<'a>, statement: &'a Statement, text: &'a str) -> Traits<'a> {
    let Question { dataset, board, view } = question;
    // A place that continues is one, also where a rank has a series under each of its ids.
    let of_place = |indicator: &usize| {
        let rows = dataset.rows_of(statement.locality).map(|row| board.statuses(*indicator, row, view.method) & !bit(Status::NoTarget));
        Some(rows.fold(0, |all, one| all | one)).filter(|statuses| *statuses != 0).unwrap_or(bit(Status::NoTarget))
    };
    let statuses = statement.indicators.iter().map(of_place);
    Traits {
        resolutions: &statement.resolutions,
        sectors: from_ref(&statement.sector),
        places: from_ref(&statement.locality),
        year: statement.date.as_deref().and_then(year_of),
        statuses: statuses.reduce(|all, one| all | one).unwrap_or(bit(Status::NotMeasured)),
        kind: Some(statement.kind),
        text,
        ..Traits::default()
    }
}

/// Every document with the facets that keep it out. Its sectors, places and statuses are those of the targets it sets; its places are also
/// those whose authorities issued it.
pub fn documents(question: Question, each: &mut dyn FnMut(usize, &Traits, u32)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let above = resolutions_above(dataset);
    let mut set_by: Vec<Vec<(&Target, &Judged)>> = vec![Vec::new(); dataset.documents.len()];
    for judged in &board.judged {
        for target in judged.restated_by.iter().chain([&judged.target]).map(|at| &dataset.targets[*at]) {
            target.document.into_iter().for_each(|document| set_by[document].push((target, judged)));
        }
    }
    for ((at, document), set) in dataset.documents.iter().enumerate().zip(&set_by) {
        let resolutions = distinct(set.iter().map(|(target, _)| target.resolution).chain(above[at]));
        let sectors = distinct(set.iter().map(|(target, _)| target.sector));
        let places = distinct(set.iter().map(|(target, _)| target.locality).chain(document.issued_in.iter().copied()));
        let text = filter.text(|| text::of_document(dataset, document, &resolutions));
        let traits = Traits {
            resolutions: &resolutions,
            sectors: &sectors,
            places: &places,
            year: document.issued.as_deref().and_then(year_of),
            scopes: Some(set.iter().fold(0, |all, (_, judged)| all | 1 << judged.scope as u8)),
            statuses: set.iter().fold(0, |all, (_, judged)| all | bit(judged.status(view.method))),
            text: &text,
            ..Traits::default()
        };
        each(at, &traits, filter.failing(&traits));
    }
}

/// Ascending, each once.
pub fn distinct(positions: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut positions: Vec<usize> = positions.into_iter().collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}
