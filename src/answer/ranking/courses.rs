//! The ranks of every place over the years: what a bump chart draws.

use crate::answer::rank::{Rank, published};
use crate::answer::ranking::kin::kin;
use crate::answer::ranking::listing::Listing;
use crate::answer::ranking::on_map::position;
use crate::answer::year::{PlaceValue, YearValues};
use crate::answer::{Figure, Question};
use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::view::Geography;
use std::cmp::Ordering;

/// The published ranks of one place, those of one map: a rank among 63 is none among 34.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Its position among the localities: the row of the map shown.
    pub place: usize,
    /// Years ascending, each with its rank.
    pub points: Vec<(i32, Rank)>,
    /// Where the place stands among those chosen.
    pub chosen: Option<usize>,
    /// A neighbour of one that is chosen.
    pub is_kin: bool,
}

impl Course {
    /// The rank in a year.
    pub fn in_year(&self, year: i32) -> Option<Rank> {
        self.points.iter().find(|(one, _)| *one == year).map(|(_, rank)| *rank)
    }

    /// The figures that its ranks were published as.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.points.iter().filter_map(|(_, rank)| rank.published.as_ref())
    }

    /// Their sources, each as often as it serves.
    pub fn sources(&self) -> impl Iterator<Item = usize> {
        self.figures().map(|figure| figure.source)
    }

    /// The first rank that compares with the last one: on its side of every break of the series. `None` where there is one year only.
    pub fn start(&self, breaks: &[i32]) -> Option<(i32, Rank)> {
        let (last, _) = self.points.last()?;
        let since = breaks.iter().copied().rfind(|from| from <= last).unwrap_or(i32::MIN);
        self.points.iter().find(|(year, _)| *year >= since).filter(|(year, _)| year < last).copied()
    }
}

/// The courses of the places that are listed, in the order of the year's ranks.
pub(super) fn courses(question: Question, indicator: usize, now: &YearValues, shown: &Listing, chosen: &[usize]) -> Vec<Course> {
    let Question { dataset, view, .. } = question;
    let course = |place: &PlaceValue| Course {
        place: place.place,
        points: points(dataset, indicator, place.place, now.year, now.geography),
        chosen: position(dataset, view, place.place),
        is_kin: false,
    };
    let mut all: Vec<Course> = now.places.iter().filter(|place| shown.takes(place.place)).map(course).filter(|course| !course.points.is_empty()).collect();
    // Its own line, where there is no other: the country is ranked among others.
    if all.is_empty() {
        all.extend(now.country.iter().map(course).filter(|course| !course.points.is_empty()));
    }
    let last = |course: &Course| course.points.last().map_or((0, f64::INFINITY), |(year, rank)| (-*year, rank.value));
    all.order_by(|one, other| last(one).partial_cmp(&last(other)).unwrap_or(Ordering::Equal));
    let order: Vec<usize> = all.iter().map(|course| course.place).collect();
    all.iter_mut().zip(kin(dataset, &order, chosen)).for_each(|(course, is_kin)| course.is_kin = is_kin);
    all
}

/// The ranks of a place to a year. `place` is its row on the map.
fn points(dataset: &Dataset, indicator: usize, place: usize, until: i32, map: Geography) -> Vec<(i32, Rank)> {
    let Some(series) = dataset.observations.series(indicator, place) else { return Vec::new() };
    let years = series.years().iter().map(|year| i32::from(*year)).filter(|year| *year <= until);
    let of_row = |year: i32| {
        let ranks = published(dataset, indicator, place, year, map);
        let here = |rank: &Rank| rank.published.is_some_and(|figure| figure.locality == place);
        Some((year, ranks.into_iter().find(here)?))
    };
    years.filter_map(of_row).collect()
}
