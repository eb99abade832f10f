//! Sectors by kinds of evidence.

use super::sound::assert_sound;
use super::{NARROW, WIDE, bundled, hang};
use tiendo::answer::Question;
use tiendo::answer::evidence::{Grid, GridRow, evidence};
use tiendo::chart::{Frame, Picture, Stands, matrix};
use tiendo::dataset::{Dataset, StatementKind};
use tiendo::lang::Lang;
use tiendo::status::Board;
use tiendo::view::{Page, View};

fn draw(dataset: &Dataset, view: View, width: u32) -> Picture {
    let view = View { page: Page::Evidence, ..view };
    let grid = evidence(Question { dataset, board: &Board::of(dataset), view: &view }).grid;
    drawn(dataset, &grid, Frame { width, lang: view.lang })
}

pub fn drawn(dataset: &Dataset, grid: &Grid, frame: Frame) -> Picture {
    let picture = matrix(dataset, grid, frame);
    assert_eq!(picture.spots.len(), grid.rows.len() * StatementKind::ALL.len());
    for (at, spot) in picture.spots.iter().enumerate() {
        assert!(0.0 < spot.x && spot.x < f64::from(picture.width) && 0.0 < spot.y && spot.y < f64::from(picture.height));
        let kind = StatementKind::ALL[at % StatementKind::ALL.len()];
        assert_eq!(spot.row, at / StatementKind::ALL.len());
        assert_eq!(spot.stands, Stands::Field { sector: grid.rows[spot.row].sector, kind });
    }
    assert_sound(&picture);
    picture
}

fn both(name: &str, dataset: &Dataset, view: &View) {
    hang(&format!("matrix-{name}-narrow"), &draw(dataset, view.clone(), NARROW));
    hang(&format!("matrix-{name}-wide"), &draw(dataset, view.clone(), WIDE));
}

#[test]
fn everything_reported() {
    let dataset = bundled();
    both("all-vi", &dataset, &View::default());
    both("all-en", &dataset, &View { lang: Lang::En, ..View::default() });
    hang("matrix-all-en-narrowest", &draw(&dataset, View { lang: Lang::En, ..View::default() }, 264));
    // Where names have just come to stand beside the fields.
    hang("matrix-all-en-middle", &draw(&dataset, View { lang: Lang::En, ..View::default() }, 540));
    hang("matrix-all-vi-middle", &draw(&dataset, View::default(), 540));
}

#[test]
fn one_field_chosen_and_one_statement_left() {
    let dataset = bundled();
    let view =
        View { sectors: ["zones".to_owned()].into(), kinds: [StatementKind::Difficulty].into(), places: vec!["quang-nam".to_owned()], ..View::default() };
    both("chosen", &dataset, &view);
    both("one", &dataset, &View { places: vec!["hai-phong".to_owned()], ..View::default() });
}

#[test]
fn nobody_reported_anything() {
    both("none", &bundled(), &View { query: "zzz".to_owned(), ..View::default() });
}

#[test]
fn many_statements_long_names_and_none_at_all() {
    let mut dataset = bundled();
    dataset.sectors[0].name.vi = "Khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số quốc gia và phát triển nguồn nhân lực chất lượng cao".to_owned();
    dataset.sectors[1].name.vi = "<img src=x onerror=alert(1)>".to_owned();
    let rows = vec![
        GridRow { sector: 0, counts: [12_345, 1, 0, 999], chosen: [false; 4] },
        GridRow { sector: 1, counts: [0, 6_000, 30, 1], chosen: [true, true, false, false] },
    ];
    let grid = Grid { rows, narrowed: true };
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let picture = drawn(&dataset, &grid, Frame { width, lang: Lang::Vi });
        assert!(!picture.svg.contains("<img"));
        hang(&format!("matrix-many-{size}"), &picture);
    }
    for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
        hang(&format!("matrix-nothing-{size}"), &drawn(&dataset, &Grid { rows: Vec::new(), narrowed: false }, Frame { width, lang: Lang::Vi }));
    }
}

#[test]
fn long_names_of_all_sectors() {
    let mut dataset = bundled();
    for (at, sector) in dataset.sectors.iter_mut().enumerate() {
        let name = "Khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số quốc gia và phát triển nguồn nhân lực chất lượng cao";
        sector.name.vi = name.split(' ').skip(at).take(4 + 2 * at).collect::<Vec<&str>>().join(" ");
    }
    both("names", &dataset, &View { sectors: ["zones".to_owned()].into(), ..View::default() });
}

#[test]
fn equal_counts() {
    let dataset = bundled();
    for (name, count) in [("equal", 7), ("equal-many", 1_234), ("ones", 1)] {
        let rows = (0..dataset.sectors.len()).map(|sector| GridRow { sector, counts: [count; 4], chosen: [false; 4] }).collect();
        let grid = Grid { rows, narrowed: false };
        for (width, size) in [(NARROW, "narrow"), (WIDE, "wide")] {
            hang(&format!("matrix-{name}-{size}"), &drawn(&dataset, &grid, Frame { width, lang: Lang::Vi }));
        }
    }
}
