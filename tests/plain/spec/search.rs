//! Search. SPEC section 3: "Search and place pickers ignore case and diacritics …; a search finds words and beginnings of words,
//! those with the phrase as it stands before those with its words scattered."

use super::places::{parts, today};
use super::raw::{both, find, list, table, text};
use serde_json::Value;

const LETTERS: [(&str, char); 7] =
    [("àáảãạăằắẳẵặâầấẩẫậ", 'a'), ("èéẻẽẹêềếểễệ", 'e'), ("ìíỉĩị", 'i'), ("òóỏõọôồốổỗộơờớởỡợ", 'o'), ("ùúủũụưừứửữự", 'u'), ("ỳýỷỹỵ", 'y'), ("đð", 'd')];

/// Words without case and diacritics, in order. Letters that keyboards send in pieces lose the pieces.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for sign in text.to_lowercase().chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)) {
        let marked = LETTERS.iter().find(|(marked, _)| !sign.is_ascii() && marked.contains(sign));
        let plain = marked.map_or(sign, |(_, plain)| *plain);
        if plain.is_alphanumeric() {
            words.last_mut().expect("a word").push(plain);
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// 0 where the phrase stands as it is, 1 where its words are scattered, nothing where one is missing. Words that say what kind of unit a
/// place is are found as words of the text, which is read by [`words`], or else go with one of its `names`.
pub fn found(query: &str, there: &[String], names: &[String]) -> Option<usize> {
    let asked = words(query);
    if asked.is_empty() {
        return Some(0);
    }
    let stands = |asked: &[String]| there.windows(asked.len()).any(|run| run.iter().zip(asked).all(|(word, asked)| word.starts_with(asked.as_str())));
    if stands(&asked) {
        return Some(0);
    }
    let begins_a_word = |asked: &String| there.iter().any(|word| word.starts_with(asked.as_str()));
    if asked.iter().all(begins_a_word) {
        return Some(1);
    }
    let names: Vec<Vec<String>> = names.iter().map(|name| bare(words(name))).collect();
    let of_units = with_units(&asked);
    let there = of_units.iter().all(|(asked, unit)| match unit {
        Unit::None => begins_a_word(asked),
        Unit::Before => names.iter().any(|name| name.first().is_some_and(|first| first.starts_with(asked.as_str()))),
        Unit::After => names.iter().any(|name| name.last() == Some(asked)),
        Unit::Both => false,
    });
    let bare: Vec<String> = of_units.into_iter().map(|(word, _)| word).collect();
    there.then(|| usize::from(!stands(&bare)))
}

/// Where a word for a kind of unit stands beside a word.
enum Unit {
    None,
    Before,
    After,
    /// No unit is called so.
    Both,
}

const BEFORE: [&[&str]; 3] = [&["thanh", "pho"], &["tinh"], &["tp"]];

fn unit_before(words: &[String]) -> usize {
    BEFORE.iter().find(|unit| words.len() > unit.len() && words.iter().zip(**unit).all(|(word, of_unit)| word == of_unit)).map_or(0, |unit| unit.len())
}

/// The words that are none for a kind of unit, each with where one stands beside it: "the words tỉnh, thành phố, TP, province, city before
/// or after them".
fn with_units(mut words: &[String]) -> Vec<(String, Unit)> {
    let mut found = Vec::new();
    while !words.is_empty() {
        let before = unit_before(words);
        let word = words[before].clone();
        words = &words[before + 1..];
        let after = words.first().is_some_and(|next| next == "province" || next == "city");
        words = &words[usize::from(after)..];
        found.push((
            word,
            match (before > 0, after) {
                (false, false) => Unit::None,
                (true, false) => Unit::Before,
                (false, true) => Unit::After,
                (true, true) => Unit::Both,
            },
        ));
    }
    found
}

/// A name without what says that it is a province or a city.
fn bare(mut name: Vec<String>) -> Vec<String> {
    name.drain(..unit_before(&name));
    if name.len() > 1 && name.last().is_some_and(|last| last == "province" || last == "city") {
        name.pop();
    }
    name
}

/// "Know old and new province names, their `aliases`": what a place is called, what it became, what it was formed from.
pub fn of_place(json: &Value, id: &str) -> Vec<String> {
    let mut kin = vec![id.to_owned(), today(json, id)];
    kin.extend(find(json, "localities", id).map(|place| text(place, "successor").to_owned()));
    kin.extend(parts(json, id));
    kin.extend(parts(json, &today(json, id)).into_iter().filter(|part| today(json, part) == today(json, id)));
    let mut all = Vec::new();
    for place in table(json, "localities").iter().filter(|place| kin.iter().any(|id| id == text(place, "id"))) {
        let names = [both(place, "name"), both(place, "short"), list(place, "aliases").join("\n")].join("\n");
        all.extend(names.lines().filter(|name| !name.is_empty()).map(str::to_owned));
    }
    all
}

pub fn of_indicator(json: &Value, id: &str) -> String {
    find(json, "indicators", id).map_or(String::new(), |row| [both(row, "name"), both(row, "short_name"), String::new()].join("\n"))
}

/// Numbers as they are said: behind the word for what they are the number of.
pub fn of_resolutions(json: &Value, ids: &[String]) -> String {
    ids.iter().filter_map(|id| find(json, "resolutions", id)).map(|row| format!("Nghị quyết {0}\nResolution {0}\n", text(row, "number"))).collect()
}

pub fn of_number(document: &Value) -> String {
    let number = text(document, "number");
    both(document, "type").lines().filter(|_| !number.is_empty()).map(|kind| format!("{kind} {number}\n")).collect()
}
