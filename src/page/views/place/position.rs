//! Where the place stands among all, when its targets are due, and which provinces are like it.

use crate::answer::place::{Aims, Strip};
use crate::chart::{self, Stands};
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, el, text};
use crate::page::parts::target_row::badge;
use crate::page::site::{History, href};
use crate::page::views::place::sheet::Sheet;
use crate::say;
use crate::view::{Page, View};
use crate::words::{fill, place as words};
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

    /// Targets by deadline: a column a year, a mark a target, which leads to it.
    pub(super) fn due(&self) -> Option<El> {
        let (dataset, lang, aims) = (self.dataset(), self.lang, &self.profile.aims);
        if aims.targets.is_empty() {
            return None;
        }
        let sentence = say::place::due(dataset, &self.loaded.board, aims, self.profile.place, lang);
        let mut years: Vec<i32> = aims.targets.iter().map(|at| self.due_year(*at)).collect();
        years.dedup();
        let now = dataset.edition_year();
        let column = |year: &i32| {
            let marks = aims.targets.iter().filter(|at| self.due_year(**at) == *year).map(|at| self.tile(aims, *at));
            el("li").child(el("span").class("marks").children(marks)).child(text("span", "by", year.to_string()))
        };
        let (past, ahead): (Vec<&i32>, Vec<&i32>) = years.iter().partition(|year| **year < now);
        let here = (!past.is_empty() && !ahead.is_empty()).then(|| el("li").class("now").child(text("span", "by", words::today(lang))));
        let line = el("ol").class("due-line").children(past.into_iter().map(column)).maybe(here).children(ahead.into_iter().map(column));
        let figure = el("figure").attr("data-chart", "targets").class("due").attr("aria-label", words::due(lang));
        Some(self.section(words::due(lang), "deadlines").child(figure.child(line).child(text("figcaption", "hint", sentence))))
    }

    fn due_year(&self, judged: usize) -> i32 {
        self.dataset().targets[self.loaded.board.judged[judged].target].by_year
    }

    fn tile(&self, aims: &Aims, at: usize) -> El {
        let (dataset, lang) = (self.dataset(), self.lang);
        let judged = &self.loaded.board.judged[at];
        let (target, status) = (&dataset.targets[judged.target], judged.status(self.view.method));
        let place = dataset.localities[target.locality].id.clone();
        let to = match target.indicator {
            Some(indicator) => self.view.trend_of(&dataset.indicators[indicator].id, &place),
            None => View { places: vec![place], indicator: None, sectors: [dataset.sectors[target.sector].id.clone()].into(), ..self.view.on(Page::Overview) },
        };
        let of = (aims.targets.iter().any(|other| dataset.targets[self.loaded.board.judged[*other].target].locality != target.locality))
            .then(|| format!("{}: ", say::place(dataset, target.locality, lang)));
        let said = format!("{}{} ({})", of.unwrap_or_default(), target.text.get(lang), crate::words::status::status(status, lang));
        el("a")
            .attr("href", href(&to))
            .attr("title", &said)
            .attr("aria-label", &said)
            .attr("data-tile", &target.id)
            .attr("data-status", status.id())
            .attr("data-scope", judged.scope.id())
            .child(badge(status, lang))
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
