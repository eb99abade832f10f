//! All targets: a square a target with the shape of its status, rows by where they are set and for which resolution, columns by deadline.
//! On a phone the columns stand below each other within their row.

mod layout;
mod mark;

pub use crate::chart::targets::layout::{Area, Group, groups};
pub use crate::chart::targets::mark::key;
pub(in crate::chart) use crate::chart::targets::mark::tile;

use crate::answer::overview::picture::Picture as Shown;
use crate::chart::letters;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Lettering, NAME, SMALL, Sheet, Stroke};
use crate::chart::targets::layout::{Band, LINE, Layout};
use crate::chart::theme::{GRID, INK, MUTED};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::say;
use crate::sorted::InOrder;
use crate::status::{Board, Method};
use crate::words::status as status_words;

/// Draws the targets shown.
pub fn targets(dataset: &Dataset, board: &Board, shown: &Shown, method: Method, frame: Frame) -> Picture {
    if shown.rows.is_empty() {
        return Picture::none(frame);
    }
    let Frame { width, lang } = frame;
    let layout = Layout::of(shown, f64::from(width), lang);
    let height = layout.height.ceil() as u32;
    let svg = sheet::draw(width, height, |sheet| {
        heads(sheet, &layout, shown, lang);
        for band in &layout.bands {
            let row = &shown.rows[band.row];
            if let Some(y) = band.heading {
                sheet.path(&[(0.0, y - LINE / 2.0 - 4.0), (f64::from(width), y - LINE / 2.0 - 4.0)], Stroke::solid(GRID, 2));
                write(sheet, status_words::scope(row.scope, lang), (0.0, y), f64::from(width), Lettering::new(SMALL, MUTED, Anchor::Start));
            }
            names(sheet, &layout, band, dataset, shown, lang);
            for (at, x, y) in band.squares(&layout, row) {
                mark::tile(sheet, board.judged[at].status(method), (x, y), layout.side);
            }
        }
    });
    let mut spots: Vec<Spot> = Vec::new();
    for band in &layout.bands {
        for (at, x, y) in band.squares(&layout, &shown.rows[band.row]) {
            let label = say::front::tile(dataset, &board.judged[at], method, lang);
            spots.push(Spot { x, y, row: 0, stands: Stands::Target(board.judged[at].target), label });
        }
    }
    number(&mut spots);
    Picture { svg, width, height, spots }
}

/// Squares at one height are a row.
fn number(spots: &mut [Spot]) {
    let mut heights: Vec<f64> = spots.iter().map(|spot| spot.y).collect();
    heights.order_by(f64::total_cmp);
    heights.dedup();
    spots.iter_mut().for_each(|spot| spot.row = heights.partition_point(|y| *y < spot.y));
}

/// The deadlines above their columns, where these stand beside each other.
fn heads(sheet: &Sheet, layout: &Layout, shown: &Shown, lang: Lang) {
    for (column, place) in shown.columns.iter().zip(&layout.columns).filter(|_| layout.beside) {
        let room = place.width(layout);
        let whole = say::front::due(column, lang);
        let said = if letters::width(&whole, SMALL) <= room { whole } else { say::front::due_short(column, lang) };
        write(sheet, &said, (place.left, LINE / 2.0 + 2.0), room + layout::GAP, Lettering::new(SMALL, MUTED, Anchor::Start));
    }
}

/// A row's resolution and how many targets it has, or that it only repeats some; on a phone also the deadlines of its squares.
fn names(sheet: &Sheet, layout: &Layout, band: &Band, dataset: &Dataset, shown: &Shown, lang: Lang) {
    let row = &shown.rows[band.row];
    let number = &dataset.resolutions[row.resolution].number;
    let counted = say::front::counted(row, lang);
    let muted = Lettering::new(SMALL, MUTED, Anchor::Start);
    let strong = Lettering::new(NAME, INK, Anchor::Start);
    if layout.beside {
        write(sheet, number, (0.0, band.name), layout.left - layout::GAP, strong);
        if row.count() > 0 {
            write(sheet, &counted, (0.0, band.name + LINE), layout.left - layout::GAP, muted);
        }
    } else {
        let end = letters::width(number, NAME).ceil() + layout::GAP;
        write(sheet, number, (0.0, band.name), layout.width, strong);
        if row.count() > 0 && end < layout.width {
            write(sheet, &counted, (end, band.name), layout.width - end, muted);
        }
        for (column, cell) in band.cells.iter().enumerate().filter(|(column, _)| !row.cells[*column].is_empty()) {
            write(sheet, &say::front::due_short(&shown.columns[column], lang), (0.0, cell.1 + layout.pitch / 2.0), layout.left - 4.0, muted);
        }
    }
    if let Some((x, y)) = band.said {
        for (at, line) in letters::in_lines(&counted, SMALL, layout.width - x, layout::SAID).iter().enumerate() {
            sheet.text(line, (x, y + at as f64 * LINE), muted);
        }
    }
}

/// A text in one line, shortened where it is wider than there is room.
fn write(sheet: &Sheet, text: &str, at: (f64, f64), room: f64, how: Lettering) {
    if let Some(text) = letters::shortened(text, how.font, room) {
        sheet.text(&text, at, how);
    }
}
