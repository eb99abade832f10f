//! What was reported: a sentence, the numbers in it beside the figures, working sessions, the grid of sectors and kinds, statements from the
//! newest on, those that sound otherwise than their targets stand, and where nobody said anything.

mod said;
mod silent;

use crate::answer::evidence::{Evidence, Grid, SESSION, Session, evidence as answer};
use crate::chart;
use crate::chart::Stands;
use crate::dataset::{Dataset, StatementKind};
use crate::date::year_of;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::dom::after_frame;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::data_table::data_table;
use crate::page::parts::head::title;
use crate::page::parts::ways::links;
use crate::page::site::{History, Site, href};
use crate::say;
use crate::status::Method;
use crate::view::{Geography, View, Years};
use crate::words::{evidence as words, fill, filters as filter_words, status as status_words, trend as trend_words};
use leptos::prelude::*;
use std::sync::Arc;

/// How many statements stand in the page at first, and how many more each click brings.
const PAGEFUL: usize = 150;

type Shown = Memo<Evidence>;
/// A session by its first statement, with what its links and statuses depend on.
type Key = (usize, (Option<Geography>, Method));

/// Shows the view.
pub fn evidence(site: Site, lang: Lang) -> AnyView {
    let shown: Shown = site.answer(answer);
    let sessions = Handle::new();
    let lead = move || shown.with(|shown| (shown.total() > 0).then(|| text("p", "lead", say::evidence::sentence(&site.loaded().dataset, shown, lang))));
    let claims = move || shown.with(|shown| (shown.total() > 0).then(|| said::claims(site, shown, lang)));
    let contrasting = move |of: fn(&Evidence) -> &Vec<usize>, kind: StatementKind| {
        let draw = move || shown.with(|shown| (shown.total() > 0).then(|| said::contrasting(site, of(shown), kind, lang)));
        site.turns.draw(move || live(draw)).into()
    };
    all([
        title(site, words::title(lang)).into(),
        live(lead),
        site.turns.draw(move || live(claims)).into(),
        site.turns.draw(move || live(move || shown.with(|shown| index(site, shown, sessions, lang)))).into(),
        text("p", "hint", words::grid_hint(lang)).into(),
        site.turns.draw(move || grid(site, shown, lang)).into(),
        contrasting(|shown| &shown.not_met, StatementKind::Achievement),
        contrasting(|shown| &shown.met, StatementKind::Difficulty),
        list(site, shown, sessions, lang).into(),
        site.turns.draw(move || live(move || Some(silent::silent(site, lang)))).into(),
    ])
}

/// The grid of sectors and kinds, whose fields filter.
fn grid(site: Site, shown: Shown, lang: Lang) -> El {
    let sentence = move || shown.with(|shown| say::evidence::grid(&site.loaded().dataset, &shown.grid, lang));
    let table = move || shown.with(|shown| twin(&site.loaded().dataset, &shown.grid, lang));
    let draw = move |frame| shown.with(|shown| chart::matrix(&site.loaded().dataset, &shown.grid, frame));
    let choose = move |stands: Stands| {
        let Stands::Field { sector, kind } = stands else { return };
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

/// What was said in the place of a session in its year: the narrowest view that a link can name.
fn only(dataset: &Dataset, session: usize, view: &View) -> View {
    let statement = &dataset.statements[session];
    let years = statement.date.as_deref().and_then(year_of).map(Years::one);
    View { places: vec![dataset.localities[statement.locality].id.clone()], years, ..view.unfiltered() }
}

/// Days on which much was said in one place, each with a link to it.
fn index(site: Site, shown: &Evidence, sessions: Handle, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let link = |session: &Session| {
        let first = session.first;
        let to = site.view.with(|view| href(&only(&loaded.dataset, first, view)));
        let link = text("a", "", say::evidence::session(&loaded.dataset, first, lang)).attr("href", to);
        let link = link.on("click", move |_| focus_session(sessions, first));
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

/// Moves the focus to the heading of a session, when it stands in the list.
fn focus_session(sessions: Handle, first: usize) {
    after_frame(move || {
        if let Some(heading) = sessions.find(&format!("#session-{first}")) {
            let _ = heading.focus();
        }
    });
}

/// The statements, by place and day. Sessions keep their elements.
fn list(site: Site, shown: Shown, handle: Handle, lang: Lang) -> El {
    let asked = RwSignal::new(PAGEFUL);
    let stand = site.turns.grow(move || shown.with_untracked(Evidence::total).min(asked.get_untracked()));
    let most = Memo::new(move |_| asked.get().min(stand.get()));
    let links = site.of_view(links);
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
        let left = shown.with(|shown| shown.total()).saturating_sub(asked.get());
        (left > 0).then(|| {
            let said = fill(words::more(lang), &[("count", &format::count(left.min(PAGEFUL), lang))]);
            text("button", "", said).attr("type", "button").on("click", move |_| asked.set(asked.get_untracked() + PAGEFUL))
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
    let session = move |key: Key| said::session(site, key.0, move || statements(key), key.1.1, lang);
    let searching = site.of_view(|view| !view.query.trim().is_empty());
    let head = move || shown.with(|shown| (shown.total() > 0).then(|| text("h2", "", if searching.get() { words::nearest(lang) } else { words::all(lang) })));
    el("section").class("reported").live(head).child(el("div").handle(handle).returning(sessions, session)).live(more)
}
