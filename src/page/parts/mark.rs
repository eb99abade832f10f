//! The mark "!" of a figure that sources contradict, which explains itself, with the other figure, on tap, hover and focus.

use crate::dataset::Observation;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::say;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// The widest an explanation becomes, and how far it stays from the edge, in CSS pixels; as `.why` in the style.
const WIDEST: f64 = 320.0;
const EDGE: f64 = 8.0;

/// The mark of a figure, where it needs one: a button whose name is the explanation, and the explanation above all else on the page, so
/// that it moves nothing and no list cuts it off. Esc closes it, as does whatever is pressed elsewhere: the browser does that.
pub fn contested_mark(figure: &Observation, lang: Lang) -> Option<El> {
    let why = figure.contested().then(|| say::contested(figure.note, lang))?;
    let button = text("button", "contested", "!")
        .attr("type", "button")
        .attr("aria-label", &why)
        .on("mouseenter", |event| show(&event))
        .on("focus", |event| show(&event))
        .on("click", |event| {
            // A row that is chosen by a click is not chosen by this one.
            event.stop_propagation();
            show(&event);
        })
        .on("mouseleave", |event| {
            if event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok()) != focused() {
                hide(&event);
            }
        })
        .on("blur", |event| hide(&event))
        .on("keydown", |event| {
            // An arrow or Enter on the mark is no step in the table around it.
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Enter" || event.key() == " ") {
                event.stop_propagation();
            }
        });
    let explanation = text("span", "why", why).attr("popover", "auto").attr("aria-hidden", "true");
    Some(el("span").class("marked").child(button).child(explanation))
}

fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// The mark that an event is about, and its explanation.
fn pair(event: &Event) -> Option<(HtmlElement, HtmlElement)> {
    let button: HtmlElement = event.current_target()?.dyn_into().ok()?;
    let why = button.next_element_sibling()?.dyn_into().ok()?;
    Some((button, why))
}

/// Opens the explanation below the mark, within the window. A browser without popovers shows it as a title.
fn show(event: &Event) {
    let Some((button, why)) = pair(event) else { return };
    let (at, root) = (button.get_bounding_client_rect(), document().document_element());
    let width = root.map_or(WIDEST, |root| f64::from(root.client_width()));
    let left = at.left().min(width - WIDEST.min(width - 2.0 * EDGE) - EDGE).max(EDGE);
    let style = why.style();
    let _ = style.set_property("left", &format!("{}px", left as i32));
    let _ = style.set_property("top", &format!("{}px", at.bottom() as i32));
    if !why.matches(":popover-open").unwrap_or(false) && why.show_popover().is_err() {
        let _ = button.set_attribute("title", &why.text_content().unwrap_or_default());
    }
}

fn hide(event: &Event) {
    if let Some((_, why)) = pair(event) {
        let _ = why.hide_popover();
    }
}
