//! One indicator over time: the chart, where its targets stand under the three rules, its definition, what was reported.

use crate::answer::trend::{Line, statements_on};
use crate::answer::{Trend, trend as answer};
use crate::chart;
use crate::chart::Picture;
use crate::dataset::{Dataset, Direction, Indicator};
use crate::lang::Lang;
use crate::page::figure::{Chart, figure};
use crate::page::kit::el::{El, all, el, live, maybe, text};
use crate::page::parts::data_table::data_table;
use crate::page::parts::explain;
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::parts::pace_slider::pace_slider;
use crate::page::parts::sources::{publishers, to_source};
use crate::page::parts::statement::statement;
use crate::page::parts::target_row::{doubts, no_longer_why};
use crate::page::parts::ways::ways_on;
use crate::page::site::{Loaded, Site, href};
use crate::say;
use crate::status::{Board, Method};
use crate::view::{View, Years};
use crate::words::{compare as compare_words, fill, page as page_words, status as status_words, trend as words};
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
    // Without values, too, it is known what the indicator means, what it is to reach and what was said.
    let content = move || match indicator.get() {
        Some(_) => below(site, shown, lang),
        None => text("p", "", words::no_indicator(lang)).attr("role", "status"),
    };
    all([
        faces(head).into(),
        site.turns.draw(move || live(move || drawable.get().then(|| figure(chart(head, shown), site, lang)))).into(),
        site.turns.draw(move || live(move || Some(content()))).into(),
    ])
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
    let sources = move || shown.with(|shown| shown.as_ref().map(|trend| behind(&site.loaded().dataset, trend)).unwrap_or_default());
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

/// The sources of all figures drawn, rivals included.
fn behind(dataset: &Dataset, trend: &Trend) -> Vec<usize> {
    let figures = trend.lines.iter().flat_map(Line::figures).map(|figure| figure.source);
    figures.chain(trend.rivals.iter().filter_map(|rival| dataset.statements[rival.statement].source)).collect()
}

fn place_names(dataset: &Dataset, places: &[usize], lang: Lang) -> String {
    places.iter().map(|place| say::place(dataset, *place, lang)).collect::<Vec<_>>().join(", ")
}

/// Places asked for that have no figures.
fn missing(dataset: &Dataset, trend: &Trend, lang: Lang) -> Option<El> {
    let places = place_names(dataset, &trend.without_data, lang);
    (!places.is_empty()).then(|| text("p", "hint", fill(words::no_data_for(lang), &[("places", &places)])))
}

/// Everything below the picture. What a filter changes nothing of stays as it stands: the sliders keep their pace.
fn below(site: Site, shown: Shown, lang: Lang) -> El {
    let of = move |parts: fn(&Loaded, &View, &Trend, Lang) -> AnyView| {
        move || shown.with(|shown| shown.as_ref().map(|trend| site.view.with(|view| parts(&site.loaded(), view, trend, lang))))
    };
    el("div").class("below").live(of(signs)).child(site.turns.draw(move || targets(site, shown, lang))).child(site.turns.draw(move || live(of(background))))
}

/// What has to be known to read the picture, and the ways on from it.
fn signs(loaded: &Loaded, view: &View, trend: &Trend, lang: Lang) -> AnyView {
    let dataset = &loaded.dataset;
    let by_default = (trend.places_by_default && !trend.lines.is_empty()).then(|| {
        let country = trend.lines.iter().all(|line| dataset.country() == Some(line.place));
        let places = if country { words::default_country(lang) } else { words::default_spread(lang) };
        text("p", "hint", fill(words::default_places(lang), &[("places", places)]))
    });
    let breaks = trend.breaks.iter().map(|broken| text("li", "", say::trend::broken(broken.year, broken.note.as_ref().map(|note| note.get(lang)), lang)));
    let parts = [
        Some(ways_on(dataset, view, trend.indicator, None, lang)),
        beyond(dataset, &loaded.board, view, trend, lang),
        (!trend.lines.is_empty()).then(|| legend(trend, lang)),
        by_default,
        missing(dataset, trend, lang),
        (!trend.breaks.is_empty()).then(|| el("ul").class("breaks").children(breaks)),
    ];
    all(parts.map(maybe))
}

/// What the indicator is to reach, a target after the other.
fn targets(site: Site, shown: Shown, lang: Lang) -> El {
    let aims = move || {
        let method = site.view.with(|view| view.method);
        shown.with(|shown| shown.iter().flat_map(|trend| &trend.aims).map(|aim| (aim.judged, method)).collect())
    };
    let none = move || shown.with(|shown| shown.as_ref().is_none_or(|trend| trend.aims.is_empty())).then(|| text("p", "", words::no_targets(lang)));
    el("section")
        .child(text("h2", "", words::targets(lang)))
        .live(none)
        .child(el("div").class("verdicts").keyed(aims, move |(at, method)| verdicts(site, at, method, lang)))
}

/// What it means and what was said.
fn background(loaded: &Loaded, view: &View, trend: &Trend, lang: Lang) -> AnyView {
    all([definition(&loaded.dataset.indicators[trend.indicator], lang).into(), statements(&loaded.dataset, view, trend, lang).into()])
}

/// What the signs of this picture mean.
fn legend(trend: &Trend, lang: Lang) -> El {
    let derived = trend.lines.iter().any(|line| !line.derived.is_empty()).then(|| explain::derived(words::legend_derived(lang)));
    let rival = (!trend.rivals.is_empty()).then(|| words::legend_rival(lang));
    let closed = trend.aims.iter().any(|aim| aim.closed.is_some()).then(|| words::legend_closed(lang));
    let said = [Some(words::legend(lang)), rival, closed].into_iter().flatten().collect::<Vec<_>>().join(" ");
    el("p").class("hint").text(said).text(" ").maybe(derived)
}

/// The targets later than the picture, and one click to the years that they take.
fn beyond(dataset: &Dataset, board: &Board, view: &View, trend: &Trend, lang: Lang) -> Option<El> {
    let last = trend.beyond().last().copied()?;
    let later = trend.aims.iter().filter(|aim| aim.by_year > trend.years.last);
    let goals: Vec<String> = later.map(|aim| say::target::goal_by(dataset, &dataset.targets[board.judged[aim.judged].target], lang)).collect();
    let said = fill(words::beyond(lang), &[("last", &trend.years.last.to_string()), ("goals", &goals.join("; "))]);
    let to = View { years: Some(Years { first: trend.years.first, last }), ..view.clone() };
    let link = text("a", "", fill(words::to_beyond(lang), &[("year", &last.to_string())])).attr("href", href(&to));
    Some(text("p", "beyond", format!("{said} ")).child(link))
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
fn verdicts(site: Site, at: usize, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let (dataset, judged) = (&loaded.dataset, &loaded.board.judged[at]);
    let target = &dataset.targets[judged.target];
    let chosen = judged.verdict(method);
    let rules = Method::ALL.iter().map(|rule| {
        let verdict = judged.verdict(*rule);
        let pace = verdict.pace.map(|pace| say::target::pace(&pace, *rule, lang)).unwrap_or_default();
        let row = el("tr").child(text("th", "", status_words::method(*rule, lang)).attr("scope", "row"));
        let row = row.child(el("td").child(explain::status(verdict.status, lang))).child(text("td", "", pace));
        if *rule == method { row.attr("aria-current", "true") } else { row }
    });
    let fact = |name: &str, said: String| (!said.is_empty()).then(|| el("div").child(text("dt", "", name)).child(text("dd", "", said)));
    let indicator = target.indicator.map(|at| &dataset.indicators[at]);
    let base = chosen.base.filter(|_| chosen.growth.is_none());
    let level = chosen.level.map(|level| say::target::level(level, lang));
    let facts = el("dl")
        .class("facts")
        .maybe(indicator.and_then(|indicator| fact(words::base(lang), say::target::point(indicator, base?, lang))))
        .maybe(indicator.and_then(|indicator| fact(words::latest(lang), say::target::latest(indicator, chosen, lang))))
        .maybe(fact(words::level(lang), level.unwrap_or_default()))
        .maybe(fact(words::takes(lang), say::target::takes(dataset, judged, method, lang).join("; ")));
    let year = |text: &str, year: i32| fill(text, &[("year", &year.to_string())]);
    let agree = if judged.rules_disagree() { words::rules_disagree(lang) } else { words::rules_agree(lang) };
    let crosses = chosen.growth.and_then(|growth| growth.crosses_break).map(|first| year(words::crosses_break(lang), first));
    let cut = chosen.cut_by_break.map(|first| year(words::cut_by_break(lang), first));
    let remarks: Vec<String> = [Some(agree.to_owned()), crosses, cut].into_iter().flatten().collect();
    let goal = say::target::goal_by(dataset, target, lang);
    let place = text("p", "meta", format!("{} · ", say::place(dataset, target.locality, lang)));
    let table = el("table").class("rules").child(text("caption", "", words::three_rules(lang))).child(el("tbody").children(rules));
    el("article")
        .class("verdict")
        .attr("data-target", &target.id)
        .attr("data-status", chosen.status.id())
        .attr("data-scope", judged.scope.id())
        .child(text("h3", "", target.text.get(lang)))
        .child(place.text(format!("{} · ", status_words::scope(judged.scope, lang))).child(to_source(target.source.map(|at| &dataset.sources[at]), goal, lang)))
        .child(el("p").class("standing").child(explain::status(chosen.status, lang)).child(doubts(judged, method, lang)))
        .child(facts)
        .child(table)
        .maybe(pace_slider(site, at, method, lang))
        .maybe(no_longer_why(dataset, judged, method, lang))
        .child(text("p", "hint", remarks.join(" ")))
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
    let row = |place: usize, year: i32, (value, star): (f64, &str), kind: String, note: El, sources: &[usize]| {
        el("tr")
            .child(text("th", "", say::place(dataset, place, lang)).attr("scope", "row"))
            .child(text("td", "number", year.to_string()))
            .child(text("td", "number", say::rank::figure(dataset, trend.indicator, place, value, lang) + star))
            .child(text("td", "", kind))
            .child(el("td").child(note))
            .child(el("td").child(publishers(dataset, sources, lang)))
    };
    let points = trend.lines.iter().flat_map(|line| line.points.iter().map(move |point| (line, point))).map(|(line, point)| {
        let kind = say::table::kinds([point.status], point.contested, lang);
        if let Some(derived) = line.derived_in(point.year) {
            let parts: Vec<usize> = derived.from.iter().map(|part| part.locality).collect();
            let sources: Vec<usize> = derived.from.iter().map(|part| part.source).collect();
            let note = fill(compare_words::derived(lang), &[("places", &place_names(dataset, &parts, lang))]);
            return row(line.place, point.year, (point.value, "*"), kind, explain::derived(&note), &sources);
        }
        let note = point.note(dataset).and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
        row(line.place, point.year, (point.value, ""), kind, text("span", "", note), &[point.source])
    });
    let rivals = trend.rivals.iter().map(|rival| {
        let source: Vec<usize> = dataset.statements[rival.statement].source.into_iter().collect();
        row(trend.lines[rival.line].place, rival.year, (rival.value, ""), words::rival_kind(lang).to_owned(), el("span"), &source)
    });
    let rows = points.chain(rivals);
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
