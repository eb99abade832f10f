//! What the rules say of a target.

use crate::status::growth::GrowthMean;
use crate::status::pace::Pace;
use crate::status::{Goal, Status};

/// How far and how long: both as shares of the whole, 1 at the target and at the deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// How much of the way from base to target is covered; below 0 on the wrong side of the base, above 1 beyond the target.
    pub road: f64,
    /// Runs to the year of the latest value.
    pub time: f64,
}

/// What is still needed, from now on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// T − y.
    pub change: f64,
    /// tT − max(t, edition's year − 1).
    pub years: i32,
    /// The year of the value it starts from, where that is older than the year before the edition's.
    pub from_older: Option<i32>,
}

/// What stands as the latest value beside a status: the one that was judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Latest {
    /// The newest observation up to the deadline.
    Value {
        /// The year that it is of.
        year: i32,
        /// In the indicator's unit.
        value: f64,
    },
    /// Of a growth target the mean is judged; the newest rate stands beside it.
    Mean {
        /// The mean and the years that it runs over.
        growth: GrowthMean,
        /// Year and rate, in per cent.
        newest: (i32, f64),
    },
}

/// What the rules say of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// What the target's state is called.
    pub status: Status,
    /// Year and value that the pace is measured from.
    pub base: Option<(i32, f64)>,
    /// The newest observation up to the deadline.
    pub latest: Option<(i32, f64)>,
    /// How far and how long; `None` where there is no base to measure from.
    pub level: Option<Level>,
    /// Whether it will arrive; `None` where the status needs no pace or no pace can be had.
    pub pace: Option<Pace>,
    /// For growth targets: the mean so far and the mean still needed.
    pub growth: Option<GrowthMean>,
    /// For levels that are not met, before the deadline.
    pub need: Option<Need>,
    /// Where a deadline that is past was met or missed: the year of the value that decided, which may be an earlier one.
    pub judged_on: Option<i32>,
    /// The status would be another one with the base moved by one observation or without the latest one.
    pub fragile: bool,
    /// The latest break before the latest value: nothing from before that year was compared.
    pub cut_by_break: Option<i32>,
}

impl Need {
    /// (T − y) / (tT − max(t, edition's year − 1)); `None` where no year is left.
    pub(super) fn of(goal: &Goal, latest: (i32, f64), edition_year: i32) -> Option<Need> {
        let last_full_year = edition_year - 1;
        let years = goal.by_year - latest.0.max(last_full_year);
        let from_older = Some(latest.0).filter(|year| *year < last_full_year);
        (years > 0).then_some(Need { change: goal.value - latest.1, years, from_older })
    }

    /// What has to change each year, in the indicator's unit.
    pub fn per_year(&self) -> f64 {
        self.change / f64::from(self.years)
    }
}

impl Verdict {
    /// A verdict without any figure.
    pub fn of(status: Status) -> Verdict {
        Verdict { status, base: None, latest: None, level: None, pace: None, growth: None, need: None, judged_on: None, fragile: false, cut_by_break: None }
    }

    /// The verdict on a target whose object has ceased: what was met stays met, the rest keeps its figures and is not judged.
    pub fn ceased(self) -> Verdict {
        if self.status == Status::Met {
            return self;
        }
        let growth = self.growth.map(|growth| GrowthMean { needed: None, ..growth });
        Verdict { status: Status::NoLonger, pace: None, growth, need: None, judged_on: None, fragile: false, ..self }
    }

    /// The value that was judged, which is the one to show.
    pub fn shown_latest(&self) -> Option<Latest> {
        let (year, value) = self.latest?;
        // One rate is its own mean.
        let mean = self.growth.filter(|growth| growth.count > 1);
        Some(mean.map_or(Latest::Value { year, value }, |growth| Latest::Mean { growth, newest: (year, value) }))
    }

    /// Whether more figures may still change the status: of what is met or missed it is not said to be fragile. Growth is met only past
    /// its deadline.
    pub(super) fn is_open(&self) -> bool {
        match self.status {
            Status::OnTrack | Status::NeedsAcceleration | Status::OffTrack | Status::MovingAway => true,
            Status::Met | Status::Missed | Status::TooLittleData | Status::NotMeasured | Status::NoLonger | Status::NoTarget => false,
        }
    }
}
