//! A file of the reader's own on the device, where they ask for it: in the browser's database, with its name in the small storage, so that
//! nothing is opened and nothing stored for those who never ask.

use super::table::fetch_own;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::Site;
use crate::words::{fill, own_data as words, take};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use web_sys::File;

/// Where the name of the file stands.
pub(super) const NAME: &str = "own-file";

/// Files cannot stand in signals, which may be sent to other threads.
#[derive(Default)]
struct Last {
    /// Opened, perhaps not shown yet.
    opened: Option<File>,
    /// Shown.
    shown: Option<File>,
}

thread_local! {
    static LAST: RefCell<Last> = RefCell::default();
}

/// A file was opened.
pub(super) fn opened(file: &File) {
    LAST.with_borrow_mut(|last| last.opened = Some(file.clone()));
}

/// What was opened last is shown now.
pub(super) fn is_shown() {
    LAST.with_borrow_mut(|last| last.shown = last.opened.clone());
}

/// The file that is shown.
pub(super) fn shown_file() -> Option<File> {
    LAST.with_borrow(|last| last.shown.clone())
}

/// The name of the file that is on the device.
pub(super) fn name() -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(NAME).ok().flatten()
}

/// Offers to keep the file that is shown, and says how that went.
pub(super) fn offer(site: Site, lang: Lang) -> El {
    let said = RwSignal::new(String::new());
    let keep = move |_| {
        spawn_local(async move {
            let told = match fetch_own().await {
                Ok(part) => (part.keep)(lang).await,
                Err(_) => take::not_there(lang).to_owned(),
            };
            drop(said.try_set(told));
            drop(site.kept.try_set(name()));
        });
    };
    let button = move || {
        let there = site.kept.get().is_some() && site.kept.get() == site.loaded().file;
        (!there).then(|| text("button", "", words::keep(lang)).attr("type", "button").on("click", keep))
    };
    el("span").class("keep").live(button).live(move || Some(text("span", "hint", said.get()).attr("role", "status")))
}

/// The file on the device: to be opened, or removed.
pub(super) fn there(site: Site, lang: Lang, open: impl Fn(File) + Copy + Send + 'static) -> El {
    let said = RwSignal::new(String::new());
    site.kept.set(name());
    let act = move |remove: bool| {
        spawn_local(async move {
            let told = match fetch_own().await {
                Ok(part) if remove => (part.remove)(lang).await,
                Ok(part) => match (part.read)(lang).await {
                    Ok(file) => {
                        open(file);
                        String::new()
                    }
                    Err(told) => told,
                },
                Err(_) => take::not_there(lang).to_owned(),
            };
            drop(said.try_set(told));
            drop(site.kept.try_set(name()));
        });
    };
    let file = move || {
        let name = site.kept.get()?;
        let button = |label: &str, remove: bool| text("button", "", label).attr("type", "button").on("click", move |_| act(remove));
        let line = text("span", "", fill(words::kept_file(lang), &[("file", &name)]));
        Some(el("p").class("kept").child(line).text(" ").child(button(words::open_kept(lang), false)).text(" ").child(button(words::remove_kept(lang), true)))
    };
    el("div").live(file).live(move || Some(text("p", "hint", said.get()).attr("role", "status")))
}
