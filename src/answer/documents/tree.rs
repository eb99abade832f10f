//! Which document carries out which, from the resolution down to the provincial plan.

use crate::answer::documents::statements::statements_on;
use crate::dataset::chains::ends;
use crate::dataset::{Dataset, Document, DocumentLevel, Mandate};
use crate::sorted::{InOrder, positions_by};

/// How deep the tree branches; what lies deeper stands at this depth, so that no file can make the page nest without end.
const DEEPEST: usize = 8;

/// The tree of a dataset's documents, whatever the filters. Lists are positions; documents below one come in the order they were issued.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// For each resolution the document that is it, where the table of documents has it.
    pub itself: Vec<Option<usize>>,
    /// What carries out each resolution directly.
    pub of_resolution: Vec<Vec<usize>>,
    /// What carries out each document.
    pub below: Vec<Vec<usize>>,
    /// Central documents that carry neither resolution out, and rings of them that carry out each other.
    pub related: Vec<usize>,
    /// Documents of a place of which no table says what they carry out.
    pub local: Vec<usize>,
    /// The targets that each document sets, repeated ones included.
    pub targets: Vec<Vec<usize>>,
    /// Targets without a document.
    pub loose: Vec<usize>,
    /// The statements on each document: see [`statements_on`](super::statements::statements_on).
    pub statements: Vec<Vec<usize>>,
    /// Under which document each stands in the tree.
    pub(super) above: Vec<Option<usize>>,
}

impl Tree {
    /// Puts every document of a dataset in its place.
    pub fn of(dataset: &Dataset) -> Tree {
        let documents = &dataset.documents;
        // A document that carries something out stands below that.
        let itself = |document: Option<usize>| document.filter(|at| documents[*at].implements.is_none());
        let mut tree = Tree {
            itself: dataset.resolutions.iter().map(|resolution| itself(resolution.document)).collect(),
            of_resolution: vec![Vec::new(); dataset.resolutions.len()],
            below: vec![Vec::new(); documents.len()],
            targets: vec![Vec::new(); documents.len()],
            statements: statements_on(dataset),
            above: vec![None; documents.len()],
            ..Tree::default()
        };
        for (at, target) in dataset.targets.iter().enumerate() {
            match target.document {
                Some(document) => tree.targets[document].push(at),
                None => tree.loose.push(at),
            }
        }
        let tops = ends(documents.len(), &|at| carried_out(&documents[at]));
        let mut carriers: Vec<Vec<usize>> = vec![Vec::new(); documents.len()];
        let mut roots: Vec<(usize, Option<usize>)> = Vec::new();
        for at in positions_by(documents.len(), |at| issued(&documents[at])) {
            match documents[at].implements {
                Some(Mandate::Document(above)) if tops[at] != at => carriers[above].push(at),
                Some(Mandate::Resolution(resolution)) => roots.push((at, Some(resolution))),
                _ => roots.push((at, tree.itself.iter().position(|itself| *itself == Some(at)))),
            }
        }
        for (root, resolution) in roots {
            match resolution {
                Some(resolution) if tree.itself[resolution] != Some(root) => tree.of_resolution[resolution].push(root),
                Some(_) => {}
                None if is_local(&documents[root]) => tree.local.push(root),
                None => tree.related.push(root),
            }
            // Documents whose carriers are still to be placed, each with its depth.
            let mut open = vec![(root, 0)];
            while let Some((at, depth)) = open.pop() {
                let parent = if depth < DEEPEST { Some((at, depth + 1)) } else { tree.above[at].map(|above| (above, depth)) };
                let Some((parent, depth)) = parent else { continue };
                for carrier in &carriers[at] {
                    tree.above[*carrier] = Some(parent);
                    tree.below[parent].push(*carrier);
                    open.push((*carrier, depth));
                }
            }
        }
        // What carries out the document that is a resolution carries out the resolution.
        for (resolution, itself) in tree.itself.iter().enumerate() {
            if let Some(itself) = itself {
                let below = std::mem::take(&mut tree.below[*itself]);
                below.iter().for_each(|at| tree.above[*at] = None);
                let all = &mut tree.of_resolution[resolution];
                all.extend(below);
                all.order_by_key(|at| issued(&documents[*at]));
            }
        }
        tree
    }

    /// Whether a document is one of the resolutions or carries one out, directly or through others.
    pub fn carries(&self, document: usize) -> bool {
        let top = std::iter::successors(Some(document), |at| self.above[*at]).take(2 * DEEPEST).last().unwrap_or(document);
        self.itself.contains(&Some(top)) || self.of_resolution.iter().any(|carriers| carriers.contains(&top))
    }
}

/// Without a date last.
fn issued(document: &Document) -> (bool, Option<&str>) {
    (document.issued.is_none(), document.issued.as_deref())
}

/// Issued in a province, by its authorities or its Party committee.
fn is_local(document: &Document) -> bool {
    document.level == Some(DocumentLevel::Province) || !document.issued_in.is_empty()
}

fn carried_out(document: &Document) -> Option<usize> {
    match document.implements {
        Some(Mandate::Document(above)) => Some(above),
        _ => None,
    }
}

/// What a document carries out, from the top down to what stands right above it.
pub fn chain(dataset: &Dataset, document: usize) -> Vec<Mandate> {
    let mut chain = Vec::new();
    let mut at = document;
    while let Some(above) = dataset.documents[at].implements {
        // A ring has no top: each of its documents is named once.
        if above == Mandate::Document(document) || chain.contains(&above) {
            break;
        }
        chain.push(above);
        match above {
            Mandate::Document(above) if chain.len() < 2 * DEEPEST => at = above,
            _ => break,
        }
    }
    chain.reverse();
    chain
}
