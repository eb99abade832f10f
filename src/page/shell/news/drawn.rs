//! The part of the program that compares two editions.

use super::Both;
use crate::answer::edition::Edition;
use crate::export::taken::news::of_view;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::Site;
use crate::say::news::{Chapter, chapters, counts, sentence};
use crate::words::{fill, news as words, page};
use leptos::prelude::With;

/// How many pieces of a kind are listed; the others are counted.
const LISTED: usize = 200;

pub(super) fn read(site: Site, bytes: &[u8]) -> Option<Both> {
    let loaded = site.loaded();
    Some(Both { older: Edition::read(bytes)?, newer: Edition::of(&loaded.dataset, &loaded.board) })
}

pub(super) fn counted(site: Site, lang: Lang, both: &Both) -> String {
    let news = site.view.with(|view| of_view(site.loaded().question(view), both.news(site)));
    fill(words::in_view(lang), &[("counts", &counts(&news, lang))])
}

pub(super) fn listed(site: Site, lang: Lang, both: &Both, view_alone: bool) -> El {
    let loaded = site.loaded();
    let whole = both.news(site);
    let news = if view_alone { site.view.with(|view| of_view(loaded.question(view), whole)) } else { whole };
    let lead = sentence(if view_alone { words::of_this_view(lang) } else { words::of_all(lang) }, &news, lang);
    el("div").class("news").child(text("p", "", lead)).children(chapters(&loaded.dataset, &news, lang).into_iter().map(|one| chapter(one, lang)))
}

fn chapter(Chapter { head, lines }: Chapter, lang: Lang) -> El {
    let rest = lines.len().saturating_sub(LISTED);
    let more = (rest > 0).then(|| text("li", "", fill(page::and_more(lang), &[("count", &format::count(rest, lang))])));
    let list = el("ul").class("plain").children(lines.into_iter().take(LISTED).map(|line| text("li", "", line))).maybe(more);
    el("section").child(text("h3", "", head)).child(list)
}
