//! Bytes of a file → its text, or the sentence that says how to save it again.

use crate::dataset::own::Refused;
use crate::fold::fold;

/// How the text was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte-order mark.
    Utf8,
    /// Of either order of bytes.
    Utf16,
}

/// The text of a file. Encodings older than Unicode are refused by name: read as another one, every name in the file would be wrong.
pub(super) fn text(bytes: &[u8]) -> Result<(String, Encoding), Refused> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Refused::Workbook);
    }
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (utf8(rest)?, Encoding::Utf8),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        // Without a mark: a head in Latin letters has a zero in every second byte.
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => (utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => (utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16),
        _ => (utf8(bytes)?, Encoding::Utf8),
    };
    if text.contains('\0') {
        return Err(Refused::Binary);
    }
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    if was_tcvn3(&text) { Err(Refused::Tcvn3) } else { Ok((text, encoding)) }
}

fn utf8(bytes: &[u8]) -> Result<String, Refused> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| older(bytes))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refused> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Refused::Binary);
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().map_err(|_| Refused::Binary)
}

/// What bytes that are no UTF-8 look like. TCVN3 writes its most frequent letters (à, á, ả, ã, ạ, đ, ê, ư, …) in A1–BE, where CP1258 has
/// signs that no text of ours needs; CP1258 writes the tone as a byte of its own behind the vowel.
fn older(bytes: &[u8]) -> Refused {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let tcvn3 = bytes.iter().filter(|byte| (0xa1..=0xbe).contains(*byte)).count();
    let vowel = |byte: u8| b"aeiouyAEIOUY\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd".contains(&byte);
    let tones = bytes.windows(2).filter(|pair| matches!(pair[1], 0xcc | 0xd2 | 0xde | 0xec | 0xf2) && vowel(pair[0])).count();
    match () {
        () if bytes.contains(&0) => Refused::Binary,
        () if tcvn3 * 4 >= high => Refused::Tcvn3,
        () if tones * 5 >= high => Refused::Cp1258,
        () => Refused::OtherEncoding,
    }
}

/// Whether a text of Unicode was TCVN3, taken for Latin letters by the program that saved it: "TØnh Qu¶ng Nam". Its letters of A1–BE
/// stand inside words, and it has no letter that only Vietnamese has.
fn was_tcvn3(text: &str) -> bool {
    let vietnamese = text.chars().any(|sign| matches!(sign, 'ă' | 'đ' | 'ơ' | 'ư' | 'Ă' | 'Đ' | 'Ơ' | 'Ư' | '\u{1ea0}'..='\u{1ef9}' | '\u{300}'..='\u{323}'));
    let inside = |pair: &(char, char)| matches!(pair.1, '¡'..='®' | 'µ' | '¶' | '¸' | '¹' | '¼'..='¾') && pair.0.is_ascii_alphabetic();
    let odd = text.chars().zip(text.chars().skip(1)).filter(inside).count();
    odd >= 3 && !vietnamese && fold(text).chars().any(|sign| sign.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Tỉnh,Năm\nQuảng Nam,2024\n";

    fn utf16_of(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn unicode_is_read_however_it_is_stored() {
        let marked = |text: &str| format!("\u{feff}{text}");
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            (marked(TEXT).into_bytes(), Encoding::Utf8),
            (utf16_of(&marked(TEXT), u16::to_le_bytes), Encoding::Utf16),
            (utf16_of(&marked(TEXT), u16::to_be_bytes), Encoding::Utf16),
        ] {
            assert_eq!(text(&bytes), Ok((TEXT.to_owned(), encoding)));
        }
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(text(&utf16_of("year;value", bytes)), Ok(("year;value".to_owned(), Encoding::Utf16)));
        }
    }

    #[test]
    fn older_encodings_are_refused_by_name() {
        // "Tỉnh Quảng Nam, Đà Nẵng, Thừa Thiên Huế, kinh tế số" as each of them writes it.
        let tcvn3 = b"T\xd8nh Qu\xb6ng Nam, \xa7\xb5 N\xbdng, Th\xf5a Thi\xaan Hu\xd5, kinh t\xd5 s\xe8";
        let cp1258 = b"Ti\xd2nh Qua\xd2ng Nam, \xd0a\xcc N\xe3\xdeng, Th\xfd\xcca Thi\xean Hu\xea\xec, kinh t\xea\xec s\xf4\xec";
        assert_eq!(text(tcvn3), Err(Refused::Tcvn3));
        assert_eq!(text(cp1258), Err(Refused::Cp1258));
        assert_eq!(text(b"caf\xe9, M\xfcnchen"), Err(Refused::OtherEncoding));
        let latin: String = tcvn3.iter().map(|byte| char::from(*byte)).collect();
        assert_eq!(text(latin.as_bytes()), Err(Refused::Tcvn3));
    }

    #[test]
    fn signs_of_latin_texts_are_not_taken_for_tcvn3() {
        for sound in ["Diện tích, km²\nQuảng Nam, 10.574 km²\nĐà Nẵng, 1 285 km²", "area km², 5 m³, 6 m², 20°C", "a·b, c·d, e·f, «g»"] {
            assert_eq!(text(sound.as_bytes()), Ok((sound.to_owned(), Encoding::Utf8)));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b"PK\x03\x04rest"), Err(Refused::Workbook));
        assert_eq!(text(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(Refused::Workbook));
        assert_eq!([text(b""), text(b"\xef\xbb\xbf \r\n")], [Err(Refused::Empty), Err(Refused::Empty)]);
        assert_eq!([text(b"a,b\0c"), text(b"\xff\xfea"), text(b"\xff\xfe\x00\xd8")], [Err(Refused::Binary), Err(Refused::Binary), Err(Refused::Binary)]);
    }
}
