//! How widely the provinces are measured.

use crate::answer::rank::nearly_all;
use crate::answer::year::{SINCE, provinces};
use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::view::Geography;

/// How many indicators have, in some year in which the provinces of a map stood, a published figure for so many of them that there is a first
/// and a last.
pub fn widely_measured(dataset: &Dataset, map: Geography) -> usize {
    let all = provinces(dataset, map);
    let stood = |year: i32| (year < SINCE) == (map == Geography::Provinces63);
    let is_wide = |indicator: &usize| {
        let mut years: Vec<i32> = Vec::new();
        for place in &all {
            // Ranks have a series under each id of a place that continues, everything else one under that of today.
            let row = if dataset.indicators[*indicator].is_rank() { *place } else { dataset.place_of(*place) };
            let series = dataset.observations.series(*indicator, row);
            years.extend(series.iter().flat_map(|series| series.years()).map(|year| i32::from(*year)).filter(|year| stood(*year)));
        }
        years.order();
        years.chunk_by(|one, other| one == other).any(|same| nearly_all(same.len(), all.len()))
    };
    (0..dataset.indicators.len()).filter(is_wide).count()
}
