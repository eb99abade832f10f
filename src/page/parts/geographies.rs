//! Which provinces: two links, the ones shown marked.

use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Site, href};
use crate::say;
use crate::view::{Geography, View};
use leptos::prelude::*;

/// Links to the same view of the 63 and of the 34.
pub fn geographies(site: Site, now: Option<Geography>, lang: Lang) -> El {
    let link = |geography: Geography| {
        let to = site.view.with(|view| href(&View { geography: Some(geography), ..view.clone() }));
        let link = text("a", "", say::map_of(geography, lang)).attr("href", to);
        el("li").child(if now == Some(geography) { link.attr("aria-current", "true") } else { link })
    };
    el("ul").class("geographies").children(Geography::ALL.iter().map(|geography| link(*geography)))
}
