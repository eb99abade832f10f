//! What a row of the table of facets says, and what of a result it is held against.

use crate::dataset::{Dataset, StatementKind};
use crate::lang::Lang;
use crate::sorted::InOrder;
use crate::view::facets::Facet;
use crate::view::{Page, View};
use std::ops::{Deref, Range};

/// One facet.
pub struct FacetRow {
    /// What it is.
    pub facet: Facet,
    /// Its title on a page.
    pub label: fn(Page, Lang) -> &'static str,
    /// How the reader chooses.
    pub control: Control,
    /// The pages whose filters offer it.
    pub offered_on: &'static [Page],
    /// The pages that it changes: elsewhere it is kept and has no chip.
    pub narrows: &'static [Page],
    /// What the view asks for, as the link says it.
    pub asked: fn(&View) -> Vec<String>,
    /// Asks for exactly this. A list that the reader orders keeps its order.
    pub ask: fn(&mut View, Vec<String>),
    /// `None` for text, which has nothing to choose from.
    pub choices: Option<Choices>,
}

/// How a reader chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A box for each choice.
    Boxes,
    /// A list that a search narrows.
    Places,
    /// From one year to another.
    Years,
    /// Free text.
    Text,
    /// Chosen in the view itself.
    InView,
}

/// What a facet offers, numbered.
pub struct Choices {
    /// How many there are.
    pub count: fn(&Dataset) -> usize,
    /// The id of a choice, as links write it.
    pub id: fn(&Dataset, usize) -> String,
    /// The name of a choice, as a reader reads it.
    pub name: fn(&Dataset, usize, Lang) -> String,
    /// Those that a part of a link means; none where this edition does not know it. One is written by its own id from then on.
    pub meant: fn(&Dataset, &str) -> Range<usize>,
    /// Those that the filters offer, in their order.
    pub offered: fn(&Dataset, &View) -> Vec<usize>,
    /// Those that a result has, each once; `None` where the facet does not speak of such results.
    pub had: for<'a> fn(&Dataset, &Traits<'a>) -> Option<Had<'a>>,
    /// What they follow from for a value, so that a million are counted by what they share.
    pub of_value: Follows,
    /// At most one is asked for.
    pub one: bool,
}

/// What a trait of a value follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Every value of an indicator has the same.
    Indicator,
    /// Every value of a place has the same.
    Place,
    /// The targets for the indicator in the place.
    Targets,
    /// Every value of a year has the same.
    Year,
    /// Values do not have it.
    Nothing,
}

impl FacetRow {
    /// The view asks for something of it.
    pub fn is_asked(&self, view: &View) -> bool {
        !(self.asked)(view).is_empty()
    }

    /// Asks for a choice too, or takes it back.
    pub fn toggle(&self, view: &mut View, id: &str) {
        let mut ids = (self.asked)(view);
        match ids.iter().position(|one| one == id) {
            Some(at) => drop(ids.remove(at)),
            None => ids.push(id.to_owned()),
        }
        (self.ask)(view, ids);
    }

    /// Takes out all that the view asks for of it.
    pub fn clear(&self, view: &mut View) {
        (self.ask)(view, Vec::new());
    }
}

/// What a result is filtered by. What has no such trait, as an undated statement no year, is not among those asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits<'a> {
    /// Positions of its resolutions.
    pub resolutions: &'a [usize],
    /// Bits in the order of [`Scope::ALL`]; only targets and what sets them have one.
    pub scopes: Option<u8>,
    /// Positions of its sectors.
    pub sectors: &'a [usize],
    /// Only values have one; other results are not touched by that facet.
    pub indicator: Option<usize>,
    /// Positions of its places, today's in place of a former one that continues.
    pub places: &'a [usize],
    /// The year of a value, a deadline or a statement.
    pub year: Option<i32>,
    /// Bits in the order of [`Status::ALL`].
    pub statuses: u16,
    /// Only statements have one; other results are not touched by that facet.
    pub kind: Option<StatementKind>,
    /// The text that a search looks into.
    pub text: &'a str,
}

/// Choices that a result has, each once. Most have one, for which no memory is asked: a count asks this of every place.
pub enum Had<'a> {
    /// At most one.
    One(Option<usize>),
    /// As the dataset lists them.
    These(&'a [usize]),
    /// Several.
    All(Vec<usize>),
}

impl Had<'_> {
    /// Those that come up, each once, ascending.
    pub(super) fn of(mut all: impl Iterator<Item = usize>) -> Had<'static> {
        let first = all.next();
        match all.next() {
            None => Had::One(first),
            Some(second) => {
                let mut several: Vec<usize> = first.into_iter().chain([second]).chain(all).collect();
                several.order();
                several.dedup();
                Had::All(several)
            }
        }
    }
}

impl Deref for Had<'_> {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        match self {
            Had::One(one) => one.as_slice(),
            Had::These(these) => these,
            Had::All(all) => all,
        }
    }
}
