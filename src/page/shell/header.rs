//! The head of the page: name, entries, language. The search stands beside it, in the one form.

use crate::lang::Lang;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{History, Site, href};
use crate::say;
use crate::view::View;
use crate::view::entries::Entry;
use crate::words::page as words;
use leptos::prelude::With;

pub fn header(site: Site, lang: Lang) -> El {
    let links = Entry::ALL.iter().map(|entry| {
        let entry = *entry;
        // Where the reader is already, the entry is the view that is open.
        let to = move |view: &View| if view.page.entry() == entry { view.page } else { entry.page() };
        let link = text("a", "", say::entry(entry, lang))
            .live_attr("href", move || site.view.with(|view| Some(href(&view.on(to(view))))))
            .live_attr("aria-current", move || site.view.with(|view| (view.page.entry() == entry).then(|| "page".to_owned())));
        el("li").child(link)
    });
    let home = move || Some(href(&View { lang: site.view.with(|view| view.lang), ..View::default() }));
    let skip = text("a", "skip", words::skip(lang)).attr("href", "#main").on("click", move |event| {
        // With the address bar's query kept: a link to `#main` alone would do, but the focus has to move as well.
        event.prevent_default();
        site.landmarks.main.focus_later();
    });
    el("header")
        .class("top")
        .child(skip)
        // The first entry is the same page for the keyboard.
        .child(text("a", "brand", words::name(lang)).attr("tabindex", "-1").live_attr("href", home))
        .child(el("nav").attr("aria-label", words::views(lang)).child(el("ul").children(links)))
        .child(language(site, lang))
}

fn language(site: Site, lang: Lang) -> El {
    let choose = move |event: web_sys::Event| {
        if let Some(chosen) = selected(&event).and_then(|id| Lang::from_id(&id)) {
            site.update(History::Push, |view| view.lang = chosen);
            // The page is written anew in the other language; the focus stays where the reader left it.
            site.landmarks.language.focus_later();
        }
    };
    let option = |one: Lang, name: &str| text("option", "", name).attr("value", one.id()).attr("lang", one.id()).flag("selected", one == lang);
    let select = el("select")
        .handle(site.landmarks.language)
        .attr("name", "lang")
        .on("change", choose)
        .child(option(Lang::Vi, "VI · Tiếng Việt"))
        .child(option(Lang::En, "EN · English"));
    el("label").class("language").child(text("span", "hidden", words::language(lang))).child(select)
}
