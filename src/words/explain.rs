//! What badges, units and marks mean, each in two lines, and where the method says more.

use crate::words::texts;

texts! {
    more: "Xem cách đánh giá", "See how this is worked out";
    met: "Số liệu mới nhất bằng hoặc vượt mục tiêu. Chỉ cần một số liệu, không xét xu hướng.", "The latest figure equals the target or goes beyond it. One figure is enough, whatever the trend.";
    on_track: "Giữ tốc độ hiện nay thì đạt mục tiêu đúng thời hạn.", "At the present pace the target is reached in time.";
    needs_acceleration: "Đúng hướng nhưng chưa đủ nhanh: phải nhanh hơn mới đạt đúng thời hạn.", "The right way, but too slow to arrive in time unless it speeds up.";
    off_track: "Gần như không thay đổi, hoặc chậm hơn nhiều so với tốc độ cần thiết.", "Standing still, or much slower than the pace needed.";
    moving_away: "Số liệu đang xa dần mục tiêu, hoặc từng đạt mục tiêu nhưng nay không còn đạt.", "The figures move away from the target, or had met it and no longer do.";
    missed: "Đã hết thời hạn; số liệu mới nhất tính đến thời hạn không đạt mục tiêu.", "The deadline is past, and the latest figure up to it does not meet the target.";
    too_little_data: "Chưa đạt, và số liệu còn ít hoặc quá cũ nên chưa đánh giá được tốc độ.", "Not met, with figures too few or too old to judge the pace.";
    not_measured: "Chưa có chỉ số nào theo dõi mục tiêu này; vẫn liệt kê để bảo đảm đầy đủ.", "No indicator measures this target; it is listed all the same.";
    no_longer: "Đối tượng của mục tiêu không còn, ví dụ cấp huyện từ ngày 01/7/2025.", "What the target is about has ceased, such as the district level since 1 July 2025.";
    no_target: "Chỉ số có số liệu nhưng bộ dữ liệu này chưa có văn bản nào đặt mục tiêu.", "An indicator with figures for which no document here sets a target.";
    agrees: "Số báo cáo nêu bằng số liệu cùng chỉ số, địa phương và năm, ở độ chính xác mà báo cáo nêu.", "The report’s number equals the figure of the same indicator, place and year, at the report’s precision.";
    differs: "Số báo cáo nêu khác số liệu cùng chỉ số, địa phương và năm, ở độ chính xác mà báo cáo nêu.", "The report’s number is not the figure of the same indicator, place and year, at the report’s precision.";
    unknown: "Chưa có số liệu cùng loại để đối chiếu; không có nghĩa là số báo cáo nêu sai.", "There is no figure of the same kind to hold it against; that does not make the number wrong.";
    preliminary: "Cơ quan công bố coi đây là số sơ bộ và có thể điều chỉnh.", "The publisher calls this figure preliminary and may revise it.";
    estimate: "Số ước tính, chưa phải số thực hiện; có thể điều chỉnh khi có số chính thức.", "An estimate, not yet an actual figure; it may be revised.";
    derived: "Không phải số công bố: tính từ số liệu của các tỉnh, thành phố trước sắp xếp theo quy tắc của chỉ số.", "Not published: worked out from the former provinces’ figures by the rule of the indicator.";
    fragile: "Trạng thái sẽ khác nếu dịch mốc xuất phát một kỳ hoặc bỏ số liệu mới nhất.", "The status would change with the base moved by one figure, or without the latest one.";
    disagree: "Ba phương pháp tính tốc độ cho trạng thái khác nhau với mục tiêu này.", "The three rules of pace give this target different statuses.";
}
