//! Pure questions of a dataset and a view. Everything the page shows or draws is an answer of one of these.

pub mod board;
pub mod brief;
pub mod documents;
pub mod evidence;
pub mod facets;
pub mod items;
pub mod map;
pub mod ranking;
pub mod scoreboard;
pub mod search;
pub mod table;
pub mod trend;
pub mod values;
pub mod year;

pub use board::{Board, Judged};
pub use facets::{Counts, Facet, Filter, Traits};
pub use map::Map;
pub use scoreboard::{Scoreboard, scoreboard};
pub use trend::{Trend, trend};
pub use year::{Known, PlaceValue, Why, YearValues, year_values};

use crate::dataset::Dataset;
use crate::view::View;

/// What is asked: a view of a dataset whose targets are judged.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub dataset: &'a Dataset,
    pub board: &'a Board,
    pub view: &'a View,
}
