//! The names of statuses, rules and kinds of figures.

use crate::dataset::{ObservationStatus, StatementKind, Tier};
use crate::lang::Lang;
use crate::status::{Method, Scope, Status};
use crate::words::{filters, texts};

texts! {
    met: "Đã đạt", "Met";
    on_track: "Đúng tiến độ", "On track";
    needs_acceleration: "Cần đẩy nhanh", "Needs acceleration";
    off_track: "Chậm tiến độ", "Off track";
    moving_away: "Xa dần mục tiêu", "Moving away";
    missed: "Không đạt", "Missed";
    too_little_data: "Chưa đủ số liệu", "Too little data";
    not_measured: "Chưa có chỉ số theo dõi", "Not measured";
    no_longer: "Không còn áp dụng", "No longer applicable";
    no_target: "Không gắn mục tiêu", "No target";
    line: "Tuyến tính", "Straight line";
    compound: "Tăng trưởng kép", "Compound growth";
    remaining: "Khoảng cách còn lại", "Remaining distance";
    actual: "thực hiện", "actual";
    preliminary: "sơ bộ", "preliminary";
    estimate: "ước tính", "estimate";
    contested: "các nguồn đưa số liệu khác nhau", "sources disagree";
    tier_primary: "cơ quan công bố", "the publisher";
    tier_data_file: "bản sao dữ liệu của cơ quan công bố", "copy of the publisher’s data";
    tier_press: "báo chí dẫn", "quoted by the press";
    tier_repost: "đăng lại", "reposted";
    tier_unknown: "chưa rõ loại nguồn", "kind of source not known";
    achievement: "Kết quả", "Achievement";
    difficulty: "Hạn chế, vướng mắc", "Difficulty";
    proposal: "Kiến nghị, đề xuất", "Proposal";
    commitment: "Cam kết, định hướng", "Commitment";
}

/// The word of a status.
pub fn status(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => met(lang),
        Status::OnTrack => on_track(lang),
        Status::NeedsAcceleration => needs_acceleration(lang),
        Status::OffTrack => off_track(lang),
        Status::MovingAway => moving_away(lang),
        Status::Missed => missed(lang),
        Status::TooLittleData => too_little_data(lang),
        Status::NotMeasured => not_measured(lang),
        Status::NoLonger => no_longer(lang),
        Status::NoTarget => no_target(lang),
    }
}

/// The name of a method.
pub fn method(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Line => line(lang),
        Method::Compound => compound(lang),
        Method::Remaining => remaining(lang),
    }
}

/// The kind of a figure.
pub fn observation(status: ObservationStatus, lang: Lang) -> &'static str {
    match status {
        ObservationStatus::Actual => actual(lang),
        ObservationStatus::Preliminary => preliminary(lang),
        ObservationStatus::Estimate => estimate(lang),
    }
}

/// How close a source is to the figure's publisher.
pub fn tier(tier: Option<Tier>, lang: Lang) -> &'static str {
    match tier {
        Some(Tier::Primary) => tier_primary(lang),
        Some(Tier::DataFile) => tier_data_file(lang),
        Some(Tier::Press) => tier_press(lang),
        Some(Tier::Repost) => tier_repost(lang),
        None => tier_unknown(lang),
    }
}

/// Where a target is set.
pub fn scope(scope: Scope, lang: Lang) -> &'static str {
    match scope {
        Scope::Resolution => filters::scope_resolution(lang),
        Scope::Programme => filters::scope_programme(lang),
        Scope::Related => filters::scope_related(lang),
        Scope::Local => filters::scope_local(lang),
    }
}

/// The kind of a statement.
pub fn kind(kind: StatementKind, lang: Lang) -> &'static str {
    match kind {
        StatementKind::Achievement => achievement(lang),
        StatementKind::Difficulty => difficulty(lang),
        StatementKind::Proposal => proposal(lang),
        StatementKind::Commitment => commitment(lang),
    }
}
