//! The values under the filters. A million of them are counted by series: all values of one share everything but their years.

use crate::answer::Question;
use crate::answer::facets::{Counts, Facet, Filter};
use crate::answer::items::{indicator_text, place_text};
use crate::dataset::{Dataset, Series};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::status::Status;
use crate::status::board::bit;
use crate::view::Years;

/// A series with what keeps it out.
pub struct Met<'a> {
    pub series: Series<'a>,
    /// The statuses of its targets, as bits of [`bit`].
    pub statuses: u16,
    /// The facets that keep all of its values out, as bits in the order of [`Facet::ALL`]; the years are left to the caller.
    pub failing: u8,
}

/// Every series of the view's indicator, or of all.
pub fn series<'a>(question: Question<'a>, each: &mut dyn FnMut(Met<'a>)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let search = Search::of(dataset, &filter);
    let out_of_place: Vec<u8> = (0..dataset.localities.len()).map(|place| failing(Facet::Place, filter.takes_place(place))).collect();
    // The targets of one indicator at a time, so that no series has to be looked up.
    let mut statuses = vec![bit(Status::NoTarget); dataset.localities.len()];
    let only = view.indicator.as_deref().and_then(|id| dataset.indicator(id));
    for (at, indicator) in dataset.indicators.iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at)) {
        let outside =
            failing(Facet::Resolution, filter.takes_resolution(&indicator.resolutions)) | failing(Facet::Sector, filter.takes_sector(indicator.sector));
        let words = search.left_for_places(at);
        board.of_indicator(at).iter().for_each(|(place, of_target)| statuses[*place] = of_target[view.method as usize]);
        for series in dataset.observations.of_indicator(at) {
            let place = series.locality;
            let found = words.iter().all(|named| named[place]);
            let failing = outside | out_of_place[place] | failing(Facet::Status, filter.takes_statuses(statuses[place])) | failing(Facet::Search, found);
            each(Met { series, statuses: statuses[place], failing });
        }
        board.of_indicator(at).iter().for_each(|(place, _)| statuses[*place] = bit(Status::NoTarget));
    }
}

/// Every series with values under the filters, and how many they are.
pub fn shown<'a>(question: Question<'a>, each: &mut dyn FnMut(Series<'a>, usize)) {
    let asked = question.view.years;
    series(question, &mut |met| {
        let points = met.series.years().iter().filter(|year| asked.is_none_or(|asked| asked.contains(i32::from(**year)))).count();
        if met.failing == 0 && points > 0 {
            each(met.series, points);
        }
    });
}

const fn failing(facet: Facet, takes: bool) -> u8 {
    (!takes as u8) << facet as u8
}

/// Counts values for every choice of every facet.
pub fn counts(question: Question) -> Counts {
    let Question { dataset, view, .. } = question;
    let mut counts = Counts::of(dataset);
    let mut run = Run { asked: view.years, years: &[], within: 0, series: 0, in_year: vec![0; (LAST_YEAR - FIRST_YEAR + 1) as usize] };
    // By indicator: values that only the resolution, or only the sector, may keep out.
    let mut of_indicator = vec![[0, 0]; dataset.indicators.len()];
    let mut without_years = 0;
    series(question, &mut |met| {
        let Met { series, statuses, failing } = met;
        if !failing.is_power_of_two() && failing != 0 {
            return;
        }
        run.meet(series.years());
        let values = run.within;
        let but_for = |facet: Facet| failing & !(1 << facet as u8) == 0;
        if failing == 0 {
            counts.total += values;
            without_years += series.len();
            run.series += 1;
        } else {
            counts.without[failing.trailing_zeros() as usize] += values;
        }
        if but_for(Facet::Place) {
            counts.places[dataset.place_of(series.locality)] += values;
        }
        if but_for(Facet::Resolution) {
            of_indicator[series.indicator][0] += values;
        }
        if but_for(Facet::Sector) {
            of_indicator[series.indicator][1] += values;
        }
        if but_for(Facet::Status) {
            let mut left = statuses;
            while left != 0 {
                counts.statuses[left.trailing_zeros() as usize] += values;
                left &= left - 1;
            }
        }
    });
    run.meet(&[]);
    for (indicator, [of_resolution, of_sector]) in dataset.indicators.iter().zip(of_indicator) {
        indicator.resolutions.iter().for_each(|at| counts.resolutions[*at] += of_resolution);
        counts.sectors[indicator.sector] += of_sector;
    }
    counts.without.iter_mut().for_each(|without| *without += counts.total);
    counts.without[Facet::Years as usize] = without_years;
    (FIRST_YEAR..).zip(run.in_year).filter(|(_, values)| *values > 0).for_each(|(year, values)| counts.years.add(year, values));
    counts
}

/// Series in a row that have the same years, as those of one survey have, are counted at once.
struct Run<'a> {
    asked: Option<Years>,
    years: &'a [i16],
    /// How many of the years are asked for.
    within: usize,
    /// How many series pass every other facet.
    series: usize,
    /// By year from [`FIRST_YEAR`] on.
    in_year: Vec<usize>,
}

impl<'a> Run<'a> {
    fn meet(&mut self, years: &'a [i16]) {
        if self.years != years {
            for year in self.years {
                self.in_year[(i32::from(*year) - FIRST_YEAR) as usize] += self.series;
            }
            let within = |year: &&i16| self.asked.is_none_or(|asked| asked.contains(i32::from(**year)));
            (self.within, self.series, self.years) = (years.iter().filter(within).count(), 0, years);
        }
    }
}

/// Which indicators and places each word of a search stands in: a value is found when each word is in one of the two.
struct Search {
    indicators: Vec<Vec<bool>>,
    places: Vec<Vec<bool>>,
}

impl Search {
    fn of(dataset: &Dataset, filter: &Filter) -> Search {
        if filter.words().is_empty() {
            return Search { indicators: Vec::new(), places: Vec::new() };
        }
        let texts: Vec<String> = dataset.indicators.iter().map(|indicator| indicator_text(dataset, indicator)).collect();
        let names: Vec<String> = dataset.localities.iter().map(|place| place_text(dataset, place)).collect();
        let within = |texts: &[String]| filter.words().iter().map(|word| texts.iter().map(|text| text.contains(word.as_str())).collect()).collect();
        Search { indicators: within(&texts), places: within(&names) }
    }

    /// For the words that an indicator does not have: which places do.
    fn left_for_places(&self, indicator: usize) -> Vec<&[bool]> {
        self.indicators.iter().zip(&self.places).filter(|(indicators, _)| !indicators[indicator]).map(|(_, places)| places.as_slice()).collect()
    }
}
