//! The views beyond the front page are parts of the program of their own, each fetched when a reader is about to need it: nobody waits
//! for code, or pays for it, that does not run. `scripts/program.mjs` cuts the program at the functions marked here.

use crate::lang::Lang;
use crate::page::kit::dom::on_root;
use crate::page::kit::el::{Child, el, text};
use crate::page::parts::head::title;
use crate::page::shell::failure;
use crate::page::shell::load::LoadFailure;
use crate::page::site::Site;
use crate::page::views::{compare, documents, evidence, map, method, place, table, trend};
use crate::say;
use crate::view::Page;
use crate::words::page as words;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

type Draw = fn(Site, Lang, Page) -> Child;

/// A part of the program.
#[derive(Clone, Copy)]
enum Part {
    Trend,
    Places,
    Papers,
}

impl Part {
    /// The part that draws a page; the front page stands in the first.
    fn of(page: Page) -> Option<Part> {
        match page {
            Page::Overview => None,
            Page::Trend => Some(Part::Trend),
            Page::Compare | Page::Map => Some(Part::Places),
            Page::Table | Page::Evidence | Page::Place | Page::Documents | Page::Method => Some(Part::Papers),
        }
    }
}

#[wasm_split(trend, fallible)]
fn fetch_trend() -> Result<Draw, SplitLoaderError> {
    Ok(draw_trend)
}

fn draw_trend(site: Site, lang: Lang, _: Page) -> Child {
    trend::trend(site, lang).into()
}

#[wasm_split(places, fallible)]
fn fetch_places() -> Result<Draw, SplitLoaderError> {
    Ok(draw_places)
}

fn draw_places(site: Site, lang: Lang, page: Page) -> Child {
    match page {
        Page::Map => map::map(site, lang).into(),
        _ => compare::compare(site, lang).into(),
    }
}

#[wasm_split(papers, fallible)]
fn fetch_papers() -> Result<Draw, SplitLoaderError> {
    Ok(draw_papers)
}

fn draw_papers(site: Site, lang: Lang, page: Page) -> Child {
    match page {
        Page::Table => table::table(site, lang).into(),
        Page::Evidence => evidence::evidence(site, lang).into(),
        Page::Documents => documents::documents(site, lang).into(),
        Page::Place => place::place(site, lang).into(),
        _ => method::method(site, lang).into(),
    }
}

/// Whether a part is there.
#[derive(Clone)]
enum State {
    NotAsked,
    Asked,
    Failed(LoadFailure),
    There(Draw),
}

/// The parts beyond the first and where they are.
#[derive(Clone, Copy)]
pub struct Later([RwSignal<State>; 3]);

impl Later {
    pub(super) fn new() -> Later {
        Later([RwSignal::new(State::NotAsked), RwSignal::new(State::NotAsked), RwSignal::new(State::NotAsked)])
    }

    fn part(self, page: Page) -> Option<(Part, RwSignal<State>)> {
        Part::of(page).and_then(|part| Some((part, *self.0.get(part as usize)?)))
    }

    /// Whether a page can be drawn.
    pub fn is_there(self, page: Page) -> bool {
        self.part(page).is_none_or(|(_, state)| matches!(state.get(), State::There(_)))
    }

    /// Fetches what draws a page, unless it is there or on its way.
    pub fn ask(self, page: Page) {
        let Some((part, state)) = self.part(page) else { return };
        if matches!(state.get_untracked(), State::NotAsked | State::Failed(_)) {
            state.set(State::Asked);
            spawn_local(async move {
                let fetched = match part {
                    Part::Trend => fetch_trend().await,
                    Part::Places => fetch_places().await,
                    Part::Papers => fetch_papers().await,
                };
                state.set(fetched.map_or_else(|_| State::Failed(fault()), State::There));
            });
        }
    }

    /// The same where it is only likely to be needed: what failed stays failed until the reader goes there.
    pub fn expect(self, page: Page) {
        if self.part(page).is_some_and(|(_, state)| matches!(state.get_untracked(), State::NotAsked)) {
            self.ask(page);
        }
    }
}

/// Why a part did not come: the loader says only that it did not, scripts/browser/part.js leaves the cause on the root.
fn fault() -> LoadFailure {
    let mut written = None;
    on_root(|root| written = root.get_attribute("data-fault"));
    LoadFailure::of_part(&written.unwrap_or_default())
}

/// One of the other views, or what stands in its place until it is there.
pub fn view(later: Later, site: Site, lang: Lang, page: Page) -> Child {
    let Some((_, state)) = later.part(page) else { return el("div").into() };
    match state.get() {
        State::There(draw) => draw(site, lang, page),
        State::Failed(why) => {
            let alert = el("div").attr("role", "alert").class("alert").child(title(site, say::page(page, lang)));
            failure::reasons(alert, &why, lang).child(failure::way_on(&why, lang, move || later.ask(page))).into()
        }
        State::NotAsked | State::Asked => {
            el("div").child(title(site, say::page(page, lang))).child(text("p", "", words::view_loading(lang)).attr("role", "status")).into()
        }
    }
}
