//! All places in one year, ranked, or two years joined. Chosen places are marked and pinned here and narrow nothing, since a rank is
//! one among all; the facet of places still counts the values of each. The other filters decide which rows are listed, never a rank.

mod courses;
mod form;
mod kin;
mod listing;
mod on_map;
mod share;
mod years;

pub use crate::answer::ranking::courses::Course;
pub use crate::answer::ranking::form::Form;
pub use crate::answer::ranking::share::percent;

use crate::answer::Question;
use crate::answer::rank::{Rank, nearly_all};
use crate::answer::ranking::on_map::on_map;
use crate::answer::year::{FormerFigure, Stops, Why};
use crate::dataset::{Indicator, Merge, ObservationStatus};
use crate::sorted::InOrder;
use crate::view::{Geography, View, Years};

/// A list with more rows than this is long: what is chosen is pinned above it.
const LONG: usize = 12;

/// How the reader looks at a comparison; links say nothing of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Only the places chosen and their neighbours.
    pub near: bool,
    /// Shares of the country in place of values, where these are parts of it.
    pub shares: bool,
}

/// What the compare view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Its position among the indicators.
    pub indicator: usize,
    /// What its picture is.
    pub form: Form,
    /// How the reader looks at it.
    pub look: Look,
    /// The years that can be shown, ascending.
    pub years: Vec<i32>,
    /// The two years to join when the reader asks for two: as far apart as one definition allows.
    pub ends: Option<Years>,
    /// The year that the places are ranked by.
    pub year: i32,
    /// The earlier year, where two are joined.
    pub since: Option<i32>,
    /// Best first; where neither way is better, highest first.
    pub rows: Vec<Placing>,
    /// The country's row, where it has a value and a dataset has a country.
    pub country: Option<Placing>,
    /// Of ranks: every place's over the years to the one shown, in the order of the last. Those without one in that year stand last.
    pub courses: Vec<Course>,
    /// Which provinces are compared.
    pub geography: Geography,
    /// How many places have a value in the year, or in both, those that filters hide included.
    pub figures: usize,
    /// How many places the map has, with a value or without.
    pub places: usize,
    /// Places listed without a value in the year, or in one of the two.
    pub without: Vec<Without>,
    /// Places chosen that this map does not have.
    pub elsewhere: Vec<usize>,
    /// Where nobody asked for a year: the newest, if fewer places have a value in it, and how many these are.
    pub newer: Option<(i32, usize)>,
    /// A target of the country: its value, and its position in the dataset.
    pub goal: Option<(f64, usize)>,
    /// The first year of a new definition between the two years: they do not compare.
    pub broken: Option<i32>,
}

/// One place with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// Its position among the localities.
    pub place: usize,
    /// In the indicator's unit.
    pub value: f64,
    /// Published where there is one, else computed; `None` where neither may be said.
    pub rank: Option<Rank>,
    /// The other places of that rank, or of that value where there is none.
    pub alike: Vec<usize>,
    /// It is the country, which has no rank among its provinces.
    pub is_country: bool,
    /// What is known of the former provinces of a merged one.
    pub parts: Vec<FormerFigure>,
    /// The former places that the value is worked out from; none where it was published.
    pub from: Vec<usize>,
    /// Sources of the value, or of the values that it is worked out from.
    pub sources: Vec<usize>,
    /// Of the least sure of these.
    pub status: ObservationStatus,
    /// Sources disagree about the value, or about one that it is worked out from.
    pub contested: bool,
    /// Where it stands among the places chosen.
    pub chosen: Option<usize>,
    /// A neighbour of one that is chosen.
    pub is_kin: bool,
    /// Value and rank in the earlier of two years.
    pub before: Option<(f64, Option<Rank>)>,
}

/// A place that has no value to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// Its position among the localities.
    pub place: usize,
    /// What the value fails for.
    pub why: Why,
    /// The link asks for it.
    pub is_chosen: bool,
    /// That was published all the same.
    pub rank: Option<Rank>,
    /// What is known of the former provinces of a merged one.
    pub parts: Vec<FormerFigure>,
}

impl Placing {
    /// By how much the value changed between two years, whether or not they compare.
    pub fn change(&self) -> Option<f64> {
        self.before.map(|(before, _)| self.value - before)
    }
}

impl Comparison {
    /// Whether there is a first, a last, and one that rose most.
    pub fn is_of_nearly_all(&self) -> bool {
        nearly_all(self.figures, self.places)
    }

    /// The places in sight: all that the filters leave, or those chosen and their neighbours.
    pub fn in_sight(&self) -> impl Iterator<Item = &Placing> {
        self.rows.iter().filter(|row| !self.is_near() || row.chosen.is_some() || row.is_kin)
    }

    /// The same of their courses.
    pub fn courses_in_sight(&self) -> impl Iterator<Item = &Course> {
        self.courses.iter().filter(|course| !self.is_near() || course.chosen.is_some() || course.is_kin)
    }

    /// Whether any place of the map is chosen, with a value or without.
    pub fn has_chosen(&self) -> bool {
        self.rows.iter().any(|row| row.chosen.is_some()) || self.without.iter().any(|lacks| lacks.is_chosen)
    }

    /// Whether only those chosen and their neighbours are in sight.
    pub fn is_near(&self) -> bool {
        self.look.near && self.has_chosen()
    }

    /// The rows in the order in which they are drawn, and how many of them are pinned above the list: the country, and the chosen places
    /// where the list is long.
    pub fn listed(&self) -> (Vec<&Placing>, usize) {
        let rows: Vec<&Placing> = self.in_sight().collect();
        let mut pinned: Vec<&Placing> = rows.iter().copied().filter(|row| row.chosen.is_some() && rows.len() > LONG).collect();
        pinned.order_by_key(|row| row.chosen);
        let above: Vec<&Placing> = self.country.iter().chain(pinned).collect();
        let count = above.len();
        (above.into_iter().chain(rows).collect(), count)
    }

    /// The years that its slider stops at.
    pub fn stops(&self) -> Stops {
        Stops { year: self.year, years: self.years.clone() }
    }
}

/// Whether a value of the country can stand beside those of its parts: a total cannot.
pub fn country_compares(indicator: &Indicator) -> bool {
    indicator.merge != Merge::Sum
}

/// Answers the compare view's question; `None` for a dataset without indicators. Where two years share no place of the map that the later
/// one is about, and the reader asked for none, they are compared on the other map.
pub fn compare(question: Question) -> Option<Comparison> {
    let found = on_map(question)?;
    if found.since.is_none() || found.figures > 0 || question.view.map_meant(question.dataset).is_some() {
        return Some(found);
    }
    let other = View { geography: Some(found.geography.other()), ..question.view.clone() };
    let other = on_map(Question { view: &other, ..question })?;
    Some(if other.figures > 0 { other } else { found })
}
