//! One indicator in one year: what is known of every province of a map, old or new, and of the country.

use crate::answer::{Figure, Question, series};
use crate::dataset::{Dataset, Level, Merge};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::view::{Geography, View, Years};

/// Every province's value of one indicator in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearValues {
    pub indicator: usize,
    pub year: i32,
    /// Years in which any of the provinces, or the country, has a value, ascending.
    pub years: Vec<i32>,
    /// Which provinces: those that the reader asks for, else those that the year's figures are about.
    pub geography: Geography,
    /// Every province of that map, in the order of the dataset.
    pub places: Vec<PlaceValue>,
    /// `None` in a dataset without a country.
    pub country: Option<PlaceValue>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceValue {
    pub place: usize,
    pub known: Known,
}

/// What is known of a place in a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// Under an id of the place.
    Published(Figure),
    /// Worked out from all the provinces that became this one, by the indicator's rule.
    Derived {
        value: f64,
        from: Vec<Figure>,
    },
    Missing(Why),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No figure of that year.
    NotPublished,
    /// Some of the provinces that became this one have a figure, others have none.
    Incomplete,
    /// The parts have figures, but no rule makes one of them.
    NotDerivable,
    /// There may be a figure, but the filters leave it out.
    Filtered,
}

impl PlaceValue {
    pub fn value(&self) -> Option<f64> {
        match &self.known {
            Known::Published(figure) => Some(figure.value),
            Known::Derived { value, .. } => Some(*value),
            Known::Missing(_) => None,
        }
    }

    /// The figures that the value rests on.
    pub fn figures(&self) -> &[Figure] {
        match &self.known {
            Known::Published(figure) => std::slice::from_ref(figure),
            Known::Derived { from, .. } => from,
            Known::Missing(_) => &[],
        }
    }
}

/// The indicator of the view, or else the one, among those that the filters allow, with figures for most provinces in a year;
/// failing all, whatever the trend would show.
pub fn indicator(question: Question) -> Option<usize> {
    let Question { dataset, view, .. } = question;
    if let Some(chosen) = view.indicator.as_deref().and_then(|id| dataset.indicator(id)) {
        return Some(chosen);
    }
    let everywhere = View { places: Vec::new(), ..view.clone() };
    let mut in_year = vec![[0_u16; (LAST_YEAR - FIRST_YEAR + 1) as usize]; dataset.indicators.len()];
    series::shown(Question { view: &everywhere, ..question }, &mut |series, _| {
        if dataset.localities[series.locality].level == Level::Province {
            let asked = |year: &&i16| view.years.is_none_or(|years| years.contains(i32::from(**year)));
            series.years().iter().filter(asked).for_each(|year| in_year[series.indicator][(i32::from(*year) - FIRST_YEAR) as usize] += 1);
        }
    });
    let most = in_year.iter().map(|years| years.iter().copied().max().unwrap_or(0));
    let best = most.enumerate().filter(|(_, most)| *most > 0).max_by_key(|(at, most)| (*most, usize::MAX - at));
    best.map(|(at, _)| at).or_else(|| crate::answer::trend::default_indicator(Question { view: &everywhere, ..question }))
}

/// Which year and which provinces are shown, of which years.
struct Plan {
    indicator: usize,
    year: i32,
    /// Years in which any of the provinces, or the country, has a value, ascending.
    years: Vec<i32>,
    geography: Geography,
}

/// A year among those that have values: where a slider stands, and where it stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Stops {
    pub year: i32,
    /// Ascending.
    pub years: Vec<i32>,
}

impl Stops {
    /// The next year that has values.
    pub fn next(&self) -> Option<i32> {
        self.years.iter().copied().find(|year| *year > self.year)
    }

    /// The year with values that is meant by one which may have none, coming from the year shown.
    pub fn towards(&self, wanted: i32) -> i32 {
        let mut years = self.years.iter().copied();
        let found = if wanted > self.year { years.find(|year| *year >= wanted) } else { years.rfind(|year| *year <= wanted) };
        let outermost = if wanted > self.year { self.years.last() } else { self.years.first() };
        found.or(outermost.copied()).unwrap_or(self.year)
    }

    /// The first and the last year of a slider, which the year shown lies between.
    pub fn ends(&self) -> (i32, i32) {
        let ends = self.years.first().zip(self.years.last());
        ends.map_or((self.year, self.year), |(first, last)| ((*first).min(self.year), (*last).max(self.year)))
    }
}

/// Plans what to show of an indicator. Without a year: the last one asked for that has values, or else the latest in which at least
/// half as many places have one as in the fullest year.
fn plan(question: Question, indicator: usize, year: Option<i32>) -> Plan {
    let Question { dataset, view, .. } = question;
    // What the filters leave out keeps its year: it is shown as left out.
    let book = Book { dataset, indicator, allowed: vec![true; dataset.localities.len()] };
    let maps: &[Geography] = match &view.geography {
        Some(chosen) => std::slice::from_ref(chosen),
        None => Geography::ALL,
    };
    let provinces: Vec<Vec<usize>> = maps.iter().map(|map| provinces(dataset, *map)).collect();
    // For each year: how many values each map has, and how many of them were published.
    let mut counted: Vec<(i32, Vec<(usize, usize)>)> = Vec::new();
    for year in book.years() {
        let counts: Vec<(usize, usize)> = provinces.iter().map(|places| book.count(places, year)).collect();
        let of_country = dataset.country().is_some_and(|country| matches!(book.known(country, year), Known::Published(_)));
        if of_country || counts.iter().any(|(known, _)| *known > 0) {
            counted.push((year, counts));
        }
    }
    let asked = |asked: Option<Years>| counted.iter().filter(move |(year, _)| asked.is_none_or(|asked| asked.contains(*year)));
    let filled = |counts: &[(usize, usize)]| counts.iter().map(|(known, _)| *known).max().unwrap_or(0);
    let default = || match view.years {
        Some(years) => asked(Some(years)).next_back().map_or(years.last, |(year, _)| *year),
        None => {
            let fullest = asked(None).map(|(_, counts)| filled(counts)).max().unwrap_or(0);
            asked(None).rfind(|(_, counts)| filled(counts) * 2 >= fullest).map_or(dataset.edition_year(), |(year, _)| *year)
        }
    };
    let year = year.unwrap_or_else(default);
    let published = |map: usize| counted.iter().find(|(one, _)| *one == year).map_or(0, |(_, counts)| counts[map].1);
    // In a tie the map of the time.
    let newer = Geography::ALL.len() - 1;
    let map = if maps.len() == 1 || published(0) > published(newer) || published(0) == published(newer) && year < SINCE { 0 } else { newer };
    Plan { indicator, year, years: counted.iter().map(|(year, _)| *year).collect(), geography: maps[map] }
}

/// The values that a plan is about.
fn filled(question: Question, plan: Plan) -> YearValues {
    let dataset = question.dataset;
    let book = Book::of(question, plan.indicator);
    let value = |place: usize| PlaceValue { place, known: book.known(place, plan.year) };
    YearValues {
        indicator: plan.indicator,
        year: plan.year,
        years: plan.years,
        geography: plan.geography,
        places: provinces(dataset, plan.geography).into_iter().map(value).collect(),
        country: dataset.country().map(value),
    }
}

/// The values of an indicator in a year, or in the year that [`plan`] finds.
pub fn year_values(question: Question, indicator: usize, year: Option<i32>) -> YearValues {
    filled(question, plan(question, indicator, year))
}

/// The year in which the 34 provinces followed the 63.
pub const SINCE: i32 = 2025;

/// The provinces of a map, in the order of the dataset.
pub fn provinces(dataset: &Dataset, map: Geography) -> Vec<usize> {
    let of_map = |at: &usize| {
        let place = &dataset.localities[*at];
        place.level == Level::Province && place.valid_on(map.day())
    };
    (0..dataset.localities.len()).filter(of_map).collect()
}

/// The figures of one indicator, with what the filters allow of them.
struct Book<'a> {
    dataset: &'a Dataset,
    indicator: usize,
    /// By place. Which places are chosen is not asked: a map and a ranking show all and mark the chosen.
    allowed: Vec<bool>,
}

impl<'a> Book<'a> {
    fn of(question: Question<'a>, indicator: usize) -> Book<'a> {
        let Question { dataset, view, .. } = question;
        let mut allowed = vec![false; dataset.localities.len()];
        let id = dataset.indicators[indicator].id.clone();
        let everywhere = View { indicator: Some(id), places: Vec::new(), years: None, ..view.clone() };
        series::shown(Question { view: &everywhere, ..question }, &mut |series, _| allowed[series.locality] = true);
        Book { dataset, indicator, allowed }
    }

    /// The years of all figures of provinces and the country, ascending.
    fn years(&self) -> Vec<i32> {
        let of_map = |place: usize| self.dataset.localities[place].level != Level::Commune;
        let series = self.dataset.observations.of_indicator(self.indicator).filter(|series| of_map(series.locality));
        let mut years: Vec<i32> = series.flat_map(|series| series.years().iter().map(|year| i32::from(*year))).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// How many of the places have a value, and how many a published one.
    fn count(&self, places: &[usize], year: i32) -> (usize, usize) {
        places.iter().fold((0, 0), |(known, published), place| match self.known(*place, year) {
            Known::Published(_) => (known + 1, published + 1),
            Known::Derived { .. } => (known + 1, published),
            Known::Missing(_) => (known, published),
        })
    }

    fn read(&self, place: usize, year: i32) -> Result<Figure, Why> {
        let found = self.dataset.observations.series(self.indicator, place).and_then(|series| series.in_year(year)).ok_or(Why::NotPublished)?;
        if self.allowed[place] { Ok(found.into()) } else { Err(Why::Filtered) }
    }

    /// A published value stands before a derived one; a place that continues has all but its ranks under today's row.
    fn known(&self, place: usize, year: i32) -> Known {
        let why = match self.read(place, year) {
            Ok(found) => return Known::Published(found),
            Err(why) => why,
        };
        let locality = &self.dataset.localities[place];
        let parts = &locality.formed_from;
        if let Some(today) = locality.continues.filter(|_| !self.dataset.indicators[self.indicator].is_rank()) {
            return match self.read(today, year) {
                Ok(found) => Known::Published(found),
                Err(why) => Known::Missing(why),
            };
        }
        if parts.is_empty() || locality.earlier_self.is_some() || why == Why::Filtered {
            return Known::Missing(why);
        }
        let read: Vec<Result<Figure, Why>> = parts.iter().map(|part| self.read(*part, year)).collect();
        let from: Vec<Figure> = read.iter().filter_map(|part| part.as_ref().ok().copied()).collect();
        let sum: f64 = from.iter().map(|part| part.value).sum();
        match self.dataset.indicators[self.indicator].merge {
            _ if read.iter().any(|part| matches!(part, Err(Why::Filtered))) => Known::Missing(Why::Filtered),
            _ if from.is_empty() => Known::Missing(Why::NotPublished),
            Merge::Neither => Known::Missing(Why::NotDerivable),
            _ if from.len() < parts.len() => Known::Missing(Why::Incomplete),
            Merge::Sum => Known::Derived { value: sum, from },
            Merge::Mean => Known::Derived { value: sum / from.len() as f64, from },
        }
    }
}
