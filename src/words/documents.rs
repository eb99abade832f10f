//! Words of the documents view.

use crate::words::texts;

texts! {
    title: "Văn bản nào thực hiện văn bản nào?", "Which document carries out which?";
    lead: "Từ nghị quyết xuống tới kế hoạch của tỉnh, với mục tiêu và ghi nhận gắn với từng văn bản.", "From the resolution down to the provincial plan, with the targets and statements that each bears.";
    hint: "Văn bản khớp bộ lọc in đậm; văn bản cấp trên của chúng hiện mờ để thấy đường đi xuống. Năm là năm ban hành.", "Documents that match the filters are bold; those above them are shown muted, so that the way down can be seen. Years are years of issue.";
    carried_out_by: "{count} văn bản thực hiện", "Carried out by {count} documents";
    carried_out_by_one: "{count} văn bản thực hiện", "Carried out by {count} document";
    bears_targets: "{count} mục tiêu", "{count} targets";
    bears_target: "{count} mục tiêu", "{count} target";
    bears_some: "{count} trong {all} mục tiêu", "{count} of {all} targets";
    bears_statements: "{count} ghi nhận", "{count} statements";
    bears_statement: "{count} ghi nhận", "{count} statement";
    bears_nothing: "Chưa có mục tiêu hay ghi nhận nào.", "No targets or statements.";
    chain: "Thực hiện", "Carries out";
    repeats: "Nhắc lại mục tiêu của {document}", "Repeats a target of {document}";
    all_evidence: "Mọi ghi nhận về nghị quyết này", "All statements on this resolution";
    apart: "Không rõ thực hiện văn bản nào", "Not known what they carry out";
    apart_how: "Các văn bản này liên quan đến hai nghị quyết, nhưng nguồn không nêu văn bản cấp trên.", "These documents bear on the resolutions, but no source names what they carry out.";
    loose: "Mục tiêu không rõ văn bản", "Targets of no known document";
    loose_how: "Nguồn nêu mục tiêu nhưng không nêu số văn bản.", "A source names the target, but not the document.";
    undated: "không rõ ngày", "date not known";
    unnumbered: "không rõ số", "number not known";
}
