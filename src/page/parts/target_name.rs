//! What a target is called in a list: its text, where it is and who set it, those that repeat it in their own words, and what speaks to it
//! where nothing measures it.

use crate::answer::overview::{newest, statements_beside};
use crate::dataset::{Dataset, Observation};
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::sources::to_source;
use crate::page::parts::statement::statement;
use crate::page::parts::ways::to_trend;
use crate::page::site::{Site, href};
use crate::say;
use crate::status::{Judged, Method, Status};
use crate::words::{fill, overview as words, status as status_words};
use leptos::prelude::With;

/// Puts the name of a target into an element, and all that belongs to it.
pub fn name(within: El, site: Site, judged: &Judged, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let target = &dataset.targets[judged.target];
    let said = target.text.get(lang);
    let name = match target.indicator.map(|at| &dataset.indicators[at]) {
        Some(indicator) => {
            let (indicator, place) = (indicator.id.clone(), dataset.localities[target.locality].id.clone());
            text("a", "", said).live_attr("href", move || site.view.with(|view| Some(href(&view.trend_of(&indicator, &place)))))
        }
        None => text("span", "", said),
    };
    let not_the_country = (dataset.country() != Some(target.locality)).then(|| text("span", "place", say::place(dataset, target.locality, lang)));
    let scope = text("span", "scope", status_words::scope(judged.scope, lang)).text(" · ");
    let source = target.source.map(|at| &dataset.sources[at]);
    let document = to_source(source, say::documents::of_target(dataset, target, lang), lang);
    within
        .child(name)
        .child(el("span").class("meta").maybe(not_the_country).child(scope).child(document))
        .maybe(repeats(dataset, judged, lang))
        .maybe(no_longer_why(dataset, judged, method, lang))
        .maybe(beside(site, judged, method, lang))
}

/// Later targets that repeat this one, which are judged and counted as it is: each in its own words.
fn repeats(dataset: &Dataset, judged: &Judged, lang: Lang) -> Option<El> {
    let one = |at: &usize| {
        let source = dataset.targets[*at].source.map(|at| &dataset.sources[at]);
        el("li").attr("data-restates", &dataset.targets[judged.target].id).child(to_source(source, say::front::repeats(dataset, *at, lang), lang))
    };
    let mut documents: Vec<&str> = judged.restated_by.iter().map(|at| say::documents::of_target(dataset, &dataset.targets[*at], lang)).collect();
    documents.dedup();
    let summary = text("summary", "", fill(words::restated(lang), &[("documents", &documents.join(", "))]));
    let list = el("ul").children(judged.restated_by.iter().map(one));
    (!documents.is_empty()).then(|| el("details").class("meta repeats").child(summary).child(list))
}

/// Why a target no longer applies.
pub fn no_longer_why(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> Option<El> {
    let note = dataset.targets[judged.target].note.as_ref().filter(|_| judged.status(method) == Status::NoLonger)?;
    Some(text("span", "meta", fill(words::no_longer_why(lang), &[("note", note.get(lang))])))
}

/// Of a target that nothing measures: figures and statements that speak to it. They decide nothing, and their name says so.
fn beside(site: Site, judged: &Judged, method: Method, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let target = &dataset.targets[judged.target];
    if judged.status(method) != Status::NotMeasured || target.related_indicators.is_empty() {
        return None;
    }
    let figures = target.related_indicators.iter().map(|at| {
        let newest = newest(dataset, *at, &[target.locality]);
        let place = newest.as_ref().map_or(target.locality, |newest| newest.locality);
        let row = el("li").class("untargeted").child(to_trend(site, dataset, *at, place, dataset.indicators[*at].name.get(lang))).text(" ");
        row.children(newest.into_iter().flat_map(|newest| figure(dataset, &newest, lang)))
    });
    let said = statements_beside(dataset, target).into_iter().map(|at| statement(dataset, at, None, lang));
    Some(
        el("details")
            .class("related-figures")
            .child(text("summary", "", words::related_figures(lang)))
            .child(el("ul").children(figures))
            .child(el("ul").class("statements").children(said)),
    )
}

/// A value, and its place and year, which lead to its source.
pub fn figure(dataset: &Dataset, seen: &Observation, lang: Lang) -> [El; 2] {
    let year = to_source(dataset.sources.get(seen.source), seen.year.to_string(), lang);
    let when = text("span", "when", format!("{}, ", say::place(dataset, seen.locality, lang))).child(year);
    [text("span", "figure", say::value(&dataset.indicators[seen.indicator], seen.value, lang)).text(" "), when]
}
