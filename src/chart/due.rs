//! When the targets of a place are due: a line of time, over each deadline the squares of its targets, a mark where now is.

use crate::answer::place::Aims;
use crate::chart::labels::{Block, Crowd};
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use crate::chart::targets::tile;
use crate::chart::theme::{AXIS, INK, TARGET};
use crate::chart::{Frame, Picture, Spot, Stands, letters};
use crate::dataset::Dataset;
use crate::say;
use crate::status::{Board, Method};
use crate::words::place as words;

/// From one square to the next, and the side of one: a finger finds it.
const PITCH: f64 = 26.0;
const SIDE: f64 = 20.0;
/// Between the squares of two deadlines.
const GAP: f64 = 14.0;
/// Squares over each other before a column grows wider.
const HIGH: usize = 4;
const EDGE: f64 = 4.0;
/// Above the squares stands "now", below the line the years.
const HEAD: f64 = 20.0;
const FOOT: f64 = 24.0;

/// The targets of one deadline.
struct Column {
    year: i32,
    /// Positions on the board.
    targets: Vec<usize>,
    /// The left edge and how many squares stand beside each other.
    left: f64,
    across: usize,
}

impl Column {
    fn width(&self) -> f64 {
        self.across as f64 * PITCH
    }

    /// How high its highest square stands, counted from 1.
    fn levels(&self) -> usize {
        self.targets.len().div_ceil(self.across.max(1))
    }
}

/// Draws the deadlines. Years stand as far apart as they are where there is room, and always in their order.
pub fn due(dataset: &Dataset, board: &Board, aims: &Aims, method: Method, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let wide = f64::from(width);
    let columns = laid(dataset, board, aims, wide);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return Picture::none(frame) };
    let levels = columns.iter().map(Column::levels).max().unwrap_or(1);
    let ground = HEAD + levels as f64 * PITCH + 4.0;
    let height = (ground + FOOT).ceil() as u32;
    let place = |column: &Column, nth: usize| {
        let (level, across) = (nth / column.across, nth % column.across);
        (column.left + (across as f64 + 0.5) * PITCH, ground - 4.0 - (level as f64 + 0.5) * PITCH)
    };
    let now = dataset.edition_year();
    let svg = sheet::draw(width, height, |sheet| {
        sheet.path(&[(0.0, ground), (wide, ground)], Stroke::solid(AXIS, 3));
        if first.year < now && now <= last.year {
            let before = columns.iter().rfind(|column| column.year < now).map_or(0.0, |column| column.left + column.width());
            let after = columns.iter().find(|column| column.year >= now).map_or(wide, |column| column.left);
            let x = (before + after) / 2.0;
            sheet.path(&[(x, HEAD - 2.0), (x, ground)], Stroke::dashed(TARGET, 3));
            let said = words::today(lang);
            let half = letters::width(said, NAME) / 2.0;
            sheet.text(said, (x.clamp(half, wide - half), HEAD / 2.0), Lettering::new(NAME, TARGET, Anchor::Middle));
        }
        let mut crowd = Crowd::in_picture(wide, f64::from(height));
        for column in &columns {
            for (nth, at) in column.targets.iter().enumerate() {
                tile(sheet, board.judged[*at].status(method), place(column, nth), SIDE);
            }
            let (said, room) = (column.year.to_string(), letters::width("2030", SMALL));
            let left = (column.left + column.width() / 2.0 - room / 2.0).clamp(0.0, wide - room);
            let block = Block::line(left, ground + FOOT / 2.0, room, letters::height(SMALL));
            if crowd.place(&[(block, 0.0)]).is_some() {
                sheet.text(&said, (left + room / 2.0, ground + FOOT / 2.0), Lettering::new(SMALL, INK, Anchor::Middle));
            }
        }
    });
    let mut spots: Vec<Spot> = Vec::new();
    for column in &columns {
        for (nth, at) in column.targets.iter().enumerate() {
            let (x, y) = place(column, nth);
            let target = board.judged[*at].target;
            let label = say::place::due_spot(dataset, &board.judged[*at], method, aims.are_of_several(dataset, board), lang);
            spots.push(Spot { x, y, row: levels - 1 - nth / column.across, stands: Stands::Target(target), label });
        }
    }
    Picture { svg, width, height, spots }
}

/// The columns in their places: as narrow as squares over each other make them, to the scale of time, moved apart where they would touch.
fn laid(dataset: &Dataset, board: &Board, aims: &Aims, wide: f64) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for at in &aims.targets {
        let year = dataset.targets[board.judged[*at].target].by_year;
        match columns.last_mut().filter(|column| column.year == year) {
            Some(column) => column.targets.push(*at),
            None => columns.push(Column { year, targets: vec![*at], left: 0.0, across: 1 }),
        }
    }
    let taken = |columns: &[Column]| columns.iter().map(|column| column.width() + GAP).sum::<f64>() - GAP + 2.0 * EDGE;
    for high in HIGH.. {
        columns.iter_mut().for_each(|column| column.across = column.targets.len().div_ceil(high));
        if taken(&columns) <= wide || columns.iter().all(|column| column.across <= 1) {
            break;
        }
    }
    let years = columns.first().zip(columns.last()).map_or((0, 0), |(first, last)| (first.year, last.year));
    let span = f64::from((years.1 - years.0).max(1));
    let (left, right) = (EDGE, wide - EDGE);
    let mut free = left;
    for column in &mut columns {
        let room = right - left - column.width();
        column.left = (left + room * f64::from(column.year - years.0) / span).max(free);
        free = column.left + column.width() + GAP;
    }
    // What was moved over the right edge comes back, and moves what stands before it.
    let mut free = right;
    for column in columns.iter_mut().rev() {
        column.left = column.left.min(free - column.width()).max(0.0);
        free = column.left - GAP;
    }
    columns
}
