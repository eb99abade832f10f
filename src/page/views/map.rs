//! The map: a square for every province, the classes that the values fall into, and what is known of the places chosen.

mod legend;

use crate::answer::map::{Map, map as answer};
use crate::answer::{Known, PlaceValue};
use crate::chart;
use crate::chart::{Picture, Stands};
use crate::dataset::{Dataset, ObservationStatus};
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::data_table::data_table;
use crate::page::parts::explain;
use crate::page::parts::faces::faces;
use crate::page::parts::geographies::geographies;
use crate::page::parts::head::Head;
use crate::page::parts::other_map::{newer_year, other_map};
use crate::page::parts::sources::publishers;
use crate::page::parts::ways::ways_on;
use crate::page::parts::year_slider::slider;
use crate::page::site::{History, Loaded, Site, href};
use crate::say;
use crate::view::{Page, View};
use crate::words::{compare as compare_words, fill, map as words, page as page_words, status as status_words, trend as trend_words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is shown; `None` in a dataset without indicators.
type Shown = Memo<Option<Map>>;

/// Shows the view.
pub fn map(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = site.answer(answer);
    let indicator = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|map| map.values.indicator)));
    let head = Head { site, indicator, view: page_words::map(lang), lang };
    let drawable = Memo::new(move |_| indicator.get().is_some());
    let stops = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(Map::stops)));
    let controls = el("div")
        .class("map-controls")
        .child(slider(site, stops, lang))
        .live(move || Some(geographies(site, shown.with(|shown| shown.as_ref().map(|map| map.values.geography)), lang)));
    let content = move || {
        live(move || {
            Some(match drawable.get() {
                true => content(head, shown),
                false => text("p", "", trend_words::no_indicator(lang)).attr("role", "status"),
            })
        })
    };
    all([faces(head).into(), controls.into(), site.turns.draw(content).into()])
}

/// The picture with what stands below it.
fn content(head: Head, shown: Shown) -> El {
    let Head { site, lang, .. } = head;
    let part = |class: &'static str, make: fn(Site, &Loaded, &View, &Map, Lang) -> El| {
        let made = move || shown.with(|shown| shown.as_ref().map(|map| site.view.with(|view| make(site, &site.loaded(), view, map, lang))));
        el("div").class(class).child(site.turns.draw(move || live(made)))
    };
    figure(chart(head, shown), site, lang).child(part("map-legend", legend::legend)).child(part("map-chosen", chosen)).child(part("map-notes", notes))
}

/// The picture with all that is said of it.
fn chart(head: Head, shown: Shown) -> Chart {
    let Head { site, lang, .. } = head;
    let sentence = move || shown.with(|shown| shown.as_ref().map(|map| say::map::sentence(&site.loaded().dataset, map, lang)).unwrap_or_default());
    let table = move || shown.with(|shown| shown.as_ref().map_or_else(|| el("p"), |map| twin_table(&site.loaded().dataset, map, lang)));
    let draw = move |frame: chart::Frame| {
        shown.with(|shown| shown.as_ref().map_or_else(|| Picture::none(frame), |map| chart::tiles(&site.loaded().dataset, map, frame)))
    };
    let marked = Memo::new(move |_| {
        let of = |map: &Map| map.values.places.iter().zip(&map.chosen).filter(|(_, chosen)| **chosen).map(|(value, _)| value.place).collect();
        shown.with(|shown| shown.as_ref().map(of).unwrap_or_default())
    });
    let is_chosen = move |stands: Stands| marked.with(|marked: &Vec<usize>| matches!(stands, Stands::Value { place, .. } if marked.contains(&place)));
    let toggle = move |stands: Stands| {
        if let Stands::Value { place, .. } = stands {
            choose(site, place);
        }
    };
    let sources = move || {
        let of = |map: &Map| map.values.places.iter().flat_map(PlaceValue::figures).map(|figure| figure.source).collect();
        shown.with(|shown| shown.as_ref().map(of).unwrap_or_default())
    };
    let reach = Reach::Square { walk: words::walk(lang), is_chosen: Arc::new(is_chosen) };
    Chart {
        kind: "tiles",
        title: head.name(),
        unit: head.unit(),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: Some(Choosing { act: Arc::new(toggle), reach }),
    }
}

/// Chooses a place or takes it back: a link names it by its id of today.
fn choose(site: Site, place: usize) {
    let loaded = site.loaded();
    let id = loaded.dataset.localities[loaded.dataset.place_of(place)].id.clone();
    site.update(History::Push, move |view| view.toggle_place(&id));
}

/// What the squares are, and what became of merged provinces.
fn notes(_: Site, loaded: &Loaded, view: &View, map: &Map, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    el("div")
        .class("below")
        .maybe(newer_year(view, map.values.newer, map.values.places.len(), lang))
        .maybe(say::map::cut(dataset, map, lang).map(|said| text("p", "hint", said)))
        .maybe(say::map::merged(dataset, map, lang).map(|said| text("p", "hint", said)))
        .child(text("p", "hint", words::squares(lang)))
        .child(ways_on(dataset, view, map.values.indicator, Some(map.values.year), lang))
}

/// The places chosen, beside the map.
fn chosen(site: Site, loaded: &Loaded, view: &View, map: &Map, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let section = el("section").class("chosen").attr("aria-labelledby", "chosen-places");
    let section = section.child(text("h2", "", words::chosen(lang)).attr("id", "chosen-places"));
    // In the order chosen.
    let asked: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let on_map = |place: usize| {
        let here = |value: &&PlaceValue| dataset.same_place(value.place, place);
        map.values.places.iter().find(here).or(map.values.country.as_ref().filter(|country| country.place == place))
    };
    let mut shown: Vec<usize> = Vec::new();
    let mut articles = Vec::new();
    for value in asked.iter().filter_map(|place| on_map(*place)) {
        if !shown.contains(&value.place) {
            shown.push(value.place);
            articles.push(about(site, dataset, view, map, value, lang));
        }
    }
    section.maybe(asked.is_empty().then(|| text("p", "hint", words::choose(lang)))).children(articles).maybe(other_map(
        dataset,
        view,
        map.values.geography,
        &map.values.elsewhere,
        lang,
    ))
}

/// What is known of one place.
fn about(site: Site, dataset: &Dataset, view: &View, map: &Map, value: &PlaceValue, lang: Lang) -> El {
    let indicator = &dataset.indicators[map.values.indicator];
    let name = say::place(dataset, value.place, lang);
    let at = value.place;
    let undo = text("button", "undo", "×").attr("type", "button").attr("aria-label", fill(words::unchoose(lang), &[("place", &name)]));
    let head = el("h3").text(&name);
    let said = match value.known {
        Known::Missing(why) => text("span", "", say::map::why(why, lang)),
        _ => {
            let star = if matches!(value.known, Known::Derived { .. }) { "*" } else { "" };
            text("span", "figure", say::rank::value(dataset, indicator, value.value().unwrap_or_default(), value.rank(), lang) + star)
        }
    };
    let ranks = value.standing.published.iter().chain(value.standing.computed.iter().filter(|_| value.standing.published.is_empty()));
    let ranks = ranks.filter(|_| !indicator.is_rank()).map(|rank| say::rank::ranked(dataset, *rank, lang));
    let source = match &value.known {
        Known::Published(figure) => Some(publishers(dataset, &[figure.source], lang)),
        _ => None,
    };
    let notes = say::map::notes(value, lang).into_iter().map(str::to_owned);
    let side = value.value().and_then(|value| map.meets(value)).map(|meets| say::map::at_goal(meets, lang).to_owned());
    let facts: Vec<String> =
        [map.values.year.to_string()].into_iter().chain(ranks).chain(say::map::change(dataset, map, value, lang)).chain(notes).chain(side).collect();
    let note = match &value.known {
        Known::Published(figure) => figure.note(dataset).and_then(|note| note.text.as_ref()).map(|words| text("span", "", words.get(lang))),
        _ => say::map::origin(dataset, map, value, lang).map(|said| explain::derived(&format!("* {said}"))),
    };
    // The trend is that of the id under which the figures stand.
    let under = value.figures().first().map_or(value.place, |figure| figure.locality);
    let to_trend = text("a", "", page_words::trend(lang))
        .attr("href", href(&view.trend_of(&indicator.id, &dataset.localities[under].id)))
        .attr("aria-label", fill(words::trend_of(lang), &[("place", &name)]));
    let beside = View { page: Page::Compare, indicator: Some(indicator.id.clone()), ..view.clone() };
    let to_compare =
        text("a", "", page_words::compare(lang)).attr("href", href(&beside)).attr("aria-label", fill(words::compare_with(lang), &[("place", &name)]));
    el("article")
        .attr("data-place", &dataset.localities[value.place].id)
        .child(el("div").class("head").child(head).child(undo.on("click", move |_| choose(site, at))))
        .child(
            el("p")
                .child(said)
                .text(" ")
                .child(text("span", "when", facts.join(" · ")))
                .maybe(source.map(|source| el("span").class("when").text(" · ").child(source))),
        )
        .maybe(note.map(|note| el("p").class("hint").child(note)))
        .maybe(say::map::former(dataset, value, lang).map(|said| text("p", "hint", said)))
        .child(el("p").class("onward").child(to_trend).text(" ").child(to_compare))
}

/// The picture's data as a table.
fn twin_table(dataset: &Dataset, map: &Map, lang: Lang) -> El {
    let indicator = &dataset.indicators[map.values.indicator];
    // Values that are ranks themselves have no other.
    let ranked = !indicator.is_rank() && map.values.places.iter().chain(&map.values.country).any(|place| place.rank().is_some());
    let mut heads = vec![("", trend_words::place(lang)), ("number", trend_words::value(lang)), ("", trend_words::kind(lang)), ("", trend_words::source(lang))];
    if ranked {
        heads.insert(2, ("number", compare_words::rank(lang)));
    }
    let row = |value: &PlaceValue| {
        let star = if matches!(value.known, Known::Derived { .. }) { "*" } else { "" };
        let number = value.value().map(|number| say::rank::value(dataset, indicator, number, value.rank(), lang) + star).unwrap_or_default();
        let rank = value.rank().map(|rank| say::rank::short(dataset, rank, lang)).unwrap_or_default();
        let kind = match &value.known {
            Known::Missing(why) => say::map::why(*why, lang).to_owned(),
            known => {
                let status = value.figures().iter().map(|figure| figure.status).max_by_key(|status| *status as usize);
                let sure = status.filter(|status| *status == ObservationStatus::Actual && !matches!(known, Known::Derived { .. }));
                let kind = sure.map(|status| status_words::observation(status, lang));
                let former = say::map::former(dataset, value, lang);
                kind.into_iter().chain(say::map::notes(value, lang)).chain(former.as_deref()).collect::<Vec<&str>>().join("; ")
            }
        };
        let sources: Vec<usize> = value.figures().iter().map(|figure| figure.source).collect();
        el("tr")
            .child(text("th", "", say::place(dataset, value.place, lang)).attr("scope", "row"))
            .child(text("td", "number", number))
            .maybe(ranked.then(|| text("td", "number", rank)))
            .child(if star.is_empty() { text("td", "", kind) } else { el("td").child(explain::derived(&kind)) })
            .child(el("td").child(publishers(dataset, &sources, lang)))
    };
    let rows = map.tiles.iter().map(|tile| &map.values.places[tile.at]).chain(map.values.country.as_ref().filter(|country| country.value().is_some()));
    data_table(trend_words::as_table(lang), heads.into_iter().map(|(class, name)| (class, name.to_owned())).collect(), rows.map(row).collect())
}
