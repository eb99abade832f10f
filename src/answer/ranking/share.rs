//! What part of the country's value a place has.

use crate::answer::ranking::Comparison;
use crate::dataset::{Indicator, Measure, Merge};

impl Comparison {
    /// The country's value of the year, where those of places are parts of it: an amount that can be added up, in one year.
    pub fn total(&self, indicator: &Indicator) -> Option<f64> {
        let adds_up = indicator.measure == Measure::Amount && indicator.merge == Merge::Sum && self.since.is_none();
        self.country.as_ref().map(|country| country.value).filter(|total| adds_up && *total > 0.0)
    }

    /// The same, while the reader asks for shares.
    pub fn shared_total(&self, indicator: &Indicator) -> Option<f64> {
        self.total(indicator).filter(|_| self.look.shares)
    }
}

/// Per cent of a total.
pub fn percent(value: f64, total: f64) -> f64 {
    100.0 * value / total
}
