//! Where the squares of all targets stand, and the areas of their groups.

use crate::answer::overview::picture::{Deadlines, Filed, Picture};
use crate::chart::Frame;
use crate::chart::letters;
use crate::chart::sheet::SMALL;
use crate::lang::Lang;
use crate::say;
use crate::status::Scope;

/// From this width on deadlines stand beside each other; on a phone, below.
const BESIDE: f64 = 600.0;
/// Between columns, in CSS pixels.
pub(super) const GAP: f64 = 14.0;
pub(super) const LINE: f64 = 17.0;
/// The greatest number of lines that say why a row has no squares.
pub(super) const SAID: usize = 3;
/// As high as what a finger is to meet.
const FINGER: f64 = 24.0;
/// Above and below the squares of a row.
const PAD: f64 = 5.0;

/// A column of squares beside its neighbours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) left: f64,
    /// How many squares stand in one line.
    pub(super) abreast: usize,
}

impl Place {
    pub(super) fn width(&self, layout: &Layout) -> f64 {
        self.abreast as f64 * layout.pitch
    }
}

/// A row of the picture.
#[derive(Debug)]
pub(super) struct Band {
    pub(super) row: usize,
    /// The middle of the line that names the scope, above its first row.
    pub(super) heading: Option<f64>,
    /// The middle of the line that names the resolution.
    pub(super) name: f64,
    /// For each column: left and top of its first square, and how many stand abreast.
    pub(super) cells: Vec<(f64, f64, usize)>,
    /// Where a row without squares says so.
    pub(super) said: Option<(f64, f64)>,
    pub(super) bottom: f64,
}

pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) beside: bool,
    /// From one square to the next, and the side of a square.
    pub(super) pitch: f64,
    pub(super) side: f64,
    /// Where squares begin.
    pub(super) left: f64,
    pub(super) columns: Vec<Place>,
    pub(super) bands: Vec<Band>,
    pub(super) height: f64,
}

impl Band {
    /// Each square's target, as a position in the board, and its middle.
    pub(super) fn squares<'a>(&'a self, layout: &'a Layout, row: &'a Filed) -> impl Iterator<Item = (usize, f64, f64)> + 'a {
        row.cells.iter().zip(&self.cells).flat_map(move |(cell, (left, top, abreast))| {
            let middle = |at: usize| (at as f64 + 0.5) * layout.pitch;
            cell.iter().enumerate().map(move |(at, target)| (*target, left + middle(at % abreast) - 2.0, top + middle(at / abreast)))
        })
    }
}

impl Layout {
    pub(super) fn of(shown: &Picture, width: f64, lang: Lang) -> Layout {
        let beside = width >= BESIDE;
        let pitch = if width >= 900.0 { 30.0 } else { 26.0 };
        // On a phone as wide as the longest deadline.
        let dues = shown.columns.iter().map(|column| letters::width(&say::front::due_short(column, lang), SMALL)).fold(0.0, f64::max);
        let left = if beside { (0.16 * width).max(128.0).round() } else { (dues + 8.0).min(0.4 * width).ceil() };
        let mut layout = Layout { width, beside, pitch, side: pitch - 4.0, left, columns: Vec::new(), bands: Vec::new(), height: 0.0 };
        if beside {
            layout.columns = columns(shown, &layout, lang);
        }
        let mut top = if beside { LINE + 6.0 } else { 0.0 };
        for (at, row) in shown.rows.iter().enumerate() {
            let first = at == 0 || shown.rows[at - 1].scope != row.scope;
            let band = layout.band(at, row, top, first, lang);
            top = band.bottom;
            layout.bands.push(band);
        }
        layout.height = top + 2.0;
        layout
    }

    fn band(&self, at: usize, row: &Filed, top: f64, first: bool, lang: Lang) -> Band {
        let heading = first.then_some(top + 8.0 + LINE / 2.0);
        let begin = top + if first { LINE + 13.0 } else { 0.0 };
        let lines = |count: usize, abreast: usize| count.div_ceil(abreast) as f64 * self.pitch;
        let says = row.count() == 0;
        let room = self.width - if self.beside { self.left } else { 0.0 };
        let said = if says { letters::in_lines(&say::front::counted(row, lang), SMALL, room, SAID).len() } else { 0 };
        if self.beside {
            let cells: Vec<(f64, f64, usize)> = self.columns.iter().map(|place| (place.left, begin + PAD, place.abreast)).collect();
            let tallest = row.cells.iter().zip(&self.columns).map(|(cell, place)| lines(cell.len(), place.abreast)).fold(0.0, f64::max);
            let texts = if says { said.max(1) } else { 2 } as f64 * LINE;
            let name = begin + PAD + LINE / 2.0;
            let bottom = begin + tallest.max(texts) + 2.0 * PAD;
            return Band { row: at, heading, name, cells, said: says.then_some((self.left, name)), bottom };
        }
        let abreast = (((self.width - self.left) / self.pitch) as usize).max(1);
        let name = begin + FINGER / 2.0;
        let mut y = begin + FINGER + 1.0;
        let below = says.then_some((0.0, y + LINE / 2.0));
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            cells.push((self.left, y, abreast));
            y += lines(cell.len(), abreast) + if cell.is_empty() { 0.0 } else { 3.0 };
        }
        Band { row: at, heading, name, cells, said: below, bottom: y + said as f64 * LINE + PAD }
    }
}

/// Shares the width among the columns: each has room for its deadline, then the one whose fullest row is the most crowded gets more.
fn columns(shown: &Picture, layout: &Layout, lang: Lang) -> Vec<Place> {
    let most = |column: usize| shown.rows.iter().map(|row| row.cells[column].len()).max().unwrap_or(0);
    let least = |column: &Deadlines| (letters::width(&say::front::due_short(column, lang), SMALL) / layout.pitch).ceil().max(1.0) as usize;
    let mut abreast: Vec<usize> = shown.columns.iter().map(least).collect();
    let gaps = GAP * shown.columns.len().saturating_sub(1) as f64;
    let room = ((layout.width - layout.left - gaps) / layout.pitch).floor().max(0.0) as usize;
    for _ in abreast.iter().sum::<usize>()..room {
        let crowded = |column: &usize| most(*column).div_ceil(abreast[*column]);
        let Some(next) = (0..abreast.len()).filter(|column| crowded(column) > 1).max_by(|one, other| {
            let exact = |column: &usize| most(*column) as f64 / abreast[*column] as f64;
            exact(one).total_cmp(&exact(other)).then(other.cmp(one))
        }) else {
            break;
        };
        abreast[next] += 1;
    }
    // What is left over stands between the columns.
    let used = abreast.iter().sum::<usize>() as f64 * layout.pitch + gaps;
    let spread = ((layout.width - layout.left - used) / abreast.len().max(1) as f64).clamp(0.0, 3.0 * layout.pitch).floor();
    let mut left = layout.left;
    abreast
        .into_iter()
        .map(|abreast| {
            let place = Place { left, abreast };
            left += abreast as f64 * layout.pitch + GAP + spread;
            place
        })
        .collect()
}

/// What a group of squares has in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Group {
    /// The targets of a scope.
    Scope(Scope),
    /// A row, by its position.
    Row(usize),
    /// A column, by its position.
    Deadlines(usize),
}

/// Where a group is named in the picture, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// What is named there.
    pub group: Group,
    /// From the left edge of the picture.
    pub left: f64,
    /// From its upper edge.
    pub top: f64,
    /// To the right of that.
    pub width: f64,
    /// Down from there.
    pub height: f64,
}

/// The names of groups that can be chosen, with the size of the picture. Deadlines stand once only where they are columns.
pub fn groups(shown: &Picture, frame: Frame) -> (Vec<Area>, f64, f64) {
    let layout = Layout::of(shown, f64::from(frame.width), frame.lang);
    let mut areas = Vec::new();
    for (at, place) in layout.columns.iter().enumerate() {
        areas.push(Area { group: Group::Deadlines(at), left: place.left, top: 0.0, width: place.width(&layout), height: FINGER });
    }
    for band in &layout.bands {
        let row = &shown.rows[band.row];
        if let Some(y) = band.heading {
            areas.push(Area { group: Group::Scope(row.scope), left: 0.0, top: y - FINGER / 2.0, width: layout.width, height: FINGER });
        }
        if row.count() > 0 {
            let (width, height, above) =
                if layout.beside { (layout.left - GAP, 2.0 * LINE + 4.0, LINE / 2.0 + 2.0) } else { (layout.width, FINGER, FINGER / 2.0) };
            areas.push(Area { group: Group::Row(band.row), left: 0.0, top: band.name - above, width, height });
        }
    }
    (areas, layout.width, layout.height.ceil())
}
