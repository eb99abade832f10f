//! The frame around every view: header, filters, title, notices, content, footer.

use crate::lang::Lang;
use crate::page::filters::{chips, form};
use crate::page::kit::dom::{after_frame, on_root};
use crate::page::kit::el::{El, el, live};
use crate::page::parts::take;
use crate::page::shell::later::{self, Later};
use crate::page::shell::{embedded, footer, header, notices, own};
use crate::page::site::Site;
use crate::page::views::overview;
use crate::say;
use crate::view::{Page, keys};
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn frame(site: Site, later: Later, lang: Lang) -> El {
    let page = site.of_view(|view| view.page);
    let is_embedded = site.of_view(|view| view.embed);
    let mut before = None;
    let mut arriving = false;
    Effect::new(move |_: Option<()>| {
        let page = page.get();
        let there = later.is_there(page) && !site.unfinished.get();
        on_root(|root| drop(root.remove_attribute("data-ready")));
        document().set_title(&format!("{} – {}", say::page(page, lang), words::page::name(lang)));
        // Once a page: what fails is tried again when the reader asks for it.
        if before != Some(page) {
            arriving = before.is_some();
            later.ask(page);
        }
        if arriving {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if there {
            // After the frame in which the content was put into the document.
            after_frame(move || on_root(|root| drop(root.set_attribute("data-ready", page.id()))));
            if arriving {
                site.landmarks.title.focus_later();
            }
            arriving = false;
        }
        before = Some(page);
    });
    let content = live(move || {
        Some(match page.get() {
            Page::Overview => overview::overview(site, lang).into(),
            page => later::view(later, site, lang, page),
        })
    });
    let main = el("main")
        .handle(site.landmarks.main)
        .attr("id", "main")
        .attr("tabindex", "-1")
        .live(move || is_embedded.get().then(|| embedded::line(site, lang)))
        .maybe(own::shown(site, lang))
        .live(move || own::refused(site.own_refused, lang))
        .child(notices::notices(site, lang))
        .live(move || (!is_embedded.get()).then(|| chips::chips(site, lang)))
        .child(take::bar(site, lang))
        .child(content);
    el("div")
        .live_attr("class", move || Some(if is_embedded.get() { "page embedded" } else { "page" }.to_owned()))
        .on("click", move |event| follow_links(site, &event))
        .on("pointerover", move |event| expect(later, &event))
        .on("focusin", move |event| expect(later, &event))
        .live(move || (!is_embedded.get()).then(|| header::header(site, lang)))
        .child(el("div").class("layout").live(move || (!is_embedded.get()).then(|| form::filters(site, lang))).child(main))
        .child(footer::footer(site, lang))
}

/// A click on a link of this page changes the view without a new load; anything else about it stays the browser's.
fn follow_links(site: Site, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
    if event.default_prevented() || event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    if let Some(query) = link_of(event) {
        event.prevent_default();
        site.follow(&query);
    }
}

/// A pointer or the focus on a link: what draws its page is fetched before the click.
fn expect(later: Later, event: &web_sys::Event) {
    if let Some(query) = link_of(event) {
        later.expect(keys::decode(&query).0.page);
    }
}

/// The query of the link of this page that an event comes from.
fn link_of(event: &web_sys::Event) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = element.closest("a[href^='?']").ok().flatten()?;
    if link.has_attribute("target") { None } else { link.get_attribute("href") }
}
