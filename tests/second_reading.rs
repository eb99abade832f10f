//! The engine held against the plain oracle, which is SPEC read a second time on the raw JSON: on random datasets both say the same. One
//! file a subject. `CASES=2000 cargo test --test second_reading` asks more datasets than the few that every run does.

#[path = "second_reading/facets.rs"]
mod facets;
mod fixture;
#[path = "second_reading/harness.rs"]
mod harness;
#[path = "plain/spec/mod.rs"]
mod oracle;
#[path = "second_reading/places.rs"]
mod places;
#[path = "second_reading/scope.rs"]
mod scope;
#[path = "second_reading/verdicts.rs"]
mod verdicts;
