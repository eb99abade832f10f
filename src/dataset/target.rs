//! A target. References are positions in the dataset's lists; what is unknown is `None`.

use crate::dataset::Dataset;
use crate::dataset::kinds::{Comparator, Shape};
use crate::date::year_of;
use crate::lang::Bilingual;

/// A target as a document sets it.
#[derive(Clone, Debug)]
pub struct Target {
    /// Its id in the tables and the page.
    pub id: String,
    /// `None` where nothing measures the target.
    pub indicator: Option<usize>,
    /// Of a target that nothing measures: figures that speak to it without deciding it, best first.
    pub related_indicators: Vec<usize>,
    /// The resolution that it serves, by position.
    pub resolution: usize,
    /// The document that sets it, by position; `None` where that is not known.
    pub document: Option<usize>,
    /// Whose target it is, by position.
    pub locality: usize,
    /// Its sector, by position.
    pub sector: usize,
    /// What is judged: a level, a rate, a rank, something done or not.
    pub shape: Shape,
    /// How the document words the bound; `None` where it names no number.
    pub comparator: Option<Comparator>,
    /// T, in the indicator's unit; `None` where the target has no number.
    pub value: Option<f64>,
    /// The other end of a range.
    pub value_max: Option<f64>,
    /// Its own unit, where no indicator gives one or the document words it otherwise.
    pub unit: Option<Bilingual>,
    /// Among whom a rank is meant: the world, ASEAN.
    pub among: Option<Bilingual>,
    /// Of a growth target: the first year that is averaged.
    pub from_year: Option<i32>,
    /// The deadline: to the end of that year.
    pub by_year: i32,
    /// What it asks for, in a sentence.
    pub text: Bilingual,
    /// The document's own words, in Vietnamese.
    pub quote: Option<String>,
    /// Where they stand in it.
    pub section: Option<String>,
    /// Who set it, where the document is not known.
    pub set_by: Option<Bilingual>,
    /// Its object has ceased: the district level, a merged province, an index no longer published.
    pub no_longer: bool,
    /// What a reader has to know beside it.
    pub note: Option<Bilingual>,
    /// The earlier target that this one repeats.
    pub restates: Option<usize>,
    /// Where its wording is found.
    pub source: Option<usize>,
}

impl Target {
    /// The year that the target counts from: the one it names, else that of its document, else that of its resolution.
    pub fn start_year(&self, dataset: &Dataset) -> Option<i32> {
        let document = self.document.and_then(|at| dataset.documents[at].issued.as_deref());
        self.from_year.or_else(|| document.and_then(year_of)).or_else(|| year_of(&dataset.resolutions[self.resolution].issued))
    }
}
