//! One indicator over time: the chart, where its targets stand under the three rules, its definition, what was reported.

use crate::answer::trend::{effective, statements_on};
use crate::answer::{Trend, trend as answer};
use crate::chart;
use crate::dataset::{Dataset, Direction, Indicator};
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Said, figure};
use crate::page::filters::form::selected;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::held::{Held, held, number};
use crate::page::parts::data_table::data_table;
use crate::page::parts::sources::{publishers, to_source};
use crate::page::parts::target_row::{badge, doubts};
use crate::page::parts::ways::ways_on;
use crate::page::shell::address::History;
use crate::page::site::{Loaded, Site};
use crate::say;
use crate::status::Judged;
use crate::status::Method;
use crate::view::View;
use crate::words::{fill, overview as target_words, page as page_words, status as status_words, trend as words};
use leptos::prelude::AnyView;
use std::sync::Arc;

pub fn trend(site: Site, lang: Lang) -> AnyView {
    let shown = held(move || {
        let loaded = site.loaded();
        site.view.with(|view| effective(loaded.question(view)))
    });
    let title: Said = Arc::new(move || {
        let loaded = site.loaded();
        let indicator = shown.with(|view| view.indicator.as_deref().and_then(|id| loaded.dataset.indicator(id)));
        indicator.map_or(page_words::trend(lang).to_owned(), |at| loaded.dataset.indicators[at].name.get(lang).to_owned())
    });
    let unit: Said = Arc::new(move || {
        let loaded = site.loaded();
        shown
            .with(|view| view.indicator.as_deref().and_then(|id| loaded.dataset.indicator(id)))
            .map(|at| loaded.dataset.indicators[at].unit.get(lang).to_owned())
            .unwrap_or_default()
    });
    let content = move || {
        let view = site.view.get();
        let loaded = site.loaded();
        match answer(loaded.question(&view)) {
            Some(trend) if !trend.lines.is_empty() => below(&loaded, &view, &trend, lang),
            Some(trend) => missing(&loaded.dataset, &trend, lang).unwrap_or_else(|| el("p")),
            None => text("p", "", words::no_indicator(lang)).attr("role", "status"),
        }
    };
    let drawable = number(move || {
        let loaded = site.loaded();
        usize::from(site.view.with(|view| answer(loaded.question(view)).is_some_and(|trend| !trend.lines.is_empty())))
    });
    let sentence: Said = Arc::new(move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        answer(loaded.question(&view)).map(|trend| say::trend::sentence(&loaded.dataset, &loaded.board, &trend, lang)).unwrap_or_default()
    });
    let table = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        answer(loaded.question(&view)).map_or_else(|| el("p"), |trend| twin(&loaded.dataset, &trend, lang))
    };
    let draw = move |frame| {
        let (loaded, view) = (site.loaded(), site.view.get());
        match answer(loaded.question(&view)) {
            Some(trend) => chart::trend(&loaded.dataset, &loaded.board, &trend, frame),
            None => chart::Picture { svg: String::new(), width: frame.width, height: 1, spots: Vec::new() },
        }
    };
    let sources = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        let trend = answer(loaded.question(&view));
        trend.iter().flat_map(|trend| &trend.lines).flat_map(|line| line.points.iter().map(|point| point.source)).collect()
    };
    let (heading, of) = (title.clone(), unit.clone());
    let chart = move || Chart {
        kind: "trend",
        title: title.clone(),
        unit: unit.clone(),
        sentence: sentence.clone(),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: None,
    };
    all([
        el("h1").attr("tabindex", "-1").live_text(move || heading()).text(" ").child(el("small").class("unit").live_text(move || of())).into(),
        picker(site, shown, lang).into(),
        live(move || (drawable.get() == 1).then(|| figure(chart(), site, lang))),
        live(move || Some(content())),
    ])
}

/// The indicators by sector, those first that the filters allow; the one shown always among them.
pub fn picker(site: Site, shown: Held<View>, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let option = |indicator: &Indicator| {
        let id = indicator.id.clone();
        let option = text("option", "", indicator.name.get(lang)).attr("value", &indicator.id);
        option.on_off("selected", move || shown.with(|view| view.indicator.as_deref() == Some(id.as_str())))
    };
    let groups = dataset.sectors_in_order().into_iter().filter_map(|sector| {
        let indicators: Vec<&Indicator> = dataset.indicators.iter().filter(|indicator| indicator.sector == sector).collect();
        let label = dataset.sectors[sector].name.get(lang);
        (!indicators.is_empty()).then(|| el("optgroup").attr("label", label).children(indicators.into_iter().map(option)))
    });
    let choose = move |event: web_sys::Event| {
        if let Some(id) = selected(&event) {
            site.update(History::Push, |view| view.indicator = Some(id));
        }
    };
    let select = el("select").attr("name", "i").on("change", choose).children(groups);
    el("label").class("pick wide").child(text("span", "", words::choose(lang))).child(select)
}

fn place_names(dataset: &Dataset, places: &[usize], lang: Lang) -> String {
    places.iter().map(|place| crate::words::places::name(dataset, *place, lang)).collect::<Vec<_>>().join(", ")
}

/// Places asked for that have no figures.
fn missing(dataset: &Dataset, trend: &Trend, lang: Lang) -> Option<El> {
    let places = place_names(dataset, &trend.without_data, lang);
    (!places.is_empty()).then(|| text("p", "hint", fill(words::no_data_for(lang), &[("places", &places)])))
}

/// Everything below the picture.
fn below(loaded: &Loaded, view: &View, trend: &Trend, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let by_default = trend.places_by_default.then(|| {
        let country = trend.lines.iter().all(|line| dataset.country() == Some(line.place));
        let places = if country { words::default_country(lang) } else { words::default_spread(lang) };
        text("p", "hint", fill(words::default_places(lang), &[("places", places)]))
    });
    let breaks = trend.breaks.iter().map(|broken| {
        let year = broken.year.to_string();
        text(
            "li",
            "",
            match &broken.note {
                Some(note) => fill(words::break_at(lang), &[("year", &year), ("note", note.get(lang))]),
                None => fill(words::break_bare(lang), &[("year", &year)]),
            },
        )
    });
    let targets = el("section")
        .child(text("h2", "", words::targets(lang)))
        .maybe(trend.aims.is_empty().then(|| text("p", "", words::no_targets(lang))))
        .children(trend.aims.iter().filter_map(|aim| verdicts(dataset, view, &loaded.board.judged[aim.judged], lang)));
    el("div")
        .class("below")
        .child(ways_on(dataset, view, trend.indicator, None, lang))
        .child(text("p", "hint", words::legend(lang)))
        .maybe(by_default)
        .maybe(missing(dataset, trend, lang))
        .maybe((!trend.breaks.is_empty()).then(|| el("ul").class("breaks").children(breaks)))
        .child(targets)
        .child(definition(&dataset.indicators[trend.indicator], lang))
        .child(statements(dataset, view, trend, lang))
}

fn definition(indicator: &Indicator, lang: Lang) -> El {
    let better = match indicator.direction {
        Direction::Higher => words::better_higher(lang),
        Direction::Lower => words::better_lower(lang),
        Direction::Neither => words::better_none(lang),
    };
    let publisher = indicator.publisher.as_ref().map(|publisher| format!(" {}: {publisher}.", words::publisher(lang))).unwrap_or_default();
    el("section")
        .class("definition")
        .child(text("h2", "", words::definition(lang)))
        .maybe(indicator.definition.as_ref().map(|definition| text("p", "", definition.get(lang))))
        .child(text("p", "", format!("{better}{publisher}")))
}

/// One target under the three rules: statuses, level, pace, what it takes.
fn verdicts(dataset: &Dataset, view: &View, judged: &Judged, lang: Lang) -> Option<El> {
    let target = &dataset.targets[judged.target];
    let indicator = &dataset.indicators[target.indicator?];
    let chosen = judged.verdict(view.method);
    let rules = Method::ALL.iter().map(|method| {
        let verdict = judged.verdict(*method);
        let pace = verdict.pace.map(|pace| say::target::pace(&pace, *method, lang)).unwrap_or_default();
        let row = el("tr").child(text("th", "", status_words::method(*method, lang)).attr("scope", "row"));
        let row = row.child(el("td").child(badge(verdict.status, lang))).child(text("td", "", pace));
        if *method == view.method { row.attr("aria-current", "true") } else { row }
    });
    let fact = |name: &str, said: String| (!said.is_empty()).then(|| el("div").child(text("dt", "", name)).child(text("dd", "", said)));
    let point = |point: Option<(i32, f64)>| point.map(|(year, value)| format!("{} ({year})", say::value(indicator, value, lang))).unwrap_or_default();
    let level = chosen.level.map(|level| {
        let parts = [("road", format::percent(level.road, lang)), ("time", format::percent(level.time, lang))];
        fill(target_words::road(lang), &[("road", &parts[0].1), ("time", &parts[1].1)])
    });
    let facts = el("dl")
        .class("facts")
        .maybe(fact(words::base(lang), point(chosen.base)))
        .maybe(fact(words::latest(lang), point(chosen.latest)))
        .maybe(fact(words::level(lang), level.unwrap_or_default()))
        .maybe(fact(words::takes(lang), say::target::takes(dataset, judged, view.method, lang).join("; ")));
    let year = |text: &str, year: i32| fill(text, &[("year", &year.to_string())]);
    let agree = if judged.rules_disagree() { words::rules_disagree(lang) } else { words::rules_agree(lang) };
    let crosses = chosen.growth.and_then(|growth| growth.crosses_break).map(|first| year(words::crosses_break(lang), first));
    let cut = chosen.cut_by_break.map(|first| year(words::cut_by_break(lang), first));
    let remarks: Vec<String> = [Some(agree.to_owned()), crosses, cut].into_iter().flatten().collect();
    let goal = format!("{} {}", say::target::goal(dataset, target, lang).unwrap_or_default(), say::target::deadline(target, lang));
    let place = text("p", "meta", format!("{} · ", crate::words::places::name(dataset, target.locality, lang)));
    let table = el("table").class("rules").child(text("caption", "", words::three_rules(lang))).child(el("tbody").children(rules));
    Some(
        el("article")
            .class("verdict")
            .attr("data-target", &target.id)
            .attr("data-status", chosen.status.id())
            .child(text("h3", "", target.text.get(lang)))
            .child(place.child(to_source(target.source.map(|at| &dataset.sources[at]), goal, lang)))
            .child(el("p").class("standing").child(badge(chosen.status, lang)).child(doubts(judged, view.method, lang)))
            .child(facts)
            .child(table)
            .child(text("p", "hint", remarks.join(" "))),
    )
}

/// The picture's data as a table.
fn twin(dataset: &Dataset, trend: &Trend, lang: Lang) -> El {
    let indicator = &dataset.indicators[trend.indicator];
    let heads = [
        ("", words::place(lang)),
        ("number", words::year(lang)),
        ("number", words::value(lang)),
        ("", words::kind(lang)),
        ("", words::note(lang)),
        ("", words::source(lang)),
    ];
    let rows = trend.lines.iter().flat_map(|line| line.points.iter()).map(|point| {
        let contested = if point.contested() { format!("; {}", status_words::contested(lang)) } else { String::new() };
        let note = point.note.and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
        el("tr")
            .child(text("th", "", crate::words::places::name(dataset, point.locality, lang)).attr("scope", "row"))
            .child(text("td", "number", point.year.to_string()))
            .child(text("td", "number", say::value(indicator, point.value, lang)))
            .child(text("td", "", format!("{}{contested}", status_words::observation(point.status, lang))))
            .child(text("td", "", note))
            .child(el("td").child(publishers(dataset, &[point.source], lang)))
    });
    data_table(words::as_table(lang), heads.map(|(class, name)| (class, name.to_owned())).into(), rows.collect())
}

/// Statements on this indicator, or on its sector, in the places shown.
fn statements(dataset: &Dataset, view: &View, trend: &Trend, lang: Lang) -> El {
    let found = statements_on(dataset, view, trend);
    el("section")
        .child(text("h2", "", words::statements(lang)))
        .maybe(found.is_empty().then(|| text("p", "", words::no_statements(lang))))
        .child(el("ul").class("statements").children(found.into_iter().map(|at| statement(dataset, at, None, lang))))
}

/// One statement: kind, place and date, what was said, source. Among statements of one place and day, its sector stands in for these.
pub fn statement(dataset: &Dataset, at: usize, sector: Option<&str>, lang: Lang) -> El {
    let statement = &dataset.statements[at];
    let source = statement.source.map(|at| &dataset.sources[at]);
    let date = statement.date.as_deref().map(|date| format!(" · {}", format::date(date, lang))).unwrap_or_default();
    let about = sector.map_or_else(|| format!("{}{date}", crate::words::places::name(dataset, statement.locality, lang)), str::to_owned);
    let from = source.map(|source| to_source(Some(source), source.publisher_or_title(), lang));
    let head = el("p").class("meta").child(text("strong", "", status_words::kind(statement.kind, lang)));
    el("li")
        .class(format!("statement {}", statement.kind.id()))
        .attr("data-statement", &statement.id)
        .child(head.text(format!(" · {about}")))
        .child(text("p", "", statement.text.get(lang)))
        .child(el("p").class("meta").maybe(from))
}
