//! What a view of one map and one year offers by name: the other map, for places chosen that only it has, and a newer year with fewer figures.

use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::href;
use crate::say;
use crate::view::{Geography, View, Years};
use crate::words::{fill, places as words};

/// Places chosen that the map shown does not have.
pub fn other_map(dataset: &Dataset, view: &View, shown: Geography, elsewhere: &[usize], lang: Lang) -> Option<El> {
    let called = |place: &usize| {
        let name = say::place(dataset, *place, lang);
        match dataset.localities[*place].successor {
            Some(now) => fill(words::now_in(lang), &[("place", &name), ("now", &say::place(dataset, now, lang))]),
            None => name,
        }
    };
    let named: Vec<String> = elsewhere.iter().map(called).collect();
    let said = fill(words::not_among(lang), &[("map", say::map_of(shown, lang)), ("places", &named.join("; "))]);
    let other = shown.other();
    let has = elsewhere.iter().any(|place| dataset.rows_of(*place).any(|row| other.has(&dataset.localities[row])));
    let link =
        text("a", "", fill(words::show_map(lang), &[("map", say::map_of(other, lang))])).attr("href", href(&View { geography: Some(other), ..view.clone() }));
    (!elsewhere.is_empty()).then(|| text("p", "hint", said).attr("role", "status").maybe(has.then(|| el("span").text(" ").child(link))))
}

/// A newer year in which fewer places have figures: the year, how many, of how many.
pub fn newer_year(view: &View, newer: Option<(i32, usize)>, all: usize, lang: Lang) -> Option<El> {
    let (year, count) = newer?;
    let (year_said, count, all) = (year.to_string(), format::count(count, lang), format::count(all, lang));
    let said = fill(words::newer(lang), &[("year", &year_said), ("count", &count), ("all", &all)]);
    let link = text("a", "", fill(words::show_year(lang), &[("year", &year_said)])).attr("href", href(&View { years: Some(Years::one(year)), ..view.clone() }));
    Some(text("p", "hint", said).text(" ").child(link))
}
