//! One square for every province, coloured by its value: a map on which small provinces are as legible as large ones.

use crate::answer::map::{Map, Tile};
use crate::answer::{Known, PlaceValue};
use crate::chart::letters;
use crate::chart::shade::shade;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Font, Lettering, SMALL, Sheet, Stroke};
use crate::chart::short::short;
use crate::chart::theme::{AXIS, Colour, GRID, INK, MUTED, PAPER};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::{Dataset, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::say;

/// CSS pixels. All rows together are about as high as a desk's screen twice, and squares are no larger than their text needs.
const TALLEST: u32 = 1104;
const LARGEST: u32 = 64;
const SMALLEST: u32 = 20;
/// From this width on the south stands beside the north, so that a desk's screen shows all; squares are larger then.
const TWO_COLUMNS: u32 = 760;
const TALL: u32 = 760;
const LARGE: u32 = 84;
/// Between two squares.
const GAP: f64 = 2.0;
/// Between the lines of a hatch.
const HATCH: f64 = 6.0;
/// The least height of a line in pixels of the SVG of its letters: marks over capitals and descenders do not meet.
const LINE: f64 = 0.54;
/// The corner that marks a derived value.
const CORNER: f64 = 7.0;
/// The line below that says what the figures were divided by.
const NOTE: u32 = 24;
/// The frame of a chosen square.
const FRAME: f64 = 3.0;

/// Draws the answer of the map view.
pub fn tiles(dataset: &Dataset, map: &Map, frame: Frame) -> Picture {
    let indicator = &dataset.indicators[map.values.indicator];
    let grid = Grid::of(map, frame.width);
    let Grid { step, left, .. } = grid;
    let side = f64::from(step) - GAP;
    let corner = |tile: &Tile| grid.corner(tile);
    let font = font(side);
    let numbers = Numbers::of(indicator, map, font, side - 2.0, frame.lang);
    let divided = numbers.as_ref().and_then(|numbers| say::map::divided(indicator, numbers.divisor, frame.lang));
    let (width, height) = (frame.width, step * grid.rows + if divided.is_some() { NOTE } else { 0 });
    let svg = sheet::draw(width, height, |sheet| {
        for tile in &map.tiles {
            let square = Square { corner: corner(tile), side, font };
            let value = &map.values.places[tile.at];
            let name = dataset.localities[value.place].short.get(frame.lang);
            square.draw(sheet, map, value, name, indicator.is_rank(), numbers.as_ref());
            if map.chosen[tile.at] {
                square.choose(sheet);
            }
        }
        if let Some(said) = divided.and_then(|said| letters::shortened(&said, SMALL, f64::from(width) - left)) {
            sheet.text(&said, (left, f64::from(height - NOTE / 2)), Lettering::new(SMALL, MUTED, Anchor::Start));
        }
    });
    let mut row = 0;
    let mut spots: Vec<Spot> = Vec::new();
    for (nth, tile) in map.tiles.iter().enumerate() {
        row += usize::from(nth > 0 && map.tiles[nth - 1].row != tile.row);
        let (x, y) = corner(tile);
        let shown = &map.values.places[tile.at];
        let stands = Stands::Value { indicator: map.values.indicator, place: shown.place, year: map.values.year };
        spots.push(Spot { x: x + side / 2.0, y: y + side / 2.0, row, stands, label: say::spot::square(dataset, map, shown, frame.lang) });
    }
    Picture { svg, width, height, spots }
}

/// Where squares stand: one below the other from the north to the south, or in two columns, where the picture is wide enough.
struct Grid {
    /// From one square to the next, in CSS pixels.
    step: u32,
    left: f64,
    rows: u32,
    /// The first row of the second column, and how far that column stands to the right, in squares.
    south: Option<(usize, usize)>,
}

impl Grid {
    fn of(map: &Map, width: u32) -> Grid {
        let columns = |rows: std::ops::Range<usize>| map.tiles.iter().filter(|tile| rows.contains(&tile.row)).map(|tile| tile.column + 1).max().unwrap_or(0);
        let rows = map.tiles.iter().map(|tile| tile.row + 1).max().unwrap_or(1);
        let half = rows.div_ceil(2);
        if width >= TWO_COLUMNS && rows > 1 {
            // One column of squares stays free between them.
            let (north, south) = (columns(0..half) + 1, columns(half..rows));
            let step = (width / (north + south) as u32).min(TALL / half as u32).clamp(1, LARGE);
            return Grid { step, left: 0.0, rows: half as u32, south: Some((half, north)) };
        }
        let (columns, rows) = (columns(0..rows).max(1) as u32, rows as u32);
        let step = (width / columns).min(TALLEST / rows).min(LARGEST).max(SMALLEST.min(width / columns)).max(1);
        Grid { step, left: f64::from(width.saturating_sub(step * columns)) / 2.0, rows, south: None }
    }

    /// The upper left corner of a square.
    fn corner(&self, tile: &Tile) -> (f64, f64) {
        let (column, row) = match self.south {
            Some((first, right)) if tile.row >= first => (tile.column + right, tile.row - first),
            _ => (tile.column, tile.row),
        };
        let step = f64::from(self.step);
        (self.left + column as f64 * step + GAP / 2.0, row as f64 * step + GAP / 2.0)
    }
}

/// The largest letters in which three lines fit.
fn font(side: f64) -> Font {
    match side {
        _ if side >= 68.0 => Font { size: 28, bold: false },
        _ if side >= 52.0 => SMALL,
        _ if side >= 46.0 => Font { size: 22, bold: false },
        _ => Font { size: 20, bold: false },
    }
}

/// How the figures of all squares are written: the same digits on each.
struct Numbers {
    divisor: f64,
    decimals: usize,
    lang: Lang,
}

impl Numbers {
    /// As many digits as fit into every square; `None` where not even thousands of millions do.
    fn of(indicator: &Indicator, map: &Map, font: Font, room: f64, lang: Lang) -> Option<Numbers> {
        for divisor in DIVISORS {
            let most = if divisor == 1.0 { indicator.decimals } else { 1 };
            for decimals in (0..=most).rev() {
                let numbers = Numbers { divisor, decimals, lang };
                if map.values.places.iter().filter_map(|place| numbers.write(place)).all(|text| letters::width(&text, bold(font)) <= room) {
                    return Some(numbers);
                }
            }
        }
        None
    }

    fn write(&self, value: &PlaceValue) -> Option<String> {
        let number = format::number(value.value()? / self.divisor, self.decimals, self.lang);
        Some(if value.figures().iter().any(|figure| figure.contested) { format!("{number}!") } else { number })
    }
}

const DIVISORS: [f64; 4] = [1.0, 1e3, 1e6, 1e9];

fn bold(font: Font) -> Font {
    Font { bold: true, ..font }
}

/// A province's square.
struct Square {
    corner: (f64, f64),
    /// CSS pixels.
    side: f64,
    font: Font,
}

impl Square {
    fn draw(&self, sheet: &Sheet, map: &Map, value: &PlaceValue, name: &str, ranked: bool, numbers: Option<&Numbers>) {
        let (x, y) = self.corner;
        let class = value.value().and_then(|value| map.class(value));
        let text = match class.map(|class| shade(map, class, ranked)) {
            Some(shade) => {
                sheet.bar((x, y), (x + self.side, y + self.side), shade.colour);
                shade.text
            }
            None => {
                self.hatch(sheet);
                MUTED
            }
        };
        if matches!(value.known, Known::Derived { .. }) {
            let right = x + self.side;
            sheet.shape(&[(right - CORNER, y), (right, y), (right, y + CORNER)], text);
        }
        let number = numbers.and_then(|numbers| numbers.write(value));
        let meets = value.value().and_then(|value| map.meets(value)) == Some(true);
        self.write(sheet, name, number, meets, text);
    }

    /// Name above, figure below; where they would run into each other, one of them, or neither.
    fn write(&self, sheet: &Sheet, name: &str, number: Option<String>, meets: bool, colour: Colour) {
        let (x, y) = (self.corner.0 + self.side / 2.0, self.corner.1);
        let size = f64::from(self.font.size);
        let room = (self.side / (size * LINE)) as usize;
        let lines = Some(short(name, self.font, self.side)).filter(|lines| lines.len() <= room).unwrap_or_default();
        let number = number.filter(|_| lines.len() < room);
        let all = lines.len() + usize::from(number.is_some());
        let line = (size * 0.6).min(self.side / 3.2).max(size * LINE);
        let first = y + (self.side - line * all as f64) / 2.0 + line / 2.0;
        let how = |font: Font| {
            let lettering = Lettering::new(font, colour, Anchor::Middle);
            if colour == MUTED { lettering.rimmed() } else { lettering }
        };
        for (nth, text) in lines.iter().enumerate() {
            sheet.text(text, (x, first + line * nth as f64), how(self.font));
        }
        if let Some(number) = number {
            sheet.text(&number, (x, first + line * lines.len() as f64), how(if meets { bold(self.font) } else { self.font }));
        }
    }

    /// No figure: diagonals in one stroke, up and down along the edges.
    fn hatch(&self, sheet: &Sheet) {
        let ((x, y), side) = (self.corner, self.side);
        let mut points = Vec::new();
        let mut along = HATCH;
        let mut falls = true;
        while along < 2.0 * side {
            let over = (along - side).max(0.0);
            let ends = [(x + along - over, y + over), (x + over, y + along - over)];
            points.extend(if falls { ends } else { [ends[1], ends[0]] });
            falls = !falls;
            along += HATCH;
        }
        sheet.path(&points, Stroke::solid(GRID, 2));
        sheet.path(&[(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)], Stroke::solid(AXIS, 1));
    }

    fn choose(&self, sheet: &Sheet) {
        let frame = |inset: f64, stroke: Stroke| {
            let (left, top) = (self.corner.0 + inset, self.corner.1 + inset);
            let (right, bottom) = (self.corner.0 + self.side - inset, self.corner.1 + self.side - inset);
            sheet.path(&[(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], stroke);
        };
        // Over the gap, so that the text keeps its room.
        frame(FRAME - 0.25, Stroke::solid(PAPER, 3));
        frame(FRAME / 2.0 - GAP / 2.0, Stroke::solid(INK, 6));
    }
}
