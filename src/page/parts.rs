//! What several views share.

pub mod badge;
pub mod claims;
pub mod combobox;
pub mod data_table;
pub mod explain;
pub mod faces;
pub mod geographies;
pub mod head;
pub mod other_map;
pub mod pace_slider;
pub mod place_picker;
pub mod sources;
pub mod spark;
pub mod statement;
pub mod take;
pub mod target_name;
pub mod target_row;
pub mod unbroken;
pub mod ways;
pub mod year_slider;
