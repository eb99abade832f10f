//! What an edition said, in short: kept beside the tables, so that the next one can say what is new. The bundler writes it.

use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::status::{Board, Method, Status};
use serde_json::{Map, Value, json};

/// The values, targets and statuses of one edition. Names are ids, since positions change from one edition to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// By indicator, then by place, in the order of their ids; years ascending.
    pub values: Vec<KeptSeries>,
    /// By id. Those that restate another have its statuses.
    pub targets: Vec<KeptTarget>,
}

/// The ids of an indicator and a place, and its years and values.
pub type KeptSeries = (String, String, Vec<(i32, f64)>);

/// What is kept of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptTarget {
    /// Its id.
    pub id: String,
    /// T, in its indicator's unit.
    pub value: Option<f64>,
    /// The other end of a range.
    pub value_max: Option<f64>,
    /// Its deadline.
    pub by_year: i32,
    /// In the order of [`Method::ALL`].
    pub statuses: [Status; 3],
}

impl Edition {
    /// What is to be kept of a dataset.
    pub fn of(dataset: &Dataset, board: &Board) -> Edition {
        let values = dataset.observations.all_series().map(|series| {
            let points = series.observations().map(|point| (point.year, point.value)).collect();
            (dataset.indicators[series.indicator].id.clone(), dataset.localities[series.locality].id.clone(), points)
        });
        let judged = board.judged.iter().flat_map(|judged| judged.restated_by.iter().chain([&judged.target]).map(move |at| (*at, judged)));
        let targets = judged.map(|(at, judged)| {
            let target = &dataset.targets[at];
            let statuses = [Method::Line, Method::Compound, Method::Remaining].map(|method| judged.status(method));
            KeptTarget { id: target.id.clone(), value: target.value, value_max: target.value_max, by_year: target.by_year, statuses }
        });
        let (mut values, mut targets): (Vec<KeptSeries>, Vec<KeptTarget>) = (values.collect(), targets.collect());
        values.order_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        targets.order_by(|one, other| one.id.cmp(&other.id));
        Edition { date: dataset.edition.clone(), values, targets }
    }

    /// The file: `{"edition", "values": {indicator: {place: [year, value, …]}}, "targets": {id: [value, value_max, by_year, status, …]}}`,
    /// one status where the three methods agree; an indicator or a target a line.
    pub fn write(&self) -> String {
        let of_indicator = |group: &[KeptSeries]| {
            let places: Map<String, Value> = group.iter().map(|(_, place, points)| (place.clone(), points.iter().flat_map(pair).collect())).collect();
            format!("{}:{}", json!(group[0].0), Value::Object(places))
        };
        let target = |target: &KeptTarget| {
            let agree = target.statuses.iter().all(|status| *status == target.statuses[0]);
            let statuses = target.statuses.iter().take(if agree { 1 } else { 3 }).map(|status| json!(status.id()));
            let fields: Vec<Value> = [target.value, target.value_max].into_iter().map(number).chain([json!(target.by_year)]).chain(statuses).collect();
            format!("{}:{}", json!(target.id), Value::Array(fields))
        };
        let values: Vec<String> = self.values.chunk_by(|one, other| one.0 == other.0).map(of_indicator).collect();
        let targets: Vec<String> = self.targets.iter().map(target).collect();
        format!("{{\"edition\":{},\n\"values\":{{\n{}}},\n\"targets\":{{\n{}}}}}\n", json!(self.date), values.join(",\n"), targets.join(",\n"))
    }

    /// Reads such a file; `None` where it is none. What is not as it should be in it is passed over.
    pub fn read(json: &[u8]) -> Option<Edition> {
        let json: Value = serde_json::from_slice(json).ok()?;
        let point = |pair: &[Value]| Some((pair.first()?.as_f64()? as i32, pair.get(1)?.as_f64()?));
        let series = |(place, points): (&String, &Value)| {
            let points = points.as_array()?.chunks(2).filter_map(point).collect();
            Some((place.clone(), points))
        };
        let of_indicator = |(indicator, places): (&String, &Value)| {
            let places = places.as_object().into_iter().flatten().filter_map(series);
            places.map(|(place, points)| (indicator.clone(), place, points)).collect::<Vec<_>>()
        };
        let target = |(id, fields): (&String, &Value)| {
            let fields = fields.as_array()?;
            let status = |at: usize| fields.get(at).and_then(Value::as_str).and_then(Status::from_id);
            let first = status(3)?;
            let statuses = [first, status(4).unwrap_or(first), status(5).unwrap_or(first)];
            let number = |at: usize| fields.get(at).and_then(Value::as_f64);
            Some(KeptTarget { id: id.clone(), value: number(0), value_max: number(1), by_year: number(2)? as i32, statuses })
        };
        Some(Edition {
            date: json.get("edition")?.as_str()?.to_owned(),
            values: json.get("values")?.as_object()?.iter().flat_map(of_indicator).collect(),
            targets: json.get("targets")?.as_object()?.iter().filter_map(target).collect(),
        })
    }

    /// How many values it has.
    pub fn count(&self) -> usize {
        self.values.iter().map(|series| series.2.len()).sum()
    }
}

fn pair(point: &(i32, f64)) -> [Value; 2] {
    [json!(point.0), number(Some(point.1))]
}

/// Whole numbers without a point.
fn number(value: Option<f64>) -> Value {
    match value {
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => json!(value as i64),
        value => json!(value),
    }
}
