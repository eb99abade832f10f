//! What was understood of a reader's table: joined to what, left out and why, asked back. Nothing is shown of it before the reader says so.

use super::kept;
use super::problem_list;
use super::table::Opened;
use crate::dataset::own::{Answers, Called, DecimalMark, Doubt, Geography, Joined, Name, Named, Preview, Refused, joined, read};
use crate::dataset::{Dataset, Indicator, Locality};
use crate::export::template as example;
use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::page::kit::el::{El, el, text};
use crate::page::site::{Loaded, Site};
use crate::page::take::file;
use crate::say;
use crate::words::{fill, own_data as words, page};
use leptos::prelude::*;
use std::sync::Arc;

/// How many names are listed of each kind.
const NAMED: usize = 40;

pub fn preview(site: Site, lang: Lang, opened: Opened, close: Callback<()>) -> El {
    let answers = RwSignal::new(Answers::default());
    let bytes = opened.bytes.clone();
    let understood = Memo::new(move |_| {
        let called = Called { indicators: &indicator_names, localities: &locality_names };
        read(&bytes, &site.loaded().dataset, &called, answers.get())
    });
    let name = opened.name.clone();
    let content = move || {
        Some(understood.with(|understood| match understood {
            Ok(preview) => content(site, lang, preview, answers),
            Err(why) => refused(why, lang),
        }))
    };
    let rows = move || understood.with(|understood| understood.as_ref().map_or(0, |preview| preview.rows.len() + preview.targets.len()));
    let show = move |_| {
        if let Some(loaded) = understood.with_untracked(|understood| understood.as_ref().ok().map(|preview| join(&site.loaded(), preview, &name))) {
            close.run(());
            kept::is_shown();
            site.own.set(Some(Arc::new(loaded)));
        }
    };
    let show = text("button", "main-action", words::show(lang)).attr("type", "button").on("click", show);
    let cancel = text("button", "", page::close(lang)).attr("type", "button").on("click", move |_| close.run(()));
    el("div")
        .child(text("h2", "", fill(words::preview_of(lang), &[("file", &opened.name)])))
        .live(content)
        .child(el("p").class("actions").child(show.live_attr("disabled", move || (rows() == 0).then(String::new))).text(" ").child(cancel))
}

fn refused(why: &Refused, lang: Lang) -> El {
    el("p").attr("role", "alert").text(words::refused(why, lang))
}

fn content(site: Site, lang: Lang, preview: &Preview, answers: RwSignal<Answers>) -> El {
    let loaded = site.loaded();
    let dataset = &loaded.dataset;
    let understood = words::understood(preview, lang).into_iter().map(|line| text("li", "", line));
    let indicator = |at: usize| dataset.indicators[at].name.get(lang).to_owned();
    let place = |at: usize| say::place(dataset, at, lang).to_string();
    let units = preview.indicators.iter().filter_map(|joined| {
        let (Name::Known(at), Some(found)) = (joined.name, &joined.other_unit) else { return None };
        let known = &dataset.indicators[at];
        Some(text("li", "", fill(words::other_unit(lang), &[("name", known.name.get(lang)), ("found", found), ("known", known.unit.get(lang))])))
    });
    let left = words::left_out(preview, lang);
    let again = (answers.get_untracked() != Answers::default()).then(|| {
        let again = text("button", "", words::ask_again(lang)).attr("type", "button");
        again.on("click", move |_| answers.set(Answers::default()))
    });
    el("div")
        .class("understood")
        .child(el("ul").class("plain").children(understood))
        .children(preview.questions.iter().map(|question| asked(question, answers, lang)))
        .maybe(again)
        .child(names(words::indicators_joined(lang), &preview.indicators, &indicator, lang))
        .child(el("ul").class("plain").children(units))
        .child(names(words::places_joined(lang), &preview.localities, &place, lang))
        .maybe((!left.is_empty()).then(|| {
            let count = format::count(preview.left_out.count, lang);
            el("div").child(text("h3", "", fill(words::left_out_head(lang), &[("count", &count)]))).child(problem_list(left))
        }))
        .child(text("p", "hint", words::stays_here(lang)))
}

/// A question with its two answers.
fn asked(question: &Doubt, answers: RwSignal<Answers>, lang: Lang) -> El {
    let mark = |mark: DecimalMark| {
        let button = text("button", "", words::mark_says(mark, lang)).attr("type", "button");
        button.on("click", move |_| answers.update(|answers| answers.mark = Some(mark)))
    };
    let geography = |geography: Geography| {
        let button = text("button", "", words::geography_says(geography, lang)).attr("type", "button");
        button.on("click", move |_| answers.update(|answers| answers.geography = Some(geography)))
    };
    let buttons = match question {
        Doubt::Mark { .. } => [mark(DecimalMark::Comma), mark(DecimalMark::Point)],
        Doubt::Geography { .. } => [geography(Geography::Before), geography(Geography::Today)],
    };
    el("div").class("asked").attr("role", "group").child(text("p", "", words::question(question, lang))).children(buttons)
}

/// What names were joined to; those that stand on their own say so.
fn names(head: &str, all: &[Joined], known: &dyn Fn(usize) -> String, lang: Lang) -> El {
    let line = |joined: &Joined| {
        let count = format::count(joined.values, lang);
        let said = match joined.name {
            Name::Known(at) => fill(words::joined_to(lang), &[("written", &joined.written), ("name", &known(at)), ("count", &count)]),
            Name::Own(_) => fill(words::stands_alone(lang), &[("written", &joined.written), ("count", &count)]),
        };
        text("li", "", said)
    };
    let rest = all.len().saturating_sub(NAMED);
    let more = (rest > 0).then(|| text("li", "", fill(page::and_more(lang), &[("count", &format::count(rest, lang))])));
    el("div").child(text("h3", "", head)).child(el("ul").class("plain").children(all.iter().take(NAMED).map(line)).maybe(more))
}

fn indicator_names(one: &Indicator) -> Vec<String> {
    let Indicator { id, name, short_name, .. } = one;
    [id, &name.vi, &name.en, &short_name.vi, &short_name.en].map(String::clone).into()
}

fn locality_names(one: &Locality) -> Vec<String> {
    let Locality { id, name, short, aliases, .. } = one;
    [id, &name.vi, &name.en, &short.vi, &short.en].into_iter().chain(aliases).cloned().collect()
}

/// What is shown, with the file's rows in it.
fn join(shown: &Loaded, preview: &Preview, file: &str) -> Loaded {
    let both = |text: &dyn Fn(Lang) -> String| Bilingual { vi: text(Lang::Vi), en: text(Lang::En) };
    let target = |name: &Bilingual, value: f64, year: i32| {
        both(&|lang| fill(words::own_target(lang), &[("name", name.get(lang)), ("value", &format::short(value, 4, lang)), ("year", &year.to_string())]))
    };
    let instead_of = |indicator: &Indicator, value: f64| both(&|lang| fill(words::instead_of(lang), &[("value", &say::value(indicator, value, lang))]));
    let sector = both(&|lang| words::own_sector(lang).to_owned());
    let dataset: Dataset = joined(&shown.dataset, preview, &Named { file, sector, target: &target, instead_of: &instead_of });
    Loaded { joined: true, ..Loaded::new(dataset, Some(file.to_owned())) }
}

/// Saves a table to fill in.
pub fn template(site: Site, lang: Lang) {
    let text = example::template(&site.loaded().dataset, lang);
    let saved = file::text_blob(&text, "text/csv;charset=utf-8").and_then(|blob| file::save(&blob, words::template_file(lang)));
    if saved.is_err() {
        site.own_refused.set(Some(vec![crate::words::take::not_saved(lang).to_owned()]));
    }
}
