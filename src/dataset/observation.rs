//! One value: how sure it is, and what is said beside it.

use crate::dataset::raw::flag;
use crate::lang::Bilingual;
use serde_json::Value;

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservationStatus {
    /// "Thực hiện": what came about, as it was counted.
    Actual,
    /// "Sơ bộ": counted, but not for good.
    Preliminary,
    /// "Ước": reckoned before it could be counted.
    Estimate,
}

impl ObservationStatus {
    /// In the order of the bundle's codes.
    pub const ALL: [ObservationStatus; 3] = [ObservationStatus::Actual, ObservationStatus::Preliminary, ObservationStatus::Estimate];

    /// As the tables and the page's links write it.
    pub const fn id(self) -> &'static str {
        match self {
            ObservationStatus::Actual => "actual",
            ObservationStatus::Preliminary => "preliminary",
            ObservationStatus::Estimate => "estimate",
        }
    }

    pub(super) fn from_code(code: u8) -> ObservationStatus {
        match code {
            0 => ObservationStatus::Actual,
            1 => ObservationStatus::Preliminary,
            _ => ObservationStatus::Estimate,
        }
    }
}

/// What is said beside a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// `None` where all there is to say is that sources disagree.
    pub text: Option<Bilingual>,
    /// Sources disagree; the text names the other figure.
    pub contested: bool,
}

impl Note {
    pub(super) fn from_json(note: &Value) -> Note {
        let contested = note.get("contested").and_then(flag).unwrap_or_default();
        Note { text: Bilingual::from_json(Some(note)).filled(), contested }
    }
}

/// One value with all that is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    /// Its position among the indicators.
    pub indicator: usize,
    /// Its position among the localities.
    pub locality: usize,
    /// The year that it is of.
    pub year: i32,
    /// In the indicator's unit.
    pub value: f64,
    /// How sure it is.
    pub status: ObservationStatus,
    /// Its position among the sources.
    pub source: usize,
    /// What is said beside it.
    pub note: Option<&'a Note>,
}

impl Observation<'_> {
    /// Sources disagree about it.
    pub fn contested(&self) -> bool {
        self.note.is_some_and(|note| note.contested)
    }
}
