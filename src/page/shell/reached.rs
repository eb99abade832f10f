//! Where the reader was on the page, for each entry of the history: Back leads there again. It is kept as long as the tab, also while
//! another document is shown; without storage as long as the document.

use crate::page::kept::Kept;
use crate::page::kit::dom::all_within;
use crate::page::site::Reached;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

const KEY: &str = "reached";
/// How many entries are remembered: those left last.
const MOST: usize = 100;

/// Entries that were left, each with the number that its state holds.
type Left = Vec<(f64, Reached)>;

/// The number of the entry that is shown, and those that were left.
#[derive(Clone)]
pub struct Entries(Rc<RefCell<(f64, Left)>>, Kept);

impl Entries {
    /// The page's own scrolling takes the place of the browser's, which would scroll before the view is there.
    pub fn new(kept: Kept) -> Entries {
        let now = window().history().ok().and_then(|history| {
            let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
            history.state().ok()?.as_f64()
        });
        let stored = window().session_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok()?).unwrap_or_default();
        let entries = Entries(Rc::new(RefCell::new((now.unwrap_or_default(), stored.lines().filter_map(read).collect()))), kept);
        if now.is_none() {
            entries.open();
        }
        entries
    }

    /// The state of the entry that is shown.
    pub fn state(&self) -> JsValue {
        self.0.borrow().0.into()
    }

    /// Begins another entry.
    pub fn open(&self) {
        // Later than every other of this tab.
        let mut entries = self.0.borrow_mut();
        entries.0 = js_sys::Date::now().max(entries.0 + 1.0);
    }

    /// Remembers where the reader is, before the entry is left.
    pub fn leave(&self) {
        let focused = document().active_element();
        let top = focused.as_ref().map_or(0.0, |link| link.get_bounding_client_rect().top());
        let link = focused.and_then(|focused| {
            let to = focused.get_attribute("href").or_else(|| Some(format!("{BY_ID}{}", focused.closest("main [id]").ok()??.id())))?;
            Some((to.clone(), those_of(&to).iter().position(|one| **one == focused)?))
        });
        let reached = Reached { down: window().scroll_y().unwrap_or_default(), link, top, kept: self.1.written() };
        let mut entries = self.0.borrow_mut();
        let now = entries.0;
        entries.1.retain(|(entry, _)| *entry != now);
        entries.1.push((now, reached));
        let surplus = entries.1.len().saturating_sub(MOST);
        entries.1.drain(..surplus);
    }

    /// The history shows another entry; `None` for one that was never left.
    pub fn arrive(&self) -> Option<Reached> {
        let state = window().history().ok().and_then(|history| history.state().ok()?.as_f64());
        let mut entries = self.0.borrow_mut();
        entries.0 = state.unwrap_or_default();
        let now = entries.0;
        let reached = entries.1.iter().find(|(entry, _)| *entry == now).map(|(_, reached)| reached.clone());
        self.1.take(reached.as_ref().map_or("", |reached| &reached.kept));
        reached
    }

    /// Writes all of it down, before the document goes.
    pub fn keep(&self) {
        self.leave();
        let lines: Vec<String> = self.0.borrow().1.iter().map(|(entry, reached)| written(*entry, reached)).collect();
        if let Ok(Some(storage)) = window().session_storage() {
            let _ = storage.set_item(KEY, &lines.join("\n"));
        }
    }
}

fn written(entry: f64, reached: &Reached) -> String {
    let (link, nth) = reached.link.as_ref().map_or(("", 0), |(link, nth)| (link.as_str(), *nth));
    format!("{entry} {} {} {nth} {} {link}", reached.down, reached.top, reached.kept)
}

fn read(line: &str) -> Option<(f64, Reached)> {
    let mut parts = line.splitn(6, ' ');
    let (entry, down, top, nth) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let kept = parts.next()?.to_owned();
    let link = parts.next().filter(|link| !link.is_empty()).map(|link| (link.to_owned(), nth));
    Some((entry, Reached { down, top, link, kept }))
}

/// What had the focus where it is no link: by its id, which no address begins with.
const BY_ID: &str = "id:";

/// Those that what was remembered of the focus may mean.
pub fn those_of(remembered: &str) -> Vec<HtmlElement> {
    match remembered.strip_prefix(BY_ID) {
        Some(id) => document().get_element_by_id(id).and_then(|one| one.dyn_into().ok()).into_iter().collect(),
        None => links_to(remembered),
    }
}

/// The links of the content that lead there. Compared as texts: an address may have any sign in it.
pub fn links_to(href: &str) -> Vec<HtmlElement> {
    let all = document().document_element().map(|root| all_within(&root, "main a[href]")).unwrap_or_default();
    all.into_iter().filter(|link| link.get_attribute("href").as_deref() == Some(href)).collect()
}
