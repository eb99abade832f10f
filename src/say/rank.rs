//! Ranks in words, each with those among whom it is one.

use crate::answer::rank::of_figure;
use crate::answer::year::FormerFigure;
use crate::answer::{Among, Rank};
use crate::dataset::{Dataset, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::say::{place, value as plain};
use crate::words::{fill, overview, places as words};

/// How many places of a list a sentence names.
const SPOKEN: usize = 3;

/// "57/63", "5, trong mười nước ASEAN"; "57" where it is not known among whom.
pub fn short(dataset: &Dataset, rank: Rank, lang: Lang) -> String {
    let number = format::short(rank.value, 2, lang);
    let among = if let Among::Named(at) = rank.among { dataset.indicators[at].ranked_among.as_ref() } else { None };
    match (rank.of(), among) {
        (Some(of), _) => fill(words::rank_of(lang), &[("rank", &number), ("of", &format::count(of, lang))]),
        (None, Some(among)) => fill(words::rank_among(lang), &[("rank", &number), ("among", among.get(lang))]),
        (None, None) => number,
    }
}

/// "57/63", for a column of a picture.
pub fn narrow(rank: Rank, lang: Lang) -> String {
    let number = format::short(rank.value, 2, lang);
    rank.of().map_or(number.clone(), |of| format!("{number}/{}", format::count(of, lang)))
}

/// "hạng 57/63".
pub fn ranked(dataset: &Dataset, rank: Rank, lang: Lang) -> String {
    fill(overview::as_rank(lang), &[("rank", &short(dataset, rank, lang))])
}

/// A value with its unit; one that is a rank itself, with among how many.
pub fn value(dataset: &Dataset, indicator: &Indicator, value: f64, rank: Option<Rank>, lang: Lang) -> String {
    match rank.filter(|rank| indicator.is_rank() && rank.value == value) {
        Some(rank) => ranked(dataset, rank, lang),
        None => plain(indicator, value, lang),
    }
}

/// A figure under an id of a place with its unit; one that is a rank itself, with among how many.
pub fn figure(dataset: &Dataset, indicator: usize, row: usize, shown: f64, lang: Lang) -> String {
    value(dataset, &dataset.indicators[indicator], shown, of_figure(dataset, indicator, row, shown), lang)
}

/// A value and its rank, where that is not the value itself.
pub fn with_rank(dataset: &Dataset, indicator: &Indicator, shown: f64, rank: Option<Rank>, lang: Lang) -> String {
    let said = value(dataset, indicator, shown, rank, lang);
    match rank.filter(|_| !indicator.is_rank()) {
        Some(rank) => format!("{said}, {}", ranked(dataset, rank, lang)),
        None => said,
    }
}

/// The former provinces' own figures: "Quảng Nam (0,58 điểm, hạng 57/63), Đà Nẵng (đến 30/6/2025) (…)".
pub fn parts(dataset: &Dataset, parts: &[FormerFigure], lang: Lang) -> String {
    let said = |part: &FormerFigure| {
        let indicator = &dataset.indicators[part.figure.indicator];
        let value = with_rank(dataset, indicator, part.figure.value, part.rank, lang);
        fill(words::part(lang), &[("place", &place(dataset, part.figure.locality, lang)), ("value", &value)])
    };
    parts.iter().map(said).collect::<Vec<String>>().join("; ")
}

/// Names in a row, the first few of many.
pub fn names(dataset: &Dataset, places: &[usize], lang: Lang) -> String {
    let mut named: Vec<String> = places.iter().take(SPOKEN).map(|at| place(dataset, *at, lang)).collect();
    let more = places.len().saturating_sub(SPOKEN);
    if more > 0 {
        named.push(fill(words::and_more(lang), &[("count", &more.to_string())]));
    }
    named.join(", ")
}
