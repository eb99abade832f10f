//! The reader's own choice of light or dark. It stays in the browser and out of links; without storage it lasts as long as the page.

use crate::lang::Lang;
use crate::page::kit::dom::on_root;
use crate::page::kit::el::{El, el, text};
use crate::words::page as words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const KEY: &str = "theme";

pub fn control(lang: Lang) -> El {
    let choice = document().document_element().and_then(|root| root.get_attribute("data-theme")).unwrap_or_default();
    let choose = |event: web_sys::Event| {
        let Some(select) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok()) else { return };
        let choice = select.value();
        let storage = window().local_storage().ok().flatten();
        if choice.is_empty() {
            on_root(|root| drop(root.remove_attribute("data-theme")));
            drop(storage.map(|storage| storage.remove_item(KEY)));
        } else {
            on_root(|root| drop(root.set_attribute("data-theme", &choice)));
            drop(storage.map(|storage| storage.set_item(KEY, &choice)));
        }
    };
    let options = [("", words::theme_system(lang)), ("light", words::theme_light(lang)), ("dark", words::theme_dark(lang))]
        .map(|(value, name)| text("option", "", name).attr("value", value).flag("selected", value == choice));
    el("label").class("pref").child(text("span", "", words::theme(lang))).child(el("select").class("theme").on("change", choose).children(options))
}
