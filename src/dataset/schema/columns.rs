//! The columns of every table.

use crate::dataset::schema::Kind::*;
use crate::dataset::schema::{Column, Kind, OBSERVATION_STATUSES, Table};

const fn must(csv: &'static str, kind: Kind) -> Column {
    Column { csv, kind, required: true }
}

const fn may(csv: &'static str, kind: Kind) -> Column {
    Column { csv, kind, required: false }
}

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

impl Table {
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
