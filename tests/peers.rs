//! Provinces like one: the rule as the page states it, read a second time on the raw values, and what must hold of it whatever the data.

mod fixture;

use fixture::{bundled, read, small};
use proptest::prelude::*;
use serde_json::{Value, json};
use tiendo::answer::place::peers::{Peers, peers};
use tiendo::dataset::Dataset;

/// Six provinces of one map, with the values given: a column an indicator.
fn provinces(columns: &[Vec<Option<f64>>]) -> Dataset {
    let mut json = small();
    let place = |at: usize| json!({ "id": format!("p{at}"), "level": "province", "name": { "vi": format!("Tỉnh {at}") }, "valid_to": "2025-06-30" });
    json["localities"] = std::iter::once(json!({ "id": "vn", "level": "country", "name": { "vi": "Việt Nam" } })).chain((0..6).map(place)).collect();
    let indicator = |at: usize| json!({ "id": format!("i{at}"), "sector": if at.is_multiple_of(2) { "structure" } else { "digital" }, "resolutions": ["52"], "name": { "vi": format!("Chỉ số {at}") }, "unit": { "vi": "%" }, "measure": "share", "direction": "higher", "decimals": 2 });
    json["indicators"] = (0..columns.len()).map(indicator).collect();
    for table in ["targets", "statements", "breaks"] {
        json[table] = json!([]);
    }
    json["documents"].as_array_mut().expect("documents").iter_mut().for_each(|document| drop(document.as_object_mut().expect("a row").remove("locality")));
    let rows: Vec<(usize, usize, f64)> = columns
        .iter()
        .enumerate()
        .flat_map(|(indicator, values)| values.iter().enumerate().filter_map(move |(place, value)| Some((indicator, place + 1, (*value)?))))
        .collect();
    let column = |of: &dyn Fn(&(usize, usize, f64)) -> Value| rows.iter().map(of).collect::<Value>();
    json["observations"] = json!({
        "indicator": column(&|row| json!(row.0)), "locality": column(&|row| json!(row.1)), "year": column(&|_| json!(2024)),
        "value": column(&|row| json!(row.2)), "status": column(&|_| json!(0)), "source": column(&|_| json!(0)),
    });
    read(&json).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn found(dataset: &Dataset, id: &str) -> Option<Peers> {
    peers(dataset, dataset.locality(id).expect("a place"))
}

/// The rule in the plainest way: by ids, from the columns themselves.
fn plain(columns: &[Vec<Option<f64>>], here: usize) -> Vec<(usize, f64)> {
    let full = |column: &&Vec<Option<f64>>| column.iter().flatten().count() as f64 >= 0.8 * column.len() as f64;
    let mut distances = Vec::new();
    for there in (0..6).filter(|there| *there != here) {
        let mut by_sector: [Vec<f64>; 2] = [Vec::new(), Vec::new()];
        for (nth, column) in columns.iter().enumerate().filter(|(_, column)| full(column)) {
            let known: Vec<f64> = column.iter().flatten().copied().collect();
            let mean = known.iter().sum::<f64>() / known.len() as f64;
            let variance = known.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / known.len() as f64;
            if let (Some(one), Some(other)) = (column[here], column[there])
                && variance.sqrt() > 1e-9 * mean.abs()
            {
                by_sector[nth % 2].push((one - other) * (one - other) / variance);
            }
        }
        if by_sector[0].len() + by_sector[1].len() >= 3 {
            let means: Vec<f64> =
                by_sector.iter().filter(|squares| !squares.is_empty()).map(|squares| squares.iter().sum::<f64>() / squares.len() as f64).collect();
            distances.push((there, (means.iter().sum::<f64>() / means.len() as f64).sqrt()));
        }
    }
    if distances.len() < 3 { Vec::new() } else { distances }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_second_reading_of_the_rule_finds_the_same(
        columns in proptest::collection::vec(proptest::collection::vec(proptest::option::weighted(0.9, (0..1000_u32).prop_map(|value| f64::from(value) / 10.0)), 6), 3..6)
    ) {
        let dataset = provinces(&columns);
        for here in 0..6 {
            let expected = plain(&columns, here);
            let Some(found) = found(&dataset, &format!("p{here}")) else {
                prop_assert!(expected.is_empty(), "{expected:?}");
                continue;
            };
            let mut nearest: Vec<f64> = expected.iter().map(|(_, distance)| *distance).collect();
            nearest.sort_by(f64::total_cmp);
            nearest.truncate(4);
            prop_assert_eq!(found.nearest.len(), nearest.len());
            for (peer, distance) in found.nearest.iter().zip(nearest) {
                prop_assert!((peer.distance - distance).abs() < 1e-9);
                let own = expected.iter().find(|(there, _)| there + 1 == peer.place).map(|(_, distance)| *distance);
                prop_assert!(own.is_some_and(|own| (own - peer.distance).abs() < 1e-9), "{:?}", peer);
            }
        }
    }

    #[test]
    fn another_unit_changes_no_distance(values in proptest::collection::vec(1..1000_u32, 18), factor in 1..50_u32) {
        let columns: Vec<Vec<Option<f64>>> = values.chunks(6).map(|column| column.iter().map(|value| Some(f64::from(*value))).collect()).collect();
        let scaled: Vec<Vec<Option<f64>>> = columns.iter().map(|column| column.iter().map(|value| value.map(|value| value * f64::from(factor) + 7.0)).collect()).collect();
        let (one, other) = (found(&provinces(&columns), "p0"), found(&provinces(&scaled), "p0"));
        prop_assert_eq!(one.is_some(), other.is_some());
        for (one, other) in one.into_iter().flat_map(|one| one.nearest).zip(other.into_iter().flat_map(|other| other.nearest)) {
            prop_assert!((one.distance - other.distance).abs() < 1e-6);
        }
    }
}

#[test]
fn twins_are_nearest_and_two_shared_indicators_are_too_few() {
    let column = |values: [f64; 6]| values.map(Some).to_vec();
    let three = [column([1.0, 9.0, 1.0, 5.0, 7.0, 8.0]), column([2.0, 1.0, 2.0, 9.0, 8.0, 7.0]), column([3.0, 4.0, 3.0, 9.0, 1.0, 0.0])];
    let dataset = provinces(&three);
    let peers = found(&dataset, "p0").expect("peers");
    assert_eq!((dataset.localities[peers.nearest[0].place].id.as_str(), peers.nearest[0].distance, peers.nearest[0].shared), ("p2", 0.0, 3));
    assert_eq!(found(&provinces(&three[..2]), "p0"), None);
}

#[test]
fn peers_are_of_the_places_own_map_and_never_itself_or_the_country() {
    let loaded = bundled();
    let dataset = &loaded.dataset;
    let mut known = 0;
    for place in dataset.places() {
        let Some(peers) = peers(dataset, place) else { continue };
        known += 1;
        assert!(peers.by.len() >= 3 && peers.nearest.windows(2).all(|pair| pair[0].distance <= pair[1].distance), "{}", dataset.localities[place].id);
        for peer in &peers.nearest {
            assert!(peers.map.has(&dataset.localities[peer.place]) && !dataset.same_place(peer.place, place) && dataset.country() != Some(peer.place));
            assert!(peer.shared >= 3 && peer.shared <= peers.by.len());
        }
    }
    assert!(known >= 80, "{known}");
    assert_eq!(found(dataset, "vn"), None);
}
