//! The colours of every picture. `style/charts.css` maps each of them for dark screens.

use crate::status::Status;

/// A colour of the light theme, as it stands in the SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The ground of a chart.
pub const PAPER: Colour = Colour(0xFF, 0xFF, 0xFF);
/// Text and figures.
pub const INK: Colour = Colour(0x1A, 0x1D, 0x21);
/// Text of axes.
pub const MUTED: Colour = Colour(0x59, 0x62, 0x6C);
/// Lines at the ticks of an axis.
pub const GRID: Colour = Colour(0xE3, 0xE6, 0xEA);
/// The zero line, marks on the axis, leaders to labels.
pub const AXIS: Colour = Colour(0x86, 0x90, 0x9A);
/// The one line of a picture that has one.
pub const ACCENT: Colour = Colour(0x0B, 0x5F, 0xA5);
/// A target's mark.
pub const TARGET: Colour = Colour(0x9A, 0x4A, 0x00);
/// The way to a target where there is room for no more than a hint.
pub const WAY: Colour = Colour(0xB5, 0x83, 0x55);
/// Places beside each other: told apart with every kind of colour vision, dark enough for text. Places beyond them are [`MUTED`].
pub const SERIES: [Colour; 6] = [
    Colour(0x00, 0x5A, 0xA9),
    Colour(0xB8, 0x43, 0x1A),
    Colour(0x00, 0x78, 0x5A),
    Colour(0x97, 0x43, 0x8C),
    Colour(0x8A, 0x61, 0x00),
    Colour(0x1F, 0x7A, 0x9C),
];

/// Squares of a map, from the lowest class to the highest. Text on them is [`INK`], on the last two [`PAPER`].
pub const LEVELS: [Colour; 5] =
    [Colour(0xDC, 0xE9, 0xF4), Colour(0xB8, 0xD6, 0xEC), Colour(0x8B, 0xBC, 0xE1), Colour(0x2E, 0x72, 0xB0), Colour(0x0C, 0x42, 0x78)];
/// Squares short of a target, from near to far. Text on them is [`INK`].
pub const SHORT: [Colour; 2] = [Colour(0xF8, 0xDD, 0xBC), Colour(0xE3, 0x9F, 0x58)];

/// Every colour with the name it has in the style sheet.
pub const ALL: [(&str, Colour); 21] = [
    ("paper", PAPER),
    ("ink", INK),
    ("muted", MUTED),
    ("grid", GRID),
    ("axis", AXIS),
    ("accent", ACCENT),
    ("target", TARGET),
    ("way", WAY),
    ("series-1", SERIES[0]),
    ("series-2", SERIES[1]),
    ("series-3", SERIES[2]),
    ("series-4", SERIES[3]),
    ("series-5", SERIES[4]),
    ("series-6", SERIES[5]),
    ("level-1", LEVELS[0]),
    ("level-2", LEVELS[1]),
    ("level-3", LEVELS[2]),
    ("level-4", LEVELS[3]),
    ("level-5", LEVELS[4]),
    ("short-1", SHORT[0]),
    ("short-2", SHORT[1]),
];

/// What a status is drawn in: the colours of `style/tokens.css`, which has them for dark screens, too.
pub const fn status(status: Status) -> Colour {
    match status {
        Status::Met => Colour(0x16, 0x98, 0x71),
        Status::OnTrack => Colour(0x2D, 0x7D, 0xC1),
        Status::NeedsAcceleration => Colour(0xB9, 0x82, 0x04),
        Status::OffTrack => Colour(0x99, 0x48, 0x0E),
        Status::MovingAway => Colour(0x6F, 0x18, 0x25),
        Status::Missed => Colour(0x2D, 0x09, 0x26),
        Status::TooLittleData => Colour(0x66, 0x57, 0x6F),
        Status::NotMeasured | Status::NoTarget => Colour(0x82, 0x8E, 0x9C),
        Status::NoLonger => Colour(0x34, 0x31, 0x76),
    }
}

/// The colour of one place among several, by the order chosen.
pub fn series(at: usize) -> Colour {
    SERIES.get(at).copied().unwrap_or(MUTED)
}

impl Colour {
    /// As plotters writes it: `#0B5FA5`.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    /// The ratio of contrast of WCAG 2.2, 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    const SHEET: &str = include_str!("../../style/charts.css");

    fn is_text(name: &str) -> bool {
        !matches!(name, "paper" | "grid" | "axis" | "way")
    }

    /// What is written on, and needs no contrast to the paper.
    fn is_ground(name: &str) -> bool {
        name.starts_with("level-") || name.starts_with("short-")
    }

    fn enough(name: &str, colour: Colour, paper: Colour) {
        let least = if is_text(name) { 4.5 } else { 3.0 };
        if !matches!(name, "paper" | "grid") && !is_ground(name) {
            assert!(colour.contrast(paper) >= least, "{name} {} on {}: {:.2}", colour.hex(), paper.hex(), colour.contrast(paper));
        }
    }

    /// The custom properties of each block of the style sheet that sets them.
    fn blocks() -> Vec<HashMap<String, Colour>> {
        fn property(line: &str) -> Option<(String, Colour)> {
            let (name, hex) = line.trim().strip_prefix("--chart-")?.trim_end_matches(';').split_once(": #")?;
            let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
            Some((name.to_owned(), Colour(part(0), part(2), part(4))))
        }
        SHEET.split('}').map(|block| block.lines().filter_map(property).collect::<HashMap<_, _>>()).filter(|block| !block.is_empty()).collect()
    }

    #[test]
    fn every_colour_has_its_rules_in_both_themes() {
        let blocks = blocks();
        let [light, dark] = &blocks[..] else { panic!("two blocks of colours, not {}", blocks.len()) };
        assert_eq!((light.len(), dark.len()), (ALL.len(), ALL.len()));
        for (name, colour) in ALL {
            assert_eq!(light.get(name), Some(&colour), "--chart-{name}");
            for property in ["fill", "stroke"] {
                let rule = format!("figure[data-chart] svg [{property}=\"{}\"] {{ {property}: var(--chart-{name}); }}", colour.hex());
                assert!(SHEET.contains(&rule), "missing: {rule}");
            }
        }
    }

    #[test]
    fn a_status_is_drawn_in_its_colour_of_the_page() {
        let tokens = include_str!("../../style/tokens.css");
        for one in Status::ALL {
            let (id, hex) = (one.id(), status(*one).hex());
            assert!(tokens.contains(&format!("--{id}: {};", hex.to_lowercase())), "--{id}: {hex}");
            // Two that are drawn alike share a rule.
            let name = if *one == Status::NoTarget { Status::NotMeasured.id() } else { id };
            for property in ["fill", "stroke"] {
                let rule = format!("figure[data-chart] svg [{property}=\"{hex}\"] {{ {property}: var(--{name}); }}");
                assert!(SHEET.contains(&rule), "missing: {rule}");
            }
        }
    }

    #[test]
    fn colours_stand_out_from_the_paper_in_both_themes() {
        let dark = &blocks()[1];
        for (name, colour) in ALL {
            enough(name, colour, PAPER);
            enough(name, dark[name], dark["paper"]);
        }
    }

    #[test]
    fn text_stands_out_from_every_square_in_both_themes() {
        for block in &blocks()[..2] {
            for (name, _) in ALL.iter().filter(|(name, _)| is_ground(name)) {
                let text = if matches!(*name, "level-4" | "level-5") { "paper" } else { "ink" };
                let contrast = block[*name].contrast(block[text]);
                assert!(contrast >= 4.5, "{text} on {name} {}: {contrast:.2}", block[*name].hex());
            }
            // A square without a figure is hatched in the colour of the grid, its name rimmed with paper.
            assert!(block["muted"].contrast(block["grid"]) >= 4.5);
        }
    }

    #[test]
    fn classes_grow_darker_step_by_step_and_in_the_dark_brighter() {
        for (block, rising) in blocks()[..2].iter().zip([false, true]) {
            let light: Vec<f64> = (1..=5).map(|level| block[&format!("level-{level}")].luminance()).collect();
            assert!(light.windows(2).all(|pair| (pair[0] < pair[1]) == rising && (pair[0] - pair[1]).abs() > 0.01), "{light:?}");
        }
    }
}
