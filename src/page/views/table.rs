//! Every value under the filters.

#[cfg(target_arch = "wasm32")]
mod list;
#[cfg(target_arch = "wasm32")]
mod pivot;
pub mod scroll;

#[cfg(target_arch = "wasm32")]
pub use list::table;
