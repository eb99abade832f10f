//! The values of merged provinces that a view shows and nobody published: worked out by the indicator's rule from the former provinces'.

use crate::answer::year::{Derived, derived, indicator, provinces, year_values};
use crate::answer::{Question, trend, trend::trend as answered};
use crate::dataset::Merge;
use crate::export::table::Cell;
use crate::export::taken::figures::at_place;
use crate::export::taken::{Figures, Sources, number, text};
use crate::lang::Lang;
use crate::say;
use crate::view::{Page, View};
use crate::words::place as words;

/// One of them.
pub(super) struct WorkedOut {
    /// Its position among the indicators.
    pub indicator: usize,
    /// The merged province, as a position among the localities.
    pub place: usize,
    pub derived: Derived,
}

/// Those of a view, by indicator and place, years ascending.
pub(super) fn shown(question: Question, figures: &Figures) -> Vec<WorkedOut> {
    let Question { dataset, view, .. } = question;
    let of = |view: &View, indicator: usize, place: usize| {
        let all = derived(Question { view, ..question }, indicator, place).into_iter().filter(|derived| figures.in_years(derived.year));
        all.map(|derived| WorkedOut { indicator, place, derived }).collect::<Vec<_>>()
    };
    match view.page {
        Page::Trend => {
            let Some(trend) = answered(question) else { return Vec::new() };
            let view = trend::effective(question);
            trend.lines.iter().flat_map(|line| of(&view, trend.indicator, line.place)).collect()
        }
        Page::Compare | Page::Map => {
            let Some(at) = indicator(question) else { return Vec::new() };
            let map = year_values(question, at, None).geography;
            provinces(dataset, map).into_iter().flat_map(|place| of(view, at, place)).collect()
        }
        Page::Place => {
            let here = View { years: None, ..at_place(question) };
            let place = here.places.iter().find_map(|id| dataset.locality(id));
            place.map_or(Vec::new(), |place| (0..dataset.indicators.len()).flat_map(|at| of(&here, at, place)).collect())
        }
        Page::Overview | Page::Table | Page::Evidence | Page::Documents | Page::Method => Vec::new(),
    }
}

/// How it was made: "cộng từ các tỉnh, thành phố trước sắp xếp".
pub(super) fn rule(question: Question, one: &WorkedOut, lang: Lang) -> &'static str {
    match question.dataset.indicators[one.indicator].merge {
        Merge::Mean => words::derived_mean(lang),
        Merge::Sum | Merge::Neither => words::derived_sum(lang),
    }
}

/// One value, in the columns of [`super::figures::heads`]: the rule in the place of its kind, its parts as the note, the sources of all of them.
pub(super) fn row(question: Question, one: &WorkedOut, lang: Lang, sources: &mut Sources) -> Vec<Cell> {
    let dataset = question.dataset;
    let indicator = &dataset.indicators[one.indicator];
    let Derived { year, value, from } = &one.derived;
    let [source, tier, address] = sources.cells_of(from.iter().map(|part| part.source));
    vec![
        text(indicator.name.get(lang)),
        text(say::place(dataset, one.place, lang)),
        Cell::Year(*year),
        number(Some(*value), indicator.decimals),
        text(say::unit(indicator, lang)),
        text(rule(question, one, lang)),
        text(say::map::worked_out(dataset, indicator, from, lang)),
        source,
        tier,
        address,
    ]
}
