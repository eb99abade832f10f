//! The CSV tables → the bundle, deterministic to the byte. Knows CSV and nothing of the disk; never part of the page.

mod package;

pub use crate::dataset::tables::package::resources;

use crate::dataset::schema::{Column, Kind, OBSERVATION_STATUSES, Table};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use serde_json::{Map, Number, Value, json};
use std::collections::{HashMap, HashSet};
use thiserror::Error;

/// Why tables cannot become a bundle. The rules of the dataset itself are checked on the bundle.
#[derive(Debug, Error)]
#[allow(missing_docs, reason = "the sentence above each variant says what is wrong and names its fields")]
pub enum TableError {
    #[error("{table}.csv: {source}")]
    Csv { table: &'static str, source: csv::Error },
    #[error("{table}.csv: the columns are separated by {found}; commas are expected")]
    Separator { table: &'static str, found: &'static str },
    #[error("{table}.csv: the header names the column {column} twice")]
    HeaderTwice { table: &'static str, column: String },
    #[error(
        "{table}.csv, row {row}, {column}: found “{found}”, but {indicator} has no decimals, and the point may part thousands: write {whole}, or {found}0 where a fraction is meant"
    )]
    PointOrGroup { table: &'static str, row: usize, column: String, found: String, whole: String, indicator: String },
    #[error("{table}.csv: the header lacks the column {column}")]
    Header { table: &'static str, column: String },
    #[error("{table}.csv, row {row}, {column}: found “{found}”, expected {expected}")]
    Cell { table: &'static str, row: usize, column: String, found: String, expected: &'static str },
    #[error("observations.csv, row {row}: {indicator} for {locality} in {year} is given twice ({first} and {second})")]
    Twice { row: usize, indicator: String, locality: String, year: i16, first: String, second: String },
    #[error("datapackage.json: {0}")]
    Package(String),
}

/// One table as it stands in its file: cells by header.
pub struct TableRows {
    table: Table,
    rows: Vec<HashMap<String, String>>,
}

impl TableRows {
    /// Reads a CSV file's text.
    pub fn read(table: Table, text: &[u8]) -> Result<TableRows, TableError> {
        let failed = |source| TableError::Csv { table: table.name(), source };
        let mut reader = csv::ReaderBuilder::new().from_reader(text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text));
        let headers = reader.headers().map_err(failed)?.clone();
        if let (1, Some(one)) = (headers.len(), headers.get(0)) {
            let other = [(';', "semicolons"), ('\t', "tabs")].into_iter().find(|(sign, _)| one.contains(*sign));
            if let Some((_, found)) = other {
                return Err(TableError::Separator { table: table.name(), found });
            }
        }
        if let Some(column) = headers.iter().enumerate().find_map(|(at, header)| headers.iter().take(at).any(|other| other == header).then_some(header)) {
            return Err(TableError::HeaderTwice { table: table.name(), column: column.to_owned() });
        }
        for column in table.columns().iter().flat_map(Column::headers) {
            if !headers.iter().any(|header| header == column) {
                return Err(TableError::Header { table: table.name(), column });
            }
        }
        let rows = reader.deserialize().collect::<Result<_, _>>().map_err(failed)?;
        Ok(TableRows { table, rows })
    }

    fn cell(&self, row: usize, header: &str) -> &str {
        self.rows[row].get(header).map_or("", String::as_str)
    }

    fn wrong(&self, row: usize, column: &str, expected: &'static str) -> TableError {
        let found = self.cell(row, column).to_owned();
        TableError::Cell { table: self.table.name(), row: row + 1, column: column.to_owned(), found, expected }
    }

    fn number(&self, row: usize, column: &str) -> Result<Number, TableError> {
        let text = self.cell(row, column);
        let number = text.parse::<i64>().ok().map(Number::from);
        number.or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64)).ok_or_else(|| self.wrong(row, column, "a number"))
    }

    /// The row as an object of the bundle; empty cells are left out.
    fn object(&self, row: usize) -> Result<Map<String, Value>, TableError> {
        let mut object = Map::new();
        for column in self.table.columns() {
            if let Some(value) = self.value(row, column)? {
                object.insert(column.field(), value);
            }
        }
        Ok(object)
    }

    fn value(&self, row: usize, column: &Column) -> Result<Option<Value>, TableError> {
        if column.kind == Kind::Bilingual {
            let texts = ["vi", "en"].into_iter().map(|lang| (lang.to_owned(), self.cell(row, &format!("{}_{lang}", column.csv))));
            let both: Map<String, Value> = texts.filter(|(_, text)| !text.is_empty()).map(|(lang, text)| (lang, json!(text))).collect();
            return Ok((!both.is_empty()).then_some(Value::Object(both)));
        }
        let text = self.cell(row, &column.headers()[0]);
        if text.is_empty() {
            return Ok(None);
        }
        Ok(Some(match column.kind {
            Kind::Number | Kind::Whole | Kind::Year => Value::Number(self.number(row, column.csv)?),
            Kind::Years => {
                let years: Result<Vec<i64>, _> = text.split('~').map(str::parse).collect();
                json!(years.map_err(|_| self.wrong(row, column.csv, "years joined by ~"))?)
            }
            Kind::Refs(_) | Kind::Texts => json!(text.split('~').collect::<Vec<_>>()),
            Kind::Vietnamese => json!({ "vi": text }),
            Kind::Flag => match text {
                "1" => json!(true),
                _ => return Err(self.wrong(row, column.csv, "1 or nothing")),
            },
            _ => json!(text),
        }))
    }
}

/// What the bundle says of itself; kept in `datapackage.json`.
pub struct Imprint {
    /// Its date, `YYYY-MM-DD`.
    pub edition: String,
    /// Its title in both languages, `{vi, en}`.
    pub title: Value,
    /// What the data may be used under.
    pub licence: String,
}

impl Imprint {
    /// Reads it from the description of the package; the error names what that lacks.
    pub fn read(package: &Value) -> Result<Imprint, TableError> {
        let text = |at: &str| package.pointer(at).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| TableError::Package(format!("{at} is missing")));
        Ok(Imprint { edition: text("/version")?, title: json!({ "vi": text("/title")?, "en": text("/title_en")? }), licence: text("/licenses/0/name")? })
    }
}

/// Refuses figures such as `1.440` of indicators without decimals: 1,440 in Vietnamese, 1.44 to a machine.
fn no_grouped_figures(tables: &[TableRows]) -> Result<(), TableError> {
    let of = |table: Table| tables.iter().find(|rows| rows.table == table);
    let Some(indicators) = of(Table::Indicators) else { return Ok(()) };
    let whole: HashSet<&str> =
        (0..indicators.rows.len()).filter(|row| indicators.cell(*row, "decimals") == "0").map(|row| indicators.cell(row, "indicator_id")).collect();
    for rows in [Table::Observations, Table::Targets, Table::Claims].into_iter().filter_map(of) {
        for row in (0..rows.rows.len()).filter(|row| whole.contains(rows.cell(*row, "indicator_id"))) {
            for column in ["value", "value_max"] {
                let found = rows.cell(row, column);
                if is_grouped(found) {
                    return Err(TableError::PointOrGroup {
                        table: rows.table.name(),
                        row: row + 1,
                        column: column.to_owned(),
                        found: found.to_owned(),
                        whole: found.replace('.', ""),
                        indicator: rows.cell(row, "indicator_id").to_owned(),
                    });
                }
            }
        }
    }
    Ok(())
}

/// Whether points stand where thousands are grouped: one to three digits, then threes.
fn is_grouped(text: &str) -> bool {
    let mut groups = text.strip_prefix('-').unwrap_or(text).split('.');
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|digit| digit.is_ascii_digit());
    let first = groups.next().is_some_and(|first| digits(first) && first.len() <= 3);
    let rest: Vec<&str> = groups.collect();
    first && !rest.is_empty() && rest.into_iter().all(|group| group.len() == 3 && digits(group))
}

/// The whole bundle as JSON, a row a line so that changes can be read in a diff.
pub fn bundle(head: &Imprint, tables: &[TableRows]) -> Result<String, TableError> {
    no_grouped_figures(tables)?;
    let mut out = format!("{{\"format\":\"tiendo/1\",\n\"edition\":{},\n\"title\":{},\n\"licence\":{}", json!(head.edition), head.title, json!(head.licence));
    let mut positions: HashMap<Table, HashMap<&str, usize>> = HashMap::new();
    for rows in tables.iter().filter(|rows| rows.table != Table::Observations) {
        let lines: Result<Vec<String>, TableError> = (0..rows.rows.len()).map(|row| Ok(Value::Object(rows.object(row)?).to_string())).collect();
        out += &format!(",\n\"{}\":[\n{}]", rows.table.name(), lines?.join(",\n"));
        if let Some(id) = rows.table.columns().iter().find(|column| column.kind == Kind::Id) {
            positions.insert(rows.table, (0..rows.rows.len()).map(|row| (rows.cell(row, id.csv), row)).collect());
        }
    }
    if let Some(rows) = tables.iter().find(|rows| rows.table == Table::Observations) {
        out += &format!(",\n\"observations\":{}", observations(rows, &positions)?);
    }
    Ok(out + "}\n")
}

fn observations(rows: &TableRows, positions: &HashMap<Table, HashMap<&str, usize>>) -> Result<String, TableError> {
    let position = |row: usize, column: &str, table: Table| {
        positions.get(&table).and_then(|ids| ids.get(rows.cell(row, column))).copied().ok_or_else(|| rows.wrong(row, column, "the id of an existing row"))
    };
    let mut order = Vec::new();
    for row in 0..rows.rows.len() {
        let year = rows.cell(row, "year").parse::<i16>().ok().filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(&i32::from(*year)));
        let year = year.ok_or_else(|| rows.wrong(row, "year", "a year from 1900 to 2100"))?;
        let status = OBSERVATION_STATUSES.iter().position(|status| *status == rows.cell(row, "status"));
        let status = status.ok_or_else(|| rows.wrong(row, "status", "actual, preliminary or estimate"))?;
        order.push((
            position(row, "indicator_id", Table::Indicators)?,
            position(row, "locality_id", Table::Localities)?,
            year,
            row,
            status,
            position(row, "source_id", Table::Sources)?,
        ));
    }
    order.sort();
    if let Some(pair) = order.windows(2).find(|pair| (pair[0].0, pair[0].1, pair[0].2) == (pair[1].0, pair[1].1, pair[1].2)) {
        let cell = |row: usize, header: &str| rows.cell(row, header).to_owned();
        let (first, second) = (pair[0].3, pair[1].3);
        return Err(TableError::Twice {
            row: second + 1,
            indicator: cell(second, "indicator_id"),
            locality: cell(second, "locality_id"),
            year: pair[1].2,
            first: cell(first, "value"),
            second: cell(second, "value"),
        });
    }
    let values: Result<Vec<String>, TableError> = order.iter().map(|(_, _, _, row, _, _)| Ok(rows.number(*row, "value")?.to_string())).collect();
    let mut notes = Vec::new();
    for (at, (_, _, _, row, _, _)) in order.iter().enumerate() {
        let mut note = match rows.value(*row, &Column { csv: "note", kind: Kind::Bilingual, required: false })? {
            Some(Value::Object(text)) => text,
            _ => Map::new(),
        };
        if let Some(contested) = rows.value(*row, &Column { csv: "contested", kind: Kind::Flag, required: false })? {
            note.insert("contested".to_owned(), contested);
        }
        if !note.is_empty() {
            notes.push(format!("\"{at}\":{}", Value::Object(note)));
        }
    }
    let columns: [(&str, Vec<String>); 6] = [
        ("indicator", order.iter().map(|entry| entry.0.to_string()).collect()),
        ("locality", order.iter().map(|entry| entry.1.to_string()).collect()),
        ("year", order.iter().map(|entry| entry.2.to_string()).collect()),
        ("value", values?),
        ("status", order.iter().map(|entry| entry.4.to_string()).collect()),
        ("source", order.iter().map(|entry| entry.5.to_string()).collect()),
    ];
    let columns: Vec<String> = columns.into_iter().map(|(name, entries)| format!("\"{name}\":[{}]", entries.join(","))).collect();
    Ok(format!("{{{},\n\"notes\":{{{}}}}}", columns.join(",\n"), notes.join(",\n")))
}
