//! What all places of a picture are held against: the country's value and its target, as lines across the rows.

use crate::answer::ranking::{Comparison, country_compares};
use crate::chart::Frame;
use crate::chart::rows::RowLayout;
use crate::chart::scale::Values;
use crate::chart::sheet::{Sheet, Stroke};
use crate::chart::theme::{Colour, INK, TARGET};
use crate::dataset::Dataset;
use crate::say;
use crate::words::{compare as words, fill};

/// A line across all rows, and what is written above it.
pub(super) struct Across {
    /// Where it stands on the scale.
    pub(super) value: f64,
    text: String,
    colour: Colour,
}

impl Across {
    /// The lines of a comparison of one year; none where no place stands beside them.
    pub(super) fn all(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Vec<Across> {
        let lang = frame.lang;
        let indicator = &dataset.indicators[comparison.indicator];
        if comparison.rows.is_empty() {
            return Vec::new();
        }
        let country = comparison.country.iter().filter(|_| country_compares(indicator)).map(|country| {
            let text = format!("{} {}", say::place(dataset, country.place, lang), say::figure(indicator, country.value, lang));
            Across { value: country.value, text, colour: INK }
        });
        let goal = comparison.goal.iter().map(|(value, target)| {
            let target = &dataset.targets[*target];
            let goal = format!("{} {}", say::target::figure(target, lang).unwrap_or_default(), say::target::deadline(target, lang));
            Across { value: *value, text: fill(words::goal(lang), &[("goal", &goal)]), colour: TARGET }
        });
        country.chain(goal).collect()
    }

    /// Draws the lines from their texts down; the texts stand in the head, from one of its lines on.
    pub(super) fn draw(lines: &[Across], sheet: &Sheet, rows: &RowLayout, scale: &Values, head: usize) {
        for (at, line) in lines.iter().enumerate() {
            let x = scale.y(line.value);
            sheet.path(&[(x, rows.line(at + head) + 7.0), (x, rows.bottom())], Stroke::dashed(line.colour, 3));
        }
        lines.iter().enumerate().for_each(|(at, line)| rows.above(sheet, &line.text, scale.y(line.value), at + head, line.colour));
    }
}
