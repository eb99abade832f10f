//! The frame around every view: header, filters, notices, the date of the data, content, footer.

use crate::lang::Lang;
use crate::page::filters::{chips, drawer, form};
use crate::page::kit::dom::{after_frame, on_root};
use crate::page::kit::el::{El, el, live};
use crate::page::parts::{explain, head};
use crate::page::shell::later::{self, Later};
use crate::page::shell::{embedded, footer, header, keeper, news, notices, offline, own, paper};
use crate::page::site::Site;
use crate::say;
use crate::view::entries::Entry;
use crate::view::{Page, keys};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn frame(site: Site, later: Later, lang: Lang) -> El {
    let is_embedded = site.of_view(|view| view.embed);
    follow_page(site, later);
    entitle(site, later, lang);
    let focused = StoredValue::new_local(None::<web_sys::Element>);
    keep_place(site, focused);
    slash(site);
    let page = site.of_view(|view| view.page);
    let turns = site.turns;
    let content = turns.draw(move || live(move || Some(later::view(later, site, lang, page.get()))));
    let (explanation, panel) = explain::panel(site, lang);
    let main = el("main")
        .handle(site.landmarks.main)
        .attr("id", "main")
        .attr("tabindex", "-1")
        .live(move || is_embedded.get().then(|| embedded::line(site, lang)))
        .maybe(own::shown(site, lang))
        .live(move || own::refused(site.own_refused, lang))
        .child(offline::newer(site, lang))
        .child(notices::notices(site, lang))
        .live(move || if is_embedded.get() { None } else { chips::empty(site, lang) })
        .live(move || (!is_embedded.get()).then(|| head::dateline(site, lang)))
        .child(paper::line(site, lang))
        .child(content)
        .child(explanation);
    // Beside an open drawer nothing is to be reached.
    let shut = move |part: El| part.on_off("inert", move || site.drawer.get());
    let page = el("div")
        .live_attr("class", move || Some(if is_embedded.get() { "page embedded" } else { "page" }.to_owned()))
        .on("click", move |event| follow_links(site, &event))
        .on("pointerover", move |event| expect(later, &event))
        .on("focusin", move |event| {
            focused.set_value(event.target().and_then(|target| target.dyn_into().ok()));
            expect(later, &event);
        })
        .on("pointerdown", move |event| drawer::fold_on_press(site, &event))
        .child(turns.draw(move || live(move || (!is_embedded.get()).then(|| shut(header::header(site, lang))))))
        .child(turns.draw(move || live(move || (!is_embedded.get()).then(|| form::filters(site, lang)))))
        .child(shut(el("div").class("layout")).child(main))
        .child(turns.draw(move || shut(footer::footer(site, lang))))
        .child(turns.draw(move || news::dialog(site, lang)));
    panel.explains(page)
}

/// Asks for what draws the page, says when it stands, and leads the reader to its beginning; to where they were where Back leads to it.
/// Another face of the same indicator leaves them where they are.
fn follow_page(site: Site, later: Later) {
    let now = site.of_view(|view| view.page);
    let mut before = None;
    let mut from = None;
    Effect::new(move |_: Option<()>| {
        let page = now.get();
        let there = later.is_there(page) && site.turns.are_over();
        let leads_back = site.link.returning.with(Option::is_some);
        if before != Some(page) || !there {
            on_root(|root| drop(root.remove_attribute("data-ready")));
        }
        // Once a page: what fails is tried again when the reader asks for it.
        if before != Some(page) {
            from = before.map(|before: Page| (before, window().scroll_y().unwrap_or_default()));
            later.ask(page);
        }
        before = Some(page);
        let other_face = from.filter(|(before, _)| before.entry() == page.entry());
        if from.is_some() && other_face.is_none() && !leads_back {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if there {
            // After the frame in which the content was put into the document; by then another language, or page, may be on its way.
            after_frame(move || {
                if now.try_get_untracked() == Some(page) && untrack(|| site.turns.are_over()) {
                    on_root(|root| drop(root.set_attribute("data-ready", page.id())));
                }
            });
            // Taken without a word: this would only run again.
            match (site.link.returning.try_update_untracked(Option::take).flatten(), other_face) {
                (Some(reached), _) => keeper::lead_back(site, reached),
                (None, Some((_, down))) => keeper::stay(site.landmarks.face, down),
                (None, None) if from.is_some() => site.landmarks.title.focus_later(),
                (None, None) => {}
            }
            from = None;
        }
    });
}

/// The browser's title. Of an indicator that is drawn its own head says it, since it may be one that nobody chose.
fn entitle(site: Site, later: Later, lang: Lang) {
    Effect::new(move |_: Option<()>| {
        let loaded = site.loaded();
        site.view.with(|view| {
            if view.page.entry() != Entry::Indicators || !later.is_there(view.page) {
                let indicator = view.indicator.as_deref().and_then(|id| loaded.dataset.indicator(id));
                document().set_title(&say::title::title(&loaded.dataset, view, indicator, lang));
            }
        });
    });
}

/// Keeps the focus in the page where a change of the view makes anew what has it. `focused`: what had it last; once it is gone the
/// document does not tell.
fn keep_place(site: Site, focused: StoredValue<Option<web_sys::Element>, LocalStorage>) {
    let mut page = None;
    Effect::new(move |_: Option<()>| {
        let now = site.view.with(|view| view.page);
        if page.replace(now) == Some(now)
            && let Some(focused) = focused.get_value()
        {
            keeper::keep_focus(site, focused);
        }
    });
}

/// `/` leads to the search from anywhere but a field.
fn slash(site: Site) {
    let heard = window_event_listener_untyped("keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>().filter(|key| key.key() == "/" && !key.ctrl_key() && !key.meta_key() && !key.alt_key()) else {
            return;
        };
        let target = key.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let writes = target.and_then(|target| target.closest("input:not([type=checkbox], [type=radio], [type=range]), select, textarea").ok()?).is_some();
        if !writes && !site.drawer.get_untracked() && site.landmarks.search.get().is_some() {
            event.prevent_default();
            site.landmarks.search.focus();
        }
    });
    on_cleanup(move || heard.remove());
}

/// A click on a link of this page changes the view without a new load; anything else about it stays the browser's.
fn follow_links(site: Site, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
    if event.default_prevented() || event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    if let Some(query) = link_of(event) {
        event.prevent_default();
        // Not every browser gives the focus to a link that is clicked; Back leads to it.
        if let Some(link) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).and_then(|target| target.closest("main a").ok()?) {
            let _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
        }
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
