//! Places for labels: none over another, none outside the picture, as few lines crossed as can be.

use crate::sorted::InOrder;

type Point = (f64, f64);

/// A rectangle that is taken, or would be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// All four in CSS pixels of the picture, from its left and top.
    pub left: f64,
    /// See `left`.
    pub top: f64,
    /// See `left`.
    pub right: f64,
    /// See `left`.
    pub bottom: f64,
}

/// What stands in a picture already.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// The whole picture: a label may not leave it.
    pub picture: Block,
    /// What a label may not touch.
    pub blocks: Vec<Block>,
    /// What a label should not cross.
    pub lines: Vec<[Point; 2]>,
}

/// Crossing a line is bad, being moved by this many pixels is as bad.
const CROSSING: f64 = 16.0;
/// Covering something cannot be made up for.
const COVERING: f64 = 1e6;
/// Between two labels in one line.
const SPACE: f64 = 4.0;
/// How finely heights are tried.
const GRAIN: f64 = 2.0;

impl Block {
    /// A square around a point, `reach` to each side.
    pub fn around((x, y): Point, reach: f64) -> Block {
        Block { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// From a left edge, centred on a height.
    pub fn line(left: f64, y: f64, width: f64, height: f64) -> Block {
        Block { left, top: y - height / 2.0, right: left + width, bottom: y + height / 2.0 }
    }

    /// Whether two lie over each other, or so close in one line that they would be read as one.
    fn overlaps(&self, other: &Block) -> bool {
        self.left < other.right + SPACE && other.left < self.right + SPACE && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether all of it lies in the other.
    pub fn is_within(&self, other: &Block) -> bool {
        other.left <= self.left && self.right <= other.right && other.top <= self.top && self.bottom <= other.bottom
    }

    /// Whether a line runs through, by clipping it at each side.
    fn is_crossed(&self, [from, to]: &[Point; 2]) -> bool {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let sides = [(-dx, from.0 - self.left), (dx, self.right - from.0), (-dy, from.1 - self.top), (dy, self.bottom - from.1)];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (run, distance) in sides {
            match run {
                0.0 if distance < 0.0 => return false,
                0.0 => {}
                run if run < 0.0 => enters = enters.max(distance / run),
                run => leaves = leaves.min(distance / run),
            }
        }
        enters < leaves
    }
}

impl Crowd {
    /// An empty picture of that size, in CSS pixels.
    pub fn in_picture(width: f64, height: f64) -> Crowd {
        Crowd { picture: Block { left: 0.0, top: 0.0, right: width, bottom: height }, blocks: Vec::new(), lines: Vec::new() }
    }

    /// Takes the lines that join these points.
    pub fn add_path(&mut self, points: &[Point]) {
        self.lines.extend(points.windows(2).map(|pair| [pair[0], pair[1]]));
    }

    /// Whether nothing stands there yet.
    pub fn is_free(&self, block: &Block) -> bool {
        !self.blocks.iter().any(|other| block.overlaps(other))
    }

    fn cost(&self, block: &Block) -> f64 {
        let covered = self.blocks.iter().filter(|other| block.overlaps(other)).count() as f64;
        let crossed = self.lines.iter().filter(|line| block.is_crossed(line)).count() as f64;
        covered * COVERING + crossed * CROSSING * CROSSING
    }

    /// The best of several places, each with its distance from where it should be; it is taken from then on.
    /// `None` where each covers something.
    pub fn place(&mut self, candidates: &[(Block, f64)]) -> Option<usize> {
        let inside = candidates.iter().enumerate().filter(|(_, (block, _))| block.is_within(&self.picture));
        let costs = inside.map(|(at, (block, away))| (at, self.cost(block) + away.powi(2)));
        let (at, cost) = costs.min_by(|one, other| one.1.total_cmp(&other.1))?;
        (cost < COVERING).then(|| {
            self.blocks.push(candidates[at].0);
            at
        })
    }

    /// Heights for labels that share a left edge, each as near as can be to the height it wants, in the same order from top to
    /// bottom. `labels` are wanted heights and widths. Those that come last in the list are `None` where there is no room for all.
    pub fn column(&mut self, left: f64, labels: &[(f64, f64)], height: f64) -> Vec<Option<f64>> {
        let mut places = vec![None; labels.len()];
        let (top, bottom) = (self.picture.top + height / 2.0, self.picture.bottom - height / 2.0);
        let heights = ((bottom - top) / GRAIN).max(0.0) as usize + 1;
        let apart = (height / GRAIN).ceil() as usize;
        let mut order: Vec<usize> = (0..labels.len().min((heights - 1) / apart + 1)).collect();
        order.order_by(|one, other| labels[*one].0.total_cmp(&labels[*other].0));
        let y = |at: usize| top + at as f64 * GRAIN;
        let near = Crowd {
            picture: self.picture,
            blocks: self.blocks.iter().filter(|block| block.right > left).copied().collect(),
            lines: self.lines.iter().filter(|[from, to]| from.0.max(to.0) > left).copied().collect(),
        };
        // For each label and height: the least cost of it and those above, and the height that the label above takes then.
        let mut costs: Vec<Vec<(f64, usize)>> = Vec::new();
        for label in &order {
            let (wanted, width) = labels[*label];
            let mut best_above = (f64::INFINITY, 0);
            let row = (0..heights).map(|at| {
                let above = match costs.last() {
                    None => (0.0, 0),
                    Some(_) if at < apart => (f64::INFINITY, 0),
                    Some(above) => {
                        if above[at - apart].0 < best_above.0 {
                            best_above = (above[at - apart].0, at - apart);
                        }
                        best_above
                    }
                };
                (above.0 + (y(at) - wanted).powi(2) + near.cost(&Block::line(left, y(at), width, height)), above.1)
            });
            let row = row.collect();
            costs.push(row);
        }
        let Some(last) = costs.last() else { return places };
        let mut at = (0..heights).min_by(|one, other| last[*one].0.total_cmp(&last[*other].0)).unwrap_or(0);
        for (label, row) in order.iter().zip(&costs).rev() {
            places[*label] = Some(y(at));
            self.blocks.push(Block::line(left, y(at), labels[*label].1, height));
            at = row[at].1;
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_want_the_same_height_stand_below_each_other_in_order() {
        let mut crowd = Crowd::in_picture(100.0, 100.0);
        let places = crowd.column(50.0, &[(40.0, 30.0), (42.0, 30.0), (41.0, 30.0), (90.0, 30.0)], 16.0);
        let [Some(first), Some(second), Some(third), Some(far)] = places[..] else { panic!("{places:?}") };
        assert!(first + 16.0 <= third && third + 16.0 <= second, "{places:?}");
        assert_eq!(far, 90.0);
        assert!((first - 40.0).abs() < 20.0);
    }

    #[test]
    fn what_has_no_room_is_left_out_from_the_end() {
        let places = Crowd::in_picture(100.0, 40.0).column(0.0, &[(20.0, 10.0); 4], 16.0);
        assert_eq!(places.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, false]);
    }

    #[test]
    fn a_label_avoids_lines_and_never_covers_another() {
        let mut crowd = Crowd::in_picture(100.0, 100.0);
        crowd.add_path(&[(0.0, 30.0), (100.0, 30.0)]);
        let [over, under] = [30.0, 50.0].map(|y| (Block::line(20.0, y, 40.0, 16.0), 0.0));
        assert_eq!(crowd.place(&[over, under]), Some(1));
        assert_eq!(crowd.place(&[under, (Block::line(80.0, 50.0, 40.0, 16.0), 0.0)]), None);
        assert_eq!(crowd.place(&[under, over]), Some(1));
    }
}
