//! A year to look at: a slider that stops only where there are figures.

use super::el::{El, el, text};
use super::held::Held;
use super::site::Site;
use crate::address::History;
use crate::answer::year::Plan;
use crate::view::{Lang, Years};
use crate::words::map as words;
use wasm_bindgen::JsCast;

/// The year shown, as text and as a slider over the years that have figures; nothing to slide where there is one year or none.
pub fn years(site: Site, plan: Held<Option<Plan>>, lang: Lang) -> El {
    let year = move || plan.with(|plan| plan.as_ref().map(|plan| plan.year));
    let ends = move |last: bool| {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            let end = if last { *plan.years.last()?.max(&plan.year) } else { *plan.years.first()?.min(&plan.year) };
            Some(end.to_string())
        })
    };
    let slide = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        let Ok(wanted) = input.value().parse::<i32>() else { return };
        let found = plan.with_untracked(|plan| plan.as_ref().map(|plan| stop(&plan.years, plan.year, wanted)));
        let Some(found) = found else { return };
        input.set_value(&found.to_string());
        // Dragging passes many years, and Back should not lead through each.
        site.update(History::Replace, |view| view.years = Some(Years::one(found)));
    };
    let said = move || year().map(|year| year.to_string()).unwrap_or_default();
    let input = el("input")
        .attr("type", "range")
        .attr("name", "y")
        .attr("step", "1")
        .attr("aria-label", words::year(lang))
        .live_attr("min", move || ends(false))
        .live_attr("max", move || ends(true))
        .live_attr("hidden", move || plan.with(|plan| plan.as_ref().is_none_or(|plan| plan.years.len() < 2)).then(String::new))
        .value(said)
        .on("input", slide);
    let marks = move || {
        plan.with(|plan| {
            let plan = plan.as_ref().filter(|plan| plan.years.len() > 1)?;
            Some(
                el("span")
                    .class("ends")
                    .attr("aria-hidden", "true")
                    .children([plan.years.first(), plan.years.last()].into_iter().flatten().map(|year| text("span", "", year.to_string()))),
            )
        })
    };
    el("label")
        .class("year")
        .child(text("span", "", format!("{} ", words::year(lang))).child(el("strong").live_text(said)))
        .child(el("span").class("slide").child(input).live(marks))
}

/// The year with figures that a move from one year towards another stops at.
fn stop(years: &[i32], from: i32, wanted: i32) -> i32 {
    let found =
        if wanted > from { years.iter().find(|year| **year >= wanted).or(years.last()) } else { years.iter().rfind(|year| **year <= wanted).or(years.first()) };
    found.copied().unwrap_or(from)
}
