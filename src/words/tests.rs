//! What every text owes its readers, whatever it says.

use crate::words::*;
use std::collections::BTreeSet;

type Texts = &'static [(&'static str, &'static str, &'static str)];

/// Every file of words.
const FILES: &[(&str, Texts)] = &[
    ("chart", chart::ALL),
    ("compare", compare::ALL),
    ("documents", documents::ALL),
    ("evidence", evidence::ALL),
    ("explain", explain::ALL),
    ("export", export::ALL),
    ("filters", filters::ALL),
    ("front", front::ALL),
    ("map", map::ALL),
    ("method", method::ALL),
    ("news", news::ALL),
    ("offline", offline::ALL),
    ("overview", overview::ALL),
    ("own_data", own_data::ALL),
    ("pace", pace::ALL),
    ("page", page::ALL),
    ("paper", paper::ALL),
    ("place", place::ALL),
    ("places", places::ALL),
    ("refusal", refusal::ALL),
    ("status", status::ALL),
    ("table", table::ALL),
    ("take", take::ALL),
    ("trend", trend::ALL),
];

/// The same in both languages: a name, formulas, a term. So are patterns without a word in them.
const ALIKE: &[&str] =
    &["words/method.rs, line_formula", "words/method.rs, compound_formula", "words/page.rs, name", "words/take.rs, xlsx", "words/take.rs, cite_bibtex"];

fn all() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    FILES.iter().flat_map(|(file, texts)| texts.iter().map(move |(name, vi, en)| (format!("words/{file}.rs, {name}"), *vi, *en)))
}

/// The names in braces. What stands in braces otherwise, as in “{vi, en}”, is a text.
fn parts(text: &str) -> BTreeSet<&str> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    inside.filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')).collect()
}

#[test]
fn every_file_of_words_is_under_test() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words");
    let there = std::fs::read_dir(folder).expect("src/words").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let listed: BTreeSet<String> = FILES.iter().map(|(file, _)| format!("{file}.rs")).chain(["tests.rs".to_owned()]).collect();
    assert_eq!(there.collect::<BTreeSet<String>>(), listed, "add the new file to FILES");
    assert!(FILES.iter().all(|(_, texts)| !texts.is_empty()));
}

#[test]
fn both_languages_have_the_same_parts_to_fill() {
    for (name, vi, en) in all() {
        assert_eq!(parts(vi), parts(en), "{name}");
    }
}

#[test]
fn no_text_begins_or_ends_with_a_space_or_has_two_in_a_row() {
    for (name, vi, en) in all() {
        for text in [vi, en] {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{name}: “{text}”");
        }
    }
}

#[test]
fn vietnamese_is_written_in_whole_letters() {
    for (name, vi, _) in all() {
        let odd = vi.chars().find(|sign| matches!(sign, '\u{300}'..='\u{36f}' | 'Ð' | 'ð'));
        assert_eq!(odd, None, "{name} has a letter put together from parts, or one of another alphabet: “{vi}”");
    }
}

#[test]
fn the_languages_differ_where_they_should() {
    let has_words = |text: &str| parts(text).iter().fold(text.to_owned(), |text, part| text.replace(&format!("{{{part}}}"), "")).contains(char::is_alphabetic);
    let same: Vec<String> = all().filter(|(_, vi, en)| vi == en && has_words(vi)).map(|(name, _, _)| name).collect();
    assert_eq!(same, ALIKE);
    for (name, _, en) in all() {
        let marked = |sign: &char| !sign.is_ascii() && crate::fold::fold(&sign.to_string()).contains(|sign: char| sign.is_ascii_alphabetic());
        let left: String = en.replace("Tiến Độ", "").chars().filter(marked).collect();
        assert!(left.is_empty(), "{name}: Vietnamese letters “{left}” in “{en}”");
    }
}

#[test]
fn a_filled_text_has_no_braces_left_and_values_are_put_in_as_they_are() {
    for (name, vi, en) in all() {
        for text in [vi, en] {
            let names = parts(text);
            if names.is_empty() {
                continue;
            }
            let filled = fill(text, &names.iter().map(|name| (*name, "42")).collect::<Vec<_>>());
            assert!(!filled.contains(['{', '}']), "{name}: “{filled}”");
            assert_eq!(filled.matches("42").count(), text.matches('{').count(), "{name}: “{filled}”");
        }
    }
    assert_eq!(fill("{a} và {b}, {a}", &[("a", "{b}"), ("b", "<i>")]), "{b} và <i>, {b}");
    assert_eq!(fill("{a} {unknown}.", &[("a", "1")]), "1 .");
    assert_eq!(fill("a } b { c", &[]), "a } b { c");
    assert_eq!(fill("", &[]), "");
}

#[test]
fn only_english_has_a_plural() {
    assert_eq!([0, 1, 2].map(|count| plural(count, Lang::En, "one", "many")), ["many", "one", "many"]);
    assert_eq!([0, 1, 2].map(|count| plural(count, Lang::Vi, "one", "many")), ["many"; 3]);
}
