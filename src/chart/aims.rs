//! Targets in a picture: the way to each, a mark at its deadline, its figure beside it.

use crate::answer::trend::Aim;
use crate::chart::growth::Band;
use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::plot::Plot;
use crate::chart::sheet::{Anchor, Lettering, SMALL, Sheet, Stroke};
use crate::chart::strand::abbreviated;
use crate::chart::theme::{Colour, PAPER};
use crate::dataset::Target;
use crate::lang::Lang;
use crate::say;
use crate::status::Status;
use crate::view::Years;
use crate::words::status as status_words;

/// Half the length of a mark.
const REACH: f64 = 8.0;
/// Half the width of the sign of a verdict on it.
const VERDICT: f64 = 4.0;
/// The room for a name beside a figure, in CSS pixels: the whole name where it can be, else its beginning.
const SHORTER: [f64; 3] = [f64::INFINITY, 120.0, 70.0];

/// A target as it is drawn; a part outside the years shown is cut off.
#[derive(Clone, Debug, PartialEq)]
pub struct AimMark {
    /// The deadline, or the edge of the years shown where that is earlier.
    pub year: f64,
    /// T, or what the way has come to at the edge of the years shown; in the indicator's unit.
    pub value: f64,
    /// The other end of a range.
    pub far: Option<f64>,
    /// Years and values from where the way begins.
    pub from: Option<(f64, f64)>,
    /// The deadline is later than the years shown: without a way it is a note at the edge.
    pub later: bool,
    /// What became of it, where its deadline is past or its object has ceased.
    pub closed: Option<Status>,
    /// Of growth: the mean so far and what is still needed, where they are drawn.
    pub band: Option<Band>,
    /// What is written beside it, the longest first.
    pub texts: Vec<String>,
    /// Of the way, the mark and what is written.
    pub colour: Colour,
}

impl AimMark {
    /// `None` where nothing of it lies in the years shown or at their end. `name` is written where no line says whose target it is.
    pub fn of(aim: &Aim, target: &Target, name: Option<&str>, years: Years, colour: Colour, lang: Lang) -> Option<AimMark> {
        let (first, last) = (f64::from(years.first), f64::from(years.last));
        let due = f64::from(aim.by_year);
        let value_in = |year: f64| aim.from.map(|(from, value)| value + (aim.value - value) * (year - f64::from(from)) / (due - f64::from(from)));
        let begins = aim.from.map(|(year, _)| f64::from(year)).filter(|year| *year < due.min(last));
        let later = due > last;
        if due < first {
            return None;
        }
        let way = begins.map(|year| year.max(first)).and_then(|year| Some((year, value_in(year)?)));
        let value = if later && way.is_some() { value_in(last)? } else { aim.value };
        let figure = say::target::figure(target, lang)?;
        let dated = format!("{figure} · {}{}", aim.by_year, if later { " →" } else { "" });
        let judged = aim.closed.map(|status| format!("{dated}: {}", status_words::status(status, lang).to_lowercase()));
        let names = name.into_iter().flat_map(|name| SHORTER.map(|room| letters::shortened(&abbreviated(name), SMALL, room)));
        let longest = judged.as_deref().unwrap_or(&dated);
        let mut texts: Vec<String> = names.flatten().map(|name| format!("{name} {longest}")).collect();
        texts.dedup();
        texts.extend(judged.into_iter().chain([dated, figure]));
        Some(AimMark { year: due.min(last), value, far: aim.value_max.filter(|_| !later), from: way, later, closed: aim.closed, band: None, texts, colour })
    }

    /// The values that the scale must hold: a note at the edge stands wherever there is room.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        let at = Some(self.value).filter(|_| !self.later || self.from.is_some());
        let band = self.band.iter().flat_map(Band::values);
        [at, self.far, self.from.map(|(_, value)| value)].into_iter().flatten().chain(band)
    }

    /// Draws the way from the base to the target, where there is one.
    pub fn draw_way(&self, sheet: &Sheet, plot: &Plot) {
        self.band.iter().for_each(|band| band.draw(sheet, plot));
        if let Some((year, value)) = self.from {
            sheet.path(&[plot.at(year, value), plot.at(self.year, self.value)], Stroke::dashed(self.colour, 3));
        }
    }

    /// Draws the mark at the deadline: filled where it was met, open where it was missed.
    pub fn draw(&self, sheet: &Sheet, plot: &Plot) {
        let (x, y) = plot.at(self.year, self.value);
        if self.later {
            return;
        }
        let mark = Stroke::solid(self.colour, 6);
        sheet.path(&[(x - REACH, y), (x + REACH, y)], mark);
        if let Some(far) = self.far.map(|far| plot.values.y(far)) {
            sheet.path(&[(x, y), (x, far)], Stroke::solid(self.colour, 3));
            sheet.path(&[(x - REACH, far), (x + REACH, far)], mark);
        }
        match self.closed {
            Some(Status::Met) => {
                sheet.dot((x, y), VERDICT + 1.5, PAPER);
                sheet.dot((x, y), VERDICT, self.colour);
            }
            Some(Status::Missed) => sheet.ring((x, y), VERDICT, Stroke::solid(self.colour, 4)),
            // Nothing was decided, or it is still open.
            Some(
                Status::OnTrack
                | Status::NeedsAcceleration
                | Status::OffTrack
                | Status::MovingAway
                | Status::TooLittleData
                | Status::NotMeasured
                | Status::NoLonger
                | Status::NoTarget,
            )
            | None => {}
        }
    }

    /// Takes the room of mark and way.
    pub fn crowd(&self, crowd: &mut Crowd, plot: &Plot) {
        let (x, y) = plot.at(self.year, self.value);
        self.band.iter().for_each(|band| band.crowd(crowd, plot));
        if self.later && self.from.is_none() {
            return;
        }
        let far = self.far.map_or(y, |far| plot.values.y(far));
        crowd.blocks.push(Block { left: x - REACH - 3.0, top: y.min(far) - 3.0, right: x + REACH + 3.0, bottom: y.max(far) + 3.0 });
        if let Some((year, value)) = self.from {
            crowd.add_path(&[plot.at(year, value), (x, y)]);
        }
    }

    /// Finds room for the figure: over the mark, under it, before it; without the year, or none at all.
    pub fn label(&self, plot: &Plot, crowd: &mut Crowd) -> Option<Label> {
        let (x, y) = plot.at(self.year, self.value);
        let far = self.far.map_or(y, |far| plot.values.y(far));
        let (over, under) = (y.min(far), y.max(far));
        let height = letters::height(SMALL);
        for text in &self.texts {
            let width = letters::width(text, SMALL);
            let clear = 5.0 + height / 2.0;
            let ending = x + REACH + 2.0 - width;
            // Left edge, height, and how far that is from the mark.
            let places = [0.0, 9.0, 18.0, 27.0].into_iter().flat_map(|away| {
                [
                    (ending, over - clear - away, away),
                    (ending, under + clear + away, away),
                    (x - REACH, over - clear - away, away),
                    (x - REACH, under + clear + away, away),
                    (x - REACH - 8.0 - width - away, y, 9.0 + away),
                    (x + REACH + 8.0 + away, y, 9.0 + away),
                ]
            });
            let candidates: Vec<(Block, f64)> = places.map(|(left, y, away)| (Block::line(left, y, width, height), away)).collect();
            if let Some(at) = crowd.place(&candidates) {
                return Some(Label { text: text.clone(), block: candidates[at].0, colour: self.colour });
            }
        }
        None
    }
}

/// A target's figure in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    text: String,
    block: Block,
    colour: Colour,
}

impl Label {
    /// Writes it where it was placed.
    pub fn draw(&self, sheet: &Sheet) {
        let Block { top, right, bottom, .. } = self.block;
        sheet.text(&self.text, (right, (top + bottom) / 2.0), Lettering::new(SMALL, self.colour, Anchor::End).rimmed());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::theme::TARGET;
    use crate::dataset::{Comparator, Shape};
    use crate::lang::Bilingual;

    fn mark(from: Option<(i32, f64)>, by_year: i32, years: (i32, i32)) -> Option<AimMark> {
        let target = Target {
            id: String::new(),
            indicator: Some(0),
            resolution: 0,
            document: None,
            locality: 0,
            sector: 0,
            shape: Shape::Level,
            comparator: Some(Comparator::AtLeast),
            value: Some(40.0),
            value_max: None,
            related_indicators: Vec::new(),
            unit: None,
            among: None,
            quote: None,
            section: None,
            set_by: None,
            no_longer: false,
            note: None,
            from_year: None,
            by_year,
            text: Bilingual::default(),
            restates: None,
            source: None,
        };
        let aim = Aim { judged: 0, line: Some(0), from, by_year, value: 40.0, value_max: None, closed: None, growth: None };
        AimMark::of(&aim, &target, None, Years { first: years.0, last: years.1 }, TARGET, Lang::Vi)
    }

    #[test]
    fn a_way_is_cut_at_the_years_shown() {
        let whole = mark(Some((2020, 20.0)), 2030, (2015, 2030)).expect("a mark");
        assert_eq!((whole.from, whole.year, whole.value, whole.later), (Some((2020.0, 20.0)), 2030.0, 40.0, false));
        assert_eq!(whole.texts, ["tối thiểu 40 · 2030", "tối thiểu 40"]);
        let cut = mark(Some((2020, 20.0)), 2030, (2022, 2025)).expect("a mark");
        assert_eq!((cut.from, cut.year, cut.value, cut.later), (Some((2022.0, 24.0)), 2025.0, 30.0, true));
        assert_eq!(cut.texts[0], "tối thiểu 40 · 2030 →");
    }

    #[test]
    fn what_lies_outside_the_years_shown_is_left_out() {
        assert_eq!(mark(Some((2020, 20.0)), 2030, (2031, 2035)), None);
        assert_eq!(mark(None, 2030, (2031, 2035)), None);
    }

    #[test]
    fn a_later_target_is_a_note_that_no_scale_has_to_hold() {
        for note in [mark(None, 2030, (2015, 2025)), mark(Some((2026, 20.0)), 2030, (2015, 2025))] {
            let note = note.expect("a note");
            assert_eq!((note.year, note.from, note.later, note.texts[0].as_str()), (2025.0, None, true, "tối thiểu 40 · 2030 →"));
            assert_eq!(note.values().count(), 0);
        }
    }
}
