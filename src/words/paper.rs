//! What a printed page says of itself.

use crate::words::texts;

texts! {
    unfiltered: "Không lọc", "No filter";
    filtered: "Lọc theo: {filters}", "Filtered by: {filters}";
    with_file: "Có số liệu riêng từ tệp “{file}”, không phải số liệu của trang", "With figures of the reader’s own file “{file}”, which are not the page’s";
    rows_left_out: "In {shown} dòng đầu trong {all} dòng. Toàn bộ số liệu: lấy tệp Excel hoặc CSV tại địa chỉ trên.", "The first {shown} of {all} rows are printed. All of them: the Excel or CSV file at the address above.";
}
