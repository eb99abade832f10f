//! What was reported: by place and day from the newest on, counted by sector and kind, beside figures and targets; and where nobody reported.

use crate::answer::claims::{ClaimedNumber, Outcome, marks};
use crate::answer::near::Near;
use crate::answer::results::{distinct, statements};
use crate::answer::{Filter, Question};
use crate::dataset::{Dataset, Observation, StatementKind};
use crate::date::year_of;
use crate::sorted::InOrder;
use crate::status::Board;
use crate::status::Status;
use crate::status::board::bit;
use crate::view::Facet;
use crate::view::facets::Traits;
use std::cmp::Reverse;
use std::slice::from_ref;

/// Statements of each kind, in the order of [`StatementKind::ALL`].
pub type ByKind = [usize; StatementKind::ALL.len()];

/// What the evidence view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Those nearest to what is searched for first; of these the newest; what has no date comes last.
    pub sessions: Vec<Session>,
    /// How many statements of each kind the filters leave.
    pub tally: ByKind,
    /// How many places the statements come from, beside the country.
    pub places: usize,
    /// Some are of the country as a whole.
    pub of_country: bool,
    /// Sectors × kinds.
    pub grid: Grid,
    /// The numbers in the statements: those that differ from the figures, the farthest apart first; those that agree; those with nothing
    /// to compare with.
    pub claims: Vec<(usize, ClaimedNumber)>,
    /// Achievements whose targets are not met, in the order of the sessions.
    pub not_met: Vec<usize>,
    /// Difficulties whose targets are met.
    pub met: Vec<usize>,
}

/// What was said in one place on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The first statement of this place and day in the dataset: what the session is known by, whatever the filters leave of it.
    pub first: usize,
    /// Those nearest to what is searched for first; of these by sector, then by kind.
    pub statements: Vec<usize>,
}

/// From so many statements of one place and day on it is called a working session.
pub const SESSION: usize = 3;

impl Evidence {
    /// How many statements the filters leave.
    pub fn total(&self) -> usize {
        self.tally.iter().sum()
    }
}

/// How many statements each choice of a sector and a kind together would give, with all other filters applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// Every sector, in their order.
    pub rows: Vec<GridRow>,
    /// A sector or a kind is chosen.
    pub narrowed: bool,
}

/// A sector's row of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// Its position among the sectors.
    pub sector: usize,
    /// How many statements of each kind, with all filters applied but those of sector and kind.
    pub counts: ByKind,
    /// Which of its fields the filters ask for.
    pub chosen: [bool; StatementKind::ALL.len()],
}

/// Answers the evidence view's question.
pub fn evidence(question: Question) -> Evidence {
    let Question { dataset, view, .. } = question;
    let narrowed = [Facet::Sector, Facet::Kind].iter().any(|facet| facet.row().is_asked(view));
    let filter = Filter::of(dataset, view);
    let mut by_sector = vec![ByKind::default(); dataset.sectors.len()];
    let (mut found, mut tally) = (Vec::new(), ByKind::default());
    let mut near = vec![Near::default(); dataset.statements.len()];
    let either = Facet::set(&[Facet::Sector, Facet::Kind]);
    statements(question, &mut |at, traits, failing| {
        let statement = &dataset.statements[at];
        if failing & !either == 0 {
            by_sector[statement.sector][statement.kind as usize] += 1;
        }
        if failing == 0 {
            tally[statement.kind as usize] += 1;
            near[at] = filter.sought().near(traits.text);
            found.push(at);
        }
    });
    let taken = |sector: usize, kind: StatementKind| narrowed && filter.takes(Facet::Sector, sector) && filter.takes(Facet::Kind, kind as usize);
    let row = |sector: usize| {
        let mut chosen = [false; StatementKind::ALL.len()];
        StatementKind::ALL.iter().for_each(|kind| chosen[*kind as usize] = taken(sector, *kind));
        GridRow { sector, counts: by_sector[sector], chosen }
    };
    let grid = Grid { rows: dataset.sectors_in_order().into_iter().map(row).collect(), narrowed };
    let mut places = distinct(found.iter().map(|at| dataset.place_of(dataset.statements[*at].locality)));
    let of_country = places.iter().any(|place| Some(*place) == dataset.country());
    places.retain(|place| Some(*place) != dataset.country());
    let sessions = sessions(dataset, &found, &near);
    let said = || sessions.iter().flat_map(|session| session.statements.iter().copied());
    let contrasting = |kind: StatementKind| said().filter(|at| dataset.statements[*at].kind == kind && !contrast(question, *at).is_empty()).collect();
    let (not_met, met) = (contrasting(StatementKind::Achievement), contrasting(StatementKind::Difficulty));
    let claims = claims(dataset, said());
    Evidence { sessions, tally, places: places.len(), of_country, grid, claims, not_met, met }
}

/// The numbers of statements, each with its statement.
fn claims(dataset: &Dataset, statements: impl Iterator<Item = usize>) -> Vec<(usize, ClaimedNumber)> {
    let mut all: Vec<(usize, ClaimedNumber)> = statements.flat_map(|at| marks(dataset, at).into_iter().map(move |mark| (at, mark))).collect();
    let rank = |mark: &ClaimedNumber| match mark.outcome() {
        Outcome::Differs(_) => 0,
        Outcome::Agrees => 1,
        Outcome::Unknown => 2,
    };
    let size = |mark: &ClaimedNumber| mark.apart().unwrap_or_default();
    all.order_by(|(_, one), (_, other)| rank(one).cmp(&rank(other)).then(size(other).total_cmp(&size(one))));
    all
}

/// Statements by place and day, in their order.
fn sessions(dataset: &Dataset, found: &[usize], near: &[Near]) -> Vec<Session> {
    let of = |at: usize| &dataset.statements[at];
    let together = |one: usize, other: usize| of(one).locality == of(other).locality && of(one).date == of(other).date;
    let mut in_order = found.to_vec();
    in_order.order_by_key(|at| {
        let one = of(*at);
        (Reverse(&one.date), one.locality, near[*at], dataset.sectors[one.sector].order, one.sector, one.kind)
    });
    let mut sessions: Vec<Session> = Vec::new();
    for at in in_order {
        match sessions.last_mut().filter(|session| together(session.first, at)) {
            Some(session) => session.statements.push(at),
            None => sessions.push(Session { first: at, statements: vec![at] }),
        }
    }
    sessions.order_by_key(|session| session.statements.first().map(|at| near[*at]));
    // Known by the first of the dataset, in one walk: a file may hold many.
    let key = |at: usize| (of(at).locality, &of(at).date);
    let mut all: Vec<usize> = (0..dataset.statements.len()).collect();
    all.order_by_key(|at| key(*at));
    for session in &mut sessions {
        let start = all.partition_point(|at| key(*at) < key(session.first));
        session.first = all.get(start).copied().unwrap_or(session.first);
    }
    sessions
}

/// All statements of the place and day of one, whatever the filters.
pub fn same_session(dataset: &Dataset, first: usize) -> Vec<usize> {
    let one = &dataset.statements[first];
    (0..dataset.statements.len()).filter(|at| dataset.statements[*at].locality == one.locality && dataset.statements[*at].date == one.date).collect()
}

/// Whether targets with these statuses, as bits of [`bit`], stand otherwise than a statement of a kind sounds: a difficulty where they are
/// met, an achievement where they are not. They must be of one mind: what is on track, needs acceleration or cannot be judged speaks for
/// neither side of a difficulty, and one met or on track is enough for an achievement. Proposals and commitments are about what is to come.
pub fn contrasts(statuses: u16, kind: StatementKind) -> bool {
    let any = |asked: u16| statuses & asked != 0;
    match kind {
        StatementKind::Achievement => any(BEHIND) && !any(MET | bit(Status::OnTrack)),
        StatementKind::Difficulty => any(MET) && !any(BEHIND),
        StatementKind::Proposal | StatementKind::Commitment => false,
    }
}

const MET: u16 = bit(Status::Met);
const BEHIND: u16 = bit(Status::OffTrack) | bit(Status::MovingAway) | bit(Status::Missed);

/// The targets that stand otherwise than a statement sounds, as positions in the board; none where nothing can be said. Only targets of
/// its place for the indicators that it names count, and only those that ran in its year: what was said in 2019 is not held against a
/// target set in 2022, nor what was said in 2025 against a deadline of 2020.
pub fn contrast(question: Question, statement: usize) -> Vec<usize> {
    let Question { dataset, board, view } = question;
    let statement = &dataset.statements[statement];
    let year = statement.date.as_deref().and_then(year_of);
    let asked = |at: &usize| {
        let target = &dataset.targets[board.judged[*at].target];
        let named = target.indicator.is_some_and(|indicator| statement.indicators.contains(&indicator));
        named && dataset.same_place(target.locality, statement.locality) && runs_in(board, *at, year)
    };
    let status = |at: usize| bit(board.judged[at].status(view.method));
    let targets: Vec<usize> = if statement.indicators.is_empty() { Vec::new() } else { (0..board.judged.len()).filter(asked).collect() };
    let all = targets.iter().fold(0, |all, at| all | status(*at));
    let otherwise = if statement.kind == StatementKind::Difficulty { MET } else { BEHIND };
    if contrasts(all, statement.kind) { targets.into_iter().filter(|at| status(*at) & otherwise != 0).collect() } else { Vec::new() }
}

fn runs_in(board: &Board, at: usize, year: Option<i32>) -> bool {
    let (Some(goal), Some(year)) = (&board.judged[at].goal, year) else { return true };
    goal.start_year.is_none_or(|start| start <= year) && year <= goal.by_year
}

/// Figures of a place that sources contradict: those of the indicators that statements speak of, then the others.
pub fn contested<'a>(dataset: &'a Dataset, statements: &[usize], place: usize) -> (Vec<Observation<'a>>, Vec<Observation<'a>>) {
    let named = |indicator: usize| statements.iter().any(|at| dataset.statements[*at].indicators.contains(&indicator));
    let series = dataset.observations.all_series().filter(|series| series.locality == place);
    series.flat_map(|series| series.observations().filter(Observation::contested)).partition(|observation| named(observation.indicator))
}

/// The places of one sector of which nobody reported anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Its position among the sectors.
    pub sector: usize,
    /// They have targets in the sector.
    pub targeted: Vec<usize>,
    /// They have figures in the sector and no target.
    pub measured: Vec<usize>,
}

/// What does not say where to look.
const NOT_WHERE: u32 = Facet::set(&[Facet::Years, Facet::Status, Facet::Search]);

/// Where nobody reported anything, whatever was said of other sectors or places. Resolution, sector and place say where to look.
pub fn gaps(question: Question) -> Vec<Gap> {
    let Question { dataset, board, view } = question;
    let filter = Filter::of(dataset, view);
    let width = dataset.localities.len();
    let cell = |sector: usize, place: usize| sector * width + place;
    let (mut said, mut targeted, mut measured) =
        (vec![false; dataset.sectors.len() * width], vec![false; dataset.sectors.len() * width], vec![false; dataset.sectors.len() * width]);
    dataset.statements.iter().for_each(|statement| said[cell(statement.sector, statement.locality)] = true);
    for target in board.judged.iter().map(|judged| &dataset.targets[judged.target]) {
        targeted[cell(target.sector, dataset.place_of(target.locality))] = true;
    }
    for series in dataset.observations.all_series() {
        measured[cell(dataset.indicators[series.indicator].sector, dataset.place_of(series.locality))] = true;
    }
    let asked = |sector: usize, place: usize| {
        let resolutions = &dataset.sectors[sector].resolutions;
        filter.passes_but_for(NOT_WHERE, &Traits { resolutions, sectors: from_ref(&sector), places: from_ref(&place), ..Traits::default() })
    };
    let gap = |sector: usize| {
        let silent: Vec<usize> = (0..width).filter(|place| !said[cell(sector, *place)] && asked(sector, *place)).collect();
        let (targeted, rest): (Vec<usize>, Vec<usize>) = silent.into_iter().partition(|place| targeted[cell(sector, *place)]);
        let measured: Vec<usize> = rest.into_iter().filter(|place| measured[cell(sector, *place)]).collect();
        (!targeted.is_empty() || !measured.is_empty()).then_some(Gap { sector, targeted, measured })
    };
    dataset.sectors_in_order().into_iter().filter_map(gap).collect()
}
