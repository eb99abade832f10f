//! What every picture must be, whatever it shows: made of numbers that can be drawn, nothing outside it, no text over another.

use tiendo::chart::sheet::Font;
use tiendo::chart::{Picture, letters};

/// How far marks may reach over the edge, in CSS pixels: lines have a width.
const EDGE: f64 = 1.0;
/// How far letters reach above and below the height that plotters is given, in em: marks over capitals, descenders.
const ABOVE: f64 = 0.19;
const BELOW: f64 = 0.98;
/// Of that, what two lines of text may share: capitals with marks and descenders hardly ever meet.
const SHARED: f64 = 0.1;

/// A text and the room that it takes, in CSS pixels.
struct Written {
    said: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    em: f64,
}

pub fn assert_sound(picture: &Picture) {
    let svg = &picture.svg;
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    // What is written, "60,88952 (1990)", is no number of the drawing.
    let drawn = svg.lines().map(|line| line.split_once("\">").map_or(line, |(mark, _)| mark));
    let numbers = drawn.flat_map(|mark| mark.split(['"', ' ', ','])).filter_map(|part| part.parse::<f64>().ok());
    assert!(!svg.contains("NaN") && numbers.clone().all(|number| number.is_finite() && number.abs() < 1e4), "{svg}");
    for spot in &picture.spots {
        assert!((0.0..=width).contains(&spot.x) && (0.0..=height).contains(&spot.y), "{spot:?}");
    }
    for line in svg.lines().filter(|line| line.starts_with('<') && !["<svg", "</svg", "<text"].iter().any(|other| line.starts_with(other))) {
        for (x, y) in corners(line) {
            assert!((-EDGE..=width + EDGE).contains(&x) && (-EDGE..=height + EDGE).contains(&y), "({x}, {y}) leaves {width} × {height}: {line}\n{svg}");
        }
    }
    let texts: Vec<Written> = svg.lines().filter(|line| line.starts_with("<text")).map(Written::of).collect();
    for (at, text) in texts.iter().enumerate() {
        let inside = -EDGE <= text.left && text.right <= width + EDGE && -EDGE <= text.top && text.bottom <= height + EDGE;
        assert!(inside, "“{}” leaves the picture: {} to {}, {} to {}\n{svg}", text.said, text.left, text.right, text.top, text.bottom);
        for other in &texts[..at] {
            assert!(!text.is_over(other), "“{}” lies over “{}”\n{svg}", text.said, other.said);
        }
    }
}

impl Written {
    fn of(line: &str) -> Written {
        let said = line.split_once("\">").map_or("", |(_, rest)| rest.trim_end_matches("</text>"));
        let said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        let (x, y) = (number(line, "x").expect("x") / 2.0, number(line, "y").expect("y") / 2.0);
        let font = Font { size: number(line, "font-size").map_or(25, |size| size as u32), bold: line.contains("font-weight=\"bold\"") };
        let (width, em) = (letters::width(&said, font), f64::from(font.size) / 2.0);
        let left = match line {
            _ if line.contains("text-anchor=\"end\"") => x - width,
            _ if line.contains("text-anchor=\"middle\"") => x - width / 2.0,
            _ => x,
        };
        // A mark of doubt is as high as a figure.
        let (above, below) = if said == "!" { (0.0, 0.8) } else { (ABOVE, BELOW) };
        Written { said, left, top: y - above * em, right: left + width, bottom: y + below * em, em }
    }

    fn is_over(&self, other: &Written) -> bool {
        let shared = SHARED * self.em.max(other.em);
        self.left < other.right && other.left < self.right && self.top + shared < other.bottom && other.top + shared < self.bottom
    }
}

/// The outermost points of a mark, in CSS pixels.
fn corners(line: &str) -> Vec<(f64, f64)> {
    let number = |name| number(line, name);
    let points = if let Some(points) = attribute(line, "points") {
        points.split_whitespace().map(|pair| pair.split_once(',').map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y"))).expect("a pair")).collect()
    } else if let (Some(x), Some(y), Some(radius)) = (number("cx"), number("cy"), number("r")) {
        vec![(x - radius, y - radius), (x + radius, y + radius)]
    } else {
        let (x, y) = (number("x").expect("x"), number("y").expect("y"));
        vec![(x, y), (x + number("width").expect("a width"), y + number("height").expect("a height"))]
    };
    points.into_iter().map(|(x, y): (f64, f64)| (x / 2.0, y / 2.0)).collect()
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

fn number(line: &str, name: &str) -> Option<f64> {
    attribute(line, name)?.parse().ok()
}
