//! Neighbouring places whose values of one indicator are of the same years.

use super::{Observations, Placed, Series};
use std::ops::Range;

/// The values of one indicator in places that follow each other, each in the same years.
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    pub(super) all: &'a Observations,
    pub(super) span: Placed,
}

impl<'a> Block<'a> {
    /// Positions among the localities.
    #[inline(always)]
    pub fn places(&self) -> Range<usize> {
        self.span.first..self.span.last + 1
    }

    /// Which of [`Observations::calendars`] its years are.
    #[inline(always)]
    pub fn calendar(&self) -> usize {
        self.span.calendar
    }

    /// The years of each of its places, ascending.
    #[inline(always)]
    pub fn years(&self) -> &'a [i16] {
        &self.all.year[self.span.start..][..self.span.years]
    }

    /// The values of some of its places, place by place, each in the order of the years.
    pub fn values(&self, places: Range<usize>) -> &'a [f64] {
        &self.all.value[self.start_of(places.start)..self.start_of(places.end)]
    }

    /// The series of one of its places.
    pub fn series(&self, place: usize) -> Option<Series<'a>> {
        let start = self.start_of(place);
        self.places().contains(&place).then(|| Series { indicator: self.span.indicator, locality: place, all: self.all, start, end: start + self.span.years })
    }

    /// The series that has the value at a position.
    pub(super) fn of_position(&self, position: u32) -> Option<Series<'a>> {
        self.series(self.span.first + (position as usize - self.span.start) / self.span.years)
    }

    #[inline(always)]
    fn start_of(&self, place: usize) -> usize {
        self.span.start + place.wrapping_sub(self.span.first).wrapping_mul(self.span.years)
    }
}
