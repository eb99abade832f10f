//! The bar by which a view is taken along: the same in every view, in the same place.

use crate::lang::Lang;
use crate::page::kit::dom::after_frame;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::Site;
use crate::page::take::{Bar, Kind, Said, ask, expect, link};
use crate::view::Page;
use crate::words::{fill, place, take as words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlDialogElement;

/// The bar, what it says of the last thing asked for, and its dialog. A view in a frame has none.
pub fn bar(site: Site, lang: Lang) -> El {
    let bar = Bar { site, lang, said: RwSignal::new(Said::default()), shown: RwSignal::new(None) };
    let embedded = site.of_view(|view| view.embed);
    // What was said of one view is not said of the next.
    Effect::new(move |_: Option<()>| {
        site.view.track();
        bar.said.set(Said::default());
    });
    el("div").class("taking").live(move || (!embedded.get()).then(|| buttons(bar))).live(move || said(bar)).child(dialog(bar))
}

fn buttons(bar: Bar) -> El {
    // A place prints on one sheet, and its button says so.
    let printed = move || bar.site.view.with(|view| if view.page == Page::Place { place::print(bar.lang) } else { words::print(bar.lang) }).to_owned();
    let print = el("button").class("print").live_text(printed).attr("type", "button").on("click", |_| drop(window().print()));
    el("div")
        .class("take")
        .attr("role", "group")
        .attr("aria-label", words::bar(bar.lang))
        .children([button(bar, Kind::Link), button(bar, Kind::Xlsx), button(bar, Kind::Text), print])
        .child(menu(bar))
}

fn label(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Link => words::link(lang),
        Kind::Pinned => words::pinned(lang),
        Kind::Csv => words::csv(lang),
        Kind::Xlsx => words::xlsx(lang),
        Kind::Svg => words::svg(lang),
        Kind::Png => words::png(lang),
        Kind::Text => words::text(lang),
        Kind::Cite => words::cite(lang),
        Kind::Qr => words::qr(lang),
        Kind::Embed => words::embed(lang),
        Kind::Package => words::package(lang),
    }
}

fn button(bar: Bar, kind: Kind) -> El {
    let button = text("button", "", label(kind, bar.lang)).attr("type", "button").attr("data-take", kind.id());
    match kind {
        Kind::Link => button.on("click", move |_| copy_link(bar, link::live(bar.site), words::copied(bar.lang).to_owned())),
        Kind::Pinned => button.on("click", move |_| {
            let date = crate::format::date(&bar.site.loaded().dataset.edition, bar.lang);
            copy_link(bar, link::pinned(bar.site), fill(words::copied_pinned(bar.lang), &[("date", &date)]));
        }),
        Kind::Package => text("a", "", label(kind, bar.lang)).attr("data-take", kind.id()).attr("href", package()).attr("download", ""),
        Kind::Svg | Kind::Png => ours(bar, kind, button).live_attr("disabled", move || (!bar.site.charts.any()).then(String::new)),
        Kind::Csv | Kind::Xlsx | Kind::Text | Kind::Cite | Kind::Qr | Kind::Embed => ours(bar, kind, button),
    }
}

/// A button of what a later part of the program makes: that is fetched as soon as a pointer or the focus is near.
fn ours(bar: Bar, kind: Kind, button: El) -> El {
    let act = move |_| {
        bar.say(words::coming(bar.lang));
        ask(bar, kind);
    };
    button.on("pointerenter", |_| expect()).on("focus", |_| expect()).on("click", act)
}

/// The file of the whole dataset, which the page's head names.
fn package() -> String {
    let named = document().query_selector("meta[name=package]").ok().flatten().and_then(|named| named.get_attribute("content"));
    named.unwrap_or_else(|| "data/datapackage.json".to_owned())
}

/// A link to one's own figures carries none of them, and says so.
fn copy_link(bar: Bar, link: String, done: String) {
    let own = bar.site.loaded().file.is_some();
    bar.copy(link, if own { format!("{done} {}", words::copied_own(bar.lang)) } else { done });
}

fn menu(bar: Bar) -> El {
    let rest = [Kind::Pinned, Kind::Csv, Kind::Png, Kind::Svg, Kind::Cite, Kind::Qr, Kind::Embed, Kind::Package];
    let items = share(bar).into_iter().chain(rest.into_iter().map(|kind| button(bar, kind)));
    let menu: Handle = Handle::new();
    let close = move || drop(menu.get().map(|menu| menu.remove_attribute("open")));
    el("details")
        .class("more")
        .handle(menu)
        .on("keydown", move |event| {
            if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                close();
                if let Some(summary) = menu.find("summary") {
                    let _ = summary.focus();
                }
            }
        })
        .on("focusout", move |event| {
            let to = event.dyn_ref::<web_sys::FocusEvent>().and_then(|event| event.related_target()).and_then(|to| to.dyn_into::<web_sys::Node>().ok());
            if to.is_some_and(|to| menu.get().is_some_and(|menu| !menu.contains(Some(&to)))) {
                close();
            }
        })
        .child(text("summary", "", words::more(bar.lang)))
        // What is chosen closes the menu.
        .child(el("ul").on("click", move |_| after_frame(close)).children(items.map(|item| el("li").child(item))))
}

/// The device's own way of sharing, where there is one.
fn share(bar: Bar) -> Option<El> {
    let there = js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or_default();
    let act = move |_| {
        let data = web_sys::ShareData::new();
        data.set_title(&document().title());
        data.set_url(&link::live(bar.site));
        let asked = window().navigator().share_with_data(&data);
        leptos::task::spawn_local(async move {
            // Who changes their mind is told nothing.
            let failed = JsFuture::from(asked).await.err().and_then(|why| js_sys::Reflect::get(&why, &"name".into()).ok()?.as_string());
            if failed.is_some_and(|name| name != "AbortError") {
                bar.say(words::not_shared(bar.lang));
            }
        });
    };
    there.then(|| text("button", "", words::share(bar.lang)).attr("type", "button").on("click", act))
}

fn said(bar: Bar) -> Option<El> {
    let Said { sentence, by_hand } = bar.said.get();
    let by_hand = by_hand.map(|by_hand| {
        let rows = if by_hand.len() > 200 { "6" } else { "2" };
        el("textarea").attr("readonly", "").attr("rows", rows).attr("aria-label", words::link(bar.lang)).text(by_hand)
    });
    Some(el("div").class("said").attr("role", "status").maybe((!sentence.is_empty()).then(|| text("p", "", sentence))).maybe(by_hand))
}

fn dialog(bar: Bar) -> El {
    let place: Handle<HtmlDialogElement> = Handle::new();
    Effect::new(move |_: Option<()>| {
        if bar.shown.with(Option::is_some) {
            bar.said.set(Said::default());
            after_frame(move || drop(place.get().map(|dialog| dialog.show_modal())));
        }
    });
    let content = move || {
        let shown = bar.shown.get()?;
        let close = text("button", "close", words::close(bar.lang)).attr("type", "button");
        let close = close.on("click", move |_| {
            if let Some(dialog) = place.get() {
                dialog.close();
            }
        });
        let said = move || Some(text("p", "hint", bar.said.get().sentence).attr("role", "status"));
        Some(el("div").child(text("h2", "", shown.title)).child(shown.drawn()).live(said).child(close))
    };
    el("dialog").class("taken").handle(place).on("close", move |_| bar.shown.set(None)).live(content)
}
