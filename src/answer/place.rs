//! One place on one page: where its targets stand, its key figures, what was reported, the documents. What goes on the page is chosen by
//! rule, in lines of the printed sheet, and what does not fit is counted:
//! - sectors: those with most targets, listed in their own order;
//! - figures: indicators that the place has a target for, then those with a rank, then those with the newest value;
//! - statements: the newest of each kind in turn;
//! - chains of documents: those that lead up to a resolution, then those that set more of the place's targets, then the newest.

pub mod as_if;
mod chains;
mod figures;
pub mod former;
pub mod headlines;
pub mod peers;
mod statements;
pub mod strips;

pub use crate::answer::place::as_if::AsIf;
pub use crate::answer::place::chains::Chain;
pub use crate::answer::place::figures::{Coverage, NewestFigure};
pub use crate::answer::place::former::{Beside, Former};
pub use crate::answer::place::headlines::Headline;
pub use crate::answer::place::peers::{Peer, Peers};
pub use crate::answer::place::strips::Strip;

use crate::answer::Question;
use crate::answer::overview::Tally;
use crate::answer::place::as_if::as_if;
use crate::answer::place::chains::chains;
use crate::answer::place::figures::{coverage, figures};
use crate::answer::place::former::side_by_side;
use crate::answer::place::headlines::{former, headlines};
use crate::answer::place::peers::peers;
use crate::answer::place::statements::{lines_of_statements, statements};
use crate::answer::place::strips::strips;
use crate::answer::results::{distinct, judged};
use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::status::{Board, Scope};
use crate::view::View;
use std::cmp::Reverse;

/// Lines of text that paper has, beside its pictures, for rows of other places, figures, statements and chains together.
const LINES: usize = 14;
/// Lines that a filtered link takes more than another.
const NARROWED: usize = 5;
/// Lines that the head of a table takes: title, note, columns.
const TABLE_HEAD: usize = 3;
const MOST_SECTORS: usize = 6;
/// Cards on paper; on the screen all that the place has itself, and where these are few, some of its former provinces'.
pub const PAPER_CARDS: usize = 4;
const FEW_CARDS: usize = 8;
/// Figures, statements and chains that only the screen has.
pub const ON_SCREEN: usize = 10;
/// Rows of former provinces side by side on paper.
const MOST_FORMER: usize = 7;
/// Targets of the country that stand on paper; the screen has them all.
pub const MOST_AS_IF: usize = 3;

/// What the sheet shows of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Its position among the localities.
    pub place: usize,
    /// The other places asked for.
    pub others: Vec<usize>,
    /// Where its targets stand.
    pub standing: Tallies,
    /// The indicators that stand for their sectors, those that the place has itself in front.
    pub headlines: Vec<Headline>,
    /// Where it stands among all, where that may be said.
    pub strips: Vec<Strip>,
    /// The targets whose deadlines are drawn.
    pub aims: Aims,
    /// The country's targets held against the place; none of the country itself.
    pub as_if: Vec<AsIf>,
    /// Of a merged province: those that it was formed from.
    pub former: Former,
    /// The provinces most like it.
    pub peers: Option<Peers>,
    /// Its key figures, in the order of the rule.
    pub figures: Vec<NewestFigure>,
    /// Those that paper has no room for, in the same order.
    pub figures_left: Vec<NewestFigure>,
    /// How much of what is measured has a value here.
    pub coverage: Coverage,
    /// By kind, the newest first.
    pub statements: Vec<usize>,
    /// Statements that paper has no room for.
    pub statements_left: Vec<usize>,
    /// What carries the resolutions out here.
    pub chains: Vec<Chain>,
    /// Chains that paper has no room for.
    pub chains_left: Vec<Chain>,
    /// Sources of what stands on paper, then those of what only the screen shows, each once, in the order in which they are named.
    pub sources: Vec<usize>,
    /// How many of them stand on paper.
    pub sources_on_paper: usize,
}

/// The targets that a page of a place is about, as positions on the board, by deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aims {
    /// Whose they are.
    pub whose: Whose,
    /// Positions on the board.
    pub targets: Vec<usize>,
}

impl Aims {
    /// Whether they are of more than one place, so that each is to be named with its own.
    pub fn are_of_several(&self, dataset: &Dataset, board: &Board) -> bool {
        let mut places = self.targets.iter().map(|at| dataset.targets[board.judged[*at].target].locality);
        places.next().is_some_and(|first| places.any(|other| other != first))
    }
}

/// Whose targets they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of the place itself; of the country those that the resolutions themselves set.
    Own,
    /// Of the provinces that it was formed from, where it has none itself.
    Former,
    /// Of the resolutions, for the whole country, where neither has any.
    Country,
}

/// Status counts of the place's own targets by sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Tallies {
    /// Of all its targets.
    pub total: Tally,
    /// The sectors listed, by position, in their order.
    pub sectors: Vec<(usize, Tally)>,
    /// Sectors with targets that are not listed.
    pub sectors_left: usize,
}

/// Answers the question of a place: about the first place chosen, or the country. `None` for a dataset that has neither.
pub fn profile(question: Question<'_>) -> Option<Profile> {
    let Question { dataset, view, .. } = question;
    let asked: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let place = asked.first().copied().or(dataset.country()).or((!dataset.localities.is_empty()).then_some(0))?;
    let here = at_place(dataset, view, place);
    let question = Question { view: &here, ..question };
    let standing = standing(question, place);
    let aims = aims(question, place);
    let mut headlines = headlines(question, place);
    let strips = strips(dataset, place, &headlines);
    let as_if = if dataset.country() == Some(place) { Vec::new() } else { as_if(question, &of_country(question), place) };
    let peers = peers(dataset, place);
    let former = side_by_side(dataset, place, &headlines);
    // What the place has itself comes first; what only its parts have stands side by side below, and fills up to a few cards.
    headlines.order_by_key(|headline| headline.newest().is_none());
    let own = headlines.iter().filter(|headline| headline.newest().is_some()).count();
    headlines.truncate(own.max(FEW_CARDS));
    // What a filtered link adds to the head: that it is filtered, and its length.
    let head = if (View { places: Vec::new(), ..here.clone() }).is_filtered() { NARROWED } else { 0 };
    let mut room = LINES.saturating_sub(head + section(as_if.len(), MOST_AS_IF) + section(former.rows.len(), MOST_FORMER));
    let (chains, chains_left) = chains(question, place, &mut room);
    // Figures come before statements, but leave them half of the room where they need it.
    let statements_free = room / 2;
    let mut for_figures = room - statements_free.min(lines_of_statements(question));
    let given = for_figures;
    let (figures, figures_left) = figures(dataset, question, place, &mut for_figures);
    room -= given - for_figures;
    let (statements, statements_left) = statements(question, &mut room);
    let said = |at: &usize| dataset.statements[*at].source;
    let first = headlines.len().min(PAPER_CARDS);
    let (mut sources, mut on_screen) = (Vec::new(), Vec::new());
    sources.extend(headlines[..first].iter().flat_map(Headline::sources));
    sources.extend(figures.iter().map(|figure| figure.newest.source).chain(statements.iter().filter_map(said)));
    on_screen.extend(headlines[first..].iter().flat_map(Headline::sources));
    on_screen.extend(figures_left.iter().take(ON_SCREEN).map(|figure| figure.newest.source));
    on_screen.extend(statements_left.iter().take(ON_SCREEN).filter_map(said));
    let there = |source: &usize| *source < dataset.sources.len();
    let mut sources = once_each(sources.into_iter().filter(there));
    let sources_on_paper = sources.len();
    sources = once_each(sources.into_iter().chain(on_screen.into_iter().filter(there)));
    let others = asked.into_iter().skip(1).collect();
    let coverage = coverage(dataset, place);
    Some(Profile {
        place,
        others,
        standing,
        headlines,
        strips,
        aims,
        as_if,
        former,
        peers,
        figures,
        figures_left,
        coverage,
        statements,
        statements_left,
        chains,
        chains_left,
        sources,
        sources_on_paper,
    })
}

fn at_place(dataset: &Dataset, view: &View, place: usize) -> View {
    View { places: vec![dataset.localities[place].id.clone()], indicator: None, ..view.clone() }
}

/// Lines of a table of so many rows, of which paper has at most some.
fn section(rows: usize, most: usize) -> usize {
    if rows > 0 { TABLE_HEAD + rows.min(most) } else { 0 }
}

/// Each at its first place.
fn once_each(positions: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut once = Vec::new();
    positions.for_each(|at| {
        if !once.contains(&at) {
            once.push(at)
        }
    });
    once
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

fn standing(question: Question, place: usize) -> Tallies {
    let Question { dataset, board, view } = question;
    let mut total = Tally::default();
    let mut by_sector = vec![Tally::default(); dataset.sectors.len()];
    for at in judged(Question { view: &at_place(dataset, view, place), ..question }) {
        let judged = &board.judged[at];
        let status = judged.status(view.method) as usize;
        total[status] += 1;
        by_sector[dataset.targets[judged.target].sector][status] += 1;
    }
    let size = |sector: &usize| by_sector[*sector].iter().sum::<usize>();
    let found: Vec<usize> = dataset.sectors_in_order().into_iter().filter(|sector| size(sector) > 0).collect();
    let mut by_size: Vec<usize> = (0..found.len()).collect();
    by_size.order_by_key(|at| Reverse(size(&found[*at])));
    let shown = distinct(by_size.into_iter().take(MOST_SECTORS));
    Tallies { total, sectors_left: found.len() - shown.len(), sectors: shown.into_iter().map(|at| (found[at], by_sector[found[at]])).collect() }
}

/// The targets of a place under the filters, by deadline: positions on the board.
fn targets_of(question: Question, place: usize) -> Vec<usize> {
    let Question { dataset, board, view } = question;
    let mut targets = judged(Question { view: &at_place(dataset, view, place), ..question });
    let sectors = dataset.sectors_in_order();
    let sector = |at: usize| sectors.iter().position(|sector| *sector == dataset.targets[board.judged[at].target].sector);
    targets.order_by_key(|at| (due(dataset, board, *at), sector(*at), board.judged[*at].scope as u8));
    targets
}

fn due(dataset: &Dataset, board: &Board, at: usize) -> i32 {
    dataset.targets[board.judged[at].target].by_year
}

/// The country's, those of the resolutions themselves before the others.
fn of_country(question: Question) -> Vec<usize> {
    let mut targets = question.dataset.country().map(|country| targets_of(question, country)).unwrap_or_default();
    targets.order_by_key(|at| question.board.judged[*at].scope as u8);
    targets
}

fn aims(question: Question, place: usize) -> Aims {
    let Question { dataset, board, .. } = question;
    let by_resolutions = |targets: Vec<usize>| targets.into_iter().filter(|at| board.judged[*at].scope == Scope::Resolution).collect::<Vec<usize>>();
    let country = dataset.country();
    if country == Some(place) {
        return Aims { whose: Whose::Own, targets: by_resolutions(targets_of(question, place)) };
    }
    let own = targets_of(question, place);
    if !own.is_empty() {
        return Aims { whose: Whose::Own, targets: own };
    }
    let mut of_former: Vec<usize> = former(dataset, place).flat_map(|part| targets_of(question, part)).collect();
    of_former.order_by_key(|at| due(dataset, board, *at));
    if !of_former.is_empty() {
        return Aims { whose: Whose::Former, targets: of_former };
    }
    Aims { whose: Whose::Country, targets: country.map(|country| by_resolutions(targets_of(question, country))).unwrap_or_default() }
}
