//! A sheet to draw on, in CSS pixels. The only file that calls plotters; `tidy` knows how it writes.

use crate::chart::theme::{Colour, PAPER};
use crate::chart::tidy;
use crate::chart::tidy::{DASHED, DOTTED, RIMMED};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// Pixels of the SVG for one CSS pixel: plotters places on whole pixels.
const FINENESS: f64 = 2.0;

/// What most texts of a picture are written in: 12.5 CSS pixels.
pub const SMALL: Font = Font { size: 25, bold: false };
/// A figure that the picture is about.
pub const STRONG: Font = Font { size: 28, bold: true };
/// A name or a mark among figures.
pub const NAME: Font = Font { size: 25, bold: true };

/// Letters, in pixels of the SVG. Only sizes that survive plotters' scaling by 1.24 as whole numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Their height.
    pub size: u32,
    /// In bold type.
    pub bold: bool,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Whole,
    /// Into dashes.
    Dashed,
    /// Into dots.
    Dotted,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// In pixels of the SVG: 2 is a hairline, 4 a line of data.
    pub width: u32,
    /// How it is broken.
    pub dash: Dash,
}

/// Which point of a text stands at the given place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A text and how it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// Its letters.
    pub font: Font,
    /// Of the letters.
    pub colour: Colour,
    /// Which of its points is placed.
    pub anchor: Anchor,
    /// Rimmed with paper, so that it can be read across lines.
    pub rimmed: bool,
}

/// What a chart draws on, measured in CSS pixels.
pub struct Sheet<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

/// Draws on a new sheet; sizes in CSS pixels.
pub fn draw(width: u32, height: u32, paint: impl FnOnce(&Sheet)) -> String {
    let mut svg = String::with_capacity(4096);
    let size = (width * FINENESS as u32, height * FINENESS as u32);
    paint(&Sheet { area: SVGBackend::with_string(&mut svg, size).into_drawing_area() });
    tidy::tidy(&svg, (width, height), size, SMALL.size)
}

impl Stroke {
    /// An unbroken line.
    pub fn solid(colour: Colour, width: u32) -> Stroke {
        Stroke { colour, width, dash: Dash::Whole }
    }

    /// A line of dashes.
    pub fn dashed(colour: Colour, width: u32) -> Stroke {
        Stroke { colour, width, dash: Dash::Dashed }
    }

    /// A line of dots.
    pub fn dotted(colour: Colour, width: u32) -> Stroke {
        Stroke { colour, width, dash: Dash::Dotted }
    }

    fn style(self) -> ShapeStyle {
        let opacity = match self.dash {
            Dash::Whole => 1.0,
            Dash::Dashed => DASHED,
            Dash::Dotted => DOTTED,
        };
        ShapeStyle { color: rgb(self.colour).mix(opacity), filled: false, stroke_width: self.width }
    }
}

impl Lettering {
    /// A text without a rim.
    pub fn new(font: Font, colour: Colour, anchor: Anchor) -> Lettering {
        Lettering { font, colour, anchor, rimmed: false }
    }

    /// The same text with a rim of paper.
    pub fn rimmed(self) -> Lettering {
        Lettering { rimmed: true, ..self }
    }
}

impl Sheet<'_> {
    /// A line through these points.
    pub fn path(&self, points: &[(f64, f64)], stroke: Stroke) {
        self.draw(&PathElement::new(points.iter().copied().map(pixel).collect::<Vec<_>>(), stroke.style()));
    }

    /// A filled shape with these corners.
    pub fn shape(&self, points: &[(f64, f64)], colour: Colour) {
        self.draw(&Polygon::new(points.iter().copied().map(pixel).collect::<Vec<_>>(), rgb(colour).filled()));
    }

    /// A filled rectangle between two opposite corners.
    pub fn bar(&self, corner: (f64, f64), opposite: (f64, f64), colour: Colour) {
        self.draw(&Rectangle::new([pixel(corner), pixel(opposite)], rgb(colour).filled()));
    }

    /// A filled circle.
    pub fn dot(&self, at: (f64, f64), radius: f64, colour: Colour) {
        self.draw(&Circle::new(pixel(at), (radius * FINENESS).round() as u32, rgb(colour).filled()));
    }

    /// A circle filled with paper.
    pub fn ring(&self, at: (f64, f64), radius: f64, stroke: Stroke) {
        self.dot(at, radius, PAPER);
        self.circle(at, radius, stroke);
    }

    /// A circle with nothing in it.
    pub fn circle(&self, at: (f64, f64), radius: f64, stroke: Stroke) {
        self.draw(&Circle::new(pixel(at), (radius * FINENESS).round() as u32, stroke.style()));
    }

    /// A line of text whose capitals and figures are centred on the height given.
    pub fn text(&self, text: &str, (x, y): (f64, f64), how: Lettering) {
        let side = match how.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let weight = if how.font.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::SansSerif, f64::from(how.font.size) * 1.24, weight);
        let colour = rgb(how.colour).mix(if how.rimmed { RIMMED } else { 1.0 });
        let style = TextStyle::from(font).pos(Pos::new(side, VPos::Top)).color(&colour);
        // plotters puts the base line 0.76 em below a top; half a capital is 0.36 em high.
        let top = y - 0.4 * f64::from(how.font.size) / FINENESS;
        let plain: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
        self.draw(&Text::new(plain, pixel((x, top)), style));
    }

    fn draw<'a, E>(&self, element: &'a E)
    where
        &'a E: plotters::element::PointCollection<'a, (i32, i32)>,
        E: for<'b> plotters::element::Drawable<SVGBackend<'b>>,
    {
        // Writing into a string cannot fail.
        let _ = self.area.draw(element);
    }
}

fn pixel((x, y): (f64, f64)) -> (i32, i32) {
    ((x * FINENESS).round() as i32, (y * FINENESS).round() as i32)
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}
