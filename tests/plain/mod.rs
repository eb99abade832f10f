//! Facets counted the slow and plain way: every result written out with its ids and texts, every filter a question put to each.

use super::fixture::Loaded;
use std::collections::BTreeSet;
use tiendo::answer::Counts;
use tiendo::dataset::{Dataset, Document, Indicator, Level, Mandate, StatementKind};
use tiendo::date::year_of;
use tiendo::fold::words;
use tiendo::lang::Bilingual;
use tiendo::status::{Scope, Status};
use tiendo::view::{Facet, Page, View};

/// One result of a page.
#[derive(Clone, Debug, Default)]
pub struct Result {
    resolutions: BTreeSet<usize>,
    /// `None` for what is neither a target nor sets any.
    scopes: Option<BTreeSet<Scope>>,
    sectors: BTreeSet<usize>,
    places: BTreeSet<usize>,
    year: Option<i32>,
    statuses: BTreeSet<Status>,
    kind: Option<StatementKind>,
    /// The indicator of a value.
    indicator: Option<usize>,
    /// What is searched for is in its texts.
    found: bool,
    /// An indicator without a target: a result only when its status is asked for.
    only_by_status: bool,
}

impl Result {
    /// The regions of its places, each once; the country belongs to none.
    fn regions(&self, dataset: &Dataset) -> BTreeSet<usize> {
        let rows = |place: usize| (0..dataset.localities.len()).filter(move |row| today(dataset, *row) == place);
        self.places.iter().flat_map(|place| rows(*place)).filter_map(|row| dataset.localities[row].region).collect()
    }

    fn passes(&self, facet: Facet, dataset: &Dataset, view: &View) -> bool {
        match facet {
            Facet::Resolution => view.resolutions.is_empty() || self.resolutions.iter().any(|at| view.resolutions.contains(&dataset.resolutions[*at].id)),
            Facet::Scope => view.scopes.is_empty() || self.scopes.as_ref().is_none_or(|all| all.iter().any(|one| view.scopes.contains(one))),
            Facet::Sector => view.sectors.is_empty() || self.sectors.iter().any(|at| view.sectors.contains(&dataset.sectors[*at].id)),
            Facet::Place => {
                view.places.is_empty() || self.places.iter().any(|at| view.places.iter().any(|id| today(dataset, dataset.row(id).expect("known")) == *at))
            }
            Facet::Region => view.regions.is_empty() || self.regions(dataset).iter().any(|at| view.regions.contains(&dataset.regions[*at].id)),
            Facet::Years => view.years.is_none_or(|years| self.year.is_some_and(|year| years.first <= year && year <= years.last)),
            Facet::Status if view.statuses.is_empty() => !self.only_by_status,
            Facet::Status => view.statuses.iter().any(|status| self.statuses.contains(status)),
            // Only statements have a kind.
            Facet::Kind => view.kinds.is_empty() || self.kind.is_none_or(|kind| view.kinds.contains(&kind)),
            // Only values have an indicator.
            Facet::Indicator => view.indicator.is_none() || self.indicator.is_none_or(|at| view.indicator.as_ref() == Some(&dataset.indicators[at].id)),
            Facet::Search => self.found,
        }
    }
}

/// Whether texts, the names of places among them, have what the view searches for.
fn found(view: &View, texts: Vec<Vec<String>>, names: &[String]) -> bool {
    let sought = words(&view.query);
    let texts: Vec<Vec<String>> = if sought.is_empty() { Vec::new() } else { texts.concat().iter().map(|text| words(text)).collect() };
    let names: Vec<Vec<String>> = if sought.is_empty() { Vec::new() } else { names.iter().map(|name| bare(words(name))).collect() };
    sought.iter().all(|word| begins_a_word(&texts, word)) || has_names(&texts, &names, &sought)
}

fn begins_a_word(texts: &[Vec<String>], word: &str) -> bool {
    texts.iter().flatten().any(|other| other.starts_with(word))
}

/// Where words for a kind of unit belong to a name: in "tỉnh Quảng Nam" a place's name must begin with "quảng", in "Nam province" one must
/// end with "nam".
fn has_names(texts: &[Vec<String>], names: &[Vec<String>], sought: &[String]) -> bool {
    let mut rest = sought.join(" ");
    let mut all_there = true;
    while !rest.is_empty() {
        let named = ["thanh pho ", "tinh ", "tp "].iter().find_map(|unit| rest.strip_prefix(unit)).map(str::to_owned);
        let begins_name = named.is_some();
        rest = named.unwrap_or(rest);
        let (word, after) = rest.split_once(' ').map_or((rest.clone(), String::new()), |(word, after)| (word.to_owned(), after.to_owned()));
        let followed = ["province", "city"].iter().find_map(|unit| after.strip_prefix(unit)).filter(|after| after.is_empty() || after.starts_with(' '));
        all_there &= match (begins_name, followed) {
            (false, None) => begins_a_word(texts, &word),
            (true, None) => names.iter().any(|name| name.first().is_some_and(|first| first.starts_with(&word))),
            (false, Some(_)) => names.iter().any(|name| name.last() == Some(&word)),
            (true, Some(_)) => false,
        };
        rest = followed.map_or(after.clone(), |after| after.trim_start().to_owned());
    }
    all_there
}

/// A name without what says that it is a province or a city.
fn bare(mut name: Vec<String>) -> Vec<String> {
    let said = name.join(" ");
    let unit = ["thanh pho ", "tinh ", "tp "].iter().find(|unit| said.starts_with(**unit)).map_or(0, |unit| unit.split(' ').count() - 1);
    name.drain(..unit);
    if name.len() > 1 && name.last().is_some_and(|last| last == "province" || last == "city") {
        name.pop();
    }
    name
}

/// Everything that a page could show.
pub fn all(loaded: &Loaded, view: &View) -> Vec<Result> {
    match view.page {
        Page::Overview | Page::Brief | Page::Method => targets(loaded, view),
        Page::Trend | Page::Compare | Page::Map | Page::Table => values(loaded, view),
        Page::Evidence => statements(loaded, view),
        Page::Documents => documents(loaded, view),
    }
}

/// What is left of it under a view's filters.
pub fn results(loaded: &Loaded, view: &View) -> Vec<Result> {
    all(loaded, view).into_iter().filter(|one| Facet::ALL.iter().all(|facet| one.passes(*facet, &loaded.dataset, view))).collect()
}

pub fn counted(loaded: &Loaded, view: &View) -> Counts {
    let dataset = &loaded.dataset;
    let mut counts = Counts::of(dataset);
    for one in all(loaded, view) {
        let passes_all_but = |spared: Facet| Facet::ALL.iter().all(|facet| *facet == spared || one.passes(*facet, dataset, view));
        counts.total += usize::from(Facet::ALL.iter().all(|facet| one.passes(*facet, dataset, view)));
        for facet in Facet::ALL.iter().filter(|facet| passes_all_but(**facet)) {
            // Loosening the status does not bring indicators without a target; choosing theirs does.
            let brought = *facet != Facet::Status || !one.only_by_status || view.statuses.contains(&Status::NoTarget);
            counts.without[*facet as usize] += usize::from(brought);
            let choices = &mut counts.choices[*facet as usize];
            match facet {
                Facet::Resolution => one.resolutions.iter().for_each(|at| choices[*at] += 1),
                Facet::Scope => one.scopes.iter().flatten().for_each(|scope| choices[*scope as usize] += 1),
                Facet::Sector => one.sectors.iter().for_each(|at| choices[*at] += 1),
                Facet::Indicator => one.indicator.iter().for_each(|at| choices[*at] += 1),
                Facet::Place => one.places.iter().for_each(|at| choices[*at] += 1),
                Facet::Region => one.regions(dataset).iter().for_each(|at| choices[*at] += 1),
                Facet::Years => one.year.iter().for_each(|year| choices[(*year - 1900) as usize] += 1),
                Facet::Status => one.statuses.iter().for_each(|status| choices[*status as usize] += 1),
                Facet::Kind => one.kind.iter().for_each(|kind| choices[*kind as usize] += 1),
                Facet::Search => {}
            }
        }
    }
    counts
}

fn targets(loaded: &Loaded, view: &View) -> Vec<Result> {
    let Loaded { dataset, board } = loaded;
    let mut all = Vec::new();
    for judged in &board.judged {
        let target = &dataset.targets[judged.target];
        let repeated = judged.restated_by.iter().map(|at| &dataset.targets[*at]).chain([target]);
        let documents = repeated.filter_map(|target| Some(of_number(&dataset.documents[target.document?]))).flatten();
        let measured = target.indicator.map_or(Vec::new(), |at| of_indicator(dataset, &dataset.indicators[at]));
        let said = [
            both(&target.text),
            both(&dataset.sectors[target.sector].name),
            of_resolution(dataset, target.resolution),
            target.set_by.as_ref().map(both).unwrap_or_default(),
            target.quote.iter().cloned().collect(),
        ]
        .concat();
        let names = of_place(dataset, target.locality);
        all.push(Result {
            resolutions: [target.resolution].into(),
            scopes: Some([scope(dataset, judged.target)].into()),
            sectors: [target.sector].into(),
            places: [today(dataset, target.locality)].into(),
            year: Some(target.by_year),
            statuses: [judged.status(view.method)].into(),
            found: found(view, vec![said, documents.collect(), measured, names.clone()], &names),
            ..Result::default()
        });
    }
    for (at, indicator) in dataset.indicators.iter().enumerate() {
        let places: BTreeSet<usize> =
            dataset.observations.all_series().filter(|series| series.indicator == at).map(|series| today(dataset, series.locality)).collect();
        if dataset.targets.iter().all(|target| target.indicator != Some(at)) && !places.is_empty() {
            all.push(Result {
                resolutions: indicator.resolutions.iter().copied().collect(),
                sectors: [indicator.sector].into(),
                places,
                statuses: [Status::NoTarget].into(),
                found: found(view, vec![of_indicator(dataset, indicator)], &[]),
                only_by_status: true,
                scopes: Some(BTreeSet::new()),
                ..Result::default()
            });
        }
    }
    all
}

/// Where a target is set, walked up by hand.
fn scope(dataset: &Dataset, target: usize) -> Scope {
    let target = &dataset.targets[target];
    let tracked = |number: &Option<String>| dataset.resolutions.iter().any(|resolution| Some(&resolution.number) == number.as_ref());
    if dataset.localities[target.locality].level != Level::Country {
        return Scope::Local;
    }
    let Some(mut at) = target.document else { return Scope::Related };
    if tracked(&dataset.documents[at].number) {
        return Scope::Resolution;
    }
    // No chain is longer than there are documents: what walks on is in a ring.
    for _ in 0..=dataset.documents.len() {
        match dataset.documents[at].implements {
            Some(Mandate::Document(above)) => at = above,
            Some(Mandate::Resolution(_)) => return Scope::Programme,
            None => return if tracked(&dataset.documents[at].number) { Scope::Programme } else { Scope::Related },
        }
    }
    Scope::Related
}

fn values(loaded: &Loaded, view: &View) -> Vec<Result> {
    let Loaded { dataset, board } = loaded;
    let mut all = Vec::new();
    for series in dataset.observations.all_series() {
        let indicator = &dataset.indicators[series.indicator];
        let judged = board.judged.iter().filter(|judged| {
            let target = &dataset.targets[judged.target];
            (target.indicator, target.locality) == (Some(series.indicator), series.locality)
        });
        let statuses: BTreeSet<Status> = judged.map(|judged| judged.status(view.method)).collect();
        let names = of_place(dataset, series.locality);
        let one = Result {
            indicator: Some(series.indicator),
            resolutions: indicator.resolutions.iter().copied().collect(),
            sectors: [indicator.sector].into(),
            places: [today(dataset, series.locality)].into(),
            statuses: if statuses.is_empty() { [Status::NoTarget].into() } else { statuses },
            found: found(view, vec![of_indicator(dataset, indicator), names.clone()], &names),
            ..Result::default()
        };
        all.extend(series.observations().map(|value| Result { year: Some(value.year), ..one.clone() }));
    }
    all
}

fn statements(loaded: &Loaded, view: &View) -> Vec<Result> {
    let Loaded { dataset, board } = loaded;
    let result = |at: usize| {
        let statement = &dataset.statements[at];
        let mut statuses: BTreeSet<Status> = statement
            .indicators
            .iter()
            .flat_map(|indicator| {
                let judged = board.of_series(dataset, *indicator, statement.locality).map(|judged| judged.status(view.method));
                let found: Vec<Status> = judged.collect();
                if found.is_empty() { vec![Status::NoTarget] } else { found }
            })
            .collect();
        if statement.indicators.is_empty() {
            statuses.insert(Status::NotMeasured);
        }
        let named = statement.indicators.iter().flat_map(|at| both(&dataset.indicators[*at].name)).collect();
        let source = statement.source.map(|at| dataset.sources[at].title.clone()).into_iter().collect();
        let resolutions = statement.resolutions.iter().flat_map(|at| of_resolution(dataset, *at)).collect();
        let names = of_place(dataset, statement.locality);
        Result {
            resolutions: statement.resolutions.iter().copied().collect(),
            sectors: [statement.sector].into(),
            places: [statement.locality].into(),
            year: statement.date.as_deref().and_then(year_of),
            statuses,
            kind: Some(statement.kind),
            found: found(view, vec![both(&statement.text), source, named, resolutions, names.clone()], &names),
            ..Result::default()
        }
    };
    (0..dataset.statements.len()).map(result).collect()
}

fn documents(loaded: &Loaded, view: &View) -> Vec<Result> {
    let Loaded { dataset, board } = loaded;
    let result = |at: usize| {
        let document = &dataset.documents[at];
        let targets: Vec<usize> = (0..dataset.targets.len()).filter(|target| dataset.targets[*target].document == Some(at)).collect();
        let judged = board.judged.iter().filter(|judged| targets.contains(&judged.target) || judged.restated_by.iter().any(|again| targets.contains(again)));
        let mut top = at;
        while let Some(Mandate::Document(above)) = dataset.documents[top].implements {
            top = above;
        }
        let carried_out = match dataset.documents[top].implements {
            Some(Mandate::Resolution(resolution)) => Some(resolution),
            _ => dataset.resolutions.iter().position(|resolution| resolution.document == Some(top)),
        };
        let own = [&document.kind, &document.issuer.clone().unwrap_or_default(), &document.title].map(both).concat();
        Result {
            resolutions: targets.iter().map(|target| dataset.targets[*target].resolution).chain(carried_out).collect(),
            scopes: Some(judged.clone().map(|judged| scope(dataset, judged.target)).collect()),
            sectors: targets.iter().map(|target| dataset.targets[*target].sector).collect(),
            places: targets.iter().map(|target| today(dataset, dataset.targets[*target].locality)).chain(document.issued_in.iter().copied()).collect(),
            year: document.issued.as_deref().and_then(year_of),
            statuses: judged.map(|judged| judged.status(view.method)).collect(),
            found: found(view, vec![of_number(document), own], &[]),
            ..Result::default()
        }
    };
    (0..dataset.documents.len()).map(result).collect()
}

fn both(text: &Bilingual) -> Vec<String> {
    vec![text.vi.clone(), text.en.clone()]
}

/// A province that became another one alone is that one.
fn today(dataset: &Dataset, at: usize) -> usize {
    let parts = |of: usize| dataset.localities.iter().filter(|place| place.successor == Some(of)).count();
    dataset.localities[at].successor.filter(|now| parts(*now) == 1).unwrap_or(at)
}

/// "52-NQ/TW" is also written "52NQ/TW" and "NQ52/TW", and stands behind what the document is.
fn of_number(document: &Document) -> Vec<String> {
    document.number.as_ref().map_or(Vec::new(), |number| written(number, &both(&document.kind)))
}

fn of_resolution(dataset: &Dataset, at: usize) -> Vec<String> {
    written(&dataset.resolutions[at].number, &["Nghị quyết".to_owned(), "Resolution".to_owned()])
}

fn written(number: &str, kinds: &[String]) -> Vec<String> {
    let parts = words(number);
    let together = parts.iter().take(2).cloned().collect::<String>();
    let turned = parts.iter().take(2).rev().cloned().collect::<String>();
    [kinds, &[number.to_owned(), together, turned]].concat()
}

fn of_indicator(dataset: &Dataset, indicator: &Indicator) -> Vec<String> {
    [both(&indicator.name), both(&indicator.short_name), both(&dataset.sectors[indicator.sector].name)].concat()
}

/// A place, what it became and what it was formed from.
fn of_place(dataset: &Dataset, at: usize) -> Vec<String> {
    let kin = |other: &usize| *other == at || dataset.localities[at].successor == Some(*other) || dataset.localities[*other].successor == Some(at);
    let names = |other: usize| {
        let place = &dataset.localities[other];
        [both(&place.name), both(&place.short), place.aliases.clone()].concat()
    };
    (0..dataset.localities.len()).filter(kin).flat_map(names).collect()
}
