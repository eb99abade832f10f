//! Which rows of a very long list are near the screen. Browsers cut elements off at some 33 million pixels, less than a million
//! rows are high: a longer list is scrolled on a shorter track, on which small steps still move by as much as they say.

use std::ops::Range;

/// As high as the track gets, in CSS pixels: exact in the 24 bits that browsers draw with.
const TRACK: f64 = 10_000_000.0;
/// Rows kept ready above and below the screen.
const SPARE: usize = 12;

/// A list of rows of one height, and where it is scrolled to. All lengths are in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scroll {
    /// How many rows there are.
    pub rows: usize,
    /// The height of a row.
    pub row: f64,
    /// The height of the part that shows rows.
    pub view: f64,
    /// Where the track is scrolled to.
    at: f64,
    /// What of the list is at the upper edge.
    top: f64,
}

impl Scroll {
    /// At the top, with rows of a height in a window of a height.
    pub fn new(rows: usize, row: f64, view: f64) -> Scroll {
        Scroll { rows, row: row.max(1.0), view: view.max(1.0), at: 0.0, top: 0.0 }
    }

    /// The height of all rows.
    fn length(&self) -> f64 {
        self.rows as f64 * self.row
    }

    /// The height of the track that is scrolled.
    pub fn track(&self) -> f64 {
        self.length().min(TRACK)
    }

    /// How far the track, and how far the list can be scrolled.
    fn ends(&self) -> (f64, f64) {
        ((self.track() - self.view).max(0.0), (self.length() - self.view).max(0.0))
    }

    /// The track has been scrolled to `at`. A step within the screen moves the list by the same; a longer one moves it in proportion.
    pub fn moved(&mut self, at: f64) {
        let (end, last) = self.ends();
        let step = at - self.at;
        let near = step.abs() <= self.view && at > 0.0 && at < end;
        self.top = if near { (self.top + step).clamp(0.0, last) } else { in_proportion(at, end, last) };
        self.at = at;
    }

    /// Where the track belongs for what is shown: set there when scrolling has come to rest.
    pub fn settled(&mut self) -> f64 {
        let (end, last) = self.ends();
        self.at = in_proportion(self.top, last, end).round();
        self.at
    }

    /// Shows a row, at the nearer edge if it is not on the screen, and gives where the track is then.
    pub fn reveal(&mut self, row: usize) -> f64 {
        let start = row as f64 * self.row;
        let lowest = start + self.row - self.view;
        self.top = self.top.max(lowest).min(start).clamp(0.0, self.ends().1);
        self.settled()
    }

    /// The row at the upper edge, and how much of it is above.
    pub fn first(&self) -> f64 {
        self.top / self.row
    }

    /// Puts a row at the upper edge, and gives where the track is then.
    pub fn begin_at(&mut self, first: f64) -> f64 {
        self.top = (first * self.row).clamp(0.0, self.ends().1);
        self.settled()
    }

    /// Another height of the screen or of rows: the row at the upper edge stays there.
    pub fn resized(&mut self, row: f64, view: f64) -> f64 {
        let first = self.first();
        (self.row, self.view) = (row.max(1.0), view.max(1.0));
        self.begin_at(first)
    }

    /// The rows to keep in the document.
    pub fn shown(&self) -> Range<usize> {
        let first = (self.top / self.row) as usize;
        let last = ((self.top + self.view) / self.row) as usize + 1;
        first.saturating_sub(SPARE)..(last + SPARE).min(self.rows)
    }

    /// Where the first of them stands on the track.
    pub fn offset(&self) -> f64 {
        (self.shown().start as f64 * self.row - self.top + self.at).max(0.0)
    }

    /// As many rows as a page key moves by.
    pub fn page(&self) -> usize {
        ((self.view / self.row) as usize).saturating_sub(1).max(1)
    }
}

fn in_proportion(at: f64, of: f64, to: f64) -> f64 {
    if of > 0.0 { (at / of).clamp(0.0, 1.0) * to } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MILLION: usize = 1_062_720;

    #[test]
    fn a_short_list_scrolls_as_it_is() {
        let mut scroll = Scroll::new(1000, 44.0, 600.0);
        assert_eq!((scroll.track(), scroll.shown(), scroll.offset()), (44_000.0, 0..26, 0.0));
        scroll.moved(10_000.0);
        assert_eq!(scroll.shown(), 215..253);
        assert_eq!(scroll.offset(), 215.0 * 44.0);
        scroll.moved(43_400.0);
        assert_eq!(scroll.shown().end, 1000);
        assert_eq!(scroll.settled(), 43_400.0);
    }

    #[test]
    fn a_long_list_reaches_both_ends_and_small_steps_are_exact() {
        let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
        scroll.moved(scroll.track() - 600.0);
        assert_eq!(scroll.shown().end, MILLION);
        scroll.moved(5_000_000.0);
        let (before, offset) = (scroll.shown(), scroll.offset());
        scroll.moved(5_000_088.0);
        assert_eq!(scroll.shown(), before.start + 2..before.end + 2);
        assert_eq!(scroll.offset(), offset + 88.0);
        scroll.moved(0.0);
        assert_eq!((scroll.shown().start, scroll.offset()), (0, 0.0));
    }

    #[test]
    fn small_steps_arrive_at_the_end_and_settling_moves_nothing() {
        let mut scroll = Scroll::new(MILLION, 96.0, 500.0);
        scroll.reveal(MILLION - 40);
        for _ in 0..20 {
            let at = scroll.settled();
            let before = scroll.shown();
            scroll.moved(at);
            assert_eq!(scroll.shown(), before);
            scroll.moved((at + 400.0).min(scroll.track() - 500.0));
        }
        assert_eq!(scroll.shown().end, MILLION);
    }

    #[test]
    fn every_row_can_be_revealed_and_stays_where_it_is_seen() {
        for row in [0, 1, 7, MILLION / 2, MILLION - 2, MILLION - 1] {
            let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
            let at = scroll.reveal(row);
            assert!(scroll.shown().contains(&row), "{row}");
            let drawn = scroll.offset() + (row - scroll.shown().start) as f64 * 44.0 - at;
            assert!((-0.5..=556.5).contains(&drawn), "{row} is drawn at {drawn}");
            assert_eq!(scroll.reveal(row), at);
        }
    }

    #[test]
    fn a_turned_screen_keeps_its_first_row() {
        let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
        scroll.reveal(700_000);
        let first = (scroll.top / scroll.row) as usize;
        scroll.resized(96.0, 400.0);
        assert_eq!((scroll.top / scroll.row) as usize, first);
    }

    #[test]
    fn nothing_and_less_than_a_screen_stay_at_the_top() {
        for rows in [0, 1, 5] {
            let mut scroll = Scroll::new(rows, 44.0, 600.0);
            scroll.moved(30.0);
            assert_eq!((scroll.shown(), scroll.offset().min(30.0)), (0..rows, scroll.offset()));
            assert_eq!(scroll.reveal(rows.saturating_sub(1)), 0.0);
        }
    }
}
