//! Numbers, years, dates and units as each language writes them: `1.440,5` in Vietnamese, `1,440.5` in English.

#![warn(clippy::indexing_slicing)]

use crate::date::Years;
use crate::decimal::rounded;
use crate::lang::Lang;

/// A number with a fixed count of digits after the decimal mark.
pub fn number(value: f64, decimals: usize, lang: Lang) -> String {
    let digits = rounded(value.abs(), decimals);
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    grouped(value < 0.0, whole, fraction, lang)
}

/// Digits before and after the decimal mark, as a language writes them; no sign before nothing but zeros.
fn grouped(negative: bool, whole: &str, fraction: &str, lang: Lang) -> String {
    let (group, mark) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    let mut out = String::with_capacity(whole.len() + whole.len() / 3 + fraction.len() + 4);
    if negative && whole.bytes().chain(fraction.bytes()).any(|digit| (b'1'..=b'9').contains(&digit)) {
        out.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(mark);
        out.push_str(fraction);
    }
    out
}

/// A number too large or too small to write out, for a label without digits after the mark: `2×10⁹`.
pub fn scientific(value: f64, decimals: usize) -> String {
    powered(value, decimals, Lang::En)
}

/// A number too large or too small to write out, as people write it by hand: `1,3×10⁹` in Vietnamese, `1.3×10⁹` in English.
pub fn powered(value: f64, decimals: usize, lang: Lang) -> String {
    if value == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    let mut exponent = value.abs().log10().floor() as i32;
    // In two steps, since 10^-320 has no power of its own.
    let mut mantissa = value.abs() * 10f64.powi(-(exponent / 2)) * 10f64.powi(-(exponent - exponent / 2));
    let top = 10.0 - 0.5 * 10f64.powi(-(decimals as i32));
    if mantissa >= top {
        (mantissa, exponent) = (mantissa / 10.0, exponent + 1);
    }
    let raised = exponent.to_string();
    let raised = raised.chars().map(|sign| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..='9').find(|(_, digit)| *digit == sign).map_or('⁻', |(raised, _)| raised));
    format!("{}×10{}", number(value.signum() * mantissa, decimals, lang), raised.collect::<String>())
}

/// A share as a style property takes it: per cent, three digits.
pub fn style_percent(share: f64) -> String {
    format!("{}%", rounded((100.0 * share).max(0.0), 3))
}

/// A whole number, grouped.
pub fn whole(value: f64, lang: Lang) -> String {
    number(value, 0, lang)
}

/// A count, grouped.
pub fn count(value: usize, lang: Lang) -> String {
    number(value as f64, 0, lang)
}

/// As many digits as the number has, at most `most`: a target of 40 is "40", one of 20.5 is "20,5".
pub fn short(value: f64, most: usize, lang: Lang) -> String {
    let decimals = (0..most).find(|decimals| {
        let scale = 10f64.powi(*decimals as i32);
        ((value * scale).round() / scale - value).abs() < 1e-9 * value.abs().max(1.0)
    });
    number(value, decimals.unwrap_or(most), lang)
}

/// With its sign: "+1,5", "−0,3".
pub fn signed(value: f64, decimals: usize, lang: Lang) -> String {
    let text = number(value, decimals, lang);
    if value > 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { format!("+{text}") } else { text }
}

/// A share as a percentage without digits after the mark: 0.53 is "53%".
pub fn percent(share: f64, lang: Lang) -> String {
    // Moved by two digits as it is written: 0.285 times a hundred is 28.499…
    let digits = rounded(share.abs(), 2).replace('.', "");
    let whole = digits.trim_start_matches('0');
    with_unit(&grouped(share < 0.0, if whole.is_empty() { "0" } else { whole }, "", lang), "%")
}

/// A number with its unit. Both languages write "%" against the number; other units stand apart.
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        unit if unit.starts_with('%') => format!("{number}{unit}"),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// The beginning of a text that may be of any length.
pub fn beginning(text: &str, signs: usize) -> String {
    match text.char_indices().nth(signs) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// `2018–2025`, or one year.
pub fn years(years: Years) -> String {
    if years.first == years.last { years.first.to_string() } else { format!("{}–{}", years.first, years.last) }
}

/// `2024-07-01` as `01/7/2024` or `1 July 2024`; `2024-02` as `tháng 02/2024` or `February 2024`; a year as it is. In Vietnamese a day under
/// 10 and the months 1 and 2 have a zero (Decree 30/2020/NĐ-CP, annex I).
pub fn date(date: &str, lang: Lang) -> String {
    const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| Some((month, MONTHS.get(month.checked_sub(1)?)?)));
    let day = parts.next().and_then(|day| day.parse::<usize>().ok());
    let padded = |number: usize, last: usize| if number <= last { format!("0{number}") } else { number.to_string() };
    match (month, day, lang) {
        (None, _, _) => year.to_owned(),
        (Some((month, _)), None, Lang::Vi) => format!("tháng {}/{year}", padded(month, 2)),
        (Some((_, name)), None, Lang::En) => format!("{name} {year}"),
        (Some((month, _)), Some(day), Lang::Vi) => format!("{}/{}/{year}", padded(day, 9), padded(month, 2)),
        (Some((_, name)), Some(day), Lang::En) => format!("{day} {name} {year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(number(1440.5, 1, Lang::Vi), "1.440,5");
        assert_eq!(number(1440.5, 1, Lang::En), "1,440.5");
        assert_eq!(number(1_234_567.0, 0, Lang::Vi), "1.234.567");
        assert_eq!(number(-0.04, 1, Lang::Vi), "0,0");
        assert_eq!(number(-8.37, 2, Lang::Vi), "−8,37");
        assert_eq!(number(999.0, 0, Lang::En), "999");
    }

    #[test]
    fn figures_round_half_up_as_they_are_published() {
        assert_eq!(number(1.115, 2, Lang::En), "1.12");
        assert_eq!(number(2.5, 0, Lang::En), "3");
        assert_eq!(number(0.005, 2, Lang::En), "0.01");
        assert_eq!(number(9.9999, 2, Lang::En), "10.00");
        assert_eq!(number(8.495, 2, Lang::Vi), "8,50");
        assert_eq!(number(-8.495, 2, Lang::Vi), "−8,50");
        assert_eq!(number(1.005, 2, Lang::En), "1.01");
        assert_eq!(number(999.95, 1, Lang::Vi), "1.000,0");
        assert_eq!(number(0.5, 0, Lang::En), "1");
        assert_eq!(number(0.4999, 0, Lang::En), "0");
        assert_eq!(percent(0.285, Lang::Vi), "29%");
        assert_eq!(percent(0.005, Lang::Vi), "1%");
        assert_eq!(percent(-0.284, Lang::Vi), "−28%");
        assert_eq!(percent(12.345, Lang::En), "1,235%");
        assert_eq!(percent(0.0, Lang::En), "0%");
    }

    #[test]
    fn every_figure_of_one_to_four_digits_rounds_as_on_paper() {
        for thousandths in 0..20_000_u32 {
            let value: f64 = format!("{}.{:03}", thousandths / 1000, thousandths % 1000).parse().expect("a number");
            let hundredths = (thousandths + 5) / 10;
            assert_eq!(number(value, 2, Lang::En), format!("{}.{:02}", hundredths / 100, hundredths % 100), "{value}");
        }
    }

    #[test]
    fn very_large_and_small_numbers_keep_the_marks_of_the_language() {
        assert_eq!(number(123_456_789_012_345_680.0, 2, Lang::En), "123,456,789,012,345,680.00");
        assert_eq!(number(1e15, 1, Lang::Vi), "1.000.000.000.000.000,0");
        assert_eq!(number(2e21, 0, Lang::Vi), "2.000.000.000.000.000.000.000");
        assert_eq!(number(0.000_000_25, 7, Lang::Vi), "0,0000003");
        assert_eq!(number(0.000_000_25, 2, Lang::Vi), "0,00");
        assert_eq!(short(0.000_000_25, 8, Lang::Vi), "0,00000025");
        assert_eq!(powered(1.25e16, 2, Lang::Vi), "1,25×10¹⁶");
        assert_eq!(powered(-3.4e-7, 1, Lang::Vi), "−3,4×10⁻⁷");
    }

    #[test]
    fn what_is_too_large_or_small_to_write_out_is_written_with_a_power() {
        assert_eq!(scientific(1.25e9, 1), "1.3×10⁹");
        assert_eq!(scientific(-9.97e-7, 1), "−1.0×10⁻⁶");
        assert_eq!(scientific(5e-320, 1), "5.0×10⁻³²⁰");
        assert_eq!(scientific(1.7e308, 0), "2×10³⁰⁸");
    }

    #[test]
    fn a_target_shows_only_the_digits_it_has() {
        assert_eq!(short(40.0, 2, Lang::Vi), "40");
        assert_eq!(short(20.5, 2, Lang::Vi), "20,5");
        assert_eq!(short(31.94, 1, Lang::En), "31.9");
        assert_eq!(short(0.1 + 0.2, 3, Lang::En), "0.3");
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date("2024-06-26", Lang::Vi), "26/6/2024");
        assert_eq!(date("2024-06-26", Lang::En), "26 June 2024");
        assert_eq!(date("2026-02-25", Lang::Vi), "25/02/2026");
        assert_eq!(date("2025-07-01", Lang::Vi), "01/7/2025");
        assert_eq!(date("2025-01-09", Lang::Vi), "09/01/2025");
        assert_eq!(date("2025-12-10", Lang::Vi), "10/12/2025");
        assert_eq!(date("2025-07-01", Lang::En), "1 July 2025");
        assert_eq!(date("2023-02", Lang::Vi), "tháng 02/2023");
        assert_eq!(date("2023-04", Lang::Vi), "tháng 4/2023");
        assert_eq!(date("2022", Lang::En), "2022");
    }

    #[test]
    fn signs_and_units() {
        assert_eq!(signed(1.5, 1, Lang::Vi), "+1,5");
        assert_eq!(signed(0.0, 1, Lang::Vi), "0,0");
        assert_eq!(with_unit("12,7", "% GDP"), "12,7% GDP");
        assert_eq!(with_unit("84", "triệu đồng/người"), "84\u{a0}triệu đồng/người");
    }
}
