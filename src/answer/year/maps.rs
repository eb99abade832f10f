//! The two maps: the 63 provinces to 30 June 2025 and the 34 since.

use crate::dataset::{Dataset, Level};
use crate::view::Geography;

/// The year in which the 34 provinces followed the 63.
pub const SINCE: i32 = 2025;

/// The provinces of a map, in the order of the dataset.
pub fn provinces(dataset: &Dataset, map: Geography) -> Vec<usize> {
    let of_map = |at: &usize| {
        let place = &dataset.localities[*at];
        place.level == Level::Province && place.valid_on(map.day())
    };
    (0..dataset.localities.len()).filter(of_map).collect()
}
