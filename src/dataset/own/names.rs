//! Known indicators and places by any usual spelling of their names.

use crate::dataset::{Dataset, Indicator, Level, Locality};
use crate::fold;
use crate::sorted::InOrder;

/// How an indicator is called, its id among them.
pub type IndicatorNames<'a> = &'a dyn Fn(&Indicator) -> Vec<String>;
/// How a place is called: id, name, short names, aliases.
pub type LocalityNames<'a> = &'a dyn Fn(&Locality) -> Vec<String>;

/// Keys of names with the positions of those that are called so, in the order of the keys.
pub(super) struct Names(Vec<(String, usize)>);

impl Names {
    pub(super) fn of_indicators(dataset: &Dataset, names: IndicatorNames) -> Names {
        Names::of(dataset.indicators.iter().map(|one| names(one).iter().map(|name| plain(name)).collect()))
    }

    pub(super) fn of_localities(dataset: &Dataset, names: LocalityNames) -> Names {
        Names::of(dataset.localities.iter().map(|one| names(one).iter().flat_map(|name| [plain(name), place(name)]).collect()))
    }

    fn of(keys: impl Iterator<Item = Vec<String>>) -> Names {
        let mut all: Vec<(String, usize)> =
            keys.enumerate().flat_map(|(at, keys)| keys.into_iter().filter(|key| !key.is_empty()).map(move |key| (key, at))).collect();
        all.order();
        all.dedup();
        Names(all)
    }

    /// Those called so, by position.
    fn called(&self, key: &str) -> Vec<usize> {
        let from = self.0.partition_point(|(other, _)| other.as_str() < key);
        self.0[from..].iter().take_while(|(other, _)| other == key).map(|(_, at)| *at).collect()
    }

    pub(super) fn indicators(&self, text: &str) -> Vec<usize> {
        self.called(&plain(text))
    }

    /// The name as it is written first: "Cần Thơ" and "Thành phố" alone would lose their first words otherwise.
    pub(super) fn localities(&self, text: &str) -> Vec<usize> {
        let written = self.called(&plain(text));
        if written.is_empty() { self.called(&place(text)) } else { written }
    }
}

/// Letters and digits only: "Thừa Thiên - Huế", "thua-thien-hue" and "THUA THIEN HUE" are one.
pub(super) fn plain(text: &str) -> String {
    fold::words(text).concat()
}

/// Without the words that say what kind of place it is.
fn place(text: &str) -> String {
    let words = fold::words(text);
    let mut words: &[String] = &words;
    loop {
        words = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["thanh", "pho", _, ..] | ["city" | "province", "of", _, ..] => &words[2..],
            ["t", "p", _, ..] => &words[2..],
            ["tinh" | "tp" | "t" | "thanhpho" | "the", _, ..] => &words[1..],
            [_, .., "city" | "province" | "municipality"] => &words[..words.len() - 1],
            _ => return words.concat(),
        };
    }
}

/// Which provinces a name means where one of before July 2025 and one of today share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Geography {
    /// Provinces to 30 June 2025.
    Before,
    /// Provinces since 1 July 2025.
    Today,
}

/// The place that a name means in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    One(usize),
    /// A province of before that was merged, and the merged one that has kept its name.
    Namesakes {
        before: usize,
        today: usize,
    },
    Several,
    Nobody,
}

/// The other id of a province that continues.
pub(super) fn twin(dataset: &Dataset, at: usize) -> Option<usize> {
    let place = &dataset.localities[at];
    match (place.successor, &place.formed_from[..]) {
        (Some(successor), _) => Some(successor).filter(|successor| dataset.localities[*successor].formed_from.len() == 1),
        (None, [one]) => Some(*one),
        (None, _) => None,
    }
}

/// Picks among the places that a name may mean. A province that continues is one place under two ids: that of the year's last day counts.
/// Of a province merged into one of its name, the figures of a year before may be either's; those of a year since are the merged one's.
pub(super) fn meant(dataset: &Dataset, called: &[usize], year: i32) -> Meant {
    let day = format!("{year}-12-31");
    let valid = |at: usize| dataset.localities[at].valid_on(&day);
    match *called {
        [] => Meant::Nobody,
        [one] => Meant::One(one),
        [one, other] => {
            let successor = |from: usize, to: usize| dataset.localities[from].successor == Some(to);
            let (before, today) = match () {
                () if successor(one, other) => (one, other),
                () if successor(other, one) => (other, one),
                () => return Meant::Several,
            };
            let continues = dataset.localities[today].formed_from.len() <= 1;
            match (valid(before), valid(today), continues) {
                (true, false, false) => Meant::Namesakes { before, today },
                (true, false, true) => Meant::One(before),
                _ => Meant::One(today),
            }
        }
        _ => Meant::Several,
    }
}

/// Whether only the provinces of before have this one, or only today's: then the whole file speaks of them.
pub(super) fn geography_of(dataset: &Dataset, locality: usize) -> Option<Geography> {
    let place = &dataset.localities[locality];
    let parts = place.successor.map_or(0, |successor| dataset.localities[successor].formed_from.len());
    match place.level {
        Level::Province if parts > 1 => Some(Geography::Before),
        Level::Province if place.successor.is_none() && place.formed_from.len() > 1 => Some(Geography::Today),
        Level::Country | Level::Province | Level::Commune => None,
    }
}
