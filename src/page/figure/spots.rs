//! Points of a picture that can be chosen: a button over each, one of which the keyboard reaches; arrow keys lead from one to the next.

use crate::chart::Picture;
use crate::format;
use crate::page::kit::el::{El, Key, el};
use crate::page::kit::held::{Held, Slot};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The point that an event comes from.
pub fn at(event: &web_sys::Event) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest("[data-spot]").ok()??;
    element.get_attribute("data-spot")?.parse().ok()
}

/// Puts the focus on a point's button.
pub fn focus(event: &web_sys::Event, spot: usize) {
    let area = event.current_target().and_then(|area| area.dyn_into::<web_sys::Element>().ok());
    let button = area.and_then(|area| area.query_selector(&format!("[data-spot='{spot}']")).ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// A button for each point, as large as there is room between the two nearest.
pub fn buttons(picture: Held<Option<Picture>>, home: Slot<usize>, is_chosen: Arc<dyn Fn(usize) -> bool + Send + Sync>) -> El {
    let keys = move || {
        picture.with(|picture| {
            let Some(picture) = picture else { return Vec::new() };
            // Another width or other points put every button elsewhere.
            let drawn = picture.width as usize * 1000 + picture.spots.len();
            (0..picture.spots.len()).map(|spot| (spot, drawn)).collect()
        })
    };
    let button = move |(spot, _): Key| {
        let (is_chosen, label) = (is_chosen.clone(), move || picture.with(|picture| Some(picture.as_ref()?.spots.get(spot)?.label.clone())));
        let button = el("button")
            .attr("type", "button")
            .attr("data-spot", spot.to_string())
            .live_attr("aria-label", label)
            .live_attr("aria-pressed", move || Some(is_chosen(spot).to_string()))
            .live_attr("tabindex", move || {
                // Where there are fewer points than before, the keyboard enters at the first.
                let there = picture.with(|picture| picture.as_ref().map_or(0, |picture| picture.spots.len()));
                let entry = if home.get() < there { home.get() } else { 0 };
                Some(if entry == spot { "0" } else { "-1" }.to_owned())
            });
        picture.with_untracked(|picture| {
            let Some((picture, here)) = picture.as_ref().and_then(|picture| Some((picture, picture.spots.get(spot)?))) else { return button };
            let side = room(picture);
            let (width, height) = (f64::from(picture.width), f64::from(picture.height));
            button
                .style("left", format::style_percent((here.x - side / 2.0) / width))
                .style("top", format::style_percent((here.y - side / 2.0) / height))
                .style("width", format::style_percent(side / width))
                .style("height", format::style_percent(side / height))
        })
    };
    el("div").class("spots").keyed(keys, button)
}

/// The distance between the two nearest points of a row or a column, or as much as a finger needs where there is one point.
fn room(picture: &Picture) -> f64 {
    const FINGER: f64 = 44.0;
    let apart = picture.spots.windows(2).map(|pair| (pair[0].x - pair[1].x).hypot(pair[0].y - pair[1].y));
    apart.fold(f64::INFINITY, f64::min).clamp(1.0, FINGER * 2.0)
}
