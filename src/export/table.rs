//! A table to be taken out: what a view shows, in the reader's language, with what has to stand beside it.

use crate::format;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::fill;

/// The figures of a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The language of its heads and texts.
    pub lang: Lang,
    /// What its sheet is called: "Số liệu", "Mục tiêu".
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// Empty where the columns say it.
    pub unit: String,
    /// From left to right.
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// In the order of the footnotes.
    pub sources: Vec<SourceLine>,
    /// What narrows the view, a line each: "Lĩnh vực: Kinh tế số".
    pub filters: Vec<String>,
    /// The date of the edition, `YYYY-MM-DD`.
    pub edition: String,
    /// The view's full address.
    pub link: String,
}

/// A column of a table that is taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// In the language of the table.
    pub head: String,
    /// What its cells are.
    pub kind: ColumnKind,
}

/// What the cells of a column are, for its width and side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, to the left.
    Text,
    /// Figures, to the right.
    Number,
    /// Years, which are written without a mark between thousands.
    Year,
    /// Days, months or years.
    Date,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// As it stands; a program must not run it as a formula.
    Text(String),
    /// Taken out as it is; `decimals` are those shown.
    Number {
        /// In the table's unit, or that of its column.
        value: f64,
        /// Digits after the decimal mark.
        decimals: usize,
    },
    /// A year as a number.
    Year(i32),
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date(String),
}

/// A source as it is named at the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLine {
    /// As its publisher titles it.
    pub title: String,
    /// Empty where unknown.
    pub publisher: String,
    /// As the tables write it; empty where unknown.
    pub date: String,
    /// How close to the publisher, in words.
    pub tier: String,
    /// Empty where there is none that a page may open.
    pub url: String,
}

impl Cell {
    /// As a reader of the language sees it.
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number { value, .. } if !value.is_finite() => String::new(),
            Cell::Number { value, decimals } => format::number(*value, *decimals, lang),
            Cell::Year(year) => year.to_string(),
            Cell::Date(date) => format::date(date, lang),
        }
    }
}

impl ColumnKind {
    /// Whether its cells and head stand to the right.
    pub fn is_number(self) -> bool {
        match self {
            ColumnKind::Number | ColumnKind::Year => true,
            ColumnKind::Text | ColumnKind::Date => false,
        }
    }
}

impl SourceLine {
    /// Publisher, title, date and address in one line; what is unknown is left out, and a publisher that is the title stands once.
    pub fn line(&self, lang: Lang) -> String {
        let publisher = if self.publisher == self.title { "" } else { &self.publisher };
        let date = if self.date.is_empty() { String::new() } else { format::date(&self.date, lang) };
        [publisher, &self.title, &date, &self.url].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// "Số liệu cập nhật ngày 27/11/2026".
pub fn edition(date: &str, lang: Lang) -> String {
    fill(words::edition(lang), &[("date", &format::date(date, lang))])
}
