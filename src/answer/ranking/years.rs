//! Which year is compared, or which two.

use crate::answer::rank::computed;
use crate::answer::year::YearValues;
use crate::dataset::Dataset;
use crate::view::Years;

/// The newest year and the earliest that compares with it; where none does, the earliest.
pub(super) fn both_ends(years: &[i32], breaks: &[i32]) -> Option<Years> {
    let (first, last) = (*years.first()?, *years.last()?);
    let since = breaks.iter().copied().rfind(|from| *from <= last).unwrap_or(first);
    let comparable = years.iter().copied().find(|year| *year >= since && *year < last);
    (first < last).then(|| Years { first: comparable.unwrap_or(first), last })
}

/// The earlier year where two are asked for, and the year: those with values that the view's years mean.
pub(super) fn years_meant(newest: &YearValues, asked: Option<Years>) -> (Option<i32>, i32) {
    let Some(asked) = asked else { return (None, newest.year) };
    let mut within = newest.years.iter().copied().filter(|year| asked.contains(*year));
    match (within.next(), within.next_back()) {
        (first, Some(last)) => (first, last),
        (Some(only), None) => (None, only),
        (None, None) => (None, newest.years.iter().copied().rfind(|year| *year <= asked.last).or(newest.years.first().copied()).unwrap_or(newest.year)),
    }
}

/// Ranks worked out for two years are among the same places in both: those with a value in each.
pub(super) fn rank_among_the_same(dataset: &Dataset, indicator: usize, now: &mut YearValues, then: &mut YearValues) {
    let both = now.places.iter().zip(&then.places).map(|(now, then)| now.value().zip(then.value()));
    let (later, earlier): (Vec<Option<f64>>, Vec<Option<f64>>) = both.map(|both| both.map_or((None, None), |(now, then)| (Some(now), Some(then)))).unzip();
    for (values, places) in [(later, &mut now.places), (earlier, &mut then.places)] {
        let ranks = computed(dataset, indicator, &values);
        places.iter_mut().zip(ranks).for_each(|(place, rank)| place.standing.computed = rank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(years: &[i32], breaks: &[i32]) -> Option<(i32, i32)> {
        both_ends(years, breaks).map(|both| (both.first, both.last))
    }

    #[test]
    fn the_newest_year_stands_beside_the_earliest_that_compares_with_it() {
        let years = [2018, 2020, 2021, 2024];
        assert_eq!(both(&years, &[]), Some((2018, 2024)));
        assert_eq!(both(&years, &[2020]), Some((2020, 2024)), "the year of a break is of the new kind");
        assert_eq!(both(&years, &[2019]), Some((2020, 2024)));
        assert_eq!(both(&years, &[2019, 2021]), Some((2021, 2024)), "the last break decides");
        assert_eq!(both(&years, &[2021, 2025]), Some((2021, 2024)), "but none that comes after");
    }

    #[test]
    fn where_nothing_compares_with_the_newest_year_the_earliest_is_shown_all_the_same() {
        assert_eq!(both(&[2018, 2020, 2024], &[2024]), Some((2018, 2024)));
        assert_eq!(both(&[2018, 2020, 2024], &[2021]), Some((2018, 2024)));
    }

    #[test]
    fn one_year_has_no_other_to_stand_beside() {
        assert_eq!(both(&[2024], &[]), None);
        assert_eq!(both(&[], &[2020]), None);
    }
}
