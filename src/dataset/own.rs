//! A reader's own figures from a plain CSV: what was understood of them, what was left out and why, what has to be asked, and the rows that join
//! the dataset. Nothing is guessed: while a question is open, the rows that hang on it wait.

mod cells;
mod gathered;
mod heads;
mod joined;
mod names;
mod number;
mod preview;
mod rows;
mod sniff;
mod text;

pub use crate::dataset::own::cells::Separator;
pub use crate::dataset::own::heads::{Field, Head};
pub use crate::dataset::own::joined::{Named, joined};
pub use crate::dataset::own::names::{Geography, IndicatorNames, LocalityNames};
pub use crate::dataset::own::number::DecimalMark;
pub use crate::dataset::own::preview::{Answers, Doubt, Joined, Layout, Left, LeftOut, Name, OwnIndicator, OwnTarget, OwnValue, Preview, Reason};
pub use crate::dataset::own::text::Encoding;

use crate::dataset::Dataset;
use crate::dataset::own::cells::Cells;
use crate::dataset::own::names::Names;
use thiserror::Error;

/// Why a file cannot be read as a table of figures at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// There is no text in it, or blank space only.
    #[error("nothing stands in it")]
    Empty,
    /// A workbook of a spreadsheet program, which has to be saved as CSV first, and is not unpacked at all: a reader of workbooks (`calamine`
    /// 0.38, its first sheet only) was measured to weigh 231 KB (Brotli), more than half of all the program that a view needs.
    #[error("a workbook, not a CSV")]
    Workbook,
    /// Bytes that no text has.
    #[error("not a text")]
    Binary,
    /// A Vietnamese text of old Windows programs, which has to be saved as UTF-8.
    #[error("stored in Windows code page 1258")]
    Cp1258,
    /// A Vietnamese text of fonts of before Unicode, which has to be converted.
    #[error("stored in TCVN3")]
    Tcvn3,
    /// A text in an encoding that is not read.
    #[error("stored neither in UTF-8 nor in UTF-16")]
    OtherEncoding,
    /// No line has heads of columns that are known.
    #[error("no line has heads of columns that are known")]
    NoHead,
    /// The heads do not name every column that a table of figures needs.
    #[error("line {line} has no column for {}", missing.iter().map(|field| field.id()).collect::<Vec<_>>().join(", "))]
    Columns {
        /// Where the heads stand, counted from 1.
        line: usize,
        /// The columns that no head names.
        missing: Vec<Field>,
    },
    /// A quotation that nothing closes.
    #[error("line {line} opens a quotation that nothing closes")]
    OpenQuote {
        /// Where it opens, counted from 1.
        line: usize,
    },
    /// Nothing stands below the heads.
    #[error("no figures below the heads")]
    NoRows,
    /// More rows than [`Preview::MOST_ROWS`].
    #[error("more than {} rows", Preview::MOST_ROWS)]
    TooManyRows,
}

/// How known things are called, given by whoever knows the columns of the day.
pub struct Called<'a> {
    /// What the columns' indicators may be called.
    pub indicators: IndicatorNames<'a>,
    /// What the columns' places may be called.
    pub localities: LocalityNames<'a>,
}

/// Reads a CSV against the dataset that it shall join. Called again with the answers to its questions until none is left.
pub fn read(bytes: &[u8], dataset: &Dataset, called: &Called, answers: Answers) -> Result<Preview, Refused> {
    let (text, encoding) = text::text(bytes)?;
    let found = sniff::sniff(&text)?;
    let mut cells = Cells::of(&text, found.separator);
    let lines: Vec<cells::Line> = cells.by_ref().skip(found.before + 1).take(Preview::MOST_ROWS + 1).collect();
    if let Some(line) = cells.open {
        return Err(Refused::OpenQuote { line });
    }
    if lines.len() > Preview::MOST_ROWS {
        return Err(Refused::TooManyRows);
    }
    let reader = rows::Reader {
        dataset,
        indicators: Names::of_indicators(dataset, called.indicators),
        localities: Names::of_localities(dataset, called.localities),
        heads: &found.heads,
        answers,
    };
    let preview = reader.read(&lines, Preview::of(encoding, &found));
    if preview.figures() + preview.missing == 0 { Err(Refused::NoRows) } else { Ok(preview) }
}
