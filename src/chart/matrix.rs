//! Sectors by kinds of evidence: in each field a count and a bar as long as it, and a dotted frame where nobody reported anything.

use crate::answer::evidence::Grid;
use crate::chart::letters;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Lettering, NAME, SMALL, Sheet, Stroke};
use crate::chart::theme::{ACCENT, AXIS, GRID, INK, MUTED};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::{Dataset, StatementKind};
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::words::{evidence as words, status};

/// From this width on, sectors stand beside their fields; on a phone, above them.
const BESIDE: f64 = 540.0;
/// Narrow enough that a click anywhere in a field is nearest to its middle.
const WIDEST_FIELD: f64 = 116.0;
const FIELD: f64 = 24.0;
const GAP: f64 = 6.0;
const LINE: f64 = 17.0;
/// Between the lines of a name: closer than the names of two rows.
const CLOSE: f64 = 15.0;
const BAR: f64 = 12.0;
/// Between a field's frame and its number.
const INSET: f64 = 4.0;

/// Where things stand, in CSS pixels.
struct Layout {
    /// Where the fields begin.
    left: f64,
    field: f64,
    head: f64,
    /// The height of a row, its name included where it stands above.
    pitch: f64,
    beside: bool,
}

impl Layout {
    /// Lays out the fields, with the heads that fit over them.
    fn of(names: &[&str], width: f64, lang: Lang) -> (Layout, Vec<Vec<String>>) {
        let beside = width >= BESIDE;
        // As wide as when they are bold: a choice moves nothing.
        let widest = names.iter().map(|name| letters::width(name, NAME)).fold(0.0, f64::max);
        let left = if beside { (widest + 2.0 * GAP).min(0.42 * width).ceil() } else { 0.0 };
        let field = ((width - left) / StatementKind::ALL.len() as f64).min(WIDEST_FIELD).floor();
        let heads = heads(field - GAP, lang);
        let head = heads.iter().map(Vec::len).max().unwrap_or(0) as f64 * LINE + GAP;
        let pitch = if beside { FIELD.max(2.0 * LINE) + 2.0 } else { LINE + FIELD + 2.0 * GAP };
        (Layout { left, field, head, pitch, beside }, heads)
    }

    fn x(&self, column: usize) -> f64 {
        self.left + column as f64 * self.field
    }

    /// The middle of a row's fields.
    fn y(&self, row: usize) -> f64 {
        let top = self.head + row as f64 * self.pitch;
        if self.beside { top + self.pitch / 2.0 } else { top + LINE + GAP / 2.0 + FIELD / 2.0 }
    }
}

/// Draws the grid of sectors and kinds.
pub fn matrix(dataset: &Dataset, grid: &Grid, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let names: Vec<&str> = grid.rows.iter().map(|row| dataset.sectors[row.sector].name.get(lang)).collect();
    let (layout, heads) = Layout::of(&names, f64::from(width), lang);
    let most = grid.rows.iter().flat_map(|row| row.counts).max().unwrap_or(0);
    let digits = letters::width(&format::count(most, lang), NAME).ceil();
    let height = (layout.head + layout.pitch * grid.rows.len() as f64 + GAP).ceil() as u32;
    let svg = sheet::draw(width, height, |sheet| {
        for (column, head) in heads.iter().enumerate() {
            for (line, text) in head.iter().rev().enumerate() {
                let y = layout.head - GAP - (line as f64 + 0.5) * LINE;
                sheet.text(text, (layout.x(column), y), Lettering::new(SMALL, MUTED, Anchor::Start));
            }
        }
        for (at, row) in grid.rows.iter().enumerate() {
            name(sheet, &layout, names[at], at, f64::from(width), row.chosen.contains(&true));
            for (column, count) in row.counts.iter().enumerate() {
                let field = Field { left: layout.x(column), width: layout.field - GAP, y: layout.y(at), chosen: row.chosen[column] };
                match count {
                    0 => field.empty(sheet, words::nobody(lang)),
                    _ => {
                        let colour = if grid.narrowed && !field.chosen { AXIS } else { ACCENT };
                        let end = field.left + INSET + digits;
                        let (start, longest) = (end + GAP, field.width - 2.0 * INSET - digits - GAP);
                        let length = (longest * *count as f64 / most as f64).max(2.0);
                        sheet.text(&format::count(*count, lang), (end, field.y), Lettering::new(NAME, INK, Anchor::End));
                        sheet.bar((start, field.y - BAR / 2.0), (start + length, field.y + BAR / 2.0), colour);
                    }
                }
                if field.chosen {
                    field.frame(sheet, Stroke::solid(INK, 3));
                }
            }
        }
    });
    let spot = |at: usize, column: usize| Spot {
        x: layout.x(column) + (layout.field - GAP) / 2.0,
        y: layout.y(at),
        row: at,
        stands: Stands::Field { sector: grid.rows[at].sector, kind: StatementKind::ALL[column] },
        label: say::spot::field(dataset, &grid.rows[at], StatementKind::ALL[column], lang),
    };
    let spots = (0..grid.rows.len()).flat_map(|at| (0..StatementKind::ALL.len()).map(move |column| (at, column))).map(|(at, column)| spot(at, column));
    Picture { svg, width, height, spots: spots.collect() }
}

/// The kinds' names, or shorter ones where these do not fit.
fn heads(room: f64, lang: Lang) -> Vec<Vec<String>> {
    let short = |kind: StatementKind| match kind {
        StatementKind::Achievement => words::short_achievement(lang),
        StatementKind::Difficulty => words::short_difficulty(lang),
        StatementKind::Proposal => words::short_proposal(lang),
        StatementKind::Commitment => words::short_commitment(lang),
    };
    let all = |name: &dyn Fn(StatementKind) -> &'static str| StatementKind::ALL.iter().map(|kind| head(name(*kind), room)).collect::<Vec<Vec<String>>>();
    let whole = all(&|kind| status::kind(kind, lang));
    if whole.iter().flatten().any(|line| line.ends_with('…')) { all(&short) } else { whole }
}

/// A kind's name in one line or two of about the same length.
fn head(name: &str, room: f64) -> Vec<String> {
    let lines = letters::in_lines(name, SMALL, room, 2);
    let even = letters::in_lines(name, SMALL, 0.7 * room, 2);
    if lines.len() == 2 && even.len() == 2 && even.iter().all(|line| !line.ends_with('…')) { even } else { lines }
}

fn name(sheet: &Sheet, layout: &Layout, name: &str, row: usize, width: f64, chosen: bool) {
    let font = if chosen { NAME } else { SMALL };
    let y = layout.y(row);
    if layout.beside {
        let lines = letters::in_lines(name, font, layout.left - 2.0 * GAP, 2);
        let first = y - (lines.len() as f64 - 1.0) * CLOSE / 2.0;
        for (at, line) in lines.iter().enumerate() {
            sheet.text(line, (0.0, first + at as f64 * CLOSE), Lettering::new(font, INK, Anchor::Start));
        }
    } else if let Some(name) = letters::shortened(name, font, width) {
        sheet.text(&name, (0.0, y - FIELD / 2.0 - GAP / 2.0 - LINE / 2.0), Lettering::new(font, INK, Anchor::Start));
    }
}

struct Field {
    left: f64,
    width: f64,
    y: f64,
    chosen: bool,
}

impl Field {
    fn frame(&self, sheet: &Sheet, stroke: Stroke) {
        let (right, top, bottom) = (self.left + self.width, self.y - FIELD / 2.0, self.y + FIELD / 2.0);
        sheet.path(&[(self.left, top), (right, top), (right, bottom), (self.left, bottom), (self.left, top)], stroke);
    }

    fn empty(&self, sheet: &Sheet, said: &str) {
        // Quieter than what was reported; where no word stands in it the frame alone says that nothing was.
        let fits = letters::width(said, SMALL) <= self.width - 2.0;
        self.frame(sheet, Stroke::dotted(if fits { GRID } else { AXIS }, 2));
        if fits {
            sheet.text(said, (self.left + self.width / 2.0, self.y), Lettering::new(SMALL, MUTED, Anchor::Middle));
        }
    }
}
