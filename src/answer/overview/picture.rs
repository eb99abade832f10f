//! All targets in one picture: rows by where they are set and for which resolution, columns by deadline.

use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::status::scope::scopes;
use crate::status::{Board, Method, Scope};
use std::collections::BTreeSet;

/// How many columns of open deadlines stand beside each other at most; where there are more years, neighbours share one.
const OPEN: usize = 4;

/// The targets shown, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// From the past to the latest deadline; those that occur.
    pub columns: Vec<Deadlines>,
    /// By scope, then by resolution; those that have targets, and those that only repeat some.
    pub rows: Vec<Filed>,
}

/// Deadlines that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The earliest of its years.
    pub first: i32,
    /// The latest of them.
    pub last: i32,
    /// Before the edition's year.
    pub past: bool,
}

/// The targets of one scope that are filed under one resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct Filed {
    /// Where its targets are set.
    pub scope: Scope,
    /// Among the resolutions: the one that they are filed under.
    pub resolution: usize,
    /// For each column, positions in the board, by status and then in the dataset's order.
    pub cells: Vec<Vec<usize>>,
    /// How many targets of this scope repeat one that is shown; they are counted there.
    pub repeating: usize,
    /// Whether all of these repeat a target that the resolution itself sets.
    pub repeats_resolution: bool,
}

impl Filed {
    /// Targets of its own.
    pub fn count(&self) -> usize {
        self.cells.iter().map(Vec::len).sum()
    }
}

impl Picture {
    /// All targets shown.
    pub fn count(&self) -> usize {
        self.rows.iter().map(Filed::count).sum()
    }

    /// Targets due in a column's years.
    pub fn in_column(&self, column: usize) -> usize {
        self.rows.iter().map(|row| row.cells[column].len()).sum()
    }
}

/// Lays out targets given as positions in the board.
pub fn picture(dataset: &Dataset, board: &Board, method: Method, shown: &[usize]) -> Picture {
    let target = |at: usize| &dataset.targets[board.judged[at].target];
    let columns = columns(shown.iter().map(|at| target(*at).by_year), dataset.edition_year());
    let scope_of = scopes(dataset);
    let mut rows: Vec<Filed> = Vec::new();
    for scope in Scope::ALL {
        for resolution in 0..dataset.resolutions.len() {
            let row = Filed { scope: *scope, resolution, cells: vec![Vec::new(); columns.len()], repeating: 0, repeats_resolution: true };
            rows.push(row);
        }
    }
    let place = |scope: Scope, resolution: usize| scope as usize * dataset.resolutions.len() + resolution;
    for at in shown {
        let (judged, target) = (&board.judged[*at], target(*at));
        if let Some(column) = columns.iter().position(|column| (column.first..=column.last).contains(&target.by_year)) {
            rows[place(judged.scope, target.resolution)].cells[column].push(*at);
        }
        for again in &judged.restated_by {
            let row = &mut rows[place(scope_of[*again], dataset.targets[*again].resolution)];
            row.repeating += 1;
            row.repeats_resolution &= judged.scope == Scope::Resolution;
        }
    }
    rows.retain(|row| row.count() + row.repeating > 0);
    rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.order_by_key(|at| board.judged[*at].status(method)));
    Picture { columns, rows }
}

/// What is past in one column, each open deadline in its own, as long as these are few; else those share one that span the fewest years.
fn columns(years: impl Iterator<Item = i32>, edition_year: i32) -> Vec<Deadlines> {
    let years: BTreeSet<i32> = years.collect();
    let past: Vec<i32> = years.range(..edition_year).copied().collect();
    let past = past.first().zip(past.last()).map(|(first, last)| Deadlines { first: *first, last: *last, past: true });
    let mut open: Vec<Deadlines> = years.range(edition_year..).map(|year| Deadlines { first: *year, last: *year, past: false }).collect();
    while open.len() > OPEN {
        let near = (1..open.len()).min_by_key(|at| open[*at].last - open[at - 1].first).unwrap_or(1);
        let joined = open.remove(near);
        open[near - 1].last = joined.last;
    }
    past.into_iter().chain(open).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(years: &[i32]) -> Vec<(i32, i32, bool)> {
        columns(years.iter().copied(), 2026).iter().map(|column| (column.first, column.last, column.past)).collect()
    }

    #[test]
    fn what_is_past_shares_a_column_and_each_open_deadline_has_its_own() {
        assert_eq!(
            of(&[2030, 2020, 2045, 2025, 2027, 2035]),
            [(2020, 2025, true), (2027, 2027, false), (2030, 2030, false), (2035, 2035, false), (2045, 2045, false)]
        );
        assert_eq!(of(&[2026]), [(2026, 2026, false)], "the edition's own year is not past");
        assert!(of(&[]).is_empty());
    }

    #[test]
    fn more_deadlines_than_there_is_room_for_share_columns_with_their_nearest() {
        assert_eq!(of(&[2026, 2027, 2030, 2035, 2045, 2050]), [(2026, 2030, false), (2035, 2035, false), (2045, 2045, false), (2050, 2050, false)]);
    }
}
