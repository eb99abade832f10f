//! The reader's own figures: a dataset is shown in place of the page's, a table joins what is shown; both are closed again. Neither leaves the browser.

mod database;
mod kept;
mod preview;
mod table;

use crate::dataset::Dataset;
use crate::dataset::capacity::{most_bytes, values_in};
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::shell::own::table::Opened;
use crate::page::site::{Loaded, Site};
use crate::words::{fill, own_data as own_words, page as words, refusal};
use leptos::prelude::{Get, RwSignal, Set, on_cleanup, window_event_listener_untyped};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The file's name in a sentence, then what is wrong with it.
pub type Refused = RwSignal<Option<Vec<String>>>;

/// The control that opens a file. A table needs a dataset that it can join: `site` is the one that is shown, where there is one.
pub fn opener(data: RwSignal<Option<Arc<Loaded>>>, site: Option<Site>, wrong: Refused, lang: Lang) -> El {
    let table = RwSignal::new(None::<Opened>);
    let open = move |file: web_sys::File| {
        kept::opened(&file);
        leptos::task::spawn_local(async move {
            match read(&file, site.is_some(), lang).await {
                Ok(File::Dataset(loaded)) => {
                    wrong.set(None);
                    kept::is_shown();
                    data.set(Some(Arc::new(*loaded)));
                }
                Ok(File::Table(opened)) => {
                    wrong.set(None);
                    table.set(Some(opened));
                }
                Err(lines) => wrong.set(Some([vec![fill(words::own_refused(lang), &[("file", &file.name())])], lines].concat())),
            }
        });
    };
    let chosen = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open(file);
        }
        // The same file can be chosen again after it has been mended.
        input.set_value("");
    };
    drop_anywhere(open);
    let input = el("input").attr("type", "file").attr("name", "dataset").attr("accept", ".json,.csv,.tsv,.txt,application/json,text/csv").on("change", chosen);
    let control = el("label").class("own").child(text("span", "", words::own_data(lang))).child(input).child(text("small", "", words::own_hint(lang)));
    let template = site.map(|site| {
        let button = text("button", "", own_words::template(lang)).attr("type", "button").attr("data-template", "");
        button.on("click", move |_| table::template(site, wrong, lang))
    });
    let on_device = site.map(|site| kept::there(site, lang, open));
    el("div").class("own-data").child(control).maybe(on_device).maybe(template).maybe(site.map(|site| table::dialog(site, table, wrong, lang)))
}

/// A file that is dropped on the page is opened; anything else that is dropped is the browser's.
fn drop_anywhere(open: impl Fn(web_sys::File) + 'static) {
    let files = |event: &web_sys::Event| event.dyn_ref::<web_sys::DragEvent>()?.data_transfer().filter(|data| data.types().includes(&"Files".into(), 0));
    let over = window_event_listener_untyped("dragover", move |event| {
        if files(&event).is_some() {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener_untyped("drop", move |event| {
        if let Some(file) = files(&event).and_then(|data| data.files()?.get(0)) {
            event.prevent_default();
            open(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

/// What a file is.
enum File {
    /// Shown in place of the page's.
    Dataset(Box<Loaded>),
    /// Joins what is shown.
    Table(Opened),
}

async fn read(file: &web_sys::File, tables: bool, lang: Lang) -> Result<File, Vec<String>> {
    let most = most_bytes(device_gigabytes());
    if file.size() > most {
        return Err(too_large(file, most, lang));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| vec![words::own_unreadable(lang).to_owned()])?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    if tables && !is_json(&bytes, &file.name()) {
        return Ok(File::Table(Opened { name: file.name(), bytes: bytes.into() }));
    }
    let dataset = Dataset::read(&bytes).map_err(|why| refusal::lines(&why, lang))?;
    Ok(File::Dataset(Box::new(Loaded::new(dataset, Some(file.name())))))
}

/// Of a table the size does not say how many values it has.
fn too_large(file: &web_sys::File, most: f64, lang: Lang) -> Vec<String> {
    let values = |bytes: f64| format::count(values_in(bytes), lang);
    let size = fill(words::own_too_large(lang), &[("most", &(most / 1e6).to_string())]);
    let many = || fill(words::own_too_many(lang), &[("values", &values(file.size())), ("bears", &values(most))]);
    std::iter::once(size).chain(is_json(&[], &file.name()).then(many)).collect()
}

/// How much memory the device says it has, in GB; not every browser tells.
fn device_gigabytes() -> Option<f64> {
    js_sys::Reflect::get(&web_sys::window()?.navigator(), &"deviceMemory".into()).ok()?.as_f64()
}

/// By its first sign, or by its name where it is damaged.
fn is_json(bytes: &[u8], name: &str) -> bool {
    let first = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_some_and(|byte| matches!(byte, b'{' | b'[')) || name.to_ascii_lowercase().ends_with(".json")
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
    let loaded = site.loaded();
    let (file, joined) = (loaded.file.clone()?, loaded.joined);
    let said = text("p", "", fill(if joined { own_words::shown_joined(lang) } else { words::own_shown(lang) }, &[("file", &file)]));
    let back = text("button", "", words::own_close(lang)).attr("type", "button").on("click", move |_| site.own.set(None));
    Some(el("div").attr("role", "status").class("notice").child(said).child(kept::offer(site, lang)).child(back))
}
