//! A table of data that scrolls sideways by itself where it is wider than the page.

use crate::page::kit::el::{El, el, text};

/// `heads` are classes and names of the columns, `label` names the table to those who hear it.
pub fn data_table(label: &str, heads: Vec<(&'static str, String)>, rows: Vec<El>) -> El {
    let head = el("tr").children(heads.into_iter().map(|(class, name)| text("th", class, name).attr("scope", "col")));
    let table = el("table").class("data").child(el("thead").child(head)).child(el("tbody").children(rows));
    el("div").class("scrolling").attr("tabindex", "0").attr("role", "region").attr("aria-label", label).child(table)
}
