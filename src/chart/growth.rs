//! A growth target in a picture: the mean of the rates so far, and the band between the rate asked for and the one still needed.

use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Anchor, Lettering, SMALL, Sheet, Stroke};
use crate::chart::theme::{Colour, SHORT};
use crate::dataset::Indicator;
use crate::lang::Lang;
use crate::say;
use crate::status::GrowthMean;
use crate::view::Years;
use crate::words::{fill, trend as words};

/// A stretch of years at one rate, in per cent.
#[derive(Clone, Debug, PartialEq)]
struct Stretch {
    first: f64,
    last: f64,
    rate: f64,
    /// What is written over or under it, the longest first.
    texts: [String; 2],
}

/// What a growth target adds to its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    mean: Option<Stretch>,
    needed: Option<Stretch>,
    /// The rate asked for.
    asked: f64,
    colour: Colour,
}

impl Band {
    /// What of it lies in the years shown.
    pub fn of(growth: &GrowthMean, (by_year, asked): (i32, f64), years: Years, indicator: &Indicator, colour: Colour, lang: Lang) -> Band {
        let within = |first: i32, last: i32, rate: f64, texts: [String; 2]| {
            let (first, last) = (first.max(years.first), last.min(years.last));
            (first < last).then_some(Stretch { first: f64::from(first), last: f64::from(last), rate, texts })
        };
        let said = |text: &str, rate: f64, first: i32, last: i32| {
            let parts = [("rate", say::figure(indicator, rate, lang)), ("first", first.to_string()), ("last", last.to_string())];
            fill(text, &parts.each_ref().map(|(name, value)| (*name, value.as_str())))
        };
        let (first, last) = (growth.first_year, growth.last_year);
        let texts = |long: &str, short: &str, rate: f64, (first, last): (i32, i32)| [long, short].map(|text| said(text, rate, first, last));
        let mean = texts(words::mean_so_far(lang), words::mean_short(lang), growth.mean, (first, last));
        let needed = growth.needed.and_then(|needed| {
            let texts = texts(words::mean_needed(lang), words::needed_short(lang), needed, (last + 1, by_year));
            within(last, by_year, needed, texts)
        });
        Band { mean: within(first, last, growth.mean, mean), needed, asked, colour }
    }

    /// The rates that the scale must hold.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        [&self.mean, &self.needed].into_iter().flatten().map(|stretch| stretch.rate)
    }

    /// The band, behind everything else.
    pub fn draw(&self, sheet: &Sheet, plot: &Plot) {
        if let Some(needed) = &self.needed {
            sheet.bar(plot.at(needed.first, self.asked), plot.at(needed.last, needed.rate), SHORT[0]);
        }
        for stretch in [&self.mean, &self.needed].into_iter().flatten() {
            sheet.path(&[plot.at(stretch.first, stretch.rate), plot.at(stretch.last, stretch.rate)], Stroke::solid(self.colour, 3));
        }
    }

    /// Takes the room of the lines.
    pub fn crowd(&self, crowd: &mut Crowd, plot: &Plot) {
        for stretch in [&self.mean, &self.needed].into_iter().flatten() {
            crowd.add_path(&[plot.at(stretch.first, stretch.rate), plot.at(stretch.last, stretch.rate)]);
        }
    }

    /// Writes what the lines stand for, where there is room: it is said below the picture in any case.
    pub fn letter(&self, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd) {
        let height = letters::height(SMALL);
        for stretch in [&self.needed, &self.mean].into_iter().flatten() {
            let ((left, y), (right, _)) = (plot.at(stretch.first, stretch.rate), plot.at(stretch.last, stretch.rate));
            let placed = stretch.texts.iter().find_map(|text| {
                let width = letters::width(text, SMALL);
                let away = 4.0 + height / 2.0;
                let lines = [(left, y - away), (left, y + away), (right - width, y - away), (right - width, y + away)];
                let candidates = lines.map(|(left, y)| (Block::line(left, y, width, height), 0.0));
                crowd.place(&candidates).map(|at| (text, candidates[at].0))
            });
            if let Some((text, block)) = placed {
                let middle = (block.left, (block.top + block.bottom) / 2.0);
                sheet.text(text, middle, Lettering::new(SMALL, self.colour, Anchor::Start).rimmed());
            }
        }
    }
}
