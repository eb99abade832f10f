//! The filters: native controls whose names are the link's keys and whose values are the link's values. They only publish; what
//! they mean is resolved in `answer`.

use crate::answer::facets::YearCounts;
use crate::answer::{Counts, items};
use crate::dataset::StatementKind;
use crate::format;
use crate::lang::Lang;
use crate::page::filters::choices::{Choice, choice, group};
use crate::page::filters::found;
use crate::page::filters::places;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::target_row::badge;
use crate::page::site::{History, Site};
use crate::status::{Method, Status};
use crate::view::{Page, View, Years, keys};
use crate::words::{filters as words, page as page_words, status};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn filters(site: Site, lang: Lang) -> El {
    let close = move || {
        site.drawer.set(false);
        site.landmarks.filters.focus_later();
    };
    let closer = Handle::new();
    Effect::new(move |_: Option<()>| {
        if site.drawer.get() {
            closer.focus_later();
        }
    });
    let escape = move |event: web_sys::Event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") && site.drawer.get_untracked() {
            close();
        }
    };
    let head = el("div")
        .class("drawer-head")
        .child(text("h2", "", words::filters(lang)))
        .child(text("button", "close-filters", page_words::close(lang)).handle(closer).attr("type", "button").on("click", move |_| close()));
    let form = el("form")
        .attr("role", "search")
        .attr("id", "filter-form")
        // The link holds all of it. A browser that saves it too does so before each change of the address: 6 ms.
        .attr("autocomplete", "off")
        .attr("aria-label", words::filters(lang))
        .on("submit", move |event| {
            event.prevent_default();
            close();
        })
        .child(head)
        .child(search(site, lang))
        .child(group(words::resolution(lang)).children(resolutions(site, lang)))
        .child(group(words::sector(lang)).children(sectors(site, lang)))
        .child(group(words::status(lang)).children(statuses(site, lang)).child(method(site, lang)))
        .child(years(site, lang))
        .child(places::places(site, lang))
        .child(group(words::kind(lang)).children(kinds(site, lang)))
        .child(text("button", "main-action drawer-only", words::show_results(lang)).attr("type", "submit"));
    el("aside")
        .attr("id", "filters")
        .attr("aria-label", words::filters(lang))
        .live_attr("class", move || Some(if site.drawer.get() { "filters open" } else { "filters" }.to_owned()))
        .on("keydown", escape)
        .child(form)
}

fn resolutions(site: Site, lang: Lang) -> Vec<El> {
    let loaded = site.loaded();
    let one = |(at, resolution): (usize, &crate::dataset::Resolution)| {
        let (id, toggled_id) = (resolution.id.clone(), resolution.id.clone());
        let label = text("span", "", resolution.number.clone());
        let checked = Box::new(move |view: &View| view.resolutions.contains(&id));
        let toggle = Box::new(move |view: &mut View| view.resolutions.toggle(toggled_id.clone()));
        choice(site, lang, Choice { name: "r", value: resolution.id.clone(), label, checked, count: |counts, at| counts.resolutions[at], at, toggle })
    };
    loaded.dataset.resolutions.iter().enumerate().map(one).collect()
}

fn sectors(site: Site, lang: Lang) -> Vec<El> {
    let loaded = site.loaded();
    let sectors = &loaded.dataset.sectors;
    let one = |at: usize| {
        let (id, toggled_id) = (sectors[at].id.clone(), sectors[at].id.clone());
        let label = text("span", "", sectors[at].name.get(lang));
        let checked = Box::new(move |view: &View| view.sectors.contains(&id));
        let toggle = Box::new(move |view: &mut View| view.sectors.toggle(toggled_id.clone()));
        choice(site, lang, Choice { name: "s", value: sectors[at].id.clone(), label, checked, count: |counts, at| counts.sectors[at], at, toggle })
    };
    loaded.dataset.sectors_in_order().into_iter().map(one).collect()
}

fn statuses(site: Site, lang: Lang) -> Vec<El> {
    let one = |one: &Status| {
        let one = *one;
        let checked = Box::new(move |view: &View| view.statuses.contains(&one));
        let toggle = Box::new(move |view: &mut View| view.statuses.toggle(one));
        let count = |counts: &Counts, at: usize| counts.statuses[at];
        choice(site, lang, Choice { name: "st", value: one.id().to_owned(), label: badge(one, lang), checked, count, at: one as usize, toggle })
    };
    Status::ALL.iter().map(one).collect()
}

fn kinds(site: Site, lang: Lang) -> Vec<El> {
    let one = |one: &StatementKind| {
        let one = *one;
        let label = text("span", "", status::kind(one, lang));
        let checked = Box::new(move |view: &View| view.kinds.contains(&one));
        let toggle = Box::new(move |view: &mut View| view.kinds.toggle(one));
        choice(site, lang, Choice { name: "k", value: one.id().to_owned(), label, checked, count: |counts, at| counts.kinds[at], at: one as usize, toggle })
    };
    StatementKind::ALL.iter().map(one).collect()
}

fn search(site: Site, lang: Lang) -> El {
    let input = el("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("placeholder", words::search_hint(lang))
        .value(move || site.view.with(|view| view.query.clone()))
        .on("input", move |event| site.update(History::Replace, |view| view.query = event_target_value(&event)));
    let label = el("label").class("search").child(text("span", "", words::search(lang))).child(input);
    el("div").class("group").child(label).live(move || found::found(site, lang))
}

fn method(site: Site, lang: Lang) -> El {
    let choose = move |event: web_sys::Event| {
        if let Some(method) = selected(&event).and_then(|id| Method::from_id(&id)) {
            site.update(History::Push, |view| view.method = method);
        }
    };
    let option = |method: &Method| {
        let method = *method;
        let option = text("option", "", status::method(method, lang)).attr("value", method.id());
        option.on_off("selected", move || site.view.with(|view| view.method == method))
    };
    let select = el("select").attr("name", "m").on("change", choose).children(Method::ALL.iter().map(option));
    el("label").class("pick").child(text("span", "", words::method(lang))).child(select)
}

/// Every year with its count, five-year plan periods, and whatever range a link or the two bounds ask for.
fn years(site: Site, lang: Lang) -> El {
    let title = move || {
        if site.view.with(|view| matches!(view.page, Page::Overview | Page::Brief | Page::Method)) { words::deadline(lang) } else { words::years(lang) }
    };
    let list = Handle::new();
    let choose = move |event: web_sys::Event| {
        if let Some(value) = selected(&event) {
            let years = keys::decode(&format!("y={value}")).0.years;
            site.update(History::Push, |view| view.years = years);
            // The list is made anew with other counts; the focus stays.
            list.focus_later();
        }
    };
    let mut every = None;
    let select = move || {
        let chosen = site.view.with(|view| view.years);
        // What the page has with no filter stays on offer, counted under the filters.
        let unfiltered = site.view.with(View::unfiltered);
        let (_, every) = match every.take().filter(|(counted, _)| *counted == unfiltered) {
            Some(known) => every.insert(known),
            None => {
                let years = items::counts(site.loaded().question(&unfiltered)).years;
                every.insert((unfiltered, years))
            }
        };
        let (offered, within) = site.counts.with(|counts| offered(every, &counts.years, chosen));
        let options = offered.into_iter().zip(within).map(|(years, within)| {
            let name = format!("{} ({})", format::years(years), format::count(within, lang));
            text("option", "", name).attr("value", keys::written(years)).flag("selected", chosen == Some(years))
        });
        let every = text("option", "", words::all_years(lang)).attr("value", "").flag("selected", chosen.is_none());
        Some(el("select").handle(list).attr("name", "y").attr("aria-label", title()).on("change", choose).child(every).children(options))
    };
    let bounds = el("div").class("bounds").child(bound(site, words::from(lang), true)).child(bound(site, words::to(lang), false));
    el("fieldset").class("facet").child(el("legend").live_text(move || title().to_owned())).live(select).child(bounds)
}

/// What the years' list offers: plan periods, single years from the newest, and the range chosen, each with its count.
fn offered(known: &YearCounts, counted: &YearCounts, chosen: Option<Years>) -> (Vec<Years>, Vec<usize>) {
    const PLAN: i32 = 5;
    let within = |years: Years| counted.with_results().filter(|(year, _)| years.contains(*year)).map(|(_, count)| count).sum::<usize>();
    let mut plans: Vec<Years> =
        known.with_results().map(|(year, _)| (year - 1).div_euclid(PLAN) * PLAN + 1).map(|first| Years { first, last: first + PLAN - 1 }).collect();
    plans.dedup();
    let mut all: Vec<Years> = plans.into_iter().chain(known.with_results().rev().map(|(year, _)| Years::one(year))).collect();
    all.extend(chosen.filter(|years| !all.contains(years)));
    let counts = all.iter().map(|years| within(*years)).collect();
    (all, counts)
}

/// One end of the range of years.
fn bound(site: Site, label: &str, is_first: bool) -> El {
    let (first, last) = site.loaded().dataset.years();
    let choose = move |event: web_sys::Event| {
        let Some(year) = selected(&event).and_then(|year| year.parse::<i32>().ok()) else { return };
        site.update(History::Push, |view| {
            let now = view.years.unwrap_or(Years { first, last });
            let years = if is_first { Years::between(year, now.last.max(year)) } else { Years::between(now.first.min(year), year) };
            view.years = (years != Years { first, last }).then_some(years);
        });
    };
    let chosen = Memo::new(move |_| {
        let years = site.view.with(|view| view.years).unwrap_or(Years { first, last });
        if is_first { years.first } else { years.last }
    });
    let options =
        (first..=last).map(|year| text("option", "", year.to_string()).attr("value", year.to_string()).on_off("selected", move || chosen.get() == year));
    el("label").class("bound").child(text("span", "", label)).child(el("select").on("change", choose).children(options))
}
