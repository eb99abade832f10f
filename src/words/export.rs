//! Words of what is taken out.

use crate::words::texts;

texts! {
    edition: "Số liệu cập nhật ngày {date}", "Data as of {date}";
    sheet_figures: "Số liệu", "Figures";
    sheet_sources: "Nguồn", "Sources";
    sheet_about: "Thông tin", "About";
    number: "Số", "No.";
    publisher: "Cơ quan công bố", "Publisher";
    source_title: "Tên nguồn", "Title";
    date: "Ngày", "Date";
    tier: "Loại nguồn", "Kind of source";
    address: "Địa chỉ", "Address";
    view: "Nội dung", "Content";
    unit: "Đơn vị", "Unit";
    filter: "Bộ lọc", "Filter";
    updated: "Cập nhật", "Edition";
    link: "Liên kết", "Link";
    licence: "Giấy phép", "Licence";
    licence_says: "Tổng hợp: CC BY 4.0, ghi nguồn khi dùng; số liệu thuộc cơ quan công bố.", "Compilation: CC BY 4.0, naming the sources; figures remain their publishers'.";
    sources: "Nguồn", "Sources";
    source: "Nguồn: {sources}", "Source: {sources}";
    unit_is: "Đơn vị: {unit}", "Unit: {unit}";
    see: "Xem tại: {link}", "See: {link}";
    cited: "{site} ({year}), “{title}”, {edition}, {link}, truy cập ngày {day}.", "{site} ({year}). “{title}”. {edition}. {link} (accessed {day}).";
    open_full: "Xem “{title}” trên {site}", "See “{title}” on {site}";
    too_many_rows: "Bảng này có {rows} dòng, một trang Excel chỉ chứa được {most}. Vui lòng tải tệp CSV.", "This table has {rows} rows, an Excel sheet holds {most}. Please take the CSV file.";
    too_large: "Bảng này quá lớn đối với tệp Excel. Vui lòng tải tệp CSV.", "This table is too large for an Excel file. Please take the CSV file.";
    what_is_new: "{site}: có gì mới", "{site}: what is new";
}
