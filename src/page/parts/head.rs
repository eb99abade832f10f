//! The head of a view: the date of its data, its title, and for the faces of one indicator its name and unit.

use crate::dataset::Indicator;
use crate::format;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::page::parts::explain::{Topic, explains};
use crate::page::parts::take;
use crate::page::site::{Since, Site};
use crate::say;
use crate::words::{fill, news, page as words};
use leptos::prelude::*;
use std::sync::Arc;

/// A text that follows signals.
pub type Said = Arc<dyn Fn() -> String + Send + Sync>;

/// The line above the title, the same in every view: as of when.
pub fn dateline(site: Site, lang: Lang) -> El {
    let edition = format::date(&site.loaded().dataset.edition, lang);
    let date = text("p", "dateline-date", fill(words::edition(lang), &[("date", &edition)]));
    el("div").class("dateline").child(date.maybe(whats_new(site, lang))).child(take::bar(site, lang))
}

/// Asks what is new in this edition; nothing where figures of the reader's own are shown.
pub fn whats_new(site: Site, lang: Lang) -> Option<El> {
    let ask = move |_| site.since.set(Some(Since { edition: None, of_view: false }));
    site.loaded().file.is_none().then(|| text("button", "whats-new", news::what_is_new(lang)).attr("type", "button").on("click", ask))
}

/// The title of a view, which the focus is led to on arriving.
pub fn title(site: Site, said: impl AsRef<str>) -> El {
    whole_numbers(heading(site), said.as_ref())
}

fn heading(site: Site) -> El {
    el("h1").attr("tabindex", "-1").handle(site.landmarks.title)
}

/// A text in which no document's number breaks at the end of a line: "23-NQ/TW".
pub fn whole_numbers(element: El, said: &str) -> El {
    let is_number = |word: &str| word.contains('-') && word.starts_with(|sign: char| sign.is_ascii_digit());
    said.split_inclusive(' ').fold(element, |element, word| match word.trim_end() {
        number if is_number(number) => element.child(text("span", "whole", number)).text(&word[number.len()..]),
        _ => element.text(word),
    })
}

/// The indicator that a view is about.
#[derive(Clone, Copy)]
pub struct Head {
    /// The page that it stands on.
    pub site: Site,
    /// Its position; `None` in a dataset without indicators.
    pub indicator: Memo<Option<usize>>,
    /// What the view is called in a dataset without indicators.
    pub view: &'static str,
    /// The language of the page.
    pub lang: Lang,
}

impl Head {
    fn of(self, said: fn(&Indicator, Lang) -> String) -> Option<String> {
        let loaded = self.site.loaded();
        self.indicator.get().map(|at| said(&loaded.dataset.indicators[at], self.lang))
    }

    /// The indicator's name, or the view's.
    pub fn name(self) -> Said {
        self.name_or(self.view)
    }

    /// The indicator's name, or what stands in its place where there is none.
    pub fn name_or(self, none: &'static str) -> Said {
        Arc::new(move || self.of(|indicator, lang| indicator.name.get(lang).to_owned()).unwrap_or_else(|| none.to_owned()))
    }

    /// The indicator's unit; empty where there is none.
    pub fn unit(self) -> Said {
        Arc::new(move || self.of(say::unit).unwrap_or_default())
    }

    /// The view's title: name and unit.
    pub fn title(self) -> El {
        let (name, unit) = (self.name(), self.unit());
        let scale = move || self.of(|indicator, lang| indicator.scale.as_ref().map(|scale| scale.get(lang).to_owned()).unwrap_or_default());
        let unit = move || match scale().filter(|scale| !scale.is_empty()) {
            Some(scale) => Some(explains(Topic::Scale).class("plain-mark told").attr("data-note", scale).text(unit())),
            None => Some(text("span", "", unit())),
        };
        heading(self.site).live_text(move || name()).text(" ").child(el("small").class("unit").live(unit))
    }
}
