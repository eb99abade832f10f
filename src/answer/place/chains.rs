//! The documents of a place, from the resolution down to its plans.

use crate::answer::documents::tree::chain;
use crate::answer::place::{fitting, lines};
use crate::answer::{Question, results};
use crate::dataset::{Dataset, Mandate};
use crate::sorted::InOrder;
use crate::view::View;
use std::cmp::Reverse;

const MOST_CHAINS: usize = 3;
const CHAIN_SIGNS: usize = 108;

/// Documents that carry out one another, the highest first, with how many of the place's targets they set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// From the resolution, or the highest document known, downward.
    pub steps: Vec<Mandate>,
    /// How many of the place's targets they set.
    pub targets: usize,
}

/// A document, or the resolution that it is: the tables list the two resolutions among the documents too.
fn known_as(dataset: &Dataset, document: usize) -> Mandate {
    let number = dataset.documents[document].number.as_ref();
    let resolution = dataset.resolutions.iter().position(|resolution| Some(&resolution.number) == number);
    resolution.map_or(Mandate::Document(document), Mandate::Resolution)
}

/// The steps from the resolution, or the highest document known, down to a document.
fn way_down(dataset: &Dataset, document: usize) -> Vec<Mandate> {
    let mut way: Vec<Mandate> = Vec::new();
    for step in chain(dataset, document).into_iter().chain([Mandate::Document(document)]) {
        let step = if let Mandate::Document(at) = step { known_as(dataset, at) } else { step };
        if !way.contains(&step) {
            way.push(step);
        }
    }
    way
}

pub(super) fn chains(question: Question, place: usize, room: &mut usize) -> (Vec<Chain>, Vec<Chain>) {
    let Question { dataset, view, .. } = question;
    let mut targets = vec![0; dataset.documents.len()];
    for target in dataset.targets.iter().filter(|target| target.locality == place) {
        target.document.into_iter().for_each(|document| targets[document] += 1);
    }
    // The filters of the documents' page, but for the place, which only those that set targets have.
    let mut allowed = vec![false; dataset.documents.len()];
    let anywhere = View { places: Vec::new(), ..view.clone() };
    results::documents(Question { view: &anywhere, ..question }, &mut |at, _, failing| allowed[at] = failing == 0);
    let own = |at: usize| targets[at] > 0 || dataset.documents[at].issued_in.contains(&place);
    let ways: Vec<Vec<Mandate>> = (0..dataset.documents.len()).filter(|at| allowed[*at] && own(*at)).map(|at| way_down(dataset, at)).collect();
    // A way that another one goes on from is not listed by itself.
    let goes_on = |way: &Vec<Mandate>| ways.iter().any(|other| other.len() > way.len() && other.starts_with(way));
    let found: Vec<Chain> = ways
        .iter()
        .filter(|way| !goes_on(way))
        .map(|way| {
            let set = way.iter().map(|step| if let Mandate::Document(at) = step { targets[*at] } else { 0 }).sum();
            Chain { steps: way.clone(), targets: set }
        })
        .collect();
    let issued = |chain: &Chain| match chain.steps.last() {
        Some(Mandate::Document(at)) => dataset.documents[*at].issued.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let from_resolution = |chain: &Chain| matches!(chain.steps.first(), Some(Mandate::Resolution(_)));
    let mut in_order: Vec<usize> = (0..found.len()).collect();
    in_order.order_by_key(|at| {
        let chain = &found[*at];
        Reverse((from_resolution(chain), chain.targets, issued(chain)))
    });
    let signs = |chain: &Chain| -> usize {
        let title = match chain.steps.last() {
            Some(Mandate::Document(at)) => dataset.documents[*at].title.get(view.lang),
            Some(Mandate::Resolution(at)) => dataset.resolutions[*at].title.get(view.lang),
            None => "",
        };
        title.chars().count() + 18 * chain.steps.len()
    };
    let shown = fitting(&in_order, MOST_CHAINS, room, &|at| lines(signs(&found[at]), CHAIN_SIGNS));
    let of = |at: &usize| found[*at].clone();
    (shown.iter().map(of).collect(), in_order.iter().filter(|at| !shown.contains(at)).map(of).collect())
}
