//! The lines of the table: its rows, and where they come in groups a heading before each group. Line numbers count both.

/// What stands on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group.
    Heading(usize),
    /// A row.
    Row(usize),
}

/// How many lines there are and what stands on each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The first row of each group, ascending from 0; none where rows are not grouped.
    starts: Vec<usize>,
    rows: usize,
}

impl Lines {
    /// Rows in groups that begin at these rows; without any, rows alone.
    pub fn new(starts: Vec<usize>, rows: usize) -> Lines {
        Lines { starts, rows }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.rows + self.starts.len()
    }

    /// Whether rows come in groups.
    pub fn grouped(&self) -> bool {
        !self.starts.is_empty()
    }

    /// What stands on a line.
    pub fn at(&self, line: usize) -> Line {
        match self.group_of_line(line) {
            None => Line::Row(line),
            Some(group) if self.heading(group) == Some(line) => Line::Heading(group),
            Some(group) => Line::Row(line - group - 1),
        }
    }

    /// The group that a line belongs to.
    pub fn group_of_line(&self, line: usize) -> Option<usize> {
        let (mut low, mut high) = (0, self.starts.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.heading(middle).is_some_and(|heading| heading <= line) { low = middle + 1 } else { high = middle }
        }
        low.checked_sub(1)
    }

    /// The line of a row.
    pub fn of_row(&self, row: usize) -> usize {
        row + self.starts.partition_point(|start| *start <= row)
    }

    fn heading(&self, group: usize) -> Option<usize> {
        Some(self.starts.get(group)? + group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_heading_stands_before_each_group() {
        let lines = Lines::new(vec![0, 2, 3], 5);
        let all: Vec<Line> = (0..lines.count()).map(|line| lines.at(line)).collect();
        use Line::{Heading, Row};
        assert_eq!(all, [Heading(0), Row(0), Row(1), Heading(1), Row(2), Heading(2), Row(3), Row(4)]);
        assert_eq!((0..8).map(|line| lines.group_of_line(line)).collect::<Vec<_>>(), [0, 0, 0, 1, 1, 2, 2, 2].map(Some));
    }

    #[test]
    fn without_groups_a_line_is_a_row() {
        let lines = Lines::new(Vec::new(), 3);
        assert_eq!((lines.count(), lines.at(2), lines.of_row(2), lines.group_of_line(2)), (3, Line::Row(2), 2, None));
        assert_eq!(Lines::default().count(), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_row_is_found_on_its_line(sizes in prop::collection::vec(1..9_usize, 0..20)) {
            let starts: Vec<usize> = sizes.iter().scan(0, |sum, size| { *sum += size; Some(*sum - size) }).collect();
            let rows = sizes.iter().sum();
            let lines = Lines::new(starts, rows);
            for row in 0..rows {
                prop_assert_eq!(lines.at(lines.of_row(row)), Line::Row(row));
            }
        }
    }
}
