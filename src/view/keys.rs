//! Link ↔ [`View`]: one table of keys from which reading, writing and their order follow.

use super::{Chosen, Geography, Lang, Page, View, Years};
use crate::dataset::{FIRST_YEAR, LAST_YEAR, StatementKind, is_date};
use crate::status::{Method, Status};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Something in a link that was dropped; the rest of the view holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    pub key: String,
    pub value: String,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    UnknownKey,
    /// Not a value that the key takes.
    UnknownValue,
    /// An id that this edition does not have.
    UnknownId,
    YearOutOfRange,
    /// The key stands twice; the first holds.
    Repeated,
}

/// One key of a link.
struct Key {
    name: &'static str,
    /// Puts a value into the view and returns the parts of it that the key does not take.
    read: fn(&str, &mut View) -> Vec<(String, Why)>,
    /// The value, `None` for the default.
    write: fn(&View) -> Option<String>,
}

/// In the order of a link: one view has one address.
const KEYS: &[Key] = &[
    Key { name: "v", read: |text, view| one(text, Page::from_id(text), &mut view.page), write: |view| other(view.page, Page::Overview, Page::id) },
    Key { name: "r", read: |text, view| texts(text, |id| view.resolutions.insert(id)), write: |view| joined(&view.resolutions) },
    Key { name: "s", read: |text, view| texts(text, |id| view.sectors.insert(id)), write: |view| joined(&view.sectors) },
    Key { name: "i", read: |text, view| one(text, Some(Some(text.to_owned())), &mut view.indicator), write: |view| view.indicator.clone() },
    Key {
        name: "l",
        read: |text, view| {
            texts(text, |id| {
                if !view.places.contains(&id) {
                    view.places.push(id)
                }
            })
        },
        write: |view| joined(&view.places),
    },
    Key { name: "y", read: |text, view| years(text, &mut view.years), write: |view| view.years.map(written) },
    Key { name: "st", read: |text, view| ids(text, Status::from_id, &mut view.statuses), write: |view| joined(view.statuses.iter().map(|one| one.id())) },
    Key { name: "k", read: |text, view| ids(text, StatementKind::from_id, &mut view.kinds), write: |view| joined(view.kinds.iter().map(|one| one.id())) },
    Key {
        name: "q",
        read: |text, view| one(text, Some(text.to_owned()), &mut view.query),
        write: |view| Some(view.query.clone()).filter(|query| !query.is_empty()),
    },
    Key {
        name: "g",
        read: |text, view| one(text, Geography::from_id(text).map(Some), &mut view.geography),
        write: |view| view.geography.map(|one| one.id().to_owned()),
    },
    Key { name: "m", read: |text, view| one(text, Method::from_id(text), &mut view.method), write: |view| other(view.method, Method::Line, Method::id) },
    Key { name: "lang", read: |text, view| one(text, Lang::from_id(text), &mut view.lang), write: |view| other(view.lang, Lang::Vi, Lang::id) },
    Key { name: "embed", read: |text, view| one(text, (text == "1").then_some(true), &mut view.embed), write: |view| view.embed.then(|| "1".to_owned()) },
    Key {
        name: "ed",
        read: |text, view| one(text, (is_date(text) && text.len() == 10).then(|| Some(text.to_owned())), &mut view.edition),
        write: |view| view.edition.clone(),
    },
];

/// Parameters that messengers, mailers and advertisers hang onto links; they are dropped without a word.
const TRACKERS: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "ttclid",
    "twclid",
    "igshid",
    "igsh",
    "li_fat_id",
    "zarsrc",
    "zalo_id",
    "_ga",
    "_gl",
    "mc_cid",
    "mc_eid",
    "ref",
    "ref_src",
    "si",
    "spm",
    "_branch_match_id",
    "wt_mc",
    "mibextid",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "sfnsn",
    "_hsenc",
    "_hsmi",
];
const TRACKER_PREFIXES: &[&str] = &["utm_", "pk_", "mtm_", "matomo_", "hsa_", "vero_", "oly_"];

fn is_tracker(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    TRACKERS.contains(&key.as_str()) || TRACKER_PREFIXES.iter().any(|prefix| key.starts_with(prefix))
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
    let mut seen = Vec::new();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        // Mail programs write `&amp;` where a link has `&`.
        let key = unescaped(key.strip_prefix("amp;").unwrap_or(key));
        let value = unescaped(value);
        let mut drop = |value: String, why| dropped.push(Dropped { key: key.clone(), value, why });
        match KEYS.iter().find(|known| known.name == key) {
            Some(known) if seen.contains(&known.name) => drop(value, Why::Repeated),
            Some(_) if value.is_empty() => {}
            Some(known) => {
                seen.push(known.name);
                (known.read)(&value, &mut view).into_iter().for_each(|(part, why)| drop(part, why));
            }
            None if key.is_empty() || is_tracker(&key) => {}
            None => drop(value, Why::UnknownKey),
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

fn one<T>(text: &str, value: Option<T>, place: &mut T) -> Vec<(String, Why)> {
    match value {
        Some(value) => {
            *place = value;
            Vec::new()
        }
        None => vec![(text.to_owned(), Why::UnknownValue)],
    }
}

fn texts(text: &str, mut put: impl FnMut(String)) -> Vec<(String, Why)> {
    text.split('~').filter(|id| !id.is_empty()).for_each(|id| put(id.to_owned()));
    Vec::new()
}

fn ids<T: Ord>(text: &str, from_id: impl Fn(&str) -> Option<T>, set: &mut Chosen<T>) -> Vec<(String, Why)> {
    let mut unknown = Vec::new();
    for id in text.split('~').filter(|id| !id.is_empty()) {
        match from_id(id) {
            Some(known) => set.insert(known),
            None => unknown.push((id.to_owned(), Why::UnknownValue)),
        }
    }
    unknown
}

/// `2018..2025` or `2018`; years the wrong way round are turned.
fn years(text: &str, place: &mut Option<Years>) -> Vec<(String, Why)> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let year = |text: &str| text.parse::<i32>().ok();
    let (Some(first), Some(last)) = (year(first), year(last)) else { return vec![(text.to_owned(), Why::UnknownValue)] };
    let years = Years::between(first, last);
    if years.first < FIRST_YEAR || years.last > LAST_YEAR {
        return vec![(text.to_owned(), Why::YearOutOfRange)];
    }
    *place = Some(years);
    Vec::new()
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
