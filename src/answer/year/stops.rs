//! The years of a slider.

/// A year among those that have values: where a slider stands, and where it stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Stops {
    /// Where it stands; it need not be one of `years`.
    pub year: i32,
    /// Ascending.
    pub years: Vec<i32>,
}

impl Stops {
    /// The next year that has values.
    pub fn next(&self) -> Option<i32> {
        self.years.iter().copied().find(|year| *year > self.year)
    }

    /// The year with values that is meant by one which may have none, coming from the year shown.
    pub fn towards(&self, wanted: i32) -> i32 {
        let mut years = self.years.iter().copied();
        let found = if wanted > self.year { years.find(|year| *year >= wanted) } else { years.rfind(|year| *year <= wanted) };
        let outermost = if wanted > self.year { self.years.last() } else { self.years.first() };
        found.or(outermost.copied()).unwrap_or(self.year)
    }

    /// The first and the last year of a slider, which the year shown lies between.
    pub fn ends(&self) -> (i32, i32) {
        let ends = self.years.first().zip(self.years.last());
        ends.map_or((self.year, self.year), |(first, last)| ((*first).min(self.year), (*last).max(self.year)))
    }
}
