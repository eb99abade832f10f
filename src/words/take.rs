//! Words of the take-out bar, and of the sheets and reports that it makes.

use crate::words::texts;

texts! {
    bar: "Lấy ra", "Take out";
    link: "Chép liên kết", "Copy link";
    xlsx: "Excel", "Excel";
    text: "Văn bản báo cáo", "Report text";
    print: "In", "Print";
    more: "Cách khác", "More";
    share: "Chia sẻ…", "Share…";
    pinned: "Chép liên kết kèm ngày số liệu", "Copy link pinned to this edition";
    csv: "Số liệu CSV", "Figures as CSV";
    svg: "Biểu đồ SVG", "Chart as SVG";
    png: "Biểu đồ cho trang trình chiếu (PNG)", "Chart for a slide (PNG)";
    cite: "Trích dẫn", "Cite";
    qr: "Mã QR", "QR code";
    embed: "Nhúng vào trang khác", "Embed in another page";
    package: "Toàn bộ dữ liệu (ZIP)", "All data (ZIP)";

    copied: "Đã chép liên kết.", "The link is copied.";
    copied_pinned: "Đã chép liên kết theo số liệu ngày {date}.", "The link to the edition of {date} is copied.";
    copied_own: "Liên kết không kèm số liệu trong tệp của bạn: người nhận thấy số liệu của trang.", "The link carries nothing of your file: whoever opens it sees the page's figures.";
    copied_text: "Đã chép văn bản báo cáo; dán vào Word để giữ bảng.", "The report text is copied; Word keeps its table.";
    copied_only_text: "Đã chép văn bản báo cáo, không kèm định dạng.", "The report text is copied without its formats.";
    copied_this: "Đã chép.", "Copied.";
    not_copied: "Trình duyệt không cho chép. Vui lòng chọn và chép dòng này:", "The browser does not let the page copy. Please select and copy this:";
    not_shared: "Không chia sẻ được trên thiết bị này. Vui lòng chép liên kết.", "Sharing did not work on this device. Please copy the link.";
    saved: "Đã tạo tệp {file}.", "The file {file} is made.";
    not_saved: "Trình duyệt không tạo được tệp.", "The browser could not make the file.";
    snippet: "Đoạn mã nhúng", "Code to embed";
    not_drawn: "Trình duyệt không vẽ được ảnh PNG. Vui lòng lấy tệp SVG.", "The browser could not draw the PNG. Please take the SVG file.";
    no_chart: "Phần này của trang không có biểu đồ.", "This view has no chart.";
    no_code: "Liên kết này quá dài cho một mã QR.", "This link is too long for a QR code.";
    coming: "Đang chuẩn bị…", "Getting ready…";
    not_there: "Chưa tải được phần này của trang. Vui lòng kiểm tra mạng rồi thử lại.", "This part of the page could not be loaded. Check the network and try again.";
    copy: "Chép", "Copy";
    close: "Đóng", "Close";
    cite_plain: "Dạng văn bản", "Plain text";
    cite_bibtex: "BibTeX", "BibTeX";
    qr_label: "Mã QR của liên kết này", "QR code of this link";
    embed_note: "Khung tự chỉnh chiều cao theo nội dung khi trang chứa nó cho chạy đoạn mã kèm theo; nếu không, chiều cao là 480 điểm ảnh.", "The frame takes the height of its content where the page around it runs the script below it; else it is 480 pixels high.";
    embedded_from: "{title} – {site}, số liệu cập nhật ngày {date}", "{title} – {site}, edition of {date}";
    own_file: "Có số liệu từ tệp “{file}” của người dùng", "With figures of the reader's own file “{file}”";

    sheet_figures: "Số liệu", "Figures";
    sheet_targets: "Mục tiêu", "Targets";
    sheet_statements: "Nội dung báo cáo", "Statements";
    sheet_documents: "Văn bản", "Documents";
    unit: "Đơn vị", "Unit";
    address: "Địa chỉ", "Address";
    measured_by: "Chỉ số đo", "Measured by";
    set_by: "Cấp đặt mục tiêu", "Set by";
    document: "Văn bản", "Document";
    sector: "Lĩnh vực", "Sector";
    base_year: "Năm gốc", "Base year";
    base_value: "Giá trị năm gốc", "Base value";
    latest_year: "Năm của giá trị mới nhất", "Latest year";
    latest_value: "Giá trị mới nhất", "Latest value";
    target_value: "Mục tiêu (giá trị)", "Target value";
    target_other_end: "Mục tiêu (đầu kia của khoảng)", "Other end of a range";
    by_year: "Đến năm", "By year";
    rule: "Cách đánh giá", "Rule of pace";
    source_of_latest: "Nguồn của giá trị mới nhất", "Source of the latest value";
    reported_on: "Ngày báo cáo", "Date";
    kind_of_statement: "Loại nội dung", "Kind";
    said: "Nội dung", "Statement";
    against_figures: "Đối chiếu với số liệu", "Held against the figures";
    kind_of_document: "Loại văn bản", "Kind";
    title: "Trích yếu", "Title";
    issuer: "Cơ quan ban hành", "Issued by";
    issued: "Ngày ban hành", "Issued";
    carries_out: "Triển khai", "Carries out";
    note_number: "Nguồn số", "Source no.";

    as_of: "Theo số liệu cập nhật ngày {date}:", "As of {date}:";
    report_latest: "số liệu mới nhất {latest}", "latest figure {latest}";
    report_target: "{target} ({place}; {document}): {standing}.", "{target} ({place}; {document}): {standing}.";
    report_more_targets: "Còn {count} mục tiêu khác trong tệp Excel.", "{count} more targets are in the Excel file.";
    report_statement: "{kind}, {place}{when}: {said}.{against}", "{kind}, {place}{when}: {said}.{against}";
    report_more_statements: "Còn {count} nội dung khác trong tệp Excel.", "{count} more statements are in the Excel file.";
    report_documents: "Số văn bản trong danh sách: {count}.", "Documents in the list: {count}.";
}
