//! All places in one year: bars from zero, best first, with the country and its target as lines across them.

use crate::answer::ranking::{Comparison, Placing, country_compares, percent};
use crate::chart::across::Across;
use crate::chart::rows::{Entry, RowLayout};
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::Stroke;
use crate::chart::theme::{AXIS, Colour};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::Dataset;
use crate::say;
use crate::words::compare as words;

/// Half the height of a bar.
const BAR: f64 = 6.0;

/// Draws the places of one year: their values, or what part of the country's each is.
pub fn rank(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let indicator = &dataset.indicators[comparison.indicator];
    let (listed, pinned) = comparison.listed();
    let total = comparison.shared_total(indicator);
    let value = |row: &Placing| total.map_or(row.value, |total| percent(row.value, total));
    let figure = |row: &Placing| match total {
        Some(total) => say::compare::share(row.value, total, lang),
        None => say::figure(indicator, row.value, lang),
    };
    let entries: Vec<Entry> = listed.iter().map(|row| Entry::of(dataset, comparison, row, figure(row), lang)).collect();
    let lines = Across::all(dataset, comparison, frame);
    let rows = RowLayout::new(width, 1 + lines.len(), &entries, pinned);
    let drawn = |at: usize| !listed[at].is_country || country_compares(indicator) || comparison.rows.is_empty();
    let values = (0..listed.len()).filter(|at| drawn(*at)).map(|at| value(listed[at])).chain(lines.iter().map(|line| line.value));
    // A bar says its value by its length: it begins at zero.
    let limits = if total.is_some() { (Some(0.0), Some(100.0)) } else { (indicator.min, indicator.max) };
    let scale = Values::fit(&values.chain([0.0]).collect::<Vec<f64>>(), limits, indicator.decimals, 5).within(rows.right, rows.left);
    let height = rows.height();
    let svg = sheet::draw(width, height, |sheet| {
        let unit = if total.is_some() { words::share_of_country(lang) } else { indicator.unit.get(lang) };
        rows.unit(sheet, unit, f64::from(width));
        if !listed.is_empty() {
            let zero = scale.y(0.0);
            sheet.path(&[(zero, rows.top()), (zero, rows.bottom())], Stroke::solid(AXIS, 1));
        }
        for (at, row) in listed.iter().enumerate().filter(|(at, _)| drawn(*at)) {
            let (x, y, colour) = (scale.y(value(row)), rows.y(at), entries[at].colour);
            if row.from.is_empty() {
                sheet.bar((scale.y(0.0), y - BAR), (x, y + BAR), colour);
            } else {
                outline(sheet, (scale.y(0.0), y - BAR), (x, y + BAR), colour);
            }
        }
        Across::draw(&lines, sheet, &rows, &scale, 1);
        rows.write(sheet, &entries);
    });
    let spot = |(at, row): (usize, &&Placing)| Spot {
        x: if drawn(at) { scale.y(value(row)) } else { rows.left },
        y: rows.y(at),
        row: at,
        stands: Stands::Value { indicator: comparison.indicator, place: row.place, year: comparison.year },
        label: say::spot::row(dataset, comparison, row, lang),
    };
    Picture { svg, width, height, spots: listed.iter().enumerate().map(spot).collect() }
}

/// A derived value: a bar that is not filled.
fn outline(sheet: &sheet::Sheet, (left, top): (f64, f64), (right, bottom): (f64, f64), colour: Colour) {
    sheet.path(&[(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], Stroke::solid(colour, 3));
}
