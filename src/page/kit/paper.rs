//! Whether the page is being printed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// True from when the browser gets ready to print until it is done, as long as the owner lives that calls it. Some browsers tell of it by an
/// event, some by the medium, some by both.
pub fn printing() -> ReadSignal<bool> {
    let (printing, set) = signal(false);
    let before = window_event_listener_untyped("beforeprint", move |_| set.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| set.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    if let Ok(Some(medium)) = window().match_media("print") {
        let of_medium = medium.clone();
        let changed = Closure::<dyn FnMut()>::new(move || set.set(of_medium.matches()));
        let _ = medium.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        let heard = StoredValue::new_local((medium, changed));
        on_cleanup(move || {
            heard.with_value(|(medium, changed)| {
                let _ = medium.remove_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
            });
        });
    }
    printing
}
