//! The heads of a table, in either language and any usual wording.

use crate::closed_set::closed_set;
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::fold;

closed_set! {
    /// What a column of the reader's own figures may hold; the ids are the heads of the plain format.
    Field {
        Indicator = "indicator",
        Locality = "locality",
        Year = "year",
        Value = "value",
        Target = "target",
        ByYear = "by_year",
        Direction = "direction",
        Unit = "unit",
    }
}

/// A column as its head was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A column that a long table has.
    Field(Field),
    /// The values of that year, in a wide table.
    Year(i32),
    /// Left out.
    Unknown,
}

impl Field {
    /// Wordings of the head, folded.
    const fn wordings(self) -> &'static [&'static str] {
        match self {
            Field::Indicator => {
                &["indicator", "indicator id", "indicator name", "chi so", "ten chi so", "ma chi so", "chi so theo doi", "chi tieu", "ten chi tieu"]
            }
            Field::Locality => &[
                "locality",
                "locality id",
                "place",
                "province",
                "province city",
                "location",
                "dia phuong",
                "ten dia phuong",
                "ma dia phuong",
                "tinh",
                "ten tinh",
                "tinh thanh",
                "tinh thanh pho",
                "tinh tp",
                "don vi hanh chinh",
                "noi",
            ],
            Field::Year => &["year", "nam", "nam so lieu"],
            Field::Value => &["value", "figure", "gia tri", "so lieu", "thuc hien", "ket qua"],
            Field::Target => &["target", "target value", "goal", "muc tieu"],
            Field::ByYear => &["by year", "target year", "deadline", "den nam", "nam muc tieu", "thoi han"],
            Field::Direction => &["direction", "chieu", "huong", "chieu tot", "huong tot", "chieu huong"],
            Field::Unit => &["unit", "don vi", "don vi tinh", "dvt"],
        }
    }
}

/// What a head says; what stands in parentheses behind it, such as a unit, does not count.
pub(super) fn head(text: &str) -> Head {
    let before = text.split('(').next().filter(|before| !before.trim().is_empty()).unwrap_or(text);
    let words = fold::words(before).join(" ");
    match Field::ALL.iter().find(|field| field.wordings().contains(&words.as_str())) {
        Some(field) => Head::Field(*field),
        None => year(text).map_or(Head::Unknown, Head::Year),
    }
}

/// `2024`, also as "Năm 2024", "year 2024" or "2024.0", as some programs write whole numbers.
pub(super) fn year(text: &str) -> Option<i32> {
    let words = fold::words(text);
    let digits = match &words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [digits] | ["nam" | "year", digits] | [digits, "0"] if text.trim_end().ends_with(|sign: char| sign.is_ascii_digit()) => *digits,
        _ => return None,
    };
    let whole = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|year| whole && (FIRST_YEAR..=LAST_YEAR).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_in_both_languages_whatever_their_case_and_marks() {
        for (text, field) in [
            ("indicator", Field::Indicator),
            ("Chỉ số", Field::Indicator),
            ("CHỈ TIÊU", Field::Indicator),
            ("Ðịa phương", Field::Locality),
            ("Ti\u{309}nh/Tha\u{300}nh phô\u{301}", Field::Locality),
            ("Năm", Field::Year),
            ("Giá trị (%)", Field::Value),
            ("Mục tiêu", Field::Target),
            ("BY_YEAR", Field::ByYear),
            ("Đến năm", Field::ByYear),
            ("Đơn vị tính", Field::Unit),
            ("direction", Field::Direction),
        ] {
            assert_eq!(head(text), Head::Field(field), "{text}");
        }
        for field in Field::ALL {
            assert_eq!(head(field.id()), Head::Field(*field));
        }
    }

    #[test]
    fn no_wording_stands_for_two_columns() {
        let mut wordings: Vec<&str> = Field::ALL.iter().flat_map(|field| field.wordings()).copied().collect();
        let count = wordings.len();
        wordings.sort_unstable();
        wordings.dedup();
        assert_eq!(wordings.len(), count);
        assert!(wordings.iter().all(|wording| fold::words(wording).join(" ") == **wording));
    }

    #[test]
    fn a_year_as_a_head_makes_a_column_of_values() {
        for text in ["2024", "Năm 2024", "nam 2024", "year 2024", " 2024 ", "2024.0"] {
            assert_eq!((head(text), year(text)), (Head::Year(2024), Some(2024)), "{text}");
        }
        for text in ["1899", "2101", "20245", "2024 2025", "2024-06", "2024 (ước)", "tháng 6", "", "Ghi chú", "0024", "2024.5"] {
            assert_eq!(head(text), Head::Unknown, "{text}");
        }
    }
}
