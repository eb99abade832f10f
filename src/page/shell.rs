//! Around every view: the address bar, the data, the parts of the program, the frame.

pub mod address;
pub mod app;
mod embedded;
mod failure;
mod footer;
mod frame;
mod header;
mod keeper;
pub mod later;
pub mod load;
mod news;
mod notices;
mod offline;
pub mod own;
mod paper;
mod reached;
mod theme;
