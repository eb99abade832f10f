//! The key figures of a place, with rank and country value, and how many indicators have any.

use crate::answer::place::{fitting, lines};
use crate::answer::{Figure, Question, Rank, series, year};
use crate::dataset::{Dataset, Level};
use crate::lang::Lang;
use crate::sorted::InOrder;
use crate::status::until_due;
use std::cmp::Reverse;

const MOST_FIGURES: usize = 10;
/// Signs that a line holds. Units are longer in English and leave less.
const FIGURE_SIGNS: [usize; Lang::ALL.len()] = [68, 58];
/// The same in the country's table, which compares with nothing.
const FIGURE_SIGNS_ALONE: usize = 90;
/// Signs of a target, which stand behind the name of its figure.
const GOAL_SIGNS: usize = 24;

/// An indicator's newest value in the place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewestFigure {
    /// The value of the newest year.
    pub newest: Figure,
    /// The target of the place for it: the next one due at the time of the value, else the last before. A position in the dataset.
    pub target: Option<usize>,
    /// Published, or worked out where nearly all provinces of the time have a value.
    pub rank: Option<Rank>,
    /// The country's value of the same year.
    pub country: Option<Figure>,
}

/// How many indicators have a value here, of how many that have one in any place of the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// How many have a value in the place.
    pub here: usize,
    /// How many have one in any place of the kind.
    pub of: usize,
}

impl Coverage {
    /// Fewer values than the sheet has room for.
    pub fn is_thin(self) -> bool {
        self.here < MOST_FIGURES && self.here < self.of
    }
}

pub(super) fn figures(dataset: &Dataset, question: Question, place: usize, room: &mut usize) -> (Vec<NewestFigure>, Vec<NewestFigure>) {
    let Question { board, view, .. } = question;
    let home = &dataset.localities[place];
    let mut found: Vec<NewestFigure> = Vec::new();
    series::shown(question, &mut |shown, _| {
        let Some(series) = dataset.observations.series(shown.indicator, shown.locality) else { return };
        // Of two rows of ranks, that of today.
        if dataset.rows_with(shown.indicator, place).first() != Some(&shown.locality) {
            return;
        }
        let Some(newest) = series.observations().rfind(|point| view.years.is_none_or(|years| years.contains(point.year))) else { return };
        let country = dataset.country().filter(|country| *country != place);
        found.push(NewestFigure {
            newest: newest.into(),
            target: board
                .of_series(dataset, series.indicator, series.locality)
                .map(|judged| judged.target)
                .min_by_key(|at| until_due(dataset.targets[*at].by_year, newest.year)),
            rank: year::standing(dataset, series.indicator, series.locality, newest.year).rank(),
            country: country.and_then(|country| dataset.observations.series(series.indicator, country)?.in_year(newest.year)).map(Figure::from),
        });
    });
    let worth = |at: usize| (found[at].target.is_some(), found[at].rank.is_some(), found[at].newest.year);
    let mut in_order: Vec<usize> = (0..found.len()).collect();
    in_order.order_by_key(|at| Reverse(worth(*at)));
    let name = |at: usize| dataset.indicators[found[at].newest.indicator].name.get(view.lang).chars().count();
    let in_line = if home.level == Level::Country { FIGURE_SIGNS_ALONE } else { FIGURE_SIGNS[view.lang as usize] };
    let shown = fitting(&in_order, MOST_FIGURES, room, &|at| lines(name(at) + if found[at].target.is_some() { GOAL_SIGNS } else { 0 }, in_line));
    let left = in_order.iter().filter(|at| !shown.contains(at)).map(|at| found[*at]).collect();
    (shown.iter().map(|at| found[*at]).collect(), left)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_are_thin_where_the_sheet_has_room_for_more_and_others_have_more() {
        let thin = |here, of| Coverage { here, of }.is_thin();
        assert!(thin(MOST_FIGURES - 1, MOST_FIGURES) && thin(0, 1));
        assert!(!thin(MOST_FIGURES, MOST_FIGURES + 1), "the sheet is full");
        assert!(!thin(3, 3), "no other has more");
    }
}
