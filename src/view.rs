//! One [`View`] is everything that a link says, and nothing else is. Links are read in two stages: [`keys`] knows what may stand in
//! one, [`known`] drops and names what this edition does not know. What narrows a view is one row a facet in [`facets`].

pub mod chosen;
pub mod facets;
pub mod keys;
pub mod known;

pub use crate::date::Years;
pub use crate::view::chosen::Chosen;
pub use crate::view::facets::{FACETS, Facet};

use crate::closed_set::closed_set;
use crate::dataset::{Level, Locality, StatementKind};
use crate::lang::Lang;
use crate::status::{Method, Scope, Status};

closed_set! {
    /// What the page shows.
    Page {
        Overview = "overview", Trend = "trend", Compare = "compare", Map = "map", Table = "table",
        Evidence = "evidence", Brief = "brief", Documents = "documents", Method = "method",
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
}

/// A view of the data: the question that the page answers. Equal views have equal links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub page: Page,
    pub resolutions: Chosen<String>,
    pub scopes: Chosen<Scope>,
    pub sectors: Chosen<String>,
    pub indicator: Option<String>,
    /// In the order chosen, each once.
    pub places: Vec<String>,
    pub regions: Chosen<String>,
    pub years: Option<Years>,
    pub statuses: Chosen<Status>,
    pub kinds: Chosen<StatementKind>,
    pub query: String,
    /// `None`: the provinces that the data shown are about.
    pub geography: Option<Geography>,
    pub method: Method,
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
