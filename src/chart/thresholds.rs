//! Where one status ends and the next begins, and how many provinces make a rank: two strips for the method page.

use crate::answer::worked::{FROM, TO, stretches};
use crate::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use crate::chart::theme::{self, AXIS, GRID, INK, LEVELS, MUTED};
use crate::chart::{Frame, Picture};
use crate::format;
use crate::lang::Lang;
use crate::words::{method as words, status as status_words};

/// The statuses along the ratio of pace.
pub fn thresholds(frame: Frame) -> Picture {
    const HEIGHT: u32 = 104;
    const ROW: f64 = 20.0;
    let Frame { width, lang } = frame;
    let x = |at: i32| f64::from(at - FROM) / f64::from(TO - FROM) * f64::from(width);
    let svg = sheet::draw(width, HEIGHT, |sheet| {
        let all = stretches();
        for (place, (from, to, status)) in all.iter().enumerate() {
            let colour = theme::status(*status);
            sheet.bar((x(*from), 44.0), (x(*to) - 2.0, 60.0), colour);
            // Names in two rows: the middle ones are wider than their stretches.
            let y = if place % 2 == 0 { 30.0 } else { 30.0 - ROW };
            let middle = (x(*from) + x(*to)) / 2.0;
            let (anchor, at) = match place {
                0 => (Anchor::Start, 0.0),
                last if last + 1 == all.len() => (Anchor::End, f64::from(width)),
                _ => (Anchor::Middle, middle),
            };
            sheet.path(&[(middle, y + 9.0), (middle, 44.0)], Stroke::solid(AXIS, 2));
            sheet.text(status_words::status(*status, lang), (at, y), Lettering::new(NAME, INK, anchor).rimmed());
            if place > 0 {
                sheet.path(&[(x(*from) - 1.0, 40.0), (x(*from) - 1.0, 70.0)], Stroke::solid(INK, 2));
                sheet.text(&bound(*from, lang), (x(*from), 79.0), Lettering::new(SMALL, INK, Anchor::Middle));
            }
        }
        sheet.text(words::ratio(lang), (f64::from(width) / 2.0, 96.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
    });
    Picture { svg, width, height: HEIGHT, spots: Vec::new() }
}

fn bound(hundredths: i32, lang: Lang) -> String {
    format::short(f64::from(hundredths) / 100.0, 2, lang)
}

/// Two fields of provinces, those with a figure filled: as many as a rank takes, and one fewer.
pub fn enough((least, all): (usize, usize), frame: Frame) -> Picture {
    const ROWS: usize = 5;
    const LABEL: f64 = 24.0;
    let Frame { width, lang } = frame;
    let columns = all.div_ceil(ROWS);
    let half = f64::from(width) / 2.0;
    let pitch = ((half - 16.0) / columns as f64).floor().min(14.0);
    let height = (LABEL + ROWS as f64 * pitch + 2.0) as u32;
    let svg = sheet::draw(width, height, |sheet| {
        for (at, known) in [least, least - 1].into_iter().enumerate() {
            let left = at as f64 * half;
            for place in 0..all {
                let (x, y) = (left + (place % columns) as f64 * pitch, LABEL + (place / columns) as f64 * pitch);
                sheet.bar((x, y), (x + pitch - 2.0, y + pitch - 2.0), if place < known { LEVELS[3] } else { GRID });
            }
            let said = format!("{known}/{all}: {}", if at == 0 { words::ranked(lang) } else { words::not_ranked(lang) });
            sheet.text(&said, (left, 10.0), Lettering::new(NAME, INK, Anchor::Start));
        }
    });
    Picture { svg, width, height, spots: Vec::new() }
}
