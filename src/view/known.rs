//! What a link says, held against what this edition knows.

use crate::dataset::Dataset;
use crate::view::keys::{Dropped, Why, meant, meant_one, once_each, written};
use crate::view::{View, keys};

/// Reads a link for a dataset. Never fails: retired ids and years that nothing speaks of are dropped and named.
pub fn read(query: &str, dataset: &Dataset) -> (View, Vec<Dropped>) {
    let (mut view, mut dropped) = keys::decode(query);
    let mut drop = |key: &str, value: String, why| dropped.push(Dropped { key: key.to_owned(), value, why });
    let mut known = |key: &str, ids: &mut dyn Iterator<Item = &String>, position: &dyn Fn(&str) -> Option<usize>| -> Vec<String> {
        let mut all = Vec::new();
        for id in ids {
            let (found, left) = meant(id, &|id| position(id).is_some());
            all.extend(found);
            left.into_iter().for_each(|id| drop(key, id, Why::UnknownId));
        }
        all
    };
    view.resolutions = known("r", &mut view.resolutions.iter(), &|id| dataset.resolution(id)).into_iter().collect();
    view.sectors = known("s", &mut view.sectors.iter(), &|id| dataset.sector(id)).into_iter().collect();
    // A place that continues is written by its id of today.
    let places = known("l", &mut view.places.iter(), &|id| dataset.locality(id));
    let today = |id: &String| dataset.locality(id).map(|at| dataset.localities[at].id.clone());
    view.places = once_each(places.iter().filter_map(today).collect());
    if let Some(asked) = view.indicator.take() {
        view.indicator = meant_one(&asked, &|id| dataset.indicator(id).is_some());
        if view.indicator.is_none() {
            drop("i", asked, Why::UnknownId);
        }
    }
    // A range that only reaches beyond the data is a filter like any other, as a five-year plan that began before them.
    let (first, last) = dataset.years();
    if let Some(asked) = view.years.take_if(|years| years.last < first || last < years.first) {
        drop("y", written(asked), Why::YearOutOfRange);
    }
    (view, dropped)
}
