//! What each page counts as its results, with the traits they are filtered by.

use crate::answer::facets::{Counts, Facet, Filter, Traits, searched};
use crate::answer::{Question, values};
use crate::dataset::chains::ends;
use crate::dataset::{Dataset, Document, Indicator, Locality, Mandate, Statement, Target};
use crate::order::distinct;
use crate::status::Status;
use crate::status::board::bit;
use crate::view::Page;

/// Results and facet counts of the page that the view is on.
pub fn counts(question: Question) -> Counts {
    let mut counts = Counts::of(question.dataset);
    match question.view.page {
        Page::Overview | Page::Brief | Page::Method => targets(question, &mut |listed, traits, failing| match listed {
            // What only its status keeps out is offered by the status facet, and is no result that loosening would bring.
            Listed::Untargeted(_) if failing == 1 << Facet::Status as u8 => counts.add_choices(Facet::Status, traits),
            _ => counts.add(traits, failing),
        }),
        Page::Trend | Page::Compare | Page::Map | Page::Table => return values::counts(question),
        Page::Evidence => statements(question, &mut |_, traits, failing| counts.add(traits, failing)),
        Page::Documents => documents(question, &mut |_, traits, failing| counts.add(traits, failing)),
    }
    counts
}

/// What the overview lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A position in the board.
    Judged(usize),
    /// An indicator that no target is set for; a result only when asked for by its status.
    Untargeted(usize),
}

/// Every target, and every indicator without one, with the facets that keep it out.
pub fn targets(question: Question, each: &mut dyn FnMut(Listed, &Traits, u8)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    for (at, judged) in board.judged.iter().enumerate() {
        let target = &dataset.targets[judged.target];
        let text = filter.text(|| target_text(dataset, target, &judged.restated_by));
        let traits = Traits {
            resolutions: &[target.resolution],
            sectors: &[target.sector],
            places: &[dataset.place_of(target.locality)],
            year: Some(target.by_year),
            statuses: Some(bit(judged.status(view.method))),
            text: &text,
            ..Traits::default()
        };
        each(Listed::Judged(at), &traits, filter.failing(&traits));
    }
    for (at, indicator) in dataset.indicators.iter().enumerate().filter(|(at, _)| !board.is_targeted(*at)) {
        let places = distinct(dataset.observations.of_indicator(at).map(|series| dataset.place_of(series.locality)).collect());
        let text = filter.text(|| indicator_text(dataset, indicator));
        let traits = Traits {
            resolutions: &indicator.resolutions,
            sectors: &[indicator.sector],
            places: &places,
            statuses: Some(bit(Status::NoTarget)),
            text: &text,
            ..Traits::default()
        };
        // Not a result of "everything": only the status itself asks for it.
        let failing = filter.failing(&traits) | if filter.asks_for(Status::NoTarget) { 0 } else { 1 << Facet::Status as u8 };
        let failing = if places.is_empty() { u8::MAX } else { failing };
        each(Listed::Untargeted(at), &traits, failing);
    }
}

/// Every statement with the facets that keep it out.
pub fn statements(question: Question, each: &mut dyn FnMut(usize, &Traits, u8)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    for (at, statement) in dataset.statements.iter().enumerate() {
        let indicators = statement.indicators.iter();
        let statuses = indicators.map(|indicator| board.statuses(*indicator, statement.locality, view.method)).fold(0, |all, one| all | one);
        let text = filter.text(|| statement_text(dataset, statement));
        let traits = Traits {
            resolutions: &statement.resolutions,
            sectors: &[statement.sector],
            places: &[statement.locality],
            year: statement.date.as_deref().and_then(crate::date::year_of),
            statuses: Some(if statement.indicators.is_empty() { bit(Status::NotMeasured) } else { statuses }),
            kind: Some(statement.kind),
            text: &text,
        };
        each(at, &traits, filter.failing(&traits));
    }
}

/// Every document with the facets that keep it out. Its sectors, places and statuses are those of the targets it sets; its places are also
/// those whose authorities issued it.
pub fn documents(question: Question, each: &mut dyn FnMut(usize, &Traits, u8)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let above = resolutions_above(dataset);
    let mut set_by: Vec<Vec<&Target>> = vec![Vec::new(); dataset.documents.len()];
    let mut statuses_of = vec![0; dataset.documents.len()];
    for judged in &board.judged {
        for target in judged.restated_by.iter().chain([&judged.target]).map(|at| &dataset.targets[*at]) {
            if let Some(document) = target.document {
                set_by[document].push(target);
                statuses_of[document] |= bit(judged.status(view.method));
            }
        }
    }
    for (at, document) in dataset.documents.iter().enumerate() {
        let targets = &set_by[at];
        let resolutions = distinct(targets.iter().map(|target| target.resolution).chain(above[at]).collect());
        let sectors = distinct(targets.iter().map(|target| target.sector).collect());
        let places = distinct(targets.iter().map(|target| dataset.place_of(target.locality)).chain(document.issued_in.iter().copied()).collect());
        let text = filter.text(|| document_text(document));
        let traits = Traits {
            resolutions: &resolutions,
            sectors: &sectors,
            places: &places,
            year: document.issued.as_deref().and_then(crate::date::year_of),
            statuses: Some(statuses_of[at]),
            text: &text,
            ..Traits::default()
        };
        each(at, &traits, filter.failing(&traits));
    }
}

/// The resolution that each document carries out in the end, up the chain of mandates, or that it is itself.
pub fn resolutions_above(dataset: &Dataset) -> Vec<Option<usize>> {
    let tops = ends(dataset.documents.len(), &|at| match dataset.documents[at].implements {
        Some(Mandate::Document(above)) => Some(above),
        _ => None,
    });
    let resolution = |top: usize| match dataset.documents[top].implements {
        Some(Mandate::Resolution(resolution)) => Some(resolution),
        Some(Mandate::Document(_)) => None,
        None => dataset.resolutions.iter().position(|resolution| resolution.document == Some(top)),
    };
    tops.into_iter().map(resolution).collect()
}

fn target_text(dataset: &Dataset, target: &Target, restated_by: &[usize]) -> String {
    let numbers = restated_by.iter().map(|at| &dataset.targets[*at]).chain([target]).filter_map(|target| target.document);
    let numbers: Vec<&str> = numbers.filter_map(|document| dataset.documents[document].number.as_deref()).collect();
    let sector = &dataset.sectors[target.sector].name;
    let own =
        searched([target.text.vi.as_str(), &target.text.en, &sector.vi, &sector.en, &dataset.resolutions[target.resolution].number].into_iter().chain(numbers));
    let measured = target.indicator.map_or(String::new(), |at| indicator_text(dataset, &dataset.indicators[at]));
    own + &measured + &place_text(dataset, &dataset.localities[target.locality])
}

/// The folded words of a statement, its source, the indicators it speaks of and its place.
pub fn statement_text(dataset: &Dataset, statement: &Statement) -> String {
    let source = statement.source.map_or("", |at| dataset.sources[at].title.as_str());
    let named = statement.indicators.iter().flat_map(|at| [dataset.indicators[*at].name.vi.as_str(), dataset.indicators[*at].name.en.as_str()]);
    let own = searched([statement.text.vi.as_str(), &statement.text.en, source].into_iter().chain(named));
    own + &place_text(dataset, &dataset.localities[statement.locality])
}

/// The folded number, type, issuer and title of a document.
pub fn document_text(document: &Document) -> String {
    let issuer = document.issuer.as_ref();
    searched([
        document.number.as_deref().unwrap_or_default(),
        &document.kind.vi,
        &document.kind.en,
        issuer.map_or("", |issuer| &issuer.vi),
        issuer.map_or("", |issuer| &issuer.en),
        &document.title.vi,
        &document.title.en,
    ])
}

/// The folded names of an indicator, its sector and publisher.
pub fn indicator_text(dataset: &Dataset, indicator: &Indicator) -> String {
    let (sector, publisher) = (&dataset.sectors[indicator.sector].name, indicator.publisher.as_ref());
    searched([
        indicator.name.vi.as_str(),
        &indicator.name.en,
        &sector.vi,
        &sector.en,
        publisher.map_or("", |publisher| &publisher.vi),
        publisher.map_or("", |publisher| &publisher.en),
    ])
}

/// The folded names of a place, of what it was merged into and of what it was formed from.
pub fn place_text(dataset: &Dataset, place: &Locality) -> String {
    let kin = place.formed_from.iter().chain(&place.successor).map(|at| &dataset.localities[*at]);
    searched(kin.chain([place]).flat_map(|place| [place.name.vi.as_str(), &place.name.en]))
}
