//! The table in a sentence, and one of its rows written out.

use crate::answer::table::{Group, Heading, Sort, Values};
use crate::dataset::{Dataset, Observation, ObservationStatus};
use crate::format;
use crate::lang::Lang;
use crate::say::rank::figure;
use crate::view::Years;
use crate::words::{fill, plural, status, table as words};

/// "3.204 số liệu của 81 chỉ số ở 64 địa phương, 2005–2025." Nothing for no rows.
pub fn sentence(rows: &Values, lang: Lang) -> String {
    let Some((first, last)) = rows.years else { return String::new() };
    let counted = |count: usize, one: &'static str, many: &'static str| fill(plural(count, lang, one, many), &[("count", &format::count(count, lang))]);
    let parts = [
        ("values", &*counted(rows.at.len(), words::value(lang), words::values(lang))),
        ("indicators", &counted(rows.indicators, words::indicator_one(lang), words::indicators(lang))),
        ("places", &counted(rows.places, words::place_one(lang), words::places(lang))),
        ("years", &format::years(Years { first, last })),
    ];
    fill(words::says(lang), &parts)
}

/// What a group of rows is of, with the unit, and how many rows it has: "Tăng trưởng GRDP (%)", "803 số liệu".
pub fn group(dataset: &Dataset, group: &Group, lang: Lang) -> (String, String) {
    let indicator = &dataset.indicators[group.indicator];
    let unit = crate::say::unit(indicator, lang);
    let name = indicator.name.get(lang);
    let name = if unit.is_empty() { name.to_owned() } else { format!("{name} ({unit})") };
    let count = plural(group.count, lang, words::value(lang), words::values(lang));
    (name, fill(count, &[("count", &format::count(group.count, lang))]))
}

/// The order of the rows.
pub fn order(rows: &Values, sort: Option<Sort>, lang: Lang) -> String {
    let Some(sort) = sort else {
        let text = if rows.near.is_empty() { words::unsorted(lang) } else { words::nearest(lang) };
        return text.to_owned();
    };
    let text = if sort.descending { words::sorted_down(lang) } else { words::sorted_up(lang) };
    let said = fill(text, &[("column", column(sort.by, lang))]);
    if sort.by == Heading::Value && rows.indicators > 1 { format!("{said} {}", words::mixed_units(lang)) } else { said }
}

/// The name of a column.
pub fn column(column: Heading, lang: Lang) -> &'static str {
    match column {
        Heading::Indicator => words::indicator(lang),
        Heading::Place => words::place(lang),
        Heading::Year => words::year(lang),
        Heading::Value => words::figure(lang),
        Heading::Kind => words::kind(lang),
        Heading::Note => words::note(lang),
        Heading::Source => words::source(lang),
        Heading::Tier => words::tier(lang),
    }
}

/// The kind of a figure, and whether sources disagree.
pub fn kind(observation: &Observation, lang: Lang) -> String {
    kinds([observation.status], observation.contested(), lang)
}

/// The kinds of one figure or of several, and whether sources disagree about any of them.
pub fn kinds(kinds: impl IntoIterator<Item = ObservationStatus>, contested: bool, lang: Lang) -> String {
    let kinds = kinds.into_iter().map(|kind| status::observation(kind, lang));
    kinds.chain(contested.then(|| status::contested(lang))).collect::<Vec<&str>>().join("; ")
}

/// "Tăng trưởng GRDP, Hà Nội, 2024: 6,5%. Loại số liệu: sơ bộ. Ghi chú: …"
pub fn row(dataset: &Dataset, observation: &Observation, place: &str, lang: Lang) -> String {
    let indicator = &dataset.indicators[observation.indicator];
    let name = indicator.name.get(lang);
    let mut said =
        format!("{name}, {place}, {}: {}. ", observation.year, figure(dataset, observation.indicator, observation.locality, observation.value, lang));
    said.push_str(&format!("{}: {}. ", words::kind(lang), kind(observation, lang)));
    if let Some(note) = observation.note.and_then(|note| note.text.as_ref()) {
        said.push_str(&format!("{}: {} ", words::note(lang), note.get(lang)));
    }
    said
}
