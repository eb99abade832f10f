//! Link ↔ [`View`]: one table of keys from which reading, writing and their order follow.

use crate::dataset::StatementKind;
use crate::date::{FIRST_YEAR, LAST_YEAR, is_date};
use crate::fold::is_mark;
use crate::lang::Lang;
use crate::sorted::InOrder;
use crate::status::{Method, Scope, Status};
use crate::view::mangled::{id_written, is_unseen};
use crate::view::trackers::is_tracker;
use crate::view::{Chosen, Geography, Page, View, Years};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Something in a link that was dropped; the rest of the view holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// As the link writes it.
    pub key: String,
    /// What of its value was dropped, as the link writes it.
    pub value: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Why a part of a link was dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No key of any edition.
    UnknownKey,
    /// Not a value that the key takes.
    UnknownValue,
    /// An id that this edition does not have.
    UnknownId,
    /// Years outside 1900–2100, or none that this edition has data of.
    YearOutOfRange,
    /// The key stands twice; the first holds.
    Repeated,
    /// A search text beyond [`MOST_SOUGHT`]; its beginning holds.
    TooLong,
}

/// How many signs of a search text a link keeps. A sign takes up to 12 bytes in a link, and hosts refuse links of 8,000.
pub const MOST_SOUGHT: usize = 300;

/// One key of a link.
struct Key {
    name: &'static str,
    /// Whether the key takes a list: given again it adds to it, as a form sends its boxes.
    list: bool,
    /// Puts a value into the view and returns the parts of it that the key does not take.
    read: fn(&str, &mut View) -> Vec<(String, Fault)>,
    /// The value, `None` for the default.
    write: fn(&View) -> Option<String>,
}

/// In the order of a link: one view has one address.
const KEYS: &[Key] = &[
    Key { name: "v", list: false, read: |text, view| one(text, page_of, &mut view.page), write: |view| other(view.page, Page::Overview, Page::id) },
    Key { name: "r", list: true, read: |text, view| texts(text, |ids| view.resolutions = ids.into_iter().collect()), write: |view| joined(&view.resolutions) },
    Key {
        name: "sc",
        list: true,
        read: |text, view| ids(text, Scope::from_id, &mut view.scopes),
        write: |view| joined(view.scopes.iter().map(|one| one.id())),
    },
    Key { name: "s", list: true, read: |text, view| texts(text, |ids| view.sectors = ids.into_iter().collect()), write: |view| joined(&view.sectors) },
    Key { name: "i", list: false, read: |text, view| one(text, |text| Some(Some(text.to_owned())), &mut view.indicator), write: |view| view.indicator.clone() },
    Key { name: "l", list: true, read: |text, view| texts(text, |ids| view.places = once_each(ids)), write: |view| joined(&view.places) },
    Key { name: "rg", list: true, read: |text, view| texts(text, |ids| view.regions = ids.into_iter().collect()), write: |view| joined(&view.regions) },
    Key { name: "y", list: false, read: |text, view| years(text, &mut view.years), write: |view| view.years.map(written) },
    Key {
        name: "st",
        list: true,
        read: |text, view| ids(text, Status::from_id, &mut view.statuses),
        write: |view| joined(view.statuses.iter().map(|one| one.id())),
    },
    Key {
        name: "k",
        list: true,
        read: |text, view| ids(text, StatementKind::from_id, &mut view.kinds),
        write: |view| joined(view.kinds.iter().map(|one| one.id())),
    },
    Key { name: "q", list: false, read: |text, view| sought(text, &mut view.query), write: |view| Some(view.query.clone()).filter(|query| !query.is_empty()) },
    Key {
        name: "g",
        list: false,
        read: |text, view| one(text, |text| Geography::from_id(text).map(Some), &mut view.geography),
        write: |view| view.geography.map(|one| one.id().to_owned()),
    },
    Key { name: "m", list: false, read: |text, view| one(text, Method::from_id, &mut view.method), write: |view| other(view.method, Method::Line, Method::id) },
    Key { name: "lang", list: false, read: |text, view| one(text, lang_of, &mut view.lang), write: |view| other(view.lang, Lang::Vi, Lang::id) },
    Key {
        name: "embed",
        list: false,
        read: |text, view| one(text, |text| (text == "1").then_some(true), &mut view.embed),
        write: |view| view.embed.then(|| "1".to_owned()),
    },
    Key {
        name: "ed",
        list: false,
        read: |text, view| one(text, |text| (is_date(text) && text.len() == 10).then(|| Some(text.to_owned())), &mut view.edition),
        write: |view| view.edition.clone(),
    },
];

/// Names of views in earlier links, and the view that each is today.
const EARLIER_PAGES: &[(&str, Page)] = &[("brief", Page::Place)];

fn page_of(id: &str) -> Option<Page> {
    Page::from_id(id).or_else(|| EARLIER_PAGES.iter().find(|(earlier, _)| *earlier == id).map(|(_, page)| *page))
}

/// The language of a tag such as `en-US`, which translators and browsers write into links.
fn lang_of(tag: &str) -> Option<Lang> {
    Lang::from_id(tag.split(['-', '_']).next().unwrap_or(tag))
}

/// The link of a view: `?v=trend&i=…`, or nothing for the front page.
pub fn encode(view: &View) -> String {
    let pairs: Vec<String> = KEYS.iter().filter_map(|key| Some(format!("{}={}", key.name, escaped(&(key.write)(view)?)))).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// Reads a link's query string, with or without `?`. Never fails: what cannot be read is dropped and named.
pub fn decode(query: &str) -> (View, Vec<Dropped>) {
    let mut view = View::default();
    let mut dropped = Vec::new();
    let mut drop = |key: &str, value: String, fault| dropped.push(Dropped { key: key.to_owned(), value, fault });
    let mut given: Vec<Vec<String>> = vec![Vec::new(); KEYS.len()];
    for pair in query.trim_start_matches('?').split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (unescaped(key), unescaped(value));
        // Mail programs write `&amp;` where a link has `&`, some of them again and again; a byte order mark may stand before all of it.
        let key = key.trim_start_matches("amp;").trim_matches(is_unseen).to_owned();
        match KEYS.iter().position(|known| known.name == key) {
            Some(at) => given[at].extend(Some(value).filter(|value| !value.is_empty())),
            None if key.is_empty() || is_tracker(&key) => {}
            None => drop(&key, value, Fault::UnknownKey),
        }
    }
    for (key, values) in KEYS.iter().zip(given) {
        let mut taken: Option<String> = None;
        for value in if key.list { vec![values.join("~")] } else { values } {
            match &taken {
                Some(taken) if *taken == value => {}
                Some(_) => drop(key.name, value, Fault::Repeated),
                None => {
                    let faults = (key.read)(&value, &mut view);
                    taken = faults.is_empty().then_some(value);
                    faults.into_iter().for_each(|(part, fault)| drop(key.name, part, fault));
                }
            }
        }
    }
    (view, dropped)
}

/// Unreserved signs, `~` between ids and `.` between years stand as they are.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

fn unescaped(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// The ids in a text where ids are known: itself, or else parts of it, and what is left over. Links come with capitals, with the full
/// stop of the sentence around them, with commas for `~`, or encoded twice.
pub(super) fn meant(text: &str, known: &dyn Fn(&str) -> bool) -> (Vec<String>, Vec<String>) {
    if known(text) {
        return (vec![text.to_owned()], Vec::new());
    }
    let (mut found, mut left) = (Vec::new(), Vec::new());
    for part in id_written(&unescaped(text)).split(|sign| is_mark(sign) && sign != '-' && sign != '_').filter(|part| !part.is_empty()) {
        let lower = part.to_ascii_lowercase();
        match (known(part), known(&lower)) {
            (true, _) => found.push(part.to_owned()),
            (false, true) => found.push(lower),
            (false, false) => left.push(part.to_owned()),
        }
    }
    if found.is_empty() { (found, vec![text.to_owned()]) } else { (found, left) }
}

/// The one id that a text means; `None` where it is nothing or more.
pub(super) fn meant_one(text: &str, known: &dyn Fn(&str) -> bool) -> Option<String> {
    let (mut found, left) = meant(text, known);
    found.pop().filter(|_| found.is_empty() && left.is_empty())
}

fn one<T>(text: &str, known: fn(&str) -> Option<T>, place: &mut T) -> Vec<(String, Fault)> {
    match meant_one(text, &|id| known(id).is_some()).and_then(|id| known(&id)) {
        Some(value) => {
            *place = value;
            Vec::new()
        }
        None => vec![(text.to_owned(), Fault::UnknownValue)],
    }
}

/// A text to search for, cut where it is longer than a search needs and hosts take.
fn sought(text: &str, place: &mut String) -> Vec<(String, Fault)> {
    match text.char_indices().nth(MOST_SOUGHT) {
        Some((end, _)) => {
            *place = text[..end].to_owned();
            vec![(text[end..].to_owned(), Fault::TooLong)]
        }
        None => {
            *place = text.to_owned();
            Vec::new()
        }
    }
}

fn texts(text: &str, put: impl FnOnce(Vec<String>)) -> Vec<(String, Fault)> {
    put(text.split('~').filter(|id| !id.is_empty()).map(str::to_owned).collect());
    Vec::new()
}

fn ids<T: Ord>(text: &str, from_id: fn(&str) -> Option<T>, set: &mut Chosen<T>) -> Vec<(String, Fault)> {
    let mut unknown = Vec::new();
    for id in text.split('~').filter(|id| !id.is_empty()) {
        let (known, left) = meant(id, &|id| from_id(id).is_some());
        known.iter().filter_map(|id| from_id(id)).for_each(|one| set.insert(one));
        unknown.extend(left.into_iter().map(|part| (part, Fault::UnknownValue)));
    }
    unknown
}

/// Each once, at its first place.
pub(super) fn once_each(list: Vec<String>) -> Vec<String> {
    let mut ranked: Vec<usize> = (0..list.len()).collect();
    ranked.order_by(|one, other| list[*one].cmp(&list[*other]));
    let mut again = vec![false; list.len()];
    ranked.windows(2).filter(|pair| list[pair[0]] == list[pair[1]]).for_each(|pair| again[pair[1]] = true);
    list.into_iter().zip(again).filter(|(_, again)| !again).map(|(one, _)| one).collect()
}

/// `2018..2025` or `2018`; years the wrong way round are turned. What programs make of the two points by themselves, `…` or a dash, is read too.
pub fn years_of(text: &str) -> Option<Years> {
    let between = ["..", "…", "-", "–", "—"].into_iter().find_map(|between| text.split_once(between));
    let (first, last) = between.unwrap_or((text, text));
    let is_before = |sign| sign == ' ' || sign == '.' || is_unseen(sign);
    let year = |text: &str| text.trim_start_matches(is_before).trim_end_matches(|sign: char| !sign.is_ascii_digit()).parse::<i32>().ok();
    Some(Years::between(year(first)?, year(last)?))
}

fn years(text: &str, place: &mut Option<Years>) -> Vec<(String, Fault)> {
    let fault = match years_of(text) {
        Some(years) if years.first < FIRST_YEAR || years.last > LAST_YEAR => Fault::YearOutOfRange,
        Some(years) => {
            *place = Some(years);
            return Vec::new();
        }
        None => Fault::UnknownValue,
    };
    vec![(text.to_owned(), fault)]
}

/// The years as a link says them.
pub fn written(years: Years) -> String {
    if years.first == years.last { years.first.to_string() } else { format!("{}..{}", years.first, years.last) }
}

fn other<T: PartialEq + Copy>(value: T, default: T, id: impl Fn(T) -> &'static str) -> Option<String> {
    (value != default).then(|| id(value).to_owned())
}

fn joined<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> Option<String> {
    let parts: Vec<T> = parts.into_iter().collect();
    (!parts.is_empty()).then(|| parts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("~"))
}
