//! What passes a view's filters, and what each choice would give. SPEC section 3: "each choice shows how many results it would give
//! with all *other* filters applied … Within a facet choices add up, across facets they narrow."

use super::items::{Ids, Item, Results, results};
use super::places::today;
use super::search::found;
use super::view::View;
use serde_json::Value;
use std::collections::BTreeMap;

pub const FACETS: [&str; 10] = ["r", "sc", "s", "i", "l", "rg", "y", "st", "k", "q"];

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    pub targets: Vec<String>,
    /// Indicators without a target, under `st=no-target`.
    pub indicators: Vec<String>,
    pub statements: Vec<String>,
    pub values: Vec<String>,
    pub documents: Vec<String>,
    /// Of each kind of result, facet and choice; a choice that is not there gives none.
    pub counts: BTreeMap<(&'static str, &'static str, String), usize>,
    /// Of each kind of result and facet: how many there are without its filter.
    pub without: BTreeMap<(&'static str, &'static str), usize>,
}

fn any(chosen: &[String], has: &Ids) -> bool {
    chosen.is_empty() || chosen.iter().any(|id| has.contains(id))
}

/// "A view offers only the facets that change it": a scope is of targets and of the documents that set them, an indicator of values, a kind
/// of statements; what has none is not touched by them.
fn passes(view: &View, kind: &str, facet: &str, item: &Item) -> bool {
    match facet {
        "sc" if ["statement", "value"].contains(&kind) => true,
        "i" => view.indicator.is_empty() || item.indicator.as_ref().is_none_or(|id| *id == view.indicator),
        "r" => any(&view.resolutions, &item.resolutions),
        "sc" => any(&view.scopes, &item.scopes),
        "s" => any(&view.sectors, &item.sectors),
        "l" => any(&view.places, &item.places),
        "rg" => any(&view.regions, &item.regions),
        "y" => view.years.is_none_or(|(from, to)| item.year.is_some_and(|year| from <= year && year <= to)),
        "st" if item.only_by_status => view.statuses.iter().any(|status| status == "no-target"),
        "st" => any(&view.statuses, &item.statuses),
        "k" => item.kind.is_none() || any(&view.kinds, &item.kind.iter().cloned().collect()),
        _ => found(&view.query, &item.said, &item.names).is_some(),
    }
}

fn choices(facet: &str, item: &Item) -> Vec<String> {
    match facet {
        "r" => item.resolutions.iter().cloned().collect(),
        "sc" => item.scopes.iter().cloned().collect(),
        "s" => item.sectors.iter().cloned().collect(),
        "i" => item.indicator.iter().cloned().collect(),
        "l" => item.places.iter().cloned().collect(),
        "rg" => item.regions.iter().cloned().collect(),
        "y" => item.year.iter().map(ToString::to_string).collect(),
        "st" => item.statuses.iter().cloned().collect(),
        "k" => item.kind.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// The ids that pass every filter, and the count of each choice with all other filters applied.
pub fn ask(json: &Value, results: &Results, view: &View) -> Facets {
    // "A link reads both ids and writes today's."
    let view = View { places: view.places.iter().map(|id| today(json, id)).collect(), ..view.clone() };
    let mut answer = Facets::default();
    let all = [("target", &results.targets), ("statement", &results.statements), ("value", &results.values), ("document", &results.documents)];
    for (kind, items) in all {
        for item in items.iter() {
            let failed: Vec<&str> = FACETS.iter().copied().filter(|facet| !passes(&view, kind, facet, item)).collect();
            if failed.is_empty() {
                let list = match kind {
                    "target" if item.only_by_status => &mut answer.indicators,
                    "target" => &mut answer.targets,
                    "statement" => &mut answer.statements,
                    "value" => &mut answer.values,
                    _ => &mut answer.documents,
                };
                list.push(item.id.clone());
            }
            for facet in FACETS {
                if failed.iter().all(|other| *other == facet) {
                    // Loosening the status does not bring indicators without a target: only asking for theirs does.
                    if !(item.only_by_status && facet == "st" && !failed.is_empty()) {
                        *answer.without.entry((kind, facet)).or_default() += 1;
                    }
                    for choice in choices(facet, item) {
                        *answer.counts.entry((kind, facet, choice)).or_default() += 1;
                    }
                }
            }
        }
    }
    answer
}

pub fn facets(json: &Value, view: &View) -> Facets {
    ask(json, &results(json, &view.method), view)
}
