//! The figures that a view shows, one row a value.

use crate::answer::results::{documents, statements};
use crate::answer::{Question, series, trend, year};
use crate::dataset::{Dataset, Observation};
use crate::export::table::{Cell, Column, ColumnKind};
use crate::export::taken::targets::judged;
use crate::export::taken::{Sheet, Sources, columns, derived, number, text};
use crate::lang::Lang;
use crate::say;
use crate::sorted::InOrder;
use crate::view::{Page, View, Years};
use crate::words::{table as heads, take as words};

/// Which series a view shows, and which years of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Indicator and place, as positions in the dataset.
    pairs: Vec<(usize, usize)>,
    /// `None` for all: where a view's years are deadlines or dates of reports, its figures are not cut by them.
    years: Option<Years>,
}

impl Figures {
    /// Those of one indicator where the view is about one: over all years that the filters leave. Those of what the view lists elsewhere.
    pub fn of(question: Question) -> Figures {
        let Question { dataset, view, board } = question;
        match view.page {
            Page::Trend => Figures::under(question, &trend::effective(question)),
            Page::Table => Figures::under(question, view),
            // All places are compared; those chosen are marked.
            Page::Compare | Page::Map => match year::indicator(question) {
                Some(at) => Figures::under(question, &View { indicator: Some(dataset.indicators[at].id.clone()), places: Vec::new(), ..view.clone() }),
                None => Figures { pairs: Vec::new(), years: None },
            },
            Page::Place => Figures { years: None, ..Figures::under(question, &View { years: None, ..at_place(question) }) },
            Page::Overview | Page::Method | Page::Documents => {
                let targets = judged(question).into_iter().map(|at| &dataset.targets[board.judged[at].target]);
                Figures::once(targets.filter_map(|target| Some((target.indicator?, target.locality))).collect())
            }
            Page::Evidence => {
                let mut pairs = Vec::new();
                statements(question, &mut |at, _, failing| {
                    let claims = dataset.claims_of(at).filter(|_| failing == 0);
                    pairs.extend(claims.map(|claim| (dataset.claims[claim].indicator, dataset.claims[claim].locality)));
                });
                Figures::once(pairs)
            }
        }
    }

    fn under(question: Question, view: &View) -> Figures {
        let mut pairs = Vec::new();
        series::shown(Question { view, ..question }, &mut |series, _| pairs.push((series.indicator, series.locality)));
        Figures { pairs, years: view.years }
    }

    fn once(mut pairs: Vec<(usize, usize)>) -> Figures {
        pairs.order();
        pairs.dedup();
        Figures { pairs, years: None }
    }

    /// Whether the series of an indicator in a place is among them.
    pub fn has(&self, indicator: usize, place: usize) -> bool {
        self.pairs.contains(&(indicator, place))
    }

    /// Whether the view shows values of a year.
    pub fn in_years(&self, year: i32) -> bool {
        self.years.is_none_or(|years| years.contains(year))
    }

    /// By indicator, place and year.
    pub fn observations<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = Observation<'a>> + 'a {
        let series = self.pairs.iter().filter_map(|(indicator, place)| dataset.observations.series(*indicator, *place));
        series.flat_map(|series| series.observations()).filter(|one| self.in_years(one.year))
    }
}

/// The view of the first place chosen, or of the country.
pub(super) fn at_place(question: Question) -> View {
    let Question { dataset, view, .. } = question;
    let place = view.places.iter().find_map(|id| dataset.locality(id)).or(dataset.country());
    View { places: place.into_iter().map(|at| dataset.localities[at].id.clone()).collect(), indicator: None, ..view.clone() }
}

/// The documents that a view shows, by position.
pub(super) fn shown_documents(question: Question) -> Vec<usize> {
    let mut shown = Vec::new();
    documents(question, &mut |at, _, failing| shown.extend((failing == 0).then_some(at)));
    shown
}

/// The heads that a row of [`row`] stands under; those of place, year, value and unit are known again when the file is opened as own data.
pub(super) fn heads(lang: Lang) -> Vec<Column> {
    columns(&[
        (heads::indicator(lang), ColumnKind::Text),
        (heads::place(lang), ColumnKind::Text),
        (heads::year(lang), ColumnKind::Year),
        (heads::figure(lang), ColumnKind::Number),
        (words::unit(lang), ColumnKind::Text),
        (heads::kind(lang), ColumnKind::Text),
        (heads::note(lang), ColumnKind::Text),
        (heads::source(lang), ColumnKind::Text),
        (heads::tier(lang), ColumnKind::Text),
        (words::address(lang), ColumnKind::Text),
    ])
}

/// One value.
pub(super) fn row(dataset: &Dataset, one: &Observation, lang: Lang, sources: &mut Sources) -> Vec<Cell> {
    let indicator = &dataset.indicators[one.indicator];
    let note = one.note.and_then(|note| note.text.as_ref()).map_or("", |text| text.get(lang));
    let [source, tier, address] = sources.cells(Some(one.source));
    vec![
        text(indicator.name.get(lang)),
        text(say::place(dataset, one.locality, lang)),
        Cell::Year(one.year),
        number(Some(one.value), indicator.decimals),
        text(say::unit(indicator, lang)),
        text(say::table::kind(one, lang)),
        text(note),
        source,
        tier,
        address,
    ]
}

pub(super) fn sheet(question: Question, all: &Figures, lang: Lang, sources: &mut Sources) -> Sheet {
    let mut rows: Vec<Vec<Cell>> = all.observations(question.dataset).map(|one| row(question.dataset, &one, lang, sources)).collect();
    rows.extend(derived::shown(question, all).iter().map(|one| derived::row(question, one, lang, sources)));
    Sheet { name: words::sheet_figures(lang), columns: heads(lang), rows }
}
