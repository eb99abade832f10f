//! The rows of a checked dataset. References are positions in the dataset's lists; what is unknown is `None`.

use super::columns::Order;
use super::ids::Ids;
use super::observations::Observations;
use super::raw::Raw;
use super::schema::Table;
use super::{Dataset, year_of};
use crate::view::Lang;
use serde_json::{Map, Value};

/// A text in both languages. Where a file gives only one, it serves for both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    pub vi: String,
    pub en: String,
}

impl Bilingual {
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }

    /// `None` for an empty text.
    pub fn filled(self) -> Option<Bilingual> {
        (!self.is_empty()).then_some(self)
    }

    pub(super) fn from_json(value: Option<&Value>) -> Bilingual {
        let text = |lang: &str| value.and_then(|both| both.get(lang)).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (vi, en) = (text("vi"), text("en"));
        match (vi.is_empty(), en.is_empty()) {
            (true, false) => Bilingual { vi: en.clone(), en },
            (false, true) => Bilingual { en: vi.clone(), vi },
            _ => Bilingual { vi, en },
        }
    }
}

/// A closed set of ids of the format: the variants, their ids, and the way back.
macro_rules! closed_set {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_about])* $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),* }
            }

            pub fn from_id(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}
pub(crate) use closed_set;

closed_set! { Level { Country = "country", Province = "province", Commune = "commune" } }
closed_set! {
    /// Which way is better.
    Direction { Higher = "higher", Lower = "lower", Neither = "none" }
}
closed_set! {
    /// How the value of a merged province follows from its parts'.
    Merge { Sum = "sum", Mean = "mean", Neither = "none" }
}
closed_set! { Shape { Level = "level", Growth = "growth", Rank = "rank", Status = "status" } }
closed_set! { Comparator { AtLeast = "at-least", AtMost = "at-most", About = "about", Top = "top" } }
closed_set! {
    /// What a statement reports.
    StatementKind { Achievement = "achievement", Difficulty = "difficulty", Proposal = "proposal", Commitment = "commitment" }
}
closed_set! {
    /// How close a source is to the figure's publisher.
    Tier { Primary = "primary", DataFile = "data-file", Press = "press", Repost = "repost" }
}

#[derive(Clone, Debug)]
pub struct Resolution {
    pub id: String,
    pub number: String,
    pub issued: String,
    pub issuer: Bilingual,
    pub title: Bilingual,
    pub horizon: Vec<i32>,
    pub source: Option<usize>,
}

/// What a document carries out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mandate {
    Resolution(usize),
    Document(usize),
}

#[derive(Clone, Debug)]
pub struct Document {
    pub id: String,
    pub number: Option<String>,
    pub kind: Bilingual,
    pub issuer: Option<Bilingual>,
    pub issued: Option<String>,
    pub title: Bilingual,
    pub implements: Option<Mandate>,
    pub source: Option<usize>,
    /// The places whose authorities issued it: those that its issuer is named after, of the provinces of its time.
    pub issued_in: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Sector {
    pub id: String,
    pub resolutions: Vec<usize>,
    pub order: i32,
    pub name: Bilingual,
}

#[derive(Clone, Debug)]
pub struct Region {
    pub id: String,
    pub order: i32,
    pub name: Bilingual,
}

#[derive(Clone, Debug)]
pub struct Locality {
    pub id: String,
    pub level: Level,
    pub name: Bilingual,
    pub iso_code: Option<String>,
    pub gso_code: Option<String>,
    pub region: Option<usize>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub successor: Option<usize>,
    /// The units that became this one.
    pub formed_from: Vec<usize>,
    /// Column and row in the tile grid of its time.
    pub tile: Option<(i32, i32)>,
}

#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: String,
    pub sector: usize,
    pub resolutions: Vec<usize>,
    pub name: Bilingual,
    pub unit: Bilingual,
    /// Digits shown after the decimal mark.
    pub decimals: usize,
    pub direction: Direction,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub merge: Merge,
    pub definition: Option<Bilingual>,
    pub publisher: Option<String>,
    /// Breaks of the series, years ascending.
    pub breaks: Vec<Break>,
}

/// Values before `year` do not compare with those from it on.
#[derive(Clone, Debug)]
pub struct Break {
    pub year: i32,
    pub note: Option<Bilingual>,
}

#[derive(Clone, Debug)]
pub struct Target {
    pub id: String,
    /// `None` where nothing measures the target.
    pub indicator: Option<usize>,
    pub resolution: usize,
    pub document: Option<usize>,
    pub locality: usize,
    pub sector: usize,
    pub shape: Shape,
    pub comparator: Option<Comparator>,
    pub value: Option<f64>,
    /// The other end of a range.
    pub value_max: Option<f64>,
    pub scope: Option<Bilingual>,
    pub from_year: Option<i32>,
    pub by_year: i32,
    pub text: Bilingual,
    /// The earlier target that this one repeats.
    pub restates: Option<usize>,
    pub source: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Statement {
    pub id: String,
    pub locality: usize,
    pub date: Option<String>,
    pub resolutions: Vec<usize>,
    pub sector: usize,
    pub kind: StatementKind,
    pub text: Bilingual,
    pub indicators: Vec<usize>,
    pub source: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub date: Option<String>,
    pub tier: Option<Tier>,
}

impl Indicator {
    /// Whether the values are ranks: whole, and lower is better.
    pub fn is_rank(&self) -> bool {
        self.unit.vi.starts_with("hạng")
    }
}

impl Locality {
    /// Whether it is a unit of the country on a day.
    pub fn valid_on(&self, day: &str) -> bool {
        self.valid_from.as_deref().is_none_or(|from| from <= day) && self.valid_to.as_deref().is_none_or(|to| day <= to)
    }
}

impl Source {
    /// The address, where it is one that a page may open.
    pub fn link(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| {
            let scheme = url.get(..8).unwrap_or(url).to_ascii_lowercase();
            (scheme.starts_with("https://") || scheme.starts_with("http://")) && !url.chars().any(char::is_control)
        })
    }
}

/// Cells of a row that has passed the check: reading them cannot fail.
struct Cells<'a> {
    row: &'a Map<String, Value>,
    ids: &'a Ids,
}

impl Cells<'_> {
    #[inline(never)]
    fn text(&self, field: &str) -> Option<String> {
        self.row.get(field).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    fn id(&self) -> String {
        self.text("id").unwrap_or_default()
    }

    #[inline(never)]
    fn both(&self, field: &str) -> Bilingual {
        Bilingual::from_json(self.row.get(field))
    }

    #[inline(never)]
    fn number(&self, field: &str) -> Option<f64> {
        self.row.get(field).and_then(Value::as_f64)
    }

    fn whole(&self, field: &str) -> Option<i32> {
        self.number(field).map(|number| number as i32)
    }

    fn list<T>(&self, field: &str, item: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        self.row.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(item).collect()
    }

    fn position(&self, table: Table, id: &str) -> Option<usize> {
        self.ids.position(table, id)
    }

    #[inline(never)]
    fn reference(&self, field: &str, table: Table) -> Option<usize> {
        self.row.get(field).and_then(Value::as_str).and_then(|id| self.position(table, id))
    }

    /// A reference that the check has found to be there.
    #[inline(never)]
    fn must(&self, field: &str, table: Table) -> usize {
        self.reference(field, table).unwrap_or_default()
    }

    #[inline(never)]
    fn references(&self, field: &str, table: Table) -> Vec<usize> {
        self.list(field, |id| id.as_str().and_then(|id| self.position(table, id)))
    }

    fn choice<T>(&self, field: &str, from_id: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.row.get(field).and_then(Value::as_str).and_then(from_id)
    }
}

/// "UBND tỉnh Quảng Nam" is an authority of Quảng Nam.
fn issued_in(document: &Document, place: &Locality) -> bool {
    let issuer = document.issuer.as_ref().and_then(|issuer| issuer.vi.strip_suffix(place.name.vi.as_str()));
    issuer.is_some_and(|office| office.ends_with(' ')) && document.issued.as_deref().is_none_or(|day| place.valid_on(day))
}

/// Builds the typed dataset from rows that have passed the check.
pub(super) fn build(raw: Raw, ids: Ids, order: Order) -> Dataset {
    let cells = |table: Table| raw.tables[table as usize].iter().filter_map(Value::as_object).map(|row| Cells { row, ids: &ids });
    let resolutions: Vec<Resolution> = cells(Table::Resolutions)
        .map(|row| {
            let number = row.text("number").unwrap_or_default();
            Resolution {
                id: row.id(),
                title: row.both("title").filled().unwrap_or(Bilingual { vi: number.clone(), en: number.clone() }),
                number,
                issued: row.text("issued").unwrap_or_default(),
                issuer: row.both("issuer"),
                horizon: row.list("horizon", |year| year.as_f64().map(|year| year as i32)),
                source: row.reference("source", Table::Sources),
            }
        })
        .collect();
    let mut documents: Vec<Document> = cells(Table::Documents)
        .map(|row| Document {
            id: row.id(),
            number: row.text("number"),
            kind: row.both("type"),
            issuer: row.both("issuer").filled(),
            issued: row.text("issued"),
            title: row.both("title"),
            implements: row
                .reference("implements", Table::Resolutions)
                .map(Mandate::Resolution)
                .or_else(|| row.reference("implements", Table::Documents).map(Mandate::Document)),
            source: row.reference("source", Table::Sources),
            issued_in: Vec::new(),
        })
        .collect();
    let sectors = cells(Table::Sectors)
        .enumerate()
        .map(|(at, row)| Sector {
            id: row.id(),
            resolutions: row.references("resolutions", Table::Resolutions),
            order: row.whole("order").unwrap_or(at as i32),
            name: row.both("name"),
        })
        .collect();
    let regions = cells(Table::Regions)
        .enumerate()
        .map(|(at, row)| Region { id: row.id(), order: row.whole("order").unwrap_or(at as i32), name: row.both("name") })
        .collect();
    let mut localities: Vec<Locality> = cells(Table::Localities)
        .map(|row| Locality {
            id: row.id(),
            level: row.choice("level", Level::from_id).unwrap_or(Level::Province),
            name: row.both("name"),
            iso_code: row.text("iso_code"),
            gso_code: row.text("gso_code"),
            region: row.reference("region", Table::Regions),
            valid_from: row.text("valid_from"),
            valid_to: row.text("valid_to"),
            successor: row.reference("successor", Table::Localities),
            formed_from: Vec::new(),
            tile: row.whole("tile_col").zip(row.whole("tile_row")),
        })
        .collect();
    for former in 0..localities.len() {
        if let Some(now) = localities[former].successor {
            localities[now].formed_from.push(former);
        }
    }
    for document in &mut documents {
        document.issued_in = (0..localities.len()).filter(|at| issued_in(document, &localities[*at])).collect();
    }
    let mut indicators: Vec<Indicator> = cells(Table::Indicators)
        .map(|row| Indicator {
            id: row.id(),
            sector: row.must("sector", Table::Sectors),
            resolutions: row.references("resolutions", Table::Resolutions),
            name: row.both("name"),
            unit: row.both("unit"),
            decimals: row.whole("decimals").unwrap_or(1).clamp(0, 6) as usize,
            direction: row.choice("direction", Direction::from_id).unwrap_or(Direction::Neither),
            min: row.number("min"),
            max: row.number("max"),
            merge: row.choice("merge", Merge::from_id).unwrap_or(Merge::Neither),
            definition: row.both("definition").filled(),
            publisher: row.text("publisher"),
            breaks: Vec::new(),
        })
        .collect();
    for row in cells(Table::Breaks) {
        let broken = Break { year: row.whole("year").unwrap_or_default(), note: row.both("note").filled() };
        let breaks = &mut indicators[row.must("indicator", Table::Indicators)].breaks;
        let at = breaks.partition_point(|other| other.year <= broken.year);
        breaks.insert(at, broken);
    }
    let targets = cells(Table::Targets)
        .map(|row| Target {
            id: row.id(),
            indicator: row.reference("indicator", Table::Indicators),
            resolution: row.must("resolution", Table::Resolutions),
            document: row.reference("document", Table::Documents),
            locality: row.must("locality", Table::Localities),
            sector: row.must("sector", Table::Sectors),
            shape: row.choice("shape", Shape::from_id).unwrap_or(Shape::Status),
            comparator: row.choice("comparator", Comparator::from_id),
            value: row.number("value"),
            value_max: row.number("value_max"),
            scope: row.both("scope").filled(),
            from_year: row.whole("from_year"),
            by_year: row.whole("by_year").unwrap_or_default(),
            text: row.both("text"),
            restates: row.reference("restates", Table::Targets),
            source: row.reference("source", Table::Sources),
        })
        .collect();
    let statements = cells(Table::Statements)
        .map(|row| Statement {
            id: row.id(),
            locality: row.must("locality", Table::Localities),
            date: row.text("date"),
            resolutions: row.references("resolutions", Table::Resolutions),
            sector: row.must("sector", Table::Sectors),
            kind: row.choice("kind", StatementKind::from_id).unwrap_or(StatementKind::Achievement),
            text: row.both("text"),
            indicators: row.references("indicators", Table::Indicators),
            source: row.reference("source", Table::Sources),
        })
        .collect();
    let sources = cells(Table::Sources)
        .map(|row| Source {
            id: row.id(),
            title: row.text("title").unwrap_or_default(),
            publisher: row.text("publisher"),
            url: row.text("url"),
            date: row.text("date"),
            tier: row.choice("tier", Tier::from_id),
        })
        .collect();
    let head = |field: &str| raw.head.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (edition, licence, title) = (head("edition"), head("licence"), Bilingual::from_json(raw.head.get("title")));
    let observations = Observations::build(raw.observations, indicators.len(), order);
    Dataset { edition, title, licence, resolutions, documents, sectors, regions, localities, indicators, targets, statements, sources, observations, ids }
}

impl Target {
    /// The year that the target counts from: the one it names, else that of its document, else that of its resolution.
    pub fn start_year(&self, dataset: &Dataset) -> Option<i32> {
        let document = self.document.and_then(|at| dataset.documents[at].issued.as_deref());
        self.from_year.or_else(|| document.and_then(year_of)).or_else(|| year_of(&dataset.resolutions[self.resolution].issued))
    }
}
