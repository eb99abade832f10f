//! The page: what the browser shows of the answers. Everything below knows Leptos; nothing above does.

mod chips;
mod el;
mod failure;
mod figure;
mod filters;
mod footer;
mod frame;
mod header;
mod link;
mod method;
mod notices;
mod overview;
mod own;
mod places;
mod row;
mod site;
mod theme;
mod trend;

use crate::address::Address;
use crate::load::{self, LoadFailure};
use crate::view::keys;
use leptos::prelude::*;
use site::{Loaded, Site};
use std::sync::Arc;

/// What is there to show.
#[derive(Clone)]
enum State {
    Loading,
    Failed(LoadFailure),
    Ready(Arc<Loaded>),
}

/// The whole page: nothing yet, a failure with a retry, or the data.
#[component]
pub fn App() -> impl IntoView {
    let address = Address::new();
    let bundled = RwSignal::new(State::Loading);
    let own = RwSignal::new(None::<Arc<Loaded>>);
    let fetch = move || {
        bundled.set(State::Loading);
        leptos::task::spawn_local(async move {
            bundled.set(match load::bundled().await {
                Ok(dataset) => State::Ready(Arc::new(Loaded::new(dataset, None))),
                Err(failure) => State::Failed(failure),
            });
        });
    };
    fetch();
    let lang = Memo::new(move |_| address.query().with(|query| keys::decode(query).0.lang));
    Effect::new(move || site::on_root(|root| drop(root.set_attribute("lang", lang.get().id()))));
    el::live(move || {
        Some(match own.get().map_or_else(|| bundled.get(), State::Ready) {
            State::Loading => failure::loading(lang.get()),
            State::Failed(why) => failure::failed(&why, lang.get(), own, fetch),
            State::Ready(loaded) => {
                let site = Site::new(loaded, address, own);
                el::el("div").live(move || Some(frame::frame(site, lang.get())))
            }
        })
    })
}
