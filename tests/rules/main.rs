//! Every rule of the dataset, each broken by a small change to a valid file: the exact problem, and the sentence in both languages.

mod cells;
mod columns;
mod file;
#[path = "../fixture/mod.rs"]
mod fixture;
mod ids;
mod once;

use fixture::{claimed, read, small};
use serde_json::Value;
use tiendo::dataset::schema::Table;
use tiendo::dataset::{Expected, Found, Problem, Problems, Refusal};
use tiendo::lang::Lang;
use tiendo::words::refusal::lines;

const COLUMNS: [&str; 6] = ["indicator", "locality", "year", "value", "status", "source"];

/// The small dataset with what stands at a JSON pointer replaced.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut json = small();
    for (at, value) in changes {
        *json.pointer_mut(at).unwrap_or_else(|| panic!("nothing stands at {at}")) = value.clone();
    }
    json
}

/// The small dataset with a field of a row added, replaced, or removed by `None`.
fn with_field(row: &str, field: &str, value: Option<Value>) -> Value {
    let mut json = claimed();
    let fields = json.pointer_mut(row).and_then(Value::as_object_mut).unwrap_or_else(|| panic!("no row stands at {row}"));
    match value {
        Some(value) => fields.insert(field.to_owned(), value),
        None => fields.remove(field),
    };
    json
}

fn refusal(json: &Value) -> Refusal {
    read(json).map(|_| ()).expect_err("a refusal")
}

fn problems(json: &Value) -> Problems {
    match read(json) {
        Err(Refusal::Problems(problems)) => problems,
        other => panic!("expected problems, got {:?}", other.map(|_| "a dataset")),
    }
}

/// Asserts that a file has exactly one problem, and what it is called in both languages.
#[track_caller]
fn only_problem(json: &Value, table: Option<Table>, row: Option<usize>, field: &str, found: &str, expected: Expected, said: [&str; 2]) {
    let found = if found.is_empty() { Found::Nothing } else { Found::This(found.to_owned()) };
    let problems = problems(json);
    assert_eq!(problems, Problems { listed: vec![Problem { table, row, field: field.to_owned(), found, expected }], count: 1 });
    let refusal = Refusal::Problems(problems);
    for (lang, said) in [Lang::Vi, Lang::En].into_iter().zip(said) {
        assert_eq!(lines(&refusal, lang), [said]);
    }
}

#[track_caller]
fn accepted(json: &Value) {
    if let Err(refusal) = read(json) {
        panic!("refused: {:#?}", lines(&refusal, Lang::En));
    }
}

/// The table and the row (from 1) that a pointer such as `/targets/0` leads to.
fn place(row: &str) -> (Table, usize) {
    let (table, at) = row.trim_start_matches('/').split_once('/').expect("a row");
    (Table::from_name(table).expect("a table"), at.parse::<usize>().expect("a row number") + 1)
}
