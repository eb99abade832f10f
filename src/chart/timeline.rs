//! Documents on an axis of time, a band a level: a dot a document, a line up to the one that it carries out.

use crate::answer::documents::timeline::{Issued, Timeline};
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use crate::chart::theme::{ACCENT, AXIS, GRID, INK, MUTED, PAPER};
use crate::chart::time::Time;
use crate::chart::{Frame, Picture, Spot, Stands, letters};
use crate::dataset::Dataset;
use crate::say;
use crate::view::Years;

const RADIUS: f64 = 5.0;
/// From one dot to the next where they would lie over each other.
const PITCH: f64 = 13.0;
/// The name of a level above its dots.
const NAMED: f64 = 20.0;
const GAP: f64 = 10.0;
const EDGE: f64 = 12.0;
const FOOT: f64 = 22.0;

/// Draws the documents. Those of about the same day stand over each other.
pub fn timeline(dataset: &Dataset, shown: &Timeline, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let wide = f64::from(width);
    let all = || shown.rows.iter().flat_map(|row| &row.documents);
    let (Some(first), Some(last)) = (all().map(|one| one.when).reduce(f64::min), all().map(|one| one.when).reduce(f64::max)) else {
        return Picture::none(frame);
    };
    let years = Years { first: first.floor() as i32, last: last.ceil() as i32 };
    let time = Time { years, left: EDGE, right: wide - EDGE };
    let mut top = 0.0;
    // Each document with its place; rows from the top.
    let mut placed: Vec<(usize, &Issued, f64, f64)> = Vec::new();
    let mut heads: Vec<f64> = Vec::new();
    for (row, level) in shown.rows.iter().enumerate() {
        let lanes = lanes(&level.documents, &time);
        let deep = lanes.iter().max().map_or(1, |lane| lane + 1);
        heads.push(top + NAMED / 2.0);
        for (one, lane) in level.documents.iter().zip(&lanes) {
            placed.push((row, one, time.x(one.when), top + NAMED + RADIUS + 2.0 + *lane as f64 * PITCH));
        }
        top += NAMED + deep as f64 * PITCH + GAP;
    }
    let height = (top + FOOT).ceil() as u32;
    let svg = sheet::draw(width, height, |sheet| {
        for year in time.ticks() {
            let x = time.x(f64::from(year));
            sheet.path(&[(x, 0.0), (x, top)], Stroke::solid(GRID, 2));
            let half = letters::width("2030", SMALL) / 2.0;
            sheet.text(&year.to_string(), (x.clamp(half, wide - half), top + FOOT / 2.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
        }
        for (_, one, x, y) in &placed {
            let above = one.above.and_then(|above| placed.iter().find(|(_, other, ..)| other.document == above));
            if let Some((_, _, from, over)) = above {
                sheet.path(&[(*from, *over), (*x, *y)], Stroke::solid(if one.carries { AXIS } else { GRID }, 2));
            }
        }
        for (level, y) in shown.rows.iter().zip(&heads) {
            let name = say::documents::level(level.level, level.documents.len(), lang);
            if let Some(name) = letters::shortened(&name, NAME, wide) {
                // Lines end at a name, they do not cross it.
                sheet.bar((0.0, y - NAMED / 2.0), (letters::width(&name, NAME) + 5.0, y + NAMED / 2.0 - 2.0), PAPER);
                sheet.text(&name, (0.0, *y), Lettering::new(NAME, INK, Anchor::Start));
            }
        }
        for (_, one, x, y) in &placed {
            if one.carries {
                sheet.dot((*x, *y), RADIUS, ACCENT);
            } else {
                sheet.dot((*x, *y), RADIUS, PAPER);
                sheet.ring((*x, *y), RADIUS - 1.0, Stroke::solid(MUTED, 3));
            }
        }
    });
    let spot = |(row, one, x, y): &(usize, &Issued, f64, f64)| Spot {
        x: *x,
        y: *y,
        row: *row,
        stands: Stands::Document(one.document),
        label: say::documents::issued(dataset, one.document, lang),
    };
    Picture { svg, width, height, spots: placed.iter().map(spot).collect() }
}

/// For each document, by date, the first lane in which nothing is in its way.
fn lanes(documents: &[Issued], time: &Time) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let lane = |one: &Issued| {
        let x = time.x(one.when);
        let free = ends.iter().position(|end| *end + PITCH <= x).unwrap_or(ends.len());
        match ends.get_mut(free) {
            Some(end) => *end = x,
            None => ends.push(x),
        }
        free
    };
    documents.iter().map(lane).collect()
}
