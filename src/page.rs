//! The page: what the browser shows of the answers. Nothing above it knows Leptos or the browser.
//!
//! Arrows run views → parts, figure, filters → site → kit; the shell holds the views in its frame. Files that touch the browser are compiled for
//! wasm32 alone; the pure ones among them are tested natively.

pub mod figure;
#[cfg(target_arch = "wasm32")]
pub mod filters;
#[cfg(target_arch = "wasm32")]
pub mod kit;
#[cfg(target_arch = "wasm32")]
pub mod parts;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod site;
pub mod views;
