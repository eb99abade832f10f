//! Points of a picture that can be chosen: a button over each, one of which the keyboard reaches; arrow keys lead from one to the next.

use crate::chart::{Picture, Stands};
use crate::format;
use crate::page::figure::walk;
use crate::page::kit::el::{El, el, live};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The least side of a button at a picture's edge, in px of the picture (WCAG 2.2, 2.5.8).
const FINGER: f64 = 24.0;

/// What the button of a point is.
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
pub(super) fn buttons(picture: Memo<Option<Picture>>, home: RwSignal<usize>, kind: Kind) -> AnyView {
    live(move || {
        picture.with(|picture| {
            let picture = picture.as_ref()?;
            let room = walk::room(&picture.spots);
            // Where there are fewer points than before, the keyboard enters at the first.
            let entry = if home.get() < picture.spots.len() { home.get() } else { 0 };
            let button = |at: usize| button(picture, at, room, &kind).attr("tabindex", if at == entry { "0" } else { "-1" });
            Some(el("div").class("spots").children((0..picture.spots.len()).map(button)))
        })
    })
}

/// The button over a point of the picture.
fn button(picture: &Picture, spot: usize, room: f64, kind: &Kind) -> El {
    let here = &picture.spots[spot];
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    // Within the picture, and large enough for a finger.
    let side = room.min((2.0 * here.x.min(width - here.x)).max(FINGER));
    let button = el("button").attr("type", "button").attr("data-spot", spot.to_string()).attr("aria-label", &here.label);
    let button = match kind {
        Kind::Chosen(is_chosen) => button.attr("aria-pressed", is_chosen(here.stands).to_string()),
        Kind::Leads(bears) => bears(here.stands).into_iter().fold(button, |button, (name, value)| button.attr(name, value)),
    };
    button
        .style("left", format::style_percent((here.x - side / 2.0) / width))
        .style("top", format::style_percent((here.y - side / 2.0) / height))
        .style("width", format::style_percent(side / width))
        .style("height", format::style_percent(side / height))
}
