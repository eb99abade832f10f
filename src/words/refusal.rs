//! Why a file was refused, said so that its author can mend it.

use crate::dataset::schema::Table;
use crate::dataset::{Expected, Found, Problem, Refusal};
use crate::format;
use crate::lang::Lang;
use crate::words::{fill, texts};

texts! {
    empty: "Tệp trống.", "The file is empty.";
    not_json: "Tệp không phải JSON hợp lệ, lỗi ở dòng {line}, cột {column}: {message}.", "The file is not valid JSON, from line {line}, column {column}: {message}.";
    not_a_dataset: "Tệp là JSON nhưng không phải bộ dữ liệu Tiến Độ: thiếu “format”: “tiendo/1”.", "The file is JSON but no Tiến Độ dataset: “format”: “tiendo/1” is missing.";
    other_format: "Tệp viết theo định dạng {found}; trang này đọc được tiendo/1. Vui lòng tải lại trang để có phiên bản mới hơn.", "The file is written in the format {found}; this page reads tiendo/1. Reload the page for a newer version.";
    found_nothing: "đang để trống", "is empty";
    found_this: "có giá trị {found}", "has {found}";
    whole_file: "đầu tệp", "head of the file";
    row: "dòng {row}", "row {row}";
    some_value: "cần có giá trị", "a value is needed";
    text: "cần là văn bản", "text is expected";
    both_languages: "cần có dạng {vi, en} và ít nhất một ngôn ngữ", "an object {vi, en} with at least one language is expected";
    finite_number: "cần là một số hữu hạn", "a finite number is expected";
    whole_number: "cần là một số nguyên trong khoảng cho phép", "a whole number in the permitted range is expected";
    year: "cần là năm từ 1900 đến 2100", "a year from 1900 to 2100 is expected";
    date: "cần là ngày dạng NNNN-TT-NN", "a date such as 2026-11-23 is expected";
    full_date: "cần là ngày đầy đủ dạng NNNN-TT-NN", "a full date such as 2026-11-23 is expected";
    list: "cần là một danh sách", "a list is expected";
    object: "cần là một đối tượng {…}", "an object {…} is expected";
    one_of: "cần là một trong: {choices}", "one of these is expected: {choices}";
    plain_id: "mã không được chứa “~” hay ký tự điều khiển", "an id may not contain “~” or control characters";
    unique_id: "mã này đã dùng ở dòng {first}", "this id is already used in row {first}";
    existing_id: "cần là mã có trong bảng {tables}", "the id of an existing row of {tables} is expected";
    position: "cần là vị trí nhỏ hơn {length}, độ dài của bảng {table}", "a position below {length}, the length of {table}, is expected";
    status_code: "cần là 0 (thực hiện), 1 (sơ bộ) hoặc 2 (ước tính)", "0 (actual), 1 (preliminary) or 2 (estimate) is expected";
    length: "cần dài {length}, bằng cột indicator", "it must be {length} long, like the column indicator";
    once_only: "{indicator} tại {locality} năm {year} đã có giá trị ở dòng {first}", "{indicator} for {locality} in {year} is already given in row {first}";
    rows: "cần là một mảng các dòng", "an array of rows is expected";
    fewer_rows: "được tối đa {most} dòng", "at most {most} rows are allowed";
    more: "… và {count} lỗi khác.", "… and {count} more.";
}

/// How much of an id is said.
const ID_SIGNS: usize = 40;

/// The refusal in sentences: one for the whole, or one for each problem listed and one for the rest.
pub fn lines(refusal: &Refusal, lang: Lang) -> Vec<String> {
    match refusal {
        Refusal::Empty => vec![empty(lang).to_owned()],
        Refusal::NotJson { line, column, message } => {
            vec![fill(not_json(lang), &[("line", &line.to_string()), ("column", &column.to_string()), ("message", message)])]
        }
        Refusal::NotADataset => vec![not_a_dataset(lang).to_owned()],
        Refusal::OtherFormat { found } => vec![fill(other_format(lang), &[("found", found)])],
        Refusal::Problems(problems) => {
            let mut lines: Vec<String> = problems.listed.iter().map(|problem| problem_line(problem, lang)).collect();
            if problems.count > lines.len() {
                lines.push(fill(more(lang), &[("count", &format::whole((problems.count - lines.len()) as f64, lang))]));
            }
            lines
        }
    }
}

/// "observations, row 12, value: has “abc”; a finite number is expected."
fn problem_line(problem: &Problem, lang: Lang) -> String {
    let mut place = vec![problem.table.map_or(whole_file(lang), Table::name).to_owned()];
    place.extend(problem.row.map(|number| fill(row(lang), &[("row", &number.to_string())])));
    place.extend(Some(problem.field.clone()).filter(|field| !field.is_empty()));
    let found = match &problem.found {
        Found::Nothing => found_nothing(lang).to_owned(),
        Found::This(found) => fill(found_this(lang), &[("found", found)]),
    };
    format!("{}: {found}; {}.", place.join(", "), expected(&problem.expected, lang))
}

fn expected(expected: &Expected, lang: Lang) -> String {
    match expected {
        Expected::SomeValue => some_value(lang).to_owned(),
        Expected::Text => text(lang).to_owned(),
        Expected::BothLanguages => both_languages(lang).to_owned(),
        Expected::FiniteNumber => finite_number(lang).to_owned(),
        Expected::WholeNumber => whole_number(lang).to_owned(),
        Expected::Year => year(lang).to_owned(),
        Expected::Date => date(lang).to_owned(),
        Expected::FullDate => full_date(lang).to_owned(),
        Expected::List => list(lang).to_owned(),
        Expected::Object => object(lang).to_owned(),
        Expected::OneOf(choices) => fill(one_of(lang), &[("choices", &choices.join(", "))]),
        Expected::PlainId => plain_id(lang).to_owned(),
        Expected::UniqueId { first_row } => fill(unique_id(lang), &[("first", &first_row.to_string())]),
        Expected::ExistingId(tables) => {
            let tables: Vec<&str> = tables.iter().map(|table| table.name()).collect();
            fill(existing_id(lang), &[("tables", &tables.join(", "))])
        }
        Expected::Position { table, length } => fill(position(lang), &[("table", table.name()), ("length", &length.to_string())]),
        Expected::StatusCode => status_code(lang).to_owned(),
        Expected::Length(length_wanted) => fill(length(lang), &[("length", &length_wanted.to_string())]),
        Expected::OnceOnly { indicator, locality, year, first_row } => {
            // An id may be as long as its author likes; fifty of them are a page.
            let [indicator, locality] = [indicator, locality].map(|id| format::beginning(id, ID_SIGNS));
            let parts: [(&str, &str); 4] = [("indicator", &indicator), ("locality", &locality), ("year", &year.to_string()), ("first", &first_row.to_string())];
            fill(once_only(lang), &parts)
        }
        Expected::Rows => rows(lang).to_owned(),
        Expected::FewerRows(most) => fill(fewer_rows(lang), &[("most", &most.to_string())]),
    }
}
