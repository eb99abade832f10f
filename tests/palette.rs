//! The colours of the statuses: told apart by everyone, in light and dark, and seen on their ground.

use std::collections::HashMap;
use tiendo::status::Status;

type Three = [f64; 3];

/// Severity 1 of Machado, Oliveira and Fernandes 2009, on linear light: green missing, red missing.
const DEUTERANOPIA: [Three; 3] = [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
const PROTANOPIA: [Three; 3] = [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const EVERYONE: [Three; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// The custom properties of each block of the style that gives colours.
fn themes() -> Vec<HashMap<String, Three>> {
    let css = std::fs::read_to_string("style/tokens.css").expect("the style");
    let of_block = |block: &str| {
        let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
        lines.filter_map(|(name, value)| Some((name.to_owned(), linear(value.get(..6)?)?))).collect::<HashMap<_, _>>()
    };
    css.split('}').map(of_block).filter(|colours| !colours.is_empty()).collect()
}

fn linear(hex: &str) -> Option<Three> {
    let part = |at: usize| {
        let share = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) })
    };
    Some([part(0)?, part(2)?, part(4)?])
}

fn times(matrix: &[Three; 3], light: Three) -> Three {
    matrix.map(|row| row.iter().zip(light).map(|(one, other)| one * other).sum::<f64>().clamp(0.0, 1.0))
}

fn contrast(one: Three, other: Three) -> f64 {
    let luminance = |light: Three| 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05;
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// CIE L*a*b* under D65.
fn lab([r, g, b]: Three) -> Three {
    let curve = |share: f64| if share > 216.0 / 24389.0 { share.cbrt() } else { (24389.0 / 27.0 * share + 16.0) / 116.0 };
    let x = curve((0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47);
    let y = curve(0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b);
    let z = curve((0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000 of two colours in L*a*b* (Sharma, Wu, Dalal 2005).
fn difference([l1, a1, b1]: Three, [l2, a2, b2]: Three) -> f64 {
    let seventh = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - seventh(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = if grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin());
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = if grey { h1 + h2 } else { (h1 + turn / 2.0).rem_euclid(360.0) };
    let cos = |times: f64, less: f64| (times * h - less).to_radians().cos();
    let t = 1.0 - 0.17 * cos(1.0, 30.0) + 0.24 * cos(2.0, 0.0) + 0.32 * cos(3.0, -6.0) - 0.20 * cos(4.0, 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let rt = -2.0 * seventh(c) * (60.0 * (-((h - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    ((dl / sl).powi(2) + (dc / sc).powi(2) + (dh / sh).powi(2) + rt * (dc / sc) * (dh / sh)).sqrt()
}

#[test]
fn the_difference_is_that_of_its_published_examples() {
    let near = |one: Three, other: Three, published: f64| (difference(one, other) - published).abs() < 1e-4;
    assert!(near([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425));
    assert!(near([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492));
    assert!(near([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792));
    assert!(near([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441));
}

#[test]
fn any_two_statuses_of_targets_are_told_apart_whoever_looks() {
    let of_targets = || Status::ALL.iter().filter(|status| **status != Status::NoTarget);
    let themes = themes();
    assert_eq!(themes.len(), 2, "light and dark; the build says dark a second time, for readers whose system asks for it");
    for theme in &themes {
        for (name, eye) in [("everyone", EVERYONE), ("deuteranopia", DEUTERANOPIA), ("protanopia", PROTANOPIA)] {
            let seen = |status: &Status| lab(times(&eye, theme[status.id()]));
            for (at, one) in of_targets().enumerate() {
                for other in of_targets().skip(at + 1) {
                    let apart = difference(seen(one), seen(other));
                    assert!(apart >= 15.0, "{} and {} are {apart:.1} apart to {name}", one.id(), other.id());
                }
            }
        }
    }
}

#[test]
fn every_status_is_seen_on_its_grounds() {
    for theme in themes() {
        for status in Status::ALL {
            for ground in ["paper", "soft"] {
                let seen = contrast(theme[status.id()], theme[ground]);
                assert!(seen >= 3.0, "{} on {ground}: {seen:.2}", status.id());
            }
        }
    }
}
