//! What form the picture of a comparison takes: what kind of number the indicator gives decides, and whether two years are joined.

use crate::dataset::Measure;

/// A kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// From zero: a length that can be halved and doubled.
    Bars,
    /// On an axis that fits them: a score has no zero worth showing.
    Dots,
    /// A line a place over the years that end with the one shown.
    Bump,
    /// Two years of each place, joined.
    Dumbbell,
}

impl Form {
    /// The form for what an indicator measures.
    pub const fn of(measure: Measure, joined: bool) -> Form {
        match measure {
            _ if joined => Form::Dumbbell,
            Measure::Amount | Measure::Ratio | Measure::Share | Measure::Rate => Form::Bars,
            Measure::Score => Form::Dots,
            Measure::Rank => Form::Bump,
        }
    }

    /// Its name in the page's contract.
    pub const fn id(self) -> &'static str {
        match self {
            Form::Bars => "rank",
            Form::Dots => "dots",
            Form::Bump => "bump",
            Form::Dumbbell => "dumbbell",
        }
    }
}
