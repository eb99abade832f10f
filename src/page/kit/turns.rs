//! Turns: what a page draws when it opens is drawn piece by piece, and long lists row by row, with room in between for whatever the reader does.
//!
//! Measured at a fourth of the speed, a phone's width: drawn at once, the front page kept the browser from answering for 436 ms, a place for 766;
//! in turns no task took longer than 106. It costs 6 to 10 KB of program (Brotli).

use crate::page::kit::dom::breathe;
use crate::page::kit::el::{Child, live};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;

/// How long pieces follow each other before the browser may do something else, in ms.
const SPELL: f64 = 8.0;
/// How many rows a list gets at a time: at least so many, and so many-eth of those that stand, since each time looks through all of these.
const ROWS: usize = 2;
const SHARE: usize = 32;

/// A list that grows: how many rows of it may stand, and how many there are in all.
struct Growing {
    made: RwSignal<usize>,
    total: Box<dyn Fn() -> usize>,
}

/// Pieces and lists that wait for their turn.
#[derive(Clone, Copy)]
pub struct Turns {
    /// Whether pieces wait: what stands before the page goes when none does.
    pub open: RwSignal<bool>,
    growing: RwSignal<usize>,
    pieces: StoredValue<VecDeque<RwSignal<bool>>, LocalStorage>,
    lists: StoredValue<Vec<Growing>, LocalStorage>,
    running: StoredValue<bool>,
}

impl Turns {
    /// Nothing waits: pieces are drawn as they are given.
    pub fn new() -> Turns {
        Turns {
            open: RwSignal::new(false),
            growing: RwSignal::new(0),
            pieces: StoredValue::new_local(VecDeque::new()),
            lists: StoredValue::new_local(Vec::new()),
            running: StoredValue::new(false),
        }
    }

    /// Whether all is drawn, and no list grows.
    pub fn are_over(self) -> bool {
        self.growing.get() == 0 && !self.open.get()
    }

    /// From now on pieces wait, until none is left.
    pub fn begin(self) {
        self.open.set(true);
        self.run();
    }

    /// A piece: drawn when its turn comes, at once where none wait. What it draws may give further pieces, which come after all others.
    pub fn draw<T: Into<Child>>(self, piece: impl FnOnce() -> T + Send + 'static) -> Child {
        if !self.open.get_untracked() {
            return piece().into();
        }
        let come = RwSignal::new(false);
        self.pieces.update_value(|pieces| pieces.push_back(come));
        let mut piece = Some(piece);
        Child::View(live(move || if come.get() { piece.take().map(untrack) } else { None }))
    }

    /// How many rows of a list may stand by now: a few more with each turn, once no piece waits; all of them in the end. `total`: how many there are.
    pub fn grow(self, total: impl Fn() -> usize + 'static) -> RwSignal<usize> {
        let made = RwSignal::new(0);
        self.growing.update(|growing| *growing += 1);
        self.lists.update_value(|lists| lists.push(Growing { made, total: Box::new(total) }));
        on_cleanup(move || self.forget(made));
        self.run();
        made
    }

    /// A list that has all its rows, or has gone with its view.
    fn forget(self, made: RwSignal<usize>) {
        let found = self.lists.try_update_value(|lists| {
            let at = lists.iter().position(|list| list.made == made);
            at.map(|at| lists.remove(at))
        });
        if found.flatten().is_some() {
            self.growing.try_update(|growing| *growing -= 1);
        }
    }

    fn run(self) {
        if self.running.get_value() {
            return;
        }
        self.running.set_value(true);
        spawn_local(async move {
            breathe().await;
            let mut since = js_sys::Date::now();
            while self.next() {
                // What follows the signals has done so by then.
                leptos::task::tick().await;
                if js_sys::Date::now() - since >= SPELL {
                    breathe().await;
                    since = js_sys::Date::now();
                }
            }
            self.running.try_set_value(false);
        });
    }

    /// The next piece, or the next rows; whether there were any.
    fn next(self) -> bool {
        if let Some(come) = self.pieces.try_update_value(VecDeque::pop_front).flatten() {
            // What was drawn for another language meanwhile is gone with its signal.
            come.try_set(true);
            return true;
        }
        if self.open.try_get_untracked() == Some(true) {
            self.open.set(false);
            return true;
        }
        let first = self.lists.try_with_value(|lists| lists.first().map(|list| (list.made, (list.total)()))).flatten();
        let Some((made, total)) = first else { return false };
        let stand = made.get_untracked();
        match stand.saturating_add(ROWS.max(stand / SHARE)) {
            more if more < total => made.set(more),
            _ => {
                made.set(usize::MAX);
                self.forget(made);
            }
        }
        true
    }
}

impl Default for Turns {
    fn default() -> Turns {
        Turns::new()
    }
}
