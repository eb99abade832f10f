//! The values under the filters. A million of them are counted by blocks: neighbouring places whose values are of the same years. What
//! values are filtered by follows from the indicator or the place alone and is worked out once for each; the few series that have targets
//! are set right one by one.

mod asked;
mod counted;
mod found;
mod sums;

pub use crate::answer::series::counted::counts;
pub use crate::answer::series::sums::sums;

use crate::answer::Question;
use crate::answer::series::asked::Asked;
use crate::dataset::Series;

/// Every series with values under the filters, and how many they are.
pub fn shown<'a>(question: Question<'a>, each: &mut dyn FnMut(Series<'a>, usize)) {
    let asked = Asked::of(question);
    let calendars = asked.years_asked();
    for indicator in asked.indicators().filter(|indicator| indicator.outside == 0) {
        let passing = asked.passing(&indicator);
        for block in question.dataset.observations.blocks(indicator.at) {
            let years = calendars[block.calendar()];
            let series = block.places().filter(|place| years > 0 && passing[*place]).filter_map(|place| block.series(place));
            series.for_each(|series| each(series, years));
        }
    }
}
