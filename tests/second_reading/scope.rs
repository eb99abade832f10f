//! Where each target is set, what it restates, and the resolution that each document carries out.

use crate::harness::{Case, Differences, seeds};
use crate::oracle::raw::{table, text};
use crate::oracle::scope::{above, first, scopes};

use tiendo::status::scope::resolutions_above;

#[test]
fn scope_chains_and_restatements_are_read_alike() {
    let mut differences = Differences::default();
    for seed in seeds(120) {
        let case = Case::of(seed);
        let dataset = &case.loaded.dataset;
        for (target, said) in scopes(&case.json) {
            let judged = case.judged(&target);
            differences.same(format!("scope of {target} of {}", case.name), judged.scope.id(), said);
            let counted_as = first(&case.json, &target);
            differences.same(format!("first of {target} of {}", case.name), dataset.targets[judged.target].id.as_str(), counted_as.as_str());
        }
        for (document, found) in table(&case.json, "documents").iter().zip(resolutions_above(dataset)) {
            let found = found.map(|at| dataset.resolutions[at].id.clone());
            differences.same(format!("above {} of {}", text(document, "id"), case.name), found, above(&case.json, text(document, "id")));
        }
    }
    differences.none(1000);
}
