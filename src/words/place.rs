//! Words of the page of a place.

use crate::words::texts;

texts! {
    title: "Báo cáo tóm tắt: {place}", "Brief: {place}";
    subtitle: "Tình hình thực hiện Nghị quyết số {resolutions}", "Progress on Resolutions {resolutions}";
    subtitle_one: "Tình hình thực hiện Nghị quyết số {resolutions}", "Progress on Resolution {resolutions}";
    narrowed: "Chỉ gồm nội dung khớp với các bộ lọc của liên kết.", "Holds only what matches the filters in the link.";
    seen: "xem ngày {date}", "as seen on {date}";
    choose: "Địa phương", "Place";
    country_group: "Cả nước", "The country";
    other_places: "Địa phương khác", "Other places";
    print: "In một trang A4", "Print on one A4 page";
    by_default: "Chưa chọn địa phương: đây là báo cáo tóm tắt của cả nước.", "No place is chosen: this is the brief of the whole country.";
    no_place: "Bộ dữ liệu này không có địa phương nào.", "This dataset has no places.";
    others: "Địa phương khác đang chọn:", "Also chosen:";
    successor: "Sau sắp xếp (từ 01/7/2025):", "Since 1 July 2025:";
    formed_from: "Gồm các tỉnh, thành phố trước sắp xếp:", "Until 30 June 2025:";
    scan: "Bản trực tuyến:", "Live version:";
    qr: "Mã QR của liên kết {link}", "QR code of the link {link}";
    standing: "Mức độ thực hiện theo lĩnh vực", "Standing by sector";
    of_place: "{targets} của {place}, theo phương pháp “{rule}”.", "{targets} of {place}, under the rule “{rule}”.";
    of_country: "{place} chưa có mục tiêu riêng trong bộ dữ liệu này; dưới đây là {targets} chung của cả nước, theo phương pháp “{rule}”.", "{place} has no targets of its own in this dataset. Shown are the country's {targets}, under the rule “{rule}”.";
    no_targets: "Không có mục tiêu nào theo các bộ lọc.", "No targets under the filters.";
    sector: "Lĩnh vực", "Sector";
    all_sectors: "Tất cả", "All";
    sectors_left: "và {count} lĩnh vực khác", "and {count} more sectors";
    figures: "Số liệu chính", "Key figures";
    coverage: "Có số liệu của địa phương cho {here}/{of} chỉ số.", "{here} of {of} indicators have a figure for this place.";
    coverage_thin: "Mới có số liệu của địa phương cho {here}/{of} chỉ số.", "Only {here} of {of} indicators have a figure for this place.";
    coverage_none: "Chưa có số liệu của địa phương (0/{of} chỉ số).", "No figures for this place (0 of {of} indicators).";
    coverage_country: "Có số liệu của cả nước cho {here}/{of} chỉ số.", "{here} of {of} indicators have a figure for the country.";
    no_figures: "Không có số liệu nào theo các bộ lọc.", "No figures under the filters.";
    indicator: "Chỉ số", "Indicator";
    value: "Giá trị", "Value";
    year: "Năm", "Year";
    rank: "Thứ hạng", "Rank";
    rank_note: "Thứ hạng do cơ quan công bố xếp; nếu không có, chỉ tính khi ít nhất 90% địa phương có số liệu. Hạng 1 là tốt nhất.", "Ranks are the publisher’s; where there is none, they are computed only if at least 90% of the places have a figure. 1 is best.";
    country: "Cả nước", "Country";
    targeted: "mục tiêu {goal}", "target {goal}";
    figures_left: "và {count} chỉ số khác", "and {count} more";
    statements: "Nội dung báo cáo liên quan", "What was reported";
    no_statements: "Chưa có nội dung báo cáo nào của {place} trong bộ dữ liệu này theo các bộ lọc.", "Nothing reported by {place} is in this dataset under the filters.";
    statements_left: "và {count} nội dung khác", "and {count} more";
    documents: "Văn bản, từ nghị quyết đến kế hoạch", "Documents, from the resolution to the plan";
    no_documents: "Chưa có văn bản nào của {place} trong bộ dữ liệu này theo các bộ lọc.", "No document of {place} is in this dataset under the filters.";
    chains_left: "và {count} văn bản khác", "and {count} more";
    sources: "Nguồn", "Sources";
    undated: "chưa rõ ngày", "undated";
}
