//! One long column of numbers, read entry by entry: what fits becomes dense numbers at once, what does not is noted beside them.

use super::problem::Problems;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// A column of numbers; where an entry did not fit, a zero keeps its place.
#[derive(Debug)]
pub struct RawColumn<T> {
    pub entries: Vec<T>,
    /// The rows of the entries that did not fit, ascending.
    pub faulty: Vec<u32>,
    /// What was found in the first of them.
    pub found: Vec<String>,
    pub shape: Shape,
}

/// What stands in a column's place.
#[derive(Debug, PartialEq)]
pub enum Shape {
    Nothing,
    List,
    Other(String),
}

impl<T> Default for RawColumn<T> {
    fn default() -> Self {
        RawColumn { entries: Vec::new(), faulty: Vec::new(), found: Vec::new(), shape: Shape::Nothing }
    }
}

impl<T> RawColumn<T> {
    /// Whether an entry that fits stands in a row.
    pub fn holds(&self, row: usize) -> bool {
        row < self.entries.len() && self.faulty.binary_search(&(row as u32)).is_err()
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

/// The methods of a visitor that notes in a few signs whatever else stands in a place.
macro_rules! notes {
    ($value:ty, $note:expr; $($visit:ident($kind:ty)),*) => {$(
        fn $visit<E: serde::de::Error>(self, found: $kind) -> Result<$value, E> {
            let note: fn(Self, String) -> $value = $note;
            Ok(note(self, crate::dataset::column::short(&serde_json::Value::from(found))))
        }
    )*
        fn visit_unit<E: serde::de::Error>(self) -> Result<$value, E> {
            let note: fn(Self, String) -> $value = $note;
            Ok(note(self, "null".to_owned()))
        }
    };
}
pub(super) use notes;

/// Reads a column.
pub struct ColumnSeed<'a, T>(pub &'a mut RawColumn<T>);

impl<'de, T: Entry> DeserializeSeed<'de> for ColumnSeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Entry> Visitor<'de> for ColumnSeed<'_, T> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a column: an array of numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let column = self.0;
        *column = RawColumn { shape: Shape::List, ..RawColumn::default() };
        while let Some(cell) = list.next_element_seed(CellSeed)? {
            let fit = match cell {
                Cell::Number(number) => T::from_number(number).ok_or_else(|| shortened(&number.to_string())),
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

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.0.shape = Shape::Other("{…}".to_owned());
        Ok(())
    }

    notes! { (), |seed, found| seed.0.shape = Shape::Other(found); visit_bool(bool), visit_u64(u64), visit_i64(i64), visit_f64(f64), visit_str(&str) }
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

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Cell::Other("[…]".to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Cell::Other("{…}".to_owned()))
    }

    notes! { Cell, |_, found| Cell::Other(found); visit_bool(bool), visit_str(&str) }
}

/// What was found, short enough to stand in a sentence.
pub fn short(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        Value::String(text) => format!("“{}”", shortened(text)),
        other => shortened(&other.to_string()),
    }
}

pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
