//! Every value under the filters. Only the rows near the screen are in the document, however many there are.

use crate::answer::pivot;
use crate::answer::table::{Heading, Sort, Values, rows, sorted};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::{after_frame, watch_size, window_height};
use crate::page::kit::el::{El, all, el, live, text};
use crate::page::kit::handle::Handle;
use crate::page::kit::paper::printing;
use crate::page::parts::explain::{self, contested_mark};
use crate::page::parts::faces::faces;
use crate::page::parts::head::Head;
use crate::page::parts::sources::{described, to_source};
use crate::page::site::{Site, href};
use crate::page::views::table::pivot::{pivot as turned_table, switch};
use crate::page::views::table::scroll::Scroll;
use crate::say;
use crate::words::{fill, paper, status as status_words, table as words};
use leptos::prelude::*;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// The column sorted by, the row at the upper edge and the row that the reader is on, under their names among what a view keeps.
const SORT: &str = "figures-by";
const FIRST: &str = "figures-from";
const ON: &str = "figures-on";

/// Before anything is measured.
const ROW: f64 = 60.0;
const VIEW: f64 = 600.0;
/// How many rows are printed: some forty sheets.
const MOST_ON_PAPER: usize = 1_000;

/// What the parts of the table share.
#[derive(Clone, Copy)]
struct Table {
    site: Site,
    lang: Lang,
    rows: Memo<Values>,
    /// The rows in their order.
    order: Memo<Vec<u32>>,
    sort: RwSignal<Option<Sort>>,
    scroll: RwSignal<Scroll>,
    /// The row that the reader is on.
    on: RwSignal<Option<usize>>,
    region: Handle,
    /// Where that row is written out.
    written: Handle,
}

/// Shows the view.
pub fn table(site: Site, lang: Lang) -> AnyView {
    let rows = site.answer(rows);
    let sort = RwSignal::new(site.link.kept.read(SORT).and_then(|id| Sort::from_id(&id)));
    let order = Memo::new(move |_| rows.with(|rows| sorted(&site.loaded().dataset, rows, sort.get(), lang)));
    let scroll = RwSignal::new(Scroll::new(0, ROW, VIEW));
    let table = Table { site, lang, rows, order, sort, scroll, on: RwSignal::new(None), region: Handle::new(), written: Handle::new() };
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
        live(move || (there.get() && !as_years.get()).then(|| table.region())),
        live(move || (there.get() && as_years.get()).then(|| turned.with(|turned| turned.as_ref().map(|turned| turned_table(site, turned, lang)))).flatten()),
    ])
}

fn part(of: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    of.query_selector(selector).ok()??.dyn_into().ok()
}

impl Table {
    fn region(self) -> El {
        let Table { rows, order, scroll, on, lang, region, .. } = self;
        // Other rows, or another order: back to the top.
        let kept = self.site.link.kept;
        Effect::new(move |before: Option<()>| {
            let count = order.with(Vec::len);
            let mut now = scroll.get_untracked();
            now = Scroll::new(count, now.row, now.view);
            // But Back leads to the rows that were left.
            let first = kept.read(FIRST).filter(|_| before.is_none()).and_then(|first| first.parse().ok());
            let at = first.map_or(0.0, |first| now.begin_at(first));
            on.set(kept.read(ON).filter(|_| before.is_none()).and_then(|row| row.parse().ok()).filter(|row| *row < count));
            scroll.set(now);
            if let Some(region) = region.get() {
                self.place(&region);
                region.set_scroll_top(at as i32);
                self.measure(&region);
            }
        });
        Effect::new(move |_: Option<()>| {
            kept.write(FIRST, scroll.with(Scroll::first).to_string());
            region.get().iter().for_each(|region| self.place(region));
        });
        Effect::new(move |_: Option<()>| kept.write(ON, on.get().map_or_else(String::new, |row| row.to_string())));
        let sized = move |element: &web_sys::Element| watch_size(element, move || region.get().iter().for_each(|region| self.measure(region)));
        let printing = printing();
        let on_paper = move || 0..MOST_ON_PAPER.min(order.with(Vec::len));
        let shown = Memo::new(move |_| if printing.get() { on_paper() } else { scroll.with(Scroll::shown) });
        let head = el("tr").attr("role", "row").attr("aria-rowindex", "1").children(Heading::ALL.iter().map(|column| self.head(*column)));
        let keys = move || order.with(|order| near(order, shown.get()));
        let body = el("tbody").attr("role", "rowgroup").keyed(keys, move |(row, at): (usize, u32)| self.row(row, at));
        let table = el("table")
            .class("figures")
            .attr("role", "table")
            .attr("aria-label", words::title(lang))
            .live_attr("aria-rowcount", move || Some((rows.with(|rows| rows.at.len()) + 1).to_string()))
            .child(el("thead").attr("role", "rowgroup").child(head))
            .child(body);
        let settle = move |_| {
            let Some(region) = region.get() else { return };
            let mut now = scroll.get_untracked();
            let at = now.settled();
            if now != scroll.get_untracked() {
                region.set_scroll_top(at as i32);
                scroll.set(now);
            }
        };
        let part = el("div")
            .handle(region)
            .follow(sized)
            .attr("id", "figures")
            .class("long")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", words::title(lang))
            .attr("aria-describedby", "figures-keys")
            .on("scroll", move |_| self.scrolled())
            .on("scrollend", settle)
            .on("keydown", move |event| self.walk(&event))
            .on("click", move |event| self.choose(&event))
            .child(table)
            .child(el("i").class("row-height").attr("aria-hidden", "true"));
        el("div")
            .class("below")
            .child(part)
            .live(move || (printing.get() && order.with(Vec::len) > MOST_ON_PAPER).then(|| self.left_out()))
            .child(el("p").class("on-row").handle(self.written).attr("aria-live", "polite").live_text(move || self.written_out()))
            .child(text("p", "hint", words::keys(lang)).attr("id", "figures-keys"))
    }

    /// That paper has the first rows only.
    fn left_out(self) -> El {
        let [shown, all] = [MOST_ON_PAPER, self.order.with_untracked(Vec::len)].map(|count| format::count(count, self.lang));
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

    /// One value. `row` is its place in the order, `at` its position in the dataset.
    fn row(self, row: usize, at: u32) -> El {
        let Table { site, lang, on, .. } = self;
        let loaded = site.loaded();
        let dataset = &loaded.dataset;
        let line = el("tr").attr("role", "row").attr("aria-rowindex", (row + 2).to_string());
        let line = line.live_attr("aria-current", move || (on.get() == Some(row)).then(|| "true".to_owned()));
        let Some(value) = dataset.observations.get(at) else { return line };
        let (indicator, place) = (&dataset.indicators[value.indicator], &dataset.localities[value.locality]);
        let trend = site.view.with_untracked(|view| href(&view.trend_of(&indicator.id, &place.id)));
        let cell = |column: Heading| el("td").class(column.id()).attr("role", "cell");
        let doubt = value.contested().then(|| text("span", "contested-said", format!(" · {}", status_words::contested(lang))));
        let note = value.note.and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
        let source = dataset.sources.get(value.source);
        let date = source.and_then(|source| source.date.as_deref()).map(|date| format::date(date, lang));
        let from: Vec<String> = [source.and_then(|source| source.publisher.clone()), date].into_iter().flatten().collect();
        let name = el("th").class(Heading::Indicator.id()).attr("role", "rowheader").attr("scope", "row");
        line.child(name.child(text("a", "", indicator.name.get(lang)).attr("href", trend)))
            .child(cell(Heading::Place).text(say::place(dataset, value.locality, lang)))
            .child(cell(Heading::Year).text(value.year.to_string()))
            .child(
                cell(Heading::Value).text(say::rank::figure(dataset, value.indicator, value.locality, value.value, lang)).maybe(contested_mark(&value, lang)),
            )
            .child(cell(Heading::Kind).child(explain::kind(value.status, lang)).maybe(doubt))
            .child(cell(Heading::Note).child(text("span", "", note)))
            .child(cell(Heading::Source).child(to_source(source, source.map_or("", |source| &source.title), lang)).child(text(
                "span",
                "from",
                from.join(" · "),
            )))
            .child(cell(Heading::Tier).text(status_words::tier(source.and_then(|source| source.tier), lang)))
    }

    /// The row that the reader is on, with everything that its cells may cut short.
    fn written_out(self) -> String {
        let Some(row) = self.on.get() else { return String::new() };
        let loaded = self.site.loaded();
        let (at, count) = self.order.with(|order| (order.get(row).copied(), order.len()));
        let Some(value) = at.and_then(|at| loaded.dataset.observations.get(at)) else { return String::new() };
        let place = say::place(&loaded.dataset, value.locality, self.lang);
        let parts = [("row", format::count(row + 1, self.lang)), ("rows", format::count(count, self.lang))];
        let which = fill(words::row_of(self.lang), &[("row", &parts[0].1), ("rows", &parts[1].1)]);
        let source = loaded.dataset.sources.get(value.source).map_or_else(String::new, |source| described(source, self.lang));
        format!("{which}: {}{}: {source}", say::table::row(&loaded.dataset, &value, &place, self.lang), words::source(self.lang))
    }

    /// Takes the heights that the style gives.
    fn measure(self, region: &HtmlElement) {
        let height = |selector: &str| part(region, selector).map_or(0.0, |element| f64::from(element.offset_height()));
        let (row, view) = (height(".row-height"), f64::from(region.client_height()) - height("thead"));
        let mut now = self.scroll.get_untracked();
        if row > 0.0 && view > 0.0 && (now.row, now.view) != (row, view) {
            let at = now.resized(row, view);
            self.scroll.set(now);
            self.place(region);
            region.set_scroll_top(at as i32);
        }
    }

    /// Gives the track its height and puts the rows where they belong on it.
    fn place(self, region: &HtmlElement) {
        let now = self.scroll.get_untracked();
        if let Some(body) = part(region, "tbody") {
            let style = body.style();
            let _ = style.set_property("height", &format!("{}px", now.track() as u32));
            let _ = style.set_property("padding-top", &format!("{}px", now.offset() as u32));
        }
    }

    fn scrolled(self) {
        let Some(region) = self.region.get() else { return };
        let mut now = self.scroll.get_untracked();
        now.moved(f64::from(region.scroll_top()));
        if now == self.scroll.get_untracked() {
            return;
        }
        // A link that leaves the document takes the focus with it; the table keeps it.
        let focused = document().active_element().and_then(|element| element.closest("tbody tr").ok().flatten());
        let row = focused.and_then(|row| row.get_attribute("aria-rowindex")).and_then(|index| index.parse::<usize>().ok());
        if row.is_some_and(|index| !now.shown().contains(&(index - 2))) {
            let _ = region.focus();
        }
        self.scroll.set(now);
    }

    fn walk(self, event: &Event) {
        let (Some(event), Some(region)) = (event.dyn_ref::<KeyboardEvent>(), self.region.get()) else { return };
        let count = self.order.with_untracked(Vec::len);
        if count == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let now = self.scroll.get_untracked();
        let (at, page) = (self.on.get_untracked(), now.page());
        let from = at.unwrap_or_default();
        let next = match &*event.key() {
            "ArrowDown" => at.map_or(0, |at| at + 1),
            "ArrowUp" => from.saturating_sub(1),
            "PageDown" => from + page,
            "PageUp" => from.saturating_sub(page),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        let _ = region.focus();
        self.go(&region, next.min(count - 1));
    }

    fn go(self, region: &HtmlElement, row: usize) {
        let mut now = self.scroll.get_untracked();
        let at = now.reveal(row);
        self.on.set(Some(row));
        self.scroll.set(now);
        self.place(region);
        region.set_scroll_top(at as i32);
        self.show_written();
    }

    /// Scrolls the page until the row that is written out below the table is on the screen.
    fn show_written(self) {
        after_frame(move || {
            if let Some(written) = self.written.get().filter(|written| written.get_bounding_client_rect().bottom() > window_height()) {
                written.scroll_into_view_with_bool(false);
            }
        });
    }

    /// A click on a row, not on a link in it, makes it the one written out.
    fn choose(self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
        if target.closest("a, button").ok().flatten().is_some() {
            return;
        }
        let row = target.closest("tbody tr").ok().flatten().and_then(|row| row.get_attribute("aria-rowindex"));
        if let Some(index) = row.and_then(|index| index.parse::<usize>().ok()) {
            self.on.set(index.checked_sub(2));
            self.show_written();
        }
    }
}

/// Some rows of an order, each with its position in the dataset.
fn near(order: &[u32], rows: Range<usize>) -> Vec<(usize, u32)> {
    rows.filter_map(|row| Some((row, *order.get(row)?))).collect()
}
