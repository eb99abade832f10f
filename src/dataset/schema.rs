//! The tables and their columns: one list from which the bundle is built, checked and described.

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

const fn must(csv: &'static str, kind: Kind) -> Column {
    Column { csv, kind, required: true }
}

const fn may(csv: &'static str, kind: Kind) -> Column {
    Column { csv, kind, required: false }
}

use Kind::*;

const LEVELS: Kind = Choice(&["country", "province", "commune"]);
const DOCUMENT_LEVELS: Kind = Choice(&["party", "national-assembly", "government", "ministry", "province"]);
const MEASURES: Kind = Choice(&["amount", "ratio", "share", "rate", "score", "rank"]);
const DIRECTIONS: Kind = Choice(&["higher", "lower", "none"]);
const MERGES: Kind = Choice(&["sum", "mean", "none"]);
const SHAPES: Kind = Choice(&["level", "growth", "rank", "status"]);
const COMPARATORS: Kind = Choice(&["above", "at-least", "reach", "below", "at-most", "about", "between", "top"]);
const CLAIM_KINDS: Kind = Choice(&["figure", "mean", "part-year", "target", "forecast", "ratio", "other"]);
const CLAIM_COMPARATORS: Kind = Choice(&["equals", "about", "at-least", "at-most", "change"]);
const STATEMENT_KINDS: Kind = Choice(&["achievement", "difficulty", "proposal", "commitment"]);
const TIERS: Kind = Choice(&["primary", "data-file", "press", "repost"]);
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

    /// The columns as `facts/README.md` lists them.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Table::Resolutions => {
                const {
                    &[
                        must("resolution_id", Id),
                        may("document_id", Ref(Table::Documents)),
                        must("number", Text),
                        must("issued", Date),
                        may("issuer", Bilingual),
                        may("title", Bilingual),
                        may("horizon", Years),
                        may("source_id", Ref(Table::Sources)),
                    ]
                }
            }
            Table::Documents => {
                const {
                    &[
                        must("document_id", Id),
                        may("number", Text),
                        may("type", Bilingual),
                        may("level", DOCUMENT_LEVELS),
                        may("locality_id", Ref(Table::Localities)),
                        may("issuer", Bilingual),
                        may("issued", Date),
                        must("title", Bilingual),
                        may("implements", ResolutionOrDocument),
                        may("source_id", Ref(Table::Sources)),
                    ]
                }
            }
            Table::Sectors => {
                const { &[must("sector_id", Id), must("resolution_ids", Refs(Table::Resolutions)), may("order", Whole), must("name", Bilingual)] }
            }
            Table::Regions => {
                const {
                    &[
                        must("region_id", Id),
                        must("name", Bilingual),
                        may("order", Whole),
                        may("valid_from", Date),
                        may("valid_to", Date),
                        may("source_id", Ref(Table::Sources)),
                    ]
                }
            }
            Table::Localities => {
                const {
                    &[
                        must("locality_id", Id),
                        must("level", LEVELS),
                        must("name", Bilingual),
                        may("short", Bilingual),
                        may("aliases", Texts),
                        may("iso_code", Text),
                        may("gso_code", Text),
                        may("region_id", Ref(Table::Regions)),
                        may("valid_from", Date),
                        may("valid_to", Date),
                        may("successor_id", Ref(Table::Localities)),
                        may("tile_col", Whole),
                        may("tile_row", Whole),
                    ]
                }
            }
            Table::Indicators => {
                const {
                    &[
                        must("indicator_id", Id),
                        must("sector_id", Ref(Table::Sectors)),
                        must("resolution_ids", Refs(Table::Resolutions)),
                        must("name", Bilingual),
                        may("short_name", Bilingual),
                        may("measure", MEASURES),
                        may("unit", Bilingual),
                        may("unit_short", Bilingual),
                        may("scale", Bilingual),
                        may("decimals", Whole),
                        must("direction", DIRECTIONS),
                        may("min", Number),
                        may("max", Number),
                        may("merge", MERGES),
                        may("rank_of", Ref(Table::Indicators)),
                        may("ranked_among", Bilingual),
                        may("headline_country", Flag),
                        may("headline_province", Flag),
                        may("definition", Bilingual),
                        may("publisher", Bilingual),
                    ]
                }
            }
            Table::Breaks => const { &[must("indicator_id", Ref(Table::Indicators)), must("year", Year), may("note", Bilingual)] },
            Table::Targets => {
                const {
                    &[
                        must("target_id", Id),
                        may("indicator_id", Ref(Table::Indicators)),
                        may("related_indicator_ids", Refs(Table::Indicators)),
                        must("resolution_id", Ref(Table::Resolutions)),
                        may("document_id", Ref(Table::Documents)),
                        must("locality_id", Ref(Table::Localities)),
                        must("sector_id", Ref(Table::Sectors)),
                        must("shape", SHAPES),
                        may("comparator", COMPARATORS),
                        may("value", Number),
                        may("value_max", Number),
                        may("unit", Bilingual),
                        may("among", Bilingual),
                        may("from_year", Year),
                        must("by_year", Year),
                        must("text", Bilingual),
                        may("quote", Vietnamese),
                        may("section", Text),
                        may("set_by", Bilingual),
                        may("no_longer", Flag),
                        may("note", Bilingual),
                        may("restates", Ref(Table::Targets)),
                        may("source_id", Ref(Table::Sources)),
                    ]
                }
            }
            Table::Statements => {
                const {
                    &[
                        must("statement_id", Id),
                        must("locality_id", Ref(Table::Localities)),
                        may("date", Date),
                        must("resolution_ids", Refs(Table::Resolutions)),
                        must("sector_id", Ref(Table::Sectors)),
                        must("kind", STATEMENT_KINDS),
                        must("text", Bilingual),
                        may("indicator_ids", Refs(Table::Indicators)),
                        may("source_id", Ref(Table::Sources)),
                    ]
                }
            }
            Table::Claims => {
                const {
                    &[
                        must("statement_id", Ref(Table::Statements)),
                        must("claim", Whole),
                        must("indicator_id", Ref(Table::Indicators)),
                        must("locality_id", Ref(Table::Localities)),
                        may("since", Year),
                        may("year", Year),
                        must("kind", CLAIM_KINDS),
                        must("comparator", CLAIM_COMPARATORS),
                        must("value", Number),
                        may("value_max", Number),
                        may("note", Bilingual),
                    ]
                }
            }
            Table::Sources => {
                const { &[must("source_id", Id), must("title", Text), may("publisher", Text), may("url", Text), may("date", Date), may("tier", TIERS)] }
            }
            Table::Observations => {
                const {
                    &[
                        must("indicator_id", Ref(Table::Indicators)),
                        must("locality_id", Ref(Table::Localities)),
                        must("year", Year),
                        must("value", Number),
                        must("status", Choice(OBSERVATION_STATUSES)),
                        may("contested", Flag),
                        may("note", Bilingual),
                        must("source_id", Ref(Table::Sources)),
                    ]
                }
            }
        }
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
