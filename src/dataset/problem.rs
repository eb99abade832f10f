//! What is wrong with a file, precisely enough to mend it: table, row, field, what was found, what was expected.

use crate::dataset::schema::Table;

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// Nothing stands in it.
    Empty,
    /// Not JSON from that place on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader of JSON says of it, in English.
        message: String,
    },
    /// JSON, but nothing in it says that it is a dataset of this page.
    NotADataset,
    /// Written for another major version of the format.
    OtherFormat {
        /// What the file calls its format.
        found: String,
    },
    /// A dataset that breaks rules.
    Problems(Problems),
}

/// Every problem counted, the first [`Problems::KEPT`] of them kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problems {
    /// The first ones, in the order of the file.
    pub listed: Vec<Problem>,
    /// How many there are, those not listed included.
    pub count: usize,
}

impl Problems {
    /// How many are kept word for word, so that a file with a million faults stays readable.
    pub const KEPT: usize = 50;

    /// Counts a problem; it is put into words only while there is room for it.
    pub fn push(&mut self, problem: impl FnOnce() -> Problem) {
        self.count += 1;
        if self.listed.len() < Problems::KEPT {
            self.listed.push(problem());
        }
    }

    /// Counts faults that nobody kept word for word.
    pub fn push_unlisted(&mut self, more: usize) {
        self.count += more;
    }
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The table, or `None` for the head of the file.
    pub table: Option<Table>,
    /// The row, counted from 1 without the header.
    pub row: Option<usize>,
    /// Empty where the row or the table itself is wrong.
    pub field: String,
    /// What stands there.
    pub found: Found,
    /// What should stand there.
    pub expected: Expected,
}

/// What stands where a rule is broken.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Nothing stands there.
    Nothing,
    /// The beginning of what stands there.
    This(String),
}

/// The rule that was broken.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// A value: the field may not be empty.
    SomeValue,
    /// A text.
    Text,
    /// `{vi, en}` with at least one of them.
    BothLanguages,
    /// A number that is neither infinite nor none.
    FiniteNumber,
    /// A number without a fraction.
    WholeNumber,
    /// 1900–2100.
    Year,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM-DD`.
    FullDate,
    /// An array.
    List,
    /// A JSON object.
    Object,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An id without `~` and control characters, since links join ids by `~`.
    PlainId,
    /// An id not used before; the row that has it already.
    UniqueId {
        /// Counted from 1.
        first_row: usize,
    },
    /// The id of an existing row of one of these tables.
    ExistingId(&'static [Table]),
    /// A position below the length of that table.
    Position {
        /// The table that the position points into.
        table: Table,
        /// How many rows that has.
        length: usize,
    },
    /// 0 actual, 1 preliminary, 2 estimate.
    StatusCode,
    /// As many entries as the column `indicator` has.
    Length(usize),
    /// One value for an indicator, place and year; the row that gave it first.
    OnceOnly {
        /// Its id.
        indicator: String,
        /// Its id.
        locality: String,
        /// The year of the value.
        year: i32,
        /// Counted from 1.
        first_row: usize,
    },
    /// An array of rows.
    Rows,
    /// At most this many rows.
    FewerRows(usize),
}
