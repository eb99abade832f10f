//! A field that searches a list: the combobox with a listbox in groups of the ARIA Authoring Practices (list autocomplete, chosen by hand).
//! Every option is a link of this page, so that it can be opened elsewhere too and its part of the program is fetched ahead.

use crate::format;
use crate::lang::Lang;
use crate::page::kit::dom::after_frame;
use crate::page::kit::el::{El, el, text};
use crate::page::kit::handle::Handle;
use crate::page::site::Site;
use crate::words::{fill, filters as words};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What tells it apart, beside the name; may be empty.
    pub hint: String,
    /// The link that it is.
    pub to: String,
    /// It is what the page shows now.
    pub is_now: bool,
}

/// Options under a title.
#[derive(Clone, Debug, PartialEq)]
pub struct Offers {
    /// The title above them; may be empty.
    pub title: String,
    /// All of them, the best first.
    pub all: Vec<Offer>,
    /// How many stand there at first.
    pub shown: usize,
    /// Leads to all of them where that is a page; else they unfold in the list.
    pub all_at: Option<String>,
}

/// What is offered for what was typed, group by group.
pub type Find = Arc<dyn Fn(&str) -> Vec<Offers> + Send + Sync>;

/// A field and what it offers.
#[derive(Clone)]
pub struct Combobox {
    /// Whose links the options are.
    pub site: Site,
    /// Of its texts.
    pub lang: Lang,
    /// The ids of its parts begin with it: one of a kind on the page.
    pub id: &'static str,
    /// What it is called where its name is not seen.
    pub label: &'static str,
    /// What stands in the field while nothing has been typed.
    pub text: Arc<dyn Fn() -> String + Send + Sync>,
    /// What a text finds; the empty one everything that can be picked.
    pub offers: Find,
    /// What a text does by itself; `None` where only an option can be chosen.
    pub typed: Option<Arc<dyn Fn(String) + Send + Sync>>,
}

/// What an option of the list does.
enum Act {
    Follow(String),
    /// Unfolds a group.
    Widen(usize),
}

/// What the field and its list share.
#[derive(Clone, Copy)]
struct State {
    open: RwSignal<bool>,
    /// What has been typed since the list opened.
    written: RwSignal<Option<String>>,
    /// The option that the arrow keys have reached.
    on: RwSignal<Option<usize>>,
    /// Groups that are unfolded.
    whole: RwSignal<Vec<usize>>,
    list: Memo<Vec<Offers>>,
}

/// The field, `input` with what is special to it, and the list below it.
pub fn combobox(input: El, combobox: Combobox) -> El {
    let Combobox { site, lang, id, label, text: now, offers, typed } = combobox;
    let (open, written, on, whole) = (RwSignal::new(false), RwSignal::new(None::<String>), RwSignal::new(None), RwSignal::new(Vec::new()));
    let (searches, sought) = (typed.is_some(), now.clone());
    let list = Memo::new(move |_| {
        let sought = || written.get().unwrap_or_else(|| if searches { sought() } else { String::new() });
        if open.get() { offers(&sought()) } else { Vec::new() }
    });
    let state = State { open, written, on, whole, list };
    let field: Handle<HtmlInputElement> = Handle::new();
    let write = move |event: Event| {
        let value = event_target_value(&event);
        if let Some(typed) = &typed {
            typed(value.clone());
        }
        state.show();
        on.set(None);
        whole.set(Vec::new());
        // A search stands in the view from here on, and follows it.
        written.set(Some(value).filter(|_| !searches));
    };
    let blank = {
        let now = now.clone();
        move || searches && now().trim().is_empty()
    };
    let popup = move || open.get().then(|| popup(state, id, label, blank.clone(), lang));
    let input = input
        .handle(field)
        .attr("id", id)
        .attr("type", if searches { "search" } else { "text" })
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", label)
        .attr("aria-autocomplete", "list")
        .attr("aria-haspopup", "listbox")
        .live_attr("aria-expanded", move || Some((open.get() && !state.is_empty()).to_string()))
        .live_attr("aria-controls", move || (open.get() && !state.is_empty()).then(|| list_id(id)))
        .live_attr("aria-activedescendant", move || on.get().filter(|_| open.get()).map(|at| option_id(id, at)))
        .value(move || written.get().unwrap_or_else(|| now()))
        .on("input", write)
        .on("keydown", move |event| keys(&event, state, site, searches))
        .on("focusout", move |_| state.hide());
    // What is picked is replaced as a whole, and the whole list is there to pick from.
    let input = if searches { input } else { input.on("click", move |_| state.open_at_now()).on("focus", move |_| select(field, written)) };
    el("div").class("combobox").child(input).live(popup)
}

fn select(field: Handle<HtmlInputElement>, written: RwSignal<Option<String>>) {
    let select = move || {
        if let Some(field) = field.get().filter(|_| written.with_untracked(Option::is_none)) {
            field.select();
        }
    };
    // At once, since a slow device may draw its next frame after the first letters; and after the click that brings the focus has set the
    // caret. What has been written by then is kept.
    select();
    after_frame(select);
}

impl State {
    fn is_empty(self) -> bool {
        self.list.with(|list| list.iter().all(|group| group.all.is_empty()))
    }

    fn show(self) {
        self.open.set(true);
    }

    /// Opens with the option reached that the page shows now.
    fn open_at_now(self) {
        if !self.open.get_untracked() {
            self.show();
            let now = |list: &Vec<Offers>| list.iter().flat_map(|group| &group.all).position(|offer| offer.is_now);
            self.on.set(self.list.with_untracked(now));
        }
    }

    fn hide(self) {
        self.open.set(false);
        self.written.set(None);
        self.on.set(None);
        self.whole.set(Vec::new());
    }

    /// What the options do, in their order.
    fn acts(self) -> Vec<Act> {
        let whole = self.whole.get_untracked();
        let of_group = |(at, group): (usize, &Offers)| {
            let shown = if whole.contains(&at) { group.all.len() } else { group.shown.min(group.all.len()) };
            let more = (shown < group.all.len()).then(|| group.all_at.clone().map_or(Act::Widen(at), Act::Follow));
            group.all[..shown].iter().map(|offer| Act::Follow(offer.to.clone())).chain(more).collect::<Vec<Act>>()
        };
        self.list.with_untracked(|list| list.iter().enumerate().flat_map(of_group).collect())
    }

    /// Does what an option does, as a click on it would.
    fn choose(self, at: usize, site: Site) {
        match self.acts().into_iter().nth(at) {
            Some(Act::Follow(to)) => {
                self.hide();
                site.follow(&to);
            }
            Some(Act::Widen(group)) => self.whole.update(|whole| whole.push(group)),
            None => {}
        }
    }
}

fn keys(event: &Event, state: State, site: Site, searches: bool) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.ctrl_key() && !event.meta_key() && !event.is_composing()) else { return };
    let (open, on) = (state.open.get_untracked(), state.on.get_untracked());
    match &*key.key() {
        "ArrowDown" | "ArrowUp" if !open => {
            if searches {
                state.show()
            } else {
                state.open_at_now();
                // What is picked is replaced as a whole, by keys too, once one has been picked and the focus has stayed.
                let _ = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).map(|field| field.select());
            }
            if state.on.get_untracked().is_none() && !state.acts().is_empty() {
                state.on.set(Some(0));
            }
        }
        "ArrowDown" | "ArrowUp" => {
            let count = state.acts().len();
            let step = if key.key() == "ArrowDown" { on.map_or(0, |on| on + 1) } else { on.unwrap_or(0) + count.max(1) - 1 };
            state.on.set((count > 0).then(|| step % count));
        }
        // An option reached; of what is picked, the first that is found.
        "Enter" => match on.or((open && !searches && state.written.get_untracked().is_some()).then_some(0)) {
            Some(at) if open => state.choose(at, site),
            _ => return state.hide(),
        },
        "Escape" if open => {
            state.hide();
            event.stop_propagation();
        }
        _ => return,
    }
    event.prevent_default();
}

fn list_id(id: &str) -> String {
    format!("{id}-list")
}

fn option_id(id: &str, at: usize) -> String {
    format!("{id}-{at}")
}

/// The list and how much it holds. `blank`: nothing is searched for, so that nothing is missing.
fn popup(state: State, id: &'static str, label: &'static str, blank: impl Fn() -> bool + Send + 'static, lang: Lang) -> El {
    let groups = move || {
        let whole = state.whole.get();
        (!state.is_empty()).then(|| state.list.with(|list| listbox(state, list, &whole, id, label, lang)))
    };
    let count = move || state.list.with(|list| list.iter().map(|group| group.all.len()).sum::<usize>());
    let said = move || match count() {
        0 if blank() => String::new(),
        0 => words::nothing_found(lang).to_owned(),
        count => fill(words::offers(lang), &[("count", &format::count(count, lang))]),
    };
    let class = move || Some(if count() == 0 { "hint" } else { "hidden" }.to_owned());
    // The focus stays in the field, whatever is pressed here.
    el("div")
        .class("offers")
        .on("mousedown", |event| event.prevent_default())
        .live(groups)
        .child(el("p").live_attr("class", class).attr("aria-live", "polite").live_text(said))
}

fn listbox(state: State, list: &[Offers], whole: &[usize], id: &'static str, label: &'static str, lang: Lang) -> El {
    let mut at = 0;
    let mut next = || {
        at += 1;
        at - 1
    };
    let mut groups = Vec::new();
    for (nth, group) in list.iter().enumerate().filter(|(_, group)| !group.all.is_empty()) {
        let shown = if whole.contains(&nth) { group.all.len() } else { group.shown.min(group.all.len()) };
        let title = format!("{id}-group-{nth}");
        let head = text("div", "offers-title", &group.title).attr("id", &title).attr("role", "presentation");
        let mut part = el("div").attr("role", "group").attr("aria-labelledby", &title).child(head);
        for offer in &group.all[..shown] {
            let hint = (!offer.hint.is_empty()).then(|| text("span", "offer-hint", &offer.hint));
            let link = option("a", id, next()).attr("href", &offer.to).child(text("span", "", &offer.name)).maybe(hint).on("click", move |_| state.hide());
            part = part.child(if offer.is_now { link.attr("aria-current", "true") } else { link });
        }
        if shown < group.all.len() {
            let said = fill(words::see_all(lang), &[("count", &format::count(group.all.len(), lang))]);
            part = part.child(match &group.all_at {
                Some(to) => option("a", id, next()).attr("href", to).text(said).on("click", move |_| state.hide()),
                None => option("div", id, next()).text(said).on("click", move |_| state.whole.update(|whole| whole.push(nth))),
            });
        }
        groups.push(part);
    }
    el("div").attr("id", list_id(id)).attr("role", "listbox").attr("aria-label", label).children(groups).follow(move |list| mark(list, state.on.get(), id))
}

fn option(tag: &'static str, id: &str, at: usize) -> El {
    el(tag).class("offer").attr("id", option_id(id, at)).attr("role", "option").attr("tabindex", "-1").attr("aria-selected", "false")
}

/// Marks the option that the arrow keys have reached, and brings it into the list's window.
fn mark(list: &Element, on: Option<usize>, id: &str) {
    let option = |selector: &str| list.query_selector(selector).ok().flatten();
    option("[aria-selected=true]").iter().for_each(|before| drop(before.set_attribute("aria-selected", "false")));
    let Some(now) = on.and_then(|at| option(&format!("#{}", option_id(id, at)))).and_then(|now| now.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = now.set_attribute("aria-selected", "true");
    let (top, bottom) = (now.offset_top(), now.offset_top() + now.offset_height());
    let (from, height) = (list.scroll_top(), list.client_height());
    if top < from || bottom > from + height {
        list.set_scroll_top(if top < from { top - height / 4 } else { bottom - height });
    }
}
