//! One indicator over time in the chosen places, with targets, their paths and the breaks of the series.

use super::items::{self, Listed};
use super::{Filter, Question, Traits};
use crate::dataset::{Break, Dataset, Observation, Statement};
use crate::status::GoalShape;
use crate::view::{View, Years};

/// What the trend view shows.
#[derive(Clone, Debug)]
pub struct Trend<'a> {
    pub indicator: usize,
    /// One line for each place that has values, in the order chosen.
    pub lines: Vec<Line<'a>>,
    /// Places asked for that have no value under the filters.
    pub without_data: Vec<usize>,
    /// Targets of the places shown.
    pub aims: Vec<Aim>,
    /// Breaks between the years shown.
    pub breaks: Vec<&'a Break>,
    /// The years of the picture, deadlines included unless the reader has cut the years.
    pub years: Years,
    /// Nobody chose the places: they stand for all.
    pub places_by_default: bool,
}

#[derive(Clone, Debug)]
pub struct Line<'a> {
    pub place: usize,
    /// Years ascending.
    pub points: Vec<Observation<'a>>,
}

/// A target in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// Position in the board.
    pub judged: usize,
    /// The line that it belongs to, where its place has one.
    pub line: Option<usize>,
    /// Where the path to the target begins: year and value. A growth target has a level path at its rate.
    pub from: Option<(i32, f64)>,
    pub by_year: i32,
    pub value: f64,
    /// The far end of a range.
    pub value_max: Option<f64>,
}

/// The view with what nobody chose filled in: an indicator that the filters allow, and places that stand for all.
pub fn effective(question: Question) -> View {
    let mut view = question.view.clone();
    if view.indicator.is_none() {
        view.indicator = default_indicator(question).map(|at| question.dataset.indicators[at].id.clone());
    }
    if view.places.is_empty() {
        let indicator = view.indicator.as_deref().and_then(|id| question.dataset.indicator(id));
        let places = indicator.map(|indicator| default_places(question.dataset, indicator)).unwrap_or_default();
        view.places = places.into_iter().map(|at| question.dataset.localities[at].id.clone()).collect();
    }
    view
}

/// The first target's indicator under the filters that has more than one value; failing that, any indicator under them.
fn default_indicator(question: Question) -> Option<usize> {
    let Question { dataset, board, view } = question;
    let long = |indicator: usize, place: usize| dataset.observations.series(indicator, place).is_some_and(|series| series.len() > 1);
    let mut first = None;
    items::targets(question, |listed, _, failing| {
        if let (Listed::Judged(at), 0, None) = (listed, failing, first) {
            let target = &dataset.targets[board.judged[at].target];
            first = target.indicator.filter(|indicator| long(*indicator, target.locality));
        }
    });
    let filter = Filter::of(dataset, view);
    let allowed = |at: &usize| {
        let indicator = &dataset.indicators[*at];
        let text = filter.text(|| items::indicator_text(dataset, indicator));
        let traits = Traits { resolutions: &indicator.resolutions, sectors: &[indicator.sector], text: &text, ..Traits::default() };
        filter.passes(&traits) && dataset.observations.of_indicator(*at).next().is_some()
    };
    first.or_else(|| (0..dataset.indicators.len()).find(allowed)).or_else(|| (!dataset.indicators.is_empty()).then_some(0))
}

/// The country, where it has values. Otherwise the places that are highest, in the middle and lowest in the year with most places.
fn default_places(dataset: &Dataset, indicator: usize) -> Vec<usize> {
    if let Some(country) = dataset.country().filter(|country| dataset.observations.series(indicator, *country).is_some()) {
        return vec![country];
    }
    let mut latest: Vec<(f64, usize)> =
        dataset.observations.of_indicator(indicator).filter_map(|series| Some((series.latest()?.value, series.locality))).collect();
    let longest = dataset.observations.of_indicator(indicator).map(|series| series.len()).max().unwrap_or(0);
    latest.retain(|(_, place)| dataset.observations.series(indicator, *place).is_some_and(|series| series.len() == longest));
    latest.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut places: Vec<usize> =
        [0, latest.len() / 2, latest.len().saturating_sub(1)].iter().filter_map(|at| latest.get(*at)).map(|(_, place)| *place).collect();
    places.dedup();
    places
}

/// Answers the trend view's question; `None` for a dataset without indicators.
pub fn trend(question: Question<'_>) -> Option<Trend<'_>> {
    let Question { dataset, board, .. } = question;
    let view = effective(question);
    let indicator = dataset.indicator(view.indicator.as_deref()?)?;
    let asked = Question { view: &view, ..question };
    let filter = Filter::of(dataset, &view);
    let mut allowed = vec![false; dataset.localities.len()];
    items::values(asked, |traits, failing, _| {
        if failing == 0 {
            traits.places.iter().for_each(|place| allowed[*place] = true);
        }
    });
    let places: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let inside = |year: i32| filter.years().is_none_or(|years| years.contains(year));
    let line = |place: usize| {
        let points: Vec<Observation> = dataset.observations.series(indicator, place)?.observations().filter(|point| inside(point.year)).collect();
        (!points.is_empty() && allowed[place]).then_some(Line { place, points })
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
        let far_end = target.value.into_iter().chain(target.value_max).find(|end| *end != goal.value);
        aims.push(Aim {
            judged: at,
            line: lines.iter().position(|line| line.place == target.locality),
            from,
            by_year: goal.by_year,
            value: goal.value,
            value_max: far_end,
        });
    }
    let drawn = lines.iter().flat_map(|line| line.points.iter().map(|point| point.year)).chain(aims.iter().map(|aim| aim.by_year));
    let spanned = drawn
        .fold(None, |span: Option<Years>, year| Some(span.map_or(Years::one(year), |span| Years { first: span.first.min(year), last: span.last.max(year) })));
    let years = filter.years().or(spanned).unwrap_or(Years::one(dataset.edition_year()));
    let breaks = dataset.indicators[indicator].breaks.iter().filter(|broken| years.first < broken.year && broken.year <= years.last).collect();
    Some(Trend { indicator, lines, without_data, aims, breaks, years, places_by_default: question.view.places.is_empty() })
}

/// Statements on the indicator, then those on its sector, in the places asked for.
pub fn statements_on(dataset: &Dataset, view: &View, trend: &Trend) -> Vec<usize> {
    let sector = dataset.indicators[trend.indicator].sector;
    let asked = |place: usize| trend.lines.iter().any(|line| line.place == place) || trend.without_data.contains(&place);
    let of_kind = |statement: &Statement| view.kinds.is_empty() || view.kinds.contains(&statement.kind);
    let on = |statement: &Statement| statement.indicators.contains(&trend.indicator);
    let mut found: Vec<usize> = (0..dataset.statements.len())
        .filter(|at| {
            let statement = &dataset.statements[*at];
            of_kind(statement) && asked(statement.locality) && (on(statement) || statement.sector == sector)
        })
        .collect();
    found.sort_by_key(|at| !on(&dataset.statements[*at]));
    found
}
