//! Keyed lists of elements: [`keys`](crate::page::kit::keys) says what becomes of the rows, here it is done.

use crate::page::kit::keys::{Change, Origin};
use crate::page::kit::reader::leave_at_end;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use std::mem::take;
use web_sys::{Element, Node};

/// A row with its effects, which end with it. Its owner has no parent: that would keep a place for each row that there ever was.
struct Row {
    state: AnyViewState,
    owner: Owner,
}

impl Drop for Row {
    fn drop(&mut self) {
        self.state.unmount();
        // A list within the row holds the owner, too: it would outlive the row.
        self.owner.cleanup();
    }
}

/// Makes the row of the key at a place of the list.
pub type Make = Box<dyn Fn(usize) -> AnyView>;
/// Follows the keys; called again whenever the signals change that it reads.
pub type Follow = Box<dyn FnMut() -> (Change, Make)>;

/// Fills `parent` with rows and keeps to the keys from then on, until the owner that calls it is cleaned up. Rows stand before
/// everything else in the parent.
pub fn rows(parent: &Element, mut follow: Follow) {
    let end: Node = document().create_comment("").into();
    let _ = parent.insert_before(&end, parent.first_child().as_ref());
    let parent = parent.clone();
    let (shown, aside) = (StoredValue::new_local(Vec::<Row>::new()), StoredValue::new_local(Vec::<Row>::new()));
    let mark = StoredValue::new_local(end.clone());
    let taken = |rows: StoredValue<Vec<Row>, LocalStorage>| rows.try_update_value(take).unwrap_or_default().into_iter().map(Some);
    let keep = RenderEffect::new(move |_: Option<()>| {
        leave_at_end();
        let (change, make) = follow();
        let mut before: Vec<Option<Row>> = taken(shown).collect();
        let mut kept: Vec<Option<Row>> = taken(aside).collect();
        let found: Vec<Option<Row>> = change
            .steps
            .iter()
            .map(|step| match step.origin {
                Origin::Shown(at) => before[at].take(),
                Origin::Aside(at) => kept[at].take(),
                Origin::New => None,
            })
            .collect();
        before.iter_mut().flatten().for_each(|row| row.state.unmount());
        let mut kept: Vec<Row> = kept.into_iter().chain(before).flatten().collect();
        kept.drain(..change.let_go);
        aside.set_value(kept);
        // From the last to the first, each before the one that follows it.
        let mut next = end.clone();
        let mut now = Vec::with_capacity(change.steps.len());
        for (at, (step, row)) in change.steps.iter().zip(found).enumerate().rev() {
            let mut row = row.unwrap_or_else(|| {
                untrack(|| {
                    let owner = Owner::default();
                    let state = owner.with(|| make(at).build());
                    Row { state, owner }
                })
            });
            if !step.stands {
                row.state.mount(&parent, Some(&next));
            }
            if let Some(first) = row.state.elements().into_iter().next() {
                next = first.into();
            }
            now.push(row);
        }
        now.reverse();
        shown.set_value(now);
    });
    let _ = StoredValue::new_local(keep);
    on_cleanup(move || {
        drop(taken(shown).chain(taken(aside)).collect::<Vec<_>>());
        mark.with_value(|mark| drop(mark.parent_node().map(|parent| parent.remove_child(mark))));
    });
}
