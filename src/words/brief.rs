//! Words of the brief.

use crate::words::texts;

texts! {
    title: "Tóm lược: {place}", "Brief: {place}";
    subtitle: "Tình hình thực hiện Nghị quyết {resolutions}", "Progress on Resolutions {resolutions}";
    subtitle_one: "Tình hình thực hiện Nghị quyết {resolutions}", "Progress on Resolution {resolutions}";
    narrowed: "Chỉ gồm những gì khớp các bộ lọc của liên kết.", "Holds only what matches the filters in the link.";
    seen: "xem ngày {date}", "as seen on {date}";
    choose: "Địa phương", "Place";
    country_group: "Cả nước", "The country";
    provinces_34: "34 tỉnh, thành phố (từ 1/7/2025)", "34 provinces (since 1 July 2025)";
    provinces_63: "63 tỉnh, thành phố (đến 30/6/2025)", "63 provinces (until 30 June 2025)";
    other_places: "Địa phương khác", "Other places";
    print: "In một trang A4", "Print on one A4 page";
    by_default: "Chưa chọn địa phương: đây là bản tóm lược của cả nước.", "No place is chosen: this is the brief of the whole country.";
    no_place: "Bộ dữ liệu này không có địa phương nào.", "This dataset has no places.";
    others: "Cũng đang chọn:", "Also chosen:";
    successor: "Từ 1/7/2025 là:", "Since 1 July 2025:";
    formed_from: "Trước 1/7/2025 là:", "Until 30 June 2025:";
    scan: "Bản trực tuyến:", "Live version:";
    qr: "Mã QR của liên kết {link}", "QR code of the link {link}";
    standing: "Trạng thái theo lĩnh vực", "Standing by sector";
    of_place: "{targets} của {place}, theo quy tắc “{rule}”.", "{targets} of {place}, under the rule “{rule}”.";
    of_country: "{place} chưa có mục tiêu riêng trong bộ dữ liệu này. Dưới đây là {targets} của cả nước, theo quy tắc “{rule}”.", "{place} has no targets of its own in this dataset. Shown are the country's {targets}, under the rule “{rule}”.";
    no_targets: "Không có mục tiêu nào theo các bộ lọc.", "No targets under the filters.";
    sector: "Lĩnh vực", "Sector";
    all_sectors: "Tất cả", "All";
    sectors_left: "và {count} lĩnh vực khác", "and {count} more sectors";
    figures: "Số liệu chính", "Key figures";
    coverage: "{here} trong {of} chỉ tiêu có số liệu của địa phương này.", "{here} of {of} indicators have a value for this place.";
    coverage_thin: "Chỉ {here} trong {of} chỉ tiêu có số liệu của địa phương này.", "Only {here} of {of} indicators have a value for this place.";
    no_figures: "Không có số liệu nào theo các bộ lọc.", "No figures under the filters.";
    indicator: "Chỉ tiêu", "Indicator";
    value: "Giá trị", "Value";
    year: "Năm", "Year";
    rank: "Thứ hạng", "Rank";
    rank_note: "Thứ hạng: trong số tỉnh, thành phố có số liệu cùng năm, khi ít nhất một phần ba có; 1 là tốt nhất.", "Rank: among the provinces with a value in the same year, where at least a third have one; 1 is best.";
    country: "Cả nước", "Country";
    rank_of: "{rank}/{of}", "{rank} of {of}";
    targeted: "mục tiêu {goal}", "target {goal}";
    figures_left: "và {count} chỉ tiêu khác", "and {count} more";
    statements: "Thực tiễn ghi nhận", "What was reported";
    no_statements: "Chưa có ghi nhận nào của {place} trong bộ dữ liệu này theo các bộ lọc.", "Nothing reported by {place} is in this dataset under the filters.";
    statements_left: "và {count} ghi nhận khác", "and {count} more";
    documents: "Văn bản, từ nghị quyết đến kế hoạch", "Documents, from the resolution to the plan";
    no_documents: "Chưa có văn bản nào của {place} trong bộ dữ liệu này theo các bộ lọc.", "No document of {place} is in this dataset under the filters.";
    chains_left: "và {count} văn bản khác", "and {count} more";
    sources: "Nguồn", "Sources";
    undated: "không rõ ngày", "undated";
}
