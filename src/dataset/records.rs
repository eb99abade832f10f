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
closed_set! {
    /// What kind of number an indicator gives: what form a picture of it takes, and what a change of it is called.
    Measure { Amount = "amount", Ratio = "ratio", Share = "share", Rate = "rate", Score = "score", Rank = "rank" }
}
closed_set! {
    /// At which level a document was issued.
    DocumentLevel {
        Party = "party",
        NationalAssembly = "national-assembly",
        Government = "government",
        Ministry = "ministry",
        Province = "province",
    }
}
closed_set! { Shape { Level = "level", Growth = "growth", Rank = "rank", Status = "status" } }
closed_set! {
    /// How a target's figure is meant, as the document words it.
    Comparator {
        /// "trên", "hơn": strictly more.
        Above = "above",
        /// "tối thiểu", "ít nhất".
        AtLeast = "at-least",
        /// A plain "đạt …": at least, or at most where lower is better.
        Reach = "reach",
        /// "dưới", "ít hơn": strictly less.
        Below = "below",
        AtMost = "at-most",
        /// "khoảng".
        About = "about",
        /// A range, met at its nearer end.
        Between = "between",
        /// Among the first so many.
        Top = "top",
    }
}
closed_set! {
    /// What a number in a statement is.
    ClaimKind {
        /// The figure of a year.
        Figure = "figure",
        /// The mean of the years from `since` to `year`.
        Mean = "mean",
        /// Of a part of the year only.
        PartYear = "part-year",
        /// What is aimed at.
        Target = "target",
        Forecast = "forecast",
        /// So many of so many.
        Ratio = "ratio",
        Other = "other",
    }
}
closed_set! {
    /// How exactly a statement means its number.
    ClaimComparator {
        Equals = "equals",
        About = "about",
        AtLeast = "at-least",
        AtMost = "at-most",
        /// The change from `since` to `year`.
        Change = "change",
    }
}
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
    /// The same text as a document.
    pub document: Option<usize>,
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
    pub level: Option<DocumentLevel>,
    pub issuer: Option<Bilingual>,
    pub issued: Option<String>,
    pub title: Bilingual,
    pub implements: Option<Mandate>,
    pub source: Option<usize>,
    /// The place whose authorities issued it; none for central documents.
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
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub source: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Locality {
    pub id: String,
    pub level: Level,
    pub name: Bilingual,
    /// For tiles and line ends; the name where that is short enough.
    pub short: Bilingual,
    /// Other spellings and names that people search by.
    pub aliases: Vec<String>,
    pub iso_code: Option<String>,
    pub gso_code: Option<String>,
    pub region: Option<usize>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub successor: Option<usize>,
    /// The units that became this one.
    pub formed_from: Vec<usize>,
    /// Of an earlier row of a place that continues: the row of today, which has all its figures but ranks.
    pub continues: Option<usize>,
    /// The row before this one of the same place.
    pub earlier_self: Option<usize>,
    /// Column and row in the tile grid of its time.
    pub tile: Option<(i32, i32)>,
}

#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: String,
    pub sector: usize,
    pub resolutions: Vec<usize>,
    pub name: Bilingual,
    /// For a tile, a tab, a slide; the name where none is given.
    pub short_name: Bilingual,
    pub measure: Measure,
    /// What the numbers count, for axes and heads: "% GDP".
    pub unit: Bilingual,
    /// What stands behind a value: "%"; empty where nothing does.
    pub unit_short: Bilingual,
    /// Of a score: "thang 0–100".
    pub scale: Option<Bilingual>,
    /// Digits shown after the decimal mark.
    pub decimals: usize,
    pub direction: Direction,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub merge: Merge,
    /// Of a rank: the indicator that it ranks.
    pub rank_of: Option<usize>,
    /// Of a rank: among whom, where that is not the provinces of the row.
    pub ranked_among: Option<Bilingual>,
    /// Stands for its sector on the country's page, on a province's.
    pub headline_country: bool,
    pub headline_province: bool,
    pub definition: Option<Bilingual>,
    pub publisher: Option<Bilingual>,
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
    /// Of a target that nothing measures: figures that speak to it without deciding it, best first.
    pub related_indicators: Vec<usize>,
    pub resolution: usize,
    pub document: Option<usize>,
    pub locality: usize,
    pub sector: usize,
    pub shape: Shape,
    pub comparator: Option<Comparator>,
    pub value: Option<f64>,
    /// The other end of a range.
    pub value_max: Option<f64>,
    pub unit: Option<Bilingual>,
    /// Among whom a rank is meant: the world, ASEAN.
    pub among: Option<Bilingual>,
    pub from_year: Option<i32>,
    pub by_year: i32,
    pub text: Bilingual,
    /// The document's own words, in Vietnamese.
    pub quote: Option<String>,
    /// Where they stand in it.
    pub section: Option<String>,
    /// Who set it, where the document is not known.
    pub set_by: Option<Bilingual>,
    /// Its object has ceased: the district level, a merged province, an index no longer published.
    pub no_longer: bool,
    pub note: Option<Bilingual>,
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

/// A number that a statement gives.
#[derive(Clone, Debug)]
pub struct Claim {
    pub statement: usize,
    /// 1, 2, … within the statement.
    pub number: i32,
    pub indicator: usize,
    pub locality: usize,
    /// Of a change or a mean: its first year.
    pub since: Option<i32>,
    pub year: Option<i32>,
    pub kind: ClaimKind,
    pub comparator: ClaimComparator,
    pub value: f64,
    /// The other end of a range.
    pub value_max: Option<f64>,
    pub note: Option<Bilingual>,
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
        self.measure == Measure::Rank
    }

    /// Whether the values are per cent, so that they change by percentage points.
    pub fn is_percent(&self) -> bool {
        matches!(self.measure, Measure::Share | Measure::Rate)
    }
}

impl Measure {
    /// For files from before the column `measure`, which said it in the unit only. The only place that reads a unit's wording.
    pub(super) fn of_unit(unit: &str) -> Measure {
        match unit {
            unit if unit.starts_with("hạng") => Measure::Rank,
            unit if unit.starts_with('%') => Measure::Share,
            _ => Measure::Amount,
        }
    }
}

impl Region {
    /// Whether the country is divided so on a day.
    pub fn valid_on(&self, day: &str) -> bool {
        within(self.valid_from.as_deref(), self.valid_to.as_deref(), day)
    }
}

fn within(from: Option<&str>, to: Option<&str>, day: &str) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

impl Locality {
    /// Whether it is a unit of the country on a day.
    pub fn valid_on(&self, day: &str) -> bool {
        within(self.valid_from.as_deref(), self.valid_to.as_deref(), day)
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
