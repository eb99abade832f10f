//! # The map of the house
//!
//! ```text
//! public/data/*.csv ─(bundle)→ public/data/dataset.json ─load→ dataset ┐
//!                                          address bar ─address→ view  ┴→ answer (+ status) → chart, export → page
//! ```
//!
//! One direction: raw → checked → question → answer → picture. Each step's type cannot express the doubts of the step before.
//!
//! - [`dataset`]: what is known. Raw JSON becomes a checked [`dataset::Dataset`] or a list of every problem in it.
//! - [`view`]: one [`view::View`] is everything a link says; the table of its keys reads and writes it, that of its facets says what narrows it.
//! - [`status`]: the rules that judge a series against a target, each with its published source.
//! - [`answer`]: pure questions of (dataset, view): filter, counts, results, series, text, then one file a view.
//! - [`chart`]: answers drawn as SVG, one kind a file.
//! - [`say`]: answers in sentences.
//! - [`export`]: what a reader takes along: CSV, XLSX, report text, citation, slide, feed.
//! - [`format`] and [`words`]: numbers and sentences in both languages.
//! - [`lang`], [`closed_set`], [`date`], [`decimal`], [`fold`], [`collate`], [`sorted`]: the small things that every room needs.
//! - [`page`]: what the browser shows. Its files that touch the browser are compiled for wasm32 only, so nothing above can import them.

// A test may unwrap, so that these do not stand in Cargo.toml, whose table binds tests, too.
#![warn(clippy::expect_used, clippy::unwrap_used, missing_docs, unreachable_pub)]

pub mod answer;
pub mod chart;
pub mod closed_set;
pub mod collate;
pub mod dataset;
pub mod date;
pub mod decimal;
pub mod export;
pub mod fold;
pub mod format;
pub mod lang;
#[cfg(feature = "page")]
#[allow(unreachable_pub, reason = "a file of the page offers one function, named as what it shows")]
pub mod page;
pub mod say;
pub mod sorted;
pub mod status;
pub mod view;
pub mod words;
