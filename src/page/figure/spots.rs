//! Points of a picture that can be chosen: a button over each, one of which the keyboard reaches; arrow keys lead from one to the next.

use crate::chart::{Picture, Stands};
use crate::format;
use crate::page::figure::walk;
use crate::page::kit::el::{El, el};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Where a button stands: the picture's size and how many points it has, then the point's own place.
type Drawn = ((u32, u32, usize), u64, u64);

/// The least side of a button at a picture's edge, in px of the picture (WCAG 2.2, 2.5.8).
const FINGER: f64 = 24.0;

/// What the button of a point is.
#[derive(Clone)]
pub(super) enum Kind {
    /// It is chosen or not.
    Chosen(Arc<dyn Fn(Stands) -> bool + Send + Sync>),
    /// It leads somewhere and bears these attributes.
    Leads(Arc<dyn Fn(Stands) -> Vec<(&'static str, String)> + Send + Sync>),
}

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
pub(super) fn buttons(picture: Memo<Option<Picture>>, home: RwSignal<usize>, kind: Kind) -> El {
    let keys = move || {
        picture.with(|picture| {
            let Some(picture) = picture else { return Vec::new() };
            // A picture of another size or other points put a button elsewhere.
            let drawn = (picture.width, picture.height, picture.spots.len());
            picture.spots.iter().enumerate().map(|(at, spot)| (at, (drawn, spot.x.to_bits(), spot.y.to_bits()))).collect()
        })
    };
    let button = move |(spot, _): (usize, Drawn)| {
        let label = move || picture.with(|picture| Some(picture.as_ref()?.spots.get(spot)?.label.clone()));
        let stands = move || picture.with(|picture| Some(picture.as_ref()?.spots.get(spot)?.stands));
        let button = el("button").attr("type", "button").attr("data-spot", spot.to_string()).live_attr("aria-label", label).live_attr("tabindex", move || {
            // Where there are fewer points than before, the keyboard enters at the first.
            let there = picture.with(|picture| picture.as_ref().map_or(0, |picture| picture.spots.len()));
            let entry = if home.get() < there { home.get() } else { 0 };
            Some(if entry == spot { "0" } else { "-1" }.to_owned())
        });
        let button = match kind.clone() {
            Kind::Chosen(is_chosen) => button.live_attr("aria-pressed", move || Some(stands().is_some_and(|stands| is_chosen(stands)).to_string())),
            Kind::Leads(bears) => button.follow(move |button| {
                for (name, value) in stands().map(|stands| bears(stands)).unwrap_or_default() {
                    let _ = button.set_attribute(name, &value);
                }
            }),
        };
        picture.with_untracked(|picture| {
            let Some((picture, here)) = picture.as_ref().and_then(|picture| Some((picture, picture.spots.get(spot)?))) else { return button };
            let (width, height) = (f64::from(picture.width), f64::from(picture.height));
            // Within the picture, and large enough for a finger.
            let side = walk::room(&picture.spots).min((2.0 * here.x.min(width - here.x)).max(FINGER));
            button
                .style("left", format::style_percent((here.x - side / 2.0) / width))
                .style("top", format::style_percent((here.y - side / 2.0) / height))
                .style("width", format::style_percent(side / width))
                .style("height", format::style_percent(side / height))
        })
    };
    el("div").class("spots").keyed(keys, button)
}
