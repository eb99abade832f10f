//! A table as an Excel workbook: figures, what else the view shows, sources, and what the view is, a sheet each. Written here, since that weighs 18 KB of the program
//! (Brotli), 10 of them miniz_oxide's deflate, and `rust_xlsxwriter` 206. Office Open XML of ECMA-376: numbers as numbers with the digits
//! of their indicator, years whole, full dates as dates, texts in place and never formulas.

mod sheet;
mod styles;

use crate::export::escape::markup;
use crate::export::table::{self, Cell, Column, ColumnKind, SourceLine, Table};
use crate::export::taken::Sheet;
use crate::export::xlsx::sheet::Page;
use crate::export::xlsx::styles::Styles;
use crate::export::zip::zip;
use crate::format;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::fill;
use thiserror::Error;

/// What a sheet holds beside its head.
pub const MOST_ROWS: usize = 1_048_575;

/// Why a table does not fit into a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.says(Lang::En))]
pub enum TooLarge {
    /// More rows than [`MOST_ROWS`].
    Rows {
        /// How many the table has.
        rows: usize,
    },
    /// More bytes than the format can address.
    Bytes,
}

impl TooLarge {
    /// The sentence that a reader is told.
    pub fn says(self, lang: Lang) -> String {
        match self {
            TooLarge::Rows { rows } => fill(words::too_many_rows(lang), &[("rows", &format::count(rows, lang)), ("most", &format::count(MOST_ROWS, lang))]),
            TooLarge::Bytes => words::too_large(lang).to_owned(),
        }
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The file's bytes, the same for the same table.
pub fn xlsx(table: &Table, more: &[Sheet]) -> Result<Vec<u8>, TooLarge> {
    if let Some(rows) = [table.rows.len()].into_iter().chain(more.iter().map(|sheet| sheet.rows.len())).find(|rows| *rows > MOST_ROWS) {
        return Err(TooLarge::Rows { rows });
    }
    let mut styles = Styles::new(table.lang);
    let mut sheets = vec![(table.name, rows(&table.columns, &table.rows, &mut styles))];
    sheets.extend(more.iter().map(|sheet| (sheet.name, rows(&sheet.columns, &sheet.rows, &mut styles))));
    sheets.push((words::sheet_sources(table.lang), sources(table, &mut styles)));
    sheets.push((words::sheet_about(table.lang), about(table, &mut styles)));
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types(sheets.len())),
        ("_rels/.rels".to_owned(), relations(&[("officeDocument", "xl/workbook.xml".to_owned())])),
        ("xl/workbook.xml".to_owned(), workbook(&sheets.iter().map(|(name, _)| *name).collect::<Vec<_>>())),
        ("xl/_rels/workbook.xml.rels".to_owned(), book_relations(sheets.len())),
        ("xl/styles.xml".to_owned(), styles.xml()),
    ];
    parts.extend(sheets.into_iter().enumerate().map(|(at, (_, xml))| (format!("xl/worksheets/sheet{}.xml", at + 1), xml)));
    let parts: Vec<(String, Vec<u8>)> = parts.into_iter().map(|(name, xml)| (name, xml.into_bytes())).collect();
    zip(&parts).ok_or(TooLarge::Bytes)
}

fn rows(columns: &[Column], rows: &[Vec<Cell>], styles: &mut Styles) -> String {
    let mut page = Page::new(styles, true);
    page.head(columns.iter().map(|column| (column.head.as_str(), column.kind)));
    rows.iter().for_each(|row| page.row(row));
    page.xml()
}

fn sources(table: &Table, styles: &mut Styles) -> String {
    let lang = table.lang;
    let mut sheet = Page::new(styles, true);
    let heads = [words::number(lang), words::publisher(lang), words::source_title(lang), words::date(lang), words::tier(lang), words::address(lang)];
    let kinds = [ColumnKind::Year, ColumnKind::Text, ColumnKind::Text, ColumnKind::Date, ColumnKind::Text, ColumnKind::Text];
    sheet.head(heads.into_iter().zip(kinds));
    for (at, source) in table.sources.iter().enumerate() {
        let SourceLine { title, publisher, date, tier, url } = source.clone();
        let number = Cell::Number { value: (at + 1) as f64, decimals: 0 };
        sheet.row(&[number, Cell::Text(publisher), Cell::Text(title), Cell::Date(date), Cell::Text(tier), Cell::Text(url)]);
    }
    sheet.xml()
}

/// Title, unit, filters, edition and link, a line each.
fn about(table: &Table, styles: &mut Styles) -> String {
    let lang = table.lang;
    let mut sheet = Page::new(styles, false);
    let mut line = |head: &str, text: &str| {
        if !text.is_empty() {
            sheet.row(&[Cell::Text(head.to_owned()), Cell::Text(text.to_owned())]);
        }
    };
    line(words::view(lang), &table.title);
    line(words::unit(lang), &table.unit);
    table.filters.iter().for_each(|filter| line(words::filter(lang), filter));
    line(words::updated(lang), &table::edition(&table.edition, lang));
    line(words::link(lang), &table.link);
    line(words::licence(lang), words::licence_says(lang));
    sheet.xml()
}

fn content_types(sheets: usize) -> String {
    let sheet = |at| format!("<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>");
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>{}</Types>",
        (1..=sheets).map(sheet).collect::<String>()
    )
}

fn relations(targets: &[(&str, String)]) -> String {
    let relation =
        |(at, (kind, target)): (usize, &(&str, String))| format!("<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>", at + 1);
    let all: String = targets.iter().enumerate().map(relation).collect();
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn book_relations(sheets: usize) -> String {
    let sheets = (1..=sheets).map(|at| ("worksheet", format!("worksheets/sheet{at}.xml")));
    relations(&sheets.chain([("styles", "styles.xml".to_owned())]).collect::<Vec<_>>())
}

fn workbook(names: &[&str]) -> String {
    let sheet = |(at, name): (usize, &&str)| format!("<sheet name=\"{}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>", markup(name), at = at + 1);
    let sheets: String = names.iter().enumerate().map(sheet).collect();
    format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>")
}
