//! Published and computed ranks, and the year that a comparison opens on. SPEC section 4, "Ranks", and section 5, "compare".

use super::places;
use super::raw::{both, find, table, text};
use super::series::{Figures, at};
use serde_json::Value;
use std::collections::BTreeMap;

/// "63 or 34 by the id of its row, else `ranked_among`, else none is printed."
#[derive(Clone, Debug, PartialEq)]
pub enum Among {
    Provinces(&'static str),
    Said(String),
    Nothing,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The indicator that holds the rank.
    pub indicator: String,
    pub rank: f64,
    pub among: Among,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    pub value: Option<f64>,
    /// "Where a year has both, that of the geography shown stands first."
    pub published: Vec<Published>,
    /// "Equal values share a rank."
    pub computed: Option<usize>,
}

fn among(json: &Value, indicator: &Value, id: &str) -> Among {
    let said = both(indicator, "ranked_among");
    match (places::stands_in(json, id, "63"), places::stands_in(json, id, "34")) {
        (true, false) => Among::Provinces("63"),
        (false, true) => Among::Provinces("34"),
        _ if !said.trim().is_empty() => Among::Said(said),
        _ => Among::Nothing,
    }
}

/// The ranks that are published for a place and year: of a rank its own, else those of the ranks that are tied to it by `rank_of`.
pub fn published(figures: &Figures, indicator: &str, id: &str, year: i64, geography: &str) -> Vec<Published> {
    let json = figures.json;
    let (mut found, is_rank) = (Vec::new(), figures.is_rank(indicator));
    for rank in table(json, "indicators") {
        let tied = if is_rank { text(rank, "id") == indicator } else { text(rank, "rank_of") == indicator };
        if !tied {
            continue;
        }
        let mut ids: Vec<&String> = figures.today.keys().filter(|other| figures.today[*other] == figures.today[id]).collect();
        ids.sort_by_key(|one| !places::stands_in(json, one, geography));
        for one in ids {
            if let Some(value) = at(&figures.series(text(rank, "id"), one), year) {
                found.push(Published { indicator: text(rank, "id").to_owned(), rank: value, among: among(json, rank, one) });
            }
        }
    }
    found
}

/// Every place of a geography. "A rank is computed only where at least 90 % of the places of the geography shown (63 or 34, derived
/// values included) have a value in that year."
pub fn ranks(json: &Value, indicator: &str, year: i64, geography: &str) -> BTreeMap<String, Standing> {
    let figures = Figures::of(json);
    let all = places::geography(json, geography);
    let values: Vec<(String, Option<f64>)> = all.iter().map(|id| (id.clone(), at(&figures.shown(indicator, id), year))).collect();
    let there: Vec<f64> = values.iter().filter_map(|(_, value)| *value).collect();
    let direction = find(json, "indicators", indicator).map_or("", |indicator| text(indicator, "direction"));
    let enough = there.len() * 10 >= all.len() * 9 && !there.is_empty();
    let mut standings = BTreeMap::new();
    for (id, value) in values {
        let better = |other: &&f64| value.is_some_and(|value| if direction == "lower" { **other < value } else { **other > value });
        // Without a better way there is no first; of a rank there is nothing to compute.
        let computed = (value.is_some() && enough && direction != "none" && !figures.is_rank(indicator)).then(|| there.iter().filter(better).count() + 1);
        let published = published(&figures, indicator, &id, year, geography);
        standings.insert(id, Standing { value, published, computed });
    }
    standings
}

/// "The default year is the newest with at least 80 % of the fullest year's places of the geography shown."
pub fn default_year(json: &Value, indicator: &str, geography: &str) -> Option<i64> {
    let figures = Figures::of(json);
    let mut places_of: BTreeMap<i64, usize> = BTreeMap::new();
    for id in places::geography(json, geography) {
        for (year, _) in figures.shown(indicator, &id) {
            *places_of.entry(year).or_default() += 1;
        }
    }
    let fullest = places_of.values().max().copied()?;
    places_of.iter().rev().find(|(_, count)| **count * 10 >= fullest * 8).map(|(year, _)| *year)
}
