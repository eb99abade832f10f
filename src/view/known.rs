//! What a link says, held against what this edition knows.

use super::keys::{Dropped, Why, written};
use super::{View, keys};
use crate::dataset::Dataset;

/// Reads a link for a dataset. Never fails: retired ids and years that nothing speaks of are dropped and named.
pub fn read(query: &str, dataset: &Dataset) -> (View, Vec<Dropped>) {
    let (mut view, mut dropped) = keys::decode(query);
    let mut known = |key: &str, id: &str, position: Option<usize>, why| {
        if position.is_none() {
            dropped.push(Dropped { key: key.to_owned(), value: id.to_owned(), why });
        }
        position.is_some()
    };
    view.resolutions.retain(|id| known("r", id, dataset.resolution(id), Why::UnknownId));
    view.sectors.retain(|id| known("s", id, dataset.sector(id), Why::UnknownId));
    view.indicator = view.indicator.take().filter(|id| known("i", id, dataset.indicator(id), Why::UnknownId));
    view.places.retain(|id| known("l", id, dataset.locality(id), Why::UnknownId));
    let (first, last) = dataset.years();
    view.years = view.years.filter(|years| {
        let inside = first <= years.first && years.last <= last;
        known("y", &written(*years), inside.then_some(0), Why::YearOutOfRange)
    });
    (view, dropped)
}
