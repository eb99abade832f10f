//! Keeps the list where it is scrolled to: measures the lines in the document before they are painted, and puts them on the track.

use crate::page::kit::dom::{after_frame, all_within, watch_size};
use crate::page::views::table::list::Table;
use crate::page::views::table::scroll::Scroll;
use leptos::prelude::*;
use std::mem::replace;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The line at the upper edge and the row that the reader is on, under their names among what a view keeps.
const FIRST: &str = "figures-from";
const ON: &str = "figures-on";

fn part(of: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    of.query_selector(selector).ok()??.dyn_into().ok()
}

/// With its fractions, which of some hundred lines make a difference.
fn height(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().height()
}

impl Table {
    /// Follows the rows and the scrolling as long as the owner lives that calls it.
    pub fn keep_place(self) {
        let Table { order, lines, scroll, on, region, .. } = self;
        // Other rows, or another order: back to the top.
        let kept = self.site.link.kept;
        Effect::new(move |before: Option<()>| {
            order.track();
            let (count, rows) = lines.with(|lines| (lines.count(), lines.rows()));
            let mut now = scroll.with_untracked(|scroll| scroll.over(count));
            // But Back leads to the rows that were left.
            let first = kept.read(FIRST).filter(|_| before.is_none()).and_then(|first| first.parse().ok());
            let at = first.map_or(0.0, |first| now.begin_at(first));
            on.set(kept.read(ON).filter(|_| before.is_none()).and_then(|row| row.parse().ok()).filter(|row| *row < rows));
            self.shift(now, Some(at));
            region.get().iter().for_each(|region| self.fit(region));
        });
        Effect::new(move |_: Option<()>| {
            kept.write(FIRST, scroll.with(Scroll::first).to_string());
            region.get().iter().for_each(|region| self.put(region));
            // The lines that are new by then are painted at their places.
            after_frame(move || self.measure());
        });
        Effect::new(move |_: Option<()>| kept.write(ON, on.get().map_or_else(String::new, |row| row.to_string())));
    }

    /// Fits the list into its window whenever that changes.
    pub fn watch(self, element: &Element) {
        let watched = StoredValue::new_local(0);
        watch_size(element, move || {
            let Some(region) = self.region.get() else { return };
            let now = region.client_width();
            let before = watched.try_update_value(|width| replace(width, now)).unwrap_or(now);
            if before != now { self.refit(&region) } else { self.fit(&region) }
        });
    }

    /// Moves the list, and the track with it.
    pub fn shift(self, to: Scroll, track: Option<f64>) {
        self.scroll.set(to);
        if let Some((region, at)) = self.region.get().zip(track) {
            self.put(&region);
            region.set_scroll_top(at as i32);
        }
    }

    /// The window of the list, and how much of it the heading covers that stays.
    fn window(self, region: &HtmlElement) -> Option<(f64, f64)> {
        let view = f64::from(region.client_height()) - part(region, "thead").map_or(0.0, |head| height(&head));
        (view > 0.0).then(|| (view, part(region, ".stays").map_or(0.0, |heading| height(&heading))))
    }

    fn fit(self, region: &HtmlElement) {
        if self.window(region).is_some_and(|window| self.scroll.with_untracked(Scroll::window) != window) {
            self.refit(region);
        }
    }

    fn refit(self, region: &HtmlElement) {
        let Some((view, cover)) = self.window(region) else { return };
        let mut now = self.scroll.get_untracked();
        let at = now.resized(view, cover);
        self.shift(now, Some(at));
    }

    /// Finds how high the lines in the document are.
    fn measure(self) {
        let Some(region) = self.region.get() else { return };
        self.fit(&region);
        let lines = all_within(&region, "tbody > tr");
        let first = lines.first().and_then(|line| line.get_attribute("aria-rowindex")).and_then(|index| index.parse::<usize>().ok());
        let Some(from) = first.and_then(|index| index.checked_sub(2)) else { return };
        let mut now = self.scroll.get_untracked();
        let at = now.measured(from, lines.iter().map(height).collect());
        if self.scroll.with_untracked(|before| *before != now) {
            self.shift(now, at);
        }
    }

    /// Gives the track its height and puts the lines where they belong on it.
    fn put(self, region: &HtmlElement) {
        let (track, offset) = self.scroll.with_untracked(|now| (now.track(), now.offset()));
        if let Some(body) = part(region, "tbody") {
            let style = body.style();
            for (name, value) in [("height", track - offset.min(0.0)), ("padding-top", offset.max(0.0)), ("margin-top", offset.min(0.0))] {
                let _ = style.set_property(name, &format!("{value}px"));
            }
        }
    }

    /// The reader has scrolled.
    pub fn scrolled(self) {
        let Some(region) = self.region.get() else { return };
        let mut now = self.scroll.get_untracked();
        now.moved(f64::from(region.scroll_top()));
        if self.scroll.with_untracked(|before| *before == now) {
            return;
        }
        // A link that leaves the document takes the focus with it; the table keeps it.
        let focused = document().active_element().and_then(|element| element.closest("tbody tr").ok().flatten());
        let line = focused.and_then(|line| line.get_attribute("aria-rowindex")).and_then(|index| index.parse::<usize>().ok());
        if line.is_some_and(|index| !now.shown().contains(&(index - 2))) {
            let _ = region.focus();
        }
        self.scroll.set(now);
    }

    /// Scrolling has come to rest.
    pub fn settle(self) {
        let mut now = self.scroll.get_untracked();
        let at = now.settled();
        if self.scroll.with_untracked(|before| *before != now) {
            self.shift(now, Some(at));
        }
    }
}
