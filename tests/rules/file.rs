//! The file as a whole: what is no dataset, what is of another version, many problems at once.

use super::fixture::{read, small};
use super::{COLUMNS, accepted, problems, refusal, with};
use serde_json::json;
use tiendo::dataset::{Dataset, Problems, Refusal};
use tiendo::lang::Lang;
use tiendo::words::refusal::lines;

#[test]
fn the_small_dataset_breaks_no_rule() {
    accepted(&small());
}

/// What is said of a file, in English.
fn said(text: &str) -> Vec<String> {
    lines(&Dataset::read(text.as_bytes()).map(|_| ()).expect_err("a refusal"), Lang::En)
}

#[test]
fn numbers_that_no_machine_holds_are_named_like_any_other_odd_value() {
    let text = small().to_string().replacen("[8.5,7.25,-1,", "[1e999,NaN,-Infinity,", 1);
    let finite = |row: usize, found: &str| format!("observations, row {row}, value: has “{found}”; a finite number is expected.");
    assert_eq!(said(&text), [finite(1, "1e999"), finite(2, "NaN"), finite(3, "-Infinity")]);
    let mut long = small().to_string();
    long = long.replacen("[8.5,", &format!("[{},", "9".repeat(400)), 1);
    assert!(said(&long)[0].starts_with("observations, row 1, value: has “99999"), "{:?}", said(&long));
    let target = small().to_string().replacen("\"value\":30", "\"value\":-1e999", 1);
    assert_eq!(said(&target), ["targets, row 1, value: has “-1e999”; a finite number is expected."]);
    let mut named = small();
    named["targets"][0]["text"]["vi"] = json!("NaN và 1e999 \\\" Infinity");
    let named = named.to_string().replacen("[8.5,", "[1e400,", 1);
    assert_eq!(said(&named), [finite(1, "1e400")], "texts are left alone");
}

#[test]
fn the_edition_is_a_full_date() {
    for (odd, found) in [
        (json!("2026"), "has “2026”"),
        (json!("2026-11"), "has “2026-11”"),
        (json!("2026-02-30"), "has “2026-02-30”"),
        (json!(2026), "has 2026"),
        (json!(null), "is empty"),
    ] {
        let refused = refusal(&with(&[("/edition", odd)]));
        assert_eq!(lines(&refused, Lang::En), [format!("head of the file, edition: {found}; a full date such as 2026-11-23 is expected.")]);
    }
    let mut json = small();
    json.as_object_mut().expect("an object").remove("edition");
    assert_eq!(lines(&refusal(&json), Lang::Vi), ["đầu tệp, edition: đang để trống; cần là ngày đầy đủ dạng NNNN-TT-NN."]);
}

#[test]
fn another_major_version_is_refused_in_a_sentence_and_a_minor_one_is_read() {
    for format in ["tiendo/1", "tiendo/1.7", "tiendo/1.10.2"] {
        assert!(read(&with(&[("/format", json!(format))])).is_ok(), "{format}");
    }
    for format in ["tiendo/2", "tiendo/10", "tiendo/2.1", "tiendo/0.9", "tiendo/", "tiendo/1x"] {
        let refused = refusal(&with(&[("/format", json!(format))]));
        assert_eq!(refused, Refusal::OtherFormat { found: format.to_owned() });
        let line = &lines(&refused, Lang::En)[0];
        assert!(line.starts_with(&format!("The file is written in the format {format}; this page reads tiendo/1.")), "{line}");
        assert!(lines(&refused, Lang::Vi)[0].starts_with(&format!("Tệp viết theo định dạng {format}; trang này đọc được tiendo/1.")));
    }
}

#[test]
fn json_that_is_no_dataset_is_called_so() {
    for text in
        ["{}", "[]", "[{\"format\":\"tiendo/1\"}]", "5", "null", "\"tiendo/1\"", "{\"format\":5}", "{\"format\":\"geojson\"}", "{\"FORMAT\":\"tiendo/1\"}"]
    {
        let refused = Dataset::read(text.as_bytes()).map(|_| ()).expect_err(text);
        assert_eq!(refused, Refusal::NotADataset, "{text}");
        assert_eq!(lines(&refused, Lang::Vi), ["Tệp là JSON nhưng không phải bộ dữ liệu Tiến Độ: thiếu “format”: “tiendo/1”."]);
        assert_eq!(lines(&refused, Lang::En), ["The file is JSON but no Tiến Độ dataset: “format”: “tiendo/1” is missing."]);
    }
}

#[test]
fn an_empty_file_is_called_empty_and_a_cut_one_says_where_it_ends() {
    for text in ["", "\u{feff}", "  \n\t "] {
        let refused = Dataset::read(text.as_bytes()).map(|_| ()).expect_err("empty");
        assert_eq!(lines(&refused, Lang::Vi), ["Tệp trống."]);
        assert_eq!(lines(&refused, Lang::En), ["The file is empty."]);
    }
    let text = serde_json::to_string_pretty(&small()).expect("JSON");
    let cut = &text[..text.len() - 40];
    let (line, column) = (cut.lines().count(), cut.lines().last().map_or(0, str::len));
    let refused = Dataset::read(cut.as_bytes()).map(|_| ()).expect_err("cut");
    let vi = lines(&refused, Lang::Vi).join("\n");
    assert!(vi.starts_with(&format!("Tệp không phải JSON hợp lệ, lỗi ở dòng {line}, cột {column}: ")), "{vi}");
    assert!(said(cut)[0].starts_with(&format!("The file is not valid JSON, from line {line}, column {column}: ")), "{:?}", said(cut));
    assert!(matches!(Dataset::read(b"indicator,locality,year,value\n"), Err(Refusal::NotJson { .. })));
    assert!(matches!(Dataset::read(&[0xff, 0xfe, 0x7b, 0x00]), Err(Refusal::NotJson { .. })), "UTF-16");
    assert!(matches!(Dataset::read(b"{} {}"), Err(Refusal::NotJson { .. })), "two documents");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    assert!(Dataset::read(format!("\u{feff}{}", small()).as_bytes()).is_ok());
}

#[test]
fn a_flood_of_problems_is_counted_and_the_first_few_are_listed() {
    let numbers = |number: &str, many: usize| format!("[{}]", vec![number; many].join(","));
    let notes = |many: usize| (0..many).map(|at| format!("\"x{at}\":{{}}")).collect::<Vec<_>>().join(",");
    // A million of one kind; what walks rows again and again would never come back from it.
    for (what, many, [indicator, year, value], noted, wanted) in [
        ("years out of range", 1_000_000, ["0", "1", "1"], 0, 1_000_000),
        ("positions of no row", 20_000, ["9", "2020", "1"], 0, 20_000),
        ("the same value again", 20_000, ["0", "2020", "1"], 0, 19_999),
        ("texts for values, all for one year", 20_000, ["0", "2020", "\"?\""], 0, 39_999),
        ("notes for no row", 0, ["0"; 3], 20_000, 20_000),
    ] {
        let mut json = small();
        json["observations"] = json!("here");
        let columns = COLUMNS.map(|name| {
            let number = match name {
                "indicator" => indicator,
                "year" => year,
                "value" => value,
                _ => "0",
            };
            format!("\"{name}\":{}", numbers(number, many))
        });
        let text = json.to_string().replacen("\"here\"", &format!("{{{},\"notes\":{{{}}}}}", columns.join(","), notes(noted)), 1);
        let Err(Refusal::Problems(problems)) = Dataset::read(text.as_bytes()) else { panic!("{what} are accepted") };
        assert_eq!((problems.count, problems.listed.len()), (wanted, Problems::KEPT), "{what}");
        let lines = lines(&Refusal::Problems(problems), Lang::En);
        let rest = format!("… and {} more.", tiendo::format::count(wanted - Problems::KEPT, Lang::En));
        assert_eq!((lines.len(), lines.last()), (Problems::KEPT + 1, Some(&rest)), "{what}");
    }
}

#[test]
fn several_problems_at_once_are_all_listed() {
    let json = with(&[
        ("/edition", json!("2026")),
        ("/indicators/0/direction", json!("up")),
        ("/targets/0/indicator", json!("gone")),
        ("/targets/1/id", json!("share-2030")),
        ("/observations/status/0", json!(3)),
        ("/observations/value/1", json!(null)),
        ("/observations/year/4", json!(2019)),
        ("/observations/notes", json!({ "9": { "vi": "Thừa" } })),
    ]);
    assert_eq!(
        lines(&Refusal::Problems(problems(&json)), Lang::En),
        [
            "head of the file, edition: has “2026”; a full date such as 2026-11-23 is expected.",
            "targets, row 2, id: has “share-2030”; this id is already used in row 1.",
            "indicators, row 1, direction: has “up”; one of these is expected: higher, lower, none.",
            "targets, row 1, indicator: has “gone”; the id of an existing row of indicators is expected.",
            "observations, row 2, value: has null; a finite number is expected.",
            "observations, row 1, status: has 3; 0 (actual), 1 (preliminary) or 2 (estimate) is expected.",
            "observations, notes: has “9”; a position below 9, the length of observations, is expected.",
            "observations, row 5, value: has 14.5; share for vn in 2019 is already given in row 4.",
        ]
    );
}
