//! The values of one indicator turned into years × places.

use crate::answer::{Figure, Question, series};
use crate::sorted::InOrder;

/// More places than this are not written out at once: a table of that size is read as a list.
pub const MOST: usize = 200;

/// One indicator's values under the filters, a row for each place and a column for each year that has any.
#[derive(Clone, Debug, PartialEq)]
pub struct Pivot {
    /// Its position among the indicators.
    pub indicator: usize,
    /// Ascending.
    pub years: Vec<i32>,
    /// The first [`MOST`], in the order of the dataset.
    pub rows: Vec<Row>,
    /// How many places have values, those not written out included.
    pub places: usize,
}

/// A place over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its position among the localities.
    pub place: usize,
    /// One for each year of the table; `None` where there is no value.
    pub values: Vec<Option<Figure>>,
}

/// `None` where no indicator is chosen: values of several have nothing in common that a column could show.
pub fn pivot(question: Question) -> Option<Pivot> {
    let Question { dataset, view, .. } = question;
    let indicator = dataset.indicator(view.indicator.as_deref()?)?;
    let inside = |year: i32| view.years.is_none_or(|asked| asked.contains(year));
    let mut found: Vec<(usize, Vec<Figure>)> = Vec::new();
    let mut places = 0;
    series::shown(question, &mut |series, _| {
        places += 1;
        if found.len() < MOST {
            found.push((series.locality, series.observations().filter(|value| inside(value.year)).map(Figure::from).collect()));
        }
    });
    let mut years: Vec<i32> = found.iter().flat_map(|(_, values)| values.iter().map(|value| value.year)).collect();
    years.order();
    years.dedup();
    let in_year = |values: &[Figure], year: i32| values.iter().find(|value| value.year == year).copied();
    let row = |(place, values): (usize, Vec<Figure>)| Row { place, values: years.iter().map(|year| in_year(&values, *year)).collect() };
    let rows = found.into_iter().map(row).collect();
    Some(Pivot { indicator, years, rows, places })
}
