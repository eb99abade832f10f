//! The overview in sentences.

use crate::answer::Overview;
use crate::format;
use crate::lang::Lang;
use crate::status::Status;
use crate::words::{fill, overview as words, plural};

/// "Of 160 targets, 12 are met, …": the scoreboard as a sentence; what is zero is left out.
pub fn summary(board: &Overview, all: bool, lang: Lang) -> String {
    let tally = &board.tally;
    let of = |statuses: &[Status]| statuses.iter().map(|status| tally[*status as usize]).sum::<usize>();
    let judged = board.targets() - of(&[Status::NoTarget]);
    let start = fill(if all { words::summary_start_all(lang) } else { words::summary_start(lang) }, &[("targets", &format::count(judged, lang))]);
    let met = of(&[Status::Met]);
    // Where nothing else can be said, that none is met is.
    let met = (met > 0 || judged == 0).then(|| fill(words::summary_met(lang), &[("met", &format::count(met, lang))]));
    let mut parts: Vec<String> = met.into_iter().collect();
    let mut add = |text: &str, count: usize| {
        if count > 0 {
            parts.push(fill(text, &[("count", &format::count(count, lang))]));
        }
    };
    add(words::summary_on_track(lang), of(&[Status::OnTrack]));
    add(words::summary_behind(lang), of(&[Status::NeedsAcceleration, Status::OffTrack, Status::MovingAway]));
    add(words::summary_missed(lang), of(&[Status::Missed]));
    add(words::summary_unknown(lang), of(&[Status::TooLittleData, Status::NotMeasured]));
    let last = if parts.len() > 1 { parts.pop() } else { None };
    let and = last.map(|last| format!(" {} {last}", words::summary_and(lang))).unwrap_or_default();
    format!("{start} {}{and}.", parts.join(", "))
}

/// "160 chỉ tiêu".
pub fn targets(count: usize, lang: Lang) -> String {
    fill(plural(count, lang, words::target_count(lang), words::targets_count(lang)), &[("count", &format::count(count, lang))])
}

/// How many statements there are, and from when the newest is.
pub fn reported(count: usize, newest: Option<&str>, lang: Lang) -> String {
    let statements = fill(plural(count, lang, words::reported_one(lang), words::reported(lang)), &[("count", &format::count(count, lang))]);
    match newest {
        Some(date) => fill(words::reported_newest(lang), &[("statements", &statements), ("date", &format::date(date, lang))]),
        None => statements,
    }
}
