//! All places in two years: a ring for the earlier, a dot for the later, what lies between joined.

use crate::answer::ranking::{Comparison, Placing, country_compares};
use crate::chart::letters;
use crate::chart::rows::{Entry, RowLayout};
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Lettering, SMALL, Sheet, Stroke};
use crate::chart::theme::{ACCENT, Colour, INK, MUTED, SERIES};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::{Dataset, Direction, Indicator};
use crate::say;

const DOT: f64 = 5.0;
const TICKS: usize = 4;

/// Draws the places of two years.
pub fn dumbbell(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let indicator = &dataset.indicators[comparison.indicator];
    let (listed, pinned) = comparison.listed();
    let entries: Vec<Entry> =
        listed.iter().map(|row| Entry::of(dataset, comparison, row, say::compare::change(indicator, comparison, row, lang), lang)).collect();
    let rows = RowLayout::new(width, 2, &entries, pinned);
    let drawn = |row: &Placing| !row.is_country || country_compares(indicator) || comparison.rows.is_empty();
    let values: Vec<f64> = listed.iter().filter(|row| drawn(row)).flat_map(|row| row.before.map(|(before, _)| before).into_iter().chain([row.value])).collect();
    let scale =
        if indicator.is_rank() { Values::ranks(&values, TICKS) } else { Values::fit(&values, (indicator.min, indicator.max), indicator.decimals, TICKS) };
    let scale = scale.within(rows.right - DOT, rows.left + DOT);
    let height = rows.height();
    let svg = sheet::draw(width, height, |sheet| {
        let key = key(sheet, f64::from(width), rows.line(0), comparison);
        rows.unit(sheet, indicator.unit.get(lang), key);
        if !listed.is_empty() {
            rows.axis(sheet, &scale, 1, lang);
        }
        for (at, row) in listed.iter().enumerate().filter(|(_, row)| drawn(row)) {
            let Some((before, _)) = row.before else { continue };
            let (from, to, y) = (scale.y(before), scale.y(row.value), rows.y(at));
            let colour = if comparison.broken.is_some() { MUTED } else { course(indicator, row) };
            // Values on two sides of a break are shown and not joined.
            if comparison.broken.is_none() {
                sheet.path(&[(from, y), (to, y)], Stroke::solid(colour, 5));
            }
            sheet.ring((from, y), DOT - 1.0, Stroke::solid(colour, 3));
            sheet.dot((to, y), DOT, colour);
        }
        rows.write(sheet, &entries);
    });
    let spots = listed.iter().enumerate().flat_map(|(at, row)| {
        let label = say::spot::row(dataset, comparison, row, lang);
        let x = |value: f64| if drawn(row) { scale.y(value) } else { rows.left };
        let before = (comparison.since.unwrap_or(comparison.year), row.before.map_or(row.value, |(before, _)| before));
        [before, (comparison.year, row.value)].map(|(year, value)| Spot {
            x: x(value),
            y: rows.y(at),
            row: at,
            stands: Stands::Value { indicator: comparison.indicator, place: row.place, year },
            label: label.clone(),
        })
    });
    Picture { svg, width, height, spots: spots.collect() }
}

/// Better and worse have their colours; where neither way is better, or nothing changed, there is none.
fn course(indicator: &Indicator, row: &Placing) -> Colour {
    let change = row.change().unwrap_or_default();
    match indicator.direction {
        Direction::Neither => MUTED,
        _ if change == 0.0 => MUTED,
        Direction::Higher if change > 0.0 => ACCENT,
        Direction::Lower if change < 0.0 => ACCENT,
        _ => SERIES[1],
    }
}

/// Which mark is which year, on the right; returns where it begins.
fn key(sheet: &Sheet, width: f64, y: f64, comparison: &Comparison) -> f64 {
    let how = Lettering::new(SMALL, INK, Anchor::End);
    let mut end = width - 2.0;
    for (year, later) in [(comparison.year, true), (comparison.since.unwrap_or(comparison.year), false)] {
        let text = year.to_string();
        sheet.text(&text, (end, y), how);
        let at = (end - letters::width(&text, SMALL) - 4.0 - DOT, y);
        if later {
            sheet.dot(at, DOT, MUTED)
        } else {
            sheet.ring(at, DOT - 1.0, Stroke::solid(MUTED, 3))
        }
        end = at.0 - DOT - 10.0;
    }
    end
}
