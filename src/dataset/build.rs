//! Typed rows from the rows of a file that has passed the check.

use crate::dataset::Dataset;
use crate::dataset::columns::Order;
use crate::dataset::continuing;
use crate::dataset::ids::Ids;
use crate::dataset::kinds::{ClaimComparator, ClaimKind, Comparator, Direction, DocumentLevel, Level, Measure, Merge, Shape, StatementKind, Tier};
use crate::dataset::observations::Observations;
use crate::dataset::raw::{Raw, flag};
use crate::dataset::records::{Break, Document, Indicator, Locality, Mandate, Region, Resolution, Sector, Source};
use crate::dataset::schema::Table;
use crate::dataset::{Claim, Statement, Target};
use crate::lang::Bilingual;
use crate::sorted::InOrder;
use serde_json::{Map, Value};

/// Cells of a row that has passed the check: reading them cannot fail.
struct Cells<'a> {
    row: &'a Map<String, Value>,
    ids: &'a Ids,
}

impl Cells<'_> {
    #[inline(never)]
    fn text(&self, field: &str) -> Option<String> {
        self.row.get(field).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    fn id(&self) -> String {
        self.text("id").unwrap_or_default()
    }

    #[inline(never)]
    fn both(&self, field: &str) -> Bilingual {
        Bilingual::from_json(self.row.get(field))
    }

    #[inline(never)]
    fn flag(&self, field: &str) -> bool {
        self.row.get(field).and_then(flag).unwrap_or_default()
    }

    #[inline(never)]
    fn number(&self, field: &str) -> Option<f64> {
        self.row.get(field).and_then(Value::as_f64)
    }

    fn whole(&self, field: &str) -> Option<i32> {
        self.number(field).map(|number| number as i32)
    }

    fn list<T>(&self, field: &str, item: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        self.row.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(item).collect()
    }

    fn position(&self, table: Table, id: &str) -> Option<usize> {
        self.ids.position(table, id)
    }

    #[inline(never)]
    fn reference(&self, field: &str, table: Table) -> Option<usize> {
        self.row.get(field).and_then(Value::as_str).and_then(|id| self.position(table, id))
    }

    /// A reference that the check has found to be there.
    #[inline(never)]
    fn must(&self, field: &str, table: Table) -> usize {
        self.reference(field, table).unwrap_or_default()
    }

    #[inline(never)]
    fn references(&self, field: &str, table: Table) -> Vec<usize> {
        self.list(field, |id| id.as_str().and_then(|id| self.position(table, id)))
    }

    fn choice<T>(&self, field: &str, from_id: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.row.get(field).and_then(Value::as_str).and_then(from_id)
    }
}

/// Builds the typed dataset from rows that have passed the check.
pub(super) fn build(raw: Raw, ids: Ids, order: Order) -> Dataset {
    let cells = |table: Table| raw.tables[table as usize].iter().filter_map(Value::as_object).map(|row| Cells { row, ids: &ids });
    let mut resolutions: Vec<Resolution> = cells(Table::Resolutions)
        .map(|row| {
            let number = row.text("number").unwrap_or_default();
            Resolution {
                id: row.id(),
                document: row.reference("document", Table::Documents),
                title: row.both("title").filled().unwrap_or(Bilingual { vi: number.clone(), en: number.clone() }),
                number,
                issued: row.text("issued").unwrap_or_default(),
                issuer: row.both("issuer"),
                horizon: row.list("horizon", |year| year.as_f64().map(|year| year as i32)),
                source: row.reference("source", Table::Sources),
            }
        })
        .collect();
    let documents: Vec<Document> = cells(Table::Documents)
        .map(|row| Document {
            id: row.id(),
            number: row.text("number"),
            kind: row.both("type"),
            level: row.choice("level", DocumentLevel::from_id),
            issuer: row.both("issuer").filled(),
            issued: row.text("issued"),
            title: row.both("title"),
            implements: row
                .reference("implements", Table::Resolutions)
                .map(Mandate::Resolution)
                .or_else(|| row.reference("implements", Table::Documents).map(Mandate::Document)),
            source: row.reference("source", Table::Sources),
            issued_in: row.reference("locality", Table::Localities).into_iter().collect(),
        })
        .collect();
    // Files from before the column `document` tie the two by their number.
    for resolution in resolutions.iter_mut().filter(|resolution| resolution.document.is_none()) {
        resolution.document = documents.iter().position(|document| document.number.as_ref() == Some(&resolution.number));
    }
    let sectors = cells(Table::Sectors)
        .enumerate()
        .map(|(at, row)| Sector {
            id: row.id(),
            resolutions: row.references("resolutions", Table::Resolutions),
            order: row.whole("order").unwrap_or(at as i32),
            name: row.both("name"),
        })
        .collect();
    let regions = cells(Table::Regions)
        .enumerate()
        .map(|(at, row)| Region {
            id: row.id(),
            order: row.whole("order").unwrap_or(at as i32),
            name: row.both("name"),
            valid_from: row.text("valid_from"),
            valid_to: row.text("valid_to"),
            source: row.reference("source", Table::Sources),
        })
        .collect();
    let mut localities: Vec<Locality> = cells(Table::Localities)
        .map(|row| Locality {
            id: row.id(),
            level: row.choice("level", Level::from_id).unwrap_or(Level::Province),
            name: row.both("name"),
            short: row.both("short").filled().unwrap_or_else(|| row.both("name")),
            aliases: row.list("aliases", |alias| alias.as_str().map(str::to_owned)),
            iso_code: row.text("iso_code"),
            gso_code: row.text("gso_code"),
            region: row.reference("region", Table::Regions),
            valid_from: row.text("valid_from"),
            valid_to: row.text("valid_to"),
            successor: row.reference("successor", Table::Localities),
            formed_from: Vec::new(),
            continues: None,
            earlier_self: None,
            tile: row.whole("tile_col").zip(row.whole("tile_row")),
        })
        .collect();
    for former in 0..localities.len() {
        if let Some(now) = localities[former].successor {
            localities[now].formed_from.push(former);
        }
    }
    continuing::link(&mut localities);
    let mut indicators: Vec<Indicator> = cells(Table::Indicators)
        .map(|row| Indicator {
            id: row.id(),
            sector: row.must("sector", Table::Sectors),
            resolutions: row.references("resolutions", Table::Resolutions),
            name: row.both("name"),
            short_name: row.both("short_name").filled().unwrap_or_else(|| row.both("name")),
            measure: row.choice("measure", Measure::from_id).unwrap_or_else(|| Measure::of_unit(&row.both("unit").vi)),
            unit: row.both("unit"),
            // A row from before the column `measure` has one unit for everything.
            unit_short: row.both(if row.row.contains_key("measure") { "unit_short" } else { "unit" }),
            scale: row.both("scale").filled(),
            decimals: row.whole("decimals").unwrap_or(1).clamp(0, 6) as usize,
            direction: row.choice("direction", Direction::from_id).unwrap_or(Direction::Neither),
            min: row.number("min"),
            max: row.number("max"),
            merge: row.choice("merge", Merge::from_id).unwrap_or(Merge::Neither),
            rank_of: row.reference("rank_of", Table::Indicators),
            ranked_among: row.both("ranked_among").filled(),
            headline_country: row.flag("headline_country"),
            headline_province: row.flag("headline_province"),
            definition: row.both("definition").filled(),
            publisher: row.both("publisher").filled(),
            breaks: Vec::new(),
        })
        .collect();
    for row in cells(Table::Breaks) {
        let broken = Break { year: row.whole("year").unwrap_or_default(), note: row.both("note").filled() };
        let breaks = &mut indicators[row.must("indicator", Table::Indicators)].breaks;
        let at = breaks.partition_point(|other| other.year <= broken.year);
        breaks.insert(at, broken);
    }
    let targets = cells(Table::Targets)
        .map(|row| Target {
            id: row.id(),
            indicator: row.reference("indicator", Table::Indicators),
            related_indicators: row.references("related_indicators", Table::Indicators),
            resolution: row.must("resolution", Table::Resolutions),
            document: row.reference("document", Table::Documents),
            locality: row.must("locality", Table::Localities),
            sector: row.must("sector", Table::Sectors),
            shape: row.choice("shape", Shape::from_id).unwrap_or(Shape::Status),
            comparator: row.choice("comparator", Comparator::from_id),
            value: row.number("value"),
            value_max: row.number("value_max"),
            unit: row.both("unit").filled(),
            // Called `scope` in the edition of 2026-11-23.
            among: row.both("among").filled().or_else(|| row.both("scope").filled()),
            from_year: row.whole("from_year"),
            by_year: row.whole("by_year").unwrap_or_default(),
            text: row.both("text"),
            quote: Some(row.both("quote").vi).filter(|quote| !quote.is_empty()),
            section: row.text("section"),
            set_by: row.both("set_by").filled(),
            no_longer: row.flag("no_longer"),
            note: row.both("note").filled(),
            restates: row.reference("restates", Table::Targets),
            source: row.reference("source", Table::Sources),
        })
        .collect();
    let statements = cells(Table::Statements)
        .map(|row| Statement {
            id: row.id(),
            locality: row.must("locality", Table::Localities),
            date: row.text("date"),
            resolutions: row.references("resolutions", Table::Resolutions),
            sector: row.must("sector", Table::Sectors),
            kind: row.choice("kind", StatementKind::from_id).unwrap_or(StatementKind::Achievement),
            text: row.both("text"),
            indicators: row.references("indicators", Table::Indicators),
            source: row.reference("source", Table::Sources),
        })
        .collect();
    let mut claims: Vec<Claim> = cells(Table::Claims)
        .map(|row| Claim {
            statement: row.must("statement", Table::Statements),
            number: row.whole("claim").unwrap_or_default(),
            indicator: row.must("indicator", Table::Indicators),
            locality: row.must("locality", Table::Localities),
            since: row.whole("since"),
            year: row.whole("year"),
            kind: row.choice("kind", ClaimKind::from_id).unwrap_or(ClaimKind::Other),
            comparator: row.choice("comparator", ClaimComparator::from_id).unwrap_or(ClaimComparator::Equals),
            value: row.number("value").unwrap_or_default(),
            value_max: row.number("value_max"),
            note: row.both("note").filled(),
        })
        .collect();
    claims.order_by_key(|claim| claim.statement);
    let sources = cells(Table::Sources)
        .map(|row| Source {
            id: row.id(),
            title: row.text("title").unwrap_or_default(),
            publisher: row.text("publisher"),
            url: row.text("url"),
            date: row.text("date"),
            tier: row.choice("tier", Tier::from_id),
        })
        .collect();
    let head = |field: &str| raw.head.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (edition, licence, title) = (head("edition"), head("licence"), Bilingual::from_json(raw.head.get("title")));
    let observations = Observations::build(raw.observations, indicators.len(), order);
    let mut dataset = Dataset {
        edition,
        title,
        licence,
        resolutions,
        documents,
        sectors,
        regions,
        localities,
        indicators,
        targets,
        statements,
        claims,
        sources,
        observations,
        ids,
    };
    continuing::gather(&mut dataset);
    dataset
}
