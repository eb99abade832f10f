//! The page: what the browser shows of the answers. Everything below knows Leptos; nothing above does.

mod brief;
mod chips;
mod compare;
mod data_table;
mod documents;
mod el;
mod evidence;
mod failure;
mod figure;
mod filters;
mod footer;
mod found;
mod frame;
mod header;
pub mod held;
mod later;
mod link;
mod map;
mod method;
mod notices;
mod overview;
mod own;
mod places;
mod row;
mod rows;
mod site;
mod table;
mod theme;
mod trend;
mod ways;
mod years;

use crate::address::Address;
use crate::load::{self, LoadFailure};
use crate::view::{Lang, keys};
use held::{Slot, effect, number};
use later::Later;
use leptos::prelude::AnyView;
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
pub fn app() -> AnyView {
    let address = Address::new();
    let bundled = Slot::new(State::Loading);
    let own = Slot::new(None::<Arc<Loaded>>);
    let later = Later::new();
    let fetch = move || {
        bundled.set(State::Loading);
        leptos::task::spawn_local(async move {
            bundled.set(match load::fetch().await {
                Ok(dataset) => State::Ready(Arc::new(Loaded::new(dataset, None))),
                Err(failure) => State::Failed(failure),
            });
        });
    };
    fetch();
    later.ask(keys::decode(&address.query().get_untracked()).0.page);
    let lang = number(move || address.query().with(|query| keys::decode(query).0.lang as usize));
    let lang = move || Lang::ALL[lang.get()];
    effect(move || site::on_root(|root| drop(root.set_attribute("lang", lang().id()))));
    // What the page's markup shows until then: the first screen as it was at the time of the build, or a skeleton.
    effect(move || {
        if own.get().is_some() || !bundled.with(|state| matches!(state, State::Loading)) {
            site::still().inspect(web_sys::Element::remove);
        }
    });
    el::live(move || {
        Some(match own.get().map_or_else(|| bundled.get(), State::Ready) {
            State::Loading if site::still().is_some() => el::el("div"),
            State::Loading => failure::loading(lang()),
            State::Failed(why) => failure::failed(&why, lang(), own, fetch),
            State::Ready(loaded) => {
                let site = Site::new(loaded, address, own, later);
                el::el("div").live(move || Some(frame::frame(site, lang())))
            }
        })
    })
}
