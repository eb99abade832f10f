//! What a target asks for, as the rules see it.

use crate::dataset::{Comparator, Dataset, Direction, Shape, Target};

/// What the target is about; targets without a figure have no goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalShape {
    /// A level, a share or a rank: the newest value counts.
    Level,
    /// A yearly rate to hold on average from one year to another.
    Growth,
}

/// A target as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Whether a level or a yearly rate is asked for.
    pub shape: GoalShape,
    /// T; of a range, the end nearer to where the series comes from.
    pub value: f64,
    /// Whether T itself will do, or what lies near it.
    pub comparator: Comparator,
    /// +1 higher is better, −1 lower is better.
    pub direction: f64,
    /// The year that the road begins in: the document's, or the one the target names.
    pub start_year: Option<i32>,
    /// tT: the deadline, to the end of that year.
    pub by_year: i32,
}

/// Values that differ by less than this share of T are the same number, written twice and computed differently.
const SAME: f64 = 1e-12;

/// How far a deadline is from a year, to find the next one due by the least of them; those that are past come after all others.
pub fn until_due(by_year: i32, year: i32) -> (bool, u32) {
    (by_year < year, by_year.abs_diff(year))
}

/// Of a range, the end that a series comes to first.
pub fn nearer_end(one: f64, other: f64, direction: f64) -> f64 {
    if direction.is_sign_positive() { one.min(other) } else { one.max(other) }
}

impl Goal {
    /// The goal of a target whose indicator says which way is better. `None` where the target has no figure.
    pub fn of(target: &Target, direction: Direction, dataset: &Dataset) -> Option<Goal> {
        let value = target.value?;
        let shape = match target.shape {
            Shape::Level | Shape::Rank => GoalShape::Level,
            Shape::Growth => GoalShape::Growth,
            Shape::Status => return None,
        };
        // A plain "đạt …" is what a document that says no more than its figure means.
        let comparator = target.comparator.unwrap_or(Comparator::Reach);
        let direction = if target.shape == Shape::Rank { -1.0 } else { way(direction, comparator) };
        let other_end = target.value_max.unwrap_or(value);
        Some(Goal {
            shape,
            value: nearer_end(value, other_end, direction),
            comparator,
            direction,
            start_year: target.start_year(dataset),
            by_year: target.by_year,
        })
    }

    /// Whether a value is T.
    pub fn is_at(&self, value: f64) -> bool {
        (value - self.value).abs() <= SAME * self.value.abs()
    }

    /// d·(y − T) ≥ 0; above 0 for "above" and "below"; for "about", within 2.5 % of T or beyond it.
    pub fn is_met_by(&self, value: f64) -> bool {
        let beyond = self.direction * (value - self.value);
        let same = SAME * self.value.abs();
        match self.comparator {
            Comparator::Above | Comparator::Below => beyond > same,
            Comparator::About => beyond >= -(0.025 * self.value.abs() + same),
            Comparator::AtLeast | Comparator::Reach | Comparator::AtMost | Comparator::Between | Comparator::Top => beyond >= -same,
        }
    }
}

/// +1 or −1. An indicator of which neither way is better takes its target's from the comparator.
fn way(direction: Direction, comparator: Comparator) -> f64 {
    match (direction, comparator) {
        (Direction::Higher, _) => 1.0,
        (Direction::Lower, _) => -1.0,
        (Direction::Neither, Comparator::Below | Comparator::AtMost | Comparator::Top) => -1.0,
        (Direction::Neither, Comparator::Above | Comparator::AtLeast | Comparator::Reach | Comparator::About | Comparator::Between) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::until_due;

    #[test]
    fn a_deadline_in_the_very_year_is_the_next_one_and_one_past_comes_after_all_others() {
        assert_eq!([2024, 2025, 2026].map(|by_year| until_due(by_year, 2025)), [(true, 1), (false, 0), (false, 1)]);
        assert_eq!([2045, 2024, 2030, 2025].into_iter().min_by_key(|by_year| until_due(*by_year, 2025)), Some(2025));
        assert_eq!([2019, 2024, 2045].into_iter().min_by_key(|by_year| until_due(*by_year, 2025)), Some(2045));
    }
}
