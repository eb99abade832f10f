//! What a link says, held against what this edition knows.

use crate::dataset::Dataset;
use crate::view::facets::{FACETS, Facet};
use crate::view::keys::{Dropped, Fault, meant, meant_one};
use crate::view::mangled::readings;
use crate::view::{View, keys};
use std::cmp::Reverse;

/// Links beyond that many bytes never came by mail or chat, and are read as they are.
const MOST_MENDED: usize = 32_768;

/// Reads a link for a dataset. Never fails: retired ids and years that nothing speaks of are dropped and named. A place
/// that continues is asked for by its id of today, whichever the link says. A link that came mangled is read in the way that shows most, then in that which drops least.
pub fn read(query: &str, dataset: &Dataset) -> (View, Vec<Dropped>) {
    read_as_it_is(&as_sent(query, dataset), dataset)
}

/// The link as it was sent, of the ways to read one that came mangled; a sound one as it is.
pub fn as_sent(query: &str, dataset: &Dataset) -> String {
    let came = read_as_it_is(query, dataset);
    let rank = |(view, dropped): &(View, Vec<Dropped>)| (Reverse(said(view)), dropped.len());
    if query.len() >= MOST_MENDED || came.1.iter().all(|dropped| dropped.fault == Fault::TooLong) {
        return query.to_owned();
    }
    // Of equals the first, which is the link as it came.
    readings(query).into_iter().min_by_key(|reading| rank(&read_as_it_is(reading, dataset))).unwrap_or_else(|| query.to_owned())
}

/// How many keys the view's link has.
fn said(view: &View) -> usize {
    keys::encode(view).matches('=').count()
}

fn read_as_it_is(query: &str, dataset: &Dataset) -> (View, Vec<Dropped>) {
    let (mut view, mut dropped) = keys::decode(query);
    for row in FACETS {
        let Some(choices) = &row.choices else { continue };
        let known = |id: &str| !(choices.meant)(dataset, id).is_empty();
        let written = |id: String| match (choices.meant)(dataset, &id) {
            meant if meant.len() == 1 => (choices.id)(dataset, meant.start),
            _ => id,
        };
        let mut kept = Vec::new();
        for asked in (row.asked)(&view) {
            let left = match choices.one {
                true => meant_one(&asked, &known).map_or(vec![asked], |id| {
                    kept.push(written(id));
                    Vec::new()
                }),
                false => {
                    let (found, left) = meant(&asked, &known);
                    kept.extend(found.into_iter().map(written));
                    left
                }
            };
            let fault = if row.facet == Facet::Years { Fault::YearOutOfRange } else { Fault::UnknownId };
            dropped.extend(left.into_iter().map(|value| Dropped { key: row.facet.id().to_owned(), value, fault }));
        }
        let todays = |asked: String| match (choices.meant)(dataset, &asked) {
            meant if meant.len() == 1 => (choices.id)(dataset, meant.start),
            _ => asked,
        };
        (row.ask)(&mut view, kept.into_iter().map(todays).collect());
    }
    (view, dropped)
}
