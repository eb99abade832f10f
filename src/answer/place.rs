//! One place on one page: where its targets stand, its key figures, what was reported, the documents. What goes on the page is chosen by
//! rule, in lines of the printed sheet, and what does not fit is counted:
//! - sectors: those with most targets, listed in their own order;
//! - figures: indicators that the place has a target for, then those with a rank, then those with the newest value;
//! - statements: the newest of each kind in turn;
//! - chains of documents: those that lead up to a resolution, then those that set more of the place's targets, then the newest.

mod chains;
mod figures;
mod statements;

pub use crate::answer::place::chains::Chain;
pub use crate::answer::place::figures::{Coverage, Figure};

use crate::answer::Question;
use crate::answer::overview::{Tally, overview};
use crate::answer::place::chains::chains;
use crate::answer::place::figures::{coverage, figures};
use crate::answer::place::statements::{lines_of_statements, statements};
use crate::answer::results::distinct;
use crate::dataset::Dataset;
use crate::view::View;
use std::cmp::Reverse;

/// Lines of text that the sheet has for sectors, figures, statements and chains together.
const LINES: usize = 40;
const MOST_SECTORS: usize = 12;

/// What the sheet shows of a place.
#[derive(Clone, Debug)]
pub struct Profile<'a> {
    /// Its position among the localities.
    pub place: usize,
    /// The other places asked for.
    pub others: Vec<usize>,
    /// Where its targets stand.
    pub standing: Standing,
    /// Its key figures, in the order of the rule.
    pub figures: Vec<Figure<'a>>,
    /// How many figures had no room.
    pub figures_left: usize,
    /// How much of what is measured has a value here.
    pub coverage: Coverage,
    /// By kind, the newest first.
    pub statements: Vec<usize>,
    /// How many statements had no room.
    pub statements_left: usize,
    /// What carries the resolutions out here.
    pub chains: Vec<Chain>,
    /// How many chains had no room.
    pub chains_left: usize,
    /// Sources of the figures and statements, each once, in the order in which they are named.
    pub sources: Vec<usize>,
}

/// Status counts by sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Whose targets: the country's where the place has none of its own.
    pub of: usize,
    /// Of all its targets.
    pub total: Tally,
    /// The sectors listed, by position, in their order.
    pub sectors: Vec<(usize, Tally)>,
    /// Sectors with targets that are not listed.
    pub sectors_left: usize,
}

/// Answers the question of a place: about the first place chosen, or the country. `None` for a dataset that has neither.
pub fn profile(question: Question<'_>) -> Option<Profile<'_>> {
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
    Some(Profile { place, others, standing, figures, figures_left, coverage, statements, statements_left, chains, chains_left, sources })
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
    let board = overview(Question { view: &at_place(dataset, view, of), ..question });
    let found: Vec<(usize, Tally)> = board.sectors.iter().filter(|sector| !sector.targets.is_empty()).map(|sector| (sector.sector, sector.tally)).collect();
    let mut by_size: Vec<usize> = (0..found.len()).collect();
    by_size.sort_by_key(|at| Reverse(found[*at].1.iter().sum::<usize>()));
    let shown = distinct(by_size.into_iter().take(MOST_SECTORS));
    Standing { of, total: board.tally, sectors_left: found.len() - shown.len(), sectors: shown.into_iter().map(|at| found[at]).collect() }
}
