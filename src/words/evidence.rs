//! Words of the evidence view.

use crate::words::texts;

texts! {
    title: "Thực tiễn nói gì?", "What was reported?";
    says: "{statements} ở {places}: {kinds}.", "{statements} from {places}: {kinds}.";
    says_newest: "Mới nhất: {date}.", "The newest: {date}.";
    statement: "{count} ghi nhận", "{count} statement";
    statements: "{count} ghi nhận", "{count} statements";
    place_one: "{count} nơi", "{count} place";
    places: "{count} nơi", "{count} places";
    achievement: "{count} kết quả", "{count} achievement";
    achievements: "{count} kết quả", "{count} achievements";
    difficulty: "{count} khó khăn, hạn chế", "{count} difficulty";
    difficulties: "{count} khó khăn, hạn chế", "{count} difficulties";
    proposal: "{count} kiến nghị", "{count} proposal";
    proposals: "{count} kiến nghị", "{count} proposals";
    commitment: "{count} cam kết", "{count} commitment";
    commitments: "{count} cam kết", "{count} commitments";
    grid: "Ghi nhận theo lĩnh vực và loại", "Statements by sector and kind";
    grid_says: "Nhiều nhất: {sector}, {kind} ({count}). Chưa ai ghi nhận gì ở {empty} trong {all} ô.", "Most: {sector}, {kind} ({count}). In {empty} of {all} fields nobody reported anything.";
    grid_nothing: "Chưa ai ghi nhận gì theo các bộ lọc này.", "Nobody reported anything under these filters.";
    grid_hint: "Bấm vào một ô để chỉ xem lĩnh vực và loại đó; bấm lần nữa để bỏ chọn. Khung chấm: chưa ai ghi nhận gì.", "Click on a field to see only its sector and kind, and again to take that back. A dotted frame: nobody reported anything.";
    sector: "Lĩnh vực", "Sector";
    short_achievement: "Kết quả", "Achieved";
    short_difficulty: "Khó khăn", "Difficult";
    short_proposal: "Kiến nghị", "Proposed";
    short_commitment: "Cam kết", "Pledged";
    nobody: "chưa có", "none";
    nobody_reported: "chưa ai ghi nhận gì", "nobody reported anything";
    sessions: "Buổi làm việc, nhiều ghi nhận trong một ngày", "Working sessions: much said on one day";
    session: "{place}, {date}", "{place}, {date}";
    undated: "không rõ ngày", "date not known";
    only_this: "Chỉ xem {place} năm {year}", "Only {place} in {year}";
    sources: "Theo {sources}", "As reported by {sources}";
    all: "Từ mới đến cũ", "Newest first";
    more: "Xem thêm {count} ghi nhận", "Show {count} more";
    contested: "Số liệu của {place} mà các nguồn nói khác nhau", "Figures of {place} that sources contradict";
    contested_others: "{count} số liệu khác của {place} có nguồn nói khác", "{count} more figures of {place} that sources contradict";
    discords: "Lời nói và số liệu không khớp", "Where words and figures disagree";
    discords_none: "Không có ghi nhận nào trái với số liệu theo các bộ lọc này.", "No statement under these filters is gainsaid by the figures.";
    discords_how: "Nêu khó khăn trong khi mọi mục tiêu liên quan đã đạt hoặc đúng tiến độ, hoặc nêu kết quả trong khi chúng chậm, đi ngược hay không đạt. Chỉ xét mục tiêu của cùng nơi, đang trong thời hạn khi phát biểu; trạng thái là của hiện tại.", "A difficulty is reported while every target it touches is met or on track, or an achievement while they are behind, moving away or missed. Only targets of the same place that ran at the time count; statuses are today's.";
    discord_difficulty: "Nêu khó khăn, nhưng số liệu nói khác:", "A difficulty is reported, the figures say otherwise:";
    discord_achievement: "Nêu kết quả, nhưng số liệu nói khác:", "An achievement is reported, the figures say otherwise:";
    discord_difficulty_sector: "Nêu khó khăn, nhưng các mục tiêu khác của lĩnh vực ở nơi này nói khác:", "A difficulty is reported, the sector's other targets in this place say otherwise:";
    discord_achievement_sector: "Nêu kết quả, nhưng các mục tiêu khác của lĩnh vực ở nơi này nói khác:", "An achievement is reported, the sector's other targets in this place say otherwise:";
    gaps: "Chưa ai ghi nhận gì", "Where nobody reported anything";
    gaps_how: "Nơi có mục tiêu hoặc số liệu trong một lĩnh vực nhưng bộ dữ liệu này chưa có ghi nhận nào.", "Places with targets or figures in a sector of which this dataset holds no statement.";
    gaps_none: "Mỗi lĩnh vực có mục tiêu hay số liệu ở các nơi đang xem đều đã có ghi nhận.", "In the places shown something was reported of every sector that has targets or figures.";
    gap_targets: "có mục tiêu: {count}", "with targets: {count}";
    gap_figures: "chỉ có số liệu: {count}", "with figures only: {count}";
    and_more: "và {count} nơi khác", "and {count} more";
    speaks_of: "Nói về", "Speaks of";
}
