//! Words of the slider of paces.

use crate::words::texts;

texts! {
    title: "Nếu tốc độ thay đổi", "At another pace";
    label: "Tốc độ mỗi năm", "Pace a year";
    now: "hiện nay: {speed}", "today: {speed}";
    needed: "cần: {speed}", "needed: {speed}";
    a_year: "{change} mỗi năm", "{change} a year";
    still: "giữ nguyên", "no change";
    in_year: "năm {year}", "in {year}";
    far: "không trước năm 2150", "not before 2150";
    never: "không đạt được", "never";
    spoken: "{speed}: {arrival}", "{speed}: {arrival}";
    supposed_in_time: "{name}, {place}: nếu tính từ số liệu {latest}, tốc độ là {speed}, thì đạt mục tiêu {goal} đúng hạn, {arrival}.", "{name}, {place}: if from {latest} on the pace were {speed}, the target ({goal}) would be reached in time, {arrival}.";
    supposed_late: "{name}, {place}: nếu tính từ số liệu {latest}, tốc độ là {speed}, thì đạt mục tiêu {goal} chậm hơn hạn, {arrival}.", "{name}, {place}: if from {latest} on the pace were {speed}, the target ({goal}) would be reached late, {arrival}.";
    supposed_never: "{name}, {place}: nếu tính từ số liệu {latest}, tốc độ là {speed}, thì không đạt được mục tiêu {goal}.", "{name}, {place}: if from {latest} on the pace were {speed}, the target ({goal}) would never be reached.";
    copy: "Sao chép câu này", "Copy this sentence";
    copied: "Đã sao chép.", "Copied.";
    not_copied: "Trình duyệt không cho sao chép; câu đã được chọn để sao chép bằng tay.", "The browser does not allow copying; the sentence is selected to be copied by hand.";
}
