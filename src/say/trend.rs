//! The trend in one sentence, made from the numbers of the picture.

use crate::answer::Trend;
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::say::{place, target, value};
use crate::status::Board;
use crate::words::{fill, trend as words};

/// How many places the sentence speaks of.
const SPOKEN: usize = 3;

/// "Việt Nam: năm 2020 là 12,66% GDP, năm 2025 là 14,02% GDP; mục tiêu tối thiểu 20% GDP đến năm 2025."
pub fn sentence(dataset: &Dataset, board: &Board, trend: &Trend, lang: Lang) -> String {
    let indicator = &dataset.indicators[trend.indicator];
    let mut parts = Vec::new();
    for (at, line) in trend.lines.iter().enumerate().take(SPOKEN) {
        let (Some(first), Some(last)) = (line.points.first(), line.points.last()) else { continue };
        let text = if first.year < last.year { words::says_change(lang) } else { words::says_one(lang) };
        let mut part = fill(
            text,
            &[
                ("place", &place(dataset, line.place, lang)),
                ("from", &value(indicator, first.value, lang)),
                ("first", &first.year.to_string()),
                ("to", &value(indicator, last.value, lang)),
                ("last", &last.year.to_string()),
            ],
        );
        // The next one due; failing that, the last one that was.
        let now = dataset.edition_year();
        if let Some(aim) = trend.aims.iter().filter(|aim| aim.line == Some(at)).min_by_key(|aim| (aim.by_year < now, (aim.by_year - now).abs())) {
            let aimed = &dataset.targets[board.judged[aim.judged].target];
            let goal = target::goal_by(dataset, aimed, lang);
            part.push_str("; ");
            part.push_str(&fill(words::says_goal(lang), &[("goal", &goal)]));
        }
        parts.push(part);
    }
    let mut sentence = parts.join(". ");
    if trend.lines.len() > SPOKEN {
        sentence.push_str(&fill(words::says_more(lang), &[("count", &(trend.lines.len() - SPOKEN).to_string())]));
    }
    sentence.push('.');
    sentence
}

/// A break of the series. A note that begins with its year says it itself.
pub fn broken(year: i32, note: Option<&str>, lang: Lang) -> String {
    let year = year.to_string();
    match note {
        Some(note) if note.split_whitespace().take(2).any(|word| word.trim_end_matches([',', ':']) == year) => note.to_owned(),
        Some(note) => fill(words::break_at(lang), &[("year", &year), ("note", note)]),
        None => fill(words::break_bare(lang), &[("year", &year)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_that_begins_with_its_year_is_not_prefixed_with_it_again() {
        assert_eq!(broken(2018, Some("Từ 2018 có tám nội dung thay vì sáu."), Lang::Vi), "Từ 2018 có tám nội dung thay vì sáu.");
        assert_eq!(broken(2021, Some("2021: new weights."), Lang::En), "2021: new weights.");
        assert_eq!(broken(2021, Some("Năm 2020 dùng ba trụ cột."), Lang::Vi), "Thay đổi cách tính năm 2021: Năm 2020 dùng ba trụ cột.");
        assert_eq!(broken(2021, None, Lang::Vi), "Năm 2021 thay đổi cách tính; số liệu trước và sau không so sánh được.");
    }
}
