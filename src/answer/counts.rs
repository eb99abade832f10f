//! How many results there are. Each facet is counted without its own filter: a choice shows how many results it would give with all other
//! filters applied.

use crate::answer::results::{Listed, documents, statements, targets};
use crate::answer::{Question, series};
use crate::dataset::Dataset;
use crate::view::Page;
use crate::view::facets::{FACETS, Facet, Traits, year_at};

/// How many results there are, and how many each choice would give.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    /// How many there are under all filters.
    pub total: usize,
    /// By facet, in the order of [`Facet::ALL`], and choice.
    pub choices: Vec<Vec<usize>>,
    /// How many results there would be without the filter of each facet, in the order of [`Facet::ALL`].
    pub without: [usize; Facet::ALL.len()],
}

/// Results and facet counts of the page that the view is on.
pub fn counts(question: Question) -> Counts {
    let mut counts = Counts::of(question.dataset);
    let dataset = question.dataset;
    match question.view.page {
        Page::Overview | Page::Place | Page::Method => targets(question, &mut |listed, traits, failing| match listed {
            // What only its status keeps out is offered by the status facet, and is no result that loosening would bring.
            Listed::Untargeted(_) if failing == Facet::Status.bit() => counts.add_choices(dataset, Facet::Status, traits),
            _ => counts.add(dataset, traits, failing),
        }),
        Page::Trend | Page::Compare | Page::Map | Page::Table => return series::counts(question),
        Page::Evidence => statements(question, &mut |_, traits, failing| counts.add(dataset, traits, failing)),
        Page::Documents => documents(question, &mut |_, traits, failing| counts.add(dataset, traits, failing)),
    }
    counts
}

impl Counts {
    /// No results yet, with room for every choice of the dataset.
    pub fn of(dataset: &Dataset) -> Counts {
        let choices = FACETS.iter().map(|row| vec![0; row.choices.as_ref().map_or(0, |choices| (choices.count)(dataset))]).collect();
        Counts { total: 0, choices, without: [0; Facet::ALL.len()] }
    }

    /// How many results each choice of a facet would give.
    pub fn of_facet(&self, facet: Facet) -> &[usize] {
        &self.choices[facet as usize]
    }

    /// How many results each year has, of those that have any.
    pub fn years(&self) -> Vec<(i32, usize)> {
        self.of_facet(Facet::Years).iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, count)| (year_at(at), *count)).collect()
    }

    /// Counts a result that `failing` facets keep out.
    fn add(&mut self, dataset: &Dataset, traits: &Traits, failing: u32) {
        self.total += usize::from(failing == 0);
        for facet in Facet::ALL.iter().copied().filter(|facet| failing & !facet.bit() == 0) {
            self.without[facet as usize] += 1;
            self.add_choices(dataset, facet, traits);
        }
    }

    /// Counts a result for the choices of one facet only.
    fn add_choices(&mut self, dataset: &Dataset, facet: Facet, traits: &Traits) {
        self.add_many(dataset, facet, traits, 1);
    }

    /// Counts so many results with the same traits for the choices of one facet.
    pub(super) fn add_many(&mut self, dataset: &Dataset, facet: Facet, traits: &Traits, results: usize) {
        let had = facet.row().choices.as_ref().and_then(|choices| (choices.had)(dataset, traits));
        had.iter().flat_map(|had| had.iter()).for_each(|at| self.choices[facet as usize][*at] += results);
    }

    /// For an empty result: the one facet whose filter, loosened, gives the most; `None` where no single one helps. What is looked at is
    /// given up last.
    pub fn to_loosen(&self) -> Option<(Facet, usize)> {
        Facet::ALL
            .iter()
            .map(|facet| (*facet, self.without[*facet as usize]))
            .filter(|(_, results)| self.total == 0 && *results > 0)
            .max_by_key(|(facet, results)| (*facet != Facet::Indicator, *results))
    }
}
