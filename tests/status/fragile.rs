//! Firm or fragile: whether a status hangs on one observation.

use super::{EDITION, goal, rate, verdict};
use tiendo::status::{Goal, Method, Status, judge};

fn fragile(series: &[(i32, f64)], goal: &Goal) -> bool {
    verdict(series, goal, Method::Line).fragile
}

#[test]
fn a_status_that_hangs_on_the_latest_observation_is_fragile() {
    let firm = [(2019, 0.0), (2020, 10.0), (2021, 20.0), (2022, 30.0), (2023, 40.0), (2024, 50.0)];
    assert!(!fragile(&firm, &goal(100.0, 1.0)));
    let mut lucky = firm;
    lucky[4].1 = 10.0;
    assert!(fragile(&lucky, &goal(100.0, 1.0)), "without 2024 it stands still");
}

#[test]
fn a_status_that_hangs_on_its_base_is_fragile() {
    // From 2020, 10 a year of 9 asked for: on track, and so without 2024.
    let series = |earlier: f64, later: f64| [(2019, earlier), (2020, 10.0), (2021, later), (2022, 30.0), (2023, 40.0), (2024, 50.0)];
    assert!(!fragile(&series(2.0, 19.0), &goal(100.0, 1.0)));
    assert!(fragile(&series(30.0, 19.0), &goal(100.0, 1.0)), "from 2019 it is slower");
    assert!(fragile(&series(2.0, 35.0), &goal(100.0, 1.0)), "from 2021 it is slower");
}

#[test]
fn leaving_too_little_data_is_a_change() {
    assert!(fragile(&[(2020, 10.0), (2024, 50.0)], &goal(100.0, 1.0)), "without 2024 there is one observation");
    assert!(fragile(&[(2010, -90.0), (2020, 10.0), (2024, 50.0)], &goal(100.0, 1.0)), "without 2024 there is none after the base");
    let broken = [(2019, 0.0), (2020, 10.0), (2023, 40.0), (2024, 45.0)];
    assert!(judge(&broken, &[2023], &goal(100.0, 1.0), Method::Line, EDITION).fragile, "without 2024 one is left on this side of the break");
}

#[test]
fn a_growth_mean_hangs_on_its_first_rate_and_its_newest() {
    let target = rate(8.0, 2021, 2030);
    assert!(!fragile(&[(2021, 8.0), (2022, 8.0), (2023, 8.0), (2024, 8.0)], &target));
    assert!(fragile(&[(2020, -30.0), (2021, 8.0), (2022, 8.0), (2023, 8.0)], &target), "with one rate more");
    assert!(fragile(&[(2021, 30.0), (2022, 5.0), (2023, 5.0), (2024, 5.0)], &target), "with one less");
    assert!(fragile(&[(2021, 5.0), (2022, 5.0), (2023, 5.0), (2024, 30.0)], &target), "without the newest");
    assert!(fragile(&[(2023, 8.0), (2024, 8.0)], &target), "one rate is too little");
}

#[test]
fn fragile_is_said_of_open_verdicts_only() {
    let met = [(2020, 10.0), (2023, 50.0), (2024, 120.0)];
    assert_eq!(verdict(&met, &goal(100.0, 1.0), Method::Line).status, Status::Met);
    assert!(!fragile(&met, &goal(100.0, 1.0)), "a level that is met");
    let due = Goal { by_year: 2025, ..goal(100.0, 1.0) };
    assert!(!fragile(&[(2020, 10.0), (2024, 50.0)], &due), "a target that is missed");
    assert!(!fragile(&[(2016, 10.0), (2018, 50.0)], &goal(100.0, 1.0)), "too little data, though from 2016 there would be a pace");
    let past = rate(8.0, 2021, 2025);
    let kept = [(2021, 8.0), (2022, 8.0), (2023, 8.0), (2024, 8.0), (2025, 9.0)];
    assert_eq!(verdict(&kept, &past, Method::Line).status, Status::Met);
    assert!(!fragile(&kept, &past));
    let barely = [(2021, 12.0), (2022, 8.0), (2023, 8.0), (2024, 8.0), (2025, 5.0)];
    assert_eq!(verdict(&barely, &past, Method::Line).status, Status::Met);
    assert!(!fragile(&barely, &past), "a mean that was kept hangs on one rate, but its deadline is past and no rate is to come");
    assert!(!fragile(&[(2021, 2.0), (2022, 8.0), (2024, 8.0)], &past), "missed");
}
