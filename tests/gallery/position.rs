//! The pictures of a place: headline indicators and strips.

use crate::{NARROW, WIDE, bundled, hang};
use tiendo::answer::Question;
use tiendo::answer::place::profile;
use tiendo::chart::{Frame, Picture, course, due, strip};
use tiendo::lang::Lang;
use tiendo::status::{Board, Method};
use tiendo::view::{Page, View};

/// Pictures of a bundled place: of the headlines named, and all strips.
fn hang_place(id: &str, headlines: &[&str], lang: Lang) {
    let dataset = bundled();
    let board = Board::of(&dataset);
    let view = View { page: Page::Place, places: vec![id.to_owned()], lang, ..View::default() };
    let profile = profile(Question { dataset: &dataset, board: &board, view: &view }).expect("a place");
    for name in headlines {
        let headline = profile.headlines.iter().find(|headline| dataset.indicators[headline.indicator].id == *name).unwrap_or_else(|| panic!("{id}: {name}"));
        hang(&format!("course-{id}-{name}"), &course(&dataset, headline, Frame { width: 264, lang }));
    }
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        hang(&format!("strip-{id}-{size}"), &strip(&dataset, &profile.strips, Frame { width, lang }));
    }
}

#[test]
fn headlines_of_a_merged_province_and_the_country_beside_it() {
    hang_place("da-nang-2025", &["dti-score", "fdi-stock-capital", "grdp-growth-nso", "grdp-industry-construction-share"], Lang::Vi);
}

#[test]
fn former_provinces_stand_apart_where_nothing_can_be_added_up() {
    hang_place("da-nang-2025", &["grdp-industry-share", "iip-growth"], Lang::Vi);
}

#[test]
fn a_former_province_with_breaks_estimates_and_published_ranks_of_few() {
    hang_place("quang-nam", &["grdp-industry-construction-share", "dti-score"], Lang::Vi);
}

#[test]
fn every_headline_and_strip_of_every_place_is_sound_at_the_narrowest() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    for place in dataset.places() {
        let view = View { page: Page::Place, places: vec![dataset.localities[place].id.clone()], ..View::default() };
        let profile = profile(Question { dataset: &dataset, board: &board, view: &view }).expect("a place");
        let frame = Frame { width: 264, lang: Lang::En };
        profile.headlines.iter().for_each(|headline| crate::sound::assert_sound(&course(&dataset, headline, frame)));
        crate::sound::assert_sound(&strip(&dataset, &profile.strips, frame));
        for width in [264, 1416] {
            crate::sound::assert_sound(&due(&dataset, &board, &profile.aims, Method::Line, Frame { width, lang: Lang::En }));
        }
    }
}

/// The deadlines of a bundled place.
fn deadlines(id: &str, width: u32, lang: Lang) -> Picture {
    let dataset = bundled();
    let board = Board::of(&dataset);
    let view = View { page: Page::Place, places: vec![id.to_owned()], lang, ..View::default() };
    let profile = profile(Question { dataset: &dataset, board: &board, view: &view }).expect("a place");
    due(&dataset, &board, &profile.aims, Method::Line, Frame { width, lang })
}

#[test]
fn deadlines_stand_in_their_order_each_target_over_its_own() {
    for (id, lang) in [("vn", Lang::Vi), ("quang-nam", Lang::En), ("da-nang-2025", Lang::Vi)] {
        for (width, size) in [(264, "narrowest"), (WIDE, "wide")] {
            let picture = deadlines(id, width, lang);
            hang(&format!("due-{id}-{size}"), &picture);
            // A target further to the right is due later, and a finger finds each.
            let dataset = bundled();
            let year = |spot: &tiendo::chart::Spot| match spot.stands {
                tiendo::chart::Stands::Target(at) => dataset.targets[at].by_year,
                other => panic!("{other:?}"),
            };
            for one in &picture.spots {
                for other in &picture.spots {
                    assert!(year(one) <= year(other) || one.x > other.x, "{one:?} {other:?}");
                    assert!(one == other || (one.x - other.x).hypot(one.y - other.y) >= 24.0, "{one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn a_place_whose_filters_leave_no_target_has_no_line() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    let aims = tiendo::answer::place::Aims { whose: tiendo::answer::place::Whose::Own, targets: Vec::new() };
    assert_eq!(due(&dataset, &board, &aims, Method::Line, Frame { width: 264, lang: Lang::Vi }).svg, "");
}
