//! Where the place stands among all, when its targets are due, and which provinces are like it.

use crate::answer::place::{Aims, Profile, Strip};
use crate::chart::{self, Picture, Stands};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::figure::{Chart, Choosing, Reach, figure};
use crate::page::kit::el::{El, el, live, text};
use crate::page::kit::reader::leave_at_end;
use crate::page::parts::data_table::data_table;
use crate::page::site::{History, Loaded, Site, href};
use crate::page::views::place::sheet::{Sheet, section};
use crate::say;
use crate::status::Method;
use crate::view::{Page, View};
use crate::words::{fill, front as front_words, overview as overview_words, place as words, status as status_words};
use leptos::prelude::{AnyView, Get, Memo, With, WithUntracked};
use std::sync::Arc;

/// What the sheet is about; `None` in a dataset without places.
pub(super) type Shown = Memo<Option<Profile>>;

/// Where it stands among all. Of the country there are no strips.
pub(super) fn strips(site: Site, shown: Shown, lang: Lang) -> AnyView {
    let strips = read(shown, |profile| profile.strips.clone());
    let of_province = read(shown, |profile| profile.place);
    let any = Memo::new(move |_| {
        let province = of_province.get().filter(|place| site.loaded().dataset.country() != Some(*place));
        province.map(|_| strips.with(|strips| strips.as_ref().is_some_and(|strips| !strips.is_empty())))
    });
    live(move || {
        let section = section(words::strips(lang), "strips");
        Some(match any.get()? {
            true => section.child(text("p", "hint on-screen", words::strips_note(lang))).child(figure(all_strips(site, strips, lang), site, lang)),
            false => section.child(text("p", "hint", words::no_strips(lang))),
        })
    })
}

fn all_strips(site: Site, strips: Memo<Option<Vec<Strip>>>, lang: Lang) -> Chart {
    let choose = move |stands: Stands| {
        if let Stands::Value { place, .. } = stands {
            let id = site.loaded().dataset.localities[place].id.clone();
            site.update(History::Push, |view| view.places = vec![id]);
        }
    };
    let table = move || {
        let loaded = site.loaded();
        let dataset = &loaded.dataset;
        let cell = |said: String| text("td", "number", said);
        let row = |strip: &Strip| {
            let name = text("th", "", dataset.indicators[strip.indicator].name.get(lang)).attr("scope", "row");
            el("tr").child(name).child(cell(strip.year.to_string())).child(cell(say::rank::short(dataset, strip.rank, lang)))
        };
        let head = [words::indicator(lang), words::year(lang), words::rank(lang)].map(|said| text("th", "", said).attr("scope", "col"));
        let rows: Vec<El> = strips.with(|strips| strips.iter().flatten().map(row).collect());
        el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").children(rows))
    };
    let sources = move || {
        let loaded = site.loaded();
        let source = |strip: &Strip| {
            let published = strip.rank.published.map(|figure| figure.source);
            published.or_else(|| Some(loaded.dataset.observations.series(strip.indicator, strip.place)?.in_year(strip.year)?.source))
        };
        strips.with(|strips| strips.iter().flatten().filter_map(source).collect())
    };
    let drawn = move |frame| strips.with(|strips| chart::strip(&site.loaded().dataset, strips.as_deref().unwrap_or_default(), frame));
    Chart {
        kind: "strip",
        title: Arc::new(move || words::strips(lang).to_owned()),
        unit: Arc::new(String::new),
        sentence: Arc::new(move || strips.with(|strips| say::place::strips(&site.loaded().dataset, strips.as_deref().unwrap_or_default(), lang))),
        table: Box::new(table),
        draw: Box::new(drawn),
        sources: Box::new(sources),
        choosing: Some(Choosing { act: Arc::new(choose), reach: Reach::Near }),
    }
}

/// Targets by deadline, each of which leads to where it is shown.
pub(super) fn due(site: Site, shown: Shown, lang: Lang) -> AnyView {
    let aims = read(shown, |profile| (profile.place, profile.aims.clone()));
    let any = Memo::new(move |_| aims.with(|aims| aims.as_ref().is_some_and(|(_, aims)| !aims.targets.is_empty())));
    live(move || any.get().then(|| section(words::due(lang), "deadlines due").child(figure(all_due(site, aims, lang), site, lang))))
}

fn all_due(site: Site, aims: Memo<Option<(usize, Aims)>>, lang: Lang) -> Chart {
    let method = site.of_view(|view| view.method);
    let lead = move |stands: Stands| {
        let loaded = site.loaded();
        if let Stands::Target(target) = stands {
            site.follow(&href(&site.view.with_untracked(|view| shown_in(&loaded.dataset, target, view))));
        }
    };
    let bears = move |stands: Stands| {
        let (loaded, Stands::Target(target)) = (site.loaded(), stands) else { return Vec::new() };
        let at = aims.with(|aims| aims.iter().flat_map(|(_, aims)| &aims.targets).copied().find(|at| loaded.board.judged[*at].target == target));
        let Some(judged) = at.map(|at| &loaded.board.judged[at]) else { return Vec::new() };
        vec![
            ("data-tile", loaded.dataset.targets[target].id.clone()),
            ("data-status", judged.status(method.get()).id().to_owned()),
            ("data-scope", judged.scope.id().to_owned()),
        ]
    };
    let sentence = move || {
        let loaded = site.loaded();
        aims.with(|aims| aims.as_ref().map(|(place, aims)| say::place::due(&loaded.dataset, &loaded.board, aims, *place, lang)).unwrap_or_default())
    };
    let draw = move |frame| {
        let loaded = site.loaded();
        aims.with(|aims| aims.as_ref().map_or_else(|| Picture::none(frame), |(_, aims)| chart::due(&loaded.dataset, &loaded.board, aims, method.get(), frame)))
    };
    let table = move || aims.with(|aims| aims.as_ref().map_or_else(|| el("p"), |(_, aims)| due_table(&site.loaded(), aims, method.get(), lang)));
    Chart {
        kind: "targets",
        title: Arc::new(move || words::due(lang).to_owned()),
        unit: Arc::new(String::new),
        sentence: Arc::new(sentence),
        table: Box::new(table),
        draw: Box::new(draw),
        // Each target names its own where it is listed.
        sources: Box::new(Vec::new),
        choosing: Some(Choosing {
            act: Arc::new(lead),
            reach: Reach::Lead { walk: front_words::walk(lang), bears: Arc::new(bears), over: Arc::new(|_| Vec::new()) },
        }),
    }
}

/// A part of what the sheet is about, which changes by itself.
fn read<T: Clone + PartialEq + Send + Sync + 'static>(shown: Shown, part: fn(&Profile) -> T) -> Memo<Option<T>> {
    Memo::new(move |_| {
        leave_at_end();
        shown.with(|profile| profile.as_ref().map(part))
    })
}

impl Sheet<'_> {
    pub(super) fn peers(&self) -> Option<El> {
        let (dataset, lang) = (self.dataset(), self.lang);
        if dataset.country() == Some(self.profile.place) {
            return None;
        }
        let section = section(words::peers(lang), "peers on-screen");
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
