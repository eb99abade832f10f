//! Words of the documents view.

use crate::words::texts;

texts! {
    title: "Hệ thống văn bản triển khai thực hiện", "The documents that carry the resolutions out";
    lead: "Từ nghị quyết đến kế hoạch của địa phương, kèm mục tiêu và nội dung báo cáo gắn với từng văn bản.", "From the resolution down to the provincial plan, with the targets and statements that each bears.";
    hint: "Văn bản khớp bộ lọc in đậm; văn bản cấp trên hiển thị mờ để thể hiện quan hệ. Năm là năm ban hành.", "Documents that match the filters are bold; those above them are shown muted, so that the way down can be seen. Years are years of issue.";
    carried_out_by: "{count} văn bản thực hiện", "Carried out by {count} documents";
    carried_out_by_one: "{count} văn bản thực hiện", "Carried out by {count} document";
    bears_targets: "{count} mục tiêu", "{count} targets";
    bears_target: "{count} mục tiêu", "{count} target";
    bears_some: "{count}/{all} mục tiêu", "{count} of {all} targets";
    bears_statements: "{count} nội dung báo cáo", "{count} statements";
    bears_statement: "{count} nội dung báo cáo", "{count} statement";
    bears_nothing: "Chưa có mục tiêu hay nội dung báo cáo nào.", "No targets or statements.";
    chain: "Thực hiện", "Carries out";
    repeats: "Nêu lại mục tiêu của {document}", "Repeats a target of {document}";
    all_evidence: "Các nội dung báo cáo về nghị quyết này", "All statements on this resolution";
    apart: "Văn bản liên quan", "Related documents";
    apart_how: "Các văn bản này liên quan đến hai nghị quyết nhưng không trực tiếp triển khai, hoặc nguồn không nêu văn bản cấp trên.", "These documents bear on the resolutions but do not carry them out directly, or no source names what they carry out.";
    related: "Văn bản liên quan, không thuộc hai nghị quyết", "Related documents outside the two resolutions";
    local: "Văn bản của địa phương chưa rõ văn bản cấp trên", "Local documents whose parent is not known";
    loose: "Mục tiêu chưa rõ văn bản", "Targets of no known document";
    loose_how: "Nguồn nêu mục tiêu nhưng không nêu số văn bản.", "A source names the target, but not the document.";
    undated: "chưa rõ ngày", "date not known";
    unnumbered: "chưa rõ số hiệu", "number not known";
}
