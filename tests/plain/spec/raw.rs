//! The raw JSON of a dataset, read as plainly as it is written: SPEC section 1, "Fields are the tables' columns".

use serde_json::Value;

/// One value. "`indicator`, `locality` and `source` are positions in the arrays above."
#[derive(Clone, Debug)]
pub struct Row {
    pub indicator: String,
    pub locality: String,
    pub year: i64,
    pub value: f64,
    pub contested: bool,
}

/// The rows of a table; a table that is not there has none.
pub fn table<'a>(json: &'a Value, name: &str) -> &'a [Value] {
    json[name].as_array().map_or(&[], Vec::as_slice)
}

pub fn find<'a>(json: &'a Value, name: &str, id: &str) -> Option<&'a Value> {
    table(json, name).iter().find(|row| text(row, "id") == id)
}

/// "Empty fields are left out": a field that is not there is the empty text.
pub fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

pub fn number(row: &Value, field: &str) -> Option<f64> {
    row[field].as_f64()
}

pub fn whole(row: &Value, field: &str) -> Option<i64> {
    row[field].as_i64()
}

/// "1" of a column that says yes.
pub fn yes(row: &Value, field: &str) -> bool {
    row[field] == true || row[field] == 1 || row[field] == "1"
}

/// "What is joined by `~` is an array."
pub fn list(row: &Value, field: &str) -> Vec<String> {
    row[field].as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Both languages of a text, "a plain text where `{vi, en}` is expected serves for both".
pub fn both(row: &Value, field: &str) -> String {
    match &row[field] {
        Value::String(text) => text.clone(),
        other => format!("{}\n{}", text(other, "vi"), text(other, "en")),
    }
}

/// The year of a date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub fn year(date: &str) -> Option<i64> {
    date.get(..4)?.parse().ok()
}

pub fn edition_year(json: &Value) -> i64 {
    year(text(json, "edition")).expect("an edition")
}

pub fn rows(json: &Value) -> Vec<Row> {
    let columns = &json["observations"];
    let id = |name: &str, column: &str, at: usize| text(&table(json, name)[columns[column][at].as_u64().expect("a position") as usize], "id").to_owned();
    (0..table(columns, "value").len())
        .map(|at| Row {
            indicator: id("indicators", "indicator", at),
            locality: id("localities", "locality", at),
            year: columns["year"][at].as_i64().expect("a year"),
            value: columns["value"][at].as_f64().expect("a value"),
            contested: yes(&columns["notes"][at.to_string()], "contested"),
        })
        .collect()
}
