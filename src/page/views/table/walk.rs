//! From row to row by keys, or straight to one by a click.

use crate::page::kit::dom::{after_frame, window_height};
use crate::page::views::table::lines::{Line, Lines};
use crate::page::views::table::list::Table;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

impl Table {
    /// Goes where a key leads.
    pub fn walk(self, event: &Event) {
        let (Some(event), Some(region)) = (event.dyn_ref::<KeyboardEvent>(), self.region.get()) else { return };
        let count = self.lines.with_untracked(Lines::rows);
        if count == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let at = self.on.get_untracked();
        let (from, page) = (at.unwrap_or_default(), self.scroll.with_untracked(|scroll| scroll.page()));
        let next = match &*event.key() {
            "ArrowDown" => at.map_or(0, |at| at + 1),
            "ArrowUp" => from.saturating_sub(1),
            "PageDown" => from + page,
            "PageUp" => from.saturating_sub(page),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        let _ = region.focus();
        self.go(next.min(count - 1));
    }

    fn go(self, row: usize) {
        let mut now = self.scroll.get_untracked();
        let at = now.reveal(self.lines.with_untracked(|lines| lines.of_row(row)));
        self.on.set(Some(row));
        self.shift(now, Some(at));
        self.show_written();
    }

    /// Scrolls the page until the row that is written out below the table is on the screen.
    fn show_written(self) {
        after_frame(move || {
            if let Some(written) = self.written.get().filter(|written| written.get_bounding_client_rect().bottom() > window_height()) {
                written.scroll_into_view_with_bool(false);
            }
        });
    }

    /// A click on a row, not on a link in it, makes it the one written out.
    pub fn choose(self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return };
        if target.closest("a, button").ok().flatten().is_some() {
            return;
        }
        let index = target.closest("tbody tr").ok().flatten().and_then(|line| line.get_attribute("aria-rowindex"));
        let line = index.and_then(|index| index.parse::<usize>().ok()).and_then(|index| index.checked_sub(2));
        if let Some(Line::Row(row)) = line.map(|line| self.lines.with_untracked(|lines| lines.at(line))) {
            self.on.set(Some(row));
            self.show_written();
        }
    }
}
