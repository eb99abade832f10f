//! "What is new" as an Atom feed (RFC 4287): an entry an edition, the newest first. Its addresses are relative, since the same files are
//! served at any address, and its ids are names that stay when the site moves.

use crate::answer::edition::Edition;
use crate::answer::news::{News, news};
use crate::dataset::Dataset;
use crate::export::escape::markup;
use crate::export::table;
use crate::format;
use crate::lang::Lang;
use crate::say::news::{Chapter, chapters, sentence};
use crate::status::Method;
use crate::words::export as words;
use crate::words::{fill, news as news_words, page};

/// How many pieces of a kind an entry names; the others are counted.
const NAMED: usize = 60;

/// The file's name in a language.
pub const fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "feed.xml",
        Lang::En => "feed-en.xml",
    }
}

/// The feed of editions in the order of their dates; what they speak of is called as in `dataset`, the newest. Needs one edition at least,
/// since a feed says when it was changed.
pub fn feed(editions: &[Edition], dataset: &Dataset, lang: Lang) -> Option<String> {
    let newest = editions.last()?;
    let before = |at: usize| at.checked_sub(1).and_then(|before| editions.get(before));
    let entries = editions.iter().enumerate().rev().map(|(at, edition)| entry(edition, before(at), dataset, lang));
    let title = fill(words::what_is_new(lang), &[("site", page::name(lang))]);
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{}</id>\n<title>{}</title>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n{}</feed>\n",
        lang.id(),
        id("00000000", lang),
        markup(&title),
        moment(&newest.date),
        markup(page::name(lang)),
        name(lang),
        address("", lang),
        entries.collect::<String>()
    ))
}

fn entry(edition: &Edition, before: Option<&Edition>, dataset: &Dataset, lang: Lang) -> String {
    let says = match before {
        Some(before) => told(&news(before, edition, Method::Line), dataset, lang),
        None => {
            let count = |count: usize| format::count(count, lang);
            vec![fill(news_words::first(lang), &[("values", &count(edition.count())), ("targets", &count(edition.targets.len()))])]
        }
    };
    format!(
        "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<content type=\"text\">{}</content>\n</entry>\n",
        id(&edition.date, lang),
        markup(&table::edition(&edition.date, lang)),
        moment(&edition.date),
        address(&edition.date, lang),
        markup(&says.join("\n"))
    )
}

fn told(news: &News, dataset: &Dataset, lang: Lang) -> Vec<String> {
    let chapter = |Chapter { head, mut lines }: Chapter| {
        let rest = lines.len().saturating_sub(NAMED);
        lines.truncate(NAMED);
        lines.extend((rest > 0).then(|| fill(page::and_more(lang), &[("count", &format::count(rest, lang))])));
        [String::new(), format!("{head}:")].into_iter().chain(lines)
    };
    [sentence(news_words::of_all(lang), news, lang)].into_iter().chain(chapters(dataset, news, lang).into_iter().flat_map(chapter)).collect()
}

/// A name of its own for the feed and for each edition, in each language: a UUID (RFC 9562, version 8) whose last group is the date.
fn id(date: &str, lang: Lang) -> String {
    let day: String = date.chars().filter(char::is_ascii_digit).take(8).collect();
    let number = match lang {
        Lang::Vi => "0001",
        Lang::En => "0002",
    };
    format!("urn:uuid:7469656e-6472-8f6e-a1d0-{day:0>8}{number}")
}

/// The view of an edition, from the folder that the feed lies in.
fn address(date: &str, lang: Lang) -> String {
    let pinned = if date.is_empty() { String::new() } else { format!("ed={}", markup(date)) };
    match (lang, pinned.is_empty()) {
        (Lang::Vi, true) => "./".to_owned(),
        (Lang::Vi, false) => format!("./?{pinned}"),
        (Lang::En, true) => "./?lang=en".to_owned(),
        (Lang::En, false) => format!("./?lang=en&amp;{pinned}"),
    }
}

/// An edition has a day, a feed wants a moment.
fn moment(date: &str) -> String {
    format!("{}T00:00:00Z", markup(date))
}
