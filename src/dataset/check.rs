//! Raw rows → every broken rule. The rules follow from the list of columns in [`super::schema`].

use super::problem::{Expected, Found, Problem, Problems};
use super::raw::{Entry, Raw, RawColumn, short};
use super::schema::{Column, Kind, Table};
use super::{FIRST_YEAR, LAST_YEAR, is_date};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Where each id of each table stands.
pub type Ids = [HashMap<String, usize>; Table::ALL.len() - 1];

/// Positions are 16 bits wide.
const MOST_ROWS: usize = u16::MAX as usize + 1;

/// All problems of a raw dataset, and the ids found on the way.
pub fn check(raw: &Raw) -> (Problems, Ids) {
    let mut problems = Problems::default();
    head(raw, &mut problems);
    for (table, found) in &raw.misshapen {
        problems.push(Problem { table: Some(*table), row: None, field: table.name().to_owned(), found: Found::This(found.clone()), expected: Expected::Rows });
    }
    let ids = ids(raw, &mut problems);
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Observations) {
        let rows = &raw.tables[table as usize];
        if rows.len() > MOST_ROWS {
            let expected = Expected::FewerRows(MOST_ROWS);
            problems.push(Problem { table: Some(table), row: None, field: table.name().to_owned(), found: Found::This(rows.len().to_string()), expected });
        }
        for (position, row) in rows.iter().enumerate() {
            match row {
                Value::Object(cells) => {
                    for column in table.columns() {
                        if let Some((found, expected)) = fault(column, cells, &ids) {
                            problems.push(Problem { table: Some(table), row: Some(position + 1), field: column.field(), found, expected });
                        }
                    }
                }
                other => problems.push(Problem {
                    table: Some(table),
                    row: Some(position + 1),
                    field: "{}".to_owned(),
                    found: Found::This(short(other)),
                    expected: Expected::Rows,
                }),
            }
        }
    }
    observations(raw, &mut problems);
    (problems, ids)
}

fn head(raw: &Raw, problems: &mut Problems) {
    let mut report = |field: &str, value: Option<&Value>, expected| {
        problems.push(Problem { table: None, row: None, field: field.to_owned(), found: found(value), expected });
    };
    match raw.head.get("edition") {
        Some(Value::String(date)) if is_date(date) && date.len() == "2026-11-23".len() => {}
        other => report("edition", other, Expected::Date),
    }
}

/// Collects ids; an id given twice keeps its first row.
fn ids(raw: &Raw, problems: &mut Problems) -> Ids {
    let mut all: Ids = Default::default();
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Observations) {
        if !table.columns().iter().any(|column| column.kind == Kind::Id) {
            continue;
        }
        for (position, row) in raw.tables[table as usize].iter().enumerate() {
            let Some(Value::String(id)) = row.get("id") else { continue };
            let first = *all[table as usize].entry(id.clone()).or_insert(position);
            if first != position {
                problems.push(Problem {
                    table: Some(table),
                    row: Some(position + 1),
                    field: "id".to_owned(),
                    found: Found::This(short(&row["id"])),
                    expected: Expected::UniqueId { first_row: first + 1 },
                });
            }
        }
    }
    all
}

fn found(value: Option<&Value>) -> Found {
    match value {
        None | Some(Value::Null) => Found::Nothing,
        Some(value) => Found::This(short(value)),
    }
}

/// What is wrong with one cell, if anything is.
fn fault(column: &Column, row: &Map<String, Value>, ids: &Ids) -> Option<(Found, Expected)> {
    let value = row.get(&column.field());
    let given = match value {
        None | Some(Value::Null) => return column.required.then_some((Found::Nothing, Expected::SomeValue)),
        Some(Value::String(text)) if text.is_empty() => return column.required.then_some((Found::Nothing, Expected::SomeValue)),
        Some(value) => value,
    };
    let known = |id: &str, tables: &[Table]| tables.iter().any(|table| ids[*table as usize].contains_key(id));
    let wrong = |expected| Some((found(Some(given)), expected));
    match (column.kind, given) {
        (Kind::Id, Value::String(id)) if id.chars().any(|sign| sign == '~' || sign.is_control()) => wrong(Expected::PlainId),
        (Kind::Id | Kind::Text, Value::String(_)) => None,
        (Kind::Id | Kind::Text, _) => wrong(Expected::Text),
        (Kind::Ref(table), Value::String(id)) if known(id, &[table]) => None,
        (Kind::Ref(table), _) => wrong(Expected::ExistingId(one(table))),
        (Kind::ResolutionOrDocument, Value::String(id)) if known(id, RESOLUTION_OR_DOCUMENT) => None,
        (Kind::ResolutionOrDocument, _) => wrong(Expected::ExistingId(RESOLUTION_OR_DOCUMENT)),
        (Kind::Refs(table), Value::Array(list)) => list
            .iter()
            .find(|id| !id.as_str().is_some_and(|id| known(id, &[table])))
            .map(|id| (Found::This(short(id)), Expected::ExistingId(one(table))))
            .or((column.required && list.is_empty()).then_some((Found::Nothing, Expected::SomeValue))),
        (Kind::Refs(_) | Kind::Years, other) if !other.is_array() => wrong(Expected::List),
        (Kind::Refs(_), _) => None,
        (Kind::Years, value) => {
            let odd = value.as_array().into_iter().flatten().find(|year| !is_year(year))?;
            Some((Found::This(short(odd)), Expected::Year))
        }
        (Kind::Year, value) if is_year(value) => None,
        (Kind::Year, _) => wrong(Expected::Year),
        (Kind::Bilingual, Value::Object(both)) => {
            let stands = ["vi", "en"].iter().any(|lang| both.get(*lang).is_some_and(|text| text.as_str().is_some_and(|text| !text.is_empty())));
            let odd = ["vi", "en"].iter().any(|lang| both.get(*lang).is_some_and(|text| !text.is_string() && !text.is_null()));
            if odd || (column.required && !stands) { wrong(Expected::BothLanguages) } else { None }
        }
        (Kind::Bilingual, _) => wrong(Expected::BothLanguages),
        (Kind::Number, value) if value.as_f64().is_some_and(f64::is_finite) => None,
        (Kind::Number, _) => wrong(Expected::FiniteNumber),
        (Kind::Whole, value) if value.as_f64().and_then(i16::from_number).is_some() => None,
        (Kind::Whole, _) => wrong(Expected::WholeNumber),
        (Kind::Date, Value::String(date)) if is_date(date) => None,
        (Kind::Date, _) => wrong(Expected::Date),
        (Kind::Choice(choices), Value::String(text)) if choices.contains(&text.as_str()) => None,
        (Kind::Choice(choices), _) => wrong(Expected::OneOf(choices)),
        (Kind::Flag, Value::Bool(_)) => None,
        (Kind::Flag, _) => wrong(Expected::OneOf(&["true", "false"])),
    }
}

const RESOLUTION_OR_DOCUMENT: &[Table] = &[Table::Resolutions, Table::Documents];

/// A table as a list of one, to stand in [`Expected::ExistingId`].
fn one(table: Table) -> &'static [Table] {
    const ALL: &[Table] = &Table::ALL;
    &ALL[table as usize..=table as usize]
}

fn is_year(value: &Value) -> bool {
    value.as_f64().and_then(i16::from_number).is_some_and(|year| (FIRST_YEAR..=LAST_YEAR).contains(&i32::from(year)))
}

fn observations(raw: &Raw, problems: &mut Problems) {
    let columns = &raw.observations;
    let length = columns.indicator.entries.len();
    column(&columns.indicator, "indicator", length, problems, |row| position(row, Table::Indicators, raw));
    column(&columns.locality, "locality", length, problems, |row| position(row, Table::Localities, raw));
    column(&columns.year, "year", length, problems, |year| (!(FIRST_YEAR..=LAST_YEAR).contains(&i32::from(year))).then_some(Expected::Year));
    column(&columns.value, "value", length, problems, |_| None);
    column(&columns.status, "status", length, problems, |status| (status > 2).then_some(Expected::StatusCode));
    column(&columns.source, "source", length, problems, |row| position(row, Table::Sources, raw));
    for (key, note) in &columns.notes {
        let row = key.parse::<usize>().ok().filter(|row| *row < length);
        let report = |found: String, expected| Problem {
            table: Some(Table::Observations),
            row: row.map(|row| row + 1),
            field: "notes".to_owned(),
            found: Found::This(found),
            expected,
        };
        if row.is_none() {
            problems.push(report(format!("“{key}”"), Expected::Position { table: Table::Observations, length }));
        } else if !note.is_object() {
            problems.push(report(short(note), Expected::BothLanguages));
        }
    }
}

fn position(row: u16, table: Table, raw: &Raw) -> Option<Expected> {
    let length = raw.tables[table as usize].len();
    (usize::from(row) >= length).then_some(Expected::Position { table, length })
}

/// Faults of one column: missing, of another length, entries that did not fit, entries that break the rule.
fn column<T: Entry + ToString>(column: &RawColumn<T>, field: &str, length: usize, problems: &mut Problems, broken: impl Fn(T) -> Option<Expected>) {
    let report = |row: Option<usize>, found, expected| Problem { table: Some(Table::Observations), row, field: field.to_owned(), found, expected };
    if !column.present {
        problems.push(report(None, Found::Nothing, Expected::SomeValue));
        return;
    }
    if column.entries.len() != length {
        problems.push(report(None, Found::This(column.entries.len().to_string()), Expected::Length(length)));
    }
    for (row, what) in column.faulty.iter().zip(&column.found) {
        let expected = match field {
            "value" => Expected::FiniteNumber,
            "year" => Expected::Year,
            _ => Expected::WholeNumber,
        };
        problems.push(report(Some(*row as usize + 1), Found::This(what.clone()), expected));
    }
    problems.push_unlisted(column.faulty.len() - column.found.len());
    for (row, entry) in column.entries.iter().enumerate() {
        if let Some(expected) = broken(*entry)
            && column.faulty.binary_search(&(row as u32)).is_err()
        {
            problems.push(report(Some(row + 1), Found::This(entry.to_string()), expected));
        }
    }
}
