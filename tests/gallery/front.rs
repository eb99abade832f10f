//! All targets in one picture, and the roads of single ones.

use super::sound::assert_sound;
use super::{NARROW, WIDE, bundled, hang};
use tiendo::answer::Question;
use tiendo::answer::overview::overview;
use tiendo::chart::bullet::Milestone;
use tiendo::chart::targets::{Group, groups};
use tiendo::chart::{Bullet, Frame, Picture, Stands, targets};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::{Board, Method, Scope, Status};
use tiendo::view::View;

const NARROWEST: u32 = 264;
const WIDEST: u32 = 1104;

fn drawn(dataset: &Dataset, view: &View, width: u32) -> Picture {
    let board = Board::of(dataset);
    let found = overview(Question { dataset, board: &board, view });
    let frame = Frame { width, lang: view.lang };
    let picture = targets(dataset, &board, &found.picture, view.method, frame);
    assert_sound(&picture);
    assert_eq!(picture.spots.len(), found.targets(), "a square a target");
    for (at, spot) in picture.spots.iter().enumerate() {
        assert!(matches!(spot.stands, Stands::Target(_)));
        for other in &picture.spots[..at] {
            assert!((spot.x - other.x).abs().max((spot.y - other.y).abs()) >= 24.0, "room for a finger: {spot:?}, {other:?}");
            assert!(spot.row != other.row || spot.y == other.y, "a row is a line");
        }
    }
    let (areas, wide, high) = groups(&found.picture, frame);
    if !picture.spots.is_empty() {
        assert_eq!((wide, high), (f64::from(picture.width), f64::from(picture.height)));
    }
    for area in areas {
        let inside = area.left >= 0.0 && area.top >= 0.0 && area.left + area.width <= wide + 1.0 && area.top + area.height <= high;
        assert!(inside, "{area:?} in {wide} × {high}");
        // A name that is a column's head or a row's, never a square.
        let covers =
            |spot: &&tiendo::chart::Spot| (area.left..area.left + area.width).contains(&spot.x) && (area.top..area.top + area.height).contains(&spot.y);
        assert!(!picture.spots.iter().any(|spot| covers(&spot)), "{area:?} covers a square");
        assert!(!matches!(area.group, Group::Deadlines(at) if at >= found.picture.columns.len()));
    }
    picture
}

fn all_widths(name: &str, dataset: &Dataset, view: &View) {
    for (width, size) in [(NARROWEST, "narrowest"), (NARROW, "narrow"), (WIDE, "wide"), (WIDEST, "widest")] {
        hang(&format!("targets-{name}-{size}"), &drawn(dataset, view, width));
    }
}

#[test]
fn every_target_of_the_bundle() {
    let dataset = bundled();
    all_widths("all-vi", &dataset, &View::default());
    all_widths("all-en", &dataset, &View { lang: Lang::En, ..View::default() });
}

#[test]
fn one_target_and_none() {
    let dataset = bundled();
    let one = View { query: dataset.targets[0].text.vi.clone(), scopes: [Scope::Resolution].into(), ..View::default() };
    all_widths("one", &dataset, &one);
    let none = drawn(&dataset, &View { query: "zzz".to_owned(), ..View::default() }, NARROW);
    assert!(none.svg.is_empty() && none.spots.is_empty());
}

#[test]
fn targets_that_all_stand_alike() {
    let dataset = bundled();
    all_widths("equal", &dataset, &View { statuses: [Status::NotMeasured].into(), ..View::default() });
}

#[test]
fn a_scope_without_targets_of_its_own_says_so() {
    let dataset = bundled();
    let view = View { resolutions: ["23".to_owned()].into(), ..View::default() };
    let picture = drawn(&dataset, &view, WIDE);
    assert!(picture.svg.contains("cả 8 mục tiêu nêu lại"), "{}", picture.svg);
    all_widths("of-23", &dataset, &view);
}

#[test]
fn three_hundred_targets_with_deadlines_in_many_years() {
    let mut dataset = bundled();
    let mut more: Vec<_> = dataset.targets.iter().filter(|target| target.restates.is_none()).cloned().collect();
    more.truncate(300 - more.len());
    dataset.targets.iter_mut().for_each(|target| target.restates = None);
    for (at, mut target) in more.into_iter().enumerate() {
        target.id = format!("more-{at}");
        target.by_year = 2021 + (at as i32 * 7) % 40;
        dataset.targets.push(target);
    }
    dataset.targets.truncate(300);
    assert_eq!(drawn(&dataset, &View::default(), WIDEST).spots.len(), 300);
    all_widths("many", &dataset, &View::default());
}

#[test]
fn the_longest_names() {
    let mut dataset = bundled();
    for resolution in &mut dataset.resolutions {
        resolution.number = "1234567/QĐ-BCĐCĐSQGTTBCKTTCTTL <img src=x onerror=alert(1)>".to_owned();
    }
    let picture = drawn(&dataset, &View::default(), NARROW);
    assert!(!picture.svg.contains("<img"));
    all_widths("names", &dataset, &View::default());
}

/// The road of a target of the bundle.
fn road(dataset: &Dataset, board: &Board, id: &str, lang: Lang) -> Bullet {
    let judged = board.judged.iter().find(|judged| dataset.targets[judged.target].id == id).expect("a target of the bundle");
    Bullet::of(dataset, judged, Method::Line, lang).expect("a road")
}

#[test]
fn roads_of_the_bundle() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    for id in [
        "52-digital-economy-2025",
        "52-digital-economy-2030",
        "52-gii-world-2030",
        "23-industry-growth-2030",
        "23-industry-gdp-share-2030",
        "52-egdi-asean-2025",
    ] {
        hang(&format!("bullet-{id}"), &road(&dataset, &board, id, Lang::Vi).draw());
        hang(&format!("bullet-{id}-en"), &road(&dataset, &board, id, Lang::En).draw());
    }
    for judged in &board.judged {
        for method in Method::ALL {
            Bullet::of(&dataset, judged, *method, Lang::Vi).iter().for_each(|bullet| assert_sound(&bullet.draw()));
        }
    }
}

#[test]
fn the_better_end_is_to_the_right_and_the_mean_begins_at_zero() {
    let dataset = bundled();
    let board = Board::of(&dataset);
    let rank = road(&dataset, &board, "52-gii-world-2030", Lang::Vi);
    assert_eq!((rank.direction, rank.base.value, rank.now.value, rank.target.value), (-1.0, 42.0, 44.0, 40.0));
    assert_eq!(rank.expected.map(|mark| (mark.value * 10.0).round()), Some(409.0), "42 in 2019, 40 in 2030, as of 2025");
    let mean = road(&dataset, &board, "23-industry-growth-2030", Lang::Vi);
    assert_eq!((mean.base.value, mean.expected), (0.0, None));
    assert!(mean.now.said.starts_with("bình quân"), "{}", mean.now.said);
    assert_eq!(road(&dataset, &board, "52-digital-economy-2025", Lang::Vi).expected, None, "past its deadline it should be at the target");
}

#[test]
fn roads_at_their_edges() {
    let mark = |value: f64, said: &str| Milestone { value, said: said.to_owned() };
    let road = |base: f64, now: f64, expected: Option<f64>, target: f64, direction: f64| Bullet {
        base: mark(base, &format!("{base} (2019)")),
        now: mark(now, &format!("{now} (2024)")),
        expected: expected.map(|value| mark(value, &format!("đi đều: {value}"))),
        target: mark(target, &format!("tối thiểu {target}")),
        direction,
        status: Status::OffTrack,
    };
    for (name, bullet) in [
        ("equal", road(5.0, 5.0, Some(5.0), 5.0, 1.0)),
        ("zero", road(0.0, 0.0, None, 0.0, -1.0)),
        ("negative", road(-9.0, -4.5, Some(-6.0), -1.0, 1.0)),
        ("beyond", road(10.0, 60.0, Some(20.0), 30.0, 1.0)),
        ("away", road(10.0, 2.0, Some(20.0), 30.0, 1.0)),
        ("less", road(44.0, 26.5, Some(30.0), 20.0, -1.0)),
        ("huge", road(4e18, 7e18, None, 1.1e19, 1.0)),
        ("close", road(10.0, 10.2, Some(10.1), 30.0, 1.0)),
    ] {
        hang(&format!("bullet-{name}"), &bullet.draw());
    }
    let long = "một đơn vị đo lường có tên gọi dài hơn mọi tên gọi khác trong bộ dữ liệu này";
    let bullet = Bullet {
        base: mark(1.0, long),
        now: mark(2.0, long),
        expected: Some(mark(3.0, long)),
        target: mark(4.0, long),
        direction: 1.0,
        status: Status::Missed,
    };
    hang("bullet-names", &bullet.draw());
}
