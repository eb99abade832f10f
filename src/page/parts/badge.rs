//! A status in every list: its shape before its word.

use crate::lang::Lang;
use crate::page::kit::el::{El, el};
use crate::status::Status;
use crate::words::status as words;

/// A status: its shape and its word, never colour alone.
pub fn badge(status: Status, lang: Lang) -> El {
    let mark = format!("<svg class=\"mark\" aria-hidden=\"true\" viewBox=\"0 0 16 16\"><use href=\"#mark-{}\"></use></svg>", status.id());
    el("span").class(format!("badge {}", status.id())).child(el("span").class("shape").markup(mark)).text(words::status(status, lang))
}
