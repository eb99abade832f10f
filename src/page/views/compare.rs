//! All places in one year, ranked, their ranks over the years, or two years joined: the controls, the picture, what has no figures.

mod controls;
mod looks;
mod twin;

use crate::answer::ranking::{Comparison, Course, Form, Look, Without, compare as answer};
use crate::answer::year::Why;
use crate::chart;
use crate::chart::{Picture, Stands};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::explain;
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::parts::other_map::{newer_year, other_map};
use crate::page::parts::ways::ways_on;
use crate::page::site::{History, Site};
use crate::say;
use crate::view::View;
use crate::words::{compare as words, fill, page as page_words, places, trend as trend_words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is compared; `None` in a dataset without indicators.
type Shown = Memo<Option<Comparison>>;

/// Shows the view.
pub fn compare(site: Site, lang: Lang) -> AnyView {
    let look = RwSignal::new(Look::default());
    let asked: Shown = site.answer(answer);
    let shown: Shown = Memo::new(move |_| asked.with(|shown| shown.clone().map(|shown| Comparison { look: look.get(), ..shown })));
    let indicator = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.indicator)));
    let head = Head { site, indicator, view: page_words::compare(lang), lang };
    // Nothing to draw, or a form.
    let form = Memo::new(move |_| {
        let drawable = |shown: &&Comparison| !shown.rows.is_empty() || shown.country.is_some() || !shown.courses.is_empty();
        shown.with(|shown| shown.as_ref().filter(drawable).map(|shown| shown.form))
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
        looks::looks(site, shown, look, lang).into(),
        site.turns.draw(move || live(move || form.get().map(|form| figure(chart(head, shown, form), site, lang)))).into(),
        site.turns.draw(move || live(content)).into(),
    ])
}

/// The picture with all that is said of it.
fn chart(head: Head, shown: Shown, form: Form) -> Chart {
    let Head { site, lang, .. } = head;
    let sentence = move || {
        let loaded = site.loaded();
        shown.with(|shown| shown.as_ref().map(|shown| say::compare::sentence(&loaded.dataset, shown, lang)).unwrap_or_default())
    };
    let table = move || shown.with(|shown| shown.as_ref().map_or_else(|| el("p"), |shown| twin::twin(&site.loaded().dataset, shown, lang)));
    let draw = move |frame: chart::Frame| {
        let loaded = site.loaded();
        shown.with(|shown| shown.as_ref().map_or_else(|| Picture::none(frame), |shown| chart::comparison(&loaded.dataset, shown, frame)))
    };
    let choose = move |stands: Stands| {
        if let Stands::Value { place, .. } = stands {
            site.update(History::Push, |view| view.toggle_place(&site.loaded().dataset.localities[place].id));
        }
    };
    let sources = move || {
        let rows = |shown: &Comparison| {
            let of_rows = shown.country.iter().chain(shown.in_sight()).flat_map(|row| row.sources.iter().copied());
            of_rows.chain(shown.courses_in_sight().flat_map(Course::sources)).collect()
        };
        shown.with(|shown| shown.as_ref().map(rows).unwrap_or_default())
    };
    Chart {
        kind: form.id(),
        title: head.name(),
        unit: head.unit(),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: Some(Choosing { act: Arc::new(choose), reach: if form == Form::Bump { Reach::Named } else { Reach::Row } }),
    }
}

/// Everything below the picture: how to read it, where to go on, what has no figures, sources.
fn below(dataset: &Dataset, view: &View, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let derived = say::compare::derived(indicator, shown, lang).map(|said| explain::derived(&said));
    let legend = (!shown.rows.is_empty()).then(|| el("p").class("hint").text(say::compare::legend(indicator, shown, lang)).text(" ").maybe(derived));
    let elsewhere = say::compare::other_year(shown, view.years, lang).map(|said| text("p", "hint", said).attr("role", "status"));
    let nothing = (shown.rows.is_empty() && shown.country.is_none()).then(|| text("p", "", say::compare::nothing(shown, lang)).attr("role", "status"));
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
