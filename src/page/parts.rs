//! What several views share.

pub mod data_table;
pub mod sources;
pub mod target_row;
pub mod ways;
pub mod year_slider;
