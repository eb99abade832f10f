//! The overview in sentences.

use crate::answer::Overview;
use crate::answer::overview::Tally;
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::say::target::deadline;
use crate::status::{Board, Scope, Status};
use crate::words::{fill, overview as words, plural};

/// How many missed targets are named one by one.
const NAMED: usize = 5;

/// Where the targets of the resolutions themselves stand, the missed ones by name; where none of these is shown, those of the first scope
/// that is. `all`: nothing narrows what is shown.
pub fn summary(dataset: &Dataset, board: &Board, found: &Overview, all: bool, lang: Lang) -> String {
    let Some(first) = Scope::ALL.iter().copied().find(|scope| found.of_scope(*scope) > 0) else { return String::new() };
    let (count, tally) = (found.of_scope(first), &found.scopes[first as usize]);
    let start = if first == Scope::Resolution {
        let own = dataset.resolutions.iter().zip(&found.resolutions).filter(|(_, tally)| tally.iter().sum::<usize>() > 0);
        let own: Vec<&str> = own.map(|(resolution, _)| resolution.number.as_str()).collect();
        let many = own.len() > 1;
        let resolutions = fill(if many { words::the_resolutions(lang) } else { words::the_resolution(lang) }, &[("numbers", &listed(own, lang))]);
        let text = match (all, many) {
            (true, true) => words::set_by_resolutions(lang),
            (true, false) => words::set_by_resolution(lang),
            (false, _) => words::shown_of_resolutions(lang),
        };
        fill(text, &[("resolutions", &resolutions), ("targets", &targets(count, lang))])
    } else {
        fill(words::shown_of_scope(lang), &[("targets", &of_scope(first, count, lang))])
    };
    let standing = standing(tally, &named(dataset, board, &found.missed, lang), lang);
    format!("{start} {standing}.")
}

/// The targets of the other scopes, counted apart; `None` where there are none.
pub fn others(found: &Overview, lang: Lang) -> Option<String> {
    let rest = Scope::ALL.iter().filter(|scope| found.of_scope(**scope) > 0).skip(1);
    let rest: Vec<String> = rest.map(|scope| of_scope(*scope, found.of_scope(*scope), lang)).collect();
    (!rest.is_empty()).then(|| fill(words::others(lang), &[("scopes", &listed(rest, lang))]))
}

/// "2 đã đạt, 8 …": how many stand where; what is zero is left out.
fn standing(tally: &Tally, missed: &[String], lang: Lang) -> String {
    let of = |statuses: &[Status]| statuses.iter().map(|status| tally[*status as usize]).sum::<usize>();
    let said = |text: &str, statuses: &[Status]| (of(statuses) > 0).then(|| fill(text, &[("count", &format::count(of(statuses), lang))]));
    let met = of(&[Status::Met]);
    let names = |said: String| match missed {
        [] => said,
        names => fill(words::missed_named(lang), &[("missed", &said), ("names", &names.join("; "))]),
    };
    let parts = [
        // That none is met is said, too.
        Some(fill(words::summary_met(lang), &[("met", &format::count(met, lang))])),
        said(words::summary_on_track(lang), &[Status::OnTrack]),
        said(words::summary_behind(lang), &[Status::NeedsAcceleration, Status::OffTrack, Status::MovingAway]),
        said(words::summary_missed(lang), &[Status::Missed]).map(names),
        said(words::summary_no_longer(lang), &[Status::NoLonger]),
        said(words::summary_unknown(lang), &[Status::TooLittleData, Status::NotMeasured]),
    ];
    listed(parts.into_iter().flatten(), lang)
}

/// Targets by what measures them and when they were due: "Kinh tế số/GDP đến năm 2025".
fn named(dataset: &Dataset, board: &Board, missed: &[usize], lang: Lang) -> Vec<String> {
    let name = |at: &usize| {
        let target = &dataset.targets[board.judged[*at].target];
        let called = target.indicator.map_or(&target.text, |at| &dataset.indicators[at].short_name);
        format!("{} {}", called.get(lang), deadline(target, lang))
    };
    let more = missed.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| fill(words::missed_more(lang), &[("count", &format::count(more, lang))]));
    missed.iter().take(NAMED).map(name).chain(more).collect()
}

/// "a, b và c".
pub fn listed<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, lang: Lang) -> String {
    let parts: Vec<S> = parts.into_iter().collect();
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        match at {
            0 => {}
            at if at + 1 == parts.len() => out.push_str(&format!(" {} ", words::summary_and(lang))),
            _ => out.push_str(", "),
        }
        out.push_str(part.as_ref());
    }
    out
}

/// So many targets, with where they are set: no count of targets stands without it.
pub fn of_scope(scope: Scope, count: usize, lang: Lang) -> String {
    let (one, many) = match scope {
        Scope::Resolution => (words::resolution_count_one(lang), words::resolution_count(lang)),
        Scope::Programme => (words::programme_count_one(lang), words::programme_count(lang)),
        Scope::Related => (words::related_count_one(lang), words::related_count(lang)),
        Scope::Local => (words::local_count_one(lang), words::local_count(lang)),
    };
    counted(count, one, many, lang)
}

fn counted(count: usize, one: &'static str, many: &'static str, lang: Lang) -> String {
    fill(plural(count, lang, one, many), &[("count", &format::count(count, lang))])
}

/// "28 mục tiêu", in a sentence that says whose.
pub fn targets(count: usize, lang: Lang) -> String {
    counted(count, words::target_count(lang), words::targets_count(lang), lang)
}

/// How many statements there are, and from when the newest is.
pub fn reported(count: usize, newest: Option<&str>, lang: Lang) -> String {
    let statements = fill(plural(count, lang, words::reported_one(lang), words::reported(lang)), &[("count", &format::count(count, lang))]);
    match newest {
        Some(date) => fill(words::reported_newest(lang), &[("statements", &statements), ("date", &format::date(date, lang))]),
        None => statements,
    }
}
