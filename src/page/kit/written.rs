//! What an element says, fixed or as the signals have it.
//!
//! Translators of browsers put elements of their own in the place of texts, so no text is held by its node: what an element alone says is
//! written into the element itself, and a text beside other children gets an element of its own.

use crate::page::kit::reader::leave_at_end;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// A text, fixed or live.
pub enum Text {
    /// For good.
    Fixed(String),
    /// As the signals have it.
    Live(Box<dyn FnMut() -> String>),
}

/// Writes a text into an element that has nothing else in it, and again when it is another.
pub fn write(element: web_sys::Element, text: Rc<RefCell<Text>>) {
    if let Text::Fixed(said) = &*text.borrow() {
        return element.set_text_content(Some(said));
    }
    let keep = RenderEffect::new(move |before: Option<String>| {
        leave_at_end();
        let now = match &mut *text.borrow_mut() {
            Text::Fixed(said) => said.clone(),
            Text::Live(say) => say(),
        };
        if before.as_ref() != Some(&now) {
            element.set_text_content(Some(&now));
        }
        now
    });
    let _ = StoredValue::new_local(keep);
}
