//! How Leptos makes elements: the element builder, keyed lists, handles to elements, small DOM helpers. The only folder that knows tachys.
//!
//! Signals, memos and effects are Leptos's own and are used as they are.

#[cfg(target_arch = "wasm32")]
pub mod dom;
pub mod edits;
#[cfg(target_arch = "wasm32")]
pub mod el;
pub mod fixed;
#[cfg(target_arch = "wasm32")]
pub mod handle;
#[cfg(target_arch = "wasm32")]
mod inert;
pub mod keys;
#[cfg(target_arch = "wasm32")]
pub mod paper;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
pub mod reader;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
pub mod turns;
#[cfg(target_arch = "wasm32")]
mod written;
