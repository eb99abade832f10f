//! All places in one year as dots on an axis that fits them, best first: of a score what counts is how far apart they stand.

use crate::answer::ranking::{Comparison, Placing, country_compares};
use crate::chart::across::Across;
use crate::chart::rows::{Entry, RowLayout};
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::Stroke;
use crate::chart::theme::GRID;
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::Dataset;
use crate::say;

const DOT: f64 = 5.0;
/// The most figures on the axis.
const TICKS: usize = 6;

/// Draws the places of one year.
pub fn dots(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let indicator = &dataset.indicators[comparison.indicator];
    let (listed, pinned) = comparison.listed();
    let entries: Vec<Entry> = listed.iter().map(|row| Entry::of(dataset, comparison, row, say::figure(indicator, row.value, lang), lang)).collect();
    let lines = Across::all(dataset, comparison, frame);
    let rows = RowLayout::new(width, 2 + lines.len(), &entries, pinned);
    let drawn = |row: &Placing| !row.is_country || country_compares(indicator) || comparison.rows.is_empty();
    let values = listed.iter().filter(|row| drawn(row)).map(|row| row.value).chain(lines.iter().map(|line| line.value));
    let scale = Values::fit(&values.collect::<Vec<f64>>(), (indicator.min, indicator.max), indicator.decimals, TICKS);
    let scale = scale.within(rows.right - DOT, rows.left + DOT);
    let height = rows.height();
    let svg = sheet::draw(width, height, |sheet| {
        rows.unit(sheet, &say::unit(indicator, lang), f64::from(width));
        if !listed.is_empty() {
            rows.axis(sheet, &scale, 1, lang);
        }
        for (at, _) in listed.iter().enumerate().filter(|(_, row)| drawn(row)) {
            sheet.path(&[(rows.left, rows.y(at)), (rows.right, rows.y(at))], Stroke::solid(GRID, 1));
        }
        Across::draw(&lines, sheet, &rows, &scale, 2);
        for (at, row) in listed.iter().enumerate().filter(|(_, row)| drawn(row)) {
            let (place, colour) = ((scale.y(row.value), rows.y(at)), entries[at].colour);
            if row.from.is_empty() {
                sheet.dot(place, DOT, colour);
            } else {
                sheet.ring(place, DOT - 0.5, Stroke::solid(colour, 4));
            }
        }
        rows.write(sheet, &entries);
    });
    let spot = |(at, row): (usize, &&Placing)| Spot {
        x: if drawn(row) { scale.y(row.value) } else { rows.left },
        y: rows.y(at),
        row: at,
        stands: Stands::Value { indicator: comparison.indicator, place: row.place, year: comparison.year },
        label: say::spot::row(dataset, comparison, row, lang),
    };
    Picture { svg, width, height, spots: listed.iter().enumerate().map(spot).collect() }
}
