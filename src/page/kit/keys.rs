//! What becomes of the rows of a keyed list when its keys change: which stay, which come back, which are made, which are let go.
//! Pure, so that it is tested without a browser; [`rows`](crate::page::kit) does the same to elements.

/// Where the row for a key comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is shown: its place among the rows shown before.
    Shown(usize),
    /// It was set aside: its place among those set aside before.
    Aside(usize),
    /// It has to be made.
    New,
}

/// One row of the list as it is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it comes from.
    pub origin: Origin,
    /// Whether it stands where it belongs: rows that stay in their order are not touched.
    pub stands: bool,
}

/// What to do. Rows shown before that no step names are set aside, behind those that are there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// In the order of the list as it is to be.
    pub steps: Vec<Step>,
    /// How many of those set aside are let go then, from the oldest on.
    pub let_go: usize,
}

/// The keys of the rows shown and of those set aside, the oldest first.
pub struct Keys<K> {
    shown: Vec<K>,
    aside: Vec<K>,
    /// As many rows are kept aside, and no more: their effects still run.
    most: usize,
}

impl<K: PartialEq + Clone> Keys<K> {
    /// An empty list that keeps at most so many rows set aside.
    pub fn new(most: usize) -> Keys<K> {
        Keys { shown: Vec::new(), aside: Vec::new(), most }
    }

    /// Goes over to other keys. One that is given twice has two rows.
    pub fn change(&mut self, now: &[K]) -> Change {
        let mut shown: Vec<Option<K>> = self.shown.drain(..).map(Some).collect();
        let mut aside: Vec<Option<K>> = self.aside.drain(..).map(Some).collect();
        let mut next = 0;
        let mut origins: Vec<Origin> = now
            .iter()
            .map(|key| {
                // Mostly the one behind the last found.
                let at = (next..shown.len()).chain(0..next.min(shown.len())).find(|at| shown[*at].as_ref() == Some(key));
                at.map_or(Origin::New, |at| {
                    shown[at] = None;
                    next = at + 1;
                    Origin::Shown(at)
                })
            })
            .collect();
        for (origin, key) in origins.iter_mut().zip(now).filter(|(origin, _)| **origin == Origin::New) {
            if let Some(at) = aside.iter().position(|kept| kept.as_ref() == Some(key)) {
                aside[at] = None;
                *origin = Origin::Aside(at);
            }
        }
        self.aside = aside.into_iter().chain(shown).flatten().collect();
        let let_go = self.aside.len().saturating_sub(self.most);
        self.aside.drain(..let_go);
        self.shown = now.to_vec();
        Change { steps: steps(&origins), let_go }
    }
}

/// From the last to the first, a row stands if it stood before the one that follows it.
fn steps(origins: &[Origin]) -> Vec<Step> {
    let mut bound = usize::MAX;
    let step = |origin: &Origin| {
        let stands = matches!(origin, Origin::Shown(at) if *at < bound);
        if let (Origin::Shown(at), true) = (origin, stands) {
            bound = *at;
        }
        Step { origin: *origin, stands }
    };
    let mut steps: Vec<Step> = origins.iter().rev().map(step).collect();
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A list of rows that carries out changes as the page does: rows are numbered as they are made.
    struct List {
        keys: Keys<char>,
        shown: Vec<(char, usize)>,
        aside: Vec<(char, usize)>,
        made: usize,
    }

    impl List {
        fn new(most: usize) -> List {
            List { keys: Keys::new(most), shown: Vec::new(), aside: Vec::new(), made: 0 }
        }

        /// How many rows had to be put somewhere.
        fn show(&mut self, now: &str) -> usize {
            let now: Vec<char> = now.chars().collect();
            let change = self.keys.change(&now);
            let mut shown: Vec<Option<(char, usize)>> = self.shown.drain(..).map(Some).collect();
            let mut aside: Vec<Option<(char, usize)>> = self.aside.drain(..).map(Some).collect();
            for (step, key) in change.steps.iter().zip(&now) {
                let row = match step.origin {
                    Origin::Shown(at) => shown[at].take(),
                    Origin::Aside(at) => aside[at].take(),
                    Origin::New => None,
                };
                self.shown.push(row.unwrap_or_else(|| {
                    self.made += 1;
                    (*key, self.made)
                }));
            }
            self.aside = aside.into_iter().chain(shown).flatten().collect();
            self.aside.drain(..change.let_go);
            change.steps.iter().filter(|step| !step.stands).count()
        }

        fn said(&self) -> String {
            self.shown.iter().map(|(key, row)| format!("{key}{row}")).collect::<Vec<_>>().join(" ")
        }
    }

    #[test]
    fn rows_stay_as_long_as_their_keys_do() {
        let mut list = List::new(0);
        assert_eq!((list.show("abc"), list.said().as_str()), (3, "a1 b2 c3"));
        assert_eq!((list.show("abcd"), list.said().as_str()), (1, "a1 b2 c3 d4"));
        assert_eq!((list.show("bd"), list.said().as_str()), (0, "b2 d4"));
        assert_eq!((list.show("abd"), list.said().as_str()), (1, "a5 b2 d4"));
    }

    #[test]
    fn a_row_that_moves_is_put_and_the_others_are_not_touched() {
        let mut list = List::new(0);
        list.show("abcd");
        assert_eq!((list.show("dabc"), list.said().as_str()), (1, "d4 a1 b2 c3"));
        assert_eq!((list.show("cbad"), list.said().as_str()), (3, "c3 b2 a1 d4"));
    }

    #[test]
    fn rows_set_aside_come_back_and_the_oldest_are_let_go() {
        let mut list = List::new(2);
        list.show("abc");
        list.show("c");
        assert_eq!((list.show("abc"), list.said().as_str()), (2, "a1 b2 c3"));
        list.show("");
        assert_eq!(list.aside, [('b', 2), ('c', 3)], "a was set aside first");
        assert_eq!((list.show("abc"), list.said().as_str()), (3, "a4 b2 c3"));
    }

    #[test]
    fn a_key_given_twice_has_two_rows() {
        let mut list = List::new(1);
        list.show("aab");
        assert_eq!(list.said(), "a1 a2 b3");
        list.show("ba");
        assert_eq!(list.said(), "b3 a1");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_comes_the_keys_are_shown_in_their_order_and_no_more_is_kept_than_agreed(
            lists in prop::collection::vec("[a-h]{0,8}", 1..20), most in 0..5_usize,
        ) {
            let mut list = List::new(most);
            for now in lists {
                list.show(&now);
                prop_assert_eq!(list.shown.iter().map(|(key, _)| *key).collect::<String>(), now);
                prop_assert!(list.aside.len() <= most);
                prop_assert_eq!(&list.keys.aside, &list.aside.iter().map(|(key, _)| *key).collect::<Vec<_>>());
                let mut rows: Vec<usize> = list.shown.iter().chain(&list.aside).map(|(_, row)| *row).collect();
                rows.sort_unstable();
                rows.dedup();
                prop_assert_eq!(rows.len(), list.shown.len() + list.aside.len(), "no row stands in two places");
            }
        }
    }
}
