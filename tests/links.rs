//! Links: one address for one view, nothing lost on the way, nothing in one that can make the page fail.

mod fixture;

use fixture::bundled;
use proptest::prelude::*;
use tiendo::dataset::StatementKind;
use tiendo::lang::Lang;
use tiendo::status::{Method, Scope, Status};
use tiendo::view::keys::{Dropped, Fault, decode, encode};
use tiendo::view::known;
use tiendo::view::{Chosen, Geography, Page, View, Years};

const ORDER: [&str; 16] = ["v", "r", "sc", "s", "i", "l", "rg", "y", "st", "k", "q", "g", "m", "lang", "embed", "ed"];

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

/// Ids as data could have them: any text without the sign that joins ids.
fn id() -> impl Strategy<Value = String> {
    const ODD: [&str; 9] = ["%7E", "a+b", "a b", "&amp;", "amp;v", "?", "đà-nẵng", "=", "."];
    prop_oneof![3 => "[a-z0-9-]{1,20}", 1 => "[^~]{1,8}", 1 => proptest::sample::select(&ODD[..]).prop_map(str::to_owned)]
}

fn ids() -> impl Strategy<Value = Chosen<String>> {
    proptest::collection::vec(id(), 0..4).prop_map(Chosen::from_iter)
}

fn query() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), "[&=#%+~.;?\\x00-\\x1f ]{1,12}", "[đàẵ🙂👩‍👧ﬀ\u{300}]{1,6}"]
}

fn years() -> impl Strategy<Value = Years> {
    (1900..=2100i32, 1900..=2100i32).prop_map(|(one, other)| Years::between(one, other))
}

fn date() -> impl Strategy<Value = String> {
    (1900..=2100u32, 1..=12u32, 1..=28u32).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

prop_compose! {
    fn views()(
        (page, method, lang, embed) in (any_of(Page::ALL), any_of(Method::ALL), any_of(Lang::ALL), any::<bool>()),
        (resolutions, sectors, regions, indicator, listed) in (ids(), ids(), ids(), proptest::option::of(id()), proptest::collection::vec(id(), 0..4)),
        (years, query, geography) in (proptest::option::of(years()), query(), proptest::option::of(any_of(Geography::ALL))),
        statuses in proptest::collection::btree_set(any_of(Status::ALL), 0..4),
        scopes in proptest::collection::btree_set(any_of(Scope::ALL), 0..4),
        kinds in proptest::collection::btree_set(any_of(StatementKind::ALL), 0..4),
        edition in proptest::option::of(date()),
    ) -> View {
        let (places, statuses, kinds) = (once_each(listed), statuses.into_iter().collect(), kinds.into_iter().collect());
        let scopes = scopes.into_iter().collect();
        View { page, resolutions, scopes, sectors, indicator, places, regions, years, statuses, kinds, query, geography, method, lang, embed, edition }
    }
}

/// A list without what was in it before.
fn once_each<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    list.into_iter().fold(Vec::new(), |mut kept, one| {
        if !kept.contains(&one) {
            kept.push(one);
        }
        kept
    })
}

/// What may stand after a key.
fn values() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z0-9~.,%+-]{0,12}", "trend|TREND\\.|2018\\.\\.2025|1901\\.\\.2020|23~52|23,99|met~MET|da-nang~vn~hanoi"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_view_comes_back_from_its_link_with_nothing_dropped(view in views()) {
        let (back, dropped) = decode(&encode(&view));
        prop_assert_eq!(&back, &view, "by way of {}", encode(&view));
        prop_assert_eq!(dropped, vec![]);
    }

    #[test]
    fn a_link_has_its_keys_in_order_no_defaults_and_plain_signs_only(view in views()) {
        let link = encode(&view);
        prop_assert_eq!(link.is_empty(), view == View::default());
        let keys: Vec<&str> = link.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split('=').next().unwrap_or("")).collect();
        let places: Vec<Option<usize>> = keys.iter().map(|key| ORDER.iter().position(|known| known == key)).collect();
        prop_assert!(places.iter().all(Option::is_some) && places.windows(2).all(|pair| pair[0] < pair[1]), "{}", link);
        for pair in link.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').expect("a value");
            prop_assert!(!value.is_empty(), "{} says nothing of {}", link, key);
            prop_assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte)), "{}", link);
            let (alone, _) = decode(pair);
            prop_assert!(alone != View::default(), "{} is the default and need not be said", pair);
        }
    }

    #[test]
    fn any_text_is_read_and_what_was_read_has_a_link_that_stays(text in any::<String>()) {
        let (view, _) = decode(&text);
        let link = encode(&view);
        prop_assert_eq!(decode(&link), (view, vec![]), "{:?} gave {}", text, link);
    }

    #[test]
    fn any_mixture_of_keys_is_read_and_has_a_link_that_stays(
        pairs in proptest::collection::vec((proptest::sample::select(&ORDER[..]), values()), 0..8),
        sign in proptest::sample::select(vec!["&", "&amp;", ";", "?"]),
    ) {
        let text = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(sign);
        let (view, _) = decode(&text);
        let link = encode(&view);
        prop_assert_eq!(decode(&link), (view, vec![]), "{:?} gave {}", text, link);
        let (known_view, _) = known::read(&text, &bundled().dataset);
        let known_link = encode(&known_view);
        prop_assert_eq!(known::read(&known_link, &bundled().dataset), (known_view, vec![]), "{:?} gave {}", text, known_link);
    }

    #[test]
    fn places_keep_their_order_and_stand_once(places in proptest::collection::vec(any_of(&["vn", "hanoi-2025", "da-nang", "quang-nam", "hue-2025"]), 0..12)) {
        let (view, dropped) = known::read(&format!("?l={}", places.join("~")), &bundled().dataset);
        prop_assert_eq!(view.places, once_each(places));
        prop_assert_eq!(dropped, vec![]);
    }

    #[test]
    fn choosing_a_place_twice_is_choosing_nothing(mut view in views(), place in "[a-z]{1,5}") {
        let before = view.clone();
        prop_assume!(!view.places.contains(&place));
        view.toggle_place(&place);
        prop_assert_eq!(view.places.last(), Some(&place));
        view.toggle_place(&place);
        prop_assert_eq!(view, before);
    }

    #[test]
    fn removing_all_filters_keeps_what_is_looked_at_and_how(view in views()) {
        let bare = view.unfiltered();
        prop_assert!(!bare.is_filtered());
        let View { page, indicator, geography, method, lang, embed, edition, .. } = view;
        prop_assert_eq!(bare, View { page, indicator, geography, method, lang, embed, edition, ..View::default() });
    }
}

#[test]
fn every_odd_link_shows_what_its_reader_wants() {
    let lines: Vec<&str> = include_str!("odd-links.txt").lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() >= 120, "lines are only ever added");
    let mut faults = Vec::new();
    for line in lines {
        let columns: Vec<&str> = line.split('\t').collect();
        let [link, wanted, named] = columns[..] else { panic!("three columns: {line:?}") };
        let (view, dropped) = known::read(link, &bundled().dataset);
        let shown = Some(encode(&view)).filter(|link| !link.is_empty()).unwrap_or("?".to_owned());
        let keys: Vec<&str> = dropped.iter().map(|dropped| dropped.key.as_str()).collect();
        if (shown.as_str(), keys.join(",").as_str()) != (wanted, named) {
            faults.push(format!("{link}\n  shows {shown} and names [{}]\n  not   {wanted} and       [{named}]", keys.join(",")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn each_thing_dropped_is_named_with_its_value_and_the_reason() {
    let (view, dropped) = known::read("?v=trend&r=23~99&y=1901..1905&st=met~done&page=2&lang=en&lang=vi&l=hanoi,atlantis&q=kept", &bundled().dataset);
    let said: Vec<(&str, &str, Fault)> = dropped.iter().map(|Dropped { key, value, fault }| (key.as_str(), value.as_str(), *fault)).collect();
    assert_eq!(
        said,
        [
            ("page", "2", Fault::UnknownKey),
            ("st", "done", Fault::UnknownValue),
            ("lang", "vi", Fault::Repeated),
            ("r", "99", Fault::UnknownId),
            ("l", "atlantis", Fault::UnknownId),
            ("y", "1901..1905", Fault::YearOutOfRange),
        ]
    );
    assert_eq!(encode(&view), "?v=trend&r=23&l=hanoi-2025&st=met&q=kept&lang=en", "a place that continues by its id of today");
}

#[test]
fn the_front_page_needs_no_query_and_every_value_of_every_key_is_kept() {
    assert_eq!(encode(&View::default()), "");
    for page in Page::ALL {
        for method in Method::ALL {
            for lang in Lang::ALL {
                let view = View { page: *page, method: *method, lang: *lang, ..View::default() };
                assert_eq!(decode(&encode(&view)), (view, vec![]));
            }
        }
    }
    let all = View { statuses: Status::ALL.iter().copied().collect(), kinds: StatementKind::ALL.iter().copied().collect(), ..View::default() };
    assert_eq!(
        encode(&all),
        "?st=met~on-track~needs-acceleration~off-track~moving-away~missed~too-little-data~not-measured~no-longer~no-target&k=achievement~difficulty~proposal~commitment"
    );
    assert_eq!(decode(&encode(&all)), (all, vec![]));
}

#[test]
fn a_link_as_long_as_browsers_send_is_read() {
    let ids: Vec<String> = (0..200_000).map(|at| format!("p{at}")).collect();
    let long = [format!("l={0}~{0}", ids.join("~")), ids.iter().map(|id| format!("l={id}&s={id}&{id}=1")).collect::<Vec<_>>().join("&")];
    for link in long {
        let (view, _) = decode(&link);
        assert!(view.places == ids, "each once, in order");
        let (known_view, dropped) = known::read(&link, &bundled().dataset);
        assert!(known_view == View::default() && dropped.len() >= ids.len(), "none of them is known, each is named");
    }
}
