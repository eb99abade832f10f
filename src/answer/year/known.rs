//! What is known of a place in one year: a published figure, one that follows from those of its parts, or why there is none.

use crate::answer::rank::{Rank, published};
use crate::answer::{Figure, Question, series};
use crate::dataset::{Dataset, Level, Merge};
use crate::sorted::InOrder;
use crate::view::{Geography, View};

/// A former province's own figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FormerFigure {
    /// What it had in that year.
    pub figure: Figure,
    /// Its published rank among the provinces of its time.
    pub rank: Option<Rank>,
}

/// What is known of a place in a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// Under an id of the place.
    Published(Figure),
    /// Worked out from all the provinces that became this one, by the indicator's rule.
    Derived {
        /// In the indicator's unit.
        value: f64,
        /// The figures of all its parts.
        from: Vec<Figure>,
    },
    /// There is no value to show.
    Missing(Why),
}

/// Why a place has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No figure of that year.
    NotPublished,
    /// Some of the provinces that became this one have a figure, others have none.
    Incomplete,
    /// The parts have figures, but no rule makes one of them.
    NotDerivable,
    /// There may be a figure, but the filters leave it out.
    Filtered,
}

impl Known {
    /// The value, in the indicator's unit, published or derived.
    pub fn value(&self) -> Option<f64> {
        match self {
            Known::Published(figure) => Some(figure.value),
            Known::Derived { value, .. } => Some(*value),
            Known::Missing(_) => None,
        }
    }
}

/// The figures of one indicator, with what the filters allow of them.
pub(super) struct Book<'a> {
    dataset: &'a Dataset,
    indicator: usize,
    /// By place. Which places are chosen is not asked: a map and a ranking show all and mark the chosen.
    allowed: Vec<bool>,
}

impl<'a> Book<'a> {
    /// Whatever the filters.
    pub(super) fn whole(dataset: &'a Dataset, indicator: usize) -> Book<'a> {
        Book { dataset, indicator, allowed: vec![true; dataset.localities.len()] }
    }

    pub(super) fn of(question: Question<'a>, indicator: usize) -> Book<'a> {
        let Question { dataset, view, .. } = question;
        let mut allowed = vec![false; dataset.localities.len()];
        let id = dataset.indicators[indicator].id.clone();
        let everywhere = View { indicator: Some(id), places: Vec::new(), years: None, ..view.clone() };
        series::shown(Question { view: &everywhere, ..question }, &mut |series, _| allowed[series.locality] = true);
        Book { dataset, indicator, allowed }
    }

    /// The years of all figures of provinces and the country, ascending.
    pub(super) fn years(&self) -> Vec<i32> {
        let of_map = |place: usize| self.dataset.localities[place].level != Level::Commune;
        let series = self.dataset.observations.of_indicator(self.indicator).filter(|series| of_map(series.locality));
        let mut years: Vec<i32> = series.flat_map(|series| series.years().iter().map(|year| i32::from(*year))).collect();
        years.order();
        years.dedup();
        years
    }

    /// How many of the places have a value, and how many a published one.
    pub(super) fn count(&self, places: &[usize], year: i32) -> (usize, usize) {
        places.iter().fold((0, 0), |(known, published), place| match self.known(*place, year) {
            Known::Published(_) => (known + 1, published + 1),
            Known::Derived { .. } => (known + 1, published),
            Known::Missing(_) => (known, published),
        })
    }

    fn read(&self, place: usize, year: i32) -> Result<Figure, Why> {
        let found = self.dataset.observations.series(self.indicator, place).and_then(|series| series.in_year(year)).ok_or(Why::NotPublished)?;
        if self.allowed[place] { Ok(found.into()) } else { Err(Why::Filtered) }
    }

    /// What is known of the former provinces of a merged one.
    pub(super) fn parts(&self, place: usize, year: i32) -> Vec<FormerFigure> {
        let locality = &self.dataset.localities[place];
        let parts = locality.formed_from.iter().filter(|_| locality.earlier_self.is_none()).filter_map(|part| self.read(*part, year).ok());
        let former = Geography::Provinces63;
        parts.map(|figure| FormerFigure { rank: published(self.dataset, self.indicator, figure.locality, year, former).first().copied(), figure }).collect()
    }

    /// A published value stands before a derived one; a place that continues has all but its ranks under today's row.
    pub(super) fn known(&self, place: usize, year: i32) -> Known {
        let why = match self.read(place, year) {
            Ok(found) => return Known::Published(found),
            Err(why) => why,
        };
        let locality = &self.dataset.localities[place];
        let parts = &locality.formed_from;
        if let Some(today) = locality.continues.filter(|_| !self.dataset.indicators[self.indicator].is_rank()) {
            return match self.read(today, year) {
                Ok(found) => Known::Published(found),
                Err(why) => Known::Missing(why),
            };
        }
        if parts.is_empty() || locality.earlier_self.is_some() || why == Why::Filtered {
            return Known::Missing(why);
        }
        let read: Vec<Result<Figure, Why>> = parts.iter().map(|part| self.read(*part, year)).collect();
        let from: Vec<Figure> = read.iter().filter_map(|part| part.as_ref().ok().copied()).collect();
        let sum: f64 = from.iter().map(|part| part.value).sum();
        match self.dataset.indicators[self.indicator].merge {
            _ if read.iter().any(|part| matches!(part, Err(Why::Filtered))) => Known::Missing(Why::Filtered),
            _ if from.is_empty() => Known::Missing(Why::NotPublished),
            Merge::Neither => Known::Missing(Why::NotDerivable),
            _ if from.len() < parts.len() => Known::Missing(Why::Incomplete),
            Merge::Sum => Known::Derived { value: sum, from },
            Merge::Mean => Known::Derived { value: sum / from.len() as f64, from },
        }
    }
}
