//! The line below the filters: how many results, what narrows them, and the way back.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::{after_frame, all_within};
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::{History, Site, href};
use crate::say;
use crate::say::filters::Chip;
use crate::view::{Facet, Page, View};
use crate::words::{fill, filters as words, plural};
use leptos::prelude::*;

/// The count of what is shown, a chip for each thing that narrows it, and the way to remove them all.
pub fn chips(site: Site, lang: Lang) -> El {
    let total = site.shown;
    let noun = move || noun(site.view.with(|view| view.page), total.get(), lang).to_owned();
    let open = text("button", "open-filters", words::open(lang))
        .handle(site.landmarks.filters)
        .attr("type", "button")
        .attr("aria-controls", "filters")
        .live_attr("aria-expanded", move || Some(site.drawer.get().to_string()))
        .on("click", move |_| site.drawer.set(true));
    // The number alone is the form's result; it is announced together with its noun.
    let number = el("output").attr("name", "count").attr("aria-live", "off").live_text(move || format::count(total.get(), lang));
    let count = el("span").attr("role", "status").attr("aria-atomic", "true").child(number).text(" ").child(text("span", "", "").live_text(noun));
    // A count of targets says whose they are.
    let by_scope = text("span", "by-scope", "").live_text(move || site.view.with(|view| site.counts.with(|counts| say::filters::by_scope(counts, view, lang))));
    let in_short = move || site.view.with(|view| site.counts.with(|counts| say::filters::by_scope_in_short(counts, view, lang)));
    let in_short = el("span").class("by-scope in-short").live_text(in_short);
    let count = el("p").class("count").handle(site.landmarks.count).attr("tabindex", "-1").child(count).child(by_scope).child(in_short);
    let list: Handle = Handle::new();
    let chosen = move || {
        let view = site.view.get();
        let chips = say::filters::chips(&site.loaded().dataset, &view, lang);
        if chips.is_empty() {
            return None;
        }
        let rows = chips.into_iter().enumerate().map(|(nth, chip)| el("li").child(self::chip(site, chip, nth, list)));
        let clear = text("button", "clear", words::clear(lang)).attr("type", "button").on("click", move |_| {
            site.update(History::Push, |view| *view = view.unfiltered());
            site.landmarks.count.focus_later();
        });
        let clear = view.is_filtered().then(|| el("li").child(clear));
        Some(el("ul").class("chips").handle(list).attr("aria-label", words::narrowed_to(lang)).children(rows).maybe(clear))
    };
    el("div").class("results").on_off("inert", move || site.drawer.get()).child(open).child(count).live(chosen)
}

/// One that takes its filter back; the focus goes to the chip that comes to stand in its place, or to the number of results.
fn chip(site: Site, chip: Chip, nth: usize, list: Handle) -> El {
    let Chip { facet, asked, label } = chip;
    let remove = move |view: &mut View| if facet.choices.is_some() { facet.toggle(view, &asked) } else { facet.clear(view) };
    let next = move || {
        let chips = list.get().map(|list| all_within(&list, ".chip")).unwrap_or_default();
        match chips.get(nth).or(chips.last()) {
            Some(chip) => drop(chip.focus()),
            None => site.landmarks.count.focus(),
        }
    };
    let button = text("button", "chip", label).attr("type", "button").child(text("span", "", " ×").attr("aria-hidden", "true"));
    button.on("click", move |_| {
        site.update(History::Push, |view| remove(view));
        after_frame(next);
    })
}

/// What the page's results are called.
pub fn noun(page: Page, count: usize, lang: Lang) -> &'static str {
    match page {
        Page::Overview | Page::Place | Page::Method => plural(count, lang, words::target_found(lang), words::targets_found(lang)),
        Page::Trend | Page::Compare | Page::Map | Page::Table => plural(count, lang, words::value_found(lang), words::values_found(lang)),
        Page::Evidence => plural(count, lang, words::statement_found(lang), words::statements_found(lang)),
        Page::Documents => plural(count, lang, words::document_found(lang), words::documents_found(lang)),
    }
}

/// Nothing found: of a place, the page that says what is known of it; then which filter to loosen, as one click.
pub fn empty(site: Site, lang: Lang) -> Option<El> {
    let (total, anywhere, loosen) = site.counts.with(|counts| (counts.total, counts.without[Facet::Place as usize], counts.to_loosen()));
    let shows_more = |view: &View| match view.page {
        // The page of a place stands whether or not targets are set for it.
        Page::Place => !View { places: Vec::new(), ..view.clone() }.is_filtered(),
        // Places are marked there and keep nothing out.
        Page::Compare | Page::Map => anywhere > 0,
        _ => false,
    };
    if total > 0 || site.view.with(shows_more) {
        return None;
    }
    let offer = match loosen {
        Some((facet, results)) => {
            let said =
                fill(words::loosen(lang), &[("facet", (facet.row().label)(site.view.with(|view| view.page), lang)), ("count", &format::count(results, lang))]);
            text("button", "main-action", said).attr("type", "button").on("click", move |_| {
                site.update(History::Push, |view| view.loosen(facet));
                site.landmarks.count.focus_later();
            })
        }
        None => text("p", "", words::loosen_all(lang)),
    };
    let loaded = site.loaded();
    let place = site.view.with(|view| {
        let place = loaded.dataset.locality(view.places.first().filter(|_| view.page != Page::Place)?)?;
        let to = View { places: vec![loaded.dataset.localities[place].id.clone()], ..view.unfiltered().on(Page::Place) };
        let said = fill(words::to_place(lang), &[("place", &say::place(&loaded.dataset, place, lang))]);
        Some(el("p").child(text("a", "", said).attr("href", href(&to))))
    });
    Some(el("div").class("empty").attr("role", "status").child(text("p", "", words::nothing(lang))).maybe(place).child(offer))
}
