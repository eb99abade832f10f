//! How the reader looks at a comparison: which provinces, only those chosen and their neighbours, shares of the country.

use crate::answer::ranking::{Comparison, Look};
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::geographies::geographies;
use crate::page::site::Site;
use crate::page::views::compare::Shown;
use crate::say;
use crate::words::compare as words;
use leptos::prelude::*;

pub fn looks(site: Site, shown: Shown, look: RwSignal<Look>, lang: Lang) -> El {
    let map = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.geography)));
    // Each is there where it changes something.
    let can_near = Memo::new(move |_| shown.with(|shown| shown.as_ref().is_some_and(Comparison::has_chosen)));
    let can_share = Memo::new(move |_| {
        let total = |shown: &Comparison| shown.total(&site.loaded().dataset.indicators[shown.indicator]).is_some() && !shown.rows.is_empty();
        shown.with(|shown| shown.as_ref().is_some_and(total))
    });
    let who = move || {
        let near = |shown: &Comparison| shown.is_near().then(|| say::compare::neighbours(&site.loaded().dataset, shown, lang));
        shown.with(|shown| shown.as_ref().and_then(near)).map(|said| text("span", "hint", said))
    };
    let near = move || can_near.get().then(|| choice(words::near(lang), look.get_untracked().near, move |on| look.update(|look| look.near = on)));
    let shares = move || can_share.get().then(|| choice(words::shares(lang), look.get_untracked().shares, move |on| look.update(|look| look.shares = on)));
    el("div").class("looks").live(move || Some(geographies(site, map.get(), lang))).live(near).live(who).live(shares)
}

fn choice(said: &str, on: bool, choose: impl Fn(bool) + Send + Sync + 'static) -> El {
    let changed = move |event: web_sys::Event| choose(event_target_checked(&event));
    let input = el("input").attr("type", "checkbox").flag("checked", on).on("change", changed);
    el("label").class("look").child(input).child(text("span", "", said))
}
