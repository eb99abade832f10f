//! The places of one year, or of two, in one sentence and row by row: the numbers of the pictures.

use crate::answer::ranking::{Comparison, Row, country_compares};
use crate::dataset::{Dataset, Direction, Indicator, Merge};
use crate::format;
use crate::lang::Lang;
use crate::say::{figure, place, risen, value, with_change_unit};
use crate::view::Years;
use crate::words::{compare as words, fill, plural};

/// How many chosen places, and how many places of equal standing, the sentence names.
const SPOKEN: usize = 3;

/// "Năm 2024, trong 61/63 địa phương có số liệu: Quảng Ninh đứng đầu (47,82 điểm), …. Việt Nam: 43 điểm. Quảng Nam: 44 điểm, hạng 12."
pub fn sentence(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let indicator = &dataset.indicators[comparison.indicator];
    let joined = comparison.since.is_some();
    let mut parts = if joined { two_years(dataset, comparison, lang) } else { vec![one_year(dataset, comparison, lang)] };
    let chosen = (0..SPOKEN).filter_map(|at| comparison.rows.iter().find(|row| row.chosen == Some(at)));
    for row in comparison.country.iter().chain(chosen) {
        let figure = match (joined, comparison.broken) {
            (true, None) => moved(indicator, row.change().unwrap_or_default(), lang),
            _ => value(indicator, row.value, lang),
        };
        parts.push(standing(dataset, indicator, row, &figure, lang));
    }
    let mut sentence = parts.join(". ");
    sentence.push('.');
    sentence
}

/// A place, a figure and the rank, where that is not the figure itself.
fn standing(dataset: &Dataset, indicator: &Indicator, row: &Row, figure: &str, lang: Lang) -> String {
    let rank = row.rank.filter(|_| !indicator.is_rank());
    let text = if rank.is_some() { words::says_ranked(lang) } else { words::says_value(lang) };
    fill(text, &[("place", place(dataset, row.place, lang)), ("rank", &rank.unwrap_or_default().to_string()), ("value", figure)])
}

fn one_year(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let indicator = &dataset.indicators[comparison.indicator];
    let year = comparison.year.to_string();
    let count = if comparison.ranked < comparison.places {
        fill(words::some_of(lang), &[("count", &format::count(comparison.ranked, lang)), ("all", &format::count(comparison.places, lang))])
    } else {
        format::count(comparison.ranked, lang)
    };
    let (Some(best), Some(last)) = (comparison.rows.first(), comparison.rows.last()) else { return fill(words::nothing(lang), &[("year", &year)]) };
    let (high, low) = (value(indicator, best.value, lang), value(indicator, last.value, lang));
    // Filters that hide places hide who is first and last.
    if comparison.rows.len() < comparison.ranked {
        let said: Vec<String> =
            comparison.rows.iter().take(SPOKEN).map(|row| standing(dataset, indicator, row, &value(indicator, row.value, lang), lang)).collect();
        return fill(words::says_shown(lang), &[("year", &year), ("count", &count), ("places", &said.join("; "))]);
    }
    if comparison.rows.len() == 1 {
        return fill(words::says_only(lang), &[("year", &year), ("place", place(dataset, best.place, lang)), ("value", &high)]);
    }
    if best.rank == last.rank {
        return fill(words::says_equal(lang), &[("year", &year), ("count", &count), ("value", &high)]);
    }
    let text = if indicator.direction == Direction::Neither { words::says_high(lang) } else { words::says_best(lang) };
    let alike = |row: &Row| comparison.rows.iter().filter(|other| other.rank == row.rank).map(|row| row.place).collect::<Vec<usize>>();
    let parts = [
        ("year", year.as_str()),
        ("best", &names(dataset, &alike(best), lang)),
        ("best_value", &high),
        ("last", &names(dataset, &alike(last), lang)),
        ("last_value", &low),
        ("count", &count),
    ];
    fill(text, &parts)
}

/// Names in a row, the first few of many.
pub fn names(dataset: &Dataset, places: &[usize], lang: Lang) -> String {
    let mut named: Vec<String> = places.iter().take(SPOKEN).map(|at| place(dataset, *at, lang).to_owned()).collect();
    let more = places.len().saturating_sub(SPOKEN);
    if more > 0 {
        named.push(fill(words::says_more(lang), &[("count", &more.to_string())]));
    }
    named.join(", ")
}

fn two_years(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let indicator = &dataset.indicators[comparison.indicator];
    let (year, since) = (comparison.year.to_string(), comparison.since.unwrap_or(comparison.year).to_string());
    if let Some(broken) = comparison.broken {
        return vec![fill(words::says_broken(lang), &[("year", &broken.to_string())])];
    }
    // A rank that falls is a place that climbs.
    let ranked = indicator.is_rank();
    let rise = |row: &Row| row.change().unwrap_or_default() * if ranked { -1.0 } else { 1.0 };
    let mut most: [Option<&Row>; 2] = [None, None];
    let mut tally = [0; 3];
    for row in &comparison.rows {
        let risen = rise(row);
        let way = usize::from(risen < 0.0);
        tally[if risen == 0.0 { 2 } else { way }] += 1;
        if risen != 0.0 && most[way].is_none_or(|most| risen.abs() > rise(most).abs()) {
            most[way] = Some(row);
        }
    }
    let said = |text: &str, row: &Row| {
        let (from, to) = (row.before.map_or(row.value, |(before, _)| before), row.value);
        let parts = [
            ("since", since.as_str()),
            ("year", &year),
            ("place", place(dataset, row.place, lang)),
            ("change", &if ranked { moved(indicator, to - from, lang) } else { by(indicator, to - from, lang) }),
            ("from", &if ranked { value(indicator, from, lang) } else { figure(indicator, from, lang) }),
            ("to", &value(indicator, to, lang)),
        ];
        fill(text, &parts)
    };
    let rose = match most[0] {
        Some(row) => said(if ranked { words::says_climbed(lang) } else { words::says_rose(lang) }, row),
        None => fill(words::says_only_fell(lang), &[("since", &since), ("year", &year)]),
    };
    let fell = most[1].map(|row| said(if ranked { words::says_sank(lang) } else { words::says_fell(lang) }, row));
    let [up, down, same] = tally.map(|count: usize| format::count(count, lang));
    let text = if ranked { words::says_tally_ranks(lang) } else { words::says_tally(lang) };
    let tally = fill(text, &[("rose", &up), ("fell", &down), ("same", &same)]);
    vec![[Some(rose), fell].into_iter().flatten().collect::<Vec<String>>().join("; "), tally]
}

/// A change without its unit, with its sign; the value of the later year where the two do not compare.
pub fn change(indicator: &Indicator, comparison: &Comparison, row: &Row, lang: Lang) -> String {
    let Some(change) = row.change().filter(|_| comparison.broken.is_none()) else { return figure(indicator, row.value, lang) };
    match change {
        // Too long for any column.
        _ if change.abs() >= 1e13 => format::powered(change, 1, lang),
        _ if indicator.is_rank() && change != 0.0 => format!("{}{}", if change < 0.0 { '↑' } else { '↓' }, format::whole(change.abs(), lang)),
        _ => format::signed(change, indicator.decimals, lang),
    }
}

/// A change with its unit, in words: "tăng 6,2 điểm phần trăm"; ranks go up and down by places.
pub fn moved(indicator: &Indicator, change: f64, lang: Lang) -> String {
    match (indicator.is_rank(), change) {
        (_, 0.0) => by(indicator, change, lang),
        (true, _) => {
            let (one, many) = if change < 0.0 { (words::up_one(lang), words::up(lang)) } else { (words::down_one(lang), words::down(lang)) };
            fill(plural(change.abs() as usize, lang, one, many), &[("count", &format::whole(change.abs(), lang))])
        }
        (false, _) => risen(indicator, change, &by(indicator, change, lang), lang),
    }
}

/// How much a value changed, whichever way.
fn by(indicator: &Indicator, change: f64, lang: Lang) -> String {
    with_change_unit(indicator, &format::number(change.abs(), indicator.decimals, lang), lang)
}

/// That another year is shown than the one asked for.
pub fn other_year(comparison: &Comparison, asked: Option<Years>, lang: Lang) -> Option<String> {
    let asked = asked.filter(|asked| asked.first == asked.last && asked.first != comparison.year)?;
    Some(fill(words::other_year(lang), &[("asked", &asked.first.to_string()), ("year", &comparison.year.to_string())]))
}

/// That nothing can be shown.
pub fn nothing(comparison: &Comparison, lang: Lang) -> String {
    let year = comparison.year.to_string();
    match comparison.since {
        Some(since) => fill(words::nothing_between(lang), &[("since", &since.to_string()), ("year", &year)]),
        None => fill(words::nothing(lang), &[("year", &year)]),
    }
}

/// How to read the picture.
pub fn legend(indicator: &Indicator, comparison: &Comparison, lang: Lang) -> String {
    let order = match indicator.direction {
        Direction::Higher => words::best_high(lang),
        Direction::Lower => words::best_low(lang),
        Direction::Neither => words::best_none(lang),
    };
    let partial = (comparison.ranked < comparison.places && !indicator.is_rank()).then(|| {
        let count = fill(words::some_of(lang), &[("count", &format::count(comparison.ranked, lang)), ("all", &format::count(comparison.places, lang))]);
        fill(words::incomplete_ranks(lang), &[("count", &count)])
    });
    let joined = comparison.since.map(|since| {
        let plain = indicator.direction == Direction::Neither || comparison.broken.is_some();
        let text = if plain { words::legend_plain(lang) } else { words::legend_colours(lang) };
        fill(text, &[("since", &since.to_string()), ("year", &comparison.year.to_string())])
    });
    let rule = if indicator.merge == Merge::Sum { words::rule_sum(lang) } else { words::rule_mean(lang) };
    let derived = comparison.rows.iter().any(|row| !row.from.is_empty()).then(|| fill(words::legend_derived(lang), &[("rule", rule)]));
    let total = (comparison.country.is_some() && !country_compares(indicator)).then(|| words::total(lang).to_owned());
    let said = [Some(order.to_owned()), partial, joined, derived, total, Some(words::marks(lang).to_owned())];
    said.into_iter().flatten().collect::<Vec<String>>().join(" ")
}
