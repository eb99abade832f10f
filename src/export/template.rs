//! A table to fill in with one's own figures: the heads that the page understands, and real figures of the dataset as an example.

use crate::dataset::own::Field;
use crate::dataset::{Dataset, Direction};
use crate::export::csv::{BOM, head, line};
use crate::export::table::{Cell, Column, ColumnKind};
use crate::lang::Lang;
use crate::words::own_data as words;

/// How many figures the example has.
const MOST: usize = 3;

/// The template as CSV: the newest figures of the first series that has a target of its own.
pub fn template(dataset: &Dataset, lang: Lang) -> String {
    let columns: Vec<Column> = Field::ALL.iter().map(|field| Column { head: words::column(*field, lang).to_owned(), kind: ColumnKind::Text }).collect();
    let mut file = format!("{BOM}{}", head(&columns));
    let aims = dataset.targets.iter().filter_map(|target| Some((target, target.indicator?, target.value?)));
    let first = aims.filter_map(|(target, indicator, value)| Some((target, value, dataset.observations.series(indicator, target.locality)?))).next();
    if let Some((target, aim, series)) = first {
        let indicator = &dataset.indicators[series.indicator];
        let direction = match indicator.direction {
            Direction::Higher => words::higher(lang),
            Direction::Lower => words::lower(lang),
            Direction::Neither => "",
        };
        let number = |value| Cell::Number { value, decimals: indicator.decimals };
        let text = |text: &str| Cell::Text(text.to_owned());
        for one in series.observations().skip(series.len().saturating_sub(MOST)) {
            let cell = |field: &Field| match field {
                Field::Indicator => text(indicator.name.get(lang)),
                Field::Locality => text(dataset.localities[series.locality].name.get(lang)),
                Field::Year => Cell::Year(one.year),
                Field::Value => number(one.value),
                Field::Target => number(aim),
                Field::ByYear => Cell::Year(target.by_year),
                Field::Direction => text(direction),
                Field::Unit => text(indicator.unit.get(lang)),
            };
            file += &line(&Field::ALL.iter().map(cell).collect::<Vec<_>>());
        }
    }
    file
}
