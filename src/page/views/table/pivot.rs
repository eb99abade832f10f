//! One indicator's values as years × places, in place of the list.

use crate::answer::pivot::Pivot;
use crate::dataset::{Dataset, ObservationStatus};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain::contested_mark;
use crate::page::site::{Site, href};
use crate::say;
use crate::words::{fill, status as status_words, table as words};
use leptos::prelude::*;

/// Chooses between the list and years × places.
pub fn switch(pivoted: RwSignal<bool>, lang: Lang) -> El {
    let choice = |to: bool, name: &str| {
        text("button", "", name)
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some((pivoted.get() == to).to_string()))
            .on("click", move |_| pivoted.set(to))
    };
    let choices = [choice(false, words::as_list(lang)), choice(true, words::as_years(lang))];
    el("div").class("pivot-switch").attr("role", "group").attr("aria-label", words::form(lang)).children(choices)
}

/// The table, which scrolls sideways by itself; places stay in sight.
pub fn pivot(site: Site, pivot: &Pivot, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let indicator = &dataset.indicators[pivot.indicator];
    let caption = fill(words::pivot_caption(lang), &[("indicator", indicator.name.get(lang)), ("unit", &say::unit(indicator, lang))]);
    let year = |year: &i32| text("th", "number", year.to_string()).attr("scope", "col");
    let head = el("tr").child(text("th", "", words::place(lang)).attr("scope", "col")).children(pivot.years.iter().map(year));
    let row = |row: &crate::answer::pivot::Row| {
        let trend = site.view.with(|view| href(&view.trend_of(&indicator.id, &dataset.localities[row.place].id)));
        let name = el("th").attr("scope", "row").child(text("a", "", say::place(dataset, row.place, lang)).attr("href", trend));
        el("tr").child(name).children(row.values.iter().map(|value| cell(dataset, value.as_ref(), lang)))
    };
    let table = el("table").class("data pivot").child(text("caption", "", &caption)).child(el("thead").child(head));
    let table = table.child(el("tbody").children(pivot.rows.iter().map(row)));
    let left_out = (pivot.rows.len() < pivot.places).then(|| {
        let counts = [format::count(pivot.rows.len(), lang), format::count(pivot.places, lang)];
        text("p", "hint", fill(words::pivot_first(lang), &[("shown", &counts[0]), ("count", &counts[1])]))
    });
    el("div")
        .class("below")
        .maybe(left_out)
        .child(el("div").class("scrolling").attr("tabindex", "0").attr("role", "region").attr("aria-label", &caption).child(table))
        .child(text("p", "hint", words::pivot_legend(lang)))
}

/// A value, or that there is none; what is not final says so.
fn cell(dataset: &Dataset, value: Option<&crate::answer::Figure>, lang: Lang) -> El {
    let Some(value) = value else {
        let none = text("span", "hidden", words::no_value(lang));
        return el("td").class("number").child(text("span", "", "–").attr("aria-hidden", "true")).child(none);
    };
    let kind = match value.status {
        ObservationStatus::Actual => None,
        kind @ (ObservationStatus::Preliminary | ObservationStatus::Estimate) => Some(text("small", "", status_words::observation(kind, lang))),
    };
    let seen = dataset.observations.series(value.indicator, value.locality).and_then(|series| series.in_year(value.year));
    let mark = seen.and_then(|seen| contested_mark(seen.note, lang));
    el("td").class("number").text(say::figure(&dataset.indicators[value.indicator], value.value, lang)).maybe(mark).maybe(kind)
}
