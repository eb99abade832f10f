//! A small picture whose points are walked by keys or pointed at: for what stands in a card and needs no frame, table or sources.

use super::walk;
use crate::chart::Picture;
use crate::format;
use crate::page::kit::el::{El, el, text};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

/// `said` is what the picture shows; `how` says how to go about it.
pub fn walked(picture: Picture, said: &str, how: &str) -> El {
    let Picture { svg, width, height, spots } = picture;
    let at = RwSignal::new(None::<usize>);
    let (spots, size) = (StoredValue::new(spots), [width, height].map(f64::from));
    let drawn = el("div").class("drawn").attr("role", "img").attr("aria-label", said).markup(svg);
    let step = move |event: Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() == "Escape" {
            return at.set(None);
        }
        if let Some(next) = spots.with_value(|spots| walk::step(spots, at.get_untracked(), &event.key())) {
            event.prevent_default();
            at.set(Some(next));
        }
    };
    let point = move |event: Event| {
        let area = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let (Some(event), Some(area)) = (event.dyn_ref::<MouseEvent>(), area.map(|area| area.get_bounding_client_rect())) else { return };
        let x = (f64::from(event.client_x()) - area.left()) / area.width() * size[0];
        let y = (f64::from(event.client_y()) - area.top()) / area.height() * size[1];
        at.set(spots.with_value(|spots| walk::nearest(spots, x, y)));
    };
    let spot = move || at.get().and_then(|at| spots.with_value(|spots| spots.get(at).cloned()));
    let mark = move || {
        spot().map(|spot| {
            let across = spot.x / size[0];
            let (left, top) = (format::style_percent(across), format::style_percent(spot.y / size[1]));
            let placed = |element: El| element.style("left", left.clone()).style("top", top.clone());
            let tip = placed(text("span", if across > 0.5 { "tip left" } else { "tip" }, spot.label));
            let tip = tip.style("--room", format::style_percent(across.max(1.0 - across))).attr("aria-hidden", "true");
            el("span").child(placed(el("span").class("ring-mark"))).child(tip)
        })
    };
    el("div")
        .class("picture")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", how)
        .on("keydown", step)
        .on("pointermove", point)
        .on("pointerdown", point)
        .on("pointerleave", move |_| at.set(None))
        .on("focusout", move |_| at.set(None))
        .child(drawn)
        .live(mark)
        .child(el("p").class("hidden").attr("aria-live", "polite").live_text(move || spot().map(|spot| spot.label).unwrap_or_default()))
}
