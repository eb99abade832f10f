//! What every part of the page shares: the data, the view, its counts, and the one way to change the view.

use crate::answer::{Counts, Question, counts};
use crate::dataset::Dataset;
use crate::page::kit::held::{Held, Slot, held};
use crate::page::shell::address::{Address, History};
use crate::page::shell::later::Later;
use crate::status::Board;
use crate::view::keys::{Dropped, encode};
use crate::view::{View, known};
use leptos::prelude::*;
use std::sync::Arc;

/// A dataset with its targets judged.
pub struct Loaded {
    pub dataset: Dataset,
    pub board: Board,
    /// The name of the reader's own file, where it is one.
    pub file: Option<String>,
}

impl Loaded {
    pub fn new(dataset: Dataset, file: Option<String>) -> Loaded {
        let board = Board::of(&dataset);
        Loaded { dataset, board, file }
    }

    pub fn question<'a>(&'a self, view: &'a View) -> Question<'a> {
        Question { dataset: &self.dataset, board: &self.board, view }
    }
}

/// Shared by every part of the page; made anew when the data change.
#[derive(Clone, Copy)]
pub struct Site {
    loaded: StoredValue<Arc<Loaded>>,
    address: Address,
    /// The view that the link says, and what it says that this edition does not know.
    pub read: Held<(View, Vec<Dropped>)>,
    pub view: Held<View>,
    pub counts: Held<Counts>,
    /// The views beyond the front page.
    pub later: Later,
    /// The reader's own data in place of the page's.
    pub own: Slot<Option<Arc<Loaded>>>,
    /// What was wrong with the file opened last.
    pub own_refused: Slot<Option<Vec<String>>>,
    /// Whether the filters are open where they do not stand beside the content.
    pub drawer: Slot<bool>,
}

impl Site {
    pub fn new(loaded: Arc<Loaded>, address: Address, own: Slot<Option<Arc<Loaded>>>, later: Later) -> Site {
        let (for_link, for_counts) = (loaded.clone(), loaded.clone());
        let read = held(move || address.query().with(|query| known::read(query, &for_link.dataset)));
        let view = held(move || read.with(|(view, _)| view.clone()));
        let counts = held(move || view.with(|view| counts(for_counts.question(view))));
        Site { loaded: StoredValue::new(loaded), address, read, view, counts, later, own, own_refused: Slot::new(None), drawer: Slot::new(false) }
    }

    pub fn loaded(self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// The only way to change the view.
    pub fn update(self, history: History, change: impl FnOnce(&mut View)) {
        let mut view = self.view.with_untracked(View::clone);
        change(&mut view);
        self.address.go(history, &view);
    }

    /// Follows a link of this page.
    pub fn follow(self, query: &str) {
        self.address.follow(query);
    }
}

/// The address of a view, for a link of this page.
pub fn href(view: &View) -> String {
    let query = encode(view);
    if query.is_empty() { "?".to_owned() } else { query }
}

/// Does something to the root element, where there is one.
pub fn on_root(act: impl FnOnce(&web_sys::Element)) {
    if let Some(root) = document().document_element() {
        act(&root);
    }
}

/// Moves the focus to the first element that a selector finds, after the page has been drawn.
pub fn focus_later(selector: &'static str) {
    focus_found(selector.to_owned());
}

/// The same for a selector that is made up as the page runs.
pub fn focus_found(selector: String) {
    request_animation_frame(move || {
        use wasm_bindgen::JsCast;
        if let Ok(Some(element)) = document().query_selector(&selector)
            && let Some(element) = element.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = element.focus();
        }
    });
}

/// What the page's markup shows before the program has anything to show.
pub fn still() -> Option<web_sys::Element> {
    document().get_element_by_id("still")
}
