//! What was reported of a place: the newest of each kind in turn.

use crate::answer::brief::{fitting, lines};
use crate::answer::{Question, items};
use crate::dataset::{Dataset, StatementKind};
use crate::lang::Lang;
use crate::order::order;

const MOST_STATEMENTS: usize = 7;
const STATEMENT_SIGNS: usize = 108;
/// Signs of a statement's kind, date and source, which stand on its first line.
const STATEMENT_HEAD: usize = 40;

fn reported(question: Question) -> Vec<usize> {
    let mut found = Vec::new();
    items::statements(question, &mut |at, _, failing| {
        if failing == 0 {
            found.push(at);
        }
    });
    found
}

fn lines_of_statement(dataset: &Dataset, at: usize, lang: Lang) -> usize {
    lines(dataset.statements[at].text.get(lang).chars().count() + STATEMENT_HEAD, STATEMENT_SIGNS)
}

pub(super) fn lines_of_statements(question: Question) -> usize {
    reported(question).into_iter().map(|at| lines_of_statement(question.dataset, at, question.view.lang)).sum()
}

pub(super) fn statements(question: Question, room: &mut usize) -> (Vec<usize>, usize) {
    let Question { dataset, view, .. } = question;
    let found = reported(question);
    let date = |at: usize| dataset.statements[at].date.as_deref().unwrap_or_default();
    let newest_first = order(found.len(), &|one, other| date(found[other]).cmp(date(found[one])));
    let of_kind = |kind: StatementKind| newest_first.iter().map(|at| found[*at]).filter(move |at| dataset.statements[*at].kind == kind);
    // The newest of each kind, then the second newest of each, and so on.
    let mut by_turns: Vec<(usize, usize)> = Vec::new();
    for kind in StatementKind::ALL {
        by_turns.extend(of_kind(*kind).enumerate());
    }
    let turns: Vec<usize> = order(by_turns.len(), &|one, other| by_turns[one].0.cmp(&by_turns[other].0)).into_iter().map(|at| by_turns[at].1).collect();
    let shown = fitting(&turns, MOST_STATEMENTS, room, &|at| lines_of_statement(dataset, at, view.lang));
    let kind = |at: usize| dataset.statements[at].kind;
    let listed = order(shown.len(), &|one, other| kind(shown[one]).cmp(&kind(shown[other])).then_with(|| date(shown[other]).cmp(date(shown[one]))));
    (listed.iter().map(|at| shown[*at]).collect(), found.len() - shown.len())
}
