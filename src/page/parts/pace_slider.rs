//! The slider of paces: what would follow if a value moved faster or slower than today.

use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::Site;
use crate::page::take::clip;
use crate::say::pace::{arrival, sentence, speed};
use crate::status::{Method, Supposed};
use crate::words::{fill, pace as words};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};

/// The slider of one target, by its position on the board, beginning at today's pace; nothing where nothing can be supposed.
pub fn pace_slider(site: Site, board_at: usize, method: Method, lang: Lang) -> Option<El> {
    let loaded = site.loaded();
    let judged = loaded.board.judged.get(board_at)?;
    let supposed = Supposed::of(judged.verdict(method), judged.goal.as_ref()?)?;
    let stops = supposed.stops();
    let place_of = |pace: f64| stops.iter().position(|stop| *stop == pace);
    let (now, needed, last) = (place_of(supposed.now.per_year)?, place_of(supposed.needed)?, stops.len().checked_sub(1)?);
    let at = RwSignal::new(now);
    let said_copied = RwSignal::new(None::<bool>);
    let pace = StoredValue::new(stops);
    let chosen = move || pace.with_value(|stops| stops.get(at.get()).copied()).unwrap_or(supposed.now.per_year);
    let said = move || {
        let loaded = site.loaded();
        sentence(&loaded.dataset, &loaded.board.judged[board_at], &supposed, chosen(), lang)
    };
    let short = move |pace: f64| {
        let loaded = site.loaded();
        speed(&loaded.dataset, &loaded.board.judged[board_at], &supposed, pace, lang)
    };
    let spoken = move || fill(words::spoken(lang), &[("speed", &short(chosen())), ("arrival", &arrival(supposed.arrival(chosen()), lang))]);
    let slide = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(stop) = input.and_then(|input| input.value().parse::<usize>().ok()) {
            at.set(stop.min(last));
            said_copied.set(None);
        }
    };
    let input = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", last.to_string())
        .attr("step", "1")
        .attr("aria-label", words::label(lang))
        .live_attr("aria-valuetext", move || Some(spoken()))
        .value(move || at.get().to_string())
        .on("input", slide);
    // A mark leads to the pace that it stands for.
    let mark = |class: &'static str, to: usize, words: &str| {
        let label = fill(words, &[("speed", &short(pace.with_value(|stops| stops.get(to).copied()).unwrap_or_default()))]);
        text("button", class, label).attr("type", "button").on("click", move |_| at.set(to))
    };
    let quote = Handle::new();
    let copy = move |_: web_sys::Event| copy(said(), quote, said_copied);
    let done = move || said_copied.get().map(|copied| if copied { words::copied(lang) } else { words::not_copied(lang) }).unwrap_or_default().to_owned();
    let ticks = format!("paces-{board_at}");
    let options = [now, needed].map(|stop| el("option").attr("value", stop.to_string()));
    Some(
        el("div")
            .class("pace-slider")
            .child(text("h4", "", words::title(lang)))
            .child(input.attr("list", &ticks))
            .child(el("datalist").attr("id", &ticks).children(options))
            .child(el("p").class("paces").child(mark("pace-now", now, words::now(lang))).child(mark("pace-needed", needed, words::needed(lang))))
            .child(el("p").class("supposed").handle(quote).live_text(said))
            .child(
                el("p")
                    .child(text("button", "", words::copy(lang)).attr("type", "button").on("click", copy))
                    .child(el("span").attr("role", "status").live_text(done)),
            ),
    )
}

/// Copies a sentence; where the browser does not let the page do so, selects it where it stands.
fn copy(sentence: String, quote: Handle, copied: RwSignal<Option<bool>>) {
    spawn_local(async move {
        let done = clip::text(&sentence).await.is_ok();
        if let (false, Some(quote)) = (done, quote.get()) {
            let _ = call(&window(), "getSelection", None).and_then(|selection| call(&selection, "selectAllChildren", Some(&quote)));
        }
        copied.set(Some(done));
    });
}

/// A method by its name, of an object that may not have it.
fn call(object: &JsValue, method: &str, argument: Option<&JsValue>) -> Result<JsValue, JsValue> {
    let method: js_sys::Function = js_sys::Reflect::get(object, &method.into())?.dyn_into()?;
    argument.map_or_else(|| method.call0(object), |argument| method.call1(object, argument))
}
