//! Facets counted the slow and plain way: every result written out with its ids and texts, every filter a question put to each.

use super::fixture::Loaded;
use std::collections::BTreeSet;
use tiendo::answer::{Counts, Facet};
use tiendo::dataset::{Dataset, Indicator, Locality, Mandate, StatementKind};
use tiendo::date::year_of;
use tiendo::fold::{fold, words};
use tiendo::lang::Bilingual;
use tiendo::status::Status;
use tiendo::view::{Page, View};

/// One result of a page.
#[derive(Clone, Debug, Default)]
pub struct Result {
    resolutions: BTreeSet<usize>,
    sectors: BTreeSet<usize>,
    places: BTreeSet<usize>,
    year: Option<i32>,
    statuses: BTreeSet<Status>,
    kind: Option<StatementKind>,
    text: String,
    /// An indicator without a target: a result only when its status is asked for.
    only_by_status: bool,
}

impl Result {
    fn passes(&self, facet: Facet, dataset: &Dataset, view: &View) -> bool {
        match facet {
            Facet::Resolution => view.resolutions.is_empty() || self.resolutions.iter().any(|at| view.resolutions.contains(&dataset.resolutions[*at].id)),
            Facet::Sector => view.sectors.is_empty() || self.sectors.iter().any(|at| view.sectors.contains(&dataset.sectors[*at].id)),
            Facet::Place => {
                view.places.is_empty() || self.places.iter().any(|at| view.places.iter().any(|id| today(dataset, dataset.row(id).expect("known")) == *at))
            }
            Facet::Years => view.years.is_none_or(|years| self.year.is_some_and(|year| years.first <= year && year <= years.last)),
            Facet::Status if view.statuses.is_empty() => !self.only_by_status,
            Facet::Status => view.statuses.iter().any(|status| self.statuses.contains(status)),
            // Only statements have a kind.
            Facet::Kind => view.kinds.is_empty() || self.kind.is_none_or(|kind| view.kinds.contains(&kind)),
            Facet::Search => words(&view.query).iter().all(|word| self.text.contains(word.as_str())),
        }
    }
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
            match facet {
                Facet::Resolution => one.resolutions.iter().for_each(|at| counts.resolutions[*at] += 1),
                Facet::Sector => one.sectors.iter().for_each(|at| counts.sectors[*at] += 1),
                Facet::Place => one.places.iter().for_each(|at| counts.places[*at] += 1),
                Facet::Years => one.year.iter().for_each(|year| counts.years.add(*year, 1)),
                Facet::Status => one.statuses.iter().for_each(|status| counts.statuses[*status as usize] += 1),
                Facet::Kind => one.kind.iter().for_each(|kind| counts.kinds[*kind as usize] += 1),
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
        let numbers: Vec<String> = repeated.filter_map(|target| dataset.documents[target.document?].number.clone()).collect();
        let measured = target.indicator.map_or(String::new(), |at| of_indicator(dataset, &dataset.indicators[at]));
        let said = both(&target.text) + &both(&dataset.sectors[target.sector].name) + &dataset.resolutions[target.resolution].number + "\n";
        all.push(Result {
            resolutions: [target.resolution].into(),
            sectors: [target.sector].into(),
            places: [today(dataset, target.locality)].into(),
            year: Some(target.by_year),
            statuses: [judged.status(view.method)].into(),
            text: fold(&(said + &numbers.join("\n") + "\n" + &measured + &of_place(dataset, target.locality))),
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
                text: fold(&of_indicator(dataset, indicator)),
                only_by_status: true,
                ..Result::default()
            });
        }
    }
    all
}

fn values(loaded: &Loaded, view: &View) -> Vec<Result> {
    let Loaded { dataset, board } = loaded;
    let mut all = Vec::new();
    for series in dataset.observations.all_series() {
        let indicator = &dataset.indicators[series.indicator];
        if view.indicator.as_ref().is_some_and(|id| *id != indicator.id) {
            continue;
        }
        let judged = board.judged.iter().filter(|judged| {
            let target = &dataset.targets[judged.target];
            (target.indicator, target.locality) == (Some(series.indicator), series.locality)
        });
        let statuses: BTreeSet<Status> = judged.map(|judged| judged.status(view.method)).collect();
        let one = Result {
            resolutions: indicator.resolutions.iter().copied().collect(),
            sectors: [indicator.sector].into(),
            places: [today(dataset, series.locality)].into(),
            statuses: if statuses.is_empty() { [Status::NoTarget].into() } else { statuses },
            text: fold(&(of_indicator(dataset, indicator) + &of_place(dataset, series.locality))),
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
        let named: Vec<String> = statement.indicators.iter().map(|at| both(&dataset.indicators[*at].name)).collect();
        let source = statement.source.map_or(String::new(), |at| dataset.sources[at].title.clone() + "\n");
        Result {
            resolutions: statement.resolutions.iter().copied().collect(),
            sectors: [statement.sector].into(),
            places: [statement.locality].into(),
            year: statement.date.as_deref().and_then(year_of),
            statuses,
            kind: Some(statement.kind),
            text: fold(&(both(&statement.text) + &source + &named.concat() + &of_place(dataset, statement.locality))),
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
            sectors: targets.iter().map(|target| dataset.targets[*target].sector).collect(),
            places: targets.iter().map(|target| today(dataset, dataset.targets[*target].locality)).chain(document.issued_in.iter().copied()).collect(),
            year: document.issued.as_deref().and_then(year_of),
            statuses: judged.map(|judged| judged.status(view.method)).collect(),
            text: fold(&(document.number.clone().unwrap_or_default() + "\n" + &own)),
            ..Result::default()
        }
    };
    (0..dataset.documents.len()).map(result).collect()
}

fn both(text: &Bilingual) -> String {
    format!("{}\n{}\n", text.vi, text.en)
}

fn of_indicator(dataset: &Dataset, indicator: &Indicator) -> String {
    both(&indicator.name) + &both(&dataset.sectors[indicator.sector].name) + &indicator.publisher.as_ref().map(both).unwrap_or_default() + "\n"
}

/// A province that became another one alone is that one.
fn today(dataset: &Dataset, at: usize) -> usize {
    let parts = |of: usize| dataset.localities.iter().filter(|place| place.successor == Some(of)).count();
    dataset.localities[at].successor.filter(|now| parts(*now) == 1).unwrap_or(at)
}

/// A place, what it became and what it was formed from.
fn of_place(dataset: &Dataset, at: usize) -> String {
    let kin = |other: &usize| *other == at || dataset.localities[at].successor == Some(*other) || dataset.localities[*other].successor == Some(at);
    let names = |place: &Locality| both(&place.name);
    (0..dataset.localities.len()).filter(kin).map(|other| names(&dataset.localities[other])).collect()
}
