//! Mounts the page; nothing else. A panic traps, and scripts/browser/failed.js shows what the page's markup says of a failure.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, throw_str};

    match document().get_element_by_id("page").and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) {
        Some(place) => leptos::mount::mount_to(place, tiendo::page::shell::app::app).forget(),
        None => throw_str("index.html has no element with the id \"page\""),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a web page: `make run` builds it and prints its address.");
}
