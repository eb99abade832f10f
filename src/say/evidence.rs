//! What was reported, in sentences.

use crate::answer::evidence::{Evidence, Grid, GridRow};
use crate::dataset::{Dataset, StatementKind};
use crate::format;
use crate::lang::Lang;
use crate::say::place;
use crate::words::{evidence as words, fill, plural, status};

/// "72 nội dung của 8 địa phương: 27 kết quả, 32 hạn chế, vướng mắc, … Mới nhất: 25/02/2026." Nothing for no statements.
pub fn sentence(dataset: &Dataset, evidence: &Evidence, lang: Lang) -> String {
    if evidence.total() == 0 {
        return String::new();
    }
    let counted = |count: usize, one: &'static str, many: &'static str| fill(plural(count, lang, one, many), &[("count", &format::count(count, lang))]);
    let kinds = StatementKind::ALL.iter().map(|kind| (*kind, evidence.tally[*kind as usize])).filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = kinds
        .map(|(kind, count)| match kind {
            StatementKind::Achievement => counted(count, words::achievement(lang), words::achievements(lang)),
            StatementKind::Difficulty => counted(count, words::difficulty(lang), words::difficulties(lang)),
            StatementKind::Proposal => counted(count, words::proposal(lang), words::proposals(lang)),
            StatementKind::Commitment => counted(count, words::commitment(lang), words::commitments(lang)),
        })
        .collect();
    let places = counted(evidence.places, words::place_one(lang), words::places(lang));
    let places = match (evidence.of_country, evidence.places) {
        (false, _) => places,
        (true, 0) => words::of_country(lang).to_owned(),
        (true, _) => fill(words::of_country_and(lang), &[("places", &places)]),
    };
    let said = fill(words::says(lang), &[("statements", &statements(evidence.total(), lang)), ("places", &places), ("kinds", &kinds.join(", "))]);
    let newest = evidence.sessions.iter().filter_map(|session| dataset.statements[session.first].date.as_deref()).max();
    match newest {
        Some(date) => format!("{said} {}", fill(words::says_newest(lang), &[("date", &format::date(date, lang))])),
        None => said,
    }
}

/// "18 nội dung".
pub fn statements(count: usize, lang: Lang) -> String {
    fill(plural(count, lang, words::statement(lang), words::statements(lang)), &[("count", &format::count(count, lang))])
}

/// The grid in a sentence: the fullest field, and how many are empty.
pub fn grid(dataset: &Dataset, grid: &Grid, lang: Lang) -> String {
    let fields = || grid.rows.iter().flat_map(|row| StatementKind::ALL.iter().map(move |kind| (row, *kind, row.counts[*kind as usize])));
    // The first of equals, as a reader meets it.
    let fullest = fields().fold(None, |best: Option<(&GridRow, StatementKind, usize)>, one| best.filter(|best| best.2 >= one.2).or(Some(one)));
    let Some((row, kind, count)) = fullest.filter(|(.., count)| *count > 0) else { return words::grid_nothing(lang).to_owned() };
    let empty = fields().filter(|(.., count)| *count == 0).count();
    fill(
        words::grid_says(lang),
        &[
            ("sector", dataset.sectors[row.sector].name.get(lang)),
            ("kind", status::kind(kind, lang)),
            ("count", &format::count(count, lang)),
            ("empty", &format::count(empty, lang)),
            ("all", &format::count(fields().count(), lang)),
        ],
    )
}

/// The place and day of a session, by one of its statements: "Quảng Nam, 26/6/2024".
pub fn session(dataset: &Dataset, said: usize, lang: Lang) -> String {
    let statement = &dataset.statements[said];
    let date = statement.date.as_deref().map_or(words::undated(lang).to_owned(), |date| format::date(date, lang));
    fill(words::session(lang), &[("place", &place(dataset, statement.locality, lang)), ("date", &date)])
}

/// What stands beside achievements and difficulties: that their targets are not met, are met. Nothing is said of what is to come.
pub fn contrast(kind: StatementKind, lang: Lang) -> &'static str {
    match kind {
        StatementKind::Achievement => words::achievement_not_met(lang),
        StatementKind::Difficulty => words::difficulty_met(lang),
        StatementKind::Proposal | StatementKind::Commitment => "",
    }
}
