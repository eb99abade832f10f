//! All places in one year, ranked, or two years joined. Chosen places are marked and pinned here and narrow nothing, since a rank is
//! one among all; the facet of places still counts the values of each. The other filters decide which rows are listed, never a rank.

use crate::answer::text::{of_indicator, of_place};
use crate::answer::year;
use crate::answer::year::{Known, PlaceValue, Stops, Why, YearValues, year_values};
use crate::answer::{Filter, Question};
use crate::dataset::{Direction, Indicator, Merge, ObservationStatus};
use crate::view::facets::Traits;
use crate::view::{View, Years};
use std::cmp::Ordering;

/// A list with more rows than this is long: what is chosen is pinned above it.
const LONG: usize = 12;

/// What the compare view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub indicator: usize,
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
    pub country: Option<Row>,
    /// How many places have a rank, those that filters hide included.
    pub ranked: usize,
    /// How many places the map has, with a value or without.
    pub places: usize,
    /// Places listed without a value in the year, or in one of the two, with why.
    pub without: Vec<(usize, Why)>,
    /// A target of the country: its value, and its position in the dataset.
    pub goal: Option<(f64, usize)>,
    /// The first year of a new definition between the two years: they do not compare.
    pub broken: Option<i32>,
}

/// One place with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub place: usize,
    pub value: f64,
    /// 1 for the best; equal values have equal ranks. The country has none.
    pub rank: Option<usize>,
    /// The former places that the value is worked out from; none where it was published.
    pub from: Vec<usize>,
    /// Sources of the value, or of the values that it is worked out from.
    pub sources: Vec<usize>,
    /// Of the least sure of these.
    pub status: ObservationStatus,
    pub contested: bool,
    /// Where it stands among the places chosen.
    pub chosen: Option<usize>,
    /// Value and rank in the earlier of two years.
    pub before: Option<(f64, Option<usize>)>,
}

impl Row {
    /// By how much the value changed between two years, whether or not they compare.
    pub fn change(&self) -> Option<f64> {
        self.before.map(|(before, _)| self.value - before)
    }
}

impl Comparison {
    /// The rows in the order in which they are drawn, and how many of them are pinned above the list: the country, and the chosen places
    /// where the list is long.
    pub fn listed(&self) -> (Vec<&Row>, usize) {
        let mut pinned: Vec<&Row> = self.rows.iter().filter(|row| row.chosen.is_some() && self.rows.len() > LONG).collect();
        pinned.sort_by_key(|row| row.chosen);
        let above: Vec<&Row> = self.country.iter().chain(pinned).collect();
        let count = above.len();
        (above.into_iter().chain(&self.rows).collect(), count)
    }

    pub fn stops(&self) -> Stops {
        Stops { year: self.year, years: self.years.clone() }
    }
}

/// Whether a value of the country can stand beside those of its parts: a total cannot.
pub fn country_compares(indicator: &Indicator) -> bool {
    indicator.merge != Merge::Sum
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
    sorted.sort_by(|one, other| first(values[*one], values[*other], direction));
    for (at, place) in sorted.iter().enumerate() {
        let same = at.checked_sub(1).map(|above| sorted[above]).filter(|above| values[*above] == values[*place]);
        ranks[*place] = same.map_or(at + 1, |above| ranks[above]);
    }
    ranks
}

/// Answers the compare view's question; `None` for a dataset without indicators.
pub fn compare(question: Question) -> Option<Comparison> {
    let Question { dataset, view, .. } = question;
    let indicator = year::indicator(question)?;
    let Indicator { direction, breaks, id, .. } = &dataset.indicators[indicator];
    let everything = View { indicator: Some(id.clone()), years: None, geography: view.geography, ..view.unfiltered() };
    let newest = year_values(Question { view: &everything, ..question }, indicator, None);
    let (since, year) = years_meant(&newest, view.years);
    let now = year_values(Question { view: &everything, ..question }, indicator, Some(year));
    // Both years are of the same provinces.
    let same = View { geography: Some(now.geography), ..everything.clone() };
    let then = since.map(|since| year_values(Question { view: &same, ..question }, indicator, Some(since)));
    let earlier = then.as_ref().map(|then| standing(&then.places, *direction));
    let shown = Listing::of(question, indicator);
    let mut rows = Vec::new();
    let mut without: Vec<(usize, Why)> = Vec::new();
    let ranked = standing(&now.places, *direction);
    for (at, rank) in &ranked {
        let place = &now.places[*at];
        if !shown.takes(place.place) {
            continue;
        }
        let found = earlier.as_ref().map(|earlier| earlier.iter().find(|(before, _)| before == at));
        let before = found.flatten().and_then(|(at, rank)| Some((then.as_ref()?.places[*at].value()?, Some(*rank))));
        match then.as_ref().filter(|_| before.is_none()) {
            Some(then) => without.push((place.place, why(&then.places[*at]))),
            None => rows.extend(row(view, question, place, Some(*rank), before)),
        }
    }
    let lacking = now.places.iter().filter(|place| place.value().is_none() && shown.takes(place.place));
    without.extend(lacking.map(|place| (place.place, why(place))));
    let country = now.country.as_ref().filter(|country| !rows.is_empty() || shown.takes(country.place)).and_then(|country| {
        let before = then.as_ref().map(|then| then.country.as_ref().and_then(PlaceValue::value));
        if before == Some(None) { None } else { row(view, question, country, None, before.flatten().map(|value| (value, None))) }
    });
    let breaks: Vec<i32> = breaks.iter().map(|broken| broken.year).collect();
    let broken = since.and_then(|since| breaks.iter().copied().rfind(|from| since < *from && *from <= year));
    let ends = both_ends(&newest.years, &breaks);
    Some(Comparison {
        indicator,
        years: newest.years,
        ends,
        year,
        since,
        rows,
        country,
        ranked: ranked.len(),
        places: now.places.len(),
        without,
        goal: goal(question, indicator, year),
        broken,
    })
}

/// The newest year and the earliest that compares with it; where none does, the earliest.
fn both_ends(years: &[i32], breaks: &[i32]) -> Option<Years> {
    let (first, last) = (*years.first()?, *years.last()?);
    let since = breaks.iter().copied().rfind(|from| *from <= last).unwrap_or(first);
    let comparable = years.iter().copied().find(|year| *year >= since && *year < last);
    (first < last).then(|| Years { first: comparable.unwrap_or(first), last })
}

/// Positions of the places that have a value, the first before the last, with their ranks.
fn standing(places: &[PlaceValue], direction: Direction) -> Vec<(usize, usize)> {
    let known: Vec<(usize, f64)> = places.iter().enumerate().filter_map(|(at, place)| Some((at, place.value()?))).collect();
    let values: Vec<f64> = known.iter().map(|(_, value)| *value).collect();
    let ranks = ranks(&values, direction);
    let mut standing: Vec<(usize, usize)> = known.iter().zip(ranks).map(|((at, _), rank)| (*at, rank)).collect();
    standing.sort_by_key(|(_, rank)| *rank);
    standing
}

/// The earlier year where two are asked for, and the year: those with values that the view's years mean.
fn years_meant(newest: &YearValues, asked: Option<Years>) -> (Option<i32>, i32) {
    let Some(asked) = asked else { return (None, newest.year) };
    let mut within = newest.years.iter().copied().filter(|year| asked.contains(*year));
    match (within.next(), within.next_back()) {
        (first, Some(last)) => (first, last),
        (Some(only), None) => (None, only),
        (None, None) => (None, newest.years.iter().copied().rfind(|year| *year <= asked.last).or(newest.years.first().copied()).unwrap_or(newest.year)),
    }
}

fn why(place: &PlaceValue) -> Why {
    match place.known {
        Known::Missing(why) => why,
        Known::Published(_) | Known::Derived { .. } => Why::NotPublished,
    }
}

fn row(view: &View, question: Question, place: &PlaceValue, rank: Option<usize>, before: Option<(f64, Option<usize>)>) -> Option<Row> {
    let dataset = question.dataset;
    let seen = place.figures();
    Some(Row {
        place: place.place,
        value: place.value()?,
        rank,
        from: if matches!(place.known, Known::Derived { .. }) { seen.iter().map(|one| one.locality).collect() } else { Vec::new() },
        sources: seen.iter().map(|one| one.source).collect(),
        status: seen.iter().map(|one| one.status).max_by_key(|status| *status as usize)?,
        contested: seen.iter().any(|one| one.contested),
        chosen: view.places.iter().position(|chosen| dataset.locality(chosen) == Some(dataset.place_of(place.place))),
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

/// Which places are listed: all filters but those of places and years.
struct Listing<'a> {
    question: Question<'a>,
    filter: Filter<'a>,
    indicator: usize,
}

impl<'a> Listing<'a> {
    fn of(question: Question<'a>, indicator: usize) -> Listing<'a> {
        let all = View { places: Vec::new(), years: None, ..question.view.clone() };
        Listing { question, filter: Filter::of(question.dataset, &all), indicator }
    }

    fn takes(&self, place: usize) -> bool {
        let Question { dataset, board, view } = self.question;
        let indicator = &dataset.indicators[self.indicator];
        let text = self.filter.text(|| of_indicator(dataset, indicator) + &of_place(dataset, &dataset.localities[place]));
        let traits = Traits {
            resolutions: &indicator.resolutions,
            sectors: &[indicator.sector],
            indicator: Some(self.indicator),
            places: &[place],
            statuses: board.statuses(self.indicator, place, view.method),
            text: &text,
            ..Traits::default()
        };
        self.filter.failing(&traits) == 0
    }
}
