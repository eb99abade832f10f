//! Which lines of a very long list are near the screen, and where they are drawn. Lines are as high as what they say: those near the
//! screen are measured, the others are taken to be as high as is usual. Browsers cut elements off at some 33 million pixels, less than a
//! million rows are high: a longer list is scrolled on a shorter track, on which small steps still move by as much as they say.

use std::ops::Range;

/// As high as the track gets, in CSS pixels: exact in the 24 bits that browsers draw with.
const TRACK: f64 = 10_000_000.0;
/// Lines kept ready above and below the screen.
const SPARE: usize = 12;
/// No line is taken to be lower: what a screen of them holds is bounded.
const LOWEST: f64 = 8.0;

/// A point of the list and where on the screen it stands: all else follows from it, also when heights become known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Held {
    line: usize,
    /// Which share of the line's height lies above the point.
    part: f64,
    /// How far below the upper edge the point stands.
    y: f64,
}

/// A list, and where it is scrolled to. All lengths are in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scroll {
    lines: usize,
    /// The height of a line that has not been measured.
    usual: f64,
    /// Whether `usual` was found from lines of this list.
    learned: bool,
    /// The height of the part that shows lines.
    view: f64,
    /// How much of it the heading that stays covers.
    cover: f64,
    /// Where the track is scrolled to.
    at: f64,
    held: Held,
    /// The first measured line, and the heights from there on.
    from: usize,
    known: Vec<f64>,
}

impl Scroll {
    /// At the top of so many lines, of a usual height, in a window of a height.
    pub fn new(lines: usize, usual: f64, view: f64) -> Scroll {
        let known = Vec::new();
        let (usual, view) = (usual.max(LOWEST), view.max(1.0));
        Scroll { lines, usual, learned: false, view, cover: 0.0, at: 0.0, held: Held::default(), from: 0, known }
    }

    /// The top of another list in the same window.
    pub fn over(&self, lines: usize) -> Scroll {
        Scroll { cover: self.cover, ..Scroll::new(lines, self.usual, self.view) }
    }

    fn height(&self, line: usize) -> f64 {
        let known = line.checked_sub(self.from).and_then(|at| self.known.get(at));
        known.copied().unwrap_or(self.usual).max(LOWEST)
    }

    /// The line at the upper edge, and how much of it is above.
    fn edge(&self) -> (usize, f64) {
        let Some(last) = self.lines.checked_sub(1) else { return (0, 0.0) };
        let line = self.held.line.min(last);
        let (mut first, mut above) = self.up_to(line, self.held.part * self.height(line) - self.held.y);
        while first < last && above >= self.height(first) {
            above -= self.height(first);
            first += 1;
        }
        let missing = self.view + above - self.down_from(first, self.view + above).1;
        if missing > 0.0 { self.up_to(first, above - missing) } else { (first, above) }
    }

    /// The edge that is so far below the top of a line, or above it where that is negative.
    fn up_to(&self, mut line: usize, mut above: f64) -> (usize, f64) {
        while above < 0.0 && line > 0 {
            line -= 1;
            above += self.height(line);
        }
        (line, above.max(0.0))
    }

    /// The line that ends at least so far below the top of another, and where it ends; the last where the list ends before.
    fn down_from(&self, mut line: usize, far: f64) -> (usize, f64) {
        let mut end = self.height(line);
        while end < far && line + 1 < self.lines {
            line += 1;
            end += self.height(line);
        }
        (line, end)
    }

    /// How high some lines are.
    fn high(&self, lines: Range<usize>) -> f64 {
        let measured = self.from.max(lines.start)..(self.from + self.known.len()).min(lines.end);
        let sum: f64 = measured.clone().map(|line| self.height(line)).sum();
        sum + (lines.len() - measured.len()) as f64 * self.usual
    }

    /// What of the list is above the upper edge, and what is below.
    fn sides(&self) -> (f64, f64) {
        let (first, above) = self.edge();
        (self.high(0..first) + above, self.high(first..self.lines) - above)
    }

    /// Whether the list is longer than the track.
    fn scaled(&self) -> bool {
        self.lines as f64 * self.usual > TRACK
    }

    /// The height of the track that is scrolled: of a short list it is corrected below the screen as heights become known.
    pub fn track(&self) -> f64 {
        if self.scaled() { TRACK } else { self.at + self.sides().1 }
    }

    /// How far the track can be scrolled.
    fn end(&self) -> f64 {
        (self.track() - self.view).max(0.0)
    }

    /// The track has been scrolled to `at`. A step within the screen moves the list by the same; a longer one moves it in proportion.
    pub fn moved(&mut self, at: f64) {
        let end = self.end();
        let step = at - self.at;
        // Only told of where it was put: what is held stays held, also while heights are not known.
        if step == 0.0 {
            return;
        }
        let within = !self.scaled() || at > 0.0 && at < end;
        if step.abs() <= self.view && within {
            let (first, above) = self.edge();
            self.held = Held { line: first, part: 0.0, y: -(above + step) };
        } else {
            let share = if end > 0.0 { (at / end).clamp(0.0, 1.0) } else { 0.0 };
            let line = (share * self.lines as f64).min(self.lines as f64);
            let whole = (line.floor() as usize).min(self.lines.saturating_sub(1));
            self.held = Held { line: whole, part: line - whole as f64, y: share * self.view };
        }
        self.at = at;
    }

    /// Where the track belongs for what is shown: set there when scrolling has come to rest.
    pub fn settled(&mut self) -> f64 {
        let (first, above) = self.edge();
        self.at = if self.scaled() {
            // The point of the list that is as far down the list as down the screen.
            let share = |line: usize, part: f64| line as f64 + part / self.height(line);
            let (last, end) = self.down_from(first, self.view + above);
            let below = share(last, self.height(last) - (end - above - self.view).max(0.0));
            let top = share(first, above);
            let of = self.lines as f64 - (below - top);
            if of > 0.0 { ((top / of).clamp(0.0, 1.0) * (TRACK - self.view)).round() } else { 0.0 }
        } else {
            self.sides().0.round()
        };
        self.at
    }

    /// Shows a line, at the nearer edge if it is not on the screen, and gives where the track is then.
    pub fn reveal(&mut self, line: usize) -> f64 {
        let (first, above) = self.edge();
        let top = if line < first { -1.0 } else { self.high(first..line.min(first + self.view as usize)) - above };
        let tall = self.height(line) > self.view - self.cover;
        if top < self.cover || tall && top > self.cover {
            self.held = Held { line, part: 0.0, y: self.cover };
        } else if top + self.height(line) > self.view {
            self.held = Held { line, part: 1.0, y: self.view };
        }
        self.settled()
    }

    /// The line at the upper edge, and which share of it is above.
    pub fn first(&self) -> f64 {
        let (first, above) = self.edge();
        first as f64 + above / self.height(first)
    }

    /// Puts a line at the upper edge, and gives where the track is then.
    pub fn begin_at(&mut self, first: f64) -> f64 {
        let first = first.clamp(0.0, self.lines as f64);
        self.held = Held { line: first as usize, part: first.fract(), y: 0.0 };
        self.settled()
    }

    /// Another window, or other letters in it: what is at the upper edge stays there, and every height has to be found anew.
    pub fn resized(&mut self, view: f64, cover: f64) -> f64 {
        let (first, above) = self.edge();
        self.held = Held { line: first, part: above / self.height(first), y: 0.0 };
        (self.view, self.cover, self.learned, self.known) = (view.max(1.0), cover, false, Vec::new());
        self.settled()
    }

    /// The height of the window, and how much of it is covered.
    pub fn window(&self) -> (f64, f64) {
        (self.view, self.cover)
    }

    /// The heights of the lines in the document, from `from` on. Gives where the track belongs if that is another place now.
    pub fn measured(&mut self, from: usize, heights: Vec<f64>) -> Option<f64> {
        (self.from, self.known) = (from, heights);
        if self.learned || self.known.is_empty() {
            return None;
        }
        self.usual = (self.known.iter().sum::<f64>() / self.known.len() as f64).max(LOWEST);
        self.learned = true;
        let before = self.at;
        Some(self.settled()).filter(|at| *at != before)
    }

    /// The lines to keep in the document.
    pub fn shown(&self) -> Range<usize> {
        if self.lines == 0 {
            return 0..0;
        }
        let (first, above) = self.edge();
        let (last, _) = self.down_from(first, self.view + above);
        first.saturating_sub(SPARE)..(last + 1 + SPARE).min(self.lines)
    }

    /// Where the first of them stands on the track: above its beginning where lines turn out to be higher than was thought.
    pub fn offset(&self) -> f64 {
        let (first, above) = self.edge();
        self.at - above - self.high(self.shown().start..first)
    }

    /// As many lines as a page key moves by.
    pub fn page(&self) -> usize {
        ((self.view / self.usual) as usize).saturating_sub(1).max(1)
    }
}

#[cfg(test)]
mod tests;
