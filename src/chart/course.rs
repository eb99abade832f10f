//! One headline indicator of a place as a small picture of its own: the place, or the provinces that it was formed from, and the country
//! dashed beside it, on a scale that is written.

use crate::answer::place::Headline;
use crate::answer::{Figure, Known};
use crate::chart::labels::Crowd;
use crate::chart::line::{self, Link};
use crate::chart::scale::Values;
use crate::chart::sheet::{self, Anchor, Lettering, SMALL, Sheet, Stroke};
use crate::chart::theme::{self, ACCENT, Colour, GRID, MUTED};
use crate::chart::time::Time;
use crate::chart::{Frame, Picture, letters};
use crate::dataset::{Dataset, ObservationStatus};
use crate::view::Years;

const HEIGHT: u32 = 100;
/// Above the highest value and below the lowest: dots stay whole, and the years stand below.
const HEAD: f64 = 8.0;
const FOOT: f64 = 20.0;
const GAP: f64 = 6.0;
const DOT: f64 = 3.0;
/// A single value stands in as many years of the country's course.
const CONTEXT: i32 = 5;
/// The share of the width that names at the ends of lines may take.
const NAMES: f64 = 0.4;

/// One line of the picture.
struct Course {
    points: Vec<(i32, f64, Mark)>,
    colour: Colour,
    name: String,
}

#[derive(Clone, Copy)]
enum Mark {
    Published(ObservationStatus),
    Derived,
}

impl Course {
    fn of(figures: &[Figure], colour: Colour, name: String) -> Course {
        Course { points: figures.iter().map(|figure| (figure.year, figure.value, Mark::Published(figure.status))).collect(), colour, name }
    }
}

/// Draws a headline indicator.
pub fn course(dataset: &Dataset, headline: &Headline, frame: Frame) -> Picture {
    let indicator = &dataset.indicators[headline.indicator];
    let courses = courses(dataset, headline, frame);
    let Some(span) = span(&courses) else { return Picture::none(frame) };
    let country: Vec<Figure> = headline.country.iter().filter(|figure| span.contains(figure.year)).copied().collect();
    let all = courses.iter().flat_map(|course| &course.points).map(|(_, value, _)| *value).chain(country.iter().map(|figure| figure.value));
    let all: Vec<f64> = all.collect();
    let values = if indicator.is_rank() { Values::ranks(&all, 3) } else { Values::fit(&all, (indicator.min, indicator.max), indicator.decimals, 3) };
    let (width, height) = (f64::from(frame.width), f64::from(HEIGHT));
    let values = values.within(HEAD, height - FOOT);
    let texts = values.texts(frame.lang, 0.3 * width);
    let left = texts.iter().map(|text| letters::width(text, SMALL)).fold(0.0, f64::max).ceil() + GAP;
    let names = courses.iter().map(|course| letters::width(&course.name, SMALL)).fold(0.0, f64::max).min(NAMES * width);
    let right = width - if names > 0.0 { names + 2.0 * GAP } else { GAP + DOT };
    let time = Time { years: span, left: left + GAP, right };
    let breaks: Vec<i32> = indicator.breaks.iter().map(|broken| broken.year).collect();
    let at = |year: i32, value: f64| (time.x(f64::from(year)), values.y(value));
    let svg = sheet::draw(frame.width, HEIGHT, |sheet| {
        let figure = Lettering::new(SMALL, MUTED, Anchor::End);
        let mut above = f64::INFINITY;
        for (tick, text) in values.ticks.iter().zip(&texts) {
            let y = values.y(*tick);
            // Halves of a step crowd a picture as low as this.
            if (y - above).abs() < letters::height(SMALL) {
                continue;
            }
            above = y;
            sheet.path(&[(left, y), (right + GAP, y)], Stroke::solid(GRID, 2));
            sheet.text(text, (left - GAP / 2.0, y), figure);
        }
        for (year, anchor) in ends(&span, &time) {
            sheet.text(&year.to_string(), (time.x(f64::from(year)), height - 7.0), Lettering { anchor, ..figure });
        }
        dashed(sheet, &country, &breaks, &at);
        courses.iter().for_each(|course| draw(sheet, course, &breaks, &at));
        name(sheet, &courses, (right + 2.0 * GAP - GAP / 2.0, width, height), &at);
    });
    Picture { svg, width: frame.width, height: HEIGHT, spots: Vec::new() }
}

fn courses(dataset: &Dataset, headline: &Headline, frame: Frame) -> Vec<Course> {
    if headline.own.is_empty() {
        let named = |(nth, (part, figures)): (usize, &(usize, Vec<Figure>))| {
            Course::of(figures, theme::series(nth), dataset.localities[*part].short.get(frame.lang).to_owned())
        };
        return headline.former.iter().enumerate().map(named).collect();
    }
    let point = |(year, known): &(i32, Known)| {
        let mark = match known {
            Known::Published(figure) => Mark::Published(figure.status),
            Known::Derived { .. } | Known::Missing(_) => Mark::Derived,
        };
        Some((*year, known.value()?, mark))
    };
    vec![Course { points: headline.own.iter().filter_map(point).collect(), colour: ACCENT, name: String::new() }]
}

/// The years that the place's own lines cover, and some before a single value.
fn span(courses: &[Course]) -> Option<Years> {
    let years = || courses.iter().flat_map(|course| &course.points).map(|(year, ..)| *year);
    let (first, last) = (years().min()?, years().max()?);
    Some(Years { first: first.min(last - CONTEXT), last })
}

/// The years that are written: the first and the last, where both have room.
fn ends(span: &Years, time: &Time) -> Vec<(i32, Anchor)> {
    let room = 2.5 * letters::width("2030", SMALL);
    if time.right - time.left < room { vec![(span.last, Anchor::End)] } else { vec![(span.first, Anchor::Start), (span.last, Anchor::End)] }
}

/// The country's line, without dots.
fn dashed(sheet: &Sheet, country: &[Figure], breaks: &[i32], at: &dyn Fn(i32, f64) -> (f64, f64)) {
    let years: Vec<i32> = country.iter().map(|figure| figure.year).collect();
    let places: Vec<(f64, f64)> = country.iter().map(|figure| at(figure.year, figure.value)).collect();
    for run in line::runs(&line::links(&years, breaks), &[Link::Cut]).into_iter().filter(|run| run.end <= places.len()) {
        match &places[run] {
            [(x, y)] => sheet.path(&[(x - 4.0, *y), (x + 4.0, *y)], Stroke::solid(MUTED, 4)),
            joined => sheet.path(joined, Stroke::dashed(MUTED, 3)),
        }
    }
}

fn draw(sheet: &Sheet, course: &Course, breaks: &[i32], at: &dyn Fn(i32, f64) -> (f64, f64)) {
    let years: Vec<i32> = course.points.iter().map(|(year, ..)| *year).collect();
    let places: Vec<(f64, f64)> = course.points.iter().map(|(year, value, _)| at(*year, *value)).collect();
    let links = line::links(&years, breaks);
    line::draw(sheet, &places, &links, Stroke::solid(course.colour, 4));
    for (nth, ((_, _, how), place)) in course.points.iter().zip(&places).enumerate() {
        // Of a longer line only what is not quite sure, what stands alone and the last have a mark.
        let last = nth + 1 == places.len();
        match how {
            Mark::Derived => sheet.ring(*place, DOT, Stroke::solid(course.colour, 3)),
            Mark::Published(status) if last || line::is_alone(&links, nth) || *status != ObservationStatus::Actual => {
                line::mark(sheet, *place, *status, course.colour, DOT)
            }
            Mark::Published(_) => {}
        }
    }
}

/// The names of several lines at their ends.
fn name(sheet: &Sheet, courses: &[Course], (left, width, height): (f64, f64, f64), at: &dyn Fn(i32, f64) -> (f64, f64)) {
    let named: Vec<(&Course, String, f64)> = courses
        .iter()
        .filter(|course| !course.name.is_empty())
        .filter_map(|course| {
            let (year, value, _) = course.points.last()?;
            Some((course, letters::shortened(&course.name, SMALL, width - left)?, at(*year, *value).1))
        })
        .collect();
    let wanted: Vec<(f64, f64)> = named.iter().map(|(_, name, y)| (*y, letters::width(name, SMALL))).collect();
    let places = Crowd::in_picture(width, height - FOOT / 2.0).column(left, &wanted, letters::height(SMALL));
    for ((course, name, _), y) in named.iter().zip(places) {
        if let Some(y) = y {
            sheet.text(name, (left, y), Lettering::new(SMALL, course.colour, Anchor::Start));
        }
    }
}
