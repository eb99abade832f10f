//! A view as report text: what its pictures say, the targets and statements that it shows, their figures as a table.

use crate::answer::Question;
use crate::answer::year::{indicator, year_values};
use crate::dataset::Observation;
use crate::export::report::{Report, Sentence};
use crate::export::table::{Cell, Column, ColumnKind};
use crate::export::taken::derived::WorkedOut;
use crate::export::taken::figures::shown_documents;
use crate::export::taken::statements::{compared, shown as shown_statements};
use crate::export::taken::targets::{judged, newest_source};
use crate::export::taken::{Figures, Sheet, Shown, Sources, columns, derived, documents, number, text};
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::view::Page;
use crate::words::{fill, overview, status, table as heads, take as words};

/// How many targets and statements are written out; the others are counted.
const MOST: usize = 30;
/// How many rows a report's table has; a longer one keeps the newest value of each series.
const MOST_ROWS: usize = 120;

/// A sentence that stands on the page, with the sources of its numbers as positions in the dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Whole, with its full stop.
    pub text: String,
    /// Where its numbers come from.
    pub sources: Vec<usize>,
}

/// `leads`: what the pictures of the view say, in their order.
pub fn report(shown: &Shown, leads: &[Lead]) -> Report {
    let Shown { question, lang, .. } = *shown;
    let mut sources = Sources::new(question.dataset, lang);
    let as_of = fill(words::as_of(lang), &[("date", &format::date(&question.dataset.edition, lang))]);
    let mut paragraphs = vec![
        leads
            .iter()
            .enumerate()
            .filter(|(_, lead)| !lead.text.is_empty())
            .map(|(at, lead)| Sentence {
                text: if at == 0 { format!("{as_of} {}", lead.text) } else { lead.text.clone() },
                sources: sources.places(lead.sources.iter().copied()),
            })
            .collect::<Vec<_>>(),
    ];
    paragraphs.push(match question.view.page {
        Page::Evidence => statements(question, lang, &mut sources),
        Page::Documents => documents_said(question, lang, &mut sources),
        // On the front page they are the rows of the table.
        Page::Overview | Page::Method => Vec::new(),
        Page::Place | Page::Trend | Page::Compare | Page::Map | Page::Table => targets(question, lang, &mut sources),
    });
    let (columns, rows) = match question.view.page {
        Page::Overview | Page::Method => target_rows(question, lang, &mut sources),
        Page::Place | Page::Trend | Page::Compare | Page::Map | Page::Table => figure_rows(question, lang, &mut sources),
        Page::Evidence => (Vec::new(), Vec::new()),
        Page::Documents => {
            let sheet = documents::sheet(question, lang, &mut sources);
            // Source and address stand in the notes.
            let kept = sheet.columns.len().saturating_sub(3);
            (sheet.columns.into_iter().take(kept).collect(), sheet.rows.into_iter().map(|row| row.into_iter().take(kept).collect()).collect())
        }
    };
    paragraphs.retain(|sentences| !sentences.is_empty());
    let first = Sheet { name: words::sheet_figures(lang), columns, rows };
    Report { paragraphs, table: super::table(shown, first, sources) }
}

/// Each target in a sentence: its document, its newest figure, where it stands, what it takes.
fn targets(question: Question, lang: Lang, sources: &mut Sources) -> Vec<Sentence> {
    let Question { dataset, board, view } = question;
    let found = judged(question);
    let sentence = |at: &usize| {
        let judged = &board.judged[*at];
        let target = &dataset.targets[judged.target];
        let verdict = judged.verdict(view.method);
        let latest = target.indicator.map(|at| say::target::latest(&dataset.indicators[at], verdict, lang)).filter(|said| !said.is_empty());
        let latest = latest.map(|latest| fill(words::report_latest(lang), &[("latest", &latest)]));
        let standing = [latest, Some(status::status(verdict.status, lang).to_lowercase())].into_iter().flatten();
        let standing: Vec<String> = standing.chain(say::target::takes(dataset, judged, view.method, lang)).collect();
        let parts: [(&str, &str); 4] = [
            ("target", target.text.get(lang).trim_end_matches('.')),
            ("place", &say::place(dataset, target.locality, lang)),
            ("document", say::documents::of_target(dataset, target, lang)),
            ("standing", &standing.join("; ")),
        ];
        let said = newest_source(question, *at).into_iter().chain(target.source);
        Sentence { text: fill(words::report_target(lang), &parts), sources: sources.places(said) }
    };
    let rest = found.len().saturating_sub(MOST);
    let mut sentences: Vec<Sentence> = found.iter().take(MOST).map(sentence).collect();
    sentences.extend((rest > 0).then(|| more(words::report_more_targets(lang), rest, lang)));
    sentences
}

fn statements(question: Question, lang: Lang, sources: &mut Sources) -> Vec<Sentence> {
    let dataset = question.dataset;
    let found = shown_statements(question);
    let sentence = |at: &usize| {
        let statement = &dataset.statements[*at];
        let when = statement.date.as_deref().map_or(String::new(), |date| format!(" ({})", format::date(date, lang)));
        let against = compared(dataset, *at, lang);
        let against = if against.is_empty() { String::new() } else { format!(" {}: {}.", words::against_figures(lang), against.join("; ")) };
        let parts: [(&str, &str); 5] = [
            ("kind", status::kind(statement.kind, lang)),
            ("place", &say::place(dataset, statement.locality, lang)),
            ("when", &when),
            ("said", statement.text.get(lang).trim_end_matches('.')),
            ("against", &against),
        ];
        Sentence { text: fill(words::report_statement(lang), &parts), sources: sources.places(statement.source) }
    };
    let rest = found.len().saturating_sub(MOST);
    let mut sentences: Vec<Sentence> = found.iter().take(MOST).map(sentence).collect();
    sentences.extend((rest > 0).then(|| more(words::report_more_statements(lang), rest, lang)));
    sentences
}

fn documents_said(question: Question, lang: Lang, sources: &mut Sources) -> Vec<Sentence> {
    let found = shown_documents(question);
    let said = sources.places(found.iter().filter_map(|at| question.dataset.documents[*at].source));
    let text = fill(words::report_documents(lang), &[("count", &format::count(found.len(), lang))]);
    vec![Sentence { text, sources: if said.len() <= MOST { said } else { Vec::new() } }]
}

fn more(text: &str, count: usize, lang: Lang) -> Sentence {
    Sentence { text: fill(text, &[("count", &format::count(count, lang))]), sources: Vec::new() }
}

type Rows = (Vec<Column>, Vec<Vec<Cell>>);

/// Targets in short: what a reader of the front page sees of a row.
fn target_rows(question: Question, lang: Lang, sources: &mut Sources) -> Rows {
    let Question { dataset, board, view } = question;
    let heads = columns(&[
        (overview::column_target(lang), ColumnKind::Text),
        (heads::place(lang), ColumnKind::Text),
        (words::document(lang), ColumnKind::Text),
        (overview::column_latest(lang), ColumnKind::Text),
        (overview::column_goal(lang), ColumnKind::Text),
        (overview::column_status(lang), ColumnKind::Text),
        (words::note_number(lang), ColumnKind::Text),
    ]);
    let row = |at: usize| {
        let judged = &board.judged[at];
        let target = &dataset.targets[judged.target];
        let verdict = judged.verdict(view.method);
        let latest = target.indicator.map_or(String::new(), |at| say::target::latest(&dataset.indicators[at], verdict, lang));
        vec![
            text(target.text.get(lang)),
            text(say::place(dataset, target.locality, lang)),
            text(say::documents::of_target(dataset, target, lang)),
            text(latest),
            text(say::target::goal_by(dataset, target, lang)),
            text(status::status(verdict.status, lang)),
            note(newest_source(question, at).into_iter().chain(target.source), sources),
        ]
    };
    (heads, judged(question).into_iter().map(row).collect())
}

/// The figures shown: of a comparison those of its year, else all of them, the newest of each series where they are many.
fn figure_rows(question: Question, lang: Lang, sources: &mut Sources) -> Rows {
    let dataset = question.dataset;
    let all = Figures::of(question);
    let year = match question.view.page {
        Page::Compare | Page::Map => indicator(question).map(|at| year_values(question, at, None).year),
        Page::Overview | Page::Place | Page::Trend | Page::Table | Page::Evidence | Page::Documents | Page::Method => None,
    };
    let mut found: Vec<Observation> = all.observations(dataset).filter(|one| year.is_none_or(|year| one.year == year)).collect();
    if found.len() > MOST_ROWS {
        let series = |one: &Observation| (one.indicator, one.locality);
        found = found.chunk_by(|one, other| series(one) == series(other)).filter_map(|series| series.last().copied()).collect();
    }
    let mut more: Vec<WorkedOut> = derived::shown(question, &all).into_iter().filter(|one| year.is_none_or(|year| one.derived.year == year)).collect();
    if more.len() > MOST_ROWS {
        more.reverse();
        more.dedup_by_key(|one| (one.indicator, one.place));
        more.reverse();
    }
    let heads = columns(&[
        (heads::indicator(lang), ColumnKind::Text),
        (heads::place(lang), ColumnKind::Text),
        (heads::year(lang), ColumnKind::Year),
        (heads::figure(lang), ColumnKind::Number),
        (words::unit(lang), ColumnKind::Text),
        (heads::kind(lang), ColumnKind::Text),
        (words::note_number(lang), ColumnKind::Text),
    ]);
    let row = |one: &Observation, sources: &mut Sources| {
        let indicator = &dataset.indicators[one.indicator];
        vec![
            text(indicator.name.get(lang)),
            text(say::place(dataset, one.locality, lang)),
            Cell::Year(one.year),
            number(Some(one.value), indicator.decimals),
            text(say::unit(indicator, lang)),
            text(say::table::kind(one, lang)),
            note([one.source], sources),
        ]
    };
    let worked_out = |one: &WorkedOut, sources: &mut Sources| {
        let indicator = &dataset.indicators[one.indicator];
        vec![
            text(indicator.name.get(lang)),
            text(say::place(dataset, one.place, lang)),
            Cell::Year(one.derived.year),
            number(Some(one.derived.value), indicator.decimals),
            text(say::unit(indicator, lang)),
            text(derived::rule(question, one, lang)),
            note(one.derived.from.iter().map(|part| part.source), sources),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = found.iter().map(|one| row(one, sources)).collect();
    rows.extend(more.iter().map(|one| worked_out(one, sources)));
    (heads, rows)
}

/// "[1][4]".
fn note(of: impl IntoIterator<Item = usize>, sources: &mut Sources) -> Cell {
    text(sources.places(of).iter().map(|at| format!("[{}]", at + 1)).collect::<String>())
}
