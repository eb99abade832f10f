//! A table to be taken out: what a view shows, in the reader's language, with what has to stand beside it.

use crate::format;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::fill;

/// The figures of a view.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub lang: Lang,
    /// What its sheet is called: "Số liệu", "Mục tiêu".
    pub name: &'static str,
    pub title: String,
    /// Empty where the columns say it.
    pub unit: String,
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    pub sources: Vec<SourceLine>,
    /// What narrows the view, a line each: "Lĩnh vực: Kinh tế số".
    pub filters: Vec<String>,
    /// The date of the edition, `YYYY-MM-DD`.
    pub edition: String,
    /// The view's full address.
    pub link: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// In the language of the table.
    pub head: String,
    pub kind: ColumnKind,
}

/// What the cells of a column are, for its width and side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Number,
    Year,
    Date,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    /// Taken out as it is; `decimals` are those shown.
    Number {
        value: f64,
        decimals: usize,
    },
    Year(i32),
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date(String),
}

/// A source as it is named at the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLine {
    pub title: String,
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
