//! All places in one year, ranked, or two years joined. Chosen places are marked and pinned here and narrow nothing, since a rank is
//! one among all; the facet of places still counts the values of each. The other filters decide which rows are listed, never a rank.

mod courses;
mod form;
mod kin;
mod listing;
mod share;
mod years;

pub use crate::answer::ranking::courses::Course;
pub use crate::answer::ranking::form::Form;
pub use crate::answer::ranking::share::percent;

use crate::answer::Question;
use crate::answer::rank::{Rank, first, nearly_all};
use crate::answer::ranking::listing::Listing;
use crate::answer::ranking::years::{both_ends, rank_among_the_same, years_meant};
use crate::answer::year;
use crate::answer::year::{Known, Part, PlaceValue, Stops, Why, year_values};
use crate::dataset::{Dataset, Indicator, Merge, ObservationStatus};
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
    pub rows: Vec<Row>,
    /// The country's row, where it has a value and a dataset has a country.
    pub country: Option<Row>,
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
pub struct Row {
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
    pub parts: Vec<Part>,
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
    pub parts: Vec<Part>,
}

impl Row {
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
    pub fn in_sight(&self) -> impl Iterator<Item = &Row> {
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
    pub fn listed(&self) -> (Vec<&Row>, usize) {
        let rows: Vec<&Row> = self.in_sight().collect();
        let mut pinned: Vec<&Row> = rows.iter().copied().filter(|row| row.chosen.is_some() && rows.len() > LONG).collect();
        pinned.sort_by_key(|row| row.chosen);
        let above: Vec<&Row> = self.country.iter().chain(pinned).collect();
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

fn on_map(question: Question) -> Option<Comparison> {
    let Question { dataset, view, .. } = question;
    let indicator = year::indicator(question)?;
    let Indicator { direction, breaks, id, measure, .. } = &dataset.indicators[indicator];
    let everything = View { indicator: Some(id.clone()), years: None, geography: view.geography, places: view.places.clone(), ..view.unfiltered() };
    let newest = year_values(Question { view: &everything, ..question }, indicator, None);
    let (since, year) = years_meant(&newest, view.years);
    let mut now = if view.years.is_none() { newest.clone() } else { year_values(Question { view: &everything, ..question }, indicator, Some(year)) };
    // Both years are of the same provinces.
    let same = View { geography: Some(now.geography), ..everything.clone() };
    let mut then = since.map(|since| year_values(Question { view: &same, ..question }, indicator, Some(since)));
    if let Some(then) = &mut then {
        rank_among_the_same(dataset, indicator, &mut now, then);
    }
    let shown = Listing::of(question, indicator);
    let mut all: Vec<(&PlaceValue, f64, Option<&PlaceValue>)> = Vec::new();
    for (at, place) in now.places.iter().enumerate() {
        let before = then.as_ref().map(|then| &then.places[at]);
        if let Some(value) = place.value().filter(|_| before.is_none_or(|before| before.value().is_some())) {
            all.push((place, value, before));
        }
    }
    let published = |place: &PlaceValue| place.rank().filter(|rank| rank.published.is_some()).map_or(f64::INFINITY, |rank| rank.value);
    all.sort_by(|one, other| first(one.1, other.1, *direction).then(published(one.0).total_cmp(&published(other.0))));
    let order: Vec<usize> = all.iter().map(|(place, ..)| place.place).collect();
    let chosen: Vec<usize> = now.places.iter().map(|place| place.place).filter(|place| position(dataset, view, *place).is_some()).collect();
    let kin = kin::kin(dataset, &order, &chosen);
    let is_kin = |place: usize| order.iter().zip(&kin).any(|(other, is_kin)| *other == place && *is_kin);
    let mut rows: Vec<Row> = Vec::new();
    for (place, value, before) in all.iter().filter(|(place, ..)| shown.takes(place.place)) {
        let is_alike = |other: &PlaceValue, same: f64| match (place.rank(), other.rank()) {
            (Some(one), Some(other)) => one.is_shared_with(other),
            (None, None) => *value == same,
            _ => false,
        };
        let others = all.iter().filter(|(other, same, _)| other.place != place.place && is_alike(other, *same));
        let before = before.and_then(|before| Some((before.value()?, before.rank())));
        let row = row(view, question, place, others.map(|(other, ..)| other.place).collect(), before);
        rows.extend(row.map(|row| Row { is_kin: is_kin(row.place), ..row }));
    }
    let lacking = |place: &PlaceValue, before: Option<&PlaceValue>| {
        let lacks = [Some(place), before].into_iter().flatten().find_map(why);
        let is_chosen = position(dataset, view, place.place).is_some();
        let why = if shown.takes(place.place) { lacks? } else { Some(Why::Filtered).filter(|_| is_chosen)? };
        Some(Without { place: place.place, why, is_chosen, rank: place.rank().filter(|rank| rank.published.is_some()), parts: place.parts.clone() })
    };
    let places = now.places.iter().enumerate().filter_map(|(at, place)| lacking(place, then.as_ref().map(|then| &then.places[at])));
    let mut without: Vec<Without> = places.collect();
    let country = now.country.as_ref().filter(|country| !rows.is_empty() || shown.takes(country.place)).and_then(|country| {
        let before = then.as_ref().map(|then| then.country.as_ref().and_then(|before| Some((before.value()?, before.rank()))));
        if before == Some(None) { None } else { row(view, question, country, Vec::new(), before.flatten()) }
    });
    if let (None, Some(lacks)) = (&country, &now.country) {
        let before = then.as_ref().and_then(|then| then.country.as_ref());
        without.extend(lacking(lacks, before).filter(|lacks| lacks.is_chosen));
    }
    without.sort_by_key(|lacks| !lacks.is_chosen);
    let breaks: Vec<i32> = breaks.iter().map(|broken| broken.year).collect();
    let broken = since.and_then(|since| breaks.iter().copied().rfind(|from| since < *from && *from <= year));
    let ends = both_ends(&newest.years, &breaks);
    let form = Form::of(*measure, since.is_some());
    let courses = if form == Form::Bump { courses::courses(question, indicator, &now, &shown, &chosen) } else { Vec::new() };
    Some(Comparison {
        indicator,
        form,
        look: Look::default(),
        years: newest.years,
        ends,
        year,
        since,
        rows,
        country,
        courses,
        geography: now.geography,
        figures: all.len(),
        places: now.places.len(),
        without,
        elsewhere: now.elsewhere,
        newer: now.newer,
        goal: goal(question, indicator, year),
        broken,
    })
}

fn why(place: &PlaceValue) -> Option<Why> {
    match place.known {
        Known::Missing(why) => Some(why),
        Known::Published(_) | Known::Derived { .. } => None,
    }
}

/// Where a place stands among those chosen.
fn position(dataset: &Dataset, view: &View, place: usize) -> Option<usize> {
    view.places.iter().position(|chosen| dataset.locality(chosen) == Some(dataset.place_of(place)))
}

fn row(view: &View, question: Question, place: &PlaceValue, alike: Vec<usize>, before: Option<(f64, Option<Rank>)>) -> Option<Row> {
    let dataset = question.dataset;
    let seen = place.figures();
    Some(Row {
        place: place.place,
        value: place.value()?,
        rank: place.rank(),
        alike,
        is_country: dataset.country() == Some(place.place),
        parts: place.parts.clone(),
        from: if matches!(place.known, Known::Derived { .. }) { seen.iter().map(|one| one.locality).collect() } else { Vec::new() },
        sources: seen.iter().map(|one| one.source).collect(),
        status: seen.iter().map(|one| one.status).max_by_key(|status| *status as usize)?,
        contested: seen.iter().any(|one| one.contested),
        chosen: position(dataset, view, place.place),
        is_kin: false,
        before,
    })
}

/// The country's target with the nearest deadline not before the year; failing that, the last one past.
fn goal(question: Question, indicator: usize, year: i32) -> Option<(f64, usize)> {
    let Question { dataset, board, .. } = question;
    if !country_compares(&dataset.indicators[indicator]) {
        return None;
    }
    let goals = board.of_series(dataset, indicator, dataset.country()?).filter_map(|judged| Some((judged.goal?, judged.target)));
    let (goal, target) = goals.min_by_key(|(goal, _)| (goal.by_year < year, (goal.by_year - year).abs()))?;
    Some((goal.value, target))
}
