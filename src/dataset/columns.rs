//! Raw observation columns → every broken rule, and the order that sorts them.

use crate::dataset::column::{Parts, RawColumn, Shape, short, shortened};
use crate::dataset::problem::{Expected, Found, Problem, Problems};
use crate::dataset::raw::{Raw, RawObservations};
use crate::dataset::schema::Table;
use crate::date::{FIRST_YEAR, LAST_YEAR};

/// Rows by indicator, place and year; `None` where they already stand so.
pub type Order = Option<Vec<usize>>;

/// Notes every rule that the observations break, and says how they have to be sorted.
pub fn check(raw: &Raw, problems: &mut Problems) -> Order {
    let columns = &raw.observations;
    if columns.misshapen {
        return None;
    }
    // Without the first column there is nothing to measure the others by.
    let length = (columns.indicator.shape == Shape::List).then_some(columns.indicator.entries.len());
    let mut report = Report { length, problems };
    positions(&columns.indicator, "indicator", Table::Indicators, raw, &mut report);
    positions(&columns.locality, "locality", Table::Localities, raw, &mut report);
    let out_of_range = columns.year.entries.iter().enumerate().filter(|(row, year)| !is_year(**year) && columns.year.holds(*row));
    report.column(&columns.year.parts(), "year", &|| Expected::Year, &mut out_of_range.map(|(row, year)| (row, f64::from(*year))));
    report.column(&columns.value.parts(), "value", &|| Expected::FiniteNumber, &mut std::iter::empty());
    let no_code = columns.status.entries.iter().enumerate().filter(|(_, status)| **status > 2);
    report.column(&columns.status.parts(), "status", &|| Expected::StatusCode, &mut no_code.map(|(row, status)| (row, f64::from(*status))));
    positions(&columns.source, "source", Table::Sources, raw, &mut report);
    notes(columns, problems);
    once_only(raw, problems)
}

fn is_year(year: i16) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&i32::from(year))
}

fn positions(column: &RawColumn<u16>, field: &str, table: Table, raw: &Raw, report: &mut Report) {
    let length = raw.tables[table as usize].len();
    let beyond = column.entries.iter().enumerate().filter(|(row, entry)| usize::from(**entry) >= length && column.holds(*row));
    report.column(&column.parts(), field, &|| Expected::Position { table, length }, &mut beyond.map(|(row, entry)| (row, f64::from(*entry))));
}

struct Report<'a> {
    /// How long every column should be.
    length: Option<usize>,
    problems: &'a mut Problems,
}

impl Report<'_> {
    /// Faults of one column: missing, no list, of another length, entries that do not fit or break the rule.
    fn column(&mut self, column: &Parts, field: &str, expected: &dyn Fn() -> Expected, broken: &mut dyn Iterator<Item = (usize, f64)>) {
        let mut push = |row: Option<usize>, found: Found, expected: &dyn Fn() -> Expected| {
            self.problems.push(|| Problem { table: Some(Table::Observations), row, field: field.to_owned(), found, expected: expected() });
        };
        match column.shape {
            Shape::Nothing => return push(None, Found::Nothing, &|| Expected::SomeValue),
            Shape::Other(found) => return push(None, Found::This(found.clone()), &|| Expected::List),
            Shape::List => {}
        }
        if let Some(length) = self.length.filter(|length| column.length != *length) {
            push(None, Found::This(column.length.to_string()), &|| Expected::Length(length));
        }
        for (row, what) in column.faulty.iter().zip(column.found) {
            push(Some(*row as usize + 1), Found::This(what.clone()), expected);
        }
        broken.for_each(|(row, entry)| push(Some(row + 1), Found::This(entry.to_string()), expected));
        self.problems.push_unlisted(column.faulty.len() - column.found.len());
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
    let order = (!sorted).then(|| {
        let mut rows: Vec<usize> = (0..length).collect();
        rows.sort_by_key(|row| key(*row));
        rows
    });
    let id = |table: Table, at: u16| raw.tables[table as usize].get(usize::from(at)).and_then(|row| row.get("id")?.as_str());
    let mut before = None;
    for at in 0..length {
        let row = order.as_ref().map_or(at, |rows| rows[at]);
        let place = key(row);
        match before {
            Some((same, first_row)) if same == place => {
                let sound = indicator.holds(row) && locality.holds(row) && year.holds(row) && is_year(place.2);
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
