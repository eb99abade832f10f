//! Places that continue: a province that no other was merged with is one place under two rows, that of its earlier id and today's. Today's
//! has everything but ranks: a rank among 63 is none among 34, so each row keeps its own.

use crate::dataset::chains::ends;
use crate::dataset::kinds::Shape;
use crate::dataset::records::Locality;
use crate::dataset::{Dataset, Indicator};

/// Ties the rows of one place together: a unit whose successor has no other parts goes on as that one.
pub(super) fn link(localities: &mut [Locality]) {
    let goes_on = |at: usize| localities[at].successor.filter(|now| localities[*now].formed_from.len() == 1);
    let (today, next): (Vec<usize>, Vec<Option<usize>>) = (ends(localities.len(), &goes_on), (0..localities.len()).map(goes_on).collect());
    for (at, next) in next.into_iter().enumerate().filter(|(at, _)| today[*at] != *at) {
        localities[at].continues = Some(today[at]);
        if let Some(next) = next {
            localities[next].earlier_self = Some(at);
        }
    }
}

/// Moves what stands under earlier ids to today's.
pub(super) fn gather(dataset: &mut Dataset) {
    let (localities, indicators) = (&dataset.localities, &dataset.indicators);
    if localities.iter().all(|place| place.continues.is_none()) {
        return;
    }
    let today = |at: usize| localities[at].continues.unwrap_or(at);
    let is_rank = |at: usize| indicators.get(at).is_some_and(Indicator::is_rank);
    dataset
        .observations
        .move_series(&|indicator, at| if is_rank(indicator) { at } else { today(at) }, &|at, year| localities[at].valid_on(&format!("{year}-12-31")));
    for target in dataset.targets.iter_mut().filter(|target| target.shape != Shape::Rank && !target.indicator.is_some_and(is_rank)) {
        target.locality = today(target.locality);
    }
    for claim in dataset.claims.iter_mut().filter(|claim| !is_rank(claim.indicator)) {
        claim.locality = today(claim.locality);
    }
    dataset.statements.iter_mut().for_each(|statement| statement.locality = today(statement.locality));
    dataset.documents.iter_mut().flat_map(|document| &mut document.issued_in).for_each(|at| *at = today(*at));
}

impl Dataset {
    /// Today's row of the place that a row stands for; itself where the place does not continue.
    pub fn place_of(&self, row: usize) -> usize {
        self.localities[row].continues.unwrap_or(row)
    }

    /// Whether two rows stand for one place.
    pub fn same_place(&self, one: usize, other: usize) -> bool {
        self.place_of(one) == self.place_of(other)
    }

    /// The rows of a place, today's first: where ranks are looked for.
    pub fn rows_of(&self, row: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(self.place_of(row)), |row| self.localities[*row].earlier_self)
    }

    /// The rows of a place that have figures of an indicator, today's where none has: several only of a rank.
    pub fn rows_with(&self, indicator: usize, row: usize) -> Vec<usize> {
        let with: Vec<usize> = self.rows_of(row).filter(|row| self.observations.series(indicator, *row).is_some()).collect();
        if with.is_empty() { vec![self.place_of(row)] } else { with }
    }

    /// The row of a place that was valid on a day, as of the geography shown.
    pub fn row_on(&self, row: usize, day: &str) -> Option<usize> {
        self.rows_of(row).find(|row| self.localities[*row].valid_on(day))
    }

    /// Every place once, by today's row, in the order of the dataset.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        (0..self.localities.len()).filter(|row| self.localities[*row].continues.is_none())
    }

    /// The regions that a place belongs to: one of each division of the country that it has seen.
    pub fn regions_of(&self, row: usize) -> impl Iterator<Item = usize> {
        self.rows_of(row).filter_map(|row| self.localities[row].region)
    }
}
