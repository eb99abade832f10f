//! What a view shows, made ready to be taken out: the rows that it lists, the figures behind them, the sources, each a sheet of its own.
//!
//! Every view lists something first: targets, figures, statements or documents. That is its first sheet, and its CSV.

mod derived;
mod documents;
mod figures;
pub mod news;
pub mod report;
mod sources;
mod statements;
mod targets;

pub use crate::export::taken::figures::Figures;
pub use crate::export::taken::sources::Sources;

use crate::answer::Question;
use crate::export::csv;
use crate::export::table::{Cell, Column, ColumnKind, Table};
use crate::lang::Lang;
use crate::say;
use crate::view::Page;
use crate::words::take as words;

/// Rows with their heads.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What the sheet is called, in the language of its heads.
    pub name: &'static str,
    /// Heads and kinds, from the left.
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// A view with what has to stand beside everything taken out of it.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The view, of which data.
    pub question: Question<'a>,
    /// As the page's title says it.
    pub title: &'a str,
    /// The full address that shows the view again.
    pub link: &'a str,
    /// The reader's own file, where figures of it are shown.
    pub file: Option<&'a str>,
    /// The reader's.
    pub lang: Lang,
}

/// The view as a table, what it lists first, and the sheets that follow.
pub fn taken(shown: &Shown) -> (Table, Vec<Sheet>) {
    let Shown { question, lang, .. } = *shown;
    let mut sources = Sources::new(question.dataset, lang);
    let all = Figures::of(question);
    let mut sheets = match question.view.page {
        Page::Overview | Page::Place | Page::Method => vec![targets::sheet(question, lang, &mut sources), figures::sheet(question, &all, lang, &mut sources)],
        Page::Trend | Page::Compare | Page::Map | Page::Table => {
            vec![figures::sheet(question, &all, lang, &mut sources), targets::sheet(question, lang, &mut sources)]
        }
        Page::Evidence => vec![statements::sheet(question, lang, &mut sources), figures::sheet(question, &all, lang, &mut sources)],
        Page::Documents => vec![documents::sheet(question, lang, &mut sources), targets::sheet(question, lang, &mut sources)],
    };
    let first = sheets.remove(0);
    sheets.retain(|sheet| !sheet.rows.is_empty());
    (table(shown, first, sources), sheets)
}

/// How many rows of figures the view has: the other sheets are short.
pub fn count(shown: &Shown) -> usize {
    Figures::of(shown.question).observations(shown.question.dataset).count()
}

/// The first sheet as CSV, piece by piece: a million figures do not stand in memory as cells.
pub fn csv(shown: &Shown, piece: &mut dyn FnMut(&str)) {
    /// Rows of a piece.
    const ROWS: usize = 4096;
    let Shown { question, lang, .. } = *shown;
    piece(csv::BOM);
    match question.view.page {
        Page::Trend | Page::Compare | Page::Map | Page::Table => {
            let mut sources = Sources::new(question.dataset, lang);
            let mut text = csv::head(&figures::heads(lang));
            let figures = Figures::of(question);
            for (at, one) in figures.observations(question.dataset).enumerate() {
                text += &csv::line(&figures::row(question.dataset, &one, lang, &mut sources));
                if at % ROWS == ROWS - 1 {
                    piece(&std::mem::take(&mut text));
                }
            }
            for one in derived::shown(question, &figures) {
                text += &csv::line(&derived::row(question, &one, lang, &mut sources));
            }
            piece(&text);
        }
        Page::Overview | Page::Place | Page::Method | Page::Evidence | Page::Documents => {
            let (table, _) = taken(shown);
            piece(csv::csv(&table).trim_start_matches(csv::BOM));
        }
    }
}

fn table(shown: &Shown, first: Sheet, sources: Sources) -> Table {
    let Shown { question, title, link, lang, .. } = *shown;
    let chips = say::filters::chips(question.dataset, question.view, lang).into_iter().map(|chip| chip.label);
    Table {
        lang,
        name: first.name,
        title: title.to_owned(),
        unit: String::new(),
        columns: first.columns,
        rows: first.rows,
        sources: sources.lines(),
        filters: chips.chain(shown.file.map(|file| crate::words::fill(words::own_file(lang), &[("file", file)]))).collect(),
        edition: question.dataset.edition.clone(),
        link: link.to_owned(),
    }
}

fn columns(heads: &[(&'static str, ColumnKind)]) -> Vec<Column> {
    heads.iter().map(|(head, kind)| Column { head: (*head).to_owned(), kind: *kind }).collect()
}

fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn date(date: Option<&str>) -> Cell {
    date.map_or(Cell::Empty, |date| Cell::Date(date.to_owned()))
}

fn number(value: Option<f64>, decimals: usize) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number { value, decimals })
}
