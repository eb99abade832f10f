//! Where nobody reported anything: by sector, the places that have targets or figures in it.

use crate::answer::evidence::{Gap, gaps};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Site, href};
use crate::say;
use crate::view::{Page, View};
use crate::words::{evidence as words, fill, places};
use leptos::prelude::With;

/// How many places are named one by one.
const NAMED: usize = 80;

pub fn silent(site: Site, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let rows: Vec<El> = site.view.with(|view| gaps(loaded.question(view)).iter().map(|gap| row(dataset, view, gap, lang)).collect());
    let section = el("section").class("silent").child(text("h2", "", words::gaps(lang))).child(text("p", "hint", words::gaps_how(lang)));
    if rows.is_empty() { section.child(text("p", "", words::gaps_none(lang))) } else { section.children(rows) }
}

fn row(dataset: &Dataset, view: &View, gap: &Gap, lang: Lang) -> El {
    let sector = &dataset.sectors[gap.sector];
    let counted = |said: &str, places: &[usize]| (!places.is_empty()).then(|| fill(said, &[("count", &format::count(places.len(), lang))]));
    let counts = [counted(words::gap_targets(lang), &gap.targeted), counted(words::gap_figures(lang), &gap.measured)];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    let summary = el("summary").child(text("strong", "", sector.name.get(lang))).child(text("span", "meta", format!(" {}", counts.join(", "))));
    let list = |page: Page, places: &[usize]| {
        let links = places.iter().take(NAMED).map(|place| {
            let to = View { page, places: vec![dataset.localities[*place].id.clone()], sectors: [sector.id.clone()].into(), ..view.unfiltered() };
            el("li").child(text("a", "", say::place(dataset, *place, lang)).attr("href", href(&to)))
        });
        let more = places.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| text("li", "meta", fill(places::and_more(lang), &[("count", &format::count(more, lang))])));
        (!places.is_empty()).then(|| el("ul").class("places-silent").children(links).maybe(more))
    };
    let titled = |said: Option<String>, list: Option<El>| list.map(|list| el("div").maybe(said.map(|said| text("p", "meta", said))).child(list));
    el("details")
        .child(summary)
        .maybe(titled(counted(words::gap_targets(lang), &gap.targeted), list(Page::Overview, &gap.targeted)))
        .maybe(titled(counted(words::gap_figures(lang), &gap.measured), list(Page::Table, &gap.measured)))
}
