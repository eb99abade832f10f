//! Every value under the filters.

#[cfg(target_arch = "wasm32")]
mod list;
pub mod scroll;

#[cfg(target_arch = "wasm32")]
pub use list::table;
