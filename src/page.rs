//! The page: what the browser shows of the answers. Everything below knows Leptos; nothing above does.

mod chips;
mod el;
mod failure;
mod figure;
mod filters;
mod footer;
mod frame;
mod header;
pub mod held;
mod link;
mod map;
mod method;
mod notices;
mod overview;
mod own;
mod places;
mod row;
mod site;
mod spots;
mod theme;
mod trend;
mod years;

use crate::address::Address;
use crate::load::{self, File, LoadFailure};
use crate::view::{Lang, View, keys};
use held::{Slot, effect, number};
use leptos::prelude::AnyView;
use site::{Loaded, Site};
use std::sync::Arc;

/// What is there to show.
#[derive(Clone)]
enum State {
    Loading,
    /// The front page's first screen; the rest is on its way.
    First(Arc<Loaded>),
    Failed(LoadFailure),
    Ready(Arc<Loaded>),
}

/// The whole page: nothing yet, a failure with a retry, or the data.
pub fn app() -> AnyView {
    let address = Address::new();
    let bundled = Slot::new(State::Loading);
    let own = Slot::new(None::<Arc<Loaded>>);
    let fetch = move || {
        bundled.set(State::Loading);
        let front = address.query().with(|query| is_front(&keys::decode(query).0));
        leptos::task::spawn_local(async move {
            if front && let Ok(excerpt) = load::fetch(File::First).await {
                bundled.set(State::First(Arc::new(Loaded::new(excerpt, None))));
                site::painted().await;
            }
            bundled.set(match load::fetch(File::Dataset).await {
                Ok(dataset) => State::Ready(Arc::new(Loaded::new(dataset, None))),
                Err(failure) => State::Failed(failure),
            });
        });
    };
    fetch();
    let lang = number(move || address.query().with(|query| keys::decode(query).0.lang as usize));
    let lang = move || Lang::ALL[lang.get()];
    effect(move || site::on_root(|root| drop(root.set_attribute("lang", lang().id()))));
    el::live(move || {
        Some(match own.get().map_or_else(|| bundled.get(), State::Ready) {
            State::Loading => failure::loading(lang()),
            State::Failed(why) => failure::failed(&why, lang(), own, fetch),
            State::First(loaded) => {
                let site = Site::new(loaded, address, own);
                el::el("div").live(move || Some(frame::first(site, lang())))
            }
            State::Ready(loaded) => {
                let site = Site::new(loaded, address, own);
                el::el("div").live(move || Some(frame::frame(site, lang())))
            }
        })
    })
}

/// Whether a view is the front page as it comes: the excerpt answers that and nothing else. The head of the page asks the same.
fn is_front(view: &View) -> bool {
    *view == View { lang: view.lang, ..View::default() }
}
