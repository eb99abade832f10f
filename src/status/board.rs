//! Where every target stands, under each published rule.

use crate::dataset::{Dataset, Series};
use crate::status::scope::scopes;
use crate::status::{Goal, Method, Scope, Status, Verdict, judge};

/// All targets of a dataset, judged once; restatements stand with the target they repeat.
#[derive(Debug, Clone)]
pub struct Board {
    /// In the order of the dataset.
    pub judged: Vec<Judged>,
    /// For each indicator, the places that have targets for it: the statuses under each method, as bits of [`bit`]. Places ascend.
    of_indicator: Vec<Vec<(usize, [u16; 3])>>,
}

/// One target that restates no other, with what the rules say of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Its position among the dataset's targets.
    pub target: usize,
    /// Who set it, as a part of the chain.
    pub scope: Scope,
    /// `None` where nothing measures the target or it has no figure.
    pub goal: Option<Goal>,
    /// In the order of [`Method::ALL`].
    pub verdicts: [Verdict; 3],
    /// Later targets that repeat this one.
    pub restated_by: Vec<usize>,
}

impl Judged {
    /// What this rule says.
    pub fn verdict(&self, method: Method) -> &Verdict {
        &self.verdicts[method as usize]
    }

    /// The status by this rule.
    pub fn status(&self, method: Method) -> Status {
        self.verdict(method).status
    }

    /// Whether the three rules give different statuses.
    pub fn rules_disagree(&self) -> bool {
        self.verdicts.iter().any(|verdict| verdict.status != self.verdicts[0].status)
    }
}

/// The bit of a status in a set of statuses.
pub const fn bit(status: Status) -> u16 {
    1 << status as u16
}

impl Board {
    /// Judges every target of a dataset by every rule.
    pub fn of(dataset: &Dataset) -> Board {
        let (roots, scopes) = (dataset.roots(), scopes(dataset));
        let mut restated_by: Vec<Vec<usize>> = vec![Vec::new(); dataset.targets.len()];
        roots.iter().enumerate().filter(|(target, root)| target != *root).for_each(|(target, root)| restated_by[*root].push(target));
        let judged: Vec<Judged> = (0..dataset.targets.len())
            .filter(|target| roots[*target] == *target)
            .map(|target| {
                let goal = goal(dataset, target);
                let verdicts = [Method::Line, Method::Compound, Method::Remaining].map(|method| verdict(dataset, target, goal.as_ref(), method));
                Judged { target, scope: scopes[target], goal, verdicts, restated_by: std::mem::take(&mut restated_by[target]) }
            })
            .collect();
        let mut of_indicator: Vec<Vec<(usize, [u16; 3])>> = vec![Vec::new(); dataset.indicators.len()];
        for judged in &judged {
            let target = &dataset.targets[judged.target];
            let Some(indicator) = target.indicator else { continue };
            let bits = judged.verdicts.map(|verdict| bit(verdict.status));
            let places = &mut of_indicator[indicator];
            match places.binary_search_by(|(place, _)| place.cmp(&target.locality)) {
                Ok(at) => places[at].1.iter_mut().zip(bits).for_each(|(all, one)| *all |= one),
                Err(at) => places.insert(at, (target.locality, bits)),
            }
        }
        Board { judged, of_indicator }
    }

    /// The statuses of the targets for an indicator in a place, as bits; [`Status::NoTarget`] where there are none.
    pub fn statuses(&self, indicator: usize, locality: usize, method: Method) -> u16 {
        let places = &self.of_indicator[indicator];
        places.binary_search_by(|(place, _)| place.cmp(&locality)).map_or(bit(Status::NoTarget), |at| places[at].1[method as usize])
    }

    /// The places that have targets for an indicator, with their statuses under each method.
    pub fn of_indicator(&self, indicator: usize) -> &[(usize, [u16; 3])] {
        &self.of_indicator[indicator]
    }

    /// Whether any target measures by an indicator.
    pub fn is_targeted(&self, indicator: usize) -> bool {
        !self.of_indicator[indicator].is_empty()
    }

    /// The targets for an indicator in a place.
    pub fn of_series<'a>(&'a self, dataset: &'a Dataset, indicator: usize, locality: usize) -> impl Iterator<Item = &'a Judged> {
        self.judged.iter().filter(move |judged| {
            let target = &dataset.targets[judged.target];
            target.indicator == Some(indicator) && target.locality == locality
        })
    }
}

fn goal(dataset: &Dataset, target: usize) -> Option<Goal> {
    let target = &dataset.targets[target];
    Goal::of(target, dataset.indicators[target.indicator?].direction, dataset)
}

fn verdict(dataset: &Dataset, target: usize, goal: Option<&Goal>, method: Method) -> Verdict {
    let target = &dataset.targets[target];
    let found = match (target.indicator, goal) {
        (Some(indicator), Some(goal)) => {
            let series = dataset.observations.series(indicator, target.locality).map(points).unwrap_or_default();
            let breaks: Vec<i32> = dataset.indicators[indicator].breaks.iter().map(|broken| broken.year).collect();
            judge(&series, &breaks, goal, method, dataset.edition_year())
        }
        (None, _) | (_, None) => Verdict::of(Status::NotMeasured),
    };
    if target.no_longer { found.ceased() } else { found }
}

/// A series as years and values.
pub fn points(series: Series<'_>) -> Vec<(i32, f64)> {
    series.years().iter().map(|year| i32::from(*year)).zip(series.values().iter().copied()).collect()
}
