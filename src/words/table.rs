//! Words of the table of figures.

use crate::words::texts;

texts! {
    title: "Số liệu", "Figures";
    /// The three counts of the sentence, one and many.
    value: "{count} số liệu", "{count} figure";
    values: "{count} số liệu", "{count} figures";
    indicator_one: "{count} chỉ số", "{count} indicator";
    indicators: "{count} chỉ số", "{count} indicators";
    place_one: "{count} địa phương", "{count} place";
    places: "{count} địa phương", "{count} places";
    says: "{values} của {indicators} ở {places}, {years}.", "{values} of {indicators} in {places}, {years}.";
    unsorted: "Sắp xếp theo chỉ số, địa phương, năm.", "In the order of the dataset: by indicator, then place, then year.";
    nearest: "Xếp trước những số liệu có đúng cụm từ tìm kiếm; sau đó theo chỉ số, địa phương, năm.", "Figures that have the phrase searched for come first; then by indicator, place and year.";
    sorted_up: "Sắp xếp theo “{column}”, tăng dần.", "Sorted by “{column}”, ascending.";
    sorted_down: "Sắp xếp theo “{column}”, giảm dần.", "Sorted by “{column}”, descending.";
    mixed_units: "Các chỉ số có đơn vị khác nhau; thứ tự chỉ mang tính tham khảo.", "Units differ between indicators: the order compares bare numbers.";
    keys: "Bấm tên cột để sắp xếp. Dùng phím mũi tên, Page Up, Page Down, Home, End để đi qua các dòng; dòng đang chọn hiển thị đầy đủ dưới bảng.", "Choose a column's name to sort. Arrow keys, Page Up, Page Down, Home and End move through the rows; the row you are on is written out below the table.";
    row_of: "Dòng {row} trên {rows}", "Row {row} of {rows}";
    indicator: "Chỉ số", "Indicator";
    place: "Địa phương", "Place";
    year: "Năm", "Year";
    figure: "Giá trị", "Value";
    kind: "Loại số liệu", "Kind";
    note: "Ghi chú", "Note";
    source: "Nguồn", "Source";
    tier: "Loại nguồn", "Kind of source";
    form: "Cách trình bày", "Form of the table";
    as_list: "Danh sách", "List";
    as_years: "Năm × địa phương", "Years × places";
    pivot_caption: "{indicator} ({unit})", "{indicator} ({unit})";
    pivot_first: "Hiển thị {shown} địa phương đầu trong {count}; dùng bộ lọc để thu hẹp.", "The first {shown} of {count} places; filters narrow them.";
    pivot_legend: "Dấu –: không có số liệu. Nguồn và ghi chú của từng số liệu có trong danh sách.", "–: no figure. The list names the source and the note of each figure.";
    no_value: "không có số liệu", "no figure";
}
