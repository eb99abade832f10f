//! One indicator over time: the chart, where its targets stand under the three rules, its definition, what was reported.

use crate::answer::trend::statements_on;
use crate::answer::{Trend, trend as answer};
use crate::chart;
use crate::chart::Picture;
use crate::dataset::{Dataset, Direction, Indicator};
use crate::lang::Lang;
use crate::page::figure::{Chart, figure};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::data_table::data_table;
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::parts::sources::{publishers, to_source};
use crate::page::parts::statement::statement;
use crate::page::parts::target_row::{badge, doubts, no_longer_why};
use crate::page::parts::ways::ways_on;
use crate::page::site::{Loaded, Site};
use crate::say;
use crate::status::Judged;
use crate::status::Method;
use crate::view::View;
use crate::words::{fill, page as page_words, status as status_words, trend as words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is drawn; `None` in a dataset without indicators.
type Shown = Memo<Option<Trend>>;

/// Shows the view.
pub fn trend(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = site.answer(answer);
    let indicator = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|trend| trend.indicator)));
    let head = Head { site, indicator, view: page_words::trend(lang), lang };
    let drawable = Memo::new(move |_| shown.with(|shown| shown.as_ref().is_some_and(|trend| !trend.lines.is_empty())));
    let content = move || {
        let loaded = site.loaded();
        shown.with(|shown| match shown {
            // Without values, too, it is known what the indicator means, what it is to reach and what was said.
            Some(trend) => site.view.with(|view| below(&loaded, view, trend, lang)),
            None => text("p", "", words::no_indicator(lang)).attr("role", "status"),
        })
    };
    all([faces(head).into(), live(move || drawable.get().then(|| figure(chart(head, shown), site, lang))), live(move || Some(content()))])
}

/// The picture with all that is said of it.
fn chart(head: Head, shown: Shown) -> Chart {
    let Head { site, lang, .. } = head;
    let sentence = move || {
        let loaded = site.loaded();
        shown.with(|shown| shown.as_ref().map(|trend| say::trend::sentence(&loaded.dataset, &loaded.board, trend, lang)).unwrap_or_default())
    };
    let table = move || shown.with(|shown| shown.as_ref().map_or_else(|| el("p"), |trend| twin(&site.loaded().dataset, trend, lang)));
    let draw = move |frame: chart::Frame| {
        let loaded = site.loaded();
        shown.with(|shown| shown.as_ref().map_or_else(|| Picture::none(frame), |trend| chart::trend(&loaded.dataset, &loaded.board, trend, frame)))
    };
    let sources =
        move || shown.with(|shown| shown.iter().flat_map(|trend| &trend.lines).flat_map(|line| line.points.iter().map(|point| point.source)).collect());
    Chart {
        kind: "trend",
        title: head.name(),
        unit: head.unit(),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: None,
    }
}

fn place_names(dataset: &Dataset, places: &[usize], lang: Lang) -> String {
    places.iter().map(|place| say::place(dataset, *place, lang)).collect::<Vec<_>>().join(", ")
}

/// Places asked for that have no figures.
fn missing(dataset: &Dataset, trend: &Trend, lang: Lang) -> Option<El> {
    let places = place_names(dataset, &trend.without_data, lang);
    (!places.is_empty()).then(|| text("p", "hint", fill(words::no_data_for(lang), &[("places", &places)])))
}

/// Everything below the picture.
fn below(loaded: &Loaded, view: &View, trend: &Trend, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let by_default = (trend.places_by_default && !trend.lines.is_empty()).then(|| {
        let country = trend.lines.iter().all(|line| dataset.country() == Some(line.place));
        let places = if country { words::default_country(lang) } else { words::default_spread(lang) };
        text("p", "hint", fill(words::default_places(lang), &[("places", places)]))
    });
    let breaks = trend.breaks.iter().map(|broken| text("li", "", say::trend::broken(broken.year, broken.note.as_ref().map(|note| note.get(lang)), lang)));
    let targets = el("section")
        .child(text("h2", "", words::targets(lang)))
        .maybe(trend.aims.is_empty().then(|| text("p", "", words::no_targets(lang))))
        .children(trend.aims.iter().filter_map(|aim| verdicts(dataset, view, &loaded.board.judged[aim.judged], lang)));
    el("div")
        .class("below")
        .child(ways_on(dataset, view, trend.indicator, None, lang))
        .maybe((!trend.lines.is_empty()).then(|| text("p", "hint", words::legend(lang))))
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
    let publisher = indicator.publisher.as_ref().map(|publisher| format!(" {}: {}.", words::publisher(lang), publisher.get(lang))).unwrap_or_default();
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
    let level = chosen.level.map(|level| say::target::level(level, lang));
    let facts = el("dl")
        .class("facts")
        .maybe(fact(words::base(lang), chosen.base.filter(|_| chosen.growth.is_none()).map_or(String::new(), |base| say::target::point(indicator, base, lang))))
        .maybe(fact(words::latest(lang), say::target::latest(indicator, chosen, lang)))
        .maybe(fact(words::level(lang), level.unwrap_or_default()))
        .maybe(fact(words::takes(lang), say::target::takes(dataset, judged, view.method, lang).join("; ")));
    let year = |text: &str, year: i32| fill(text, &[("year", &year.to_string())]);
    let agree = if judged.rules_disagree() { words::rules_disagree(lang) } else { words::rules_agree(lang) };
    let crosses = chosen.growth.and_then(|growth| growth.crosses_break).map(|first| year(words::crosses_break(lang), first));
    let cut = chosen.cut_by_break.map(|first| year(words::cut_by_break(lang), first));
    let remarks: Vec<String> = [Some(agree.to_owned()), crosses, cut].into_iter().flatten().collect();
    let goal = say::target::goal_by(dataset, target, lang);
    let place = text("p", "meta", format!("{} · ", say::place(dataset, target.locality, lang)));
    let table = el("table").class("rules").child(text("caption", "", words::three_rules(lang))).child(el("tbody").children(rules));
    Some(
        el("article")
            .class("verdict")
            .attr("data-target", &target.id)
            .attr("data-status", chosen.status.id())
            .attr("data-scope", judged.scope.id())
            .child(text("h3", "", target.text.get(lang)))
            .child(place.text(format!("{} · ", status_words::scope(judged.scope, lang))).child(to_source(
                target.source.map(|at| &dataset.sources[at]),
                goal,
                lang,
            )))
            .child(el("p").class("standing").child(badge(chosen.status, lang)).child(doubts(judged, view.method, lang)))
            .child(facts)
            .child(table)
            .maybe(no_longer_why(dataset, judged, view.method, lang))
            .child(text("p", "hint", remarks.join(" "))),
    )
}

/// The picture's data as a table.
fn twin(dataset: &Dataset, trend: &Trend, lang: Lang) -> El {
    let heads = [
        ("", words::place(lang)),
        ("number", words::year(lang)),
        ("number", words::value(lang)),
        ("", words::kind(lang)),
        ("", words::note(lang)),
        ("", words::source(lang)),
    ];
    let rows = trend.lines.iter().flat_map(|line| line.points.iter()).map(|point| {
        let contested = if point.contested { format!("; {}", status_words::contested(lang)) } else { String::new() };
        let note = point.note(dataset).and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
        el("tr")
            .child(text("th", "", say::place(dataset, point.locality, lang)).attr("scope", "row"))
            .child(text("td", "number", point.year.to_string()))
            .child(text("td", "number", say::rank::figure(dataset, trend.indicator, point.locality, point.value, lang)))
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
