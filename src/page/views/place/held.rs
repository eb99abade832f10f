//! The place's own targets, and the country's held against its figures.

use crate::answer::place::{AsIf, Whose};
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain;
use crate::page::parts::target_row::target_row;
use crate::page::site::href;
use crate::page::views::place::sheet::{Sheet, section};
use crate::say;
use crate::words::{fill, overview as overview_words, place as words, status as status_words};

impl Sheet<'_> {
    /// Targets of the place, or of its former provinces. The country's have the overview.
    pub(super) fn own_targets(&self) -> Option<El> {
        let (dataset, lang, aims) = (self.dataset(), self.lang, &self.profile.aims);
        let title = match aims.whose {
            Whose::Own => words::own_targets(lang),
            Whose::Former => words::former_targets(lang),
            Whose::Country => return None,
        };
        if aims.targets.is_empty() || dataset.country() == Some(self.profile.place) {
            return None;
        }
        let rows = aims.targets.iter().map(|at| target_row(self.site, &self.loaded.board.judged[*at], self.view.method, lang));
        let column = |class: &'static str, name: &str| text("th", class, name).attr("scope", "col");
        let head = el("tr")
            .child(column("", overview_words::column_target(lang)))
            .child(column("", overview_words::column_course(lang)))
            .child(column("number", overview_words::column_latest(lang)))
            .child(column("number", overview_words::column_goal(lang)))
            .child(column("", overview_words::column_status(lang)))
            .child(column("", overview_words::column_takes(lang)));
        let table = el("table").class("targets").attr("aria-label", title).child(el("thead").child(head)).child(el("tbody").children(rows));
        Some(section(title, "own-targets on-screen").child(table))
    }

    /// No status of a target of the place: none of these is one.
    pub(super) fn as_if(&self) -> Option<El> {
        let (dataset, lang) = (self.dataset(), self.lang);
        if self.profile.as_if.is_empty() {
            return None;
        }
        let note = [("place", say::place(dataset, self.profile.place, lang)), ("rule", status_words::method(self.view.method, lang).to_owned())];
        let note = note.each_ref().map(|(name, said)| (*name, said.as_str()));
        let head = [overview_words::column_target(lang), words::as_if_place(lang), overview_words::column_goal(lang), words::as_if_would(lang)];
        let head = el("tr").children(head.map(|said| text("th", "", said).attr("scope", "col")));
        let rows = self.profile.as_if.iter().map(|held| self.held(held));
        let table = el("table").class("held-against").attr("aria-label", words::as_if(lang)).child(el("thead").child(head)).child(el("tbody").children(rows));
        Some(section(words::as_if(lang), "as-if").child(text("p", "hint", fill(words::as_if_note(lang), &note))).child(table))
    }

    fn held(&self, held: &AsIf) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let target = &dataset.targets[self.loaded.board.judged[held.judged].target];
        let indicator = target.indicator.map(|at| &dataset.indicators[at]);
        let place = &dataset.localities[self.profile.place].id;
        let name = indicator.map(|one| text("a", "", one.short_name.get(lang)).attr("href", href(&self.view.trend_of(&one.id, place))));
        let number = say::documents::of_target(dataset, target, lang);
        let latest = indicator.map(|one| format!("{}{}", say::target::latest(one, &held.verdict, lang), if held.derived { "*" } else { "" }));
        el("tr")
            .child(el("th").attr("scope", "row").maybe(name).child(text("span", "meta", format!(" · {number}"))))
            .child(el("td").text(latest.unwrap_or_default()))
            .child(text("td", "", say::target::goal_by(dataset, target, lang)))
            .child(el("td").child(explain::status(held.verdict.status, lang)))
    }
}
