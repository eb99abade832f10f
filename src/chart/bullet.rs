//! The road of one target on one line, the better end to the right: where it began, where it is, where a steady course would have it, where it
//! has to go. Of growth it is the mean so far against the rate asked for, from zero on.

use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::sheet::{self, Anchor, Font, Lettering, NAME, SMALL, Stroke};
use crate::chart::theme::{self, AXIS, Colour, GRID, INK, MUTED, TARGET};
use crate::chart::{Picture, Spot, Stands};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::say;
use crate::sorted::InOrder;
use crate::status::{GoalShape, Judged, Method, Status};
use crate::words::{overview as overview_words, trend as trend_words};

/// CSS pixels.
pub const WIDTH: u32 = 320;
/// The same.
pub const HEIGHT: u32 = 84;
const MIDDLE: f64 = 42.0;
const THICK: f64 = 5.0;
/// So that marks are whole at the edges.
const EDGE: f64 = 4.0;

/// A value of the road and what is written beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// In the unit of the indicator.
    pub value: f64,
    /// With its unit and year; empty where nothing is written.
    pub said: String,
}

/// What a bullet picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Bullet {
    /// Where the bar begins; nothing is said of the zero that a mean begins at.
    pub base: Milestone,
    /// The value that was judged.
    pub now: Milestone,
    /// Where a steady course from base to target would have it in the year of the latest value; `None` past the deadline.
    pub expected: Option<Milestone>,
    /// Where it has to go.
    pub target: Milestone,
    /// +1 higher is better, −1 lower is.
    pub direction: f64,
    /// Gives the bar its colour.
    pub status: Status,
}

impl Bullet {
    /// `None` for a target without a base, a value or a goal.
    pub fn of(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> Option<Bullet> {
        let target = &dataset.targets[judged.target];
        let indicator = &dataset.indicators[target.indicator?];
        let (goal, verdict) = (judged.goal?, judged.verdict(method));
        let (year, latest) = verdict.latest?;
        let aim = Milestone { value: goal.value, said: say::target::goal(dataset, target, lang)? };
        if goal.shape == GoalShape::Growth {
            let (value, said) = match verdict.growth {
                Some(growth) => (growth.mean, say::target::mean(indicator, &growth, lang)),
                None => (latest, say::target::point(indicator, (year, latest), lang)),
            };
            let base = Milestone { value: 0.0, said: String::new() };
            return Some(Bullet { base, now: Milestone { value, said }, expected: None, target: aim, direction: goal.direction, status: verdict.status });
        }
        let point = |year: i32, value: f64| Milestone { value, said: say::target::point(indicator, (year, value), lang) };
        let (base_year, base) = verdict.base.filter(|(base_year, _)| *base_year < year).unwrap_or((year, latest));
        let expected = say::front::expected(judged, method, dataset.edition_year());
        Some(Bullet {
            base: if base_year < year { point(base_year, base) } else { Milestone { value: base, said: String::new() } },
            now: point(year, latest),
            expected: expected.map(|(_, value)| Milestone { value, said: say::front::on_course(indicator, value, lang) }),
            target: aim,
            direction: goal.direction,
            status: verdict.status,
        })
    }

    /// The picture, without points to walk.
    pub fn draw(&self) -> Picture {
        Picture { svg: self.svg(), width: WIDTH, height: HEIGHT, spots: Vec::new() }
    }

    /// The picture of a target of the dataset with the points of its road, from left to right.
    pub fn draw_walked(&self, target: usize, lang: Lang) -> Picture {
        let marks = [
            (Some(&self.base), Some(trend_words::base(lang))),
            (Some(&self.now), Some(trend_words::latest(lang))),
            (self.expected.as_ref(), None),
            (Some(&self.target), Some(overview_words::column_target(lang))),
        ];
        let spot = |mark: &Milestone, role: Option<&str>| Spot {
            x: self.x(mark.value),
            y: MIDDLE,
            row: 0,
            stands: Stands::Target(target),
            label: say::spot::mark(role, &mark.said),
        };
        let written = marks.into_iter().filter_map(|(mark, role)| Some((mark.filter(|mark| !mark.said.is_empty())?, role)));
        let mut spots: Vec<Spot> = written.map(|(mark, role)| spot(mark, role)).collect();
        spots.order_by(|one, other| one.x.total_cmp(&other.x));
        Picture { spots, ..self.draw() }
    }

    /// The place of a value on the road.
    fn x(&self, value: f64) -> f64 {
        let all = [Some(&self.base), Some(&self.now), self.expected.as_ref(), Some(&self.target)];
        let along = |value: f64| self.direction * value.clamp(-1e100, 1e100);
        let (low, high) =
            all.iter().flatten().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), mark| (low.min(along(mark.value)), high.max(along(mark.value))));
        // A road without length stands in the middle.
        let (low, high) = if high - low > 1e-9 * high.abs().max(low.abs()) { (low, high) } else { (low - 1.0 - low.abs(), high + 1.0 + high.abs()) };
        EDGE + (along(value) - low) / (high - low) * (f64::from(WIDTH) - 2.0 * EDGE)
    }

    fn svg(&self) -> String {
        let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
        let x = |value: f64| self.x(value);
        let (base, now, aim) = (x(self.base.value), x(self.now.value), x(self.target.value));
        sheet::draw(WIDTH, HEIGHT, |sheet| {
            let bar = |from: f64, to: f64, reach: f64, colour: Colour| sheet.bar((from.min(to), MIDDLE - reach), (from.max(to), MIDDLE + reach), colour);
            bar(base, aim, THICK, GRID);
            bar(base, now, THICK, theme::status(self.status));
            let upright = |x: f64, reach: f64, stroke: Stroke| sheet.path(&[(x, MIDDLE - reach), (x, MIDDLE + reach)], stroke);
            upright(base, THICK + 3.0, Stroke::solid(AXIS, 3));
            if let Some(expected) = &self.expected {
                upright(x(expected.value), THICK + 6.0, Stroke::dotted(INK, 4));
            }
            upright(aim, THICK + 7.0, Stroke::solid(TARGET, 6));
            // The point that the picture is about, whatever stands on it.
            sheet.dot((now, MIDDLE), THICK, theme::status(self.status));
            let mut crowd = Crowd::in_picture(width, height);
            let wanted = [
                (Some(&self.now), now, NAME, INK, true),
                (Some(&self.target), aim, SMALL, TARGET, false),
                (Some(&self.base), base, SMALL, MUTED, false),
                (self.expected.as_ref(), self.expected.as_ref().map_or(0.0, |mark| x(mark.value)), SMALL, MUTED, true),
            ];
            for (mark, x, font, colour, above) in wanted {
                if let Some(mark) = mark.filter(|mark| !mark.said.is_empty()) {
                    label(sheet, &mut crowd, &mark.said, x, (font, colour, above));
                }
            }
        })
    }
}

/// Writes a text near its mark, above or below; nothing where all places are taken.
fn label(sheet: &sheet::Sheet, crowd: &mut Crowd, said: &str, x: f64, (font, colour, above): (Font, Colour, bool)) {
    const FAR: f64 = 18.0;
    let width = f64::from(WIDTH);
    let Some(said) = letters::shortened(said, font, width - 2.0 * EDGE) else { return };
    let wide = letters::width(&said, font);
    let (over, under) = (MIDDLE - 22.0, MIDDLE + 24.0);
    let rows = if above { [over, under] } else { [under, over] };
    let within = |left: f64| left.clamp(0.0, (width - wide).max(0.0));
    let places = [within(x - wide / 2.0), within(x), within(x - wide)];
    let places: Vec<(f64, f64, f64)> =
        rows.iter().zip([0.0, FAR]).flat_map(|(y, away)| places.iter().enumerate().map(move |(at, left)| (*left, *y, away + at as f64))).collect();
    let blocks: Vec<(Block, f64)> = places.iter().map(|(left, y, away)| (Block::line(*left, *y, wide, letters::height(font)), *away)).collect();
    if let Some((left, y, _)) = crowd.place(&blocks).map(|at| places[at]) {
        sheet.text(&said, (left, y), Lettering::new(font, colour, Anchor::Start));
    }
}
