//! One session and its statements, each beside the indicators it speaks of and their targets; and statements listed by what stands beside them.

use crate::answer::claims::{ClaimedNumber, Outcome};
use crate::answer::evidence::{Evidence, SESSION, contested, contrast, same_session};
use crate::dataset::{Observation, StatementKind};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::claims::parts;
use crate::page::parts::explain::{self, contested_mark};
use crate::page::parts::sources::to_source;
use crate::page::parts::statement::statement;
use crate::page::parts::ways::to_trend;
use crate::page::site::{Site, href};
use crate::page::views::evidence::{Key, only};
use crate::say;
use crate::sorted::InOrder;
use crate::status::{Method, Status};
use crate::view::{Page, View};
use crate::words::{evidence as words, fill, plural, status as status_words};
use leptos::prelude::WithUntracked;

/// What was said in one place on one day.
pub fn session(site: Site, first: usize, statements: impl Fn() -> Vec<Key> + Send + Sync + 'static, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let whole = same_session(dataset, first);
    let title = format!("session-{first}");
    let head = text("h3", "", say::evidence::session(dataset, first, lang)).attr("id", &title).attr("tabindex", "-1");
    let list = el("ul").class("statements").returning(statements, move |(at, _): Key| reported(site, at, method, lang));
    let section = el("section").class("session").attr("aria-labelledby", title).child(head);
    if whole.len() < SESSION {
        return section.child(list);
    }
    let to = site.view.with_untracked(|view| only(dataset, first, view));
    let year = to.years.map(|years| years.first.to_string()).unwrap_or_default();
    let place = say::place(dataset, dataset.statements[first].locality, lang);
    let link = text("a", "", fill(words::only_this(lang), &[("place", &place), ("year", &year)])).attr("href", href(&to));
    let mut sources: Vec<usize> = whole.iter().filter_map(|at| dataset.statements[*at].source).collect();
    sources.order();
    sources.dedup();
    let sources = sources.into_iter().map(|at| el("li").child(to_source(Some(&dataset.sources[at]), &dataset.sources[at].title, lang)));
    let (named, others) = contested(dataset, &whole, dataset.statements[first].locality);
    let doubtful = !named.is_empty() || !others.is_empty();
    let aside = doubtful.then(|| contradicted(site, &place, &named, &others, lang));
    let body = el("div").class(if doubtful { "beside" } else { "" }).child(list).maybe(aside);
    section.child(el("p").class("meta").child(link)).child(el("ul").class("session-sources").children(sources)).child(body)
}

/// A statement with the indicators it speaks of, their statuses and, where their targets stand otherwise than it sounds, which.
fn reported(site: Site, at: usize, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let said = &dataset.statements[at];
    let indicators = said.indicators.iter().map(|indicator| {
        let bits = loaded.board.statuses(*indicator, said.locality, method);
        let statuses = Status::ALL.iter().filter(|status| **status != Status::NoTarget && bits & (1 << **status as u16) != 0);
        let link = to_trend(site, dataset, *indicator, said.locality, dataset.indicators[*indicator].name.get(lang));
        el("li").child(link).children(statuses.map(|status| explain::status(*status, lang)))
    });
    let speaks = (!said.indicators.is_empty()).then(|| el("ul").class("speaks-of").attr("aria-label", words::speaks_of(lang)).children(indicators));
    let otherwise = site.view.with_untracked(|view| contrast(loaded.question(view), at));
    let otherwise = (!otherwise.is_empty()).then(|| {
        let targets = otherwise.into_iter().map(|judged| target(site, judged, method, lang));
        el("div").class("contrast").child(text("p", "", format!("{}:", say::evidence::contrast(said.kind, lang)))).child(el("ul").children(targets))
    });
    let sector = dataset.sectors[said.sector].name.get(lang);
    statement(dataset, at, Some(sector), lang).maybe(speaks).maybe(otherwise)
}

fn target(site: Site, judged: usize, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let judged = &loaded.board.judged[judged];
    let target = &loaded.dataset.targets[judged.target];
    let said = target.text.get(lang);
    let name = match target.indicator {
        Some(indicator) => to_trend(site, &loaded.dataset, indicator, target.locality, said),
        None => text("span", "", said),
    };
    el("li").child(explain::status(judged.status(method), lang)).text(" ").child(name)
}

/// Figures that sources contradict: those that the session speaks of, the place's others folded away.
fn contradicted(site: Site, place: &str, named: &[Observation], others: &[Observation], lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let row = |observation: &Observation| {
        let indicator = &dataset.indicators[observation.indicator];
        let name = to_trend(site, dataset, observation.indicator, observation.locality, indicator.name.get(lang));
        let year = to_source(dataset.sources.get(observation.source), observation.year.to_string(), lang);
        let note = observation.note.and_then(|note| note.text.as_ref()).map(|note| text("p", "meta", note.get(lang)));
        let figure = el("p")
            .child(text("strong", "figure", say::rank::figure(dataset, observation.indicator, observation.locality, observation.value, lang)))
            .text(" ")
            .child(year);
        el("li").child(el("p").child(name)).child(figure.text(" ").maybe(contested_mark(observation.note, lang))).maybe(note)
    };
    let list = |rows: &[Observation]| el("ul").children(rows.iter().map(row));
    let rest = (!others.is_empty()).then(|| {
        let count = format::count(others.len(), lang);
        let said = fill(words::contested_others(lang), &[("place", place), ("count", &count)]);
        el("details").child(text("summary", "", said)).child(list(others))
    });
    el("aside")
        .class("contradicted")
        .child(text("h4", "", fill(words::contested(lang), &[("place", place)])))
        .maybe((!named.is_empty()).then(|| list(named)))
        .maybe(rest)
}

/// How many statements a list names, and how many numbers that agree.
const LISTED: usize = 12;
const MOST_AGREEING: usize = 150;

/// The numbers in the statements beside the figures: those that differ by how far, those that agree, how many have nothing to compare with.
pub fn claims(site: Site, shown: &Evidence, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let of = |agrees: bool| shown.claims.iter().filter(move |(_, mark)| if agrees { mark.outcome() == Outcome::Agrees } else { mark.apart().is_some() });
    let row =
        |(at, mark): &(usize, ClaimedNumber)| el("li").attr("class", mark.outcome().id()).child(lead(site, *at, lang)).children(parts(dataset, mark, lang));
    let differing = of(false).count();
    let agreeing = of(true).count();
    let differ = el("ul").children(of(false).take(LISTED).map(row)).maybe(left(differing, LISTED, lang));
    let agree = (agreeing > 0).then(|| {
        let said = fill(plural(agreeing, lang, words::claims_agree_one(lang), words::claims_agree(lang)), &[("count", &format::count(agreeing, lang))]);
        let list = el("ul").children(of(true).take(MOST_AGREEING).map(row)).maybe(left(agreeing, MOST_AGREEING, lang));
        el("details").child(text("summary", "", said)).child(list)
    });
    let section = el("section").class("listed numbers").child(text("h2", "", words::claims(lang))).child(text("p", "hint", words::claims_how(lang)));
    let section = section.child(text("p", "", say::claims::summary(shown, lang)));
    let none = differing == 0 && !shown.claims.is_empty();
    section.maybe(none.then(|| text("p", "", words::claims_differ_none(lang)))).maybe((differing > 0).then_some(differ)).maybe(agree)
}

/// Statements that sound otherwise than their targets stand, of one kind.
pub fn contrasting(site: Site, statements: &[usize], kind: StatementKind, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let row = |at: &usize| el("li").child(lead(site, *at, lang)).child(text("p", "", dataset.statements[*at].text.get(lang)));
    let section = el("section").class("listed").child(text("h2", "", say::evidence::contrast(kind, lang)));
    match statements.is_empty() {
        true => section.child(text("p", "", words::contrast_none(lang))),
        false => section.child(text("p", "hint", words::contrast_how(lang))).child(el("ul").children(statements.iter().take(LISTED).map(row)).maybe(left(
            statements.len(),
            LISTED,
            lang,
        ))),
    }
}

/// Kind, place and date of a statement, which lead to it: the view narrowed to its sector, kind, place and year.
fn lead(site: Site, at: usize, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let said = &dataset.statements[at];
    let narrow = |view: &View| View {
        page: Page::Evidence,
        sectors: [dataset.sectors[said.sector].id.clone()].into(),
        kinds: [said.kind].into(),
        ..only(dataset, at, view)
    };
    let name = format!("{} · {}", status_words::kind(said.kind, lang), say::evidence::session(dataset, at, lang));
    el("p").class("meta").child(text("a", "", name).attr("href", site.view.with_untracked(|view| href(&narrow(view)))))
}

/// What a list leaves out.
fn left(all: usize, listed: usize, lang: Lang) -> Option<El> {
    let left = all.saturating_sub(listed);
    (left > 0).then(|| text("li", "meta", fill(words::and_more_statements(lang), &[("count", &format::count(left, lang))])))
}
