//! Numbers that no machine holds: `NaN` and `Infinity` as some programs write them, `1e999`. A parser stops at them without a word
//! about where in the tables they stand; put in quotes they are odd values like any other.

/// The JSON text with such numbers in quotes; `None` where there are none.
pub fn quoted(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut copied = 0;
    let mut at = 0;
    while at < text.len() {
        let end = match text[at] {
            b'"' => end_of_text(text, at),
            byte if in_number(byte) => at + text[at..].iter().take_while(|byte| in_number(**byte)).count(),
            _ => at + 1,
        };
        if is_unheld(&text[at..end]) {
            out.extend_from_slice(&text[copied..at]);
            out.push(b'"');
            out.extend_from_slice(&text[at..end]);
            out.push(b'"');
            copied = end;
        }
        at = end;
    }
    out.extend_from_slice(&text[copied..]);
    (copied > 0).then_some(out)
}

/// Whether a word is such a number. The JSON parser is asked about digits: the standard library's tables for it weigh 12 KB in the page.
fn is_unheld(word: &[u8]) -> bool {
    let digits = word.strip_prefix(b"-").or(word.strip_prefix(b"+")).unwrap_or(word);
    let named = [&b"nan"[..], b"inf", b"infinity"].iter().any(|name| digits.eq_ignore_ascii_case(name));
    let beyond = || serde_json::from_slice::<serde_json::Value>(word).is_err_and(|error| error.to_string().starts_with("number out of range"));
    named || digits.first().is_some_and(u8::is_ascii_digit) && beyond()
}

fn in_number(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// Where the text ends that begins with a quotation mark.
fn end_of_text(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_outside_texts_are_quoted() {
        let quoted = |text: &str| quoted(text.as_bytes()).map(|text| String::from_utf8(text).expect("UTF-8"));
        assert_eq!(quoted(r#"[1e999,NaN , -Infinity,1e9,true,null]"#).as_deref(), Some(r#"["1e999","NaN" , "-Infinity",1e9,true,null]"#));
        assert_eq!(quoted(r#"{"NaN":"Infinity \" NaN","đ":-2.5e-999}"#), None);
        assert_eq!(quoted("\"NaN, cut off"), None);
        assert_eq!(quoted("\"cut off \\"), None);
    }
}
