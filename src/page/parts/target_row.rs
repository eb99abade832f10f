//! One target as a row of the overview: text, course, latest value, goal, status, what it takes.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain::{self, Topic, contested_mark, explains};
use crate::page::parts::sources::to_source;
use crate::page::parts::spark::spark;
pub use crate::page::parts::target_name::no_longer_why;
use crate::page::parts::target_name::{figure, name};
use crate::page::site::{Site, href};
use crate::say;
use crate::status::Judged;
use crate::status::{Method, Status};
use crate::view::{Page, View};
use crate::words::overview as words;
use leptos::prelude::With;

/// A row of the overview under a method.
pub fn target_row(site: Site, judged: &Judged, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let target = &dataset.targets[judged.target];
    let verdict = judged.verdict(method);
    let spark = target.indicator.filter(|_| verdict.latest.is_some()).and_then(|_| spark(dataset, judged, verdict, lang));
    let goal = el("td")
        .class("goal")
        .child(text("span", "label", words::column_goal(lang)))
        .child(text("span", "figure", say::target::goal(dataset, target, lang).unwrap_or_default()))
        .text(" ")
        .child(el("span").class("when").child(to_source(target.source.map(|at| &dataset.sources[at]), say::target::deadline(target, lang), lang)));
    el("tr")
        .class("target")
        .attr("id", anchor(judged))
        .attr("tabindex", "-1")
        .attr("data-target", &target.id)
        .attr("data-status", verdict.status.id())
        .attr("data-scope", judged.scope.id())
        .child(name(el("th").attr("scope", "row").class("name"), site, judged, method, lang))
        .child(el("td").class("course").maybe(spark))
        .child(latest(dataset, judged, method, lang))
        .child(goal)
        .child(el("td").class("standing").child(explain::status(verdict.status, lang)).child(doubts(judged, method, lang)))
        .child(el("td").class("takes").children(say::target::takes(dataset, judged, method, lang).into_iter().map(|said| text("span", "", said))))
}

/// A target that nothing measures: what it asks, and what speaks to it.
pub fn unmeasured_row(site: Site, judged: &Judged, method: Method, lang: Lang) -> El {
    let loaded = site.loaded();
    let target = &loaded.dataset.targets[judged.target];
    let goal = [say::target::goal(&loaded.dataset, target, lang), Some(say::target::deadline(target, lang))];
    let goal = goal.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let row = el("li")
        .class("target unmeasured")
        .attr("id", anchor(judged))
        .attr("tabindex", "-1")
        .attr("data-target", &target.id)
        .attr("data-status", judged.status(method).id())
        .attr("data-scope", judged.scope.id());
    row.child(name(el("div").class("name"), site, judged, method, lang)).child(text("span", "figure", goal))
}

/// The id of a target's row: where the picture of all targets leads to.
pub fn anchor(judged: &Judged) -> String {
    format!("target-{}", judged.target)
}

/// The value that was judged, with the year of the newest figure, which leads to its source. Of growth the mean is judged, and the
/// newest rate stands beside it.
fn latest(dataset: &Dataset, judged: &Judged, method: Method, lang: Lang) -> El {
    let cell = el("td").class("latest").child(text("span", "label", words::column_latest(lang)));
    let target = &dataset.targets[judged.target];
    let Some(indicator) = target.indicator else { return cell.child(text("span", "none", words::nothing_measures(lang))) };
    let series = dataset.observations.series(indicator, target.locality);
    let verdict = judged.verdict(method);
    let newest = verdict.latest.and_then(|(year, _)| series?.in_year(year));
    let Some(newest) = newest else { return cell.child(text("span", "none", words::no_figures(lang))) };
    let year = to_source(dataset.sources.get(newest.source), newest.year.to_string(), lang);
    let indicator = &dataset.indicators[indicator];
    let mean = verdict.growth.filter(|growth| growth.count > 1).map(|growth| text("span", "figure", say::target::mean(indicator, &growth, lang)));
    let beside = if mean.is_some() { "newest" } else { "figure" };
    let base = say::target::base(verdict).map(|base| text("span", "base", format!("{} →", say::target::point(indicator, base, lang))));
    cell.maybe(base)
        .maybe(mean)
        .text(" ")
        .child(text("span", beside, say::value(indicator, newest.value, lang)))
        .text(" ")
        .maybe(contested_mark(newest.note, lang))
        .child(el("span").class("when").child(year))
}

/// What weakens a status: that it hangs on one observation, that the rules disagree.
pub fn doubts(judged: &Judged, method: Method, lang: Lang) -> El {
    let doubt = |topic: Topic, said: &str| explains(topic).class("doubt plain-mark told").text(said);
    let fragile = judged.verdict(method).fragile.then(|| doubt(Topic::Fragile, words::fragile(lang)));
    let disagree = judged.rules_disagree().then(|| doubt(Topic::Disagree, words::disagree(lang)));
    el("span").class("doubts").maybe(fragile).maybe(disagree)
}

/// An indicator that no target is set for, with its latest value in a place.
pub fn untargeted_row(site: Site, indicator: usize, place: usize, lang: Lang) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let newest = dataset.observations.series(indicator, place).and_then(|series| series.latest());
    let indicator = &dataset.indicators[indicator];
    let id = indicator.id.clone();
    let to = move || {
        let to = |view: &View| View { page: Page::Trend, indicator: Some(id.clone()), statuses: Default::default(), ..view.clone() };
        Some(href(&site.view.with(to)))
    };
    let row = el("li").class("untargeted").attr("data-indicator", &indicator.id).attr("data-status", Status::NoTarget.id());
    let row = row.child(text("a", "", indicator.name.get(lang)).live_attr("href", to)).text(" ");
    row.children(newest.into_iter().flat_map(|newest| figure(dataset, &newest, lang)))
}
