//! Where the table begins, what parts its cells, and what its columns are: the reading under which most heads are known.

use crate::dataset::own::Refused;
use crate::dataset::own::cells::{Cells, Separator};
use crate::dataset::own::heads::{Field, Head, head};

/// Lines before the heads that may hold a title and the like.
const MOST_BEFORE: usize = 12;

/// How a table was recognised.
pub(super) struct Sniffed {
    pub separator: Separator,
    /// Lines before the heads that are not blank.
    pub before: usize,
    /// As they are written, and what they stand for; a second column of one meaning is unknown.
    pub heads: Vec<(String, Head)>,
}

impl Sniffed {
    pub(super) fn column(&self, wanted: Head) -> Option<usize> {
        self.heads.iter().position(|(_, head)| *head == wanted)
    }
}

pub(super) fn sniff(text: &str) -> Result<Sniffed, Refused> {
    let readings = Separator::ALL.into_iter().flat_map(|separator| {
        let lines = Cells::of(text, separator).take(MOST_BEFORE + 1).enumerate();
        lines.map(move |(before, line)| (known(&line.cells), before, separator, line)).collect::<Vec<_>>()
    });
    // The first of equals: the line nearest to the top, the comma before the others.
    let best = readings.reduce(|best, other| if other.0 > best.0 { other } else { best });
    let (count, before, separator, line) = best.ok_or(Refused::Empty)?;
    if count == 0 {
        return Err(Refused::NoHead);
    }
    let found = Sniffed { separator, before, heads: once(&line.cells) };
    let wide = found.heads.iter().any(|(_, head)| matches!(head, Head::Year(_))) && found.column(Head::Field(Field::Year)).is_none();
    let needed: &[Field] = if wide { &[Field::Indicator, Field::Locality] } else { &[Field::Indicator, Field::Locality, Field::Year, Field::Value] };
    let missing: Vec<Field> = needed.iter().copied().filter(|field| found.column(Head::Field(*field)).is_none()).collect();
    if missing.is_empty() { Ok(found) } else { Err(Refused::Columns { line: line.number, missing }) }
}

/// How many heads of a line say something, each thing once.
fn known(cells: &[String]) -> usize {
    once(cells).iter().filter(|(_, head)| *head != Head::Unknown).count()
}

fn once(cells: &[String]) -> Vec<(String, Head)> {
    let mut heads: Vec<(String, Head)> = Vec::new();
    for cell in cells {
        let head = head(cell);
        let again = heads.iter().any(|(_, other)| *other == head);
        heads.push((cell.trim().to_owned(), if again { Head::Unknown } else { head }));
    }
    heads
}
