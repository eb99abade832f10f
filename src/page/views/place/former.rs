//! A merged province and those that it was formed from, side by side.

use crate::answer::place::Beside;
use crate::answer::{Figure, Known, Rank};
use crate::page::kit::el::{El, el, text};
use crate::page::parts::sources::to_source;
use crate::page::views::place::sheet::{Sheet, section};
use crate::say;
use crate::words::place as words;

impl Sheet<'_> {
    pub(super) fn side_by_side(&self) -> Option<El> {
        let (dataset, lang, former) = (self.dataset(), self.lang, &self.profile.former);
        if former.rows.is_empty() {
            return None;
        }
        let places = std::iter::once(self.profile.place).chain(former.places.iter().copied()).map(|at| say::place(dataset, at, lang));
        let head = std::iter::once(words::indicator(lang).to_owned()).chain(places).map(|said| text("th", "", said).attr("scope", "col"));
        let rows = former.rows.iter().map(|row| self.beside_each_other(row));
        let table = el("table")
            .class("side-by-side")
            .attr("aria-label", words::former(lang))
            .child(el("thead").child(el("tr").children(head)))
            .child(el("tbody").children(rows));
        let scroll = el("div").class("wide-table").child(table);
        Some(section(words::former(lang), "before").child(text("p", "hint", words::former_note(lang))).child(scroll))
    }

    fn beside_each_other(&self, row: &Beside) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let indicator = &dataset.indicators[row.indicator];
        let now = row.now.as_ref().and_then(|(year, known)| {
            let star = if matches!(known, Known::Derived { .. }) { "*" } else { "" };
            Some(el("td").text(format!("{}{star} ", say::value(indicator, known.value()?, lang))).child(text("span", "meta", format!("({year})"))))
        });
        let part = |part: &Option<(Figure, Option<Rank>)>| match part {
            Some((figure, rank)) => {
                let said = say::rank::with_rank(dataset, indicator, figure.value, *rank, lang);
                let year = to_source(dataset.sources.get(figure.source), figure.year.to_string(), lang);
                el("td").text(format!("{said} ")).child(el("span").class("meta").text("(").child(year).text(")"))
            }
            None => text("td", "zero", "–"),
        };
        el("tr")
            .child(text("th", "", indicator.short_name.get(lang)).attr("scope", "row"))
            .child(now.unwrap_or_else(|| text("td", "zero", "–")))
            .children(row.parts.iter().map(part))
    }
}
