//! Ranks over the years: a line a place, the first on top, each ending with its name in the year shown. Places chosen have colours, their
//! region stands out from the others, which are grey.

use crate::answer::Rank;
use crate::answer::ranking::{Comparison, Course};
use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::line;
use crate::chart::line::Link;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Font, Lettering, NAME, SMALL, Sheet, Stroke};
use crate::chart::theme;
use crate::chart::theme::{ACCENT, AXIS, Colour, GRID, INK, MUTED};
use crate::chart::time::Time;
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::{Dataset, Indicator, ObservationStatus};
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::sorted::InOrder;
use crate::view::Years;

/// The room of a name at the end of its line.
const ROW: f64 = 17.0;
/// The least height for ranks, and what those of few places may take beyond their names' room.
const LOWEST: f64 = 180.0;
const ROOMY: f64 = 440.0;
/// Above and below: the years.
const HEAD: f64 = 26.0;
/// Between the last point and its rank, wider where names had to be moved and a leader joins them; between rank and name.
const BESIDE: f64 = 10.0;
const LED: f64 = 24.0;
const GAP: f64 = 6.0;
/// So few lines are no crowd that one would have to be found in.
const FEW: usize = 12;
/// No year is wider than this: two years are not drawn across a whole desk.
const STRIDE: f64 = 150.0;
/// Of the width, what names may take on the narrowest screens.
const NAMES: f64 = 0.46;

/// Draws the ranks of a comparison.
pub fn bump(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let breaks: Vec<i32> = dataset.indicators[comparison.indicator].breaks.iter().map(|broken| broken.year).collect();
    let lines = comparison.courses_in_sight().count();
    let strands: Vec<Strand> = comparison.courses_in_sight().map(|course| Strand::of(dataset, comparison, course, lines, lang)).collect();
    let plot = Plot::of(f64::from(width), &dataset.indicators[comparison.indicator], comparison.year, &strands, lang);
    let (width, height) = (width, plot.height().ceil() as u32);
    let svg = sheet::draw(width, height, |sheet| {
        // Names stand between the years above and below.
        let mut crowd = Crowd::in_picture(plot.width, plot.height());
        crowd.picture = Block { top: HEAD - 1.0, bottom: plot.height() - HEAD + 1.0, ..crowd.picture };
        plot.axes(sheet, &mut crowd, &breaks);
        // What stands out lies on top, the first place chosen above all.
        for weight in Weight::FROM_BELOW {
            for strand in strands.iter().rev().filter(|strand| strand.weight == weight) {
                strand.draw(sheet, &plot, &breaks);
            }
        }
        plot.name(sheet, &mut crowd, &strands);
        plot.name_ended(sheet, &mut crowd, &strands);
    });
    let spots = strands.iter().enumerate().flat_map(|(row, strand)| {
        let plot = &plot;
        strand.course.points.iter().map(move |(year, rank)| {
            let (x, y) = plot.at(*year, drawable(*rank));
            let stands = Stands::Value { indicator: comparison.indicator, place: strand.course.place, year: *year };
            Spot { x, y, row, stands, label: say::spot::placing(dataset, strand.course.place, *year, *rank, lang) }
        })
    });
    Picture { spots: spots.collect(), svg, width, height }
}

/// How much a line stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// One of many.
    Other,
    /// Of the region of a place that is chosen.
    Kin,
    Chosen,
}

impl Weight {
    const FROM_BELOW: [Weight; 3] = [Weight::Other, Weight::Kin, Weight::Chosen];
}

/// One place's line.
struct Strand<'a> {
    course: &'a Course,
    name: &'a str,
    /// Where the name is too long.
    short: &'a str,
    weight: Weight,
    colour: Colour,
    /// Of its name.
    ink: Colour,
    font: Font,
}

impl<'a> Strand<'a> {
    fn of(dataset: &'a Dataset, comparison: &Comparison, course: &'a Course, lines: usize, lang: Lang) -> Strand<'a> {
        let place = &dataset.localities[course.place];
        let (weight, colour, ink) = match course.chosen {
            Some(at) => (Weight::Chosen, theme::series(at), theme::series(at)),
            None if lines == 1 => (Weight::Chosen, ACCENT, INK),
            None if comparison.is_near() => (Weight::Other, AXIS, INK),
            None if course.is_kin => (Weight::Kin, MUTED, INK),
            None if comparison.has_chosen() => (Weight::Other, AXIS, MUTED),
            None if lines <= FEW => (Weight::Kin, MUTED, INK),
            None => (Weight::Other, AXIS, INK),
        };
        let font = if weight == Weight::Chosen { NAME } else { SMALL };
        Strand { course, name: place.name.get(lang), short: place.short.get(lang), weight, colour, ink, font }
    }

    /// The line, in as many pieces as there are gaps and breaks, and its points.
    fn draw(&self, sheet: &Sheet, plot: &Plot, breaks: &[i32]) {
        let points: Vec<(f64, f64)> = self.course.points.iter().map(|(year, rank)| plot.at(*year, drawable(*rank))).collect();
        let follows = |pair: &[(i32, Rank)]| {
            let (from, to) = (pair[0].0, pair[1].0);
            let missed = plot.years.iter().any(|year| from < *year && *year < to);
            missed || breaks.iter().any(|broken| from < *broken && *broken <= to)
        };
        let links: Vec<Link> = self.course.points.windows(2).map(|pair| if follows(pair) { Link::Cut } else { Link::Next }).collect();
        let (width, radius) = match self.weight {
            Weight::Other => (1, 1.5),
            Weight::Kin => (3, 2.5),
            Weight::Chosen => (6, 4.5),
        };
        line::draw(sheet, &points, &links, Stroke::solid(self.colour, width));
        for (at, ((_, rank), point)) in self.course.points.iter().zip(&points).enumerate() {
            let status = rank.published.map_or(ObservationStatus::Actual, |figure| figure.status);
            let is_end = at + 1 == points.len();
            if self.weight != Weight::Other || is_end || line::is_alone(&links, at) || status != ObservationStatus::Actual {
                line::mark(sheet, *point, status, self.colour, radius);
            }
        }
    }
}

/// Where things stand, in CSS pixels.
struct Plot<'a> {
    indicator: &'a Indicator,
    lang: Lang,
    width: f64,
    /// The year that lines end with.
    year: i32,
    /// The years in which any place has a rank.
    years: Vec<i32>,
    best: f64,
    last: f64,
    /// Between two ranks, and how far below the top the first stands.
    step: f64,
    first: f64,
    tall: f64,
    time: Time,
    /// Where the ranks beside the lines' ends end and the names begin.
    ranks_end: f64,
    name_at: f64,
    name_room: f64,
}

impl<'a> Plot<'a> {
    fn of(width: f64, indicator: &'a Indicator, year: i32, strands: &[Strand], lang: Lang) -> Plot<'a> {
        let points = || strands.iter().flat_map(|strand| &strand.course.points);
        let mut years: Vec<i32> = points().map(|(year, _)| *year).chain([year]).collect();
        years.order();
        years.dedup();
        let best = points().map(|(_, rank)| drawable(*rank)).fold(f64::INFINITY, f64::min);
        let last = points().map(|(_, rank)| drawable(*rank)).fold(f64::NEG_INFINITY, f64::max);
        let (best, last) = if best <= last { (best, last) } else { (1.0, 1.0) };
        let ended: Vec<(&Strand, Rank)> = strands.iter().filter_map(|strand| Some((strand, strand.course.in_year(year)?))).collect();
        let spread = last - best;
        let needed = (ended.len().max(1) - 1) as f64 * ROW;
        let tall = if spread > 0.0 { needed.max((spread * ROW).clamp(LOWEST, ROOMY)) } else { needed };
        // Where all are equal, their one line stands in the middle of their names.
        let (step, first) = if spread > 0.0 { (tall / spread, 0.0) } else { (0.0, tall / 2.0) };
        let widest = |part: &dyn Fn(&(&Strand, Rank)) -> f64| ended.iter().map(part).fold(0.0, f64::max).ceil();
        let ranks = widest(&|(strand, rank)| letters::width(&written(indicator, rank.value, lang), strand.font));
        let names = widest(&|(strand, _)| letters::width(strand.name, strand.font));
        let figures = [best, last].map(|rank| letters::width(&written(indicator, rank, lang), SMALL)).into_iter().fold(0.0, f64::max).ceil();
        let left = figures + 2.0 * GAP;
        let name_room = names.min(NAMES * width - LED - ranks - GAP).max(0.0);
        let right = width - 2.0 - name_room - GAP - ranks - LED;
        let span = f64::from(years[years.len() - 1] - years[0]);
        let right = right.min(left + span.max(0.3) * STRIDE).max(left + 1.0).floor();
        let time = Time { years: Years { first: years[0], last: year }, left, right };
        // A single year stands where its names begin.
        let time = if span == 0.0 { Time { left: right, ..time } } else { time };
        let ranks_end = right + LED + ranks;
        Plot { indicator, lang, width, year, years, best, last, step, first, tall, time, ranks_end, name_at: ranks_end + GAP, name_room }
    }

    fn height(&self) -> f64 {
        2.0 * HEAD + ROW + self.tall
    }

    /// A rank in figures: among how many, is said of each point and in the table.
    fn figure(&self, rank: f64) -> String {
        written(self.indicator, rank, self.lang)
    }

    fn at(&self, year: i32, rank: f64) -> (f64, f64) {
        (self.time.x(f64::from(year)), HEAD + ROW / 2.0 + self.first + (rank - self.best) * self.step)
    }

    /// Years above and below, light lines at round ranks, a dotted rule where the series is defined anew.
    fn axes(&self, sheet: &Sheet, crowd: &mut Crowd, breaks: &[i32]) {
        let (top, bottom) = (HEAD, self.height() - HEAD);
        for rank in self.ticks() {
            let (_, y) = self.at(self.year, rank);
            let left = self.time.left.min(self.time.right - GAP);
            sheet.path(&[(left - GAP, y), (self.time.right, y)], Stroke::solid(GRID, 2));
            let (figure, end) = (self.figure(rank), left - 2.0 * GAP);
            crowd.blocks.push(Block::line(0.0, y, end, letters::height(SMALL)));
            sheet.text(&figure, (end, y), Lettering::new(SMALL, MUTED, Anchor::End));
        }
        for year in self.years_written() {
            let x = self.time.x(f64::from(year));
            sheet.path(&[(x, top), (x, bottom)], Stroke::solid(GRID, 2));
            let font = if year == self.year { NAME } else { SMALL };
            let half = letters::width("2030", font) / 2.0;
            let x = x.max(half + 1.0).min(self.width - half - 1.0);
            for y in [HEAD / 2.0 - 2.0, bottom + HEAD / 2.0 + 2.0] {
                sheet.text(&year.to_string(), (x, y), Lettering::new(font, if year == self.year { INK } else { MUTED }, Anchor::Middle));
            }
        }
        for broken in breaks.iter().filter(|year| self.years[0] < **year && **year <= self.year) {
            let x = self.time.x(f64::from(*broken) - 0.5);
            sheet.path(&[(x, top), (x, bottom)], Stroke::dotted(AXIS, 3));
        }
    }

    /// The years that are written: the one that lines end with, and as many before it as have room.
    fn years_written(&self) -> Vec<i32> {
        let room = letters::width("2030", NAME) + 14.0;
        let span = self.year - self.years[0];
        let step = (1..=span).find(|step| f64::from(*step) * self.time.stride() >= room).unwrap_or(span + 1);
        (0..=span / step).map(|at| self.year - at * step).collect()
    }

    /// The best rank and round ones to the last.
    fn ticks(&self) -> Vec<f64> {
        let apart = [1.0, 5.0, 10.0, 20.0, 50.0, 100.0, 500.0, 1000.0].into_iter().find(|apart| apart * self.step >= 2.0 * ROW);
        let Some(apart) = apart.filter(|_| self.step > 0.0) else { return vec![self.best] };
        let round = (1..).map(|at| ((self.best / apart).floor() + f64::from(at)) * apart).take_while(|rank| *rank <= self.last);
        let clear = round.filter(|rank| (rank - self.best) * self.step >= ROW);
        [self.best].into_iter().chain(clear).collect()
    }

    /// Rank and name where lines end in the year shown, each as near to its end as the others allow.
    fn name(&self, sheet: &Sheet, crowd: &mut Crowd, strands: &[Strand]) {
        let mut ended: Vec<(&Strand, Rank)> = strands.iter().filter_map(|strand| Some((strand, strand.course.in_year(self.year)?))).collect();
        // Those chosen keep their names where there is no room for all.
        ended.order_by_key(|(strand, _)| strand.weight != Weight::Chosen);
        let left = self.time.right + LED;
        let wanted: Vec<(f64, f64)> = ended.iter().map(|(_, rank)| (self.at(self.year, drawable(*rank)).1, self.width - 2.0 - left)).collect();
        let placed = crowd.column(left, &wanted, letters::height(SMALL));
        for (((strand, rank), (end, _)), y) in ended.into_iter().zip(wanted).zip(placed) {
            let Some(y) = y else { continue };
            if (y - end).abs() > 2.0 {
                sheet.path(&[(self.time.right + BESIDE / 2.0, end), (left - GAP / 2.0, y)], Stroke::solid(AXIS, 1));
            }
            let how = Lettering::new(strand.font, strand.ink, Anchor::Start);
            sheet.text(&self.figure(rank.value), (self.ranks_end, y), Lettering { anchor: Anchor::End, ..how });
            let name = if letters::width(strand.name, strand.font) <= self.name_room { strand.name } else { strand.short };
            if let Some(name) = letters::shortened(name, strand.font, self.name_room) {
                sheet.text(&name, (self.name_at, y), how);
            }
        }
    }

    /// A chosen place without a rank in the year shown: its name where its line ends, with the rank and the year of that.
    fn name_ended(&self, sheet: &Sheet, crowd: &mut Crowd, strands: &[Strand]) {
        let ended = strands.iter().filter(|strand| strand.weight == Weight::Chosen && strand.course.in_year(self.year).is_none());
        for (strand, (year, rank)) in ended.filter_map(|strand| Some((strand, strand.course.points.last().copied()?))) {
            let (x, y) = self.at(year, drawable(rank));
            let text = format!("{} {} ({year})", strand.short, self.figure(rank.value));
            let (width, height) = (letters::width(&text, NAME), letters::height(NAME));
            let places = [(x + BESIDE, y), (x - width / 2.0, y - ROW), (x - width / 2.0, y + ROW), (x - width - BESIDE, y)];
            let candidates: Vec<(Block, f64)> = places.iter().enumerate().map(|(nth, (left, y))| (Block::line(*left, *y, width, height), nth as f64)).collect();
            if let Some(at) = crowd.place(&candidates) {
                sheet.text(&text, places[at], Lettering::new(NAME, strand.ink, Anchor::Start).rimmed());
            }
        }
    }
}

/// A rank as it is written; one too long for any column by its power.
fn written(indicator: &Indicator, rank: f64, lang: Lang) -> String {
    if rank.abs() < 1e13 { format::short(rank, 2, lang) } else { say::figure(indicator, rank, lang) }
}

/// What can be drawn: a reader's own file may call anything a rank.
fn drawable(rank: Rank) -> f64 {
    const MOST: f64 = 1e100;
    rank.value.clamp(-MOST, MOST)
}
