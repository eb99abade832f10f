//! How the open-data package describes the tables.

use crate::dataset::schema::{Column, Kind, Table};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use serde_json::{Value, json};

/// The `resources` of the Frictionless data package: a schema for each table, from the same list of columns.
pub fn resources() -> Value {
    Value::Array(
        Table::ALL
            .into_iter()
            .map(|table| {
                let fields: Vec<Value> = table.columns().iter().flat_map(|column| fields(table, column)).collect();
                let mut schema = json!({ "fields": fields, "missingValues": [""] });
                let key: Vec<&str> = match table {
                    Table::Breaks => vec!["indicator_id", "year"],
                    Table::Claims => vec!["statement_id", "claim"],
                    Table::Observations => vec!["indicator_id", "locality_id", "year"],
                    _ => table.columns().iter().filter(|column| column.kind == Kind::Id).map(|column| column.csv).collect(),
                };
                schema["primaryKey"] = json!(key);
                let foreign: Vec<Value> = table.columns().iter().filter_map(|column| foreign_key(table, column)).collect();
                if !foreign.is_empty() {
                    schema["foreignKeys"] = json!(foreign);
                }
                json!({
                    "name": table.name(), "path": format!("{}.csv", table.name()), "profile": "tabular-data-resource",
                    "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema,
                })
            })
            .collect(),
    )
}

fn foreign_key(table: Table, column: &Column) -> Option<Value> {
    let Kind::Ref(to) = column.kind else { return None };
    let id = to.columns().iter().find(|column| column.kind == Kind::Id)?;
    let resource = if to == table { "" } else { to.name() };
    Some(json!({ "fields": [column.csv], "reference": { "resource": resource, "fields": [id.csv] } }))
}

/// Bilingual columns whose English stands first in the file: a data package names fields in the file's order.
const ENGLISH_FIRST: &[(Table, &str)] = &[(Table::Targets, "among"), (Table::Observations, "note")];

fn fields(table: Table, column: &Column) -> Vec<Value> {
    let (kind, mut constraints) = match column.kind {
        Kind::Number => ("number", json!({})),
        Kind::Whole => ("integer", json!({})),
        Kind::Year => ("integer", json!({ "minimum": FIRST_YEAR, "maximum": LAST_YEAR })),
        Kind::Flag => ("string", json!({ "enum": ["1"] })),
        Kind::Choice(choices) => ("string", json!({ "enum": choices })),
        Kind::Date => ("string", json!({ "pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" })),
        Kind::Years => ("string", json!({ "pattern": "[0-9]{4}(~[0-9]{4})*" })),
        Kind::Id | Kind::Ref(_) | Kind::ResolutionOrDocument => ("string", json!({ "pattern": "[a-z0-9-]+" })),
        Kind::Refs(_) => ("string", json!({ "pattern": "[a-z0-9-]+(~[a-z0-9-]+)*" })),
        Kind::Text | Kind::Texts | Kind::Bilingual | Kind::Vietnamese => ("string", json!({})),
    };
    if column.required {
        constraints["required"] = json!(true);
    }
    let mut headers = column.headers();
    if ENGLISH_FIRST.contains(&(table, column.csv)) {
        headers.reverse();
    }
    headers.into_iter().map(|name| json!({ "name": name, "type": kind, "constraints": constraints })).collect()
}
