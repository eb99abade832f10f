//! The filters: native controls, the chips of what is chosen, the places.

pub mod chips;
mod choices;
pub mod form;
pub mod found;
pub mod places;
