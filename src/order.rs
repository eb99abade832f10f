//! Sorting through one function: every instance of the standard library's sorts weighs some 5 KB in the page.

use std::cmp::Ordering;

/// The positions `0..length` in the order that `compare` gives them; equal ones keep theirs.
pub fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..length).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

/// Values in ascending order, each once.
pub fn distinct(mut values: Vec<usize>) -> Vec<usize> {
    values.sort();
    values.dedup();
    values
}
