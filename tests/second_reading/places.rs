//! Places under each of their ids: one series but for ranks, the regions of both times, one view whichever id a link has.

use crate::harness::{Case, Differences, seeds};
use crate::oracle::places::{ids, regions, today};
use crate::oracle::raw::{table, text};
use crate::oracle::series::Figures;
use std::collections::BTreeSet;
use tiendo::status::board::points;
use tiendo::view::{Page, keys};

#[test]
fn a_place_has_the_same_series_and_regions_under_each_of_its_ids() {
    let mut differences = Differences::default();
    for seed in seeds(36) {
        let case = Case::of(seed);
        let (dataset, figures) = (&case.loaded.dataset, Figures::of(&case.json));
        for place in table(&case.json, "localities").iter().map(|place| text(place, "id")) {
            let row = dataset.row(place).expect(place);
            let name = |at: usize| dataset.localities[at].id.clone();
            differences.same(format!("{place} today, {}", case.name), name(dataset.place_of(row)), today(&case.json, place));
            let rows: BTreeSet<String> = dataset.rows_of(row).map(name).collect();
            differences.same(format!("ids of {place}, {}", case.name), rows, ids(&case.json, place).into_iter().collect());
            let found: BTreeSet<String> = dataset.regions_of(row).map(|at| dataset.regions[at].id.clone()).collect();
            differences.same(format!("regions of {place}, {}", case.name), found, regions(&case.json, place).into_iter().collect());
            for (at, indicator) in dataset.indicators.iter().enumerate() {
                let of = if indicator.is_rank() { row } else { dataset.place_of(row) };
                let found = dataset.observations.series(at, of).map(points).unwrap_or_default();
                let found: Vec<(i64, f64)> = found.into_iter().map(|(year, value)| (i64::from(year), value)).collect();
                differences.same(format!("{} in {place}, {}", indicator.id, case.name), found, figures.series(&indicator.id, place));
            }
        }
    }
    differences.none(1000);
}

#[test]
fn a_link_with_either_id_is_the_same_view_and_writes_that_of_today() {
    let mut differences = Differences::default();
    for seed in seeds(18) {
        let case = Case::of(seed);
        for page in Page::ALL {
            for place in table(&case.json, "localities").iter().map(|place| text(place, "id")) {
                let link = |place: &str| format!("?v={}&l={place}", page.id());
                let now = today(&case.json, place);
                differences.same(format!("{} of {}", link(place), case.name), case.view(&link(place)), case.view(&link(&now)));
                let written = keys::encode(&case.view(&link(place)));
                differences.same(format!("{} of {}", link(place), case.name), written.ends_with(&format!("l={now}")), true);
            }
        }
    }
    differences.none(1000);
}
