//! The slider of years: it stops only where there are figures, and can play through them.

use crate::answer::year::Stops;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{History, Site};
use crate::view::Years;
use crate::words::compare as words;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long each year stands while they are played. Pictures change at once and nothing moves.
const BEAT: Duration = Duration::from_millis(1100);

/// The clock of the player, while it runs.
type Playing = RwSignal<Option<leptos::leptos_dom::helpers::IntervalHandle>>;

/// The year shown and a slider over the years with figures; nothing to slide where there is one or none.
pub fn slider(site: Site, stops: Memo<Option<Stops>>, lang: Lang) -> El {
    let playing: Playing = RwSignal::new(None);
    on_cleanup(move || stop(playing));
    let year = move || stops.with(|stops| stops.as_ref().map(|stops| stops.year.to_string())).unwrap_or_default();
    let end = move |last: bool| stops.with(|stops| stops.as_ref().map(Stops::ends)).map(|ends| if last { ends.1 } else { ends.0 }.to_string());
    // A drag passes many years, and Back should not lead through each.
    let go = move |year: i32| site.update(History::Replace, |view| view.years = Some(Years::one(year)));
    let slide = move |event: web_sys::Event| {
        stop(playing);
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        let Ok(wanted) = input.value().parse::<i32>() else { return };
        let Some(year) = stops.with_untracked(|stops| stops.as_ref().map(|stops| stops.towards(wanted))) else { return };
        input.set_value(&year.to_string());
        go(year);
    };
    let next = move || stops.with_untracked(|stops| stops.as_ref().and_then(Stops::next));
    let play = move |_| {
        if playing.get_untracked().is_some() {
            return stop(playing);
        }
        let step = move || match next() {
            Some(year) => go(year),
            None => stop(playing),
        };
        match next().or_else(|| stops.with_untracked(|stops| stops.as_ref()?.years.first().copied())) {
            Some(year) => go(year),
            None => return,
        }
        playing.set(set_interval_with_handle(step, BEAT).ok());
    };
    let name = move || Some(if playing.with(Option::is_some) { words::pause(lang) } else { words::play(lang) }.to_owned());
    let sign = move || if playing.with(Option::is_some) { "❚❚" } else { "►" }.to_owned();
    let button = el("button")
        .attr("type", "button")
        .class("play")
        .live_attr("aria-label", name)
        .live_attr("title", name)
        .child(el("span").attr("aria-hidden", "true").live_text(sign))
        .on("click", play);
    let input = el("input")
        .attr("type", "range")
        .attr("name", "y")
        .live_attr("min", move || end(false))
        .live_attr("max", move || end(true))
        .attr("step", "1")
        .attr("list", "years-with-figures")
        .attr("aria-label", words::year(lang))
        .value(year)
        .on("input", slide);
    let ticks = move || {
        let option = |year: &i32| el("option").attr("value", year.to_string());
        stops.with(|stops| Some(el("datalist").attr("id", "years-with-figures").children(stops.iter().flat_map(|stops| stops.years.iter().map(option)))))
    };
    let alone = move || stops.with(|stops| stops.as_ref().is_none_or(|stops| stops.years.len() < 2)).then(String::new);
    let bound = move |last: bool| text("span", "bound-year", "").attr("aria-hidden", "true").live_text(move || end(last).unwrap_or_default());
    el("div")
        .class("slider")
        .child(el("div").class("slide").live_attr("hidden", alone).child(button).child(bound(false)).child(input).child(bound(true)).live(ticks))
        .child(el("output").class("year").live_text(year))
}

fn stop(playing: Playing) {
    if let Some(clock) = playing.get_untracked() {
        clock.clear();
        playing.set(None);
    }
}
