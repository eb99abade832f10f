//! The observation columns.

use super::fixture::{read, small};
use super::{COLUMNS, refusal, with};
use serde_json::json;
use tiendo::dataset::schema::Table;
use tiendo::dataset::{Expected, Found, Problem, Problems, Refusal};
use tiendo::lang::Lang;
use tiendo::words::refusal::lines;

#[test]
fn a_column_that_is_missing_is_named_and_nothing_else_is() {
    for column in COLUMNS {
        let mut json = small();
        json["observations"].as_object_mut().expect("columns").remove(column);
        let found = refusal(&json);
        assert_eq!(lines(&found, Lang::En), [format!("observations, {column}: is empty; a value is needed.")]);
        assert_eq!(lines(&found, Lang::Vi), [format!("observations, {column}: đang để trống; cần có giá trị.")]);
    }
    let mut json = small();
    json.as_object_mut().expect("an object").remove("observations");
    assert_eq!(lines(&refusal(&json), Lang::En), COLUMNS.map(|column| format!("observations, {column}: is empty; a value is needed.")));
}

#[test]
fn columns_are_as_long_as_each_other() {
    for column in &COLUMNS[1..] {
        let mut json = small();
        json["observations"][column].as_array_mut().expect("a column").pop();
        let found = refusal(&json);
        let problem = Problem {
            table: Some(Table::Observations),
            row: None,
            field: column.to_string(),
            found: Found::This("8".to_owned()),
            expected: Expected::Length(9),
        };
        assert_eq!(found, Refusal::Problems(Problems { listed: vec![problem], count: 1 }));
        assert_eq!(lines(&found, Lang::En), [format!("observations, {column}: has 8; it must be 9 long, like the column indicator.")]);
        assert_eq!(lines(&found, Lang::Vi), [format!("observations, {column}: có giá trị 8; cần dài 9, bằng cột indicator.")]);
    }
}

#[test]
fn a_column_is_a_list_and_the_observations_are_an_object_of_columns() {
    for (odd, found) in [
        (json!({ "0": 1 }), "{…}"),
        (json!(7), "7"),
        (json!(-7), "-7"),
        (json!(0.5), "0.5"),
        (json!("1,2"), "“1,2”"),
        (json!(true), "true"),
        (json!(null), "null"),
    ] {
        let refused = refusal(&with(&[("/observations/value", odd.clone())]));
        assert_eq!(lines(&refused, Lang::En), [format!("observations, value: has {found}; a list is expected.")]);
        assert_eq!(lines(&refused, Lang::Vi), [format!("observations, value: có giá trị {found}; cần là một danh sách.")]);
    }
    for (odd, found) in [(json!([1, 2]), "[…]"), (json!(null), "null"), (json!("none"), "“none”"), (json!(3), "3")] {
        for at in ["/observations", "/observations/notes"] {
            let refused = refusal(&with(&[(at, odd.clone())]));
            let place = at[1..].replace('/', ", ");
            assert_eq!(lines(&refused, Lang::En), [format!("{place}: has {found}; an object {{…}} is expected.")]);
            assert_eq!(lines(&refused, Lang::Vi), [format!("{place}: có giá trị {found}; cần là một đối tượng {{…}}.")]);
        }
    }
}

#[test]
fn an_entry_that_breaks_its_columns_rule_is_named_by_row() {
    let year = ("cần là năm từ 1900 đến 2100", "a year from 1900 to 2100 is expected");
    let finite = ("cần là một số hữu hạn", "a finite number is expected");
    let code = ("cần là 0 (thực hiện), 1 (sơ bộ) hoặc 2 (ước tính)", "0 (actual), 1 (preliminary) or 2 (estimate) is expected");
    let indicator = ("cần là vị trí nhỏ hơn 3, độ dài của bảng indicators", "a position below 3, the length of indicators, is expected");
    let locality = ("cần là vị trí nhỏ hơn 4, độ dài của bảng localities", "a position below 4, the length of localities, is expected");
    let source = ("cần là vị trí nhỏ hơn 2, độ dài của bảng sources", "a position below 2, the length of sources, is expected");
    for (column, odd, found, (vi, en)) in [
        ("year", json!(1899), "1899", year),
        ("year", json!(2101), "2101", year),
        ("year", json!(2020.5), "2020.5", year),
        ("year", json!(99999), "99999", year),
        ("year", json!("2020"), "“2020”", year),
        ("year", json!(null), "null", year),
        ("value", json!("12,5"), "“12,5”", finite),
        ("value", json!(null), "null", finite),
        ("value", json!([1]), "[…]", finite),
        ("value", json!({}), "{…}", finite),
        ("value", json!(true), "true", finite),
        ("status", json!(3), "3", code),
        ("status", json!(-1), "-1", code),
        ("status", json!(0.5), "0.5", code),
        ("status", json!(300), "300", code),
        ("status", json!("actual"), "“actual”", code),
        ("indicator", json!(3), "3", indicator),
        ("indicator", json!(-1), "-1", indicator),
        ("indicator", json!(70000), "70000", indicator),
        ("indicator", json!("share"), "“share”", indicator),
        ("locality", json!(4), "4", locality),
        ("locality", json!(0.5), "0.5", locality),
        ("source", json!(2), "2", source),
    ] {
        let refused = refusal(&with(&[(&format!("/observations/{column}/7"), odd)]));
        assert_eq!(lines(&refused, Lang::En), [format!("observations, row 8, {column}: has {found}; {en}.")]);
        assert_eq!(lines(&refused, Lang::Vi), [format!("observations, dòng 8, {column}: có giá trị {found}; {vi}.")]);
    }
}

#[test]
fn the_first_and_the_last_year_are_allowed() {
    for year in [1900, 2100] {
        assert!(read(&with(&[("/observations/year/8", json!(year))])).is_ok(), "{year}");
    }
}

#[test]
fn a_note_belongs_to_a_row_that_exists() {
    for key in ["9", "-1", "1.5", "x", "", "05", "+5"] {
        let refused = refusal(&with(&[("/observations/notes", json!({ key: { "vi": "Lạc" } }))]));
        assert_eq!(lines(&refused, Lang::En), [format!("observations, notes: has “{key}”; a position below 9, the length of observations, is expected.")]);
        assert_eq!(lines(&refused, Lang::Vi), [format!("observations, notes: có giá trị “{key}”; cần là vị trí nhỏ hơn 9, độ dài của bảng observations.")]);
    }
    let refused = refusal(&with(&[("/observations/notes/5", json!("Ước tính"))]));
    assert_eq!(lines(&refused, Lang::En), ["observations, row 6, notes: has “Ước tính”; an object {vi, en} with at least one language is expected."]);
}
