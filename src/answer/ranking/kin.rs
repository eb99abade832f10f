//! The neighbours of the places chosen: those of the same region; where a place is of none, those next to it in the order.

use crate::dataset::Dataset;

/// Of a place without a region: so many above it, and so many below.
const BESIDE: usize = 2;

/// For each place of an order, whether it is a neighbour of one that is chosen. `chosen` are rows of the map shown, in the order or not.
pub(super) fn kin(dataset: &Dataset, order: &[usize], chosen: &[usize]) -> Vec<bool> {
    let region = |place: &usize| dataset.localities[*place].region;
    let lonely: Vec<usize> = chosen.iter().filter(|place| region(place).is_none()).filter_map(|place| order.iter().position(|other| other == place)).collect();
    let same_region = |place: &usize| region(place).is_some() && chosen.iter().any(|other| region(other) == region(place));
    let beside = |at: usize| lonely.iter().any(|other| at.abs_diff(*other) <= BESIDE);
    order.iter().enumerate().map(|(at, place)| !chosen.contains(place) && (same_region(place) || beside(at))).collect()
}
