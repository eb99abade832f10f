//! How far the axis of time runs, and which way is drawn: one target of 2045 would squeeze the figures of today into a corner.

use crate::answer::trend::Aim;
use crate::sorted::InOrder;
use crate::status::{Board, Method, Status};

/// How many of the deadlines still open the axis reaches.
const AHEAD: usize = 2;

/// A second deadline so far off that the figures would have less than a third of the axis is left to the edge, too.
const LEAST: i32 = 3;

/// The last year of an axis that nobody has cut: the second of the open deadlines; where none is open, the last that is past. Never
/// before the newest figure. `seen` are the years of the first and the newest figure.
pub(super) fn last_year(aims: &[Aim], seen: Option<(i32, i32)>) -> Option<i32> {
    let mut open: Vec<i32> = aims.iter().filter(|aim| aim.closed.is_none()).map(|aim| aim.by_year).collect();
    open.order();
    open.dedup();
    let near = |due: &&i32| seen.is_none_or(|(first, newest)| (newest - first) * LEAST >= **due - first);
    let ahead = open.iter().take(AHEAD).skip(1).find(near).or(open.first()).copied();
    let past = || aims.iter().map(|aim| aim.by_year).max();
    ahead.or_else(past).max(seen.map(|(_, newest)| newest))
}

/// The target whose way is drawn: the next one due of those still open and not yet met; at one deadline that of the first place.
pub(super) fn next(aims: &[Aim], board: &Board, method: Method) -> Option<usize> {
    let open = |aim: &Aim| aim.closed.is_none() && aim.from.is_some() && board.judged[aim.judged].status(method) != Status::Met;
    (0..aims.len()).filter(|at| open(&aims[*at])).min_by_key(|at| (aims[*at].by_year, aims[*at].line.unwrap_or(usize::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(aims: &[(i32, Option<Status>)], seen: Option<(i32, i32)>) -> Option<i32> {
        let aim = |(by_year, closed): &(i32, Option<Status>)| Aim {
            judged: 0,
            line: Some(0),
            from: None,
            by_year: *by_year,
            value: 1.0,
            value_max: None,
            closed: *closed,
            growth: None,
        };
        last_year(&aims.iter().map(aim).collect::<Vec<_>>(), seen)
    }

    #[test]
    fn the_axis_ends_at_the_second_open_deadline() {
        let missed = Some(Status::Missed);
        assert_eq!(last(&[(2045, None), (2025, missed), (2035, None), (2030, None), (2030, None)], Some((2015, 2025))), Some(2035));
        assert_eq!(last(&[(2045, None), (2025, missed)], Some((2015, 2025))), Some(2045));
        assert_eq!(last(&[(2020, missed), (2025, missed)], Some((2015, 2024))), Some(2025));
        assert_eq!(last(&[(2020, missed)], Some((2015, 2024))), Some(2024));
        assert_eq!(last(&[(2030, Some(Status::NoLonger)), (2027, None)], None), Some(2027));
        assert_eq!((last(&[], Some((2015, 2024))), last(&[], None)), (Some(2024), None));
    }

    #[test]
    fn a_second_deadline_leaves_the_figures_a_third_of_the_axis() {
        let both = [(2030, None), (2045, None)];
        assert_eq!(last(&both, Some((2015, 2025))), Some(2045));
        assert_eq!(last(&both, Some((2016, 2025))), Some(2030));
        assert_eq!((last(&both, None), last(&both[1..], Some((2024, 2025)))), (Some(2045), Some(2045)));
    }
}
