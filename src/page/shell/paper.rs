//! What a printed page says of itself: its filters, the date of the data, its address, and the reader's own file where there is one.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{live, text};
use crate::page::kit::paper::printing;
use crate::page::site::Site;
use crate::page::take::link;
use crate::say;
use crate::view::Page;
use crate::words::{fill, page, paper as words};
use leptos::prelude::{AnyView, Get, WithUntracked};

/// One line, there while the page is printed.
pub fn line(site: Site, lang: Lang) -> AnyView {
    let printing = printing();
    // The sheet of a place bears both in its head, beside the code that leads to it.
    let is_sheet = move || site.view.with_untracked(|view| view.page == Page::Place);
    let said = move || {
        let loaded = site.loaded();
        let filters: Vec<String> =
            site.view.with_untracked(|view| say::filters::chips(&loaded.dataset, view, lang)).into_iter().map(|chip| chip.label).collect();
        let filters = if filters.is_empty() { words::unfiltered(lang).to_owned() } else { fill(words::filtered(lang), &[("filters", &filters.join("; "))]) };
        let edition = fill(page::edition(lang), &[("date", &format::date(&loaded.dataset.edition, lang))]);
        let edition = Some(edition).filter(|_| !is_sheet());
        let own = loaded.file.as_ref().map(|file| fill(words::with_file(lang), &[("file", file)]));
        [own, Some(filters), edition].into_iter().flatten().map(|part| format!("{part}. ")).collect::<String>()
    };
    live(move || printing.get().then(|| text("p", "printed-from", said()).maybe((!is_sheet()).then(|| text("span", "address", link::live(site))))))
}
