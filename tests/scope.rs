//! Where a target is set follows from its place, then from its document, up to the resolution that it carries out.

mod fixture;

use fixture::{Loaded, read, small};
use serde_json::{Value, json};
use tiendo::answer::counts;
use tiendo::status::Scope;
use tiendo::view::{Facet, View};

/// A target of the small dataset after a change: its scope.
fn scope(id: &str, change: impl FnOnce(&mut Value)) -> Scope {
    let mut data = small();
    change(&mut data);
    let loaded = Loaded::new(read(&data).unwrap_or_else(|refusal| panic!("{refusal:?}")));
    let target = loaded.dataset.target(id).unwrap_or_else(|| panic!("no target {id}"));
    let judged = loaded.board.judged.iter().find(|judged| judged.target == target || judged.restated_by.contains(&target));
    judged.map(|judged| judged.scope).unwrap_or_else(|| panic!("{id} is not judged"))
}

#[test]
fn a_country_target_has_the_scope_of_its_document() {
    assert_eq!(scope("share-2030", |_| {}), Scope::Programme, "the decree carries out 23-NQ/TW");
    assert_eq!(scope("share-2030", |data| data["targets"][0]["document"] = json!("plan")), Scope::Programme, "through the decree");
    assert_eq!(scope("share-2030", |data| data["documents"][0]["number"] = json!("52-NQ/TW")), Scope::Resolution, "the document is a resolution itself");
    let through_itself = |data: &mut Value| {
        data["documents"][0] = json!({ "id": "decree", "number": "52-NQ/TW", "type": { "vi": "Nghị quyết" }, "title": { "vi": "Chủ trương" } });
        data["targets"][0]["document"] = json!("plan");
    };
    assert_eq!(scope("share-2030", through_itself), Scope::Programme, "the plan carries out the document that is the resolution");
    let other = |data: &mut Value| {
        data["documents"][0] = json!({ "id": "decree", "number": "29-NQ/TW", "type": { "vi": "Nghị quyết" }, "title": { "vi": "Hiện đại hóa" } });
    };
    assert_eq!(scope("share-2030", other), Scope::Related, "of another chain");
    assert_eq!(scope("growth-2030", |_| {}), Scope::Related, "without a document");
}

#[test]
fn documents_that_carry_out_each_other_lead_to_no_resolution() {
    assert_eq!(scope("share-2030", |data| data["documents"][0]["implements"] = json!("plan")), Scope::Related);
    assert_eq!(scope("share-2030", |data| data["documents"][0]["implements"] = json!("decree")), Scope::Related);
}

#[test]
fn a_target_of_a_province_is_local_whoever_set_it() {
    assert_eq!(scope("spoken", |_| {}), Scope::Local, "without a document");
    assert_eq!(scope("spoken", |data| data["targets"][3]["document"] = json!("decree")), Scope::Local, "set by the Government");
    assert_eq!(scope("spoken", |data| data["documents"][0]["number"] = json!("23-NQ/TW")), Scope::Local);
}

#[test]
fn a_repeated_target_is_counted_as_the_first() {
    let related_again = |data: &mut Value| data["documents"][1].as_object_mut().map(|plan| plan.remove("implements")).map_or((), |_| ());
    assert_eq!(scope("share-again", related_again), Scope::Programme, "the plan stands alone, but repeats a target of the decree");
}

#[test]
fn every_target_is_counted_in_one_scope() {
    let loaded = fixture::bundled();
    let found = counts(loaded.question(&View::default()));
    assert_eq!(found.of_facet(Facet::Scope).iter().sum::<usize>(), loaded.board.judged.len());
}
