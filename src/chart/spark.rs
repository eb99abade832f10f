//! A small line for a row of a table: the values, the deadline, the target at it, and what lies between.

use crate::chart::Picture;
use crate::chart::line;
use crate::chart::line::Link;
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::Stroke;
use crate::chart::theme::{ACCENT, AXIS, TARGET, WAY};
use crate::chart::time::Time;
use crate::dataset::{Dataset, Shape};
use crate::status::{Goal, GoalShape};
use crate::status::{Judged, Verdict, board};
use crate::view::Years;

/// CSS pixels.
pub const WIDTH: u32 = 132;
/// As [`WIDTH`].
pub const HEIGHT: u32 = 36;
/// So that dots and marks are whole at the edges.
const EDGE: f64 = 5.0;
/// Half the length of the target's mark.
const REACH: f64 = 4.0;

/// What a small line shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Spark {
    /// Years ascending.
    pub points: Vec<(i32, f64)>,
    /// First years of new definitions.
    pub breaks: Vec<i32>,
    /// What the target asks for, where it is drawn.
    pub goal: Option<Goal>,
    /// The first rank stands on top.
    pub ranked: bool,
}

impl Spark {
    /// The series of a target. `None` where nothing measures it. Of a level it is the judged value's side of every break, which alone
    /// compares with the target; growth is averaged across breaks.
    pub fn of(dataset: &Dataset, judged: &Judged, verdict: &Verdict) -> Option<Spark> {
        let target = &dataset.targets[judged.target];
        let indicator = &dataset.indicators[target.indicator?];
        let breaks: Vec<i32> = indicator.breaks.iter().map(|broken| broken.year).collect();
        let mut points = dataset.observations.series(target.indicator?, target.locality).map(board::points).unwrap_or_default();
        if let Some((judged, _)) = verdict.latest.filter(|_| target.shape != Shape::Growth) {
            let side = |year: i32| breaks.partition_point(|first| *first <= year);
            points.retain(|(year, _)| side(*year) == side(judged));
        }
        Some(Spark { points, breaks, goal: judged.goal, ranked: target.shape == Shape::Rank || indicator.is_rank() })
    }

    /// Draws it; it has no points to walk to.
    pub fn draw(&self) -> Picture {
        Picture { svg: self.svg(), width: WIDTH, height: HEIGHT, spots: Vec::new() }
    }

    fn svg(&self) -> String {
        let years: Vec<i32> = self.points.iter().map(|(year, _)| *year).collect();
        let values: Vec<f64> = self.points.iter().map(|(_, value)| *value).chain(self.goal.map(|goal| goal.value)).collect();
        let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
        sheet::draw(WIDTH, HEIGHT, |sheet| {
            let Some(time) = self.time(&years) else { return };
            let time = Time { years: time, left: EDGE, right: width - EDGE };
            let values = Values::close(&values, self.ranked).within(EDGE, height - EDGE);
            let at = |year: i32, value: f64| (time.x(f64::from(year)), values.y(value));
            let places: Vec<(f64, f64)> = self.points.iter().map(|(year, value)| at(*year, *value)).collect();
            if let Some(goal) = self.goal {
                let (x, y) = at(goal.by_year, goal.value);
                sheet.path(&[(x, 1.0), (x, height - 1.0)], Stroke::solid(AXIS, 1));
                let from = match goal.shape {
                    GoalShape::Level => self.points.last().map(|(year, value)| at(*year, *value)),
                    GoalShape::Growth => Some((time.x(f64::from(goal.start_year.unwrap_or(time.years.first).max(time.years.first))), y)),
                };
                if let Some(from) = from.filter(|(begin, _)| begin + REACH < x) {
                    sheet.path(&[from, (x, y)], Stroke::dashed(WAY, 2));
                }
                sheet.path(&[(x - REACH, y), (x + REACH, y)], Stroke::solid(TARGET, 6));
            }
            for run in line::runs(&line::links(&years, &self.breaks), &[Link::Cut]).into_iter().filter(|run| run.end <= places.len()) {
                match &places[run.clone()] {
                    // A value between two breaks has no line; the last has its own dot.
                    [alone] if run.end < places.len() => sheet.dot(*alone, 1.5, ACCENT),
                    [_] => {}
                    joined => sheet.path(joined, Stroke::solid(ACCENT, 3)),
                }
            }
            if let Some(place) = places.last() {
                sheet.dot(*place, 2.5, ACCENT);
            }
        })
    }

    /// From the first value to the deadline, or to the last value where that is later.
    fn time(&self, years: &[i32]) -> Option<Years> {
        let due = self.goal.map(|goal| goal.by_year);
        let begin = self.goal.and_then(|goal| goal.start_year).filter(|_| years.is_empty());
        let spoken = years.first().into_iter().chain(years.last()).copied().chain(due).chain(begin);
        spoken.fold(None, |span: Option<Years>, year| {
            Some(span.map_or(Years::one(year), |span| Years { first: span.first.min(year), last: span.last.max(year) }))
        })
    }
}
