//! The rows of a checked dataset. References are positions in the dataset's lists; what is unknown is `None`.

use crate::closed_set::closed_set;
use crate::dataset::Dataset;
use crate::date::year_of;
use crate::lang::Bilingual;

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
#[derive(Clone, Debug, PartialEq)]
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
    /// Who published it, or else what it is called.
    pub fn publisher_or_title(&self) -> &str {
        self.publisher.as_deref().unwrap_or(&self.title)
    }

    /// The address, where it is one that a page may open.
    pub fn link(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| {
            let scheme = url.get(..8).unwrap_or(url).to_ascii_lowercase();
            (scheme.starts_with("https://") || scheme.starts_with("http://")) && !url.chars().any(char::is_control)
        })
    }
}

impl Target {
    /// The year that the target counts from: the one it names, else that of its document, else that of its resolution.
    pub fn start_year(&self, dataset: &Dataset) -> Option<i32> {
        let document = self.document.and_then(|at| dataset.documents[at].issued.as_deref());
        self.from_year.or_else(|| document.and_then(year_of)).or_else(|| year_of(&dataset.resolutions[self.resolution].issued))
    }
}
