//! Pure questions of a dataset and a view. Everything the page shows or draws is an answer of one of these.

pub mod claims;
pub mod counts;
pub mod coverage;
pub mod documents;
pub mod edition;
pub mod evidence;
pub mod examples;
pub mod figure;
pub mod filter;
pub mod map;
pub mod near;
pub mod news;
pub mod overview;
pub mod pivot;
pub mod place;
pub mod rank;
pub mod ranking;
pub mod results;
pub mod search;
pub mod series;
pub mod shown;
pub mod table;
pub mod text;
pub mod trend;
pub mod worked;
pub mod year;

pub use crate::answer::counts::{Counts, counts};
pub use crate::answer::figure::Figure;
pub use crate::answer::filter::Filter;
pub use crate::answer::map::Map;
pub use crate::answer::overview::{Overview, overview};
pub use crate::answer::rank::{Among, Rank, Standing};
pub use crate::answer::shown::shown;
pub use crate::answer::trend::{Trend, trend};
pub use crate::answer::year::{Known, PlaceValue, Why, YearValues, year_values};

use crate::dataset::Dataset;
use crate::status::Board;
use crate::view::View;

/// What is asked: a view of a dataset whose targets are judged.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// What is known.
    pub dataset: &'a Dataset,
    /// Its targets, judged.
    pub board: &'a Board,
    /// What the link says.
    pub view: &'a View,
}
