//! The filters: the search, native controls in groups, the chips of what is chosen.

pub mod chips;
mod choices;
pub mod drawer;
pub mod form;
mod places;
mod search;
