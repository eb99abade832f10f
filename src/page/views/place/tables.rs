//! The tables of the sheet: where targets stand by sector, and the key figures.

use crate::answer::overview::Tally;
use crate::answer::place::{NewestFigure, ON_SCREEN};
use crate::format;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::badge::badge;
use crate::page::parts::explain::contested_mark;
use crate::page::parts::sources::to_source;
use crate::page::site::href;
use crate::page::views::place::sheet::{Sheet, section};
use crate::say;
use crate::status::Status;
use crate::view::Page;
use crate::words::{fill, place as words};

impl Sheet<'_> {
    /// Targets by sector and status; `None` for a place without any.
    pub(super) fn standing(&self) -> Option<El> {
        let (dataset, lang, standing) = (self.dataset(), self.lang, &self.profile.standing);
        let shown: Vec<Status> = Status::ALL.iter().copied().filter(|status| standing.total[*status as usize] > 0).collect();
        let said = say::place::standing(dataset, self.profile, self.view.method, lang)?;
        let section = section(words::standing(lang), "standing-by").child(text("p", "hint", said));
        let row = |name: &str, tally: &Tally| {
            let cells = shown.iter().map(|status| {
                let count = tally[*status as usize];
                let cell = el("td").class(if count > 0 { "" } else { "zero" });
                if count == 0 { cell.text("–") } else { cell.child(badge(*status, lang)).child(text("b", "", format::count(count, lang))) }
            });
            el("tr").child(text("th", "", name).attr("scope", "row")).children(cells)
        };
        let heads = shown.iter().map(|status| el("th").attr("scope", "col").child(badge(*status, lang)));
        let rows = standing.sectors.iter().map(|(at, tally)| row(dataset.sectors[*at].name.get(lang), tally));
        let table = el("table")
            .class("standings")
            .attr("aria-label", words::standing(lang))
            .child(el("thead").child(el("tr").child(text("th", "", words::sector(lang)).attr("scope", "col")).children(heads)))
            .child(el("tbody").children(rows))
            .child(el("tfoot").child(row(words::all_sectors(lang), &standing.total)));
        Some(section.child(table).maybe(self.left("", words::sectors_left(lang), standing.sectors_left, Page::Overview)))
    }

    pub(super) fn figures(&self) -> El {
        let (dataset, lang, profile) = (self.dataset(), self.lang, self.profile);
        let rank_of = |figure: &NewestFigure| figure.rank.filter(|_| !dataset.indicators[figure.newest.indicator].is_rank());
        let ranked = profile.figures.iter().chain(&profile.figures_left).any(|figure| rank_of(figure).is_some());
        let note = if ranked { words::rank_note(lang) } else { "" };
        let compared = dataset.country() != Some(profile.place);
        let known = format!("{} {note}", say::place::coverage(profile.coverage, !compared, lang));
        let section = section(words::figures(lang), "key-figures").child(text("p", "hint", known.trim_end()));
        if profile.figures.is_empty() && profile.figures_left.is_empty() {
            return if profile.coverage.here > 0 { section.child(text("p", "", words::no_figures(lang))) } else { section };
        }
        let on_screen = profile.figures_left.iter().take(ON_SCREEN).map(|figure| (figure, "on-screen"));
        let rows = profile.figures.iter().map(|figure| (figure, "")).chain(on_screen).map(|(figure, only)| {
            let newest = figure.newest;
            let indicator = &dataset.indicators[newest.indicator];
            let place = &dataset.localities[profile.place].id;
            let link = text("a", "", indicator.name.get(lang)).attr("href", href(&self.view.trend_of(&indicator.id, place)));
            let mark = figure.target.map(|at| {
                let target = &dataset.targets[at];
                let goal = say::target::goal_by(dataset, target, lang);
                text("small", "", format!(" · {}", fill(words::targeted(lang), &[("goal", &goal)])))
            });
            let cell =
                |label: &str, said: String| el("td").class(if said == "–" { "number zero" } else { "number" }).child(text("span", "label", label)).text(said);
            let year = to_source(dataset.sources.get(newest.source), newest.year.to_string(), lang);
            let or_none = |said: Option<String>| said.unwrap_or_else(|| "–".to_owned());
            el("tr")
                .class(only)
                .attr("data-indicator", &indicator.id)
                .child(el("th").attr("scope", "row").child(link).maybe(mark))
                .child(
                    cell(words::value(lang), say::rank::value(dataset, indicator, newest.value, figure.rank, lang))
                        .maybe(contested_mark(newest.note(dataset), lang)),
                )
                .child(el("td").class("number").child(text("span", "label", words::year(lang))).child(year).maybe(self.number(newest.source)))
                .maybe(ranked.then(|| cell(words::rank(lang), or_none(rank_of(figure).map(|rank| say::rank::short(dataset, rank, lang))))))
                .maybe(compared.then(|| cell(words::country(lang), or_none(figure.country.map(|same| say::value(indicator, same.value, lang))))))
        });
        let head = |class: &'static str, said: &str| text("th", class, said).attr("scope", "col");
        let heads = el("tr")
            .child(head("", words::indicator(lang)))
            .child(head("number", words::value(lang)))
            .child(head("number", words::year(lang)))
            .maybe(ranked.then(|| head("number", words::rank(lang))))
            .maybe(compared.then(|| head("number", words::country(lang))));
        let table = el("table").class("key-table").attr("aria-label", words::figures(lang)).child(el("thead").child(heads)).child(el("tbody").children(rows));
        section.child(table).child(self.left_of(words::figures_left(lang), profile.figures_left.len(), Page::Table))
    }
}
