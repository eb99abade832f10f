//! Words of the documents view.

use crate::words::texts;

texts! {
    title: "Hệ thống văn bản triển khai thực hiện", "The documents that carry the resolutions out";
    lead: "Từ nghị quyết đến kế hoạch của địa phương, kèm mục tiêu và nội dung báo cáo gắn với từng văn bản.", "From the resolution down to the provincial plan, with the targets and statements that each bears.";
    hint: "Văn bản khớp bộ lọc in đậm; văn bản cấp trên hiển thị mờ để thể hiện quan hệ. Năm là năm ban hành.", "Documents that match the filters are bold; those above them are shown muted, so that the way down can be seen. Years are years of issue.";
    carried_out_by: "{count} văn bản thực hiện", "Carried out by {count} documents";
    carried_out_by_one: "{count} văn bản thực hiện", "Carried out by {count} document";
    /// Counts of targets name their scope.
    bears_targets: "{count} mục tiêu ({scope})", "{count} targets ({scope})";
    bears_target: "{count} mục tiêu ({scope})", "{count} target ({scope})";
    bears_repeated: "nêu lại {count} mục tiêu", "repeats {count} targets";
    bears_repeated_one: "nêu lại {count} mục tiêu", "repeats {count} target";
    bears_none_shown: "không có mục tiêu theo các bộ lọc", "no targets under the filters";
    of_resolution: "của hai nghị quyết", "of the two resolutions";
    of_programme: "của văn bản Trung ương triển khai", "of central documents that carry them out";
    of_related: "của văn bản Trung ương liên quan", "of other central documents";
    of_local: "của địa phương", "of provinces";
    scope_resolution: "nghị quyết", "the resolution’s own";
    scope_programme: "triển khai nghị quyết", "carrying a resolution out";
    scope_related: "liên quan", "related";
    scope_local: "địa phương", "provincial";
    counted: "Mục tiêu đang xem: {scopes}. Mục tiêu nêu lại chỉ đếm một lần, cùng mục tiêu đầu tiên.", "Targets shown: {scopes}. A target that repeats an earlier one is counted once, with the first.";
    counted_scope: "{count} {scope}", "{count} {scope}";
    bears_statements: "{count} nội dung báo cáo", "{count} statements";
    bears_statement: "{count} nội dung báo cáo", "{count} statement";
    bears_nothing: "Chưa có mục tiêu hay nội dung báo cáo nào.", "No targets or statements.";
    chain: "Thực hiện", "Carries out";
    repeats: "Nêu lại mục tiêu của {document}", "Repeats a target of {document}";
    all_evidence: "Các nội dung báo cáo về nghị quyết này", "All statements on this resolution";
    related: "Văn bản liên quan, không thuộc hai nghị quyết", "Related documents outside the two resolutions";
    related_how: "Văn bản của Đảng, Quốc hội, Chính phủ, các bộ về cùng nội dung, không triển khai hai nghị quyết.", "Documents of the Party, the National Assembly, the Government and ministries on the same matters, which do not carry the two resolutions out.";
    local: "Văn bản của địa phương chưa rõ văn bản cấp trên", "Local documents whose parent is not known";
    local_how: "Nguồn không nêu các văn bản này triển khai văn bản nào.", "No source names what these documents carry out.";
    loose: "Mục tiêu chưa rõ văn bản", "Targets of no known document";
    loose_how: "Nguồn nêu mục tiêu nhưng không nêu số văn bản.", "A source names the target, but not the document.";
    over_time: "Văn bản theo thời gian ban hành", "Documents by date of issue";
    over_time_says: "{count} văn bản ban hành từ {first} đến {last}: {levels}.", "{count} documents issued from {first} to {last}: {levels}.";
    over_time_left: "Chưa rõ ngày ban hành hoặc cấp ban hành của {count} văn bản khác.", "Of {count} more the date or level is not known.";
    over_time_none: "Không có văn bản nào rõ ngày ban hành theo các bộ lọc này.", "No document with a known date under these filters.";
    over_time_hint: "Chấm đặc: hai nghị quyết và văn bản triển khai; vòng tròn: văn bản liên quan hoặc chưa rõ văn bản cấp trên. Đường nối dẫn lên văn bản được triển khai. Chọn một chấm để đến văn bản đó trong danh sách.", "Full dots: the two resolutions and what carries them out; rings: related documents, or those whose parent is not known. Lines lead up to what is carried out. Choose a dot to go to its document in the list.";
    level_counted: "{level} ({count})", "{level} ({count})";
    level_party: "Đảng", "Party";
    level_assembly: "Quốc hội", "National Assembly";
    level_government: "Chính phủ, Thủ tướng Chính phủ", "Government and Prime Minister";
    level_ministry: "Bộ, ngành", "Ministries";
    level_province: "Địa phương", "Provinces";
    level: "Cấp ban hành", "Level";
    date: "Ngày ban hành", "Issued";
    document: "Văn bản", "Document";
    issued: "{document}, {date}", "{document}, {date}";
    undated: "chưa rõ ngày", "date not known";
    unnumbered: "chưa rõ số hiệu", "number not known";
}
