//! What was reported: a sentence, the grid of sectors and kinds, working sessions, statements from the newest on, and where words and
//! figures disagree or nobody said anything.

mod said;
mod silent;

use crate::answer::evidence::{Evidence, Grid, SESSION, Session, evidence as answer};
use crate::chart;
use crate::dataset::{Dataset, StatementKind};
use crate::date::year_of;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, Key, all, el, live, text};
use crate::page::kit::held::{Held, Slot, held, number};
use crate::page::parts::data_table::data_table;
use crate::page::shell::address::History;
use crate::page::site::{Site, focus_found, href};
use crate::say;
use crate::status::Method;
use crate::view::{View, Years};
use crate::words::{evidence as words, fill, filters as filter_words, status as status_words, trend as trend_words};
use leptos::prelude::AnyView;
use std::sync::Arc;

/// How many statements stand in the page at first, and how many more each click brings.
const PAGEFUL: usize = 150;

pub use crate::page::views::evidence::said::to_trend;

type Shown = Held<Evidence>;

pub fn evidence(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = held(move || {
        let loaded = site.loaded();
        site.view.with(|view| answer(loaded.question(view)))
    });
    let lead = move || shown.with(|shown| (shown.total() > 0).then(|| text("p", "lead", say::evidence::sentence(&site.loaded().dataset, shown, lang))));
    all([
        text("h1", "", words::title(lang)).attr("tabindex", "-1").into(),
        live(lead),
        live(move || shown.with(|shown| index(site, shown, lang))),
        text("p", "hint", words::grid_hint(lang)).into(),
        grid(site, shown, lang).into(),
        live(move || shown.with(|shown| (shown.total() > 0).then(|| said::discords(site, shown, lang)))),
        list(site, shown, lang).into(),
        live(move || Some(silent::silent(site, lang))),
    ])
}

/// The grid of sectors and kinds, whose fields filter.
fn grid(site: Site, shown: Shown, lang: Lang) -> El {
    let sentence = move || shown.with(|shown| say::evidence::grid(&site.loaded().dataset, &shown.grid, lang));
    let table = move || shown.with(|shown| twin(&site.loaded().dataset, &shown.grid, lang));
    let draw = move |frame| shown.with(|shown| chart::matrix(&site.loaded().dataset, &shown.grid, frame));
    let choose = move |spot: usize| {
        let Some((sector, kind)) = shown.with_untracked(|shown| chart::field_of(&shown.grid, spot)) else { return };
        let id = site.loaded().dataset.sectors[sector].id.clone();
        site.update(History::Push, |view| {
            let field = View { sectors: [id].into(), kinds: [kind].into(), ..view.clone() };
            let again = (&field.sectors, &field.kinds) == (&view.sectors, &view.kinds);
            *view = if again { View { sectors: Default::default(), kinds: Default::default(), ..field } } else { field };
        });
    };
    let sources = move || {
        let loaded = site.loaded();
        let said =
            |shown: &Evidence| shown.sessions.iter().flat_map(|session| &session.statements).filter_map(|at| loaded.dataset.statements[*at].source).collect();
        shown.with(said)
    };
    let chart = Chart {
        kind: "matrix",
        title: Arc::new(move || words::grid(lang).to_owned()),
        unit: Arc::new(move || filter_words::statements_found(lang).to_owned()),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        sources: Box::new(sources),
        choosing: Some(Choosing { act: Arc::new(choose), reach: Reach::Near }),
    };
    figure(chart, site, lang)
}

fn twin(dataset: &Dataset, grid: &Grid, lang: Lang) -> El {
    let kinds = StatementKind::ALL.iter().map(|kind| ("number", status_words::kind(*kind, lang).to_owned()));
    let heads = [("", words::sector(lang).to_owned())].into_iter().chain(kinds).collect();
    let rows = grid.rows.iter().map(|row| {
        let cells = row.counts.map(|count| text("td", "number", if count == 0 { words::nobody(lang).to_owned() } else { format::count(count, lang) }));
        el("tr").child(text("th", "", dataset.sectors[row.sector].name.get(lang)).attr("scope", "row")).children(cells)
    });
    data_table(trend_words::as_table(lang), heads, rows.collect())
}

/// "Quảng Nam, 26/6/2024".
fn named(dataset: &Dataset, session: usize, lang: Lang) -> String {
    let statement = &dataset.statements[session];
    let date = statement.date.as_deref().map_or(words::undated(lang).to_owned(), |date| format::date(date, lang));
    fill(words::session(lang), &[("place", &crate::words::places::name(dataset, statement.locality, lang)), ("date", &date)])
}

/// What was said in the place of a session in its year: the narrowest view that a link can name.
fn only(dataset: &Dataset, session: usize, view: &View) -> View {
    let statement = &dataset.statements[session];
    let years = statement.date.as_deref().and_then(year_of).map(Years::one);
    View { places: vec![dataset.localities[statement.locality].id.clone()], years, ..view.unfiltered() }
}

/// Days on which much was said in one place, each with a link to it.
fn index(site: Site, shown: &Evidence, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let link = |session: &Session| {
        let first = session.first;
        let to = site.view.with(|view| href(&only(&loaded.dataset, first, view)));
        let link = text("a", "", named(&loaded.dataset, first, lang)).attr("href", to);
        let link = link.on("click", move |_| focus_found(format!("#session-{first}")));
        el("li").child(link).text(": ").text(say::evidence::statements(session.statements.len(), lang))
    };
    let links: Vec<El> = shown.sessions.iter().filter(|session| session.statements.len() >= SESSION).map(link).collect();
    (!links.is_empty()).then(|| {
        el("section")
            .class("sessions")
            .attr("aria-labelledby", "sessions")
            .child(text("h2", "", words::sessions(lang)).attr("id", "sessions"))
            .child(el("ul").children(links))
    })
}

/// What the links and statuses of a statement depend on besides it, as a number: the geography and the method.
pub fn links(view: &View) -> usize {
    view.geography.map_or(0, |geography| geography as usize + 1) * Method::ALL.len() + view.method as usize
}

/// The statements, by place and day. Sessions keep their elements.
fn list(site: Site, shown: Shown, lang: Lang) -> El {
    let most = Slot::new(PAGEFUL);
    let links = number(move || site.view.with(links));
    let sessions = move || {
        let (most, links) = (most.get(), links.get());
        let mut before = 0;
        let begin = |session: &Session| {
            before += session.statements.len();
            (before - session.statements.len() < most).then_some((session.first, links))
        };
        shown.with(|shown| shown.sessions.iter().map_while(begin).collect())
    };
    let more = move || {
        let left = shown.with(|shown| shown.total()).saturating_sub(most.get());
        (left > 0).then(|| {
            let said = fill(words::more(lang), &[("count", &format::count(left.min(PAGEFUL), lang))]);
            text("button", "", said).attr("type", "button").on("click", move |_| most.set(most.get_untracked() + PAGEFUL))
        })
    };
    let statements = move |(first, links): Key| {
        let most = most.get();
        let left = |shown: &Evidence| {
            let at = shown.sessions.iter().position(|session| session.first == first)?;
            let before: usize = shown.sessions[..at].iter().map(|session| session.statements.len()).sum();
            Some(shown.sessions[at].statements.iter().take(most.saturating_sub(before)).map(|at| (*at, links)).collect::<Vec<Key>>())
        };
        shown.with(|shown| left(shown).unwrap_or_default())
    };
    let session = move |key: Key| said::session(site, key.0, move || statements(key), Method::ALL[key.1 % Method::ALL.len()], lang);
    let head = move || shown.with(|shown| (shown.total() > 0).then(|| text("h2", "", words::all(lang))));
    el("section").class("reported").live(head).child(el("div").returning(sessions, session)).live(more)
}
