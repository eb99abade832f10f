//! Raw rows → every broken rule. The rules follow from the list of columns in [`crate::dataset::schema`].

use crate::dataset::column::{Entry, short};
use crate::dataset::columns;
use crate::dataset::columns::Order;
use crate::dataset::ids::Ids;
use crate::dataset::problem::{Expected, Found, Problem, Problems};
use crate::dataset::raw::{Raw, flag};
use crate::dataset::schema::{Column, Kind, Table};
use crate::date::{FIRST_YEAR, LAST_YEAR, is_date};
use serde_json::Value;

/// Positions are 16 bits wide.
const MOST_ROWS: usize = u16::MAX as usize + 1;

/// A raw dataset that has been gone through.
pub struct Checked {
    /// What breaks a rule; empty where the dataset may be built.
    pub problems: Problems,
    /// Where each id stands.
    pub ids: Ids,
    /// How the observations have to be sorted.
    pub order: Order,
}

/// Every problem of a raw dataset, with what was found on the way.
pub fn check(raw: &mut Raw) -> Checked {
    let mut problems = std::mem::take(&mut raw.misshapen);
    head(raw, &mut problems);
    let (ids, again) = Ids::of(raw);
    for (table, row, first) in again {
        let expected = Expected::UniqueId { first_row: first + 1 };
        let found = || Found::This(short(&raw.tables[table as usize][row]["id"]));
        problems.push(|| Problem { table: Some(table), row: Some(row + 1), field: "id".to_owned(), found: found(), expected });
    }
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Observations) {
        let rows = &raw.tables[table as usize];
        let report = |row: Option<usize>, field: String, found, expected| Problem { table: Some(table), row, field, found, expected };
        if rows.len() > MOST_ROWS {
            problems.push(|| report(None, String::new(), Found::This(rows.len().to_string()), Expected::FewerRows(MOST_ROWS)));
        }
        let columns: Vec<(&Column, String)> = table.columns().iter().map(|column| (column, column.field())).collect();
        for (position, row) in rows.iter().enumerate() {
            let row_number = Some(position + 1);
            let Value::Object(cells) = row else {
                problems.push(|| report(row_number, String::new(), Found::This(short(row)), Expected::Object));
                continue;
            };
            for (column, field) in &columns {
                let mut wrong = |found, expected| problems.push(|| report(row_number, field.clone(), found, expected));
                faults(column, cells.get(field), &ids, &mut wrong);
            }
        }
    }
    let order = columns::check(raw, &mut problems);
    Checked { problems, ids, order }
}

fn head(raw: &Raw, problems: &mut Problems) {
    let edition = raw.head.get("edition");
    let full = edition.and_then(Value::as_str).is_some_and(|date| is_date(date) && date.len() == "2026-11-23".len());
    if !full {
        problems.push(|| Problem { table: None, row: None, field: "edition".to_owned(), found: found(edition), expected: Expected::FullDate });
    }
}

fn found(value: Option<&Value>) -> Found {
    match value {
        None | Some(Value::Null) => Found::Nothing,
        Some(value) => Found::This(short(value)),
    }
}

/// What is wrong with one cell; with a list, what is wrong with each of its items.
fn faults(column: &Column, value: Option<&Value>, ids: &Ids, wrong: &mut impl FnMut(Found, Expected)) {
    let given = match value {
        Some(value) if !value.is_null() && value.as_str() != Some("") && value.as_array().is_none_or(|list| !list.is_empty()) => value,
        _ if column.required => return wrong(Found::Nothing, Expected::SomeValue),
        _ => return,
    };
    let known = |id: &Value, tables: &[Table]| id.as_str().is_some_and(|id| tables.iter().any(|table| ids.position(*table, id).is_some()));
    let mut each = |sound: &dyn Fn(&Value) -> bool, expected: &dyn Fn() -> Expected| match given {
        Value::Array(list) => list.iter().filter(|item| !sound(item)).for_each(|item| wrong(Found::This(short(item)), expected())),
        other => wrong(Found::This(short(other)), Expected::List),
    };
    let expected = match column.kind {
        Kind::Refs(table) => return each(&|id| known(id, &[table]), &|| Expected::ExistingId(one(table))),
        Kind::Years => return each(&is_year, &|| Expected::Year),
        Kind::Texts => return each(&Value::is_string, &|| Expected::Text),
        Kind::Id if given.as_str().is_some_and(|id| id.chars().any(|sign| sign == '~' || sign.is_control())) => Expected::PlainId,
        Kind::Id | Kind::Text if given.is_string() => return,
        Kind::Id | Kind::Text => Expected::Text,
        Kind::Ref(table) if known(given, &[table]) => return,
        Kind::Ref(table) => Expected::ExistingId(one(table)),
        Kind::ResolutionOrDocument if known(given, RESOLUTION_OR_DOCUMENT) => return,
        Kind::ResolutionOrDocument => Expected::ExistingId(RESOLUTION_OR_DOCUMENT),
        Kind::Year if is_year(given) => return,
        Kind::Year => Expected::Year,
        Kind::Bilingual | Kind::Vietnamese if is_bilingual(given, column.required) => return,
        Kind::Bilingual | Kind::Vietnamese => Expected::BothLanguages,
        Kind::Number if given.as_f64().is_some_and(f64::is_finite) => return,
        Kind::Number => Expected::FiniteNumber,
        Kind::Whole if given.as_f64().and_then(i16::from_number).is_some() => return,
        Kind::Whole => Expected::WholeNumber,
        Kind::Date if given.as_str().is_some_and(is_date) => return,
        Kind::Date => Expected::Date,
        Kind::Choice(choices) if given.as_str().is_some_and(|text| choices.contains(&text)) => return,
        Kind::Choice(choices) => Expected::OneOf(choices),
        Kind::Flag if flag(given).is_some() => return,
        Kind::Flag => Expected::OneOf(&["true", "false"]),
    };
    wrong(found(Some(given)), expected);
}

/// A text, or an object of texts, one of them filled where the column must be.
fn is_bilingual(value: &Value, required: bool) -> bool {
    if value.is_string() {
        return true;
    }
    let texts = ["vi", "en"].map(|lang| value.get(lang).filter(|text| !text.is_null()));
    let filled = texts.iter().flatten().any(|text| text.as_str().is_some_and(|text| !text.is_empty()));
    value.is_object() && texts.iter().flatten().all(|text| text.is_string()) && (filled || !required)
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
