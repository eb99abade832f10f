//! One sheet of a workbook, row by row.

use crate::date::is_date;
use crate::export::escape::markup;
use crate::export::table::{Cell, ColumnKind};
use crate::export::xlsx::styles::{Style, Styles};
use crate::export::xlsx::{HEAD, MAIN};
use std::fmt::Write;

/// In signs of the usual size.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// What a cell holds, in units of UTF-16.
const MOST_SIGNS: usize = 32_767;

pub(super) struct Page<'a> {
    styles: &'a mut Styles,
    /// Whether the first row is a head that stays in sight.
    frozen: bool,
    rows: String,
    count: usize,
    widths: Vec<usize>,
}

impl Page<'_> {
    pub(super) fn new(styles: &mut Styles, frozen: bool) -> Page<'_> {
        Page { styles, frozen, rows: String::new(), count: 0, widths: Vec::new() }
    }

    pub(super) fn head<'h>(&mut self, heads: impl Iterator<Item = (&'h str, ColumnKind)>) {
        self.begin();
        for (at, (head, kind)) in heads.enumerate() {
            self.text(at, head, if kind.is_number() { Style::HeadRight } else { Style::Head });
        }
        self.rows.push_str("</row>");
    }

    pub(super) fn row(&mut self, cells: &[Cell]) {
        self.begin();
        for (at, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => self.text(at, text, Style::Text),
                Cell::Number { value, .. } if !value.is_finite() => {}
                Cell::Number { value, decimals } => self.number(at, value + 0.0, Style::Number(*decimals), value.to_string().len().min(decimals + 16)),
                Cell::Year(year) => self.number(at, f64::from(*year), Style::Year, 4),
                Cell::Date(date) => match (serial(date), date.parse::<i32>()) {
                    (Some(day), _) => self.number(at, f64::from(day), Style::Date, 16),
                    (None, Ok(year)) if is_date(date) => self.number(at, f64::from(year), Style::Year, 4),
                    _ if date.is_empty() => {}
                    _ => self.text(at, date, Style::Text),
                },
            }
        }
        self.rows.push_str("</row>");
    }

    pub(super) fn xml(self) -> String {
        let view = match self.frozen {
            true => "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>",
            false => "<sheetView workbookViewId=\"0\"/>",
        };
        let mut columns = String::new();
        for (at, width) in self.widths.iter().enumerate() {
            let _ = write!(columns, "<col min=\"{at}\" max=\"{at}\" width=\"{}\" customWidth=\"1\"/>", (width + 2).clamp(NARROWEST, WIDEST), at = at + 1);
        }
        let columns = if columns.is_empty() { columns } else { format!("<cols>{columns}</cols>") };
        format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews>{view}</sheetViews>{columns}<sheetData>{}</sheetData></worksheet>", self.rows)
    }

    fn begin(&mut self) {
        self.count += 1;
        let _ = write!(self.rows, "<row r=\"{}\">", self.count);
    }

    fn number(&mut self, column: usize, value: f64, style: Style, signs: usize) {
        let style = self.styles.number(style);
        let _ = write!(self.rows, "<c r=\"{}{}\" s=\"{style}\"><v>{value}</v></c>", letters(column), self.count);
        self.wide(column, signs);
    }

    fn text(&mut self, column: usize, text: &str, style: Style) {
        let style = self.styles.number(style);
        let text = held(text);
        let _ = write!(
            self.rows,
            "<c r=\"{}{}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            letters(column),
            self.count,
            markup(&literal(text))
        );
        self.wide(column, text.split('\n').map(|line| line.chars().count()).max().unwrap_or(0));
    }

    fn wide(&mut self, column: usize, signs: usize) {
        self.widths.resize(self.widths.len().max(column + 1), 0);
        self.widths[column] = self.widths[column].max(signs);
    }
}

/// `A`, …, `Z`, `AA`, … of a column counted from 0.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

/// The beginning that a cell holds.
fn held(text: &str) -> &str {
    let mut signs = 0;
    let over = text.char_indices().find(|(_, sign)| {
        signs += sign.len_utf16();
        signs > MOST_SIGNS
    });
    &text[..over.map_or(text.len(), |(at, _)| at)]
}

/// Excel reads `_x0041_` as the letter A: the underscore before such a word is written that way itself.
fn literal(text: &str) -> String {
    let coded = |at: &usize| {
        let bytes = text.as_bytes();
        bytes.get(at + 1) == Some(&b'x')
            && bytes.get(at + 6) == Some(&b'_')
            && bytes.get(at + 2..at + 6).is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit))
    };
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (at, _) in text.match_indices('_').filter(|(at, _)| coded(at)) {
        out.push_str(&text[copied..at]);
        out.push_str("_x005F");
        copied = at;
    }
    out + &text[copied..]
}

/// The number of a full date in Excel's calendar, from 1 March 1900 on: before it, that calendar has a day too many.
fn serial(date: &str) -> Option<i32> {
    let mut parts = date.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Days since 1 March of the year 0, years beginning in March: H. Hinnant, "chrono-compatible low-level date algorithms".
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    let serial = days - 693_899;
    (is_date(date) && serial >= 61).then_some(serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_beyond_the_alphabet_have_two_letters() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn dates_count_as_excel_counts_them() {
        assert_eq!(["1900-03-01", "1970-01-01", "2000-02-29", "2026-11-27", "2100-12-31"].map(serial), [61, 25569, 36585, 46353, 73415].map(Some));
        assert_eq!(["1900-02-28", "2026-02-30", "2026-11", "2026", "", "a-b-c"].map(serial), [None; 6]);
    }

    #[test]
    fn a_word_that_excel_would_decode_stays_as_it_is_written() {
        assert_eq!(literal("_x0041_ _x41_ a_x000D_b_x000d_"), "_x005F_x0041_ _x41_ a_x005F_x000D_b_x005F_x000d_");
        assert_eq!(literal("đ_x00Đ_"), "đ_x00Đ_");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_between_letters() {
        assert_eq!(held(&"ế".repeat(40_000)).chars().count(), 32_767);
        assert_eq!(held(&"😀".repeat(20_000)).chars().count(), 16_383);
    }
}
