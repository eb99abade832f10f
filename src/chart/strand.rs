//! One place's line in the trend, with what is written at its end.

use crate::answer::trend::Line;
use crate::answer::{Figure, Trend};
use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::line;
use crate::chart::line::Link;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Anchor, Font, Lettering, NAME, Sheet, Stroke};
use crate::chart::theme;
use crate::chart::theme::{AXIS, Colour, INK, MUTED};
use crate::dataset::{Dataset, Indicator, Level, ObservationStatus};
use crate::lang::Lang;
use crate::say;

/// Points closer than this many pixels are marked only where a mark says something.
const CROWDED: f64 = 11.0;

/// More lines than this cannot be told apart: those without a colour of their own stand back.
const MANY: usize = 12;

/// The line of one place as it is drawn.
pub struct Strand<'a> {
    /// Its position among the localities.
    pub place: usize,
    /// What is written at its end, the year not included.
    pub name: String,
    /// Years ascending.
    pub points: &'a [Figure],
    /// Where the points stand, in CSS pixels; empty until they are laid.
    pub places: Vec<(f64, f64)>,
    /// Of the line and what is written at its end.
    pub colour: Colour,
    /// One of very many: a hairline behind the others, without marks and labels.
    pub faint: bool,
    /// Which of the points follow from the former provinces' figures.
    derived: Vec<bool>,
    links: Vec<Link>,
}

impl<'a> Strand<'a> {
    /// The lines of an answer. The country is drawn in ink beside its provinces; they take the colours in the order chosen.
    pub fn all(dataset: &'a Dataset, trend: &'a Trend, lang: Lang) -> Vec<Strand<'a>> {
        let breaks: Vec<i32> = trend.breaks.iter().map(|broken| broken.year).collect();
        let mut colours = (0..).map(theme::series);
        let mut colour = |place: usize| match dataset.localities[place].level {
            _ if trend.lines.len() == 1 => theme::ACCENT,
            Level::Country => INK,
            Level::Province | Level::Commune => colours.next().unwrap_or(INK),
        };
        let strand = |line: &'a Line| {
            let years: Vec<i32> = line.points.iter().map(|point| point.year).collect();
            let colour = colour(line.place);
            Strand {
                place: line.place,
                name: say::place(dataset, line.place, lang),
                points: &line.points,
                places: Vec::new(),
                colour,
                faint: colour == MUTED && trend.lines.len() > MANY,
                derived: years.iter().map(|year| line.derived_in(*year).is_some()).collect(),
                links: line::links(&years, &breaks),
            }
        };
        trend.lines.iter().map(strand).collect()
    }

    /// Finds the places of the points.
    pub fn lay(&mut self, plot: &Plot) {
        self.places = self.points.iter().map(|point| plot.at(f64::from(point.year), point.value)).collect();
    }

    /// Where the last point stands, once the line is laid.
    pub fn end(&self) -> Option<(f64, f64)> {
        self.places.last().copied()
    }

    /// The line and the marks of its points. `thin` where it is one of many.
    pub fn draw(&self, sheet: &Sheet, plot: &Plot, thin: bool) {
        let (colour, width, radius) = match (self.faint, thin) {
            (true, _) => (AXIS, 1, 1.5),
            (false, true) => (self.colour, 3, 3.0),
            (false, false) => (self.colour, 4, 3.5),
        };
        line::draw(sheet, &self.places, &self.links, Stroke::solid(colour, width));
        let crowded = plot.time.stride() < CROWDED && self.points.len() > 12;
        for (at, (point, place)) in self.points.iter().zip(&self.places).enumerate() {
            let says_something = point.status != ObservationStatus::Actual || at + 1 == self.points.len();
            if self.derived[at] {
                line::derived(sheet, *place, colour, radius);
            } else if line::is_alone(&self.links, at) || !self.faint && (says_something || !crowded) {
                line::mark(sheet, *place, point.status, colour, radius);
            }
        }
    }

    /// Takes the room of line and points.
    pub fn crowd(&self, crowd: &mut Crowd) {
        for run in line::runs(&self.links, &[Link::Cut]) {
            crowd.add_path(&self.places[run]);
        }
        let marked = if self.faint { &[] } else { &self.places[..] };
        crowd.blocks.extend(marked.iter().map(|place| Block::around(*place, 4.0)));
    }

    /// A mark at each value that sources disagree on, where there is room: it is said of the point in any case.
    pub fn draw_doubts(&self, sheet: &Sheet, crowd: &mut Crowd) {
        for ((x, y), _) in self.places.iter().zip(self.points).filter(|(_, point)| point.contested) {
            let places = [(0.0, -12.0), (0.0, 12.0), (0.0, -16.0), (0.0, 16.0), (-11.0, 0.0), (11.0, 0.0)].map(|(over, down)| (x + over, y + down));
            let candidates = places.map(|(at, height)| (Block::line(at - 3.0, height, 6.0, 12.0), (height - y).abs().max((at - x).abs() + 6.0) - 12.0));
            if let Some(at) = crowd.place(&candidates) {
                sheet.text("!", places[at], Lettering::new(NAME, self.colour, Anchor::Middle).rimmed());
            }
        }
    }

    /// The last value, with its year where others of the indicator are newer.
    pub fn figure(&self, indicator: &Indicator, newest: Option<i32>, lang: Lang) -> String {
        let Some(last) = self.points.last() else { return String::new() };
        let figure = say::figure(indicator, last.value, lang);
        if newest.is_some_and(|newest| last.year < newest) { format!("{figure} ({})", last.year) } else { figure }
    }

    /// The name and the newest value, abbreviated and shortened to the room there is. `None` where not even the value would fit.
    pub fn label(&self, figure: &str, font: Font, room: f64) -> Option<String> {
        let rest = letters::width(&format!(" {figure}"), font);
        let named = letters::shortened(&abbreviated(&self.name), font, room - rest).map(|name| format!("{name} {figure}"));
        named.or_else(|| (letters::width(figure, font) <= room).then(|| figure.to_owned()))
    }
}

/// "TP. Hồ Chí Minh" as people write it.
pub fn abbreviated(name: &str) -> String {
    name.strip_prefix("Thành phố ").map_or_else(|| name.to_owned(), |name| format!("TP. {name}"))
}
