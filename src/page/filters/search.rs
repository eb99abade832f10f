//! The search: what is typed is a filter of the page, and is found as well among places, indicators, targets, documents and statements.

use crate::answer::search::search as answer;
use crate::date::year_of;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el};
use crate::page::parts::combobox::{Combobox, Offer, Offers, combobox};
use crate::page::site::{History, Site, href};
use crate::say;
use crate::view::keys::MOST_SOUGHT;
use crate::view::{Page, View, Years};
use crate::words::{fill, filters as words, places};
use leptos::prelude::{With, WithUntracked};
use std::sync::Arc;

/// How many of each kind are named at first.
const NAMED: usize = 4;
/// How much of a statement or a target is quoted, in characters.
const QUOTED: usize = 80;

pub fn search(site: Site, lang: Lang) -> El {
    let type_in = move |text: String| site.update(History::Replace, |view| view.query = sendable(text));
    let field = Combobox {
        site,
        lang,
        id: "search",
        label: words::search(lang),
        text: Arc::new(move || site.view.with(|view| view.query.clone())),
        offers: Arc::new(move |text| offers(site, text, lang)),
        typed: Some(Arc::new(type_in)),
    };
    let most = (MOST_SOUGHT + 1).to_string();
    let input = el("input")
        .handle(site.landmarks.search)
        .attr("name", "q")
        .attr("maxlength", &most)
        .attr("aria-keyshortcuts", "/")
        .attr("placeholder", words::search_hint(lang));
    el("div").class("seek").on_off("inert", move || site.drawer.with(|open| *open)).child(combobox(input, field))
}

/// A text that a link can hold: of a longer one a sign more than is read, so that the link's reader says that it was cut.
fn sendable(text: String) -> String {
    text.char_indices().nth(MOST_SOUGHT + 1).map_or(text.clone(), |(end, _)| text[..end].to_owned())
}

/// What a text is found in. Filters go, since they would keep out what was found; places stay where an indicator is shown for them.
fn offers(site: Site, text: &str, lang: Lang) -> Vec<Offers> {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let found = answer(dataset, &loaded.board, text);
    site.view.with_untracked(|view| {
        let free = View { indicator: None, ..view.unfiltered() };
        let offer = |name: String, hint: String, to: View| Offer { name, hint, to: href(&to), is_now: false };
        let place = |at: usize| {
            let now = dataset.localities[at].successor.filter(|now| !dataset.same_place(*now, at));
            let hint = now.map(|now| fill(places::part_of(lang), &[("now", &say::place(dataset, now, lang))])).unwrap_or_default();
            offer(say::place(dataset, at, lang), hint, View { places: vec![dataset.localities[at].id.clone()], ..free.on(Page::Place) })
        };
        let indicator = |at: usize| {
            let indicator = &dataset.indicators[at];
            let to = View { indicator: Some(indicator.id.clone()), places: view.places.clone(), ..free.on(Page::Trend) };
            offer(indicator.name.get(lang).to_owned(), dataset.sectors[indicator.sector].name.get(lang).to_owned(), to)
        };
        let target = |at: usize| {
            let target = &dataset.targets[loaded.board.judged[at].target];
            let place = &dataset.localities[target.locality].id;
            let to = match target.indicator {
                Some(indicator) => free.trend_of(&dataset.indicators[indicator].id, place),
                None => View { query: target.text.get(lang).to_owned(), ..free.on(Page::Overview) },
            };
            let set_in = target.document.and_then(|at| dataset.documents[at].number.clone());
            offer(format::beginning(target.text.get(lang), QUOTED), set_in.unwrap_or_else(|| say::place(dataset, target.locality, lang)), to)
        };
        let document = |at: usize| {
            let document = &dataset.documents[at];
            let title = document.title.get(lang);
            let name = document.number.as_ref().map_or_else(|| title.to_owned(), |number| format!("{} {number}", document.kind.get(lang)));
            let hint = document.number.as_ref().map(|_| format::beginning(title, QUOTED)).unwrap_or_default();
            let number = document.number.clone().unwrap_or_else(|| document.title.vi.clone());
            offer(name, hint, View { query: number, ..free.on(Page::Documents) })
        };
        let statement = |at: usize| {
            let statement = &dataset.statements[at];
            let to = View {
                places: vec![dataset.localities[dataset.place_of(statement.locality)].id.clone()],
                years: statement.date.as_deref().and_then(year_of).map(Years::one),
                sectors: [dataset.sectors[statement.sector].id.clone()].into(),
                kinds: [statement.kind].into(),
                ..free.on(Page::Evidence)
            };
            let date = statement.date.as_deref().map(|date| format::date(date, lang));
            let hint = [Some(say::place(dataset, statement.locality, lang)), date].into_iter().flatten().collect::<Vec<_>>().join(", ");
            offer(format::beginning(statement.text.get(lang), QUOTED), hint, to)
        };
        let group = |title: &str, found: &[usize], offer: &dyn Fn(usize) -> Offer, all_at: Option<Page>| Offers {
            title: title.to_owned(),
            all: found.iter().map(|at| offer(*at)).collect(),
            shown: NAMED,
            all_at: all_at.map(|page| href(&View { query: text.to_owned(), ..free.on(page) })),
        };
        vec![
            group(words::found_places(lang), &found.places, &place, None),
            group(words::found_indicators(lang), &found.indicators, &indicator, None),
            group(words::found_targets(lang), &found.targets, &target, Some(Page::Overview)),
            group(words::found_documents(lang), &found.documents, &document, Some(Page::Documents)),
            group(words::found_statements(lang), &found.statements, &statement, Some(Page::Evidence)),
        ]
    })
}
