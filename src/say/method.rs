//! What the method says of the data at hand.

use crate::answer::coverage::widely_measured;
use crate::answer::examples::{DEADLINE, Example, SERIES, TARGET};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::view::Geography;
use crate::words::{fill, method as words};

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
