//! One long column of numbers, filled entry by entry: what fits becomes dense numbers at once, what does not is noted beside them.

use crate::dataset::problem::Problems;
use serde_json::Value;

/// A column of numbers; where an entry did not fit, a zero keeps its place.
#[derive(Debug)]
pub struct RawColumn<T> {
    /// In the order of the file.
    pub entries: Vec<T>,
    /// The rows of the entries that did not fit, ascending.
    pub faulty: Vec<u32>,
    /// What was found in the first of them.
    pub found: Vec<String>,
    /// Whether it is a list at all.
    pub shape: Shape,
}

/// What stands in a column's place.
#[derive(Debug, PartialEq)]
pub enum Shape {
    /// The column is not in the file.
    Nothing,
    /// An array, as it should be.
    List,
    /// Something else: what was found.
    Other(String),
}

impl<T> Default for RawColumn<T> {
    fn default() -> Self {
        RawColumn { entries: Vec::new(), faulty: Vec::new(), found: Vec::new(), shape: Shape::Nothing }
    }
}

/// A column without its numbers.
pub struct Parts<'a> {
    /// How many entries it has, those that did not fit included.
    pub length: usize,
    /// The rows of the entries that did not fit, ascending.
    pub faulty: &'a [u32],
    /// What was found in the first of them.
    pub found: &'a [String],
    /// Whether it is a list at all.
    pub shape: &'a Shape,
}

impl<T> RawColumn<T> {
    /// What can be said of it without its numbers.
    pub fn parts(&self) -> Parts<'_> {
        Parts { length: self.entries.len(), faulty: &self.faulty, found: &self.found, shape: &self.shape }
    }

    /// Whether an entry that fits stands in a row.
    pub fn holds(&self, row: usize) -> bool {
        row < self.entries.len() && self.faulty.binary_search(&(row as u32)).is_err()
    }
}

/// A column as it is filled, whatever its numbers are: so the page has the code that reads one only once.
pub trait Filled {
    /// It is an array; room is made for so many entries.
    fn begin(&mut self, room: usize);
    /// The next entry is a number, which may still not fit.
    fn number(&mut self, number: f64);
    /// The next entry is no number: what was found.
    fn other(&mut self, found: String);
    /// It is no array: what was found.
    fn is_other(&mut self, found: String);
}

impl<T: Entry> Filled for RawColumn<T> {
    fn begin(&mut self, room: usize) {
        *self = RawColumn { entries: Vec::with_capacity(room), shape: Shape::List, ..RawColumn::default() };
    }

    fn number(&mut self, number: f64) {
        match T::from_number(number) {
            Some(entry) => self.entries.push(entry),
            None => self.other(shortened(&number.to_string())),
        }
    }

    fn other(&mut self, found: String) {
        self.faulty.push(self.entries.len() as u32);
        self.entries.push(T::default());
        if self.found.len() < Problems::KEPT {
            self.found.push(found);
        }
    }

    fn is_other(&mut self, found: String) {
        self.shape = Shape::Other(found);
    }
}

/// A number type of a column. `None` when the JSON number does not fit.
pub trait Entry: Copy + Default {
    /// The number as this type; `None` where it has a fraction or is out of range for it.
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

/// What was found, short enough to stand in a sentence.
pub fn short(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        Value::String(text) => format!("“{}”", shortened(text)),
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => if *flag { "true" } else { "false" }.to_owned(),
        Value::Number(number) => shortened(&number.as_f64().unwrap_or_default().to_string()),
    }
}

/// A text of the file as it is repeated in a message: its beginning where it is long.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
