//! The one panel in which marks explain themselves: it opens below what is pointed at, focused or pressed, stays while the pointer is on
//! it, and closes on Escape.

use crate::lang::Lang;
use crate::page::kit::dom::{after_frame, window_height};
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::parts::explain::{PLACE, Topic};
use crate::page::site::{Site, href};
use crate::view::Page;
use crate::words::explain as words;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

/// The widest the panel becomes, as in the style, and how far it stays from its mark and from the window's edge, in CSS pixels.
const WIDEST: f64 = 400.0;
const EDGE: f64 = 8.0;
const GAP: f64 = 4.0;
/// How long the pointer may be on its way from the mark to the panel.
const GRACE: Duration = Duration::from_millis(250);

/// How the panel was opened: what the pointer opened goes with it.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Hover,
    Focus,
    Press,
}

/// Where marks explain themselves.
#[derive(Clone, Copy)]
pub struct Panel {
    lang: Lang,
    panel: Handle,
    said: Handle,
    more: Handle,
    /// The mark that is explained, and how that came.
    open: StoredValue<Option<(HtmlElement, By)>, LocalStorage>,
    /// Counts what the pointer has done, so that an older wish to close is forgotten.
    turn: StoredValue<u32>,
}

/// The panel of the page and how it is to be told of what happens on it.
pub fn panel(site: Site, lang: Lang) -> (El, Panel) {
    let panel = Panel { lang, panel: Handle::new(), said: Handle::new(), more: Handle::new(), open: StoredValue::new_local(None), turn: StoredValue::new(0) };
    let to = move || site.view.with(|view| Some(href(&view.on(Page::Method))));
    let follow = move |_| {
        site.rule.set_value(panel.topic().map(Topic::rule));
        panel.close();
    };
    let within = el("div")
        .handle(panel.panel)
        .class("explanation")
        .attr("id", "explanation")
        .attr("popover", "manual")
        .child(el("span").attr("id", "explanation-said").handle(panel.said))
        .child(text("a", "", words::more(lang)).live_attr("href", to).handle(panel.more).on("click", follow));
    (within, panel)
}

impl Panel {
    /// The page, whose marks it explains from now on.
    pub fn explains(self, page: El) -> El {
        let kinds = ["pointerover", "focusin", "pointerdown", "click", "keydown"];
        kinds.into_iter().fold(page, |page, kind| page.on(kind, move |event| self.heard(&event)))
    }

    fn heard(self, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let mark = target.closest("[data-explains]").ok().flatten().and_then(|mark| mark.dyn_into::<HtmlElement>().ok());
        let inside = target.closest(".explanation").is_ok_and(|panel| panel.is_some());
        match &*event.type_() {
            "pointerover" if event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse") => self.pointed(mark, inside),
            "focusin" => match mark {
                // A press brings the focus, too, and says what it wants by itself.
                Some(mark) if mark.matches(":focus-visible").unwrap_or(false) => self.show(mark, By::Focus),
                None if !inside => self.close(),
                Some(_) | None => {}
            },
            "pointerdown" if mark.is_none() && !inside => self.close(),
            "click" => {
                if let Some(mark) = mark {
                    event.prevent_default();
                    self.pressed(mark, event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|event| event.detail() == 0));
                }
            }
            "keydown" => {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    self.key(event, inside);
                }
            }
            _ => {}
        }
    }

    /// The pointer may go over to the panel; from both it closes what it opened.
    fn pointed(self, mark: Option<HtmlElement>, inside: bool) {
        self.turn.update_value(|turn| *turn += 1);
        let opened = self.open.with_value(|open| open.as_ref().map(|(_, by)| *by));
        match mark {
            Some(mark) if self.mark().as_ref() != Some(&mark) => self.show(mark, By::Hover),
            Some(_) => {}
            None if opened == Some(By::Hover) && !inside => {
                let turn = self.turn.get_value();
                set_timeout(
                    move || {
                        if self.turn.try_get_value() == Some(turn) {
                            self.close();
                        }
                    },
                    GRACE,
                );
            }
            None => {}
        }
    }

    /// A press keeps the panel open; another one closes it. By key it leads to the link within.
    fn pressed(self, mark: HtmlElement, by_key: bool) {
        let again = self.open.with_value(|open| open.as_ref().is_some_and(|(open, by)| *open == mark && *by == By::Press));
        if again && !by_key {
            return self.close();
        }
        self.show(mark, By::Press);
        if by_key {
            self.more.focus();
        }
    }

    fn key(self, event: &KeyboardEvent, inside: bool) {
        let Some(mark) = self.mark() else { return };
        match &*event.key() {
            "Escape" => {
                event.stop_propagation();
                event.prevent_default();
                if inside {
                    let _ = mark.focus();
                }
                self.close();
            }
            // On from the mark, wherever the panel stands in the document.
            "Tab" if inside => {
                let _ = mark.focus();
                if event.shift_key() {
                    event.prevent_default();
                }
                self.close();
            }
            _ => {}
        }
    }

    fn mark(self) -> Option<HtmlElement> {
        self.open.with_value(|open| open.as_ref().map(|(mark, _)| mark.clone()))
    }

    fn topic(self) -> Option<Topic> {
        Topic::from_id(&self.mark()?.get_attribute("data-explains")?)
    }

    fn show(self, mark: HtmlElement, by: By) {
        self.turn.update_value(|turn| *turn += 1);
        if self.mark().is_some_and(|open| open != mark) {
            self.close();
        }
        let Some(topic) = mark.get_attribute("data-explains").and_then(|id| Topic::from_id(&id)) else { return };
        let (Some(panel), Some(said)) = (self.panel.get(), self.said.get()) else { return };
        let note = mark.get_attribute("data-note");
        said.set_text_content(Some(note.as_deref().unwrap_or(topic.said(self.lang))));
        // A mark that is named by its explanation is not described by it once more.
        if mark.get_attribute("aria-label").is_none() {
            let _ = mark.set_attribute("aria-describedby", "explanation-said");
        }
        self.open.set_value(Some((mark.clone(), by)));
        panel.set_class_name("explanation open");
        // A browser without popovers shows the panel where it stands, above the page.
        let _ = panel.show_popover();
        place(&panel, &mark);
    }

    fn close(self) {
        let Some(mark) = self.mark() else { return };
        self.open.set_value(None);
        let _ = mark.remove_attribute("aria-describedby");
        if let Some(panel) = self.panel.get() {
            let _ = panel.hide_popover();
            panel.set_class_name("explanation");
        }
    }
}

/// Below the mark, or above it where the window ends; within the page it moves with what it explains.
fn place(panel: &HtmlElement, mark: &HtmlElement) {
    let at = mark.get_bounding_client_rect();
    let width = document().document_element().map_or(WIDEST, |root| f64::from(root.client_width()));
    let (wide, high) = (f64::from(panel.offset_width()), f64::from(panel.offset_height()));
    let left = at.left().min(width - wide - EDGE).max(EDGE) + window().scroll_x().unwrap_or_default();
    let above = at.bottom() + GAP + high > window_height() && at.top() > high + GAP;
    let top = if above { at.top() - GAP - high } else { at.bottom() + GAP } + window().scroll_y().unwrap_or_default();
    let style = panel.style();
    let _ = style.set_property("left", &format!("{}px", left as i32));
    let _ = style.set_property("top", &format!("{}px", top as i32));
}

/// Leads to the place on the method page that an explanation named, once the page stands and has led to its title.
pub fn lead_to_rule(site: Site, within: Handle) {
    let Some(rule) = site.rule.get_value() else { return };
    site.rule.set_value(None);
    after_frame(move || {
        after_frame(move || {
            if let Some(place) = within.find(&format!("#{PLACE}{rule}")) {
                place.scroll_into_view();
                let _ = place.focus();
            }
        })
    });
}
