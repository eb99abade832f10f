//! A series as a line: what joins two neighbouring points, and how each point shows how sure it is.

use crate::chart::sheet::{Sheet, Stroke};
use crate::chart::theme::{Colour, PAPER};
use crate::dataset::ObservationStatus;
use crate::sorted::InOrder;
use std::ops::Range;

/// What joins a point to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It is of the following year.
    Next,
    /// Years are missing between them.
    Bridge,
    /// The series is defined anew: nothing joins them.
    Cut,
}

/// The links of a series. A series observed every second year misses none.
pub fn links(years: &[i32], breaks: &[i32]) -> Vec<Link> {
    let mut gaps: Vec<i32> = years.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.order();
    let usual = if gaps.len() < 3 { 1 } else { gaps[gaps.len() / 2] };
    let link = |pair: &[i32]| match pair[1] - pair[0] {
        _ if breaks.iter().any(|year| pair[0] < *year && *year <= pair[1]) => Link::Cut,
        gap if gap > usual => Link::Bridge,
        _ => Link::Next,
    };
    years.windows(2).map(link).collect()
}

/// Stretches of points without any of the links named.
pub fn runs(links: &[Link], ends: &[Link]) -> Vec<Range<usize>> {
    let ending = (0..links.len()).filter(|at| ends.contains(&links[*at])).map(|at| at + 1);
    let mut start = 0;
    ending.chain([links.len() + 1]).map(|end| std::mem::replace(&mut start, end)..end).collect()
}

/// Whether nothing joins a point to another.
pub fn is_alone(links: &[Link], at: usize) -> bool {
    let cut = |link: Option<&Link>| link.is_none_or(|link| *link == Link::Cut);
    cut(at.checked_sub(1).and_then(|before| links.get(before))) && cut(links.get(at))
}

/// Draws the joining lines; points alone draw nothing.
pub fn draw(sheet: &Sheet, points: &[(f64, f64)], links: &[Link], stroke: Stroke) {
    for run in runs(links, &[Link::Bridge, Link::Cut]).into_iter().filter(|run| run.len() > 1) {
        sheet.path(&points[run], stroke);
    }
    for at in (0..links.len()).filter(|at| links[*at] == Link::Bridge) {
        sheet.path(&points[at..at + 2], Stroke::dashed(stroke.colour, 2));
    }
}

/// A point: filled, ringed around its filling, or hollow.
pub fn mark(sheet: &Sheet, at: (f64, f64), status: ObservationStatus, colour: Colour, radius: f64) {
    match status {
        ObservationStatus::Actual => sheet.dot(at, radius, colour),
        ObservationStatus::Preliminary => {
            sheet.ring(at, radius + 0.5, Stroke::solid(colour, 3));
            sheet.dot(at, radius - 1.5, colour);
        }
        ObservationStatus::Estimate => sheet.ring(at, radius + 0.5, Stroke::solid(colour, 3)),
    }
}

/// A point that follows from others: an open diamond.
pub fn derived(sheet: &Sheet, (x, y): (f64, f64), colour: Colour, radius: f64) {
    let corners = |reach: f64| [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y), (x, y - reach)];
    sheet.shape(&corners(radius + 1.5), PAPER);
    sheet.path(&corners(radius + 1.5), Stroke::solid(colour, 3));
}

/// A figure that contradicts another: a cross.
pub fn cross(sheet: &Sheet, (x, y): (f64, f64), colour: Colour) {
    const ARM: f64 = 4.0;
    for side in [-ARM, ARM] {
        sheet.path(&[(x - side, y - ARM), (x + side, y + ARM)], Stroke::solid(colour, 4));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_years_are_bridged_and_breaks_cut() {
        use Link::*;
        assert_eq!(links(&[2015, 2016, 2018, 2019, 2020], &[2020]), [Next, Bridge, Next, Cut]);
        assert_eq!(links(&[2014, 2016, 2018, 2022], &[]), [Next, Next, Bridge]);
        assert_eq!(links(&[2010, 2020], &[]), [Bridge]);
        assert_eq!(links(&[2010], &[2010]), []);
    }

    #[test]
    fn a_point_between_two_breaks_is_alone() {
        use Link::*;
        assert_eq!([0, 1, 2, 3].map(|at| is_alone(&[Cut, Next, Cut], at)), [true, false, false, true]);
        assert!(is_alone(&[], 0));
    }

    #[test]
    fn runs_end_where_links_do() {
        use Link::*;
        assert_eq!(runs(&[Next, Bridge, Next, Cut], &[Bridge, Cut]), [0..2, 2..4, 4..5]);
        assert_eq!(runs(&[Next, Bridge, Next, Cut], &[Cut]), [0..4, 4..5]);
        assert_eq!(runs(&[], &[Cut]).len(), 1);
    }
}
