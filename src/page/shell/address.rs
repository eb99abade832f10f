//! Ties the link to the address bar: one signal of the query string and one way to change it. The only module that knows the history.
//!
//! There is one route and everything is in its query string, so this is the browser's own History API and no router.

use crate::page::kept::Kept;
use crate::page::shell::reached::Entries;
use crate::page::site::{History, Link};
use crate::view::{Page, keys};
use leptos::prelude::{Callback, RwSignal, Set, StoredValue, WithValue};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The link that stands in the address bar: Back and Forward change its signal, going to another changes the address.
pub fn link() -> Link {
    let query = RwSignal::new(search());
    let kept = Kept::default();
    let entries = Entries::new(kept);
    // A page that is loaded anew, or come back to from another document, was left before.
    let returning = RwSignal::new(entries.arrive());
    write(History::Replace, &search(), &entries);
    let (arriving, going) = (entries.clone(), entries.clone());
    on_window("popstate", move || {
        arriving.leave();
        returning.set(arriving.arrive());
        query.set(search());
    });
    on_window("pagehide", move || going.keep());
    let entries = StoredValue::new_local(entries);
    let framed = is_framed();
    let go = move |(history, to): (History, String)| {
        let history = if framed { History::Replace } else { history };
        let to = to.trim_start_matches('?');
        let to = if to.is_empty() { String::new() } else { format!("?{to}") };
        if to != search() {
            entries.with_value(|entries| {
                if history == History::Push {
                    entries.leave();
                    entries.open();
                    // Another view begins without what was chosen in this one; the same goes on with it.
                    if page(&to) != page(&search()) {
                        kept.take("");
                    }
                }
                write(history, &to, entries);
            });
            returning.set(None);
            query.set(to);
        }
    };
    Link { query: query.into(), returning, kept, go: Callback::new(go) }
}

/// The page and its address end together, so the listener is never taken off.
fn on_window(event: &str, act: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        let act = Closure::<dyn FnMut()>::new(act);
        let _ = window.add_event_listener_with_callback(event, act.into_js_value().unchecked_ref());
    }
}

fn page(query: &str) -> Page {
    keys::decode(query).0.page
}

/// In a frame the history is that of the page around it: Back there is to lead from that page, not through what was chosen in the frame.
fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|around| around != window))
}

fn write(history: History, query: &str, shown: &Entries) {
    if let Some(window) = web_sys::window()
        && let (Ok(origin), Ok(path), Ok(entries)) = (window.location().origin(), window.location().pathname(), window.history())
    {
        // With its origin: a path of `//` alone would name another host.
        let address = origin + &path + query;
        // A browser that refuses (too many entries a second) costs the entry, not the view.
        let _ = match history {
            History::Push => entries.push_state_with_url(&shown.state(), "", Some(&address)),
            History::Replace => entries.replace_state_with_url(&shown.state(), "", Some(&address)),
        };
    }
}

fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}
