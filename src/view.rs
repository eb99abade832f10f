//! One [`View`] is everything that a link says, and nothing else is. Links are read in two stages: [`keys`] knows what may stand in
//! one, [`known`] drops and names what this edition does not know. What narrows a view is one row a facet in [`facets`].

pub mod chosen;
pub mod entries;
pub mod facets;
pub mod groups;
pub mod keys;
pub mod known;
mod mangled;
mod trackers;

pub use crate::date::Years;
pub use crate::view::chosen::Chosen;
pub use crate::view::facets::{FACETS, Facet};

use crate::closed_set::closed_set;
use crate::dataset::{Dataset, Level, Locality, StatementKind};
use crate::lang::Lang;
use crate::status::{Method, Scope, Status};

closed_set! {
    /// What the page shows.
    Page {
        Overview = "overview", Trend = "trend", Compare = "compare", Map = "map", Table = "table",
        Evidence = "evidence", Place = "place", Documents = "documents", Method = "method",
    }
}
closed_set! {
    /// Which provinces: the 63 to 30 June 2025 or the 34 since.
    Geography { Provinces63 = "63", Provinces34 = "34" }
}

impl Geography {
    /// A day on which these provinces were the country's.
    pub const fn day(self) -> &'static str {
        match self {
            Geography::Provinces63 => "2025-06-30",
            Geography::Provinces34 => "2025-07-01",
        }
    }

    /// Whether a place is the country or one of its units then.
    pub fn has(self, place: &Locality) -> bool {
        place.level == Level::Country || place.valid_on(self.day())
    }

    /// How many provinces the country has then.
    pub const fn count(self) -> usize {
        match self {
            Geography::Provinces63 => 63,
            Geography::Provinces34 => 34,
        }
    }

    /// The other set of provinces.
    pub const fn other(self) -> Geography {
        match self {
            Geography::Provinces63 => Geography::Provinces34,
            Geography::Provinces34 => Geography::Provinces63,
        }
    }

    /// The only map that has a province; `None` for one of both, and for what is no province.
    pub fn of(place: &Locality) -> Option<Geography> {
        let mut maps = Geography::ALL.iter().copied().filter(|map| place.level == Level::Province && map.has(place));
        maps.next().filter(|_| maps.next().is_none())
    }
}

/// A view of the data: the question that the page answers. Equal views have equal links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which of the page's views.
    pub page: Page,
    /// `r`: ids of resolutions.
    pub resolutions: Chosen<String>,
    /// `sc`: where a target is set.
    pub scopes: Chosen<Scope>,
    /// `s`: ids of sectors.
    pub sectors: Chosen<String>,
    /// `i`: the id of the one indicator.
    pub indicator: Option<String>,
    /// In the order chosen, each once.
    pub places: Vec<String>,
    /// `rg`: ids of regions of either set.
    pub regions: Chosen<String>,
    /// `y`: first and last year, both included.
    pub years: Option<Years>,
    /// `st`: statuses by the method asked for.
    pub statuses: Chosen<Status>,
    /// `k`: kinds of statements.
    pub kinds: Chosen<StatementKind>,
    /// `q`: what is searched for, as it was typed.
    pub query: String,
    /// `None`: the provinces that the data shown are about.
    pub geography: Option<Geography>,
    /// `m`: the rule that judges the pace.
    pub method: Method,
    /// `lang`: the language of the page.
    pub lang: Lang,
    /// Shown as a frame in another page: no header, no filters.
    pub embed: bool,
    /// The edition that a pinned link was made with.
    pub edition: Option<String>,
}

impl Default for View {
    fn default() -> View {
        View {
            page: Page::Overview,
            resolutions: Chosen::new(),
            scopes: Chosen::new(),
            sectors: Chosen::new(),
            indicator: None,
            places: Vec::new(),
            regions: Chosen::new(),
            years: None,
            statuses: Chosen::new(),
            kinds: Chosen::new(),
            query: String::new(),
            geography: None,
            method: Method::Line,
            lang: Lang::Vi,
            embed: false,
            edition: None,
        }
    }
}

impl View {
    /// Whether anything narrows what is shown.
    pub fn is_filtered(&self) -> bool {
        *self != self.unfiltered()
    }

    /// The same view with every filter removed. The indicator and the provinces' date say what is looked at; they stay.
    pub fn unfiltered(&self) -> View {
        View {
            page: self.page,
            indicator: self.indicator.clone(),
            geography: self.geography,
            method: self.method,
            lang: self.lang,
            embed: self.embed,
            edition: self.edition.clone(),
            ..View::default()
        }
    }

    /// The map that is asked for: by name, or else by places chosen that stand on one map only, all on the same.
    pub fn map_meant(&self, dataset: &Dataset) -> Option<Geography> {
        let on = |id: &String, map: Geography| dataset.locality(id).is_some_and(|place| dataset.rows_of(place).any(|row| map.has(&dataset.localities[row])));
        let only = |map: Geography| self.places.iter().any(|id| on(id, map) && !on(id, map.other()));
        let mut meant = Geography::ALL.iter().copied().filter(|map| only(*map));
        self.geography.or_else(|| meant.next().filter(|_| meant.next().is_none()))
    }

    /// Another page with the same filters.
    pub fn on(&self, page: Page) -> View {
        View { page, ..self.clone() }
    }

    /// The trend of one indicator in one place, filters kept but for the years: on the overview they are deadlines.
    pub fn trend_of(&self, indicator: &str, place: &str) -> View {
        View { page: Page::Trend, indicator: Some(indicator.to_owned()), places: vec![place.to_owned()], years: None, ..self.clone() }
    }

    /// Chooses a place, or takes it back.
    pub fn toggle_place(&mut self, id: &str) {
        Facet::Place.row().toggle(self, id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_there_until_it_is_taken_back() {
        let mut chosen = Chosen::new();
        assert!(chosen.is_empty() && !chosen.contains(&1));
        chosen.toggle(1);
        assert!(!chosen.is_empty() && chosen.contains(&1) && !chosen.contains(&0) && !chosen.contains(&2));
        chosen.toggle(1);
        assert!(chosen.is_empty());
    }

    #[test]
    fn a_trend_is_of_its_indicator_and_place_and_keeps_no_deadlines() {
        let view = View { indicator: Some("other".to_owned()), places: vec!["elsewhere".to_owned()], years: Some(Years::one(2030)), ..View::default() };
        let trend = view.trend_of("measure", "here");
        assert_eq!((trend.page, trend.indicator.as_deref(), trend.places.join("~"), trend.years), (Page::Trend, Some("measure"), "here".to_owned(), None));
    }
}
