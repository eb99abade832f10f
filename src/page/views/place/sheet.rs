//! The sheet: its head, what was reported, documents, sources. Its tables are in `tables.rs`.

use crate::answer::claims::marks;
use crate::answer::place::{ON_SCREEN, Profile};
use crate::chart;
use crate::dataset::{Dataset, Mandate};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::head::title;
use crate::page::parts::sources::to_source;
use crate::page::site::{Loaded, Site, href};
use crate::say;
use crate::view::{Page, View};
use crate::words::{fill, overview as overview_words, page as page_words, place as words, plural, status as status_words};
use leptos::prelude::window;

/// What the parts of the sheet share.
pub(super) struct Sheet<'a> {
    pub site: Site,
    pub loaded: &'a Loaded,
    pub view: &'a View,
    pub profile: &'a Profile,
    pub lang: Lang,
}

impl Sheet<'_> {
    /// Its parts below the pictures, from the top. Each has its place, there or not, so that one of which a filter changes nothing stays as it stands.
    pub const BELOW: [fn(&Sheet) -> Option<El>; 9] = [
        |sheet| sheet.peers(),
        |sheet| sheet.own_targets(),
        |sheet| sheet.standing(),
        |sheet| sheet.as_if(),
        |sheet| sheet.side_by_side(),
        |sheet| Some(sheet.figures()),
        |sheet| Some(sheet.statements()),
        |sheet| Some(sheet.documents()),
        |sheet| Some(sheet.sources()),
    ];

    pub(super) fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    pub(super) fn place(&self) -> String {
        say::place(self.dataset(), self.profile.place, self.lang)
    }

    /// The view of this place on another page.
    pub(super) fn here(&self, page: Page) -> View {
        View { places: vec![self.dataset().localities[self.profile.place].id.clone()], indicator: None, ..self.view.on(page) }
    }

    /// Places by name, each leading to its own page.
    fn led_to(&self, class: &'static str, said: &str, places: &[usize]) -> Option<El> {
        let link = |at: usize| {
            let id = &self.dataset().localities[at].id;
            let rest = self.view.places.iter().filter(|other| *other != id && places.len() > 1 && self.profile.others.contains(&at)).cloned();
            let to = View { places: [id.clone()].into_iter().chain(rest).collect(), ..self.view.clone() };
            text("a", "", say::place(self.dataset(), at, self.lang)).attr("href", href(&to))
        };
        let links = places.iter().enumerate().map(|(nth, at)| el("span").text(if nth > 0 { ", " } else { " " }).child(link(*at)));
        (!places.is_empty()).then(|| text("p", class, said).children(links))
    }

    pub(super) fn head(&self) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let place = &dataset.localities[self.profile.place];
        let chosen = |id: &String| self.view.resolutions.is_empty() || self.view.resolutions.contains(id);
        let resolutions: Vec<&str> = dataset.resolutions.iter().filter(|one| chosen(&one.id)).map(|one| one.number.as_str()).collect();
        let resolutions = (resolutions.len(), resolutions.join(&format!(" {} ", overview_words::summary_and(lang))));
        let subtitle = fill(plural(resolutions.0, lang, words::subtitle_one(lang), words::subtitle(lang)), &[("resolutions", &resolutions.1)]);
        let narrowed = View { places: Vec::new(), ..self.view.clone() }.is_filtered();
        let edition = fill(page_words::edition(lang), &[("date", &format::date(&dataset.edition, lang))]);
        let seen = fill(words::seen(lang), &[("date", &format::date(&today(), lang))]);
        let link = address(self.view);
        let code =
            chart::qr(&link).map(|svg| el("div").class("qr").attr("role", "img").attr("aria-label", fill(words::qr(lang), &[("link", &link)])).markup(svg));
        let kin: Vec<usize> = place.successor.into_iter().collect();
        let titles = el("div")
            .child(title(self.site, "").child(text("span", "on-paper", format!("{} ", words::printed(lang)))).text(self.place()))
            .child(text("p", "subtitle", subtitle))
            .child(text("p", "lead", say::place::lead(dataset, &self.loaded.board, self.profile, self.view.method, lang)))
            .child(text("p", "hint stamp", format!("{edition}, {seen}")))
            .maybe(self.view.places.is_empty().then(|| text("p", "hint on-screen", words::by_default(lang))))
            .maybe(self.led_to("hint on-screen", words::others(lang), &self.profile.others))
            .maybe(self.led_to("hint", words::successor(lang), &kin))
            .maybe(self.led_to("hint", words::formed_from(lang), if place.earlier_self.is_some() { &[] } else { &place.formed_from }))
            .maybe(narrowed.then(|| text("p", "hint", words::narrowed(lang))))
            .child(text("p", "hint live-link", words::scan(lang)).text(" ").child(text("a", "", &link).attr("href", &link)));
        el("div").class("sheet-head").child(titles).maybe(code)
    }

    /// "and 12 more", which leads to the page that shows them.
    pub(super) fn left(&self, class: &'static str, said: &str, count: usize, page: Page) -> Option<El> {
        let said = fill(said, &[("count", &format::count(count, self.lang))]);
        (count > 0).then(|| el("p").class(format!("left {class}")).child(text("a", "", said).attr("href", href(&self.here(page)))))
    }

    /// The same of a list that is longer on the screen than on paper.
    pub(super) fn left_of(&self, said: &str, count: usize, page: Page) -> El {
        el("div").maybe(self.left("on-paper", said, count, page)).maybe(self.left("on-screen", said, count.saturating_sub(ON_SCREEN), page))
    }

    /// The number under which a source is listed.
    pub(super) fn number(&self, source: usize) -> Option<El> {
        let at = self.profile.sources.iter().position(|listed| *listed == source)?;
        Some(text("sup", "", (at + 1).to_string()))
    }

    fn statements(&self) -> El {
        let (dataset, lang, profile) = (self.dataset(), self.lang, self.profile);
        let none = profile.statements.is_empty() && profile.statements_left.is_empty();
        let on_screen = profile.statements_left.iter().take(ON_SCREEN).map(|at| (at, "on-screen"));
        let rows = profile.statements.iter().map(|at| (at, "")).chain(on_screen).map(|(at, only)| {
            let statement = &dataset.statements[*at];
            let date = statement.date.as_deref().map_or_else(|| words::undated(lang).to_owned(), |date| format::date(date, lang));
            let date = to_source(statement.source.map(|at| &dataset.sources[at]), date, lang);
            el("li")
                .class(format!("report {} {only}", statement.kind.id()))
                .attr("data-statement", &statement.id)
                .child(text("strong", "", status_words::kind(statement.kind, lang)))
                .text(" · ")
                .child(el("span").class("meta").child(date).maybe(statement.source.and_then(|source| self.number(source))))
                .text(" ")
                .child(text("span", "", statement.text.get(lang)))
                .children(
                    marks(dataset, *at)
                        .iter()
                        .map(|mark| text("span", "claim", say::claims::short(dataset, mark, lang)).attr("data-claim", mark.outcome().id())),
                )
        });
        section(words::statements(lang), "reported")
            .maybe(none.then(|| text("p", "hint", fill(words::no_statements(lang), &[("place", &self.place())]))))
            .child(el("ul").children(rows))
            .child(self.left_of(words::statements_left(lang), profile.statements_left.len(), Page::Evidence))
    }

    fn documents(&self) -> El {
        let (dataset, lang, profile) = (self.dataset(), self.lang, self.profile);
        let none = profile.chains.is_empty() && profile.chains_left.is_empty();
        let on_screen = profile.chains_left.iter().take(ON_SCREEN).map(|chain| (chain, "on-screen"));
        let rows = profile.chains.iter().map(|chain| (chain, "")).chain(on_screen).map(|(chain, only)| {
            let steps = chain.steps.iter().enumerate().map(|(nth, step)| {
                let source = match step {
                    Mandate::Resolution(at) => dataset.resolutions[*at].source,
                    Mandate::Document(at) => dataset.documents[*at].source,
                };
                let number = to_source(source.map(|at| &dataset.sources[at]), say::documents::mandate(dataset, *step, lang), lang);
                el("span").class("step").text(if nth > 0 { " → " } else { "" }).child(number)
            });
            let title = match chain.steps.last() {
                Some(Mandate::Document(at)) if dataset.documents[*at].number.is_some() => Some(dataset.documents[*at].title.get(lang)),
                Some(Mandate::Resolution(at)) => Some(dataset.resolutions[*at].title.get(lang)),
                _ => None,
            };
            el("li").class(only).children(steps).maybe(title.map(|title| text("span", "meta", format!(" · {title}"))))
        });
        section(words::documents(lang), "papers")
            .maybe(none.then(|| text("p", "hint", fill(words::no_documents(lang), &[("place", &self.place())]))))
            .child(el("ul").children(rows))
            .child(self.left_of(words::chains_left(lang), profile.chains_left.len(), Page::Documents))
    }

    fn sources(&self) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let rows = self
            .profile
            .sources
            .iter()
            .enumerate()
            .map(|(nth, at)| (if nth < self.profile.sources_on_paper { "" } else { "on-screen" }, &dataset.sources[*at]))
            .map(|(only, source)| el("li").class(only).child(to_source(Some(source), say::place::source(source, lang), lang)));
        let section = section(words::sources(lang), "cited");
        if self.profile.sources.is_empty() { section.attr("hidden", "") } else { section.child(el("ol").children(rows)) }
    }
}

/// A section under its title.
pub(super) fn section(title: &str, class: &'static str) -> El {
    el("section").class(class).child(text("h2", "", title))
}

/// The whole address of the view as it is now, whatever edition comes.
fn address(view: &View) -> String {
    let location = window().location();
    let live = View { edition: None, embed: false, ..view.clone() };
    format!("{}{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default(), href(&live))
}

/// The reader's day, `YYYY-MM-DD`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
