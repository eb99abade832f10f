//! What a view is filtered by: one row a facet. Filters, chips, what an edition knows, loosening, every count and every list walk it.

use crate::closed_set::closed_set;
use crate::dataset::{Dataset, StatementKind};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::lang::Lang;
use crate::status::{Scope, Status};
use crate::view::keys::{once_each, written, years_of};
use crate::view::{Geography, Page, View};
use crate::words::{filters as words, places, status};
use std::borrow::Cow;
use std::ops::Range;

closed_set! {
    /// What results are filtered by, with the link's key and in its order.
    Facet { Resolution = "r", Scope = "sc", Sector = "s", Indicator = "i", Place = "l", Region = "rg", Years = "y", Status = "st", Kind = "k", Search = "q" }
}

impl Facet {
    /// Its bit in a set of facets.
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }

    /// Several as one set.
    pub const fn set(all: &[Facet]) -> u32 {
        let (mut set, mut at) = (0, 0);
        while at < all.len() {
            set |= all[at].bit();
            at += 1;
        }
        set
    }

    pub fn row(self) -> &'static FacetRow {
        &FACETS[self as usize]
    }
}

/// What a result is filtered by. What has no such trait, as an undated statement no year, is not among those asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits<'a> {
    pub resolutions: &'a [usize],
    /// Bits in the order of [`Scope::ALL`]; only targets and what sets them have one.
    pub scopes: Option<u8>,
    pub sectors: &'a [usize],
    /// Only values have one; other results are not touched by that facet.
    pub indicator: Option<usize>,
    pub places: &'a [usize],
    pub year: Option<i32>,
    /// Bits in the order of [`Status::ALL`].
    pub statuses: u16,
    /// Only statements have one; other results are not touched by that facet.
    pub kind: Option<StatementKind>,
    /// The text that a search looks into.
    pub text: &'a str,
}

/// One facet.
pub struct FacetRow {
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
    pub id: fn(&Dataset, usize) -> String,
    pub name: fn(&Dataset, usize, Lang) -> String,
    /// Those that a part of a link means; none where this edition does not know it. One is written by its own id from then on.
    pub meant: fn(&Dataset, &str) -> Range<usize>,
    /// Those that the filters offer, in their order.
    pub offered: fn(&Dataset, &View) -> Vec<usize>,
    /// Those that a result has, each once; `None` where the facet does not speak of such results.
    pub had: for<'a> fn(&Dataset, &Traits<'a>) -> Option<Cow<'a, [usize]>>,
    /// What they follow from for a value, so that a million are counted by what they share.
    pub of_value: Follows,
    /// At most one is asked for.
    pub one: bool,
}

/// What a trait of a value follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    Indicator,
    Place,
    /// The targets for the indicator in the place.
    Targets,
    Year,
    /// Values do not have it.
    Nothing,
}

impl FacetRow {
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

    pub fn clear(&self, view: &mut View) {
        (self.ask)(view, Vec::new());
    }
}

impl View {
    /// Removes the filter of one facet.
    pub fn loosen(&mut self, facet: Facet) {
        facet.row().clear(self);
    }
}

/// Pages that list targets.
const OF_TARGETS: &[Page] = &[Page::Overview, Page::Place, Page::Method];
/// Pages that list targets, or the documents that set them.
const OF_SCOPES: &[Page] = &[Page::Overview, Page::Place, Page::Method, Page::Documents];
/// Pages that show values of one indicator, or of all.
const OF_VALUES: &[Page] = &[Page::Trend, Page::Compare, Page::Map, Page::Table];

/// In the order of [`Facet::ALL`].
pub const FACETS: &[FacetRow] = &[
    FacetRow {
        facet: Facet::Resolution,
        label: |page, lang| if OF_TARGETS.contains(&page) { words::resolution_with_all(lang) } else { words::resolution(lang) },
        control: Control::Boxes,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.resolutions.iter().cloned().collect(),
        ask: |view, ids| view.resolutions = ids.into_iter().collect(),
        choices: Some(Choices {
            count: |dataset| dataset.resolutions.len(),
            id: |dataset, at| dataset.resolutions[at].id.clone(),
            name: |dataset, at, _| dataset.resolutions[at].number.clone(),
            meant: |dataset, id| only(dataset.resolution(id)),
            offered: |dataset, _| (0..dataset.resolutions.len()).collect(),
            had: |_, traits| Some(Cow::Borrowed(traits.resolutions)),
            of_value: Follows::Indicator,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Scope,
        label: |_, lang| words::scope(lang),
        control: Control::Boxes,
        offered_on: OF_SCOPES,
        narrows: OF_SCOPES,
        asked: |view| view.scopes.iter().map(|one| one.id().to_owned()).collect(),
        ask: |view, ids| view.scopes = ids.iter().filter_map(|id| Scope::from_id(id)).collect(),
        choices: Some(Choices {
            count: |_| Scope::ALL.len(),
            id: |_, at| Scope::ALL[at].id().to_owned(),
            name: |_, at, lang| status::scope(Scope::ALL[at], lang).to_owned(),
            meant: |_, id| only(Scope::ALL.iter().position(|one| one.id() == id)),
            offered: |_, _| (0..Scope::ALL.len()).collect(),
            had: |_, traits| traits.scopes.map(|scopes| Cow::Owned((0..Scope::ALL.len()).filter(|at| scopes & 1 << at != 0).collect())),
            of_value: Follows::Nothing,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Sector,
        label: |_, lang| words::sector(lang),
        control: Control::Boxes,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.sectors.iter().cloned().collect(),
        ask: |view, ids| view.sectors = ids.into_iter().collect(),
        choices: Some(Choices {
            count: |dataset| dataset.sectors.len(),
            id: |dataset, at| dataset.sectors[at].id.clone(),
            name: |dataset, at, lang| dataset.sectors[at].name.get(lang).to_owned(),
            meant: |dataset, id| only(dataset.sector(id)),
            offered: |dataset, _| dataset.sectors_in_order(),
            had: |_, traits| Some(Cow::Borrowed(traits.sectors)),
            of_value: Follows::Indicator,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Indicator,
        label: |_, lang| words::indicator(lang),
        control: Control::InView,
        offered_on: &[],
        narrows: OF_VALUES,
        asked: |view| view.indicator.iter().cloned().collect(),
        ask: |view, mut ids| view.indicator = ids.pop(),
        choices: Some(Choices {
            count: |dataset| dataset.indicators.len(),
            id: |dataset, at| dataset.indicators[at].id.clone(),
            name: |dataset, at, lang| dataset.indicators[at].name.get(lang).to_owned(),
            meant: |dataset, id| only(dataset.indicator(id)),
            offered: |dataset, _| (0..dataset.indicators.len()).collect(),
            had: |_, traits| traits.indicator.map(|at| Cow::Owned(vec![at])),
            of_value: Follows::Indicator,
            one: true,
        }),
    },
    FacetRow {
        facet: Facet::Place,
        label: |_, lang| words::place(lang),
        control: Control::Places,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.places.clone(),
        ask: |view, ids| view.places = once_each(ids),
        choices: Some(Choices {
            count: |dataset| dataset.localities.len(),
            id: |dataset, at| dataset.localities[at].id.clone(),
            name: places::name,
            meant: |dataset, id| only(dataset.locality(id).map(|row| dataset.place_of(row))),
            offered: places_offered,
            had: |dataset, traits| Some(Cow::Owned(distinct(traits.places.iter().map(|place| dataset.place_of(*place))))),
            of_value: Follows::Place,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Region,
        label: |_, lang| words::region(lang),
        control: Control::Boxes,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.regions.iter().cloned().collect(),
        ask: |view, ids| view.regions = ids.into_iter().collect(),
        choices: Some(Choices {
            count: |dataset| dataset.regions.len(),
            id: |dataset, at| dataset.regions[at].id.clone(),
            name: |dataset, at, lang| dataset.regions[at].name.get(lang).to_owned(),
            meant: |dataset, id| only(dataset.regions.iter().position(|region| region.id == id)),
            offered: regions_offered,
            had: |dataset, traits| Some(Cow::Owned(distinct(traits.places.iter().flat_map(|place| dataset.regions_of(*place))))),
            of_value: Follows::Place,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Years,
        label: |page, lang| if OF_TARGETS.contains(&page) { words::deadline(lang) } else { words::years(lang) },
        control: Control::Years,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.years.map(written).into_iter().collect(),
        ask: |view, mut ids| view.years = ids.pop().and_then(|text| years_of(&text)),
        choices: Some(Choices {
            count: |_| (LAST_YEAR - FIRST_YEAR + 1) as usize,
            id: |_, at| year_at(at).to_string(),
            name: |_, at, _| year_at(at).to_string(),
            meant: years_meant,
            offered: |dataset, _| {
                let (first, last) = dataset.years();
                (first..=last).filter_map(year_position).collect()
            },
            had: |_, traits| Some(Cow::Owned(traits.year.and_then(year_position).into_iter().collect())),
            of_value: Follows::Year,
            one: true,
        }),
    },
    FacetRow {
        facet: Facet::Status,
        label: |_, lang| words::status(lang),
        control: Control::Boxes,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| view.statuses.iter().map(|one| one.id().to_owned()).collect(),
        ask: |view, ids| view.statuses = ids.iter().filter_map(|id| Status::from_id(id)).collect(),
        choices: Some(Choices {
            count: |_| Status::ALL.len(),
            id: |_, at| Status::ALL[at].id().to_owned(),
            name: |_, at, lang| status::status(Status::ALL[at], lang).to_owned(),
            meant: |_, id| only(Status::ALL.iter().position(|one| one.id() == id)),
            offered: |_, _| (0..Status::ALL.len()).collect(),
            had: |_, traits| Some(Cow::Owned((0..Status::ALL.len()).filter(|at| traits.statuses & 1 << at != 0).collect())),
            of_value: Follows::Targets,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Kind,
        label: |_, lang| words::kind(lang),
        control: Control::Boxes,
        offered_on: &[Page::Evidence],
        // The others list statements below what they count.
        narrows: &[Page::Evidence, Page::Trend, Page::Place, Page::Documents],
        asked: |view| view.kinds.iter().map(|one| one.id().to_owned()).collect(),
        ask: |view, ids| view.kinds = ids.iter().filter_map(|id| StatementKind::from_id(id)).collect(),
        choices: Some(Choices {
            count: |_| StatementKind::ALL.len(),
            id: |_, at| StatementKind::ALL[at].id().to_owned(),
            name: |_, at, lang| status::kind(StatementKind::ALL[at], lang).to_owned(),
            meant: |_, id| only(StatementKind::ALL.iter().position(|one| one.id() == id)),
            offered: |_, _| (0..StatementKind::ALL.len()).collect(),
            had: |_, traits| traits.kind.map(|kind| Cow::Owned(vec![kind as usize])),
            of_value: Follows::Nothing,
            one: false,
        }),
    },
    FacetRow {
        facet: Facet::Search,
        label: |_, lang| words::search(lang),
        control: Control::Text,
        offered_on: Page::ALL,
        narrows: Page::ALL,
        asked: |view| Some(view.query.trim()).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect(),
        ask: |view, mut texts| view.query = texts.pop().unwrap_or_default(),
        choices: None,
    },
];

fn only(position: Option<usize>) -> Range<usize> {
    position.map_or(0..0, |at| at..at + 1)
}

/// Where a year stands among the choices of years.
pub fn year_position(year: i32) -> Option<usize> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then(|| (year - FIRST_YEAR) as usize)
}

/// The year of a choice.
pub fn year_at(position: usize) -> i32 {
    FIRST_YEAR + position as i32
}

/// The years asked for, where the data speak of any. One that reaches beyond them is a filter like any other, as a five-year plan that
/// began before them.
fn years_meant(dataset: &Dataset, text: &str) -> Range<usize> {
    let (first, last) = dataset.years();
    let known = years_of(text).filter(|years| years.first <= last && first <= years.last);
    known.and_then(|years| Some(year_position(years.first)?..year_position(years.last)? + 1)).unwrap_or(0..0)
}

fn distinct(positions: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = positions.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The country, the places that are provinces of the date chosen, and whatever is chosen.
fn places_offered(dataset: &Dataset, view: &View) -> Vec<usize> {
    let offered = |at: &usize| {
        let of_date = |geography: Geography| dataset.rows_of(*at).any(|row| geography.has(&dataset.localities[row]));
        view.geography.is_none_or(of_date) || view.places.contains(&dataset.localities[*at].id)
    };
    dataset.places().filter(offered).collect()
}

/// The regions of the map asked for, today's where none is, and whatever is chosen, in their order.
fn regions_offered(dataset: &Dataset, view: &View) -> Vec<usize> {
    let chosen = |at: usize| view.regions.contains(&dataset.regions[at].id);
    let day = view.map_meant(dataset).unwrap_or(Geography::Provinces34).day();
    let stands = |at: usize| dataset.regions[at].valid_on(day);
    let mut offered: Vec<usize> = (0..dataset.regions.len()).filter(|at| chosen(*at) || stands(*at)).collect();
    offered.sort_by_key(|at| dataset.regions[*at].order);
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_facet_has_its_row_at_its_place_and_its_bit() {
        assert_eq!(FACETS.iter().map(|row| row.facet).collect::<Vec<_>>(), Facet::ALL);
        assert!(Facet::ALL.len() <= u32::BITS as usize);
        assert_eq!(Facet::set(&[Facet::Resolution, Facet::Sector]), 0b101);
        for row in FACETS {
            assert!(row.offered_on.iter().all(|page| row.narrows.contains(page)), "{} is offered where it changes nothing", row.facet.id());
            assert!(Lang::ALL.iter().all(|lang| !(row.label)(Page::Overview, *lang).is_empty()));
        }
    }
}
