//! A value as answers keep it: their own, so that an answer outlives the question.

use crate::dataset::{Dataset, Note, Observation, ObservationStatus};

/// All of an observation but the text of its note, which stands in the dataset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Its position among the indicators.
    pub indicator: usize,
    /// Its position among the localities.
    pub locality: usize,
    /// The year that it is of.
    pub year: i32,
    /// In the indicator's unit.
    pub value: f64,
    /// How sure it is.
    pub status: ObservationStatus,
    /// Its position among the sources.
    pub source: usize,
    /// Sources disagree.
    pub contested: bool,
}

impl Figure {
    /// What is said beside the value.
    pub fn note(self, dataset: &Dataset) -> Option<&Note> {
        dataset.observations.series(self.indicator, self.locality)?.in_year(self.year)?.note
    }
}

impl From<Observation<'_>> for Figure {
    fn from(seen: Observation) -> Figure {
        let Observation { indicator, locality, year, value, status, source, .. } = seen;
        Figure { indicator, locality, year, value, status, source, contested: seen.contested() }
    }
}
