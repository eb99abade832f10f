//! The reader's own dataset: opened, shown in place of the page's, closed again. It never leaves the browser.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Loaded, Site};
use crate::words::{fill, page as words, refusal};
use leptos::prelude::{Get, RwSignal, Set};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Larger files are refused unread: they would take more memory than many phones give a page.
const MOST_MEGABYTES: f64 = 100.0;

/// The file's name in a sentence, then what is wrong with it.
pub type Refused = RwSignal<Option<Vec<String>>>;

/// The control that opens a file.
pub fn opener(data: RwSignal<Option<Arc<Loaded>>>, wrong: Refused, lang: Lang) -> El {
    let open = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            leptos::task::spawn_local(async move {
                match read(&file, lang).await {
                    Ok(loaded) => {
                        wrong.set(None);
                        data.set(Some(Arc::new(loaded)));
                    }
                    Err(lines) => wrong.set(Some([vec![fill(words::own_refused(lang), &[("file", &file.name())])], lines].concat())),
                }
                // The same file can be chosen again after it has been mended.
                input.set_value("");
            });
        }
    };
    el("label")
        .class("own")
        .child(text("span", "", words::own_data(lang)))
        .child(el("input").attr("type", "file").attr("name", "dataset").attr("accept", ".json,application/json").on("change", open))
        .child(text("small", "", words::own_hint(lang)))
}

async fn read(file: &web_sys::File, lang: Lang) -> Result<Loaded, Vec<String>> {
    if file.size() > MOST_MEGABYTES * 1e6 {
        return Err(vec![fill(words::own_too_large(lang), &[("most", &MOST_MEGABYTES.to_string())])]);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| vec![words::own_unreadable(lang).to_owned()])?;
    let dataset = Dataset::read(&js_sys::Uint8Array::new(&buffer).to_vec()).map_err(|why| refusal::lines(&why, lang))?;
    Ok(Loaded::new(dataset, Some(file.name())))
}

/// Problems as a list that scrolls rather than floods.
pub fn problem_list(lines: Vec<String>) -> El {
    el("ul").class("problems").attr("tabindex", "0").children(lines.into_iter().map(|line| text("li", "", line)))
}

/// What was wrong with the file opened last.
pub fn refused(wrong: Refused, lang: Lang) -> Option<El> {
    let mut lines = wrong.get()?.into_iter();
    let head = lines.next().unwrap_or_default();
    let close = text("button", "", words::close(lang)).attr("type", "button").on("click", move |_| wrong.set(None));
    Some(el("div").attr("role", "alert").class("alert").child(text("p", "figure", head)).child(problem_list(lines.collect())).child(close))
}

/// Says that own data are shown, and gives the way back.
pub fn shown(site: Site, lang: Lang) -> Option<El> {
    let file = site.loaded().file.clone()?;
    let said = text("p", "", fill(words::own_shown(lang), &[("file", &file)]));
    let back = text("button", "", words::own_close(lang)).attr("type", "button").on("click", move |_| site.own.set(None));
    Some(el("div").attr("role", "status").class("notice").child(said).child(back))
}
