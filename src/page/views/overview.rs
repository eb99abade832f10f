//! The front page: a sentence that says where the targets of the resolutions stand, all targets in one picture, a way to one's own place, what
//! needs attention, then the targets by sector.

mod cards;
mod list;
mod picture;
mod place;

use crate::answer::overview::{Overview, overview as answer};
use crate::answer::results::statements;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::head::title;
use crate::page::parts::unbroken::unbroken;
use crate::page::site::{Site, href};
use crate::page::views::overview::list::List;
use crate::say;
use crate::view::{Page, View};
use crate::words::{fill, overview as words, status as status_words};
use leptos::prelude::*;

/// Shows the view.
pub fn overview(site: Site, lang: Lang) -> AnyView {
    let board = site.answer(answer);
    let method = site.of_view(|view| view.method);
    let lead = move || {
        let (loaded, all) = (site.loaded(), site.view.with(|view| !view.is_filtered()));
        let said = |found: &Overview| unbroken(el("p").class("lead wide"), &say::overview::summary(&loaded.dataset, &loaded.board, found, all, lang));
        board.with(|found| (found.targets() > 0).then(|| said(found)))
    };
    let others = move || board.with(|found| say::overview::others(found, lang)).map(|said| text("p", "others", said));
    let named = move || format!("{} ", fill(words::rule_named(lang), &[("rule", status_words::method(method.get(), lang))]));
    let more = text("a", "", words::rule_more(lang)).live_attr("href", move || site.view.with(|view| Some(href(&view.on(Page::Method)))));
    let list = List::new(site, board, method, lang);
    all([
        unbroken(title(site, ""), &say::front::title(&site.loaded().dataset, lang)).into(),
        live(lead),
        live(others),
        site.turns.draw(move || picture::picture(site, board, method, list, lang)).into(),
        place::place(site, lang).into(),
        site.turns.draw(move || live(move || board.with(|found| cards::cards(site, found, method.get(), lang)))).into(),
        el("p").class("rule").live_text(named).child(more).into(),
        live(move || site.view.with(|view| reported(site, view, lang))),
        list.draw().into(),
    ])
}

/// How much was reported, with a way to it. Years of the overview are deadlines: what was said has its own.
fn reported(site: Site, view: &View, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let to = View { page: Page::Evidence, years: None, ..view.clone() };
    let (mut count, mut newest) = (0, None);
    statements(loaded.question(&to), &mut |at, _, failing| {
        if failing == 0 {
            count += 1;
            newest = newest.max(loaded.dataset.statements[at].date.as_deref());
        }
    });
    let said = say::overview::reported(count, newest, lang);
    (count > 0).then(|| el("p").class("reported-line").child(text("a", "", said).attr("href", href(&to))))
}
