//! One choice of a facet, and the frame around several.

use crate::answer::Counts;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{History, Site};
use crate::view::View;
use leptos::prelude::With;
use wasm_bindgen::JsCast;

/// One checkbox of a facet.
pub struct Choice {
    pub name: &'static str,
    pub value: String,
    pub label: El,
    pub checked: Box<dyn Fn(&View) -> bool + Send>,
    pub count: fn(&Counts, usize) -> usize,
    /// Where the count of this choice stands.
    pub at: usize,
    /// Puts the choice into the view or takes it out.
    pub toggle: Box<dyn Fn(&mut View)>,
}

pub fn choice(site: Site, lang: Lang, choice: Choice) -> El {
    let Choice { name, value, label, checked, count, at, toggle } = choice;
    let input = el("input").attr("type", "checkbox").attr("name", name).attr("value", value);
    let mut before = None;
    // One for all three, since there are more than a hundred choices.
    let follow = move |label: &web_sys::Element| {
        let now = (site.counts.with(|counts| count(counts, at)), site.view.with(|view| checked(view)));
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
