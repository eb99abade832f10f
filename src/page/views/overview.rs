//! The overview: a sentence that says where the targets stand, one bar a resolution, then the targets by sector.

use crate::answer::overview::{Overview, SectorTargets, Tally, newest, overview as answer};
use crate::answer::results::statements;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::parts::head::title;
use crate::page::parts::target_row::{badge, target_row, untargeted_row};
use crate::page::site::{Site, href};
use crate::say;
use crate::status::{Method, Scope, Status};
use crate::view::{Page, View};
use crate::words::{fill, overview as words, plural, status as status_words};
use leptos::prelude::*;

/// Shows the view.
pub fn overview(site: Site, lang: Lang) -> AnyView {
    let board = site.answer(answer);
    let method = site.of_view(|view| view.method);
    let summary = move || {
        let (loaded, all) = (site.loaded(), site.view.with(|view| !view.is_filtered()));
        let said = |found: &Overview| text("p", "lead", say::overview::summary(&loaded.dataset, &loaded.board, found, all, lang));
        board.with(|found| (found.targets() > 0).then(|| said(found)))
    };
    let named = move || format!("{} ", fill(words::rule_named(lang), &[("rule", status_words::method(method.get(), lang))]));
    let more = text("a", "", words::rule_more(lang)).live_attr("href", move || site.view.with(|view| Some(href(&view.on(Page::Method)))));
    // Sectors and rows keep their elements as long as they are what they were: a filter only adds and removes.
    let sectors = move || board.with(|board| board.sectors.iter().map(|sector| sector.sector).collect());
    let sector = move |at: usize| section(site, at, board, method, lang);
    all([
        title(site, words::title(lang)).into(),
        live(summary),
        el("p").class("rule").live_text(named).child(more).into(),
        live(move || Some(site.view.with(|view| board.with(|board| bars(site, view, board, lang))))),
        live(move || site.view.with(|view| reported(site, view, lang))),
        el("div").class("sectors").returning(sectors, sector).into(),
    ])
}

/// How much was reported, with a way to it. Years of the overview are deadlines: what was said has its own.
fn reported(site: Site, view: &View, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let to = View { page: Page::Evidence, years: None, ..view.clone() };
    let (mut count, mut newest) = (0, None);
    statements(loaded.question(&to), &mut |at, _, failing| {
        if failing == 0 {
            count += 1;
            newest = newest.max(loaded.dataset.statements[at].date.as_deref());
        }
    });
    let said = say::overview::reported(count, newest, lang);
    (count > 0).then(|| el("p").class("reported-line").child(text("a", "", said).attr("href", href(&to))))
}

/// Bars of statuses: one for each resolution of the targets that it sets itself, one for each other scope. Each part leads to its targets.
fn bars(site: Site, view: &View, found: &Overview, lang: Lang) -> El {
    let loaded = site.loaded();
    let sum = |tally: &Tally| tally.iter().sum::<usize>();
    let own = loaded.dataset.resolutions.iter().zip(&found.resolutions).map(|(resolution, tally)| {
        let name = text("h3", "", format!("{} ", resolution.number)).child(text("span", "bar-title", resolution.title.get(lang)));
        let to = View { resolutions: [resolution.id.clone()].into(), scopes: [Scope::Resolution].into(), ..view.clone() };
        (tally, name.child(text("span", "bar-count", say::overview::own(sum(tally), lang))), to)
    });
    let others = Scope::ALL.iter().filter(|scope| **scope != Scope::Resolution).map(|scope| {
        let tally = &found.scopes[*scope as usize];
        let to = View { scopes: [*scope].into(), ..view.clone() };
        (tally, text("h3", "", say::overview::of_scope(*scope, sum(tally), lang)), to)
    });
    let rows = own.chain(others).filter(|(tally, ..)| sum(tally) > 0).map(|(tally, title, to)| bar(tally, title, &to, lang));
    el("section")
        .class("bars")
        .attr("aria-labelledby", "by-scope")
        .child(text("h2", "", words::by_scope(lang)).attr("id", "by-scope"))
        .child(el("ul").children(rows))
}

fn bar(tally: &Tally, title: El, to: &View, lang: Lang) -> El {
    let total: usize = tally.iter().sum();
    let parts = || Status::ALL.iter().map(|status| (*status, tally[*status as usize])).filter(|(_, count)| *count > 0);
    let segments = parts().map(|(status, count)| {
        let width = format::style_percent(count as f64 / total as f64);
        el("span").class(format!("segment {}", status.id())).style("width", width)
    });
    let legend = parts().map(|(status, count)| {
        let to = View { statuses: [status].into(), ..to.clone() };
        el("li").child(el("a").attr("href", href(&to)).child(badge(status, lang)).text(" ").child(text("strong", "", format::count(count, lang))))
    });
    el("li")
        .class("bar")
        .child(title)
        .child(el("div").class("segments").attr("aria-hidden", "true").children(segments))
        .child(el("ul").class("legend").children(legend))
}

/// A sector: its targets as a table, its indicators without a target folded away below.
fn section(site: Site, at: usize, board: Memo<Overview>, method: Memo<Method>, lang: Lang) -> El {
    let loaded = site.loaded();
    let sector = &loaded.dataset.sectors[at];
    let title = format!("sector-{}", sector.id);
    let found = move |part: fn(&SectorTargets) -> &Vec<usize>| {
        board.with(|board| board.sectors.iter().find(|sector| sector.sector == at).map(part).cloned().unwrap_or_default())
    };
    let rows = move || {
        let method = method.get();
        found(|sector| &sector.targets).into_iter().map(|target| (target, method)).collect()
    };
    let row = move |(target, method): (usize, Method)| target_row(site, &site.loaded().board.judged[target], method, lang);
    let table = el("table").attr("aria-labelledby", &title).child(head(lang)).child(el("tbody").returning(rows, row));
    let table = table.live_attr("class", move || Some(if found(|sector| &sector.targets).is_empty() { "none" } else { "targets" }.to_owned()));
    let count = move || found(|sector| &sector.untargeted).len();
    let said = move || {
        let count = count();
        fill(plural(count, lang, words::untargeted_one(lang), words::untargeted(lang)), &[("count", &format::count(count, lang))])
    };
    // An indicator's newest value is that of the places chosen.
    let untargeted = move || {
        let loaded = site.loaded();
        let chosen: Vec<usize> = site.view.with(|view| view.places.iter().filter_map(|id| loaded.dataset.locality(id)).collect());
        let of = |at: usize| newest(&loaded.dataset, at, &chosen).map_or(usize::MAX, |newest| newest.locality);
        found(|sector| &sector.untargeted).into_iter().map(|at| (at, of(at))).collect()
    };
    let list = el("ul").keyed(untargeted, move |(at, place): (usize, usize)| untargeted_row(site, at, place, lang));
    let rest = el("details")
        .live_attr("class", move || Some(if count() == 0 { "none" } else { "rest" }.to_owned()))
        .on_off("open", move || site.view.with(|view| view.statuses.contains(&Status::NoTarget)))
        .child(el("summary").live_text(said))
        .child(list);
    el("section").class("sector").child(text("h2", "", sector.name.get(lang)).attr("id", title)).child(table).child(rest)
}

fn head(lang: Lang) -> El {
    let column = |class: &'static str, name: &str| text("th", class, name).attr("scope", "col");
    let row = el("tr")
        .child(column("", words::column_target(lang)))
        .child(column("", words::column_course(lang)))
        .child(column("number", words::column_latest(lang)))
        .child(column("number", words::column_goal(lang)))
        .child(column("", words::column_status(lang)))
        .child(column("", words::column_takes(lang)));
    el("thead").child(row)
}
