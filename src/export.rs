//! What a reader takes along: figures as CSV and XLSX, report text, citation, slide, embed snippet, feed. Pure: bytes and texts are made here,
//! the page hands them over. Texts from data stay texts in every one of them.

pub mod cite;
pub mod csv;
pub mod embed;
pub mod escape;
pub mod feed;
pub mod names;
pub mod picture;
pub mod report;
pub mod table;
pub mod taken;
pub mod template;
pub mod xlsx;
pub mod zip;

pub use crate::export::table::{Cell, Column, ColumnKind, SourceLine, Table};
