//! What mail and chat do to a link on its way, undone: the link as it was sent, among the ways to read what came.

use percent_encoding::percent_decode_str;

/// How many times a link may have been percent-encoded on its way.
const ENCODED: usize = 3;

/// The ways to read a query string, as it came first; each once.
pub(super) fn readings(query: &str) -> Vec<String> {
    let mut all = vec![query.to_owned()];
    let mut now = query.to_owned();
    for _ in 0..=ENCODED {
        for reading in [unquoted(&now), now.clone()] {
            if !all.contains(&reading) {
                all.push(reading);
            }
        }
        // A number sign of its own would end the query.
        now = percent_decode_str(&now).decode_utf8_lossy().replace('#', "%23");
    }
    all
}

/// Without what quoted-printable mail makes of it: `=3D` for `=`, and `=` at the end of a line that goes on.
fn unquoted(query: &str) -> String {
    ["=\r\n", "=\n", "=%0D%0A", "=%0A"].into_iter().fold(query.to_owned(), |text, broken| text.replace(broken, "")).replace("=3D", "=")
}

/// Whether a sign is there and nobody sees it: soft hyphens, signs of no width, the byte order mark.
pub(super) fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// An id without signs that nobody sees, with the hyphen in place of typographers' dashes, and whole where a line was broken behind one.
pub(super) fn id_written(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            sign if is_unseen(sign) => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            ' ' | '\n' | '\r' | '\t' | '\u{a0}' if out.ends_with('-') => {}
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_as_it_came_first_and_each_way_once() {
        assert_eq!(readings("?v=trend&l=vn"), ["?v=trend&l=vn"]);
        assert_eq!(readings("?v=3Dtrend"), ["?v=3Dtrend", "?v=trend"]);
        assert_eq!(readings("?v%3Dtrend%26l%3Dvn"), ["?v%3Dtrend%26l%3Dvn", "?v=trend&l=vn"]);
        assert_eq!(readings("?v%3D3Dtrend"), ["?v%3D3Dtrend", "?v=trend", "?v=3Dtrend"]);
    }

    #[test]
    fn an_id_is_whole_again() {
        for text in ["cip-rank", "cip- rank", "cip-\r\nrank", "cip\u{2011}rank", "cip–rank", "\u{feff}cip-\u{ad}rank\u{200b}"] {
            assert_eq!(id_written(text), "cip-rank", "{text:?}");
        }
        assert_eq!(id_written("vn hanoi"), "vn hanoi");
    }
}
