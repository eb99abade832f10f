//! The map: every province's value in a year, the classes that they fall into, and where its square stands.

use crate::answer::year::{self, Known, PlaceValue, Stops, YearValues, year_values};
use crate::answer::{Figure, Question};
use crate::dataset::{Dataset, Merge, Shape};
use crate::sorted::InOrder;
use crate::status::{Goal, until_due};

/// What the map shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The year's values that it is painted from.
    pub values: YearValues,
    /// From the lowest values to the highest.
    pub classes: Vec<Class>,
    /// Fewer than half of the places have a value: classes would show who has one, not how they stand. All share one.
    pub is_thin: bool,
    /// The digits that values are told apart by.
    decimals: usize,
    /// The country's target that the classes are cut at, by its position in the dataset.
    pub aim: Option<(usize, Goal)>,
    /// From the north to the south, from the west to the east.
    pub tiles: Vec<Tile>,
    /// By province of `values`: whether the reader has chosen it, under either id.
    pub chosen: Vec<bool>,
}

/// Values that share a colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// The lowest and the highest value in it.
    pub low: f64,
    /// In the indicator's unit, as is the lowest.
    pub high: f64,
    /// How many provinces have a value in it.
    pub places: usize,
    /// Which side of the target it lies on.
    pub side: Side,
}

/// Which side of the target a class lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// There is no target.
    Whole,
    /// Its values do not meet the target.
    Short,
    /// Its values meet the target.
    Met,
}

/// Where a province's square stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Position in the values' places.
    pub at: usize,
    /// From the left, counted from 0.
    pub column: usize,
    /// From the top, counted from 0.
    pub row: usize,
}

/// Classes without a target where there are values enough, and with few; classes on each side of a target.
const CLASSES: usize = 5;
const FEW_CLASSES: usize = 3;
const FEW: usize = 15;
const CLASSES_BESIDE_TARGET: usize = 2;
/// A grid has fewer columns and rows than this; what claims to stand farther off has no square of its own.
const FARTHEST: i32 = 40;
/// Columns of the squares that the dataset gives no place.
const UNPLACED_COLUMNS: usize = 6;
/// No country has more provinces than can be drawn.
const MOST: usize = 400;

/// Answers the map's question; `None` for a dataset without indicators.
pub fn map(question: Question) -> Option<Map> {
    let Question { dataset, view, .. } = question;
    let values = year_values(question, year::indicator(question)?, None);
    let aim = aim(question, &values);
    let mut sorted: Vec<f64> = values.places.iter().filter_map(|place| place.value()).collect();
    sorted.order_by(f64::total_cmp);
    // Values that read the same share a class.
    let decimals = dataset.indicators[values.indicator].decimals;
    let read = |values: &[f64]| values.iter().map(|value| rounded(*value, decimals)).collect::<Vec<f64>>();
    let is_thin = values.figures * 2 < values.places.len();
    let classes = match &aim {
        _ if is_thin => quantiles(&read(&sorted), 1, Side::Whole),
        None => quantiles(&read(&sorted), if sorted.len() < FEW { FEW_CLASSES } else { CLASSES }, Side::Whole),
        Some((_, goal)) => {
            let first = sorted.partition_point(|value| goal.is_met_by(*value) == (goal.direction < 0.0));
            let (below, above) = if goal.direction < 0.0 { (Side::Met, Side::Short) } else { (Side::Short, Side::Met) };
            [quantiles(&read(&sorted[..first]), CLASSES_BESIDE_TARGET, below), quantiles(&read(&sorted[first..]), CLASSES_BESIDE_TARGET, above)].concat()
        }
    };
    let asked: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let chosen = values.places.iter().map(|value| asked.contains(&dataset.place_of(value.place)));
    Some(Map { classes, is_thin, decimals, aim, tiles: tiles(dataset, &values), chosen: chosen.collect(), values })
}

impl Map {
    /// The years that its slider stops at.
    pub fn stops(&self) -> Stops {
        Stops { year: self.values.year, years: self.values.years.clone() }
    }

    /// Whether a value is at the target's level; `None` where there is no target.
    pub fn meets(&self, value: f64) -> Option<bool> {
        self.aim.map(|(_, goal)| goal.is_met_by(value))
    }

    /// The figure of a place before the one shown, where the two compare: under the same id and on one side of every break. Nothing is said of
    /// a value that was worked out, since the publisher may have another.
    pub fn before(&self, dataset: &Dataset, shown: &PlaceValue) -> Option<Figure> {
        let Known::Published(now) = &shown.known else { return None };
        let series = dataset.observations.series(self.values.indicator, now.locality)?;
        let before = series.observations().rfind(|figure| figure.year < now.year)?;
        let broken = dataset.indicators[self.values.indicator].breaks.iter().any(|cut| before.year < cut.year && cut.year <= now.year);
        (!broken).then(|| before.into())
    }

    /// The class that a value falls into.
    pub fn class(&self, value: f64) -> Option<usize> {
        let side = match self.meets(value) {
            _ if self.is_thin => Side::Whole,
            None => Side::Whole,
            Some(true) => Side::Met,
            Some(false) => Side::Short,
        };
        let value = rounded(value, self.decimals);
        self.classes.iter().position(|class| class.side == side && class.low <= value && value <= class.high)
    }
}

/// The target of the country that provinces can be held against: a level, of an indicator whose provinces do not add up to the country.
/// The next one due; failing that, the last one that was.
fn aim(question: Question, values: &YearValues) -> Option<(usize, Goal)> {
    let Question { dataset, board, .. } = question;
    if dataset.indicators[values.indicator].merge == Merge::Sum {
        return None;
    }
    let levels = board.of_series(dataset, values.indicator, dataset.country()?).filter(|judged| dataset.targets[judged.target].shape == Shape::Level);
    levels.min_by_key(|judged| until_due(dataset.targets[judged.target].by_year, values.year)).and_then(|judged| Some((judged.target, judged.goal?)))
}

/// A value as it is written; one too small for its digits as it is.
fn rounded(value: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(decimals as i32);
    let scaled = (value * scale).round();
    if scaled == 0.0 || !scaled.is_finite() { value } else { scaled / scale }
}

/// Sorted values cut into classes with about as many in each; equal values stay together.
fn quantiles(sorted: &[f64], classes: usize, side: Side) -> Vec<Class> {
    let mut found = Vec::new();
    let mut from = 0;
    for class in 1..=classes {
        let cut = sorted.len() * class / classes;
        let end = sorted.get(cut).map_or(sorted.len(), |next| {
            // Among equal values: before them or behind them, whichever is nearer.
            let (before, behind) = (sorted.partition_point(|value| value < next), sorted.partition_point(|value| value <= next));
            if before > from && cut - before <= behind - cut { before } else { behind }
        });
        if from < end {
            found.push(Class { low: sorted[from], high: sorted[end - 1], places: end - from, side });
            from = end;
        }
    }
    found
}

/// A square for every province: where the dataset says, and below all others where it says nothing or the same for two.
fn tiles(dataset: &Dataset, values: &YearValues) -> Vec<Tile> {
    let mut placed: Vec<Tile> = Vec::new();
    let mut unplaced = Vec::new();
    for (at, value) in values.places.iter().take(MOST).enumerate() {
        let tile = dataset.localities[value.place].tile.filter(|(column, row)| (0..FARTHEST).contains(column) && (0..FARTHEST).contains(row));
        let tile = tile.map(|(column, row)| Tile { at, column: column as usize, row: row as usize });
        match tile.filter(|tile| placed.iter().all(|other| (other.column, other.row) != (tile.column, tile.row))) {
            Some(tile) => placed.push(tile),
            None => unplaced.push(at),
        }
    }
    let first = placed.iter().map(|tile| tile.row + 1).max().unwrap_or(0);
    let rest = unplaced.into_iter().enumerate().map(|(nth, at)| Tile { at, column: nth % UNPLACED_COLUMNS, row: first + nth / UNPLACED_COLUMNS });
    placed.extend(rest);
    placed.order_by_key(|tile| (tile.row, tile.column));
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(values: &[f64], classes: usize) -> Vec<(f64, f64, usize)> {
        quantiles(values, classes, Side::Whole).into_iter().map(|class| (class.low, class.high, class.places)).collect()
    }

    #[test]
    fn a_value_is_told_apart_as_far_as_it_is_written_and_one_that_would_vanish_stays_as_it_is() {
        assert_eq!([1.234, 1.236, -1.236].map(|value| rounded(value, 2)), [1.23, 1.24, -1.24]);
        assert_eq!(rounded(0.004, 2), 0.004);
        assert_eq!(rounded(0.0, 2), 0.0);
        assert_eq!(rounded(1e308, 6), 1e308, "too great for its digits");
    }

    #[test]
    fn classes_hold_about_as_many_values() {
        assert_eq!(cut(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), [(1.0, 2.0, 2), (3.0, 4.0, 2), (5.0, 6.0, 2)]);
    }

    #[test]
    fn equal_values_share_a_class() {
        assert_eq!(cut(&[1.0, 1.0, 1.0, 1.0, 5.0], 3), [(1.0, 1.0, 4), (5.0, 5.0, 1)]);
        assert_eq!(cut(&[2.0; 9], 5), [(2.0, 2.0, 9)]);
    }

    #[test]
    fn few_values_make_few_classes_and_none_make_none() {
        assert_eq!(cut(&[7.0], 3), [(7.0, 7.0, 1)]);
        assert_eq!(cut(&[1.0, 2.0], 5), [(1.0, 1.0, 1), (2.0, 2.0, 1)]);
        assert!(cut(&[], 5).is_empty());
    }
}
