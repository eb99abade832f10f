//! What is chosen in a facet: a small ordered set, so that equal choices have equal links.

use crate::sorted::InOrder;
use std::borrow::Borrow;

/// Ordered, each once. A sorted list, since a reader chooses a handful and a tree would weigh more in the page than it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen<T>(Vec<T>);

impl<T: Ord> Chosen<T> {
    /// Nothing is chosen.
    pub const fn new() -> Chosen<T> {
        Chosen(Vec::new())
    }

    /// Chooses one; nothing happens where it is chosen.
    pub fn insert(&mut self, one: T) {
        if let Err(at) = self.0.binary_search(&one) {
            self.0.insert(at, one);
        }
    }

    /// Whether it is chosen.
    pub fn contains<Q: Ord + ?Sized>(&self, one: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|other| other.borrow().cmp(one)).is_ok()
    }

    /// Chooses one, or takes it back.
    pub fn toggle(&mut self, one: T) {
        match self.0.binary_search(&one) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, one),
        }
    }

    /// Drops those that do not pass.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Chooses nothing.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is chosen, in its order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> Default for Chosen<T> {
    fn default() -> Chosen<T> {
        Chosen::new()
    }
}

impl<T: Ord> FromIterator<T> for Chosen<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Chosen<T> {
        let mut all: Vec<T> = all.into_iter().collect();
        all.order();
        all.dedup();
        Chosen(all)
    }
}

impl<'a, T> IntoIterator for &'a Chosen<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Chosen<T> {
    fn from(all: [T; N]) -> Chosen<T> {
        all.into_iter().collect()
    }
}
