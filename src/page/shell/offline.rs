//! What scripts/browser/offline.js found, in words: a newer release is offered, and the foot of the page says whether it works without a
//! network. That script writes `data-newer` and `data-offline` on the root and tells the elements marked `data-told`.

use crate::closed_set::closed_set;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::on_root;
use crate::page::kit::el::{El, el, text};
use crate::page::site::Site;
use crate::words::{fill, offline as words};
use leptos::prelude::*;

closed_set! {
    /// Whether the page works without a network.
    Kept {
        /// The whole release is on the device.
        Ready = "ready",
        /// The browser has no service worker, or allows none here.
        Unable = "unable",
        /// There was no room for it.
        Full = "full",
        /// Not everything has come yet.
        BrokenOff = "broken-off",
    }
}

/// Offers a newer release, and never takes it by itself: its button is one that loads the page again (scripts/browser/again.js).
pub fn newer(site: Site, lang: Lang) -> El {
    told("data-newer", move |edition| {
        let loaded = site.loaded();
        let current = &loaded.dataset.edition;
        let said = match &loaded.file {
            Some(_) => format!("{} {}", words::newer(lang), words::own_lost(lang)),
            None if edition == *current => words::newer(lang).to_owned(),
            None => fill(words::newer_edition(lang), &[("date", &format::date(&edition, lang)), ("current", &format::date(current, lang))]),
        };
        let take = text("button", "", words::take(lang)).attr("type", "button").attr("data-reload", "");
        Some(el("div").attr("role", "status").class("notice").child(text("p", "", said)).child(take))
    })
}

/// One sentence: whether the page works without a network, or why not.
pub fn kept(lang: Lang) -> El {
    told("data-offline", move |state| {
        let said = match Kept::from_id(&state)? {
            Kept::Ready => words::ready(lang),
            Kept::Unable => words::unable(lang),
            Kept::Full => words::full(lang),
            Kept::BrokenOff => words::broken_off(lang),
        };
        Some(text("p", "", said))
    })
}

/// Shows what an attribute of the root says, now and whenever the script has told something new.
fn told(name: &'static str, show: impl Fn(String) -> Option<El> + Send + 'static) -> El {
    let found = move || {
        let mut found = None;
        on_root(|root| found = root.get_attribute(name));
        found
    };
    let said = RwSignal::new(found());
    el("div").attr("data-told", "").on("told", move |_| said.set(found())).live(move || said.get().and_then(&show))
}
