//! What is new since an earlier edition: of the view where a link is pinned to that, of everything in a dialog. The earlier edition and the
//! part of the program that compares are fetched when they are asked for.

mod drawn;

use crate::answer::edition::Edition;
use crate::answer::news::News;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::{after_frame, selected};
use crate::page::kit::el::{Child, El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::shell::load;
use crate::page::shell::load::LoadFailure;
use crate::page::site::{Since, Site};
use crate::words::{fill, news as words, page};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlDialogElement;

/// The edition shown and the one that it is held against.
#[derive(PartialEq)]
pub struct Both {
    older: Edition,
    newer: Edition,
}

/// What the part of the program does.
#[derive(Clone, Copy)]
struct Part {
    read: fn(Site, &[u8]) -> Option<Both>,
    /// How much is new in the view, in a sentence that follows it.
    counted: fn(Site, Lang, &Both) -> String,
    /// Each piece of news.
    listed: fn(Site, Lang, &Both, bool) -> El,
}

#[wasm_split(news, fallible)]
fn fetch_news() -> Result<Part, SplitLoaderError> {
    Ok(Part { read: drawn::read, counted: drawn::counted, listed: drawn::listed })
}

/// Whether two editions can be compared.
#[derive(Clone)]
enum State {
    Coming,
    Failed,
    NotKept,
    There(Part, Arc<Both>),
}

/// The dates of the editions before the one shown, that of the newest last.
fn earlier(site: Site) -> Vec<String> {
    let current = site.loaded().dataset.edition.clone();
    load::editions().into_iter().filter(|date| *date < current).collect()
}

async fn fetched(site: Site, date: String) -> State {
    let bytes = match load::edition(&date).await {
        Ok(bytes) => bytes,
        Err(LoadFailure::Gone) => return State::NotKept,
        Err(_) => return State::Failed,
    };
    match fetch_news().await {
        Ok(part) => (part.read)(site, &bytes).map_or(State::NotKept, |both| State::There(part, Arc::new(both))),
        Err(_) => State::Failed,
    }
}

/// Fetches what compares with an edition, and again when the reader asks.
fn fetch(site: Site, date: String, state: RwSignal<State>) {
    if !earlier(site).contains(&date) {
        return state.set(State::NotKept);
    }
    state.set(State::Coming);
    spawn_local(async move {
        let found = fetched(site, date).await;
        drop(state.try_set(found));
    });
}

fn dated(said: &str, date: &str, lang: Lang) -> String {
    fill(said, &[("from", &format::date(date, lang))])
}

fn failed(site: Site, lang: Lang, date: String, state: RwSignal<State>) -> El {
    let retry = text("button", "", page::retry(lang)).attr("type", "button");
    let said = text("p", "", dated(words::not_come(lang), &date, lang));
    el("div").child(said).child(retry.on("click", move |_| fetch(site, date.clone(), state)))
}

/// What a link that is pinned to an earlier edition is told of its view.
pub fn pinned(site: Site, lang: Lang, date: String) -> El {
    let state = RwSignal::new(State::Coming);
    fetch(site, date.clone(), state);
    el("div").class("pinned").live(move || {
        let said: Child = match state.get() {
            State::Coming => text("p", "", dated(words::loading(lang), &date, lang)).into(),
            State::NotKept => text("p", "", dated(words::not_kept(lang), &date, lang)).into(),
            State::Failed => failed(site, lang, date.clone(), state).into(),
            State::There(part, both) => {
                let since = Since { edition: Some(date.clone()), of_view: true };
                let see = text("button", "", words::see(lang)).attr("type", "button").on("click", move |_| site.since.set(Some(since.clone())));
                el("div").child(el("p").live_text(move || (part.counted)(site, lang, &both))).child(see).into()
            }
        };
        Some(said)
    })
}

/// The dialog of what is new, open while it is asked for.
pub fn dialog(site: Site, lang: Lang) -> El {
    let place: Handle<HtmlDialogElement> = Handle::new();
    let state = RwSignal::new(State::Coming);
    let date =
        Memo::new(move |_| site.since.with(|since| since.as_ref().map(|since| since.edition.clone().or_else(|| earlier(site).pop()).unwrap_or_default())));
    Effect::new(move |_: Option<()>| {
        let Some(date) = date.get() else { return };
        fetch(site, date, state);
        after_frame(move || drop(place.get().filter(|dialog| !dialog.open()).map(|dialog| dialog.show_modal())));
    });
    // What was pressed in it may go with what it showed: the focus stays in the dialog.
    Effect::new(move |_: Option<()>| {
        if site.since.with(Option::is_none) {
            return;
        }
        state.track();
        after_frame(move || {
            let Some(dialog) = place.get() else { return };
            if dialog.open() && !dialog.matches(":focus-within").unwrap_or(true) {
                drop(dialog.focus());
            }
        });
    });
    let content = move || {
        let since = site.since.get()?;
        let date = date.get()?;
        let (of_view, compared) = (since.of_view, date.clone());
        let said = move || {
            Some(match state.get() {
                _ if compared.is_empty() => text("p", "", words::no_edition_before(lang)),
                State::Coming => text("p", "", dated(words::loading(lang), &compared, lang)).attr("role", "status"),
                State::NotKept => text("p", "", dated(words::not_kept(lang), &compared, lang)),
                State::Failed => failed(site, lang, compared.clone(), state).attr("role", "alert"),
                State::There(part, both) => (part.listed)(site, lang, &both, of_view),
            })
        };
        let close = text("button", "close", page::close(lang)).attr("type", "button").on("click", move |_| {
            if let Some(dialog) = place.get() {
                dialog.close();
            }
        });
        let follow = text("a", "", words::feed(lang)).attr("href", crate::export::feed::name(lang)).attr("type", "application/atom+xml");
        Some(
            el("div")
                .child(text("h2", "", words::what_is_new(lang)))
                .maybe(choice(site, lang, &since, &date))
                .live(said)
                .child(el("p").child(follow))
                .child(close),
        )
    };
    el("dialog").class("taken").attr("tabindex", "-1").handle(place).on("close", move |_| site.since.set(None)).live(content)
}

/// Another edition to compare with, where there are several, and the whole in place of the view.
fn choice(site: Site, lang: Lang, since: &Since, date: &str) -> Option<El> {
    let all = earlier(site);
    let of_view = since.of_view;
    let options = all.iter().rev().map(|one| text("option", "", format::date(one, lang)).attr("value", one).flag("selected", one == date));
    let chosen = move |event: web_sys::Event| site.since.set(Some(Since { edition: selected(&event), of_view }));
    let several = (all.len() > 1).then(|| el("label").text(words::edition_before(lang)).text(" ").child(el("select").on("change", chosen).children(options)));
    let edition = Some(date.to_owned());
    let whole = of_view.then(|| {
        let whole = text("button", "", words::see_all(lang)).attr("type", "button");
        whole.on("click", move |_| site.since.set(Some(Since { edition: edition.clone(), of_view: false })))
    });
    (several.is_some() || whole.is_some()).then(|| el("p").maybe(several).text(" ").maybe(whole))
}

/// The dates of both editions, where a link is pinned to another than the one shown.
pub fn dates(edition: &str, current: &str, lang: Lang) -> String {
    let text = match edition.cmp(current) {
        std::cmp::Ordering::Less => page::pinned_other(lang),
        std::cmp::Ordering::Equal => page::pinned_same(lang),
        std::cmp::Ordering::Greater => words::later(lang),
    };
    fill(text, &[("edition", &format::date(edition, lang)), ("current", &format::date(current, lang))])
}

impl Both {
    fn news(&self, site: Site) -> News {
        crate::answer::news::news(&self.older, &self.newer, site.view.with(|view| view.method))
    }
}
