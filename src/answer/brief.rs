//! One place on one page: where its targets stand, its key figures, what was reported, the documents. What goes on the page is chosen by
//! rule, in lines of the printed sheet, and what does not fit is counted:
//! - sectors: those with most targets, listed in their own order;
//! - figures: indicators that the place has a target for, then those with a rank, then those with the newest value;
//! - statements: the newest of each kind in turn;
//! - chains of documents: those that lead up to a resolution, then those that set more of the place's targets, then the newest.

use super::ranking::first;
use super::scoreboard::{Tally, scoreboard};
use super::{Question, items, values};
use crate::dataset::{Dataset, Direction, Level, Locality, Mandate, Observation, StatementKind};
use crate::order::{distinct, order};
use crate::view::{Geography, Lang, View};
use std::cmp::Ordering;

/// Lines of text that the sheet has for sectors, figures, statements and chains together.
const LINES: usize = 40;
const MOST_SECTORS: usize = 12;
const MOST_FIGURES: usize = 10;
const MOST_STATEMENTS: usize = 7;
const MOST_CHAINS: usize = 5;
/// A rank says something where at least one in so many provinces has a value.
const ONE_IN: usize = 3;
/// Signs that a line of each part holds.
/// Units are longer in English and leave less.
const FIGURE_SIGNS: [usize; Lang::ALL.len()] = [68, 58];
/// The same in the country's table, which compares with nothing.
const FIGURE_SIGNS_ALONE: usize = 90;
/// Signs of a target, which stand behind the name of its figure.
const GOAL_SIGNS: usize = 24;
const STATEMENT_SIGNS: usize = 108;
const CHAIN_SIGNS: usize = 108;
/// Signs of a statement's kind, date and source, which stand on its first line.
const STATEMENT_HEAD: usize = 40;

/// What the sheet shows of a place.
#[derive(Clone, Debug)]
pub struct Brief<'a> {
    pub place: usize,
    /// The other places asked for.
    pub others: Vec<usize>,
    pub standing: Standing,
    pub figures: Vec<Figure<'a>>,
    pub figures_left: usize,
    pub coverage: Coverage,
    /// By kind, the newest first.
    pub statements: Vec<usize>,
    pub statements_left: usize,
    pub chains: Vec<Chain>,
    pub chains_left: usize,
    /// Sources of the figures and statements, each once, in the order in which they are named.
    pub sources: Vec<usize>,
}

/// Status counts by sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Whose targets: the country's where the place has none of its own.
    pub of: usize,
    pub total: Tally,
    pub sectors: Vec<(usize, Tally)>,
    /// Sectors with targets that are not listed.
    pub sectors_left: usize,
}

/// An indicator's newest value in the place.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    pub newest: Observation<'a>,
    /// The target of the place for it, the one with the latest deadline where there are several: a position in the dataset.
    pub target: Option<usize>,
    /// The rank among the provinces of the same map with a value in the same year, and how many these are; none where these are few.
    /// A value that is a rank itself has none: it was ranked among all.
    pub rank: Option<(usize, usize)>,
    /// The country's value of the same year.
    pub country: Option<Observation<'a>>,
}

/// How many indicators have a value here, of how many that have one in any place of the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub here: usize,
    pub of: usize,
}

/// Documents that carry out one another, the highest first, with how many of the place's targets they set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    pub steps: Vec<Mandate>,
    pub targets: usize,
}

impl Coverage {
    /// Fewer values than the sheet has room for.
    pub fn is_thin(self) -> bool {
        self.here < MOST_FIGURES && self.here < self.of
    }
}

/// Answers the brief's question: about the first place chosen, or the country. `None` for a dataset that has neither.
pub fn brief(question: Question<'_>) -> Option<Brief<'_>> {
    let Question { dataset, view, .. } = question;
    let asked: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let place = asked.first().copied().or(dataset.country()).or((!dataset.localities.is_empty()).then_some(0))?;
    let here = at_place(dataset, view, place);
    let question = Question { view: &here, ..question };
    let standing = standing(question, place);
    let mut room = LINES - standing.sectors.len();
    let (chains, chains_left) = chains(question, place, &mut room);
    // Figures come before statements, but leave them half of the room where they need it.
    let statements_free = room / 2;
    let mut for_figures = room - statements_free.min(lines_of_statements(question));
    let given = for_figures;
    let (figures, figures_left) = figures(dataset, question, place, &mut for_figures);
    room -= given - for_figures;
    let (statements, statements_left) = statements(question, &mut room);
    let said = statements.iter().filter_map(|at| dataset.statements[*at].source);
    let mut sources = Vec::new();
    for source in figures.iter().map(|figure| figure.newest.source).chain(said) {
        if source < dataset.sources.len() && !sources.contains(&source) {
            sources.push(source);
        }
    }
    let others = asked.into_iter().skip(1).collect();
    let coverage = coverage(dataset, place);
    Some(Brief { place, others, standing, figures, figures_left, coverage, statements, statements_left, chains, chains_left, sources })
}

fn at_place(dataset: &Dataset, view: &View, place: usize) -> View {
    View { places: vec![dataset.localities[place].id.clone()], indicator: None, ..view.clone() }
}

/// Lines that a text takes, at least one.
fn lines(signs: usize, in_line: usize) -> usize {
    signs.div_ceil(in_line).max(1)
}

/// As many of the candidates as there is room for, in their order: what does not fit is passed over. Their lines are taken from the room.
fn fitting(candidates: &[usize], most: usize, room: &mut usize, lines: &dyn Fn(usize) -> usize) -> Vec<usize> {
    let mut chosen = Vec::new();
    for candidate in candidates {
        let needed = lines(*candidate);
        if chosen.len() < most && needed <= *room {
            *room -= needed;
            chosen.push(*candidate);
        }
    }
    chosen
}

fn standing(question: Question, place: usize) -> Standing {
    let Question { dataset, board, view } = question;
    let has_own = board.judged.iter().any(|judged| dataset.targets[judged.target].locality == place);
    let of = if has_own { place } else { dataset.country().unwrap_or(place) };
    let board = scoreboard(Question { view: &at_place(dataset, view, of), ..question });
    let found: Vec<(usize, Tally)> = board.sectors.iter().filter(|sector| !sector.targets.is_empty()).map(|sector| (sector.sector, sector.tally)).collect();
    let by_size = order(found.len(), &|one, other| found[other].1.iter().sum::<usize>().cmp(&found[one].1.iter().sum()));
    let shown = distinct(by_size.into_iter().take(MOST_SECTORS).collect());
    Standing { of, total: board.tally, sectors_left: found.len() - shown.len(), sectors: shown.into_iter().map(|at| found[at]).collect() }
}

/// Whether two places are of the same kind and stand on one map.
fn stand_together(one: &Locality, other: &Locality) -> bool {
    one.level == other.level && Geography::ALL.iter().any(|map| one.valid_on(map.day()) && other.valid_on(map.day()))
}

/// One more than there are better values, so that equal values share a rank; with how many values there are, the own one among them.
/// `None` where neither way is better or nothing is there to compare with.
pub fn rank(value: f64, all: &[f64], direction: Direction) -> Option<(usize, usize)> {
    let better = all.iter().filter(|other| first(**other, value, direction) == Ordering::Less).count();
    (direction != Direction::Neither && all.len() > 1).then_some((better + 1, all.len()))
}

fn figures<'a>(dataset: &'a Dataset, question: Question, place: usize, room: &mut usize) -> (Vec<Figure<'a>>, usize) {
    let Question { board, view, .. } = question;
    let home = &dataset.localities[place];
    let peers = dataset.localities.iter().filter(|other| stand_together(home, other)).count();
    let mut found: Vec<Figure> = Vec::new();
    values::shown(question, &mut |shown, _| {
        let Some(series) = dataset.observations.series(shown.indicator, place) else { return };
        let Some(newest) = series.observations().rfind(|point| view.years.is_none_or(|years| years.contains(point.year))) else { return };
        let indicator = &dataset.indicators[series.indicator];
        let beside = dataset.observations.of_indicator(series.indicator).filter(|other| stand_together(home, &dataset.localities[other.locality]));
        let all: Vec<f64> = beside.filter_map(|other| other.in_year(newest.year)).map(|other| other.value).collect();
        let country = dataset.country().filter(|country| *country != place);
        found.push(Figure {
            newest,
            target: board.of_series(dataset, series.indicator, place).map(|judged| judged.target).max_by_key(|at| dataset.targets[*at].by_year),
            rank: rank(newest.value, &all, indicator.direction).filter(|(_, of)| home.level != Level::Country && !indicator.is_rank() && of * ONE_IN >= peers),
            country: country.and_then(|country| dataset.observations.series(series.indicator, country)?.in_year(newest.year)),
        });
    });
    let worth = |at: usize| (found[at].target.is_some(), found[at].rank.is_some(), found[at].newest.year);
    let in_order = order(found.len(), &|one, other| worth(other).cmp(&worth(one)));
    let name = |at: usize| dataset.indicators[found[at].newest.indicator].name.get(view.lang).chars().count();
    let in_line = if home.level == Level::Country { FIGURE_SIGNS_ALONE } else { FIGURE_SIGNS[view.lang as usize] };
    let shown = fitting(&in_order, MOST_FIGURES, room, &|at| lines(name(at) + if found[at].target.is_some() { GOAL_SIGNS } else { 0 }, in_line));
    (shown.iter().map(|at| found[*at]).collect(), found.len() - shown.len())
}

fn coverage(dataset: &Dataset, place: usize) -> Coverage {
    let home = &dataset.localities[place];
    let mut coverage = Coverage { here: 0, of: 0 };
    for indicator in 0..dataset.indicators.len() {
        let mut series = dataset.observations.of_indicator(indicator);
        let known = home.level == Level::Country || series.any(|series| dataset.localities[series.locality].level == home.level);
        coverage.of += usize::from(known);
        coverage.here += usize::from(dataset.observations.series(indicator, place).is_some());
    }
    coverage
}

fn reported(question: Question) -> Vec<usize> {
    let mut found = Vec::new();
    items::statements(question, &mut |at, _, failing| {
        if failing == 0 {
            found.push(at);
        }
    });
    found
}

fn lines_of_statement(dataset: &Dataset, at: usize, lang: Lang) -> usize {
    lines(dataset.statements[at].text.get(lang).chars().count() + STATEMENT_HEAD, STATEMENT_SIGNS)
}

fn lines_of_statements(question: Question) -> usize {
    reported(question).into_iter().map(|at| lines_of_statement(question.dataset, at, question.view.lang)).sum()
}

fn statements(question: Question, room: &mut usize) -> (Vec<usize>, usize) {
    let Question { dataset, view, .. } = question;
    let found = reported(question);
    let date = |at: usize| dataset.statements[at].date.as_deref().unwrap_or_default();
    let newest_first = order(found.len(), &|one, other| date(found[other]).cmp(date(found[one])));
    let of_kind = |kind: StatementKind| newest_first.iter().map(|at| found[*at]).filter(move |at| dataset.statements[*at].kind == kind);
    // The newest of each kind, then the second newest of each, and so on.
    let mut by_turns: Vec<(usize, usize)> = Vec::new();
    for kind in StatementKind::ALL {
        by_turns.extend(of_kind(*kind).enumerate());
    }
    let turns: Vec<usize> = order(by_turns.len(), &|one, other| by_turns[one].0.cmp(&by_turns[other].0)).into_iter().map(|at| by_turns[at].1).collect();
    let shown = fitting(&turns, MOST_STATEMENTS, room, &|at| lines_of_statement(dataset, at, view.lang));
    let kind = |at: usize| dataset.statements[at].kind;
    let listed = order(shown.len(), &|one, other| kind(shown[one]).cmp(&kind(shown[other])).then_with(|| date(shown[other]).cmp(date(shown[one]))));
    (listed.iter().map(|at| shown[*at]).collect(), found.len() - shown.len())
}

/// A document, or the resolution that it is: the tables list the two resolutions among the documents too.
fn known_as(dataset: &Dataset, document: usize) -> Mandate {
    let number = dataset.documents[document].number.as_ref();
    let resolution = dataset.resolutions.iter().position(|resolution| Some(&resolution.number) == number);
    resolution.map_or(Mandate::Document(document), Mandate::Resolution)
}

/// The steps from the resolution, or the highest document known, down to a document. A ring is walked once.
fn way_down(dataset: &Dataset, document: usize) -> Vec<Mandate> {
    let mut way = vec![known_as(dataset, document)];
    let mut at = document;
    while let Some(above) = dataset.documents[at].implements {
        let above = if let Mandate::Document(next) = above { known_as(dataset, next) } else { above };
        if way.contains(&above) {
            break;
        }
        way.push(above);
        match above {
            Mandate::Document(next) => at = next,
            Mandate::Resolution(_) => break,
        }
    }
    way.reverse();
    way
}

fn chains(question: Question, place: usize, room: &mut usize) -> (Vec<Chain>, usize) {
    let Question { dataset, view, .. } = question;
    let mut targets = vec![0; dataset.documents.len()];
    for target in dataset.targets.iter().filter(|target| target.locality == place) {
        target.document.into_iter().for_each(|document| targets[document] += 1);
    }
    // The filters of the documents' page, but for the place, which only those that set targets have.
    let mut allowed = vec![false; dataset.documents.len()];
    let anywhere = View { places: Vec::new(), ..view.clone() };
    items::documents(Question { view: &anywhere, ..question }, &mut |at, _, failing| allowed[at] = failing == 0);
    let own = |at: usize| targets[at] > 0 || dataset.documents[at].issued_in.contains(&place);
    let ways: Vec<Vec<Mandate>> = (0..dataset.documents.len()).filter(|at| allowed[*at] && own(*at)).map(|at| way_down(dataset, at)).collect();
    // A way that another one goes on from is not listed by itself.
    let goes_on = |way: &Vec<Mandate>| ways.iter().any(|other| other.len() > way.len() && other.starts_with(way));
    let found: Vec<Chain> = ways
        .iter()
        .filter(|way| !goes_on(way))
        .map(|way| {
            let set = way.iter().map(|step| if let Mandate::Document(at) = step { targets[*at] } else { 0 }).sum();
            Chain { steps: way.clone(), targets: set }
        })
        .collect();
    let issued = |chain: &Chain| match chain.steps.last() {
        Some(Mandate::Document(at)) => dataset.documents[*at].issued.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let from_resolution = |chain: &Chain| matches!(chain.steps.first(), Some(Mandate::Resolution(_)));
    let in_order = order(found.len(), &|one, other| {
        let (one, other) = (&found[one], &found[other]);
        let worth = |chain: &Chain| (from_resolution(chain), chain.targets);
        worth(other).cmp(&worth(one)).then_with(|| issued(other).cmp(&issued(one)))
    });
    let signs = |chain: &Chain| -> usize {
        let title = match chain.steps.last() {
            Some(Mandate::Document(at)) => dataset.documents[*at].title.get(view.lang),
            Some(Mandate::Resolution(at)) => dataset.resolutions[*at].title.get(view.lang),
            None => "",
        };
        title.chars().count() + 18 * chain.steps.len()
    };
    let shown = fitting(&in_order, MOST_CHAINS, room, &|at| lines(signs(&found[at]), CHAIN_SIGNS));
    (shown.iter().map(|at| found[*at].clone()).collect(), found.len() - shown.len())
}
