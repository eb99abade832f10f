//! Where a search finds values: in the texts of their indicator and of their place.

use crate::answer::filter::Filter;
use crate::answer::text::{of_indicator, of_place};
use crate::dataset::Dataset;

/// A part of a reading of a search: which indicators and places have it.
struct Part {
    indicators: Vec<bool>,
    places: Vec<bool>,
}

/// A value is found when each part of a reading is in its indicator or in its place.
pub(super) struct Search(Vec<Vec<Part>>);

impl Search {
    pub(super) fn of(dataset: &Dataset, filter: &Filter) -> Search {
        let sought = filter.sought();
        if sought.is_empty() {
            return Search(Vec::new());
        }
        let texts: Vec<String> = dataset.indicators.iter().map(|indicator| of_indicator(dataset, indicator)).collect();
        let names: Vec<String> = dataset.localities.iter().map(|place| of_place(dataset, place)).collect();
        let within = |texts: &[String], part: &str| texts.iter().map(|text| text.contains(part)).collect();
        let part = |part: &String| Part { indicators: within(&texts, part), places: within(&names, part) };
        Search(sought.readings().iter().map(|parts| parts.iter().map(part).collect()).collect())
    }

    /// In which of so many places the values of an indicator are found; `None` where in all.
    pub(super) fn places(&self, indicator: usize, places: usize) -> Option<Vec<bool>> {
        let left = self.0.iter().map(|parts| parts.iter().filter(|part| !part.indicators[indicator]).map(|part| part.places.as_slice()).collect());
        let readings: Vec<Vec<&[bool]>> = left.collect();
        let everywhere = readings.is_empty() || readings.iter().any(Vec::is_empty);
        let found = |place: usize| readings.iter().any(|parts| parts.iter().all(|named| named[place]));
        (!everywhere).then(|| (0..places).map(found).collect())
    }
}
