//! The targets by sector, within it by scope and in the order that the reader likes; what nothing measures, and what no target is set for, is
//! folded below. Rows are put into the document a few at a time, so that none of it keeps the page from answering.

use crate::answer::Overview;
use crate::answer::overview::order::{Order, sort};
use crate::answer::overview::{SectorTargets, newest};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::{after_frame, selected};
use crate::page::kit::el::{El, el, text};
use crate::page::kit::reader::leave_at_end;
use crate::page::parts::target_row::{anchor, target_row, unmeasured_row, untargeted_row};
use crate::page::site::Site;
use crate::say;
use crate::status::{Method, Scope, Status};
use crate::words::{fill, front as front_words, overview as words, plural, status as status_words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The order chosen, under its name among what a view keeps.
const ORDER: &str = "targets";

/// The list and what decides what stands in it.
#[derive(Clone, Copy)]
pub struct List {
    site: Site,
    board: Memo<Overview>,
    method: Memo<Method>,
    order: RwSignal<Order>,
    /// How many rows may be in the document, in their order.
    made: RwSignal<usize>,
    lang: Lang,
}

/// A row of a sector's table.
#[derive(Clone, Copy, PartialEq)]
enum Line {
    /// Who set the targets that follow.
    Scope(Scope),
    /// A position in the board, under a method.
    Target(usize, Method),
}

impl List {
    pub fn new(site: Site, board: Memo<Overview>, method: Memo<Method>, lang: Lang) -> List {
        let order = site.link.kept.read(ORDER).and_then(|id| Order::from_id(&id)).unwrap_or(Order::Document);
        let made = site.turns.grow(move || board.with_untracked(|board| board.sectors.iter().map(rows_of).sum()));
        List { site, board, method, order: RwSignal::new(order), made, lang }
    }

    /// Leads to the row of a target: opens what it is folded in, scrolls there, puts the focus on it.
    pub fn reveal(self, target: usize) {
        let loaded = self.site.loaded();
        self.made.set(usize::MAX);
        after_frame(move || {
            let Some(judged) = loaded.board.judged.iter().find(|judged| judged.target == target) else { return };
            let Some(row) = document().get_element_by_id(&anchor(judged)) else { return };
            if let Ok(Some(folded)) = row.closest("details.unmeasured-targets") {
                let _ = folded.set_attribute("open", "");
            }
            row.scroll_into_view();
            if let Some(row) = row.dyn_ref::<web_sys::HtmlElement>() {
                let _ = row.focus();
            }
        });
    }

    pub fn draw(self) -> El {
        let List { board, made, lang, .. } = self;
        let sectors = move || {
            let mut before = 0;
            let begun = |sector: &&SectorTargets| {
                let begins = before < made.get();
                before += rows_of(sector);
                begins
            };
            board.with(|board| board.sectors.iter().take_while(begun).map(|sector| sector.sector).collect())
        };
        let choose = move |event: web_sys::Event| {
            if let Some(order) = selected(&event).and_then(|id| Order::from_id(&id)) {
                self.order.set(order);
                self.site.link.kept.write(ORDER, order.id().to_owned());
            }
        };
        let options = Order::ALL.iter().map(|order| {
            let chosen = self.order.get_untracked() == *order;
            text("option", "", say::front::order(*order, lang)).attr("value", order.id()).flag("selected", chosen)
        });
        let select = el("select").attr("name", "order").on("change", choose).children(options);
        let head = el("div")
            .class("list-head")
            .child(text("h2", "", front_words::list(lang)).attr("id", "targets"))
            .child(el("label").class("pick").child(text("span", "", front_words::sort(lang))).child(select));
        let any = move || Some(if board.with(|board| board.sectors.is_empty()) { "none" } else { "all-targets" }.to_owned());
        el("section")
            .live_attr("class", any)
            .attr("aria-labelledby", "targets")
            .child(head)
            .child(el("div").class("sectors").returning(sectors, move |at: usize| self.sector(at)))
    }

    /// Targets of a sector, those that something measures or those that nothing does, in the order chosen.
    fn of_sector(self, at: usize, measured: bool) -> Vec<usize> {
        let (loaded, method, order) = (self.site.loaded(), self.method.get(), self.order.get());
        let mut found = self.found(at, |sector| &sector.targets);
        found.retain(|at| (loaded.board.judged[*at].status(method) != Status::NotMeasured) == measured);
        // What a search finds stands as it was found, unless the reader wants another order.
        if order != Order::Document || self.site.view.with(|view| view.query.is_empty()) {
            sort(&loaded.dataset, &loaded.board, method, order, &mut found);
        }
        found
    }

    /// The rows of a sector in a list. One that has left keeps them as they stood, and comes back with them: most often by taking a filter back.
    fn rows<T: Clone + PartialEq + Send + Sync + 'static>(self, at: usize, find: impl Fn() -> Vec<T> + Send + Sync + 'static) -> Memo<Vec<T>> {
        Memo::new(move |before: Option<&Vec<T>>| {
            leave_at_end();
            let stands = self.board.with(|board| board.sectors.iter().any(|sector| sector.sector == at));
            before.filter(|_| !stands).cloned().unwrap_or_else(&find)
        })
    }

    fn of(self, board: &Overview, at: usize) -> Option<&SectorTargets> {
        board.sectors.iter().find(|sector| sector.sector == at)
    }

    fn found(self, at: usize, part: fn(&SectorTargets) -> &Vec<usize>) -> Vec<usize> {
        self.board.with(|board| self.of(board, at).map(part).cloned().unwrap_or_default())
    }

    /// How many rows of a sector may be in the document; no end to them once all may.
    fn room(self, at: usize) -> Memo<usize> {
        Memo::new(move |_| {
            leave_at_end();
            let made = self.made.get();
            self.board.with(|board| {
                let end = board.sectors.iter().position(|sector| sector.sector == at).map_or(0, |nth| board.sectors[..=nth].iter().map(rows_of).sum());
                let begin = end - self.of(board, at).map_or(0, rows_of);
                if made >= end { usize::MAX } else { made.saturating_sub(begin) }
            })
        })
    }

    /// A sector: its targets as a table, below it what is folded away.
    fn sector(self, at: usize) -> El {
        let List { site, lang, .. } = self;
        let loaded = site.loaded();
        let sector = &loaded.dataset.sectors[at];
        let title = format!("sector-{}", sector.id);
        let room = self.room(at);
        let lines = self.rows(at, move || {
            let (loaded, method) = (site.loaded(), self.method.get());
            let mut lines = Vec::new();
            let mut before = None;
            for at in self.of_sector(at, true) {
                let scope = loaded.board.judged[at].scope;
                lines.extend((before != Some(scope)).then_some(Line::Scope(scope)));
                before = Some(scope);
                lines.push(Line::Target(at, method));
            }
            lines
        });
        let line = move |line: Line| match line {
            Line::Scope(scope) => {
                el("tr").class("of-scope").child(text("th", "", status_words::scope(scope, lang)).attr("colspan", "6").attr("scope", "rowgroup"))
            }
            Line::Target(at, method) => target_row(site, &site.loaded().board.judged[at], method, lang),
        };
        let table = el("table").attr("aria-labelledby", &title).child(head(lang)).child(el("tbody").returning(move || first(lines, room.get()), line));
        let table = table.live_attr("class", move || Some(if lines.with(Vec::is_empty) { "none" } else { "targets" }.to_owned()));
        el("section")
            .class("sector")
            .child(text("h3", "", sector.name.get(lang)).attr("id", title))
            .child(table)
            .child(self.unmeasured(at, move || room.get().saturating_sub(lines.with(Vec::len))))
            .child(self.untargeted(at, move || room.get().saturating_sub(self.found(at, |sector| &sector.targets).len())))
    }

    fn unmeasured(self, at: usize, room: impl Fn() -> usize + 'static) -> El {
        let List { site, method, lang, .. } = self;
        let rows = self.rows(at, move || {
            let method = method.get();
            self.of_sector(at, false).into_iter().map(|at| (at, method)).collect()
        });
        let targets = move || rows.with(|rows| rows.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        let row = move |(at, method): (usize, Method)| unmeasured_row(site, &site.loaded().board.judged[at], method, lang);
        folded("unmeasured-targets", move || rows.with(Vec::is_empty), move || site.view.with(|view| view.statuses.contains(&Status::NotMeasured)))
            .child(el("summary").live_text(move || say::front::unmeasured(&site.loaded().board, &targets(), lang)))
            .child(el("ul").returning(move || first(rows, room()), row))
    }

    /// Indicators without a target, each with its newest value in the places chosen.
    fn untargeted(self, at: usize, room: impl Fn() -> usize + 'static) -> El {
        let List { site, lang, .. } = self;
        let rows = self.rows(at, move || {
            let loaded = site.loaded();
            let chosen: Vec<usize> = site.view.with(|view| view.places.iter().filter_map(|id| loaded.dataset.locality(id)).collect());
            let of = |at: usize| newest(&loaded.dataset, at, &chosen).map_or(usize::MAX, |newest| newest.locality);
            self.found(at, |sector| &sector.untargeted).into_iter().map(|at| (at, of(at))).collect()
        });
        let said = move || {
            let count = rows.with(Vec::len);
            fill(plural(count, lang, words::untargeted_one(lang), words::untargeted(lang)), &[("count", &format::count(count, lang))])
        };
        let row = move |(at, place): (usize, usize)| untargeted_row(site, at, place, lang);
        folded("untargeted-indicators", move || rows.with(Vec::is_empty), move || site.view.with(|view| view.statuses.contains(&Status::NoTarget)))
            .child(el("summary").live_text(said))
            .child(el("ul").returning(move || first(rows, room()), row))
    }
}

/// How many rows a sector has in all.
fn rows_of(sector: &SectorTargets) -> usize {
    sector.targets.len() + sector.untargeted.len()
}

fn first<T: Clone + Send + Sync + 'static>(rows: Memo<Vec<T>>, count: usize) -> Vec<T> {
    rows.with(|rows| rows.iter().take(count).cloned().collect())
}

/// Something folded away, unless it is what is asked for; not there where it is empty.
fn folded(name: &'static str, is_empty: impl Fn() -> bool + Send + 'static, is_open: impl Fn() -> bool + Send + 'static) -> El {
    el("details").live_attr("class", move || Some(if is_empty() { "none".to_owned() } else { format!("rest {name}") })).on_off("open", is_open)
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
