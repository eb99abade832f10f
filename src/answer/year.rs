//! One indicator in one year: what is known of every province of a map, old or new, and of the country.

use crate::answer::rank::{Rank, Standing, computed, nearly_all, published};
use crate::answer::{Figure, Question, series};
use crate::dataset::{Dataset, Level, Merge};
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::view::{Geography, View};

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
    /// How many of them have a value, those that filters leave out included.
    pub figures: usize,
    /// `None` in a dataset without a country.
    pub country: Option<PlaceValue>,
    /// Where nobody asked for a year: the newest, if fewer places have a value in it, and how many these are.
    pub newer: Option<(i32, usize)>,
    /// Places chosen that this map does not have.
    pub elsewhere: Vec<usize>,
}

impl YearValues {
    /// Whether there is a first, a last and a rank.
    pub fn are_nearly_all(&self) -> bool {
        nearly_all(self.figures, self.places.len())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceValue {
    pub place: usize,
    pub known: Known,
    pub standing: Standing,
    /// Of a merged province: what is known of those that formed it.
    pub parts: Vec<Part>,
}

/// A former province's own figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub figure: Figure,
    pub rank: Option<Rank>,
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

impl Known {
    pub fn value(&self) -> Option<f64> {
        match self {
            Known::Published(figure) => Some(figure.value),
            Known::Derived { value, .. } => Some(*value),
            Known::Missing(_) => None,
        }
    }
}

impl PlaceValue {
    pub fn value(&self) -> Option<f64> {
        self.known.value()
    }

    pub fn rank(&self) -> Option<Rank> {
        self.standing.rank()
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
    newer: Option<(i32, usize)>,
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

/// How full a year is: by how many values each map has, and how many of them were published.
type Fullness<'a> = &'a dyn Fn(&[(usize, usize)]) -> f64;

/// Of so many of these, the places of the fullest year need a value in the year that a view opens on.
const FULL: (usize, usize) = (8, 10);

/// Plans what to show of an indicator. Without a year: the last one asked for that has values, or else the newest in which nearly as many
/// places of the map have one as in its fullest year.
fn plan(question: Question, indicator: usize, year: Option<i32>) -> Plan {
    let Question { dataset, view, .. } = question;
    // What the filters leave out keeps its year: it is shown as left out.
    let book = Book::whole(dataset, indicator);
    let meant = view.map_meant(dataset);
    let maps: &[Geography] = match &meant {
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
    let published = |map: usize, year: i32| counted.iter().find(|(one, _)| *one == year).map_or(0, |(_, counts)| counts[map].1);
    let newer_map = Geography::ALL.len() - 1;
    // In a tie the map of the time.
    let map_in = |year: i32| {
        let (former, today) = (published(0, year), published(newer_map.min(maps.len() - 1), year));
        if maps.len() == 1 || former > today || former == today && year < SINCE { 0 } else { newer_map }
    };
    let years = || counted.iter().map(|(year, _)| *year).collect::<Vec<i32>>();
    if let Some(year) = year.or_else(|| view.years.map(|asked| years().into_iter().rfind(|year| asked.contains(*year)).unwrap_or(asked.last))) {
        return Plan { indicator, year, years: years(), geography: maps[map_in(year)], newer: None };
    }
    // The newest year that is full by some measure of each year says which map; the fullest year of that map, which year.
    let newest = |filled: Fullness| {
        let fullest = counted.iter().map(|(_, counts)| filled(counts)).fold(0.0, f64::max);
        let enough = fullest * FULL.0 as f64 / FULL.1 as f64 - 1e-9;
        counted.iter().rfind(|(_, counts)| filled(counts) >= enough && (filled(counts) > 0.0 || fullest == 0.0)).map(|(year, _)| *year)
    };
    let share = |counts: &[(usize, usize)]| counts.iter().zip(&provinces).map(|((known, _), all)| *known as f64 / all.len().max(1) as f64).fold(0.0, f64::max);
    let map = newest(&share).map_or(maps.len() - 1, map_in);
    let year = newest(&|counts| counts[map].0 as f64).unwrap_or(dataset.edition_year());
    let newer = counted.iter().rfind(|(newer, counts)| *newer > year && counts[map].0 > 0).map(|(newer, counts)| (*newer, counts[map].0));
    Plan { indicator, year, years: years(), geography: maps[map], newer }
}

/// The values that a plan is about.
fn filled(question: Question, plan: Plan) -> YearValues {
    let Question { dataset, view, .. } = question;
    let Plan { indicator, year, years, geography, newer } = plan;
    let (book, whole) = (Book::of(question, indicator), Book::whole(dataset, indicator));
    let all = provinces(dataset, geography);
    let values: Vec<Option<f64>> = all.iter().map(|place| whole.known(*place, year).value()).collect();
    let ranks = computed(dataset, indicator, &values);
    let value = |place: usize, computed: Option<Rank>| {
        let known = book.known(place, year);
        let left_out = known == Known::Missing(Why::Filtered);
        let published = if left_out { Vec::new() } else { published(dataset, indicator, place, year, geography) };
        let standing = Standing { published, computed: computed.filter(|_| known.value().is_some()) };
        PlaceValue { place, known, standing, parts: book.parts(place, year) }
    };
    let asked = view.places.iter().filter_map(|id| dataset.locality(id));
    let here = |place: usize| dataset.country() == Some(place) || all.iter().any(|row| dataset.same_place(*row, place));
    YearValues {
        indicator,
        year,
        years,
        geography,
        figures: values.iter().flatten().count(),
        elsewhere: asked.filter(|place| !here(*place)).collect(),
        country: dataset.country().map(|country| value(country, None)),
        places: all.iter().zip(ranks).map(|(place, rank)| value(*place, rank)).collect(),
        newer,
    }
}

/// Where a place stood in a year among the provinces of that time, whatever the filters.
pub fn standing(dataset: &Dataset, indicator: usize, place: usize, year: i32) -> Standing {
    let row = dataset.row_on(place, &format!("{year}-12-31")).unwrap_or(place);
    let time = if year < SINCE { Geography::Provinces63 } else { Geography::Provinces34 };
    let map = Geography::of(&dataset.localities[row]).unwrap_or(time);
    let published = published(dataset, indicator, place, year, map);
    let all = provinces(dataset, map);
    let at = all.iter().position(|other| dataset.same_place(*other, place)).filter(|_| published.is_empty());
    Standing { published, computed: at.and_then(|at| computed(dataset, indicator, &values_of(dataset, indicator, map, year))[at]) }
}

/// What is known of an indicator in a place, in every year in which anything is, ascending, whatever the filters.
pub fn history(dataset: &Dataset, indicator: usize, place: usize) -> Vec<(i32, Known)> {
    let book = Book::whole(dataset, indicator);
    let known = book.years().into_iter().map(|year| (year, book.known(place, year)));
    known.filter(|(_, known)| *known != Known::Missing(Why::NotPublished)).collect()
}

/// The values of all places of a map in a year, in the order of [`provinces`], whatever the filters.
pub fn values_of(dataset: &Dataset, indicator: usize, map: Geography, year: i32) -> Vec<Option<f64>> {
    let book = Book::whole(dataset, indicator);
    provinces(dataset, map).into_iter().map(|place| book.known(place, year).value()).collect()
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
    /// Whatever the filters.
    fn whole(dataset: &'a Dataset, indicator: usize) -> Book<'a> {
        Book { dataset, indicator, allowed: vec![true; dataset.localities.len()] }
    }

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

    /// What is known of the former provinces of a merged one.
    fn parts(&self, place: usize, year: i32) -> Vec<Part> {
        let locality = &self.dataset.localities[place];
        let parts = locality.formed_from.iter().filter(|_| locality.earlier_self.is_none()).filter_map(|part| self.read(*part, year).ok());
        let former = Geography::Provinces63;
        parts.map(|figure| Part { rank: published(self.dataset, self.indicator, figure.locality, year, former).first().copied(), figure }).collect()
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
