//! All targets in one picture: each square leads to its target in the list; scopes, resolutions, deadlines and statuses filter.

use crate::answer::Overview;
use crate::answer::overview::picture::{Filed, Picture as Shown};
use crate::chart;
use crate::chart::targets::{Area, Group};
use crate::chart::{Frame, Stands};
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, el, live, text};
use crate::page::parts::data_table::data_table;
use crate::page::site::{Loaded, Site, href};
use crate::page::views::overview::list::List;
use crate::say;
use crate::status::{Board, Method, Status};
use crate::view::{Facet, View, Years};
use crate::words::{fill, front as words, status as status_words, trend as trend_words};
use leptos::prelude::*;
use std::sync::Arc;

/// The figure; nothing where there is no target.
pub fn picture(site: Site, board: Memo<Overview>, method: Memo<Method>, list: List, lang: Lang) -> AnyView {
    let any = Memo::new(move |_| board.with(|found| found.targets() > 0));
    live(move || any.get().then(|| drawn(site, board, method, list, lang)))
}

fn drawn(site: Site, board: Memo<Overview>, method: Memo<Method>, list: List, lang: Lang) -> El {
    let draw = move |frame| {
        let loaded = site.loaded();
        board.with(|found| chart::targets(&loaded.dataset, &loaded.board, &found.picture, method.get(), frame))
    };
    let sentence = move || board.with(|found| say::front::picture(&site.loaded().board, &found.picture, method.get(), lang));
    let table = move || {
        let loaded = site.loaded();
        board.with(|found| twin(&loaded, &found.picture, method.get(), lang))
    };
    let bears = move |stands: Stands| {
        let Stands::Target(target) = stands else { return Vec::new() };
        let loaded = site.loaded();
        let Some(judged) = loaded.board.judged.iter().find(|judged| judged.target == target) else { return Vec::new() };
        vec![
            ("data-tile", loaded.dataset.targets[target].id.clone()),
            ("data-status", judged.status(method.get()).id().to_owned()),
            ("data-scope", judged.scope.id().to_owned()),
        ]
    };
    let over = move |frame: Frame| {
        let loaded = site.loaded();
        site.view.with(|view| board.with(|found| over(&loaded.dataset, &found.picture, view, frame)))
    };
    let lead = move |stands: Stands| {
        if let Stands::Target(target) = stands {
            list.reveal(target);
        }
    };
    let reach = Reach::Lead { walk: words::walk(lang), bears: Arc::new(bears), over: Arc::new(over) };
    let chart = Chart {
        kind: "targets",
        title: Arc::new(move || words::all_targets(lang).to_owned()),
        unit: Arc::new(String::new),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        // Each target names its own in the list.
        sources: Box::new(Vec::new),
        choosing: Some(Choosing { act: Arc::new(lead), reach }),
    };
    figure(chart, site, lang).live(move || Some(site.view.with(|view| board.with(|found| legend(found, view, lang)))))
}

/// The names in the picture as links: a group alone, or, where it is alone already, everything again.
fn over(dataset: &Dataset, shown: &Shown, view: &View, frame: Frame) -> Vec<El> {
    let (areas, width, height) = chart::targets::groups(shown, frame);
    areas.into_iter().map(|area| placed(area, dataset, shown, view, (width, height), frame.lang)).collect()
}

fn placed(area: Area, dataset: &Dataset, shown: &Shown, view: &View, (width, height): (f64, f64), lang: Lang) -> El {
    let count = |count: usize| format::count(count, lang);
    let (to, said) = match area.group {
        Group::Scope(scope) => {
            let all = shown.rows.iter().filter(|row| row.scope == scope).map(Filed::count).sum();
            let parts = [("scope", status_words::scope(scope, lang)), ("count", &count(all))];
            (View { scopes: [scope].into(), ..view.clone() }, fill(words::only_scope(lang), &parts))
        }
        Group::Row(at) => {
            let row = &shown.rows[at];
            let resolution = &dataset.resolutions[row.resolution];
            let parts = [("scope", status_words::scope(row.scope, lang)), ("resolution", &resolution.number), ("count", &count(row.count()))];
            (View { scopes: [row.scope].into(), resolutions: [resolution.id.clone()].into(), ..view.clone() }, fill(words::only_row(lang), &parts))
        }
        Group::Deadlines(at) => {
            let column = &shown.columns[at];
            let parts = [("due", say::front::due(column, lang)), ("count", count(shown.in_column(at)))];
            let said = fill(words::only_due(lang), &parts.each_ref().map(|(name, said)| (*name, said.as_str())));
            (View { years: Some(Years { first: column.first, last: column.last }), ..view.clone() }, said)
        }
    };
    let alone = to == *view;
    let to = match area.group {
        _ if !alone => to,
        Group::Scope(_) | Group::Row(_) => View { scopes: Default::default(), resolutions: Default::default(), ..to },
        Group::Deadlines(_) => View { years: None, ..to },
    };
    el("a")
        .attr("href", href(&to))
        .attr("aria-label", &said)
        .attr("title", &said)
        .attr("aria-current", if alone { "true" } else { "false" })
        .style("left", format::style_percent(area.left / width))
        .style("top", format::style_percent(area.top / height))
        .style("width", format::style_percent(area.width / width))
        .style("height", format::style_percent(area.height / height))
}

/// The statuses that occur, with how many have them; each filters, or is taken back.
fn legend(found: &Overview, view: &View, lang: Lang) -> El {
    let entry = |status: &Status| {
        let count = format::count(found.tally[*status as usize], lang);
        let word = status_words::status(*status, lang);
        let mut to = view.clone();
        Facet::Status.row().toggle(&mut to, status.id());
        let link = el("a")
            .attr("href", href(&to))
            .attr("title", fill(words::only_status(lang), &[("status", word), ("count", &count)]))
            .attr("aria-current", view.statuses.contains(status).to_string())
            .child(el("span").class("key").attr("aria-hidden", "true").markup(chart::targets::key(*status).svg))
            .text(word)
            .text(" ")
            .child(text("strong", "", count));
        el("li").child(link)
    };
    let entries = Status::ALL.iter().filter(|status| found.tally[**status as usize] > 0).map(entry);
    el("div").class("statuses").child(text("p", "hint", words::by_status(lang))).child(el("ul").class("legend").children(entries))
}

/// The same as counts: a row of the picture a row, in each field how many have which status.
fn twin(loaded: &Loaded, shown: &Shown, method: Method, lang: Lang) -> El {
    let dues = shown.columns.iter().map(|column| ("", say::front::due(column, lang)));
    let heads = [("", words::who(lang).to_owned())].into_iter().chain(dues).collect();
    let rows = shown.rows.iter().map(|row| {
        let name = format!("{}, {}", status_words::scope(row.scope, lang), loaded.dataset.resolutions[row.resolution].number);
        let cells = row.cells.iter().map(|cell| text("td", "", standing(&loaded.board, cell, method, lang)));
        let name = text("th", "", name).attr("scope", "row");
        // What only repeats others says so in its one field.
        if row.count() == 0 {
            return el("tr").child(name).child(text("td", "", say::front::counted(row, lang)).attr("colspan", row.cells.len().max(1).to_string()));
        }
        el("tr").child(name).children(cells)
    });
    data_table(trend_words::as_table(lang), heads, rows.collect())
}

fn standing(board: &Board, cell: &[usize], method: Method, lang: Lang) -> String {
    let of = |status: Status| cell.iter().filter(|at| board.judged[**at].status(method) == status).count();
    let some = Status::ALL.iter().filter(|status| of(**status) > 0);
    let said: Vec<String> = some.map(|status| format!("{}: {}", status_words::status(*status, lang), format::count(of(*status), lang))).collect();
    if said.is_empty() { words::none(lang).to_owned() } else { said.join("; ") }
}
