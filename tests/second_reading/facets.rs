//! What passes a link's filters on each of the nine views, what each choice of each facet would give, and what to loosen.

use crate::harness::{Case, Differences, digits, seeds};
use crate::oracle::View as Link;
use crate::oracle::facets::ask;
use crate::oracle::items::{Results, results};
use crate::oracle::random::{Chance, link};
use std::collections::BTreeMap;
use tiendo::answer::results::{Listed, documents, statements, targets};
use tiendo::answer::{Question, counts, series, table};
use tiendo::view::{FACETS, Facet, Page};

/// The kind of result that a page lists, as the oracle calls it, and those that pass.
fn shown(page: Page, question: Question) -> (&'static str, Vec<String>) {
    let Question { dataset, board, .. } = question;
    let mut found = Vec::new();
    let kind = match page {
        Page::Overview | Page::Place | Page::Method => {
            targets(question, &mut |listed, _, failing| {
                let id = match listed {
                    Listed::Judged(at) => &dataset.targets[board.judged[at].target].id,
                    Listed::Untargeted(at) => &dataset.indicators[at].id,
                };
                found.extend((failing == 0).then(|| id.clone()));
            });
            "target"
        }
        Page::Trend | Page::Compare | Page::Map | Page::Table => {
            for at in table::rows(question).at {
                let value = dataset.observations.get(at).expect("a value");
                found.push(format!("{}/{}/{}", dataset.indicators[value.indicator].id, dataset.localities[value.locality].id, value.year));
            }
            "value"
        }
        Page::Evidence => {
            statements(question, &mut |at, _, failing| found.extend((failing == 0).then(|| dataset.statements[at].id.clone())));
            "statement"
        }
        Page::Documents => {
            documents(question, &mut |at, _, failing| found.extend((failing == 0).then(|| dataset.documents[at].id.clone())));
            "document"
        }
    };
    found.sort();
    (kind, found)
}

/// The values that the table lists, added up one by one.
fn summed(question: Question) -> Vec<(i32, String)> {
    let mut sums: BTreeMap<i32, f64> = BTreeMap::new();
    for value in table::rows(question).at.iter().filter_map(|at| question.dataset.observations.get(*at)) {
        *sums.entry(value.year).or_default() += value.value;
    }
    sums.into_iter().map(|(year, sum)| (year, digits(sum))).collect()
}

/// One link of a dataset on both sides.
fn compare(differences: &mut Differences, case: &Case, results: &Results, page: Page, link: &str) {
    let (dataset, view) = (&case.loaded.dataset, case.view(link));
    let question = case.loaded.question(&view);
    let said = ask(&case.json, results, &Link::parse(link));
    let (kind, found) = shown(page, question);
    let mut wanted = match kind {
        "target" => [said.targets, said.indicators].concat(),
        "value" => said.values,
        "statement" => said.statements,
        _ => said.documents,
    };
    wanted.sort();
    let what = |of: &str| format!("{of} of {link} of {}", case.name);
    let counted = counts(question);
    differences.same(what("total"), counted.total, wanted.len());
    differences.same(what("results"), found, wanted);
    for row in FACETS {
        let id = row.facet.id();
        let without = said.without.get(&(kind, id)).copied().unwrap_or(0);
        differences.same(what(&format!("without {id}")), counted.without[row.facet as usize], without);
        let Some(choices) = &row.choices else { continue };
        let found = counted.of_facet(row.facet).iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, count)| ((choices.id)(dataset, at), *count));
        let wanted = said.counts.iter().filter(|((of, facet, _), _)| (*of, *facet) == (kind, id)).map(|((_, _, choice), count)| (choice.clone(), *count));
        differences.same(what(&format!("choices of {id}")), found.collect::<BTreeMap<_, _>>(), wanted.collect());
    }
    if kind == "value" {
        let found = series::sums(question).into_iter().map(|(year, sum)| (year, digits(sum)));
        differences.same(what("sums"), found.collect::<Vec<_>>(), summed(question));
    }
    // "An empty result says which filter to loosen": the one that gives most; what is looked at is given up last.
    let most = said.without.iter().filter(|((of, facet), _)| *of == kind && *facet != "i").map(|(_, count)| *count).max().filter(|most| *most > 0);
    let of_indicator = said.without.get(&(kind, "i")).copied().filter(|count| *count > 0);
    let wanted = most.or(of_indicator).filter(|_| counted.total == 0);
    let loosened = counted.to_loosen();
    differences.same(what("what loosening gives"), loosened.map(|(_, results)| results), wanted);
    let there =
        loosened.is_none_or(|(facet, results)| said.without.get(&(kind, facet.id())) == Some(&results) && (facet == Facet::Indicator) == most.is_none());
    differences.same(what("the filter to loosen"), there, true);
}

/// A random link of each page; those that ask for years of which nothing speaks have a notice instead.
fn compare_pages(differences: &mut Differences, case: &Case, chance: &mut Chance) {
    let mut by_method: BTreeMap<String, Results> = BTreeMap::new();
    for page in Page::ALL {
        let asked = link(chance, &case.json);
        let asked = format!("v={}{}", page.id(), asked.find('&').map_or("", |at| &asked[at..]));
        if !tiendo::view::known::read(&asked, &case.loaded.dataset).1.is_empty() {
            continue;
        }
        let method = Link::parse(&asked).method;
        let results = by_method.entry(method.clone()).or_insert_with(|| results(&case.json, &method));
        compare(differences, case, results, *page, &asked);
    }
}

#[test]
fn every_view_lists_and_counts_alike_under_random_links() {
    let mut differences = Differences::default();
    // One of the datasets as large as the country is enough: each takes as long as ten others.
    for seed in seeds(26).filter(|seed| *seed == 0 || seed % 6 != 0) {
        compare_pages(&mut differences, &Case::of(seed), &mut Chance(seed));
    }
    differences.none(1000);
}
