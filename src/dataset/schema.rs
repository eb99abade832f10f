//! The tables and their columns: one list from which the bundle is built, checked and described.

mod columns;

use Kind::*;

/// A table of the open-data package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The resolutions tracked.
    Resolutions,
    /// Legal and planning documents.
    Documents,
    /// The pillars.
    Sectors,
    /// Socio-economic regions of both sets.
    Regions,
    /// The country and its provinces of both times.
    Localities,
    /// Measured quantities.
    Indicators,
    /// Years from which values no longer compare with earlier ones; in the bundle they stand with their indicators.
    Breaks,
    /// Targets, restated ones included.
    Targets,
    /// What reports said.
    Statements,
    /// The numbers that statements give.
    Claims,
    /// Where facts come from.
    Sources,
    /// The figures; columns in the bundle.
    Observations,
}

/// What a column may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The row's own id, unique in its table; in the bundle it is called `id`.
    Id,
    /// The id of a row of another table.
    Ref(Table),
    /// Ids of rows of another table, joined by `~` in the CSV.
    Refs(Table),
    /// The id of a resolution or of a document.
    ResolutionOrDocument,
    /// A text in one language or none: a number of a document, an address.
    Text,
    /// Texts joined by `~` in the CSV.
    Texts,
    /// Two CSV columns `x_vi` and `x_en`, one object `{vi, en}` in the bundle.
    Bilingual,
    /// One CSV column `x_vi`, as a quotation has; an object `{vi}` in the bundle.
    Vietnamese,
    /// A finite number.
    Number,
    /// A whole number.
    Whole,
    /// A year of 1900–2100.
    Year,
    /// Years joined by `~` in the CSV.
    Years,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Empty or `1`.
    Flag,
}

/// One column: its stem in the CSV header, what it may hold, whether every row must have it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its stem in the CSV header.
    pub csv: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// Whether every row must have it.
    pub required: bool,
}

/// In the order of the bundle's codes 0, 1, 2.
pub const OBSERVATION_STATUSES: &[&str] = &["actual", "preliminary", "estimate"];

impl Table {
    /// In the order of the bundle.
    pub const ALL: [Table; 12] = [
        Table::Resolutions,
        Table::Documents,
        Table::Sectors,
        Table::Regions,
        Table::Localities,
        Table::Indicators,
        Table::Breaks,
        Table::Targets,
        Table::Statements,
        Table::Claims,
        Table::Sources,
        Table::Observations,
    ];

    /// The field of the bundle and the stem of the CSV file.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Resolutions => "resolutions",
            Table::Documents => "documents",
            Table::Sectors => "sectors",
            Table::Regions => "regions",
            Table::Localities => "localities",
            Table::Indicators => "indicators",
            Table::Breaks => "breaks",
            Table::Targets => "targets",
            Table::Statements => "statements",
            Table::Claims => "claims",
            Table::Sources => "sources",
            Table::Observations => "observations",
        }
    }

    /// The table of that name.
    pub fn from_name(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|table| table.name() == name)
    }
}

impl Column {
    /// The field's name in the bundle: the own id is `id`, `x_id` becomes `x`, `x_ids` becomes `xs`.
    pub fn field(&self) -> String {
        match self.kind {
            Id => "id".to_owned(),
            Refs(_) => self.csv.strip_suffix("_ids").map_or(self.csv.to_owned(), |stem| format!("{stem}s")),
            _ => self.csv.strip_suffix("_id").unwrap_or(self.csv).to_owned(),
        }
    }

    /// The headers of the column in the CSV: two for a bilingual one.
    pub fn headers(&self) -> Vec<String> {
        match self.kind {
            Bilingual => vec![format!("{}_vi", self.csv), format!("{}_en", self.csv)],
            Vietnamese => vec![format!("{}_vi", self.csv)],
            _ => vec![self.csv.to_owned()],
        }
    }
}
