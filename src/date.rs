//! Dates as the tables write them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

/// The years that a dataset may speak of.
pub const FIRST_YEAR: i32 = 1900;
pub const LAST_YEAR: i32 = 2100;

/// Years from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    pub first: i32,
    pub last: i32,
}

impl Years {
    pub fn one(year: i32) -> Years {
        Years { first: year, last: year }
    }

    /// The years between two, whichever comes first.
    pub fn between(one: i32, other: i32) -> Years {
        Years { first: one.min(other), last: one.max(other) }
    }

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
