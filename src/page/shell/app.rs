//! The whole page: nothing yet, a failure with a retry, or the data.

use super::{failure, frame};
use crate::lang::Lang;
use crate::page::kit::el;
use crate::page::kit::held::{Slot, effect, number};
use crate::page::shell::address::Address;
use crate::page::shell::later::Later;
use crate::page::shell::load;
use crate::page::shell::load::LoadFailure;
use crate::page::site::{self, Loaded, Site};
use crate::view::keys;
use leptos::prelude::AnyView;
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
