//! Draws how time and memory grow with the number of values, by the page's own chart room: `[[values, load s, step ms, memory MB], …]` comes
//! in, an SVG goes out.

use std::io::Read;
use tiendo::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Sheet, Stroke};
use tiendo::chart::theme::{ACCENT, AXIS, GRID, MUTED};
use tiendo::format;
use tiendo::lang::Lang;

/// CSS pixels.
const PANEL: (f64, f64) = (280.0, 240.0);
const LEFT: f64 = 62.0;
const TOP: f64 = 34.0;
const RIGHT: f64 = 26.0;
const FOOT: f64 = 30.0;

/// An axis on which ten times as much is the same step everywhere.
struct Log {
    powers: (i32, i32),
    ends: (f64, f64),
}

impl Log {
    fn of(values: &[f64], ends: (f64, f64)) -> Log {
        let power = |value: f64| value.max(1e-6).log10();
        let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(power(*value)), high.max(power(*value))));
        Log { powers: ((low + 1e-9).floor() as i32, ((high - 1e-9).ceil() as i32).max(low.floor() as i32 + 1)), ends }
    }

    fn at(&self, value: f64) -> f64 {
        let (low, high) = (f64::from(self.powers.0), f64::from(self.powers.1));
        self.ends.0 + (value.max(1e-6).log10() - low) / (high - low) * (self.ends.1 - self.ends.0)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        (self.powers.0..=self.powers.1).map(|power| 10_f64.powi(power))
    }
}

fn panel(sheet: &Sheet, which: usize, title: &str, points: &[(f64, f64)]) {
    let start = which as f64 * PANEL.0;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let across = Log::of(&xs, (start + LEFT, start + PANEL.0 - RIGHT));
    let up = Log::of(&ys, (PANEL.1 - FOOT, TOP));
    sheet.text(title, (start + 8.0, 14.0), Lettering::new(NAME, MUTED, Anchor::Start));
    for tick in up.ticks() {
        sheet.path(&[(across.ends.0, up.at(tick)), (across.ends.1, up.at(tick))], Stroke::solid(GRID, 2));
        sheet.text(&format::short(tick, 6, Lang::En), (across.ends.0 - 8.0, up.at(tick)), Lettering::new(SMALL, MUTED, Anchor::End));
    }
    for tick in across.ticks() {
        sheet.path(&[(across.at(tick), up.ends.0), (across.at(tick), up.ends.0 + 4.0)], Stroke::solid(AXIS, 2));
        let text = if tick >= 1e6 { format!("{} M", tick / 1e6) } else { format!("{} K", tick / 1e3) };
        sheet.text(&text, (across.at(tick), up.ends.0 + 16.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
    }
    let placed: Vec<(f64, f64)> = points.iter().map(|(x, y)| (across.at(*x), up.at(*y))).collect();
    sheet.path(&placed, Stroke::solid(ACCENT, 4));
    placed.iter().for_each(|at| sheet.dot(*at, 3.0, ACCENT));
}

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("what was measured");
    let measured: Vec<[f64; 4]> = serde_json::from_str(&text).expect("a list of four numbers each");
    let of = |which: usize| measured.iter().map(|row| (row[0], row[which])).collect::<Vec<_>>();
    let svg = sheet::draw(3 * PANEL.0 as u32, PANEL.1 as u32, |sheet| {
        panel(sheet, 0, "to the first result, s", &of(1));
        panel(sheet, 1, "a filter step, ms", &of(2));
        panel(sheet, 2, "WebAssembly memory, MB", &of(3));
    });
    println!("{svg}");
}
