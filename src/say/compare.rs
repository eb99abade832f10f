//! The places of one year, or of two, in one sentence and row by row: the numbers of the pictures.

use super::{change as yearly, figure, is_rank, place, value};
use crate::answer::ranking::{Comparison, Row};
use crate::dataset::{Dataset, Direction, Indicator};
use crate::format;
use crate::view::Lang;
use crate::words::{chart as chart_words, compare as words, fill};

/// How many chosen places, and how many places of equal standing, the sentence names.
const SPOKEN: usize = 3;

/// "Năm 2024: Quảng Ninh đứng đầu (47,82 điểm), …; Việt Nam: 43 điểm; Quảng Nam: hạng 12 (44 điểm)."
pub fn sentence(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let mut parts = if comparison.since.is_some() { two_years(dataset, comparison, lang) } else { one_year(dataset, comparison, lang) };
    let indicator = &dataset.indicators[comparison.indicator];
    if comparison.since.is_none() && !comparison.rows.is_empty() {
        let country = comparison.country.iter();
        parts.extend(
            country.map(|row| fill(words::says_country(lang), &[("country", place(dataset, row.place, lang)), ("value", &value(indicator, row.value, lang))])),
        );
    }
    for row in (0..SPOKEN).filter_map(|at| comparison.rows.iter().find(|row| row.chosen == Some(at))) {
        parts.push(match comparison.since {
            Some(_) => self::row(dataset, comparison, row, lang),
            None => {
                let rank = row.rank.unwrap_or_default().to_string();
                fill(words::says_ranked(lang), &[("place", place(dataset, row.place, lang)), ("rank", &rank), ("value", &value(indicator, row.value, lang))])
            }
        });
    }
    let mut sentence = parts.join("; ");
    sentence.push('.');
    sentence
}

fn one_year(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let indicator = &dataset.indicators[comparison.indicator];
    let year = comparison.year.to_string();
    let count = format::count(comparison.ranked, lang);
    let (Some(best), Some(last)) = (comparison.rows.first(), comparison.rows.last()) else {
        return vec![fill(words::says_shown(lang), &[("year", &year), ("count", &count)])];
    };
    let (high, low) = (value(indicator, best.value, lang), value(indicator, last.value, lang));
    // Filters that hide places hide who is first and last.
    if comparison.rows.len() < comparison.ranked {
        let mut said = vec![fill(words::says_shown(lang), &[("year", &year), ("count", &count)])];
        said.extend(comparison.rows.iter().filter(|row| row.chosen.is_none()).take(SPOKEN).map(|row| self::row(dataset, comparison, row, lang)));
        return said;
    }
    if comparison.rows.len() == 1 {
        return vec![fill(words::says_only(lang), &[("year", &year), ("place", place(dataset, best.place, lang)), ("value", &high)])];
    }
    if best.rank == last.rank {
        return vec![fill(words::says_equal(lang), &[("year", &year), ("count", &count), ("value", &high)])];
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
    vec![fill(text, &parts)]
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
    let ranked = is_rank(indicator);
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
            ("change", &yearly(indicator, to - from, lang)),
            ("from", &value(indicator, from, lang)),
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
    [Some(rose), fell, Some(tally)].into_iter().flatten().collect()
}

/// A change without its unit, with its sign; the value of the later year where the two do not compare.
pub fn change(indicator: &Indicator, comparison: &Comparison, row: &Row, lang: Lang) -> String {
    let Some(change) = row.change().filter(|_| comparison.broken.is_none()) else { return figure(indicator, row.value, lang) };
    let said = format::signed(change, indicator.decimals, lang);
    // What the digits do not show, and what is too long for any column.
    if change.abs() >= 1e13 { format::scientific(change, 1) } else { said }
}

/// A row as it is read out: "Quảng Nam, hạng 12, 34,3%".
pub fn row(dataset: &Dataset, comparison: &Comparison, row: &Row, lang: Lang) -> String {
    let indicator = &dataset.indicators[comparison.indicator];
    let said = value(indicator, row.value, lang);
    let rank = row.rank.unwrap_or_default().to_string();
    let parts = [("place", place(dataset, row.place, lang)), ("rank", rank.as_str()), ("value", &said), ("to", &said)];
    let mut spoken = match (comparison.since, row.before) {
        (Some(since), Some((before, _))) => {
            let text = match (row.rank, comparison.broken) {
                (Some(_), None) => words::point_change(lang),
                (Some(_), Some(_)) => words::point_both(lang),
                (None, None) => words::point_country_change(lang),
                (None, Some(_)) => words::point_country_both(lang),
            };
            let (since, year, change) = (since.to_string(), comparison.year.to_string(), yearly(indicator, row.value - before, lang));
            let more = [("since", since.as_str()), ("year", &year), ("change", &change), ("from", &value(indicator, before, lang))];
            fill(text, &[parts.as_slice(), &more].concat())
        }
        _ if row.rank.is_some() => fill(words::point(lang), &parts),
        _ => fill(words::point_country(lang), &parts),
    };
    let mut notes = notes(dataset, row, lang);
    if row.contested {
        notes.push(chart_words::contested(lang).to_owned());
    }
    if !notes.is_empty() {
        spoken.push_str(&format!(" ({})", notes.join("; ")));
    }
    spoken
}

/// What the value is worked out from, and how sure it is.
fn notes(dataset: &Dataset, row: &Row, lang: Lang) -> Vec<String> {
    use crate::dataset::ObservationStatus::{Actual, Estimate, Preliminary};
    let from: Vec<&str> = row.from.iter().map(|at| place(dataset, *at, lang)).collect();
    let derived = (!from.is_empty()).then(|| fill(words::derived(lang), &[("places", &from.join(", "))]));
    let status = match row.status {
        Actual => None,
        Preliminary => Some(chart_words::preliminary(lang).to_owned()),
        Estimate => Some(chart_words::estimate(lang).to_owned()),
    };
    derived.into_iter().chain(status).collect()
}
