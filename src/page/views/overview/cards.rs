//! What needs attention: up to three targets, each with the picture of its road.

use crate::answer::Overview;
use crate::chart::Bullet;
use crate::lang::Lang;
use crate::page::figure::walked;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain;
use crate::page::parts::target_row::doubts;
use crate::page::site::{Loaded, Site, href};
use crate::say;
use crate::status::{Judged, Method};
use crate::words::{front as words, trend as trend_words};
use leptos::prelude::*;

/// Nothing where no target that is judged needs attention.
pub fn cards(site: Site, found: &Overview, method: Method, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let attention = found.attention.as_ref()?;
    let cards = attention.picked.iter().map(|at| card(site, &loaded, &loaded.board.judged[*at], method, lang));
    Some(
        el("section")
            .class("attention")
            .attr("aria-labelledby", "attention")
            .child(text("h2", "", words::attention(lang)).attr("id", "attention"))
            .child(el("div").class("cards").children(cards))
            .child(text("p", "hint", say::front::rule(found, attention, lang))),
    )
}

fn card(site: Site, loaded: &Loaded, judged: &Judged, method: Method, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let target = &dataset.targets[judged.target];
    let said = say::front::card(dataset, judged, method, lang);
    let name = match target.indicator {
        Some(at) => {
            let (indicator, place) = (dataset.indicators[at].id.clone(), dataset.localities[target.locality].id.clone());
            text("a", "", said).live_attr("href", move || site.view.with(|view| Some(href(&view.trend_of(&indicator, &place)))))
        }
        None => text("span", "", said),
    };
    let set = [Some(say::documents::of_target(dataset, target, lang)), target.section.as_deref()];
    let set = set.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let takes = say::target::takes(dataset, judged, method, lang).into_iter().chain(say::front::times(judged, method, lang));
    el("article")
        .class("card")
        .attr("data-target", &target.id)
        .attr("data-status", judged.status(method).id())
        .attr("data-scope", judged.scope.id())
        .child(el("p").class("standing").child(explain::status(judged.status(method), lang)).child(doubts(judged, method, lang)))
        .child(el("h3").child(name))
        .child(text("p", "meta", set))
        .maybe(bullet(loaded, judged, method, lang))
        .child(text("p", "takes-all", takes.collect::<Vec<_>>().join("; ")))
}

fn bullet(loaded: &Loaded, judged: &Judged, method: Method, lang: Lang) -> Option<El> {
    let dataset = &loaded.dataset;
    let bullet = Bullet::of(dataset, judged, method, lang)?;
    let spoken = say::target::spark(dataset, judged, judged.verdict(method), lang)?;
    let indicator = &dataset.indicators[dataset.targets[judged.target].indicator?];
    let expected = say::front::expected(judged, method, dataset.edition_year());
    let expected = expected.map(|(year, value)| format!(" {}.", say::front::asked(indicator, year, value, lang))).unwrap_or_default();
    let sentence = format!("{spoken}{expected}");
    let picture = walked(bullet.draw_walked(judged.target, lang), &sentence, trend_words::walk(lang));
    Some(el("figure").attr("data-chart", "bullet").class("bullet").child(picture).child(text("figcaption", "hidden", sentence)))
}
