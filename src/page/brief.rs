//! One place on one sheet of paper.

use super::el::{El, all, el, live, text};
use super::filters::selected;
use super::link::to_source;
use super::places::name;
use super::row::badge;
use super::site::{Loaded, Site, href};
use crate::address::History;
use crate::answer::brief::{Brief, brief as answer};
use crate::answer::scoreboard::Tally;
use crate::chart;
use crate::dataset::fold::fold;
use crate::dataset::{Dataset, Level, Mandate};
use crate::format;
use crate::order::order;
use crate::say;
use crate::status::Status;
use crate::view::{Geography, Lang, Page, View};
use crate::words::{brief as words, fill, overview as overview_words, page as page_words, plural, status as status_words};
use leptos::prelude::{AnyView, window};

pub fn brief(site: Site, lang: Lang) -> AnyView {
    let sheet = move || {
        let (loaded, view) = (site.loaded(), site.view.get());
        match answer(loaded.question(&view)) {
            Some(brief) => Some(Sheet { loaded: &loaded, view: &view, brief: &brief, lang }.whole()),
            None => Some(text("h1", "", page_words::brief(lang)).child(text("p", "", words::no_place(lang)).attr("role", "status"))),
        }
    };
    let print = text("button", "main-action", words::print(lang)).attr("type", "button").on("click", |_| drop(window().print()));
    all([el("div").class("brief-tools").child(picker(site, lang)).child(print).into(), live(sheet)])
}

/// The country, then the provinces of each map by name.
fn picker(site: Site, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let all = 0..dataset.localities.len();
    let names: Vec<String> = all.clone().map(|at| fold(dataset.localities[at].name.get(lang))).collect();
    let sorted = order(names.len(), &|one, other| names[one].cmp(&names[other]));
    let group = |label: &str, takes: &dyn Fn(usize) -> bool| {
        let options: Vec<El> = sorted.iter().copied().filter(|at| takes(*at)).map(|at| option(site, dataset, at, lang)).collect();
        (!options.is_empty()).then(|| el("optgroup").attr("label", label).children(options))
    };
    let of_map = |at: usize, map: Geography| dataset.localities[at].level != Level::Country && dataset.localities[at].valid_on(map.day());
    let now = |at: usize| of_map(at, Geography::Provinces34);
    let then = |at: usize| of_map(at, Geography::Provinces63) && !now(at);
    let country = |at: usize| dataset.localities[at].level == Level::Country;
    let choose = move |event: web_sys::Event| {
        if let Some(id) = selected(&event) {
            site.update(History::Push, |view| view.places = vec![id]);
        }
    };
    let select = el("select")
        .attr("name", "l")
        .on("change", choose)
        .maybe(group(words::country_group(lang), &country))
        .maybe(group(words::provinces_34(lang), &now))
        .maybe(group(words::provinces_63(lang), &then))
        .maybe(group(words::other_places(lang), &|at| !country(at) && !now(at) && !then(at)));
    el("label").class("pick").child(text("span", "", words::choose(lang))).child(select)
}

fn option(site: Site, dataset: &Dataset, at: usize, lang: Lang) -> El {
    let place = &dataset.localities[at];
    let (id, country) = (place.id.clone(), dataset.country() == Some(at));
    text("option", "", place.name.get(lang))
        .attr("value", &place.id)
        .on_off("selected", move || site.view.with(|view| view.places.first().map_or(country, |first| *first == id)))
}

/// What the parts of the sheet share.
struct Sheet<'a> {
    loaded: &'a Loaded,
    view: &'a View,
    brief: &'a Brief<'a>,
    lang: Lang,
}

impl Sheet<'_> {
    fn whole(&self) -> El {
        el("article")
            .class("sheet")
            .child(self.head())
            .child(self.standing())
            .child(self.figures())
            .child(self.statements())
            .child(self.documents())
            .child(self.sources())
    }

    fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    fn place(&self) -> String {
        name(self.dataset(), self.brief.place, self.lang)
    }

    /// The view of this place on another page.
    fn here(&self, page: Page) -> View {
        View { places: vec![self.dataset().localities[self.brief.place].id.clone()], indicator: None, ..self.view.on(page) }
    }

    /// Places by name, each leading to its own brief.
    fn led_to(&self, class: &'static str, said: &str, places: &[usize]) -> Option<El> {
        let link = |at: usize| {
            let id = &self.dataset().localities[at].id;
            let rest = self.view.places.iter().filter(|other| *other != id && places.len() > 1 && self.brief.others.contains(&at)).cloned();
            let to = View { places: [id.clone()].into_iter().chain(rest).collect(), ..self.view.clone() };
            text("a", "", name(self.dataset(), at, self.lang)).attr("href", href(&to))
        };
        let links = places.iter().enumerate().map(|(nth, at)| el("span").text(if nth > 0 { ", " } else { " " }).child(link(*at)));
        (!places.is_empty()).then(|| text("p", class, said).children(links))
    }

    fn head(&self) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let place = &dataset.localities[self.brief.place];
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
            .child(text("h1", "", fill(words::title(lang), &[("place", &self.place())])).attr("tabindex", "-1"))
            .child(text("p", "subtitle", subtitle))
            .child(text("p", "hint", format!("{edition}, {seen}")))
            .maybe(self.view.places.is_empty().then(|| text("p", "hint on-screen", words::by_default(lang))))
            .maybe(self.led_to("hint on-screen", words::others(lang), &self.brief.others))
            .maybe(self.led_to("hint", words::successor(lang), &kin))
            .maybe(self.led_to("hint", words::formed_from(lang), &place.formed_from))
            .maybe(narrowed.then(|| text("p", "hint", words::narrowed(lang))))
            .child(text("p", "hint live-link", words::scan(lang)).text(" ").child(text("a", "", &link).attr("href", &link)));
        el("div").class("sheet-head").child(titles).maybe(code)
    }

    fn section(&self, title: &str, class: &'static str) -> El {
        el("section").class(class).child(text("h2", "", title))
    }

    /// "and 12 more", which leads to the page that shows them.
    fn left(&self, said: &str, count: usize, page: Page) -> Option<El> {
        let said = fill(said, &[("count", &format::count(count, self.lang))]);
        (count > 0).then(|| el("p").class("left").child(text("a", "", said).attr("href", href(&self.here(page)))))
    }

    fn standing(&self) -> El {
        let (dataset, lang, standing) = (self.dataset(), self.lang, &self.brief.standing);
        let shown: Vec<Status> = Status::ALL.iter().copied().filter(|status| standing.total[*status as usize] > 0).collect();
        let section = self.section(words::standing(lang), "standing-by").child(text(
            "p",
            "hint",
            say::brief::standing(dataset, self.brief, &self.place(), self.view.method, lang),
        ));
        if shown.is_empty() {
            return section;
        }
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
        section.child(table).maybe(self.left(words::sectors_left(lang), standing.sectors_left, Page::Overview))
    }

    /// The number under which a source is listed.
    fn number(&self, source: usize) -> Option<El> {
        let at = self.brief.sources.iter().position(|listed| *listed == source)?;
        Some(text("sup", "", (at + 1).to_string()))
    }

    fn figures(&self) -> El {
        let (dataset, lang, brief) = (self.dataset(), self.lang, self.brief);
        let ranked = brief.figures.iter().any(|figure| figure.rank.is_some());
        let note = if ranked { words::rank_note(lang) } else { "" };
        let known = format!("{} {note}", say::brief::coverage(brief.coverage, lang));
        let section = self.section(words::figures(lang), "key-figures").child(text("p", "hint", known.trim_end()));
        if brief.figures.is_empty() {
            return if brief.coverage.here > 0 { section.child(text("p", "", words::no_figures(lang))) } else { section };
        }
        let compared = dataset.country() != Some(brief.place);
        let rows = brief.figures.iter().map(|figure| {
            let newest = figure.newest;
            let indicator = &dataset.indicators[newest.indicator];
            let place = &dataset.localities[brief.place].id;
            let link = text("a", "", indicator.name.get(lang)).attr("href", href(&self.view.trend_of(&indicator.id, place)));
            let mark = figure.target.map(|at| {
                let target = &dataset.targets[at];
                let goal = format!("{} {}", say::target::goal(dataset, target, lang).unwrap_or_default(), say::target::deadline(target, lang));
                text("small", "", format!(" · {}", fill(words::targeted(lang), &[("goal", goal.trim())])))
            });
            let contested = newest.contested().then(|| text("abbr", "contested", "!").attr("title", status_words::contested(lang)));
            let cell =
                |label: &str, said: String| el("td").class(if said == "–" { "number zero" } else { "number" }).child(text("span", "label", label)).text(said);
            let year = to_source(dataset.sources.get(newest.source), newest.year.to_string(), lang);
            let or_none = |said: Option<String>| said.unwrap_or_else(|| "–".to_owned());
            el("tr")
                .attr("data-indicator", &indicator.id)
                .child(el("th").attr("scope", "row").child(link).maybe(mark))
                .child(cell(words::value(lang), say::value(indicator, newest.value, lang)).maybe(contested))
                .child(el("td").class("number").child(text("span", "label", words::year(lang))).child(year).maybe(self.number(newest.source)))
                .maybe(ranked.then(|| cell(words::rank(lang), or_none(figure.rank.map(|rank| say::brief::rank(rank, lang))))))
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
        section.child(table).maybe(self.left(words::figures_left(lang), brief.figures_left, Page::Table))
    }

    fn statements(&self) -> El {
        let (dataset, lang, brief) = (self.dataset(), self.lang, self.brief);
        let none = brief.statements.is_empty() && brief.statements_left == 0;
        let rows = brief.statements.iter().map(|at| {
            let statement = &dataset.statements[*at];
            let date = statement.date.as_deref().map_or_else(|| words::undated(lang).to_owned(), |date| format::date(date, lang));
            let date = to_source(statement.source.map(|at| &dataset.sources[at]), date, lang);
            el("li")
                .class(format!("said {}", statement.kind.id()))
                .attr("data-statement", &statement.id)
                .child(text("strong", "", status_words::kind(statement.kind, lang)))
                .text(" · ")
                .child(el("span").class("meta").child(date).maybe(statement.source.and_then(|source| self.number(source))))
                .text(" ")
                .child(text("span", "", statement.text.get(lang)))
        });
        self.section(words::statements(lang), "reported")
            .maybe(none.then(|| text("p", "hint", fill(words::no_statements(lang), &[("place", &self.place())]))))
            .child(el("ul").children(rows))
            .maybe(self.left(words::statements_left(lang), brief.statements_left, Page::Evidence))
    }

    fn documents(&self) -> El {
        let (dataset, lang, brief) = (self.dataset(), self.lang, self.brief);
        let none = brief.chains.is_empty() && brief.chains_left == 0;
        let rows = brief.chains.iter().map(|chain| {
            let steps = chain.steps.iter().enumerate().map(|(nth, step)| {
                let source = match step {
                    Mandate::Resolution(at) => dataset.resolutions[*at].source,
                    Mandate::Document(at) => dataset.documents[*at].source,
                };
                let number = to_source(source.map(|at| &dataset.sources[at]), say::brief::step(dataset, *step, lang), lang);
                el("span").class("step").text(if nth > 0 { " → " } else { "" }).child(number)
            });
            let title = match chain.steps.last() {
                Some(Mandate::Document(at)) if dataset.documents[*at].number.is_some() => Some(dataset.documents[*at].title.get(lang)),
                Some(Mandate::Resolution(at)) => Some(dataset.resolutions[*at].title.get(lang)),
                _ => None,
            };
            el("li").children(steps).maybe(title.map(|title| text("span", "meta", format!(" · {title}"))))
        });
        self.section(words::documents(lang), "papers")
            .maybe(none.then(|| text("p", "hint", fill(words::no_documents(lang), &[("place", &self.place())]))))
            .child(el("ul").children(rows))
            .maybe(self.left(words::chains_left(lang), brief.chains_left, Page::Documents))
    }

    fn sources(&self) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let rows = self
            .brief
            .sources
            .iter()
            .map(|at| &dataset.sources[*at])
            .map(|source| el("li").child(to_source(Some(source), say::brief::source(source, lang), lang)));
        let section = self.section(words::sources(lang), "cited");
        if self.brief.sources.is_empty() { section.attr("hidden", "") } else { section.child(el("ol").children(rows)) }
    }
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
