//! The excerpt of a bundle that the front page's first screen needs: targets and the series they are measured by. It is a tenth of the
//! bundle, so that a reader on a poor network sees the scoreboard while the rest is on its way. Never part of the page.

use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// What the first screen says nothing about.
const UNSAID: &[&str] = &["definition", "publisher", "region", "iso_code", "gso_code", "tile_col", "tile_row", "source", "implements", "issuer", "type"];

/// The excerpt as JSON, a dataset like any other. Its values name one source that has no address: sources come with the whole.
pub fn excerpt(bundle: &str) -> Result<String, serde_json::Error> {
    let mut all: Map<String, Value> = serde_json::from_str(bundle)?;
    let text = |row: &Value, field: &str| row.get(field).and_then(Value::as_str).map(str::to_owned);
    let rows = |all: &Map<String, Value>, table: &str| all.get(table).and_then(Value::as_array).cloned().unwrap_or_default();
    let targets = rows(&all, "targets");
    let named = |field: &str| targets.iter().filter_map(|target| text(target, field)).collect::<HashSet<String>>();
    let (documents, indicators) = (named("document"), named("indicator"));
    let series: HashSet<(String, String)> = targets.iter().filter_map(|target| Some((text(target, "indicator")?, text(target, "locality")?))).collect();
    let (old_indicators, localities) = (rows(&all, "indicators"), rows(&all, "localities"));
    let keep = |all: &mut Map<String, Value>, table: &str, wanted: &dyn Fn(&Value) -> bool| {
        let kept: Vec<Value> = rows(all, table).into_iter().filter(|row| wanted(row)).map(said).collect();
        all.insert(table.to_owned(), Value::Array(kept));
    };
    let among = |ids: &HashSet<String>, row: &Value, field: &str| text(row, field).is_some_and(|id| ids.contains(&id));
    keep(&mut all, "documents", &|row| among(&documents, row, "id"));
    keep(&mut all, "indicators", &|row| among(&indicators, row, "id"));
    keep(&mut all, "breaks", &|row| among(&indicators, row, "indicator"));
    keep(&mut all, "statements", &|_| false);
    for table in ["resolutions", "localities", "targets"] {
        keep(&mut all, table, &|_| true);
    }
    all.insert("regions".to_owned(), json!([]));
    all.insert("sources".to_owned(), json!([{ "id": "dataset", "title": "dataset.json" }]));
    let kept = rows(&all, "indicators");
    let observations = observations(&all["observations"], |indicator, locality| {
        let pair = (text(&old_indicators[indicator], "id")?, text(&localities[locality], "id")?);
        series.contains(&pair).then(|| kept.iter().position(|row| row["id"] == pair.0.as_str())).flatten()
    });
    all.insert("observations".to_owned(), observations);
    Ok(Value::Object(all).to_string() + "\n")
}

fn said(mut row: Value) -> Value {
    if let Some(cells) = row.as_object_mut() {
        cells.retain(|field, _| !UNSAID.contains(&field.as_str()));
    }
    row
}

/// The columns cut to the rows for which `place` gives the indicator's new position.
fn observations(all: &Value, place: impl Fn(usize, usize) -> Option<usize>) -> Value {
    let column = |name: &str| all[name].as_array().cloned().unwrap_or_default();
    let (indicator, locality, year, value, status) = (column("indicator"), column("locality"), column("year"), column("value"), column("status"));
    let position = |cell: &Value| cell.as_u64().map_or(usize::MAX, |at| at as usize);
    let kept: Vec<(usize, usize)> = (0..value.len()).filter_map(|row| Some((row, place(position(&indicator[row]), position(&locality[row]))?))).collect();
    let cut = |column: &[Value]| kept.iter().map(|(row, _)| column[*row].clone()).collect::<Vec<_>>();
    let contested = kept.iter().enumerate().filter(|(_, (row, _))| all["notes"][row.to_string()]["contested"] == json!(true));
    let notes: Map<String, Value> = contested.map(|(at, _)| (at.to_string(), json!({ "contested": true }))).collect();
    json!({
        "indicator": kept.iter().map(|(_, indicator)| indicator).collect::<Vec<_>>(),
        "locality": cut(&locality), "year": cut(&year), "value": cut(&value), "status": cut(&status), "source": vec![0; kept.len()], "notes": notes,
    })
}
