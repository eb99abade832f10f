//! All places in one year, ranked, or two years joined: the year's controls, the picture, what has no figures.

mod controls;

use crate::answer::ranking::{Comparison, Row, compare as answer, country_compares};
use crate::answer::year::Why;
use crate::chart;
use crate::chart::Picture;
use crate::dataset::{Dataset, Direction, Merge};
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, Said, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::held::{Held, held, number};
use crate::page::parts::data_table::data_table;
use crate::page::parts::sources::publishers;
use crate::page::parts::ways::ways_on;
use crate::page::shell::address::History;
use crate::page::site::Site;
use crate::page::views::trend::picker;
use crate::say;
use crate::view::View;
use crate::words::{compare as words, fill, page as page_words, status as status_words, trend as trend_words};
use leptos::prelude::AnyView;
use std::sync::Arc;

/// What is compared; `None` in a dataset without indicators.
type Shown = Held<Option<Comparison>>;

pub fn compare(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = held(move || {
        let loaded = site.loaded();
        site.view.with(|view| answer(loaded.question(view)))
    });
    // What nobody chose, filled in.
    let asked = held(move || {
        let indicator = shown.with(|shown| shown.as_ref().map(|shown| site.loaded().dataset.indicators[shown.indicator].id.clone()));
        View { indicator, ..site.view.get() }
    });
    let named = move |unit: bool| {
        let loaded = site.loaded();
        let indicator = shown.with(|shown| shown.as_ref().map(|shown| shown.indicator)).map(|at| &loaded.dataset.indicators[at]);
        let said = |indicator: &crate::dataset::Indicator| if unit { indicator.unit.get(lang) } else { indicator.name.get(lang) }.to_owned();
        indicator.map_or_else(|| if unit { String::new() } else { page_words::compare(lang).to_owned() }, said)
    };
    let title: Said = Arc::new(move || named(false));
    // Nothing to draw, one year, or two.
    let years =
        number(move || shown.with(|shown| shown.as_ref().filter(|shown| !shown.rows.is_empty()).map_or(0, |shown| 1 + usize::from(shown.since.is_some()))));
    let picture = move || {
        let kind = match years.get() {
            0 => return None,
            1 => "rank",
            _ => "dumbbell",
        };
        let sentence = move || {
            let loaded = site.loaded();
            shown.with(|shown| shown.as_ref().map(|shown| say::compare::sentence(&loaded.dataset, shown, lang)).unwrap_or_default())
        };
        let table = move || {
            let loaded = site.loaded();
            shown.with(|shown| shown.as_ref().map_or_else(|| el("p"), |shown| twin(&loaded.dataset, shown, lang)))
        };
        let draw = move |frame: chart::Frame| {
            let loaded = site.loaded();
            shown.with(|shown| match shown {
                Some(shown) if shown.since.is_some() => chart::dumbbell(&loaded.dataset, shown, frame),
                Some(shown) => chart::rank(&loaded.dataset, shown, frame),
                None => Picture { svg: String::new(), width: frame.width, height: 1, spots: Vec::new() },
            })
        };
        let choose = move |spot: usize| {
            let place = shown.with_untracked(|shown| {
                let shown = shown.as_ref()?;
                let row = if shown.since.is_some() { spot / 2 } else { spot };
                shown.listed().0.get(row).map(|row| row.place)
            });
            if let Some(place) = place {
                site.update(History::Push, |view| view.toggle_place(&site.loaded().dataset.localities[place].id));
            }
        };
        let sources = move || {
            let rows = |shown: &Comparison| shown.country.iter().chain(&shown.rows).flat_map(|row| row.sources.iter().copied()).collect();
            shown.with(|shown| shown.as_ref().map(rows).unwrap_or_default())
        };
        let chart = Chart {
            kind,
            title: title.clone(),
            unit: Arc::new(move || named(true)),
            sentence: Arc::new(sentence),
            table: Box::new(table),
            draw: Box::new(draw),
            sources: Box::new(sources),
            choosing: Some(Choosing { act: Arc::new(choose), reach: Reach::Row }),
        };
        Some(figure(chart, site, lang))
    };
    let content = move || {
        let loaded = site.loaded();
        site.view.with(|view| {
            shown.with(|shown| {
                Some(match shown {
                    Some(shown) => below(&loaded.dataset, view, shown, lang),
                    None => text("p", "", trend_words::no_indicator(lang)).attr("role", "status"),
                })
            })
        })
    };
    all([
        el("h1").attr("tabindex", "-1").live_text(move || named(false)).text(" ").child(el("small").class("unit").live_text(move || named(true))).into(),
        picker(site, asked, lang).into(),
        controls::controls(site, shown, lang).into(),
        live(picture),
        live(content),
    ])
}

/// Everything below the picture: how to read it, where to go on, what has no figures, sources.
fn below(dataset: &Dataset, view: &View, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let (year, since) = (shown.year.to_string(), shown.since.map(|since| since.to_string()));
    let elsewhere = view.years.filter(|asked| asked.first == asked.last && asked.first != shown.year).map(|asked| {
        let said = fill(words::other_year(lang), &[("asked", &asked.first.to_string()), ("year", &year)]);
        text("p", "hint", said).attr("role", "status")
    });
    let nothing = shown.rows.is_empty().then(|| {
        let said = match &since {
            Some(since) => fill(words::nothing_between(lang), &[("since", since), ("year", &year)]),
            None => fill(words::nothing(lang), &[("year", &year)]),
        };
        text("p", "", said).attr("role", "status")
    });
    let order = match indicator.direction {
        Direction::Higher => words::best_high(lang),
        Direction::Lower => words::best_low(lang),
        Direction::Neither => words::best_none(lang),
    };
    let joined = since.as_ref().map(|since| {
        let text = if indicator.direction == Direction::Neither || shown.broken.is_some() { words::legend_plain(lang) } else { words::legend_colours(lang) };
        fill(text, &[("since", since), ("year", &year)])
    });
    let rule = if indicator.merge == Merge::Sum { words::rule_sum(lang) } else { words::rule_mean(lang) };
    let derived = shown.rows.iter().any(|row| !row.from.is_empty()).then(|| fill(words::legend_derived(lang), &[("rule", rule)]));
    let total = (shown.country.is_some() && !country_compares(indicator)).then(|| words::total(lang).to_owned());
    let partial = (shown.ranked < shown.places && !indicator.is_rank()).then(|| {
        let count = fill(words::some_of(lang), &[("count", &format::count(shown.ranked, lang)), ("all", &format::count(shown.places, lang))]);
        fill(words::incomplete_ranks(lang), &[("count", &count)])
    });
    let legend = (!shown.rows.is_empty()).then(|| {
        let said: Vec<String> = [Some(order.to_owned()), partial, joined, derived, total, Some(words::marks(lang).to_owned())].into_iter().flatten().collect();
        text("p", "hint", said.join(" "))
    });
    el("div")
        .class("below")
        .maybe(elsewhere)
        .maybe(nothing)
        .maybe(legend)
        .child(ways_on(dataset, view, shown.indicator, shown.since.is_none().then_some(shown.year), lang))
        .maybe(without(dataset, shown, lang))
}

/// The places without figures, by reason.
fn without(dataset: &Dataset, shown: &Comparison, lang: Lang) -> Option<El> {
    let reasons = [
        (Why::NotPublished, words::not_published(lang)),
        (Why::Incomplete, words::incomplete(lang)),
        (Why::NotDerivable, words::not_derivable(lang)),
        (Why::Filtered, words::filtered(lang)),
    ];
    let rows = reasons.into_iter().filter_map(|(why, said)| {
        let places: Vec<&str> = shown.without.iter().filter(|(_, reason)| *reason == why).map(|(place, _)| say::place(dataset, *place, lang)).collect();
        (!places.is_empty()).then(|| el("li").child(text("strong", "", format!("{said} ({}): ", format::count(places.len(), lang)))).text(places.join(", ")))
    });
    let list = el("ul").class("without").children(rows);
    (!shown.without.is_empty()).then(|| el("section").child(text("h2", "", words::without(lang))).child(list))
}

/// The picture's data as a table.
fn twin(dataset: &Dataset, shown: &Comparison, lang: Lang) -> El {
    let indicator = &dataset.indicators[shown.indicator];
    let year = shown.year.to_string();
    let since = shown.since.map(|since| since.to_string());
    // Values that are ranks themselves have no other.
    let ranked = !indicator.is_rank();
    let mut heads = vec![("", trend_words::place(lang).to_owned())];
    if ranked {
        heads.insert(0, ("number", words::rank(lang).to_owned()));
        heads.extend(since.iter().map(|since| ("number", fill(words::before_rank(lang), &[("year", since)]))));
    }
    heads.extend(since.iter().map(|since| ("number", since.clone())));
    heads.push(("number", year));
    heads.extend(since.iter().filter(|_| shown.broken.is_none()).map(|_| ("number", words::change(lang).to_owned())));
    heads.extend([trend_words::kind(lang), trend_words::source(lang)].map(|name| ("", name.to_owned())));
    let rank = |rank: Option<usize>| rank.map(|rank| rank.to_string()).unwrap_or_default();
    let line = |row: &Row| {
        let from: Vec<&str> = row.from.iter().map(|at| say::place(dataset, *at, lang)).collect();
        let derived = (!from.is_empty()).then(|| fill(words::derived(lang), &[("places", &from.join(", "))]));
        let contested = row.contested.then(|| status_words::contested(lang).to_owned());
        let kind = [Some(status_words::observation(row.status, lang).to_owned()), derived, contested].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let cell = |said: String| text("td", "number", said);
        let change = row.change().filter(|_| shown.broken.is_none()).map(|change| cell(say::compare::moved(indicator, change, lang)));
        el("tr")
            .maybe(ranked.then(|| cell(rank(row.rank))))
            .child(text("th", "", say::place(dataset, row.place, lang)).attr("scope", "row"))
            .maybe(row.before.filter(|_| ranked).map(|(_, before)| cell(rank(before))))
            .maybe(row.before.map(|(value, _)| cell(say::value(indicator, value, lang))))
            .child(text("td", "number", say::value(indicator, row.value, lang)))
            .maybe(change)
            .child(text("td", "", kind))
            .child(el("td").child(publishers(dataset, &row.sources, lang)))
    };
    let rows = shown.country.iter().chain(&shown.rows).map(line);
    data_table(trend_words::as_table(lang), heads, rows.collect())
}
