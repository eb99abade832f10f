//! The series of a place, and what a merged province has by `merge`.

use super::places;
use super::raw::{Row, find, rows, table, text, whole};
use serde_json::Value;
use std::collections::BTreeMap;

/// A dataset with its rows written out once, each with the place that it stands for.
pub struct Figures<'a> {
    pub json: &'a Value,
    pub rows: Vec<(Row, String)>,
    /// Today's id of each id.
    pub today: BTreeMap<String, String>,
}

/// Years in order, each with one value.
pub type Series = Vec<(i64, f64)>;

impl<'a> Figures<'a> {
    pub fn of(json: &'a Value) -> Figures<'a> {
        let today: BTreeMap<String, String> =
            table(json, "localities").iter().map(|place| (text(place, "id").to_owned(), places::today(json, text(place, "id")))).collect();
        Figures { json, rows: rows(json).into_iter().map(|row| (row.clone(), today[&row.locality].clone())).collect(), today }
    }

    /// "A column says it": whether an indicator is a rank.
    pub fn is_rank(&self, indicator: &str) -> bool {
        find(self.json, "indicators", indicator).is_some_and(|indicator| text(indicator, "measure") == "rank")
    }

    /// The rows that count for a place. Of a rank only those of the very id: "a rank among 63 is never shown as one among 34: of a place
    /// that continues they are two series, never one line". Of all else those of each of its ids, and "where both have a value for a
    /// year, the id valid on 31 December of that year counts".
    pub fn counting(&self, indicator: &str, id: &str) -> Vec<&Row> {
        let (place, rank) = (&self.today[id], self.is_rank(indicator));
        let mut counting: Vec<&Row> = Vec::new();
        for (row, stands_for) in &self.rows {
            if row.indicator != indicator || if rank { row.locality != id } else { stands_for != place } {
                continue;
            }
            match counting.iter().position(|other| other.year == row.year) {
                None => counting.push(row),
                Some(at) if places::valid_on(self.json, &row.locality, &format!("{}-12-31", row.year)) => counting[at] = row,
                Some(_) => {}
            }
        }
        counting.sort_by_key(|row| row.year);
        counting
    }

    pub fn series(&self, indicator: &str, id: &str) -> Series {
        self.counting(indicator, id).into_iter().map(|row| (row.year, row.value)).collect()
    }

    /// "A merged one shows what its `merge` rules give": sum, plain mean, or nothing; only where every part has a value, and none
    /// where the province has its own.
    pub fn derived(&self, indicator: &str, id: &str) -> Series {
        let parts = places::parts(self.json, id);
        if parts.len() < 2 {
            return Vec::new();
        }
        let merge = find(self.json, "indicators", indicator).map_or("", |indicator| text(indicator, "merge"));
        let own = self.series(indicator, id);
        let of_parts: Vec<Series> = parts.iter().map(|part| self.series(indicator, part)).collect();
        let mut derived = Vec::new();
        for year in 1900..=2100 {
            let values: Vec<f64> = of_parts.iter().filter_map(|series| at(series, year)).collect();
            if values.len() < parts.len() || at(&own, year).is_some() {
                continue;
            }
            match merge {
                "sum" => derived.push((year, values.iter().sum())),
                "mean" => derived.push((year, values.iter().sum::<f64>() / values.len() as f64)),
                _ => {}
            }
        }
        derived
    }

    /// Own and derived values together: what a picture of a geography has of a place.
    pub fn shown(&self, indicator: &str, id: &str) -> Series {
        let mut all = self.series(indicator, id);
        all.extend(self.derived(indicator, id));
        all.sort_by_key(|(year, _)| *year);
        all
    }

    /// The first years of new definitions.
    pub fn breaks(&self, indicator: &str) -> Vec<i64> {
        table(self.json, "breaks").iter().filter(|row| text(row, "indicator") == indicator).filter_map(|row| whole(row, "year")).collect()
    }
}

pub fn at(series: &[(i64, f64)], year: i64) -> Option<f64> {
    series.iter().find(|(other, _)| *other == year).map(|(_, value)| *value)
}
