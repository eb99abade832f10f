//! Raw observation columns → every broken rule, and the order that sorts them.

use super::column::{Entry, RawColumn, Shape, short, shortened};
use super::problem::{Expected, Found, Problem, Problems};
use super::raw::{Raw, RawObservations};
use super::schema::Table;
use super::{FIRST_YEAR, LAST_YEAR};
use crate::order::order;

/// Rows by indicator, place and year; `None` where they already stand so.
pub type Order = Option<Vec<usize>>;

pub fn check(raw: &Raw, problems: &mut Problems) -> Order {
    let columns = &raw.observations;
    if columns.misshapen {
        return None;
    }
    // Without the first column there is nothing to measure the others by.
    let length = (columns.indicator.shape == Shape::List).then_some(columns.indicator.entries.len());
    let position = |table: Table| {
        let length = raw.tables[table as usize].len();
        (Expected::Position { table, length }, move |row: u16| usize::from(row) < length)
    };
    let year = |year: i16| (FIRST_YEAR..=LAST_YEAR).contains(&i32::from(year));
    column(&columns.indicator, "indicator", length, problems, position(Table::Indicators));
    column(&columns.locality, "locality", length, problems, position(Table::Localities));
    column(&columns.year, "year", length, problems, (Expected::Year, year));
    column(&columns.value, "value", length, problems, (Expected::FiniteNumber, |_| true));
    column(&columns.status, "status", length, problems, (Expected::StatusCode, |status| status <= 2));
    column(&columns.source, "source", length, problems, position(Table::Sources));
    notes(columns, problems);
    once_only(raw, problems)
}

/// Faults of one column: missing, no list, of another length, entries that do not fit or break the rule.
fn column<T: Entry + ToString>(column: &RawColumn<T>, field: &str, length: Option<usize>, problems: &mut Problems, rule: (Expected, impl Fn(T) -> bool)) {
    let report = |row: Option<usize>, found, expected| Problem { table: Some(Table::Observations), row, field: field.to_owned(), found, expected };
    let (expected, holds) = rule;
    match &column.shape {
        Shape::Nothing => return problems.push(|| report(None, Found::Nothing, Expected::SomeValue)),
        Shape::Other(found) => return problems.push(|| report(None, Found::This(found.clone()), Expected::List)),
        Shape::List => {}
    }
    if let Some(length) = length.filter(|length| column.entries.len() != *length) {
        problems.push(|| report(None, Found::This(column.entries.len().to_string()), Expected::Length(length)));
    }
    for (row, what) in column.faulty.iter().zip(&column.found) {
        problems.push(|| report(Some(*row as usize + 1), Found::This(what.clone()), expected.clone()));
    }
    problems.push_unlisted(column.faulty.len() - column.found.len());
    for (row, entry) in column.entries.iter().enumerate() {
        if !holds(*entry) && column.holds(row) {
            problems.push(|| report(Some(row + 1), Found::This(entry.to_string()), expected.clone()));
        }
    }
}

fn notes(columns: &RawObservations, problems: &mut Problems) {
    let lengths = [columns.indicator.entries.len(), columns.locality.entries.len(), columns.year.entries.len(), columns.value.entries.len()];
    let length = lengths.into_iter().max().unwrap_or_default();
    for (key, note) in &columns.notes {
        let row = key.parse::<usize>().ok().filter(|row| *row < length && row.to_string() == *key);
        let report = |found: String, expected| Problem {
            table: Some(Table::Observations),
            row: row.map(|row| row + 1),
            field: "notes".to_owned(),
            found: Found::This(found),
            expected,
        };
        if row.is_none() {
            problems.push(|| report(format!("“{}”", shortened(key)), Expected::Position { table: Table::Observations, length }));
        } else if !note.is_object() {
            problems.push(|| report(short(note), Expected::BothLanguages));
        }
    }
}

/// One value for an indicator, place and year. Rows whose key is itself at fault say nothing.
fn once_only(raw: &Raw, problems: &mut Problems) -> Order {
    let columns = &raw.observations;
    let (indicator, locality, year) = (&columns.indicator, &columns.locality, &columns.year);
    let length = indicator.entries.len();
    if locality.entries.len() != length || year.entries.len() != length {
        return None;
    }
    let key = |row: usize| (indicator.entries[row], locality.entries[row], year.entries[row]);
    // What ascends from row to row is sorted and names nothing twice.
    if (1..length).all(|row| key(row - 1) < key(row)) {
        return None;
    }
    let sorted = (1..length).all(|row| key(row - 1) <= key(row));
    let order = (!sorted).then(|| order(length, &|one, other| key(one).cmp(&key(other))));
    let id = |table: Table, at: u16| raw.tables[table as usize].get(usize::from(at)).and_then(|row| row.get("id")?.as_str());
    let mut before = None;
    for at in 0..length {
        let row = order.as_ref().map_or(at, |rows| rows[at]);
        let place = key(row);
        match before {
            Some((same, first_row)) if same == place => {
                let sound = indicator.holds(row) && locality.holds(row) && year.holds(row) && (FIRST_YEAR..=LAST_YEAR).contains(&i32::from(place.2));
                if let (true, Some(of), Some(at)) = (sound, id(Table::Indicators, place.0), id(Table::Localities, place.1)) {
                    problems.push(|| Problem {
                        table: Some(Table::Observations),
                        row: Some(row + 1),
                        field: "value".to_owned(),
                        found: columns.value.entries.get(row).map_or(Found::Nothing, |value| Found::This(shortened(&value.to_string()))),
                        expected: Expected::OnceOnly { indicator: of.to_owned(), locality: at.to_owned(), year: place.2.into(), first_row },
                    });
                }
            }
            _ if indicator.holds(row) && locality.holds(row) && year.holds(row) => before = Some((place, row + 1)),
            _ => {}
        }
    }
    order
}
