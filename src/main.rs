//! The panic screen and the mounting of the page; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;

    std::panic::set_hook(Box::new(|_| {
        // The page in the document's markup, written before anything could fail: what happened, and a reload with the same link.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-failed", "");
        }
    }));
    let place = document().get_element_by_id("page").and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(place) = place {
        place.set_inner_html("");
        leptos::mount::mount_to(place, || view! { <tiendo::page::App /> }).forget();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a web page: `make run` builds it and prints its address.");
}
