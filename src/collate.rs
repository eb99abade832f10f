//! The order of the Vietnamese alphabet: a ă â b c d đ e ê … y; where the letters are the same, tones decide, from the first one on: none,
//! huyền, hỏi, ngã, sắc, nặng. Case decides nothing. Letters of other languages stand by their code.

#![warn(clippy::indexing_slicing)]

use std::cmp::Ordering;

/// Each vowel without and with its tones, in the order of the tones.
const VOWELS: [&str; 12] = ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"];

/// What a letter is sorted by: its place in the alphabet, and its tone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Letter {
    /// The letter of ASCII that it is written with, or its own code; then its marks: ă after a, â after ă.
    base: (u32, u8),
    tone: u8,
}

/// Compares two names as a Vietnamese list has them.
pub fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (letters(one), letters(other));
    let bases = |letters: &[Letter]| letters.iter().map(|letter| letter.base).collect::<Vec<_>>();
    let tones = |letters: &[Letter]| letters.iter().map(|letter| letter.tone).collect::<Vec<_>>();
    bases(&one).cmp(&bases(&other)).then_with(|| tones(&one).cmp(&tones(&other)))
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for sign in text.chars() {
        match (letters.last_mut(), sign) {
            // Decomposed letters, as some keyboards send them.
            (Some(last), '\u{300}') => last.tone = 1,
            (Some(last), '\u{309}') => last.tone = 2,
            (Some(last), '\u{303}') => last.tone = 3,
            (Some(last), '\u{301}') => last.tone = 4,
            (Some(last), '\u{323}') => last.tone = 5,
            (Some(last), '\u{306}') => last.base.1 = 1,
            (Some(last), '\u{302}') => last.base.1 = if last.base.0 == u32::from('a') { 2 } else { 1 },
            (Some(last), '\u{31b}') => last.base.1 = if last.base.0 == u32::from('o') { 2 } else { 1 },
            _ => letters.push(letter(small(sign))),
        }
    }
    letters
}

fn letter(sign: char) -> Letter {
    let found = VOWELS.iter().find_map(|vowel| Some((vowel.chars().next()?, vowel.chars().position(|one| one == sign)?)));
    let (plain, tone) = found.unwrap_or((sign, 0));
    let base = match plain {
        'ă' => ('a', 1),
        'â' => ('a', 2),
        'đ' => ('d', 1),
        'ê' => ('e', 1),
        'ô' => ('o', 1),
        'ơ' => ('o', 2),
        'ư' => ('u', 1),
        plain => (plain, 0),
    };
    Letter { base: (u32::from(base.0), base.1), tone: tone as u8 }
}

/// Lower case of the Vietnamese letters only: the tables for all languages weigh 6 KB in the page.
fn small(sign: char) -> char {
    let by = |offset: u32| char::from_u32(sign as u32 + offset).unwrap_or(sign);
    match sign {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => by(32),
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => by(1),
        'Ạ'..='ỹ' if (sign as u32).is_multiple_of(2) => by(1),
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(names: &[&str]) -> Vec<String> {
        let mut sorted: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
        sorted.sort_by(|one, other| compare(one, other));
        sorted
    }

    #[test]
    fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
        for list in [
            &["An Giang", "Ăn", "Ân", "Ba", "Bà Rịa", "Bắc Giang", "Bắc Kạn", "Bến Tre"][..],
            // ă and â are letters of their own: "cao" stands before "cân".
            &["Cà Mau", "Cao Bằng", "Cần Thơ"],
            &["Dư", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "E", "Ê"],
            &["Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên"],
            &["O", "Ô", "Ơ", "P", "U", "Ư", "Vinh", "Y"],
        ] {
            assert_eq!(sorted(list), list);
        }
    }

    #[test]
    fn tones_decide_last_and_in_their_order() {
        assert_eq!(sorted(&["ma", "mà", "mả", "mã", "má", "mạ", "mab"]), ["ma", "mà", "mả", "mã", "má", "mạ", "mab"]);
        assert_eq!(sorted(&["Bà Rịa", "Ba Vì"]), ["Bà Rịa", "Ba Vì"]);
        assert_eq!(compare("hà nội", "HÀ NỘI"), Ordering::Equal);
        assert_eq!(compare("Đa\u{300} Na\u{306}\u{303}ng", "Đà Nẵng"), Ordering::Equal);
        assert_eq!(compare("Ho\u{302}\u{300}", "Hồ"), Ordering::Equal);
        assert_eq!(compare("Hu\u{31b}ng", "Hưng"), Ordering::Equal);
        for pair in VOWELS {
            let capitals: String = pair.to_uppercase();
            assert_eq!(compare(pair, &capitals), Ordering::Equal, "{pair}");
        }
    }
}
