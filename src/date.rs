//! Dates as the tables write them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

#![warn(clippy::indexing_slicing)]

/// The first of the years that a dataset may speak of.
pub const FIRST_YEAR: i32 = 1900;
/// The last of them.
pub const LAST_YEAR: i32 = 2100;

/// Years from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first of them.
    pub first: i32,
    /// The last of them.
    pub last: i32,
}

impl Years {
    /// One year.
    pub fn one(year: i32) -> Years {
        Years { first: year, last: year }
    }

    /// The years between two, whichever comes first.
    pub fn between(one: i32, other: i32) -> Years {
        Years { first: one.min(other), last: one.max(other) }
    }

    /// Whether a year is one of them.
    pub fn contains(self, year: i32) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

/// The year that a date begins with.
pub fn year_of(date: &str) -> Option<i32> {
    date.get(..4)?.parse().ok()
}

/// Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with a year that a dataset may speak of, a month and a day that exist.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, width: usize| (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u32>().ok()).flatten();
    let year = parts.first().and_then(|part| number(part, 4)).filter(|year| (FIRST_YEAR as u32..=LAST_YEAR as u32).contains(year));
    let month = parts.get(1).map_or(Some(1), |part| number(part, 2).filter(|month| (1..=12).contains(month)));
    let (Some(year), Some(month)) = (year, month) else { return false };
    let days = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    parts.len() <= 3 && parts.get(2).is_none_or(|part| number(part, 2).is_some_and(|day| (1..=days).contains(&day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_29_of_february_is_there_every_fourth_year_but_in_full_centuries_only_every_fourth_of_those() {
        for (year, leap) in [(1900, false), (1904, true), (1999, false), (2000, true), (2001, false), (2023, false), (2024, true), (2096, true), (2100, false)]
        {
            assert_eq!(is_date(&format!("{year}-02-29")), leap, "{year}");
            assert!(is_date(&format!("{year}-02-28")) && !is_date(&format!("{year}-02-30")), "{year}");
        }
    }

    #[test]
    fn years_and_days_end_where_they_end() {
        for (text, is) in [
            ("1899", false),
            ("1900", true),
            ("2100", true),
            ("2101", false),
            ("2024-00", false),
            ("2024-01", true),
            ("2024-12", true),
            ("2024-13", false),
            ("2024-04-30", true),
            ("2024-04-31", false),
            ("2024-05-31", true),
            ("2024-05-32", false),
            ("2024-05-00", false),
            ("2024-05-01", true),
            ("2024-05-01-", false),
            ("2024-5", false),
        ] {
            assert_eq!(is_date(text), is, "{text}");
        }
    }

    #[test]
    fn both_ends_of_a_span_are_in_it() {
        let years = Years::between(2025, 2018);
        assert_eq!([2017, 2018, 2025, 2026].map(|year| years.contains(year)), [false, true, true, false]);
    }
}
