//! A chart as a slide: 16:9, with title, unit, sentence, sources, edition and link. 1280 × 720 CSS pixels, meant to be drawn at double size.

use crate::chart::letters::{in_lines, shortened, width};
use crate::chart::sheet::Font;
use crate::chart::theme::{Colour, GRID, INK, MUTED, PAPER};
use crate::export::escape::{markup, one_line};
use crate::export::table;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::fill;

/// The width of a slide, in pixels before it is doubled.
pub const WIDTH: u32 = 1280;
/// Its height: 16:9.
pub const HEIGHT: u32 = 720;
/// How much larger the picture's letters stand on the slide than on the page, where 12.5 pixels can be read.
const ENLARGED: f64 = 1.5;
const MARGIN: f64 = 56.0;
const ROOM: f64 = WIDTH as f64 - 2.0 * MARGIN;
/// Between two blocks.
const GAP: f64 = 16.0;

const TITLE: Font = Font { size: 64, bold: true };
const UNIT: Font = Font { size: 38, bold: false };
const SENTENCE: Font = Font { size: 42, bold: false };
const FOOT: Font = Font { size: 28, bold: false };

/// What stands on a slide around the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The language of its small print.
    pub lang: Lang,
    /// What the chart shows.
    pub title: String,
    /// Empty where the picture has none.
    pub unit: String,
    /// What the picture says, in one sentence.
    pub sentence: String,
    /// Who published the figures, and when: "Cục Thống kê, 2025; …".
    pub sources: String,
    /// The date of the edition, `YYYY-MM-DD`.
    pub edition: String,
    /// The view's full address.
    pub link: String,
}

/// Lines of text under each other.
struct Block {
    lines: Vec<String>,
    font: Font,
    colour: Colour,
}

impl Slide {
    /// How large to draw the picture, in its CSS pixels, so that its letters are a slide's.
    pub fn picture_size(&self) -> (u32, u32) {
        let (top, bottom) = self.edges();
        ((ROOM / ENLARGED) as u32, ((bottom - top) / ENLARGED) as u32)
    }

    /// The slide around an SVG of ours; `None` where that has no `viewBox` to be scaled by.
    pub fn svg(&self, picture: &str) -> Option<String> {
        let (top, bottom) = self.edges();
        let picture = placed(picture, (MARGIN, top), (ROOM, bottom - top))?;
        let (head, foot) = (self.head(), self.foot());
        let mut body = write(&head, MARGIN - 12.0);
        body += &picture;
        body += &write(&[self.said()], bottom + GAP);
        let rule = f64::from(HEIGHT) - MARGIN / 2.0 - height(&foot) - GAP / 2.0;
        body += &format!("<path d=\"M{MARGIN} {rule}h{ROOM}\" stroke=\"{}\"/>\n", GRID.hex());
        body += &write(&foot, rule + GAP / 2.0);
        Some(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" lang=\"{}\">\n\
             <title>{}</title>\n<path fill=\"{}\" d=\"M0 0h{WIDTH}v{HEIGHT}H0z\"/>\n{body}</svg>\n",
            self.lang.id(),
            markup(&self.title),
            PAPER.hex()
        ))
    }

    /// Where the picture begins and ends.
    fn edges(&self) -> (f64, f64) {
        let foot = MARGIN / 2.0 + height(&self.foot()) + GAP;
        (MARGIN - 12.0 + height(&self.head()) + GAP, f64::from(HEIGHT) - foot - height(&[self.said()]) - GAP)
    }

    fn head(&self) -> [Block; 2] {
        [block(&self.title, TITLE, INK, 2), block(&self.unit, UNIT, MUTED, 1)]
    }

    fn said(&self) -> Block {
        block(&self.sentence, SENTENCE, INK, 3)
    }

    fn foot(&self) -> [Block; 3] {
        let sources = if self.sources.is_empty() { String::new() } else { fill(words::source(self.lang), &[("sources", &self.sources)]) };
        let link = Block { lines: in_pieces(&self.link, FOOT, 2), font: FOOT, colour: MUTED };
        [block(&sources, FOOT, MUTED, 2), block(&table::edition(&self.edition, self.lang), FOOT, MUTED, 1), link]
    }
}

/// A text in the lines that it needs and may have.
fn block(text: &str, font: Font, colour: Colour, most: usize) -> Block {
    Block { lines: in_lines(&one_line(text), font, ROOM, most), font, colour }
}

/// A link, which has no spaces to break at, in full lines.
fn in_pieces(link: &str, font: Font, most: usize) -> Vec<String> {
    let link = one_line(link);
    let mut rest = link.as_str();
    let mut lines = Vec::new();
    while lines.len() + 1 < most && width(rest, font) > ROOM {
        let ends = rest.char_indices().map(|(at, _)| at).skip(1);
        let end = ends.take_while(|end| width(&rest[..*end], font) <= ROOM).last().unwrap_or(rest.len());
        let (line, left) = rest.split_at(end);
        lines.push(line.to_owned());
        rest = left;
    }
    lines.extend(shortened(rest, font, ROOM).filter(|line| !line.is_empty()));
    lines
}

fn line_height(font: Font) -> f64 {
    (f64::from(font.size) * 0.66).ceil()
}

fn height(blocks: &[Block]) -> f64 {
    blocks.iter().map(|block| block.lines.len() as f64 * line_height(block.font)).sum()
}

fn write(blocks: &[Block], top: f64) -> String {
    let mut out = String::new();
    let mut y = top;
    for block in blocks {
        let weight = if block.font.bold { " font-weight=\"bold\"" } else { "" };
        for line in &block.lines {
            y += line_height(block.font);
            // The base line: a quarter of the letters' size hangs below it.
            let base = y - 0.14 * f64::from(block.font.size);
            let size = f64::from(block.font.size) / 2.0;
            out += &format!("<text x=\"{MARGIN}\" y=\"{base:.1}\" font-size=\"{size}\"{weight} fill=\"{}\">{}</text>\n", block.colour.hex(), markup(line));
        }
    }
    out
}

/// The picture as an element of the slide, as large as fits, in the middle.
fn placed(picture: &str, (x, y): (f64, f64), (width, height): (f64, f64)) -> Option<String> {
    let (head, rest) = picture.trim_start().strip_prefix("<svg ")?.split_once('>')?;
    if !head.contains("viewBox=\"") {
        return None;
    }
    // Attributes of ours have no spaces around "=", and no quotes inside.
    let kept = ["width", "height", "x", "y", "xmlns"].iter().fold(head.to_owned(), |head, name| without(&head, name));
    Some(format!("<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {}>{}\n", kept.trim(), rest.trim_end()))
}

fn without(head: &str, name: &str) -> String {
    let padded = format!(" {head}");
    let Some((before, after)) = padded.split_once(&format!(" {name}=\"")) else { return head.to_owned() };
    let after = after.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}").trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sheet::{self, Stroke};

    fn slide(title: &str, link: &str) -> Slide {
        let text = |text: &str| text.to_owned();
        Slide {
            lang: Lang::Vi,
            title: text(title),
            unit: text("% GDP"),
            sentence: text("Năm 2024, kinh tế số đạt 18,3% GDP; mục tiêu đến năm 2030 là 30%."),
            sources: text("Cục Thống kê, 2025"),
            edition: text("2026-11-27"),
            link: text(link),
        }
    }

    fn picture(size: (u32, u32)) -> String {
        sheet::draw(size.0, size.1, |sheet| sheet.path(&[(0.0, 0.0), (9.0, 9.0)], Stroke::solid(INK, 2)))
    }

    #[test]
    fn the_picture_fills_the_room_that_the_texts_leave() {
        for slide in [slide("Kinh tế số", "https://a.vn/"), slide(&"Tỷ trọng kinh tế số trong GDP ".repeat(9), &format!("https://a.vn/?{}", "x".repeat(400)))]
        {
            let (width, height) = slide.picture_size();
            assert!(width == 778 && (200..400).contains(&height), "{width} × {height}");
            let svg = slide.svg(&picture((width, height))).expect("a slide");
            assert!(svg.contains("<svg x=\"56\" y=\"") && svg.contains(&format!("viewBox=\"0 0 {} {}\"", 2 * width, 2 * height)), "{svg}");
            assert_eq!(svg.matches("xmlns=").count(), 1);
            let lowest = svg.split(" y=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok()).fold(0.0, f64::max);
            assert!(lowest < f64::from(HEIGHT) - 10.0, "{lowest}");
        }
    }

    #[test]
    fn texts_of_data_are_letters_on_the_slide() {
        let slide = Slide { sentence: "</text><script>alert(1)</script>".to_owned(), ..slide("<img src=x onerror=\"a\">&", "https://a.vn/?q='\"<") };
        let svg = slide.svg(&picture((700, 300))).expect("a slide");
        assert!(!svg.contains("<img") && !svg.contains("<script") && svg.contains("&lt;img src=x onerror=&quot;a&quot;&gt;&amp;"), "{svg}");
    }

    #[test]
    fn a_long_link_goes_on_in_a_second_line_and_is_whole_while_that_has_room() {
        let link = format!("https://a.vn/?l={}", "hanoi~".repeat(30));
        assert_eq!(in_pieces(&link, FOOT, 2).concat(), link);
        assert_eq!(in_pieces(&link, FOOT, 2).len(), 2);
        let cut = in_pieces(&link.repeat(9), FOOT, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…') && in_pieces("", FOOT, 2).is_empty());
    }

    #[test]
    fn what_is_no_picture_of_ours_gives_no_slide() {
        for odd in ["", "<p>", "<svg width=\"1\">", "<svg viewBox=\"0 0 1 1\""] {
            assert_eq!(slide("a", "b").svg(odd), None, "{odd}");
        }
    }
}
