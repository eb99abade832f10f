//! What reports said, and the numbers in it. References are positions in the dataset's lists; what is unknown is `None`.

use crate::dataset::kinds::{ClaimComparator, ClaimKind, StatementKind};
use crate::lang::Bilingual;

/// What a report said of a sector in a place.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id in the tables and the page.
    pub id: String,
    /// The place that it is about, by position.
    pub locality: usize,
    /// When it was said; `None` where unknown.
    pub date: Option<String>,
    /// The resolutions that it was said about, by position.
    pub resolutions: Vec<usize>,
    /// Its sector, by position.
    pub sector: usize,
    /// Whether it tells of an achievement, a difficulty, a proposal or a commitment.
    pub kind: StatementKind,
    /// What was said.
    pub text: Bilingual,
    /// The indicators that measure what it speaks of, by position.
    pub indicators: Vec<usize>,
    /// The report that says it, by position.
    pub source: Option<usize>,
}

/// A number that a statement gives.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The statement that gives it, by position.
    pub statement: usize,
    /// 1, 2, … within the statement.
    pub number: i32,
    /// What it is a number of, by position.
    pub indicator: usize,
    /// The place that it is of, by position.
    pub locality: usize,
    /// Of a change or a mean: its first year.
    pub since: Option<i32>,
    /// The year that it is of, of a change or a mean the last; `None` where the statement does not say it.
    pub year: Option<i32>,
    /// Whether it is a figure, a mean, a target or something that nothing can be held against.
    pub kind: ClaimKind,
    /// How exactly the statement gives it.
    pub comparator: ClaimComparator,
    /// In the indicator's unit.
    pub value: f64,
    /// The other end of a range.
    pub value_max: Option<f64>,
    /// What a reader has to know beside it.
    pub note: Option<Bilingual>,
}
