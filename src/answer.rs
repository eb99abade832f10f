//! Pure questions of a dataset and a view. Everything the page shows or draws is an answer of one of these.

pub mod brief;
pub mod documents;
pub mod edition;
pub mod evidence;
pub mod facets;
pub mod figure;
pub mod items;
pub mod map;
pub mod ranking;
pub mod scoreboard;
pub mod search;
pub mod table;
pub mod trend;
pub mod values;
pub mod year;

pub use crate::answer::facets::{Counts, Facet, Filter, Traits};
pub use crate::answer::figure::Figure;
pub use crate::answer::map::Map;
pub use crate::answer::scoreboard::{Scoreboard, scoreboard};
pub use crate::answer::trend::{Trend, trend};
pub use crate::answer::year::{Known, PlaceValue, Why, YearValues, year_values};

use crate::dataset::Dataset;
use crate::status::Board;
use crate::view::View;

/// What is asked: a view of a dataset whose targets are judged.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub dataset: &'a Dataset,
    pub board: &'a Board,
    pub view: &'a View,
}
