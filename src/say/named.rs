//! Notes in the tables that name a row by its id, as those who keep the tables do: a reader is told its name.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::words::{evidence as words, fill};

/// A note with each id of an indicator in it said by the short name, each id of a target by its text, and the table of targets by what it is.
/// Only what is an id as a whole, and looks like none of the language's words, is read so.
pub fn readable(dataset: &Dataset, note: &str, lang: Lang) -> String {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let mut said = String::with_capacity(note.len());
    let mut rest = note;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|sign| !is_part(sign)).unwrap_or(from.len());
        let word = from[..end].trim_end_matches('.');
        said.push_str(before);
        said.push_str(&name(dataset, word, lang).unwrap_or_else(|| word.to_owned()));
        rest = &from[word.len()..];
        // Marks that no word begins with.
        let marks = rest.len() - rest.trim_start_matches('.').len();
        said.push_str(&rest[..marks]);
        rest = &rest[marks..];
    }
    said + rest
}

fn name(dataset: &Dataset, word: &str, lang: Lang) -> Option<String> {
    if word == "targets.csv" {
        return Some(words::table_of_targets(lang).to_owned());
    }
    if !word.contains('-') {
        return None;
    }
    let indicator = dataset.indicator(word).map(|at| dataset.indicators[at].short_name.get(lang));
    let name = indicator.or_else(|| dataset.target(word).map(|at| dataset.targets[at].text.get(lang).trim_end_matches('.')))?;
    Some(fill(words::named(lang), &[("name", name)]))
}
