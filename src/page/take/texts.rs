//! What the bar's dialog shows: texts to copy, a code to photograph.

use crate::page::kit::el::{El, el, text};
use crate::page::take::{Bar, Shown};
use crate::words::take as words;
use leptos::prelude::Set;
use std::sync::Arc;

/// Texts with their names, each with a button that copies it, and a remark below them.
pub(super) fn show(bar: Bar, title: &'static str, texts: Vec<(&'static str, String)>, remark: Option<&'static str>) {
    let content = move || {
        let blocks = texts.iter().map(|(name, content)| {
            let copied = content.clone();
            let copy = text("button", "", words::copy(bar.lang)).attr("type", "button");
            let copy = copy.on("click", move |_| bar.copy(copied.clone(), words::copied_this(bar.lang).to_owned()));
            let rows = content.lines().count().clamp(2, 10).to_string();
            let field = el("textarea").attr("readonly", "").attr("rows", rows).attr("aria-label", *name).attr("spellcheck", "false").text(content);
            el("div").class("text").child(text("h3", "", *name)).child(field).child(copy)
        });
        el("div").class("texts").children(blocks).maybe(remark.map(|remark| text("p", "hint", remark)))
    };
    bar.shown.set(Some(Shown { title, content: Arc::new(content) }));
}

/// A code, and the link that it stands for.
pub(super) fn code(bar: Bar, svg: String, link: String) {
    let content = move || {
        let drawn = el("div").class("code").attr("role", "img").attr("aria-label", words::qr_label(bar.lang)).markup(&svg);
        el("div").child(drawn).child(text("p", "hint address", &link))
    };
    bar.shown.set(Some(Shown { title: words::qr(bar.lang), content: Arc::new(content) }));
}

impl Shown {
    /// The content as an element of the dialog.
    pub fn drawn(&self) -> El {
        (self.content)()
    }
}
