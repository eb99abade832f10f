//! The overview: where the targets under the filters stand, by resolution and by sector.

use crate::answer::items;
use crate::answer::items::Listed;
use crate::answer::{Filter, Question};
use crate::dataset::{Dataset, Observation};
use crate::status::Status;

/// How many targets stand where, in the order of [`Status::ALL`].
pub type Tally = [usize; Status::ALL.len()];

/// The scoreboard under a view's filters.
#[derive(Clone, Debug, PartialEq)]
pub struct Scoreboard {
    pub tally: Tally,
    /// One for each resolution, in the dataset's order.
    pub resolutions: Vec<Tally>,
    /// Sectors with anything to show, in their order.
    pub sectors: Vec<SectorBoard>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SectorBoard {
    pub sector: usize,
    pub tally: Tally,
    /// Positions in the board.
    pub targets: Vec<usize>,
    /// Indicators without a target.
    pub untargeted: Vec<usize>,
}

impl Scoreboard {
    /// Targets, restatements not counted again.
    pub fn targets(&self) -> usize {
        self.tally.iter().sum()
    }
}

/// Answers the overview's question.
pub fn scoreboard(question: Question) -> Scoreboard {
    let Question { dataset, board, view } = question;
    let statuses_asked = !view.statuses.is_empty();
    let mut found = Scoreboard {
        tally: Tally::default(),
        resolutions: vec![Tally::default(); dataset.resolutions.len()],
        sectors: (0..dataset.sectors.len())
            .map(|sector| SectorBoard { sector, tally: Tally::default(), targets: Vec::new(), untargeted: Vec::new() })
            .collect(),
    };
    let filter = Filter::of(dataset, view);
    items::targets(question, &mut |listed, traits, failing| match listed {
        Listed::Judged(at) if failing == 0 => {
            let judged = &board.judged[at];
            let target = &dataset.targets[judged.target];
            let status = judged.status(view.method) as usize;
            found.tally[status] += 1;
            found.resolutions[target.resolution][status] += 1;
            found.sectors[target.sector].tally[status] += 1;
            found.sectors[target.sector].targets.push(at);
        }
        // With no status chosen they are shown, folded away, below the sector's targets.
        Listed::Untargeted(at) if failing == 0 || (!statuses_asked && !traits.places.is_empty() && filter.passes(traits)) => {
            found.sectors[dataset.indicators[at].sector].untargeted.push(at);
        }
        _ => {}
    });
    let mut boards: Vec<Option<SectorBoard>> = found.sectors.into_iter().map(Some).collect();
    let in_order = dataset.sectors_in_order().into_iter().filter_map(|at| boards[at].take());
    found.sectors = in_order.filter(|sector| !sector.targets.is_empty() || !sector.untargeted.is_empty()).collect();
    found
}

/// The newest value of an indicator: in the first place chosen that has one, else in the country, else in any place.
pub fn newest<'a>(dataset: &'a Dataset, indicator: usize, places: &[usize]) -> Option<Observation<'a>> {
    let series = |place: usize| dataset.observations.series(indicator, place);
    let chosen = places.iter().copied().find_map(series);
    chosen.or_else(|| dataset.country().and_then(series)).or_else(|| dataset.observations.of_indicator(indicator).max_by_key(|series| series.len()))?.latest()
}
