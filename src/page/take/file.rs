//! Hands a file to the browser, which saves it as it saves any.

use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the bytes are kept: a browser that asks where to save reads them when it is told.
const KEPT: Duration = Duration::from_secs(120);

/// Bytes as a file of a type.
pub fn blob(parts: &js_sys::Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(parts, &options)
}

/// A text as a file of a type.
pub fn text_blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    blob(&js_sys::Array::of1(&js_sys::Uint8Array::from(text.as_bytes())), kind)
}

/// Saves it under a name.
pub fn save(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), KEPT);
    Ok(())
}
