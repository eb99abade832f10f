//! Lists whose elements stay as long as their keys stay, and those that put elements aside: what a filter brings back was drawn before.

use crate::page::kit::el::{El, Key};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use std::mem::take;
use std::rc::Rc;
use web_sys::{Element, Node};

/// What becomes of an element whose key has gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// It is made anew when the key comes back.
    Dropped,
    /// It waits outside the document. Its key must say all that it shows and does not itself follow.
    Aside,
}

struct Row {
    key: Key,
    /// Before its owner, so that it is dropped first.
    state: AnyViewState,
    _owner: Owner,
}

pub type Keys = Rc<dyn Fn() -> Vec<Key>>;
pub type Make = Rc<dyn Fn(Key) -> El>;

/// Fills `parent` with a row for each key, and keeps to the keys from then on, until the owner that calls it is cleaned up.
/// Rows stand before everything else in the parent.
pub fn rows(parent: &Element, keys: Keys, make: Make, gone: Gone) {
    let Some(owner) = Owner::current() else { return };
    let end: Node = document().create_comment("").into();
    let _ = parent.insert_before(&end, parent.first_child().as_ref());
    let parent = parent.clone();
    let shown = StoredValue::new_local(Vec::<Row>::new());
    let mut aside = Vec::new();
    let mark = StoredValue::new_local(end.clone());
    let keep = RenderEffect::new(move |_: Option<()>| {
        let keys = keys();
        let before = shown.try_update_value(take).unwrap_or_default();
        let mut before: Vec<Option<Row>> = before.into_iter().map(Some).collect();
        let place = |key: &Key| before.iter().position(|row| row.as_ref().is_some_and(|row| row.key == *key));
        let places: Vec<Option<usize>> = keys.iter().map(place).collect();
        let staying: Vec<Option<Row>> = places.iter().map(|place| place.and_then(|place| before[place].take())).collect();
        for mut row in before.into_iter().flatten() {
            row.state.unmount();
            if gone == Gone::Aside {
                aside.push(row);
            }
        }
        // From the last to the first, each before the one that follows it. Rows that stay in their order are not touched.
        let (mut next, mut bound) = (end.clone(), usize::MAX);
        let mut now = Vec::with_capacity(keys.len());
        for ((key, place), row) in keys.into_iter().zip(places).zip(staying).rev() {
            let in_order = row.is_some() && place.is_some_and(|place| place < bound);
            bound = if in_order { place.unwrap_or(bound) } else { bound };
            let put_aside = || aside.iter().position(|row| row.key == key);
            let mut row = match row {
                Some(row) => row,
                None => match put_aside() {
                    Some(at) => aside.swap_remove(at),
                    None => untrack(|| {
                        let owner = owner.with(Owner::new);
                        let state = owner.with(|| AnyView::from(make(key)).build());
                        Row { key, state, _owner: owner }
                    }),
                },
            };
            if !in_order {
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
        for mut row in shown.try_update_value(take).unwrap_or_default() {
            row.state.unmount();
        }
        mark.with_value(|mark| drop(mark.parent_node().map(|parent| parent.remove_child(mark))));
    });
}
