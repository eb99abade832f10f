//! The frame that pictures with years and values share: margins, light level lines, figures on both axes.

use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::scale::Values;
use crate::chart::sheet::{Anchor, Lettering, SMALL, Sheet, Stroke};
use crate::chart::theme::{AXIS, GRID, MUTED};
use crate::chart::time::Time;
use crate::lang::Lang;
use crate::view::Years;

/// Above the axis: the unit, and room for a label over the highest value.
const HEAD: f64 = 30.0;
/// Below the axis: the years.
const FOOT: f64 = 26.0;
/// What remains free on the right, so that the last year is not cut.
const RIGHT: f64 = 24.0;
/// Between the figures of an axis and the drawing.
const GAP: f64 = 8.0;

/// Where things stand in a picture with years and values, in CSS pixels.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Of the whole picture.
    pub width: f64,
    /// Of the whole picture.
    pub height: f64,
    /// The axis of the values.
    pub values: Values,
    /// The axis of the years.
    pub time: Time,
    texts: Vec<String>,
}

impl Plot {
    /// Lays out the axes. `labelled` is how much of the time the drawn lines cover and how wide the labels at their ends are:
    /// the years give way to them.
    pub fn new((width, height): (u32, u32), values: Values, years: Years, labelled: (f64, f64), lang: Lang) -> Plot {
        let (width, height) = (f64::from(width), f64::from(height));
        let texts = values.texts(lang, 0.3 * width);
        let figures = texts.iter().map(|text| letters::width(text, SMALL)).fold(0.0, f64::max);
        let left = if texts.is_empty() { GAP + RIGHT / 2.0 } else { (figures + 2.0 * GAP).ceil() };
        let (share, labels) = labelled;
        let before_labels = width - labels.min(0.46 * width) - left;
        let right = (left + before_labels / share.max(0.05)).min(width - RIGHT);
        let time = Time { years, left, right: right.max(left + 40.0).floor() };
        Plot { width, height, values: values.within(HEAD, height - FOOT), time, texts }
    }

    /// Where a value of a year stands.
    pub fn at(&self, year: f64, value: f64) -> (f64, f64) {
        (self.time.x(year), self.values.y(value))
    }

    /// The level lines, the years and the unit; the room of what is written above the axis is taken.
    pub fn axes(&self, sheet: &Sheet, crowd: &mut Crowd, unit: &str) {
        let (from, to) = (self.time.left - GAP, self.time.right.max(self.width - RIGHT));
        let figure = Lettering::new(SMALL, MUTED, Anchor::End);
        for (tick, text) in self.values.ticks.iter().zip(&self.texts) {
            let y = self.values.y(*tick);
            sheet.path(&[(from, y), (to, y)], Stroke::solid(if *tick == 0.0 { AXIS } else { GRID }, 2));
            sheet.text(text, (from - GAP / 2.0, y), figure);
            let width = letters::width(text, SMALL);
            crowd.blocks.push(Block::line(from - GAP / 2.0 - width, y, width, letters::height(SMALL)));
        }
        for year in self.time.ticks() {
            let x = self.time.x(f64::from(year));
            sheet.path(&[(x, self.values.bottom + 2.0), (x, self.values.bottom + 6.0)], Stroke::solid(AXIS, 2));
            sheet.text(&year.to_string(), (x, self.height - 10.0), Lettering { anchor: Anchor::Middle, ..figure });
        }
        if let Some(unit) = letters::shortened(unit, SMALL, self.width - 2.0 * GAP) {
            sheet.text(&unit, (0.0, 8.0), Lettering { anchor: Anchor::Start, ..figure });
            crowd.blocks.push(Block::line(0.0, 8.0, letters::width(&unit, SMALL), letters::height(SMALL)));
        }
    }
}
