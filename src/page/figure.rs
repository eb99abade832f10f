//! The frame of every chart: picture, points to walk and choose, sentence, table of the same data, sources.

#[cfg(target_arch = "wasm32")]
mod frame;
pub mod lit;
#[cfg(target_arch = "wasm32")]
mod spots;
pub mod walk;
#[cfg(target_arch = "wasm32")]
mod walked;

#[cfg(target_arch = "wasm32")]
pub use frame::{Chart, Choosing, Reach, figure};
#[cfg(target_arch = "wasm32")]
pub use walked::walked;
