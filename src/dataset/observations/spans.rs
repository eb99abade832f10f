//! Where the values of each indicator and place stand.

use crate::sorted::InOrder;
use std::ops::Range;

/// Places in a row that have values of one indicator in the same years; their values follow each other, place by place.
#[derive(Clone, Copy, Debug)]
struct Span {
    first: u16,
    last: u16,
    /// The position of the first value.
    start: u32,
    /// Which of the lists of years.
    calendar: u32,
}

/// A span with what its place among the others says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub indicator: usize,
    pub first: usize,
    pub last: usize,
    pub start: usize,
    pub calendar: usize,
    /// How many years each of its places has.
    pub years: usize,
}

/// All spans, by indicator, then by place.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans {
    spans: Vec<Span>,
    /// Where the spans of each indicator begin; one more entry than there are indicators.
    first_of: Vec<u32>,
    /// A place where each list of years can be read, and how many years it has.
    calendars: Vec<(u32, u32)>,
}

impl Spans {
    /// Cuts columns, sorted by indicator, place and year, where `ends` says that a series ends: of which indicator and place.
    pub(super) fn of(year: &[i16], indicators: usize, ends: impl Iterator<Item = (usize, usize, usize)>) -> Spans {
        let mut all = Spans { spans: Vec::new(), first_of: Vec::with_capacity(indicators + 1), calendars: Vec::new() };
        let mut rows = 0..0;
        for (indicator, place, end) in ends {
            let years = &year[rows.clone()];
            rows = rows.end..end;
            let alike = *years == year[rows.clone()];
            let is_new = all.first_of.len() <= indicator;
            while all.first_of.len() <= indicator {
                all.first_of.push(all.spans.len() as u32);
            }
            match all.spans.last_mut().filter(|span| alike && !is_new && usize::from(span.last) + 1 == place) {
                Some(span) => span.last = place as u16,
                None => {
                    all.calendars.push((rows.start as u32, rows.len() as u32));
                    all.spans.push(Span { first: place as u16, last: place as u16, start: rows.start as u32, calendar: 0 });
                }
            }
        }
        all.first_of.resize(indicators + 1, all.spans.len() as u32);
        all.keep_each_calendar_once(year);
        all
    }

    /// So far each span has its own list of years.
    fn keep_each_calendar_once(&mut self, year: &[i16]) {
        let years = |(start, length): (u32, u32)| &year[start as usize..][..length as usize];
        let own = std::mem::take(&mut self.calendars);
        let mut by_years: Vec<u32> = (0..own.len() as u32).collect();
        by_years.order_by_key(|at| years(own[*at as usize]));
        for at in by_years {
            let rows = own[at as usize];
            if self.calendars.last().is_none_or(|before| years(*before) != years(rows)) {
                self.calendars.push(rows);
            }
            self.spans[at as usize].calendar = self.calendars.len() as u32 - 1;
        }
    }

    pub(super) fn indicators(&self) -> usize {
        self.first_of.len().saturating_sub(1)
    }

    /// The rows of a series that has each list of years.
    pub(super) fn calendars(&self) -> impl Iterator<Item = Range<usize>> {
        self.calendars.iter().map(|(start, length)| *start as usize..(start + length) as usize)
    }

    fn range(&self, indicator: usize) -> Range<usize> {
        match (self.first_of.get(indicator), self.first_of.get(indicator + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    pub(super) fn of_indicator(&self, indicator: usize) -> impl Iterator<Item = Placed> {
        self.spans[self.range(indicator)].iter().map(move |span| self.placed(indicator, span))
    }

    /// The span of an indicator that has a place.
    pub(super) fn with_place(&self, indicator: usize, place: usize) -> Option<Placed> {
        let spans = &self.spans[self.range(indicator)];
        let span = spans.get(spans.partition_point(|span| usize::from(span.last) < place))?;
        (usize::from(span.first) <= place).then(|| self.placed(indicator, span))
    }

    /// The span that has a position, or the last one before it.
    pub(super) fn at(&self, position: u32) -> Option<Placed> {
        let at = self.spans.partition_point(|span| span.start <= position).checked_sub(1)?;
        let indicator = self.first_of.partition_point(|first| *first as usize <= at).checked_sub(1)?;
        Some(self.placed(indicator, self.spans.get(at)?))
    }

    // Asked of every block, of which there may be a hundred thousand: at the page's `opt-level` it would be called.
    #[inline(always)]
    fn placed(&self, indicator: usize, span: &Span) -> Placed {
        let calendar = span.calendar as usize;
        Placed { indicator, first: span.first.into(), last: span.last.into(), start: span.start as usize, calendar, years: self.calendars[calendar].1 as usize }
    }
}
