//! What the filters ask of values, worked out once for each thing that it follows from.

use crate::answer::Question;
use crate::answer::filter::Filter;
use crate::answer::series::found::Search;
use crate::dataset::Dataset;
use crate::status::Status;
use crate::status::board::bit;
use crate::view::facets::{Facet, Follows, Traits};
use std::ops::Range;

/// The filters of a view, held against every indicator and every place.
pub(super) struct Asked<'a> {
    pub question: Question<'a>,
    filter: Filter<'a>,
    search: Search,
    /// By place: the facets that keep all of its values out.
    pub of_place: Vec<u32>,
    by_indicator: u32,
    by_targets: u32,
    /// The facets that keep out values without a target.
    pub untargeted: u32,
}

/// One indicator under the filters.
pub(super) struct Indicator {
    pub at: usize,
    /// The facets that keep all of its values out.
    pub outside: u32,
    /// In which places a search finds its values; `None` where in all.
    pub found: Option<Vec<bool>>,
}

impl<'a> Asked<'a> {
    pub(super) fn of(question: Question<'a>) -> Asked<'a> {
        let Question { dataset, view, .. } = question;
        let filter = Filter::of(dataset, view);
        let (by_place, by_targets) = (that_follow(Follows::Place), that_follow(Follows::Targets));
        Asked {
            question,
            search: Search::of(dataset, &filter),
            of_place: (0..dataset.localities.len()).map(|place| filter.failing_of(by_place, &of_places(&[place]))).collect(),
            by_indicator: that_follow(Follows::Indicator),
            by_targets,
            untargeted: filter.failing_of(by_targets, &of_statuses(bit(Status::NoTarget))),
            filter,
        }
    }

    /// Every indicator that has values which one facet at most keeps out.
    pub(super) fn indicators(&self) -> impl Iterator<Item = Indicator> {
        let dataset = self.question.dataset;
        let outside = |at: &usize| self.filter.failing_of(self.by_indicator, &of_indicators(dataset, at));
        let all = (0..dataset.indicators.len()).map(move |at| (at, outside(&at))).filter(|(_, outside)| outside.count_ones() <= 1);
        all.map(|(at, outside)| Indicator { at, outside, found: self.search.places(at, self.of_place.len()) })
    }

    /// The facets that keep values out whose targets have these statuses.
    pub(super) fn of_targets(&self, statuses: u16) -> u32 {
        self.filter.failing_of(self.by_targets, &of_statuses(statuses))
    }

    /// The places that have targets for an indicator, ascending, and their statuses.
    pub(super) fn targeted(&self, indicator: usize) -> impl Iterator<Item = (usize, u16)> {
        let method = self.question.view.method as usize;
        self.question.board.of_indicator(indicator).iter().map(move |(place, statuses)| (*place, statuses[method]))
    }

    /// Which of a list of years are asked for.
    pub(super) fn columns(&self, years: &[i16]) -> Range<usize> {
        let asked = self.question.view.years;
        let before = |year: &i16| asked.is_some_and(|asked| i32::from(*year) < asked.first);
        let within = |year: &i16| asked.is_none_or(|asked| i32::from(*year) <= asked.last);
        years.partition_point(before)..years.partition_point(within)
    }

    /// By list of years: how many of them are asked for.
    pub(super) fn years_asked(&self) -> Vec<usize> {
        self.question.dataset.observations.calendars().map(|years| self.columns(years).len()).collect()
    }

    /// The places whose values of an indicator nothing but years keeps out.
    pub(super) fn passing(&self, indicator: &Indicator) -> Vec<bool> {
        let passes = |place: usize, of_targets: u32| {
            indicator.outside | self.of_place[place] | of_targets == 0 && indicator.found.as_ref().is_none_or(|found| found[place])
        };
        let mut passing: Vec<bool> = (0..self.of_place.len()).map(|place| passes(place, self.untargeted)).collect();
        self.targeted(indicator.at).for_each(|(place, statuses)| passing[place] = passes(place, self.of_targets(statuses)));
        passing
    }
}

/// The facets that follow from one thing.
fn that_follow(from: Follows) -> u32 {
    let follows = |facet: &&Facet| facet.row().choices.as_ref().is_some_and(|choices| choices.of_value == from);
    Facet::ALL.iter().filter(follows).fold(0, |set, facet| set | facet.bit())
}

pub(super) fn of_indicators<'a>(dataset: &'a Dataset, at: &'a usize) -> Traits<'a> {
    let indicator = &dataset.indicators[*at];
    Traits { resolutions: &indicator.resolutions, sectors: std::slice::from_ref(&indicator.sector), indicator: Some(*at), ..Traits::default() }
}

pub(super) fn of_places(places: &[usize]) -> Traits<'_> {
    Traits { places, ..Traits::default() }
}

pub(super) fn of_statuses(statuses: u16) -> Traits<'static> {
    Traits { statuses, ..Traits::default() }
}
