//! Badges, units and marks explain themselves in two lines on tap, hover and focus, and lead to the rule's place on the method page. One
//! panel serves the whole page: a mark is a button that names its topic, whatever draws it, and brings no listener of its own.

mod panel;

pub use panel::{lead_to_rule, panel};

use crate::closed_set::closed_set;
use crate::dataset::{Note, ObservationStatus};
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::badge::badge;
use crate::say;
use crate::status::Status;
use crate::words::{explain as words, status as status_words};

closed_set! {
    /// What can be explained. The ids of statuses and verdicts are those of the page's contract.
    Topic {
        Met = "met", OnTrack = "on-track", NeedsAcceleration = "needs-acceleration", OffTrack = "off-track", MovingAway = "moving-away",
        Missed = "missed", TooLittleData = "too-little-data", NotMeasured = "not-measured", NoLonger = "no-longer", NoTarget = "no-target",
        Agrees = "agrees", Differs = "differs", Unknown = "unknown", Contested = "contested", Preliminary = "preliminary",
        Estimate = "estimate", Derived = "derived", Fragile = "fragile", Disagree = "disagree", Scale = "scale",
    }
}

impl Topic {
    /// What it means. Of a contested figure and a scale the mark itself says it.
    const fn said(self, lang: Lang) -> &'static str {
        match self {
            Topic::Met => words::met(lang),
            Topic::OnTrack => words::on_track(lang),
            Topic::NeedsAcceleration => words::needs_acceleration(lang),
            Topic::OffTrack => words::off_track(lang),
            Topic::MovingAway => words::moving_away(lang),
            Topic::Missed => words::missed(lang),
            Topic::TooLittleData => words::too_little_data(lang),
            Topic::NotMeasured => words::not_measured(lang),
            Topic::NoLonger => words::no_longer(lang),
            Topic::NoTarget => words::no_target(lang),
            Topic::Agrees => words::agrees(lang),
            Topic::Differs => words::differs(lang),
            Topic::Unknown => words::unknown(lang),
            Topic::Preliminary => words::preliminary(lang),
            Topic::Estimate => words::estimate(lang),
            Topic::Derived => words::derived(lang),
            Topic::Fragile => words::fragile(lang),
            Topic::Disagree => words::disagree(lang),
            Topic::Contested | Topic::Scale => "",
        }
    }

    /// The place on the method page that says more: its id without [`PLACE`].
    const fn rule(self) -> &'static str {
        match self {
            Topic::Met
            | Topic::OnTrack
            | Topic::NeedsAcceleration
            | Topic::OffTrack
            | Topic::MovingAway
            | Topic::Missed
            | Topic::TooLittleData
            | Topic::NotMeasured
            | Topic::NoLonger
            | Topic::NoTarget
            | Topic::Fragile => self.id(),
            Topic::Agrees | Topic::Differs | Topic::Unknown => "claims",
            Topic::Contested | Topic::Preliminary | Topic::Estimate | Topic::Scale => "data",
            Topic::Derived => "places",
            Topic::Disagree => "rules",
        }
    }
}

/// The ids of the places on the method page begin with it.
pub const PLACE: &str = "about-";

/// A button that explains a topic; what it shows is added to it.
pub fn explains(topic: Topic) -> El {
    el("button").attr("type", "button").attr("data-explains", topic.id())
}

/// A status's badge that explains itself. Within a link or another control the plain [`badge`] stands.
pub fn status(status: Status, lang: Lang) -> El {
    match Topic::from_id(status.id()) {
        Some(topic) => explains(topic).class("plain-mark").child(badge(status, lang)),
        None => badge(status, lang),
    }
}

/// The kind of a figure: one that is not settled explains itself.
pub fn kind(status: ObservationStatus, lang: Lang) -> El {
    let said = status_words::observation(status, lang);
    match status {
        ObservationStatus::Actual => text("span", "", said),
        ObservationStatus::Preliminary => explains(Topic::Preliminary).class("plain-mark told").text(said),
        ObservationStatus::Estimate => explains(Topic::Estimate).class("plain-mark told").text(said),
    }
}

/// What says that a value was worked out from others: it explains itself.
pub fn derived(said: &str) -> El {
    explains(Topic::Derived).class("plain-mark told").text(said)
}

/// The mark "!" of a figure that sources contradict, which says what the others give.
pub fn contested_mark(note: Option<&Note>, lang: Lang) -> Option<El> {
    let why = note.is_some_and(|note| note.contested).then(|| say::contested(note, lang))?;
    let button = explains(Topic::Contested).class("contested").attr("aria-label", &why).attr("data-note", &why).text("!");
    Some(el("span").class("marked").child(button))
}
