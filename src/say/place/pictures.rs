//! What the pictures of a place say in one sentence, and what stands beside them.

use crate::answer::Rank;
use crate::answer::place::{Aims, Headline, Peers, Strip, Whose};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::say::apart::told_apart;
use crate::status::{Board, Judged, Method};
use crate::words::{fill, place as words, status as status_words};

/// "DTI, 2024".
pub fn of_year(dataset: &Dataset, indicator: usize, year: i32, lang: Lang) -> String {
    fill(words::of_year(lang), &[("indicator", dataset.indicators[indicator].short_name.get(lang)), ("year", &year.to_string())])
}

/// A dot of a strip: who holds the rank.
pub fn rank_spot(dataset: &Dataset, strip: &Strip, places: &[usize], rank: f64, lang: Lang) -> String {
    let rank = say::rank::ranked(dataset, Rank { value: rank, ..strip.rank }, lang);
    fill(words::holds_rank(lang), &[("places", &say::rank::names(dataset, places, lang)), ("year", &strip.year.to_string()), ("rank", &rank)])
}

/// All strips in one sentence.
pub fn strips(dataset: &Dataset, strips: &[Strip], lang: Lang) -> String {
    let said = |strip: &Strip| {
        let (name, rank) = (dataset.indicators[strip.indicator].short_name.get(lang), say::rank::ranked(dataset, strip.rank, lang));
        fill(words::strip_said(lang), &[("indicator", name), ("year", &strip.year.to_string()), ("rank", &rank)])
    };
    format!("{}.", strips.iter().map(said).collect::<Vec<String>>().join("; "))
}

/// The course of a headline indicator on the latest side of its breaks, and the country's newest value.
pub fn course(dataset: &Dataset, headline: &Headline, place: usize, lang: Lang) -> String {
    let indicator = &dataset.indicators[headline.indicator];
    let name = indicator.name.get(lang);
    let Some((year, _, value)) = headline.newest() else {
        return format!("{}.", fill(words::course_former(lang), &[("indicator", name), ("former", &former(dataset, headline, lang).join("; "))]));
    };
    let broken = indicator.breaks.iter().map(|broken| broken.year).rfind(|first| *first <= year).unwrap_or(i32::MIN);
    let first = headline.own.iter().find_map(|(at, known)| Some((*at, known.value()?)).filter(|(at, _)| *at >= broken && *at < year));
    let indicator = &*told_apart(indicator, &[first.map_or(value, |(_, first)| first), value]);
    let last = say::rank::with_rank(dataset, indicator, value, headline.rank, lang);
    let (since, from) = first.map(|(at, value)| (at.to_string(), say::value(indicator, value, lang))).unwrap_or_default();
    let text = if first.is_some() { words::course(lang) } else { words::course_one(lang) };
    let place = say::place(dataset, place, lang);
    let said = fill(text, &[("indicator", name), ("place", &place), ("first", &from), ("since", &since), ("last", &last), ("year", &year.to_string())]);
    match headline.country_in(year) {
        Some(country) => format!("{said}; {}.", fill(words::beside_country(lang), &[("value", &say::value(indicator, country.value, lang))])),
        None => format!("{said}."),
    }
}

/// The newest figure of each former province: "Quảng Nam 43,2 điểm (2024)".
pub fn former(dataset: &Dataset, headline: &Headline, lang: Lang) -> Vec<String> {
    let indicator = &dataset.indicators[headline.indicator];
    let said = |(part, figures): &(usize, Vec<crate::answer::Figure>)| {
        let newest = figures.last()?;
        let parts = [("place", say::place(dataset, *part, lang)), ("value", say::value(indicator, newest.value, lang)), ("year", newest.year.to_string())];
        let parts = parts.each_ref().map(|(name, said)| (*name, said.as_str()));
        Some(fill(words::former_value(lang), &parts))
    };
    headline.former.iter().filter_map(said).collect()
}

/// Whose targets the line of deadlines has.
pub fn whose(dataset: &Dataset, aims: &Aims, place: usize, lang: Lang) -> String {
    let text = match aims.whose {
        Whose::Own if dataset.country() == Some(place) => words::due_resolutions(lang),
        Whose::Own => words::due_own(lang),
        Whose::Former => words::due_former(lang),
        Whose::Country => words::due_country(lang),
    };
    fill(text, &[("place", &say::place(dataset, place, lang))])
}

/// How many targets are due when.
pub fn due(dataset: &Dataset, board: &Board, aims: &Aims, place: usize, lang: Lang) -> String {
    let mut years: Vec<(i32, usize)> = Vec::new();
    for at in &aims.targets {
        let due = dataset.targets[board.judged[*at].target].by_year;
        match years.last_mut().filter(|(year, _)| *year == due) {
            Some((_, count)) => *count += 1,
            None => years.push((due, 1)),
        }
    }
    let said = |(year, count): &(i32, usize)| fill(words::due_in(lang), &[("count", &format::count(*count, lang)), ("year", &year.to_string())]);
    let years = years.iter().map(said).collect::<Vec<String>>().join(", ");
    fill(words::due_sentence(lang), &[("whose", &whose(dataset, aims, place, lang)), ("years", &years)])
}

/// A target on the line of deadlines, with its place where there are several.
pub fn due_spot(dataset: &Dataset, judged: &Judged, method: Method, of_several: bool, lang: Lang) -> String {
    let target = &dataset.targets[judged.target];
    let place = if of_several { format!("{}: ", say::place(dataset, target.locality, lang)) } else { String::new() };
    let parts = [("target", target.text.get(lang)), ("year", &target.by_year.to_string()), ("status", status_words::status(judged.status(method), lang))];
    format!("{place}{}", fill(words::due_spot(lang), &parts))
}

/// By which rule and which figures the peers were found.
pub fn peers_rule(dataset: &Dataset, peers: &Peers, lang: Lang) -> String {
    let by: Vec<String> = peers.by.iter().map(|(indicator, year)| format!("{} ({year})", dataset.indicators[*indicator].short_name.get(lang))).collect();
    fill(words::peers_rule(lang), &[("map", say::map_of(peers.map, lang)), ("indicators", &by.join(", "))])
}
