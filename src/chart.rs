//! Answers drawn as SVG, one kind a file, through one frame and one theme. The only folder that knows plotters.
//!
//! Every drawing is a [`Picture`]: the same text natively and in the browser, so that stored pictures are the test. Colours are
//! the names of [`theme`]; the page's style sheet maps them for dark screens.
//!
//! A new kind is one file with one function from its answer and a [`Frame`] to a [`Picture`]. It draws on a [`sheet`], lays out
//! axes with [`plot::Plot`] where it has years, scales with [`scale::Values`], and finds room for its words in a
//! [`labels::Crowd`], whose texts are counted by [`letters`].

mod across;
pub mod aims;
pub mod bullet;
mod bump;
mod course;
mod dots;
mod due;
mod dumbbell;
mod growth;
pub mod labels;
pub mod letters;
pub mod line;
mod matrix;
pub mod plot;
pub mod qr;
mod rank;
pub mod rows;
mod rule;
pub mod scale;
pub mod shade;
pub mod sheet;
pub mod short;
pub mod spark;
pub mod strand;
mod strip;
pub mod targets;
pub mod theme;
mod thresholds;
mod tidy;
pub mod tiles;
pub mod time;
mod timeline;
mod trend;
mod worked;

pub use crate::chart::bullet::Bullet;
pub use crate::chart::bump::bump;
pub use crate::chart::course::course;
pub use crate::chart::dots::dots;
pub use crate::chart::due::due;
pub use crate::chart::dumbbell::dumbbell;
pub use crate::chart::matrix::matrix;
pub use crate::chart::qr::qr;
pub use crate::chart::rank::rank;
pub use crate::chart::rule::rule;
pub use crate::chart::spark::Spark;
pub use crate::chart::strip::strip;
pub use crate::chart::targets::targets;
pub use crate::chart::thresholds::{enough, thresholds};
pub use crate::chart::tiles::tiles;
pub use crate::chart::timeline::timeline;
pub use crate::chart::trend::trend;
pub use crate::chart::worked::worked;

use crate::answer::ranking::{Comparison, Form};
use crate::dataset::{Dataset, StatementKind};

/// A finished drawing with the places in it that a reader can hover, tap or walk to.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// A whole SVG document.
    pub svg: String,
    /// Size in CSS pixels; the SVG itself is drawn at twice the size.
    pub width: u32,
    /// As `width`.
    pub height: u32,
    /// In the order in which a reader walks them.
    pub spots: Vec<Spot>,
}

impl Picture {
    /// Where there is nothing to draw.
    pub fn none(frame: Frame) -> Picture {
        Picture { svg: String::new(), width: frame.width, height: 1, spots: Vec::new() }
    }
}

/// A point of a picture that stands for one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// CSS pixels from the left and the top of the picture.
    pub x: f64,
    /// As `x`, from the top.
    pub y: f64,
    /// Which line, bar or row it belongs to: arrow keys up and down change it, left and right stay in it.
    pub row: usize,
    /// What it is a point of.
    pub stands: Stands,
    /// What is read out and shown beside the point; all of these are made in [`say::spot`](crate::say::spot).
    pub label: String,
}

/// What a point stands for, by positions in the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// An indicator in a place and a year, whether or not there is a figure.
    Value {
        /// Among the indicators.
        indicator: usize,
        /// Among the localities.
        place: usize,
        /// The year, as it is written.
        year: i32,
    },
    /// What was reported of one kind in a sector.
    Field {
        /// Among the sectors.
        sector: usize,
        /// Of the statements.
        kind: StatementKind,
    },
    /// A target, among the targets.
    Target(usize),
    /// A document, among the documents.
    Document(usize),
}

/// A comparison in the form that its measure and years ask for.
pub fn comparison(dataset: &Dataset, comparison: &Comparison, frame: Frame) -> Picture {
    match comparison.form {
        Form::Bars => rank(dataset, comparison, frame),
        Form::Dots => dots(dataset, comparison, frame),
        Form::Bump => bump(dataset, comparison, frame),
        Form::Dumbbell => dumbbell(dataset, comparison, frame),
    }
}

/// How a drawing is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// CSS pixels; drawings choose their height.
    pub width: u32,
    /// The language of its texts and numbers.
    pub lang: crate::lang::Lang,
}
