//! Which document carries out which, from the resolution down to the provincial plan, with the targets and statements each bears.

pub mod timeline;

use crate::answer::near::Near;
use crate::answer::results::{distinct, of_statement, of_target};
use crate::answer::{Filter, Question, results};
use crate::dataset::chains::ends;
use crate::dataset::{Dataset, Document, DocumentLevel, Mandate};
use crate::fold::fold;
use crate::sorted::InOrder;
use crate::status::{Board, Scope};
use crate::view::Facet;

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
    /// The statements on each document: see [`statements_on`].
    pub statements: Vec<Vec<usize>>,
    /// Under which document each stands in the tree.
    above: Vec<Option<usize>>,
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
        for at in sorted_by(documents.len(), |at| issued(&documents[at])) {
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

impl Tree {
    /// Whether a document is one of the resolutions or carries one out, directly or through others.
    pub fn carries(&self, document: usize) -> bool {
        let top = std::iter::successors(Some(document), |at| self.above[*at]).take(2 * DEEPEST).last().unwrap_or(document);
        self.itself.contains(&Some(top)) || self.of_resolution.iter().any(|carriers| carriers.contains(&top))
    }
}

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

/// The statements on each document: those that name it, by its number ("Chương trình 16-CTr/TU") or by its type and the head of its
/// number ("Kế hoạch 5050") where no other document is called so, and those on an indicator that it sets a target for in their place.
pub fn statements_on(dataset: &Dataset) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = vec![Vec::new(); dataset.documents.len()];
    // Sorted by what may stand in a text, so that a long list of documents costs no more than a short one.
    let names: Vec<Name> = dataset.documents.iter().enumerate().filter_map(|(at, document)| Name::of(at, document)).collect();
    let by_number = sorted_by(names.len(), |at| names[at].number.as_str());
    let by_head = sorted_by(names.len(), |at| names[at].head());
    let aims = sorted_by(dataset.targets.len(), |at| aim(dataset, at));
    for (at, statement) in dataset.statements.iter().enumerate() {
        let said = fold(&statement.text.vi);
        let words: Vec<&str> = said.split_whitespace().map(|word| word.trim_matches(|sign: char| ",.;:()“”\"".contains(sign))).collect();
        for (place, word) in words.iter().enumerate().filter(|(_, word)| word.starts_with(|sign: char| sign.is_ascii_digit())) {
            let start = by_number.partition_point(|name| names[*name].number.as_str() < *word);
            by_number[start..].iter().map(|name| &names[*name]).take_while(|name| name.number == *word).for_each(|name| found[name.document].push(at));
            let start = by_head.partition_point(|name| names[*name].head() < *word);
            let mut short =
                by_head[start..].iter().map(|name| &names[*name]).take_while(|name| name.head() == *word).filter(|name| name.is_called(&words[..place]));
            if let (Some(only), None) = (short.next(), short.next()) {
                found[only.document].push(at);
            }
        }
        for indicator in &statement.indicators {
            let key = (Some(*indicator), statement.locality);
            let start = aims.partition_point(|target| aim(dataset, *target) < key);
            let of_both = aims[start..].iter().take_while(|target| aim(dataset, **target) == key);
            of_both.filter_map(|target| dataset.targets[*target].document).for_each(|document| found[document].push(at));
        }
    }
    found.into_iter().map(distinct).collect()
}

/// The positions of a list, sorted by a key.
fn sorted_by<K: Ord>(length: usize, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..length).collect();
    positions.order_by_key(|at| key(*at));
    positions
}

fn aim(dataset: &Dataset, target: usize) -> (Option<usize>, usize) {
    (dataset.targets[target].indicator, dataset.targets[target].locality)
}

/// What a document is called, folded.
struct Name {
    document: usize,
    kind: String,
    number: String,
}

impl Name {
    fn of(document: usize, row: &Document) -> Option<Name> {
        Some(Name { document, kind: fold(&row.kind.vi), number: fold(row.number.as_deref()?) })
    }

    /// "16" of "16-ctr/tu".
    fn head(&self) -> &str {
        self.number.split(['-', '/']).next().unwrap_or_default()
    }

    /// Whether the words right before its number are its type.
    fn is_called(&self, before: &[&str]) -> bool {
        let kind: Vec<&str> = self.kind.split_whitespace().collect();
        let before = before.strip_suffix(&["so"]).unwrap_or(before);
        !kind.is_empty() && before.ends_with(&kind)
    }
}
