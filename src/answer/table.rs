//! Every value under the filters as rows of a table, in any order: positions in the dataset, sorted by small whole keys, so that
//! a million rows are put in order within a frame or two. No text is made for a row that is not on the screen.

use crate::answer::near::Near;
use crate::answer::text::{Sought, of_indicator, of_place};
use crate::answer::{Question, series};
use crate::closed_set::closed_set;
use crate::collate::compare;
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::sorted::InOrder;
use std::cmp::Ordering;

closed_set! {
    /// What the rows can be sorted by.
    Heading { Indicator = "indicator", Place = "place", Year = "year", Value = "value", Kind = "kind", Note = "note", Source = "source", Tier = "tier" }
}

/// The column that the rows are sorted by, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub by: Heading,
    /// From the greatest, or from the end of the alphabet.
    pub descending: bool,
}

impl Sort {
    /// What choosing a column makes of the order: ascending, descending, then the dataset's own again.
    pub fn next(sort: Option<Sort>, by: Heading) -> Option<Sort> {
        match sort.filter(|sort| sort.by == by) {
            None => Some(Sort { by, descending: false }),
            Some(Sort { descending: false, .. }) => Some(Sort { by, descending: true }),
            Some(Sort { descending: true, .. }) => None,
        }
    }

    /// What it is called where it is kept: the column's id, after a minus where it descends.
    pub fn id(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.by.id())
    }

    /// The one that is called so.
    pub fn from_id(id: &str) -> Option<Sort> {
        let (descending, by) = id.strip_prefix('-').map_or((false, id), |by| (true, by));
        Some(Sort { by: Heading::from_id(by)?, descending })
    }
}

/// The rows of one indicator, which follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The indicator's position.
    pub indicator: usize,
    /// The first of its rows.
    pub first: usize,
    /// How many they are.
    pub count: usize,
}

impl Values {
    /// The groups that rows in an order stand in: those of the dataset's own order, where nothing is searched for.
    pub fn grouped(&self, sort: Option<Sort>) -> &[Group] {
        if sort.is_none() && self.near.is_empty() { &self.groups } else { &[] }
    }
}

/// The values under the filters, in the order of the dataset: by indicator, place and year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    /// Positions in the dataset's observations.
    pub at: Vec<u32>,
    /// How many indicators they are of.
    pub indicators: usize,
    /// How many places they are of.
    pub places: usize,
    /// The first and the last year that has a value.
    pub years: Option<(i32, i32)>,
    /// The rows of each indicator, in their order.
    pub groups: Vec<Group>,
    /// For each row how near its indicator or its place comes to what is searched for; nothing where nothing is.
    pub near: Vec<Near>,
}

/// The values that the view asks for.
pub fn rows(question: Question) -> Values {
    let Question { dataset, view, .. } = question;
    let mut rows = Values::default();
    let (mut indicators, mut places) = (vec![false; dataset.indicators.len()], vec![false; dataset.localities.len()]);
    let sought = Sought::of(&view.query);
    let near = |text: String| sought.near(&text);
    let of_indicators: Vec<Near> = dataset.indicators.iter().filter(|_| !sought.is_empty()).map(|one| near(of_indicator(dataset, one))).collect();
    let of_places: Vec<Near> = dataset.localities.iter().filter(|_| !sought.is_empty()).map(|one| near(of_place(dataset, one))).collect();
    series::shown(question, &mut |series, points| {
        (indicators[series.indicator], places[series.locality]) = (true, true);
        if let (Some(indicator), Some(place)) = (of_indicators.get(series.indicator), of_places.get(series.locality)) {
            rows.near.extend(std::iter::repeat_n(*indicator.min(place), points));
        }
        let first = rows.at.len();
        for (year, at) in series.years().iter().zip(series.first_position()..) {
            let year = i32::from(*year);
            if view.years.is_none_or(|asked| asked.contains(year)) {
                rows.at.push(at);
                rows.years = rows.years.map_or(Some((year, year)), |(first, last)| Some((first.min(year), last.max(year))));
            }
        }
        let count = rows.at.len() - first;
        match rows.groups.last_mut().filter(|group| group.indicator == series.indicator) {
            Some(group) => group.count += count,
            None => rows.groups.push(Group { indicator: series.indicator, first, count }),
        }
    });
    let count = |met: &[bool]| met.iter().filter(|met| **met).count();
    Values { indicators: count(&indicators), places: count(&places), ..rows }
}

/// The rows as positions in the dataset, in an order; without one, those nearest to what is searched for first. Rows that are equal in it
/// keep the dataset's.
pub fn sorted(dataset: &Dataset, rows: &Values, sort: Option<Sort>, lang: Lang) -> Vec<u32> {
    let Some(Sort { by, descending }) = sort else {
        let keys: Vec<u64> = rows.near.iter().map(|near| *near as u64).collect();
        return if keys.is_empty() { rows.at.clone() } else { by_keys(&rows.at, &keys) };
    };
    let mut keys = keys(dataset, rows, by, lang);
    if descending {
        keys.iter_mut().for_each(|key| *key = !*key);
    }
    by_keys(&rows.at, &keys)
}

/// A whole number for each row that orders it. Rows ascend, so each series is met once.
fn keys(dataset: &Dataset, rows: &Values, by: Heading, lang: Lang) -> Vec<u64> {
    let all = &dataset.observations;
    let ranks = match by {
        Heading::Indicator => ranks(dataset.indicators.len(), &|at| dataset.indicators[at].name.get(lang)),
        Heading::Place => ranks(dataset.localities.len(), &|at| dataset.localities[at].name.get(lang)),
        Heading::Source => ranks(dataset.sources.len(), &|at| &dataset.sources[at].title),
        Heading::Year | Heading::Value | Heading::Kind | Heading::Note | Heading::Tier => Vec::new(),
    };
    let rank = |at: usize| ranks.get(at).copied().unwrap_or_default();
    let mut keys = Vec::with_capacity(rows.at.len());
    let mut walk = all.all_series().peekable();
    for at in &rows.at {
        while walk.next_if(|series| series.first_position() + series.len() as u32 <= *at).is_some() {}
        let Some(series) = walk.peek() else { break };
        keys.push(match by {
            Heading::Indicator => rank(series.indicator),
            Heading::Place => rank(series.locality),
            Heading::Year => all.year_at(*at) as u64,
            Heading::Value => ascending(all.value_at(*at)),
            Heading::Kind => all.status_at(*at) as u64,
            Heading::Note => all.note_at(*at).map_or(2, |note| u64::from(!note.contested)),
            Heading::Source => rank(all.source_at(*at)),
            Heading::Tier => dataset.tier_at(*at).map_or(u64::MAX >> 1, |tier| tier as u64),
        });
    }
    keys
}

/// Where each text comes among all, by their folded letters; equal texts share a rank.
fn ranks<'a>(length: usize, text: &dyn Fn(usize) -> &'a str) -> Vec<u64> {
    let equal = |one: usize, other: usize| compare(text(one), text(other)) == Ordering::Equal;
    let mut ranks = vec![0; length];
    let (mut before, mut rank) = (None, 0);
    let mut sorted: Vec<usize> = (0..length).collect();
    sorted.order_by(|one, other| compare(text(*one), text(*other)));
    for at in sorted {
        rank += u64::from(before.is_some_and(|before: usize| !equal(before, at)));
        ranks[at] = rank;
        before = Some(at);
    }
    ranks
}

/// Bits that ascend as the numbers do.
fn ascending(value: f64) -> u64 {
    // −0 and 0 are the same.
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// Sorts by keys, 16 bits at a time from the lowest; equal keys keep their order. Bits that all rows share cost nothing.
fn by_keys(rows: &[u32], keys: &[u64]) -> Vec<u32> {
    const BITS: usize = 16;
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let mut next = vec![0; keys.len()];
    let mut starts = vec![0u32; 1 << BITS];
    let differ = keys.iter().fold(0, |differ, key| differ | (key ^ keys[0]));
    for shift in (0..u64::BITS as usize).step_by(BITS).filter(|shift| (differ >> shift) as u16 != 0) {
        let digit = |row: u32| (keys[row as usize] >> shift) as u16 as usize;
        starts.fill(0);
        order.iter().for_each(|row| starts[digit(*row)] += 1);
        let mut sum = 0;
        for start in &mut starts {
            (*start, sum) = (sum, sum + *start);
        }
        for row in &order {
            let start = &mut starts[digit(*row)];
            next[*start as usize] = *row;
            *start += 1;
        }
        std::mem::swap(&mut order, &mut next);
    }
    order.iter_mut().for_each(|row| *row = rows[*row as usize]);
    order
}
