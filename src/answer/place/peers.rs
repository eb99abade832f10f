//! The provinces most like one, by a rule that the page states.
//!
//! Compared is what says how large a province is and what it lives on: amounts, ratios and shares, no scores, ranks or rates of change, which
//! judge it. Of each such indicator the newest year counts in which at least 80 % of the places of the map have a value. Values are
//! standardised among these places, z = (value − mean) / standard deviation; two places are as far apart as the root of the mean square
//! of their differences, first over the indicators of a sector, then over the sectors, so that a sector with many indicators weighs no more
//! than one with a single one. Compared are only places that share at least three indicators.

use crate::answer::year::{provinces, values_of};
use crate::dataset::{Dataset, Measure};
use crate::sorted::InOrder;
use crate::view::Geography;

/// Of so many of these, the places need a value in the year that counts.
const FULL: (usize, usize) = (8, 10);
/// Indicators that two places must share, and places that must be comparable.
const LEAST: usize = 3;
/// Peers that are named.
const NAMED: usize = 4;

/// The places most like one.
#[derive(Clone, Debug, PartialEq)]
pub struct Peers {
    /// Among which provinces.
    pub map: Geography,
    /// What was compared, and in which year.
    pub by: Vec<(usize, i32)>,
    /// The nearest first.
    pub nearest: Vec<Peer>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Peer {
    /// Its position in the dataset.
    pub place: usize,
    /// In standard deviations.
    pub distance: f64,
    /// How many indicators both have.
    pub shared: usize,
}

/// One indicator's values among the places of a map.
struct Measured {
    indicator: usize,
    year: i32,
    /// In the order of the places, standardised.
    values: Vec<Option<f64>>,
}

/// The places of a place's own map that are most like it; `None` of the country, and where too little is known.
pub fn peers(dataset: &Dataset, place: usize) -> Option<Peers> {
    let map = Geography::ALL.iter().rev().copied().find(|map| provinces(dataset, *map).iter().any(|row| dataset.same_place(*row, place)))?;
    let all = provinces(dataset, map);
    let here = all.iter().position(|row| dataset.same_place(*row, place))?;
    let measured: Vec<Measured> =
        (0..dataset.indicators.len()).filter_map(|at| measured(dataset, at, map, all.len())).filter(|one| one.values[here].is_some()).collect();
    let mut found: Vec<Peer> = (0..all.len()).filter(|at| *at != here).filter_map(|at| apart(dataset, &measured, here, at, all[at])).collect();
    if found.len() < LEAST {
        return None;
    }
    found.order_by(|one, other| one.distance.total_cmp(&other.distance));
    found.truncate(NAMED);
    Some(Peers { map, by: measured.iter().map(|one| (one.indicator, one.year)).collect(), nearest: found })
}

/// An indicator in the newest year that is full enough.
fn measured(dataset: &Dataset, indicator: usize, map: Geography, places: usize) -> Option<Measured> {
    let tells = match dataset.indicators[indicator].measure {
        Measure::Amount | Measure::Ratio | Measure::Share => true,
        Measure::Rate | Measure::Score | Measure::Rank => false,
    };
    let enough = |count: usize| count * FULL.1 >= places * FULL.0;
    // Most indicators are the country's alone: nothing more is asked of them.
    if !tells || !enough(dataset.observations.of_indicator(indicator).count()) {
        return None;
    }
    let mut years: Vec<i32> = dataset.observations.of_indicator(indicator).flat_map(|series| series.years().iter().map(|year| i32::from(*year))).collect();
    years.order();
    years.dedup();
    let full = |year: &i32| {
        let values = values_of(dataset, indicator, map, *year);
        enough(values.iter().flatten().count()).then_some((*year, values))
    };
    let (year, values) = years.iter().rev().find_map(full)?;
    Some(Measured { indicator, year, values: standardised(&values)? })
}

/// Less the mean, in standard deviations; `None` where all are equal.
fn standardised(values: &[Option<f64>]) -> Option<Vec<Option<f64>>> {
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    let mean = known.iter().sum::<f64>() / known.len() as f64;
    let deviation = (known.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / known.len() as f64).sqrt();
    (deviation.is_finite() && deviation > 1e-9 * mean.abs()).then(|| values.iter().map(|value| value.map(|value| (value - mean) / deviation)).collect())
}

/// How far two places are apart; `None` where they share too little.
fn apart(dataset: &Dataset, measured: &[Measured], here: usize, there: usize, place: usize) -> Option<Peer> {
    // The sum of squares and the count, by sector.
    let mut sectors = vec![(0.0, 0_usize); dataset.sectors.len()];
    for one in measured {
        if let (Some(own), Some(other)) = (one.values[here], one.values[there]) {
            let (sum, count) = &mut sectors[dataset.indicators[one.indicator].sector];
            *sum += (own - other).powi(2);
            *count += 1;
        }
    }
    let shared: usize = sectors.iter().map(|(_, count)| count).sum();
    let means: Vec<f64> = sectors.iter().filter(|(_, count)| *count > 0).map(|(sum, count)| sum / *count as f64).collect();
    (shared >= LEAST).then(|| Peer { place, distance: (means.iter().sum::<f64>() / means.len() as f64).sqrt(), shared })
}
