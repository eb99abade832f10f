//! Ties the link to the address bar: one signal of the query string and one way to change it. The only module that knows the history.
//!
//! There is one route and everything is in its query string, so this is the browser's own History API and no router.

use crate::page::site::{History, Link};
use leptos::prelude::{Callback, RwSignal, Set};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The link that stands in the address bar: Back and Forward change its signal, going to another changes the address.
pub fn link() -> Link {
    let query = RwSignal::new(search());
    let follow = Closure::<dyn FnMut()>::new(move || query.set(search()));
    if let Some(window) = web_sys::window() {
        // The page and its address end together, so the listener is never taken off.
        let _ = window.add_event_listener_with_callback("popstate", follow.into_js_value().unchecked_ref());
    }
    let go = move |(history, to): (History, String)| {
        let to = to.trim_start_matches('?');
        let to = if to.is_empty() { String::new() } else { format!("?{to}") };
        if to != search() {
            write(history, &to);
            query.set(to);
        }
    };
    Link { query: query.into(), go: Callback::new(go) }
}

fn write(history: History, query: &str) {
    if let Some(window) = web_sys::window()
        && let (Ok(origin), Ok(path), Ok(entries)) = (window.location().origin(), window.location().pathname(), window.history())
    {
        // With its origin: a path of `//` alone would name another host.
        let address = origin + &path + query;
        // A browser that refuses (too many entries a second) costs the entry, not the view.
        let _ = match history {
            History::Push => entries.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            History::Replace => entries.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
        };
    }
}

fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}
