//! JSON text → rows and columns, before anything is believed. Rows stay JSON values; the long observation columns become
//! dense numbers at once, so that a million values need no value tree.

use crate::dataset::column::{Filled, RawColumn, short};
use crate::dataset::odd_numbers::quoted;
use crate::dataset::problem::{Expected, Found, Problem, Problems};
use crate::dataset::schema::Table;
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
    /// Tables that are not what they should be as a whole.
    pub misshapen: Problems,
    /// The figures, which stand as columns.
    pub observations: RawObservations,
}

/// Observations as columns: positions in the tables, a year, a value, a status code.
#[derive(Debug, Default)]
pub struct RawObservations {
    /// Positions among the indicators.
    pub indicator: RawColumn<u16>,
    /// Positions among the localities.
    pub locality: RawColumn<u16>,
    /// The years that the values are of.
    pub year: RawColumn<i16>,
    /// In their indicators' units.
    pub value: RawColumn<f64>,
    /// The codes of [`ObservationStatus`](crate::dataset::ObservationStatus).
    pub status: RawColumn<u8>,
    /// Positions among the sources.
    pub source: RawColumn<u16>,
    /// What is said beside a value, by its row counted from 0.
    pub notes: Map<String, Value>,
    /// Something stands in their place that is no object of columns; it is noted among the misshapen tables.
    pub misshapen: bool,
}

/// Reads a dataset. Fails only where the text is not JSON, or not an object.
pub fn parse(text: &[u8]) -> Result<Raw, serde_json::Error> {
    once(text).or_else(|error: serde_json::Error| match quoted(text) {
        Some(quoted) if error.is_syntax() => once(&quoted).map_err(|_| error),
        _ => Err(error),
    })
}

fn once(text: &[u8]) -> Result<Raw, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let mut raw = Raw::default();
    Place::File(&mut raw).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(raw)
}

/// A place in the file and what it is read into. One type for all of them, so that the page has the code that reads JSON only once.
enum Place<'a> {
    File(&'a mut Raw),
    Observations(&'a mut Raw),
    /// A column, and how many entries it should have: room for them is made at once, since a column that doubles its room again and
    /// again takes twice the memory.
    Column(&'a mut dyn Filled, usize),
    Entry(&'a mut dyn Filled),
}

impl Place<'_> {
    /// Notes what stands where something else should.
    fn other<E: Error>(self, found: String) -> Result<(), E> {
        match self {
            Place::File(_) => return Err(E::custom("no object")),
            Place::Observations(raw) => {
                raw.observations.misshapen = true;
                misshapen(raw, Table::Observations, "", found, Expected::Object);
            }
            Place::Column(column, _) => column.is_other(found),
            Place::Entry(column) => column.other(found),
        }
        Ok(())
    }

    fn number<E: Error>(self, number: f64) -> Result<(), E> {
        match self {
            Place::Entry(column) => column.number(number),
            other => return other.other(short(&number.into())),
        }
        Ok(())
    }
}

fn misshapen(raw: &mut Raw, table: Table, field: &str, found: String, expected: Expected) {
    raw.misshapen.push(|| Problem { table: Some(table), row: None, field: field.to_owned(), found: Found::This(found), expected });
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a dataset")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match self {
            Place::File(raw) => {
                while let Some(key) = map.next_key::<String>()? {
                    match Table::from_name(&key) {
                        Some(Table::Observations) => map.next_value_seed(Place::Observations(raw))?,
                        Some(table) => match map.next_value()? {
                            Value::Array(rows) => raw.tables[table as usize] = rows,
                            other => misshapen(raw, table, "", short(&other), Expected::Rows),
                        },
                        None if matches!(key.as_str(), "format" | "edition" | "title" | "licence") => {
                            raw.head.insert(key, map.next_value()?);
                        }
                        None => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(())
            }
            Place::Observations(raw) => {
                while let Some(key) = map.next_key::<String>()? {
                    let columns = &mut raw.observations;
                    let room = columns.indicator.entries.len();
                    let column: &mut dyn Filled = match key.as_str() {
                        "indicator" => &mut columns.indicator,
                        "locality" => &mut columns.locality,
                        "year" => &mut columns.year,
                        "value" => &mut columns.value,
                        "status" => &mut columns.status,
                        "source" => &mut columns.source,
                        "notes" => {
                            match map.next_value()? {
                                Value::Object(notes) => columns.notes = notes,
                                other => misshapen(raw, Table::Observations, "notes", short(&other), Expected::Object),
                            }
                            continue;
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            continue;
                        }
                    };
                    map.next_value_seed(Place::Column(column, room))?;
                }
                Ok(())
            }
            other => {
                IgnoredAny.visit_map(map)?;
                other.other("{…}".to_owned())
            }
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        match self {
            Place::Column(column, room) => {
                column.begin(room);
                while list.next_element_seed(Place::Entry(column))?.is_some() {}
                Ok(())
            }
            other => {
                IgnoredAny.visit_seq(list)?;
                other.other("[…]".to_owned())
            }
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.number(number as f64)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.number(number as f64)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.number(number)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.other(short(&flag.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.other(short(&text.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.other("null".to_owned())
    }
}

/// What a flag says: `true` and `false`, or 1 and 0 as the tables write them. `None` for anything else.
pub(super) fn flag(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| match value.as_f64()? {
        1.0 => Some(true),
        0.0 => Some(false),
        _ => None,
    })
}
