//! Small datasets for pictures: one indicator, some places, whatever a test wants to see drawn.

use serde_json::{Value, json};
use tiendo::answer::{Question, trend};
use tiendo::chart::{Frame, Picture};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::Board;
use tiendo::view::{Page, View};

/// What is drawn; the rest of a dataset is filled in.
pub struct Sample {
    unit: (&'static str, &'static str),
    decimals: usize,
    direction: &'static str,
    limits: Option<(f64, f64)>,
    measure: &'static str,
    pub merge: &'static str,
    places: Vec<(&'static str, &'static str, &'static str)>,
    pub values: Vec<Figure>,
    pub targets: Vec<Value>,
    pub breaks: Vec<i32>,
}

pub struct Figure {
    pub place: usize,
    pub year: i32,
    pub value: f64,
    /// 0 actual, 1 preliminary, 2 estimate.
    pub status: u8,
    pub contested: bool,
}

/// Values of years that follow each other.
pub fn figures(from: i32, values: &[f64]) -> Vec<(i32, f64)> {
    (from..).zip(values.iter().copied()).collect()
}

impl Sample {
    pub fn new(unit: (&'static str, &'static str), decimals: usize, direction: &'static str) -> Sample {
        // What the unit says, unless a test says otherwise.
        let measure = match unit.0 {
            unit if unit.starts_with("hạng") => "rank",
            unit if unit.starts_with('%') => "share",
            _ => "amount",
        };
        Sample {
            unit,
            decimals,
            direction,
            limits: None,
            measure,
            merge: "none",
            places: Vec::new(),
            values: Vec::new(),
            targets: Vec::new(),
            breaks: Vec::new(),
        }
    }

    pub fn share() -> Sample {
        Sample { limits: Some((0.0, 100.0)), ..Sample::new(("% GDP", "% of GDP"), 1, "higher") }
    }

    /// Adds a place, the country if it is called so, with its values.
    pub fn place(mut self, vi: &'static str, en: &'static str, values: &[(i32, f64)]) -> Sample {
        let place = self.places.len();
        self.places.push((if vi == "Việt Nam" { "country" } else { "province" }, vi, en));
        self.values.extend(values.iter().map(|(year, value)| Figure { place, year: *year, value: *value, status: 0, contested: false }));
        self
    }

    pub fn country(self, values: &[(i32, f64)]) -> Sample {
        self.place("Việt Nam", "Viet Nam", values)
    }

    /// Says how sure the figure of a year is: 1 preliminary, 2 estimate.
    pub fn unsure(mut self, year: i32, status: u8, contested: bool) -> Sample {
        self.values.iter_mut().filter(|figure| figure.year == year).for_each(|figure| (figure.status, figure.contested) = (status, contested));
        self
    }

    pub fn target(mut self, place: usize, shape: &str, comparator: &str, value: f64, by_year: i32, more: Value) -> Sample {
        let id = format!("target-{}", self.targets.len());
        let mut target = json!({
            "id": id, "indicator": "measure", "resolution": "52", "locality": format!("place-{place}"), "sector": "sector", "shape": shape,
            "comparator": comparator, "value": value, "by_year": by_year, "from_year": 2019, "text": { "vi": id, "en": id },
        });
        if let (Some(target), Value::Object(more)) = (target.as_object_mut(), more) {
            target.extend(more);
        }
        self.targets.push(target);
        self
    }

    pub fn at_least(self, value: f64, by_year: i32) -> Sample {
        self.target(0, "level", "at-least", value, by_year, json!({}))
    }

    pub fn dataset(&self) -> Dataset {
        let column = |part: &dyn Fn(&Figure) -> Value| self.values.iter().map(part).collect::<Vec<Value>>();
        let notes: serde_json::Map<String, Value> =
            self.values.iter().enumerate().filter(|(_, figure)| figure.contested).map(|(row, _)| (row.to_string(), json!({ "contested": true }))).collect();
        let name = |vi: &str, en: &str| json!({ "vi": vi, "en": en });
        let mut indicator = json!({
            "id": "measure", "sector": "sector", "resolutions": ["52"], "name": name("Chỉ tiêu", "Measure"), "unit": name(self.unit.0, self.unit.1),
            "decimals": self.decimals, "direction": self.direction, "merge": self.merge,
            "measure": self.measure,
        });
        if let Some((least, most)) = self.limits {
            indicator["min"] = json!(least);
            indicator["max"] = json!(most);
        }
        let dataset = json!({
            "format": "tiendo/1", "edition": "2026-11-23", "title": name("Mẫu", "Sample"), "licence": "CC-BY-4.0",
            "resolutions": [{ "id": "52", "number": "52-NQ/TW", "issued": "2019-09-27" }],
            "documents": [], "regions": [], "statements": [],
            "sectors": [{ "id": "sector", "resolutions": ["52"], "name": name("Lĩnh vực", "Sector") }],
            "localities": self.places.iter().enumerate()
                .map(|(at, (level, vi, en))| json!({ "id": format!("place-{at}"), "level": level, "name": name(vi, en) })).collect::<Vec<Value>>(),
            "indicators": [indicator],
            "breaks": self.breaks.iter().map(|year| json!({ "indicator": "measure", "year": year })).collect::<Vec<Value>>(),
            "targets": self.targets,
            "sources": [{ "id": "source", "title": "Nguồn" }],
            "observations": {
                "indicator": column(&|_| json!(0)), "locality": column(&|figure| json!(figure.place)), "year": column(&|figure| json!(figure.year)),
                "value": column(&|figure| json!(figure.value)), "status": column(&|figure| json!(figure.status)), "source": column(&|_| json!(0)), "notes": notes,
            },
        });
        Dataset::read(dataset.to_string().as_bytes()).expect("a sample that keeps the rules")
    }

    /// The trend of all places.
    pub fn trend(&self, width: u32, lang: Lang) -> Picture {
        let places: Vec<String> = (0..self.places.len()).map(|at| format!("place-{at}")).collect();
        draw(&self.dataset(), View { places, lang, ..View::default() }, width)
    }
}

/// The picture of a trend view.
pub fn draw(dataset: &Dataset, view: View, width: u32) -> Picture {
    let board = Board::of(dataset);
    let view = View { page: Page::Trend, ..view };
    let answer = trend(Question { dataset, board: &board, view: &view }).expect("an indicator");
    tiendo::chart::trend(dataset, &board, &answer, Frame { width, lang: view.lang })
}
