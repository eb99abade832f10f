//! Words of the filters.

use crate::words::texts;

texts! {
    filters: "Bộ lọc", "Filters";
    open: "Bộ lọc", "Filters";
    show_results: "Xem kết quả", "Show results";
    resolution: "Nghị quyết", "Resolution";
    sector: "Lĩnh vực", "Sector";
    indicator: "Chỉ số", "Indicator";
    place: "Địa phương", "Place";
    region: "Vùng", "Region";
    years: "Năm", "Years";
    deadline: "Thời hạn của mục tiêu", "Deadline";
    status: "Trạng thái", "Status";
    resolution_with_all: "Nghị quyết, kể cả văn bản triển khai, liên quan", "Resolution, with what carries it out or relates to it";
    scope: "Cấp đặt mục tiêu", "Set by";
    scope_resolution: "Hai nghị quyết", "The two resolutions";
    scope_programme: "Văn bản Trung ương triển khai", "Central documents that carry them out";
    scope_related: "Văn bản Trung ương liên quan", "Other central documents";
    scope_local: "Địa phương", "Provinces";
    kind: "Loại nội dung", "Kind of statement";
    search: "Tìm", "Search";
    search_hint: "Tìm chỉ số, địa phương, văn bản", "Indicator, target, place, document";
    found: "Tìm thấy ở", "Found in";
    found_indicators: "Chỉ số", "Indicators";
    found_places: "Địa phương", "Places";
    found_documents: "Văn bản", "Documents";
    found_statements: "Nội dung báo cáo", "Statements";
    found_more: "và {count} kết quả khác", "and {count} more";
    find_place: "Tìm địa phương", "Find a place";
    no_place: "Không có địa phương nào tên như vậy.", "No place has such a name.";
    more_places: "Còn {count} địa phương; gõ tên để tìm.", "{count} more places; type a name to find them.";
    all_years: "Mọi năm", "All years";
    from: "Từ năm", "From";
    to: "đến năm", "to";
    provinces: "Đơn vị hành chính", "Provinces";
    provinces_auto: "Tự động", "Automatic";
    method: "Cách tính trạng thái", "Status method";
    clear: "Xóa bộ lọc", "Clear filters";
    targets_found: "mục tiêu", "targets";
    target_found: "mục tiêu", "target";
    values_found: "số liệu", "figures";
    value_found: "số liệu", "figure";
    statements_found: "nội dung báo cáo", "statements";
    statement_found: "nội dung báo cáo", "statement";
    documents_found: "văn bản", "documents";
    document_found: "văn bản", "document";
    nothing: "Không có kết quả phù hợp.", "Nothing matches these filters.";
    loosen: "Bỏ bộ lọc “{facet}” để thấy {count} kết quả", "Remove the filter “{facet}” to see {count} results";
    to_place: "Xem trang của {place}", "See the page of {place}";
    loosen_all: "Cần bỏ từ hai bộ lọc trở lên mới có kết quả.", "More than one filter must go.";
}
