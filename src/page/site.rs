//! What every part of the page shares: the data, the view, its counts, and the one way to change the view. It stands below the views and
//! knows nothing of the address bar: the shell hands it the query and how to change it.

use crate::answer::{Counts, Question, counts, shown};
use crate::dataset::Dataset;
use crate::page::charts::Charts;
use crate::page::kept::Kept;
use crate::page::kit::handle::Handle;
use crate::page::kit::reader::leave_at_end;
use crate::page::kit::turns::Turns;
use crate::status::Board;
use crate::view::keys::{Dropped, encode};
use crate::view::{View, known};
use leptos::prelude::*;
use std::sync::Arc;

/// A dataset with its targets judged.
pub struct Loaded {
    /// What is known.
    pub dataset: Dataset,
    /// Its targets, judged.
    pub board: Board,
    /// The name of the reader's own file, where it is one.
    pub file: Option<String>,
    /// Whether its figures stand beside those of the page.
    pub joined: bool,
}

impl Loaded {
    /// Judges the targets of a dataset; `file` names the reader's own.
    pub fn new(dataset: Dataset, file: Option<String>) -> Loaded {
        let board = Board::of(&dataset);
        Loaded { dataset, board, file, joined: false }
    }

    /// A view of the data, as every answer takes it.
    pub fn question<'a>(&'a self, view: &'a View) -> Question<'a> {
        Question { dataset: &self.dataset, board: &self.board, view }
    }
}

/// What Back does after a change of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Choosing: Back undoes it.
    Push,
    /// Typing and dragging: Back skips it.
    Replace,
}

/// Where a reader was on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// How far down, in CSS pixels.
    pub down: f64,
    /// The link that had the focus, as its `href` stands there, and how many before it lead to the same; of anything else that has one, its id.
    pub link: Option<(String, usize)>,
    /// How far below the window's top that link stood, in CSS pixels: what is above it may be of another height when the page is drawn again.
    pub top: f64,
    /// What was chosen in the view and no link says, as [`Kept`] writes it.
    pub kept: String,
}

/// The query string that says the view, and how to go to another.
#[derive(Clone, Copy)]
pub struct Link {
    /// The link's query string without its question mark, live.
    pub query: Signal<String>,
    /// Where the reader had been when the entry of the history was left that Back or Forward now leads to; taken once.
    pub returning: RwSignal<Option<Reached>>,
    /// What is chosen in the views and no link says.
    pub kept: Kept,
    /// Goes to another query string, as a new entry of the history or in place of this one.
    pub go: Callback<(History, String)>,
}

/// What is asked of an earlier edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// Its date; `None` for the one before the edition shown.
    pub edition: Option<String>,
    /// Only what is new in the view.
    pub of_view: bool,
}

/// Elements that the focus is led to from elsewhere.
#[derive(Clone, Copy, Default)]
pub struct Landmarks {
    /// The main region, which holds the view.
    pub main: Handle,
    /// The view's title.
    pub title: Handle,
    /// The control that chooses the language.
    pub language: Handle,
    /// The search.
    pub search: Handle,
    /// The number of results.
    pub count: Handle,
    /// The button that opens the filters, where they are a drawer.
    pub filters: Handle,
    /// The face of an indicator that is shown, in their switch.
    pub face: Handle,
}

/// Shared by every part of the page; made anew when the data change.
#[derive(Clone, Copy)]
pub struct Site {
    loaded: StoredValue<Arc<Loaded>>,
    /// The link of the page, for the shell.
    pub link: Link,
    /// The view that the link says, and what it says that this edition does not know.
    pub read: Memo<(View, Vec<Dropped>)>,
    /// The view that the link says.
    pub view: Memo<View>,
    /// The results of the view and of each choice of its filters.
    pub counts: Memo<Counts>,
    /// How many of these the page shows.
    pub shown: Memo<usize>,
    /// The reader's own data in place of the page's.
    pub own: RwSignal<Option<Arc<Loaded>>>,
    /// What was wrong with the file opened last.
    pub own_refused: RwSignal<Option<Vec<String>>>,
    /// What is new since then, where the reader asks for that.
    pub since: RwSignal<Option<Since>>,
    /// The name of the reader's file that is kept on the device.
    pub kept: RwSignal<Option<String>>,
    /// Whether the filters are open where they are a drawer.
    pub drawer: RwSignal<bool>,
    /// In which turns the page is drawn when it opens.
    pub turns: Turns,
    /// Elements that the focus is led to from elsewhere.
    pub landmarks: Landmarks,
    /// The place on the method page that an explanation leads to; taken once.
    pub rule: StoredValue<Option<&'static str>>,
    /// What of the view can be taken along as a picture.
    pub charts: Charts,
}

impl Site {
    /// The page of these data, following the link.
    pub fn new(loaded: Arc<Loaded>, link: Link, own: RwSignal<Option<Arc<Loaded>>>, turns: Turns) -> Site {
        let (for_link, for_counts, for_shown) = (loaded.clone(), loaded.clone(), loaded.clone());
        let read = Memo::new(move |_| link.query.with(|query| known::read(query, &for_link.dataset)));
        let view = Memo::new(move |_| read.with(|(view, _)| view.clone()));
        let counts = Memo::new(move |_| view.with(|view| counts(for_counts.question(view))));
        let shown = Memo::new(move |_| view.with(|view| counts.with(|counts| shown(for_shown.question(view), counts))));
        Site {
            loaded: StoredValue::new(loaded),
            link,
            read,
            view,
            counts,
            shown,
            own,
            own_refused: RwSignal::new(None),
            since: RwSignal::new(None),
            kept: RwSignal::new(None),
            drawer: RwSignal::new(false),
            turns,
            landmarks: Landmarks::default(),
            rule: StoredValue::new(None),
            charts: Charts::default(),
        }
    }

    /// The data shown.
    pub fn loaded(self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// The answer to a question of the view, asked once for each view: whoever reads it reads the same.
    pub fn answer<T: PartialEq + Send + Sync + 'static>(self, answer: impl Fn(Question) -> T + Send + Sync + 'static) -> Memo<T> {
        Memo::new(move |_| {
            leave_at_end();
            self.view.with(|view| answer(self.loaded().question(view)))
        })
    }

    /// What a part of the page reads of the view.
    pub fn of_view<T: PartialEq + Send + Sync + 'static>(self, read: impl Fn(&View) -> T + Send + Sync + 'static) -> Memo<T> {
        Memo::new(move |_| {
            leave_at_end();
            self.view.with(|view| read(view))
        })
    }

    /// The only way to change the view.
    pub fn update(self, history: History, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        self.link.go.run((history, encode(&view)));
    }

    /// Follows a link of this page.
    pub fn follow(self, query: &str) {
        self.link.go.run((History::Push, query.to_owned()));
    }
}

/// The address of a view, for a link of this page.
pub fn href(view: &View) -> String {
    let query = encode(view);
    if query.is_empty() { "?".to_owned() } else { query }
}
