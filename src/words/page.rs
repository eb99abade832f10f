//! Words of the page's frame: header, notices, failures, footer.

use crate::words::texts;

texts! {
    name: "Tiến Độ", "Tiến Độ";
    tagline: "Tình hình thực hiện Nghị quyết số 23-NQ/TW và Nghị quyết số 52-NQ/TW của cả nước và từng địa phương", "How far Viet Nam and its provinces have come on Resolutions 23-NQ/TW and 52-NQ/TW";
    skip: "Đến nội dung chính", "Skip to content";
    views: "Các trang", "Views";
    faces: "Cách xem chỉ số", "Ways to see the indicator";
    overview: "Tổng quan", "Overview";
    indicators: "Chỉ số", "Indicators";
    trend: "Diễn biến", "Trend";
    compare: "So sánh", "Compare";
    map: "Bản đồ", "Map";
    table: "Số liệu", "Figures";
    evidence: "Báo cáo, kiến nghị", "Reports";
    place: "Địa phương", "Places";
    documents: "Văn bản", "Documents";
    method: "Cách đánh giá", "Method";
    language: "Ngôn ngữ", "Language";
    theme: "Giao diện", "Theme";
    theme_system: "Theo thiết bị", "System";
    theme_light: "Sáng", "Light";
    theme_dark: "Tối", "Dark";
    loading: "Đang tải số liệu…", "Loading figures…";
    not_loaded: "Chưa tải được số liệu", "The figures could not be loaded";
    no_network: "Không kết nối được. Vui lòng kiểm tra mạng rồi thử lại.", "There was no answer. Check the network and try again.";
    host_status: "Máy chủ báo lỗi {code}. Vui lòng thử lại sau ít phút.", "The host answered with status {code}. Try again in a few minutes.";
    newer_release: "Đã có bản mới của trang.", "A newer release is there.";
    part_broken: "Phần này của trang không chạy được trong trình duyệt này.", "This part of the page does not run in this browser.";
    reload: "Tải lại với đúng liên kết này", "Reload with this same link";
    file_refused: "Tệp số liệu có lỗi nên toàn bộ tệp không được sử dụng ({count} lỗi):", "The data file is damaged, so nothing of it is used ({count} problems):";
    view_loading: "Đang tải phần này của trang…", "Loading this part of the page…";
    retry: "Thử lại", "Try again";
    dropped: "Liên kết có phần không nhận dạng được nên đã bỏ qua; phần còn lại giữ nguyên:", "Parts of the link mean nothing to this page and were left out; the rest holds:";
    dropped_key: "tham số “{key}”", "the parameter “{key}”";
    dropped_value: "“{value}” trong “{key}”", "“{value}” in “{key}”";
    dropped_id: "mã “{value}” ({key}) không có trong bộ dữ liệu này", "the id “{value}” ({key}) is not in this dataset";
    dropped_year: "năm “{value}” nằm ngoài số liệu", "the years “{value}” are outside the data";
    dropped_twice: "“{key}” lặp lại với giá trị “{value}”", "“{key}” given again as “{value}”";
    dropped_rest: "phần sau ký tự thứ {most} của nội dung tìm kiếm", "what stands behind the first {most} characters of the search text";
    and_more: "và {count} phần khác", "and {count} more";
    pinned_same: "Liên kết tạo theo số liệu ngày {edition}, đúng với số liệu đang xem.", "This link is pinned to the edition of {edition}, the one you are looking at.";
    pinned_other: "Liên kết tạo theo số liệu ngày {edition}; trang đang dùng số liệu ngày {current}. Số liệu có thể đã thay đổi.", "This link is pinned to the edition of {edition}; the page shows that of {current}. Figures may have changed.";
    close: "Đóng", "Close";
    own_data: "Mở tệp dữ liệu riêng", "Open your own data";
    own_hint: "Tệp CSV (chỉ số, địa phương, năm, giá trị) hoặc JSON theo định dạng tiendo/1; mở hoặc thả vào trang. Tệp không được gửi khỏi thiết bị.", "A CSV table (indicator, locality, year, value) or JSON in the format tiendo/1, opened or dropped on the page. It never leaves your device.";
    own_shown: "Đang xem tệp “{file}” thay cho bộ dữ liệu của trang. Tệp không được gửi khỏi trình duyệt; liên kết gửi đi không kèm số liệu của tệp.", "You are looking at the file “{file}” in place of the page's figures. It stays in your browser; links you send carry none of its data.";
    own_close: "Trở lại bộ dữ liệu của trang", "Back to the page's figures";
    own_refused: "Không mở được tệp “{file}”", "The file “{file}” could not be opened";
    own_too_large: "Tệp lớn hơn {most} MB nên không được mở: tệp cỡ này có khoảng {values} số liệu, thiết bị này mở được khoảng {bears} số liệu.",
        "The file is larger than {most} MB and was not opened: one of this size has about {values} figures, and this device takes about {bears}.";
    own_unreadable: "Trình duyệt không đọc được tệp này.", "The browser could not read this file.";
    edition: "Số liệu cập nhật ngày {date}", "Edition of {date}";
    licence: "Giấy phép dữ liệu: {licence}, ghi nguồn; số liệu thuộc về cơ quan công bố.", "Data licence: {licence}, naming the sources; the figures remain their publishers'.";
    open_data: "Bộ dữ liệu mở", "Open data package";
    figures_held: "{values} số liệu, {indicators} chỉ số, {targets} mục tiêu, {sources} nguồn", "{values} figures, {indicators} indicators, {targets} targets, {sources} sources";
    ways_on: "Xem tiếp", "Go on to";
    see_trend: "Diễn biến qua các năm", "The trend over the years";
    see_compare: "So sánh các địa phương", "Places compared";
    see_map: "Trên bản đồ", "On the map";
    see_table: "Mọi số liệu, nguồn và ghi chú", "Every figure with source and note";
    see_evidence: "Các nội dung báo cáo về lĩnh vực này", "Everything reported on this sector";
    source: "Nguồn", "Source";
    more_sources: "và {count} nguồn khác", "and {count} more";
    opens_elsewhere: "mở trang khác", "opens another site";
    top: "Lên đầu trang", "Back to top";
}
