//! What was understood of a file, to be shown before anything joins the page.

use crate::dataset::Direction;
use crate::dataset::column::shortened;
use crate::dataset::own::cells::Separator;
use crate::dataset::own::heads::{Field, Head};
use crate::dataset::own::names::Geography;
use crate::dataset::own::number::{DecimalMark, Reading};
use crate::dataset::own::sniff::Sniffed;
use crate::dataset::own::text::Encoding;

/// What the page understood of a reader's file, shown before it joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// How the text was stored.
    pub encoding: Encoding,
    /// What parts its cells.
    pub separator: Separator,
    /// Lines before the heads, such as a title.
    pub before: usize,
    /// How its values stand.
    pub layout: Layout,
    /// The columns as their heads are written, and what they stand for.
    pub heads: Vec<(String, Head)>,
    /// The decimal mark, where the file shows it or the reader said it.
    pub mark: Option<DecimalMark>,
    /// By first appearance.
    pub indicators: Vec<Joined>,
    /// By first appearance.
    pub localities: Vec<Joined>,
    /// Indicators and places that nothing known is called like: they stand on their own.
    pub own_indicators: Vec<OwnIndicator>,
    /// Their names as written.
    pub own_localities: Vec<String>,
    /// What does not join, and why.
    pub left_out: LeftOut,
    /// Cells that hold no value.
    pub missing: usize,
    /// Empty once everything is clear.
    pub questions: Vec<Doubt>,
    /// Values that wait for an answer.
    pub waiting: usize,
    /// The values that join, in the order of the file.
    pub rows: Vec<OwnValue>,
    /// The targets that join, in the order of the file.
    pub targets: Vec<OwnTarget>,
}

/// How the values of a file stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row is a value.
    Long,
    /// A row is a series, a column a year.
    Wide,
}

/// A name of the file and what it was joined to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// As the file writes it.
    pub written: String,
    /// What it was joined to.
    pub name: Name,
    /// The unit that the file gives, where a known indicator's is worded otherwise: the reader has to see whether it is another one.
    pub other_unit: Option<String>,
    /// How many values join under it.
    pub values: usize,
}

/// What a row speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// By position in the dataset.
    Known(usize),
    /// By position among the file's own.
    Own(usize),
}

/// An indicator that nothing known is called like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnIndicator {
    /// As the file writes it.
    pub name: String,
    /// As the file gives it.
    pub unit: Option<String>,
    /// Without it nothing is judged.
    pub direction: Option<Direction>,
}

/// A value that joins.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnValue {
    /// The line of the file.
    pub line: usize,
    /// What it is a value of.
    pub indicator: Name,
    /// The place that it is of.
    pub locality: Name,
    /// The year that it is of.
    pub year: i32,
    /// In the unit of the file.
    pub value: f64,
}

/// A target that joins, once for an indicator, place and year.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTarget {
    /// The line of the file.
    pub line: usize,
    /// What it is a target for.
    pub indicator: Name,
    /// The place that it binds.
    pub locality: Name,
    /// In the unit of the file.
    pub value: f64,
    /// The deadline: to the end of that year.
    pub by_year: i32,
    /// `None` where neither the file nor the indicator says it.
    pub direction: Option<Direction>,
}

/// Something that the file does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// What the mark of this number is; so many numbers hang on it.
    Mark {
        /// The first such number, as written.
        example: String,
        /// How many numbers.
        count: usize,
    },
    /// Which of two provinces this name means in a year before July 2025; so many values hang on it.
    Geography {
        /// The first such name, as written.
        example: String,
        /// The year of its value.
        year: i32,
        /// How many values.
        count: usize,
    },
}

/// What the reader answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The decimal mark.
    pub mark: Option<DecimalMark>,
    /// Whose province a shared name means.
    pub geography: Option<Geography>,
}

/// What does not join: every case counted, the first kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftOut {
    /// The first cases, by line.
    pub listed: Vec<Left>,
    /// How many cases there are, those not listed included.
    pub count: usize,
}

/// A line, or a cell of it, that does not join.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The line of the file.
    pub line: usize,
    /// Why not.
    pub reason: Reason,
}

/// Why something does not join.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The cell of this column is empty.
    Nothing(Field),
    /// The cell of the value holds something else.
    NoNumber {
        /// What it holds.
        found: String,
    },
    /// The cell of the year holds something else.
    NoYear {
        /// What it holds.
        found: String,
    },
    /// The cell of the direction says neither way.
    NoDirection {
        /// What it holds.
        found: String,
    },
    /// Several known ones are called so.
    Several {
        /// Whether indicators or places.
        field: Field,
        /// The name as written.
        found: String,
    },
    /// Given before with another value.
    Twice {
        /// The line that gave it first.
        first_line: usize,
    },
    /// The target does not say by when; the value beside it joins.
    NoDeadline,
    /// More cells than there are heads.
    MoreCells,
}

impl Preview {
    /// Rows of a file, at most: more of them belong into a dataset.
    pub const MOST_ROWS: usize = 200_000;

    pub(super) fn of(encoding: Encoding, found: &Sniffed) -> Preview {
        Preview {
            encoding,
            separator: found.separator,
            before: found.before,
            layout: if found.column(Head::Field(Field::Year)).is_some() { Layout::Long } else { Layout::Wide },
            heads: found.heads.clone(),
            mark: None,
            indicators: Vec::new(),
            localities: Vec::new(),
            own_indicators: Vec::new(),
            own_localities: Vec::new(),
            left_out: LeftOut::default(),
            missing: 0,
            questions: Vec::new(),
            waiting: 0,
            rows: Vec::new(),
            targets: Vec::new(),
        }
    }

    /// The number of a cell that is not empty; else it is left out, or waits for the decimal mark.
    pub(super) fn value(&mut self, line: usize, cell: &str, reading: &Reading) -> Option<f64> {
        let value = reading.value(self.mark);
        match (value, reading) {
            (None, Reading::Either { .. }) => self.wait(Doubt::Mark { example: shortened(cell), count: 1 }),
            (None, _) => self.left_out.push(line, || Reason::NoNumber { found: shortened(cell) }),
            (Some(_), _) => {}
        }
        value
    }

    /// One more value hangs on a question; the first example stands for all.
    pub(super) fn wait(&mut self, question: Doubt) {
        self.waiting += 1;
        let asked = self.questions.iter_mut().find_map(|asked| match (asked, &question) {
            (Doubt::Mark { count, .. }, Doubt::Mark { .. }) | (Doubt::Geography { count, .. }, Doubt::Geography { .. }) => Some(count),
            (Doubt::Mark { .. }, Doubt::Geography { .. }) | (Doubt::Geography { .. }, Doubt::Mark { .. }) => None,
        });
        match asked {
            Some(count) => *count += 1,
            None => self.questions.push(question),
        }
    }

    /// The heads of columns that are left aside, as they are written.
    pub fn unused(&self) -> impl Iterator<Item = &str> {
        let value = self.layout == Layout::Wide;
        let used = move |head: &Head| match head {
            Head::Unknown => false,
            Head::Year(_) => value,
            Head::Field(Field::Value) => !value,
            Head::Field(_) => true,
        };
        self.heads.iter().filter(move |(_, head)| !used(head)).map(|(written, _)| written.as_str())
    }

    /// Everything that the file gave, whether it joins or not.
    pub fn figures(&self) -> usize {
        self.rows.len() + self.targets.len() + self.waiting + self.left_out.count
    }
}

impl LeftOut {
    /// How many are kept word for word.
    pub const KEPT: usize = 200;

    pub(super) fn push(&mut self, line: usize, reason: impl FnOnce() -> Reason) {
        self.count += 1;
        if self.listed.len() < LeftOut::KEPT {
            self.listed.push(Left { line, reason: reason() });
        }
    }
}
