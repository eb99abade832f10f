//! The filters: native controls whose names are the link's keys and whose values are the link's values. They only publish; what
//! they mean is resolved in `answer`. On a wide screen they are a bar of groups that open on demand, on a phone one drawer.

use crate::answer::counts;
use crate::format;
use crate::lang::Lang;
use crate::page::filters::chips;
use crate::page::filters::choices::boxes;
use crate::page::filters::drawer;
use crate::page::filters::places;
use crate::page::filters::search;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::{History, Site};
use crate::status::Method;
use crate::view::facets::{Control, FacetRow};
use crate::view::groups::Group;
use crate::view::{Facet, View, Years, keys};
use crate::words::{filters as words, status};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The page's one form: the search, the filters, what they have chosen and how many results that leaves.
pub fn filters(site: Site, lang: Lang) -> El {
    let groups = Group::ALL.iter().map(|group| site.turns.draw(move || self::group(site, lang, *group)));
    el("form")
        .class("filters")
        .attr("role", "search")
        .attr("id", "filter-form")
        // The link holds all of it. A browser that saves it too does so before each change of the address: 6 ms.
        .attr("autocomplete", "off")
        .attr("aria-label", words::filters(lang))
        .on("submit", move |event| {
            event.prevent_default();
            drawer::close(site);
        })
        .child(search::search(site, lang))
        .child(drawer::drawer(site, lang, el("div").class("groups").children(groups)))
        .child(chips::chips(site, lang))
}

/// A group behind its button, which says how much of it is chosen. Its controls are in the document while it is closed.
fn group(site: Site, lang: Lang, group: Group) -> El {
    let label = move || group.label(site.view.with(|view| view.page), lang).to_owned();
    let chosen = Memo::new(move |_| site.view.with(|view| group.chosen(view)));
    let number = move || (chosen.get() > 0).then(|| text("span", "chosen-count", format::count(chosen.get(), lang)));
    let button: Handle = Handle::new();
    let fold: Handle = Handle::new();
    let facets = el("div").class("panel").children(group.facets().filter_map(|row| facet(site, lang, row)));
    el("details")
        .handle(fold)
        .class("group")
        .attr("data-group", group.id())
        // One opens as another closes.
        .attr("name", "filters")
        .on_off("hidden", move || site.view.with(|view| !group.is_offered(view.page)))
        .on("keydown", move |event| drawer::fold_on_escape(site, &event, fold, button))
        .on("focusout", move |event| drawer::fold_on_leaving(site, &event, fold))
        .child(el("summary").handle(button).live_text(label).live(number))
        .child(facets)
}

fn method(site: Site, lang: Lang) -> El {
    let choose = move |event: web_sys::Event| {
        if let Some(method) = selected(&event).and_then(|id| Method::from_id(&id)) {
            site.update(History::Push, |view| view.method = method);
        }
    };
    let option = |method: &Method| {
        let method = *method;
        let option = text("option", "", status::method(method, lang)).attr("value", method.id());
        option.on_off("selected", move || site.view.with(|view| view.method == method))
    };
    let select = el("select").attr("name", "m").on("change", choose).children(Method::ALL.iter().map(option));
    el("label").class("pick").child(text("span", "", words::method(lang))).child(select)
}

/// The controls of a facet; nothing where they stand elsewhere. One that the page does not offer is not seen.
fn facet(site: Site, lang: Lang, row: &'static FacetRow) -> Option<El> {
    let group = match row.control {
        Control::Boxes => {
            let choices = row.choices.as_ref()?;
            let title = el("legend").live_text(move || (row.label)(site.view.with(|view| view.page), lang).to_owned());
            let offered = move || site.view.with(|view| (choices.offered)(&site.loaded().dataset, view));
            let facet = el("fieldset").class("facet").child(title).child(boxes(site, lang, row.facet, offered));
            facet.maybe((row.facet == Facet::Status).then(|| method(site, lang)))
        }
        Control::Places => places::places(site, lang),
        Control::Years => years(site, lang),
        Control::Text | Control::InView => return None,
    };
    Some(group.on_off("hidden", move || site.view.with(|view| !row.offered_on.contains(&view.page))))
}

/// Every year with its count, five-year plan periods, and whatever range a link or the two bounds ask for.
fn years(site: Site, lang: Lang) -> El {
    let title = move || (Facet::Years.row().label)(site.view.with(|view| view.page), lang);
    let choose = move |event: web_sys::Event| {
        if let Some(value) = selected(&event) {
            let years = keys::decode(&format!("y={value}")).0.years;
            site.update(History::Push, |view| view.years = years);
        }
    };
    let known = StoredValue::new(None);
    // Years, what they are called, whether they are chosen.
    let options = move || {
        let chosen = site.view.with(|view| view.years);
        // What the page has with no filter stays on offer, counted under the filters.
        let unfiltered = site.view.with(View::unfiltered);
        if known.with_value(|known| known.as_ref().is_none_or(|(counted, _)| *counted != unfiltered)) {
            let years = counts(site.loaded().question(&unfiltered)).years();
            known.set_value(Some((unfiltered, years)));
        }
        let every = known.with_value(|known| known.as_ref().map(|(_, years)| years.clone()).unwrap_or_default());
        let (offered, within) = site.counts.with(|counts| offered(&every, &counts.years(), chosen));
        let option = |(years, within)| (Some(years), format!("{} ({})", format::years(years), format::count(within, lang)), chosen == Some(years));
        let all = (None, words::all_years(lang).to_owned(), chosen.is_none());
        [all].into_iter().chain(offered.into_iter().zip(within).map(option)).collect()
    };
    let option = |(years, name, chosen): (Option<Years>, String, bool)| {
        text("option", "", name).attr("value", years.map(keys::written).unwrap_or_default()).flag("selected", chosen)
    };
    // The list itself stays: a browser that finds a new control looks at all of them again, for what it may fill in, before it does anything else.
    let select = el("select").attr("name", "y").live_attr("aria-label", move || Some(title().to_owned())).on("change", choose).keyed(options, option);
    let bounds = el("div").class("bounds").child(bound(site, words::from(lang), true)).child(bound(site, words::to(lang), false));
    el("fieldset").class("facet").child(el("legend").live_text(move || title().to_owned())).child(select).child(bounds)
}

/// What the years' list offers: plan periods, single years from the newest, and the range chosen, each with its count.
fn offered(known: &[(i32, usize)], counted: &[(i32, usize)], chosen: Option<Years>) -> (Vec<Years>, Vec<usize>) {
    const PLAN: i32 = 5;
    let within = |years: Years| counted.iter().filter(|(year, _)| years.contains(*year)).map(|(_, count)| count).sum::<usize>();
    let mut plans: Vec<Years> =
        known.iter().map(|(year, _)| (year - 1).div_euclid(PLAN) * PLAN + 1).map(|first| Years { first, last: first + PLAN - 1 }).collect();
    plans.dedup();
    let mut all: Vec<Years> = plans.into_iter().chain(known.iter().rev().map(|(year, _)| Years::one(*year))).collect();
    all.extend(chosen.filter(|years| !all.contains(years)));
    let counts = all.iter().map(|years| within(*years)).collect();
    (all, counts)
}

/// One end of the range of years.
fn bound(site: Site, label: &str, is_first: bool) -> El {
    let (first, last) = site.loaded().dataset.years();
    let choose = move |event: web_sys::Event| {
        let Some(year) = selected(&event).and_then(|year| year.parse::<i32>().ok()) else { return };
        site.update(History::Push, |view| {
            let now = view.years.unwrap_or(Years { first, last });
            let years = if is_first { Years::between(year, now.last.max(year)) } else { Years::between(now.first.min(year), year) };
            view.years = (years != Years { first, last }).then_some(years);
        });
    };
    let chosen = Memo::new(move |_| {
        let years = site.view.with(|view| view.years).unwrap_or(Years { first, last });
        if is_first { years.first } else { years.last }
    });
    let options = (first..=last).map(|year| text("option", "", year.to_string()).attr("value", year.to_string()));
    // A year that is not on offer shows the first, as a list does.
    let show = move |select: &web_sys::Element| {
        let year = chosen.get();
        select.unchecked_ref::<web_sys::HtmlSelectElement>().set_value(&if (first..=last).contains(&year) { year } else { first }.to_string());
    };
    el("label").class("bound").child(text("span", "", label)).child(el("select").on("change", choose).children(options).follow(show))
}
