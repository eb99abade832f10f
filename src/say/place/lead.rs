//! The sentences that a leader can repeat: where the place stands in its newest headline figures, and where its targets do.

use crate::answer::Known;
use crate::answer::overview::Tally;
use crate::answer::place::{AsIf, Headline, Profile, Whose};
use crate::dataset::{Dataset, Measure};
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::sorted::InOrder;
use crate::status::{Board, Method, Status};
use crate::words::{fill, overview, place as words, plural, status as status_words};

/// A figure older than so many years before the edition's is no news, unless there is no newer one.
const RECENT: i32 = 3;
/// Headlines with a rank that are named, before the newest rate of growth.
const RANKED: usize = 2;

/// Only from what there is: up to two headlines with a rank, the newest first, the newest rate of growth, then the targets.
pub fn lead(dataset: &Dataset, board: &Board, profile: &Profile, method: Method, lang: Lang) -> String {
    let named = named(dataset, &profile.headlines);
    let clauses: Vec<String> = named.into_iter().filter_map(|headline| clause(dataset, headline, lang)).collect();
    let place = say::place(dataset, profile.place, lang);
    let figures = if clauses.is_empty() { fill(words::lead_no_figures(lang), &[("place", &place)]) } else { format!("{}.", clauses.join("; ")) };
    let mut sentences = vec![figures, targets(dataset, board, profile, &place, method, lang)];
    if !profile.as_if.is_empty() && profile.aims.whose != Whose::Own {
        let tally = tally(profile.as_if.iter().map(|AsIf { verdict, .. }| verdict.status));
        sentences.push(fill(words::as_if_lead(lang), &[("targets", &counted(profile.as_if.len(), lang)), ("tally", &tallied(&tally, lang))]));
    }
    sentences.join(" ")
}

/// Which headlines the lead names, in the order of the page.
fn named<'a>(dataset: &Dataset, headlines: &'a [Headline]) -> Vec<&'a Headline> {
    let mut newest: Vec<usize> = (0..headlines.len()).filter(|at| headlines[*at].newest().is_some()).collect();
    newest.order_by_key(|at| -headlines[*at].year());
    let recent = |at: &usize| headlines[*at].year() >= dataset.edition_year() - RECENT;
    if newest.iter().any(recent) {
        newest.retain(recent);
    }
    let ranked = |at: &usize| headlines[*at].rank.is_some();
    let mut named: Vec<usize> = newest.iter().copied().filter(ranked).take(RANKED).collect();
    let grows = |at: &usize| dataset.indicators[headlines[*at].indicator].measure == Measure::Rate && !named.contains(at);
    let growth = newest.iter().copied().find(grows);
    named.extend(growth);
    if named.is_empty() {
        named.extend(newest.into_iter().take(RANKED));
    }
    named.order();
    named.into_iter().map(|at| &headlines[at]).collect()
}

/// "DTI năm 2024: 0,7069 điểm, hạng 17/34 (trước sắp xếp: …)".
fn clause(dataset: &Dataset, headline: &Headline, lang: Lang) -> Option<String> {
    let indicator = &dataset.indicators[headline.indicator];
    let (year, _, value) = headline.newest()?;
    let said = say::rank::with_rank(dataset, indicator, value, headline.rank, lang);
    let name = indicator.short_name.get(lang);
    let clause = fill(words::clause(lang), &[("indicator", name), ("year", &year.to_string()), ("value", &said)]);
    Some(match headline.country_in(year) {
        Some(country) => fill(words::clause_country(lang), &[("clause", &clause), ("value", &say::value(indicator, country.value, lang))]),
        None => clause,
    })
}

fn targets(dataset: &Dataset, board: &Board, profile: &Profile, place: &str, method: Method, lang: Lang) -> String {
    let tally = tally(profile.aims.targets.iter().map(|at| board.judged[*at].status(method)));
    let text = match (profile.aims.whose, profile.aims.targets.is_empty()) {
        (Whose::Country, _) | (_, true) => words::lead_none(lang),
        (Whose::Own, false) if dataset.country() == Some(profile.place) => words::lead_resolutions(lang),
        (Whose::Own, false) => words::lead_own(lang),
        (Whose::Former, false) => words::lead_former(lang),
    };
    fill(text, &[("place", place), ("targets", &counted(profile.aims.targets.len(), lang)), ("tally", &tallied(&tally, lang))])
}

fn counted(count: usize, lang: Lang) -> String {
    fill(plural(count, lang, overview::target_count(lang), overview::targets_count(lang)), &[("count", &format::count(count, lang))])
}

fn tally(statuses: impl Iterator<Item = Status>) -> Tally {
    statuses.fold(Tally::default(), |mut tally, status| {
        tally[status as usize] += 1;
        tally
    })
}

/// "3 đã đạt, 2 không đạt": what is zero is left out.
fn tallied(tally: &Tally, lang: Lang) -> String {
    let part = |status: &Status| {
        let count = tally[*status as usize];
        let word = status_words::status(*status, lang);
        let word: String = word.chars().take(1).flat_map(char::to_lowercase).chain(word.chars().skip(1)).collect();
        (count > 0).then(|| fill(words::tally_part(lang), &[("count", &format::count(count, lang)), ("status", &word)]))
    };
    Status::ALL.iter().filter_map(part).collect::<Vec<String>>().join(", ")
}

/// How a derived value was made; `None` of a published one.
pub fn derived(dataset: &Dataset, headline: &Headline, known: &Known, lang: Lang) -> Option<&'static str> {
    use crate::dataset::Merge;
    match (known, dataset.indicators[headline.indicator].merge) {
        (Known::Derived { .. }, Merge::Mean) => Some(words::derived_mean(lang)),
        (Known::Derived { .. }, Merge::Sum | Merge::Neither) => Some(words::derived_sum(lang)),
        (Known::Published(_) | Known::Missing(_), _) => None,
    }
}
