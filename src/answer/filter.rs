//! The filters of a view, resolved here and nowhere else: which facets keep a result out.

use crate::answer::text::Sought;
use crate::dataset::Dataset;
use crate::view::View;
use crate::view::facets::{FACETS, Facet, FacetRow, Traits};

/// The filters of a view, as choices in a dataset. What is not asked for lets everything pass.
pub struct Filter<'a> {
    dataset: &'a Dataset,
    /// By facet: which of its choices are asked for, where any is.
    asked: Vec<Option<Vec<bool>>>,
    sought: Sought,
}

impl<'a> Filter<'a> {
    /// What a view asks for, made ready.
    pub fn of(dataset: &'a Dataset, view: &View) -> Filter<'a> {
        let asked = |row: &FacetRow| {
            let choices = row.choices.as_ref()?;
            let asked = Some((row.asked)(view)).filter(|asked| !asked.is_empty())?;
            let mut chosen = vec![false; (choices.count)(dataset)];
            asked.iter().flat_map(|text| (choices.meant)(dataset, text)).for_each(|at| chosen[at] = true);
            Some(chosen)
        };
        Filter { dataset, asked: FACETS.iter().map(asked).collect(), sought: Sought::of(&view.query) }
    }

    /// What is searched for.
    pub fn sought(&self) -> &Sought {
        &self.sought
    }

    /// Text to search in, made only where something is searched for.
    pub fn text(&self, make: impl FnOnce() -> String) -> String {
        if self.sought.is_empty() { String::new() } else { make() }
    }

    /// Whether a choice of a facet is asked for by name.
    pub fn asks_for(&self, facet: Facet, choice: usize) -> bool {
        self.asked[facet as usize].as_ref().is_some_and(|chosen| chosen[choice])
    }

    /// Whether a facet lets a choice of it pass.
    pub fn takes(&self, facet: Facet, choice: usize) -> bool {
        self.asked[facet as usize].as_ref().is_none_or(|chosen| chosen[choice])
    }

    /// The facets that keep a result out, as a set of [`Facet::bit`].
    pub fn failing(&self, traits: &Traits) -> u32 {
        self.failing_of(u32::MAX, traits)
    }

    /// Whether a result passes every facet but those of a set.
    pub fn passes_but_for(&self, spared: u32, traits: &Traits) -> bool {
        self.failing_of(!spared, traits) == 0
    }

    /// Those of a set of facets that keep a result out.
    pub fn failing_of(&self, facets: u32, traits: &Traits) -> u32 {
        FACETS.iter().filter(|row| row.facet.bit() & facets != 0 && !self.passes(row, traits)).fold(0, |failing, row| failing | row.facet.bit())
    }

    fn passes(&self, row: &FacetRow, traits: &Traits) -> bool {
        match (&row.choices, &self.asked[row.facet as usize]) {
            (Some(choices), Some(chosen)) => (choices.had)(self.dataset, traits).is_none_or(|had| had.iter().any(|at| chosen[*at])),
            (Some(_), None) => true,
            (None, _) => self.sought.is_in(traits.text),
        }
    }
}
