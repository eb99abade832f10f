//! The country's targets held against a place's own figures, by the same rules: as if they were the place's. They are not, and nobody
//! counts them among its targets.

use crate::answer::Question;
use crate::answer::ranking::country_compares;
use crate::answer::year::{Known, history};
use crate::dataset::{Dataset, Shape};
use crate::status::{Verdict, judge};

/// A target of the country and what the rules would say of the place.
#[derive(Clone, Debug, PartialEq)]
pub struct AsIf {
    /// A position on the board.
    pub judged: usize,
    /// By the view's rule, from the place's values.
    pub verdict: Verdict,
    /// Whether the place's values follow from those of its former provinces.
    pub derived: bool,
}

/// Those of the targets given that are measured here by an indicator whose values compare between a province and the country: no amounts,
/// which add up to the country's, and no ranks.
pub(super) fn as_if(question: Question, targets: &[usize], place: usize) -> Vec<AsIf> {
    let Question { dataset, board, view } = question;
    let held = |at: &usize| {
        let judged = &board.judged[*at];
        let target = &dataset.targets[judged.target];
        let indicator = target.indicator.filter(|at| country_compares(&dataset.indicators[*at]) && target.shape != Shape::Rank && !target.no_longer)?;
        let (points, derived) = points(dataset, indicator, place);
        let breaks: Vec<i32> = dataset.indicators[indicator].breaks.iter().map(|broken| broken.year).collect();
        let verdict = judge(&points, &breaks, &judged.goal?, view.method, dataset.edition_year());
        verdict.latest.is_some().then_some(AsIf { judged: *at, verdict, derived })
    };
    targets.iter().filter_map(held).collect()
}

/// Years and values of the place, and whether any is derived.
fn points(dataset: &Dataset, indicator: usize, place: usize) -> (Vec<(i32, f64)>, bool) {
    let known = history(dataset, indicator, place);
    let derived = known.iter().any(|(_, known)| matches!(known, Known::Derived { .. }));
    (known.into_iter().filter_map(|(year, known)| Some((year, known.value()?))).collect(), derived)
}
