//! Words of the reader's own figures: why a file is refused, what was understood of it, what was left out, what has to be asked.

use crate::dataset::own::{DecimalMark, Doubt, Encoding, Field, Geography, Head, Layout, Left, Preview, Reason, Refused, Separator};
use crate::format;
use crate::lang::Lang;
use crate::words::{fill, plural, refusal, texts};

texts! {
    workbook: "Đây là tệp bảng tính, không phải CSV. Trong Excel, vui lòng chọn Lưu thành (Save As), kiểu “CSV UTF-8 (Comma delimited)”, rồi mở tệp đó.", "This is a workbook, not a CSV file. In Excel please choose Save As, type “CSV UTF-8 (Comma delimited)”, and open that file.";
    binary: "Tệp không phải văn bản. Vui lòng lưu bảng thành CSV, mã UTF-8.", "The file is no text. Please save the table as CSV in UTF-8.";
    cp1258: "Tệp được lưu theo bảng mã Windows-1258. Vui lòng lưu lại theo mã UTF-8 (trong Excel: Lưu thành, kiểu “CSV UTF-8”).", "The file is stored in the code page Windows-1258. Please save it again as UTF-8 (in Excel: Save As, type “CSV UTF-8”).";
    tcvn3: "Tệp được viết theo bảng mã TCVN3 (phông .VnTime). Vui lòng chuyển mã sang Unicode, ví dụ bằng UniKey, rồi lưu lại theo mã UTF-8.", "The file is written in TCVN3 (fonts such as .VnTime). Please convert it to Unicode, for example by UniKey, and save it as UTF-8.";
    other_encoding: "Không đọc được bảng mã của tệp. Vui lòng lưu lại theo mã UTF-8.", "The encoding of the file is not known. Please save it as UTF-8.";
    no_head: "Không tìm thấy dòng tiêu đề. Bảng cần có các cột: {columns}.", "No line with heads was found. The table needs the columns {columns}.";
    columns_missing: "Dòng tiêu đề (dòng {line}) thiếu cột: {columns}.", "The line of heads (line {line}) lacks the columns {columns}.";
    open_quote: "Dòng {line} mở dấu ngoặc kép mà không đóng.", "Line {line} opens a quotation mark that nothing closes.";
    no_rows: "Không có số liệu nào dưới dòng tiêu đề.", "There are no figures below the heads.";
    too_many_rows: "Tệp có hơn {most} dòng. Với nhiều số liệu như vậy, vui lòng dùng tệp bộ dữ liệu JSON.", "The file has more than {most} rows. For as many figures please use a dataset file in JSON.";

    keep: "Lưu tệp trên thiết bị này", "Keep the file on this device";
    kept: "Đã lưu tệp trong trình duyệt này; chỉ trình duyệt này đọc được. Xóa ở cuối trang.", "The file is kept in this browser, which alone can read it. Remove it at the foot of the page.";
    keep_full: "Bộ nhớ của trình duyệt đã đầy nên không lưu được tệp; tệp vẫn đang mở.", "The browser's storage is full, so the file was not kept; it stays open.";
    keep_unable: "Trình duyệt hoặc chế độ duyệt riêng tư không cho lưu tệp; tệp vẫn đang mở.", "This browser or private window does not let the file be kept; it stays open.";
    kept_file: "Tệp “{file}” đang lưu trên thiết bị này.", "The file “{file}” is kept on this device.";
    open_kept: "Mở tệp đã lưu", "Open the kept file";
    remove_kept: "Xóa khỏi thiết bị", "Remove it from the device";
    removed: "Đã xóa tệp khỏi thiết bị.", "The file is removed from the device.";
    not_removed: "Trình duyệt không xóa được tệp. Vui lòng xóa dữ liệu của trang trong phần cài đặt của trình duyệt.", "The browser did not remove the file. Please clear this site's data in the browser's settings.";
    kept_gone: "Không còn đọc được tệp đã lưu; trình duyệt có thể đã xóa. Vui lòng mở lại tệp gốc.", "The kept file can no longer be read; the browser may have removed it. Please open the original again.";

    comma: "dấu phẩy", "commas";
    semicolon: "dấu chấm phẩy", "semicolons";
    tab: "dấu tab", "tabs";
    stored: "Mã {encoding}, các ô ngăn cách bằng {separator}.", "Encoded in {encoding}, cells parted by {separator}.";
    long: "Mỗi dòng là một giá trị.", "Each row is a value.";
    wide: "Mỗi dòng là một chuỗi số liệu, mỗi cột là một năm ({years}).", "Each row is a series, each column a year ({years}).";
    before: "Bỏ qua {count} dòng trước dòng tiêu đề.", "Lines before the heads that were passed over: {count}.";
    mark_comma: "Dấu phẩy là dấu thập phân: 1.440,5.", "The comma is the decimal mark: 1.440,5.";
    mark_point: "Dấu chấm là dấu thập phân: 1,440.5.", "The point is the decimal mark: 1,440.5.";
    columns_unknown: "Cột không dùng đến: {columns}.", "Columns left aside: {columns}.";
    joins_one: "{count} giá trị sẽ được đưa vào.", "{count} value will join.";
    joins: "{count} giá trị sẽ được đưa vào.", "{count} values will join.";
    targets: "Mục tiêu sẽ được đưa vào: {count}.", "Targets that will join: {count}.";
    gaps: "Ô không có số liệu: {count}.", "Cells without a value: {count}.";
    waiting: "Giá trị còn chờ trả lời: {count}.", "Values that wait for an answer: {count}.";

    ask_mark: "“{example}” là bao nhiêu? Có {count} số viết như vậy và không số nào khác trong tệp cho biết dấu thập phân.", "How much is “{example}”? {count} numbers are written like this, and no other in the file shows the decimal mark.";
    ask_geography: "“{example}” năm {year} là tỉnh, thành phố trước sắp xếp hay sau sắp xếp (từ 01/7/2025)? Có {count} giá trị phụ thuộc vào câu trả lời này.", "Is “{example}” in {year} the province of before the merger of July 2025, or the merged one? {count} values hang on this.";
    answer_before: "trước sắp xếp", "of before";
    answer_today: "sau sắp xếp, số liệu đã tính lại", "the merged one, figures recalculated";

    left_line: "Dòng {line}: {why}.", "Line {line}: {why}.";
    nothing: "cột {column} để trống", "the column {column} is empty";
    no_number: "“{found}” không phải là số", "“{found}” is no number";
    no_year: "“{found}” không phải là năm từ 1900 đến 2100", "“{found}” is no year from 1900 to 2100";
    no_direction: "“{found}” không cho biết chiều nào là tốt (cao hơn, thấp hơn)", "“{found}” does not say which way is better (higher, lower)";
    several: "có nhiều mục mang tên “{found}”; vui lòng dùng mã", "several things are called “{found}”; please use the id";
    twice: "giá trị này đã có ở dòng {first}", "this is already given in line {first}";
    no_deadline: "mục tiêu không ghi thời hạn (cột đến năm)", "the target does not say by which year (column by_year)";
    more_cells: "có nhiều ô hơn số cột, có thể do dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy", "more cells than columns, perhaps by decimal commas in a file parted by commas";
    left_more: "… và {count} trường hợp khác.", "… and {count} more.";
    other_unit: "“{name}”: tệp ghi đơn vị “{found}”, bộ dữ liệu ghi “{known}”.", "“{name}”: the file gives the unit “{found}”, the dataset “{known}”.";

    indicator: "chỉ số", "indicator";
    locality: "địa phương", "locality";
    year: "năm", "year";
    value: "giá trị", "value";
    target: "mục tiêu", "target";
    by_year: "đến năm", "by_year";
    direction: "chiều", "direction";
    unit: "đơn vị", "unit";
    preview_of: "Xem trước tệp “{file}”", "Preview of “{file}”";
    show: "Đưa vào trang", "Show them";
    ask_again: "Trả lời lại", "Answer again";
    indicators_joined: "Chỉ số", "Indicators";
    places_joined: "Địa phương", "Places";
    joined_to: "“{written}” → {name} (số giá trị: {count})", "“{written}” → {name} (values: {count})";
    stands_alone: "“{written}”: chưa có trong bộ dữ liệu, đứng riêng (số giá trị: {count})", "“{written}”: not in the dataset, stands on its own (values: {count})";
    left_out_head: "Không đưa vào: {count}", "Left out: {count}";
    stays_here: "Tệp không được gửi khỏi trình duyệt. Giá trị của tệp thay cho giá trị của trang ở cùng chỉ số, địa phương và năm; nếu hai số khác nhau, số của trang vẫn được ghi bên cạnh.", "The file stays in your browser. Its values take the place of the page's for the same indicator, place and year; where the two differ, the page's is named beside it.";
    shown_joined: "Số liệu trong tệp “{file}” đang hiển thị cùng số liệu của trang. Tệp không được gửi khỏi trình duyệt; liên kết gửi đi không kèm số liệu của tệp.", "The figures of the file “{file}” stand beside the page's. It stays in your browser; links you send carry none of its data.";
    own_target: "{name}: {value} đến năm {year} (mục tiêu trong tệp riêng)", "{name}: {value} by {year} (target of your file)";
    instead_of: "Bộ dữ liệu của trang ghi {value}.", "The page's dataset gives {value}.";
    own_sector: "Số liệu riêng", "Your own figures";
    template: "Tải bảng mẫu (CSV)", "Download a template (CSV)";
    template_file: "tien-do-bang-mau.csv", "tien-do-template.csv";
    higher: "cao hơn", "higher";
    lower: "thấp hơn", "lower";
}

/// The head by which a template and a sentence call a column; [`Head`] knows it in either language.
pub fn column(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Indicator => indicator(lang),
        Field::Locality => locality(lang),
        Field::Year => year(lang),
        Field::Value => value(lang),
        Field::Target => target(lang),
        Field::ByYear => by_year(lang),
        Field::Direction => direction(lang),
        Field::Unit => unit(lang),
    }
}

/// Why the file was not read.
pub fn refused(why: &Refused, lang: Lang) -> String {
    let columns = |fields: &[Field]| fields.iter().map(|field| column(*field, lang)).collect::<Vec<_>>().join(", ");
    match why {
        Refused::Empty => refusal::empty(lang).to_owned(),
        Refused::Workbook => workbook(lang).to_owned(),
        Refused::Binary => binary(lang).to_owned(),
        Refused::Cp1258 => cp1258(lang).to_owned(),
        Refused::Tcvn3 => tcvn3(lang).to_owned(),
        Refused::OtherEncoding => other_encoding(lang).to_owned(),
        Refused::NoHead => fill(no_head(lang), &[("columns", &columns(&[Field::Indicator, Field::Locality, Field::Year, Field::Value]))]),
        Refused::Columns { line, missing } => fill(columns_missing(lang), &[("line", &line.to_string()), ("columns", &columns(missing))]),
        Refused::OpenQuote { line } => fill(open_quote(lang), &[("line", &line.to_string())]),
        Refused::NoRows => no_rows(lang).to_owned(),
        Refused::TooManyRows => fill(too_many_rows(lang), &[("most", &format::count(Preview::MOST_ROWS, lang))]),
    }
}

/// What was understood of the file, a sentence each.
pub fn understood(preview: &Preview, lang: Lang) -> Vec<String> {
    let encoding = match preview.encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
    };
    let separator = match preview.separator {
        Separator::Comma => comma(lang),
        Separator::Semicolon => semicolon(lang),
        Separator::Tab => tab(lang),
    };
    let mut lines = vec![fill(stored(lang), &[("encoding", encoding), ("separator", separator)])];
    lines.push(match preview.layout {
        Layout::Long => long(lang).to_owned(),
        Layout::Wide => fill(wide(lang), &[("years", &years(preview))]),
    });
    lines.extend(preview.mark.map(|mark| mark_says(mark, lang).to_owned()));
    let unknown: Vec<&str> = preview.unused().filter(|head| !head.is_empty()).collect();
    if !unknown.is_empty() {
        lines.push(fill(columns_unknown(lang), &[("columns", &unknown.join(", "))]));
    }
    let count = |count: usize| format::count(count, lang);
    lines.push(fill(plural(preview.rows.len(), lang, joins_one(lang), joins(lang)), &[("count", &count(preview.rows.len()))]));
    for (says, number) in
        [(before(lang), preview.before), (targets(lang), preview.targets.len()), (gaps(lang), preview.missing), (waiting(lang), preview.waiting)]
    {
        lines.extend((number > 0).then(|| fill(says, &[("count", &count(number))])));
    }
    lines
}

/// What a mark between digits is taken for.
pub fn mark_says(mark: DecimalMark, lang: Lang) -> &'static str {
    match mark {
        DecimalMark::Comma => mark_comma(lang),
        DecimalMark::Point => mark_point(lang),
    }
}

/// Which provinces names are taken for.
pub fn geography_says(geography: Geography, lang: Lang) -> &'static str {
    match geography {
        Geography::Before => answer_before(lang),
        Geography::Today => answer_today(lang),
    }
}

/// A question as it is put; its two answers are those of [`DecimalMark`] (the number that each reads) or of [`Geography`].
pub fn question(question: &Doubt, lang: Lang) -> String {
    match question {
        Doubt::Mark { example, count } => fill(ask_mark(lang), &[("example", example), ("count", &format::count(*count, lang))]),
        Doubt::Geography { example, year, count } => {
            fill(ask_geography(lang), &[("example", example), ("year", &year.to_string()), ("count", &format::count(*count, lang))])
        }
    }
}

/// What was left out, a sentence each, the rest counted.
pub fn left_out(preview: &Preview, lang: Lang) -> Vec<String> {
    let all = &preview.left_out;
    let rest = all.count - all.listed.len();
    let more = (rest > 0).then(|| fill(left_more(lang), &[("count", &format::count(rest, lang))]));
    all.listed.iter().map(|left| left_says(left, lang)).chain(more).collect()
}

fn left_says(left: &Left, lang: Lang) -> String {
    let why = match &left.reason {
        Reason::Nothing(field) => fill(nothing(lang), &[("column", column(*field, lang))]),
        Reason::NoNumber { found } => fill(no_number(lang), &[("found", found)]),
        Reason::NoYear { found } => fill(no_year(lang), &[("found", found)]),
        Reason::NoDirection { found } => fill(no_direction(lang), &[("found", found)]),
        Reason::Several { found, .. } => fill(several(lang), &[("found", found)]),
        Reason::Twice { first_line } => fill(twice(lang), &[("first", &first_line.to_string())]),
        Reason::NoDeadline => no_deadline(lang).to_owned(),
        Reason::MoreCells => more_cells(lang).to_owned(),
    };
    fill(left_line(lang), &[("line", &left.line.to_string()), ("why", &why)])
}

fn years(preview: &Preview) -> String {
    let years = preview.heads.iter().filter_map(|(_, head)| match head {
        Head::Year(year) => Some(year.to_string()),
        Head::Field(_) | Head::Unknown => None,
    });
    years.collect::<Vec<_>>().join(", ")
}
