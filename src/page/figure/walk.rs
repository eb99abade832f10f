//! Which point of a picture the keyboard leads to, and which the pointer means.

use crate::chart::Spot;

/// The spot that an arrow key leads to. Left and right stay in the row, up and down change it at about the same place.
pub fn step(spots: &[Spot], at: Option<usize>, key: &str) -> Option<usize> {
    if spots.is_empty() || !matches!(key, "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End") {
        return None;
    }
    let Some(now) = at.and_then(|at| Some((at, spots.get(at)?))) else { return Some(if key == "End" { spots.len() - 1 } else { 0 }) };
    let (at, spot) = now;
    let in_row = |row: usize| spots.iter().enumerate().filter(move |(_, spot)| spot.row == row);
    let other_row = |row: Option<usize>| in_row(row?).min_by(|one, other| (one.1.x - spot.x).abs().total_cmp(&(other.1.x - spot.x).abs())).map(|(at, _)| at);
    let found = match key {
        "ArrowLeft" => in_row(spot.row).filter(|(_, other)| other.x < spot.x).max_by(|one, other| one.1.x.total_cmp(&other.1.x)).map(|(at, _)| at),
        "ArrowRight" => in_row(spot.row).filter(|(_, other)| other.x > spot.x).min_by(|one, other| one.1.x.total_cmp(&other.1.x)).map(|(at, _)| at),
        // Once more, or in a row of one, to the very first and the very last.
        "Home" => in_row(spot.row).next().map(|(first, _)| if first == at { 0 } else { first }),
        "End" => in_row(spot.row).next_back().map(|(last, _)| if last == at { spots.len() - 1 } else { last }),
        "ArrowUp" => other_row(spot.row.checked_sub(1)),
        _ => other_row(spot.row.checked_add(1)),
    };
    Some(found.unwrap_or(at))
}

/// The spot nearest to a point, where one is near enough to be meant.
pub fn nearest(spots: &[Spot], x: f64, y: f64) -> Option<usize> {
    const REACH: f64 = 60.0;
    let distance = |spot: &Spot| (spot.x - x).hypot(spot.y - y);
    let (at, spot) = spots.iter().enumerate().min_by(|one, other| distance(one.1).total_cmp(&distance(other.1)))?;
    (distance(spot) <= REACH).then_some(at)
}

/// The spot of the row that a point lies in; the nearer one where a row has two.
pub fn nearest_in_row(spots: &[Spot], x: f64, y: f64) -> Option<usize> {
    const HALF: f64 = 12.0;
    let in_row = spots.iter().enumerate().filter(|(_, spot)| (spot.y - y).abs() <= HALF);
    in_row.min_by(|one, other| (one.1.x - x).abs().total_cmp(&(other.1.x - x).abs())).map(|(at, _)| at)
}
