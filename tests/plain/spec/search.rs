//! Search. SPEC section 3: "Search and place pickers ignore case and diacritics …; a search finds words and beginnings of words,
//! those with the phrase as it stands before those with its words scattered."

use super::places::{is_province, parts, today};
use super::raw::{both, find, list, table, text};
use serde_json::Value;

const LETTERS: [(&str, char); 7] =
    [("àáảãạăằắẳẵặâầấẩẫậ", 'a'), ("èéẻẽẹêềếểễệ", 'e'), ("ìíỉĩị", 'i'), ("òóỏõọôồốổỗộơờớởỡợ", 'o'), ("ùúủũụưừứửữự", 'u'), ("ỳýỷỹỵ", 'y'), ("đð", 'd')];

/// Words without case and diacritics, in order. Letters that keyboards send in pieces lose the pieces.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for sign in text.to_lowercase().chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)) {
        let plain = LETTERS.iter().find(|(marked, _)| marked.contains(sign)).map_or(sign, |(_, plain)| *plain);
        if plain.is_alphanumeric() {
            words.last_mut().expect("a word").push(plain);
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// 0 where the phrase stands as it is, 1 where its words are scattered, nothing where one is missing.
pub fn found(query: &str, text: &str) -> Option<usize> {
    let asked = words(query);
    if asked.is_empty() {
        return Some(0);
    }
    let there = words(text);
    if there.windows(asked.len()).any(|run| run.iter().zip(&asked).all(|(word, asked)| word.starts_with(asked.as_str()))) {
        return Some(0);
    }
    asked.iter().all(|asked| there.iter().any(|word| word.starts_with(asked.as_str()))).then_some(1)
}

/// "Know old and new province names, their `aliases` and the words tỉnh, thành phố, TP, province, city before or after them."
pub fn of_place(json: &Value, id: &str) -> String {
    let mut kin = vec![id.to_owned(), today(json, id)];
    kin.extend(find(json, "localities", id).map(|place| text(place, "successor").to_owned()));
    kin.extend(parts(json, id));
    kin.extend(parts(json, &today(json, id)).into_iter().filter(|part| today(json, part) == today(json, id)));
    let mut all = String::new();
    for place in table(json, "localities").iter().filter(|place| kin.iter().any(|id| id == text(place, "id"))) {
        let names = [both(place, "name"), both(place, "short"), list(place, "aliases").join("\n")].join("\n");
        for name in names.lines().filter(|name| !name.is_empty()) {
            all += &(name.to_owned() + "\n");
            if is_province(json, id) {
                all += &format!("tỉnh {name}\nthành phố {name}\nTP {name}\n{name} province\n{name} city\n");
            }
        }
    }
    all
}

pub fn of_indicator(json: &Value, id: &str) -> String {
    find(json, "indicators", id).map_or(String::new(), |row| both(row, "name") + "\n" + &both(row, "short_name") + "\n")
}

pub fn of_resolutions(json: &Value, ids: &[String]) -> String {
    ids.iter().filter_map(|id| find(json, "resolutions", id)).map(|row| text(row, "number").to_owned() + "\n").collect()
}
