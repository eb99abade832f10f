//! Ways on: from one view of an indicator to the others with the filters kept, and from a statement to what it speaks of.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Site, href};
use crate::status::Method;
use crate::view::{Geography, Page, View, Years};
use crate::words::page as words;
use leptos::prelude::WithUntracked;

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

/// A link to an indicator's trend in a place. The filters of this view are about statements and stay here.
pub fn to_trend(site: Site, dataset: &Dataset, indicator: usize, place: usize, said: &str) -> El {
    let (indicator, place) = (&dataset.indicators[indicator].id, &dataset.localities[place].id);
    text("a", "", said).attr("href", site.view.with_untracked(|view| href(&view.unfiltered().trend_of(indicator, place))))
}

/// What the links and statuses of a statement depend on besides it.
pub fn links(view: &View) -> (Option<Geography>, Method) {
    (view.geography, view.method)
}
