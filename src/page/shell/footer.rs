//! The foot of the page: edition, licence, open data, own data, and how the reader likes the page to look.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::head;
use crate::page::shell::{offline, own, theme};
use crate::page::site::Site;
use crate::words::{fill, page as words};

pub fn footer(site: Site, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let count = |count: usize| format::count(count, lang);
    let held = fill(
        words::figures_held(lang),
        &[
            ("values", &count(dataset.observations.len())),
            ("indicators", &count(dataset.indicators.len())),
            ("targets", &count(dataset.targets.len())),
            ("sources", &count(dataset.sources.len())),
        ],
    );
    let edition = fill(words::edition(lang), &[("date", &format::date(&dataset.edition, lang))]);
    let package = text("a", "", words::open_data(lang)).attr("href", "data/datapackage.json").attr("download", "");
    el("footer")
        .class("foot")
        .child(el("p").child(text("strong", "", edition)).text(" · ").text(held).text(" ").maybe(head::whats_new(site, lang)))
        .child(el("p").text(fill(words::licence(lang), &[("licence", &dataset.licence)])).text(" ").child(package))
        .child(offline::kept(lang))
        .child(own::opener(site.own, Some(site), site.own_refused, lang))
        .child(theme::control(lang))
}
