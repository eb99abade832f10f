//! Which indicator, which year and which provinces are shown.

use crate::answer::year::known::{Book, Known};
use crate::answer::year::maps::{SINCE, provinces};
use crate::answer::{Question, series, trend};
use crate::dataset::Level;
use crate::date::{FIRST_YEAR, LAST_YEAR};
use crate::view::{Geography, View};

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
    best.map(|(at, _)| at).or_else(|| trend::default_indicator(Question { view: &everywhere, ..question }))
}

/// Which year and which provinces are shown, of which years.
pub(super) struct Plan {
    pub indicator: usize,
    pub year: i32,
    /// Years in which any of the provinces, or the country, has a value, ascending.
    pub years: Vec<i32>,
    pub geography: Geography,
    pub newer: Option<(i32, usize)>,
}

/// How full a year is: by how many values each map has, and how many of them were published.
type Fullness<'a> = &'a dyn Fn(&[(usize, usize)]) -> f64;

/// Of so many of these, the places of the fullest year need a value in the year that a view opens on.
const FULL: (usize, usize) = (8, 10);

/// Plans what to show of an indicator. Without a year: the last one asked for that has values, or else the newest in which nearly as many
/// places of the map have one as in its fullest year.
pub(super) fn plan(question: Question, indicator: usize, year: Option<i32>) -> Plan {
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
