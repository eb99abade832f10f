//! What the method says of the data at hand.

use crate::answer::coverage::widely_measured;
use crate::answer::examples::{DEADLINE, Example, SERIES, TARGET};
use crate::answer::worked::{FROM, Particular, Worked, least_ranked, stretches};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::view::Geography;
use crate::words::{fill, method as words, status as status_words};

/// One of some counts with its share of them all: "12.733 (91%)".
pub fn share(counts: &[usize], at: usize, lang: Lang) -> String {
    let all: usize = counts.iter().sum();
    let count = counts[at];
    let share = if all == 0 { 0.0 } else { count as f64 / all as f64 };
    let share = if count > 0 && share < 0.005 { words::tier_below(lang).to_owned() } else { format::percent(share, lang) };
    fill(words::tier_share(lang), &[("count", &format::count(count, lang)), ("share", &share)])
}

/// How many indicators are measured nearly everywhere, by the provinces of either map.
pub fn coverage(dataset: &Dataset, lang: Lang) -> String {
    let wide = |map: Geography| format::count(widely_measured(dataset, map), lang);
    let parts =
        [("indicators", format::count(dataset.indicators.len(), lang)), ("former", wide(Geography::Provinces63)), ("today", wide(Geography::Provinces34))];
    fill(words::coverage(lang), &parts.each_ref().map(|(name, said)| (*name, said.as_str())))
}

/// The example under a rule in words, with its numbers.
pub fn example(example: &Example, lang: Lang) -> String {
    let number = |value: f64| format::number(value, 1, lang);
    let (first, last) = (SERIES[0], SERIES[SERIES.len() - 1]);
    let parts = [
        ("base", format::short(first.1, 1, lang)),
        ("since", first.0.to_string()),
        ("latest", format::short(last.1, 1, lang)),
        ("year", last.0.to_string()),
        ("goal", format::short(TARGET, 1, lang)),
        ("by", DEADLINE.to_string()),
        ("end", example.arrives_at().map(number).unwrap_or_default()),
    ];
    fill(words::example(lang), &parts.each_ref().map(|(name, said)| (*name, said.as_str())))
}

/// A particular at work, in words.
pub fn worked(worked: &Worked, lang: Lang) -> String {
    let Worked { goal, verdict, range, .. } = worked;
    let text = match worked.of {
        Particular::Base => words::worked_base(lang),
        Particular::Break => words::worked_break(lang),
        Particular::Growth => words::worked_growth(lang),
        Particular::Rank => words::worked_rank(lang),
        Particular::Range => words::worked_range(lang),
        Particular::Fragile => words::worked_fragile(lang),
    };
    let number = |value: Option<f64>| value.map(|value| format::short(value, 1, lang)).unwrap_or_default();
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let parts = [
        ("issued", year(goal.start_year)),
        ("base", number(verdict.base.map(|(_, value)| value))),
        ("since", year(verdict.base.map(|(year, _)| year))),
        ("latest", number(verdict.latest.map(|(_, value)| value))),
        ("year", year(verdict.latest.map(|(year, _)| year))),
        ("break", year(verdict.cut_by_break)),
        ("goal", number(Some(goal.value))),
        ("by", goal.by_year.to_string()),
        ("low", number(range.map(|(low, _)| low))),
        ("high", number(range.map(|(_, high)| high))),
        ("mean", number(verdict.growth.map(|growth| growth.mean))),
        ("needed", number(verdict.growth.and_then(|growth| growth.needed))),
        ("status", status_words::status(verdict.status, lang).to_owned()),
        ("other", status_words::status(worked.without_latest, lang).to_owned()),
    ];
    fill(text, &parts.each_ref().map(|(name, said)| (*name, said.as_str())))
}

/// The statuses along the ratio of pace: "dưới 0: Xa dần mục tiêu; từ 0: …".
pub fn thresholds(lang: Lang) -> String {
    let number = |hundredths: i32| format::short(f64::from(hundredths) / 100.0, 2, lang);
    let said = stretches().into_iter().map(|(from, to, status)| {
        let text = if from == FROM { words::ratio_below(lang) } else { words::ratio_from(lang) };
        fill(text, &[("from", &number(from)), ("to", &number(to)), ("status", status_words::status(status, lang))])
    });
    fill(words::ratio_said(lang), &[("stretches", &said.collect::<Vec<_>>().join("; "))])
}

/// Of how many provinces there must be figures, so that a rank is worked out.
pub fn ranked(lang: Lang) -> String {
    let least = least_ranked(Geography::Provinces63);
    fill(words::worked_ranks(lang), &[("least", &format::count(least, lang)), ("fewer", &format::count(least - 1, lang))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_share_is_not_said_to_be_none() {
        assert_eq!(share(&[12_733, 420, 839], 0, Lang::Vi), "12.733 (91%)");
        assert_eq!(share(&[9_999, 1], 1, Lang::En), "1 (below 1%)");
        assert_eq!(share(&[5, 0], 1, Lang::En), "0 (0%)");
        assert_eq!(share(&[0, 0], 1, Lang::Vi), "0 (0%)");
    }
}
