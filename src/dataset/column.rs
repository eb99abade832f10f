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

/// The methods of a visitor that notes in a few signs, by its method `other`, whatever else stands in a place.
macro_rules! notes_other {
    ($($visit:ident($kind:ty)),*) => {
        $(fn $visit<E: serde::de::Error>(self, found: $kind) -> Result<(), E> {
            self.other($crate::dataset::column::short(&serde_json::Value::from(found)));
            Ok(())
        })*

        fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
            self.other("null".to_owned());
            Ok(())
        }
    };
}
pub(super) use notes_other;

/// A column as the reader fills it, whatever its numbers are: one reader serves all of them.
pub trait Fill {
    /// Begins a list that should have so many entries: room for them is made at once, since a column that doubles its room again and
    /// again takes twice the memory.
    fn begin(&mut self, room: usize);
    fn number(&mut self, number: f64);
    /// Notes an entry that is no number.
    fn odd(&mut self, found: String);
    /// Notes what stands in the whole column's place.
    fn misshapen(&mut self, found: String);
}

impl<T: Entry> Fill for RawColumn<T> {
    fn begin(&mut self, room: usize) {
        *self = RawColumn { entries: Vec::with_capacity(room), shape: Shape::List, ..RawColumn::default() };
    }

    fn number(&mut self, number: f64) {
        match T::from_number(number) {
            Some(entry) => self.entries.push(entry),
            None => self.odd(shortened(&number.to_string())),
        }
    }

    fn odd(&mut self, found: String) {
        self.faulty.push(self.entries.len() as u32);
        self.entries.push(T::default());
        if self.found.len() < Problems::KEPT {
            self.found.push(found);
        }
    }

    fn misshapen(&mut self, found: String) {
        self.shape = Shape::Other(found);
    }
}

/// Reads a column that should have so many entries.
pub struct ColumnSeed<'a>(pub &'a mut dyn Fill, pub usize);

impl ColumnSeed<'_> {
    fn other(self, found: String) {
        self.0.misshapen(found);
    }
}

impl<'de> DeserializeSeed<'de> for ColumnSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ColumnSeed<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a column: an array of numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let ColumnSeed(column, room) = self;
        column.begin(room);
        while list.next_element_seed(CellSeed(column))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.other("{…}".to_owned());
        Ok(())
    }

    notes_other! { visit_bool(bool), visit_u64(u64), visit_i64(i64), visit_f64(f64), visit_str(&str) }
}

/// Reads one entry into its column.
struct CellSeed<'a>(&'a mut dyn Fill);

impl CellSeed<'_> {
    fn other(self, found: String) {
        self.0.odd(found);
    }
}

impl<'de> DeserializeSeed<'de> for CellSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for CellSeed<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.0.number(number as f64);
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.0.number(number as f64);
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.0.number(number);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.other("[…]".to_owned());
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.other("{…}".to_owned());
        Ok(())
    }

    notes_other! { visit_bool(bool), visit_str(&str) }
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
