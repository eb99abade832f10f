//! The values: dense columns sorted by indicator, place and year. Neighbouring places whose values are of the same years stand in one
//! block, so that a million values are counted without being walked.

mod block;
pub(super) mod further;
mod spans;

use crate::dataset::columns::Order;
use crate::dataset::observation::{Note, Observation, ObservationStatus};
pub use crate::dataset::observations::block::Block;
use crate::dataset::observations::spans::{Placed, Spans};
use crate::dataset::raw::RawObservations;
use std::ops::Range;

/// All values of a dataset.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    year: Vec<i16>,
    value: Vec<f64>,
    status: Vec<u8>,
    source: Vec<u16>,
    /// By position, ascending.
    notes: Vec<(u32, Note)>,
    spans: Spans,
    /// The first and the last year observed.
    span: Option<(i32, i32)>,
}

/// The values of one indicator in one place, years ascending.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// Its position among the indicators.
    pub indicator: usize,
    /// Its position among the localities: the row whose id the values stand under.
    pub locality: usize,
    all: &'a Observations,
    start: usize,
    end: usize,
}

impl<'a> Series<'a> {
    /// How many years have a value.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// No year has a value.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The position of its first value among all of the dataset; the others follow.
    pub fn first_position(&self) -> u32 {
        self.start as u32
    }

    /// Years, ascending.
    pub fn years(&self) -> &'a [i16] {
        &self.all.year[self.start..self.end]
    }

    /// Values, in the order of the years.
    pub fn values(&self) -> &'a [f64] {
        &self.all.value[self.start..self.end]
    }

    /// Its values with all that is known about them, years ascending.
    pub fn observations(self) -> impl DoubleEndedIterator<Item = Observation<'a>> + Clone {
        (self.start..self.end).map(move |at| self.all.observation(at, self.indicator, self.locality))
    }

    /// The value of the newest year.
    pub fn latest(self) -> Option<Observation<'a>> {
        self.observations().next_back()
    }

    /// The value of that year.
    pub fn in_year(self, year: i32) -> Option<Observation<'a>> {
        let at = self.years().binary_search(&i16::try_from(year).ok()?).ok()?;
        Some(self.all.observation(self.start + at, self.indicator, self.locality))
    }
}

impl Observations {
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.value.len()
    }

    /// There are no values.
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// The first and the last year observed.
    pub fn years(&self) -> Option<(i32, i32)> {
        self.span
    }

    /// The value at a position, with all that is known about it.
    pub fn get(&self, position: u32) -> Option<Observation<'_>> {
        let series = self.block(self.spans.at(position)?).of_position(position)?;
        Some(self.observation(position as usize, series.indicator, series.locality))
    }

    /// The year of the value at a position of the dataset; as the three below, for positions that [`Series::first_position`] gave.
    pub fn year_at(&self, position: u32) -> i16 {
        self.year[position as usize]
    }

    /// The value at a position, in its indicator's unit.
    pub fn value_at(&self, position: u32) -> f64 {
        self.value[position as usize]
    }

    /// How sure the value at a position is.
    pub fn status_at(&self, position: u32) -> ObservationStatus {
        ObservationStatus::from_code(self.status[position as usize])
    }

    /// The source of the value at a position, by its position among the sources.
    pub fn source_at(&self, position: u32) -> usize {
        self.source[position as usize].into()
    }

    /// What is said beside the value at a position.
    pub fn note_at(&self, position: u32) -> Option<&Note> {
        self.notes.binary_search_by(|(of, _)| of.cmp(&position)).ok().map(|found| &self.notes[found].1)
    }

    /// Every series, by indicator, then by place.
    pub fn all_series(&self) -> impl Iterator<Item = Series<'_>> {
        (0..self.spans.indicators()).flat_map(|indicator| self.of_indicator(indicator))
    }

    /// The series of one indicator, by place.
    pub fn of_indicator(&self, indicator: usize) -> impl Iterator<Item = Series<'_>> {
        self.blocks(indicator).flat_map(|block| block.places().filter_map(move |place| block.series(place)))
    }

    /// The series of one indicator in one place, if anything was observed.
    pub fn series(&self, indicator: usize, locality: usize) -> Option<Series<'_>> {
        self.block(self.spans.with_place(indicator, locality)?).series(locality)
    }

    /// The values of one indicator, cut where the places or the years change; by place.
    pub fn blocks(&self, indicator: usize) -> impl Iterator<Item = Block<'_>> {
        self.spans.of_indicator(indicator).map(|span| self.block(span))
    }

    /// The block of one indicator that has a place, if anything was observed there.
    pub fn block_of(&self, indicator: usize, locality: usize) -> Option<Block<'_>> {
        self.spans.with_place(indicator, locality).map(|span| self.block(span))
    }

    /// The lists of years that series have, each once; [`Block::calendar`] is a position among them.
    pub fn calendars(&self) -> impl Iterator<Item = &[i16]> {
        self.spans.calendars().map(|rows| &self.year[rows])
    }

    fn block(&self, span: Placed) -> Block<'_> {
        Block { all: self, span }
    }

    fn observation(&self, at: usize, indicator: usize, locality: usize) -> Observation<'_> {
        Observation {
            indicator,
            locality,
            year: self.year[at].into(),
            value: self.value[at],
            status: ObservationStatus::from_code(self.status[at]),
            source: self.source[at].into(),
            note: self.note_at(at as u32),
        }
    }

    /// Moves series to other places: `to` says where, of an indicator and a place. Where two come together in a year, the value of the
    /// place that is `valid` in it stays, else that of the place moved to.
    pub(super) fn move_series(&mut self, to: &dyn Fn(usize, usize) -> usize, valid: &dyn Fn(usize, i32) -> bool) {
        let series: Vec<(usize, usize, Range<usize>)> = self.all_series().map(|one| (one.indicator, one.locality, one.start..one.end)).collect();
        let moved: Vec<usize> = series.iter().map(|(indicator, place, _)| to(*indicator, *place)).collect();
        if series.iter().zip(&moved).all(|((_, place, _), moved)| place == moved) {
            return;
        }
        let key = |at: usize| (series[at].0, moved[at]);
        let mut in_order: Vec<usize> = (0..moved.len()).collect();
        in_order.sort_by_key(|at| key(*at));
        let mut rows: Vec<usize> = Vec::with_capacity(self.value.len());
        let mut ends: Vec<(usize, usize, usize)> = Vec::with_capacity(series.len());
        for group in in_order.chunk_by(|one, other| key(*one) == key(*other)) {
            let of = |at: &usize| series[*at].2.clone();
            match group {
                [one] => rows.extend(of(one)),
                several => {
                    let mut all: Vec<(usize, usize)> = several.iter().flat_map(|at| of(at).map(|row| (row, series[*at].1))).collect();
                    all.sort_by_key(|(row, place)| (self.year[*row], !valid(*place, self.year[*row].into()), *place != moved[several[0]]));
                    all.dedup_by_key(|(row, _)| self.year[*row]);
                    rows.extend(all.into_iter().map(|(row, _)| row));
                }
            }
            let (indicator, place) = key(group[0]);
            ends.push((indicator, place, rows.len()));
        }
        let mut places = vec![None; self.value.len()];
        rows.iter().zip(0..).for_each(|(row, at)| places[*row] = Some(at));
        let noted: Vec<(u32, Note)> = std::mem::take(&mut self.notes).into_iter().filter_map(|(row, note)| Some((places[row as usize]?, note))).collect();
        self.notes = by_position(noted);
        arrange(&mut self.year, &rows);
        arrange(&mut self.value, &rows);
        arrange(&mut self.status, &rows);
        arrange(&mut self.source, &rows);
        self.spans = Spans::of(&self.year, self.spans.indicators(), ends.into_iter());
    }

    /// Puts checked columns in order and cuts them into series.
    pub(super) fn build(raw: RawObservations, indicators: usize, rows: Order) -> Observations {
        let RawObservations { indicator, locality, year, value, status, source, notes, .. } = raw;
        let (mut indicator, mut locality) = (indicator.entries, locality.entries);
        let (mut year, mut value, mut status, mut source) = (year.entries, value.entries, status.entries, source.entries);
        if let Some(rows) = &rows {
            arrange(&mut indicator, rows);
            arrange(&mut locality, rows);
            arrange(&mut year, rows);
            arrange(&mut value, rows);
            arrange(&mut status, rows);
            arrange(&mut source, rows);
        }
        // Where each row of the file has come to stand.
        let mut places: Vec<u32> = (0..value.len() as u32).collect();
        rows.iter().flatten().zip(0..).for_each(|(row, at)| places[*row] = at);
        let noted: Vec<(u32, Note)> = notes.iter().filter_map(|(key, note)| Some((*places.get(key.parse::<usize>().ok()?)?, Note::from_json(note)))).collect();
        let notes = by_position(noted);
        let span = year.iter().min().zip(year.iter().max()).map(|(first, last)| (i32::from(*first), i32::from(*last)));
        let place = |at: usize| (usize::from(indicator[at]), usize::from(locality[at]));
        let ends = (1..=value.len()).filter(|end| *end == value.len() || place(*end - 1) != place(*end));
        let spans = Spans::of(&year, indicators, ends.map(|end| (place(end - 1).0, place(end - 1).1, end)));
        Observations { year, value, status, source, notes, spans, span }
    }
}

fn by_position(mut noted: Vec<(u32, Note)>) -> Vec<(u32, Note)> {
    noted.sort_by_key(|(at, _)| *at);
    noted
}

fn arrange<T: Copy>(column: &mut Vec<T>, rows: &[usize]) {
    *column = rows.iter().map(|row| column[*row]).collect();
}
