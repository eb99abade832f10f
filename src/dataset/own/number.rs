//! Numbers as people write them: `1.440,5`, `1,440.5`, `12,7 %`, `1 440`. Whether the point or the comma is the decimal mark follows from the
//! file as a whole where any of its numbers shows it; where none does, the reader is asked.

/// Which sign is the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// As Vietnamese writes it: `12,7`.
    Comma,
    /// As English and most programs write it: `12.7`.
    Point,
}

/// A cell that should hold a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reading {
    /// Nothing, or one of the signs by which tables say so.
    Missing,
    /// The same by either mark.
    Plain(f64),
    /// Only one mark makes a number of it.
    By(DecimalMark, f64),
    /// `1.440` or `1,440`: two numbers, by the mark.
    Either {
        comma: f64,
        point: f64,
    },
    NoNumber,
}

impl Reading {
    /// The number, once the mark is known.
    pub(super) fn value(&self, mark: Option<DecimalMark>) -> Option<f64> {
        match (self, mark) {
            (Reading::Plain(value) | Reading::By(_, value), _) => Some(*value),
            (Reading::Either { comma, .. }, Some(DecimalMark::Comma)) => Some(*comma),
            (Reading::Either { point, .. }, Some(DecimalMark::Point)) => Some(*point),
            (Reading::Either { .. }, None) | (Reading::Missing | Reading::NoNumber, _) => None,
        }
    }
}

/// What the numbers of a file say about its decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    pub comma: usize,
    pub point: usize,
}

impl Evidence {
    pub(super) fn count(&mut self, reading: &Reading) {
        match reading {
            Reading::By(DecimalMark::Comma, _) => self.comma += 1,
            Reading::By(DecimalMark::Point, _) => self.point += 1,
            Reading::Missing | Reading::Plain(_) | Reading::Either { .. } | Reading::NoNumber => {}
        }
    }

    /// The mark, where all numbers that show one show the same.
    pub(super) fn mark(self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (1.., 0) => Some(DecimalMark::Comma),
            (0, 1..) => Some(DecimalMark::Point),
            _ => None,
        }
    }
}

pub(super) fn read(cell: &str) -> Reading {
    let cell = cell.trim();
    let cell = cell.strip_suffix('%').unwrap_or(cell).trim_end();
    if matches!(cell, "" | "-" | "–" | "—" | "." | ".." | "..." | "…") || ["na", "n/a", "nan", "null"].iter().any(|word| cell.eq_ignore_ascii_case(word))
    {
        return Reading::Missing;
    }
    let (negative, digits) = match cell.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, cell.strip_prefix('+').unwrap_or(cell)),
    };
    let signed = |value: f64| if negative { -value } else { value };
    let by = |mark| number(digits, mark).map(signed);
    match (by(DecimalMark::Comma), by(DecimalMark::Point)) {
        (None, None) => Reading::NoNumber,
        (Some(value), None) => Reading::By(DecimalMark::Comma, value),
        (None, Some(value)) => Reading::By(DecimalMark::Point, value),
        (Some(comma), Some(point)) if digits.contains(['.', ',']) => Reading::Either { comma, point },
        (Some(value), Some(_)) => Reading::Plain(value),
    }
}

/// A number without its sign: digits, in groups of three or in one, and what stands behind the mark.
fn number(text: &str, mark: DecimalMark) -> Option<f64> {
    let (sign, group) = match mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let (whole, fraction) = text.split_once(sign).map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_group = |sign: char| sign == group || matches!(sign, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let mut groups = whole.split(is_group);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    // A group does not begin with 0: "0.440" has a decimal point.
    let grouped = rest.is_empty() || first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    if !is_digits(first) || !grouped || !fraction.is_none_or(is_digits) {
        return None;
    }
    let digits = [&[first], &rest[..]].concat().concat();
    // JSON knows no leading zeros. Its parser is asked, since the standard library's weighs 12 KB in the page.
    let whole = match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let written = fraction.map_or(whole.to_owned(), |fraction| format!("{whole}.{fraction}"));
    serde_json::from_str::<f64>(&written).ok().filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_shows_its_mark_is_read_by_it() {
        for (text, mark, value) in [
            ("1.440,5", DecimalMark::Comma, 1440.5),
            ("12,7", DecimalMark::Comma, 12.7),
            ("12,75 %", DecimalMark::Comma, 12.75),
            ("1.440.500", DecimalMark::Comma, 1_440_500.0),
            ("0,440", DecimalMark::Comma, 0.44),
            ("1440,500", DecimalMark::Comma, 1440.5),
            ("−1 440,5", DecimalMark::Comma, -1440.5),
            ("1,440.5", DecimalMark::Point, 1440.5),
            ("-12.7%", DecimalMark::Point, -12.7),
            ("0.440", DecimalMark::Point, 0.44),
            ("34.27", DecimalMark::Point, 34.27),
            ("1,440,500", DecimalMark::Point, 1_440_500.0),
        ] {
            assert_eq!(read(text), Reading::By(mark, value), "{text}");
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_two_numbers() {
        assert_eq!(read("1.440"), Reading::Either { comma: 1440.0, point: 1.44 });
        assert_eq!(read("-31,962"), Reading::Either { comma: -31.962, point: -31962.0 });
        assert_eq!(read("1.440").value(None), None);
        assert_eq!(read("1.440").value(Some(DecimalMark::Comma)), Some(1440.0));
        assert_eq!(read("1.440").value(Some(DecimalMark::Point)), Some(1.44));
    }

    #[test]
    fn whole_numbers_and_gaps_need_no_mark() {
        for (text, value) in [("57", 57.0), ("007", 7.0), ("1 440", 1440.0), ("1\u{a0}440\u{202f}500", 1_440_500.0), ("+5", 5.0), ("0", 0.0), ("100%", 100.0)] {
            assert_eq!(read(text), Reading::Plain(value), "{text}");
        }
        for missing in ["", "  ", "-", "–", "…", "...", "..", "n/a", "NA", "NaN", "%"] {
            assert_eq!(read(missing), Reading::Missing, "{missing}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["abc", "12,7,5", "1.44.5", "1.4405.000", "--5", "5-", "1e5", "12,", ",5", "1,,5", "٣", "1.440,5.6", "=1+1", &"9".repeat(400)] {
            assert_eq!(read(text), Reading::NoNumber, "{text}");
        }
    }

    #[test]
    fn only_a_file_of_one_mind_says_its_mark() {
        let mark = |cells: &[&str]| {
            let mut evidence = Evidence::default();
            cells.iter().for_each(|cell| evidence.count(&read(cell)));
            evidence.mark()
        };
        assert_eq!(mark(&["1.440", "12,7", "5"]), Some(DecimalMark::Comma));
        assert_eq!(mark(&["1.440", "12.7"]), Some(DecimalMark::Point));
        assert_eq!(mark(&["1.440", "12.7", "12,7"]), None);
        assert_eq!(mark(&["1.440", "57"]), None);
    }
}
