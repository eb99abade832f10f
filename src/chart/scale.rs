//! Values → heights, with ticks at round numbers.

use crate::chart::letters;
use crate::chart::sheet::SMALL;
use crate::format;
use crate::lang::Lang;

/// Beyond this no axis can be read; the drawing stops there.
const MOST: f64 = 1e100;

/// The scale of the values between two heights.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// The value at the bottom; for ranks it is the greater one.
    foot: f64,
    head: f64,
    step: f64,
    /// The values that have a line and a figure.
    pub ticks: Vec<f64>,
    /// Where the axis begins, in CSS pixels from the picture's top.
    pub top: f64,
    /// Where it ends, in CSS pixels from the picture's top.
    pub bottom: f64,
}

impl Values {
    /// Begins at zero where that costs little, and keeps to the indicator's limits and digits. `most` is the greatest number of ticks.
    pub fn fit(values: &[f64], limits: (Option<f64>, Option<f64>), digits: usize, most: usize) -> Values {
        let Some((low, high)) = extent(values) else { return Values::of(0.0, 1.0, 1.0, Vec::new()) };
        let span = high - low;
        let alike = span <= 1e-9 * low.abs().max(high.abs());
        let around = if alike { 0.3 * high.abs() } else { 0.1 * span };
        let mut foot = if low >= 0.0 && (alike || low < 0.4 * high || low < around) { 0.0 } else { low - around };
        let mut head = if high <= 0.0 { if alike { 0.0 } else { (high + around).min(0.0) } } else { high + around };
        foot = limits.0.filter(|least| *least <= low).map_or(foot, |least| foot.max(least));
        head = limits.1.filter(|greatest| high <= *greatest).map_or(head, |greatest| head.min(greatest));
        if head - foot < 1e-100 {
            (foot, head) = (low.min(0.0), low.min(0.0) + 1.0);
        }
        let ticks = |step: f64| {
            let (first, last) = ((foot / step - 1e-6).ceil(), (head / step + 1e-6).floor());
            let count = (last - first + 1.0).clamp(0.0, 20.0) as usize;
            (0..count).map(|at| (first + at as f64) * step).collect::<Vec<f64>>()
        };
        let finest = 10f64.powi(-(digits as i32));
        let finest = if finest < head - foot { 0.99 * finest } else { 0.0 };
        let step = steps(head - foot).find(|step| *step >= finest && ticks(*step).len() <= most).unwrap_or(head - foot);
        // Where that leaves too few, halves do no harm.
        let step = if ticks(step).len() < 3 && step / 2.0 >= finest { step / 2.0 } else { step };
        let ticks = ticks(step);
        // A line at the foot where it is near.
        let floor = (foot / step).floor() * step;
        if foot - floor < 0.12 * (head - foot) && foot - floor > 1e-5 * step {
            return Values::of(floor, head, step, std::iter::once(floor).chain(ticks).collect());
        }
        Values::of(foot, head, step, ticks)
    }

    /// Ranks, the best on top; the first is shown where that costs little.
    pub fn ranks(values: &[f64], most: usize) -> Values {
        let Some((best, last)) = extent(values) else { return Values::of(1.0, 0.0, 1.0, Vec::new()) };
        // So wide that the two ends differ even where numbers are huge.
        let span = (last - best).max(1.0).max(1e-9 * best.abs().max(last.abs()));
        let from_first = best - 1.0 <= span || last <= 12.0 || best == last;
        let head = if from_first { best.min(1.0) } else { best - 0.15 * span };
        let foot = last + 0.1 * span;
        let ticks = |step: f64| {
            // 1, 3, 5 or 1, 5, 10: multiples of a step of two would crowd the first.
            let shift = if from_first && step == 2.0 { 1.0 } else { 0.0 };
            let start = if from_first { 0.0 } else { (head / step).ceil() };
            let mut ticks: Vec<f64> = (0..=most).map(|at| ((start + at as f64) * step + shift).max(head.max(1.0))).filter(|tick| *tick <= foot).collect();
            ticks.dedup();
            ticks
        };
        let step = steps(foot - head)
            .find(|step| *step >= 1.0 && ticks(*step).len() <= most && (foot - head) / step <= most as f64 + 1.0 - f64::from(u8::from(from_first)));
        let step = step.unwrap_or((foot - head).max(1.0));
        let ticks = ticks(step);
        Values::of(foot, head - if from_first { 0.07 * (foot - head) } else { 0.0 }, step, ticks)
    }

    /// From the least to the greatest value, without ticks.
    pub fn close(values: &[f64], ranked: bool) -> Values {
        let (low, high) = extent(values).unwrap_or((0.0, 1.0));
        let (low, high) = if high - low > 1e-9 * low.abs().max(high.abs()) { (low, high) } else { (low - low.abs().max(1.0), high + high.abs().max(1.0)) };
        if ranked { Values::of(high, low, 1.0, Vec::new()) } else { Values::of(low, high, 1.0, Vec::new()) }
    }

    fn of(foot: f64, head: f64, step: f64, ticks: Vec<f64>) -> Values {
        Values { foot, head, step, ticks, top: 0.0, bottom: 1.0 }
    }

    /// The same scale between two heights.
    pub fn within(self, top: f64, bottom: f64) -> Values {
        Values { top, bottom, ..self }
    }

    /// How far down a value stands, in CSS pixels; one outside the axis stands at its end.
    pub fn y(&self, value: f64) -> f64 {
        let share = (value.clamp(-MOST, MOST) - self.foot) / (self.head - self.foot);
        self.bottom - share.clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// The ticks in words, all with the same digits: whole where there is room, else in thousands, millions, billions.
    pub fn texts(&self, lang: Lang, room: f64) -> Vec<String> {
        const POWERS: [(f64, &str, &str); 4] = [(1.0, "", ""), (1e3, "nghìn", "thousand"), (1e6, "triệu", "million"), (1e9, "tỷ", "billion")];
        let written = |(power, vi, en): (f64, &str, &str)| {
            let word = if lang == Lang::Vi { vi } else { en };
            let decimals = decimals(self.step / power);
            let text = |tick: &f64| format::with_unit(&format::number(tick / power, decimals, lang), if *tick == 0.0 { "" } else { word });
            self.ticks.iter().map(text).collect::<Vec<String>>()
        };
        let fits = |texts: &Vec<String>| texts.iter().all(|text| letters::width(text, SMALL) <= room);
        POWERS
            .into_iter()
            .map(written)
            .find(fits)
            .unwrap_or_else(|| self.ticks.iter().map(|tick| if *tick == 0.0 { "0".to_owned() } else { format::scientific(*tick, 0) }).collect())
    }
}

/// The least and the greatest of what can be drawn.
fn extent(values: &[f64]) -> Option<(f64, f64)> {
    let finite = values.iter().filter(|value| value.is_finite()).map(|value| value.clamp(-MOST, MOST));
    finite.fold(None, |found, value| Some(found.map_or((value, value), |(low, high): (f64, f64)| (low.min(value), high.max(value)))))
}

/// 1, 2, 5, 10 … of the size that ticks over a span can have.
fn steps(span: f64) -> impl Iterator<Item = f64> {
    let magnitude = span.log10().floor() as i32 - 2;
    (0..5).flat_map(move |power| [1.0, 2.0, 5.0].map(|digit| digit * 10f64.powi(magnitude + power)))
}

/// The digits after the mark that a step needs.
fn decimals(step: f64) -> usize {
    (0..20).find(|decimals| (step * 10f64.powi(*decimals)).round() >= 1.0 && is_whole(step * 10f64.powi(*decimals))).unwrap_or(20) as usize
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-6 * number.abs().max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[f64]) -> Vec<f64> {
        Values::fit(values, (None, None), 2, 5).ticks
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(&[34.3, 37.6, 40.0]), [34.0, 36.0, 38.0, 40.0]);
        assert_eq!(ticks(&[12.7, 14.0, 30.0]), [10.0, 15.0, 20.0, 25.0, 30.0]);
        assert_eq!(ticks(&[0.2, 37.6]), [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(ticks(&[-7.0, 9.0]), [-10.0, -5.0, 0.0, 5.0, 10.0]);
        assert_eq!(ticks(&[1e9, 3e8]), [0.0, 5e8, 1e9]);
    }

    #[test]
    fn equal_and_single_values_stand_in_the_middle() {
        for value in [5.0, -5.0, 1e9, 0.0001] {
            let scale = Values::fit(&[value, value], (None, None), 2, 5);
            assert!((0.2..=0.8).contains(&scale.y(value)), "{value}: {scale:?}");
            assert!(scale.ticks.len() >= 2, "{value}: {scale:?}");
        }
        assert_eq!(Values::fit(&[0.0], (None, None), 2, 5).y(0.0), 1.0);
    }

    #[test]
    fn shares_stay_within_a_hundred_per_cent() {
        let scale = Values::fit(&[72.0, 100.0], (Some(0.0), Some(100.0)), 1, 5);
        assert_eq!((scale.y(100.0), scale.ticks.last()), (0.0, Some(&100.0)));
    }

    #[test]
    fn ranks_have_the_first_on_top() {
        let scale = Values::ranks(&[3.0, 41.0, 62.0], 5);
        assert_eq!(scale.ticks, [1.0, 20.0, 40.0, 60.0]);
        assert!(scale.y(1.0) < scale.y(62.0));
        assert_eq!(Values::ranks(&[3.0, 5.0, 7.0], 5).ticks, [1.0, 3.0, 5.0, 7.0]);
        assert_eq!(Values::ranks(&[2.0, 10.0], 5).ticks, [1.0, 3.0, 5.0, 7.0, 9.0]);
        assert_eq!(Values::ranks(&[45.0, 48.0, 49.0], 5).ticks, [45.0, 46.0, 47.0, 48.0, 49.0]);
    }

    #[test]
    fn tick_texts_have_equal_digits_and_shrink_to_their_room() {
        let small = Values::fit(&[0.0001, 0.0004], (None, None), 4, 5);
        assert_eq!(small.texts(Lang::Vi, 80.0), ["0,0000", "0,0001", "0,0002", "0,0003", "0,0004"]);
        let large = Values::fit(&[4e8, 1e9], (None, None), 2, 5);
        assert_eq!(large.texts(Lang::En, 100.0).last().map(String::as_str), Some("1,000,000,000"));
        assert_eq!(large.texts(Lang::Vi, 70.0).last().map(String::as_str), Some("1.000\u{a0}triệu"));
        assert_eq!(Values::fit(&[4e60], (None, None), 2, 5).texts(Lang::Vi, 70.0).last().map(String::as_str), Some("4×10⁶⁰"));
    }
}
