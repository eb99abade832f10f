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
//! - [`view`]: one [`view::View`] is everything a link says; the table of its keys reads and writes it.
//! - [`status`]: the rules that judge a series against a target, each with its published source.
//! - [`answer`]: pure questions of (dataset, view): facets, scoreboard, series, search.
//! - [`chart`]: answers drawn as SVG, one kind a file.
//! - [`order`]: the one sort.
//! - [`say`]: answers in sentences.
//! - [`scroll`]: which rows of a very long list are near the screen.
//! - [`format`] and [`words`]: numbers and sentences in both languages.
//! - `page`, `address`, `load` know the browser and are compiled for wasm32 only, so nothing above can import them.

pub mod answer;
pub mod chart;
pub mod dataset;
pub mod format;
pub mod order;
pub mod say;
pub mod scroll;
pub mod status;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod load;
#[cfg(target_arch = "wasm32")]
pub mod page;
