//! Notices: what a link said and the page does not know, and the edition that a link was pinned to.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::shell::news;
use crate::page::site::Site;
use crate::view::keys::{Dropped, Fault, MOST_SOUGHT};
use crate::words::{fill, news as news_words, page as words};
use leptos::prelude::*;

/// How many dropped parts are named one by one.
const NAMED: usize = 5;
/// How much of a part's text is shown.
const SHOWN_SIGNS: usize = 40;

pub fn notices(site: Site, lang: Lang) -> AnyView {
    let closed = RwSignal::new(false);
    // A new link with new faults is a new notice.
    Effect::new(move |_: Option<()>| {
        site.read.track();
        closed.set(false);
    });
    let dropped = live(move || {
        let parts = site.read.with(|(_, dropped)| (!dropped.is_empty() && !closed.get()).then(|| list(dropped, lang)))?;
        let close = text("button", "", words::close(lang)).attr("type", "button").on("click", move |_| {
            closed.set(true);
            site.landmarks.title.focus_later();
        });
        Some(notice(format!("{} {parts}.", words::dropped(lang))).child(close))
    });
    let pinned_to = site.of_view(|view| view.edition.clone());
    let pinned = live(move || {
        let edition = pinned_to.get()?;
        let current = site.loaded().dataset.edition.clone();
        let own = site.loaded().file.is_some();
        let older = edition < current;
        let said = notice(news::dates(&edition, &current, lang));
        let own_says = (older && own).then(|| text("p", "", news_words::own_not_compared(lang)));
        Some(said.maybe(own_says).maybe((older && !own).then(|| news::pinned(site, lang, edition))))
    });
    all([dropped, pinned])
}

fn notice(said: String) -> El {
    el("div").attr("role", "status").class("notice").child(text("p", "", said))
}

fn list(dropped: &[Dropped], lang: Lang) -> String {
    let mut parts: Vec<String> = dropped.iter().take(NAMED).map(|part| name(part, lang)).collect();
    if dropped.len() > NAMED {
        parts.push(fill(words::and_more(lang), &[("count", &format::count(dropped.len() - NAMED, lang))]));
    }
    parts.join("; ")
}

fn name(part: &Dropped, lang: Lang) -> String {
    let text = match part.fault {
        Fault::UnknownKey => words::dropped_key(lang),
        Fault::UnknownValue => words::dropped_value(lang),
        Fault::UnknownId => words::dropped_id(lang),
        Fault::YearOutOfRange => words::dropped_year(lang),
        Fault::Repeated => words::dropped_twice(lang),
        Fault::TooLong => words::dropped_rest(lang),
    };
    let short = |text: &str| format::beginning(text, SHOWN_SIGNS);
    fill(text, &[("key", &short(&part.key)), ("value", &short(&part.value)), ("most", &format::count(MOST_SOUGHT, lang))])
}
