//! Numbers that no machine holds: `NaN` and `Infinity` as some programs write them, `1e999`. A parser stops at them without a word
//! about where in the tables they stand; put in quotes they are odd values like any other.

use serde_json::Value;

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
        if is_odd(&text[at..end]) {
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

fn is_odd(token: &[u8]) -> bool {
    match token {
        b"NaN" | b"Infinity" | b"-Infinity" => true,
        [b'-' | b'0'..=b'9', ..] => serde_json::from_slice::<Value>(token).is_err_and(|error| error.to_string().starts_with("number out of range")),
        _ => false,
    }
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
