//! The part of the program that makes what is taken along.

use crate::chart::qr;
use crate::export::cite::Citation;
use crate::export::taken::report::{Lead, report};
use crate::export::taken::{self, Shown};
use crate::export::xlsx::{MOST_ROWS, TooLarge, xlsx};
use crate::export::{embed, names};
use crate::page::take::file::{blob, save, text_blob};
use crate::page::take::{Bar, Kind, Said, clip, drawn, link, texts};
use crate::view::View;
use crate::words::{fill, take as words};
use leptos::prelude::{GetUntracked, Set};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::Blob;

pub(super) fn run(bar: Bar, kind: Kind) {
    match kind {
        Kind::Csv => csv(bar),
        Kind::Xlsx => workbook(bar),
        Kind::Svg => picture(bar, false),
        Kind::Png => picture(bar, true),
        Kind::Text => told(bar),
        Kind::Cite => cite(bar),
        Kind::Qr => code(bar),
        Kind::Embed => embedded(bar),
        // The bar does these itself.
        Kind::Link | Kind::Pinned | Kind::Package => {}
    }
}

/// Asks something of the view as it is shown.
fn of_view<T>(bar: Bar, ask: impl FnOnce(&Shown) -> T) -> T {
    let loaded = bar.site.loaded();
    let view: View = bar.site.view.get_untracked();
    let (title, link) = (link::title(), link::live(bar.site));
    ask(&Shown { question: loaded.question(&view), title: &title, link: &link, file: loaded.file.as_deref(), lang: bar.lang })
}

fn saved(bar: Bar, made: Result<Blob, JsValue>, ending: &str) {
    let name = names::file_name(&link::title(), &bar.site.loaded().dataset.edition, ending);
    bar.say(match made.and_then(|blob| save(&blob, &name)) {
        Ok(()) => fill(words::saved(bar.lang), &[("file", &name)]),
        Err(_) => words::not_saved(bar.lang).to_owned(),
    });
}

fn csv(bar: Bar) {
    let parts = js_sys::Array::new();
    let mut add = |piece: &str| {
        parts.push(&js_sys::Uint8Array::from(piece.as_bytes()));
    };
    of_view(bar, |shown| taken::csv(shown, &mut add));
    saved(bar, blob(&parts, "text/csv;charset=utf-8"), "csv");
}

fn workbook(bar: Bar) {
    let made = of_view(bar, |shown| {
        let rows = taken::count(shown);
        if rows > MOST_ROWS {
            return Err(TooLarge::Rows { rows });
        }
        let (table, more) = taken::taken(shown);
        xlsx(&table, &more)
    });
    match made {
        Ok(bytes) => {
            let bytes = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
            saved(bar, blob(&bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "xlsx");
        }
        Err(why) => bar.say(why.says(bar.lang)),
    }
}

fn picture(bar: Bar, drawn_out: bool) {
    let Some(slide) = drawn::slide(bar) else { return bar.say(words::no_chart(bar.lang)) };
    if !drawn_out {
        return saved(bar, text_blob(&slide, "image/svg+xml"), "svg");
    }
    spawn_local(async move {
        match drawn::png(&slide).await {
            Ok(png) => saved(bar, Ok(png), "png"),
            Err(_) => bar.say(words::not_drawn(bar.lang)),
        }
    });
}

fn told(bar: Bar) {
    let leads: Vec<Lead> = bar.site.charts.all().iter().map(|chart| Lead { text: (chart.sentence)(), sources: (chart.sources)() }).collect();
    let made = of_view(bar, |shown| report(shown, &leads));
    let (html, plain) = (made.html(), made.plain());
    spawn_local(async move {
        bar.said.set(if clip::formatted(&html, &plain).await.is_ok() {
            words::copied_text(bar.lang).to_owned().into()
        } else if clip::text(&plain).await.is_ok() {
            words::copied_only_text(bar.lang).to_owned().into()
        } else {
            Said { sentence: words::not_copied(bar.lang).to_owned(), by_hand: Some(plain) }
        });
    });
}

fn cite(bar: Bar) {
    // The reader's own day, in `YYYY-MM-DD`.
    let now = js_sys::Date::new_0();
    let today = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    let edition = bar.site.loaded().dataset.edition.clone();
    let citation = Citation { lang: bar.lang, title: link::title(), edition, link: link::pinned(bar.site), today };
    texts::show(bar, words::cite(bar.lang), vec![(words::cite_plain(bar.lang), citation.plain()), (words::cite_bibtex(bar.lang), citation.bibtex())], None);
}

fn code(bar: Bar) {
    let link = link::live(bar.site);
    match qr(&link) {
        Some(svg) => texts::code(bar, svg, link),
        None => bar.say(words::no_code(bar.lang)),
    }
}

fn embedded(bar: Bar) {
    let snippet = embed::snippet(&link::title(), &link::embedded(bar.site), &link::live(bar.site), bar.lang);
    texts::show(bar, words::embed(bar.lang), vec![(words::snippet(bar.lang), snippet)], Some(words::embed_note(bar.lang)));
}
