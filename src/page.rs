//! The page: what the browser shows of the answers. Nothing above it knows Leptos or the browser.
//!
//! Arrows run shell → views → filters, figure → parts → take → site → charts, kit. Files that touch the browser are compiled for wasm32 alone; the pure
//! ones among them are tested natively.

#[cfg(target_arch = "wasm32")]
pub mod charts;
pub mod figure;
#[cfg(target_arch = "wasm32")]
pub mod filters;
#[cfg(target_arch = "wasm32")]
pub mod kept;
pub mod kit;
#[cfg(target_arch = "wasm32")]
pub mod parts;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod site;
#[cfg(target_arch = "wasm32")]
pub mod take;
pub mod views;
