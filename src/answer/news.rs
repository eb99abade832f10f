//! What is new from one edition to the next: the values, targets and statuses that are new, gone or changed.

use crate::answer::edition::{Edition, KeptSeries, KeptTarget};
use crate::status::{Method, Status};
use std::cmp::Ordering;

/// What became of something between two editions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn<T> {
    /// Only the newer edition has it.
    New(T),
    /// Only the older edition has it.
    Gone(T),
    /// Both have it, each in its own way.
    Changed {
        /// In the older edition.
        from: T,
        /// In the newer.
        to: T,
    },
}

/// What one edition says that another did not.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// The date of the older edition, `YYYY-MM-DD`.
    pub from: String,
    /// The date of the newer.
    pub to: String,
    /// The rule that statuses are by.
    pub method: Method,
    /// By indicator and place; only those with anything new.
    pub values: Vec<SeriesNews>,
    /// By id; only those with anything new.
    pub targets: Vec<TargetNews>,
}

/// What became of the values of an indicator in a place.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesNews {
    /// Its id: the newer edition may no longer have it.
    pub indicator: String,
    /// The id of the place.
    pub place: String,
    /// Ascending; values in the indicator's unit.
    pub years: Vec<(i32, Turn<f64>)>,
}

/// What became of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetNews {
    /// Its id.
    pub id: String,
    /// What it asks for, where that is new, gone or changed.
    pub aim: Option<Turn<Demand>>,
    /// Its status in the older edition.
    pub was: Option<Status>,
    /// Its status in the newer.
    pub is: Option<Status>,
}

/// What a target asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand {
    /// T, in its indicator's unit.
    pub value: Option<f64>,
    /// The other end of a range.
    pub value_max: Option<f64>,
    /// Its deadline.
    pub by_year: i32,
}

impl TargetNews {
    /// The two statuses, where a target that both editions have was judged otherwise.
    pub fn judged_anew(&self) -> Option<(Status, Status)> {
        Some((self.was?, self.is?)).filter(|(was, is)| was != is)
    }
}

impl News {
    /// Whether both editions say the same.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.targets.is_empty()
    }

    /// How many values are new, gone and changed.
    pub fn values_by_turn(&self) -> [usize; 3] {
        counted(self.values.iter().flat_map(|series| &series.years).map(|(_, turn)| turn))
    }

    /// How many targets are new, gone and changed.
    pub fn targets_by_turn(&self) -> [usize; 3] {
        counted(self.targets.iter().filter_map(|target| target.aim.as_ref()))
    }

    /// What of it passes, values by the ids of indicator and place and the year.
    pub fn kept(mut self, value: &dyn Fn(&str, &str, i32) -> bool, target: &dyn Fn(&TargetNews) -> bool) -> News {
        for series in &mut self.values {
            series.years.retain(|(year, _)| value(&series.indicator, &series.place, *year));
        }
        self.values.retain(|series| !series.years.is_empty());
        self.targets.retain(target);
        self
    }
}

/// What the newer of two editions says that the older did not.
pub fn news(older: &Edition, newer: &Edition, method: Method) -> News {
    let mut values = Vec::new();
    let name = |series: &KeptSeries| (series.0.clone(), series.1.clone());
    paired(&older.values, &newer.values, &|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)), &mut |was, is| {
        let years = years(was.map_or(&[], |was| &was.2), is.map_or(&[], |is| &is.2));
        if let Some((indicator, place)) = is.or(was).map(name).filter(|_| !years.is_empty()) {
            values.push(SeriesNews { indicator, place, years });
        }
    });
    let mut targets = Vec::new();
    paired(&older.targets, &newer.targets, &|one, other| one.id.cmp(&other.id), &mut |was, is| {
        let Some(any) = is.or(was) else { return };
        let status = |target: &KeptTarget| target.statuses[method as usize];
        let target = TargetNews { id: any.id.clone(), aim: turn(was.map(aim), is.map(aim)), was: was.map(status), is: is.map(status) };
        if target.aim.is_some() || target.judged_anew().is_some() {
            targets.push(target);
        }
    });
    News { from: older.date.clone(), to: newer.date.clone(), method, values, targets }
}

fn aim(target: &KeptTarget) -> Demand {
    Demand { value: target.value, value_max: target.value_max, by_year: target.by_year }
}

fn years(older: &[(i32, f64)], newer: &[(i32, f64)]) -> Vec<(i32, Turn<f64>)> {
    let mut years = Vec::new();
    paired(older, newer, &|one, other| one.0.cmp(&other.0), &mut |was, is| {
        if let Some(((year, _), turn)) = is.or(was).zip(turn(was.map(|was| was.1), is.map(|is| is.1))) {
            years.push((*year, turn));
        }
    });
    years
}

fn turn<T: PartialEq>(was: Option<T>, is: Option<T>) -> Option<Turn<T>> {
    match (was, is) {
        (None, Some(is)) => Some(Turn::New(is)),
        (Some(was), None) => Some(Turn::Gone(was)),
        (Some(from), Some(to)) if from != to => Some(Turn::Changed { from, to }),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

fn counted<'a, T: 'a>(turns: impl Iterator<Item = &'a Turn<T>>) -> [usize; 3] {
    turns.fold([0; 3], |mut counts, turn| {
        let at = match turn {
            Turn::New(_) => 0,
            Turn::Gone(_) => 1,
            Turn::Changed { .. } => 2,
        };
        counts[at] += 1;
        counts
    })
}

/// Walks two sorted lists side by side.
fn paired<T>(older: &[T], newer: &[T], order: &dyn Fn(&T, &T) -> Ordering, each: &mut dyn FnMut(Option<&T>, Option<&T>)) {
    let (mut was, mut is) = (older.iter().peekable(), newer.iter().peekable());
    loop {
        match (was.peek(), is.peek()) {
            (None, None) => return,
            (Some(_), None) => each(was.next(), None),
            (None, Some(_)) => each(None, is.next()),
            (Some(one), Some(other)) => match order(one, other) {
                Ordering::Less => each(was.next(), None),
                Ordering::Greater => each(None, is.next()),
                Ordering::Equal => each(was.next(), is.next()),
            },
        }
    }
}
