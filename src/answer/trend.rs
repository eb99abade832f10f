//! One indicator over time in the chosen places, with targets, their paths and the breaks of the series.

mod horizon;
mod rivals;

pub use crate::answer::trend::rivals::Rival;

use crate::answer::year::{Derived, derived};
use crate::answer::{Figure, Filter, Question, series};
use crate::dataset::{Break, Dataset, ObservationStatus, Statement};
use crate::sorted::InOrder;
use crate::status::{GoalShape, GrowthMean, Status};
use crate::view::{Facet, View, Years};

/// What the trend view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Its position among the indicators.
    pub indicator: usize,
    /// One line for each place that has values, in the order chosen.
    pub lines: Vec<Line>,
    /// Places asked for that have no value under the filters.
    pub without_data: Vec<usize>,
    /// Targets of the places shown.
    pub aims: Vec<Aim>,
    /// Breaks between the years shown.
    pub breaks: Vec<Break>,
    /// What statements give in place of contested values.
    pub rivals: Vec<Rival>,
    /// The years of the picture: up to the next two open deadlines, unless the reader has cut the years.
    pub years: Years,
    /// The newest year in which the indicator has a value anywhere, within the years asked for.
    pub newest: Option<i32>,
    /// Nobody chose the places: they stand for all.
    pub places_by_default: bool,
}

/// The values of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its position among the localities.
    pub place: usize,
    /// Years ascending.
    pub points: Vec<Figure>,
    /// Of a merged place: those of its points that follow from the former provinces' figures, years ascending.
    pub derived: Vec<Derived>,
}

impl Line {
    /// The values on the latest one's side of every break, which alone compare with it.
    pub fn latest_side(&self, breaks: &[Break]) -> &[Figure] {
        let broken = self.points.last().and_then(|last| breaks.iter().rfind(|broken| broken.year <= last.year));
        &self.points[self.points.partition_point(|point| broken.is_some_and(|broken| point.year < broken.year))..]
    }

    /// What the value of a year follows from, where it is not the place's own.
    pub fn derived_in(&self, year: i32) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.year == year)
    }

    /// Everything that the line rests on: of a derived value the figures of the former provinces.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let own = self.points.iter().filter(|point| self.derived_in(point.year).is_none());
        own.chain(self.derived.iter().flat_map(|derived| &derived.from))
    }
}

impl Trend {
    /// The deadlines that lie beyond the years shown, ascending.
    pub fn beyond(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.aims.iter().map(|aim| aim.by_year).filter(|year| *year > self.years.last).collect();
        years.order();
        years.dedup();
        years
    }
}

/// A target in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// Position in the board.
    pub judged: usize,
    /// The line that it belongs to, where its place has one.
    pub line: Option<usize>,
    /// Where the way to the target begins, year and value, of the one target whose way is drawn. A growth target has a level way at its rate.
    pub from: Option<(i32, f64)>,
    /// The deadline.
    pub by_year: i32,
    /// T, in the indicator's unit.
    pub value: f64,
    /// The far end of a range.
    pub value_max: Option<f64>,
    /// What became of it, where its deadline is past or its object has ceased.
    pub closed: Option<Status>,
    /// Of growth, where its way is drawn: the mean so far and the one still needed.
    pub growth: Option<GrowthMean>,
}

/// The indicator shown: the one chosen, or else one that the filters allow; `None` in a dataset without any.
pub fn indicator(question: Question) -> Option<usize> {
    let chosen = question.view.indicator.as_deref().and_then(|id| question.dataset.indicator(id));
    chosen.or_else(|| default_indicator(question))
}

/// The view with what nobody chose filled in: an indicator that the filters allow, and places that stand for all.
pub fn effective(question: Question) -> View {
    let mut view = question.view.clone();
    view.indicator = indicator(question).map(|at| question.dataset.indicators[at].id.clone());
    if view.places.is_empty() {
        let indicator = view.indicator.as_deref().and_then(|id| question.dataset.indicator(id));
        let places = if indicator.is_some() { default_places(Question { view: &view, ..question }) } else { Vec::new() };
        let id = |at: usize| question.dataset.localities[question.dataset.place_of(at)].id.clone();
        view.places = places.into_iter().map(id).collect();
    }
    view
}

/// The first target's indicator that has more than one value under the filters; failing that, any indicator that has, or has one.
pub(super) fn default_indicator(question: Question) -> Option<usize> {
    let Question { dataset, board, .. } = question;
    let mut most = vec![0; dataset.indicators.len()];
    let mut long: Vec<(usize, usize)> = Vec::new();
    series::shown(question, &mut |series, points| {
        most[series.indicator] = points.max(most[series.indicator]);
        if points > 1 {
            long.push((series.indicator, series.locality));
        }
    });
    let targets = board.judged.iter().map(|judged| &dataset.targets[judged.target]);
    let of_target = targets.filter_map(|target| target.indicator.zip(Some(target.locality))).find(|pair| long.binary_search(pair).is_ok());
    let with = |points: usize| most.iter().position(|most| *most >= points);
    of_target.map(|(indicator, _)| indicator).or_else(|| with(2)).or_else(|| with(1)).or_else(|| (!most.is_empty()).then_some(0))
}

/// The country, where it has values under the filters. Otherwise the places that are highest, in the middle and lowest among those
/// with most values, each by its newest.
fn default_places(question: Question) -> Vec<usize> {
    let mut found: Vec<(usize, f64, usize)> = Vec::new();
    series::shown(question, &mut |series, points| {
        let newest = series.observations().rfind(|point| question.view.years.is_none_or(|years| years.contains(point.year)));
        found.extend(newest.map(|newest| (points, newest.value, series.locality)));
    });
    let country = question.dataset.country();
    if found.is_empty() || found.iter().any(|(_, _, place)| Some(*place) == country) {
        return country.into_iter().collect();
    }
    let most = found.iter().map(|(points, _, _)| *points).max();
    found.retain(|(points, _, _)| Some(*points) == most);
    found.order_by(|one, other| other.1.total_cmp(&one.1));
    let mut places: Vec<usize> = [0, found.len() / 2, found.len() - 1].map(|at| found[at].2).to_vec();
    places.dedup();
    places
}

/// Answers the trend view's question; `None` for a dataset without indicators.
pub fn trend(question: Question) -> Option<Trend> {
    let Question { dataset, board, .. } = question;
    let view = effective(question);
    let indicator = dataset.indicator(view.indicator.as_deref()?)?;
    let asked = Question { view: &view, ..question };
    let mut allowed = vec![false; dataset.localities.len()];
    series::shown(asked, &mut |series, _| allowed[series.locality] = true);
    let rows = |id: &String| dataset.locality(id).map(|place| dataset.rows_with(indicator, place));
    let places: Vec<usize> = view.places.iter().filter_map(rows).flatten().collect();
    let inside = |year: i32| view.years.is_none_or(|years| years.contains(year));
    let line = |place: usize| {
        let derived: Vec<Derived> = derived(asked, indicator, place).into_iter().filter(|derived| inside(derived.year)).collect();
        let own = dataset.observations.series(indicator, place).filter(|_| allowed[place]);
        let own = own.into_iter().flat_map(|series| series.observations()).filter(|point| inside(point.year)).map(Figure::from);
        let mut points: Vec<Figure> = own.chain(derived.iter().filter_map(|derived| as_figure(derived, place))).collect();
        points.order_by_key(|point| point.year);
        (!points.is_empty()).then_some(Line { place, points, derived })
    };
    let lines: Vec<Line> = places.iter().filter_map(|place| line(*place)).collect();
    let without_data = places.iter().copied().filter(|place| lines.iter().all(|line| line.place != *place)).collect();
    let mut aims: Vec<Aim> = Vec::new();
    for (at, judged) in board.judged.iter().enumerate() {
        let target = &dataset.targets[judged.target];
        let (Some(goal), true) = (&judged.goal, target.indicator == Some(indicator) && places.contains(&target.locality)) else { continue };
        let verdict = judged.verdict(view.method);
        let from = match goal.shape {
            GoalShape::Level => verdict.base.filter(|(year, _)| *year < goal.by_year),
            GoalShape::Growth => goal.start_year.map(|year| (year, goal.value)),
        };
        let closed = (goal.by_year < dataset.edition_year() || verdict.status == Status::NoLonger).then_some(verdict.status);
        let far_end = target.value.into_iter().chain(target.value_max).find(|end| *end != goal.value);
        aims.push(Aim {
            judged: at,
            line: lines.iter().position(|line| line.place == target.locality),
            from,
            by_year: goal.by_year,
            value: goal.value,
            value_max: far_end,
            closed,
            growth: verdict.growth.filter(|growth| growth.count > 1),
        });
    }
    let next = horizon::next(&aims, board, view.method);
    aims.iter_mut().enumerate().filter(|(at, _)| Some(*at) != next).for_each(|(_, aim)| (aim.from, aim.growth) = (None, None));
    let seen = || lines.iter().flat_map(|line| line.points.iter().map(|point| point.year));
    let first = seen().chain(aims.iter().map(|aim| aim.by_year)).min();
    let spanned = first.zip(horizon::last_year(&aims, seen().min().zip(seen().max()))).map(|(first, last)| Years { first: first.min(last), last });
    let years = view.years.or(spanned).unwrap_or(Years::one(dataset.edition_year()));
    let newest = dataset.observations.of_indicator(indicator).flat_map(|series| series.years()).map(|year| i32::from(*year));
    let newest = newest.filter(|year| inside(*year)).max();
    let breaks = dataset.indicators[indicator].breaks.iter().filter(|broken| years.first < broken.year && broken.year <= years.last).cloned().collect();
    let rivals = rivals::rivals(dataset, indicator, &lines);
    Some(Trend { indicator, lines, without_data, aims, breaks, rivals, years, newest, places_by_default: question.view.places.is_empty() })
}

/// A derived value as a point of the line: as sure as the least sure of those it follows from.
fn as_figure(derived: &Derived, place: usize) -> Option<Figure> {
    let first = *derived.from.first()?;
    let rank = |status: ObservationStatus| ObservationStatus::ALL.iter().position(|other| *other == status);
    let status = derived.from.iter().map(|part| part.status).max_by_key(|status| rank(*status))?;
    let contested = derived.from.iter().any(|part| part.contested);
    Some(Figure { locality: place, value: derived.value, status, contested, ..first })
}

/// Statements on the indicator, then those on its sector, in the places asked for.
pub fn statements_on(dataset: &Dataset, view: &View, trend: &Trend) -> Vec<usize> {
    let sector = dataset.indicators[trend.indicator].sector;
    let asked = |place: usize| trend.lines.iter().any(|line| line.place == place) || trend.without_data.contains(&place);
    let filter = Filter::of(dataset, view);
    let of_kind = |statement: &Statement| filter.takes(Facet::Kind, statement.kind as usize);
    let on = |statement: &Statement| statement.indicators.contains(&trend.indicator);
    let found: Vec<usize> = (0..dataset.statements.len())
        .filter(|at| {
            let statement = &dataset.statements[*at];
            of_kind(statement) && asked(statement.locality) && (on(statement) || statement.sector == sector)
        })
        .collect();
    let (own, sector): (Vec<usize>, Vec<usize>) = found.into_iter().partition(|at| on(&dataset.statements[*at]));
    [own, sector].concat()
}
