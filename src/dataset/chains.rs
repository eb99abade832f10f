//! Rows that lead to other rows of their table: what restates what, what carries out what.

/// Where each row's chain ends. A ring has no end: the rows in it stand for themselves, and what leads into it ends at its first.
pub fn ends(rows: usize, next: &dyn Fn(usize) -> Option<usize>) -> Vec<usize> {
    let mut ends: Vec<Option<usize>> = vec![None; rows];
    let mut place_on_way: Vec<Option<usize>> = vec![None; rows];
    for row in 0..rows {
        let mut way = Vec::new();
        let mut at = row;
        let end = loop {
            if let Some(end) = ends[at] {
                break end;
            }
            if let Some(place) = place_on_way[at] {
                way.drain(place..).for_each(|in_ring: usize| ends[in_ring] = Some(in_ring));
                break at;
            }
            place_on_way[at] = Some(way.len());
            way.push(at);
            match next(at) {
                Some(further) => at = further,
                None => break at,
            }
        };
        way.into_iter().for_each(|on_way| ends[on_way] = Some(end));
    }
    ends.into_iter().enumerate().map(|(row, end)| end.unwrap_or(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_end_at_their_last_row_and_rings_nowhere() {
        // 0 → 1 → 2; 3 alone; 4 ⇄ 5; 6 → 5; 7 → itself; 8 → 7.
        let next = [Some(1), Some(2), None, None, Some(5), Some(4), Some(5), Some(7), Some(7)];
        assert_eq!(ends(9, &|row| next[row]), [2, 2, 2, 3, 4, 5, 5, 7, 7]);
        let backwards: Vec<Option<usize>> = next.iter().rev().map(|next| next.map(|row| 8 - row)).collect();
        assert_eq!(ends(9, &|row| backwards[row]), [1, 1, 3, 3, 4, 5, 6, 6, 6]);
    }

    #[test]
    fn long_chains_and_rings_take_one_walk() {
        let rows = 65_536;
        assert!(ends(rows, &|row| row.checked_sub(1)).iter().all(|end| *end == 0));
        assert_eq!(ends(rows, &|row| Some((row + 1) % rows)), (0..rows).collect::<Vec<_>>());
    }
}
