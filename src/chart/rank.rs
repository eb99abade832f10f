//! All places in one year: bars from zero, best first, with the country and its target as lines across them.

use crate::answer::ranking::{Comparison, country_compares};
use crate::chart::rows::{Entry, Rows};
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::Stroke;
use crate::chart::theme::{AXIS, Colour, INK, TARGET};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::Dataset;
use crate::say;
use crate::words::{compare as words, fill};

/// Half the height of a bar.
const BAR: f64 = 6.0;
const DOT: f64 = 5.0;

/// Draws the places of one year.
pub fn rank(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let indicator = &dataset.indicators[comparison.indicator];
    let (listed, pinned) = comparison.listed();
    let entries: Vec<Entry> = listed.iter().map(|row| Entry::of(dataset, indicator, row, say::figure(indicator, row.value, lang), lang)).collect();
    let lines = references(dataset, comparison, frame);
    let rows = Rows::new(width, 1 + lines.len(), &entries, pinned);
    let drawn = |at: usize| !listed[at].is_country || country_compares(indicator) || comparison.rows.is_empty();
    let ranked = indicator.is_rank();
    let values = (0..listed.len()).filter(|at| drawn(*at)).map(|at| listed[at].value).chain(lines.iter().map(|(value, ..)| *value));
    let scale = if ranked {
        Values::ranks(&values.collect::<Vec<f64>>(), 5)
    } else {
        // A bar says its value by its length: it begins at zero.
        Values::fit(&values.chain([0.0]).collect::<Vec<f64>>(), (indicator.min, indicator.max), indicator.decimals, 5)
    };
    let scale = scale.within(rows.right, rows.left);
    let height = rows.height();
    let svg = sheet::draw(width, height, |sheet| {
        rows.unit(sheet, indicator.unit.get(lang), f64::from(width));
        if !ranked && !listed.is_empty() {
            let zero = scale.y(0.0);
            sheet.path(&[(zero, rows.top()), (zero, rows.bottom())], Stroke::solid(AXIS, 1));
        }
        for (at, row) in listed.iter().enumerate().filter(|(at, _)| drawn(*at)) {
            let (x, y, colour) = (scale.y(row.value), rows.y(at), entries[at].colour.unwrap_or(AXIS));
            match (ranked, row.from.is_empty()) {
                (true, true) => sheet.dot((x, y), DOT, colour),
                (true, false) => sheet.ring((x, y), DOT, Stroke::solid(colour, 4)),
                (false, true) => sheet.bar((scale.y(0.0), y - BAR), (x, y + BAR), colour),
                (false, false) => outline(sheet, (scale.y(0.0), y - BAR), (x, y + BAR), colour),
            }
        }
        for (at, (value, _, colour)) in lines.iter().enumerate() {
            let x = scale.y(*value);
            sheet.path(&[(x, rows.line(at + 1) + 7.0), (x, rows.bottom())], Stroke::dashed(*colour, 3));
        }
        lines.iter().enumerate().for_each(|(at, (value, text, colour))| rows.above(sheet, text, scale.y(*value), at + 1, *colour));
        rows.write(sheet, &entries);
    });
    let spot = |(at, row): (usize, &&crate::answer::ranking::Row)| Spot {
        x: if drawn(at) { scale.y(row.value) } else { rows.left },
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

/// The lines across all bars: value, text, colour.
fn references(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Vec<(f64, String, Colour)> {
    let lang = frame.lang;
    let indicator = &dataset.indicators[comparison.indicator];
    let country = comparison.country.iter().filter(|_| country_compares(indicator) && !comparison.rows.is_empty()).map(|country| {
        let text = format!("{} {}", say::place(dataset, country.place, lang), say::figure(indicator, country.value, lang));
        (country.value, text, INK)
    });
    let goal = comparison.goal.iter().filter(|_| !comparison.rows.is_empty()).map(|(value, target)| {
        let target = &dataset.targets[*target];
        let goal = format!("{} {}", say::target::figure(target, lang).unwrap_or_default(), say::target::deadline(target, lang));
        (*value, fill(words::goal(lang), &[("goal", &goal)]), TARGET)
    });
    country.chain(goal).collect()
}
