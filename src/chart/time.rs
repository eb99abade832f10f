//! Years → places from left to right, with labels that never touch.

use crate::chart::letters;
use crate::chart::sheet::SMALL;
use crate::view::Years;

/// The most years written under an axis.
const MOST: i32 = 10;

/// The scale of the years between two places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// First and last year of the axis.
    pub years: Years,
    /// Where the first year stands, in CSS pixels from the picture's left.
    pub left: f64,
    /// Where the last year stands, in CSS pixels from the picture's left.
    pub right: f64,
}

impl Time {
    /// The place of a year; halves stand between two. A single year stands in the middle.
    pub fn x(&self, year: f64) -> f64 {
        let (first, last) = (f64::from(self.years.first), f64::from(self.years.last));
        let share = if first == last { 0.5 } else { ((year - first) / (last - first)).clamp(0.0, 1.0) };
        self.left + share * (self.right - self.left)
    }

    /// The width of a year.
    pub fn stride(&self) -> f64 {
        (self.right - self.left) / f64::from((self.years.last - self.years.first).max(1))
    }

    /// Years to write under the axis. The last one is there, being mostly a deadline, unless round years are clearer.
    pub fn ticks(&self) -> Vec<i32> {
        let room = letters::width("2030", SMALL) + 24.0;
        let span = self.years.last - self.years.first;
        let fits = |step: &i32| f64::from(*step) * self.stride() >= room && span / step < MOST;
        let Some(step) = [1, 2, 5, 10, 20, 50, 100].into_iter().find(fits) else { return vec![self.years.last] };
        let end = if step < 5 { self.years.last } else { self.years.last - self.years.last.rem_euclid(step) };
        let mut ticks: Vec<i32> = (0..).map(|at| end - at * step).take_while(|year| *year >= self.years.first).collect();
        ticks.reverse();
        match (ticks.len(), f64::from(span) * self.stride() >= room) {
            (0 | 1, true) => vec![self.years.first, self.years.last],
            (0, false) => vec![self.years.last],
            _ => ticks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(first: i32, last: i32, width: f64) -> Vec<i32> {
        Time { years: Years { first, last }, left: 0.0, right: width }.ticks()
    }

    #[test]
    fn years_are_written_where_there_is_room() {
        assert_eq!(ticks(2020, 2025, 600.0), [2020, 2021, 2022, 2023, 2024, 2025]);
        assert_eq!(ticks(2015, 2030, 600.0), [2016, 2018, 2020, 2022, 2024, 2026, 2028, 2030]);
        assert_eq!(ticks(2020, 2045, 1200.0), [2020, 2025, 2030, 2035, 2040, 2045]);
        assert_eq!(ticks(2015, 2030, 240.0), [2015, 2020, 2025, 2030]);
        assert_eq!(ticks(2014, 2045, 240.0), [2020, 2030, 2040]);
        assert_eq!(ticks(2017, 2024, 145.0), [2017, 2024]);
        assert_eq!(ticks(2024, 2024, 240.0), [2024]);
        assert_eq!(ticks(2021, 2024, 30.0), [2024]);
    }
}
