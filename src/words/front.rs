//! Words of the front page's picture of all targets, its cards and its list.

use crate::words::texts;

texts! {
    /// The country, then its resolutions.
    title: "{country} thực hiện {resolutions}", "{country}’s progress on {resolutions}";
    resolution: "Nghị quyết số {number}", "Resolution {number}";
    /// The first of several, and those that follow it.
    first_resolution: "Nghị quyết số {number}", "Resolutions {number}";
    next_resolution: "Nghị quyết số {number}", "{number}";
    all_targets: "Toàn cảnh các mục tiêu", "All targets in one picture";
    past: "Đã hết thời hạn", "Deadline past";
    past_short: "Đã qua", "Past";
    due: "Đến năm {year}", "By {year}";
    due_years: "Năm {years}", "{years}";
    repeats_resolution: "Không có mục tiêu riêng: cả {count} mục tiêu nêu lại mục tiêu của chính nghị quyết", "None of its own: all {count} repeat targets of the resolution itself";
    repeats_other: "Không có mục tiêu riêng: cả {count} mục tiêu nêu lại mục tiêu của văn bản trước", "None of its own: all {count} repeat targets of earlier documents";
    said: "Mỗi ô là một mục tiêu, xếp theo cấp đặt mục tiêu, nghị quyết và thời hạn. Ở mọi cấp: {parts}.", "Each square is a target, by who set it, by resolution and by deadline. Of all who set them: {parts}.";
    said_none: "Không có mục tiêu nào.", "No targets.";
    said_past: "{count} mục tiêu đã hết thời hạn", "{count} past their deadline";
    said_past_missed: "{count} mục tiêu đã hết thời hạn, trong đó {missed} không đạt", "{count} past their deadline, {missed} of them missed";
    said_due: "{count} đến năm {year}", "{count} due by {year}";
    walk: "Dùng phím mũi tên để đi qua các mục tiêu, Enter để đến mục tiêu trong danh sách.", "Walk the targets with the arrow keys; Enter leads to the target in the list.";
    only_row: "Chỉ xem {scope}, {resolution}: {count} mục tiêu", "Only {scope}, {resolution}: {count} targets";
    only_scope: "Chỉ xem {scope}: {count} mục tiêu", "Only {scope}: {count} targets";
    only_due: "Chỉ xem thời hạn {due}: {count} mục tiêu", "Only {due}: {count} targets";
    only_status: "Chỉ xem: {status}, {count} mục tiêu của mọi cấp", "Only {status}: {count} targets of all who set them";
    by_status: "Theo trạng thái (mọi cấp)", "By status (of all who set them)";
    who: "Cấp đặt mục tiêu", "Set by";
    none: "không có", "none";
    tile: "{text} {status}. Mục tiêu: {goal} ({document}, {scope})", "{text} {status}. Target: {goal} ({document}, {scope})";
    tile_latest: "Mới nhất: {latest}", "Latest: {latest}";
    choose_place: "Chọn địa phương", "Choose a place";
    place_hint: "Tên tỉnh, thành phố trước hoặc sau sắp xếp", "A province of today or of before";
    every_place: "Cả nước và mọi địa phương", "The country and every place";
    to_place: "Xem trang của {place}", "See the page of {place}";
    attention: "Cần chú ý nhất", "What needs attention";
    attention_rule: "Trong {targets} đang xem, lần lượt chọn: mục tiêu không đạt có thời hạn gần đây nhất; mục tiêu xa dần có thời hạn sớm nhất; mục tiêu chậm cần tăng tốc nhiều lần nhất so với tốc độ hiện nay. Loại nào không có thì lấy thêm ở loại khác; bằng nhau thì theo thứ tự trong bộ dữ liệu.", "Among {targets} shown, one of each: the missed one with the latest deadline; the one moving away with the nearest; the one behind that needs the largest multiple of its pace. Where a kind has none, the next of the others; ties in the order of the dataset.";
    expected: "đi đều thì năm {year} cần {value}", "a steady course asks {value} in {year}";
    /// The same where the year stands beside it.
    on_course: "đi đều: {value}", "on course: {value}";
    bullet_target: "mục tiêu {goal}", "target {goal}";
    multiple: "gấp {times} lần tốc độ hiện nay", "{times} times the pace of today";
    sort: "Sắp xếp mục tiêu theo", "Sort targets by";
    by_document: "Văn bản", "Document";
    by_deadline: "Thời hạn", "Deadline";
    by_what_status: "Trạng thái, cấp thiết trước", "Status, most pressing first";
    by_takes: "Mức cần tăng tốc", "What it takes";
    list: "Các mục tiêu theo lĩnh vực", "Targets by sector";
    unmeasured: "Chưa có chỉ số theo dõi: {targets}", "Not measured: {targets}";
    repeats: "{document}: {text}", "{document}: {text}";
}
