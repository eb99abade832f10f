//! Scope of every target. SPEC section 4: "`resolution` (set by 23-NQ/TW or 52-NQ/TW itself), `programme` (by a central document
//! that carries one of them out, directly or through others), `related` (central, but of another chain), `local` (of a province).
//! It follows from the target's place, then its document."

use super::places;
use super::raw::{find, table, text};
use serde_json::Value;
use std::collections::BTreeMap;

/// As the target itself would be counted.
pub fn own(json: &Value, target: &Value) -> &'static str {
    // "A target of a province is `local` also where the Prime Minister set it."
    if places::is_province(json, text(target, "locality")) {
        return "local";
    }
    // "A country target without a document is `related`."
    let Some(document) = find(json, "documents", text(target, "document")) else { return "related" };
    if itself(json, text(document, "id")).is_some() {
        return "resolution";
    }
    // A plan of a province is not central, whomever its target is for.
    if text(document, "level") == "province" || places::is_province(json, text(document, "locality")) {
        return "local";
    }
    if above(json, text(document, "id")).is_some() { "programme" } else { "related" }
}

/// The resolution that an id means: its own, or that of the document that it is.
fn itself(json: &Value, id: &str) -> Option<String> {
    let means = |resolution: &&Value| text(resolution, "document") == id || text(resolution, "id") == id;
    table(json, "resolutions").iter().find(means).map(|resolution| text(resolution, "id").to_owned())
}

/// The resolution at the top of a document's chain, or that it is itself. A chain has at most as many steps as there are documents; one
/// that goes on is a ring and arrives nowhere.
pub fn above(json: &Value, document: &str) -> Option<String> {
    let mut at = document.to_owned();
    for _ in 0..=table(json, "documents").len() {
        if let Some(resolution) = itself(json, &at) {
            return Some(resolution);
        }
        at = text(find(json, "documents", &at)?, "implements").to_owned();
    }
    None
}

/// The target as which one is judged and counted: "a target that restates an earlier one stands under it, judged and counted as the
/// first". A chain that never ends has no first: each target of it, or leading into it, stands for itself.
pub fn first(json: &Value, id: &str) -> String {
    let mut at = id.to_owned();
    for _ in table(json, "targets") {
        let restates = find(json, "targets", &at).map_or("", |target| text(target, "restates"));
        if restates.is_empty() {
            return at;
        }
        at = restates.to_owned();
    }
    id.to_owned()
}

/// The scope as which each target counts, by id.
pub fn scopes(json: &Value) -> BTreeMap<String, &'static str> {
    let of = |target: &Value| {
        let first = first(json, text(target, "id"));
        (text(target, "id").to_owned(), own(json, find(json, "targets", &first).expect("the first")))
    };
    table(json, "targets").iter().map(of).collect()
}
