//! Ways on from one view of an indicator to the others, with the filters kept.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::href;
use crate::view::{Page, View, Years};
use crate::words::page as words;

/// Links to the other views of an indicator; where one year is shown, the views of one year show the same.
pub fn ways_on(dataset: &Dataset, view: &View, indicator: usize, year: Option<i32>, lang: Lang) -> El {
    let indicator = &dataset.indicators[indicator];
    let all = [
        (Page::Trend, words::see_trend(lang)),
        (Page::Compare, words::see_compare(lang)),
        (Page::Map, words::see_map(lang)),
        (Page::Table, words::see_table(lang)),
        (Page::Evidence, words::see_evidence(lang)),
    ];
    let links = all.into_iter().filter(|(page, _)| *page != view.page).map(|(page, said)| {
        let of_indicator = View { page, indicator: Some(indicator.id.clone()), ..view.clone() };
        let to = match page {
            Page::Trend => View { years: None, ..of_indicator },
            // What was reported speaks of sectors, and of any year.
            Page::Evidence => View { indicator: None, years: None, sectors: [dataset.sectors[indicator.sector].id.clone()].into(), ..of_indicator },
            _ => View { years: year.map(Years::one).or(view.years), ..of_indicator },
        };
        text("a", "", said).attr("href", href(&to))
    });
    el("nav").class("ways-on").attr("aria-label", words::ways_on(lang)).children(links)
}
