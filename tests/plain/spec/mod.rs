//! The plain oracle: SPEC read a second time, on the raw JSON of a dataset, without the crate. Loops and no indices: clarity over
//! speed. Each file cites the sentences that it reads. What the crate answers is compared with this by id:
//!
//! - [`verdicts`]`(&json)[target][method]`: status, base, latest, what it takes, firm or fragile
//! - [`scope`]`(&json)[target]`: scope, a restatement as the first
//! - [`ranks`]`(&json, indicator, year, "63" or "34")[place]`: value, published and computed rank; [`default_year`]
//! - [`claims`]`(&json)`: every claim with its outcome
//! - [`facets()`]`(&json, &View::parse(link))`: what passes and what each choice would give; for many views of one dataset
//!   [`items::results`] once and [`facets::ask`] for each
//! - [`random::dataset`]`(seed)`, [`random::link`]: what to ask it of
#![allow(dead_code, unused_imports, reason = "each test file uses a part")]

pub mod chance;
pub mod claims;
pub mod decimal;
pub mod facets;
pub mod growth;
pub mod items;
pub mod judge;
pub mod level;
pub mod made;
pub mod places;
pub mod random;
pub mod ranks;
pub mod raw;
pub mod report;
pub mod said;
pub mod scope;
pub mod search;
pub mod series;
pub mod verdict;
pub mod view;

pub use claims::{Outcome, claims};
pub use facets::facets;
pub use judge::{Goal, METHODS, judge};
pub use ranks::{Among, default_year, ranks};
pub use scope::scopes as scope;
pub use verdict::verdicts;
pub use view::View;
