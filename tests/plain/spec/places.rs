//! Places that continue. SPEC section 4: "A province that was not merged in 2025 is one place with one unbroken series, whichever
//! of its ids a link or row uses … a link reads both ids and writes today's"; the README of the facts: not merged is one whose
//! successor "has no other parts".

use super::raw::{find, table, text};
use serde_json::Value;

/// The provinces that became this one.
pub fn parts(json: &Value, id: &str) -> Vec<String> {
    table(json, "localities").iter().filter(|place| text(place, "successor") == id).map(|place| text(place, "id").to_owned()).collect()
}

/// Formed of more than one.
pub fn merged(json: &Value, id: &str) -> bool {
    parts(json, id).len() > 1
}

/// The id that the place has today; of a province that was merged away, its own.
pub fn today(json: &Value, id: &str) -> String {
    let successor = find(json, "localities", id).map_or("", |place| text(place, "successor"));
    if successor.is_empty() || merged(json, successor) { id.to_owned() } else { successor.to_owned() }
}

/// Every id that is this place.
pub fn ids(json: &Value, id: &str) -> Vec<String> {
    let place = today(json, id);
    table(json, "localities").iter().map(|one| text(one, "id").to_owned()).filter(|one| today(json, one) == place).collect()
}

pub fn is_province(json: &Value, id: &str) -> bool {
    find(json, "localities", id).is_some_and(|place| text(place, "level") == "province")
}

pub fn valid_on(json: &Value, id: &str, day: &str) -> bool {
    let Some(place) = find(json, "localities", id) else { return false };
    let (from, to) = (text(place, "valid_from"), text(place, "valid_to"));
    (from.is_empty() || from <= day) && (to.is_empty() || day <= to)
}

/// "`g`: provinces as of `63` (to 30 June 2025) or `34`."
pub fn geography(json: &Value, name: &str) -> Vec<String> {
    table(json, "localities").iter().map(|place| text(place, "id").to_owned()).filter(|id| stands_in(json, id, name)).collect()
}

pub fn stands_in(json: &Value, id: &str, geography: &str) -> bool {
    is_province(json, id) && valid_on(json, id, if geography == "63" { "2025-06-30" } else { "2025-07-01" })
}

/// "It belongs to its region of either set"; "the country belongs to none".
pub fn regions(json: &Value, id: &str) -> Vec<String> {
    ids(json, id)
        .iter()
        .filter_map(|id| find(json, "localities", id))
        .map(|place| text(place, "region").to_owned())
        .filter(|region| !region.is_empty())
        .collect()
}

/// The regions that the facet offers: "the six of the geography shown".
pub fn regions_of_geography(json: &Value, name: &str) -> Vec<String> {
    let day = if name == "63" { "2025-06-30" } else { "2025-07-01" };
    let stands = |region: &&Value| {
        let (from, to) = (text(region, "valid_from"), text(region, "valid_to"));
        (from.is_empty() || from <= day) && (to.is_empty() || day <= to)
    };
    table(json, "regions").iter().filter(stands).map(|region| text(region, "id").to_owned()).collect()
}
