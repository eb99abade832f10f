//! The legend of the map, in one line: the classes' colours with the thresholds between them, and the marks of squares.

use crate::answer::Known;
use crate::answer::map::{Class, Map};
use crate::chart::shade::shade;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain;
use crate::page::site::{Loaded, Site};
use crate::say;
use crate::view::View;
use crate::words::{fill, map as words};

pub fn legend(_: Site, loaded: &Loaded, _: &View, map: &Map, lang: Lang) -> El {
    let dataset = &loaded.dataset;
    let indicator = &dataset.indicators[map.values.indicator];
    let threshold = |value: f64| say::map::threshold(indicator, value, lang);
    let class = |(at, class): (usize, &Class)| {
        let before = at.checked_sub(1).map(|before| map.classes[before].side);
        // Between what is short of the target and what meets it stands the target itself.
        let goal = map.aim.filter(|_| before.is_some_and(|side| side != class.side)).map(|(_, goal)| goal.value);
        let from = text("span", if goal.is_some() { "from goal" } else { "from" }, threshold(goal.unwrap_or(class.low)));
        let is_last = at + 1 == map.classes.len();
        let to = (is_last && (class.high > class.low || at > 0)).then(|| text("span", "to", threshold(class.high)));
        let said = format!("{}: {}", say::map::class(dataset, map, class, lang), say::map::counted(class.places, lang));
        let shade = shade(map, at, indicator.is_rank());
        let shown = el("span")
            .attr("aria-hidden", "true")
            .child(el("span").class(format!("swatch {}", shade.name)).text(class.places.to_string()))
            .child(from)
            .maybe(to);
        el("li").child(shown).child(text("span", "hidden", said))
    };
    let mark = |swatch: &str, said: &str, count: usize, shown: fn(&str) -> El| {
        let said = fill(words::count_without(lang), &[("said", said), ("count", &count.to_string())]);
        (count > 0).then(|| el("li").child(el("span").class(format!("swatch {swatch}")).attr("aria-hidden", "true")).child(shown(&said)))
    };
    let missing = map.values.places.iter().filter(|place| place.value().is_none()).count();
    let derived = map.values.places.iter().filter(|place| matches!(place.known, Known::Derived { .. })).count();
    let classes = (!map.classes.is_empty()).then(|| el("ul").class("scale").children(map.classes.iter().enumerate().map(class)));
    let marks = el("ul").class("marks").maybe(mark("hatched", words::not_published(lang), missing, |said| text("span", "", said))).maybe(mark(
        "cornered",
        words::derived(lang),
        derived,
        explain::derived,
    ));
    el("section").class("legend-of-map").attr("aria-label", words::legend(lang)).maybe(classes).maybe((missing + derived > 0).then_some(marks))
}
