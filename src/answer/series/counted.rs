//! Counts of values for every choice of every facet.

use crate::answer::Question;
use crate::answer::counts::Counts;
use crate::answer::series::asked::{Asked, Indicator, of_indicators, of_places, of_statuses};
use crate::date::FIRST_YEAR;
use crate::status::Status;
use crate::status::board::bit;
use crate::view::facets::{FACETS, Facet, Follows};
use std::ops::Range;

/// Counts values for every choice of every facet.
pub fn counts(question: Question) -> Counts {
    let dataset = question.dataset;
    let asked = Asked::of(question);
    let mut tally = Tally::of(&asked);
    let mut outside = vec![u32::MAX; dataset.indicators.len()];
    for indicator in asked.indicators() {
        outside[indicator.at] = indicator.outside;
        tally.indicator(&asked, &indicator);
    }
    tally.into_counts(&asked, &outside)
}

/// A block's places, or some of them, and what keeps their values out beside the places themselves.
#[derive(Clone, Copy)]
struct Part {
    indicator: usize,
    outside: u32,
    /// The facets that the statuses of its targets fail.
    of_targets: u32,
    statuses: usize,
    found: bool,
    calendar: usize,
}

/// What has been counted: values, by what they share. Numbers fall below nought while series with targets are set right.
struct Tally {
    /// How many years of each list are asked for.
    within: Vec<isize>,
    passing: Running,
    /// The places that a facet alone keeps out.
    kept_out: Vec<(Facet, Running)>,
    /// Of indicators: values that nothing else keeps out.
    of_indicator: Vec<isize>,
    /// Of places, as the difference to the place before: values that no other thing keeps out, whatever the place does.
    of_place: Vec<isize>,
    /// The sets of statuses that targets have, and values that nothing else keeps out.
    of_statuses: Vec<(u16, isize)>,
    /// Values that this place's facet, or the search, keeps out alone.
    alone: [isize; Facet::ALL.len()],
    /// By list of years: series that nothing but their years keeps out.
    series: Vec<isize>,
}

/// How many of the places before each one are of a kind.
struct Running(Vec<u32>);

impl Running {
    fn of(places: &[u32], is: impl Fn(u32) -> bool) -> Running {
        let sums = places.iter().scan(0, |sum, failing| {
            *sum += u32::from(is(*failing));
            Some(*sum)
        });
        Running(std::iter::once(0).chain(sums).collect())
    }

    #[inline(always)]
    fn within(&self, places: &Range<usize>) -> isize {
        (self.0[places.end] - self.0[places.start]) as isize
    }
}

impl Tally {
    fn of(asked: &Asked) -> Tally {
        let dataset = asked.question.dataset;
        let within: Vec<isize> = asked.years_asked().into_iter().map(|years| years as isize).collect();
        let of_places = |facet: &&Facet| asked.of_place.iter().any(|failing| *failing == facet.bit());
        Tally {
            passing: Running::of(&asked.of_place, |failing| failing == 0),
            kept_out: Facet::ALL.iter().filter(of_places).map(|facet| (*facet, Running::of(&asked.of_place, |failing| failing == facet.bit()))).collect(),
            of_indicator: vec![0; dataset.indicators.len()],
            of_place: vec![0; dataset.localities.len() + 1],
            of_statuses: vec![(bit(Status::NoTarget), 0)],
            alone: [0; Facet::ALL.len()],
            series: vec![0; within.len()],
            within,
        }
    }

    /// Counts all values of an indicator as if it had no targets, then sets those right that have some.
    fn indicator(&mut self, asked: &Asked, indicator: &Indicator) {
        let observations = &asked.question.dataset.observations;
        let part =
            |calendar: usize| Part { indicator: indicator.at, outside: indicator.outside, of_targets: asked.untargeted, statuses: 0, found: true, calendar };
        for block in observations.blocks(indicator.at) {
            match &indicator.found {
                None => self.add(part(block.calendar()), block.places(), 1),
                Some(found) => {
                    let mut start = block.places().start;
                    for alike in found[block.places()].chunk_by(|one, other| one == other) {
                        self.add(Part { found: alike[0], ..part(block.calendar()) }, start..start + alike.len(), 1);
                        start += alike.len();
                    }
                }
            }
        }
        for (place, statuses) in asked.targeted(indicator.at) {
            let Some(block) = observations.block_of(indicator.at, place) else { continue };
            let untargeted = Part { found: indicator.found.as_ref().is_none_or(|found| found[place]), ..part(block.calendar()) };
            self.add(untargeted, place..place + 1, -1);
            let targeted = Part { of_targets: asked.of_targets(statuses), statuses: self.set(statuses), ..untargeted };
            self.add(targeted, place..place + 1, 1);
        }
    }

    /// The position of a set of statuses.
    fn set(&mut self, statuses: u16) -> usize {
        self.of_statuses.iter().position(|(set, _)| *set == statuses).unwrap_or_else(|| {
            self.of_statuses.push((statuses, 0));
            self.of_statuses.len() - 1
        })
    }

    /// Counts the values of some places, `times` over.
    fn add(&mut self, part: Part, places: Range<usize>, times: isize) {
        let years = self.within[part.calendar] * times;
        let passing = self.passing.within(&places);
        let values = passing * years;
        let Part { outside, of_targets, found, .. } = part;
        if outside == 0 && found {
            self.of_statuses[part.statuses].1 += values;
        }
        if of_targets != 0 {
            return;
        }
        if found {
            self.of_indicator[part.indicator] += values;
        }
        match outside {
            0 if found => {
                self.of_place[places.start] += years;
                self.of_place[places.end] -= years;
                self.series[part.calendar] += passing * times;
                for (facet, kept_out) in &self.kept_out {
                    self.alone[*facet as usize] += kept_out.within(&places) * years;
                }
            }
            0 => self.alone[Facet::Search as usize] += values,
            _ => {}
        }
    }

    fn into_counts(self, asked: &Asked, outside: &[u32]) -> Counts {
        let Question { dataset, .. } = asked.question;
        let mut counts = Counts::of(dataset);
        let but_for = |failing: u32, facet: Facet| failing & !facet.bit() == 0;
        let indicators = |facet: Facet| self.of_indicator.iter().enumerate().filter(move |(at, values)| **values > 0 && but_for(outside[*at], facet));
        let total: isize = self.of_indicator.iter().zip(outside).filter(|(_, outside)| **outside == 0).map(|(values, _)| values).sum();
        counts.total = total as usize;
        for row in FACETS {
            let facet = row.facet;
            counts.without[facet as usize] = (total + self.alone[facet as usize]) as usize;
            match row.choices.as_ref().map_or(Follows::Nothing, |choices| choices.of_value) {
                Follows::Indicator => {
                    counts.without[facet as usize] = indicators(facet).map(|(_, values)| *values as usize).sum();
                    indicators(facet).for_each(|(at, values)| counts.add_many(dataset, facet, &of_indicators(dataset, &at), *values as usize));
                }
                Follows::Place => {
                    let mut values = 0;
                    for (place, (change, failing)) in self.of_place.iter().zip(&asked.of_place).enumerate() {
                        values += change;
                        if values > 0 && but_for(*failing, facet) {
                            counts.add_many(dataset, facet, &of_places(&[place]), values as usize);
                        }
                    }
                }
                Follows::Targets => {
                    counts.without[facet as usize] = self.of_statuses.iter().map(|(_, values)| *values as usize).sum();
                    for (statuses, values) in self.of_statuses.iter().filter(|(_, values)| *values > 0) {
                        counts.add_many(dataset, facet, &of_statuses(*statuses), *values as usize);
                    }
                }
                Follows::Year => {
                    let mut in_years = 0;
                    for (years, series) in dataset.observations.calendars().zip(&self.series).filter(|(_, series)| **series > 0) {
                        in_years += years.len() * *series as usize;
                        for year in years {
                            counts.choices[facet as usize][(i32::from(*year) - FIRST_YEAR) as usize] += *series as usize;
                        }
                    }
                    counts.without[facet as usize] = in_years;
                }
                Follows::Nothing => {}
            }
        }
        counts
    }
}
