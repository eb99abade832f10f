//! What a search looks into, and how it looks: words and beginnings of words, without case and diacritics. A place is found also with
//! what it is called beside its name (tỉnh, thành phố, TP, province, city), a document by its number however that is written.

use crate::dataset::{Dataset, Document, Indicator, Locality, Statement, Target};
use crate::fold::words;
use crate::lang::Lang;
use crate::words::filters;

/// Stands right before, or right after, a name in a text to search in that says what kind of unit it is; no word has it.
const UNIT: &str = "_";
/// What stands before the name of a place, and what stands after it.
const BEFORE: &[&[&str]] = &[&["thanh", "pho"], &["tinh"], &["tp"]];
const AFTER: &[&str] = &["province", "city"];

/// What is searched for.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// Ways to read it, of which one must be found whole: the words as they stand, and with each word for a kind of unit taken as that of
    /// the place beside it.
    readings: Vec<Vec<String>>,
}

impl Sought {
    /// What is looked for where a reader has typed this.
    pub fn of(query: &str) -> Sought {
        let said = words(query);
        let begun = |words: Vec<String>| -> Vec<String> { words.into_iter().map(|word| format!(" {word}")).collect() };
        let mut readings = vec![begun(said.clone())];
        readings.extend(units_read(&said).map(begun));
        readings.retain(|words| !words.is_empty());
        Sought { readings }
    }

    /// Nothing is searched for: everything is found.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// The ways to read it, each in parts of which all must be found.
    pub fn readings(&self) -> &[Vec<String>] {
        &self.readings
    }

    /// Whether a text made by [`searched`] has it.
    pub fn is_in(&self, text: &str) -> bool {
        self.is_empty() || self.readings.iter().any(|parts| parts.iter().all(|part| text.contains(part.as_str())))
    }

    /// Whether a text made by [`searched`] has the words one after another.
    pub fn stands_in(&self, text: &str) -> bool {
        self.readings.iter().any(|parts| text.contains(&parts.concat()))
    }
}

/// Words with each that says a kind of unit made a mark on the name beside it; `None` where there is none.
fn units_read(words: &[String]) -> Option<Vec<String>> {
    let mut read: Vec<String> = Vec::new();
    let (mut rest, mut marked, mut any) = (words, false, false);
    while let Some((first, after)) = rest.split_first() {
        match BEFORE.iter().find(|unit| rest.len() > unit.len() && rest.iter().zip(**unit).all(|(word, of_unit)| word == of_unit)) {
            Some(unit) => (rest, marked, any) = (&rest[unit.len()..], true, true),
            None => {
                match read.last_mut().filter(|_| AFTER.contains(&first.as_str())) {
                    Some(name) => {
                        name.push_str(UNIT);
                        any = true;
                    }
                    None => read.push(if marked { format!("{UNIT}{first}") } else { first.clone() }),
                }
                (rest, marked) = (after, false);
            }
        }
    }
    any.then_some(read)
}

/// Several texts as one that a search looks into: each on its own line, a space before each word.
fn searched<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for text in texts {
        line(&mut all, &words(text), "", "");
    }
    all
}

fn line(all: &mut String, words: &[String], before: &str, after: &str) {
    for (at, word) in words.iter().enumerate() {
        all.push(' ');
        all.push_str(if at == 0 { before } else { "" });
        all.push_str(word);
    }
    all.push_str(after);
    all.push('\n');
}

/// A name as it stands, and marked as that of a unit, without what says so itself.
fn name_of_unit(all: &mut String, name: &str) {
    let mut words = words(name);
    line(all, &words, "", "");
    let unit = BEFORE.iter().find(|unit| words.len() > unit.len() && words.iter().zip(**unit).all(|(word, of_unit)| word == of_unit));
    words.drain(..unit.map_or(0, |unit| unit.len()));
    if words.len() > 1 && words.last().is_some_and(|last| AFTER.contains(&last.as_str())) {
        words.pop();
    }
    line(all, &words, UNIT, "");
    line(all, &words, "", UNIT);
}

/// The number of a document in the ways that readers write it: "52-NQ/TW", "52NQ/TW", "NQ52".
fn number(number: &str) -> String {
    let parts = words(number);
    let (head, kind) = (parts.first().map_or("", String::as_str), parts.get(1).map_or("", String::as_str));
    let tail = parts.get(2..).unwrap_or_default().join(" ");
    format!("{number}\n{head}{kind} {tail}\n{kind}{head} {tail}")
}

/// What a search finds a target by: its text and those of targets that repeat it, who set it, what it measures, where.
pub fn of_target(dataset: &Dataset, target: &Target, restated_by: &[usize]) -> String {
    let worded = || restated_by.iter().map(|at| &dataset.targets[*at]).chain([target]);
    let documents: String = worded().filter_map(|target| target.document).map(|at| of_number(&dataset.documents[at])).collect();
    let both = worded().flat_map(|target| [Some(&target.text), target.set_by.as_ref()]).flatten().flat_map(|text| [text.vi.as_str(), &text.en]);
    let own = searched(both.chain(worded().filter_map(|target| target.quote.as_deref())));
    let measured = target.indicator.map_or(String::new(), |at| named(&dataset.indicators[at]));
    own + &of_resolution(&dataset.resolutions[target.resolution].number) + &documents + &measured + &of_place(dataset, &dataset.localities[target.locality])
}

fn of_resolutions(dataset: &Dataset, resolutions: &[usize]) -> String {
    resolutions.iter().map(|at| of_resolution(&dataset.resolutions[*at].number)).collect()
}

fn of_resolution(its_number: &str) -> String {
    numbered(its_number, Lang::ALL.iter().map(|lang| filters::resolution(*lang)))
}

/// A number behind each word for what it is the number of.
fn numbered<'a>(its_number: &str, kinds: impl IntoIterator<Item = &'a str>) -> String {
    let number = number(its_number);
    let named: Vec<String> = kinds.into_iter().flat_map(|kind| number.lines().map(move |number| format!("{kind} {number}"))).collect();
    searched(named.iter().map(String::as_str))
}

/// Type and number of a document.
fn of_number(document: &Document) -> String {
    document.number.as_deref().map_or(String::new(), |number| numbered(number, [document.kind.vi.as_str(), &document.kind.en]))
}

/// What a search finds a statement by: its words, its source, the indicators and resolutions that it speaks of, its place.
pub fn of_statement(dataset: &Dataset, statement: &Statement) -> String {
    let source = statement.source.map_or("", |at| dataset.sources[at].title.as_str());
    let own = searched([statement.text.vi.as_str(), &statement.text.en, source]);
    let indicators: String = statement.indicators.iter().map(|at| named(&dataset.indicators[*at])).collect();
    own + &indicators + &of_resolutions(dataset, &statement.resolutions) + &of_place(dataset, &dataset.localities[statement.locality])
}

/// What a search finds a document by: number, type, issuer and title, its place and the resolutions that it carries out.
pub fn of_document(dataset: &Dataset, document: &Document, resolutions: &[usize]) -> String {
    let issuer = document.issuer.as_ref();
    let (vi, en) = (issuer.map_or("", |issuer| &issuer.vi), issuer.map_or("", |issuer| &issuer.en));
    let own = searched([document.kind.vi.as_str(), &document.kind.en, vi, en, &document.title.vi, &document.title.en]);
    let places: String = document.issued_in.iter().map(|at| of_place(dataset, &dataset.localities[*at])).collect();
    of_number(document) + &own + &of_resolutions(dataset, resolutions) + &places
}

/// What a search finds an indicator by: its name and the resolutions that it is about. Not by its publisher: "UNDP (đến năm 2023)" made
/// Quảng Ninh a find for "quảng nam".
pub fn of_indicator(dataset: &Dataset, indicator: &Indicator) -> String {
    named(indicator) + &of_resolutions(dataset, &indicator.resolutions)
}

/// The names of an indicator.
fn named(indicator: &Indicator) -> String {
    searched([&indicator.name, &indicator.short_name].into_iter().flat_map(|text| [text.vi.as_str(), &text.en]))
}

/// What a search finds a place by: its names, those of what it was merged into and of what it was formed from.
pub fn of_place(dataset: &Dataset, place: &Locality) -> String {
    let kin = place.formed_from.iter().chain(&place.successor).map(|at| &dataset.localities[*at]);
    kin.chain([place]).map(names).collect()
}

/// Everything that a place itself is called.
pub fn names(place: &Locality) -> String {
    let mut all = String::new();
    let names = [&place.name.vi, &place.name.en, &place.short.vi, &place.short.en];
    names.into_iter().chain(&place.aliases).filter(|name| !name.is_empty()).for_each(|name| name_of_unit(&mut all, name));
    all
}

/// A text alone, as a search looks into it.
pub fn alone(text: &str) -> String {
    searched([text])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        Sought::of(query).is_in(&searched([text]))
    }

    #[test]
    fn words_and_beginnings_of_words_are_found_and_nothing_inside_a_word() {
        assert!(finds("phú yên", "Phú Yên") && finds("phu ye", "Phú Yên"));
        assert!(!finds("Phú Yên", "chính phủ đã chuyển"), "yen stands inside a word");
        assert!(finds("hội nhâp", "hội nhập quốc tế"), "half typed");
        assert!(finds("1440", "1.440 doanh nghiệp") && finds("1.440", "1.440") && finds("1,440", "1.440") && !finds("440", "1.440"));
        assert!(finds("  ?! ", "anything"));
    }

    #[test]
    fn a_phrase_stands_where_its_words_follow_one_another() {
        let stands = |text: &str| Sought::of("kinh tế số").stands_in(&searched([text]));
        assert!(stands("Tỷ trọng kinh tế số trong GDP"));
        assert!(!stands("số doanh nghiệp kinh tế") && !stands("kinh tế"));
        assert!(!Sought::of("a b").stands_in(&searched(["a", "b"])), "not from one text into the next");
    }

    #[test]
    fn a_place_is_found_with_what_its_unit_is_called() {
        let mut names = String::new();
        ["Quảng Nam", "TP. Hồ Chí Minh", "Ho Chi Minh City"].into_iter().for_each(|name| name_of_unit(&mut names, name));
        for query in ["tỉnh Quảng Nam", "Quang Nam province", "TP Quảng Nam", "thành phố hồ chí minh", "tp ho chi", "ho chi minh city"] {
            assert!(Sought::of(query).is_in(&names), "{query}");
        }
        for query in ["thanh", "tinh", "province", "thành phố", "tỉnh Nam", "Thanh Hóa"] {
            assert!(!Sought::of(query).is_in(&names), "{query}");
        }
        assert!(finds("thành phố thông minh", "xây dựng thành phố thông minh"), "as words they are found too");
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        let text = of_resolution("52-NQ/TW");
        for query in ["52", "NQ52", "NQ 52", "52NQ/TW", "52-nq/tw", "nghị quyết 52", "nq52-tw", "resolution 52"] {
            assert!(Sought::of(query).is_in(&text), "{query}");
        }
        assert!(!Sought::of("nq53").is_in(&text) && !Sought::of("2").is_in(&text));
    }
}
