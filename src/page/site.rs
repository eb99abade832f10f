//! What every part of the page shares: the data, the view, its counts, and the one way to change the view.

use crate::address::{Address, History};
use crate::answer::{Board, Counts, Question, items};
use crate::dataset::Dataset;
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
    pub view: Memo<View>,
    /// What the link says and this edition does not know.
    pub dropped: Memo<Vec<Dropped>>,
    pub counts: Memo<Counts>,
    /// The reader's own data in place of the page's.
    pub own: RwSignal<Option<Arc<Loaded>>>,
    /// What was wrong with the file opened last.
    pub own_refused: RwSignal<Option<Vec<String>>>,
    /// Whether the filters are open where they do not stand beside the content.
    pub drawer: RwSignal<bool>,
}

impl Site {
    pub fn new(loaded: Arc<Loaded>, address: Address, own: RwSignal<Option<Arc<Loaded>>>) -> Site {
        let read = {
            let loaded = loaded.clone();
            Memo::new(move |_| address.query().with(|query| known::read(query, &loaded.dataset)))
        };
        let view = Memo::new(move |_| read.with(|(view, _)| view.clone()));
        let counts = {
            let loaded = loaded.clone();
            Memo::new(move |_| view.with(|view| items::counts(loaded.question(view))))
        };
        Site {
            loaded: StoredValue::new(loaded),
            address,
            view,
            dropped: Memo::new(move |_| read.with(|(_, dropped)| dropped.clone())),
            counts,
            own,
            own_refused: RwSignal::new(None),
            drawer: RwSignal::new(false),
        }
    }

    pub fn loaded(self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// The only way to change the view.
    pub fn update(self, history: History, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
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
    request_animation_frame(move || {
        use wasm_bindgen::JsCast;
        if let Ok(Some(element)) = document().query_selector(selector)
            && let Some(element) = element.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = element.focus();
        }
    });
}
