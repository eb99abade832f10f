//! Words of the evidence view.

use crate::words::texts;

texts! {
    title: "Kết quả, hạn chế, kiến nghị, cam kết được báo cáo", "What was reported";
    says: "{statements} của {places}: {kinds}.", "{statements} from {places}: {kinds}.";
    says_newest: "Mới nhất: {date}.", "Latest: {date}.";
    statement: "{count} nội dung", "{count} statement";
    statements: "{count} nội dung", "{count} statements";
    place_one: "{count} địa phương", "{count} place";
    places: "{count} địa phương", "{count} places";
    of_country: "cả nước", "the country";
    of_country_and: "cả nước và {places}", "the country and {places}";
    achievement: "{count} kết quả", "{count} achievement";
    achievements: "{count} kết quả", "{count} achievements";
    difficulty: "{count} hạn chế, vướng mắc", "{count} difficulty";
    difficulties: "{count} hạn chế, vướng mắc", "{count} difficulties";
    proposal: "{count} kiến nghị, đề xuất", "{count} proposal";
    proposals: "{count} kiến nghị, đề xuất", "{count} proposals";
    commitment: "{count} cam kết, định hướng", "{count} commitment";
    commitments: "{count} cam kết, định hướng", "{count} commitments";
    grid: "Nội dung báo cáo theo lĩnh vực và loại", "Statements by sector and kind";
    grid_says: "Nhiều nhất: {sector}, {kind} ({count}). Chưa có nội dung báo cáo ở {empty}/{all} ô.", "Most: {sector}, {kind} ({count}). No statement in {empty} of {all} cells.";
    grid_nothing: "Chưa có nội dung báo cáo theo các bộ lọc này.", "No statement under these filters.";
    grid_hint: "Bấm vào một ô để chỉ xem lĩnh vực và loại đó; bấm lại để bỏ chọn. Khung chấm: chưa có nội dung báo cáo.", "Click on a cell to see only its sector and kind, and again to take that back. A dotted frame: no statement.";
    sector: "Lĩnh vực", "Sector";
    short_achievement: "Kết quả", "Achieved";
    short_difficulty: "Hạn chế", "Difficult";
    short_proposal: "Kiến nghị", "Proposed";
    short_commitment: "Cam kết", "Pledged";
    nobody: "chưa có", "none";
    nobody_reported: "chưa có nội dung báo cáo", "no statement";
    sessions: "Các buổi làm việc", "Working sessions";
    session: "{place}, {date}", "{place}, {date}";
    undated: "chưa rõ ngày", "date not known";
    only_this: "Chỉ xem {place} năm {year}", "Only {place} in {year}";
    sources: "Theo {sources}", "As reported by {sources}";
    all: "Từ mới đến cũ", "Newest first";
    nearest: "Xếp trước những nội dung có đúng cụm từ tìm kiếm", "Statements that have the phrase searched for first";
    more: "Xem thêm {count} nội dung", "Show {count} more";
    contested: "Số liệu của {place} còn khác nhau giữa các nguồn", "Figures of {place} on which sources disagree";
    contested_others: "{count} số liệu khác của {place} còn khác nhau giữa các nguồn", "{count} more figures of {place} on which sources disagree";
    claims: "Số nêu trong báo cáo và số liệu", "Numbers in reports and figures";
    claims_how: "Mỗi số nêu trong báo cáo được đối chiếu với số liệu của cùng chỉ số, địa phương, năm, ở độ chính xác mà báo cáo nêu.", "Each number in a report is held against the figure of the same indicator, place and year, at the precision of the report.";
    claims_say: "{all} số: {differs} lệch, {agrees} khớp, {unknown} chưa có số liệu để đối chiếu.", "{all} numbers: {differs} that differ, {agrees} that agree, {unknown} with nothing to compare with.";
    claims_say_one: "{all} số: {differs} lệch, {agrees} khớp, {unknown} chưa có số liệu để đối chiếu.", "{all} number: {differs} that differ, {agrees} that agree, {unknown} with nothing to compare with.";
    /// What a note names by an id.
    named: "“{name}”", "“{name}”";
    table_of_targets: "bảng mục tiêu", "the table of targets";
    claims_none: "Các nội dung báo cáo này không nêu số để đối chiếu.", "These statements give no numbers to compare.";
    claims_differ_none: "Không có số nào lệch với số liệu.", "No number differs from the figures.";
    claims_agree: "{count} số khớp với số liệu", "{count} numbers agree with the figures";
    claims_agree_one: "{count} số khớp với số liệu", "{count} number agrees with the figures";
    claim_agrees: "khớp", "agrees";
    claim_differs: "lệch {gap}", "differs by {gap}";
    claim_unknown: "chưa có số liệu để đối chiếu", "nothing to compare with";
    /// A number of a report: the indicator and year, what is said, what is held.
    claim: "{indicator}, {year}: báo cáo nêu {said}; số liệu là {held}", "{indicator}, {year}: the report says {said}; the figures give {held}";
    claim_of_target: "{indicator}, {year}: báo cáo nêu mục tiêu {said}; văn bản đặt {held}", "{indicator}, {year}: the report names a target, {said}; the documents set {held}";
    claim_alone: "{indicator}, {year}: báo cáo nêu {said}", "{indicator}, {year}: the report says {said}";
    claim_alone_target: "{indicator}, {year}: báo cáo nêu mục tiêu {said}", "{indicator}, {year}: the report names a target, {said}";
    /// A number that no indicator counts.
    claim_bare: "Số {said}, {year}", "The number {said}, {year}";
    claim_undated: "báo cáo không nêu năm", "no year given";
    claim_of_place: "{indicator} của {place}", "{indicator}, {place}";
    claim_short: "{said} ({year}): {outcome}", "{said} ({year}): {outcome}";
    claim_short_differs: "{said} ({year}): {outcome} so với {held}", "{said} ({year}): {outcome} from {held}";
    said_since: "{change} so với năm {since}", "{change} from {since}";
    said_same: "không đổi", "no change";
    said_mean: "bình quân {since}–{year} {number}", "a mean of {number} over {since}–{year}";
    why_part_year: "số của một phần năm", "for part of the year";
    why_forecast: "dự báo", "a forecast";
    why_ratio: "tỷ lệ thay đổi", "a relative change";
    alternative: "{indicator} (cùng số này): {held}, {outcome}", "{indicator} (the same number): {held}, {outcome}";
    alternative_unknown: "{indicator} (cùng số này): {outcome}", "{indicator} (the same number): {outcome}";
    achievement_not_met: "Báo cáo nêu kết quả, mục tiêu chưa đạt", "Achievement reported, target not met";
    difficulty_met: "Báo cáo nêu hạn chế, mục tiêu đã đạt", "Difficulty reported, target met";
    contrast_how: "Chỉ xét mục tiêu của đúng các chỉ số mà báo cáo nêu, ở cùng địa phương, còn trong thời hạn tại thời điểm báo cáo; trạng thái là của hiện tại. Báo cáo có thể nói về phần việc khác của cùng chỉ số.", "Only targets of the very indicators that a report names count, of the same place, that ran at the time; statuses are today's. A report may speak of another part of the same matter.";
    contrast_none: "Không có nội dung báo cáo nào theo các bộ lọc này.", "No such statement under these filters.";
    gaps: "Lĩnh vực chưa có nội dung báo cáo", "Sectors without statements";
    gaps_how: "Địa phương có mục tiêu hoặc số liệu trong một lĩnh vực nhưng bộ dữ liệu này chưa có nội dung báo cáo.", "Places with targets or figures in a sector of which this dataset holds no statement.";
    gaps_none: "Mỗi lĩnh vực có mục tiêu hoặc số liệu ở các địa phương đang xem đều đã có nội dung báo cáo.", "In the places shown there are statements on every sector that has targets or figures.";
    gap_targets: "có mục tiêu: {count}", "with targets: {count}";
    gap_figures: "chỉ có số liệu: {count}", "with figures only: {count}";
    and_more_statements: "và {count} nội dung khác", "and {count} more";
    speaks_of: "Chỉ số liên quan", "Indicators concerned";
}
