//! The indicators that stand for their sectors, as the place has them: one or two a sector, with the country beside it.

use crate::answer::ranking::country_compares;
use crate::answer::year::{self, Known};
use crate::answer::{Figure, Question, Rank, series};
use crate::dataset::{Dataset, Level};
use crate::sorted::InOrder;
use crate::view::View;

/// Of each sector, at most so many.
const IN_SECTOR: usize = 2;

/// One indicator that stands for its sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// Which one.
    pub indicator: usize,
    /// Published or derived, years ascending; empty where only former provinces have figures.
    pub own: Vec<(i32, Known)>,
    /// The former provinces that have figures, where none of the place can be made of them.
    pub former: Vec<(usize, Vec<Figure>)>,
    /// Years ascending; empty where the country's value does not compare with a province's.
    pub country: Vec<Figure>,
    /// Where the place stood in the year of its newest value.
    pub rank: Option<Rank>,
}

impl Headline {
    /// The newest value of the place.
    pub fn newest(&self) -> Option<(i32, &Known, f64)> {
        self.own.iter().rev().find_map(|(year, known)| Some((*year, known, known.value()?)))
    }

    /// The newest year that anything is known of.
    pub fn year(&self) -> i32 {
        let former = self.former.iter().filter_map(|(_, figures)| Some(figures.last()?.year)).max();
        self.newest().map(|(year, ..)| year).or(former).unwrap_or_default()
    }

    /// The country's value of a year.
    pub fn country_in(&self, year: i32) -> Option<Figure> {
        self.country.iter().find(|figure| figure.year == year).copied()
    }

    /// What its numbers rest on: positions among the sources.
    pub fn sources(&self) -> impl Iterator<Item = usize> {
        let newest: Vec<usize> = match self.newest() {
            Some((_, Known::Published(figure), _)) => vec![figure.source],
            Some((_, Known::Derived { from, .. }, _)) => from.iter().map(|figure| figure.source).collect(),
            _ => self.former.iter().filter_map(|(_, figures)| Some(figures.last()?.source)).collect(),
        };
        newest.into_iter()
    }
}

/// The headline indicators under the filters that anything is known of here.
pub(super) fn headlines(question: Question, place: usize) -> Vec<Headline> {
    let Question { dataset, view, .. } = question;
    let is_country = dataset.localities[place].level == Level::Country;
    let stands = |at: usize| if is_country { dataset.indicators[at].headline_country } else { dataset.indicators[at].headline_province };
    let mut allowed = vec![false; dataset.indicators.len()];
    let anywhere = View { places: Vec::new(), regions: Default::default(), ..view.clone() };
    series::shown(Question { view: &anywhere, ..question }, &mut |series, _| allowed[series.indicator] = true);
    let mut found: Vec<Headline> = Vec::new();
    for sector in dataset.sectors_in_order() {
        let here = |at: &usize| dataset.indicators[*at].sector == sector && stands(*at) && allowed[*at];
        let known: Vec<Headline> = (0..dataset.indicators.len()).filter(here).filter_map(|at| headline(question, at, place)).collect();
        // A rank stands behind the score that it ranks, unless it is the newer one.
        let ranks_another = |one: &Headline| {
            let ranked = dataset.indicators[one.indicator].rank_of;
            known.iter().any(|other| Some(other.indicator) == ranked && other.newest().is_some() && other.year() >= one.year())
        };
        let mut shown: Vec<Headline> = known.iter().filter(|one| !ranks_another(one)).cloned().collect();
        // What the place has itself before what only its parts have, then the newer.
        shown.order_by_key(|one| (one.newest().is_none(), -one.year()));
        shown.truncate(IN_SECTOR);
        found.extend(shown);
    }
    found
}

fn headline(question: Question, indicator: usize, place: usize) -> Option<Headline> {
    let Question { dataset, view, .. } = question;
    let asked = |year: i32| view.years.is_none_or(|years| years.contains(year));
    let history: Vec<(i32, Known)> = year::history(dataset, indicator, place).into_iter().filter(|(year, _)| asked(*year)).collect();
    let own: Vec<(i32, Known)> = history.into_iter().filter(|(_, known)| known.value().is_some()).collect();
    let figures = |of: usize| -> Vec<Figure> {
        let series = dataset.observations.series(indicator, of);
        series.into_iter().flat_map(|series| series.observations()).filter(|seen| asked(seen.year)).map(Figure::from).collect()
    };
    let former =
        if own.is_empty() { former(dataset, place).map(|part| (part, figures(part))).filter(|(_, figures)| !figures.is_empty()).collect() } else { Vec::new() };
    let compares = country_compares(&dataset.indicators[indicator]);
    let country = dataset.country().filter(|country| *country != place && compares);
    let rank = own.last().and_then(|(year, _)| year::standing(dataset, indicator, place, *year).rank());
    let found = Headline { indicator, own, former, country: country.map(figures).unwrap_or_default(), rank };
    (!found.own.is_empty() || !found.former.is_empty()).then_some(found)
}

/// The provinces that a merged one was formed from; none of a place that continues.
pub(super) fn former(dataset: &Dataset, place: usize) -> impl Iterator<Item = usize> {
    let place = &dataset.localities[place];
    place.formed_from.iter().filter(|_| place.earlier_self.is_none()).copied()
}
