//! What each page counts as its results, with the traits they are filtered by.

use super::board::bit;
use super::facets::{Counts, Facet, Filter, Traits, searched};
use super::{Question, trend};
use crate::dataset::{Dataset, Indicator, Locality, Mandate, Target};
use crate::order::distinct;
use crate::status::Status;
use crate::view::{Page, View};

/// Results and facet counts of the page that the view is on.
pub fn counts(question: Question) -> Counts {
    let mut counts = Counts::of(question.dataset);
    match question.view.page {
        Page::Overview | Page::Brief | Page::Method => targets(question, &mut |listed, traits, failing| match listed {
            // What only its status keeps out is offered by the status facet, and is no result that loosening would bring.
            Listed::Untargeted(_) if failing == 1 << Facet::Status as u8 => counts.add_choices(Facet::Status, traits, 1),
            _ => counts.add(traits, failing, 1),
        }),
        Page::Trend => {
            let effective = trend::effective(question);
            values(Question { view: &effective, ..question }, &mut |traits, failing, results| counts.add(traits, failing, results));
        }
        Page::Compare | Page::Map | Page::Table => values(question, &mut |traits, failing, results| counts.add(traits, failing, results)),
        Page::Evidence => statements(question, &mut |_, traits, failing| counts.add(traits, failing, 1)),
        Page::Documents => documents(question, &mut |_, traits, failing| counts.add(traits, failing, 1)),
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
            places: &[target.locality],
            year: Some(target.by_year),
            statuses: Some(bit(judged.status(view.method))),
            text: &text,
            ..Traits::default()
        };
        each(Listed::Judged(at), &traits, filter.failing(&traits));
    }
    for (at, indicator) in dataset.indicators.iter().enumerate().filter(|(at, _)| !board.is_targeted(*at)) {
        let places: Vec<usize> = dataset.observations.of_indicator(at).map(|series| series.locality).collect();
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

/// Every series cut to the years of the filter, with how many values it gives: in passing groups of alike values.
pub fn values(question: Question, each: &mut dyn FnMut(&Traits, u8, usize)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let only = view.indicator.as_deref().and_then(|id| dataset.indicator(id));
    let search = Search::of(dataset, &filter);
    for (at, indicator) in dataset.indicators.iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at)) {
        for series in dataset.observations.of_indicator(at) {
            let found = search.finds(at, series.locality);
            let places = [series.locality];
            let traits = Traits {
                resolutions: &indicator.resolutions,
                sectors: &[indicator.sector],
                places: &places,
                statuses: Some(board.statuses(at, series.locality, view.method)),
                ..Traits::default()
            };
            let failing = filter.failing(&Traits { text: "", ..traits }) & !(1 << Facet::Search as u8) | if found { 0 } else { 1 << Facet::Search as u8 };
            for year in series.years() {
                let year = i32::from(*year);
                let outside = filter.years().is_some_and(|years| !years.contains(year));
                each(&Traits { year: Some(year), ..traits }, failing | u8::from(outside) << Facet::Years as u8, 1);
            }
        }
    }
}

/// Which indicators and places each word of a search stands in: a value is found when each word is in one of the two.
pub struct Search {
    indicators: Vec<Vec<bool>>,
    places: Vec<Vec<bool>>,
}

impl Search {
    pub fn of(dataset: &Dataset, filter: &Filter) -> Search {
        if filter.words().is_empty() {
            return Search { indicators: Vec::new(), places: Vec::new() };
        }
        let texts: Vec<String> = dataset.indicators.iter().map(|indicator| indicator_text(dataset, indicator)).collect();
        let names: Vec<String> = dataset.localities.iter().map(|place| place_text(dataset, place)).collect();
        let within = |texts: &[String]| filter.words().iter().map(|word| texts.iter().map(|text| text.contains(word.as_str())).collect()).collect();
        Search { indicators: within(&texts), places: within(&names) }
    }

    pub fn finds(&self, indicator: usize, place: usize) -> bool {
        self.indicators.iter().zip(&self.places).all(|(indicators, places)| indicators[indicator] || places[place])
    }
}

/// Every statement with the facets that keep it out.
pub fn statements(question: Question, each: &mut dyn FnMut(usize, &Traits, u8)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    for (at, statement) in dataset.statements.iter().enumerate() {
        let indicators = statement.indicators.iter();
        let statuses = indicators.map(|indicator| board.statuses(*indicator, statement.locality, view.method)).fold(0, |all, one| all | one);
        let place = &dataset.localities[statement.locality];
        let source = statement.source.map_or("", |at| dataset.sources[at].title.as_str());
        let named = statement.indicators.iter().flat_map(|at| [dataset.indicators[*at].name.vi.as_str(), dataset.indicators[*at].name.en.as_str()]);
        let text = filter.text(|| searched([statement.text.vi.as_str(), &statement.text.en, source].into_iter().chain(named)) + &place_text(dataset, place));
        let traits = Traits {
            resolutions: &statement.resolutions,
            sectors: &[statement.sector],
            places: &[statement.locality],
            year: statement.date.as_deref().and_then(crate::dataset::year_of),
            statuses: Some(if statement.indicators.is_empty() { bit(Status::NotMeasured) } else { statuses }),
            kind: Some(statement.kind),
            text: &text,
        };
        each(at, &traits, filter.failing(&traits));
    }
}

/// Every document with the facets that keep it out. Its sectors, places and statuses are those of the targets it sets.
pub fn documents(question: Question, each: &mut dyn FnMut(usize, &Traits, u8)) {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    for (at, document) in dataset.documents.iter().enumerate() {
        let targets: Vec<&Target> = dataset.targets.iter().filter(|target| target.document == Some(at)).collect();
        let resolutions = distinct(targets.iter().map(|target| target.resolution).chain(resolution_above(dataset, at)).collect());
        let sectors = distinct(targets.iter().map(|target| target.sector).collect());
        let places = distinct(targets.iter().map(|target| target.locality).collect());
        let judged =
            board.judged.iter().filter(|judged| judged.restated_by.iter().chain([&judged.target]).any(|target| dataset.targets[*target].document == Some(at)));
        let statuses = judged.map(|judged| bit(judged.status(view.method))).fold(0, |all, one| all | one);
        let issuer = document.issuer.as_ref();
        let text = filter.text(|| {
            searched([
                document.number.as_deref().unwrap_or_default(),
                &document.kind.vi,
                &document.kind.en,
                issuer.map_or("", |issuer| &issuer.vi),
                issuer.map_or("", |issuer| &issuer.en),
                &document.title.vi,
                &document.title.en,
            ])
        });
        let traits = Traits {
            resolutions: &resolutions,
            sectors: &sectors,
            places: &places,
            year: document.issued.as_deref().and_then(crate::dataset::year_of),
            statuses: (!targets.is_empty()).then_some(statuses),
            text: &text,
            ..Traits::default()
        };
        each(at, &traits, filter.failing(&traits));
    }
}

/// The resolution that a document carries out in the end, up the chain of mandates, or that it is itself.
pub fn resolution_above(dataset: &Dataset, document: usize) -> Option<usize> {
    let mut at = document;
    // A ring of documents would never end; no chain is longer than the table.
    for _ in 0..=dataset.documents.len() {
        match dataset.documents[at].implements {
            Some(Mandate::Resolution(resolution)) => return Some(resolution),
            Some(Mandate::Document(above)) => at = above,
            None => return dataset.resolutions.iter().position(|resolution| Some(&resolution.number) == dataset.documents[at].number.as_ref()),
        }
    }
    None
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

/// The folded names of an indicator, its sector and publisher.
pub fn indicator_text(dataset: &Dataset, indicator: &Indicator) -> String {
    let sector = &dataset.sectors[indicator.sector].name;
    searched([indicator.name.vi.as_str(), &indicator.name.en, &sector.vi, &sector.en, indicator.publisher.as_deref().unwrap_or_default()])
}

/// The folded names of a place, of what it was merged into and of what it was formed from.
pub fn place_text(dataset: &Dataset, place: &Locality) -> String {
    let now = place.successor.map(|at| &dataset.localities[at]);
    let before = dataset.localities.iter().filter(|former| former.successor.is_some_and(|at| std::ptr::eq(&dataset.localities[at], place)));
    searched(before.chain(now).chain([place]).flat_map(|place| [place.name.vi.as_str(), &place.name.en]))
}

/// Whether the page's results are values.
pub fn counts_values(view: &View) -> bool {
    matches!(view.page, Page::Trend | Page::Compare | Page::Map | Page::Table)
}
