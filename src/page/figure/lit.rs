//! A line picked out of many: where more lines are drawn than have colours, the one that a reader points at is drawn again over the rest.

use crate::chart::{Picture, Spot, Stands};

/// More rows than this have no colour of their own: as many as the theme has colours.
const TOLD_APART: usize = 6;

/// The corners of the row's line in the form of an SVG `points`, a string for each stretch between the breaks of its series. Empty where
/// the lines of the picture are told apart by their colours.
pub fn stretches(picture: &Picture, row: usize, breaks: &[i32]) -> Vec<String> {
    let rows = picture.spots.iter().map(|spot| spot.row).max().map_or(0, |last| last + 1);
    if rows <= TOLD_APART {
        return Vec::new();
    }
    let year = |spot: &Spot| match spot.stands {
        Stands::Value { year, .. } => Some(year),
        Stands::Field { .. } | Stands::Target(_) | Stands::Document(_) => None,
    };
    let mut found: Vec<String> = Vec::new();
    let mut before: Option<i32> = None;
    for spot in picture.spots.iter().filter(|spot| spot.row == row) {
        let Some(now) = year(spot) else { continue };
        let cut = before.is_none_or(|before| breaks.iter().any(|cut| before < *cut && *cut <= now));
        let corner = format!("{:.1},{:.1}", spot.x, spot.y);
        match found.last_mut().filter(|_| !cut) {
            Some(stretch) => stretch.push_str(&format!(" {corner}")),
            None => found.push(corner),
        }
        before = Some(now);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(rows: usize) -> Picture {
        let spot = |row: usize, year: i32| Spot {
            x: f64::from(year - 2000),
            y: row as f64,
            row,
            stands: Stands::Value { indicator: 0, place: row, year },
            label: String::new(),
        };
        let spots = (0..rows).flat_map(|row| (2020..2024).map(move |year| spot(row, year))).collect();
        Picture { svg: String::new(), width: 100, height: 100, spots }
    }

    #[test]
    fn a_line_among_many_is_drawn_again_and_breaks_cut_it() {
        assert_eq!(stretches(&picture(7), 6, &[2022]), ["20.0,6.0 21.0,6.0", "22.0,6.0 23.0,6.0"]);
        assert_eq!(stretches(&picture(7), 0, &[]).len(), 1);
    }

    #[test]
    fn lines_with_colours_of_their_own_need_no_light() {
        assert!(stretches(&picture(6), 2, &[]).is_empty());
    }
}
