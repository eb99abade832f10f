//! One line of the table, and the row that the reader is on written out.

use crate::answer::table::{Group, Heading};
use crate::format;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain::{self, contested_mark};
use crate::page::parts::sources::{described, to_source};
use crate::page::site::href;
use crate::page::views::table::list::Table;
use crate::say;
use crate::words::{fill, status as status_words, table as words};
use leptos::prelude::*;

/// What stands on a line. The lines before it, with the names of the columns, are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    /// The heading of a group.
    Heading {
        /// Its number.
        line: usize,
        /// What it is of.
        group: Group,
    },
    /// One value.
    Row {
        /// Its number.
        line: usize,
        /// Its place in the order.
        row: usize,
        /// Its position in the dataset.
        at: u32,
        /// Whether it is of the same indicator and place as the one before.
        again: bool,
    },
}

impl Table {
    /// Makes a line.
    pub fn line(self, item: Item) -> El {
        let (Item::Heading { line, .. } | Item::Row { line, .. }) = item;
        let element = el("tr").attr("role", "row").attr("aria-rowindex", (line + 2).to_string());
        match item {
            Item::Heading { group, .. } => {
                let (name, count) = say::table::group(&self.site.loaded().dataset, &group, self.lang);
                let said =
                    el("th").attr("role", "rowheader").attr("aria-colspan", Heading::ALL.len().to_string()).attr("colspan", Heading::ALL.len().to_string());
                element.class("grouping").child(said.child(text("bdi", "", name)).text(" ").child(text("span", "count", count)))
            }
            Item::Row { row, at, again, .. } => self.row(element.class(if again { "again" } else { "" }), row, at),
        }
    }

    /// One value. In a group the indicator stands in the heading for the eye, and in every row for the ear.
    fn row(self, line: El, row: usize, at: u32) -> El {
        let Table { site, lang, on, .. } = self;
        let loaded = site.loaded();
        let dataset = &loaded.dataset;
        let line = line.live_attr("aria-current", move || (on.get() == Some(row)).then(|| "true".to_owned()));
        let Some(value) = dataset.observations.get(at) else { return line };
        let (indicator, place) = (&dataset.indicators[value.indicator], &dataset.localities[value.locality]);
        let ids = (indicator.id.clone(), place.id.clone());
        // A row stays under filters that leave it where it is; its link bears them.
        let trend = move || Some(site.view.with(|view| href(&view.trend_of(&ids.0, &ids.1))));
        let cell = |column: Heading| el("td").class(column.id()).attr("role", "cell");
        let doubt = value.contested().then(|| text("span", "contested-said", format!(" · {}", status_words::contested(lang))));
        let note = value.note.and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
        let source = dataset.sources.get(value.source);
        let date = source.and_then(|source| source.date.as_deref()).map(|date| format::date(date, lang));
        let from: Vec<String> = [source.and_then(|source| source.publisher.clone()), date].into_iter().flatten().collect();
        let name = el("th").class(Heading::Indicator.id()).attr("role", "rowheader").attr("scope", "row");
        let leads = |said: &str| text("a", "", said).live_attr("href", trend);
        let place = say::place(dataset, value.locality, lang);
        let (name, place) = if self.lines.with_untracked(|lines| lines.grouped()) {
            (name.child(text("span", "hidden", indicator.name.get(lang))), cell(Heading::Place).child(leads(&place)))
        } else {
            (name.child(leads(indicator.name.get(lang))), cell(Heading::Place).text(place))
        };
        line.child(name)
            .child(place)
            .child(cell(Heading::Year).text(value.year.to_string()))
            .child(
                cell(Heading::Value)
                    .text(say::rank::figure(dataset, value.indicator, value.locality, value.value, lang))
                    .maybe(contested_mark(value.note, lang)),
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

    /// The row that the reader is on, in one sentence.
    pub fn written_out(self) -> String {
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
}
