//! What is known: a checked dataset, or every problem that a file has.

mod build;
pub mod capacity;
pub mod chains;
pub mod check;
pub mod column;
pub mod columns;
mod continuing;
pub mod ids;
pub mod kinds;
pub mod observation;
pub mod observations;
pub mod odd_numbers;
pub mod own;
pub mod problem;
pub mod raw;
pub mod records;
pub mod schema;
pub mod statement;
#[cfg(not(target_arch = "wasm32"))]
pub mod tables;
pub mod target;

pub use crate::dataset::kinds::*;
pub use crate::dataset::observation::{Note, Observation, ObservationStatus};
pub use crate::dataset::observations::{Block, Observations, Series};
pub use crate::dataset::problem::{Expected, Found, Problem, Problems, Refusal};
pub use crate::dataset::records::*;
pub use crate::dataset::statement::{Claim, Statement};
pub use crate::dataset::target::Target;

use crate::dataset::column::shortened;
use crate::dataset::schema::Table;
use crate::date::{FIRST_YEAR, LAST_YEAR, year_of};
use crate::lang::Bilingual;
use crate::sorted::InOrder;
use std::ops::Range;

/// The major version of the format that this program reads.
const FORMAT: &str = "tiendo/1";

/// Everything known in one edition. Positions in these lists stand for references.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The date of the edition, `YYYY-MM-DD`.
    pub edition: String,
    /// What the data are called, as a reader may cite them.
    pub title: Bilingual,
    /// What the data may be used under, as the file words it.
    pub licence: String,
    /// The resolutions whose progress is followed.
    pub resolutions: Vec<Resolution>,
    /// Legal and planning documents that the resolutions' chains and the targets name.
    pub documents: Vec<Document>,
    /// The pillars that targets, indicators and statements are sorted by.
    pub sectors: Vec<Sector>,
    /// Socio-economic regions: those to 30 June 2025 and those since.
    pub regions: Vec<Region>,
    /// The country and its provinces, those of before July 2025 and those of today: a row each.
    pub localities: Vec<Locality>,
    /// Measured quantities, each with one definition and one publisher.
    pub indicators: Vec<Indicator>,
    /// Targets of any scope, restated ones included.
    pub targets: Vec<Target>,
    /// What reports said.
    pub statements: Vec<Statement>,
    /// By statement, in the order of the file.
    pub claims: Vec<Claim>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The figures.
    pub observations: Observations,
    ids: ids::Ids,
}

impl Dataset {
    /// Reads and checks a whole dataset; a file that breaks a rule is refused as a whole.
    pub fn read(json: &[u8]) -> Result<Dataset, Refusal> {
        Ok(Dataset::parse(json)?.check()?.build())
    }

    /// The first of three steps of reading: each takes so long that a page may want to answer its reader in between.
    pub fn parse(json: &[u8]) -> Result<Parsed, Refusal> {
        let text = json.strip_prefix("\u{feff}".as_bytes()).unwrap_or(json);
        if text.iter().all(u8::is_ascii_whitespace) {
            return Err(Refusal::Empty);
        }
        let raw = raw::parse(text).map_err(refused)?;
        match raw.head.get("format").map(|format| format.as_str().unwrap_or_default()) {
            Some(format) if major(format) == Some(FORMAT) => Ok(Parsed(raw)),
            Some(format) if format.starts_with("tiendo/") => Err(Refusal::OtherFormat { found: shortened(format) }),
            _ => Err(Refusal::NotADataset),
        }
    }

    /// The year of the edition: a deadline before it is past.
    pub fn edition_year(&self) -> i32 {
        year_of(&self.edition).unwrap_or(LAST_YEAR)
    }

    /// The position of the resolution with this id.
    pub fn resolution(&self, id: &str) -> Option<usize> {
        self.position(Table::Resolutions, id)
    }

    /// The position of the document with this id.
    pub fn document(&self, id: &str) -> Option<usize> {
        self.position(Table::Documents, id)
    }

    /// The position of the sector with this id.
    pub fn sector(&self, id: &str) -> Option<usize> {
        self.position(Table::Sectors, id)
    }

    /// Today's row of the place with an id, whichever of its ids that is.
    pub fn locality(&self, id: &str) -> Option<usize> {
        self.row(id).map(|row| self.place_of(row))
    }

    /// The very row with an id: of a place that continues, the one of its time.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.position(Table::Localities, id)
    }

    /// The position of the indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<usize> {
        self.position(Table::Indicators, id)
    }

    /// The position of the target with this id.
    pub fn target(&self, id: &str) -> Option<usize> {
        self.position(Table::Targets, id)
    }

    fn position(&self, table: Table, id: &str) -> Option<usize> {
        self.ids.position(table, id)
    }

    /// The country: the place that the provinces are measured against.
    pub fn country(&self) -> Option<usize> {
        self.localities.iter().position(|locality| locality.level == Level::Country)
    }

    /// Where the numbers that a statement gives stand among the claims.
    pub fn claims_of(&self, statement: usize) -> Range<usize> {
        let before = |after: usize| self.claims.partition_point(|claim| claim.statement < after);
        before(statement)..before(statement + 1)
    }

    /// How many values come from sources of each tier, in the order of [`Tier::ALL`]; last, from those of which it is not known.
    pub fn values_by_tier(&self) -> [usize; Tier::ALL.len() + 1] {
        let mut values = [0; Tier::ALL.len() + 1];
        for position in 0..self.observations.len() as u32 {
            values[self.tier_at(position).map_or(Tier::ALL.len(), |tier| tier as usize)] += 1;
        }
        values
    }

    /// How many sources are of each tier, as above.
    pub fn sources_by_tier(&self) -> [usize; Tier::ALL.len() + 1] {
        let mut sources = [0; Tier::ALL.len() + 1];
        self.sources.iter().for_each(|source| sources[source.tier.map_or(Tier::ALL.len(), |tier| tier as usize)] += 1);
        sources
    }

    /// The tier of the source of the value at a position.
    pub fn tier_at(&self, position: u32) -> Option<Tier> {
        self.sources[self.observations.source_at(position)].tier
    }

    /// For each target the one that it repeats in the end, or itself: what leads into a ring has no first either.
    pub fn roots(&self) -> Vec<usize> {
        let restates = |target: usize| self.targets[target].restates;
        let ends = chains::ends(self.targets.len(), &restates);
        ends.into_iter().enumerate().map(|(target, end)| if restates(end).is_some() { target } else { end }).collect()
    }

    /// Positions of the sectors, in their order.
    pub fn sectors_in_order(&self) -> Vec<usize> {
        let mut sorted: Vec<usize> = (0..self.sectors.len()).collect();
        sorted.order_by_key(|at| self.sectors[*at].order);
        sorted
    }

    /// The first and last year that anything in the dataset speaks of.
    pub fn years(&self) -> (i32, i32) {
        let observed = self.observations.years();
        let due = self.targets.iter().map(|target| (target.by_year, target.by_year)).reduce(wider);
        let said = self.statements.iter().filter_map(|statement| statement.date.as_deref().and_then(year_of)).map(|year| (year, year)).reduce(wider);
        let issued = self.documents.iter().filter_map(|document| document.issued.as_deref().and_then(year_of)).map(|year| (year, year)).reduce(wider);
        [observed, due, said, issued].into_iter().flatten().reduce(wider).unwrap_or((FIRST_YEAR, LAST_YEAR))
    }
}

/// A file that is a dataset by its format, and of which nothing else is known yet.
pub struct Parsed(raw::Raw);

/// A file in which every rule is kept.
pub struct Sound {
    raw: raw::Raw,
    ids: ids::Ids,
    order: columns::Order,
}

impl Parsed {
    /// Goes through all of it; refused with every problem that it has.
    pub fn check(mut self) -> Result<Sound, Refusal> {
        let check::Checked { problems, ids, order } = check::check(&mut self.0);
        if problems.count == 0 { Ok(Sound { raw: self.0, ids, order }) } else { Err(Refusal::Problems(problems)) }
    }
}

impl Sound {
    /// The dataset that it is.
    pub fn build(self) -> Dataset {
        build::build(self.raw, self.ids, self.order)
    }
}

fn refused(error: serde_json::Error) -> Refusal {
    if error.is_data() {
        return Refusal::NotADataset;
    }
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message).to_owned();
    Refusal::NotJson { line, column, message }
}

fn wider(one: (i32, i32), other: (i32, i32)) -> (i32, i32) {
    (one.0.min(other.0), one.1.max(other.1))
}

/// `tiendo/1` of `tiendo/1` and of `tiendo/1.4`.
fn major(format: &str) -> Option<&str> {
    format.split('.').next()
}
