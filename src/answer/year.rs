//! One indicator in one year: what is known of every province of a map, old or new, and of the country.

mod known;
mod maps;
mod merged;
mod plan;
mod stops;

pub use crate::answer::year::known::{FormerFigure, Known, Why};
pub use crate::answer::year::maps::{SINCE, provinces};
pub use crate::answer::year::merged::{Derived, derived};
pub use crate::answer::year::plan::indicator;
pub use crate::answer::year::stops::Stops;

use crate::answer::rank::{Rank, Standing, computed, nearly_all, published};
use crate::answer::year::known::Book;
use crate::answer::year::plan::{Plan, plan};
use crate::answer::{Figure, Question};
use crate::dataset::Dataset;
use crate::view::Geography;

/// Every province's value of one indicator in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearValues {
    /// Its position among the indicators.
    pub indicator: usize,
    /// The year shown.
    pub year: i32,
    /// Years in which any of the provinces, or the country, has a value, ascending.
    pub years: Vec<i32>,
    /// Which provinces: those that the reader asks for, else those that the year's figures are about.
    pub geography: Geography,
    /// Every province of that map, in the order of the dataset.
    pub places: Vec<PlaceValue>,
    /// How many of them have a value, those that filters leave out included.
    pub figures: usize,
    /// `None` in a dataset without a country.
    pub country: Option<PlaceValue>,
    /// Where nobody asked for a year: the newest, if fewer places have a value in it, and how many these are.
    pub newer: Option<(i32, usize)>,
    /// Places chosen that this map does not have.
    pub elsewhere: Vec<usize>,
}

impl YearValues {
    /// Whether there is a first, a last and a rank.
    pub fn are_nearly_all(&self) -> bool {
        nearly_all(self.figures, self.places.len())
    }
}

/// A place in the year shown.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceValue {
    /// Its position among the localities.
    pub place: usize,
    /// Its value, or why there is none.
    pub known: Known,
    /// Its ranks, published and computed.
    pub standing: Standing,
    /// Of a merged province: what is known of those that formed it.
    pub parts: Vec<FormerFigure>,
}

impl PlaceValue {
    /// The value, in the indicator's unit, published or derived.
    pub fn value(&self) -> Option<f64> {
        self.known.value()
    }

    /// The rank that is shown: the published one where there is one.
    pub fn rank(&self) -> Option<Rank> {
        self.standing.rank()
    }

    /// The figures that the value rests on.
    pub fn figures(&self) -> &[Figure] {
        match &self.known {
            Known::Published(figure) => std::slice::from_ref(figure),
            Known::Derived { from, .. } => from,
            Known::Missing(_) => &[],
        }
    }
}

/// The values that a plan is about.
fn filled(question: Question, plan: Plan) -> YearValues {
    let Question { dataset, view, .. } = question;
    let Plan { indicator, year, years, geography, newer } = plan;
    let (book, whole) = (Book::of(question, indicator), Book::whole(dataset, indicator));
    let all = provinces(dataset, geography);
    let values: Vec<Option<f64>> = all.iter().map(|place| whole.known(*place, year).value()).collect();
    let ranks = computed(dataset, indicator, &values);
    let value = |place: usize, computed: Option<Rank>| {
        let known = book.known(place, year);
        let left_out = known == Known::Missing(Why::Filtered);
        let published = if left_out { Vec::new() } else { published(dataset, indicator, place, year, geography) };
        let standing = Standing { published, computed: computed.filter(|_| known.value().is_some()) };
        PlaceValue { place, known, standing, parts: book.parts(place, year) }
    };
    let asked = view.places.iter().filter_map(|id| dataset.locality(id));
    let here = |place: usize| dataset.country() == Some(place) || all.iter().any(|row| dataset.same_place(*row, place));
    YearValues {
        indicator,
        year,
        years,
        geography,
        figures: values.iter().flatten().count(),
        elsewhere: asked.filter(|place| !here(*place)).collect(),
        country: dataset.country().map(|country| value(country, None)),
        places: all.iter().zip(ranks).map(|(place, rank)| value(*place, rank)).collect(),
        newer,
    }
}

/// Where a place stood in a year among the provinces of that time, whatever the filters.
pub fn standing(dataset: &Dataset, indicator: usize, place: usize, year: i32) -> Standing {
    let row = dataset.row_on(place, &format!("{year}-12-31")).unwrap_or(place);
    let time = if year < SINCE { Geography::Provinces63 } else { Geography::Provinces34 };
    let map = Geography::of(&dataset.localities[row]).unwrap_or(time);
    let published = published(dataset, indicator, place, year, map);
    let all = provinces(dataset, map);
    let at = all.iter().position(|other| dataset.same_place(*other, place)).filter(|_| published.is_empty());
    Standing { published, computed: at.and_then(|at| computed(dataset, indicator, &values_of(dataset, indicator, map, year))[at]) }
}

/// What is known of an indicator in a place, in every year in which anything is, ascending, whatever the filters.
pub fn history(dataset: &Dataset, indicator: usize, place: usize) -> Vec<(i32, Known)> {
    let book = Book::whole(dataset, indicator);
    let known = book.years().into_iter().map(|year| (year, book.known(place, year)));
    known.filter(|(_, known)| *known != Known::Missing(Why::NotPublished)).collect()
}

/// The values of all places of a map in a year, in the order of [`provinces`], whatever the filters.
pub fn values_of(dataset: &Dataset, indicator: usize, map: Geography, year: i32) -> Vec<Option<f64>> {
    let book = Book::whole(dataset, indicator);
    provinces(dataset, map).into_iter().map(|place| book.known(place, year).value()).collect()
}

/// The values of an indicator in a year, or in the one that the view opens on.
pub fn year_values(question: Question, indicator: usize, year: Option<i32>) -> YearValues {
    filled(question, plan(question, indicator, year))
}
