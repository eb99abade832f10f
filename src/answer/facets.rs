//! A filter is data, resolved here and nowhere else. Each facet is counted without its own filter: a choice shows how many results
//! it would give with all other filters applied.

use crate::closed_set::closed_set;
use crate::dataset::{Dataset, StatementKind};
use crate::date::FIRST_YEAR;
use crate::fold::{fold, matches, words};
use crate::status::Status;
use crate::status::board::bit;
use crate::view::{View, Years};

closed_set! {
    /// What results are filtered by, with the link's key.
    Facet { Resolution = "r", Sector = "s", Place = "l", Years = "y", Status = "st", Kind = "k", Search = "q" }
}

/// The filters of a view, as positions in a dataset. An empty choice lets everything pass.
#[derive(Clone, Debug)]
pub struct Filter {
    resolutions: Chosen,
    sectors: Chosen,
    places: Chosen,
    years: Option<Years>,
    statuses: u16,
    kinds: u8,
    words: Vec<String>,
}

/// Which rows of a table are chosen; `None` when nothing is.
type Chosen = Option<Vec<bool>>;

/// What a result is filtered by. What has no such trait, as an undated statement no year, is not among those asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits<'a> {
    pub resolutions: &'a [usize],
    pub sectors: &'a [usize],
    pub places: &'a [usize],
    pub year: Option<i32>,
    /// Bits of [`bit`].
    pub statuses: Option<u16>,
    /// Only statements have one; other results are not touched by that facet.
    pub kind: Option<StatementKind>,
    /// Folded text that a search looks into.
    pub text: &'a str,
}

/// How many results there are, and how many each choice would give.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    pub total: usize,
    pub resolutions: Vec<usize>,
    pub sectors: Vec<usize>,
    pub places: Vec<usize>,
    pub years: YearCounts,
    /// In the order of [`Status::ALL`].
    pub statuses: [usize; Status::ALL.len()],
    /// In the order of [`StatementKind::ALL`].
    pub kinds: [usize; StatementKind::ALL.len()],
    /// How many results there would be without the filter of each facet, in the order of [`Facet::ALL`].
    pub without: [usize; Facet::ALL.len()],
}

/// How many results each year has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearCounts(Vec<usize>);

impl YearCounts {
    pub fn add(&mut self, year: i32, results: usize) {
        let Ok(at) = usize::try_from(year - FIRST_YEAR) else { return };
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] += results;
    }

    pub fn get(&self, year: i32) -> usize {
        usize::try_from(year - FIRST_YEAR).ok().and_then(|at| self.0.get(at).copied()).unwrap_or(0)
    }

    /// The years that have results, ascending, with how many.
    pub fn with_results(&self) -> impl DoubleEndedIterator<Item = (i32, usize)> {
        self.0.iter().enumerate().map(|(at, count)| (FIRST_YEAR + at as i32, *count)).filter(|(_, count)| *count > 0)
    }
}

impl Filter {
    /// The filters of a view. Ids that the dataset does not know choose nothing.
    pub fn of(dataset: &Dataset, view: &View) -> Filter {
        let chosen = |length: usize, positions: Vec<usize>| {
            (!positions.is_empty()).then(|| {
                let mut rows = vec![false; length];
                positions.into_iter().for_each(|at| rows[at] = true);
                rows
            })
        };
        Filter {
            resolutions: chosen(dataset.resolutions.len(), view.resolutions.iter().filter_map(|id| dataset.resolution(id)).collect()),
            sectors: chosen(dataset.sectors.len(), view.sectors.iter().filter_map(|id| dataset.sector(id)).collect()),
            places: chosen(dataset.localities.len(), view.places.iter().filter_map(|id| dataset.locality(id)).flat_map(|at| dataset.rows_of(at)).collect()),
            years: view.years,
            statuses: view.statuses.iter().map(|status| bit(*status)).fold(0, |all, one| all | one),
            kinds: view.kinds.iter().map(|kind| 1 << *kind as u8).fold(0, |all: u8, one: u8| all | one),
            words: words(&view.query),
        }
    }

    /// The words searched for, folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Text to search in, made only where something is searched for.
    pub fn text(&self, make: impl FnOnce() -> String) -> String {
        if self.words.is_empty() { String::new() } else { make() }
    }

    pub fn years(&self) -> Option<Years> {
        self.years
    }

    /// Whether results of a status are asked for by name.
    pub fn asks_for(&self, status: Status) -> bool {
        self.statuses & bit(status) != 0
    }

    pub fn takes_resolution(&self, resolutions: &[usize]) -> bool {
        takes(&self.resolutions, resolutions)
    }

    pub fn takes_sector(&self, sector: usize) -> bool {
        takes(&self.sectors, &[sector])
    }

    pub fn takes_place(&self, place: usize) -> bool {
        takes(&self.places, &[place])
    }

    /// Statuses as bits of [`bit`].
    pub fn takes_statuses(&self, statuses: u16) -> bool {
        self.statuses == 0 || self.statuses & statuses != 0
    }

    pub fn passes(&self, traits: &Traits) -> bool {
        self.failing(traits) == 0
    }

    /// The facets that keep a result out, as bits in the order of [`Facet::ALL`].
    pub fn failing(&self, traits: &Traits) -> u8 {
        let mut failing = 0;
        let mut require = |facet: Facet, passes: bool| failing |= u8::from(!passes) << facet as u8;
        require(Facet::Resolution, self.takes_resolution(traits.resolutions));
        require(Facet::Sector, takes(&self.sectors, traits.sectors));
        require(Facet::Place, takes(&self.places, traits.places));
        require(Facet::Years, self.years.is_none_or(|years| traits.year.is_some_and(|year| years.contains(year))));
        require(Facet::Status, self.takes_statuses(traits.statuses.unwrap_or_default()));
        require(Facet::Kind, self.kinds == 0 || traits.kind.is_none_or(|kind| self.kinds & (1 << kind as u8) != 0));
        require(Facet::Search, matches(traits.text, &self.words));
        failing
    }
}

fn takes(chosen: &Chosen, rows: &[usize]) -> bool {
    chosen.as_ref().is_none_or(|chosen| rows.iter().any(|row| chosen[*row]))
}

impl Counts {
    pub fn of(dataset: &Dataset) -> Counts {
        Counts {
            total: 0,
            resolutions: vec![0; dataset.resolutions.len()],
            sectors: vec![0; dataset.sectors.len()],
            places: vec![0; dataset.localities.len()],
            years: YearCounts::default(),
            statuses: [0; Status::ALL.len()],
            kinds: [0; StatementKind::ALL.len()],
            without: [0; Facet::ALL.len()],
        }
    }

    /// Counts a result that `failing` facets keep out.
    pub fn add(&mut self, traits: &Traits, failing: u8) {
        if failing == 0 {
            self.total += 1;
        }
        for facet in Facet::ALL {
            if failing & !(1 << *facet as u8) == 0 {
                self.without[*facet as usize] += 1;
                self.add_choices(*facet, traits);
            }
        }
    }

    /// Counts a result for the choices of one facet only.
    pub fn add_choices(&mut self, facet: Facet, traits: &Traits) {
        match facet {
            Facet::Resolution => traits.resolutions.iter().for_each(|at| self.resolutions[*at] += 1),
            Facet::Sector => traits.sectors.iter().for_each(|at| self.sectors[*at] += 1),
            Facet::Place => traits.places.iter().for_each(|at| self.places[*at] += 1),
            Facet::Years => {
                if let Some(year) = traits.year {
                    self.years.add(year, 1);
                }
            }
            Facet::Status => Status::ALL
                .iter()
                .filter(|status| traits.statuses.is_some_and(|all| all & bit(**status) != 0))
                .for_each(|status| self.statuses[*status as usize] += 1),
            Facet::Kind => {
                if let Some(kind) = traits.kind {
                    self.kinds[kind as usize] += 1;
                }
            }
            Facet::Search => {}
        }
    }

    /// For an empty result: the one facet whose filter, loosened, gives the most; `None` where no single one helps.
    pub fn to_loosen(&self) -> Option<(Facet, usize)> {
        Facet::ALL
            .iter()
            .map(|facet| (*facet, self.without[*facet as usize]))
            .filter(|(_, results)| self.total == 0 && *results > 0)
            .max_by_key(|(_, results)| *results)
    }
}

impl View {
    /// Removes the filter of one facet.
    pub fn loosen(&mut self, facet: Facet) {
        match facet {
            Facet::Resolution => self.resolutions.clear(),
            Facet::Sector => self.sectors.clear(),
            Facet::Place => self.places.clear(),
            Facet::Years => self.years = None,
            Facet::Status => self.statuses.clear(),
            Facet::Kind => self.kinds.clear(),
            Facet::Search => self.query.clear(),
        }
    }
}

/// Folds several texts into one that a search looks into.
pub fn searched<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for text in texts {
        all.push_str(&fold(text));
        all.push('\n');
    }
    all
}
