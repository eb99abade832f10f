//! The page as a frame in another: its first line says whose it is and opens the full page, and it tells the page around it how high it is.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::watch_size;
use crate::page::kit::el::{El, text};
use crate::page::site::{Site, href};
use crate::say;
use crate::view::View;
use crate::words::{fill, page, take as words};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Site, view and edition, with the way to the full page.
pub fn line(site: Site, lang: Lang) -> El {
    let edition = format::date(&site.loaded().dataset.edition, lang);
    let said = move || {
        let title = site.view.with(|view| say::page(view.page, lang));
        fill(words::embedded_from(lang), &[("title", title), ("site", page::name(lang)), ("date", &edition)])
    };
    let full = move || Some(site.view.with(|view| href(&View { embed: false, ..view.clone() })));
    text("a", "embedded-line", "").live_attr("href", full).attr("target", "_blank").attr("rel", "noopener").live_text(said).follow(|_| tell_height())
}

/// Sends `{tiendo: {height}}` to the page around this one, now and whenever it changes. It says nothing else, so that anyone may hear it.
fn tell_height() {
    let Some(root) = document().body() else { return };
    let tell = move || {
        let (Ok(Some(around)), Some(body)) = (window().parent(), document().body()) else { return };
        let told = js_sys::JSON::parse(&format!("{{\"tiendo\":{{\"height\":{}}}}}", body.scroll_height()));
        let _ = told.and_then(|told: JsValue| around.post_message(&told, "*"));
    };
    tell();
    watch_size(&root, tell);
}
