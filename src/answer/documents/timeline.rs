//! When the documents were issued, level by level.

use crate::answer::documents::Pruned;
use crate::answer::documents::tree::Tree;
use crate::dataset::{Dataset, DocumentLevel, Mandate};
use crate::date::year_of;
use crate::sorted::InOrder;

/// The documents that pass the filters on an axis of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// From the Party down to the provinces; levels without documents are left out.
    pub rows: Vec<LevelRow>,
    /// Documents that pass and whose date, or level, is not known.
    pub left_out: usize,
}

/// The documents of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelRow {
    /// Whose documents they are.
    pub level: DocumentLevel,
    /// By date.
    pub documents: Vec<Issued>,
}

/// A document and its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Issued {
    /// Its position among the documents.
    pub document: usize,
    /// The year, with the share of it that had passed; a year alone is its middle.
    pub when: f64,
    /// It is one of the two resolutions or carries one out, directly or through others.
    pub carries: bool,
    /// The document that it carries out, where that is one of these.
    pub above: Option<usize>,
}

/// What passes the filters, in its place.
pub fn timeline(dataset: &Dataset, tree: &Tree, shown: &Pruned) -> Timeline {
    let mut rows: Vec<LevelRow> = DocumentLevel::ALL.iter().map(|level| LevelRow { level: *level, documents: Vec::new() }).collect();
    let mut left_out = 0;
    for at in (0..dataset.documents.len()).filter(|at| shown.matching[*at]) {
        let document = &dataset.documents[at];
        let row = document.level.and_then(|level| rows.iter_mut().find(|row| row.level == level));
        let (Some(row), Some(when)) = (row, document.issued.as_deref().and_then(moment)) else {
            left_out += 1;
            continue;
        };
        let above = match document.implements {
            Some(Mandate::Document(above)) => Some(above),
            Some(Mandate::Resolution(above)) => dataset.resolutions[above].document,
            None => None,
        };
        row.documents.push(Issued { document: at, when, carries: tree.carries(at), above: above.filter(|above| shown.matching[*above]) });
    }
    rows.retain(|row| !row.documents.is_empty());
    rows.iter_mut().for_each(|row| row.documents.order_by(|one, other| one.when.total_cmp(&other.when)));
    Timeline { rows, left_out }
}

/// `2019-09-27` as 2019 and what had passed of it. A year alone is its middle, a month alone too: a document of which no more is known
/// does not stand before the one that it carries out.
fn moment(date: &str) -> Option<f64> {
    let mut parts = date.split('-').skip(1).map(|part| part.parse::<f64>().ok());
    let (month, day) = (parts.next().flatten(), parts.next().flatten());
    let passed = month.map_or(0.5, |month| (month - 1.0) / 12.0 + (day.unwrap_or(16.0) - 1.0) / 380.0);
    Some(f64::from(year_of(date)?) + passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_within_its_year_and_after_the_day_before_and_a_year_alone_in_its_middle() {
        let days = ["2018-01-01", "2018-03-22", "2018-03-31", "2018-04-01", "2018-04", "2018", "2018-12-31", "2019-01-02"];
        let days = days.map(|date| moment(date).expect("a date"));
        assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{days:?}");
        assert!(days[0] == 2018.0 && days[5] == 2018.5 && days[6] < 2019.0, "{days:?}");
        assert_eq!(moment("soon"), None);
    }
}
