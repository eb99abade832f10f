//! Text as a search sees it: lower case, without diacritics, in words.

/// "Đà Nẵng", "đà nẵng" and "Da Nang" become the same "da nang". Also folds decomposed letters, as some keyboards send them.
pub fn fold(text: &str) -> String {
    // Lower case of ASCII only: what the diacritics leave of Vietnamese is ASCII, and the tables for the rest weigh 6 KB in the page.
    // Some keyboards write Đ as the Icelandic letter that looks like it.
    let folded = |sign| if matches!(sign, 'Ð' | 'ð') { 'd' } else { char::to_ascii_lowercase(&sign) };
    diacritics::remove_diacritics(text).chars().map(folded).collect()
}

/// The words of a query, folded.
pub fn words(query: &str) -> Vec<String> {
    fold(query).split(is_mark).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a sign parts words: a space or a mark, typographic quotes and dashes among them.
pub fn is_mark(sign: char) -> bool {
    sign.is_ascii() && !sign.is_ascii_alphanumeric() || matches!(sign, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
}

/// Whether a folded text has every word of a query somewhere in it. No words match everything.
pub fn matches(folded: &str, words: &[String]) -> bool {
    words.iter().all(|word| folded.contains(word.as_str()))
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
    fn a_query_matches_when_every_word_is_there() {
        assert!(matches(&fold("Tỷ trọng kinh tế số trong GDP"), &words("kinh-te  GDP")));
        assert!(!matches(&fold("Tỷ trọng kinh tế số"), &words("kinh tế biển")));
        assert!(matches("anything", &words("  ?! ")));
        assert_eq!(words("“Kinh tế số” – 2018–2025…"), ["kinh", "te", "so", "2018", "2025"]);
    }
}
