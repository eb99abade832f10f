//! Keeps the reader's place: the focus where a view is made anew under it, and the place on the page where Back leads.

use crate::page::kit::dom::after_frame;
use crate::page::kit::handle::Handle;
use crate::page::shell::reached::{links_to, those_of};
use crate::page::site::{Reached, Site};
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// How many frames a page is waited for that is not yet as tall as it was.
const FRAMES: usize = 40;
/// For how many frames a link is kept where it was.
const SETTLING: usize = 40;

/// Leads back to where the reader was: as far down, with the focus on the link that had it; else on the title, where nothing has it.
pub fn lead_back(site: Site, reached: Reached) {
    after_frame(move || scroll_down(site, reached, FRAMES));
}

fn scroll_down(site: Site, reached: Reached, frames: usize) {
    let height = document().document_element().map_or(0.0, |root| f64::from(root.scroll_height()));
    let window_height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let link = reached.link.as_ref().and_then(|(href, nth)| those_of(href).into_iter().nth(*nth));
    // Rows that come late bring the link, or make the page taller.
    let whole = if reached.link.is_some() { link.is_some() } else { height >= reached.down + window_height - 1.0 };
    if !whole && frames > 0 {
        return after_frame(move || scroll_down(site, reached, frames - 1));
    }
    match link {
        Some(link) => {
            let _ = link.focus();
            settle(link, reached.top, SETTLING);
        }
        None => {
            if is_lost() {
                site.landmarks.title.focus();
            }
            // The focus has scrolled by itself.
            window().scroll_to_with_x_and_y(0.0, reached.down);
        }
    }
}

/// Puts a link as far below the window's top as it was, and again as what is above it comes to its height; until the reader scrolls.
fn settle(link: HtmlElement, top: f64, frames: usize) {
    window().scroll_by_with_x_and_y(0.0, link.get_bounding_client_rect().top() - top);
    let down = window().scroll_y();
    if frames > 0 {
        after_frame(move || {
            if window().scroll_y() == down {
                settle(link, top, frames - 1);
            }
        });
    }
}

/// Another face of the same indicator: the reader stays as far down, on the switch that has been made anew.
pub fn stay(face: Handle, down: f64) {
    after_frame(move || {
        face.focus();
        window().scroll_to_with_x_and_y(0.0, down);
    });
}

fn is_lost() -> bool {
    document().active_element().is_none_or(|now| now.tag_name() == "BODY")
}

/// After a change of the view: the focus that went with its element goes to the one made in its place, else to the number of results,
/// else to the title. `before`: what had the focus.
pub fn keep_focus(site: Site, before: Element) {
    after_frame(move || {
        if before.is_connected() || !is_lost() {
            return;
        }
        // Several links may lead to one view: the one that says the same stands in its place.
        let mut same = before.get_attribute("href").map_or_else(Vec::new, |href| links_to(&href));
        let said = before.text_content();
        let nth = same.iter().position(|link| link.text_content() == said).unwrap_or_default();
        let same = (nth < same.len()).then(|| same.swap_remove(nth));
        let others: [Option<HtmlElement>; 3] = [same, site.landmarks.count.get(), site.landmarks.title.get()];
        if let Some(next) = others.into_iter().flatten().next() {
            let down = window().scroll_y().unwrap_or_default();
            let _ = next.focus();
            window().scroll_to_with_x_and_y(0.0, down);
        }
    });
}
