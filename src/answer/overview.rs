//! The overview: where the targets under the filters stand, by where they are set and by sector.

pub mod attention;
pub mod order;
pub mod picture;

use crate::answer::Question;
use crate::answer::near::Near;
use crate::answer::overview::attention::{Attention, attention};
use crate::answer::overview::picture::{Picture, picture};
use crate::answer::results::{Listed, targets};
use crate::answer::text::Sought;
use crate::dataset::{Dataset, Observation, Target};
use crate::sorted::InOrder;
use crate::status::{Scope, Status};
use crate::view::Facet;

/// How many targets stand where, in the order of [`Status::ALL`].
pub type Tally = [usize; Status::ALL.len()];

/// What the overview shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Of all targets that the filters leave.
    pub tally: Tally,
    /// One for each scope, in the order of [`Scope::ALL`].
    pub scopes: [Tally; Scope::ALL.len()],
    /// One for each resolution, in the dataset's order: of the targets that it sets itself.
    pub resolutions: Vec<Tally>,
    /// What the resolutions themselves set and is missed, as positions in the board.
    pub missed: Vec<usize>,
    /// All of them, by where they are set and by deadline.
    pub picture: Picture,
    /// What needs attention first; `None` where nothing that is judged does.
    pub attention: Option<Attention>,
    /// Sectors with anything to show, in their order.
    pub sectors: Vec<SectorTargets>,
}

/// The targets of a sector.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorTargets {
    /// Its position among the sectors.
    pub sector: usize,
    /// Of its targets that the filters leave.
    pub tally: Tally,
    /// Positions in the board, by scope; of each those nearest to what is searched for first.
    pub targets: Vec<usize>,
    /// Indicators without a target.
    pub untargeted: Vec<usize>,
}

impl Overview {
    /// Targets, restatements not counted again.
    pub fn targets(&self) -> usize {
        self.tally.iter().sum()
    }

    /// The same of one scope.
    pub fn of_scope(&self, scope: Scope) -> usize {
        self.scopes[scope as usize].iter().sum()
    }
}

/// Answers the overview's question.
pub fn overview(question: Question) -> Overview {
    let Question { dataset, board, view } = question;
    let mut shown = Vec::new();
    let mut found = Overview {
        tally: Tally::default(),
        scopes: Default::default(),
        missed: Vec::new(),
        picture: Picture { columns: Vec::new(), rows: Vec::new() },
        attention: None,
        resolutions: vec![Tally::default(); dataset.resolutions.len()],
        sectors: (0..dataset.sectors.len())
            .map(|sector| SectorTargets { sector, tally: Tally::default(), targets: Vec::new(), untargeted: Vec::new() })
            .collect(),
    };
    let statuses_asked = Facet::Status.row().is_asked(view);
    let sought = Sought::of(&view.query);
    let mut near = vec![Near::default(); board.judged.len()];
    targets(question, &mut |listed, traits, failing| match listed {
        Listed::Judged(at) if failing == 0 => {
            near[at] = sought.near(traits.text);
            let judged = &board.judged[at];
            let target = &dataset.targets[judged.target];
            let status = judged.status(view.method) as usize;
            shown.push(at);
            found.tally[status] += 1;
            found.scopes[judged.scope as usize][status] += 1;
            if judged.scope == Scope::Resolution {
                found.resolutions[target.resolution][status] += 1;
                found.missed.extend((status == Status::Missed as usize).then_some(at));
            }
            found.sectors[target.sector].tally[status] += 1;
            found.sectors[target.sector].targets.push(at);
        }
        // With no status chosen they are shown, folded away, below the sector's targets.
        Listed::Untargeted(at) if failing == 0 || failing == Facet::Status.bit() && !statuses_asked => {
            found.sectors[dataset.indicators[at].sector].untargeted.push(at);
        }
        _ => {}
    });
    found.picture = picture(dataset, board, view.method, &shown);
    found.attention = attention(dataset, board, view.method, &shown);
    found.sectors.iter_mut().for_each(|sector| sector.targets.order_by_key(|at| (board.judged[*at].scope as u8, near[*at])));
    let mut boards: Vec<Option<SectorTargets>> = found.sectors.into_iter().map(Some).collect();
    let in_order = dataset.sectors_in_order().into_iter().filter_map(|at| boards[at].take());
    found.sectors = in_order.filter(|sector| !sector.targets.is_empty() || !sector.untargeted.is_empty()).collect();
    found
}

/// Statements that speak of an indicator which a target only relates to, the newest first.
pub fn statements_beside(dataset: &Dataset, target: &Target) -> Vec<usize> {
    let shares = |at: &usize| dataset.statements[*at].indicators.iter().any(|indicator| target.related_indicators.contains(indicator));
    let mut found: Vec<usize> = (0..dataset.statements.len()).filter(shares).collect();
    found.order_by(|one, other| dataset.statements[*other].date.cmp(&dataset.statements[*one].date));
    found
}

/// The newest value of an indicator: in the first place chosen that has one, else in the country, else in any place.
pub fn newest<'a>(dataset: &'a Dataset, indicator: usize, places: &[usize]) -> Option<Observation<'a>> {
    let series = |place: usize| dataset.observations.series(indicator, place);
    let chosen = places.iter().copied().find_map(series);
    chosen.or_else(|| dataset.country().and_then(series)).or_else(|| dataset.observations.of_indicator(indicator).max_by_key(|series| series.len()))?.latest()
}
