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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(year: i32) -> Stops {
        Stops { year, years: vec![2018, 2020, 2023] }
    }

    #[test]
    fn a_slider_goes_to_a_year_that_has_values_in_the_direction_it_is_moved() {
        assert_eq!([2017, 2018, 2019, 2020, 2022, 2023, 2024].map(|wanted| at(2020).towards(wanted)), [2018, 2018, 2018, 2020, 2023, 2023, 2023]);
        assert_eq!([2018, 2019, 2020, 2021].map(|wanted| at(2019).towards(wanted)), [2018, 2018, 2020, 2023], "also from a year without");
        assert_eq!(Stops { year: 2020, years: Vec::new() }.towards(2024), 2020);
    }

    #[test]
    fn the_next_year_lies_after_the_one_shown() {
        assert_eq!([2017, 2018, 2019, 2022, 2023].map(|year| at(year).next()), [Some(2018), Some(2020), Some(2020), Some(2023), None]);
    }

    #[test]
    fn a_slider_reaches_over_its_years_and_the_one_shown() {
        assert_eq!([2016, 2018, 2020, 2023, 2025].map(|year| at(year).ends()), [(2016, 2023), (2018, 2023), (2018, 2023), (2018, 2023), (2018, 2025)]);
        assert_eq!(Stops { year: 2020, years: Vec::new() }.ends(), (2020, 2020));
    }
}
