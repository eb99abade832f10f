//! The trend in one sentence, made from the numbers of the picture.

use crate::answer::rank::of_figure;
use crate::answer::trend::{Aim, Line};
use crate::answer::{Figure, Trend};
use crate::dataset::{Dataset, Indicator, ObservationStatus};
use crate::lang::Lang;
use crate::say::apart::told_apart;
use crate::say::{place, rank, target};
use crate::status::{Board, Method, until_due};
use crate::words::{fill, status as status_words, trend as words};

/// How many places the sentence speaks of.
const SPOKEN: usize = 3;

/// "Việt Nam: năm 2020 là 12,66%, năm 2025 là 14,02% (sơ bộ); mục tiêu trên 30% đến năm 2030." From a value to another only on one side of
/// every break.
pub fn sentence(dataset: &Dataset, board: &Board, trend: &Trend, lang: Lang) -> String {
    let indicator = &dataset.indicators[trend.indicator];
    let mut parts = Vec::new();
    for (at, line) in trend.lines.iter().enumerate().take(SPOKEN) {
        let side = line.latest_side(&indicator.breaks);
        let (Some(first), Some(last)) = (side.first(), side.last()) else { continue };
        let text = if first.year < last.year { words::says_change(lang) } else { words::says_one(lang) };
        let told = told_apart(&dataset.indicators[first.indicator], &[first.value, last.value]);
        let mut part = fill(
            text,
            &[
                ("place", &place(dataset, line.place, lang)),
                ("from", &with_kind(dataset, &told, line, first, lang)),
                ("first", &first.year.to_string()),
                ("to", &with_kind(dataset, &told, line, last, lang)),
                ("last", &last.year.to_string()),
            ],
        );
        let broken = indicator.breaks.iter().rfind(|broken| side.len() < line.points.len() && broken.year <= first.year);
        if let Some(broken) = broken {
            part.push(' ');
            part.push_str(&fill(words::says_since_break(lang), &[("first", &broken.year.to_string())]));
        }
        // The next one due of those that still apply; failing that, the last one that was.
        let now = dataset.edition_year();
        let target = |aim: &Aim| &dataset.targets[board.judged[aim.judged].target];
        let nearest = |aim: &&Aim| {
            let (is_past, years) = until_due(aim.by_year, now);
            (target(aim).no_longer || is_past, years)
        };
        if let Some(aim) = trend.aims.iter().filter(|aim| aim.line == Some(at)).min_by_key(nearest) {
            let goal = target::goal_by(dataset, target(aim), lang);
            part.push_str("; ");
            part.push_str(&fill(words::says_goal(lang), &[("goal", &goal)]));
            // Of growth the mean is judged: the rates alone would answer another question.
            if let Some(growth) = board.judged[aim.judged].verdict(Method::Line).growth.filter(|growth| growth.count > 1) {
                part.push_str(", ");
                part.push_str(&target::mean(indicator, &growth, lang));
            }
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

/// A value with its kind, where it is not the final one or not the place's own.
fn with_kind(dataset: &Dataset, indicator: &Indicator, line: &Line, figure: &Figure, lang: Lang) -> String {
    let said = rank::value(dataset, indicator, figure.value, of_figure(dataset, figure.indicator, figure.locality, figure.value), lang);
    if line.derived_in(figure.year).is_some() {
        return format!("{said} ({})", words::kind_derived(lang));
    }
    match figure.status {
        ObservationStatus::Actual => said,
        kind @ (ObservationStatus::Preliminary | ObservationStatus::Estimate) => format!("{said} ({})", status_words::observation(kind, lang)),
    }
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
