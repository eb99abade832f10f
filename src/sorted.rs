//! Sorting of short lists, compiled once for all of them. The library's own sorts are compiled anew for every list and key: 236 of them were
//! 106 KB of the 919 KB of code in the first part, before wasm-opt. Lists as long as the figures are sorted by the library's, which are faster.

use std::cmp::Ordering;

/// Puts a list in order; what is equal stays in the order that it had.
pub trait InOrder<T> {
    /// By a comparison of two entries.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By what is known of each entry.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// By the entries themselves.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let from = positions(self.len(), &mut |one, other| compare(&self[one], &self[other]));
        put(from, &mut |one, other| self.swap(one, other));
    }
}

/// The positions of a list in the order of what is known of each.
pub fn positions_by<K: Ord>(len: usize, key: impl Fn(usize) -> K) -> Vec<usize> {
    positions(len, &mut |one, other| key(one).cmp(&key(other)))
}

/// For each place of the ordered list, where the entry that belongs there stands.
#[inline(never)]
fn positions(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut all: Vec<usize> = (0..len).collect();
    all.sort_by(|one, other| compare(*one, *other));
    all
}

/// Moves the entries there, by swaps along each cycle.
#[inline(never)]
fn put(mut from: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut from[at], at);
            if next == start {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_list_comes_out_as_the_library_sorts_it() {
        // All lists of up to six entries of four kinds, each entry told apart by where it stood.
        for len in 0..=6_u32 {
            for list in 0..4_usize.pow(len) {
                let mut ours: Vec<(usize, u32)> = (0..len).map(|at| (list / 4_usize.pow(at) % 4, at)).collect();
                let mut theirs = ours.clone();
                ours.order_by_key(|(kind, _)| *kind);
                theirs.sort_by_key(|(kind, _)| *kind);
                assert_eq!(ours, theirs);
            }
        }
    }

    #[test]
    fn a_comparison_and_the_entries_themselves_order_too() {
        let mut names = ["Huế", "An Giang", "Cà Mau"];
        names.order();
        assert_eq!(names, ["An Giang", "Cà Mau", "Huế"]);
        let mut shares = [3.5_f64, -1.0, 2.0];
        shares.order_by(|one, other| other.total_cmp(one));
        assert_eq!(shares, [3.5, 2.0, -1.0]);
    }
}
