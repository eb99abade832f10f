//! The places of one year, or of two, in one sentence and row by row: the numbers of the pictures.

use crate::answer::ranking::{Comparison, Form, Placing, country_compares, percent};
use crate::dataset::{Dataset, Direction, Indicator, Merge};
use crate::format;
use crate::lang::Lang;
use crate::say::apart::told_apart;
use crate::say::rank::{names, short, value as shown};
use crate::say::{figure, place, risen, value, with_change_unit};
use crate::sorted::InOrder;
use crate::view::Years;
use crate::words::{compare as words, fill, place as place_words, places, plural};
use std::borrow::Cow;

/// How many chosen places the sentence names.
const SPOKEN: usize = 3;

/// "Năm 2024, trong 61/63 địa phương có số liệu: Quảng Ninh đứng đầu (47,82 điểm), …. Việt Nam: 43 điểm. Quảng Nam: 44 điểm, hạng 12."
pub fn sentence(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let indicator = &dataset.indicators[comparison.indicator];
    let joined = comparison.since.is_some();
    let mut parts = if joined { two_years(dataset, comparison, lang) } else { one_year(dataset, comparison, lang) };
    let chosen = (0..SPOKEN).filter_map(|at| comparison.rows.iter().find(|row| row.chosen == Some(at)));
    for row in comparison.country.iter().chain(chosen) {
        let figure = match (joined, comparison.broken) {
            (true, None) => moved(indicator, row.change().unwrap_or_default(), lang),
            _ => shown(dataset, indicator, row.value, row.rank, lang),
        };
        let share = comparison.shared_total(indicator).filter(|_| !row.is_country).map(|total| shared(row.value, total, lang));
        let course = since_start(dataset, comparison, row, lang);
        let figure = [Some(figure), share, course].into_iter().flatten().collect::<Vec<String>>().join(", ");
        parts.push(standing(dataset, indicator, row, &figure, lang));
    }
    let mut sentence = parts.iter().map(|part| part.trim_end_matches('.')).collect::<Vec<&str>>().join(". ");
    sentence.push('.');
    sentence
}

/// Of ranks: how the place has moved since its first year that compares.
fn since_start(dataset: &Dataset, comparison: &Comparison, row: &Placing, lang: Lang) -> Option<String> {
    let indicator = &dataset.indicators[comparison.indicator];
    let breaks: Vec<i32> = indicator.breaks.iter().map(|broken| broken.year).collect();
    let course = comparison.courses.iter().find(|course| course.place == row.place)?;
    let (year, rank) = course.start(&breaks).filter(|_| course.in_year(comparison.year).is_some())?;
    let change = row.value - rank.value;
    let said = if change == 0.0 { words::kept(lang).to_owned() } else { moved(indicator, change, lang) };
    Some(fill(words::since_year(lang), &[("change", &said), ("year", &year.to_string())]))
}

/// A place, a figure and the rank, where that is not the figure itself; and who shares the rank.
fn standing(dataset: &Dataset, indicator: &Indicator, row: &Placing, figure: &str, lang: Lang) -> String {
    let rank = row.rank.filter(|_| !indicator.is_rank());
    let text = if rank.is_some() { words::says_ranked(lang) } else { words::says_value(lang) };
    let rank = rank.map(|rank| short(dataset, rank, lang)).unwrap_or_default();
    let said = fill(text, &[("place", &place(dataset, row.place, lang)), ("rank", &rank), ("value", figure)]);
    match row.rank.filter(|_| !row.alike.is_empty()) {
        Some(_) => format!("{said}, {}", fill(places::level_with(lang), &[("places", &names(dataset, &row.alike, lang))])),
        None => said,
    }
}

fn one_year(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let indicator = &dataset.indicators[comparison.indicator];
    let year = comparison.year.to_string();
    let (Some(best), Some(last)) = (comparison.rows.first(), comparison.rows.last()) else {
        let text = if comparison.country.is_some() && comparison.figures == 0 { words::says_no_place(lang) } else { words::nothing(lang) };
        return vec![fill(text, &[("year", &year)])];
    };
    let whole = comparison.rows.len() == comparison.figures;
    let indicator = &*if whole { told_apart(indicator, &[best.value, last.value]) } else { Cow::Borrowed(indicator) };
    let said = |row: &Placing| shown(dataset, indicator, row.value, row.rank, lang);
    let count = counted(comparison, lang);
    // Filters that hide places hide who is first and last.
    if comparison.rows.len() < comparison.figures {
        let rows: Vec<String> = comparison.rows.iter().take(SPOKEN).map(|row| standing(dataset, indicator, row, &said(row), lang)).collect();
        return vec![fill(words::says_shown(lang), &[("year", &year), ("count", &count), ("places", &rows.join("; "))])];
    }
    if comparison.rows.len() == 1 {
        return vec![fill(words::says_only(lang), &[("year", &year), ("place", &place(dataset, best.place, lang)), ("value", &said(best))])];
    }
    let few = (!comparison.is_of_nearly_all()).then(|| few(comparison, lang));
    if best.value == last.value {
        let equal = fill(words::says_equal(lang), &[("year", &year), ("count", &count), ("value", &said(best))]);
        return [Some(equal), few].into_iter().flatten().collect();
    }
    // A published rank of somebody without a value may be the first or the last.
    let is_end = |row: &Placing, at: f64| row.rank.filter(|rank| rank.published.is_some() && rank.of().is_some()).is_none_or(|rank| rank.value == at);
    let of = comparison.rows.iter().find_map(|row| row.rank?.of()).unwrap_or_default() as f64;
    if few.is_some() || !is_end(best, 1.0) || !is_end(last, of - last.alike.len() as f64) {
        let (low, high) = if best.value < last.value { (best, last) } else { (last, best) };
        let span = fill(words::says_span(lang), &[("year", &year), ("low", &start(dataset, indicator, low, lang)), ("high", &said(high))]);
        return [Some(span), few].into_iter().flatten().collect();
    }
    let text = if indicator.direction == Direction::Neither { words::says_high(lang) } else { words::says_best(lang) };
    let alike = |row: &Placing| names(dataset, &[&[row.place], row.alike.as_slice()].concat(), lang);
    let parts =
        [("year", year.as_str()), ("best", &alike(best)), ("best_value", &said(best)), ("last", &alike(last)), ("last_value", &said(last)), ("count", &count)];
    vec![fill(text, &parts)]
}

/// Where a span begins: the unit stands behind its end.
fn start(dataset: &Dataset, indicator: &Indicator, row: &Placing, lang: Lang) -> String {
    if indicator.is_rank() { shown(dataset, indicator, row.value, row.rank, lang) } else { figure(indicator, row.value, lang) }
}

/// Of how many places there are figures: "61/63", "63".
fn counted(comparison: &Comparison, lang: Lang) -> String {
    let count = format::count(comparison.figures, lang);
    if comparison.figures == comparison.places {
        return count;
    }
    fill(words::some_of(lang), &[("count", &count), ("all", &format::count(comparison.places, lang))])
}

/// That there are too few for a rank.
fn few(comparison: &Comparison, lang: Lang) -> String {
    let text = match comparison.since {
        Some(_) => words::few_in_both(lang),
        None if comparison.rows.iter().any(is_published) => words::few_published(lang),
        None => words::few_places(lang),
    };
    fill(text, &[("count", &format::count(comparison.figures, lang)), ("all", &format::count(comparison.places, lang))])
}

fn is_published(row: &Placing) -> bool {
    row.rank.is_some_and(|rank| rank.published.is_some())
}

fn two_years(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> Vec<String> {
    let indicator = &dataset.indicators[comparison.indicator];
    let (year, since) = (comparison.year.to_string(), comparison.since.unwrap_or(comparison.year).to_string());
    let years = [("since", since.as_str()), ("year", &year)];
    if let Some(broken) = comparison.broken {
        return vec![fill(words::says_broken(lang), &[("year", &broken.to_string())])];
    }
    if comparison.rows.is_empty() {
        return vec![fill(words::says_no_place_between(lang), &years)];
    }
    // A rank that falls is a place that climbs.
    let ranked = indicator.is_rank();
    let rise = |row: &Placing| row.change().unwrap_or_default() * if ranked { -1.0 } else { 1.0 };
    let mut tally = [0; 3];
    for row in &comparison.rows {
        let way = usize::from(rise(row) < 0.0);
        tally[if rise(row) == 0.0 { 2 } else { way }] += 1;
    }
    let [up, down, same] = tally.map(|count: usize| format::count(count, lang));
    let text = if ranked { words::says_tally_ranks(lang) } else { words::says_tally(lang) };
    let tally = fill(text, &[("rose", &up), ("fell", &down), ("same", &same)]);
    if comparison.rows.len() < comparison.figures {
        let counts = [("shown", format::count(comparison.rows.len(), lang)), ("count", format::count(comparison.figures, lang))];
        let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
        return vec![fill(words::says_of_shown(lang), &[years, counts].concat()), tally];
    }
    if !comparison.is_of_nearly_all() {
        return vec![format!("{}: {tally}", fill(words::says_years(lang), &years)), few(comparison, lang)];
    }
    let said = |texts: (&str, &str), most: &[&Placing]| {
        let row = most.first()?;
        let (from, to) = (row.before?, row.value);
        let indicator = &*told_apart(indicator, &[from.0, to]);
        let change = if ranked { moved(indicator, to - from.0, lang) } else { by(indicator, to - from.0, lang) };
        let places: Vec<usize> = most.iter().map(|row| row.place).collect();
        let from = if ranked { shown(dataset, indicator, from.0, from.1, lang) } else { figure(indicator, from.0, lang) };
        let more = [
            ("place", place(dataset, row.place, lang)),
            ("places", names(dataset, &places, lang)),
            ("change", change),
            ("from", from),
            ("to", shown(dataset, indicator, to, row.rank, lang)),
        ];
        let parts: Vec<(&str, &str)> = years.into_iter().chain(more.iter().map(|(name, said)| (*name, said.as_str()))).collect();
        Some(fill(if most.len() == 1 { texts.0 } else { texts.1 }, &parts))
    };
    // Equal as written: what a subtraction leaves behind its last digit is no difference.
    let most = |way: f64| -> Vec<&Placing> {
        let farthest = comparison.rows.iter().map(|row| rise(row) * way).fold(0.0, f64::max);
        comparison.rows.iter().filter(|row| farthest > 0.0 && rise(row) * way >= farthest - 1e-9 * farthest.max(1.0)).collect()
    };
    let (rose, fell) = if ranked {
        ((words::says_climbed(lang), words::says_climbed_alike(lang)), (words::says_sank(lang), words::says_sank_alike(lang)))
    } else {
        ((words::says_rose(lang), words::says_rose_alike(lang)), (words::says_fell(lang), words::says_fell_alike(lang)))
    };
    let rose = said(rose, &most(1.0)).unwrap_or_else(|| fill(words::says_only_fell(lang), &years));
    let ends: Vec<String> = [Some(rose), said(fell, &most(-1.0))].into_iter().flatten().collect();
    vec![ends.join("; "), tally]
}

/// A change without its unit, with its sign; the value of the later year where the two do not compare.
pub fn change(indicator: &Indicator, comparison: &Comparison, row: &Placing, lang: Lang) -> String {
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

/// How much a value changed, whichever way: never nothing where it did.
fn by(indicator: &Indicator, change: f64, lang: Lang) -> String {
    with_change_unit(indicator, &figure(indicator, change.abs(), lang), lang)
}

/// What part of the country's value a place has, without the sign of per cent where the unit stands beside it.
pub fn share(value: f64, total: f64, lang: Lang) -> String {
    let share = percent(value, total);
    // More digits where one would show nothing of it.
    let shows = |digits: &usize| share == 0.0 || share.abs() * 10f64.powi(*digits as i32) >= 0.5;
    format::number(share, (1..=8).find(shows).unwrap_or(8), lang)
}

/// "12,4% cả nước".
pub fn shared(value: f64, total: f64, lang: Lang) -> String {
    fill(words::of_country(lang), &[("share", &share(value, total, lang))])
}

/// Who counts as a neighbour: those of the same regions, by name, or the next in the order.
pub fn neighbours(dataset: &Dataset, comparison: &Comparison, lang: Lang) -> String {
    let chosen = comparison.rows.iter().filter(|row| row.chosen.is_some()).map(|row| row.place);
    let lacking = comparison.without.iter().filter(|lacks| lacks.is_chosen).map(|lacks| lacks.place);
    let mut regions: Vec<&str> = chosen.chain(lacking).filter_map(|place| Some(dataset.regions[dataset.localities[place].region?].name.get(lang))).collect();
    regions.order();
    regions.dedup();
    match regions.is_empty() {
        true => words::near_order(lang).to_owned(),
        false => fill(words::near_region(lang), &[("regions", &regions.join("; "))]),
    }
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
    let partial = match comparison.figures < comparison.places && !indicator.is_rank() {
        _ if comparison.rows.iter().any(is_published) => Some(place_words::rank_note(lang).to_owned()),
        true if comparison.is_of_nearly_all() => Some(fill(words::incomplete_ranks(lang), &[("count", &counted(comparison, lang))])),
        true if comparison.figures > 0 => Some(few(comparison, lang)),
        _ => None,
    };
    let joined = comparison.since.map(|since| {
        let plain = indicator.direction == Direction::Neither || comparison.broken.is_some();
        let text = if plain { words::legend_plain(lang) } else { words::legend_colours(lang) };
        fill(text, &[("since", &since.to_string()), ("year", &comparison.year.to_string())])
    });
    let total = (comparison.country.is_some() && !country_compares(indicator)).then(|| words::total(lang).to_owned());
    let total = total.filter(|_| !comparison.look.shares);
    let shares = comparison.shared_total(indicator).map(|total| fill(words::shares_of(lang), &[("total", &value(indicator, total, lang))]));
    let form = match comparison.form {
        Form::Bump => Some(words::legend_bump(lang).to_owned()),
        Form::Dots => Some(words::legend_dots(lang).to_owned()),
        Form::Bars | Form::Dumbbell => None,
    };
    let region = comparison.rows.iter().any(|row| row.is_kin).then(|| words::legend_region(lang).to_owned());
    // Lines of ranks are in no order, but for their ends.
    let order = (comparison.form != Form::Bump).then(|| order.to_owned());
    let said = [order, form, partial, joined, total, shares, Some(words::marks(lang).to_owned()), region];
    said.into_iter().flatten().collect::<Vec<String>>().join(" ")
}

/// How hollow marks were worked out; `None` where there are none.
pub fn derived(indicator: &Indicator, comparison: &Comparison, lang: Lang) -> Option<String> {
    let rule = if indicator.merge == Merge::Sum { words::rule_sum(lang) } else { words::rule_mean(lang) };
    comparison.rows.iter().any(|row| !row.from.is_empty()).then(|| fill(words::legend_derived(lang), &[("rule", rule)]))
}
