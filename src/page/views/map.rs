//! The map: a square for every province, the classes that the values fall into, and what is known of the places chosen.

use crate::answer::map::{Map, map as answer};
use crate::answer::year;
use crate::answer::year::{Plan, twin};
use crate::answer::{Known, PlaceValue};
use crate::chart;
use crate::chart::shade::shade;
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, Said, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::held::{Held, held, number};
use crate::page::parts::data_table::data_table;
use crate::page::parts::sources::publishers;
use crate::page::parts::ways::ways_on;
use crate::page::parts::year_slider::slider;
use crate::page::shell::address::History;
use crate::page::site::{Loaded, Site, href};
use crate::page::views::trend::picker;
use crate::say;
use crate::view::{Geography, Page, View};
use crate::words::{fill, map as words, page as page_words, status as status_words, trend as trend_words};
use leptos::prelude::AnyView;
use std::sync::Arc;

/// Hands the map's answer to a reader; nothing in a dataset without indicators.
fn with_map(site: Site, plan: Held<Option<Plan>>, read: &mut dyn FnMut(&Loaded, &View, &Map)) {
    let loaded = site.loaded();
    site.view.with(|view| {
        plan.with(|plan| {
            if let Some(plan) = plan {
                read(&loaded, view, &answer(loaded.question(view), plan));
            }
        });
    });
}

/// The same as an element.
fn element(site: Site, plan: Held<Option<Plan>>, make: &dyn Fn(&Loaded, &View, &Map) -> El) -> Option<El> {
    let mut made = None;
    with_map(site, plan, &mut |loaded, view, map| made = Some(make(loaded, view, map)));
    made
}

pub fn map(site: Site, lang: Lang) -> AnyView {
    let plan = held(move || {
        let loaded = site.loaded();
        site.view.with(|view| {
            let question = loaded.question(view);
            year::indicator(question).map(|indicator| year::plan(question, indicator, None))
        })
    });
    let shown = held(move || {
        let id = plan.with(|plan| plan.as_ref().map(|plan| site.loaded().dataset.indicators[plan.indicator].id.clone()));
        View { indicator: id, ..site.view.get() }
    });
    let drawable = number(move || usize::from(plan.with(Option::is_some)));
    let name = move || {
        plan.with(|plan| plan.as_ref().map(|plan| site.loaded().dataset.indicators[plan.indicator].name.get(lang).to_owned()))
            .unwrap_or_else(|| page_words::map(lang).to_owned())
    };
    let unit: Said = Arc::new(move || {
        plan.with(|plan| plan.as_ref().map(|plan| site.loaded().dataset.indicators[plan.indicator].unit.get(lang).to_owned())).unwrap_or_default()
    });
    let of = unit.clone();
    all([
        el("h1").attr("tabindex", "-1").live_text(name).text(" ").child(el("small").class("unit").live_text(move || of())).into(),
        picker(site, shown, lang).into(),
        el("div")
            .class("map-controls")
            .child(slider(site, held(move || plan.with(|plan| plan.as_ref().map(Plan::stops))), lang))
            .live(move || Some(geographies(site, plan, lang)))
            .into(),
        live(move || match drawable.get() {
            1 => Some(content(site, plan, (Arc::new(name), unit.clone()), lang)),
            _ => Some(text("p", "", trend_words::no_indicator(lang)).attr("role", "status")),
        }),
    ])
}

fn content(site: Site, plan: Held<Option<Plan>>, (title, unit): (Said, Said), lang: Lang) -> El {
    let sentence: Said = Arc::new(move || {
        let mut said = String::new();
        with_map(site, plan, &mut |loaded, _, map| said = say::map::sentence(&loaded.dataset, map, lang));
        said
    });
    let table = Box::new(move || element(site, plan, &|loaded, _, map| twin_table(&loaded.dataset, map, lang)).unwrap_or_else(|| el("p")));
    let draw = Box::new(move |frame: chart::Frame| {
        let mut picture = chart::Picture { svg: String::new(), width: frame.width, height: 1, spots: Vec::new() };
        with_map(site, plan, &mut |loaded, _, map| picture = chart::tiles(&loaded.dataset, map, frame));
        picture
    });
    let marked = held(move || {
        let mut marked = Vec::new();
        with_map(site, plan, &mut |_, _, map| marked = map.tiles.iter().map(|tile| map.chosen[tile.at]).collect());
        marked
    });
    let is_chosen = Arc::new(move |spot: usize| marked.with(|marked: &Vec<bool>| marked.get(spot) == Some(&true)));
    let toggle = Arc::new(move |spot: usize| {
        let mut place = None;
        leptos::prelude::untrack(|| with_map(site, plan, &mut |_, _, map| place = map.tiles.get(spot).map(|tile| map.values.places[tile.at].place)));
        if let Some(place) = place {
            choose(site, place);
        }
    });
    let choice = Choosing { act: toggle, reach: Reach::Square { walk: words::walk(lang), is_chosen } };
    let part = |class: &'static str, make: fn(Site, &Loaded, &View, &Map, Lang) -> El| {
        el("div").class(class).live(move || element(site, plan, &|loaded, view, map| make(site, loaded, view, map, lang)))
    };
    let sources = Box::new(move || {
        let mut found = Vec::new();
        let of = |place: &PlaceValue| place.observations().iter().map(|observation| observation.source).collect::<Vec<_>>();
        with_map(site, plan, &mut |_, _, map| found = map.values.places.iter().flat_map(of).collect());
        found
    });
    figure(Chart { kind: "tiles", title, unit, sentence, table, draw, sources, choosing: Some(choice) }, site, lang)
        .child(part("map-legend", legend))
        .child(part("map-chosen", chosen))
        .child(part("map-notes", notes))
}

/// Chooses a place or takes it back, under whichever of its ids it was chosen.
fn choose(site: Site, place: usize) {
    let loaded = site.loaded();
    let id = |at: usize| loaded.dataset.localities[at].id.clone();
    let (own, other) = (id(place), twin(&loaded.dataset, place).map(id));
    site.update(History::Push, move |view| match other.filter(|other| view.places.contains(other)) {
        Some(other) => view.places.retain(|place| *place != other && *place != own),
        None => view.toggle_place(&own),
    });
}

/// Which provinces: two links, the ones shown marked.
fn geographies(site: Site, plan: Held<Option<Plan>>, lang: Lang) -> El {
    let now = plan.with(|plan| plan.as_ref().map(|plan| plan.geography));
    let link = |geography: Geography| {
        let to = site.view.with(|view| href(&View { geography: Some(geography), ..view.clone() }));
        let name = match geography {
            Geography::Provinces63 => words::of_63(lang),
            Geography::Provinces34 => words::of_34(lang),
        };
        let link = text("a", "", name).attr("href", to);
        el("li").child(if now == Some(geography) { link.attr("aria-current", "true") } else { link })
    };
    el("ul").class("geographies").children(Geography::ALL.iter().map(|geography| link(*geography)))
}

/// The classes with their colours, how they were cut, and the marks of squares.
fn legend(_: Site, loaded: &Loaded, _: &View, map: &Map, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let indicator = &dataset.indicators[map.values.indicator];
    let row = |swatch: String, said: &str, count: usize| {
        el("li").child(el("span").class(format!("swatch {swatch}")).attr("aria-hidden", "true")).child(text("span", "", said)).child(text(
            "span",
            "count",
            say::map::counted(count, lang),
        ))
    };
    let classes = map.classes.iter().enumerate().map(|(at, class)| {
        let shade = shade(map, at, indicator.is_rank());
        row(shade.name.to_owned(), &say::map::class(dataset, map, class, lang), class.places)
    });
    let missing = map.values.places.iter().filter(|place| place.value().is_none()).count();
    let derived = map.values.places.iter().filter(|place| matches!(place.known, Known::Derived { .. })).count();
    let cut = match map.aim {
        _ if map.classes.is_empty() => None,
        Some((judged, _)) => {
            let target = &dataset.targets[judged.target];
            let goal = format!("{} {}", say::target::goal(dataset, target, lang).unwrap_or_default(), say::target::deadline(target, lang));
            Some(fill(words::cut_at_goal(lang), &[("goal", &goal)]))
        }
        None => (map.classes.len() > 1).then(|| words::cut_evenly(lang).to_owned()),
    };
    el("section")
        .class("legend-of-map")
        .attr("aria-label", words::legend(lang))
        .child(
            el("ul")
                .children(classes)
                .maybe((missing > 0).then(|| row("hatched".to_owned(), words::not_published(lang), missing)))
                .maybe((derived > 0).then(|| row("cornered".to_owned(), words::derived(lang), derived))),
        )
        .maybe(cut.map(|cut| text("p", "hint", cut)))
}

/// What the squares are, and what became of merged provinces.
fn notes(_: Site, loaded: &Loaded, view: &View, map: &Map, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    el("div")
        .class("below")
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
        let here = |value: &&PlaceValue| value.place == place || twin(dataset, value.place) == Some(place);
        map.values.places.iter().find(here).or(map.values.country.as_ref().filter(|country| country.place == place))
    };
    let elsewhere: Vec<String> = asked.iter().filter(|place| on_map(**place).is_none()).map(|place| moved(dataset, *place, lang)).collect();
    let mut shown: Vec<usize> = Vec::new();
    let mut articles = Vec::new();
    for value in asked.iter().filter_map(|place| on_map(*place)) {
        if !shown.contains(&value.place) {
            shown.push(value.place);
            articles.push(about(site, dataset, view, map, value, lang));
        }
    }
    section
        .maybe(asked.is_empty().then(|| text("p", "hint", words::choose(lang))))
        .children(articles)
        .maybe((!elsewhere.is_empty()).then(|| text("p", "hint", fill(words::not_here(lang), &[("places", &elsewhere.join("; "))]))))
}

/// A place of the other map, with what it became.
fn moved(dataset: &Dataset, place: usize, lang: Lang) -> String {
    let name = crate::words::places::name(dataset, place, lang);
    match dataset.localities[place].successor {
        Some(now) => fill(words::now_in(lang), &[("place", &name), ("now", say::place(dataset, now, lang))]),
        None => name,
    }
}

/// What is known of one place.
fn about(site: Site, dataset: &Dataset, view: &View, map: &Map, value: &PlaceValue, lang: Lang) -> El {
    let indicator = &dataset.indicators[map.values.indicator];
    let name = say::place(dataset, value.place, lang).to_owned();
    let at = value.place;
    let undo = text("button", "undo", "×").attr("type", "button").attr("aria-label", fill(words::unchoose(lang), &[("place", &name)]));
    let head = el("h3").text(&name);
    let said = match value.known {
        Known::Missing(why) => text("span", "", say::map::why(why, lang)),
        _ => text("span", "figure", say::value(indicator, value.value().unwrap_or_default(), lang)),
    };
    let source = match &value.known {
        Known::Published(observation) => Some(publishers(dataset, &[observation.source], lang)),
        _ => None,
    };
    let notes = say::map::notes(value, lang).into_iter().map(str::to_owned);
    let side = value.value().and_then(|value| map.meets(value)).map(|meets| say::map::at_goal(meets, lang).to_owned());
    let facts: Vec<String> = [map.values.year.to_string()].into_iter().chain(notes).chain(side).collect();
    let note = match &value.known {
        Known::Published(observation) => observation.note.and_then(|note| note.text.as_ref()).map(|text| text.get(lang).to_owned()),
        _ => say::map::origin(dataset, map, value, lang),
    };
    // The trend is that of the id under which the figures stand.
    let under = value.observations().first().map_or(value.place, |observation| observation.locality);
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
        .maybe(note.map(|note| text("p", "hint", note)))
        .child(el("p").class("onward").child(to_trend).text(" ").child(to_compare))
}

/// The picture's data as a table.
fn twin_table(dataset: &Dataset, map: &Map, lang: Lang) -> El {
    let indicator = &dataset.indicators[map.values.indicator];
    let heads = [("", trend_words::place(lang)), ("number", trend_words::value(lang)), ("", trend_words::kind(lang)), ("", trend_words::source(lang))];
    let row = |value: &PlaceValue| {
        let number = value.value().map(|number| say::value(indicator, number, lang)).unwrap_or_default();
        let kind = match &value.known {
            Known::Missing(why) => say::map::why(*why, lang).to_owned(),
            Known::Published(observation) if !observation.contested() => status_words::observation(observation.status, lang).to_owned(),
            _ => say::map::notes(value, lang).join("; "),
        };
        let sources: Vec<usize> = value.observations().iter().map(|observation| observation.source).collect();
        el("tr")
            .child(text("th", "", say::place(dataset, value.place, lang)).attr("scope", "row"))
            .child(text("td", "number", number))
            .child(text("td", "", kind))
            .child(el("td").child(publishers(dataset, &sources, lang)))
    };
    let rows = map.tiles.iter().map(|tile| &map.values.places[tile.at]).chain(map.values.country.as_ref().filter(|country| country.value().is_some()));
    data_table(trend_words::as_table(lang), heads.map(|(class, name)| (class, name.to_owned())).into(), rows.map(row).collect())
}
