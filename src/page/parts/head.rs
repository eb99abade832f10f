//! The head of a view: its title, and for the faces of one indicator its name, unit and the picker of another.

use crate::dataset::Indicator;
use crate::lang::Lang;
use crate::page::kit::dom::selected;
use crate::page::kit::el::{El, el, text};
use crate::page::site::{History, Site};
use crate::say;
use crate::words::trend as words;
use leptos::prelude::*;
use std::sync::Arc;

/// A text that follows signals.
pub type Said = Arc<dyn Fn() -> String + Send + Sync>;

/// The title of a view, which the focus is led to on arriving.
pub fn title(site: Site, said: impl AsRef<str>) -> El {
    heading(site).text(said)
}

fn heading(site: Site) -> El {
    el("h1").attr("tabindex", "-1").handle(site.landmarks.title)
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
        Arc::new(move || self.of(|indicator, lang| indicator.name.get(lang).to_owned()).unwrap_or_else(|| self.view.to_owned()))
    }

    /// The indicator's unit; empty where there is none.
    pub fn unit(self) -> Said {
        Arc::new(move || self.of(say::unit).unwrap_or_default())
    }

    /// The view's title: name and unit.
    pub fn title(self) -> El {
        let (name, unit) = (self.name(), self.unit());
        heading(self.site).live_text(move || name()).text(" ").child(el("small").class("unit").live_text(move || unit()))
    }

    /// The indicators by sector.
    pub fn picker(self) -> El {
        let Head { site, indicator: shown, lang, .. } = self;
        let loaded = site.loaded();
        let dataset = &loaded.dataset;
        let option = |at: usize| {
            let option = text("option", "", dataset.indicators[at].name.get(lang)).attr("value", &dataset.indicators[at].id);
            option.on_off("selected", move || shown.get() == Some(at))
        };
        let groups = dataset.sectors_in_order().into_iter().filter_map(|sector| {
            let options: Vec<El> = (0..dataset.indicators.len()).filter(|at| dataset.indicators[*at].sector == sector).map(option).collect();
            (!options.is_empty()).then(|| el("optgroup").attr("label", dataset.sectors[sector].name.get(lang)).children(options))
        });
        let choose = move |event: web_sys::Event| {
            if let Some(id) = selected(&event) {
                site.update(History::Push, |view| view.indicator = Some(id));
            }
        };
        let select = el("select").attr("name", "i").on("change", choose).children(groups);
        el("label").class("pick wide").child(text("span", "", words::choose(lang))).child(select)
    }
}
