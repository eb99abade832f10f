//! Documents, one row each, with what they carry out.

use crate::answer::Question;
use crate::export::table::{Cell, ColumnKind};
use crate::export::taken::figures::shown_documents;
use crate::export::taken::{Sheet, Sources, columns, date, text};
use crate::lang::Lang;
use crate::say;
use crate::words::take as words;

pub(super) fn sheet(question: Question, lang: Lang, sources: &mut Sources) -> Sheet {
    let heads = columns(&[
        (words::document(lang), ColumnKind::Text),
        (words::kind_of_document(lang), ColumnKind::Text),
        (words::title(lang), ColumnKind::Text),
        (words::issuer(lang), ColumnKind::Text),
        (words::issued(lang), ColumnKind::Date),
        (words::carries_out(lang), ColumnKind::Text),
        (crate::words::table::source(lang), ColumnKind::Text),
        (crate::words::table::tier(lang), ColumnKind::Text),
        (words::address(lang), ColumnKind::Text),
    ]);
    let rows = shown_documents(question).into_iter().map(|at| row(question, at, lang, sources)).collect();
    Sheet { name: words::sheet_documents(lang), columns: heads, rows }
}

fn row(Question { dataset, .. }: Question, at: usize, lang: Lang, sources: &mut Sources) -> Vec<Cell> {
    let document = &dataset.documents[at];
    let [source, tier, address] = sources.cells(document.source);
    vec![
        text(document.number.as_deref().unwrap_or_default()),
        text(document.kind.get(lang)),
        text(document.title.get(lang)),
        text(document.issuer.as_ref().map_or("", |issuer| issuer.get(lang))),
        date(document.issued.as_deref()),
        text(document.implements.map_or("", |mandate| say::documents::mandate(dataset, mandate, lang))),
        source,
        tier,
        address,
    ]
}
