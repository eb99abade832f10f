//! The views beyond the front page are a part of the program of their own, which is fetched when a reader is about to need it: the front
//! page does not wait for code that it does not run. `scripts/build-page` cuts the program at [`views`].

use super::el::{Child, el, text};
use super::held::Slot;
use super::site::Site;
use super::{brief, compare, documents, evidence, map, method, table, trend};
use crate::view::{Lang, Page};
use crate::words::page as words;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

type Draw = fn(Site, Lang, Page) -> Child;

/// Whether the other views are there.
#[derive(Clone, Copy)]
pub enum Later {
    NotAsked,
    Asked,
    Failed,
    There(Draw),
}

#[wasm_split(views, fallible)]
fn views() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(site: Site, lang: Lang, page: Page) -> Child {
    match page {
        Page::Compare => compare::compare(site, lang).into(),
        Page::Map => map::map(site, lang).into(),
        Page::Table => table::table(site, lang).into(),
        Page::Evidence => evidence::evidence(site, lang).into(),
        Page::Documents => documents::documents(site, lang).into(),
        Page::Brief => brief::brief(site, lang).into(),
        Page::Method => method::method(lang).into(),
        // The front page stands in the first part of the program and is not asked for here.
        Page::Trend | Page::Overview => trend::trend(site, lang).into(),
    }
}

/// Fetches the other views, unless they are there or on their way.
pub fn ask(later: Slot<Later>) {
    if matches!(later.get_untracked(), Later::NotAsked | Later::Failed) {
        later.set(Later::Asked);
        spawn_local(async move {
            later.set(match views().await {
                Ok(draw) => Later::There(draw),
                Err(_) => Later::Failed,
            });
        });
    }
}

/// One of the other views, or what stands in its place until it is there.
pub fn view(site: Site, lang: Lang, page: Page) -> Child {
    match site.later.get() {
        Later::There(draw) => draw(site, lang, page),
        Later::Failed => {
            let retry = text("button", "main-action", words::retry(lang)).attr("type", "button").on("click", move |_| ask(site.later));
            el("div")
                .attr("role", "alert")
                .class("alert")
                .child(text("h1", "", words::page(page, lang)))
                .child(text("p", "", words::no_network(lang)))
                .child(retry)
                .into()
        }
        Later::NotAsked | Later::Asked => {
            el("div").child(text("h1", "", words::page(page, lang))).child(text("p", "", words::view_loading(lang)).attr("role", "status")).into()
        }
    }
}
