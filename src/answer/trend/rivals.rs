//! Figures that contradict a contested value: what a statement gives in numbers for the same place and year.

use crate::answer::claims::{Outcome, marks};
use crate::answer::trend::Line;
use crate::dataset::{ClaimComparator, ClaimKind, Dataset};

/// Another figure than the table's, by somebody's word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rival {
    /// The line whose value it contradicts.
    pub line: usize,
    /// The year of both.
    pub year: i32,
    /// In the indicator's unit.
    pub value: f64,
    /// The statement that gives it, by position.
    pub statement: usize,
}

/// The rivals of all lines, years ascending. A claim that agrees with the value is none; notes name others, in words only.
pub(super) fn rivals(dataset: &Dataset, indicator: usize, lines: &[Line]) -> Vec<Rival> {
    let mut found: Vec<Rival> = Vec::new();
    let differs = |at: usize| {
        let marks = marks(dataset, dataset.claims[at].statement);
        let mut checked = marks.iter().flat_map(|mark| std::iter::once(&mark.decided).chain(&mark.others));
        checked.any(|checked| checked.claim == at && matches!(checked.outcome, Outcome::Differs(_)))
    };
    for (line, Line { place, points, .. }) in lines.iter().enumerate() {
        for point in points.iter().filter(|point| point.contested) {
            for (at, claim) in dataset.claims.iter().enumerate() {
                let same = claim.indicator == indicator && claim.year == Some(point.year) && dataset.same_place(claim.locality, *place);
                let figure = claim.kind == ClaimKind::Figure && claim.comparator != ClaimComparator::Change;
                let known = |rival: &Rival| rival.line == line && rival.year == point.year && rival.value == claim.value;
                if same && figure && differs(at) && !found.iter().any(known) {
                    found.push(Rival { line, year: point.year, value: claim.value, statement: claim.statement });
                }
            }
        }
    }
    found
}
