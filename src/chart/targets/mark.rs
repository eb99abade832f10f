//! The square of a target: its colour, and on it the shape of its status, the same that stands before the status's word. What is judged is
//! a full square, what cannot be judged an open shape: told apart in grey as well.

use crate::chart::sheet::{self, Sheet, Stroke};
use crate::chart::theme::{self, PAPER};
use crate::chart::{Picture, Spot};
use crate::status::Status;

/// The side of a square in the legend, in CSS pixels.
const KEY: u32 = 20;

/// A status's square for the legend.
pub fn key(status: Status) -> Picture {
    let middle = f64::from(KEY) / 2.0;
    let svg = sheet::draw(KEY, KEY, |sheet| tile(sheet, status, (middle, middle), f64::from(KEY) - 2.0));
    Picture { svg, width: KEY, height: KEY, spots: Vec::<Spot>::new() }
}

/// Draws the square of a status around its middle.
pub(in crate::chart) fn tile(sheet: &Sheet, status: Status, (x, y): (f64, f64), side: f64) {
    let colour = theme::status(status);
    let half = side / 2.0;
    // Shapes are drawn in a field of 16, as on the page.
    let unit = side / 24.0;
    let at = |(dx, dy): &(f64, f64)| (x + dx * unit, y + dy * unit);
    let points = |shape: &[(f64, f64)]| shape.iter().map(at).collect::<Vec<_>>();
    let square = || sheet.bar((x - half, y - half), (x + half, y + half), colour);
    let line = (5.0 * unit).round().max(3.0) as u32;
    match status {
        Status::Met => {
            square();
            sheet.path(&points(&[(-5.5, 0.5), (-1.7, 4.3), (5.5, -4.2)]), Stroke::solid(PAPER, line));
        }
        Status::OnTrack => {
            square();
            sheet.shape(&points(&[(0.0, -6.5), (7.0, 5.5), (-7.0, 5.5)]), PAPER);
        }
        Status::NeedsAcceleration => {
            square();
            sheet.shape(&points(&[(-7.0, -5.5), (0.0, 0.0), (-7.0, 5.5)]), PAPER);
            sheet.shape(&points(&[(0.5, -5.5), (7.5, 0.0), (0.5, 5.5)]), PAPER);
        }
        Status::OffTrack => {
            square();
            sheet.bar(at(&(-5.0, -5.0)), at(&(5.0, 5.0)), PAPER);
        }
        Status::MovingAway => {
            square();
            sheet.shape(&points(&[(0.0, 6.5), (-7.0, -5.5), (7.0, -5.5)]), PAPER);
        }
        Status::Missed => {
            square();
            sheet.path(&points(&[(-5.0, -5.0), (5.0, 5.0)]), Stroke::solid(PAPER, line));
            sheet.path(&points(&[(5.0, -5.0), (-5.0, 5.0)]), Stroke::solid(PAPER, line));
        }
        Status::TooLittleData => {
            let edge = half - 1.0;
            let corners = [(-edge, -edge), (edge, -edge), (edge, edge), (-edge, edge), (-edge, -edge)];
            sheet.path(&corners.map(|(dx, dy)| (x + dx, y + dy)), Stroke::solid(colour, 3));
            [-6.0, 0.0, 6.0].iter().for_each(|dx| sheet.dot(at(&(*dx, 0.0)), 2.0 * unit, colour));
        }
        Status::NotMeasured => sheet.circle((x, y), 8.5 * unit, Stroke::dashed(colour, 3)),
        Status::NoLonger => {
            let (near, far) = (3.6, 9.0);
            let octagon = [(-near, -far), (near, -far), (far, -near), (far, near), (near, far), (-near, far), (-far, near), (-far, -near), (-near, -far)];
            sheet.path(&points(&octagon), Stroke::solid(colour, 3));
            sheet.path(&points(&[(-4.5, 4.5), (4.5, -4.5)]), Stroke::solid(colour, 3));
        }
        Status::NoTarget => sheet.bar(at(&(-7.0, -1.0)), at(&(7.0, 1.0)), colour),
    }
}
