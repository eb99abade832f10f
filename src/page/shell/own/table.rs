//! A plain table of the reader's own figures: fetches the part of the program that reads it, and shows what was understood before anything joins.

use super::database::Later;
use super::{Refused, database, preview};
use crate::lang::Lang;
use crate::page::kit::dom::after_frame;
use crate::page::kit::el::{El, el};
use crate::page::kit::handle::Handle;
use crate::page::site::Site;
use crate::words::take as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{File, HtmlDialogElement};

/// A file that was opened and is no dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// Draws the preview of a file; the callback closes it.
pub type Draw = fn(Site, Lang, Opened, Callback<()>) -> El;

/// What the part of the program does.
#[derive(Clone, Copy)]
pub(super) struct Part {
    draw: Draw,
    template: fn(Site, Lang),
    /// Keeps the file that is shown on the device.
    pub(super) keep: fn(Lang) -> Later<String>,
    /// The file that is kept.
    pub(super) read: fn(Lang) -> Later<Result<File, String>>,
    /// Takes it away.
    pub(super) remove: fn(Lang) -> Later<String>,
}

#[wasm_split(own, fallible)]
pub(super) fn fetch_own() -> Result<Part, SplitLoaderError> {
    Ok(Part { draw: preview::preview, template: preview::template, keep: database::keep, read: database::read, remove: database::remove })
}

/// Hands the reader a table to fill in.
pub fn template(site: Site, wrong: Refused, lang: Lang) {
    spawn_local(async move {
        match fetch_own().await {
            Ok(part) => (part.template)(site, lang),
            Err(_) => wrong.set(Some(vec![words::not_there(lang).to_owned()])),
        }
    });
}

/// The dialog of a file that was opened.
pub fn dialog(site: Site, opened: RwSignal<Option<Opened>>, wrong: Refused, lang: Lang) -> El {
    let place: Handle<HtmlDialogElement> = Handle::new();
    let drawn = RwSignal::new(None::<(Draw, Opened)>);
    Effect::new(move |_: Option<()>| {
        let Some(file) = opened.get() else { return };
        spawn_local(async move {
            match fetch_own().await {
                Ok(part) => {
                    drawn.set(Some((part.draw, file)));
                    after_frame(move || drop(place.get().map(|dialog| dialog.show_modal())));
                }
                Err(_) => wrong.set(Some(vec![words::not_there(lang).to_owned()])),
            }
        });
    });
    let close = Callback::new(move |()| {
        if let Some(dialog) = place.get() {
            dialog.close();
        }
    });
    let closed = move |_| {
        opened.set(None);
        drawn.set(None);
    };
    el("dialog").class("taken own-preview").handle(place).on("close", closed).live(move || {
        let (draw, file) = drawn.get()?;
        Some(draw(site, lang, file, close))
    })
}
