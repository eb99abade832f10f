//! Values that come to those of a dataset: the reader's own.

use super::{Observations, Spans};
use crate::dataset::observation::{Note, Observation, ObservationStatus};

/// A value that comes to those of a dataset, by positions in it.
pub(in crate::dataset) struct Further {
    pub(in crate::dataset) indicator: usize,
    pub(in crate::dataset) locality: usize,
    pub(in crate::dataset) year: i32,
    pub(in crate::dataset) value: f64,
    pub(in crate::dataset) status: ObservationStatus,
    pub(in crate::dataset) source: usize,
    pub(in crate::dataset) note: Option<Note>,
}

impl From<Observation<'_>> for Further {
    fn from(one: Observation) -> Further {
        let Observation { indicator, locality, year, value, status, source, note } = one;
        Further { indicator, locality, year, value, status, source, note: note.cloned() }
    }
}

impl Observations {
    /// The same with further values; each takes the place of the one of its indicator, place and year.
    pub(in crate::dataset) fn with(&self, mut further: Vec<Further>, indicators: usize) -> Observations {
        let key = |one: &Further| (one.indicator, one.locality, one.year);
        let mut taken: Vec<(usize, usize, i32)> = further.iter().map(key).collect();
        taken.sort_unstable();
        let before = self.all_series().flat_map(|series| series.observations());
        further.extend(before.filter(|one| taken.binary_search(&(one.indicator, one.locality, one.year)).is_err()).map(Further::from));
        further.sort_by_key(key);
        let mut all = Observations::default();
        let mut ends: Vec<(usize, usize, usize)> = Vec::new();
        for (at, one) in further.into_iter().enumerate() {
            match ends.last_mut().filter(|(indicator, place, _)| (*indicator, *place) == (one.indicator, one.locality)) {
                Some((_, _, end)) => *end = at + 1,
                None => ends.push((one.indicator, one.locality, at + 1)),
            }
            all.year.push(one.year as i16);
            all.value.push(one.value);
            all.status.push(one.status as u8);
            all.source.push(one.source as u16);
            all.notes.extend(one.note.map(|note| (at as u32, note)));
        }
        all.span = all.year.iter().min().zip(all.year.iter().max()).map(|(first, last)| (i32::from(*first), i32::from(*last)));
        all.spans = Spans::of(&all.year, indicators, ends.into_iter());
        all
    }
}
