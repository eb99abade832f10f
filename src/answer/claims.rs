//! Numbers that statements give, held against the figures. Only such a comparison is ever called a disagreement between words and figures.

use crate::dataset::{Claim, ClaimComparator, ClaimKind, Dataset, Observation, Target};
use crate::decimal::{half_up, less, places};

/// SPEC section 4: `about` is within 2.5 %; a number next to that bound is on it.
const ABOUT: f64 = 0.025 + 1e-9;

/// What the figures say of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The figures say the same, at the statement's precision.
    Agrees,
    /// The number is so much more than the figure, or less.
    Differs(f64),
    /// There is nothing to compare it with.
    Unknown,
}

impl Outcome {
    /// As the page's contract writes it in `data-claim`.
    pub const fn id(self) -> &'static str {
        match self {
            Outcome::Agrees => "agrees",
            Outcome::Differs(_) => "differs",
            Outcome::Unknown => "unknown",
        }
    }
}

/// A claim with what it was held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckedClaim {
    /// Its position in the dataset.
    pub claim: usize,
    /// What came of it.
    pub outcome: Outcome,
    /// The figure, the change or mean worked out from figures, or the target's number.
    pub held: Option<f64>,
}

/// One number of a statement: what decides it, and its alternatives. Claims with the same value, year and place are one number that
/// more than one indicator may mean; one that agrees settles it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedNumber {
    /// The claim that settles it.
    pub decided: CheckedClaim,
    /// The claims that the same number might also mean.
    pub others: Vec<CheckedClaim>,
}

impl ClaimedNumber {
    /// What the figures say of the number.
    pub fn outcome(&self) -> Outcome {
        self.decided.outcome
    }

    /// By how much the number differs, as a share of what it was held against.
    pub fn apart(&self) -> Option<f64> {
        match (self.decided.outcome, self.decided.held) {
            (Outcome::Differs(by), Some(held)) => Some(if held == 0.0 { f64::INFINITY } else { (by / held).abs() }),
            (Outcome::Agrees | Outcome::Unknown | Outcome::Differs(_), _) => None,
        }
    }
}

/// The numbers of a statement, in their order.
pub fn marks(dataset: &Dataset, statement: usize) -> Vec<ClaimedNumber> {
    let claims = &dataset.claims;
    let mut groups: Vec<Vec<CheckedClaim>> = Vec::new();
    for at in dataset.claims_of(statement) {
        let checked = check(dataset, at);
        match groups.iter_mut().find(|group| same_number(dataset, &claims[group[0].claim], &claims[at])) {
            Some(group) => group.push(checked),
            None => groups.push(vec![checked]),
        }
    }
    let mark = |mut group: Vec<CheckedClaim>| {
        let mut best = 0;
        for at in 1..group.len() {
            if better(&group[at], &group[best]) {
                best = at;
            }
        }
        let decided = group.remove(best);
        ClaimedNumber { decided, others: group }
    };
    groups.into_iter().map(mark).collect()
}

fn same_number(dataset: &Dataset, one: &Claim, other: &Claim) -> bool {
    one.value == other.value && one.year == other.year && dataset.same_place(one.locality, other.locality)
}

/// One that agrees before one that differs, the nearer one before the farther, any before one that nothing is known of.
fn better(one: &CheckedClaim, than: &CheckedClaim) -> bool {
    match (one.outcome, than.outcome) {
        (Outcome::Differs(one), Outcome::Differs(than)) => one.abs() < than.abs(),
        (Outcome::Agrees, than) => than != Outcome::Agrees,
        (Outcome::Differs(_), than) => than == Outcome::Unknown,
        (Outcome::Unknown, _) => false,
    }
}

fn check(dataset: &Dataset, at: usize) -> CheckedClaim {
    let claim = &dataset.claims[at];
    let held = match (claim.kind, claim.comparator) {
        (ClaimKind::Target, ClaimComparator::Change) => None,
        (ClaimKind::Target, _) => return against_targets(dataset, at),
        (ClaimKind::Figure | ClaimKind::Mean, _) => reckoned(dataset, claim),
        (ClaimKind::PartYear | ClaimKind::Forecast | ClaimKind::Ratio | ClaimKind::Other, _) => None,
    };
    CheckedClaim { claim: at, outcome: held.map_or(Outcome::Unknown, |held| compare(claim, held)), held }
}

/// The figures that a claim is held against, years ascending; none where one of them is missing.
pub fn figures<'a>(dataset: &'a Dataset, claim: &Claim) -> Option<Vec<Observation<'a>>> {
    let (since, year) = (claim.since, claim.year?);
    let years: Vec<i32> = match (claim.kind, claim.comparator) {
        (ClaimKind::Figure, ClaimComparator::Change) => vec![since?, year],
        (ClaimKind::Figure, _) => vec![year],
        (ClaimKind::Mean, _) => (since?..=year).collect(),
        (ClaimKind::PartYear | ClaimKind::Target | ClaimKind::Forecast | ClaimKind::Ratio | ClaimKind::Other, _) => return None,
    };
    let series = dataset.observations.series(claim.indicator, claim.locality)?;
    years.into_iter().map(|year| series.in_year(year)).collect()
}

/// The figure of the year, the change since another, the mean of all years from that on.
fn reckoned(dataset: &Dataset, claim: &Claim) -> Option<f64> {
    let figures = figures(dataset, claim)?;
    let (first, last) = (figures.first()?, figures.last()?);
    match (claim.kind, claim.comparator) {
        (ClaimKind::Mean, _) => {
            let product: f64 = figures.iter().map(|figure| 1.0 + figure.value / 100.0).product();
            Some(100.0 * (product.powf(1.0 / figures.len() as f64) - 1.0)).filter(|mean| mean.is_finite())
        }
        (_, ClaimComparator::Change) => {
            // Values on two sides of a break do not compare.
            let broken = dataset.indicators[claim.indicator].breaks.iter().any(|cut| first.year < cut.year && cut.year <= last.year);
            (!broken).then(|| less(last.value, first.value))
        }
        _ => Some(last.value),
    }
}

/// At the precision of the number as it is said.
fn compare(claim: &Claim, held: f64) -> Outcome {
    let (least, most) = (claim.value, claim.value_max.unwrap_or(claim.value));
    let rounded = half_up(held, places(least).max(places(most)));
    let agrees = match claim.comparator {
        ClaimComparator::About => held >= least - ABOUT * least.abs() && held <= most + ABOUT * most.abs(),
        ClaimComparator::AtLeast => rounded >= least,
        ClaimComparator::AtMost => rounded <= least,
        ClaimComparator::Equals | ClaimComparator::Change => least <= rounded && rounded <= most,
    };
    if agrees { Outcome::Agrees } else { Outcome::Differs(less(if held > most { most } else { least }, held)) }
}

/// A number that is aimed at, held against the targets of the indicator, place and year: the nearest of their numbers.
fn against_targets(dataset: &Dataset, at: usize) -> CheckedClaim {
    let claim = &dataset.claims[at];
    let asked = |target: &&Target| {
        target.indicator == Some(claim.indicator) && Some(target.by_year) == claim.year && dataset.same_place(target.locality, claim.locality)
    };
    let numbers = dataset.targets.iter().filter(asked).flat_map(|target| [target.value, target.value_max]).flatten();
    let far = |number: f64| (number - claim.value).abs();
    let nearest = numbers.reduce(|best, number| if far(number) < far(best) { number } else { best });
    let outcome = nearest.map_or(Outcome::Unknown, |nearest| {
        let agrees = match claim.comparator {
            ClaimComparator::About => far(nearest) <= ABOUT * claim.value.abs(),
            ClaimComparator::Equals | ClaimComparator::AtLeast | ClaimComparator::AtMost | ClaimComparator::Change => {
                half_up(nearest, places(claim.value)) == claim.value
            }
        };
        if agrees { Outcome::Agrees } else { Outcome::Differs(less(claim.value, nearest)) }
    });
    CheckedClaim { claim: at, outcome, held: nearest }
}
