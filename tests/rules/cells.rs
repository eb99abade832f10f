//! Cells, rows and tables.

use super::fixture::{claimed, read, small};
use super::{accepted, only_problem, place, with, with_field};
use serde_json::{Value, json};
use tiendo::dataset::schema::Table;
use tiendo::dataset::{Expected, Measure};
use tiendo::lang::Lang;
use tiendo::words::refusal::lines;

#[test]
fn what_every_row_must_have_is_missed_by_name() {
    for (at, field) in [
        ("/resolutions/0", "number"),
        ("/resolutions/0", "issued"),
        ("/documents/0", "title"),
        ("/sectors/0", "resolutions"),
        ("/sectors/0", "name"),
        ("/regions/0", "name"),
        ("/localities/0", "level"),
        ("/indicators/0", "direction"),
        ("/indicators/0", "sector"),
        ("/indicators/0", "resolutions"),
        ("/breaks/0", "year"),
        ("/targets/0", "locality"),
        ("/targets/0", "shape"),
        ("/targets/0", "by_year"),
        ("/targets/0", "text"),
        ("/statements/0", "kind"),
        ("/sources/0", "title"),
    ] {
        let (table, row) = place(at);
        let vi = format!("{}, dòng {row}, {field}: đang để trống; cần có giá trị.", table.name());
        let en = format!("{}, row {row}, {field}: is empty; a value is needed.", table.name());
        for missing in [None, Some(json!(null)), Some(json!(""))] {
            only_problem(&with_field(at, field, missing), Some(table), Some(row), field, "", Expected::SomeValue, [&vi, &en]);
        }
    }
    let said = ["sectors, dòng 1, resolutions: đang để trống; cần có giá trị.", "sectors, row 1, resolutions: is empty; a value is needed."];
    only_problem(&with_field("/sectors/0", "resolutions", Some(json!([]))), Some(Table::Sectors), Some(1), "resolutions", "", Expected::SomeValue, said);
}

#[test]
fn direction_is_always_given_and_one_of_three() {
    const CHOICES: &[&str] = &["higher", "lower", "none"];
    for odd in ["up", "Higher", " lower"] {
        let said = [
            format!("indicators, dòng 3, direction: có giá trị “{odd}”; cần là một trong: higher, lower, none."),
            format!("indicators, row 3, direction: has “{odd}”; one of these is expected: higher, lower, none."),
        ];
        let json = with(&[("/indicators/2/direction", json!(odd))]);
        only_problem(&json, Some(Table::Indicators), Some(3), "direction", &format!("“{odd}”"), Expected::OneOf(CHOICES), [&said[0], &said[1]]);
    }
    accepted(&with(&[("/indicators/2/direction", json!("none"))]));
}

/// What a cell should hold, in both languages.
type Said = [&'static str; 2];
const FINITE: Said = ["cần là một số hữu hạn", "a finite number is expected"];
const WHOLE: Said = ["cần là một số nguyên trong khoảng cho phép", "a whole number in the permitted range is expected"];
const YEAR: Said = ["cần là năm từ 1900 đến 2100", "a year from 1900 to 2100 is expected"];
const DATE: Said = ["cần là ngày dạng NNNN-TT-NN", "a date such as 2026-11-23 is expected"];
const TEXT: Said = ["cần là văn bản", "text is expected"];
const BOTH: Said = ["cần có dạng {vi, en} và ít nhất một ngôn ngữ", "an object {vi, en} with at least one language is expected"];
const FLAG: Said = ["cần là một trong: true, false", "one of these is expected: true, false"];
const COMPARATOR: Said = [
    "cần là một trong: above, at-least, reach, below, at-most, about, between, top",
    "one of these is expected: above, at-least, reach, below, at-most, about, between, top",
];
const MEASURE: Said = ["cần là một trong: amount, ratio, share, rate, score, rank", "one of these is expected: amount, ratio, share, rate, score, rank"];
const LEVEL: Said = [
    "cần là một trong: party, national-assembly, government, ministry, province",
    "one of these is expected: party, national-assembly, government, ministry, province",
];
const CLAIM: Said = [
    "cần là một trong: figure, mean, part-year, target, forecast, ratio, other",
    "one of these is expected: figure, mean, part-year, target, forecast, ratio, other",
];
const CLAIM_COMPARATOR: Said =
    ["cần là một trong: equals, about, at-least, at-most, change", "one of these is expected: equals, about, at-least, at-most, change"];
const TIER: Said = ["cần là một trong: primary, data-file, press, repost", "one of these is expected: primary, data-file, press, repost"];

#[test]
fn cells_hold_what_their_column_says() {
    for (at, field, odd, found, [vi, en]) in [
        ("/targets/0", "value", json!("30"), "“30”", FINITE),
        ("/targets/0", "value_max", json!([40]), "[…]", FINITE),
        ("/indicators/1", "decimals", json!(1.5), "1.5", WHOLE),
        ("/localities/1", "tile_col", json!(40000), "40000", WHOLE),
        ("/targets/0", "by_year", json!(2101), "2101", YEAR),
        ("/targets/2", "from_year", json!(1899), "1899", YEAR),
        ("/breaks/0", "year", json!(2020.5), "2020.5", YEAR),
        ("/breaks/0", "year", json!("2020"), "“2020”", YEAR),
        ("/resolutions/0", "horizon", json!([2030, 3000]), "3000", YEAR),
        ("/resolutions/0", "issued", json!("22/3/2018"), "“22/3/2018”", DATE),
        ("/statements/0", "date", json!("2023-02-29"), "“2023-02-29”", DATE),
        ("/sources/0", "date", json!(2018), "2018", DATE),
        ("/sources/0", "date", json!("0218-03"), "“0218-03”", DATE),
        ("/localities/1", "valid_to", json!("2025-13-01"), "“2025-13-01”", DATE),
        ("/sources/0", "title", json!({ "vi": "Văn bản" }), "{…}", TEXT),
        ("/targets/0", "quote", json!({ "vi": "" , "en": 3 }), "{…}", BOTH),
        ("/targets/0", "no_longer", json!(2), "2", FLAG),
        ("/targets/0", "comparator", json!("over"), "“over”", COMPARATOR),
        ("/indicators/0", "measure", json!("index"), "“index”", MEASURE),
        ("/indicators/0", "headline_country", json!("1"), "“1”", FLAG),
        ("/localities/0", "aliases", json!(["VN", 84]), "84", TEXT),
        ("/documents/0", "level", json!("commune"), "“commune”", LEVEL),
        ("/claims/0", "kind", json!("guess"), "“guess”", CLAIM),
        ("/claims/0", "comparator", json!("above"), "“above”", CLAIM_COMPARATOR),
        ("/claims/0", "value", json!("6"), "“6”", FINITE),
        ("/claims/0", "since", json!(1800), "1800", YEAR),
        ("/targets/0", "text", json!({ "fr": "30 %" }), "{…}", BOTH),
        ("/sectors/0", "name", json!({ "vi": 5, "en": "Five" }), "{…}", BOTH),
        ("/sources/0", "tier", json!("blog"), "“blog”", TIER),
    ] {
        let (table, row) = place(at);
        let refusal = read(&with_field(at, field, Some(odd))).map(|_| ()).expect_err("refused");
        let name = table.name();
        assert_eq!(lines(&refusal, Lang::Vi), [format!("{name}, dòng {row}, {field}: có giá trị {found}; {vi}.")]);
        assert_eq!(lines(&refusal, Lang::En), [format!("{name}, row {row}, {field}: has {found}; {en}.")]);
    }
}

#[test]
fn a_plain_text_serves_for_both_languages_and_one_language_for_the_other() {
    let mut json = small();
    json["targets"][0]["text"] = json!("Đạt 30%");
    json["indicators"][1]["publisher"] = json!("Tổng cục Thống kê");
    json["indicators"][2]["publisher"] = json!({ "vi": "Bộ", "en": "Ministry" });
    json["targets"][0]["quote"] = json!({ "vi": "đạt 30%" });
    json["targets"][1]["quote"] = json!("đạt 30%");
    let dataset = read(&json).expect("valid");
    assert_eq!((dataset.targets[0].text.vi.as_str(), dataset.targets[0].text.en.as_str()), ("Đạt 30%", "Đạt 30%"));
    let publisher = |at: usize| dataset.indicators[at].publisher.as_ref().map(|text| [text.vi.as_str(), text.en.as_str()]);
    assert_eq!([publisher(0), publisher(1), publisher(2)], [None, Some(["Tổng cục Thống kê"; 2]), Some(["Bộ", "Ministry"])]);
    assert_eq!([&dataset.targets[0].quote, &dataset.targets[1].quote], [&Some("đạt 30%".to_owned()), &Some("đạt 30%".to_owned())]);
}

#[test]
fn a_file_without_the_column_measure_says_it_in_the_unit_only() {
    let mut json = small();
    let measures = |json: &Value| {
        let indicators = read(json).expect("valid").indicators;
        indicators.iter().map(|one| (one.measure, one.unit_short.vi.clone())).collect::<Vec<_>>()
    };
    let share = |unit: &str| (Measure::Share, unit.to_owned());
    assert_eq!(measures(&json), [share("%/năm"), share("%"), (Measure::Rank, "hạng".to_owned())]);
    // Where the column stands, it alone counts; nothing stands behind a value without a short unit.
    json["indicators"][2]["measure"] = json!("score");
    json["indicators"][0]["measure"] = json!("rate");
    json["indicators"][0]["unit_short"] = json!({ "vi": "%" });
    assert_eq!(measures(&json), [(Measure::Rate, "%".to_owned()), share("%"), (Measure::Score, String::new())]);
}

#[test]
fn a_table_is_an_array_and_a_row_is_an_object() {
    let said = ["statements: có giá trị {…}; cần là một mảng các dòng.", "statements: has {…}; an array of rows is expected."];
    only_problem(&with(&[("/statements", json!({ "0": {} }))]), Some(Table::Statements), None, "", "{…}", Expected::Rows, said);
    let said = ["statements: có giá trị null; cần là một mảng các dòng.", "statements: has null; an array of rows is expected."];
    only_problem(&with(&[("/statements", json!(null))]), Some(Table::Statements), None, "", "null", Expected::Rows, said);
    for (odd, found) in [(json!(5), "5"), (json!("said-2"), "“said-2”"), (json!(["said-2"]), "[…]"), (json!(null), "null")] {
        let vi = format!("statements, dòng 2: có giá trị {found}; cần là một đối tượng {{…}}.");
        let en = format!("statements, row 2: has {found}; an object {{…}} is expected.");
        only_problem(&with(&[("/statements/1", odd)]), Some(Table::Statements), Some(2), "", found, Expected::Object, [&vi, &en]);
    }
}

#[test]
fn a_table_may_be_empty_or_missing_when_nothing_refers_to_it() {
    accepted(&with(&[("/statements", json!([]))]));
    let mut json = small();
    json.as_object_mut().expect("an object").remove("statements");
    accepted(&json);
}

#[test]
fn no_table_is_longer_than_positions_can_count() {
    let region = |at: usize| json!({ "id": format!("region-{at}"), "name": { "vi": "Vùng" } });
    let mut regions: Vec<Value> = small()["regions"].as_array().expect("rows").clone();
    regions.extend((1..65_536).map(region));
    accepted(&with(&[("/regions", json!(regions))]));
    regions.push(region(0));
    let said = ["regions: có giá trị 65537; được tối đa 65536 dòng.", "regions: has 65537; at most 65536 rows are allowed."];
    only_problem(&with(&[("/regions", json!(regions))]), Some(Table::Regions), None, "", "65537", Expected::FewerRows(65_536), said);
}

#[test]
fn unknown_extra_fields_are_ignored_wherever_they_stand() {
    let mut json = claimed();
    json["remarks"] = json!([{ "deep": [1, 2, { "er": null }] }]);
    json["title"]["fr"] = json!("Petit jeu");
    json["observations"]["checked_by"] = json!(["someone"]);
    json["observations"]["notes"]["5"]["mood"] = json!(7);
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Observations) {
        json[table.name()][0]["remark"] = json!({ "any": ["thing"] });
    }
    accepted(&json);
}

#[test]
fn a_flag_is_true_and_false_or_one_and_zero_as_the_tables_write_it() {
    for (given, ceased) in [(json!(true), true), (json!(1), true), (json!(false), false), (json!(0), false)] {
        let dataset = read(&with_field("/targets/0", "no_longer", Some(given.clone()))).unwrap_or_else(|refusal| panic!("{given}: {refusal:?}"));
        assert_eq!(dataset.targets[0].no_longer, ceased, "{given}");
    }
    for given in [json!(2), json!(-1), json!("1"), json!(0.5)] {
        assert!(read(&with_field("/targets/0", "no_longer", Some(given.clone()))).is_err(), "{given}");
    }
}
