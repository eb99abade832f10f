//! The rows of a checked dataset. References are positions in the dataset's lists; what is unknown is `None`.

use crate::dataset::kinds::{Direction, DocumentLevel, Level, Measure, Merge, Tier};
use crate::lang::Bilingual;

/// A resolution whose progress is followed.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// As links write it: "23".
    pub id: String,
    /// The same text as a document.
    pub document: Option<usize>,
    /// "23-NQ/TW".
    pub number: String,
    /// The day it was issued; see [`Date`](crate::dataset::schema::Kind::Date).
    pub issued: String,
    /// Who issued it.
    pub issuer: Bilingual,
    /// Its full title.
    pub title: Bilingual,
    /// The years that it sets targets for.
    pub horizon: Vec<i32>,
    /// Where its text is found.
    pub source: Option<usize>,
}

/// What a document carries out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mandate {
    /// A resolution itself, by its position.
    Resolution(usize),
    /// A document that carries out something in turn, by its position.
    Document(usize),
}

/// A legal or planning document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its id in the tables and links.
    pub id: String,
    /// "749/QĐ-TTg"; `None` where it has no number or none is known.
    pub number: Option<String>,
    /// What it is: a decision, a plan, a law.
    pub kind: Bilingual,
    /// Which authority stands behind it; `None` where unknown.
    pub level: Option<DocumentLevel>,
    /// Who issued it.
    pub issuer: Option<Bilingual>,
    /// The day, month or year it was issued.
    pub issued: Option<String>,
    /// Its full title.
    pub title: Bilingual,
    /// What it carries out; `None` where it stands on its own.
    pub implements: Option<Mandate>,
    /// Where its text is found.
    pub source: Option<usize>,
    /// The place whose authorities issued it; none for central documents.
    pub issued_in: Vec<usize>,
}

/// A pillar: what targets, indicators and statements are about.
#[derive(Clone, Debug)]
pub struct Sector {
    /// As links write it: "digital-economy".
    pub id: String,
    /// The resolutions that it belongs to, by position.
    pub resolutions: Vec<usize>,
    /// Where it stands in lists; ties keep the table's order.
    pub order: i32,
    /// What readers call it.
    pub name: Bilingual,
}

/// A socio-economic region, to 30 June 2025 or since.
#[derive(Clone, Debug)]
pub struct Region {
    /// As links write it.
    pub id: String,
    /// Where it stands in lists.
    pub order: i32,
    /// What it is called.
    pub name: Bilingual,
    /// Its first day; `None` where it is the earliest known.
    pub valid_from: Option<String>,
    /// Its last day; `None` where it is a region of today.
    pub valid_to: Option<String>,
    /// Where it is laid down.
    pub source: Option<usize>,
}

/// The country, or a province of before July 2025 or of today.
#[derive(Clone, Debug)]
pub struct Locality {
    /// As links write it: "quang-nam-63".
    pub id: String,
    /// Country or province.
    pub level: Level,
    /// Its name without its kind of unit.
    pub name: Bilingual,
    /// For tiles and line ends; the name where that is short enough.
    pub short: Bilingual,
    /// Other spellings and names that people search by.
    pub aliases: Vec<String>,
    /// Its code of ISO 3166-2.
    pub iso_code: Option<String>,
    /// Its code at the statistics office.
    pub gso_code: Option<String>,
    /// The region of its time, by position.
    pub region: Option<usize>,
    /// Its first day; `None` where it is older than the data.
    pub valid_from: Option<String>,
    /// Its last day; `None` where it exists today.
    pub valid_to: Option<String>,
    /// The unit that it became on its last day, by position.
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

/// One measured quantity: one definition, one publisher.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// As links write it.
    pub id: String,
    /// Its sector, by position.
    pub sector: usize,
    /// The resolutions that it speaks to, by position.
    pub resolutions: Vec<usize>,
    /// Its full name.
    pub name: Bilingual,
    /// For a tile, a tab, a slide; the name where none is given.
    pub short_name: Bilingual,
    /// What kind of number it is; it decides the form of a picture.
    pub measure: Measure,
    /// What the numbers count, for axes and heads: "% GDP".
    pub unit: Bilingual,
    /// What stands behind a value: "%"; empty where nothing does.
    pub unit_short: Bilingual,
    /// Of a score: "thang 0–100".
    pub scale: Option<Bilingual>,
    /// Digits shown after the decimal mark.
    pub decimals: usize,
    /// Which way is better.
    pub direction: Direction,
    /// The least that its values can be, in its unit.
    pub min: Option<f64>,
    /// The most that its values can be, in its unit.
    pub max: Option<f64>,
    /// How the value of a merged province follows from its parts.
    pub merge: Merge,
    /// Of a rank: the indicator that it ranks.
    pub rank_of: Option<usize>,
    /// Of a rank: among whom, where that is not the provinces of the row.
    pub ranked_among: Option<Bilingual>,
    /// Stands for its sector on the country's page, on a province's.
    pub headline_country: bool,
    /// Stands for its sector on a province's page.
    pub headline_province: bool,
    /// What exactly is counted.
    pub definition: Option<Bilingual>,
    /// Who publishes it.
    pub publisher: Option<Bilingual>,
    /// Breaks of the series, years ascending.
    pub breaks: Vec<Break>,
}

/// Values before `year` do not compare with those from it on.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The first year of the new definition.
    pub year: i32,
    /// What changed.
    pub note: Option<Bilingual>,
}

/// Where a fact comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id in the tables.
    pub id: String,
    /// As its publisher titles it.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read; the page opens `https:` and `http:` only.
    pub url: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// How close it is to the figure's publisher; `None` where unknown.
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
