//! What was reported of a place: the newest of each kind in turn.

use crate::answer::claims::marks;
use crate::answer::place::{fitting, lines};
use crate::answer::{Question, results};
use crate::dataset::{Dataset, StatementKind};
use crate::lang::Lang;
use crate::sorted::InOrder;
use std::cmp::Reverse;

const MOST_STATEMENTS: usize = 5;
const STATEMENT_SIGNS: usize = 108;
/// Signs of a statement's kind, date and source, which stand on its first line.
const STATEMENT_HEAD: usize = 40;
/// Signs of a number and what the figures say of it.
const CLAIM_SIGNS: usize = 60;

fn reported(question: Question) -> Vec<usize> {
    let mut found = Vec::new();
    results::statements(question, &mut |at, _, failing| {
        if failing == 0 {
            found.push(at);
        }
    });
    found
}

fn lines_of_statement(dataset: &Dataset, at: usize, lang: Lang) -> usize {
    let claims = marks(dataset, at).len() * CLAIM_SIGNS;
    lines(dataset.statements[at].text.get(lang).chars().count() + STATEMENT_HEAD + claims, STATEMENT_SIGNS)
}

pub(super) fn lines_of_statements(question: Question) -> usize {
    reported(question).into_iter().map(|at| lines_of_statement(question.dataset, at, question.view.lang)).sum()
}

/// What there is room for, by kind, and the rest in turns.
pub(super) fn statements(question: Question, room: &mut usize) -> (Vec<usize>, Vec<usize>) {
    let Question { dataset, view, .. } = question;
    let found = reported(question);
    let date = |at: usize| dataset.statements[at].date.as_deref().unwrap_or_default();
    let mut newest_first = found.clone();
    newest_first.order_by_key(|at| Reverse(date(*at)));
    let of_kind = |kind: StatementKind| newest_first.iter().copied().filter(move |at| dataset.statements[*at].kind == kind);
    // The newest of each kind, then the second newest of each, and so on.
    let mut by_turns: Vec<(usize, usize)> = Vec::new();
    for kind in StatementKind::ALL {
        by_turns.extend(of_kind(*kind).enumerate());
    }
    by_turns.order_by_key(|(turn, _)| *turn);
    let turns: Vec<usize> = by_turns.into_iter().map(|(_, at)| at).collect();
    let mut shown = fitting(&turns, MOST_STATEMENTS, room, &|at| lines_of_statement(dataset, at, view.lang));
    shown.order_by_key(|at| (dataset.statements[*at].kind, Reverse(date(*at))));
    let left = turns.into_iter().filter(|at| !shown.contains(at)).collect();
    (shown, left)
}
