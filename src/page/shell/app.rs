//! The whole page: nothing yet, a failure with a retry, or the data.

use super::{failure, frame};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::dom::breathe;
use crate::page::kit::turns::Turns;
use crate::page::kit::{dom, el};
use crate::page::shell::address;
use crate::page::shell::later::Later;
use crate::page::shell::load;
use crate::page::shell::load::LoadFailure;
use crate::page::site::{History, Link, Loaded, Site};
use crate::view::{keys, known};
use leptos::prelude::*;
use std::sync::Arc;

/// What is there to show.
#[derive(Clone)]
enum State {
    Loading,
    Failed(LoadFailure),
    Ready(Arc<Loaded>),
}

/// The whole page: nothing yet, a failure with a retry, or the data.
pub fn app() -> AnyView {
    let link = address::link();
    let bundled = RwSignal::new(State::Loading);
    let own = RwSignal::new(None::<Arc<Loaded>>);
    let later = Later::new();
    let turns = Turns::new();
    let fetch = move || {
        bundled.set(State::Loading);
        leptos::task::spawn_local(async move {
            bundled.set(match load::fetch().await {
                Ok(dataset) => {
                    mend(link, &dataset);
                    breathe().await;
                    let loaded = Loaded::new(dataset, None);
                    breathe().await;
                    State::Ready(Arc::new(loaded))
                }
                Err(failure) => State::Failed(failure),
            });
        });
    };
    fetch();
    let first = keys::decode(&link.query.get_untracked()).0.page;
    later.ask(first);
    // A first screen stays until the program can draw the same in its place, or knows that it cannot; after that it is waited for no more.
    let awaited = Memo::new(move |before: Option<&bool>| before != Some(&false) && bears_first_screen() && later.is_awaited(first));
    let lang: Memo<Lang> = Memo::new(move |_| link.query.with(|query| keys::decode(query).0.lang));
    Effect::new(move |_: Option<()>| dom::on_root(|root| drop(root.set_attribute("lang", lang.get().id()))));
    // What the page's markup shows until then: the first screen as it was at the time of the build, or a skeleton.
    Effect::new(move |_: Option<()>| {
        if own.get().is_some() || !(awaited.get() || turns.open.get() || bundled.with(|state| matches!(state, State::Loading))) {
            still().inspect(web_sys::Element::remove);
        }
    });
    el::live(move || {
        Some(match own.get().map_or_else(|| bundled.get(), State::Ready) {
            State::Loading if still().is_some() => el::el("div"),
            State::Ready(_) if own.get().is_none() && awaited.get() => el::el("div"),
            State::Loading => failure::loading(lang.get()),
            State::Failed(why) => failure::failed(&why, lang.get(), own, fetch),
            State::Ready(loaded) => {
                // The first one takes shape behind what stands there until then.
                if still().is_some() && !document().hidden() {
                    turns.begin();
                }
                let site = Site::new(loaded, link, own, turns);
                el::el("div")
                    .live_attr("class", move || turns.open.get().then(|| "behind".to_owned()))
                    .live(move || Some(frame::frame(site, later, lang.get())))
            }
        })
    })
}

/// Puts the link as it was sent in place of one that mail or chat has mangled, before anything is shown of it.
fn mend(link: Link, dataset: &Dataset) {
    let came = link.query.get_untracked();
    let sent = known::as_sent(&came, dataset);
    if sent != came {
        link.go.run((History::Replace, sent));
    }
}

/// Whether that is the first screen of the link, not a skeleton (scripts/browser/still.js).
fn bears_first_screen() -> bool {
    still().is_some() && document().document_element().is_some_and(|root| root.has_attribute("data-first-screen"))
}

/// What the page's markup shows before the program has anything to show.
fn still() -> Option<web_sys::Element> {
    document().get_element_by_id("still")
}
