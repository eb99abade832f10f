//! Words of the filters.

use crate::words::texts;

texts! {
    filters: "Bộ lọc", "Filters";
    open: "Bộ lọc", "Filters";
    show_results: "Xem kết quả", "Show results";
    resolution: "Nghị quyết", "Resolution";
    scope: "Cấp đặt mục tiêu", "Set by";
    sector: "Lĩnh vực", "Sector";
    indicator: "Chỉ tiêu", "Indicator";
    place: "Địa phương", "Place";
    region: "Vùng", "Region";
    years: "Năm", "Years";
    deadline: "Hạn của mục tiêu", "Deadline";
    status: "Trạng thái", "Status";
    kind: "Loại ghi nhận", "Kind of evidence";
    search: "Tìm", "Search";
    search_hint: "Chỉ tiêu, mục tiêu, địa phương, văn bản", "Indicator, target, place, document";
    found: "Tìm thấy ở", "Found in";
    found_indicators: "Chỉ tiêu", "Indicators";
    found_places: "Địa phương", "Places";
    found_documents: "Văn bản", "Documents";
    found_statements: "Ghi nhận trong báo cáo", "What was reported";
    found_more: "và {count} kết quả khác", "and {count} more";
    find_place: "Tìm địa phương", "Find a place";
    no_place: "Không có địa phương nào tên như vậy.", "No place has such a name.";
    more_places: "Còn {count} địa phương; gõ tên để tìm.", "{count} more places; type a name to find them.";
    all_years: "Mọi năm", "All years";
    from: "Từ năm", "From";
    to: "đến năm", "to";
    provinces: "Đơn vị hành chính", "Provinces";
    provinces_auto: "Theo số liệu", "As in the data";
    provinces_63: "63 tỉnh, thành (đến 30/6/2025)", "63 provinces (until 30 June 2025)";
    provinces_34: "34 tỉnh, thành (từ 1/7/2025)", "34 provinces (since 1 July 2025)";
    method: "Cách tính trạng thái", "Status method";
    clear: "Bỏ mọi bộ lọc", "Remove all filters";
    targets_found: "mục tiêu", "targets";
    target_found: "mục tiêu", "target";
    values_found: "số liệu", "figures";
    value_found: "số liệu", "figure";
    statements_found: "ghi nhận", "statements";
    statement_found: "ghi nhận", "statement";
    documents_found: "văn bản", "documents";
    document_found: "văn bản", "document";
    nothing: "Không có gì khớp với các bộ lọc này.", "Nothing matches these filters.";
    loosen: "Bỏ bộ lọc “{facet}” để thấy {count} kết quả", "Remove the filter “{facet}” to see {count} results";
    loosen_all: "Không bộ lọc nào bỏ riêng mà có kết quả.", "No single filter is in the way: it takes more than one.";
}
