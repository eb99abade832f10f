//! Words of the page without a network: whether it can do without one, and that a newer release is there.

use crate::words::texts;

texts! {
    ready: "Trang đã lưu trên thiết bị, dùng được khi mất mạng; riêng tệp ZIP toàn bộ dữ liệu cần có mạng.", "Kept on this device: the page works without a network; only the ZIP file of all data needs one.";
    unable: "Trình duyệt hoặc chế độ duyệt riêng tư không cho lưu trang, nên trang chỉ dùng được khi có mạng.", "This browser or private window does not let the page be kept, so it works only with a network.";
    full: "Bộ nhớ của trình duyệt đã đầy nên chưa lưu được trang; trang chỉ dùng được khi có mạng.", "The browser's storage is full, so the page could not be kept; it works only with a network.";
    broken_off: "Chưa lưu xong trang để dùng khi mất mạng; lần mở sau sẽ lưu tiếp.", "The page is not yet kept for use without a network; the next visit goes on with it.";
    newer: "Đã có bản mới của trang. Bạn đang xem bản trước và có thể tiếp tục.", "A newer release of the page is there. You are looking at the one before and can go on.";
    newer_edition: "Đã có số liệu mới, cập nhật ngày {date}. Bạn đang xem số liệu ngày {current} và có thể tiếp tục.", "Newer figures are there, the edition of {date}. You are looking at that of {current} and can go on.";
    own_lost: "Tệp dữ liệu riêng đang mở sẽ đóng lại.", "The file of your own that is open will be closed.";
    take: "Chuyển sang bản mới", "Go to the newer one";
}
