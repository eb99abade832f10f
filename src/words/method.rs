//! The method in plain words.

use crate::words::texts;

texts! {
    title: "Trạng thái được tính thế nào", "How statuses are worked out";
    lead: "Mỗi mục tiêu được hỏi hai câu, không trộn vào nhau: đã đi được bao nhiêu (mức) và có tới đích đúng hạn không (đà). Tất cả được tính trong trình duyệt của bạn, từ chính số liệu đang xem.", "Every target is asked two questions that are never mixed: how much of the road is covered (level), and will it arrive in time (pace). All of it is computed in your browser from the very figures shown.";
    statuses: "Mười trạng thái", "Ten statuses";
    met_means: "Số liệu mới nhất đã bằng hoặc vượt mục tiêu. Chỉ cần một số liệu, xu hướng nào cũng vậy. Mục tiêu “khoảng” được coi là đạt khi cách đích không quá 2,5%.", "The latest figure equals the target or goes beyond it. One figure is enough, whatever the trend. A target of “about” is met within 2.5% of it.";
    on_track_means: "Giữ đà hiện nay thì tới đích đúng hạn: tỷ số đà từ 0,95 trở lên.", "At the present pace it arrives in time: a pace ratio of 0.95 or more.";
    needs_acceleration_means: "Đúng hướng nhưng chưa đủ nhanh: tỷ số đà từ 0,60 đến dưới 0,95.", "The right way, not fast enough: a pace ratio from 0.60 to below 0.95.";
    off_track_means: "Gần như đứng yên hoặc quá chậm: tỷ số đà từ 0 đến dưới 0,60.", "Standing still or far too slow: a pace ratio from 0 to below 0.60.";
    moving_away_means: "Đang đi xa mục tiêu, hoặc từng đạt rồi lại không còn đạt.", "Moving away from the target, or having met it once and lost it.";
    missed_means: "Đã quá hạn và số liệu mới nhất đến hạn không đạt.", "The deadline is past and the latest figure up to it does not meet the target.";
    too_little_data_means: "Chưa đạt, và có ít hơn hai kỳ số liệu, hoặc chưa có số liệu nào sau mốc xuất phát, hoặc đã quá hạn mà số liệu cuối quá cũ.", "Not met, with figures for fewer than two periods, or none after the base, or an old last figure at a past deadline.";
    not_measured_means: "Không có chỉ tiêu nào đo mục tiêu này; vẫn liệt kê để không ai tưởng là không có.", "No indicator measures the target; it is listed all the same, so that nobody thinks it does not exist.";
    no_longer_means: "Đối tượng của mục tiêu không còn (cấp huyện từ 01/7/2025, tỉnh đã sắp xếp trước thời hạn, chỉ số không còn công bố). Mục tiêu đã đạt trước đó vẫn ghi là đã đạt.", "The object of the target has ceased (the district level since 1 July 2025, a province merged before the deadline, an index no longer published). A target met before stays met.";
    no_target_means: "Chỉ tiêu có số liệu nhưng chưa văn bản nào đặt mục tiêu.", "An indicator with figures for which no document sets a target.";
    rules: "Ba quy tắc tính đà", "Three rules of pace";
    rules_lead: "Các tổ chức thống kê chưa thống nhất một cách. Bạn chọn một trong ba quy tắc đã công bố; trang ghi rõ đang dùng quy tắc nào và chỗ chúng khác nhau.", "Statistical bodies do not agree on one way. You pick one of three published rules; the page names it and says where they disagree.";
    line_means: "So tốc độ từ mốc xuất phát đến nay với tốc độ mà đường thẳng từ mốc xuất phát đến đích đòi hỏi.", "The speed from the base until now against the speed that a straight line from the base to the target asks for.";
    line_formula: "R = ((y − y₀) / (t − t₀)) / ((T − y₀) / (tT − t₀))", "R = ((y − y₀) / (t − t₀)) / ((T − y₀) / (tT − t₀))";
    compound_means: "Cũng so như vậy, bằng tốc độ tăng kép hằng năm; chỉ dùng khi các giá trị đều dương, nếu không thì dùng đường thẳng. Cách của Eurostat và Open SDG.", "The same with compound yearly growth; only where all values are positive, elsewhere the straight line is used. The way of Eurostat and Open SDG.";
    compound_formula: "R = g / g*, g = (y / y₀)^(1/(t − t₀)) − 1, g* = (T / y₀)^(1/(tT − t₀)) − 1", "R = g / g*, g = (y / y₀)^(1/(t − t₀)) − 1, g* = (T / y₀)^(1/(tT − t₀)) − 1";
    remaining_means: "Kéo dài bình quân năm lần thay đổi hằng năm gần nhất đến hạn, rồi xem còn thiếu bao nhiêu phần quãng đường còn lại: dưới 5% là đúng tiến độ, đến 20% là cần tăng tốc, hơn nữa là chậm. Cách của báo cáo chỉ tiêu phát triển bền vững của Đức.", "The mean of the last five yearly changes is carried on to the deadline; what is then missing of the remaining road decides: below 5% on track, up to 20% needs acceleration, more is off track. The way of Germany's indicator report on sustainable development.";
    remaining_formula: "c = bình quân 5 lần thay đổi gần nhất, p = y + c·(tT − t), thiếu = d·(T − p) / |T − y|", "c = mean of the last 5 yearly changes, p = y + c·(tT − t), gap = d·(T − p) / |T − y|";
    symbols: "y₀ là giá trị ở mốc xuất phát năm t₀; y là giá trị mới nhất năm t; T là mục tiêu, tT là hạn; d là +1 khi cao hơn là tốt hơn, −1 khi thấp hơn là tốt hơn.", "y₀ is the base value in year t₀; y the latest value in year t; T the target, tT its deadline; d is +1 where higher is better, −1 where lower is.";
    particulars: "Những điều cần biết thêm", "Particulars";
    base_rule: "Mốc xuất phát là số liệu gần nhất với năm ban hành văn bản đặt mục tiêu, lấy năm đó hoặc trước đó nếu có, nếu không thì số liệu đầu tiên về sau. Mục tiêu không gắn với văn bản thì tính từ nghị quyết.", "The base is the figure nearest to the year in which the target's document was issued, at or before it if there is one, otherwise the first one after. A target without a document counts from its resolution.";
    break_rule: "Khi chuỗi số liệu đổi cách tính, mức, tỷ trọng và thứ hạng chỉ so trong cùng một bên. Tốc độ tăng thì lấy bình quân qua lần đổi và trang nói rõ điều đó.", "Where a series is defined anew, levels, shares and ranks compare only on one side of the break. Growth rates are averaged across it, and the page says so.";
    growth_rule: "Mục tiêu tăng trưởng (“bình quân trên 8,5%/năm, 2018–2030”) so bình quân nhân của các năm đã có với mức đề ra. Trước hạn, tốt nhất là “đúng tiến độ”, không bao giờ là “đã đạt”; một năm thì chưa đủ, trừ khi mục tiêu chỉ đặt cho một năm và năm đó đã qua.", "Growth targets (“above 8.5% a year, 2018–2030”) compare the geometric mean of the years seen with the rate asked for. Before the deadline the best status is “on track”, never “met”; one year is too little, unless the target is for a single year that is past.";
    rank_rule: "Mục tiêu thứ hạng (“top 3”): số nhỏ hơn là tốt hơn.", "Rank targets (“top 3”): lower is better.";
    range_rule: "Mục tiêu là một khoảng thì tính đến đầu gần hơn.", "A target that is a range counts to its nearer end.";
    fragile_rule: "Trạng thái “mong manh” là trạng thái sẽ khác nếu dời mốc xuất phát một kỳ, hoặc bỏ số liệu mới nhất.", "A status is “fragile” if it would change with the base moved by one observation, or without the latest figure.";
    restate_rule: "Mục tiêu nhắc lại mục tiêu trước (cùng chỉ tiêu, con số, hạn và nơi) được ghi cùng mục tiêu đó, không đếm hai lần.", "A target that repeats an earlier one (same measure, figure, deadline and place) is shown with it and not counted twice.";
    golden: "Các ví dụ chuẩn, tính ngay bây giờ", "Golden cases, computed now";
    golden_lead: "Bảy trường hợp kiểm tra, từ 2020 đến 2024, đích năm 2030, do chính trang này vừa tính.", "Seven test cases, from 2020 to 2024, target for 2030, computed by this page just now.";
    case: "Trường hợp", "Case";
    case_text: "{base} → {latest}, đích {goal}", "{base} → {latest}, target {goal}";
    lower_better: "(thấp hơn là tốt hơn)", "(lower is better)";
    data: "Số liệu từ đâu", "Where the figures come from";
    data_text: "Từ các cơ quan công bố và từ báo chí dẫn lại báo cáo của họ. Mỗi con số có nguồn, bấm vào năm để mở. Ước tính, sơ bộ và chỗ các nguồn không thống nhất đều được ghi rõ. Không có số nào được nội suy hay đoán.", "From the publishers and from press that quotes their reports. Every figure has its source: press the year to open it. Estimates, preliminary figures and disagreement between sources are marked. Nothing is interpolated or guessed.";
    thin: "Số liệu cấp tỉnh còn mỏng: đủ đều nhất là đầu tư nước ngoài và PAPI (63 tỉnh, 2018–2024); với 34 tỉnh, thành từ 7/2025 mới có rất ít.", "Provincial data are thin: widest for foreign investment and PAPI (63 provinces, 2018–2024); very little yet for the 34 units since July 2025.";
    correct: "Sửa số liệu, dùng số liệu của mình", "Correct a figure, bring your own";
    correct_text: "Bảng số liệu mở nằm trong thư mục data của trang. Sửa một dòng, kèm nguồn, rồi gửi cho người quản lý trang. Muốn xem số liệu của địa phương mình, tạo tệp JSON cùng định dạng rồi mở ở cuối trang: tệp không rời khỏi máy.", "The open tables are in the page's data folder. Mend a row, with its source, and send it to those who keep the page. To see a province's own data, make a JSON file in the same format and open it at the foot of the page: it never leaves your device.";
}
