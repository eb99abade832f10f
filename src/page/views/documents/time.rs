//! The documents on an axis of time; a dot leads to its document in the list.

use crate::answer::documents::Pruned;
use crate::answer::documents::timeline::{Timeline, timeline};
use crate::answer::documents::tree::Tree;
use crate::chart::{self, Stands};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::data_table::data_table;
use crate::page::site::Site;
use crate::say;
use crate::sorted::InOrder;
use crate::words::{documents as words, fill};
use leptos::prelude::*;
use std::sync::Arc;

/// The figure, or that no document has a date; `list` holds the documents below it.
pub(super) fn time(site: Site, tree: Arc<Tree>, shown: Memo<Pruned>, list: Handle, lang: Lang) -> El {
    let line = Memo::new(move |_| shown.with(|shown| timeline(&site.loaded().dataset, &tree, shown)));
    let lead = move |stands: Stands| {
        let Stands::Document(document) = stands else { return };
        let id = format!("#{}", anchor(document));
        if let Some(item) = list.find(&id) {
            item.scroll_into_view();
            let _ = item.focus();
        }
    };
    let chart = move || Chart {
        kind: "strip",
        title: Arc::new(move || words::over_time(lang).to_owned()),
        unit: Arc::new(String::new),
        sentence: Arc::new(move || line.with(|line| say::documents::over_time(&site.loaded().dataset, line, lang))),
        table: Box::new(move || line.with(|line| twin(&site.loaded().dataset, line, lang))),
        draw: Box::new(move |frame| line.with(|line| chart::timeline(&site.loaded().dataset, line, frame))),
        sources: Box::new(move || {
            let loaded = site.loaded();
            line.with(|line| line.rows.iter().flat_map(|row| &row.documents).filter_map(|one| loaded.dataset.documents[one.document].source).collect())
        }),
        choosing: Some(Choosing { act: Arc::new(lead), reach: Reach::Near }),
    };
    let has_any = Memo::new(move |_| line.with(|line| line.rows.iter().any(|row| !row.documents.is_empty())));
    let drawn = move || Some(if has_any.get() { figure(chart(), site, lang) } else { text("p", "", words::over_time_none(lang)) });
    // The figure bears the name already: a region of the same one would be told twice.
    let head = text("h2", "", words::over_time(lang));
    el("section").class("over-time").child(head).child(text("p", "hint", words::over_time_hint(lang))).live(drawn)
}

/// The id of a document in the list.
pub(super) fn anchor(document: usize) -> String {
    format!("document-{document}")
}

/// The same as a table, by date.
fn twin(dataset: &Dataset, line: &Timeline, lang: Lang) -> El {
    let heads = [words::date(lang), words::document(lang), words::level(lang), words::chain(lang)].map(|head| ("", head.to_owned()));
    let mut all: Vec<_> = line.rows.iter().flat_map(|row| row.documents.iter().map(move |one| (row.level, one))).collect();
    all.order_by(|(_, one), (_, other)| one.when.total_cmp(&other.when));
    let rows = all.into_iter().map(|(level, one)| {
        let document = &dataset.documents[one.document];
        let date = document.issued.as_deref().map_or(String::new(), |date| format::date(date, lang));
        let name = fill(words::issued(lang), &[("document", say::documents::called(document, lang)), ("date", document.title.get(lang))]);
        let above = document.implements.map(|above| say::documents::mandate(dataset, above, lang).to_owned()).unwrap_or_default();
        el("tr")
            .child(text("td", "", date))
            .child(text("th", "", if document.number.is_some() { name } else { document.title.get(lang).to_owned() }).attr("scope", "row"))
            .child(text("td", "", say::documents::level_name(level, lang)))
            .child(text("td", "", above))
    });
    data_table(words::over_time(lang), heads.into(), rows.collect())
}
