use super::*;
use proptest::prelude::*;

const MILLION: usize = 1_062_720;

/// Heights that the browser would find, all between 24 and 150.
fn true_height(line: usize) -> f64 {
    24.0 + (line * 7919 % 127) as f64
}

/// The list with what is in the document measured, as the page does before it is painted.
fn measure(scroll: &mut Scroll, height: impl Fn(usize) -> f64) {
    for _ in 0..4 {
        let shown = scroll.shown();
        scroll.measured(shown.start, shown.map(&height).collect());
    }
}

/// Where a line in the document stands below the upper edge.
fn drawn(scroll: &Scroll, line: usize) -> f64 {
    assert!(scroll.shown().contains(&line), "{line} is not in {:?}", scroll.shown());
    scroll.offset() + scroll.high(scroll.shown().start..line) - scroll.at
}

#[test]
fn a_list_that_is_come_back_to_begins_at_the_line_that_it_was_left_at() {
    for lines in [1000, MILLION] {
        let mut left = Scroll::new(lines, 44.0, 600.0);
        left.begin_at(lines as f64 / 2.0 + 0.3);
        let mut now = Scroll::new(lines, 44.0, 600.0);
        let at = now.begin_at(left.first());
        assert_eq!((now.shown(), at), (left.shown(), left.settled()));
        assert!((now.first() - lines as f64 / 2.0 - 0.3).abs() < 1e-9);
    }
    let mut shorter = Scroll::new(3, 44.0, 600.0);
    assert_eq!((shorter.begin_at(500.0), shorter.shown()), (0.0, 0..3));
}

#[test]
fn a_short_list_scrolls_as_it_is() {
    let mut scroll = Scroll::new(1000, 44.0, 600.0);
    assert_eq!((scroll.track(), scroll.shown(), scroll.offset()), (44_000.0, 0..26, 0.0));
    scroll.moved(300.0);
    assert_eq!((scroll.first(), scroll.track()), (300.0 / 44.0, 44_000.0));
    scroll.moved(43_400.0);
    assert_eq!((scroll.shown().end, scroll.settled()), (1000, 43_400.0));
}

#[test]
fn a_long_list_reaches_both_ends_and_small_steps_are_exact() {
    let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
    scroll.moved(scroll.track() - 600.0);
    assert_eq!(scroll.shown().end, MILLION);
    assert_eq!(drawn(&scroll, MILLION - 1), 556.0);
    scroll.moved(5_000_000.0);
    let (before, offset) = (scroll.shown(), scroll.offset());
    scroll.moved(5_000_088.0);
    assert_eq!(scroll.shown(), before.start + 2..before.end + 2);
    assert_eq!(scroll.offset(), offset + 88.0);
    scroll.moved(0.0);
    assert_eq!((scroll.shown().start, scroll.offset()), (0, 0.0));
}

#[test]
fn small_steps_arrive_at_the_end_and_settling_moves_nothing() {
    for lines in [60, MILLION] {
        let mut scroll = Scroll::new(lines, 96.0, 500.0);
        scroll.reveal(lines - 40);
        for _ in 0..20 {
            let at = scroll.settled();
            let before = scroll.first();
            scroll.moved(at);
            assert!((scroll.first() - before).abs() < 1e-9);
            scroll.moved((at + 400.0).min(scroll.track() - 500.0));
        }
        assert_eq!((scroll.shown().end, drawn(&scroll, lines - 1)), (lines, 404.0));
    }
}

#[test]
fn every_line_can_be_revealed_and_stays_where_it_is_seen() {
    for line in [0, 1, 7, MILLION / 2, MILLION - 2, MILLION - 1] {
        let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
        let at = scroll.reveal(line);
        measure(&mut scroll, true_height);
        let top = drawn(&scroll, line);
        assert!((-0.5..=600.5 - true_height(line)).contains(&top), "{line} is drawn at {top}");
        let found = scroll.settled();
        assert_eq!(scroll.reveal(line), found);
        assert!((found - at).abs() < 100.0);
    }
}

#[test]
fn a_heading_that_stays_covers_no_line_that_is_revealed() {
    let mut scroll = Scroll::new(1000, 44.0, 600.0);
    scroll.resized(600.0, 40.0);
    scroll.reveal(500);
    measure(&mut scroll, true_height);
    scroll.reveal(480);
    measure(&mut scroll, true_height);
    assert_eq!(drawn(&scroll, 480), 40.0);
    scroll.reveal(481);
    assert_eq!(drawn(&scroll, 480), 40.0);
}

#[test]
fn a_turned_screen_keeps_its_first_line() {
    let mut scroll = Scroll::new(MILLION, 44.0, 600.0);
    scroll.reveal(700_000);
    let first = scroll.first().floor();
    scroll.resized(400.0, 0.0);
    measure(&mut scroll, |line| 2.0 * true_height(line));
    assert_eq!(scroll.first().floor(), first);
}

#[test]
fn nothing_and_less_than_a_screen_stay_at_the_top() {
    for lines in [0, 1, 5] {
        let mut scroll = Scroll::new(lines, 44.0, 600.0);
        scroll.moved(30.0);
        assert_eq!((scroll.shown(), scroll.first()), (0..lines, 0.0));
        assert_eq!((scroll.reveal(lines.saturating_sub(1)), scroll.offset()), (0.0, 0.0));
    }
}

#[test]
fn of_a_million_lines_the_last_ends_at_the_lower_edge_whatever_their_heights() {
    let mut scroll = Scroll::new(MILLION, 60.0, 600.0);
    measure(&mut scroll, true_height);
    scroll.reveal(MILLION - 1);
    measure(&mut scroll, true_height);
    assert!((drawn(&scroll, MILLION - 1) + true_height(MILLION - 1) - 600.0).abs() < 1e-6);
    assert!(scroll.shown().len() < 80, "{:?}", scroll.shown());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_step_moves_every_line_by_as_much_and_measuring_none_of_those_seen(
        start in 0..MILLION, few in any::<bool>(), steps in prop::collection::vec(-500..500_i32, 1..30),
    ) {
        let lines = if few { 700 } else { MILLION };
        let mut scroll = Scroll::new(lines, 60.0, 600.0);
        scroll.begin_at((start % lines) as f64);
        measure(&mut scroll, true_height);
        scroll.settled();
        for step in steps {
            let (at, end) = (scroll.at, scroll.end());
            let to = (at + f64::from(step)).clamp(0.0, end);
            let (first, before) = (scroll.first() as usize, drawn(&scroll, scroll.first() as usize));
            scroll.moved(to);
            measure(&mut scroll, true_height);
            // The ends of the track are the ends of the list.
            let inside = (1.0..end - 1.0).contains(&to) && scroll.shown().start > 0 && scroll.shown().end < lines;
            if inside && scroll.shown().contains(&first) {
                prop_assert!((drawn(&scroll, first) - before + (to - at)).abs() < 1e-6, "{} → {}", before, drawn(&scroll, first));
            }
            let (top, last) = (scroll.first() as usize, scroll.shown().end - 1);
            prop_assert!(drawn(&scroll, top) < 1e-6);
            prop_assert!(drawn(&scroll, last) + scroll.height(last) > 600.0 - 1e-6, "the screen is filled");
        }
    }

    #[test]
    fn settling_keeps_what_is_seen(start in 0..MILLION, few in any::<bool>()) {
        let lines = if few { 700 } else { MILLION };
        let mut scroll = Scroll::new(lines, 60.0, 600.0);
        scroll.begin_at((start % lines) as f64);
        measure(&mut scroll, true_height);
        let (first, top) = (scroll.first(), scroll.edge());
        let at = scroll.settled();
        scroll.moved(at);
        prop_assert_eq!((scroll.first(), scroll.edge()), (first, top));
    }
}
