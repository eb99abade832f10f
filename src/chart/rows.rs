//! A list as a picture: one row a place, with its rank, name and figure, and beside them a field where values are drawn. Whatever is
//! pinned stands above the rest.

use crate::answer::ranking::{Comparison, Placing};
use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::scale::Values;
use crate::chart::sheet::{Anchor, Font, Lettering, NAME, SMALL, Sheet, Stroke};
use crate::chart::theme;
use crate::chart::theme::{ACCENT, AXIS, Colour, GRID, INK, MUTED};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::say;

/// The height of a row: large enough for a finger.
pub const ROW: f64 = 24.0;
/// The height of a line above the rows.
pub const LINE: f64 = 17.0;
/// Between columns.
const GAP: f64 = 8.0;
/// Between what is pinned and the list.
const SPLIT: f64 = 12.0;
/// What remains free below and on the right.
const EDGE: f64 = 8.0;

/// One row in words.
pub struct Entry {
    rank: String,
    name: String,
    figure: String,
    font: Font,
    ink: Colour,
    /// Of its marks.
    pub colour: Colour,
    derived: bool,
}

/// The colour of a place's marks: the country's, the chosen places' each its own, their region's and the others'. Where none is chosen,
/// all have the one colour of the picture.
fn colour(comparison: &Comparison, row: &Placing) -> Colour {
    match row.chosen {
        _ if row.is_country => INK,
        Some(at) => theme::series(at),
        None if !comparison.has_chosen() => ACCENT,
        None if row.is_kin && !comparison.is_near() => MUTED,
        None => AXIS,
    }
}

impl Entry {
    /// Values that are ranks themselves have no other.
    pub fn of(dataset: &Dataset, comparison: &Comparison, row: &Placing, figure: String, lang: Lang) -> Entry {
        let indicator = &dataset.indicators[comparison.indicator];
        let stands_out = row.is_country || row.chosen.is_some();
        Entry {
            rank: row.rank.filter(|_| !indicator.is_rank()).map(|rank| say::rank::narrow(rank, lang)).unwrap_or_default(),
            // A list is of one map, which has a name once.
            name: dataset.localities[row.place].name.get(lang).to_owned(),
            figure,
            font: if stands_out { NAME } else { SMALL },
            ink: if stands_out || row.is_kin || !comparison.has_chosen() { INK } else { MUTED },
            colour: colour(comparison, row),
            derived: !row.from.is_empty(),
        }
    }
}

/// Where things stand in a list, in CSS pixels.
pub struct RowLayout {
    width: f64,
    head: f64,
    rank_end: f64,
    name_at: f64,
    name_room: f64,
    figure_end: f64,
    /// The field beside the texts.
    pub left: f64,
    /// Its other end.
    pub right: f64,
    pinned: usize,
    count: usize,
}

impl RowLayout {
    /// Lays out rows below a head of so many lines. Names give way to figures and to the field.
    pub fn new(width: u32, lines: usize, entries: &[Entry], pinned: usize) -> RowLayout {
        let width = f64::from(width);
        let widest = |part: &dyn Fn(&Entry) -> f64| entries.iter().map(part).fold(0.0, f64::max);
        let rank_end = widest(&|entry| letters::width(&entry.rank, SMALL)).ceil();
        let name_at = if rank_end > 0.0 { rank_end + GAP } else { 0.0 };
        let figures = widest(&|entry| letters::width(&entry.figure, entry.font)).ceil();
        let names = widest(&|entry| letters::width(&entry.name, entry.font) + if entry.derived { letters::width("*", entry.font) } else { 0.0 }).ceil();
        let room = width - name_at - figures - 2.0 * GAP - EDGE;
        let name_room = names.min((room - (0.26 * width).min(0.5 * room)).max(0.0));
        let figure_end = name_at + name_room + GAP + figures;
        let left = (figure_end + GAP).min(width - EDGE - 2.0);
        RowLayout { width, head: 6.0 + LINE * lines as f64, rank_end, name_at, name_room, figure_end, left, right: width - EDGE, pinned, count: entries.len() }
    }

    /// The middle of a row.
    pub fn y(&self, at: usize) -> f64 {
        let split = if at >= self.pinned { self.split() } else { 0.0 };
        self.head + split + (at as f64 + 0.5) * ROW
    }

    /// The middle of a line above the rows.
    pub fn line(&self, at: usize) -> f64 {
        (at as f64 + 0.5) * LINE
    }

    /// Where the field begins, below the head.
    pub fn top(&self) -> f64 {
        self.head
    }

    /// Where the field ends, below the last row.
    pub fn bottom(&self) -> f64 {
        self.y(self.count.max(1) - 1) + ROW / 2.0
    }

    /// Of the whole picture.
    pub fn height(&self) -> u32 {
        (self.bottom() + EDGE / 2.0).ceil() as u32
    }

    fn split(&self) -> f64 {
        if self.pinned > 0 { SPLIT } else { 0.0 }
    }

    /// Everything but the values: a rule below what is pinned, ranks, names, figures.
    pub fn write(&self, sheet: &Sheet, entries: &[Entry]) {
        if 0 < self.pinned && self.pinned < self.count {
            let y = self.y(self.pinned) - (ROW + SPLIT) / 2.0;
            sheet.path(&[(0.0, y), (self.width, y)], Stroke::solid(GRID, 2));
        }
        for (at, entry) in entries.iter().enumerate() {
            let y = self.y(at);
            sheet.text(&entry.rank, (self.rank_end, y), Lettering::new(SMALL, MUTED, Anchor::End));
            let star = if entry.derived { "*" } else { "" };
            if let Some(name) = letters::shortened(&entry.name, entry.font, self.name_room - letters::width(star, entry.font)) {
                sheet.text(&format!("{name}{star}"), (self.name_at, y), Lettering::new(entry.font, entry.ink, Anchor::Start));
            }
            sheet.text(&entry.figure, (self.figure_end, y), Lettering::new(entry.font, entry.ink, Anchor::End));
        }
    }

    /// The unit in the first line, as long as there is room before a given place.
    pub fn unit(&self, sheet: &Sheet, unit: &str, before: f64) {
        if let Some(unit) = letters::shortened(unit, SMALL, before - GAP) {
            sheet.text(&unit, (0.0, self.line(0)), Lettering::new(SMALL, MUTED, Anchor::Start));
        }
    }

    /// A text above the field, as near to a place as the picture allows.
    pub fn above(&self, sheet: &Sheet, text: &str, x: f64, line: usize, colour: Colour) {
        let Some(text) = letters::shortened(text, SMALL, self.width - GAP) else { return };
        let half = letters::width(&text, SMALL) / 2.0;
        let x = x.min(self.width - half - 1.0).max(half + 1.0);
        sheet.text(&text, (x, self.line(line)), Lettering::new(SMALL, colour, Anchor::Middle).rimmed());
    }

    /// Figures of a scale above the field, in one of the lines of the head, and light lines down through it.
    pub fn axis(&self, sheet: &Sheet, scale: &Values, line: usize, lang: Lang) {
        let mut crowd = Crowd::in_picture(self.width, self.head);
        for (tick, text) in scale.ticks.iter().zip(scale.texts(lang, (self.right - self.left) / 2.0)) {
            let x = scale.y(*tick);
            sheet.path(&[(x, self.top()), (x, self.bottom())], Stroke::solid(if *tick == 0.0 { AXIS } else { GRID }, 2));
            let wide = letters::width(&text, SMALL);
            let left = (x - wide / 2.0).min(self.width - wide - 1.0);
            if crowd.place(&[(Block::line(left, self.line(line), wide, LINE - 1.0), 0.0)]).is_some() {
                sheet.text(&text, (left + wide / 2.0, self.line(line)), Lettering::new(SMALL, MUTED, Anchor::Middle));
            }
        }
    }
}
