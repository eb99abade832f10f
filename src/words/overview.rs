//! Words of the overview and of everything said about one target.

use crate::words::texts;

texts! {
    title: "Đã đi đến đâu?", "How far have we come?";
    summary_start: "Trong {targets} mục tiêu theo các bộ lọc,", "Of the {targets} targets under the filters,";
    summary_start_all: "Trong {targets} mục tiêu của hai nghị quyết và các văn bản thực hiện,", "Of {targets} targets in the resolutions and the documents that carry them out,";
    summary_met: "{met} đã đạt", "{met} are met";
    summary_on_track: "{count} đúng tiến độ", "{count} on track";
    summary_behind: "{count} đang chậm hoặc đi ngược", "{count} behind or moving away";
    summary_missed: "{count} đã quá hạn mà không đạt", "{count} missed at their deadline";
    summary_unknown: "{count} chưa thể kết luận vì thiếu số liệu hoặc chưa có chỉ tiêu đo", "{count} not to be judged, since data are too thin or nothing measures them";
    summary_and: "và", "and";
    rule_named: "Trạng thái tính theo quy tắc “{rule}”.", "Statuses follow the rule “{rule}”.";
    rule_more: "Cách tính", "How this is worked out";
    reported: "{count} ghi nhận từ thực tiễn", "{count} statements reported beside the figures";
    reported_one: "{count} ghi nhận từ thực tiễn", "{count} statement reported beside the figures";
    reported_newest: "{statements}, mới nhất {date}", "{statements}, the newest of {date}";
    by_resolution: "Theo nghị quyết", "By resolution";
    targets_count: "{count} mục tiêu", "{count} targets";
    target_count: "{count} mục tiêu", "{count} target";
    column_target: "Mục tiêu", "Target";
    column_latest: "Mới nhất", "Latest";
    column_goal: "Đích", "Goal";
    column_course: "Diễn biến", "Course";
    column_status: "Trạng thái", "Status";
    column_takes: "Còn cần", "What it takes";
    restated: "Nhắc lại trong {documents}", "Repeated in {documents}";
    untargeted: "{count} chỉ tiêu có số liệu nhưng chưa có mục tiêu", "{count} indicators with figures and no target";
    untargeted_one: "{count} chỉ tiêu có số liệu nhưng chưa có mục tiêu", "{count} indicator with figures and no target";
    no_figures: "chưa có số liệu", "no figures";
    nothing_measures: "chưa có chỉ tiêu nào đo mục tiêu này", "nothing measures this target";
    by_year: "đến {year}", "by {year}";
    growth_years: "{first}–{last}", "{first}–{last}";
    fragile: "mong manh", "fragile";
    fragile_why: "Trạng thái sẽ khác nếu dời mốc xuất phát một kỳ hoặc bỏ số liệu mới nhất.", "The status would change if the base moved by one observation or the latest were dropped.";
    disagree: "các quy tắc cho kết quả khác nhau", "the rules disagree";
    takes_level: "cần {needed} mỗi năm", "{needed} a year needed";
    takes_rank: "cần tăng {count} bậc trong {years} năm", "{count} places in {years} years needed";
    from_older: "tính từ số liệu {year}", "from the figure of {year}";
    takes_now: "hiện {pace} mỗi năm", "now {pace} a year";
    takes_growth: "cần bình quân {needed} mỗi năm", "a mean of {needed} a year needed";
    growth_so_far: "bình quân {mean} ({first}–{last})", "mean {mean} ({first}–{last})";
    arrives: "với đà này sẽ đạt năm {year}", "at this pace reached in {year}";
    arrives_late: "với đà này đến năm {year} mới đạt", "at this pace not before {year}";
    arrives_far: "với đà này không trước năm 2150", "at this pace not before 2150";
    never: "với đà này không tới đích", "at this pace never reached";
    road: "đi {road} quãng đường khi đã qua {time} thời gian", "{road} of the road in {time} of the time";
    missed_by: "thiếu {gap} khi hết hạn", "{gap} short at the deadline";
    short_by: "còn cách mục tiêu {gap}", "{gap} short of the target";
    judged_earlier: "theo số liệu {year}; chưa có số liệu {due}", "by the figure of {year}; none yet for {due}";
    spark_label: "{name}: từ {base} ({base_year}) đến {latest} ({latest_year}); đích {goal}.", "{name}: from {base} ({base_year}) to {latest} ({latest_year}); goal {goal}.";
    spark_label_one: "{name}: {latest} ({latest_year}); đích {goal}.", "{name}: {latest} ({latest_year}); goal {goal}.";
    points: "điểm %", "pp";
    places: "bậc", "places";
    as_rank: "hạng {rank}", "rank {rank}";
    top: "top {rank}", "top {rank}";
}
