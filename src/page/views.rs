//! One file or folder a view; nothing in a view is used by another.

#[cfg(target_arch = "wasm32")]
pub mod compare;
#[cfg(target_arch = "wasm32")]
pub mod documents;
#[cfg(target_arch = "wasm32")]
pub mod evidence;
#[cfg(target_arch = "wasm32")]
pub mod map;
#[cfg(target_arch = "wasm32")]
pub mod method;
#[cfg(target_arch = "wasm32")]
pub mod overview;
#[cfg(target_arch = "wasm32")]
pub mod place;
pub mod table;
#[cfg(target_arch = "wasm32")]
pub mod trend;
