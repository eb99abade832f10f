//! What the facets offer that a list of the dataset does not simply give: places and regions of a map, years.

use crate::dataset::Dataset;
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::sorted::InOrder;
use crate::view::keys::years_of;
use crate::view::{Geography, View};
use std::ops::Range;

pub(super) fn only(position: Option<usize>) -> Range<usize> {
    position.map_or(0..0, |at| at..at + 1)
}

/// Where a year stands among the choices of years.
pub fn year_position(year: i32) -> Option<usize> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then(|| (year - FIRST_YEAR) as usize)
}

/// The year of a choice.
pub fn year_at(position: usize) -> i32 {
    FIRST_YEAR + position as i32
}

/// The years asked for, where the data speak of any. One that reaches beyond them is a filter like any other, as a five-year plan that
/// began before them.
pub(super) fn years_meant(dataset: &Dataset, text: &str) -> Range<usize> {
    let (first, last) = dataset.years();
    let known = years_of(text).filter(|years| years.first <= last && first <= years.last);
    known.and_then(|years| Some(year_position(years.first)?..year_position(years.last)? + 1)).unwrap_or(0..0)
}

/// The country, the places that are provinces of the date chosen, and whatever is chosen.
pub(super) fn places_offered(dataset: &Dataset, view: &View) -> Vec<usize> {
    let offered = |at: &usize| {
        let of_date = |geography: Geography| dataset.rows_of(*at).any(|row| geography.has(&dataset.localities[row]));
        view.geography.is_none_or(of_date) || view.places.contains(&dataset.localities[*at].id)
    };
    dataset.places().filter(offered).collect()
}

/// The regions of the map asked for, today's where none is, and whatever is chosen, in their order.
pub(super) fn regions_offered(dataset: &Dataset, view: &View) -> Vec<usize> {
    let chosen = |at: usize| view.regions.contains(&dataset.regions[at].id);
    let day = view.map_meant(dataset).unwrap_or(Geography::Provinces34).day();
    let stands = |at: usize| dataset.regions[at].valid_on(day);
    let mut offered: Vec<usize> = (0..dataset.regions.len()).filter(|at| chosen(*at) || stands(*at)).collect();
    offered.order_by_key(|at| dataset.regions[*at].order);
    offered
}
