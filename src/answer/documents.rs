//! What the documents view shows: what the filters leave of the tree of documents, with the targets and statements each bears.

pub mod statements;
pub mod timeline;
pub mod tree;

use crate::answer::documents::tree::Tree;
use crate::answer::near::Near;
use crate::answer::results::{of_statement, of_target};
use crate::answer::{Filter, Question, results};
use crate::sorted::InOrder;
use crate::status::{Board, Scope};
use crate::view::Facet;

/// What a document is asked for and what it bears is not.
const OF_DOCUMENTS: u32 = Facet::set(&[Facet::Years, Facet::Search]);

/// What the filters leave of a tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Pruned {
    /// By document: it matches.
    pub matching: Vec<bool>,
    /// By document: it matches, or something below it does.
    pub shown: Vec<bool>,
    /// By document: how near it, or the nearest below it, comes to what is searched for.
    pub near: Vec<Near>,
    /// By target: resolution, sector, place and status let it pass. Years and search are about documents.
    pub targets: Vec<bool>,
    /// By statement: resolution, sector, place and kind let it pass.
    pub statements: Vec<bool>,
    /// For each target the position in the board of what it repeats in the end, or of itself.
    pub judged: Vec<Option<usize>>,
    /// The targets that pass, by scope: each once, as the overview counts them.
    pub by_scope: ByScope,
}

/// Targets of each scope, in the order of [`Scope::ALL`].
pub type ByScope = [usize; Scope::ALL.len()];

/// The targets of a document that pass: those that it sets first, by scope, and those that it repeats.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Borne {
    /// Those that no earlier target says, by scope.
    pub first: ByScope,
    /// Those that repeat an earlier target.
    pub repeated: usize,
}

impl Pruned {
    /// Of some documents those that pass, the nearest to what is searched for first.
    pub fn passing(&self, documents: &[usize]) -> Vec<usize> {
        let mut passing: Vec<usize> = documents.iter().copied().filter(|at| self.shown[*at]).collect();
        passing.order_by_key(|at| self.near[*at]);
        passing
    }

    /// Of some targets those that pass, counted with the first where they repeat one.
    pub fn borne(&self, board: &Board, targets: &[usize]) -> Borne {
        let mut borne = Borne::default();
        for at in targets.iter().filter(|at| self.targets[**at]) {
            match self.judged[*at].map(|judged| &board.judged[judged]) {
                Some(judged) if judged.target == *at => borne.first[judged.scope as usize] += 1,
                Some(_) | None => borne.repeated += 1,
            }
        }
        borne
    }
}

/// Answers the documents view's question.
pub fn pruned(question: Question, tree: &Tree) -> Pruned {
    let Question { dataset, board, view } = question;
    let mut matching = vec![false; dataset.documents.len()];
    let filter = Filter::of(dataset, view);
    let mut near = vec![Near::Scattered; matching.len()];
    results::documents(question, &mut |at, traits, failing| {
        matching[at] = failing == 0;
        near[at] = if matching[at] { filter.sought().near(traits.text) } else { Near::Scattered };
    });
    let mut shown = vec![false; matching.len()];
    for at in (0..matching.len()).filter(|at| matching[*at]) {
        let (nearest, mut way) = (near[at], Some(at));
        while let Some(at) = way.filter(|at| !shown[*at] || nearest < near[*at]) {
            shown[at] = true;
            near[at] = near[at].min(nearest);
            way = tree.above[at];
        }
    }
    let mut judged = vec![None; dataset.targets.len()];
    let mut targets = vec![false; dataset.targets.len()];
    let mut by_scope = ByScope::default();
    for (at, one) in board.judged.iter().enumerate() {
        for repeated in one.restated_by.iter().chain([&one.target]) {
            let target = &dataset.targets[*repeated];
            judged[*repeated] = Some(at);
            targets[*repeated] = filter.passes_but_for(OF_DOCUMENTS, &of_target(question, target, one, ""));
        }
        by_scope[one.scope as usize] += usize::from(targets[one.target]);
    }
    let statements = dataset.statements.iter().map(|one| filter.passes_but_for(OF_DOCUMENTS | Facet::Status.bit(), &of_statement(question, one, ""))).collect();
    Pruned { matching, shown, near, targets, statements, judged, by_scope }
}
