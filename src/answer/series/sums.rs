//! What the values under the filters come to, year by year.

use crate::answer::Question;
use crate::answer::series::asked::Asked;
use crate::date::{FIRST_YEAR, LAST_YEAR};
use std::ops::Range;

/// The sum of the values of each year that has any under the filters.
pub fn sums(question: Question) -> Vec<(i32, f64)> {
    let asked = Asked::of(question);
    let observations = &question.dataset.observations;
    let calendars: Vec<Calendar> = observations.calendars().scan(0, |start, years| Some(Calendar::after(start, asked.columns(years)))).collect();
    // For each list of years, one sum for each of its years asked for, and how many series went into them.
    let mut sums = vec![0.0; calendars.last().map_or(0, |last| last.sums.end)];
    let mut series = vec![0_usize; calendars.len()];
    for indicator in asked.indicators().filter(|indicator| indicator.outside == 0) {
        let passing = asked.passing(&indicator);
        for block in observations.blocks(indicator.at) {
            if !passing[block.places()].contains(&true) {
                continue;
            }
            let Calendar { columns, sums: of } = &calendars[block.calendar()];
            let (places, sums) = (block.places(), &mut sums[of.clone()]);
            let (rows, passing) = (block.values(places.clone()).chunks_exact(block.years().len()), &passing[places]);
            series[block.calendar()] += add(rows.map(|row| &row[columns.clone()]).zip(passing), sums);
        }
    }
    let mut by_year: Vec<Option<f64>> = vec![None; (LAST_YEAR - FIRST_YEAR + 1) as usize];
    for ((years, calendar), _) in observations.calendars().zip(calendars).zip(series).filter(|(_, series)| *series > 0) {
        for (year, sum) in years[calendar.columns].iter().zip(&sums[calendar.sums]) {
            *by_year[(i32::from(*year) - FIRST_YEAR) as usize].get_or_insert(0.0) += sum;
        }
    }
    by_year.into_iter().zip(FIRST_YEAR..).filter_map(|(sum, year)| Some((year, sum?))).collect()
}

/// A list of years: those asked for, and where their sums stand.
struct Calendar {
    columns: Range<usize>,
    sums: Range<usize>,
}

impl Calendar {
    fn after(start: &mut usize, columns: Range<usize>) -> Calendar {
        let sums = *start..*start + columns.len();
        *start = sums.end;
        Calendar { columns, sums }
    }
}

/// Adds the rows that pass to the sums, four years at once: sums that do not wait for each other. Returns how many passed.
fn add<'a>(rows: impl Iterator<Item = (&'a [f64], &'a bool)>, sums: &mut [f64]) -> usize {
    let mut passed = 0;
    for (row, _) in rows.filter(|(_, passes)| **passes) {
        passed += 1;
        let (fours, rest) = sums.as_chunks_mut::<4>();
        let (fours_of_row, rest_of_row) = row.as_chunks::<4>();
        for (sums, [one, two, three, four]) in fours.iter_mut().zip(fours_of_row) {
            sums[0] += one;
            sums[1] += two;
            sums[2] += three;
            sums[3] += four;
        }
        rest.iter_mut().zip(rest_of_row).for_each(|(sum, value)| *sum += value);
    }
    passed
}
