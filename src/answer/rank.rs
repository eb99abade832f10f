//! Where a place stands: by the rank that was published, with among how many; or else by one that is worked out, where nearly all have a value.

use crate::answer::Figure;
use crate::dataset::{Dataset, Direction};
use crate::sorted::InOrder;
use crate::view::Geography;
use std::cmp::Ordering;

/// Of so many of these, the places need a value before a rank is worked out.
const NEARLY_ALL: (usize, usize) = (9, 10);

/// Among whom a rank is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// The provinces of a map: 63 or 34.
    Provinces(Geography),
    /// Those that the rank itself names: its position among the indicators.
    Named(usize),
    /// So many places with a value in the year.
    Counted(usize),
    /// No table says it: the rank is shown without.
    Unsaid,
}

/// A place's rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rank {
    /// 1 for the first.
    pub value: f64,
    /// Among whom.
    pub among: Among,
    /// The figure that it was published as; `None` for one that is worked out.
    pub published: Option<Figure>,
}

impl Rank {
    /// Among how many, where that is a number.
    pub fn of(self) -> Option<usize> {
        match self.among {
            Among::Provinces(map) => Some(map.count()),
            Among::Counted(count) => Some(count),
            Among::Named(_) | Among::Unsaid => None,
        }
    }

    /// Whether two places share it.
    pub fn is_shared_with(self, other: Rank) -> bool {
        (self.value, self.among) == (other.value, other.among)
    }
}

/// Every rank of a place in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// That of the map shown first.
    pub published: Vec<Rank>,
    /// The one that follows from the values shown; `None` where too few places have one, or this place has none.
    pub computed: Option<Rank>,
}

impl Standing {
    /// The published one stands before one that is worked out.
    pub fn rank(&self) -> Option<Rank> {
        self.published.first().copied().or(self.computed)
    }
}

/// Whether so many of all places have a value that there is a first, a last and a rank.
pub fn nearly_all(known: usize, all: usize) -> bool {
    let (part, whole) = NEARLY_ALL;
    known > 0 && known * whole >= all * part
}

/// Which of two values comes first: the better one, or the higher where neither way is better.
pub fn first(one: f64, other: f64, direction: Direction) -> Ordering {
    let ascending = one.partial_cmp(&other).unwrap_or(Ordering::Equal);
    if direction == Direction::Lower { ascending } else { ascending.reverse() }
}

/// The rank of each value: one more than there are better ones, so that equal values have equal ranks (1, 2, 2, 4).
pub fn ranks(values: &[f64], direction: Direction) -> Vec<usize> {
    let mut ranks = vec![0; values.len()];
    let mut sorted: Vec<usize> = (0..values.len()).collect();
    sorted.order_by(|one, other| first(values[*one], values[*other], direction));
    for (at, place) in sorted.iter().enumerate() {
        let same = at.checked_sub(1).map(|above| sorted[above]).filter(|above| values[*above] == values[*place]);
        ranks[*place] = same.map_or(at + 1, |above| ranks[above]);
    }
    ranks
}

/// The ranks worked out of the values of all places of a map: none among few, none of ranks, none where neither way is better.
pub fn computed(dataset: &Dataset, indicator: usize, values: &[Option<f64>]) -> Vec<Option<Rank>> {
    let indicator = &dataset.indicators[indicator];
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    if indicator.is_rank() || indicator.direction == Direction::Neither || !nearly_all(known.len(), values.len()) {
        return vec![None; values.len()];
    }
    let mut ranks = ranks(&known, indicator.direction).into_iter();
    let rank = |rank: usize| Rank { value: rank as f64, among: Among::Counted(known.len()), published: None };
    values.iter().map(|value| value.and_then(|_| ranks.next()).map(rank)).collect()
}

/// The ranks published for a place and year, of an indicator or of what it is itself: of a place that continues both, that of the map
/// shown first, since a rank among 63 is none among 34.
pub fn published(dataset: &Dataset, indicator: usize, place: usize, year: i32, map: Geography) -> Vec<Rank> {
    let tied = |at: &usize| {
        let rank = &dataset.indicators[*at];
        if dataset.indicators[indicator].is_rank() { *at == indicator } else { rank.is_rank() && rank.rank_of == Some(indicator) }
    };
    let mut rows: Vec<usize> = dataset.rows_of(place).collect();
    rows.order_by_key(|row| !map.has(&dataset.localities[*row]));
    let mut found = Vec::new();
    for rank in (0..dataset.indicators.len()).filter(tied) {
        for row in &rows {
            let seen = dataset.observations.series(rank, *row).and_then(|series| series.in_year(year));
            found.extend(seen.map(|seen| Rank { value: seen.value, among: among(dataset, rank, *row), published: Some(seen.into()) }));
        }
    }
    found
}

/// The rank that a figure of an indicator of ranks is, by the row that it stands under; `None` where the indicator is none of ranks.
pub fn of_figure(dataset: &Dataset, indicator: usize, row: usize, value: f64) -> Option<Rank> {
    dataset.indicators[indicator].is_rank().then(|| Rank { value, among: among(dataset, indicator, row), published: None })
}

/// 63 or 34 by the row that a rank stands under, else whom the rank names.
fn among(dataset: &Dataset, rank: usize, row: usize) -> Among {
    match Geography::of(&dataset.localities[row]) {
        Some(map) => Among::Provinces(map),
        None if dataset.indicators[rank].ranked_among.is_some() => Among::Named(rank),
        None => Among::Unsaid,
    }
}
