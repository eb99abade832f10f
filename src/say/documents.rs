//! Documents as they are called in lists and chains.

use crate::answer::documents::timeline::{Issued, Timeline};
use crate::answer::documents::{Borne, ByScope, tree};
use crate::dataset::{Dataset, Document, DocumentLevel, Mandate, Target};
use crate::format;
use crate::lang::Lang;
use crate::status::Scope;
use crate::words::overview;
use crate::words::{documents as words, fill, plural};

/// "Mục tiêu đang xem: 28 của hai nghị quyết, …": as the overview counts them. Nothing for no targets.
pub fn counted(by_scope: &ByScope, lang: Lang) -> Option<String> {
    let of = |scope: Scope| match scope {
        Scope::Resolution => words::of_resolution(lang),
        Scope::Programme => words::of_programme(lang),
        Scope::Related => words::of_related(lang),
        Scope::Local => words::of_local(lang),
    };
    let some = Scope::ALL.iter().filter(|scope| by_scope[**scope as usize] > 0);
    let scopes: Vec<String> =
        some.map(|scope| fill(words::counted_scope(lang), &[("count", &format::count(by_scope[*scope as usize], lang)), ("scope", of(*scope))])).collect();
    (!scopes.is_empty()).then(|| fill(words::counted(lang), &[("scopes", &scopes.join(", "))]))
}

/// The targets of a document: "12 mục tiêu (địa phương) · nêu lại 3 mục tiêu".
pub fn borne(borne: &Borne, lang: Lang) -> String {
    let of = |scope: Scope| match scope {
        Scope::Resolution => words::scope_resolution(lang),
        Scope::Programme => words::scope_programme(lang),
        Scope::Related => words::scope_related(lang),
        Scope::Local => words::scope_local(lang),
    };
    let said = |text: &str, count: usize, scope: &str| fill(text, &[("count", &format::count(count, lang)), ("scope", scope)]);
    let first = Scope::ALL.iter().map(|scope| (*scope, borne.first[*scope as usize])).filter(|(_, count)| *count > 0);
    let first = first.map(|(scope, count)| said(plural(count, lang, words::bears_target(lang), words::bears_targets(lang)), count, of(scope)));
    let again = borne.repeated;
    let again = (again > 0).then(|| said(plural(again, lang, words::bears_repeated_one(lang), words::bears_repeated(lang)), again, ""));
    let all: Vec<String> = first.chain(again).collect();
    if all.is_empty() { words::bears_none_shown(lang).to_owned() } else { all.join(" · ") }
}

/// The number of a document, or its title where it has none.
pub fn called(document: &Document, lang: Lang) -> &str {
    document.number.as_deref().unwrap_or(document.title.get(lang))
}

/// The same of a resolution or a document.
pub fn mandate(dataset: &Dataset, mandate: Mandate, lang: Lang) -> &str {
    match mandate {
        Mandate::Resolution(at) => &dataset.resolutions[at].number,
        Mandate::Document(at) => called(&dataset.documents[at], lang),
    }
}

/// The document that sets a target; where it is not known who set it, or that it is not known. Never the resolution that it is filed under.
pub fn of_target<'a>(dataset: &'a Dataset, target: &'a Target, lang: Lang) -> &'a str {
    match (target.document, &target.set_by) {
        (Some(document), _) => called(&dataset.documents[document], lang),
        (None, Some(who)) => who.get(lang),
        (None, None) => overview::document_unknown(lang),
    }
}

/// "23-NQ/TW → 16-CTr/TU → 5050/KH-UBND": what stands above a document, then the document; `None` where nothing does.
pub fn chain(dataset: &Dataset, document: usize, lang: Lang) -> Option<String> {
    let above = tree::chain(dataset, document);
    let steps = above.iter().copied().chain([Mandate::Document(document)]).map(|step| mandate(dataset, step, lang));
    (!above.is_empty()).then(|| steps.collect::<Vec<_>>().join(" → "))
}

/// Whose documents a level has.
pub fn level_name(level: DocumentLevel, lang: Lang) -> &'static str {
    match level {
        DocumentLevel::Party => words::level_party(lang),
        DocumentLevel::NationalAssembly => words::level_assembly(lang),
        DocumentLevel::Government => words::level_government(lang),
        DocumentLevel::Ministry => words::level_ministry(lang),
        DocumentLevel::Province => words::level_province(lang),
    }
}

/// A level with how many of the documents are of it: "Chính phủ, Thủ tướng Chính phủ (12)".
pub fn level(level: DocumentLevel, count: usize, lang: Lang) -> String {
    fill(words::level_counted(lang), &[("level", level_name(level, lang)), ("count", &format::count(count, lang))])
}

/// A document of the axis of time: what it is called, its day, what it carries out.
pub fn issued(dataset: &Dataset, at: usize, lang: Lang) -> String {
    let document = &dataset.documents[at];
    let title = document.title.get(lang);
    let called = document.number.as_ref().map_or_else(|| title.to_owned(), |number| format!("{number}: {title}"));
    let date = document.issued.as_deref().map_or(words::undated(lang).to_owned(), |date| format::date(date, lang));
    let said = fill(words::issued(lang), &[("document", &called), ("date", &date)]);
    match document.implements {
        Some(above) => format!("{said}. {}: {}", words::chain(lang), mandate(dataset, above, lang)),
        None => said,
    }
}

/// How many documents of which level, from when to when, and how many are not drawn.
pub fn over_time(dataset: &Dataset, shown: &Timeline, lang: Lang) -> String {
    let all = || shown.rows.iter().flat_map(|row| &row.documents);
    let by_day = |one: &&Issued, other: &&Issued| one.when.total_cmp(&other.when);
    let date = |one: &Issued| dataset.documents[one.document].issued.as_deref().map_or_else(String::new, |date| format::date(date, lang));
    let (Some(first), Some(last)) = (all().min_by(by_day), all().max_by(by_day)) else { return words::over_time_none(lang).to_owned() };
    let levels: Vec<String> = shown.rows.iter().map(|row| level(row.level, row.documents.len(), lang)).collect();
    let parts = [("count", format::count(all().count(), lang)), ("first", date(first)), ("last", date(last)), ("levels", levels.join(", "))];
    let said = fill(words::over_time_says(lang), &parts.each_ref().map(|(name, said)| (*name, said.as_str())));
    let left = shown.left_out;
    let left = (left > 0).then(|| fill(words::over_time_left(lang), &[("count", &format::count(left, lang))]));
    [Some(said), left].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
