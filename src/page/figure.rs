//! The frame of every chart: picture, focus and tooltip, the sentence, the table of the same data. One frame for all kinds.

use super::el::{El, el, text};
use super::held::{Slot, effect, held};
use super::spots::{self, Choosing};
use crate::answer::Judged;
use crate::chart::{Frame, Picture, Spark, Spot};
use crate::dataset::Dataset;
use crate::format;
use crate::say;
use crate::view::Lang;
use crate::words::trend as words;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Widths that pictures are drawn for, in CSS pixels: a change of a few pixels draws nothing anew.
const STEP: u32 = 24;
const NARROWEST: u32 = 264;
const WIDEST: u32 = 1104;

/// A text that follows signals.
pub type Said = Arc<dyn Fn() -> String + Send + Sync>;

/// A chart whose points are looked at: see [`choosable`].
pub fn figure(
    kind: &'static str,
    title: Said,
    sentence: Said,
    table: impl FnMut() -> El + Send + 'static,
    draw: impl Fn(Frame) -> Picture + Send + Sync + 'static,
    lang: Lang,
) -> El {
    choosable(kind, title, sentence, Box::new(table), Box::new(draw), lang, None)
}

/// A chart in its frame. `kind` is the name of the page's contract, `title` names the chart, `sentence` says what it shows,
/// `table` holds the same data, `draw` makes the picture for a width. Points that can be chosen are buttons.
pub fn choosable(
    kind: &'static str,
    title: Said,
    sentence: Said,
    mut table: Box<dyn FnMut() -> El + Send>,
    draw: Box<dyn Fn(Frame) -> Picture + Send + Sync>,
    lang: Lang,
    choosing: Option<Choosing>,
) -> El {
    let width = Slot::new(None::<u32>);
    let id = format!("picture-{kind}");
    let found = id.clone();
    // The element is in the document only after this function's view has been mounted.
    effect(move || {
        if let Some(element) = document().get_element_by_id(&found) {
            let measured = element.clone();
            let measure = move || {
                let fitting = (measured.client_width().max(0) as u32).clamp(NARROWEST, WIDEST) / STEP * STEP;
                if width.get_untracked() != Some(fitting) {
                    width.set(Some(fitting));
                }
            };
            measure();
            watch_size(&element, measure);
        }
    });
    let picture = held(move || width.get().map(|width| draw(Frame { width, lang })));
    let at = Slot::new(None::<usize>);
    // Where the keyboard enters points that are buttons.
    let home = Slot::new(0);
    let buttons = choosing.is_some();
    effect(move || {
        picture.track();
        // Choosing draws anew what is pointed at.
        if !buttons {
            at.set(None);
        }
    });
    let spot = move || {
        let at = at.get()?;
        picture.with(|picture| picture.as_ref().and_then(|picture| Some((picture.spots.get(at)?.clone(), picture.width, picture.height))))
    };
    let walk = move |event: web_sys::Event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let from = if buttons { spots::at(event) } else { at.get_untracked() };
        let next = picture.with_untracked(|picture| picture.as_ref().and_then(|picture| step(&picture.spots, from, &event.key())));
        if let Some(next) = next {
            event.prevent_default();
            at.set(Some(next));
            if buttons {
                spots::focus(event, next);
            }
        } else if event.key() == "Escape" {
            at.set(None);
        }
    };
    let point = move |event: web_sys::Event| {
        if buttons {
            return at.set(spots::at(&event));
        }
        let Some(event) = event.dyn_ref::<web_sys::PointerEvent>() else { return };
        let Some(target) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
        let area = target.get_bounding_client_rect();
        let nearest = picture.with_untracked(|picture| {
            let picture = picture.as_ref()?;
            let x = (f64::from(event.client_x()) - area.left()) / area.width() * f64::from(picture.width);
            let y = (f64::from(event.client_y()) - area.top()) / area.height() * f64::from(picture.height);
            nearest(&picture.spots, x, y)
        });
        at.set(nearest);
    };
    let mark = move || {
        spot().map(|(spot, width, height)| {
            let (left, top) = (format::style_percent(spot.x / f64::from(width)), format::style_percent(spot.y / f64::from(height)));
            let side = if spot.x > f64::from(width) * 0.6 { "tip left" } else { "tip" };
            let placed = |element: El| element.style("left", left.clone()).style("top", top.clone());
            el("span").child(placed(el("span").class("ring-mark"))).child(placed(text("span", side, spot.label)).attr("aria-hidden", "true"))
        })
    };
    let leave = move |event: web_sys::Event| {
        if event.dyn_ref::<web_sys::PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse") {
            at.set(None);
        }
    };
    let (said, shown) = (sentence.clone(), sentence);
    let drawn = move || {
        picture.with(|picture| picture.as_ref().map(|picture| el("div").class("drawn").attr("role", "img").attr("aria-label", said()).markup(&picture.svg)))
    };
    let enter = move |event: web_sys::Event| {
        if let Some(spot) = spots::at(&event).filter(|_| buttons) {
            home.set(spot);
            at.set(Some(spot));
        }
    };
    let (walking, toggle) = match &choosing {
        Some(choosing) => (choosing.walk, Some(choosing.toggle.clone())),
        None => (words::walk(lang), None),
    };
    let choose = move |event: web_sys::Event| {
        if let Some((spot, toggle)) = spots::at(&event).zip(toggle.as_ref()) {
            toggle(spot);
        }
    };
    let spoken = el("p").class("hidden").attr("aria-live", "polite").live_text(move || spot().map(|(spot, ..)| spot.label).unwrap_or_default());
    let area = el("div")
        .attr("id", id)
        .class("picture")
        .attr("tabindex", if buttons { "-1" } else { "0" })
        .attr("role", "group")
        .live_attr("aria-label", move || Some(format!("{}. {walking}", title())))
        .on("click", choose)
        .on("focusin", enter)
        .on("focusout", move |_| at.set(None))
        .on("keydown", walk)
        .on("pointermove", point)
        .on("pointerdown", point)
        .on("pointerleave", leave)
        .live(drawn)
        .live(mark)
        .maybe(choosing.map(|choosing| spots::buttons(picture, home, choosing)))
        .maybe((!buttons).then_some(spoken));
    el("figure")
        .attr("data-chart", kind)
        .class("chart")
        .child(area)
        .child(el("figcaption").live_text(move || shown()))
        .child(el("details").class("twin").child(text("summary", "", words::as_table(lang))).live(move || Some(table())))
}

/// Draws anew when the frame's size changes. The observer lives as long as the element does.
fn watch_size(element: &web_sys::Element, measure: impl Fn() + 'static) {
    let changed = Closure::<dyn FnMut()>::new(measure).into_js_value();
    if let Ok(observer) = web_sys::ResizeObserver::new(changed.unchecked_ref()) {
        observer.observe(element);
        let observer = StoredValue::new_local(observer);
        on_cleanup(move || observer.with_value(web_sys::ResizeObserver::disconnect));
    }
}

/// The spot that an arrow key leads to. Left and right stay in the row, up and down change it at about the same place.
fn step(spots: &[Spot], at: Option<usize>, key: &str) -> Option<usize> {
    if spots.is_empty() || !matches!(key, "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End") {
        return None;
    }
    let Some(now) = at.and_then(|at| Some((at, spots.get(at)?))) else { return Some(if key == "End" { spots.len() - 1 } else { 0 }) };
    let (at, spot) = now;
    let in_row = |row: usize| spots.iter().enumerate().filter(move |(_, spot)| spot.row == row);
    let other_row = |row: Option<usize>| in_row(row?).min_by(|one, other| (one.1.x - spot.x).abs().total_cmp(&(other.1.x - spot.x).abs())).map(|(at, _)| at);
    let found = match key {
        "ArrowLeft" => in_row(spot.row).filter(|(_, other)| other.x < spot.x).max_by(|one, other| one.1.x.total_cmp(&other.1.x)).map(|(at, _)| at),
        "ArrowRight" => in_row(spot.row).filter(|(_, other)| other.x > spot.x).min_by(|one, other| one.1.x.total_cmp(&other.1.x)).map(|(at, _)| at),
        "Home" => in_row(spot.row).next().map(|(at, _)| at),
        "End" => in_row(spot.row).next_back().map(|(at, _)| at),
        "ArrowUp" => other_row(spot.row.checked_sub(1)),
        _ => other_row(spot.row.checked_add(1)),
    };
    Some(found.unwrap_or(at))
}

/// The spot nearest to a point, where one is near enough to be meant.
fn nearest(spots: &[Spot], x: f64, y: f64) -> Option<usize> {
    const REACH: f64 = 60.0;
    let distance = |spot: &Spot| (spot.x - x).hypot(spot.y - y);
    let (at, spot) = spots.iter().enumerate().min_by(|one, other| distance(one.1).total_cmp(&distance(other.1)))?;
    (distance(spot) <= REACH).then_some(at)
}

/// The small line of a row, with its sentence as the caption that is read out.
pub fn spark(dataset: &Dataset, judged: &Judged, lang: Lang) -> Option<El> {
    let picture = Spark::of(dataset, judged)?.draw();
    let sentence = say::target::spark(dataset, judged, lang)?;
    let drawn = el("div").attr("role", "img").attr("aria-label", &sentence).markup(picture.svg);
    Some(el("figure").attr("data-chart", "spark").class("spark").child(drawn).child(text("figcaption", "hidden", sentence)))
}
