//! In which order targets are listed within their scope.

use crate::answer::overview::attention::multiple;
use crate::closed_set::closed_set;
use crate::dataset::Dataset;
use crate::sorted::InOrder;
use crate::status::{Board, Method, Status};

closed_set! {
    /// What a list of targets is sorted by. What is equal keeps the order that it had.
    Order {
        /// Documents in the dataset's order, those without one last.
        Document = "document",
        /// The nearest first.
        Deadline = "deadline",
        /// The most pressing first, what cannot be judged last.
        Status = "status",
        /// What needs the largest multiple of its pace of today first, what needs nothing last.
        Takes = "takes",
    }
}

/// Sorts positions in the board by scope, then by an order.
pub fn sort(dataset: &Dataset, board: &Board, method: Method, order: Order, targets: &mut [usize]) {
    let target = |at: usize| &dataset.targets[board.judged[at].target];
    targets.order_by(|one, other| {
        let (first, second) = (&board.judged[*one], &board.judged[*other]);
        let within = match order {
            Order::Document => {
                let document = |at: usize| target(at).document.unwrap_or(usize::MAX);
                document(*one).cmp(&document(*other))
            }
            Order::Deadline => target(*one).by_year.cmp(&target(*other).by_year),
            Order::Status => pressing(first.status(method)).cmp(&pressing(second.status(method))),
            Order::Takes => {
                let times = |at: usize| multiple(board.judged[at].verdict(method)).unwrap_or(0.0);
                times(*other).total_cmp(&times(*one))
            }
        };
        first.scope.cmp(&second.scope).then(within)
    });
}

/// The place of a status in the order of what is pressing.
fn pressing(status: Status) -> u8 {
    match status {
        Status::Missed => 0,
        Status::MovingAway => 1,
        Status::OffTrack => 2,
        Status::NeedsAcceleration => 3,
        Status::OnTrack => 4,
        Status::Met => 5,
        Status::TooLittleData => 6,
        Status::NotMeasured => 7,
        Status::NoLonger => 8,
        Status::NoTarget => 9,
    }
}
