//! How wide a text is, about. Counted, never measured: natively and in every browser a picture is the same.

use crate::chart::sheet::Font;

/// The width in CSS pixels, rather too wide than too narrow.
pub fn width(text: &str, font: Font) -> f64 {
    let em: f64 = text.chars().map(sign).sum();
    em * f64::from(font.size) / 2.0 * if font.bold { 1.07 } else { 1.0 }
}

/// The height of a line in CSS pixels.
pub fn height(font: Font) -> f64 {
    (f64::from(font.size) * 0.64).ceil()
}

/// In em, of the wider among common sans-serif faces.
fn sign(sign: char) -> f64 {
    match sign {
        // Combining marks.
        '\u{300}'..='\u{36f}' => 0.0,
        'i' | 'j' | 'l' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' | ' ' | '\u{a0}' => 0.3,
        'f' | 'r' | 't' | 'I' | '-' | '(' | ')' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.92,
        'a'..='z' | '0'..='9' | '–' => 0.58,
        _ if sign.is_lowercase() => 0.6,
        '≥' | '≤' | '≈' | '−' | '+' | '<' | '>' | '=' => 0.6,
        '\u{1100}'.. => match sign {
            // Vietnamese capitals and letters with two marks.
            '\u{1e00}'..='\u{1eff}' => 0.72,
            _ => 1.05,
        },
        _ => 0.72,
    }
}

/// The text, or its beginning with "…" where it is wider than there is room: whole words where these keep most of it.
/// `None` where not even four signs would fit.
pub fn shortened(text: &str, font: Font, room: f64) -> Option<String> {
    if width(text, font) <= room {
        return Some(text.to_owned());
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(4).collect();
    let cut = |end: &usize| format!("{}…", text[..*end].trim_end_matches([' ', '-', '–', ',']));
    let at = ends.iter().rposition(|end| width(&cut(end), font) <= room)?;
    let word = ends[..=at].iter().rfind(|end| text[**end..].starts_with(' ')).filter(|end| **end * 4 >= ends[at] * 3);
    Some(cut(word.unwrap_or(&ends[at])))
}

/// A text in lines that have room, at most so many; the last is shortened where more is left.
pub fn in_lines(text: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        let ends = rest.char_indices().filter(|(_, sign)| *sign == ' ').map(|(at, _)| at).chain([rest.len()]);
        let end = ends.take_while(|end| width(&rest[..*end], font) <= room).last().filter(|_| lines.len() + 1 < most);
        let (line, left) = rest.split_at(end.unwrap_or(rest.len()));
        lines.extend(shortened(line, font, room));
        rest = left.trim_start();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sheet::SMALL;

    #[test]
    fn a_name_is_shortened_only_where_it_must_be() {
        let name = "Bà Rịa - Vũng Tàu";
        assert_eq!(shortened(name, SMALL, 200.0).as_deref(), Some(name));
        assert_eq!(shortened(name, SMALL, 80.0).as_deref(), Some("Bà Rịa…"));
        assert_eq!(shortened(name, SMALL, 58.0).as_deref(), Some("Bà Rịa…"));
        assert_eq!(shortened(name, SMALL, 12.0), None);
    }

    #[test]
    fn a_long_name_takes_a_second_line_and_only_the_last_is_shortened() {
        let name = "Khoa học, công nghệ và đổi mới sáng tạo";
        assert_eq!(in_lines(name, SMALL, 400.0, 2), [name]);
        assert_eq!(in_lines(name, SMALL, 170.0, 2), ["Khoa học, công nghệ và đổi", "mới sáng tạo"]);
        assert_eq!(in_lines(name, SMALL, 100.0, 2).len(), 2);
        assert!(in_lines(name, SMALL, 100.0, 2)[1].ends_with('…'));
        assert!(in_lines(name, SMALL, 5.0, 2).is_empty() && in_lines("", SMALL, 100.0, 2).is_empty());
    }

    #[test]
    fn decomposed_letters_are_as_wide_as_composed_ones() {
        assert!((width("Ha\u{300} No\u{323}\u{302}i", SMALL) - width("Hà Nội", SMALL)).abs() < 1.0);
    }
}
