//! Words in pictures and of their points.

use crate::words::texts;

texts! {
    point: "{place}, {year}: {value}", "{place}, {year}: {value}";
    point_with_notes: "{place}, {year}: {value} ({notes})", "{place}, {year}: {value} ({notes})";
    choose: "Nhấn Enter để chọn hoặc bỏ chọn.", "Press Enter to choose it or to take it back.";
}
