//! The comparison on one of the two maps: who is ranked, who lacks what, which row is whose.

use crate::answer::Question;
use crate::answer::rank::{Rank, first};
use crate::answer::ranking::listing::Listing;
use crate::answer::ranking::years::{both_ends, rank_among_the_same, years_meant};
use crate::answer::ranking::{Comparison, Form, Look, Placing, Without, country_compares, courses, kin};
use crate::answer::year;
use crate::answer::year::{Known, PlaceValue, Why, year_values};
use crate::dataset::{Dataset, Indicator};
use crate::sorted::InOrder;
use crate::status::until_due;
use crate::view::View;

pub(super) fn on_map(question: Question) -> Option<Comparison> {
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
    all.order_by(|one, other| first(one.1, other.1, *direction).then(published(one.0).total_cmp(&published(other.0))));
    let order: Vec<usize> = all.iter().map(|(place, ..)| place.place).collect();
    let chosen: Vec<usize> = now.places.iter().map(|place| place.place).filter(|place| position(dataset, view, *place).is_some()).collect();
    let kin = kin::kin(dataset, &order, &chosen);
    let is_kin = |place: usize| order.iter().zip(&kin).any(|(other, is_kin)| *other == place && *is_kin);
    let mut rows: Vec<Placing> = Vec::new();
    for (place, value, before) in all.iter().filter(|(place, ..)| shown.takes(place.place)) {
        let is_alike = |other: &PlaceValue, same: f64| match (place.rank(), other.rank()) {
            (Some(one), Some(other)) => one.is_shared_with(other),
            (None, None) => *value == same,
            _ => false,
        };
        let others = all.iter().filter(|(other, same, _)| other.place != place.place && is_alike(other, *same));
        let before = before.and_then(|before| Some((before.value()?, before.rank())));
        let row = row(view, question, place, others.map(|(other, ..)| other.place).collect(), before);
        rows.extend(row.map(|row| Placing { is_kin: is_kin(row.place), ..row }));
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
    without.order_by_key(|lacks| !lacks.is_chosen);
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
pub(super) fn position(dataset: &Dataset, view: &View, place: usize) -> Option<usize> {
    view.places.iter().position(|chosen| dataset.locality(chosen) == Some(dataset.place_of(place)))
}

fn row(view: &View, question: Question, place: &PlaceValue, alike: Vec<usize>, before: Option<(f64, Option<Rank>)>) -> Option<Placing> {
    let dataset = question.dataset;
    let seen = place.figures();
    Some(Placing {
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
    let (goal, target) = goals.min_by_key(|(goal, _)| until_due(goal.by_year, year))?;
    Some((goal.value, target))
}
