//! A table as CSV: RFC 4180 behind a byte-order mark, by which Excel knows UTF-8. Values raw, with a decimal point.

use crate::export::table::{Cell, Column, Table};

/// The byte-order mark, by which Excel knows UTF-8.
pub const BOM: &str = "\u{feff}";

/// The whole file.
pub fn csv(table: &Table) -> String {
    let rows = table.rows.iter().map(|row| line(row));
    [BOM.to_owned(), head(&table.columns)].into_iter().chain(rows).collect()
}

/// The line of heads. With [`line()`] and [`BOM`], a file too long to stand in memory at once is written piece by piece.
pub fn head(columns: &[Column]) -> String {
    joined(columns.iter().map(|column| quoted(&tame(&column.head))))
}

/// One row, its line end included.
pub fn line(row: &[Cell]) -> String {
    joined(row.iter().map(|cell| match cell {
        Cell::Empty => String::new(),
        Cell::Number { value, .. } if !value.is_finite() => String::new(),
        // Minus nought is nought.
        Cell::Number { value, .. } => (value + 0.0).to_string(),
        Cell::Year(year) => year.to_string(),
        Cell::Text(text) | Cell::Date(text) => quoted(&tame(text)),
    }))
}

fn joined(cells: impl Iterator<Item = String>) -> String {
    let mut line = cells.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// A text that a spreadsheet would take for a formula, behind an apostrophe: there it is read as text. The signs are OWASP's.
fn tame(text: &str) -> String {
    if runs(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet could take a text for a formula.
pub fn runs(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn quoted(text: &str) -> String {
    if text.contains([',', ';', '\t', '"', '\r', '\n']) || text.trim() != text { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::ColumnKind;
    use crate::lang::Lang;

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        let columns = ["Chỉ số", "Giá trị"].map(|head| Column { head: head.to_owned(), kind: ColumnKind::Text }).to_vec();
        let text = String::new;
        Table { lang: Lang::Vi, name: "", title: text(), unit: text(), columns, rows, sources: vec![], filters: vec![], edition: text(), link: text() }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_file_begins_with_its_mark_and_its_values_are_raw() {
        let rows = vec![
            vec![text("Kinh tế số, % GDP"), Cell::Number { value: -1440.55, decimals: 1 }],
            vec![text("a \"b\"\nc"), Cell::Year(2024)],
            vec![Cell::Date("2024-06".to_owned()), Cell::Empty],
        ];
        let want = "\u{feff}Chỉ số,Giá trị\r\n\"Kinh tế số, % GDP\",-1440.55\r\n\"a \"\"b\"\"\nc\",2024\r\n2024-06,\r\n";
        assert_eq!(csv(&table(rows)), want);
    }

    #[test]
    fn no_text_runs_as_a_formula_and_a_negative_number_stays_one() {
        for (wild, tame) in
            [("=1+1", "'=1+1"), ("+84", "'+84"), ("-a", "'-a"), ("@sum", "'@sum"), ("\t=1", "\"'\t=1\""), ("\rx", "\"'\rx\""), (" =1", "' =1"), ("＝1", "'＝1")]
        {
            assert_eq!(line(&[text(wild)]), format!("{tame}\r\n"));
        }
        assert_eq!(head(&[Column { head: "=cmd".to_owned(), kind: ColumnKind::Text }]), "'=cmd\r\n");
        assert_eq!(line(&[Cell::Number { value: -5.0, decimals: 0 }, Cell::Date("=1".to_owned()), text("5-3")]), "-5,'=1,5-3\r\n");
    }

    #[test]
    fn a_number_that_no_file_holds_is_an_empty_cell() {
        assert_eq!(line(&[Cell::Number { value: f64::NAN, decimals: 0 }, Cell::Number { value: f64::INFINITY, decimals: 0 }]), ",\r\n");
    }

    #[test]
    fn another_reader_finds_the_cells_again() {
        let wild = vec![vec![text("a,b;c\t\"d\"\r\ne"), text(" blank "), text("")], vec![text("'x"), text("—"), text("\"")]];
        let file = csv(&table(wild.clone()));
        let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(file.trim_start_matches(BOM).as_bytes());
        let read: Vec<Vec<Cell>> = reader.records().map(|record| record.expect("a record").iter().map(text).collect()).collect();
        assert_eq!(read, wild);
    }
}
