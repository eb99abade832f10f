//! What is gathered of a file line by line, and how it is brought together in the end.

use crate::dataset::own::names::plain;
use crate::dataset::own::preview::{Joined, Name, OwnIndicator, OwnTarget, OwnValue, Preview, Reason};
use crate::sorted::InOrder;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Names as they are written, each looked up once.
#[derive(Default)]
pub(super) struct Seen<'l> {
    positions: BTreeMap<&'l str, usize>,
    pub names: Vec<Written<'l>>,
    /// The file's own by key, so that spellings of one name are one.
    own: BTreeMap<String, usize>,
}

pub(super) struct Written<'l> {
    pub text: &'l str,
    /// The known ones that it may mean.
    pub called: Vec<usize>,
    pub other_unit: Option<&'l str>,
}

impl<'l> Seen<'l> {
    pub(super) fn position(&mut self, text: &'l str, look_up: impl FnOnce() -> Vec<usize>) -> usize {
        *self.positions.entry(text).or_insert_with(|| {
            self.names.push(Written { text, called: look_up(), other_unit: None });
            self.names.len() - 1
        })
    }

    /// The position among the file's own, and whether it is new there.
    pub(super) fn own(&mut self, at: usize) -> (usize, bool) {
        let text = self.names[at].text;
        let key = Some(plain(text)).filter(|key| !key.is_empty()).unwrap_or_else(|| text.to_owned());
        let count = self.own.len();
        let own = *self.own.entry(key).or_insert(count);
        (own, own == count)
    }
}

/// What is gathered line by line.
pub(super) struct Gathered<'l> {
    pub indicators: Seen<'l>,
    pub localities: Seen<'l>,
    /// The names that each row was written with.
    pub written: Vec<(usize, usize)>,
    pub preview: Preview,
}

/// How many values join under a name as it is written, by what it was joined to.
type Counts = BTreeMap<(usize, Name), usize>;

impl Gathered<'_> {
    pub(super) fn own_indicator(&mut self, at: usize) -> Name {
        let (own, new) = self.indicators.own(at);
        if new {
            self.preview.own_indicators.push(OwnIndicator { name: self.indicators.names[at].text.to_owned(), unit: None, direction: None });
        }
        Name::Own(own)
    }

    /// A value stands once for an indicator, place and year, a target once for an indicator, place and deadline: the first counts. A target
    /// repeated as it is, as in every row of a series, is no fault.
    pub(super) fn once(&mut self) {
        let preview = &mut self.preview;
        let rows = &preview.rows;
        let again = repeated(rows.len(), &|one, other| key(&rows[one]).cmp(&key(&rows[other])));
        let values = again.iter().map(|(at, first)| (rows[*at].line, rows[*first].line));
        let targets = &preview.targets;
        let same = repeated(targets.len(), &|one, other| key_of_target(&targets[one]).cmp(&key_of_target(&targets[other])));
        let other = same.iter().filter(|(at, first)| targets[*at].value != targets[*first].value);
        let lines: Vec<(usize, usize)> = values.chain(other.map(|(at, first)| (targets[*at].line, targets[*first].line))).collect();
        drop_all(&mut preview.rows, &again);
        drop_all(&mut self.written, &again);
        drop_all(&mut preview.targets, &same);
        lines.into_iter().for_each(|(line, first_line)| preview.left_out.push(line, || Reason::Twice { first_line }));
    }

    /// Which name was joined to what, and how many values join under it.
    pub(super) fn join(&mut self) {
        let (mut indicators, mut localities) = (Counts::new(), Counts::new());
        for (row, written) in self.preview.rows.iter().zip(&self.written) {
            *indicators.entry((written.0, row.indicator)).or_default() += 1;
            *localities.entry((written.1, row.locality)).or_default() += 1;
        }
        let list = |counts: Counts, seen: &Seen| {
            let joined = counts.into_iter().map(|((at, name), values)| {
                let Written { text, other_unit, .. } = &seen.names[at];
                Joined { written: (*text).to_owned(), name, other_unit: other_unit.map(str::to_owned), values }
            });
            joined.collect()
        };
        self.preview.indicators = list(indicators, &self.indicators);
        self.preview.localities = list(localities, &self.localities);
    }
}

fn key(row: &OwnValue) -> (Name, Name, i32) {
    (row.indicator, row.locality, row.year)
}

fn key_of_target(target: &OwnTarget) -> (Name, Name, i32) {
    (target.indicator, target.locality, target.by_year)
}

/// The positions of what stands a second time, ascending, each with its first.
fn repeated(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut ranked: Vec<usize> = (0..count).collect();
    ranked.order_by(|one, other| compare(*one, *other));
    let mut first = 0;
    // By position, the first that is alike.
    let mut firsts: Vec<usize> = (0..count).collect();
    for at in 1..count {
        match compare(ranked[first], ranked[at]) {
            Ordering::Equal => firsts[ranked[at]] = ranked[first],
            Ordering::Less | Ordering::Greater => first = at,
        }
    }
    firsts.into_iter().enumerate().filter(|(at, first)| at != first).collect()
}

fn drop_all<T>(list: &mut Vec<T>, ascending: &[(usize, usize)]) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        ascending.binary_search_by(|(position, _)| position.cmp(&(at - 1))).is_err()
    });
}
