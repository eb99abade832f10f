//! "What is new" as an Atom feed (RFC 4287): an entry an edition, the newest first.

use crate::export::escape::markup;
use crate::export::table;
use crate::lang::Lang;
use crate::sorted::InOrder;
use crate::words::export as words;
use crate::words::{fill, page};

/// An edition as the feed tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// What is new, gone or changed in it, a sentence each.
    pub says: Vec<String>,
}

/// The feed of a site at an address that ends in a slash; `own` is the feed's own address. Needs one edition at least, since a feed says when it was changed.
pub fn feed(site: &str, own: &str, editions: &[Edition], lang: Lang) -> Option<String> {
    let mut editions: Vec<&Edition> = editions.iter().collect();
    editions.order_by(|one, other| other.date.cmp(&one.date));
    let newest = editions.first()?;
    let link = |edition: &Edition| match lang {
        Lang::Vi => format!("{site}?ed={}", edition.date),
        Lang::En => format!("{site}?lang=en&ed={}", edition.date),
    };
    let entry = |edition: &&Edition| {
        let link = markup(&link(edition));
        format!(
            "<entry>\n<id>{link}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link rel=\"alternate\" href=\"{link}\"/>\n<content type=\"text\">{}</content>\n</entry>\n",
            markup(&table::edition(&edition.date, lang)),
            moment(edition),
            markup(&edition.says.join("\n"))
        )
    };
    let title = fill(words::what_is_new(lang), &[("site", page::name(lang))]);
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{own}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"self\" href=\"{own}\"/>\n<link rel=\"alternate\" href=\"{}\"/>\n{}</feed>\n",
        lang.id(),
        markup(&title),
        moment(newest),
        markup(page::name(lang)),
        markup(site),
        editions.iter().map(entry).collect::<String>(),
        own = markup(own)
    ))
}

/// An edition has a day, a feed wants a moment.
fn moment(edition: &Edition) -> String {
    format!("{}T00:00:00Z", markup(&edition.date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(date: &str, says: &[&str]) -> Edition {
        Edition { date: date.to_owned(), says: says.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn the_newest_edition_comes_first_and_says_when_the_feed_was_changed() {
        let editions = [edition("2026-11-23", &["a"]), edition("2026-11-27", &["3 giá trị mới.", "b < c"])];
        let feed = feed("https://a.vn/tiendo/", "https://a.vn/tiendo/feed.xml", &editions, Lang::Vi).expect("a feed");
        let at = |text: &str| feed.find(text).unwrap_or_else(|| panic!("{text} in {feed}"));
        assert!(at("<updated>2026-11-27T00:00:00Z</updated>\n<author>") < at("<id>https://a.vn/tiendo/?ed=2026-11-27</id>"));
        assert!(at("?ed=2026-11-27</id>") < at("?ed=2026-11-23</id>"));
        assert!(feed.contains("<content type=\"text\">3 giá trị mới.\nb &lt; c</content>"));
        assert!(feed.contains("<title>Số liệu cập nhật ngày 27/11/2026</title>"));
    }

    #[test]
    fn without_an_edition_there_is_no_feed() {
        assert_eq!(feed("https://a.vn/", "https://a.vn/feed.xml", &[], Lang::En), None);
    }
}
