//! A dataset at random as the oracle reads it and as the engine does, and where the two differ.

use crate::fixture::{self, Loaded};
use crate::oracle::random::dataset;
use serde_json::Value;
use std::fmt::{Debug, Display};
use tiendo::status::Judged;
use tiendo::view::{View, known};

/// One dataset on both sides.
pub struct Case {
    pub name: String,
    pub json: Value,
    pub loaded: Loaded,
}

impl Case {
    pub fn of(seed: u64) -> Case {
        Case::read(format!("seed {seed}"), dataset(seed))
    }

    pub fn read(name: String, json: Value) -> Case {
        let read = fixture::read(&json).unwrap_or_else(|refusal| panic!("{name} is refused: {refusal:?}"));
        Case { name, json, loaded: Loaded::new(read) }
    }

    /// The view of a link that this dataset knows all parts of.
    pub fn view(&self, link: &str) -> View {
        let (view, dropped) = known::read(link, &self.loaded.dataset);
        assert!(dropped.is_empty(), "{link} of {}: {dropped:?}", self.name);
        view
    }

    /// What the engine judges a target as: itself, or the one that it restates in the end.
    pub fn judged(&self, target: &str) -> &Judged {
        let at = self.loaded.dataset.target(target).expect(target);
        self.loaded.board.judged.iter().find(|judged| judged.target == at || judged.restated_by.contains(&at)).expect(target)
    }
}

/// The seeds to ask: so many by default, `CASES` of the environment for more.
pub fn seeds(default: u64) -> std::ops::Range<u64> {
    0..std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(default)
}

/// Where the two readings differ: all are met before the test fails, so that one look shows what they have in common.
#[derive(Default)]
pub struct Differences {
    asked: usize,
    found: Vec<String>,
}

impl Differences {
    pub fn same<T: PartialEq + Debug>(&mut self, what: impl Display, engine: T, oracle: T) {
        self.asked += 1;
        if engine != oracle {
            self.found.push(format!("{what}\n    engine {engine:?}\n    oracle {oracle:?}"));
        }
    }

    /// Fails where there are any, and where too little was asked to say so.
    pub fn none(self, at_least: usize) {
        let first: Vec<&str> = self.found.iter().take(12).map(String::as_str).collect();
        assert!(first.is_empty(), "{} of {} differ:\n{}", self.found.len(), self.asked, first.join("\n"));
        assert!(self.asked >= at_least, "only {} were compared", self.asked);
    }
}

/// Reckoned numbers are the same to nine digits.
pub fn digits(value: f64) -> String {
    let written = format!("{value:.8e}");
    if value.abs() < 1e-9 { "0".to_owned() } else { written }
}
