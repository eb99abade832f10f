//! One session and its statements, each beside the indicators it speaks of and the figures that say otherwise.

use crate::answer::evidence::{Evidence, SESSION, contested, gainsaid, same_session};
use crate::dataset::{Dataset, Observation, StatementKind};
use crate::lang::Lang;
use crate::page::kit::el::{El, Key, el, text};
use crate::page::parts::sources::to_source;
use crate::page::parts::target_row::badge;
use crate::page::site::{Site, href};
use crate::page::views::evidence::{named, only};
use crate::page::views::trend::statement;
use crate::say;
use crate::status::{Method, Status};
use crate::view::{Page, View};
use crate::words::{evidence as words, fill, status as status_words};

/// What was said in one place on one day.
pub fn session(site: Site, first: usize, statements: impl Fn() -> Vec<Key> + Send + Sync + 'static, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let whole = same_session(dataset, first);
    let title = format!("session-{first}");
    let head = text("h3", "", named(dataset, first, lang)).attr("id", &title).attr("tabindex", "-1");
    let list = el("ul").class("statements").returning(statements, move |(at, _)| reported(site, at, method, lang));
    let section = el("section").class("session").attr("aria-labelledby", title).child(head);
    if whole.len() < SESSION {
        return section.child(list);
    }
    let to = site.view.with_untracked(|view| only(dataset, first, view));
    let year = to.years.map(|years| years.first.to_string()).unwrap_or_default();
    let place = crate::words::places::name(dataset, dataset.statements[first].locality, lang);
    let link = text("a", "", fill(words::only_this(lang), &[("place", &place), ("year", &year)])).attr("href", href(&to));
    let sources = crate::order::distinct(whole.iter().filter_map(|at| dataset.statements[*at].source).collect());
    let sources = sources.into_iter().map(|at| el("li").child(to_source(Some(&dataset.sources[at]), &dataset.sources[at].title, lang)));
    let (named, others) = contested(dataset, &whole, dataset.statements[first].locality);
    let doubtful = !named.is_empty() || !others.is_empty();
    let aside = doubtful.then(|| contradicted(site, &place, &named, &others, lang));
    let body = el("div").class(if doubtful { "beside" } else { "" }).child(list).maybe(aside);
    section.child(el("p").class("meta").child(link)).child(el("ul").class("session-sources").children(sources)).child(body)
}

/// A statement with the indicators it speaks of, their statuses and, where figures say otherwise, which.
fn reported(site: Site, at: usize, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let said = &dataset.statements[at];
    let indicators = said.indicators.iter().map(|indicator| {
        let bits = loaded.board.statuses(*indicator, said.locality, method);
        let statuses = Status::ALL.iter().filter(|status| **status != Status::NoTarget && bits & (1 << **status as u16) != 0);
        let link = to_trend(site, dataset, *indicator, said.locality, dataset.indicators[*indicator].name.get(lang));
        el("li").child(link).children(statuses.map(|status| badge(*status, lang)))
    });
    let speaks = (!said.indicators.is_empty()).then(|| el("ul").class("speaks-of").attr("aria-label", words::speaks_of(lang)).children(indicators));
    let against = site.view.with_untracked(|view| gainsaid(loaded.question(view), at)).map(|against| {
        let said = match (said.kind == StatementKind::Difficulty, against.named) {
            (true, true) => words::discord_difficulty(lang),
            (true, false) => words::discord_difficulty_sector(lang),
            (false, true) => words::discord_achievement(lang),
            (false, false) => words::discord_achievement_sector(lang),
        };
        let targets = against.by.into_iter().map(|judged| target(site, judged, method, lang));
        el("div").class("discord").child(text("p", "", said)).child(el("ul").children(targets))
    });
    let sector = dataset.sectors[said.sector].name.get(lang);
    statement(dataset, at, Some(sector), lang).maybe(speaks).maybe(against)
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
    el("li").child(badge(judged.status(method), lang)).text(" ").child(name)
}

/// A link to an indicator's trend in a place. The filters of this view are about statements and stay here.
pub fn to_trend(site: Site, dataset: &Dataset, indicator: usize, place: usize, said: &str) -> El {
    let (indicator, place) = (&dataset.indicators[indicator].id, &dataset.localities[place].id);
    text("a", "", said).attr("href", site.view.with_untracked(|view| href(&view.unfiltered().trend_of(indicator, place))))
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
        let figure = el("p").child(text("strong", "figure", say::value(indicator, observation.value, lang))).text(" ").child(year);
        let mark = text("abbr", "contested", "!").attr("title", status_words::contested(lang));
        el("li").child(el("p").child(name)).child(figure.text(" ").child(mark)).maybe(note)
    };
    let list = |rows: &[Observation]| el("ul").children(rows.iter().map(row));
    let rest = (!others.is_empty()).then(|| {
        let count = crate::format::count(others.len(), lang);
        let said = fill(words::contested_others(lang), &[("place", place), ("count", &count)]);
        el("details").child(text("summary", "", said)).child(list(others))
    });
    el("aside")
        .class("contradicted")
        .child(text("h4", "", fill(words::contested(lang), &[("place", place)])))
        .maybe((!named.is_empty()).then(|| list(named)))
        .maybe(rest)
}

/// Where words and figures disagree, each with a link that narrows the view to it.
pub fn discords(site: Site, shown: &Evidence, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    const LISTED: usize = 12;
    let row = |at: &usize| {
        let said = &dataset.statements[*at];
        let narrow = |view: &View| View {
            page: Page::Evidence,
            sectors: [dataset.sectors[said.sector].id.clone()].into(),
            kinds: [said.kind].into(),
            ..only(dataset, *at, view)
        };
        let link = text("a", "", said.text.get(lang)).attr("href", site.view.with_untracked(|view| href(&narrow(view))));
        let head = text("span", "meta", format!("{} · {} ", status_words::kind(said.kind, lang), named(dataset, *at, lang)));
        el("li").child(head).child(link)
    };
    let more = shown.discords.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| text("li", "meta", fill(words::and_more(lang), &[("count", &crate::format::count(more, lang))])));
    let section = el("section").class("discords").child(text("h2", "", words::discords(lang))).child(text("p", "hint", words::discords_how(lang)));
    match shown.discords.is_empty() {
        true => section.child(text("p", "", words::discords_none(lang))),
        false => section.child(el("ul").children(shown.discords.iter().take(LISTED).map(row)).maybe(more)),
    }
}
