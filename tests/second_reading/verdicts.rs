//! Every target by every rule: status, base, latest, what it takes, the mean, firm or fragile.

use crate::harness::{Case, Differences, digits, seeds};
use crate::oracle::{self, METHODS, verdicts};
use tiendo::status::{Arrival, Judged, Latest, Method, Rule, Verdict};

/// A verdict as both readings write it out, line by line.
fn of_engine(found: &Verdict) -> Vec<String> {
    let point = |of: Option<(i32, f64)>| of.map_or("none".to_owned(), |(year, value)| format!("{} in {year}", digits(value)));
    let latest = match found.shown_latest() {
        None => None,
        Some(Latest::Value { year, value }) => Some((year, value)),
        Some(Latest::Mean { growth, newest }) => Some((newest.0, growth.mean)),
    };
    let pace = found.pace.filter(|pace| pace.rule != Rule::Growth);
    let rule = pace.map(|pace| match pace.rule {
        Rule::Line => "line",
        Rule::Compound => "compound",
        Rule::Remaining => "remaining",
        Rule::Growth => unreachable!("left out above"),
    });
    let arrival = pace.and_then(|pace| pace.arrival).map(|arrival| match arrival {
        Arrival::Year(year) => year.to_string(),
        Arrival::NotBefore2150 => "not before 2150".to_owned(),
        Arrival::Never => "never".to_owned(),
    });
    let mean = found.growth.map(|growth| {
        let newest = found.latest.expect("a newest rate");
        let needed = growth.needed.map_or("nothing".to_owned(), digits);
        format!(
            "{} of {} rates, newest {}, still needed {needed}, break {}",
            digits(growth.mean),
            growth.count,
            point(Some(newest)),
            growth.crosses_break.is_some()
        )
    });
    vec![
        format!("status {}", found.status.id()),
        format!("base {}", point(found.base)),
        format!("latest {}", point(latest)),
        format!("rule {rule:?}"),
        format!("figure {:?}", found.pace.and_then(|pace| pace.figure).map(digits)),
        format!("need {:?}", found.need.map(|need| (digits(need.per_year()), i64::from(need.years)))),
        format!("arrival {arrival:?}"),
        format!("mean {mean:?}"),
        format!("fragile {}", found.fragile),
        format!("judged on {:?}", found.judged_on),
    ]
}

fn of_oracle(said: &oracle::judge::Verdict) -> Vec<String> {
    let point = |of: Option<(i64, f64)>| of.map_or("none".to_owned(), |(year, value)| format!("{} in {year}", digits(value)));
    // "`not before 2150` where it is that far, never only where it never arrives."
    let arrival = said.rule.map(|_| match said.arrival {
        None => "never".to_owned(),
        Some(year) if year >= 2150.0 => "not before 2150".to_owned(),
        Some(year) => year.to_string(),
    });
    let mean = said.mean.as_ref().map(|mean| {
        let needed = mean.still_needed.map_or("nothing".to_owned(), digits);
        format!("{} of {} rates, newest {}, still needed {needed}, break {}", digits(mean.rate), mean.count, point(Some(mean.newest)), mean.crosses_break)
    });
    vec![
        format!("status {}", said.status),
        format!("base {}", point(said.base)),
        format!("latest {}", point(said.latest)),
        format!("rule {:?}", said.rule),
        format!("figure {:?}", said.figure.map(digits)),
        format!("need {:?}", said.needed.map(|(change, years)| (digits(change), years))),
        format!("arrival {arrival:?}"),
        format!("mean {mean:?}"),
        format!("fragile {}", said.fragile),
        format!("judged on {:?}", said.judged_on),
    ]
}

#[test]
fn every_target_is_judged_alike_by_every_rule() {
    let mut differences = Differences::default();
    // In 305 a value stands at a target that is to be passed: it has not arrived.
    for seed in seeds(120).chain([305]) {
        let case = Case::of(seed);
        for (target, said) in verdicts(&case.json) {
            let judged: &Judged = case.judged(&target);
            for (name, method) in METHODS.into_iter().zip(Method::ALL) {
                let (found, said) = (of_engine(judged.verdict(*method)), of_oracle(&said[name]));
                for (found, said) in found.into_iter().zip(said) {
                    differences.same(format!("{target} by {name} of {}", case.name), found, said);
                }
            }
        }
    }
    differences.none(1000);
}
