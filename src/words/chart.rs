//! Words in pictures and of their points.

use super::texts;

texts! {
    point: "{place}, {year}: {value}", "{place}, {year}: {value}";
    point_with_notes: "{place}, {year}: {value} ({notes})", "{place}, {year}: {value} ({notes})";
    preliminary: "sơ bộ", "preliminary";
    estimate: "ước tính", "estimate";
    contested: "các nguồn không thống nhất", "sources disagree";
}
