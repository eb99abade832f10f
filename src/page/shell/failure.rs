//! Nothing yet, or a failure that says why and offers a retry.

use crate::dataset::Refusal;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::shell::load::LoadFailure;
use crate::page::shell::own;
use crate::page::shell::own::problem_list;
use crate::page::site::Loaded;
use crate::words::{fill, page as words, refusal};
use leptos::prelude::RwSignal;
use std::sync::Arc;

fn alone(lang: Lang) -> El {
    el("main").attr("id", "main").class("alone").child(text("h1", "", words::name(lang))).child(text("p", "lead", words::tagline(lang)))
}

pub fn loading(lang: Lang) -> El {
    alone(lang).child(text("p", "", words::loading(lang)).attr("role", "status"))
}

pub fn failed(why: &LoadFailure, lang: Lang, data: RwSignal<Option<Arc<Loaded>>>, retry: impl Fn() + 'static) -> El {
    let refused = RwSignal::new(None);
    let alert = el("div").attr("role", "alert").class("alert").child(text("h2", "", words::not_loaded(lang)));
    alone(lang)
        .child(reasons(alert, why, lang))
        .child(way_on(why, lang, retry))
        .child(own::opener(data, None, refused, lang))
        .live(move || own::refused(refused, lang))
}

/// What a reader can do: try again, or take the newer release. `scripts/browser/failed.js` reloads, and asks the host whether the page has changed.
pub fn way_on(why: &LoadFailure, lang: Lang, retry: impl Fn() + 'static) -> El {
    match why {
        LoadFailure::Gone => text("a", "main-action", words::reload(lang)).attr("href", "").attr("data-reload", ""),
        LoadFailure::Network | LoadFailure::Status(_) | LoadFailure::Broken | LoadFailure::Refused(_) => {
            text("button", "main-action", words::retry(lang)).attr("type", "button").on("click", move |_| retry())
        }
    }
}

/// Why it is not there.
pub fn reasons(alert: El, why: &LoadFailure, lang: Lang) -> El {
    match why {
        LoadFailure::Network => alert.child(text("p", "", words::no_network(lang))),
        LoadFailure::Gone => alert.child(text("p", "", words::newer_release(lang))),
        LoadFailure::Broken => alert.child(text("p", "", words::part_broken(lang))),
        LoadFailure::Status(code) => alert.child(text("p", "", fill(words::host_status(lang), &[("code", &code.to_string())]))),
        LoadFailure::Refused(why) => {
            let count = match why {
                Refusal::Problems(problems) => problems.count,
                _ => 1,
            };
            let head = fill(words::file_refused(lang), &[("count", &format::count(count, lang))]);
            alert.child(text("p", "", head)).child(problem_list(refusal::lines(why, lang)))
        }
    }
}
