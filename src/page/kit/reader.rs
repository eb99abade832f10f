//! Readers of signals that leave when they go. A memo keeps everyone who reads it on its list, also those that have ceased to be
//! (reactive_graph 0.2.16: only a new run takes a reader off): each visit of the overview left 24 KB in the lists of the view and its counts.

use leptos::prelude::on_cleanup;
use leptos::reactive::graph::{Observer, Subscriber};

/// Called by a reader as it runs, before it reads: when its owner is cleaned up, it is taken off the lists of all that it has read.
pub fn leave_at_end() {
    if let Some(reader) = Observer::get() {
        on_cleanup(move || reader.clear_sources(&reader));
    }
}
