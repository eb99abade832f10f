//! Every value under the filters, by indicator or in the order of a column. Only the lines near the screen are in the document, however
//! many there are.

use crate::answer::pivot;
use crate::answer::table::{Group, Heading, Sort, Values, rows, sorted};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::handle::Handle;
use crate::page::kit::paper::printing;
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::site::Site;
use crate::page::views::table::lines::{Line, Lines};
use crate::page::views::table::pivot::{pivot as turned_table, switch};
use crate::page::views::table::row::Item;
use crate::page::views::table::scroll::Scroll;
use crate::say;
use crate::words::{fill, paper, table as words};
use leptos::prelude::*;
use std::ops::Range;

/// The column sorted by, under its name among what a view keeps.
const SORT: &str = "figures-by";

/// Before anything is measured.
const USUAL: f64 = 60.0;
const VIEW: f64 = 600.0;
/// How many rows are printed: some forty sheets.
const MOST_ON_PAPER: usize = 1_000;

/// What the parts of the table share.
#[derive(Clone, Copy)]
pub struct Table {
    /// The page.
    pub site: Site,
    /// Its language.
    pub lang: Lang,
    /// The values under the filters.
    pub rows: Memo<Values>,
    /// The rows in their order.
    pub order: Memo<Vec<u32>>,
    /// The rows with the headings between them.
    pub lines: Memo<Lines>,
    /// What is sorted by.
    pub sort: RwSignal<Option<Sort>>,
    /// Where the list is scrolled to.
    pub scroll: RwSignal<Scroll>,
    /// The row that the reader is on.
    pub on: RwSignal<Option<usize>>,
    /// What scrolls.
    pub region: Handle,
    /// Where the row that the reader is on is written out.
    pub written: Handle,
}

/// Shows the view.
pub fn table(site: Site, lang: Lang) -> AnyView {
    let rows = site.answer(rows);
    let sort = RwSignal::new(site.link.kept.read(SORT).and_then(|id| Sort::from_id(&id)));
    let order = Memo::new(move |_| rows.with(|rows| sorted(&site.loaded().dataset, rows, sort.get(), lang)));
    let lines = Memo::new(move |_| rows.with(|rows| Lines::new(rows.grouped(sort.get()).iter().map(|group| group.first).collect(), rows.at.len())));
    let scroll = RwSignal::new(Scroll::new(0, USUAL, VIEW));
    let table = Table { site, lang, rows, order, lines, sort, scroll, on: RwSignal::new(None), region: Handle::new(), written: Handle::new() };
    let indicator = Memo::new(move |_| site.view.with(|view| site.loaded().dataset.indicator(view.indicator.as_deref()?)));
    let there = Memo::new(move |_| rows.with(|rows| !rows.at.is_empty()));
    let said = move || rows.with(|rows| say::table::sentence(rows, lang));
    let how = move || rows.with(|rows| say::table::order(rows, sort.get(), lang));
    let pivoted = RwSignal::new(false);
    let turned = site.answer(pivot::pivot);
    let one = Memo::new(move |_| turned.with(Option::is_some));
    let as_years = Memo::new(move |_| one.get() && pivoted.get());
    all([
        faces(Head { site, indicator, view: words::title(lang), lang }).into(),
        live(move || there.get().then(|| el("p").class("lead").live_text(said))),
        live(move || (there.get() && one.get()).then(|| switch(pivoted, lang))),
        live(move || (there.get() && !as_years.get()).then(|| el("p").class("hint").attr("role", "status").live_text(how))),
        site.turns.draw(move || live(move || (there.get() && !as_years.get()).then(|| table.region()))).into(),
        live(move || (there.get() && as_years.get()).then(|| turned.with(|turned| turned.as_ref().map(|turned| turned_table(site, turned, lang)))).flatten()),
    ])
}

impl Table {
    fn region(self) -> El {
        let Table { lang, region, .. } = self;
        self.keep_place();
        let printing = printing();
        let on_paper = move || 0..self.lines.with(|lines| (lines.of_row(MOST_ON_PAPER - 1) + 1).min(lines.count()));
        let shown = Memo::new(move |_| if printing.get() { on_paper() } else { self.scroll.with(Scroll::shown) });
        let names = el("tr").attr("role", "row").attr("aria-rowindex", "1").children(Heading::ALL.iter().map(|column| self.head(*column)));
        let body = el("tbody").attr("role", "rowgroup").keyed(move || self.near(shown.get()), move |item| self.line(item));
        let grouped = Memo::new(move |_| self.lines.with(Lines::grouped));
        let table = el("table")
            .class("figures")
            .attr("role", "table")
            .attr("aria-label", words::title(lang))
            .live_attr("aria-rowcount", move || Some((self.lines.with(Lines::count) + 1).to_string()))
            .child(el("thead").attr("role", "rowgroup").child(names).live(move || grouped.get().then(|| self.stays())))
            .child(body);
        let part = el("div")
            .handle(region)
            .follow(move |element| self.watch(element))
            .attr("id", "figures")
            .live_attr("class", move || Some(if grouped.get() { "long grouped" } else { "long" }.to_owned()))
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", words::title(lang))
            .attr("aria-describedby", "figures-keys")
            .on("scroll", move |_| self.scrolled())
            .on("scrollend", move |_| self.settle())
            .on("keydown", move |event| self.walk(&event))
            .on("click", move |event| self.choose(&event))
            .child(table);
        el("div")
            .class("below")
            .child(part)
            .live(move || (printing.get() && self.lines.with(Lines::rows) > MOST_ON_PAPER).then(|| self.left_out()))
            .child(el("p").class("on-row").handle(self.written).attr("aria-live", "polite").live_text(move || self.written_out()))
            .child(text("p", "hint", words::keys(lang)).attr("id", "figures-keys"))
    }

    /// That paper has the first rows only.
    fn left_out(self) -> El {
        let [shown, all] = [MOST_ON_PAPER, self.lines.with_untracked(Lines::rows)].map(|count| format::count(count, self.lang));
        text("p", "printed-from", fill(paper::rows_left_out(self.lang), &[("shown", &shown), ("all", &all)]))
    }

    /// The name of a column, which sorts by it.
    fn head(self, column: Heading) -> El {
        let Table { site, sort, lang, .. } = self;
        let way = move || sort.with(|sort| sort.filter(|sort| sort.by == column).map(|sort| if sort.descending { "descending" } else { "ascending" }));
        let name = text("button", "", say::table::column(column, lang)).attr("type", "button").on("click", move |event| {
            event.stop_propagation();
            sort.set(Sort::next(sort.get_untracked(), column));
            site.link.kept.write(SORT, sort.get_untracked().map_or_else(String::new, Sort::id));
        });
        let head = el("th").class(column.id()).attr("scope", "col").attr("role", "columnheader").attr("data-name", say::table::column(column, lang));
        head.live_attr("aria-sort", move || way().map(str::to_owned)).child(name)
    }

    /// The heading of the group at the upper edge, over the rows of it: what it says is said by its rows as well.
    fn stays(self) -> El {
        let group = Memo::new(move |_| {
            let at = self.lines.with(|lines| lines.group_of_line(self.scroll.with(Scroll::first) as usize))?;
            self.group(at)
        });
        let said = move || group.get().map(|group| say::table::group(&self.site.loaded().dataset, &group, self.lang)).unwrap_or_default();
        let name = el("bdi").live_text(move || said().0);
        let count = el("span").class("count").live_text(move || said().1);
        el("tr").class("grouping stays").attr("aria-hidden", "true").child(el("th").child(name).text(" ").child(count))
    }

    fn group(self, at: usize) -> Option<Group> {
        self.rows.with(|rows| rows.groups.get(at).copied())
    }

    /// Some lines, each with what it shows.
    fn near(self, lines: Range<usize>) -> Vec<Item> {
        let all = &self.site.loaded().dataset.observations;
        let of = |row: Option<u32>| all.get(row?).map(|value| (value.indicator, value.locality));
        let item = |line: usize, order: &[u32]| match self.lines.with(|all| all.at(line)) {
            Line::Heading(at) => Some(Item::Heading { line, group: self.group(at)? }),
            Line::Row(row) => {
                let at = *order.get(row)?;
                let before = row.checked_sub(1).and_then(|before| order.get(before).copied());
                Some(Item::Row { line, row, at, again: of(before) == of(Some(at)) })
            }
        };
        self.order.with(|order| lines.filter_map(|line| item(line, order)).collect())
    }
}
