//! Texts of data inside markup and lines.

/// A text inside an element or a quoted attribute of HTML or XML. Signs that XML does not allow become spaces.
pub fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(sign),
            _ if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}

/// A text in one line: ends of lines, tabs and other control signs are spaces.
pub fn one_line(text: &str) -> String {
    text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_letters_and_what_xml_forbids_is_gone() {
        assert_eq!(markup("<img src=x onerror=\"a('&')\">"), "&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;");
        assert_eq!(markup("a\0b\u{8}c\u{fffe}d\ne"), "a b c d\ne");
        assert_eq!(markup("Thừa Thiên – Huế"), "Thừa Thiên – Huế");
    }

    #[test]
    fn a_text_of_several_lines_becomes_one() {
        assert_eq!(one_line(" a\r\n\tb \0c  d\n"), "a b c  d");
    }
}
