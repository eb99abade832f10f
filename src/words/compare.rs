//! Words of the compare view.

use super::texts;

texts! {
    years: "Số năm so sánh", "Years to compare";
    one_year: "Một năm", "One year";
    two_years: "Hai năm", "Two years";
    year: "Năm", "Year";
    since: "Từ năm", "From";
    until: "Đến năm", "To";
    play: "Chạy qua các năm", "Play through the years";
    pause: "Dừng", "Pause";
    goal: "Đích {goal}", "Goal {goal}";
    says_best: "Năm {year}: {best} đứng đầu ({best_value}), {last} đứng cuối ({last_value}) trong {count} địa phương có số liệu", "{year}: {best} comes first ({best_value}) and {last} last ({last_value}) of {count} places with figures";
    says_high: "Năm {year}: {best} cao nhất ({best_value}), {last} thấp nhất ({last_value}) trong {count} địa phương có số liệu", "{year}: {best} is highest ({best_value}) and {last} lowest ({last_value}) of {count} places with figures";
    says_equal: "Năm {year}: cả {count} địa phương có số liệu cùng ở mức {value}", "{year}: all {count} places with figures stand at {value}";
    says_only: "Năm {year}: chỉ {place} có số liệu ({value})", "{year}: only {place} has a figure ({value})";
    says_shown: "Năm {year}, trong {count} địa phương có số liệu", "{year}, of {count} places with figures";
    says_country: "{country}: {value}", "{country}: {value}";
    says_ranked: "{place}: hạng {rank} ({value})", "{place}: rank {rank} ({value})";
    says_more: "và {count} nơi khác", "and {count} more";
    says_rose: "Từ {since} đến {year}, {place} tăng nhiều nhất: {change}, từ {from} lên {to}", "From {since} to {year}, {place} rose most: {change}, from {from} to {to}";
    says_fell: "{place} giảm nhiều nhất: {change}, từ {from} xuống {to}", "{place} fell most: {change}, from {from} to {to}";
    says_only_fell: "Từ {since} đến {year}, không nơi nào tăng", "From {since} to {year} no place rose";
    says_climbed: "Từ {since} đến {year}, {place} lên nhiều bậc nhất: từ {from} lên {to}", "From {since} to {year}, {place} climbed most: from {from} to {to}";
    says_sank: "{place} xuống nhiều bậc nhất: từ {from} xuống {to}", "{place} dropped most: from {from} to {to}";
    says_tally: "{rose} nơi tăng, {fell} nơi giảm, {same} nơi giữ nguyên", "{rose} rose, {fell} fell, {same} stayed the same";
    says_tally_ranks: "{rose} nơi lên hạng, {fell} nơi xuống hạng, {same} nơi giữ nguyên", "{rose} climbed, {fell} dropped, {same} stayed the same";
    says_broken: "Từ {year} chỉ tiêu đổi cách tính: giá trị hai năm không so được với nhau", "The indicator is defined anew in {year}: the values of the two years do not compare";
    nothing: "Không có số liệu theo các bộ lọc trong năm {year}.", "No figures under these filters in {year}.";
    nothing_between: "Không địa phương nào có số liệu của cả hai năm {since} và {year}.", "No place has figures of both {since} and {year}.";
    other_year: "Năm {asked} không có số liệu; hình cho năm {year}.", "There are no figures of {asked}; the picture shows {year}.";
    point: "{place}, hạng {rank}, {value}", "{place}, rank {rank}, {value}";
    point_change: "{place}: {from} năm {since}, {to} năm {year} ({change}), hạng {rank}", "{place}: {from} in {since}, {to} in {year} ({change}), rank {rank}";
    point_country: "{place}, {value}", "{place}, {value}";
    point_country_change: "{place}: {from} năm {since}, {to} năm {year} ({change})", "{place}: {from} in {since}, {to} in {year} ({change})";
    derived: "tính từ {places}", "worked out from {places}";
    legend_derived: "* Khung rỗng: chưa công bố cho địa phương mới, tính từ số liệu các tỉnh cũ hợp thành ({rule}).", "* Hollow: not published for the new province, worked out from the former ones ({rule}).";
    rule_sum: "cộng lại", "added up";
    rule_mean: "bình quân", "averaged";
    legend_colours: "Xanh: tốt lên; cam: kém đi. Vòng rỗng là năm {since}, chấm đặc là năm {year}.", "Blue: better; orange: worse. The ring is {since}, the dot {year}.";
    legend_plain: "Vòng rỗng là năm {since}, chấm đặc là năm {year}.", "The ring is {since}, the dot {year}.";
    best_high: "Xếp từ tốt nhất: giá trị cao hơn là tốt hơn.", "Best first: higher is better.";
    best_low: "Xếp từ tốt nhất: giá trị thấp hơn là tốt hơn.", "Best first: lower is better.";
    best_none: "Xếp từ cao xuống thấp; chỉ tiêu này không có chiều tốt hơn.", "Highest first; neither way is better.";
    marks: "Địa phương được chọn hiện màu và in đậm, không lọc bớt các nơi khác. Bấm vào một hàng để chọn hay bỏ chọn.", "Chosen places are coloured and bold; they leave no other out. Click on a row to choose it or to take it back.";
    total: "Giá trị của cả nước là tổng nên không đặt cạnh các địa phương.", "The country's value is a total and is not set beside the places.";
    without: "Không có số liệu", "Without figures";
    not_published: "Chưa tìm thấy số công bố", "No published figure found";
    incomplete: "Chỉ một số tỉnh cũ hợp thành có số liệu", "Only some of the former provinces have figures";
    not_derivable: "Không suy được từ số liệu các tỉnh cũ", "Cannot be worked out from the former provinces";
    filtered: "Bộ lọc loại ra", "Left out by the filters";
    see_trend: "Diễn biến qua các năm", "The trend over the years";
    see_map: "Xem trên bản đồ", "See it on the map";
    rank: "Hạng", "Rank";
    change: "Thay đổi", "Change";
    before_rank: "Hạng {year}", "Rank {year}";
}
