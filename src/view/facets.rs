//! What a view is filtered by: one row a facet. Filters, chips, what an edition knows, loosening, every count and every list walk it.

mod choices;
mod row;

pub use crate::view::facets::choices::{year_at, year_position};
pub use crate::view::facets::row::{Choices, Control, FacetRow, Follows, Had, Traits};

use crate::closed_set::closed_set;
use crate::dataset::StatementKind;
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::status::{Scope, Status};
use crate::view::facets::choices::{only, places_offered, regions_offered, years_meant};
use crate::view::keys::{once_each, written, years_of};
use crate::view::{Page, View};
use crate::words::{filters as words, places, status};

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

    /// Its row in the table of facets.
    pub fn row(self) -> &'static FacetRow {
        &FACETS[self as usize]
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
            had: |_, traits| Some(Had::These(traits.resolutions)),
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
            had: |_, traits| traits.scopes.map(|scopes| Had::of((0..Scope::ALL.len()).filter(|at| scopes & 1 << at != 0))),
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
            had: |_, traits| Some(Had::These(traits.sectors)),
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
            had: |_, traits| traits.indicator.map(|at| Had::One(Some(at))),
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
            had: |dataset, traits| Some(Had::of(traits.places.iter().map(|place| dataset.place_of(*place)))),
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
            had: |dataset, traits| Some(Had::of(traits.places.iter().flat_map(|place| dataset.regions_of(*place)))),
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
            had: |_, traits| Some(Had::One(traits.year.and_then(year_position))),
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
            had: |_, traits| Some(Had::of((0..Status::ALL.len()).filter(|at| traits.statuses & 1 << at != 0))),
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
            had: |_, traits| traits.kind.map(|kind| Had::One(Some(kind as usize))),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

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
