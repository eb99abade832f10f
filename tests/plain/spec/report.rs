//! What the oracle finds in a dataset, as a text for people to read beside the page.

use super::claims::{Outcome, claims};
use super::facets::ask;
use super::items::results;
use super::judge::{METHODS, Verdict};
use super::ranks::{Among, default_year, ranks};
use super::raw::{number, table, text, whole};
use super::scope::{first, own, scopes};
use super::verdict::verdicts;
use super::view::View;
use serde_json::Value;
use std::collections::BTreeMap;

fn value(at: Option<(i64, f64)>) -> String {
    at.map_or("–".into(), |(year, value)| format!("{} ({year})", (value * 1e4).round() / 1e4))
}

fn verdict(verdict: &Verdict) -> String {
    let mut said = format!("{:<18} base {:<18} latest {:<18}", verdict.status, value(verdict.base), value(verdict.latest));
    if let Some(figure) = verdict.figure {
        said += &format!(" {} {figure:.3}", verdict.rule.unwrap_or("m/T"));
    }
    if let Some((a_year, years)) = verdict.needed {
        said += &format!(" · needs {a_year:+.4} a year for {years} years");
    }
    if let Some(year) = verdict.arrival {
        said += &format!(" · arrives {year}");
    }
    if let Some(mean) = &verdict.mean {
        said += &format!(" · {} rates, newest {}", mean.count, value(Some(mean.newest)));
        said += &mean.still_needed.map_or(String::new(), |rate| format!(", still needed {rate:.4}"));
        said += if mean.crosses_break { ", crosses a break" } else { "" };
    }
    said += if verdict.fragile { " · fragile" } else { "" };
    said + &verdict.judged_on.map_or(String::new(), |year| format!(" · judged on {year}"))
}

fn standing(json: &Value, indicator: &str, year: i64, geography: &str, place: &str) -> String {
    let all = ranks(json, indicator, year, geography);
    let there = all.values().filter(|standing| standing.value.is_some()).count();
    let Some(of) = all.get(place) else { return format!("{indicator} {year} {place}: not a place of {geography}") };
    let published: Vec<String> = of
        .published
        .iter()
        .map(|one| match &one.among {
            Among::Provinces(all) => format!("{} {}/{all}", one.indicator, one.rank),
            Among::Said(said) => format!("{} {} among {}", one.indicator, one.rank, said.replace('\n', " / ")),
            Among::Nothing => format!("{} {}", one.indicator, one.rank),
        })
        .collect();
    format!(
        "{indicator} {year} {place}: value {}, published {}, computed {}, figures of {there} of {} places, default year {}",
        of.value.map_or("–".into(), |value| value.to_string()),
        if published.is_empty() { "–".into() } else { published.join(" + ") },
        of.computed.map_or("–".into(), |rank| rank.to_string()),
        all.len(),
        default_year(json, indicator, geography).map_or("–".into(), |year| year.to_string()),
    )
}

pub fn report(json: &Value) -> String {
    let (scopes, verdicts) = (scopes(json), verdicts(json));
    let mut lines: Vec<String> = Vec::new();
    let is_first = |target: &&Value| first(json, text(target, "id")) == text(target, "id");
    for method in METHODS {
        lines.push(format!("\n== Targets by scope and status, restatements counted as the first, by {method}"));
        let mut counted: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for target in table(json, "targets").iter().filter(is_first) {
            *counted.entry(scopes[text(target, "id")]).or_default().entry(verdicts[text(target, "id")][method].status).or_default() += 1;
        }
        for (scope, statuses) in counted {
            lines.push(format!("{scope}: {} = {statuses:?}", statuses.values().sum::<usize>()));
        }
    }
    let mut own_scopes: BTreeMap<&str, usize> = BTreeMap::new();
    for target in table(json, "targets") {
        *own_scopes.entry(own(json, target)).or_default() += 1;
    }
    lines.push(format!("\nAll {} rows by their own scope: {own_scopes:?}", table(json, "targets").len()));
    for scope in ["resolution", "programme", "related", "local"] {
        lines.push(format!("\n== The targets of scope {scope}, one by one"));
        for target in table(json, "targets").iter().filter(is_first).filter(|target| scopes[text(target, "id")] == scope) {
            let id = text(target, "id");
            let asked = number(target, "value").map_or(String::new(), |value| format!("{} {value}", text(target, "comparator")));
            lines.push(format!("{id} [{} {asked} by {}]", text(target, "shape"), whole(target, "by_year").unwrap_or_default()));
            let of = &verdicts[id];
            lines.push(format!("    line      {}", verdict(&of["line"])));
            for method in ["compound", "remaining"] {
                if of[method] != of["line"] {
                    lines.push(format!("    {method:<9} {}", verdict(&of[method])));
                }
            }
        }
    }
    lines.push("\n== Ranks".into());
    let cases = [
        ("dti-score", 2024, "34", "da-nang-2025"),
        ("dti-score", 2024, "63", "da-nang"),
        ("dti-score", 2024, "63", "quang-nam"),
        ("dti-score", 2022, "63", "quang-nam"),
        ("dti-rank", 2024, "34", "da-nang-2025"),
        ("dti-rank", 2024, "63", "quang-nam"),
        ("par-index-score", 2017, "63", "quang-nam"),
        ("pci-score", 2016, "63", "quang-nam"),
        ("pci-score", 2019, "63", "quang-nam"),
        ("pci-score", 2020, "63", "quang-nam"),
        ("pci-score", 2019, "63", "da-nang"),
        ("grdp-growth-nso", 2023, "63", "quang-nam"),
        ("grdp-growth-nso", 2024, "63", "bac-giang"),
        ("grdp-growth-nso", 2024, "34", "lai-chau-2025"),
        ("grdp-growth", 2023, "63", "quang-nam"),
        ("papi-total", 2024, "63", "quang-ninh"),
        ("grdp-per-capita-nso", 2024, "63", "lai-chau"),
        ("pii-score", 2025, "34", "hanoi-2025"),
        ("pii-score", 2024, "63", "hanoi"),
        ("sipas-score", 2024, "63", "quang-nam"),
        ("digital-economy-share-grdp", 2023, "63", "da-nang"),
    ];
    lines.extend(cases.map(|(indicator, year, geography, place)| standing(json, indicator, year, geography, place)));
    lines.push("\n== Claims: its own outcome (claim less figure), what its mark says where an alternative settles it".into());
    let rows = table(json, "claims");
    for (claim, row) in claims(json).iter().zip(rows) {
        let said = |outcome: &Outcome| match outcome {
            Outcome::Agrees => "agrees".to_owned(),
            Outcome::Differs(by) => format!("DIFFERS by {by}"),
            Outcome::Unknown => "unknown".to_owned(),
        };
        let mut line = format!(
            "{} {} {} {} {} {} {} {}: ",
            claim.statement,
            claim.number,
            text(row, "kind"),
            text(row, "indicator"),
            text(row, "locality"),
            whole(row, "year").map_or("–".into(), |year| year.to_string()),
            text(row, "comparator"),
            number(row, "value").unwrap_or_default()
        );
        line += &said(&claim.outcome);
        line += &claim.held.map_or(String::new(), |held| format!(" (held {held}{})", if claim.contested { ", contested" } else { "" }));
        if !claim.alternatives.is_empty() {
            line += &format!(" · alternatives {:?}, the mark: {}", claim.alternatives, said(&claim.mark));
        }
        lines.push(line);
    }
    lines.push("\n== Facets: what a view shows, and what each choice would give".into());
    let results = results(json, "line");
    for link in [
        "",
        "sc=resolution",
        "st=missed",
        "l=quang-nam",
        "l=da-nang-2025",
        "l=lai-chau",
        "rg=south-east-2025",
        "q=quang%20nam",
        "q=phu%20yen",
        "q=tp%20hcm",
        "st=no-target",
    ] {
        let found = ask(json, &results, &View::parse(link));
        lines.push(format!(
            "“{link}”: {} targets, {} indicators without a target, {} statements, {} documents, {} values",
            found.targets.len(),
            found.indicators.len(),
            found.statements.len(),
            found.documents.len(),
            found.values.len()
        ));
        for (kind, facet) in [("target", "r"), ("target", "sc"), ("target", "st"), ("statement", "k"), ("document", "r")] {
            let of = found.counts.iter().filter(|((of_kind, of_facet, _), _)| (*of_kind, *of_facet) == (kind, facet));
            lines.push(format!("    {kind} {facet}: {}", of.map(|((_, _, choice), count)| format!("{choice} {count}")).collect::<Vec<String>>().join(", ")));
        }
    }
    lines.join("\n")
}
