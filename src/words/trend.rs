//! Words of the trend view.

use crate::words::texts;

texts! {
    choose: "Chỉ số", "Indicator";
    find: "Gõ để tìm chỉ số", "Type to find an indicator";
    all_indicators: "Tất cả chỉ số", "All indicators";
    default_places: "Chưa chọn địa phương; biểu đồ thể hiện {places}.", "No place is chosen. The picture shows {places}.";
    default_country: "cả nước", "the country";
    default_spread: "một số địa phương có nhiều năm số liệu nhất, với giá trị mới nhất cách xa nhau", "some of the places with figures for most years, whose newest values lie far apart";
    no_data_for: "Không có số liệu theo các bộ lọc: {places}.", "No figures under these filters: {places}.";
    says_change: "{place}: năm {first} là {from}, năm {last} là {to}", "{place}: {from} in {first}, {to} in {last}";
    says_one: "{place}: năm {last} là {to}", "{place}: {to} in {last}";
    says_since_break: "(theo cách tính từ năm {first})", "(as defined since {first})";
    says_goal: "mục tiêu {goal}", "target {goal}";
    says_more: "; {count} địa phương khác trong bảng", "; {count} more places in the table";
    break_at: "Thay đổi cách tính năm {year}: {note}", "The series changes in {year}: {note}";
    break_bare: "Năm {year} thay đổi cách tính; số liệu trước và sau không so sánh được.", "The series is defined anew in {year}; its two sides do not compare.";
    legend: "Chấm đặc: thực hiện; vòng viền: sơ bộ; vòng rỗng: ước tính; dấu !: các nguồn đưa số liệu khác nhau.", "Filled: actual; ringed: preliminary; hollow: estimate; the mark !: sources disagree.";
    walk: "Dùng phím mũi tên để đi qua từng số liệu.", "Use the arrow keys to walk through the figures.";
    as_table: "Bảng số liệu của biểu đồ", "The same data as a table";
    year: "Năm", "Year";
    place: "Địa phương", "Place";
    value: "Giá trị", "Value";
    kind: "Loại số liệu", "Kind of figure";
    note: "Ghi chú", "Note";
    source: "Nguồn", "Source";
    targets: "Mục tiêu của chỉ số này", "Targets for this indicator";
    no_targets: "Chưa có mục tiêu nào cho chỉ số này ở các địa phương đang xem.", "No target is set for this indicator in the places shown.";
    three_rules: "Trạng thái theo ba phương pháp", "Status under the three rules";
    rules_agree: "Ba phương pháp cho cùng kết quả.", "The three rules agree.";
    rules_disagree: "Ba phương pháp cho kết quả khác nhau; trạng thái tùy phương pháp được chọn.", "The three rules disagree: the status depends on the rule chosen.";
    level: "Mức đạt", "Progress";
    pace: "Tốc độ", "Pace";
    takes: "Cần đạt thêm", "Still needed";
    base: "Mốc xuất phát", "Base";
    latest: "Mới nhất", "Latest";
    rule_line: "hệ số tốc độ R = {figure}", "pace ratio R = {figure}";
    rule_remaining: "còn thiếu {figure} khoảng cách còn lại khi đến hạn", "{figure} of the remaining distance missing at the deadline";
    rule_ahead: "dự kiến vượt mục tiêu khi đến hạn", "past the target at the deadline";
    rule_growth: "bình quân bằng {figure} mức đề ra", "the mean is {figure} of the rate asked for";
    fell_back: "có giá trị không dương nên dùng phương pháp tuyến tính", "values are not all positive, so the straight line is used";
    crosses_break: "Bình quân tính qua lần thay đổi cách tính năm {year}.", "The mean crosses the new definition of {year}.";
    cut_by_break: "Chỉ so sánh số liệu từ năm {year}, khi chuỗi thay đổi cách tính.", "Only figures from {year} on are compared, when the series was defined anew.";
    definition: "Định nghĩa", "Definition";
    publisher: "Cơ quan công bố", "Publisher";
    better_higher: "Giá trị càng cao càng tốt.", "Higher is better.";
    better_lower: "Giá trị càng thấp càng tốt.", "Lower is better.";
    better_none: "Chỉ số này không xếp theo tốt, kém.", "Neither way is better.";
    statements: "Nội dung báo cáo liên quan", "What was reported";
    no_statements: "Chưa có nội dung báo cáo về chỉ số hoặc lĩnh vực này ở các địa phương đang xem.", "Nothing was reported on this indicator or sector in the places shown.";
    no_indicator: "Bộ dữ liệu này không có chỉ số nào.", "This dataset has no indicators.";
}
