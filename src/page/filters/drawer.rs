//! The groups of filters: a bar on a wide screen, whose open group closes when the reader leaves it; a drawer over the page on a narrow one,
//! which keeps the focus until it is closed.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::all_within;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::Site;
use crate::words::{fill, filters as words, page as page_words, plural};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

/// What the Tab key stops at within the drawer.
const STOPS: &str = "button, select, input, summary, [tabindex='0']";

/// Closes the drawer, where it is open, and leads back to the button that opened it.
pub fn close(site: Site) {
    if site.drawer.get_untracked() {
        site.drawer.set(false);
        site.landmarks.filters.focus_later();
    }
}

/// The groups with the drawer's head and foot around them.
pub fn drawer(site: Site, lang: Lang, groups: El) -> El {
    let (closer, drawer): (Handle, Handle) = (Handle::new(), Handle::new());
    Effect::new(move |_: Option<()>| {
        if site.drawer.get() {
            closer.focus_later();
        }
    });
    let head = el("div")
        .class("drawer-head")
        .child(text("h2", "", words::filters(lang)))
        .child(text("button", "close-filters", page_words::close(lang)).handle(closer).attr("type", "button").on("click", move |_| close(site)));
    let results = move || {
        let total = site.counts.with(|counts| counts.total);
        fill(plural(total, lang, words::show_result(lang), words::show_results(lang)), &[("count", &format::count(total, lang))])
    };
    let open = move |name: &'static str, value: &'static str| (name, move || site.drawer.get().then(|| value.to_owned()));
    let (role, modal, label) = (open("role", "dialog"), open("aria-modal", "true"), open("aria-label", words::filters(lang)));
    el("div")
        .handle(drawer)
        .attr("id", "filters")
        .live_attr("class", move || Some(if site.drawer.get() { "filter-bar open" } else { "filter-bar" }.to_owned()))
        .live_attr(role.0, role.1)
        .live_attr(modal.0, modal.1)
        .live_attr(label.0, label.1)
        .on("keydown", move |event| keep(site, &event, drawer))
        .child(head)
        .child(groups)
        .child(el("button").class("main-action show-results").attr("type", "submit").live_text(results))
}

/// Keeps the Tab key within the open drawer; Escape closes it.
fn keep(site: Site, event: &Event, drawer: Handle) {
    let (Some(key), true, Some(drawer)) = (event.dyn_ref::<KeyboardEvent>(), site.drawer.get_untracked(), drawer.get()) else { return };
    match &*key.key() {
        "Escape" => close(site),
        "Tab" => {
            // What is folded away or hidden has no box.
            let stops: Vec<HtmlElement> = all_within(&drawer, STOPS).into_iter().filter(|stop| stop.offset_width() > 0 && stop.tab_index() >= 0).collect();
            let (from, to) = if key.shift_key() { (stops.first(), stops.last()) } else { (stops.last(), stops.first()) };
            let at = document().active_element();
            if let (Some(from), Some(to)) = (from, to)
                && at.as_ref() == Some(from.unchecked_ref::<Element>())
            {
                let _ = to.focus();
                event.prevent_default();
            }
        }
        _ => {}
    }
}

/// Escape within an open group of the bar closes it and leads back to its button.
pub fn fold_on_escape(site: Site, event: &Event, fold: Handle, button: Handle) {
    let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
    if let Some(fold) = fold.get().filter(|fold| is_escape && !site.drawer.get_untracked() && fold.has_attribute("open")) {
        let _ = fold.remove_attribute("open");
        button.focus();
    }
}

/// The focus that goes elsewhere closes the group; in the drawer groups stay as the reader folds them.
pub fn fold_on_leaving(site: Site, event: &Event, fold: Handle) {
    let to = event.dyn_ref::<web_sys::FocusEvent>().and_then(web_sys::FocusEvent::related_target).and_then(|to| to.dyn_into::<Node>().ok());
    if let (Some(to), Some(fold), false) = (to, fold.get(), site.drawer.get_untracked())
        && !fold.contains(Some(&to))
    {
        let _ = fold.remove_attribute("open");
    }
}

/// A press outside closes what is open in the bar.
pub fn fold_on_press(site: Site, event: &Event) {
    let within = event.target().and_then(|target| target.dyn_into::<Element>().ok()).and_then(|target| target.closest(".group").ok()?);
    if site.drawer.get_untracked() || within.is_some() {
        return;
    }
    if let Ok(Some(open)) = document().query_selector(".group[open]") {
        let _ = open.remove_attribute("open");
    }
}
