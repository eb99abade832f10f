//! Names of files, safe on every system.

use crate::fold;

/// Signs of a title that a name keeps: with date and ending it stays far below what any system takes.
const MOST: usize = 80;

/// "tien-do-kinh-te-so-2026-11-27.xlsx", from what is taken out, the edition's date and the ending.
pub fn file_name(title: &str, date: &str, ending: &str) -> String {
    let title = slug(title);
    let end = match title.len() {
        length if length <= MOST => length,
        // Whole words, where one ends in the second half.
        _ => title[..=MOST].rfind('-').filter(|end| *end > MOST / 2).unwrap_or(MOST),
    };
    let parts = ["tien-do", &title[..end], &slug(date)];
    format!("{}.{ending}", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
}

/// The words of a text without diacritics, joined by "-": small letters of ASCII and digits only.
pub fn slug(text: &str) -> String {
    fold::fold(text).split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_in_the_file_and_of_when() {
        assert_eq!(file_name("Kinh tế số", "2026-11-27", "xlsx"), "tien-do-kinh-te-so-2026-11-27.xlsx");
        assert_eq!(file_name("Tỷ trọng (% GDP): Thừa Thiên – Huế", "2026-11-27", "svg"), "tien-do-ty-trong-gdp-thua-thien-hue-2026-11-27.svg");
    }

    #[test]
    fn nothing_in_a_title_leaves_the_folder_or_names_a_device() {
        assert_eq!(file_name("../..\\CON:\0<a>|?*\"", "../2026", "csv"), "tien-do-con-a-2026.csv");
        assert_eq!(file_name("", "", "csv"), "tien-do.csv");
        assert_eq!(file_name("中文 😀", "2026-11-27", "png"), "tien-do-2026-11-27.png");
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let name = file_name(&"nghiêng ".repeat(40), "2026-11-27", "csv");
        assert_eq!(name, format!("tien-do{}-2026-11-27.csv", "-nghieng".repeat(10)));
        assert_eq!(file_name(&"x".repeat(500), "", "csv").len(), 8 + MOST + 4);
    }
}
