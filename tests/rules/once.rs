//! One value for an indicator, place and year, and files whose rows stand in any order.

use super::fixture::{Loaded, read, small};
use super::{COLUMNS, refusal, with};
use serde_json::{Value, json};
use tiendo::answer::{counts, overview};
use tiendo::dataset::schema::Table;
use tiendo::dataset::{Expected, Found, Problem, Problems, Refusal};
use tiendo::lang::Lang;
use tiendo::view::{Page, View};
use tiendo::words::refusal::lines;

#[test]
fn a_second_value_is_named_with_the_row_that_gave_the_first() {
    let found = refusal(&with(&[("/observations/year/4", json!(2019))]));
    let expected = Expected::OnceOnly { indicator: "share".to_owned(), locality: "vn".to_owned(), year: 2019, first_row: 4 };
    let problem = Problem { table: Some(Table::Observations), row: Some(5), field: "value".to_owned(), found: Found::This("14.5".to_owned()), expected };
    assert_eq!(found, Refusal::Problems(Problems { listed: vec![problem], count: 1 }));
    assert_eq!(lines(&found, Lang::Vi), ["observations, dòng 5, value: có giá trị 14.5; share tại vn năm 2019 đã có giá trị ở dòng 4."]);
    assert_eq!(lines(&found, Lang::En), ["observations, row 5, value: has 14.5; share for vn in 2019 is already given in row 4."]);
}

/// The small dataset with the rows of its observations dealt in another order, notes with them.
fn dealt(order: &[usize]) -> Value {
    let mut json = small();
    let before = json["observations"].clone();
    for column in COLUMNS {
        json["observations"][column] = order.iter().map(|row| before[column][*row].clone()).collect();
    }
    let notes = order.iter().enumerate().filter_map(|(at, row)| Some((at.to_string(), before["notes"].get(row.to_string())?.clone())));
    json["observations"]["notes"] = Value::Object(notes.collect());
    json
}

const SHUFFLED: [usize; 9] = [8, 5, 1, 7, 0, 4, 2, 6, 3];

#[test]
fn in_unsorted_files_rows_are_named_as_they_stand_and_a_third_value_too() {
    let mut json = dealt(&SHUFFLED);
    for column in COLUMNS {
        let first = json["observations"][column][1].clone();
        json["observations"][column].as_array_mut().expect("a column").extend([first.clone(), first]);
    }
    let again = |row: usize| format!("observations, row {row}, value: has 20; share for vn in 2024 is already given in row 2.");
    assert_eq!(lines(&refusal(&json), Lang::En), [again(10), again(11)]);
}

#[test]
fn unsorted_files_give_the_same_answers_and_notes_stay_with_their_value() {
    let (sorted, shuffled) = (read(&small()).map(Loaded::new).expect("valid"), read(&dealt(&SHUFFLED)).map(Loaded::new).expect("valid"));
    let all = |loaded: &Loaded| -> Vec<String> {
        loaded.dataset.observations.all_series().flat_map(|series| series.observations().map(|found| format!("{found:?}")).collect::<Vec<_>>()).collect()
    };
    assert_eq!(all(&sorted), all(&shuffled));
    let noted = shuffled.dataset.observations.series(1, 0).and_then(|series| series.in_year(2024)).expect("a value");
    assert_eq!((noted.note.and_then(|note| note.text.as_ref()).map(|text| text.vi.as_str()), noted.contested()), (Some("Ước tính"), true));
    for page in Page::ALL {
        let view = View::default().on(*page);
        assert_eq!(counts(sorted.question(&view)), counts(shuffled.question(&view)));
        assert_eq!(overview(sorted.question(&view)), overview(shuffled.question(&view)));
    }
}
