//! Rows that were understood → the dataset that is shown, with them in it. What the file gives takes the place of what is there, and where the two
//! differ the other number stands beside it.

use crate::dataset::observation::{Note, ObservationStatus};
use crate::dataset::observations::further::Further;
use crate::dataset::own::preview::{Name, OwnIndicator, OwnTarget, Preview};
use crate::dataset::schema::Table;
use crate::dataset::{Comparator, Dataset, Direction, Indicator, Level, Locality, Measure, Merge, Sector, Shape, Source, Target};
use crate::lang::Bilingual;

/// What the file and its own things are called, by whoever knows the words.
pub struct Named<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// The sector of indicators that nothing known is called like.
    pub sector: Bilingual,
    /// A target, by its indicator's name, its value and its year.
    pub target: &'a dyn Fn(&Bilingual, f64, i32) -> Bilingual,
    /// Beside a value: the other one, which the dataset has.
    pub instead_of: &'a dyn Fn(&Indicator, f64) -> Bilingual,
}

/// Digits behind the mark that an own indicator shows at most.
const MOST_DECIMALS: usize = 3;

/// The dataset with the rows and targets of a file.
pub fn joined(dataset: &Dataset, preview: &Preview, named: &Named) -> Dataset {
    let mut all = dataset.clone();
    let source = all.sources.len();
    let id = all.free_id(Table::Sources, "own");
    all.ids.add(Table::Sources, &id, source);
    all.sources.push(Source { id, title: named.file.to_owned(), publisher: None, url: None, date: None, tier: None });
    let (indicators, localities) = (all.indicators.len(), all.localities.len());
    if !preview.own_indicators.is_empty() {
        let sector = all.sectors.len();
        let id = all.free_id(Table::Sectors, "own");
        all.ids.add(Table::Sectors, &id, sector);
        let order = all.sectors.iter().map(|sector| sector.order).max().map_or(0, |last| last.saturating_add(1));
        all.sectors.push(Sector { id, resolutions: Vec::new(), order, name: named.sector.clone() });
        for (at, own) in preview.own_indicators.iter().enumerate() {
            let id = all.free_id(Table::Indicators, "own");
            all.ids.add(Table::Indicators, &id, indicators + at);
            all.indicators.push(indicator(id, sector, own, decimals(preview, at)));
        }
    }
    for (at, name) in preview.own_localities.iter().enumerate() {
        let id = all.free_id(Table::Localities, "own");
        all.ids.add(Table::Localities, &id, localities + at);
        all.localities.push(locality(id, name));
    }
    let (of_indicator, of_place) = (|name: Name| position(name, indicators), |name: Name| position(name, localities));
    let further = preview.rows.iter().map(|row| {
        let (indicator, locality) = (of_indicator(row.indicator), of_place(row.locality));
        let other = dataset.observations.series(indicator, locality).and_then(|series| series.in_year(row.year)).filter(|other| other.value != row.value);
        let note = other.map(|other| Note { text: Some((named.instead_of)(&dataset.indicators[indicator], other.value)), contested: true });
        Further { indicator, locality, year: row.year, value: row.value, status: ObservationStatus::Actual, source, note }
    });
    all.observations = dataset.observations.with(further.collect(), all.indicators.len());
    for own in &preview.targets {
        let indicator = of_indicator(own.indicator);
        // A dataset without resolutions has nothing that a target could count from.
        let Some(resolution) = all.indicators[indicator].resolutions.first().copied().or((!all.resolutions.is_empty()).then_some(0)) else { break };
        let id = all.free_id(Table::Targets, "own");
        all.ids.add(Table::Targets, &id, all.targets.len());
        let made = target(&all, id, own, (indicator, of_place(own.locality), resolution, source), named);
        all.targets.push(made);
    }
    all
}

fn position(name: Name, known: usize) -> usize {
    match name {
        Name::Known(at) => at,
        Name::Own(at) => known + at,
    }
}

fn both(text: &str) -> Bilingual {
    Bilingual { vi: text.to_owned(), en: text.to_owned() }
}

/// As many as the file's values have.
fn decimals(preview: &Preview, own: usize) -> usize {
    let values = preview.rows.iter().filter(|row| row.indicator == Name::Own(own)).map(|row| row.value.to_string());
    values.map(|value| value.split_once('.').map_or(0, |(_, behind)| behind.len())).max().unwrap_or_default().min(MOST_DECIMALS)
}

fn indicator(id: String, sector: usize, own: &OwnIndicator, decimals: usize) -> Indicator {
    let unit = both(own.unit.as_deref().unwrap_or_default());
    Indicator {
        id,
        sector,
        resolutions: Vec::new(),
        name: both(&own.name),
        short_name: both(&own.name),
        measure: Measure::Amount,
        unit: unit.clone(),
        unit_short: unit,
        scale: None,
        decimals,
        direction: own.direction.unwrap_or(Direction::Neither),
        min: None,
        max: None,
        merge: Merge::Neither,
        rank_of: None,
        ranked_among: None,
        headline_country: false,
        headline_province: false,
        definition: None,
        publisher: None,
        breaks: Vec::new(),
    }
}

/// A place that is none of the provinces: they stay 63 and 34.
fn locality(id: String, name: &str) -> Locality {
    Locality {
        id,
        level: Level::Commune,
        name: both(name),
        short: both(name),
        aliases: Vec::new(),
        iso_code: None,
        gso_code: None,
        region: None,
        valid_from: None,
        valid_to: None,
        successor: None,
        formed_from: Vec::new(),
        continues: None,
        earlier_self: None,
        tile: None,
    }
}

fn target(all: &Dataset, id: String, own: &OwnTarget, (at, locality, resolution, source): (usize, usize, usize, usize), named: &Named) -> Target {
    let indicator = &all.indicators[at];
    let direction = if indicator.direction == Direction::Neither { own.direction } else { Some(indicator.direction) };
    let (shape, comparator) = match direction {
        _ if indicator.is_rank() => (Shape::Rank, Some(Comparator::Top)),
        Some(Direction::Higher) => (Shape::Level, Some(Comparator::AtLeast)),
        Some(Direction::Lower) => (Shape::Level, Some(Comparator::AtMost)),
        // Which way is better is not known, so nothing is judged.
        Some(Direction::Neither) | None => (Shape::Status, None),
    };
    Target {
        id,
        indicator: Some(at),
        related_indicators: Vec::new(),
        resolution,
        document: None,
        locality,
        sector: indicator.sector,
        shape,
        comparator,
        value: Some(own.value),
        value_max: None,
        unit: None,
        among: None,
        from_year: None,
        by_year: own.by_year,
        text: (named.target)(&indicator.name, own.value, own.by_year),
        quote: None,
        section: None,
        set_by: Some(both(named.file)),
        no_longer: false,
        note: None,
        restates: None,
        source: Some(source),
    }
}

impl Dataset {
    /// An id that no row of a table has: `own-1`, `own-2`, …
    fn free_id(&self, table: Table, begins: &str) -> String {
        (1..).map(|number| format!("{begins}-{number}")).find(|id| self.position(table, id).is_none()).unwrap_or_default()
    }
}
