//! Where each id of each table stands. Sorted lists: a hash map of texts would weigh more in the page than it saves here.

use crate::dataset::raw::Raw;
use crate::dataset::schema::{Kind, Table};
use crate::sorted::InOrder;
use serde_json::Value;

/// By table, the ids in their order with their positions, each with its first.
#[derive(Clone, Debug, Default)]
pub struct Ids([Vec<(String, usize)>; Table::ALL.len() - 1]);

/// An id that stands in a row before: the table, the row and the first row with it.
pub type Again = (Table, usize, usize);

impl Ids {
    /// Collects the ids of a file and those given twice, by row.
    pub fn of(raw: &Raw) -> (Ids, Vec<Again>) {
        let mut ids = Ids::default();
        let mut again = Vec::new();
        for table in Table::ALL.into_iter().filter(|table| table.columns().iter().any(|column| column.kind == Kind::Id)) {
            let rows = &raw.tables[table as usize];
            let id = |row: usize| rows[row].get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
            let mut ranked: Vec<usize> = (0..rows.len()).collect();
            ranked.order_by_key(|row| id(*row));
            let mut first_of: Vec<usize> = (0..rows.len()).collect();
            ranked.windows(2).filter(|pair| id(pair[0]).is_some() && id(pair[0]) == id(pair[1])).for_each(|pair| first_of[pair[1]] = first_of[pair[0]]);
            again.extend(first_of.iter().enumerate().filter(|(row, first)| row != *first).map(|(row, first)| (table, row, *first)));
            let first = ranked.into_iter().filter(|row| first_of[*row] == *row);
            ids.0[table as usize] = first.filter_map(|row| Some((id(row)?.to_owned(), row))).collect();
        }
        (ids, again)
    }

    /// Where a row stands that came later.
    pub(super) fn add(&mut self, table: Table, id: &str, row: usize) {
        let ids = &mut self.0[table as usize];
        if let Err(at) = ids.binary_search_by(|(other, _)| other.as_str().cmp(id)) {
            ids.insert(at, (id.to_owned(), row));
        }
    }

    /// The position of the first row with this id.
    pub fn position(&self, table: Table, id: &str) -> Option<usize> {
        let ids = &self.0[table as usize];
        ids.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok().map(|at| ids[at].1)
    }
}
