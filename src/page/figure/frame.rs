//! The frame of every chart: picture, focus and tooltip, the sentence, the table of the same data. One frame for all kinds.

use super::{lit, spots, walk};
use crate::chart::{Frame, Picture, Stands};
use crate::format;
use crate::lang::Lang;
use crate::page::charts::Offered;
use crate::page::kit::dom::{after_frame, letter_size, watch_size, window_height};
use crate::page::kit::el::{El, el, live, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::head::Said;
use crate::page::parts::sources::source_list;
use crate::page::site::Site;
use crate::words::{chart as chart_words, trend as words};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Widths that pictures are drawn for, in CSS pixels: a change of a few pixels draws nothing anew.
const STEP: u32 = 24;
const NARROWEST: u32 = 264;
const WIDEST: u32 = 1416;

/// What a click on a point, or Enter on the one walked to, does.
#[derive(Clone)]
pub struct Choosing {
    /// What happens, given what the point stands for.
    pub act: Arc<dyn Fn(Stands) + Send + Sync>,
    /// How much of the picture answers to it.
    pub reach: Reach,
}

/// What of the picture belongs to a point that can be chosen.
#[derive(Clone)]
pub enum Reach {
    /// What is nearest to it.
    Near,
    /// The same, and its line's name where the line ends.
    Named,
    /// The whole row.
    Row,
    /// A square around it, which is a button: see [`spots`].
    Square {
        /// How to go about it, for those who hear the picture.
        walk: &'static str,
        /// Whether it is chosen now, which its button says.
        is_chosen: Arc<dyn Fn(Stands) -> bool + Send + Sync>,
    },
    /// A button too, which leads somewhere: it bears what the page's contract asks of it, and other things lie over the picture beside it.
    Lead {
        /// How to go about it, for those who hear the picture.
        walk: &'static str,
        /// The attributes of a point's button.
        bears: Arc<dyn Fn(Stands) -> Vec<(&'static str, String)> + Send + Sync>,
        /// What else lies over a picture of that size, placed in its percentages.
        over: Arc<dyn Fn(Frame) -> Vec<El> + Send + Sync>,
    },
}

/// A chart of any kind, as its frame needs it.
pub struct Chart {
    /// The name of the page's contract.
    pub kind: &'static str,
    /// What is shown, without its unit.
    pub title: Said,
    /// Of its values; empty where they have none.
    pub unit: Said,
    /// What it shows, from the same numbers.
    pub sentence: Said,
    /// The same data.
    pub table: Box<dyn FnMut() -> El + Send>,
    /// The picture for a width.
    pub draw: Box<dyn Fn(Frame) -> Picture + Send + Sync>,
    /// Where its numbers come from: positions in the dataset, in the order of importance, each as often as it serves.
    pub sources: Box<dyn Fn() -> Vec<usize> + Send + Sync>,
    /// What choosing a point does; `None` where nothing can be chosen.
    pub choosing: Option<Choosing>,
}

/// The frame that all charts share: picture, sentence, sources, table.
pub fn figure(chart: Chart, site: Site, lang: Lang) -> El {
    let Chart { kind, title, unit, sentence, mut table, draw, sources, choosing } = chart;
    let (draw, sources) = (Arc::from(draw), Arc::from(sources));
    let offered = Offered { title: title.clone(), unit: unit.clone(), sentence: sentence.clone(), draw, sources };
    let (draw, sources) = (offered.draw.clone(), offered.sources.clone());
    site.charts.offer(offered);
    let width = RwSignal::new(None::<u32>);
    let sized = move |area: &web_sys::Element| {
        let measured = area.clone();
        let measure = move || {
            // Drawn for less width and shown in all of it: the letters of a picture grow with those beside it.
            let fitting = ((f64::from(measured.client_width()) / letter_size()) as u32).clamp(NARROWEST, WIDEST) / STEP * STEP;
            if width.get_untracked() != Some(fitting) {
                width.set(Some(fitting));
            }
        };
        measure();
        watch_size(area, measure);
    };
    let picture = Memo::new(move |_| width.get().map(|width| draw(Frame { width, lang })));
    let at = RwSignal::new(None::<usize>);
    let by_name = choosing.as_ref().is_some_and(|choosing| matches!(choosing.reach, Reach::Named));
    let in_rows = choosing.as_ref().is_some_and(|choosing| matches!(choosing.reach, Reach::Row));
    let square = choosing.as_ref().and_then(|choosing| match &choosing.reach {
        Reach::Square { walk, is_chosen } => Some((*walk, spots::Kind::Chosen(is_chosen.clone()))),
        Reach::Lead { walk, bears, .. } => Some((*walk, spots::Kind::Leads(bears.clone()))),
        Reach::Near | Reach::Named | Reach::Row => None,
    });
    let over = choosing.as_ref().and_then(|choosing| match &choosing.reach {
        Reach::Lead { over, .. } => Some(over.clone()),
        Reach::Square { .. } | Reach::Near | Reach::Named | Reach::Row => None,
    });
    let over = over.map(|over| site.turns.draw(move || live(move || width.get().map(|width| el("div").class("over").children(over(Frame { width, lang }))))));
    let buttons = square.is_some();
    // Where the keyboard enters points that are buttons.
    let home = RwSignal::new(0);
    // A point chosen by its key is found again in the picture that shows it chosen.
    let kept = StoredValue::new(None::<Stands>);
    Effect::new(move |_: Option<()>| {
        let chosen = kept.get_value();
        kept.set_value(None);
        picture.track();
        // A button keeps the focus while the picture below it is drawn anew.
        if buttons {
            return;
        }
        let found = |picture: &Picture| chosen.and_then(|chosen| picture.spots.iter().rposition(|spot| spot.stands == chosen));
        at.set(picture.with(|picture| picture.as_ref().and_then(found)));
    });
    let spot = move || {
        let at = at.get()?;
        picture.with(|picture| picture.as_ref().and_then(|picture| Some((picture.spots.get(at)?.clone(), picture.width, picture.height))))
    };
    let stands = move |at: usize| picture.with_untracked(|picture| picture.as_ref()?.spots.get(at).map(|spot| spot.stands));
    let ring = Handle::new();
    let (by_key, by_click) = (choosing.clone().filter(|_| !buttons), choosing.clone());
    let walk = move |event: web_sys::Event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if let (Some(choosing), Some(now), "Enter" | " ") = (&by_key, at.get_untracked(), event.key().as_str()) {
            event.prevent_default();
            kept.set_value(stands(now));
            stands(now).into_iter().for_each(|chosen| (choosing.act)(chosen));
            return;
        }
        let from = if buttons { spots::at(event) } else { at.get_untracked() };
        let next = picture.with_untracked(|picture| picture.as_ref().and_then(|picture| walk::step(&picture.spots, from, &event.key())));
        if let Some(next) = next {
            event.prevent_default();
            at.set(Some(next));
            if buttons {
                spots::focus(event, next);
            } else {
                keep_in_sight(ring);
            }
        } else if event.key() == "Escape" {
            at.set(None);
        }
    };
    let under = move |event: &web_sys::Event| {
        if buttons {
            return spots::at(event);
        }
        let event = event.dyn_ref::<web_sys::MouseEvent>()?;
        let target = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())?;
        let area = target.get_bounding_client_rect();
        picture.with_untracked(|picture| {
            let picture = picture.as_ref()?;
            let x = (f64::from(event.client_x()) - area.left()) / area.width() * f64::from(picture.width);
            let y = (f64::from(event.client_y()) - area.top()) / area.height() * f64::from(picture.height);
            let meant = match (in_rows, by_name) {
                (true, _) => walk::nearest_in_row,
                (_, true) => walk::nearest_or_named,
                _ => walk::nearest,
            };
            meant(&picture.spots, x, y)
        })
    };
    let point = move |event: web_sys::Event| at.set(under(&event));
    let click = move |event: web_sys::Event| {
        if let (Some(choosing), Some(chosen)) = (&by_click, under(&event).and_then(stands)) {
            (choosing.act)(chosen);
        }
    };
    let mark = move || {
        spot().map(|(spot, width, height)| {
            let (left, top) = (format::style_percent(spot.x / f64::from(width)), format::style_percent(spot.y / f64::from(height)));
            // On the side that has more room, and no wider than that.
            let across = spot.x / f64::from(width);
            let side = if across > 0.5 { "tip left" } else { "tip" };
            let placed = |element: El| element.style("left", left.clone()).style("top", top.clone());
            let tip = placed(text("span", side, spot.label)).style("--room", format::style_percent(across.max(1.0 - across)));
            el("span").child(placed(el("span").class("ring-mark").handle(ring))).child(tip.attr("aria-hidden", "true"))
        })
    };
    let in_light = move || {
        let at = at.get().filter(|_| kind == "trend")?;
        let (stretches, width, height) = picture.with(|picture| {
            let (picture, spot) = picture.as_ref().and_then(|picture| Some((picture, picture.spots.get(at)?)))?;
            let Stands::Value { indicator, .. } = spot.stands else { return None };
            let breaks: Vec<i32> = site.loaded().dataset.indicators[indicator].breaks.iter().map(|broken| broken.year).collect();
            Some((lit::stretches(picture, spot.row, &breaks), picture.width, picture.height))
        })?;
        let lines: String = stretches.iter().map(|points| format!("<polyline points=\"{points}\"/>")).collect();
        let svg = format!("<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">{lines}</svg>");
        (!lines.is_empty()).then(|| el("div").class("lit").markup(svg))
    };
    let leave = move |event: web_sys::Event| {
        if event.dyn_ref::<web_sys::PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse") {
            at.set(None);
        }
    };
    let (said, shown) = (sentence.clone(), sentence);
    let drawn = move || {
        picture.with(|picture| picture.as_ref().map(|picture| el("div").class("drawn").attr("role", "img").attr("aria-label", said()).markup(&picture.svg)))
    };
    let name = title.clone();
    let spoken = el("p").class("hidden").attr("aria-live", "polite").live_text(move || spot().map(|(spot, ..)| spot.label).unwrap_or_default());
    let how = match (&choosing, &square) {
        (_, Some((walk, _))) => (*walk).to_owned(),
        (Some(_), None) => format!("{} {}", words::walk(lang), chart_words::choose(lang)),
        (None, None) => words::walk(lang).to_owned(),
    };
    let enter = move |event: web_sys::Event| {
        if let Some(spot) = spots::at(&event).filter(|_| buttons) {
            home.set(spot);
            at.set(Some(spot));
        }
    };
    let area = el("div")
        .follow(sized)
        .class(if choosing.is_some() { "picture choosing" } else { "picture" })
        .attr("tabindex", if buttons { "-1" } else { "0" })
        .attr("role", "group")
        .live_attr("aria-label", move || Some(format!("{}. {how}", title())))
        .on("keydown", walk)
        .on("pointermove", point)
        .on("pointerdown", point)
        .on("pointerleave", leave)
        .on("click", click)
        .on("focusin", enter)
        .on("focusout", move |_| at.set(None))
        .live(drawn)
        .live(in_light)
        .live(mark)
        .maybe(square.map(|(_, kind)| site.turns.draw(move || spots::buttons(picture, home, kind))))
        .maybe(over)
        // A button says itself what it is.
        .maybe((!buttons).then_some(spoken));
    let named = move || {
        let unit = unit();
        Some(if unit.is_empty() { name() } else { format!("{} ({unit})", name()) })
    };
    let from = move || {
        let found = sources();
        (!found.is_empty()).then(|| source_list(&site.loaded().dataset, &found, lang))
    };
    el("figure")
        .attr("data-chart", kind)
        .live_attr("aria-label", named)
        .class("chart")
        .child(area)
        .child(el("figcaption").live_text(move || shown()))
        .child(el("details").class("twin").child(text("summary", "", words::as_table(lang))).child(site.turns.draw(move || live(move || Some(table())))))
        .child(el("div").class("from").live(from))
}

/// Scrolls where the point walked to has left the window: a list is longer than it.
fn keep_in_sight(ring: Handle) {
    const MARGIN: f64 = 48.0;
    after_frame(move || {
        let Some(mark) = ring.get() else { return };
        let area = mark.get_bounding_client_rect();
        let below = (area.bottom() + MARGIN - window_height()).max(0.0);
        let by = if below > 0.0 { below } else { (area.top() - MARGIN).min(0.0) };
        if by != 0.0 {
            window().scroll_by_with_x_and_y(0.0, by);
        }
    });
}
