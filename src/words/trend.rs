//! Words of the trend view.

use crate::words::texts;

texts! {
    choose: "Chỉ tiêu", "Indicator";
    default_places: "Bạn chưa chọn địa phương. Hình vẽ {places}.", "No place is chosen. The picture shows {places}.";
    default_country: "cả nước", "the country";
    default_spread: "nơi cao nhất, ở giữa và thấp nhất trong kỳ mới nhất", "the highest, the middle and the lowest place of the latest period";
    no_data_for: "Không có số liệu theo các bộ lọc: {places}.", "No figures under these filters: {places}.";
    says_change: "{place}: {from} năm {first}, {to} năm {last}", "{place}: {from} in {first}, {to} in {last}";
    says_one: "{place}: {to} năm {last}", "{place}: {to} in {last}";
    says_goal: "đích {goal}", "goal {goal}";
    says_more: "; {count} nơi khác trong bảng", "; {count} more places in the table";
    break_at: "Từ {year} chuỗi số liệu đổi: {note}", "The series changes in {year}: {note}";
    break_bare: "Từ {year} chuỗi số liệu đổi cách tính; hai bên không so được.", "The series is defined anew in {year}; its two sides do not compare.";
    legend: "Chấm đặc: chính thức; vòng viền: sơ bộ; vòng rỗng: ước tính; dấu !: các nguồn không thống nhất.", "Filled: actual; ringed: preliminary; hollow: estimate; the mark !: sources disagree.";
    walk: "Dùng phím mũi tên để đi qua từng số liệu.", "Use the arrow keys to walk through the figures.";
    as_table: "Bảng số liệu của hình", "The same data as a table";
    year: "Năm", "Year";
    place: "Địa phương", "Place";
    value: "Giá trị", "Value";
    kind: "Loại số liệu", "Kind of figure";
    note: "Ghi chú", "Note";
    source: "Nguồn", "Source";
    targets: "Mục tiêu của chỉ tiêu này", "Targets for this indicator";
    no_targets: "Chưa có mục tiêu nào cho chỉ tiêu này ở các địa phương đang xem.", "No target is set for this indicator in the places shown.";
    three_rules: "Trạng thái theo ba quy tắc", "Status under the three rules";
    rules_agree: "Ba quy tắc cho cùng kết quả.", "The three rules agree.";
    rules_disagree: "Ba quy tắc không thống nhất: kết quả phụ thuộc cách nhìn đà tiến.", "The three rules disagree: the result depends on how pace is seen.";
    level: "Mức", "Level";
    pace: "Đà", "Pace";
    takes: "Còn cần", "What it takes";
    base: "Mốc xuất phát", "Base";
    latest: "Mới nhất", "Latest";
    rule_line: "tỷ số đà R = {figure}", "pace ratio R = {figure}";
    rule_remaining: "thiếu {figure} quãng đường còn lại khi đến hạn", "{figure} of the remaining road short at the deadline";
    rule_ahead: "vượt đích khi đến hạn", "past the goal at the deadline";
    rule_growth: "bình quân bằng {figure} mức đề ra", "the mean is {figure} of the rate asked for";
    fell_back: "có giá trị không dương nên dùng quy tắc đường thẳng", "values are not all positive, so the straight line is used";
    crosses_break: "Bình quân tính qua lần đổi cách tính năm {year}.", "The mean crosses the new definition of {year}.";
    cut_by_break: "Chỉ so với số liệu từ {year}, khi chuỗi đổi cách tính.", "Only figures from {year} on are compared, when the series was defined anew.";
    definition: "Định nghĩa", "Definition";
    publisher: "Cơ quan công bố", "Publisher";
    better_higher: "Cao hơn là tốt hơn.", "Higher is better.";
    better_lower: "Thấp hơn là tốt hơn.", "Lower is better.";
    better_none: "Không có chiều tốt hơn.", "Neither way is better.";
    statements: "Thực tiễn ghi nhận", "What was reported";
    no_statements: "Chưa có ghi nhận nào về chỉ tiêu này hay lĩnh vực này ở các địa phương đang xem.", "Nothing was reported on this indicator or sector in the places shown.";
    no_indicator: "Bộ dữ liệu này không có chỉ tiêu nào.", "This dataset has no indicators.";
}
