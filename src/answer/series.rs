//! The values under the filters. A million of them are counted by series: all values of one share everything but their years, and most of
//! what they are filtered by follows from the indicator or the place alone, and is worked out once for each.

use crate::answer::Question;
use crate::answer::counts::Counts;
use crate::answer::filter::Filter;
use crate::answer::text::{of_indicator, of_place};
use crate::dataset::{Dataset, Series};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::status::Status;
use crate::status::board::bit;
use crate::view::Years;
use crate::view::facets::{FACETS, Facet, Follows, Traits};

/// A series with what keeps it out.
struct Met<'a> {
    series: Series<'a>,
    /// Which of the sets of statuses met so far its targets have.
    targets: usize,
    /// The facets that keep all of its values out; the years are left to the caller.
    failing: u32,
}

/// Every series that at most so many facets keep out, and the sets of statuses that were met.
fn met<'a>(question: Question<'a>, most: u32, each: &mut dyn FnMut(Met<'a>)) -> Vec<u16> {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let search = Search::of(dataset, &filter);
    let (by_indicator, by_place, by_targets) = (that_follow(Follows::Indicator), that_follow(Follows::Place), that_follow(Follows::Targets));
    let out_of_place: Vec<u32> = (0..dataset.localities.len()).map(|place| filter.failing_of(by_place, &of_places(&[place]))).collect();
    let mut sets = vec![bit(Status::NoTarget)];
    let mut failing_of_set = vec![filter.failing_of(by_targets, &of_statuses(sets[0]))];
    // The targets of one indicator at a time, so that no series has to be looked up.
    let mut set_in = vec![0; dataset.localities.len()];
    for at in 0..dataset.indicators.len() {
        let outside = filter.failing_of(by_indicator, &of_indicators(dataset, &at));
        if outside.count_ones() > most {
            continue;
        }
        for (place, statuses) in board.of_indicator(at) {
            let statuses = statuses[view.method as usize];
            set_in[*place] = sets.iter().position(|set| *set == statuses).unwrap_or_else(|| {
                sets.push(statuses);
                failing_of_set.push(filter.failing_of(by_targets, &of_statuses(statuses)));
                sets.len() - 1
            });
        }
        let left = search.left_for_places(at);
        for series in dataset.observations.of_indicator(at) {
            let place = series.locality;
            let found = left.is_empty() || left.iter().any(|parts| parts.iter().all(|named| named[place]));
            let targets = set_in[place];
            let failing = outside | out_of_place[place] | failing_of_set[targets] | if found { 0 } else { Facet::Search.bit() };
            if failing.count_ones() <= most {
                each(Met { series, targets, failing });
            }
        }
        board.of_indicator(at).iter().for_each(|(place, _)| set_in[*place] = 0);
    }
    sets
}

/// The facets that follow from one thing.
fn that_follow(from: Follows) -> u32 {
    let follows = |facet: &&Facet| facet.row().choices.as_ref().is_some_and(|choices| choices.of_value == from);
    Facet::ALL.iter().filter(follows).fold(0, |set, facet| set | facet.bit())
}

fn of_indicators<'a>(dataset: &'a Dataset, at: &'a usize) -> Traits<'a> {
    let indicator = &dataset.indicators[*at];
    Traits { resolutions: &indicator.resolutions, sectors: std::slice::from_ref(&indicator.sector), indicator: Some(*at), ..Traits::default() }
}

fn of_places(places: &[usize]) -> Traits<'_> {
    Traits { places, ..Traits::default() }
}

fn of_statuses(statuses: u16) -> Traits<'static> {
    Traits { statuses, ..Traits::default() }
}

/// Every series with values under the filters, and how many they are.
pub fn shown<'a>(question: Question<'a>, each: &mut dyn FnMut(Series<'a>, usize)) {
    let asked = question.view.years;
    met(question, 0, &mut |met| {
        let points = met.series.years().iter().filter(|year| asked.is_none_or(|asked| asked.contains(i32::from(**year)))).count();
        if points > 0 {
            each(met.series, points);
        }
    });
}

/// Counts values for every choice of every facet.
pub fn counts(question: Question) -> Counts {
    let Question { dataset, view, .. } = question;
    let mut counts = Counts::of(dataset);
    let mut run = Run { asked: view.years, years: &[], within: 0, series: 0, in_year: vec![0; (LAST_YEAR - FIRST_YEAR + 1) as usize] };
    let (mut of_indicator, mut of_place, mut of_targets) =
        (Sums::of(dataset.indicators.len()), Sums::of(dataset.localities.len()), Sums::of(1 << Status::ALL.len()));
    let mut without_years = 0;
    let sets = met(question, 1, &mut |met| {
        let Met { series, targets, failing } = met;
        run.meet(series.years());
        let values = run.within;
        if failing == 0 {
            without_years += series.len();
            run.series += 1;
        }
        let slot = failing.trailing_zeros().min(PASSING as u32) as usize;
        of_indicator.add(slot, series.indicator, values);
        of_place.add(slot, series.locality, values);
        of_targets.add(slot, targets, values);
    });
    run.meet(&[]);
    counts.total = of_indicator.0[PASSING].iter().sum();
    for row in FACETS {
        let facet = row.facet;
        counts.without[facet as usize] = counts.total + of_indicator.0[facet as usize].iter().sum::<usize>();
        match row.choices.as_ref().map_or(Follows::Nothing, |choices| choices.of_value) {
            Follows::Indicator => {
                of_indicator.with_results(facet).for_each(|(at, values)| counts.add_many(dataset, facet, &of_indicators(dataset, &at), values))
            }
            Follows::Place => of_place.with_results(facet).for_each(|(at, values)| counts.add_many(dataset, facet, &of_places(&[at]), values)),
            Follows::Targets => of_targets.with_results(facet).for_each(|(at, values)| counts.add_many(dataset, facet, &of_statuses(sets[at]), values)),
            Follows::Year => {
                counts.without[facet as usize] = without_years;
                counts.choices[facet as usize].clone_from(&run.in_year);
            }
            Follows::Nothing => {}
        }
    }
    counts
}

/// The slot of values that no facet keeps out, behind those of the values that one facet alone does.
const PASSING: usize = Facet::ALL.len();

/// Values by what they share, for each slot.
struct Sums(Vec<Vec<usize>>);

impl Sums {
    fn of(length: usize) -> Sums {
        Sums(vec![vec![0; length]; PASSING + 1])
    }

    fn add(&mut self, slot: usize, at: usize, values: usize) {
        self.0[slot][at] += values;
    }

    /// Values that a facet alone may keep out.
    fn with_results(&self, facet: Facet) -> impl Iterator<Item = (usize, usize)> {
        let both = self.0[PASSING].iter().zip(&self.0[facet as usize]).map(|(passing, kept_out)| passing + kept_out);
        both.enumerate().filter(|(_, values)| *values > 0)
    }
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

/// A part of a reading of a search: which indicators and places have it.
struct Part {
    indicators: Vec<bool>,
    places: Vec<bool>,
}

/// A value is found when each part of a reading is in its indicator or in its place.
struct Search(Vec<Vec<Part>>);

impl Search {
    fn of(dataset: &Dataset, filter: &Filter) -> Search {
        let sought = filter.sought();
        if sought.is_empty() {
            return Search(Vec::new());
        }
        let texts: Vec<String> = dataset.indicators.iter().map(|indicator| of_indicator(dataset, indicator)).collect();
        let names: Vec<String> = dataset.localities.iter().map(|place| of_place(dataset, place)).collect();
        let within = |texts: &[String], part: &str| texts.iter().map(|text| text.contains(part)).collect();
        let part = |part: &String| Part { indicators: within(&texts, part), places: within(&names, part) };
        Search(sought.readings().iter().map(|parts| parts.iter().map(part).collect()).collect())
    }

    /// For each reading which places have the parts that an indicator does not have. No readings where nothing is searched for.
    fn left_for_places(&self, indicator: usize) -> Vec<Vec<&[bool]>> {
        self.0.iter().map(|parts| parts.iter().filter(|part| !part.indicators[indicator]).map(|part| part.places.as_slice()).collect()).collect()
    }
}
