//! Text as a search sees it: lower case, without diacritics, in words.

#![warn(clippy::indexing_slicing)]

/// "Đà Nẵng", "đà nẵng" and "Da Nang" become the same "da nang". Also folds decomposed letters, as some keyboards send them.
pub fn fold(text: &str) -> String {
    // Lower case of ASCII only: what the diacritics leave of Vietnamese is ASCII, and the tables for the rest weigh 6 KB in the page.
    // Some keyboards write Đ as the Icelandic letter that looks like it.
    let folded = |sign| if matches!(sign, 'Ð' | 'ð') { 'd' } else { char::to_ascii_lowercase(&sign) };
    diacritics::remove_diacritics(text).chars().map(folded).collect()
}

/// The words of a text, folded. A number keeps its thousands together: "1.440" and "1,440" are the word 1440.
pub fn words(text: &str) -> Vec<String> {
    let signs: Vec<char> = fold(text).chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let groups = |at: usize| matches!(signs.get(at), Some('.' | ',')) && at > 0 && digit(at - 1) && (1..=3).all(|next| digit(at + next)) && !digit(at + 4);
    let mut words = vec![String::new()];
    for (at, sign) in signs.iter().enumerate().filter(|(at, _)| !groups(*at)) {
        match (is_mark(*sign), words.last_mut()) {
            (false, Some(word)) => word.push(*sign),
            _ if at > 0 => words.push(String::new()),
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a sign parts words: a space or a mark, typographic quotes and dashes among them.
pub fn is_mark(sign: char) -> bool {
    sign.is_ascii() && !sign.is_ascii_alphanumeric() || matches!(sign, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_diacritics_do_not_matter() {
        for spelling in ["Đà Nẵng", "đà nẵng", "Da Nang", "DA NANG", "Đa\u{300} Na\u{306}\u{303}ng", "\u{d0}à Nẵng"] {
            assert_eq!(fold(spelling), "da nang", "{spelling}");
        }
        assert_eq!(fold("Thừa Thiên Huế – ỨỪỬỮỰ Ỹ"), "thua thien hue – uuuuu y");
    }

    #[test]
    fn marks_part_words_but_not_the_thousands_of_a_number() {
        assert_eq!(words("“Kinh tế số” – 2018–2025…"), ["kinh", "te", "so", "2018", "2025"]);
        assert_eq!(
            words("1.440,5 và 1,440 và 26.6.2024 và 8,49 và 1.4405"),
            ["1440", "5", "va", "1440", "va", "26", "6", "2024", "va", "8", "49", "va", "1", "4405"]
        );
        assert_eq!(words("12.345.678."), ["12345678"]);
        assert!(words("  ?! ").is_empty() && words("").is_empty());
    }
}
