//! The choices of a facet, and the frame around several controls.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, Inside, el, text};
use crate::page::parts::badge::badge;
use crate::page::site::{History, Site};
use crate::status::Status;
use crate::view::Facet;
use leptos::prelude::With;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The checkboxes of a facet's choices, with their counts: those offered. All of them are one text of markup, with one listener and one effect:
/// there are more than a hundred on every view, each of which had its own.
pub fn boxes(site: Site, lang: Lang, facet: Facet, offered: impl Fn() -> Vec<usize> + 'static) -> El {
    let row = facet.row();
    let Some(choices) = &row.choices else { return el("div") };
    let ids = move |at: usize| (choices.id)(&site.loaded().dataset, at);
    let label = move |at: usize| {
        let id = ids(at);
        let name = match Status::from_id(&id).filter(|_| facet == Facet::Status) {
            Some(status) => badge(status, lang),
            None => text("span", "", (choices.name)(&site.loaded().dataset, at, lang)),
        };
        let input = el("input").attr("type", "checkbox").attr("name", facet.id()).attr("value", id);
        el("label").class("choice").child(input).child(el("span").class("choice-label").child(name)).child(el("span").class("choice-count"))
    };
    let (mut inside, mut known, mut before) = (Inside::default(), None, Vec::new());
    let follow = move |place: &Element| {
        let offered = offered();
        if known.as_ref() != Some(&offered) {
            inside.becomes(place, offered.iter().map(|at| label(*at)));
            before.clear();
        }
        let asked = site.view.with(|view| (row.asked)(view));
        let now: Vec<(usize, bool)> = site.counts.with(|counts| offered.iter().map(|at| (counts.of_facet(facet)[*at], asked.contains(&ids(*at)))).collect());
        let labels = place.children();
        for (nth, (count, is_chosen)) in (0..).zip(now.iter().copied()).filter(|(nth, now)| before.get(*nth as usize) != Some(now)) {
            if let Some(label) = labels.item(nth) {
                show(&label, count, is_chosen, lang);
            }
        }
        (known, before) = (Some(offered), now);
    };
    let toggle = move |event: Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            site.update(History::Push, |view| row.toggle(view, &input.value()));
        }
    };
    el("div").class("choices").follow(follow).on("change", toggle)
}

/// What changes of a checkbox: how many results it leads to and whether it is chosen.
fn show(label: &Element, count: usize, is_chosen: bool, lang: Lang) {
    label.set_class_name(if count == 0 { "choice none" } else { "choice" });
    if let Some(input) = label.first_element_child() {
        input.unchecked_ref::<HtmlInputElement>().set_checked(is_chosen);
    }
    if let Some(shown) = label.last_element_child() {
        shown.set_text_content(Some(&format::count(count, lang)));
    }
}

/// A group of controls under a title.
pub fn group(title: &str) -> El {
    el("fieldset").class("facet").child(text("legend", "", title))
}
