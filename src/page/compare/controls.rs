//! One year or two; the slider that skips years without figures, and playing through them.

use super::Shown;
use crate::address::History;
use crate::page::el::{El, el, text};
use crate::page::filters::selected;
use crate::page::held::{Slot, number};
use crate::page::site::{Site, focus_later};
use crate::view::{Geography, Lang, Years, keys};
use crate::words::compare as words;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long each year stands while they are played. Pictures change at once and nothing moves.
const BEAT: Duration = Duration::from_millis(1100);

/// The clock of the player, while it runs.
type Playing = Slot<Option<leptos::leptos_dom::helpers::IntervalHandle>>;

pub fn controls(site: Site, shown: Shown, lang: Lang) -> El {
    let playing: Playing = Slot::new(None);
    on_cleanup(move || stop(playing));
    // Made anew only where other years are offered: a slider that is being dragged stays what it is.
    let offered = number(move || {
        let map = site.view.with(|view| view.geography.map_or(0, |map| 1 + usize::from(map == Geography::Provinces34)));
        shown.with(|shown| shown.as_ref().map_or(0, |shown| 1 + 2 * (map + 3 * shown.indicator) + usize::from(shown.since.is_some())))
    });
    let made = move || {
        offered.get();
        stop(playing);
        let (years, ends, joined) = shown.with_untracked(|shown| shown.as_ref().map(|shown| (shown.years.clone(), shown.ends, shown.since.is_some())))?;
        let ends = ends?;
        let modes = el("fieldset").class("modes").child(text("legend", "hidden", words::years(lang)));
        let modes = modes.child(mode(site, shown, None, !joined, lang)).child(mode(site, shown, Some(ends), joined, lang));
        let row = el("div").class("years").child(modes);
        Some(if joined {
            row.child(end(site, shown, &years, false, lang)).child(end(site, shown, &years, true, lang))
        } else {
            row.child(slider(site, shown, &years, playing, lang))
        })
    };
    el("div").live(made)
}

/// One year, or the two ends given.
fn mode(site: Site, shown: Shown, ends: Option<Years>, chosen: bool, lang: Lang) -> El {
    let years = move || ends.or_else(|| shown.with_untracked(|shown| shown.as_ref().map(|shown| Years::one(shown.year))));
    let value = years().map(keys::written).unwrap_or_default();
    let choose = move |_| {
        site.update(History::Push, |view| view.years = years());
        focus_later(".modes input:checked");
    };
    let input = el("input").attr("type", "radio").attr("name", "y").attr("value", value).on_off("checked", move || chosen).on("change", choose);
    let name = if ends.is_some() { words::two_years(lang) } else { words::one_year(lang) };
    el("label").child(input).child(text("span", "", name))
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

fn slider(site: Site, shown: Shown, years: &[i32], playing: Playing, lang: Lang) -> El {
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return el("div") };
    let year = move || shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.year)).to_string();
    let slide = move |event: web_sys::Event| {
        stop(playing);
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        let Ok(wanted) = input.value().parse::<i32>() else { return };
        let Some(year) = shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.towards(wanted))) else { return };
        input.set_value(&year.to_string());
        site.update(History::Replace, |view| view.years = Some(Years::one(year)));
    };
    let play = move |_| {
        if playing.with(Option::is_some) {
            return stop(playing);
        }
        let at_end = shown.with_untracked(|shown| shown.as_ref().is_none_or(|shown| shown.beside(true).is_none()));
        let go = move |year: i32| site.update(History::Replace, |view| view.years = Some(Years::one(year)));
        let step = move || match shown.with_untracked(|shown| shown.as_ref().and_then(|shown| shown.beside(true))) {
            Some(year) => go(year),
            None => stop(playing),
        };
        if at_end {
            go(first)
        } else {
            step()
        }
        playing.set(set_interval_with_handle(step, BEAT).ok());
    };
    let name = move || if playing.with(Option::is_some) { words::pause(lang) } else { words::play(lang) }.to_owned();
    let sign = move || if playing.with(Option::is_some) { "❚❚" } else { "►" }.to_owned();
    let button = el("button")
        .attr("type", "button")
        .class("play")
        .live_attr("aria-label", move || Some(name()))
        .live_attr("title", move || Some(name()))
        .child(el("span").attr("aria-hidden", "true").live_text(sign))
        .on("click", play);
    let ticks = el("datalist").attr("id", "years-with-figures").children(years.iter().map(|year| el("option").attr("value", year.to_string())));
    let input = el("input")
        .attr("type", "range")
        .attr("name", "y")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .attr("step", "1")
        .attr("list", "years-with-figures")
        .attr("aria-label", words::year(lang))
        .value(year)
        .on("input", slide);
    el("div")
        .class("slider")
        .child(button)
        .child(text("span", "bound-year", first.to_string()).attr("aria-hidden", "true"))
        .child(input)
        .child(text("span", "bound-year", last.to_string()).attr("aria-hidden", "true"))
        .child(el("output").class("year").live_text(year))
        .child(ticks)
}

fn stop(playing: Playing) {
    if let Some(clock) = playing.get_untracked() {
        clock.clear();
        playing.set(None);
    }
}
