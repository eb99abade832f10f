//! The colours of a map's classes, for the squares and for the legend.

use crate::answer::map::{Map, Side};
use crate::chart::theme::{Colour, INK, LEVELS, PAPER, SHORT};

/// How a class is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shade {
    /// The colour's name in the style sheet.
    pub name: &'static str,
    /// The same colour in the light theme, for a picture that is taken out.
    pub colour: Colour,
    /// What is written on it.
    pub text: Colour,
}

const LEVEL_NAMES: [&str; 5] = ["level-1", "level-2", "level-3", "level-4", "level-5"];
const SHORT_NAMES: [&str; 2] = ["short-1", "short-2"];

/// The shade of a class. `ranked`: the first ranks have the strongest colour, otherwise the highest values.
pub fn shade(map: &Map, class: usize, ranked: bool) -> Shade {
    let side = map.classes[class].side;
    let first = map.classes.iter().position(|class| class.side == side).unwrap_or(0);
    let (nth, of) = (class - first, map.classes.iter().filter(|class| class.side == side).count());
    // Beside a target the classes that lie against it are the pale ones.
    let upside_down = match side {
        Side::Whole => ranked,
        Side::Short => first == 0,
        Side::Met => first == 0 && of < map.classes.len(),
    };
    let nth = if upside_down { of - 1 - nth } else { nth };
    match side {
        Side::Whole if of == 1 => level(2),
        Side::Whole => level(nth * (LEVELS.len() - 1) / (of - 1)),
        Side::Short => {
            let at = nth.min(SHORT.len() - 1);
            Shade { name: SHORT_NAMES[at], colour: SHORT[at], text: INK }
        }
        Side::Met => level(if nth == 0 { 1 } else { 3 }),
    }
}

fn level(at: usize) -> Shade {
    Shade { name: LEVEL_NAMES[at], colour: LEVELS[at], text: if at < 3 { INK } else { PAPER } }
}
