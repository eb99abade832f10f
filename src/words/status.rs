//! The names of statuses, rules and kinds of figures.

use crate::dataset::{ObservationStatus, StatementKind};
use crate::lang::Lang;
use crate::status::{Method, Scope, Status};
use crate::words::texts;

texts! {
    met: "Đã đạt", "Met";
    on_track: "Đúng tiến độ", "On track";
    needs_acceleration: "Cần tăng tốc", "Needs acceleration";
    off_track: "Chậm tiến độ", "Off track";
    moving_away: "Đi ngược mục tiêu", "Moving away";
    missed: "Không đạt", "Missed";
    too_little_data: "Chưa đủ số liệu", "Too little data";
    not_measured: "Chưa có chỉ tiêu đo", "Not measured";
    no_target: "Chưa có mục tiêu", "No target";
    line: "Đường thẳng", "Straight line";
    compound: "Tăng trưởng kép", "Compound growth";
    remaining: "Quãng đường còn lại", "Remaining distance";
    actual: "chính thức", "actual";
    preliminary: "sơ bộ", "preliminary";
    estimate: "ước tính", "estimate";
    contested: "các nguồn không thống nhất", "sources disagree";
    of_resolution: "Hai nghị quyết", "The two resolutions";
    of_programme: "Văn bản Trung ương triển khai", "Central documents that carry them out";
    of_related: "Văn bản Trung ương liên quan", "Other central documents";
    of_local: "Địa phương", "Provinces";
    achievement: "Kết quả", "Achievement";
    difficulty: "Khó khăn, hạn chế", "Difficulty";
    proposal: "Kiến nghị", "Proposal";
    commitment: "Cam kết", "Commitment";
}

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
        Status::NoTarget => no_target(lang),
    }
}

pub fn method(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Line => line(lang),
        Method::Compound => compound(lang),
        Method::Remaining => remaining(lang),
    }
}

pub fn observation(status: ObservationStatus, lang: Lang) -> &'static str {
    match status {
        ObservationStatus::Actual => actual(lang),
        ObservationStatus::Preliminary => preliminary(lang),
        ObservationStatus::Estimate => estimate(lang),
    }
}

pub fn scope(scope: Scope, lang: Lang) -> &'static str {
    match scope {
        Scope::Resolution => of_resolution(lang),
        Scope::Programme => of_programme(lang),
        Scope::Related => of_related(lang),
        Scope::Local => of_local(lang),
    }
}

pub fn kind(kind: StatementKind, lang: Lang) -> &'static str {
    match kind {
        StatementKind::Achievement => achievement(lang),
        StatementKind::Difficulty => difficulty(lang),
        StatementKind::Proposal => proposal(lang),
        StatementKind::Commitment => commitment(lang),
    }
}
