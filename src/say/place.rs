//! Sentences of the page of a place.

mod lead;
mod pictures;

pub use crate::say::place::lead::{derived, lead};
pub use crate::say::place::pictures::{course, due, due_spot, former, of_year, peers_rule, rank_spot, strips, whose};

use crate::answer::place::{Coverage, Profile};
use crate::dataset::{Dataset, Source};
use crate::format;
use crate::lang::Lang;
use crate::status::Method;
use crate::words::{fill, overview, place as words, plural, status as status_words};

/// Whose targets are counted, how many, and by which rule. `None` where there are none.
pub fn standing(dataset: &Dataset, profile: &Profile, method: Method, lang: Lang) -> Option<String> {
    let count: usize = profile.standing.total.iter().sum();
    let targets = fill(plural(count, lang, overview::target_count(lang), overview::targets_count(lang)), &[("count", &format::count(count, lang))]);
    // A name with its time in brackets is for the title.
    let place = dataset.localities[profile.place].name.get(lang);
    (count > 0).then(|| fill(words::of_place(lang), &[("targets", &targets), ("place", place), ("rule", status_words::method(method, lang))]))
}

/// How much is known of the place, or of the country.
pub fn coverage(coverage: Coverage, country: bool, lang: Lang) -> String {
    let text = match coverage.here {
        _ if country => words::coverage_country(lang),
        0 => words::coverage_none(lang),
        _ if coverage.is_thin() => words::coverage_thin(lang),
        _ => words::coverage(lang),
    };
    fill(text, &[("here", &format::count(coverage.here, lang)), ("of", &format::count(coverage.of, lang))])
}

/// A source in one short line: publisher, host, date.
pub fn source(source: &Source, lang: Lang) -> String {
    let date = source.date.as_deref().map(|date| format::date(date, lang));
    [Some(source.publisher_or_title().to_owned()), source.link().and_then(host).map(str::to_owned), date].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The host of an address, without "www.".
fn host(address: &str) -> Option<&str> {
    let host = address.split_once("://")?.1.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_said_by_publisher_host_and_date() {
        let source_with = |publisher: Option<&str>, url: Option<&str>| Source {
            id: String::new(),
            title: "Niên giám".to_owned(),
            publisher: publisher.map(str::to_owned),
            url: url.map(str::to_owned),
            date: Some("2024-06".to_owned()),
            tier: None,
        };
        assert_eq!(source(&source_with(Some("NSO"), Some("https://www.nso.gov.vn/a?b#c")), Lang::En), "NSO, nso.gov.vn, June 2024");
        assert_eq!(source(&source_with(None, Some("javascript:alert(1)")), Lang::Vi), "Niên giám, tháng 6/2024");
        assert_eq!(host("https:///x"), None);
    }
}
