//! The rules that judge a series against a target. Two questions, never folded into one: *level* (how much of the road is
//! covered) and *pace* (will it arrive). Each rule is published; the reader picks one.

pub mod board;
mod goal;
mod growth;
mod judge;
mod level;
mod pace;
pub mod scope;
mod supposed;
mod verdict;

pub use crate::status::board::{Board, Judged};
pub use crate::status::goal::{Goal, GoalShape, nearer_end, until_due};
pub use crate::status::growth::GrowthMean;
pub use crate::status::judge::judge;
pub use crate::status::pace::{Arrival, Pace, Rule, of_ratio};
pub use crate::status::scope::Scope;
pub use crate::status::supposed::Supposed;
pub use crate::status::verdict::{Latest, Level, Need, Verdict};

use crate::closed_set::closed_set;

closed_set! {
    /// Where a target stands. In the order of the legend: best first, then what cannot be judged.
    Status {
        Met = "met",
        OnTrack = "on-track",
        NeedsAcceleration = "needs-acceleration",
        OffTrack = "off-track",
        MovingAway = "moving-away",
        Missed = "missed",
        TooLittleData = "too-little-data",
        /// No indicator measures the target.
        NotMeasured = "not-measured",
        /// The object of the target has ceased, and it was not met before.
        NoLonger = "no-longer",
        /// An indicator that no target is set for.
        NoTarget = "no-target",
    }
}

closed_set! {
    /// The reader's choice among the published rules of pace.
    Method {
        /// Pace so far against the pace a straight line to the target asks for.
        Line = "line",
        /// The same with yearly growth rates: Eurostat's monitoring reports, Open SDG.
        Compound = "compound",
        /// The mean of the last five yearly changes carried on to the deadline: Germany's indicator report.
        Remaining = "remaining",
    }
}
