//! The provinces that a merged one was formed from, side by side.

use crate::answer::place::headlines::Headline;
use crate::answer::place::headlines::former;
use crate::answer::{Figure, Known, Rank, year};
use crate::dataset::Dataset;

/// One headline indicator of a merged province and of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Which headline.
    pub indicator: usize,
    /// The merged province's newest value, published or derived.
    pub now: Option<(i32, Known)>,
    /// In the order of [`Former::places`]: the newest figure of each, and where it stood then.
    pub parts: Vec<Option<(Figure, Option<Rank>)>>,
}

/// The parts of a merged province; no places where it is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Former {
    /// The former provinces, in the order of the dataset.
    pub places: Vec<usize>,
    /// One a headline.
    pub rows: Vec<Beside>,
}

/// The headlines of which any part has a figure, in their order.
pub(super) fn side_by_side(dataset: &Dataset, place: usize, headlines: &[Headline]) -> Former {
    let places: Vec<usize> = former(dataset, place).collect();
    let row = |headline: &Headline| {
        let newest = |part: &usize| {
            let figure: Figure = dataset.observations.series(headline.indicator, *part)?.latest()?.into();
            Some((figure, year::standing(dataset, headline.indicator, *part, figure.year).rank()))
        };
        let parts: Vec<_> = places.iter().map(newest).collect();
        let now = headline.newest().map(|(year, known, _)| (year, known.clone()));
        parts.iter().any(Option::is_some).then_some(Beside { indicator: headline.indicator, now, parts })
    };
    let rows = headlines.iter().filter_map(row).collect();
    Former { places, rows }
}
