//! Ties [`View`] to the address bar: one signal of the query string, one `update`. The only module that knows the history.
//!
//! There is one route and everything is in its query string, so this is the browser's own History API and no router: a router
//! weighed 16 KB of the page's 200.

use crate::page::kit::held::Slot;
use crate::view::View;
use crate::view::keys::encode;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// What Back does after a change of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Choosing: Back undoes it.
    Push,
    /// Typing and dragging: Back skips it.
    Replace,
}

/// The query string of the page's address.
#[derive(Clone, Copy)]
pub struct Address {
    query: Slot<String>,
}

impl Address {
    /// Follows the address bar: Back and Forward change the signal.
    pub fn new() -> Address {
        let query = Slot::new(search());
        let follow = Closure::<dyn FnMut()>::new(move || query.set(search()));
        if let Some(window) = web_sys::window() {
            // The page and its address end together, so the listener is never taken off.
            let _ = window.add_event_listener_with_callback("popstate", follow.into_js_value().unchecked_ref());
        }
        Address { query }
    }

    pub fn query(self) -> Slot<String> {
        self.query
    }

    /// Writes the whole view into the address.
    pub fn go(self, history: History, view: &View) {
        self.write(history, &encode(view));
    }

    /// Follows a link of this page.
    pub fn follow(self, query: &str) {
        self.write(History::Push, query.trim_start_matches('?'));
    }

    fn write(self, history: History, query: &str) {
        let query = query.trim_start_matches('?');
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        if query == search() {
            return;
        }
        if let Some(window) = web_sys::window()
            && let (Ok(origin), Ok(path), Ok(entries)) = (window.location().origin(), window.location().pathname(), window.history())
        {
            // With its origin: a path of `//` alone would name another host.
            let address = origin + &path + &query;
            // A browser that refuses (too many entries a second) costs the entry, not the view.
            let _ = match history {
                History::Push => entries.push_state_with_url(&JsValue::NULL, "", Some(&address)),
                History::Replace => entries.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            };
        }
        self.query.set(query);
    }
}

impl Default for Address {
    fn default() -> Address {
        Address::new()
    }
}

fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}
