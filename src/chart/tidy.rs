//! The SVG as plotters writes it → a small one: common attributes once, defaults left out, dashes and rims written out.

use crate::chart::theme::PAPER;

// plotters knows neither dashes nor rims. The opacity, which pictures do not use, carries them through it.
pub(super) const DASHED: f64 = 0.9;
pub(super) const DOTTED: f64 = 0.8;
pub(super) const RIMMED: f64 = 0.7;

/// Puts a head of our own over what plotters drew: shown at `shown` CSS pixels, drawn on `drawn` pixels, `letters` the usual size of text.
pub(super) fn tidy(svg: &str, shown: (u32, u32), drawn: (u32, u32), letters: u32) -> String {
    let mut body = String::with_capacity(svg.len());
    for line in svg.lines().filter(|line| !line.starts_with("<svg") && *line != "</svg>") {
        body.push_str(line);
        // plotters breaks lines around a text; it is written without.
        if line.ends_with('>') && !line.starts_with("<text") {
            body.push('\n');
        }
    }
    let rim = format!(" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"6\"", PAPER.hex());
    let usual = format!(" font-size=\"{letters}\"");
    // Quotes in a text are escaped, so that none of it can be taken for an attribute.
    let changes = [
        (" opacity=\"1\"", ""),
        (" stroke=\"none\" stroke-width=\"1\"", ""),
        (" stroke=\"none\"", ""),
        (" fill=\"none\" ", " "),
        (" font-family=\"sans-serif\"", ""),
        (" text-anchor=\"start\"", ""),
        (&usual, ""),
        (" \"/>", "\"/>"),
        (" opacity=\"0.9\"", " stroke-dasharray=\"7 9\""),
        (" opacity=\"0.8\"", " stroke-dasharray=\"0 8\""),
        (" opacity=\"0.7\"", &rim),
    ];
    let body = changes.iter().fold(body, |body, (from, to)| if body.contains(from) { body.replace(from, to) } else { body });
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" fill=\"none\" font-family=\"sans-serif\"{usual} \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">\n{body}</svg>\n",
        shown.0, shown.1, drawn.0, drawn.1
    )
}

#[cfg(test)]
mod tests {
    use crate::chart::sheet::{self, Anchor, Lettering, SMALL, Stroke};
    use crate::chart::theme::{INK, MUTED};

    #[test]
    fn a_dashed_line_and_a_rimmed_text_are_one_element_each() {
        let svg = sheet::draw(10, 10, |sheet| {
            sheet.path(&[(0.0, 0.0), (5.0, 5.0)], Stroke::dashed(INK, 3));
            sheet.text("a", (5.0, 5.0), Lettering::new(SMALL, MUTED, Anchor::Start).rimmed());
        });
        let body: Vec<&str> = svg.lines().skip(1).collect();
        assert_eq!(
            body,
            [
                r##"<polyline stroke-dasharray="7 9" stroke="#1A1D21" stroke-width="3" points="0,0 10,10"/>"##,
                r##"<text x="10" y="0" dy="0.76em" paint-order="stroke" stroke="#FFFFFF" stroke-width="6" fill="#59626C">a</text>"##,
                "</svg>",
            ]
        );
    }

    #[test]
    fn texts_stay_as_they_are_whatever_they_say() {
        for text in ["\" opacity=\"0.9\"", "</text>\n</svg>\n<svg>", "a > b\t'c' & <d>", " \"/>"] {
            let svg = sheet::draw(10, 10, |sheet| sheet.text(text, (5.0, 5.0), Lettering::new(SMALL, MUTED, Anchor::Start)));
            let (written, _) =
                svg.split_once("\">").and_then(|(_, rest)| rest.split_once("\">")).and_then(|(_, rest)| rest.split_once("</text>")).expect("a text");
            let read = written.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
            assert_eq!(read, text.replace(char::is_control, " "), "{svg}");
            assert_eq!(svg.matches('<').count(), 4, "{svg}");
        }
    }
}
