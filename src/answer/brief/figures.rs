//! The key figures of a place, with rank and country value, and how many indicators have any.

use crate::answer::brief::{fitting, lines};
use crate::answer::ranking::first;
use crate::answer::{Question, series};
use crate::dataset::{Dataset, Direction, Level, Observation};
use crate::lang::Lang;
use std::cmp::{Ordering, Reverse};

const MOST_FIGURES: usize = 10;
/// A rank says something where at least one in so many provinces has a value.
const ONE_IN: usize = 3;
/// Signs that a line holds. Units are longer in English and leave less.
const FIGURE_SIGNS: [usize; Lang::ALL.len()] = [68, 58];
/// The same in the country's table, which compares with nothing.
const FIGURE_SIGNS_ALONE: usize = 90;
/// Signs of a target, which stand behind the name of its figure.
const GOAL_SIGNS: usize = 24;

/// An indicator's newest value in the place.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    pub newest: Observation<'a>,
    /// The target of the place for it, the one with the latest deadline where there are several: a position in the dataset.
    pub target: Option<usize>,
    /// The rank among the provinces of the same map with a value in the same year, and how many these are; none where these are few.
    /// A value that is a rank itself has none: it was ranked among all.
    pub rank: Option<(usize, usize)>,
    /// The country's value of the same year.
    pub country: Option<Observation<'a>>,
}

/// How many indicators have a value here, of how many that have one in any place of the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub here: usize,
    pub of: usize,
}

impl Coverage {
    /// Fewer values than the sheet has room for.
    pub fn is_thin(self) -> bool {
        self.here < MOST_FIGURES && self.here < self.of
    }
}

/// The places of the same kind beside a place in a year, or in the first year that it was there.
fn beside(dataset: &Dataset, place: usize, year: i32) -> impl Fn(usize) -> bool {
    let home = &dataset.localities[place];
    let day = Some(format!("{year}-12-31")).filter(|day| dataset.row_on(place, day).is_some()).or(home.valid_from.clone());
    move |other| dataset.localities[other].level == home.level && day.as_deref().is_none_or(|day| dataset.localities[other].valid_on(day))
}

/// One more than there are better values, so that equal values share a rank; with how many values there are, the own one among them.
/// `None` where neither way is better or nothing is there to compare with.
pub fn rank(value: f64, all: &[f64], direction: Direction) -> Option<(usize, usize)> {
    let better = all.iter().filter(|other| first(**other, value, direction) == Ordering::Less).count();
    (direction != Direction::Neither && all.len() > 1).then_some((better + 1, all.len()))
}

pub(super) fn figures<'a>(dataset: &'a Dataset, question: Question, place: usize, room: &mut usize) -> (Vec<Figure<'a>>, usize) {
    let Question { board, view, .. } = question;
    let home = &dataset.localities[place];
    let mut found: Vec<Figure> = Vec::new();
    series::shown(question, &mut |shown, _| {
        let Some(series) = dataset.observations.series(shown.indicator, shown.locality) else { return };
        // Of two rows of ranks, that of today.
        if dataset.rows_with(shown.indicator, place).first() != Some(&shown.locality) {
            return;
        }
        let Some(newest) = series.observations().rfind(|point| view.years.is_none_or(|years| years.contains(point.year))) else { return };
        let indicator = &dataset.indicators[series.indicator];
        let beside = beside(dataset, place, newest.year);
        let peers = (0..dataset.localities.len()).filter(|row| beside(*row)).count();
        let known = |row: usize| dataset.row_on(row, &format!("{}-12-31", newest.year)).unwrap_or(row);
        let beside = dataset.observations.of_indicator(series.indicator).filter(|other| beside(known(other.locality)));
        let all: Vec<f64> = beside.filter_map(|other| other.in_year(newest.year)).map(|other| other.value).collect();
        let country = dataset.country().filter(|country| *country != place);
        found.push(Figure {
            newest,
            target: board.of_series(dataset, series.indicator, series.locality).map(|judged| judged.target).max_by_key(|at| dataset.targets[*at].by_year),
            rank: rank(newest.value, &all, indicator.direction).filter(|(_, of)| home.level != Level::Country && !indicator.is_rank() && of * ONE_IN >= peers),
            country: country.and_then(|country| dataset.observations.series(series.indicator, country)?.in_year(newest.year)),
        });
    });
    let worth = |at: usize| (found[at].target.is_some(), found[at].rank.is_some(), found[at].newest.year);
    let mut in_order: Vec<usize> = (0..found.len()).collect();
    in_order.sort_by_key(|at| Reverse(worth(*at)));
    let name = |at: usize| dataset.indicators[found[at].newest.indicator].name.get(view.lang).chars().count();
    let in_line = if home.level == Level::Country { FIGURE_SIGNS_ALONE } else { FIGURE_SIGNS[view.lang as usize] };
    let shown = fitting(&in_order, MOST_FIGURES, room, &|at| lines(name(at) + if found[at].target.is_some() { GOAL_SIGNS } else { 0 }, in_line));
    (shown.iter().map(|at| found[*at]).collect(), found.len() - shown.len())
}

pub(super) fn coverage(dataset: &Dataset, place: usize) -> Coverage {
    let home = &dataset.localities[place];
    let mut coverage = Coverage { here: 0, of: 0 };
    for indicator in 0..dataset.indicators.len() {
        let mut series = dataset.observations.of_indicator(indicator);
        let known = home.level == Level::Country || series.any(|series| dataset.localities[series.locality].level == home.level);
        coverage.of += usize::from(known);
        coverage.here += usize::from(dataset.observations.series(indicator, place).is_some());
    }
    coverage
}
