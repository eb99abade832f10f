//! What was reported, one row a statement, with what the figures say of its numbers.

use crate::answer::Question;
use crate::answer::claims::marks;
use crate::answer::results::statements;
use crate::export::table::{Cell, ColumnKind};
use crate::export::taken::{Sheet, Sources, columns, date, text};
use crate::lang::Lang;
use crate::say;
use crate::words::{status, take as words};

/// Those that a view shows, by position.
pub(super) fn shown(question: Question) -> Vec<usize> {
    let mut shown = Vec::new();
    statements(question, &mut |at, _, failing| shown.extend((failing == 0).then_some(at)));
    shown
}

pub(super) fn sheet(question: Question, lang: Lang, sources: &mut Sources) -> Sheet {
    let heads = columns(&[
        (crate::words::table::place(lang), ColumnKind::Text),
        (words::reported_on(lang), ColumnKind::Date),
        (words::kind_of_statement(lang), ColumnKind::Text),
        (words::sector(lang), ColumnKind::Text),
        (words::said(lang), ColumnKind::Text),
        (words::against_figures(lang), ColumnKind::Text),
        (crate::words::table::source(lang), ColumnKind::Text),
        (crate::words::table::tier(lang), ColumnKind::Text),
        (words::address(lang), ColumnKind::Text),
    ]);
    let rows = shown(question).into_iter().map(|at| row(question, at, lang, sources)).collect();
    Sheet { name: words::sheet_statements(lang), columns: heads, rows }
}

fn row(Question { dataset, .. }: Question, at: usize, lang: Lang, sources: &mut Sources) -> Vec<Cell> {
    let statement = &dataset.statements[at];
    let [source, tier, address] = sources.cells(statement.source);
    vec![
        text(say::place(dataset, statement.locality, lang)),
        date(statement.date.as_deref()),
        text(status::kind(statement.kind, lang)),
        text(dataset.sectors[statement.sector].name.get(lang)),
        text(statement.text.get(lang)),
        text(compared(dataset, at, lang).join("; ")),
        source,
        tier,
        address,
    ]
}

/// The numbers of a statement, each with what the figures say of it.
pub(super) fn compared(dataset: &crate::dataset::Dataset, statement: usize, lang: Lang) -> Vec<String> {
    let said = |mark: &crate::answer::claims::ClaimedNumber| {
        format!("{}: {}", say::claims::compared(dataset, mark, lang), say::claims::outcome(dataset, &mark.decided, lang))
    };
    marks(dataset, statement).iter().map(said).collect()
}
