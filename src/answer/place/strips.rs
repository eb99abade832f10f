//! Where a place stands among all, indicator by indicator: only where a rank may be said.

use crate::answer::place::headlines::Headline;
use crate::answer::rank::{computed, published};
use crate::answer::year::{provinces, standing, values_of};
use crate::answer::{Among, Rank};
use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::view::Geography;

/// Strips that a page shows.
const MOST_STRIPS: usize = 4;
/// A rank older than so many years before the edition's says nothing of where a place stands.
const RECENT: i32 = 5;

/// A place's rank in one year, and who else is known to stand where.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// What is ranked.
    pub indicator: usize,
    /// Who is looked at.
    pub place: usize,
    /// When.
    pub year: i32,
    /// Where it stood.
    pub rank: Rank,
    /// Among how many.
    pub of: usize,
    /// Places whose ranks of the same kind are known, the place itself among them, the first in front.
    pub known: Vec<(usize, f64)>,
}

/// The newest rank in each headline, the newest first, then in the order of the headlines.
pub(super) fn strips(dataset: &Dataset, place: usize, headlines: &[Headline]) -> Vec<Strip> {
    let mut found: Vec<Strip> = headlines.iter().filter_map(|headline| strip(dataset, place, headline)).collect();
    found.order_by_key(|strip| -strip.year);
    found.truncate(MOST_STRIPS);
    found
}

fn strip(dataset: &Dataset, place: usize, headline: &Headline) -> Option<Strip> {
    let ranked = |year: i32| standing(dataset, headline.indicator, place, year).rank().filter(|rank| rank.of().is_some());
    let (year, rank) =
        headline.own.iter().rev().filter(|(year, _)| *year >= dataset.edition_year() - RECENT).find_map(|(year, _)| Some((*year, ranked(*year)?)))?;
    let map = match rank.among {
        Among::Provinces(map) => map,
        // Worked out among the provinces of the time.
        Among::Counted(_) => map_of_time(dataset, place, year),
        Among::Named(_) | Among::Unsaid => return None,
    };
    let all = provinces(dataset, map);
    let ranks: Vec<Option<Rank>> = if rank.published.is_some() {
        all.iter().map(|other| published(dataset, headline.indicator, *other, year, map).into_iter().find(|other| other.among == rank.among)).collect()
    } else {
        computed(dataset, headline.indicator, &values_of(dataset, headline.indicator, map, year))
    };
    let mut known: Vec<(usize, f64)> = all.into_iter().zip(ranks).filter_map(|(other, rank)| Some((other, rank?.value))).collect();
    known.order_by(|one, other| one.1.total_cmp(&other.1));
    Some(Strip { indicator: headline.indicator, place, year, rank, of: rank.of()?, known })
}

fn map_of_time(dataset: &Dataset, place: usize, year: i32) -> Geography {
    let row = dataset.row_on(place, &format!("{year}-12-31")).unwrap_or(place);
    let time = if year < crate::answer::year::SINCE { Geography::Provinces63 } else { Geography::Provinces34 };
    Geography::of(&dataset.localities[row]).unwrap_or(time)
}
