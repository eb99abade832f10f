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

/// The same where names stand beside the ends of lines: a name means its line's end.
pub fn nearest_or_named(spots: &[Spot], x: f64, y: f64) -> Option<usize> {
    let last = spots.iter().map(|spot| spot.x).fold(0.0, f64::max);
    nearest(spots, x.min(last), y)
}

/// The spot of the row that a point lies in; the nearer one where a row has two.
pub fn nearest_in_row(spots: &[Spot], x: f64, y: f64) -> Option<usize> {
    const HALF: f64 = 12.0;
    let in_row = spots.iter().enumerate().filter(|(_, spot)| (spot.y - y).abs() <= HALF);
    in_row.min_by(|one, other| (one.1.x - x).abs().total_cmp(&(other.1.x - x).abs())).map(|(at, _)| at)
}

/// The distance between the two nearest points of a row or a column, or as much as a finger needs where there is one point.
pub fn room(spots: &[Spot]) -> f64 {
    const FINGER: f64 = 44.0;
    let apart = spots.windows(2).map(|pair| (pair[0].x - pair[1].x).hypot(pair[0].y - pair[1].y));
    apart.fold(f64::INFINITY, f64::min).clamp(1.0, FINGER * 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Stands;

    /// Points by row and place from left to right.
    fn spots(places: &[(usize, f64)]) -> Vec<Spot> {
        let spot = |(row, x): &(usize, f64)| Spot {
            x: *x,
            y: 24.0 * *row as f64,
            row: *row,
            stands: Stands::Value { indicator: 0, place: *row, year: *x as i32 },
            label: String::new(),
        };
        places.iter().map(spot).collect()
    }

    #[test]
    fn left_and_right_stay_in_the_row_and_stop_at_its_ends() {
        let spots = spots(&[(0, 10.0), (0, 20.0), (1, 12.0)]);
        assert_eq!(step(&spots, Some(0), "ArrowRight"), Some(1));
        assert_eq!(step(&spots, Some(1), "ArrowRight"), Some(1));
        assert_eq!(step(&spots, Some(2), "ArrowLeft"), Some(2));
    }

    #[test]
    fn up_and_down_change_the_row_at_about_the_same_place() {
        let spots = spots(&[(0, 10.0), (0, 90.0), (1, 85.0), (1, 15.0)]);
        assert_eq!(step(&spots, Some(0), "ArrowDown"), Some(3));
        assert_eq!(step(&spots, Some(2), "ArrowUp"), Some(1));
        assert_eq!(step(&spots, Some(0), "ArrowUp"), Some(0));
    }

    #[test]
    fn home_and_end_go_to_the_ends_of_the_row_then_of_the_picture() {
        let spots = spots(&[(0, 10.0), (1, 10.0), (1, 20.0), (2, 10.0)]);
        assert_eq!((step(&spots, Some(2), "Home"), step(&spots, Some(1), "Home")), (Some(1), Some(0)));
        assert_eq!((step(&spots, Some(1), "End"), step(&spots, Some(2), "End")), (Some(2), Some(3)));
    }

    #[test]
    fn a_first_key_enters_and_any_other_does_nothing() {
        let spots = spots(&[(0, 10.0), (0, 20.0)]);
        assert_eq!((step(&spots, None, "ArrowLeft"), step(&spots, None, "End"), step(&spots, Some(7), "ArrowUp")), (Some(0), Some(1), Some(0)));
        assert_eq!((step(&spots, Some(0), "a"), step(&[], None, "Home")), (None, None));
    }

    #[test]
    fn the_pointer_means_what_is_nearest_within_its_reach() {
        let spots = spots(&[(0, 0.0), (0, 100.0), (1, 100.0)]);
        assert_eq!((nearest(&spots, 60.0, 0.0), nearest(&spots, 160.0, 0.0), nearest(&spots, 160.1, 0.0)), (Some(1), Some(1), None));
        assert_eq!((nearest_in_row(&spots, 500.0, 12.0), nearest_in_row(&spots, 30.0, -12.1)), (Some(1), None));
    }

    #[test]
    fn a_name_beside_the_ends_means_the_line_that_ends_at_its_height() {
        let mut lines = spots(&[(0, 10.0), (0, 90.0), (1, 90.0)]);
        lines[2].y = 40.0;
        assert_eq!(nearest(&lines, 190.0, 40.0), None);
        assert_eq!(nearest_or_named(&lines, 190.0, 40.0), Some(2));
        assert_eq!(nearest_or_named(&lines, 12.0, lines[0].y), Some(0));
    }

    #[test]
    fn buttons_have_the_room_between_the_nearest_points() {
        assert_eq!([&[(0, 0.0), (0, 30.0), (0, 90.0)][..], &[(0, 5.0)], &[(0, 5.0), (0, 5.0)]].map(|places| room(&spots(places))), [30.0, 88.0, 1.0]);
    }
}
