//! The clipboard, where the browser has one and lets the page write to it.

use js_sys::{Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardItem};

/// The browser did not let it happen, or cannot do it.
#[derive(Debug)]
pub struct Refused;

fn clipboard() -> Result<Clipboard, Refused> {
    // Pages that did not come by https have none.
    let found = Reflect::get(&window().navigator(), &"clipboard".into()).map_err(|_| Refused)?;
    if found.is_undefined() || found.is_null() { Err(Refused) } else { Ok(found.unchecked_into()) }
}

async fn done(promise: Promise) -> Result<(), Refused> {
    JsFuture::from(promise).await.map(drop).map_err(|_| Refused)
}

/// A text without formats.
pub async fn text(text: &str) -> Result<(), Refused> {
    done(clipboard()?.write_text(text)).await
}

/// A text with its formats, and without them for fields that take letters only.
pub async fn formatted(html: &str, plain: &str) -> Result<(), Refused> {
    if !Reflect::has(&window(), &"ClipboardItem".into()).unwrap_or_default() {
        return Err(Refused);
    }
    let parts = Object::new();
    for (kind, text) in [("text/html", html), ("text/plain", plain)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).map_err(|_| Refused)?;
        Reflect::set(&parts, &kind.into(), &blob).map_err(|_| Refused)?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&parts).map_err(|_| Refused)?;
    done(clipboard()?.write(&js_sys::Array::of1(&item))).await
}
