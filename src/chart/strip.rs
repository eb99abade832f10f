//! Where a place stands among all: a row an indicator, a dot a rank, the first on the left.

use crate::answer::place::Strip;
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use crate::chart::theme::{ACCENT, AXIS, GRID, INK, MUTED};
use crate::chart::{Frame, Picture, Spot, Stands, letters};
use crate::dataset::Dataset;
use crate::say;

/// The height of a row: a line of text and the dots below it.
const ROW: f64 = 44.0;
const TEXT: f64 = 12.0;
const DOTS: f64 = 31.0;
/// What remains free at both ends, so that the largest dot stays whole.
const EDGE: f64 = 8.0;
/// The place itself, and the largest another dot becomes.
const OWN: f64 = 6.5;
const OTHER: f64 = 3.5;

/// Draws ranks as dots in a row. A rank that nobody is known to have is a ring: of a published list only some places may be known.
pub fn strip(dataset: &Dataset, strips: &[Strip], frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    if strips.is_empty() {
        return Picture::none(frame);
    }
    let wide = f64::from(width);
    let height = (ROW * strips.len() as f64).ceil() as u32;
    let x = |strip: &Strip, rank: f64| EDGE + (rank - 1.0).clamp(0.0, last(strip)) / last(strip).max(1.0) * (wide - 2.0 * EDGE);
    let svg = sheet::draw(width, height, |sheet| {
        for (row, strip) in strips.iter().enumerate() {
            let top = ROW * row as f64;
            let figure = say::rank::ranked(dataset, strip.rank, lang);
            sheet.text(&figure, (wide - 2.0, top + TEXT), Lettering::new(NAME, INK, Anchor::End));
            let room = wide - letters::width(&figure, NAME) - 12.0;
            if let Some(name) = letters::shortened(&say::place::of_year(dataset, strip.indicator, strip.year, lang), SMALL, room) {
                sheet.text(&name, (0.0, top + TEXT), Lettering::new(SMALL, MUTED, Anchor::Start));
            }
            let between = (wide - 2.0 * EDGE) / last(strip).max(1.0);
            let radius = OTHER.min(0.4 * between).max(1.0);
            let y = top + DOTS;
            for rank in 1..=strip.of {
                let at = (x(strip, rank as f64), y);
                if strip.known.iter().any(|(_, known)| *known == rank as f64) {
                    sheet.dot(at, radius, AXIS)
                } else {
                    sheet.ring(at, radius - 0.5, Stroke::solid(GRID, 2))
                }
            }
            sheet.dot((x(strip, strip.rank.value), y), OWN, ACCENT);
        }
    });
    let spots = strips.iter().enumerate().flat_map(|(row, strip)| {
        let mut ranks: Vec<f64> = strip.known.iter().map(|(_, rank)| *rank).collect();
        ranks.dedup();
        ranks.into_iter().map(move |rank| {
            let level = strip.known.iter().filter(|(_, known)| *known == rank).map(|(place, _)| *place).collect::<Vec<usize>>();
            // Of those that tie the place itself is the one to go to.
            let place = level.iter().copied().find(|place| dataset.same_place(*place, strip.place)).or(level.first().copied()).unwrap_or(strip.place);
            Spot {
                x: x(strip, rank),
                y: ROW * row as f64 + DOTS,
                row,
                stands: Stands::Value { indicator: strip.indicator, place, year: strip.year },
                label: say::place::rank_spot(dataset, strip, &level, rank, lang),
            }
        })
    });
    Picture { svg, width, height, spots: spots.collect() }
}

/// The rank of the last, counted from 0.
fn last(strip: &Strip) -> f64 {
    strip.of as f64 - 1.0
}
