//! What is met, what is missed, what cannot be told: comparators, deadlines, bases, breaks.

use super::{EDITION, goal, status, verdict};
use tiendo::dataset::Comparator::{self, About, Above, AtLeast, AtMost, Below, Between, Reach, Top};
use tiendo::status::{Goal, Level, Method, Status, judge};

#[test]
fn each_comparator_is_met_at_its_figure_or_only_beyond_it() {
    // Of a target of 40: just below, at, just above; then the same where lower is better.
    let cases: [(Comparator, [bool; 3], [bool; 3]); 8] = [
        (Above, [false, false, true], [true, false, false]),
        (AtLeast, [false, true, true], [true, true, false]),
        (Reach, [false, true, true], [true, true, false]),
        (Below, [false, false, true], [true, false, false]),
        (AtMost, [false, true, true], [true, true, false]),
        (About, [true, true, true], [true, true, true]),
        (Between, [false, true, true], [true, true, false]),
        (Top, [false, true, true], [true, true, false]),
    ];
    for (comparator, higher, lower) in cases {
        for (direction, met) in [(1.0, higher), (-1.0, lower)] {
            let goal = Goal { comparator, ..goal(40.0, direction) };
            assert_eq!([39.999_999_99, 40.0, 40.000_000_01].map(|value| goal.is_met_by(value)), met, "{comparator:?} {direction}");
        }
    }
}

#[test]
fn about_is_met_within_two_and_a_half_per_cent_and_beyond() {
    let about = |value, direction| Goal { comparator: About, ..goal(value, direction) };
    let met = |value, direction, found: [f64; 4]| found.map(|found| about(value, direction).is_met_by(found));
    assert_eq!(met(40.0, 1.0, [38.999, 39.0, 39.001, 55.0]), [false, true, true, true]);
    assert_eq!(met(20.0, -1.0, [20.501, 20.5, 20.499, 2.0]), [false, true, true, true]);
    assert_eq!(met(-40.0, 1.0, [-41.001, -41.0, -40.999, 0.0]), [false, true, true, true]);
    assert_eq!(met(0.3, 1.0, [0.2924, 0.2925, 0.2926, 0.3]), [false, true, true, true], "the edge is computed, and still met");
}

#[test]
fn a_figure_that_differs_in_its_last_digit_by_computing_is_the_same() {
    let computed = 0.1 + 0.2;
    assert!(goal(0.3, -1.0).is_met_by(computed));
    assert!(!Goal { comparator: Above, ..goal(0.3, 1.0) }.is_met_by(computed));
    assert!(goal(0.0, 1.0).is_met_by(0.0));
    assert!(!goal(0.0, 1.0).is_met_by(-1e-15));
    let above_nothing = Goal { comparator: Above, ..goal(0.0, 1.0) };
    assert_eq!([-1e-15, 0.0, 1e-15].map(|value| above_nothing.is_met_by(value)), [false, false, true]);
    // A billionth of T is another figure, large or small: only the last digits are forgiven.
    for target in [1e-6, 40.0, 1e9] {
        let (at_least, above) = (goal(target, 1.0), Goal { comparator: Above, ..goal(target, 1.0) });
        assert_eq!([1.0 - 1e-9, 1.0 - 1e-13].map(|share| at_least.is_met_by(target * share)), [false, true], "{target}");
        assert_eq!([1.0 + 1e-13, 1.0 + 1e-9].map(|share| above.is_met_by(target * share)), [false, true], "{target}");
    }
}

#[test]
fn met_needs_one_observation_only_and_beats_a_bad_trend() {
    for method in Method::ALL {
        assert_eq!(verdict(&[(2019, 41.0)], &goal(40.0, 1.0), *method).status, Status::Met);
        assert_eq!(verdict(&[(2020, 60.0), (2024, 45.0)], &goal(40.0, 1.0), *method).status, Status::Met);
        assert_eq!(verdict(&[(2024, 3.0)], &goal(3.0, -1.0), *method).status, Status::Met);
    }
}

#[test]
fn one_year_of_data_or_none_after_the_base_is_too_little() {
    assert_eq!(status(&[], &goal(40.0, 1.0)), Status::TooLittleData);
    assert_eq!(status(&[(2024, 30.0)], &goal(40.0, 1.0)), Status::TooLittleData);
    assert_eq!(status(&[(2016, 20.0), (2018, 25.0)], &goal(40.0, 1.0)), Status::TooLittleData, "both before the target's document");
    assert_eq!(status(&[(2016, 45.0), (2018, 25.0)], &goal(40.0, 1.0)), Status::TooLittleData, "the base is the latest, which had never met it");
    assert_eq!(status(&[(2031, 45.0)], &goal(40.0, 1.0)), Status::TooLittleData, "nothing up to the deadline");
}

#[test]
fn the_base_is_nearest_at_or_before_the_document_else_the_first_after() {
    let base = |series: &[(i32, f64)]| verdict(series, &goal(40.0, 1.0), Method::Line).base.map(|(year, _)| year);
    assert_eq!(base(&[(2015, 1.0), (2019, 2.0), (2021, 3.0), (2024, 4.0)]), Some(2019));
    assert_eq!(base(&[(2015, 1.0), (2020, 2.0), (2024, 4.0)]), Some(2020));
    assert_eq!(base(&[(2021, 2.0), (2022, 3.0), (2024, 4.0)]), Some(2021));
    let nowhere = Goal { start_year: None, ..goal(40.0, 1.0) };
    assert_eq!(verdict(&[(2015, 1.0), (2019, 2.0), (2021, 3.0)], &nowhere, Method::Line).base, Some((2015, 1.0)));
}

#[test]
fn a_deadline_that_is_past_is_met_missed_or_unknown() {
    let due = Goal { by_year: 2025, ..goal(40.0, 1.0) };
    let found = |series: &[(i32, f64)]| {
        let found = verdict(series, &due, Method::Line);
        assert!(!found.fragile && found.pace.is_none() && found.need.is_none());
        (found.status, found.judged_on)
    };
    assert_eq!(found(&[(2020, 20.0), (2025, 41.0)]), (Status::Met, Some(2025)));
    assert_eq!(found(&[(2017, 41.0)]), (Status::Met, Some(2017)), "however old");
    assert_eq!(found(&[(2020, 20.0), (2025, 39.0)]), (Status::Missed, Some(2025)));
    assert_eq!(found(&[(2020, 20.0), (2024, 39.0)]), (Status::Missed, Some(2024)), "the year before the deadline will do, and is named");
    assert_eq!(found(&[(2020, 20.0), (2023, 39.0)]), (Status::TooLittleData, None));
    assert_eq!(found(&[(2020, 45.0), (2023, 39.0)]), (Status::TooLittleData, None), "also where the base had met it");
    assert_eq!(found(&[(2024, 39.0)]), (Status::Missed, Some(2024)), "one value is enough");
    assert_eq!(found(&[(2020, 20.0), (2024, 39.0), (2026, 45.0)]), (Status::Missed, Some(2024)), "what came after the deadline does not count");
    let late = Goal { start_year: Some(2025), ..due };
    assert_eq!(verdict(&[(2023, 38.0), (2024, 39.0)], &late, Method::Line).status, Status::Missed, "after the base or not");
}

#[test]
fn a_deadline_in_the_editions_year_is_not_past() {
    let this_year = Goal { by_year: EDITION, ..goal(40.0, 1.0) };
    for (latest, expected) in [(39.0, Status::OnTrack), (20.0, Status::OffTrack)] {
        assert_eq!(verdict(&[(2020, 20.0), (2025, latest)], &this_year, Method::Line).judged_on, None);
        assert_eq!(status(&[(2020, 20.0), (2025, latest)], &this_year), expected);
    }
    assert_eq!(verdict(&[(2020, 20.0), (2025, 41.0)], &this_year, Method::Line).judged_on, None, "met, and nothing is due");
    assert_eq!(status(&[(2024, 20.0)], &this_year), Status::TooLittleData, "before the deadline two observations are asked for");
}

#[test]
fn a_base_that_had_met_the_target_and_lost_it_is_moving_away() {
    for method in Method::ALL {
        assert_eq!(verdict(&[(2020, 45.0), (2024, 38.0)], &goal(40.0, 1.0), *method).status, Status::MovingAway);
        assert_eq!(verdict(&[(2020, 40.0), (2024, 39.9)], &goal(40.0, 1.0), *method).status, Status::MovingAway, "a base at the target had met it");
        assert_eq!(verdict(&[(2020, 45.0), (2022, 30.0), (2024, 39.0)], &goal(40.0, 1.0), *method).status, Status::MovingAway, "also on its way back");
    }
}

#[test]
fn level_is_the_share_of_the_road_beside_the_share_of_the_time() {
    let level = |series: &[(i32, f64)], goal: &Goal| verdict(series, goal, Method::Line).level;
    assert_eq!(level(&[(2020, 20.0), (2024, 25.0)], &goal(40.0, 1.0)), Some(Level { road: 0.25, time: 0.4 }), "to the year of the latest value");
    assert_eq!(level(&[(2020, 40.0), (2024, 30.0)], &goal(20.0, -1.0)), Some(Level { road: 0.5, time: 0.4 }));
    assert_eq!(level(&[(2020, 20.0), (2025, 50.0)], &goal(40.0, 1.0)), Some(Level { road: 1.5, time: 0.5 }), "of a target met, too");
    assert_eq!(level(&[(2020, 20.0), (2025, 30.0)], &Goal { by_year: 2025, ..goal(40.0, 1.0) }), Some(Level { road: 0.5, time: 1.0 }));
    assert_eq!(level(&[(2020, 20.0)], &goal(40.0, 1.0)), None);
    assert_eq!(level(&[(2020, 45.0), (2024, 30.0)], &goal(40.0, 1.0)), None, "no road from a base that had met it");
    assert_eq!(level(&[(2020, 40.0), (2024, 30.0)], &Goal { comparator: Above, ..goal(40.0, 1.0) }), None, "nor from a base at it");
}

#[test]
fn levels_compare_only_on_the_latest_side_of_every_break() {
    let series = [(2018, 80.0), (2019, 82.0), (2021, 30.0), (2024, 36.0)];
    let found = |series: &[(i32, f64)], breaks: &[i32]| {
        let found = judge(series, breaks, &goal(40.0, 1.0), Method::Line, EDITION);
        (found.base, found.cut_by_break, found.status)
    };
    assert_eq!(found(&series, &[2021]), (Some((2021, 30.0)), Some(2021), Status::OnTrack), "a break exactly at the base's year");
    assert_eq!(found(&series, &[2020]), (Some((2021, 30.0)), Some(2020), Status::OnTrack));
    assert_eq!(found(&series, &[2022]).1, Some(2022), "one year later the base is on the other side");
    assert_eq!(found(&series, &[2022]).2, Status::TooLittleData);
    assert_eq!(found(&series, &[2024]), (Some((2024, 36.0)), Some(2024), Status::TooLittleData), "a break exactly at the latest's year");
    assert_eq!(found(&series, &[2025]), (Some((2019, 82.0)), None, Status::MovingAway), "a break to come cuts nothing");
    assert_eq!(found(&series, &[2018]), (Some((2019, 82.0)), None, Status::MovingAway), "nor does one that nothing lies before");
    assert_eq!(found(&series, &[2019, 2021]), (Some((2021, 30.0)), Some(2021), Status::OnTrack), "of several the last one");
    assert_eq!(found(&series[..3], &[2021]).2, Status::TooLittleData);
}
