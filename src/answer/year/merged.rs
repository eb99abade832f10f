//! A merged province over the years before it was formed.

use crate::answer::year::known::{Book, Known};
use crate::answer::{Figure, Question};

/// A value that follows from those of the former provinces.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// The year of all of them.
    pub year: i32,
    /// In the indicator's unit.
    pub value: f64,
    /// The figures of all the provinces that became this one.
    pub from: Vec<Figure>,
}

/// What the indicator's rule makes of the former provinces' figures, years ascending; nothing for a year that has a figure of the place
/// itself, nor for a place that continues.
pub fn derived(question: Question, indicator: usize, place: usize) -> Vec<Derived> {
    let locality = &question.dataset.localities[place];
    if locality.formed_from.is_empty() || locality.earlier_self.is_some() {
        return Vec::new();
    }
    let book = Book::of(question, indicator);
    let in_year = |year: i32| match book.known(place, year) {
        Known::Derived { value, from } => Some(Derived { year, value, from }),
        Known::Published(_) | Known::Missing(_) => None,
    };
    book.years().into_iter().filter_map(in_year).collect()
}
