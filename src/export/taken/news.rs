//! What is new of a view: of the figures and targets that it shows, or showed.

use crate::answer::news::{News, TargetNews};
use crate::answer::{Filter, Question, trend, year};
use crate::export::taken::Figures;
use crate::export::taken::figures::at_place;
use crate::export::taken::targets::judged;
use crate::view::facets::{Facet, Traits};
use crate::view::{Page, View};

/// Those of a whole edition's news that a view is about. What has left the view is news of it, too: a target whose status was asked for, a
/// series that the newer edition no longer has.
pub fn of_view(question: Question, news: News) -> News {
    let Question { dataset, board, view } = question;
    let whatever = View { statuses: Default::default(), ..view.clone() };
    let asked = Question { view: &whatever, ..question };
    let figures = Figures::of(asked);
    let goes_for_all = !view.is_filtered() && view.indicator.is_none();
    let targets: Vec<usize> = judged(asked).into_iter().flat_map(|at| board.judged[at].restated_by.iter().chain([&board.judged[at].target]).copied()).collect();
    let value = |indicator: &str, place: &str, year: i32| match (dataset.indicator(indicator), dataset.row(place)) {
        (Some(indicator), Some(row)) => {
            let rows = [row, dataset.place_of(row)];
            let shown = rows.into_iter().any(|row| figures.has(indicator, row))
                || rows.into_iter().all(|row| dataset.observations.series(indicator, row).is_none()) && was_shown(asked, indicator, row);
            shown && figures.in_years(year)
        }
        _ => goes_for_all && view.page == Page::Table,
    };
    let target = |news: &TargetNews| {
        let of_status = view.statuses.is_empty() || [news.was, news.is].into_iter().flatten().any(|status| view.statuses.contains(&status));
        let here = match dataset.target(&news.id) {
            Some(at) => targets.contains(&at),
            None => goes_for_all && matches!(view.page, Page::Overview | Page::Method),
        };
        here && of_status
    };
    news.kept(&value, &target)
}

/// Whether a view would show a series that the data no longer have.
fn was_shown(question: Question, indicator: usize, place: usize) -> bool {
    let Question { dataset, view, .. } = question;
    let one = |at: usize| View { indicator: Some(dataset.indicators[at].id.clone()), places: Vec::new(), ..view.clone() };
    let asked = match view.page {
        Page::Trend => trend::effective(question),
        Page::Table => view.clone(),
        Page::Place => at_place(question),
        Page::Compare | Page::Map => match year::indicator(question) {
            Some(at) => one(at),
            None => return false,
        },
        Page::Overview | Page::Method | Page::Documents | Page::Evidence => return false,
    };
    let places = [dataset.place_of(place)];
    let of = &dataset.indicators[indicator];
    let traits =
        Traits { resolutions: &of.resolutions, sectors: std::slice::from_ref(&of.sector), indicator: Some(indicator), places: &places, ..Traits::default() };
    // A search would have to read what is no longer there.
    let spared = Facet::Status.bit() | Facet::Years.bit() | Facet::Search.bit();
    asked.query.is_empty() && Filter::of(dataset, &asked).passes_but_for(spared, &traits)
}
