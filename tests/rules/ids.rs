//! Ids and references.

use super::fixture::small;
use super::{accepted, only_problem, place, problems, with, with_field};
use serde_json::json;
use tiendo::dataset::schema::Table;
use tiendo::dataset::{Expected, Refusal};
use tiendo::lang::Lang;
use tiendo::words::refusal::lines;

const ROWS_WITH_IDS: [(Table, &str); 9] = [
    (Table::Resolutions, "23"),
    (Table::Documents, "decree"),
    (Table::Sectors, "structure"),
    (Table::Regions, "north"),
    (Table::Localities, "vn"),
    (Table::Indicators, "growth"),
    (Table::Targets, "share-2030"),
    (Table::Statements, "said-1"),
    (Table::Sources, "law"),
];

#[test]
fn an_id_given_twice_is_named_with_the_row_that_has_it_already() {
    for (table, id) in ROWS_WITH_IDS {
        let mut json = small();
        let rows = json[table.name()].as_array_mut().expect("rows");
        let again = rows[0].clone();
        rows.push(again);
        let last = rows.len();
        let vi = format!("{}, dòng {last}, id: có giá trị “{id}”; mã này đã dùng ở dòng 1.", table.name());
        let en = format!("{}, row {last}, id: has “{id}”; this id is already used in row 1.", table.name());
        only_problem(&json, Some(table), Some(last), "id", &format!("“{id}”"), Expected::UniqueId { first_row: 1 }, [&vi, &en]);
    }
}

#[test]
fn the_same_id_may_stand_in_two_tables() {
    // “north” is a region and a place.
    let json = small();
    assert_eq!((&json["regions"][0]["id"], &json["localities"][2]["id"]), (&json!("north"), &json!("north")));
    accepted(&json);
}

#[test]
fn an_id_is_text_without_the_sign_that_joins_ids_in_links() {
    let vi = "mã không được chứa “~” hay ký tự điều khiển";
    let en = "an id may not contain “~” or control characters";
    for id in ["a~b", "a\nb", "a\u{7f}b"] {
        let json = with(&[("/statements/0/id", json!(id))]);
        let said = [format!("statements, dòng 1, id: có giá trị “{id}”; {vi}."), format!("statements, row 1, id: has “{id}”; {en}.")];
        only_problem(&json, Some(Table::Statements), Some(1), "id", &format!("“{id}”"), Expected::PlainId, [&said[0], &said[1]]);
    }
    let said = ["statements, dòng 1, id: có giá trị 7; cần là văn bản.", "statements, row 1, id: has 7; text is expected."];
    only_problem(&with(&[("/statements/0/id", json!(7))]), Some(Table::Statements), Some(1), "id", "7", Expected::Text, said);
    let said = ["statements, dòng 1, id: đang để trống; cần có giá trị.", "statements, row 1, id: is empty; a value is needed."];
    for missing in [json!(""), json!(null)] {
        only_problem(&with(&[("/statements/0/id", missing)]), Some(Table::Statements), Some(1), "id", "", Expected::SomeValue, said);
    }
}

/// References to one row: where each stands, the table it leads to.
const REFERENCES: [(&str, &str, &[Table]); 24] = [
    ("/resolutions/0", "document", &[Table::Documents]),
    ("/documents/0", "locality", &[Table::Localities]),
    ("/regions/0", "source", &[Table::Sources]),
    ("/indicators/0", "rank_of", &[Table::Indicators]),
    ("/claims/0", "statement", &[Table::Statements]),
    ("/claims/0", "indicator", &[Table::Indicators]),
    ("/claims/0", "locality", &[Table::Localities]),
    ("/resolutions/0", "source", &[Table::Sources]),
    ("/documents/0", "implements", &[Table::Resolutions, Table::Documents]),
    ("/documents/0", "source", &[Table::Sources]),
    ("/localities/1", "region", &[Table::Regions]),
    ("/localities/1", "successor", &[Table::Localities]),
    ("/indicators/0", "sector", &[Table::Sectors]),
    ("/breaks/0", "indicator", &[Table::Indicators]),
    ("/targets/0", "indicator", &[Table::Indicators]),
    ("/targets/0", "resolution", &[Table::Resolutions]),
    ("/targets/0", "document", &[Table::Documents]),
    ("/targets/0", "locality", &[Table::Localities]),
    ("/targets/0", "sector", &[Table::Sectors]),
    ("/targets/0", "restates", &[Table::Targets]),
    ("/targets/0", "source", &[Table::Sources]),
    ("/statements/0", "locality", &[Table::Localities]),
    ("/statements/0", "sector", &[Table::Sectors]),
    ("/statements/0", "source", &[Table::Sources]),
];

#[test]
fn a_reference_to_no_row_is_named_with_the_table_it_should_lead_to() {
    for (at, field, tables) in REFERENCES {
        let (table, row) = place(at);
        let names: Vec<&str> = tables.iter().map(|table| table.name()).collect();
        for (odd, found) in [(json!("gone"), "“gone”"), (json!(0), "0"), (json!(["law"]), "[…]")] {
            let vi = format!("{}, dòng {row}, {field}: có giá trị {found}; cần là mã có trong bảng {}.", table.name(), names.join(", "));
            let en = format!("{}, row {row}, {field}: has {found}; the id of an existing row of {} is expected.", table.name(), names.join(", "));
            let expected = Expected::ExistingId(tables.to_vec().leak());
            only_problem(&with_field(at, field, Some(odd)), Some(table), Some(row), field, found, expected, [&vi, &en]);
        }
    }
}

#[test]
fn every_id_of_a_list_that_leads_nowhere_is_named() {
    for (at, field, table) in [
        ("/sectors/0", "resolutions", "resolutions"),
        ("/indicators/0", "resolutions", "resolutions"),
        ("/statements/0", "resolutions", "resolutions"),
        ("/statements/0", "indicators", "indicators"),
        ("/targets/0", "related_indicators", "indicators"),
    ] {
        let known = if table == "resolutions" { "23" } else { "rank" };
        let found = problems(&with_field(at, field, Some(json!([known, "gone", 5, known, "lost"]))));
        let (of, row) = place(at);
        let wanted: Vec<String> = ["“gone”", "5", "“lost”"]
            .iter()
            .map(|id| format!("{}, row {row}, {field}: has {id}; the id of an existing row of {table} is expected.", of.name()))
            .collect();
        assert_eq!(lines(&Refusal::Problems(found), Lang::En), wanted);
        let said = [
            format!("{}, dòng {row}, {field}: có giá trị “{known}”; cần là một danh sách.", of.name()),
            format!("{}, row {row}, {field}: has “{known}”; a list is expected.", of.name()),
        ];
        let one_id = with_field(at, field, Some(json!(known)));
        only_problem(&one_id, Some(of), Some(row), field, &format!("“{known}”"), Expected::List, [&said[0], &said[1]]);
    }
}
