//! A particular of the method as a small picture: an example's figures, what is compared of them, and what is asked for.

use crate::answer::worked::{DEADLINE, Particular, Worked};
use crate::chart::scale::Values;
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Sheet, Stroke};
use crate::chart::theme::{ACCENT, AXIS, Colour, GRID, INK, LEVELS, MUTED, SHORT, TARGET, WAY};
use crate::chart::time::Time;
use crate::chart::{Frame, Picture};
use crate::format;
use crate::lang::Lang;
use crate::status::GrowthMean;
use crate::view::Years;

const HEIGHT: u32 = 168;
const HEAD: f64 = 24.0;
const FOOT: f64 = 24.0;
const LEFT: f64 = 30.0;
const RIGHT: f64 = 56.0;

/// What the parts of a picture share.
struct Drawn<'a> {
    worked: &'a Worked,
    time: Time,
    values: Values,
    wide: f64,
    lang: Lang,
}

/// Draws an example.
pub fn worked(worked: &Worked, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let wide = f64::from(width);
    let first = worked.series.first().map_or(DEADLINE, |(year, _)| *year).min(worked.goal.start_year.unwrap_or(DEADLINE));
    let time = Time { years: Years { first, last: DEADLINE }, left: LEFT, right: wide - RIGHT };
    let needed = worked.verdict.growth.and_then(|growth| growth.needed);
    let ends = worked.range.map_or([worked.goal.value; 2], |(low, high)| [low, high]);
    let all: Vec<f64> = worked.series.iter().map(|(_, value)| *value).chain(ends).chain(needed).collect();
    let fitted = if worked.of == Particular::Rank { Values::ranks(&all, 3) } else { Values::fit(&all, (None, None), 0, 3) };
    let drawn = Drawn { worked, time, values: fitted.within(HEAD, f64::from(HEIGHT) - FOOT), wide, lang };
    let svg = sheet::draw(width, HEIGHT, |sheet| {
        drawn.years(sheet);
        match worked.verdict.growth {
            Some(growth) => drawn.rates(sheet, growth),
            None => drawn.level(sheet),
        }
    });
    Picture { svg, width, height: HEIGHT, spots: Vec::new() }
}

impl Drawn<'_> {
    fn at(&self, (year, value): (i32, f64)) -> (f64, f64) {
        (self.time.x(f64::from(year)), self.values.y(value))
    }

    fn number(&self, value: f64) -> String {
        format::short(value, 1, self.lang)
    }

    fn years(&self, sheet: &Sheet) {
        let ground = f64::from(HEIGHT) - FOOT;
        sheet.path(&[(LEFT, ground), (self.wide - RIGHT, ground)], Stroke::solid(GRID, 2));
        let Worked { series, verdict, .. } = self.worked;
        let ends = [series.first().map(|(year, _)| *year), verdict.base.map(|(year, _)| year), verdict.latest.map(|(year, _)| year), Some(DEADLINE)];
        let mut before = f64::MIN;
        for year in ends.into_iter().flatten() {
            let x = self.time.x(f64::from(year));
            if x - before > 36.0 {
                sheet.text(&year.to_string(), (x, f64::from(HEIGHT) - FOOT / 2.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
                before = x;
            }
        }
    }

    /// Figures up to the latest, those compared as a line, the way from the base and the target.
    fn level(&self, sheet: &Sheet) {
        let Worked { series, verdict, goal, range, of, .. } = self.worked;
        let (Some(base), Some(latest)) = (verdict.base, verdict.latest) else { return };
        if let Some(year) = verdict.cut_by_break {
            let x = self.time.x(f64::from(year) - 0.5);
            sheet.path(&[(x, HEAD - 12.0), (x, f64::from(HEIGHT) - FOOT)], Stroke::dashed(AXIS, 3));
        }
        if *of == Particular::Base {
            let x = self.time.x(f64::from(goal.start_year.unwrap_or(base.0)));
            sheet.path(&[(x, HEAD - 12.0), (x, f64::from(HEIGHT) - FOOT)], Stroke::dashed(AXIS, 3));
            sheet.text(&goal.start_year.unwrap_or(base.0).to_string(), (x + 5.0, HEAD - 8.0), Lettering::new(SMALL, MUTED, Anchor::Start));
        }
        sheet.path(&[self.at(base), self.at((DEADLINE, goal.value))], Stroke::dashed(WAY, 3));
        let (before, compared): (Vec<_>, Vec<_>) = series.iter().partition(|(year, _)| *year < base.0);
        let line = |points: &[(i32, f64)]| points.iter().map(|point| self.at(*point)).collect::<Vec<_>>();
        sheet.path(&line(&before), Stroke::solid(AXIS, 3));
        sheet.path(&line(&compared), Stroke::solid(ACCENT, 4));
        before.iter().for_each(|point| sheet.ring(self.at(*point), 3.0, Stroke::solid(AXIS, 3)));
        compared.iter().for_each(|point| sheet.dot(self.at(*point), 3.0, ACCENT));
        sheet.circle(self.at(base), 6.5, Stroke::solid(INK, 3));
        if *of == Particular::Fragile {
            sheet.circle(self.at(latest), 6.5, Stroke::dashed(INK, 3));
        }
        self.target(sheet, goal.value, *range);
        self.beside(sheet, base, Anchor::Middle, 16.0);
        self.beside(sheet, latest, Anchor::Start, 12.0);
    }

    /// A figure under its point, or above it where the axis is near.
    fn beside(&self, sheet: &Sheet, point: (i32, f64), anchor: Anchor, far: f64) {
        let (x, y) = self.at(point);
        let y = if y + far > f64::from(HEIGHT) - FOOT - 8.0 { y - far } else { y + far };
        sheet.text(&self.number(point.1), (if anchor == Anchor::Start { x + 6.0 } else { x }, y), Lettering::new(SMALL, INK, anchor).rimmed());
    }

    fn target(&self, sheet: &Sheet, value: f64, range: Option<(f64, f64)>) {
        let (x, y) = self.at((DEADLINE, value));
        if let Some((low, high)) = range {
            let [low, high] = [low, high].map(|end| self.at((DEADLINE, end)).1);
            sheet.bar((x - 8.0, high), (x + 8.0, low), SHORT[0]);
            sheet.path(&[(x - 8.0, high), (x + 8.0, high)], Stroke::solid(TARGET, 3));
        }
        sheet.path(&[(x - 8.0, y), (x + 8.0, y)], Stroke::solid(TARGET, 6));
        let mut figure = |value: f64| sheet.text(&self.number(value), (self.wide, self.at((DEADLINE, value)).1), Lettering::new(NAME, TARGET, Anchor::End));
        match range {
            Some((low, high)) => [low, high].into_iter().for_each(&mut figure),
            None => figure(value),
        }
    }

    /// Yearly rates: the mean so far, the rate asked for, and the band up to the mean still needed.
    fn rates(&self, sheet: &Sheet, growth: GrowthMean) {
        let Worked { series, goal, .. } = self.worked;
        let stretch = |first: i32, last: i32, rate: f64| [self.at((first, rate)), self.at((last, rate))];
        if let Some(needed) = growth.needed {
            let [from, to] = stretch(growth.last_year, DEADLINE, needed);
            sheet.bar(from, (to.0, self.at((DEADLINE, goal.value)).1), SHORT[0]);
            sheet.path(&[from, to], Stroke::dotted(TARGET, 5));
            self.rate(sheet, needed, TARGET, -1.0);
        }
        sheet.path(&stretch(growth.first_year, DEADLINE, goal.value), Stroke::solid(TARGET, 3));
        self.rate(sheet, goal.value, TARGET, 1.0);
        for point in series {
            let (x, y) = self.at(*point);
            sheet.path(&[(x, y), (x, f64::from(HEIGHT) - FOOT)], Stroke::solid(LEVELS[2], 6));
            sheet.dot((x, y), 3.0, ACCENT);
            sheet.text(&self.number(point.1), (x, y - 11.0), Lettering::new(SMALL, INK, Anchor::Middle).rimmed());
        }
        let [from, to] = stretch(growth.first_year, growth.last_year, growth.mean);
        sheet.path(&[from, to], Stroke::dashed(ACCENT, 5));
        sheet.text(&self.number(growth.mean), (to.0 + 8.0, to.1), Lettering::new(NAME, ACCENT, Anchor::Start).rimmed());
    }

    /// A rate at the right edge, out of the way of the other one there.
    fn rate(&self, sheet: &Sheet, rate: f64, colour: Colour, side: f64) {
        let y = self.at((DEADLINE, rate)).1 + side * 4.0;
        sheet.text(&self.number(rate), (self.wide, y), Lettering::new(NAME, colour, Anchor::End));
    }
}
