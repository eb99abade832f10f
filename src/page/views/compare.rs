//! All places in one year, ranked, or two years joined: the year's controls, the picture, what has no figures.

mod controls;

use crate::answer::Rank;
use crate::answer::ranking::{Comparison, Row, Without, compare as answer};
use crate::answer::year::Why;
use crate::chart;
use crate::chart::{Picture, Stands};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::data_table::data_table;
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::parts::other_map::{newer_year, other_map};
use crate::page::parts::sources::publishers;
use crate::page::parts::ways::ways_on;
use crate::page::site::{History, Site};
use crate::say;
use crate::view::View;
use crate::words::{compare as words, fill, page as page_words, places, status as status_words, trend as trend_words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is compared; `None` in a dataset without indicators.
type Shown = Memo<Option<Comparison>>;

/// Shows the view.
pub fn compare(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = site.answer(answer);
    let indicator = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.indicator)));
    let head = Head { site, indicator, view: page_words::compare(lang), lang };
    // Nothing to draw, one year, or two.
    let kind = Memo::new(move |_| {
        let drawable = |shown: &&Comparison| !shown.rows.is_empty() || shown.country.is_some();
        shown.with(|shown| shown.as_ref().filter(drawable).map(|shown| if shown.since.is_some() { "dumbbell" } else { "rank" }))
    });
    let content = move || {
        let loaded = site.loaded();
        shown.with(|shown| {
            Some(match shown {
                Some(shown) => site.view.with(|view| below(&loaded.dataset, view, shown, lang)),
                None => text("p", "", trend_words::no_indicator(lang)).attr("role", "status"),
            })
        })
    };
    all([
        faces(head).into(),
        controls::controls(site, shown, lang).into(),
        live(move || kind.get().map(|kind| figure(chart(head, shown, kind), site, lang))),
        live(content),
    ])
}

/// The picture with all that is said of it.
fn chart(head: Head, shown: Shown, kind: &'static str) -> Chart {
    let Head { site, lang, .. } = head;
    let sentence = move || {
        let loaded = site.loaded();
        shown.with(|shown| shown.as_ref().map(|shown| say::compare::sentence(&loaded.dataset, shown, lang)).unwrap_or_default())
    };
    let table = move || shown.with(|shown| shown.as_ref().map_or_else(|| el("p"), |shown| twin(&site.loaded().dataset, shown, lang)));
    let draw = move |frame: chart::Frame| {
        let loaded = site.loaded();
        shown.with(|shown| match shown {
            Some(shown) if shown.since.is_some() => chart::dumbbell(&loaded.dataset, shown, frame),
            Some(shown) => chart::rank(&loaded.dataset, shown, frame),
            None => Picture::none(frame),
        })
    };
    let choose = move |stands: Stands| {
        if let Stands::Value { place, .. } = stands {
            site.update(History::Push, |view| view.toggle_place(&site.loaded().dataset.localities[place].id));
        }
    };
    let sources = move || {
        let rows = |shown: &Comparison| shown.country.iter().chain(&shown.rows).flat_map(|row| row.sources.iter().copied()).collect();
        shown.with(|shown| shown.as_ref().map(rows).unwrap_or_default())
    };
    Chart {
        kind,
        title: head.name(),
        unit: head.unit(),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: Some(Choosing { act: Arc::new(choose), reach: Reach::Row }),
    }
}

/// Everything below the picture: how to read it, where to go on, what has no figures, sources.
fn below(dataset: &Dataset, view: &View, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let elsewhere = say::compare::other_year(shown, view.years, lang).map(|said| text("p", "hint", said).attr("role", "status"));
    let nothing = (shown.rows.is_empty() && shown.country.is_none()).then(|| text("p", "", say::compare::nothing(shown, lang)).attr("role", "status"));
    let legend = (!shown.rows.is_empty()).then(|| text("p", "hint", say::compare::legend(indicator, shown, lang)));
    el("div")
        .class("below")
        .maybe(other_map(dataset, view, shown.geography, &shown.elsewhere, lang))
        .maybe(newer_year(view, shown.newer, shown.places, lang))
        .maybe(elsewhere)
        .maybe(nothing)
        .maybe(legend)
        .child(ways_on(dataset, view, shown.indicator, shown.since.is_none().then_some(shown.year), lang))
        .maybe(without(dataset, shown, lang))
}

/// The places without figures, by reason.
fn without(dataset: &Dataset, shown: &Comparison, lang: Lang) -> Option<El> {
    let reasons = [
        (Why::NotPublished, words::not_published(lang)),
        (Why::Incomplete, words::incomplete(lang)),
        (Why::NotDerivable, words::not_derivable(lang)),
        (Why::Filtered, words::filtered(lang)),
    ];
    // A place that was chosen is never just one of many.
    let name = |lacks: &Without| {
        let name = say::place(dataset, lacks.place, lang);
        let rank = lacks.rank.map(|rank| say::rank::ranked(dataset, rank, lang));
        let parts = Some(&lacks.parts).filter(|parts| lacks.is_chosen && !parts.is_empty()).map(|parts| say::rank::parts(dataset, parts, lang));
        let parts = parts.map(|parts| fill(places::parts(lang), &[("parts", &parts)]).trim_end_matches('.').to_owned());
        let more = [rank, parts].into_iter().flatten().collect::<Vec<String>>().join("; ");
        if more.is_empty() { name } else { format!("{name} ({more})") }
    };
    let rows = reasons.into_iter().filter_map(|(why, said)| {
        let lacking: Vec<&Without> = shown.without.iter().filter(|lacks| lacks.why == why).collect();
        let names = lacking.iter().enumerate().flat_map(|(nth, lacks)| {
            let said = if lacks.is_chosen { text("strong", "", name(lacks)) } else { text("span", "", name(lacks)) };
            [(nth > 0).then(|| text("span", "", ", ")), Some(said)].into_iter().flatten()
        });
        (!lacking.is_empty()).then(|| el("li").child(text("strong", "", format!("{said} ({}): ", format::count(lacking.len(), lang)))).children(names))
    });
    let list = el("ul").class("without").children(rows);
    (!shown.without.is_empty()).then(|| el("section").child(text("h2", "", words::without(lang))).child(list))
}

/// The picture's data as a table.
fn twin(dataset: &Dataset, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let year = shown.year.to_string();
    let since = shown.since.map(|since| since.to_string());
    // Values that are ranks themselves have no other.
    let ranked = !indicator.is_rank();
    let mut heads = vec![("", trend_words::place(lang).to_owned())];
    if ranked {
        heads.insert(0, ("number", words::rank(lang).to_owned()));
        heads.extend(since.iter().map(|since| ("number", fill(words::before_rank(lang), &[("year", since)]))));
    }
    heads.extend(since.iter().map(|since| ("number", since.clone())));
    heads.push(("number", year));
    heads.extend(since.iter().filter(|_| shown.broken.is_none()).map(|_| ("number", words::change(lang).to_owned())));
    heads.extend([trend_words::kind(lang), trend_words::source(lang)].map(|name| ("", name.to_owned())));
    let rank = |rank: Option<Rank>| rank.map(|rank| say::rank::short(dataset, rank, lang)).unwrap_or_default();
    let line = |row: &Row| {
        let from: Vec<String> = row.from.iter().map(|at| say::place(dataset, *at, lang)).collect();
        let derived = (!from.is_empty()).then(|| fill(words::derived(lang), &[("places", &from.join(", "))]));
        let contested = row.contested.then(|| status_words::contested(lang).to_owned());
        let parts = (!row.parts.is_empty()).then(|| fill(places::parts(lang), &[("parts", &say::rank::parts(dataset, &row.parts, lang))]));
        let kind =
            [Some(status_words::observation(row.status, lang).to_owned()), derived, contested, parts].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let cell = |said: String| text("td", "number", said);
        let change = row.change().filter(|_| shown.broken.is_none()).map(|change| cell(say::compare::moved(indicator, change, lang)));
        el("tr")
            .maybe(ranked.then(|| cell(rank(row.rank))))
            .child(text("th", "", say::place(dataset, row.place, lang)).attr("scope", "row"))
            .maybe(row.before.filter(|_| ranked).map(|(_, before)| cell(rank(before))))
            .maybe(row.before.map(|(value, rank)| cell(say::rank::value(dataset, indicator, value, rank, lang))))
            .child(text("td", "number", say::rank::value(dataset, indicator, row.value, row.rank, lang)))
            .maybe(change)
            .child(text("td", "", kind))
            .child(el("td").child(publishers(dataset, &row.sources, lang)))
    };
    let rows = shown.country.iter().chain(&shown.rows).map(line);
    data_table(trend_words::as_table(lang), heads, rows.collect())
}
