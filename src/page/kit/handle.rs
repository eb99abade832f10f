//! Handles to elements of one's own: an element is reached by the handle that it was given, never by a selector over the whole document.

use crate::page::kit::dom::after_frame;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// A handle to an element: empty before the element is made and when it is no longer in the document.
pub struct Handle<T: 'static = HtmlElement>(StoredValue<Option<T>, LocalStorage>);

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Handle<T> {
        *self
    }
}
impl<T> Copy for Handle<T> {}

impl<T: JsCast + Clone> Handle<T> {
    /// Lives as long as the owner that makes it.
    pub fn new() -> Handle<T> {
        Handle(StoredValue::new_local(None))
    }

    pub(super) fn take(self, element: &Element) {
        self.0.try_set_value(element.dyn_ref::<T>().cloned());
    }

    /// The element, while it is in the document.
    pub fn get(self) -> Option<T> {
        self.0.try_get_value().flatten().filter(|element| element.unchecked_ref::<Node>().is_connected())
    }
}

impl<T: JsCast + Clone> Default for Handle<T> {
    fn default() -> Handle<T> {
        Handle::new()
    }
}

impl Handle {
    /// Moves the focus there.
    pub fn focus(self) {
        if let Some(element) = self.get() {
            let _ = element.focus();
        }
    }

    /// The same after the page has been drawn.
    pub fn focus_later(self) {
        after_frame(move || self.focus());
    }

    /// The first element within that a selector finds.
    pub fn find(self, selector: &str) -> Option<HtmlElement> {
        self.get()?.query_selector(selector).ok()??.dyn_into().ok()
    }
}
