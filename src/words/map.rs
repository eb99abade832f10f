//! Words of the map view.

use crate::words::texts;

texts! {
    squares: "Mỗi ô vuông là một tỉnh, thành phố, đặt gần đúng vị trí; trên màn hình rộng, phía nam đứng bên phải phía bắc. Các ô lớn bằng nhau, không thể hiện diện tích, dân số.", "Each square is one province, set about where it lies; on a wide screen the south stands to the right of the north. All are of one size: a square says nothing of area or population.";
    says_range: "Năm {year}, cao nhất là {high} ({high_value}), thấp nhất là {low} ({low_value})", "In {year}, {high} is highest ({high_value}), {low} lowest ({low_value})";
    says_ranks: "Năm {year}, xếp hạng cao nhất là {low} ({low_value}), thấp nhất là {high} ({high_value})", "In {year}, {low} stands first ({low_value}), {high} last ({high_value})";
    says_one: "Năm {year}, chỉ {place} có số liệu: {value}", "In {year} only {place} has a figure: {value}";
    says_equal: "Năm {year}, cả {count} địa phương có số liệu cùng ở mức {value}", "In {year} all {count} places with a figure stand at {value}";
    says_shown: "Năm {year}, các bộ lọc giữ lại {shown} trong {count} tỉnh, thành phố có số liệu, từ {from} đến {high_value}", "In {year}, of the {count} provinces with a figure the filters keep {shown}, from {from} to {high_value}";
    says_few_published: "Năm {year}: từ {from} đến {high_value}; mới có số liệu của {count}/{all} địa phương, thứ hạng do cơ quan công bố xếp", "In {year}: from {from} to {high_value}; figures for {count} of {all} places only, ranks are the publisher’s";
    says_few: "Năm {year}: từ {from} đến {high_value}; mới có số liệu của {count}/{all} địa phương, không xếp hạng", "In {year}: from {from} to {high_value}; figures for {count} of {all} places only, no ranking";
    says_span: "Năm {year}: từ {from} đến {high_value}", "In {year}: from {from} to {high_value}";
    says_none: "Năm {year}, không tỉnh, thành phố nào có số liệu theo các bộ lọc", "In {year} no province has a figure under these filters";
    says_missing: "{count}/{all} tỉnh, thành phố không có số liệu", "{count} of {all} provinces have no figure";
    says_missing_one: "{count}/{all} tỉnh, thành phố không có số liệu", "{count} of {all} provinces has no figure";
    says_all: "cả {all} tỉnh, thành phố đều có số liệu", "all {all} provinces have a figure";
    says_country: "cả nước: {value}", "the country: {value}";
    merge_sum: "Tỉnh, thành phố sau sắp xếp chưa có số công bố thì lấy tổng của các tỉnh, thành phố trước sắp xếp, khi tất cả đều có số liệu.", "A merged province without a published figure has the sum of the provinces that formed it, and only where each of them has one.";
    merge_mean: "Tỉnh, thành phố sau sắp xếp chưa có số công bố thì lấy bình quân giản đơn của các tỉnh, thành phố trước sắp xếp, khi tất cả đều có số liệu.", "A merged province without a published figure has the plain mean of the provinces that formed it, and only where each of them has one.";
    merge_none: "Chỉ số này không tổng hợp được từ số liệu trước sắp xếp: tỉnh, thành phố sau sắp xếp chỉ có số khi đã được công bố.", "This indicator cannot be worked out from former provinces: a merged one has a figure only where one was published.";
    no_split: "Số công bố cho tỉnh, thành phố sau sắp xếp không tách được cho các tỉnh, thành phố trước sắp xếp.", "Figures published for a merged province cannot be split among those that formed it.";
    not_published: "không có số liệu", "no figure";
    incomplete: "không có số liệu, vì thiếu số của một số tỉnh, thành phố trước sắp xếp", "no figure, since some former provinces lack one";
    not_derivable: "không có số công bố và không tổng hợp được từ số liệu trước sắp xếp", "no published figure, and none can be worked out from former provinces";
    filtered: "bị các bộ lọc loại ra", "left out by the filters";
    derived: "tổng hợp từ số liệu trước sắp xếp", "worked out from former provinces";
    derived_sum: "Tổng của {parts}.", "The sum of {parts}.";
    derived_mean: "Bình quân giản đơn của {parts}.", "The plain mean of {parts}.";
    meets: "đạt mức mục tiêu của cả nước", "at the level of the country's target";
    short: "chưa đạt mức mục tiêu của cả nước", "short of the country's target";
    class_meets: "đạt mục tiêu: {range}", "{range}, meets the target";
    class_short: "chưa đạt mục tiêu: {range}", "{range}, short of the target";
    legend: "Chú giải", "Legend";
    cut_evenly: "Chia nhóm có số địa phương gần bằng nhau, từ thấp đến cao.", "Cut into groups of about as many provinces, from low to high.";
    cut_at_goal: "Chia tại mức mục tiêu của cả nước ({goal}), rồi mỗi bên chia nhóm có số địa phương gần bằng nhau. Số in đậm: đạt mức mục tiêu.", "Cut at the country's target ({goal}), then on each side into groups of about as many provinces. Bold figures: at the target's level.";
    places_in: "{count} tỉnh, thành phố", "{count} provinces";
    place_in: "{count} tỉnh, thành phố", "{count} province";
    since: "{change} so với năm {year} ({was})", "{change} from {year} ({was})";
    unchanged: "không đổi", "no change";
    chosen: "Địa phương đã chọn", "Chosen places";
    choose: "Bấm vào một ô để xem chi tiết; bấm lại để bỏ chọn.", "Click a square to see more of it here; click it again to undo.";
    unchoose: "Bỏ chọn {place}", "Undo the choice of {place}";
    trend_of: "Diễn biến của {place}", "The trend of {place}";
    compare_with: "So sánh {place} với các địa phương khác", "{place} beside other places";
    on_squares: "Đơn vị trên ô: {power} {unit}", "On the squares: {power} {unit}";
    thousand: "nghìn", "thousand";
    million: "triệu", "million";
    billion: "tỷ", "billion";
    walk: "Dùng phím mũi tên để đi từ ô này sang ô khác, phím Enter để chọn.", "Use the arrow keys to go from square to square, Enter to choose.";
    thin: "Mới có số liệu của {count}/{all} địa phương: các ô có số liệu cùng một màu, so sánh bằng số trên ô.", "Figures for {count} of {all} places only: squares with one share a tint; compare them by their numbers.";
    bold_meets: "Số in đậm: đạt mức mục tiêu của cả nước ({goal}).", "Bold figures: at the level of the country's target ({goal}).";
    count_without: "{said}: {count}", "{said}: {count}";
}
