//! The views are parts of the program of their own, each fetched when a reader is about to need it: nobody waits for code, or pays for it, that does
//! not run. `scripts/program.mjs` cuts the program at the functions marked here.

use crate::lang::Lang;
use crate::page::kit::dom::on_root;
use crate::page::kit::el::{Child, el, text};
use crate::page::parts::head::title;
use crate::page::shell::failure;
use crate::page::shell::load::LoadFailure;
use crate::page::site::Site;
use crate::page::views::{compare, documents, evidence, map, method, overview, place, table, trend};
use crate::say;
use crate::view::Page;
use crate::words::page as words;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

type Draw = fn(Site, Lang, Page) -> Child;
type Fetched = Result<Draw, SplitLoaderError>;

/// A part of the program.
#[derive(Clone, Copy)]
enum Part {
    Overview,
    Place,
    Trend,
    Places,
    Papers,
}

impl Part {
    /// The part that draws a page. What two parts share grows with each further one: views that are light, or much alike, stand together.
    fn of(page: Page) -> Part {
        match page {
            Page::Overview => Part::Overview,
            Page::Place => Part::Place,
            Page::Trend => Part::Trend,
            Page::Compare | Page::Map => Part::Places,
            Page::Table | Page::Evidence | Page::Documents | Page::Method => Part::Papers,
        }
    }
}

#[wasm_split(overview, fallible)]
fn fetch_overview() -> Fetched {
    Ok(draw_overview)
}

fn draw_overview(site: Site, lang: Lang, _: Page) -> Child {
    overview::overview(site, lang).into()
}

#[wasm_split(place, fallible)]
fn fetch_place() -> Fetched {
    Ok(draw_place)
}

fn draw_place(site: Site, lang: Lang, _: Page) -> Child {
    place::place(site, lang).into()
}

#[wasm_split(trend, fallible)]
fn fetch_trend() -> Fetched {
    Ok(draw_trend)
}

fn draw_trend(site: Site, lang: Lang, _: Page) -> Child {
    trend::trend(site, lang).into()
}

#[wasm_split(places, fallible)]
fn fetch_places() -> Fetched {
    Ok(draw_places)
}

fn draw_places(site: Site, lang: Lang, page: Page) -> Child {
    match page {
        Page::Map => map::map(site, lang).into(),
        _ => compare::compare(site, lang).into(),
    }
}

#[wasm_split(papers, fallible)]
fn fetch_papers() -> Fetched {
    Ok(draw_papers)
}

fn draw_papers(site: Site, lang: Lang, page: Page) -> Child {
    match page {
        Page::Table => table::table(site, lang).into(),
        Page::Evidence => evidence::evidence(site, lang).into(),
        Page::Documents => documents::documents(site, lang).into(),
        _ => method::method(site, lang).into(),
    }
}

/// Fetches a part.
async fn fetch(part: Part) -> Fetched {
    match part {
        Part::Overview => fetch_overview().await,
        Part::Place => fetch_place().await,
        Part::Trend => fetch_trend().await,
        Part::Places => fetch_places().await,
        Part::Papers => fetch_papers().await,
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

/// The parts of the views and where they are.
#[derive(Clone, Copy)]
pub struct Later([RwSignal<State>; 5]);

impl Later {
    pub(super) fn new() -> Later {
        Later(std::array::from_fn(|_| RwSignal::new(State::NotAsked)))
    }

    fn state(self, page: Page) -> RwSignal<State> {
        self.0[Part::of(page) as usize]
    }

    /// Whether a page can be drawn.
    pub fn is_there(self, page: Page) -> bool {
        matches!(self.state(page).get(), State::There(_))
    }

    /// Whether a page has neither come nor failed.
    pub(super) fn is_awaited(self, page: Page) -> bool {
        matches!(self.state(page).get(), State::NotAsked | State::Asked)
    }

    /// Fetches what draws a page, unless it is there or on its way.
    pub fn ask(self, page: Page) {
        let state = self.state(page);
        if matches!(state.get_untracked(), State::NotAsked | State::Failed(_)) {
            state.set(State::Asked);
            spawn_local(async move {
                state.set(fetch(Part::of(page)).await.map_or_else(|_| State::Failed(fault()), State::There));
            });
        }
    }

    /// The same where it is only likely to be needed: what failed stays failed until the reader goes there.
    pub fn expect(self, page: Page) {
        if matches!(self.state(page).get_untracked(), State::NotAsked) {
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

/// A view, or what stands in its place until it is there.
pub fn view(later: Later, site: Site, lang: Lang, page: Page) -> Child {
    match later.state(page).get() {
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
