//! A province's name on its square: on one line or two, abbreviated where it must be, whole where it can be.

use crate::chart::letters::{shortened, width};
use crate::chart::sheet::Font;

/// What a name says of the kind of unit; on a square it would stand for the name.
const KINDS_BEFORE: [&str; 3] = ["Thành phố ", "TP. ", "Tỉnh "];
const KINDS_AFTER: [&str; 2] = [" City", " Province"];

/// The name on at most two lines within the room: whole words first, then initials for all but the last word of a line.
pub fn short(name: &str, font: Font, room: f64) -> Vec<String> {
    let mut core = name.trim();
    KINDS_BEFORE.iter().for_each(|kind| core = core.strip_prefix(kind).unwrap_or(core));
    KINDS_AFTER.iter().for_each(|kind| core = core.strip_suffix(kind).unwrap_or(core));
    let words: Vec<&str> = core.split(' ').filter(|word| !matches!(*word, "" | "-" | "–")).collect();
    let fits = |line: &String| width(line, font) <= room;
    // The evenest of the ways to cut the words in two.
    let two = |line: &dyn Fn(&[&str]) -> String| {
        let mut best: Option<(f64, Vec<String>)> = None;
        for cut in 1..words.len() {
            let lines = vec![line(&words[..cut]), line(&words[cut..])];
            let widest = lines.iter().map(|line| width(line, font)).fold(0.0, f64::max);
            if widest <= room && best.as_ref().is_none_or(|(least, _)| widest < *least) {
                best = Some((widest, lines));
            }
        }
        best.map(|(_, lines)| lines)
    };
    let whole = words.join(" ");
    if fits(&whole) {
        return vec![whole];
    }
    let spoken = |words: &[&str]| words.join(" ");
    let abbreviated = |words: &[&str]| Some(words.join(" ")).filter(fits).unwrap_or_else(|| initialled(words));
    two(&spoken)
        .or_else(|| two(&abbreviated))
        .or_else(|| Some(initialled(&words)).filter(fits).map(|line| vec![line]))
        .unwrap_or_else(|| shortened(core, font, room).into_iter().collect())
}

/// "V.Tàu" of "Vũng Tàu".
fn initialled(words: &[&str]) -> String {
    let mut line = String::new();
    for (at, word) in words.iter().enumerate() {
        match word.chars().next() {
            Some(first) if at + 1 < words.len() => {
                line.push(first);
                line.push('.');
            }
            _ => line.push_str(word),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font { size: 22, bold: false };

    #[test]
    fn names_keep_their_words_where_there_is_room() {
        assert_eq!(short("Hà Nội", FONT, 44.0), ["Hà Nội"]);
        assert_eq!(short("Thái Nguyên", FONT, 44.0), ["Thái", "Nguyên"]);
        assert_eq!(short("Thành phố Hồ Chí Minh", FONT, 44.0), ["Hồ Chí", "Minh"]);
    }

    #[test]
    fn long_names_get_initials() {
        assert_eq!(short("Bà Rịa - Vũng Tàu", FONT, 44.0), ["Bà Rịa", "V.Tàu"]);
        assert_eq!(short("Thừa Thiên Huế", FONT, 44.0), ["Thừa", "T.Huế"]);
    }

    #[test]
    fn whatever_the_name_it_stays_within_the_room() {
        for name in ["", " ", "A", "<img src=x onerror=alert(1)>", "Đâylàmộttêntỉnhkhôngcódấucách", "- - -", "Một hai ba bốn năm sáu bảy tám chín"]
        {
            let lines = short(name, FONT, 44.0);
            assert!(lines.len() <= 2 && lines.iter().all(|line| width(line, FONT) <= 44.0), "{name}: {lines:?}");
        }
    }
}
