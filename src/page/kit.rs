//! How Leptos makes elements: the element builder, keyed lists, signals. The only folder that knows tachys.

pub mod el;
pub mod held;
pub mod rows;
