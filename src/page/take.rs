//! Taking a view along. Links are copied here; what is heavy (files, pictures, the report, codes) is a part of the program of its own, fetched
//! when a reader asks for it. The bar that offers all of it is `parts::take`.

pub mod clip;
mod drawn;
pub mod file;
pub mod link;
mod texts;
mod work;

use crate::closed_set::closed_set;
use crate::lang::Lang;
use crate::page::kit::el::El;
use crate::page::site::Site;
use crate::words::take as words;
use leptos::prelude::{RwSignal, Set};
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

closed_set! {
    /// What can be taken out, by the names of the page's contract.
    Kind {
        Link = "link", Pinned = "pinned", Csv = "csv", Xlsx = "xlsx", Svg = "svg", Png = "png", Text = "text", Cite = "cite", Qr = "qr", Embed = "embed",
        Package = "package",
    }
}

/// What the bar says of the last thing that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Empty where nothing was asked for.
    pub sentence: String,
    /// What the reader has to copy by hand.
    pub by_hand: Option<String>,
}

impl From<String> for Said {
    fn from(sentence: String) -> Said {
        Said { sentence, by_hand: None }
    }
}

/// What stands in the bar's dialog: its title, and what draws the rest.
#[derive(Clone)]
pub struct Shown {
    /// In the language of the page.
    pub title: &'static str,
    /// Draws what stands below the title.
    pub content: Arc<dyn Fn() -> El + Send + Sync>,
}

/// The bar, as those that work for it need it.
#[derive(Clone, Copy)]
pub struct Bar {
    /// The page that it stands on.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// What it says.
    pub said: RwSignal<Said>,
    /// What its dialog shows; `None` where that is closed.
    pub shown: RwSignal<Option<Shown>>,
}

impl Bar {
    /// Says a sentence in place of the last.
    pub fn say(self, sentence: impl Into<String>) {
        self.said.set(Said::from(sentence.into()));
    }

    /// Copies a text and says so; where the browser does not let the page copy, gives the text to be copied by hand.
    pub fn copy(self, text: String, done: String) {
        spawn_local(async move {
            self.said.set(match clip::text(&text).await {
                Ok(()) => done.into(),
                Err(_) => Said { sentence: words::not_copied(self.lang).to_owned(), by_hand: Some(text) },
            });
        });
    }
}

type Run = fn(Bar, Kind);

#[wasm_split(take, fallible)]
fn fetch_take() -> Result<Run, SplitLoaderError> {
    Ok(work::run)
}

/// Fetches the part and lets it work.
pub fn ask(bar: Bar, kind: Kind) {
    spawn_local(async move {
        match fetch_take().await {
            Ok(run) => run(bar, kind),
            Err(_) => bar.say(words::not_there(bar.lang)),
        }
    });
}

/// Fetches the part where it is likely to be needed.
pub fn expect() {
    spawn_local(async { drop(fetch_take().await) });
}
