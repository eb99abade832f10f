//! Small things of the browser that several rooms need.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement, ResizeObserver};

/// Does something to the root element, where there is one.
pub fn on_root(act: impl FnOnce(&Element)) {
    if let Some(root) = document().document_element() {
        act(&root);
    }
}

/// Does something after the page has been drawn.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}

/// Lets the browser do what waits for it already; a tab behind others, whose timers are slowed down, waits for nothing.
pub async fn breathe() {
    if document().hidden() {
        return;
    }
    let timer = js_sys::Promise::new(&mut |done, _| drop(window().set_timeout_with_callback(&done)));
    let _ = wasm_bindgen_futures::JsFuture::from(timer).await;
}

/// The value of the `<select>` that an event comes from.
pub fn selected(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<HtmlSelectElement>().ok().map(|select| select.value())
}

/// The elements within that a selector finds, in their order.
pub fn all_within(element: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Measures when the frame's size changes, as long as the owner lives that calls it.
pub fn watch_size(element: &Element, measure: impl Fn() + 'static) {
    let changed = Closure::<dyn FnMut()>::new(measure);
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        let observer = StoredValue::new_local((observer, changed));
        on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));
    }
}

/// How many times larger than usual the reader has set the browser's letters.
pub fn letter_size() -> f64 {
    const USUAL: f64 = 16.0;
    let root = document().document_element().and_then(|root| window().get_computed_style(&root).ok()?);
    let size = root.and_then(|style| style.get_property_value("font-size").ok()).and_then(|size| serde_json::from_str::<f64>(size.trim_end_matches("px")).ok());
    size.map_or(1.0, |size| (size / USUAL).clamp(1.0, 4.0))
}

/// The height of the window, in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}
