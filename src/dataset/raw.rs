//! JSON text → rows and columns, before anything is believed. Rows stay JSON values; the long observation columns become
//! dense numbers at once, so that a million values need no value tree.

use super::column::{ColumnSeed, RawColumn, notes_other, short};
use super::odd_numbers::quoted;
use super::problem::{Expected, Found, Problem, Problems};
use super::schema::Table;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// A dataset as it stands in the file.
#[derive(Debug, Default)]
pub struct Raw {
    /// `format`, `edition`, `title`, `licence`.
    pub head: Map<String, Value>,
    /// One entry for each table but the observations, in the order of [`Table::ALL`].
    pub tables: [Vec<Value>; Table::ALL.len() - 1],
    /// Tables that are not what they should be as a whole.
    pub misshapen: Problems,
    pub observations: RawObservations,
}

/// Observations as columns: positions in the tables, a year, a value, a status code.
#[derive(Debug, Default)]
pub struct RawObservations {
    pub indicator: RawColumn<u16>,
    pub locality: RawColumn<u16>,
    pub year: RawColumn<i16>,
    pub value: RawColumn<f64>,
    pub status: RawColumn<u8>,
    pub source: RawColumn<u16>,
    pub notes: Map<String, Value>,
    /// Something stands in their place that is no object of columns; it is noted among the misshapen tables.
    pub misshapen: bool,
}

/// Reads a dataset. Fails only where the text is not JSON, or not an object.
pub fn parse(text: &[u8]) -> Result<Raw, serde_json::Error> {
    let once = |text: &[u8]| {
        let mut deserializer = serde_json::Deserializer::from_slice(text);
        let mut raw = Raw::default();
        deserializer.deserialize_any(RawSeed(&mut raw))?;
        deserializer.end()?;
        Ok(raw)
    };
    once(text).or_else(|error: serde_json::Error| match quoted(text) {
        Some(quoted) if error.is_syntax() => once(&quoted).map_err(|_| error),
        _ => Err(error),
    })
}

fn misshapen(table: Table, field: &str, found: String, expected: Expected) -> Problem {
    Problem { table: Some(table), row: None, field: field.to_owned(), found: Found::This(found), expected }
}

struct RawSeed<'a>(&'a mut Raw);

impl<'de> Visitor<'de> for RawSeed<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match Table::from_name(&key) {
                Some(Table::Observations) => map.next_value_seed(ObservationsSeed(self.0))?,
                Some(table) => match map.next_value()? {
                    Value::Array(rows) => self.0.tables[table as usize] = rows,
                    other => self.0.misshapen.push(|| misshapen(table, "", short(&other), Expected::Rows)),
                },
                None if matches!(key.as_str(), "format" | "edition" | "title" | "licence") => {
                    self.0.head.insert(key, map.next_value()?);
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct ObservationsSeed<'a>(&'a mut Raw);

impl ObservationsSeed<'_> {
    fn other(self, found: String) {
        self.0.observations.misshapen = true;
        self.0.misshapen.push(|| misshapen(Table::Observations, "", found, Expected::Object));
    }
}

impl<'de> DeserializeSeed<'de> for ObservationsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ObservationsSeed<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("an object of columns")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let columns = &mut self.0.observations;
        while let Some(key) = map.next_key::<String>()? {
            let room = columns.indicator.entries.len();
            match key.as_str() {
                "indicator" => map.next_value_seed(ColumnSeed(&mut columns.indicator, room))?,
                "locality" => map.next_value_seed(ColumnSeed(&mut columns.locality, room))?,
                "year" => map.next_value_seed(ColumnSeed(&mut columns.year, room))?,
                "value" => map.next_value_seed(ColumnSeed(&mut columns.value, room))?,
                "status" => map.next_value_seed(ColumnSeed(&mut columns.status, room))?,
                "source" => map.next_value_seed(ColumnSeed(&mut columns.source, room))?,
                "notes" => match map.next_value()? {
                    Value::Object(notes) => columns.notes = notes,
                    other => self.0.misshapen.push(|| misshapen(Table::Observations, "notes", short(&other), Expected::Object)),
                },
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.other("[…]".to_owned());
        Ok(())
    }

    notes_other! { visit_bool(bool), visit_u64(u64), visit_i64(i64), visit_f64(f64), visit_str(&str) }
}
