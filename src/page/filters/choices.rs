//! One choice of a facet, and the frame around several.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::badge::badge;
use crate::page::site::{History, Site};
use crate::status::Status;
use crate::view::{Facet, View};
use leptos::prelude::With;
use wasm_bindgen::JsCast;

/// The checkbox of a facet's choice, with its count. Nothing for a facet that has no choices.
pub fn choice(site: Site, lang: Lang, facet: Facet, at: usize) -> El {
    let row = facet.row();
    let Some(choices) = &row.choices else { return el("span") };
    let loaded = site.loaded();
    let id = (choices.id)(&loaded.dataset, at);
    let label = match Status::from_id(&id).filter(|_| facet == Facet::Status) {
        Some(status) => badge(status, lang),
        None => text("span", "", (choices.name)(&loaded.dataset, at, lang)),
    };
    let (name, value, held) = (facet.id(), id.clone(), id.clone());
    let checked = move |view: &View| (row.asked)(view).contains(&held);
    let toggle = move |view: &mut View| row.toggle(view, &id);
    let input = el("input").attr("type", "checkbox").attr("name", name).attr("value", value);
    let mut before = None;
    // One for all three, since there are more than a hundred choices.
    let follow = move |label: &web_sys::Element| {
        let now = (site.counts.with(|counts| counts.of_facet(facet)[at]), site.view.with(|view| checked(view)));
        if before == Some(now) {
            return;
        }
        before = Some(now);
        label.set_class_name(if now.0 == 0 { "choice none" } else { "choice" });
        if let Some(input) = label.first_element_child() {
            input.unchecked_ref::<web_sys::HtmlInputElement>().set_checked(now.1);
        }
        if let Some(shown) = label.last_element_child() {
            shown.set_text_content(Some(&format::count(now.0, lang)));
        }
    };
    el("label")
        .follow(follow)
        .child(input.on("change", move |_| site.update(History::Push, |view| toggle(view))))
        .child(el("span").class("choice-label").child(label))
        .child(el("span").class("choice-count"))
}

/// A group of controls under a title.
pub fn group(title: &str) -> El {
    el("fieldset").class("facet").child(text("legend", "", title))
}
