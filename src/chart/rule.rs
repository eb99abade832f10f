//! A rule of pace as a small picture: the values of an example, the way that the rule asks for, and where the present pace leads.

use crate::answer::examples::{DEADLINE, Example, SERIES, TARGET as GOAL};
use crate::chart::scale::Values;
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use crate::chart::theme::{ACCENT, AXIS, GRID, INK, MUTED, TARGET, WAY};
use crate::chart::time::Time;
use crate::chart::{Frame, Picture, letters};
use crate::format;
use crate::view::Years;

const HEIGHT: u32 = 168;
const HEAD: f64 = 24.0;
const FOOT: f64 = 24.0;
/// What the figures at the ends need.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 56.0;

/// Draws an example. What is missing at the deadline stands as a bracket between the two ends.
pub fn rule(example: &Example, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let (wide, high) = (f64::from(width), f64::from(HEIGHT));
    let time = Time { years: Years { first: SERIES[0].0, last: DEADLINE }, left: LEFT, right: wide - RIGHT };
    let all: Vec<f64> = SERIES.iter().chain(&example.ahead).chain(&example.way).map(|(_, value)| *value).chain([GOAL]).collect();
    let values = Values::fit(&all, (None, None), 0, 3).within(HEAD, high - FOOT);
    let at = |(year, value): &(i32, f64)| (time.x(f64::from(*year)), values.y(*value));
    let number = |value: f64| format::short(value, 1, lang);
    let svg = sheet::draw(width, HEIGHT, |sheet| {
        let ground = high - FOOT;
        sheet.path(&[(LEFT, ground), (wide - RIGHT, ground)], Stroke::solid(GRID, 2));
        for year in [SERIES[0].0, SERIES[SERIES.len() - 1].0, DEADLINE] {
            sheet.text(&year.to_string(), (time.x(f64::from(year)), high - FOOT / 2.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
        }
        sheet.path(&example.way.iter().map(at).collect::<Vec<_>>(), Stroke::dashed(WAY, 3));
        sheet.path(&example.ahead.iter().map(at).collect::<Vec<_>>(), Stroke::dotted(ACCENT, 4));
        sheet.path(&SERIES.iter().map(at).collect::<Vec<_>>(), Stroke::solid(ACCENT, 4));
        SERIES.iter().for_each(|point| sheet.dot(at(point), 3.0, ACCENT));
        let (x, goal) = at(&(DEADLINE, GOAL));
        sheet.path(&[(x - 8.0, goal), (x + 8.0, goal)], Stroke::solid(TARGET, 6));
        let arrives = example.arrives_at().unwrap_or(GOAL);
        let (_, end) = at(&(DEADLINE, arrives));
        sheet.ring((x, end), 4.0, Stroke::solid(ACCENT, 4));
        sheet.path(&[(x + 12.0, goal), (x + 12.0, end)], Stroke::solid(AXIS, 2));
        // The higher of the two figures stands above, so that they never meet.
        let (over, under) = if arrives > GOAL { (-1.0, 1.0) } else { (1.0, -1.0) };
        let apart = (letters::height(NAME) - (end - goal).abs()).max(0.0) / 2.0 + 2.0;
        let figure = |value: f64, y: f64, colour| sheet.text(&number(value), (wide, y), Lettering::new(NAME, colour, Anchor::End));
        figure(arrives, end + over * apart, ACCENT);
        figure(GOAL, goal + under * apart, TARGET);
        let (first, last) = (&SERIES[0], &SERIES[SERIES.len() - 1]);
        sheet.text(&number(first.1), (LEFT - 6.0, at(first).1), Lettering::new(SMALL, INK, Anchor::End));
        let (x, y) = at(last);
        sheet.text(&number(last.1), (x + 6.0, y + 12.0), Lettering::new(SMALL, INK, Anchor::Start).rimmed());
    });
    Picture { svg, width, height: HEIGHT, spots: Vec::new() }
}
