//! The charts that stand on the page, so that they can be taken along: each frame offers its own as long as it stands.

use crate::chart::{Frame, Picture};
use leptos::prelude::*;
use std::sync::Arc;

/// A text that follows signals.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// A chart as it can be drawn again for another size.
#[derive(Clone)]
pub struct Offered {
    /// As its frame is called.
    pub title: Text,
    /// Empty where its values have none.
    pub unit: Text,
    /// What it shows, from the same numbers.
    pub sentence: Text,
    /// The picture for a width and a language.
    pub draw: Arc<dyn Fn(Frame) -> Picture + Send + Sync>,
    /// Positions in the dataset, in the order of importance.
    pub sources: Arc<dyn Fn() -> Vec<usize> + Send + Sync>,
}

/// Those that stand on the page, in the order in which they came.
#[derive(Clone, Copy, Default)]
pub struct Charts(RwSignal<Vec<(usize, Offered)>>);

impl Charts {
    /// Offers a chart until the owner that calls it ends.
    pub fn offer(self, chart: Offered) {
        let id = self.0.with_untracked(|all| all.iter().map(|(id, _)| id + 1).max().unwrap_or_default());
        self.0.update(|all| all.push((id, chart)));
        on_cleanup(move || {
            let _ = self.0.try_update(|all| all.retain(|(other, _)| *other != id));
        });
    }

    /// Whether there is any.
    pub fn any(self) -> bool {
        self.0.with(|all| !all.is_empty())
    }

    /// Every one, without following them.
    pub fn all(self) -> Vec<Offered> {
        self.0.with_untracked(|all| all.iter().map(|(_, chart)| chart.clone()).collect())
    }
}
