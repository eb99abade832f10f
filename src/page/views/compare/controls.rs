//! One year, on the slider, or two.

use crate::answer::ranking::Comparison;
use crate::lang::Lang;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::year_slider::slider;
use crate::page::site::{History, Site};
use crate::page::views::compare::Shown;
use crate::view::{Years, keys};
use crate::words::compare as words;
use leptos::prelude::*;

pub fn controls(site: Site, shown: Shown, lang: Lang) -> El {
    let stops = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(Comparison::stops)));
    // Made anew only where other years are offered: a slider that is being dragged stays what it is.
    let map = site.of_view(|view| view.geography);
    let offered = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| (map.get(), shown.indicator, shown.form))));
    let chosen = Handle::new();
    let made = move || {
        offered.get();
        let (years, ends, joined, ranked) = shown.with_untracked(|shown| {
            let ranked = |shown: &Comparison| site.loaded().dataset.indicators[shown.indicator].is_rank();
            shown.as_ref().map(|shown| (shown.years.clone(), shown.ends, shown.since.is_some(), ranked(shown)))
        })?;
        let ends = ends?;
        let modes = el("fieldset").class("modes").child(text("legend", "hidden", words::years(lang)));
        let modes = [None, Some(ends)].into_iter().fold(modes, |modes, ends| {
            let mode = mode(site, shown, ends, chosen);
            let is_chosen = ends.is_some() == joined;
            let input = if is_chosen { mode.flag("checked", true).handle(chosen) } else { mode };
            let name = match ends {
                Some(_) => words::two_years(lang),
                // Ranks are lines that end with the year.
                None if ranked => words::over_years(lang),
                None => words::one_year(lang),
            };
            modes.child(el("label").child(input).child(text("span", "", name)))
        });
        let row = el("div").class("years").child(modes);
        Some(if joined {
            row.child(end(site, shown, &years, false, lang)).child(end(site, shown, &years, true, lang))
        } else {
            row.child(slider(site, stops, lang))
        })
    };
    el("div").live(made)
}

/// Chooses one year, or the two ends given; the focus goes to what is chosen then, which is made anew.
fn mode(site: Site, shown: Shown, ends: Option<Years>, chosen: Handle) -> El {
    let years = move || ends.or_else(|| shown.with_untracked(|shown| shown.as_ref().map(|shown| Years::one(shown.year))));
    let value = move || Some(ends.or_else(|| shown.with(|shown| shown.as_ref().map(|shown| Years::one(shown.year)))).map(keys::written).unwrap_or_default());
    let choose = move |_| {
        site.update(History::Push, |view| view.years = years());
        chosen.focus_later();
    };
    el("input").attr("type", "radio").attr("name", "y").live_attr("value", value).on("change", choose)
}

/// One of two years.
fn end(site: Site, shown: Shown, years: &[i32], later: bool, lang: Lang) -> El {
    let now = move |later: bool| shown.with(|shown| shown.as_ref().map_or(0, |shown| if later { shown.year } else { shown.since.unwrap_or(shown.year) }));
    let choose = move |event: web_sys::Event| {
        let Some(year) = selected(&event).and_then(|year| year.parse::<i32>().ok()) else { return };
        let other = untrack(|| now(!later));
        if year != other {
            site.update(History::Push, |view| view.years = Some(Years::between(year, other)));
        }
    };
    // The other end is not on offer, nor what lies beyond it.
    let option = |year: i32| {
        let option = text("option", "", year.to_string()).attr("value", year.to_string());
        let beyond = move || if later { year <= now(false) } else { year >= now(true) };
        option.on_off("selected", move || now(later) == year).on_off("disabled", beyond)
    };
    let select = el("select").on("change", choose).children(years.iter().map(|year| option(*year)));
    el("label").class("end").child(text("span", "", if later { words::until(lang) } else { words::since(lang) })).child(select)
}
