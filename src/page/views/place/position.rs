//! Where the place stands among all, when its targets are due, and which provinces are like it.

use crate::answer::place::{Aims, Strip};
use crate::chart::{self, Stands};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, el, text};
use crate::page::parts::data_table::data_table;
use crate::page::site::{History, Loaded, href};
use crate::page::views::place::sheet::Sheet;
use crate::say;
use crate::status::Method;
use crate::view::{Page, View};
use crate::words::{fill, front as front_words, overview as overview_words, place as words, status as status_words};
use std::sync::Arc;

impl Sheet<'_> {
    pub(super) fn strips(&self) -> El {
        let (site, lang) = (self.site, self.lang);
        let section = self.section(words::strips(lang), "strips");
        if self.profile.strips.is_empty() {
            return section.child(text("p", "hint", words::no_strips(lang)));
        }
        let strips: Arc<Vec<Strip>> = Arc::new(self.profile.strips.clone());
        let (drawn, said, listed, from) = (strips.clone(), strips.clone(), strips.clone(), strips);
        let choose = move |stands: Stands| {
            if let Stands::Value { place, .. } = stands {
                let id = site.loaded().dataset.localities[place].id.clone();
                site.update(History::Push, |view| view.places = vec![id]);
            }
        };
        let chart = Chart {
            kind: "strip",
            title: Arc::new(move || words::strips(lang).to_owned()),
            unit: Arc::new(String::new),
            sentence: Arc::new(move || say::place::strips(&site.loaded().dataset, &said, lang)),
            table: Box::new(move || {
                let loaded = site.loaded();
                let dataset = &loaded.dataset;
                let cell = |said: String| text("td", "number", said);
                let row = |strip: &Strip| {
                    let name = text("th", "", dataset.indicators[strip.indicator].name.get(lang)).attr("scope", "row");
                    el("tr").child(name).child(cell(strip.year.to_string())).child(cell(say::rank::short(dataset, strip.rank, lang)))
                };
                let head = [words::indicator(lang), words::year(lang), words::rank(lang)].map(|said| text("th", "", said).attr("scope", "col"));
                el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").children(listed.iter().map(row)))
            }),
            draw: Box::new(move |frame| chart::strip(&site.loaded().dataset, &drawn, frame)),
            sources: Box::new(move || {
                let loaded = site.loaded();
                let source = |strip: &Strip| {
                    let published = strip.rank.published.map(|figure| figure.source);
                    published.or_else(|| Some(loaded.dataset.observations.series(strip.indicator, strip.place)?.in_year(strip.year)?.source))
                };
                from.iter().filter_map(source).collect()
            }),
            choosing: Some(Choosing { act: Arc::new(choose), reach: Reach::Near }),
        };
        section.child(text("p", "hint on-screen", words::strips_note(lang))).child(figure(chart, site, lang))
    }

    /// Targets by deadline, each of which leads to where it is shown.
    pub(super) fn due(&self) -> Option<El> {
        let (site, lang, place, method) = (self.site, self.lang, self.profile.place, self.view.method);
        if self.profile.aims.targets.is_empty() {
            return None;
        }
        let aims: Arc<Aims> = Arc::new(self.profile.aims.clone());
        let (drawn, said, listed, view) = (aims.clone(), aims.clone(), aims.clone(), self.view.clone());
        let lead = move |stands: Stands| {
            let loaded = site.loaded();
            if let Stands::Target(target) = stands {
                site.follow(&href(&shown_in(&loaded.dataset, target, &view)));
            }
        };
        let bears = move |stands: Stands| {
            let (loaded, Stands::Target(target)) = (site.loaded(), stands) else { return Vec::new() };
            let Some(judged) = aims.targets.iter().map(|at| &loaded.board.judged[*at]).find(|judged| judged.target == target) else { return Vec::new() };
            vec![
                ("data-tile", loaded.dataset.targets[target].id.clone()),
                ("data-status", judged.status(method).id().to_owned()),
                ("data-scope", judged.scope.id().to_owned()),
            ]
        };
        let chart = Chart {
            kind: "targets",
            title: Arc::new(move || words::due(lang).to_owned()),
            unit: Arc::new(String::new),
            sentence: Arc::new(move || {
                let loaded = site.loaded();
                say::place::due(&loaded.dataset, &loaded.board, &said, place, lang)
            }),
            table: Box::new(move || due_table(&site.loaded(), &listed, method, lang)),
            draw: Box::new(move |frame| {
                let loaded = site.loaded();
                chart::due(&loaded.dataset, &loaded.board, &drawn, method, frame)
            }),
            // Each target names its own where it is listed.
            sources: Box::new(Vec::new),
            choosing: Some(Choosing {
                act: Arc::new(lead),
                reach: Reach::Lead { walk: front_words::walk(lang), bears: Arc::new(bears), over: Arc::new(|_| Vec::new()) },
            }),
        };
        Some(self.section(words::due(lang), "deadlines due").child(figure(chart, site, lang)))
    }

    pub(super) fn peers(&self) -> Option<El> {
        let (dataset, lang) = (self.dataset(), self.lang);
        if dataset.country() == Some(self.profile.place) {
            return None;
        }
        let section = self.section(words::peers(lang), "peers on-screen");
        let Some(peers) = &self.profile.peers else { return Some(section.child(text("p", "hint", words::peers_none(lang)))) };
        let id = |at: usize| dataset.localities[at].id.clone();
        let link = |at: usize| {
            let to = View { places: vec![id(at)], ..self.view.clone() };
            text("a", "", say::place(dataset, at, lang)).attr("href", href(&to))
        };
        let items = peers.nearest.iter().map(|peer| {
            let far = [("distance", crate::format::number(peer.distance, 2, lang)), ("shared", crate::format::count(peer.shared, lang))];
            let far = far.each_ref().map(|(name, said)| (*name, said.as_str()));
            el("li").child(link(peer.place)).text(" ").child(text("span", "meta", fill(words::peer(lang), &far)))
        });
        let together = View {
            page: Page::Compare,
            indicator: self.profile.headlines.iter().find(|one| one.rank.is_some()).map(|one| dataset.indicators[one.indicator].id.clone()),
            places: std::iter::once(self.profile.place).chain(peers.nearest.iter().map(|peer| peer.place)).map(id).collect(),
            ..self.view.clone()
        };
        let all = text("a", "main-action", words::peers_compare(lang)).attr("href", href(&together));
        Some(section.child(el("ul").children(items)).child(all).child(text("p", "hint", say::place::peers_rule(dataset, peers, lang))))
    }
}

/// Where a target is shown with all that belongs to it: with its indicator, or in the list of its sector.
fn shown_in(dataset: &Dataset, target: usize, view: &View) -> View {
    let target = &dataset.targets[target];
    let place = dataset.localities[target.locality].id.clone();
    match target.indicator {
        Some(indicator) => view.trend_of(&dataset.indicators[indicator].id, &place),
        None => View { places: vec![place], indicator: None, sectors: [dataset.sectors[target.sector].id.clone()].into(), ..view.on(Page::Overview) },
    }
}

/// The same as a table.
fn due_table(loaded: &Loaded, aims: &Aims, method: Method, lang: Lang) -> El {
    let Loaded { dataset, board, .. } = loaded;
    let several = aims.are_of_several(dataset, board);
    let heads = [words::due_year(lang), overview_words::column_target(lang), overview_words::column_status(lang)];
    let rows = aims.targets.iter().map(|at| {
        let judged = &board.judged[*at];
        let target = &dataset.targets[judged.target];
        let place = if several { format!("{}: ", say::place(dataset, target.locality, lang)) } else { String::new() };
        el("tr").child(text("td", "", target.by_year.to_string())).child(text("th", "", place + target.text.get(lang)).attr("scope", "row")).child(text(
            "td",
            "",
            status_words::status(judged.status(method), lang),
        ))
    });
    data_table(words::due(lang), heads.map(|head| ("", head.to_owned())).into(), rows.collect())
}
