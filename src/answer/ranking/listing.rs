//! Which places a comparison lists.

use crate::answer::text::{of_indicator, of_place};
use crate::answer::{Filter, Question};
use crate::view::View;
use crate::view::facets::Traits;

/// Which places are listed: all filters but those of places and years.
pub(super) struct Listing<'a> {
    question: Question<'a>,
    filter: Filter<'a>,
    indicator: usize,
}

impl<'a> Listing<'a> {
    pub(super) fn of(question: Question<'a>, indicator: usize) -> Listing<'a> {
        let all = View { places: Vec::new(), years: None, ..question.view.clone() };
        Listing { question, filter: Filter::of(question.dataset, &all), indicator }
    }

    pub(super) fn takes(&self, place: usize) -> bool {
        let Question { dataset, board, view } = self.question;
        let indicator = &dataset.indicators[self.indicator];
        let text = self.filter.text(|| of_indicator(dataset, indicator) + &of_place(dataset, &dataset.localities[place]));
        let traits = Traits {
            resolutions: &indicator.resolutions,
            sectors: &[indicator.sector],
            indicator: Some(self.indicator),
            places: &[place],
            statuses: board.statuses(self.indicator, place, view.method),
            text: &text,
            ..Traits::default()
        };
        self.filter.failing(&traits) == 0
    }
}
