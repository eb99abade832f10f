//! JSON text → rows and columns, before anything is believed. Rows stay JSON values; the long observation columns become
//! dense numbers at once, with whatever did not fit noted beside them, so that a million values need no value tree.

use super::problem::Problems;
use super::schema::Table;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// A dataset as it stands in the file.
#[derive(Debug, Default)]
pub struct Raw {
    /// `format`, `edition`, `title`, `licence`.
    pub head: Map<String, Value>,
    /// One entry for each table but the observations, in the order of [`Table::ALL`].
    pub tables: [Vec<Value>; Table::ALL.len() - 1],
    /// Tables that are not arrays, with what was found instead.
    pub misshapen: Vec<(Table, String)>,
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
}

/// A column of numbers; where an entry did not fit, a zero keeps its place.
#[derive(Debug)]
pub struct RawColumn<T> {
    pub entries: Vec<T>,
    /// The rows of the entries that did not fit, ascending.
    pub faulty: Vec<u32>,
    /// What was found in the first of them.
    pub found: Vec<String>,
    pub present: bool,
}

impl<T> Default for RawColumn<T> {
    fn default() -> Self {
        RawColumn { entries: Vec::new(), faulty: Vec::new(), found: Vec::new(), present: false }
    }
}

/// A number type of a column. `None` when the JSON number does not fit.
pub trait Entry: Copy + Default {
    fn from_number(number: f64) -> Option<Self>;
}

macro_rules! whole_entry {
    ($($kind:ty),*) => {$(
        impl Entry for $kind {
            fn from_number(number: f64) -> Option<Self> {
                let fits = number.trunc() == number && number >= <$kind>::MIN as f64 && number <= <$kind>::MAX as f64;
                fits.then_some(number as $kind)
            }
        }
    )*};
}
whole_entry!(u8, u16, i16);

impl Entry for f64 {
    fn from_number(number: f64) -> Option<Self> {
        number.is_finite().then_some(number)
    }
}

/// Reads a dataset. Fails only where the text is not JSON or not an object.
pub fn parse(text: &[u8]) -> Result<Raw, serde_json::Error> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let mut raw = Raw::default();
    deserializer.deserialize_any(RawSeed(&mut raw))?;
    deserializer.end()?;
    Ok(raw)
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
                Some(Table::Observations) => map.next_value_seed(ObservationsSeed(&mut self.0.observations, &mut self.0.misshapen))?,
                Some(table) => match map.next_value()? {
                    Value::Array(rows) => self.0.tables[table as usize] = rows,
                    other => self.0.misshapen.push((table, short(&other))),
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

struct ObservationsSeed<'a>(&'a mut RawObservations, &'a mut Vec<(Table, String)>);

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
        let columns = self.0;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "indicator" => map.next_value_seed(ColumnSeed(&mut columns.indicator))?,
                "locality" => map.next_value_seed(ColumnSeed(&mut columns.locality))?,
                "year" => map.next_value_seed(ColumnSeed(&mut columns.year))?,
                "value" => map.next_value_seed(ColumnSeed(&mut columns.value))?,
                "status" => map.next_value_seed(ColumnSeed(&mut columns.status))?,
                "source" => map.next_value_seed(ColumnSeed(&mut columns.source))?,
                "notes" => match map.next_value()? {
                    Value::Object(notes) => columns.notes = notes,
                    other => self.1.push((Table::Observations, format!("notes: {}", short(&other)))),
                },
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct ColumnSeed<'a, T>(&'a mut RawColumn<T>);

impl<'de, T: Entry> DeserializeSeed<'de> for ColumnSeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Entry> Visitor<'de> for ColumnSeed<'_, T> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a column: an array of numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let column = self.0;
        column.present = true;
        while let Some(cell) = list.next_element_seed(CellSeed)? {
            let fit = match cell {
                Cell::Number(number) => T::from_number(number).ok_or_else(|| format!("{number}")),
                Cell::Other(found) => Err(found),
            };
            column.entries.push(fit.unwrap_or_else(|found| {
                column.faulty.push(column.entries.len() as u32);
                if column.found.len() < Problems::KEPT {
                    column.found.push(found);
                }
                T::default()
            }));
        }
        Ok(())
    }
}

/// One entry of a column: a number without further ado, or the beginning of whatever else stands there.
enum Cell {
    Number(f64),
    Other(String),
}

struct CellSeed;

impl<'de> DeserializeSeed<'de> for CellSeed {
    type Value = Cell;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cell, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for CellSeed {
    type Value = Cell;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Other(shortened(&format!("“{text}”"))))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Cell, E> {
        Ok(Cell::Other(flag.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Cell, E> {
        Ok(Cell::Other("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Cell::Other("[…]".to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Cell::Other("{…}".to_owned()))
    }
}

/// What was found, short enough to stand in a sentence.
pub fn short(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        Value::String(text) => shortened(&format!("“{text}”")),
        other => other.to_string(),
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}
